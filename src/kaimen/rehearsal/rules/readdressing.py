"""A scheme made over to another region, so that it can be played there; all its rules stay as they are."""

from __future__ import annotations

from dataclasses import replace

from kaimen.scheme.scheme import Scheme


def readdressed(scheme: Scheme, code: str, name: str) -> Scheme:
    """The same scheme for the region of this code and name, with the year's plain address."""
    return replace(scheme, campaign=replace(scheme.campaign, region=code, region_name=name, slug=""))
