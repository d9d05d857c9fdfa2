"""Damage done to a file by a seed: flipped bytes, cuts, parts that stand twice or are gone."""

import io
import zipfile
from random import Random


def damaged(data: bytes, seed: int) -> bytes:
    """The file with one to three kinds of damage; the same seed does the same."""
    chance = Random(seed)
    for _ in range(chance.randint(1, 3)):
        data = chance.choice((_flipped, _cut, _doubled, _blanked, _repacked))(data, chance)
    return data


def _flipped(data: bytes, chance: Random) -> bytes:
    whole = bytearray(data)
    for _ in range(chance.choice((1, 4, 40)) if whole else 0):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    return bytes(whole)


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randint(len(data) // 2, len(data))]


def _doubled(data: bytes, chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + data[start : start + chance.randint(0, 2_000)] + data[start:]


def _blanked(data: bytes, chance: Random) -> bytes:
    start, length = chance.randint(0, len(data)), chance.randint(0, 400)
    return data[:start] + bytes(len(data[start : start + length])) + data[start + length :]


def _repacked(data: bytes, chance: Random) -> bytes:
    """A zip whose parts are themselves damaged, swapped or gone, in a package that is whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old:
            parts = [(name, old.read(name)) for name in old.namelist()]
    except Exception:  # damaged already
        return _flipped(data, chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts:
            does = chance.random()
            if does < 0.1:
                continue
            new.writestr(name, _muddled(content, chance) if does < 0.5 else content)
    return out.getvalue()


def _muddled(content: bytes, chance: Random) -> bytes:
    """XML with elements taken out, numbers made huge, and letters changed, often still well formed."""
    text = content.decode("utf-8", "replace")
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        found = text.find('="', at)
        if found > 0 and chance.random() < 0.7:
            end = text.find('"', found + 2)
            value = chance.choice(("", "0", "-1", "99999999", "NaN", "x", "1e308", "2 2", "true", "restart"))
            text = text[: found + 2] + value + text[max(end, found + 2) :]
        else:
            text = text[:at] + text[at + chance.randint(0, 30) :]
    return text.encode()
