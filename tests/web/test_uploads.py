"""What one request may leave on the disk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from kaimen.intake.forms import PaperForm
from kaimen.web import uploads


def sizes(*lengths: int) -> list[int]:
    files = [SimpleUploadedFile(f"{at}.txt", b"x" * length) for at, length in enumerate(lengths)]
    return [file.size or 0 for file in RequestFactory().post("/", {"papers": files}).FILES.getlist("papers")]


def test_what_is_within_the_limit_comes_whole():
    assert sizes(5, 3_000_000, 0) == [5, 3_000_000, 0]


def test_beyond_the_limit_nothing_is_kept(monkeypatch):
    monkeypatch.setattr(uploads, "MOST_BYTES", 1_000_000)
    kept = sizes(600_000, 9_000_000)
    assert kept[0] == 600_000
    assert sum(kept) < 1_200_000


@pytest.mark.parametrize("length", [63_000_000, 200_000_000])
def test_the_form_still_says_that_it_is_too_much(length):
    request = RequestFactory().post("/", {"papers": SimpleUploadedFile("a.docx", b"x" * length)})
    form = PaperForm(request.POST, request.FILES, [])
    assert not form.is_valid()
    assert "60MB" in str(form.errors)
