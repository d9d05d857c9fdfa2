"""Settings of signing in: accounts, lock-out, second factors, sessions, single sign-on, and what a page may load."""

import os
from datetime import timedelta
from typing import Any

from kaimen.config.home import home

HTTPS = os.environ.get("KAIMEN_HTTPS", "") == "1"
PROXIES = int(os.environ.get("KAIMEN_PROXIES", "0"))
"""Proxies of ours in front: the client's address is that many places from the end of X-Forwarded-For."""

CIPHER = os.environ.get("KAIMEN_CIPHER", "aes256gcm")
OLD_DATA_KEYS = [bytes.fromhex(path.read_text().strip()) for path in sorted(home().glob("secrets/data-*"))]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
PASSWORD_DAYS = int(os.environ.get("KAIMEN_PASSWORD_DAYS", "0"))
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "kaimen.people.passwords.LongEnough"},
    {"NAME": "kaimen.people.passwords.NotCommon"},
    {"NAME": "kaimen.people.passwords.NotTheName", "OPTIONS": {"user_attributes": ["username"]}},
    {"NAME": "kaimen.people.passwords.ThreeClasses"},
    {"NAME": "kaimen.people.passwords.NotAgain"},
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account_home"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_PRESERVE_USERNAME_CASING = True
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_ADAPTER = "kaimen.people.adapters.AccountAdapter"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# Above the lock-out, which is the lower limit; these hold per address, in the database's cache.
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "60/m/ip,20/5m/key", "reset_password": "20/m/ip"}
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES

MFA_ADAPTER = "kaimen.people.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TOTP_ISSUER = "Kaimen"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
REQUIRE_MFA = frozenset(role for role in os.environ.get("KAIMEN_REQUIRE_MFA", "").split(",") if role)

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=30)
AXES_LOCKOUT_PARAMETERS = ["username"]
# By name alone: by address too, one who forgot would lock out a whole office behind one address.
SILENCED_SYSTEM_CHECKS = ["axes.W006"]
AXES_LOCKOUT_TEMPLATE = "people/locked_out.html"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_ENABLE_ADMIN = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "kaimen.people.receivers.client_address"
AXES_USERNAME_CALLABLE = "kaimen.people.receivers.tried_username"

MESSAGE_TAGS = {20: "done", 25: "done", 30: "soon", 40: "act"}
"""Django's levels of messages (info, success, warning, error) in the words of the stylesheets."""

SESSION_COOKIE_AGE = 60 * int(os.environ.get("KAIMEN_IDLE_MINUTES", "30"))
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
PURGE_DAYS = int(os.environ.get("KAIMEN_PURGE_DAYS", "180"))
STRICT_ACCESS = os.environ.get("KAIMEN_STRICT", "") == "1"
"""A route without a declaration is an error here, and a refusal elsewhere."""

SOCIALACCOUNT_ADAPTER = "kaimen.people.adapters.OIDCAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_LOGIN_ON_GET = False
OIDC_CLAIM = os.environ.get("KAIMEN_OIDC_CLAIM", "preferred_username")


def oidc(environment: dict[str, str]) -> dict[str, Any]:
    """allauth's description of the provider that KAIMEN_OIDC_SERVER, _CLIENT, _SECRET and _NAME name; {} without.

    Raises ValueError when one of the first three is missing, or the server is not reached by https.
    """
    told = {name: environment.get(f"KAIMEN_OIDC_{name}", "") for name in ("SERVER", "CLIENT", "SECRET")}
    if not any(told.values()):
        return {}
    if missing := [f"KAIMEN_OIDC_{name}" for name, value in told.items() if not value]:
        raise ValueError(f"single sign-on needs {', '.join(missing)} as well")
    if not told["SERVER"].startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise ValueError("KAIMEN_OIDC_SERVER must begin with https://")
    app = {
        "provider_id": "office",
        "name": environment.get("KAIMEN_OIDC_NAME", "OIDC"),
        "client_id": told["CLIENT"],
        "secret": told["SECRET"],
        "settings": {"server_url": told["SERVER"]},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


SOCIALACCOUNT_PROVIDERS = oidc(dict(os.environ))

SIGN_IN_ELSEWHERE = os.environ.get("KAIMEN_OIDC_SERVER", "").split("/.well-known")[0]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "media-src": ["'self'"],
        # A form that starts single sign-on is sent on to the provider, and the browser asks about that too.
        "form-action": ["'self'", *filter(None, ["/".join(SIGN_IN_ELSEWHERE.split("/")[:3])])],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'none'"],
    }
}
