"""Single sign-on by setting, against a provider on this machine."""

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse

from kaimen.config.sign_in import oidc
from kaimen.people.models import User
from tests.people.making import a_user
from tests.people.oidc import provider

ASKED = {
    "KAIMEN_OIDC_SERVER": "https://id.example",
    "KAIMEN_OIDC_CLIENT": "kaimen",
    "KAIMEN_OIDC_SECRET": "s",
}


@pytest.mark.django_db
def test_without_settings_there_is_no_single_sign_on():
    assert oidc({}) == {}
    assert "oidc" not in Client().get(reverse("account_login")).content.decode()


def test_the_settings_describe_the_provider():
    assert oidc(ASKED | {"KAIMEN_OIDC_NAME": "统一认证"}) == {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "office",
                    "name": "统一认证",
                    "client_id": "kaimen",
                    "secret": "s",
                    "settings": {"server_url": "https://id.example"},
                }
            ],
            "OAUTH_PKCE_ENABLED": True,
        }
    }


@pytest.mark.parametrize(
    "wrong",
    [{"KAIMEN_OIDC_SECRET": ""}, {"KAIMEN_OIDC_SERVER": "http://id.example"}, {"KAIMEN_OIDC_CLIENT": ""}],
)
def test_half_a_description_stops_the_start(wrong):
    with pytest.raises(ValueError, match="KAIMEN_OIDC|single sign-on"):
        oidc(ASKED | wrong)


def come_in(client: Client) -> object:
    """From the button to the provider and back."""
    sent = client.post(reverse("openid_connect_login", args=["office"]))
    asked = parse_qs(urlsplit(sent.url).query)
    assert asked["code_challenge_method"] == ["S256"]
    back = {"code": "a-code", "state": asked["state"][0]}
    return client.get(reverse("openid_connect_callback", args=["office"]), back)


@pytest.mark.django_db
@pytest.mark.parametrize(("username", "lets_in"), [("clerk", True), ("stranger", False), ("", False)])
def test_the_provider_lets_in_whom_the_office_knows(username, lets_in, settings):
    settings.ROOT_URLCONF = "tests.people.urls_with_oidc"
    a_user("clerk")
    person = {"sub": "7", "preferred_username": username, "name": "张小门", "phone_number": "13800000013"}
    with provider(person) as address:
        settings.SOCIALACCOUNT_PROVIDERS = oidc(ASKED | {"KAIMEN_OIDC_SERVER": address})
        client = Client()
        assert "用OIDC登录" in client.get(reverse("account_login")).content.decode()
        answer = come_in(client)
        assert (answer.status_code, client.get(reverse("account_home")).status_code) == (
            (302, 200) if lets_in else (403, 302)
        )
        if lets_in:
            assert come_in(Client()).status_code == 302
            assert SocialAccount.objects.get().extra_data == {"preferred_username": "clerk"}
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_a_locked_account_is_not_let_in_by_the_provider(settings):
    settings.ROOT_URLCONF = "tests.people.urls_with_oidc"
    a_user("clerk")
    User.objects.update(is_active=False)
    with provider({"sub": "7", "preferred_username": "clerk"}) as address:
        settings.SOCIALACCOUNT_PROVIDERS = oidc(ASKED | {"KAIMEN_OIDC_SERVER": address})
        assert come_in(Client()).status_code == 403
