"""Sealing short texts: the algorithm's name and the key's id stand beside every cipher text.

So a change of algorithm or key leaves old data readable. Source: GB/T 39786-2021 (SM4 where it is asked for).
"""

import base64
import hashlib
import os
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import BlockCipherAlgorithm, Cipher, algorithms, modes
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE, TAG = 12, 16
ALGORITHMS = {"aes256gcm": (algorithms.AES, 32), "sm4gcm": (algorithms.SM4, 16)}


class Unreadable(Exception):
    """A sealed text whose key is not here, or that was changed."""


def key_id(key: bytes) -> str:
    """Eight characters that name a key and tell nothing of it."""
    return hashlib.sha256(b"kaimen key id" + key).hexdigest()[:8]


def seal(text: str, key: bytes, algorithm: str) -> str:
    """algorithm$key id$base64 of nonce, cipher text and tag. Raises KeyError for an unknown algorithm."""
    nonce = os.urandom(NONCE)
    sealer = Cipher(_block(key, algorithm), modes.GCM(nonce)).encryptor()
    body = sealer.update(text.encode()) + sealer.finalize()
    return f"{algorithm}${key_id(key)}${base64.b64encode(nonce + body + sealer.tag).decode()}"


def open_sealed(sealed: str, keys: Sequence[bytes]) -> str:
    """The text again, by whichever of the keys sealed it. Raises Unreadable."""
    algorithm, named, body = _parts(sealed)
    key = next((key for key in keys if key_id(key) == named), None)
    if key is None:
        raise Unreadable(f"no key {named} here")
    raw = base64.b64decode(body)
    nonce, text, tag = raw[:NONCE], raw[NONCE:-TAG], raw[-TAG:]
    opener = Cipher(_block(key, algorithm), modes.GCM(nonce, tag)).decryptor()
    try:
        return (opener.update(text) + opener.finalize()).decode()
    except InvalidTag as changed:
        raise Unreadable("changed since it was sealed") from changed


def _parts(sealed: str) -> tuple[str, str, str]:
    parts = sealed.split("$")
    if len(parts) != 3 or parts[0] not in ALGORITHMS:
        raise Unreadable("not a sealed text")
    return parts[0], parts[1], parts[2]


def _block(key: bytes, algorithm: str) -> BlockCipherAlgorithm:
    """The cipher with a key of its own, derived so that one secret serves both algorithms and no other use."""
    kind, length = ALGORITHMS[algorithm]
    return kind(HKDF(SHA256(), length, None, b"kaimen sealed field " + algorithm.encode()).derive(key))
