"""The digest algorithms, by the name kept beside every digest; SM3 is a setting."""

import hmac

from cryptography.hazmat.primitives import hashes
from django.conf import settings

ALGORITHMS = {"sha256": hashes.SHA256, "sm3": hashes.SM3}


def digest(algorithm: str, data: bytes) -> str:
    """Hexadecimal digest, 64 characters. Raises KeyError for an unknown algorithm."""
    state = hashes.Hash(ALGORITHMS[algorithm]())
    state.update(data)
    return state.finalize().hex()


def keyed(value: str) -> str:
    """A digest that proves equality to whoever holds the installation's key and tells nobody else anything."""
    return hmac.new(settings.DATA_KEY, value.encode(), "sha256").hexdigest()[:32]
