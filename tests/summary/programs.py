"""The programs that summaries are looked at with, as people would: a browser, a word processor, and one for PDFs.

Where one is missing its tests are skipped, and say so; `.ci/run` brings them all.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from coprod_tui.summary import FORMATS, Summary

if TYPE_CHECKING:
    from pathlib import Path

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OFFICE = shutil.which("soffice")
needs_browser = pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
needs_poppler = pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler-utils is not installed")


def _as_wide_as_arial() -> bool:
    """Whether Arial's letters or Liberation Sans, which are as wide, are here. DejaVu's are a seventh wider."""
    if shutil.which("fc-match") is None:
        return False
    found = subprocess.run(["fc-match", "-f", "%{family}", "Arial"], capture_output=True, text=True, check=False)
    return found.stdout.startswith(("Arial", "Liberation Sans"))


needs_arial = pytest.mark.skipif(not _as_wide_as_arial(), reason="fonts-liberation is not installed")
"""What fits on a page or a sheet is measured with the letters that most people's laptops have."""


def put(summary: Summary, name: str, folder: Path) -> Path:
    """The summary in that format, as a file in this folder."""
    each = FORMATS[name]
    path = folder / f"summary{each.suffix}"
    path.write_bytes(each.render(summary))
    return path


def pdf_of(document: Path) -> Path:
    """What LibreOffice makes of a Word file, with settings of its own in the same folder."""
    own, folder = (document.parent / "office").as_uri(), str(document.parent)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={own}", "--headless", "--convert-to", "pdf", "--outdir", folder, document],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return document.with_suffix(".pdf")


def words_in(pdf: Path) -> str:
    """The words of a PDF as one line, without the unseen marks of direction."""
    told = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
    return " ".join(
        "".join(c for c in told if c not in "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069").split()
    )


def facts_of(pdf: Path) -> dict[str, str]:
    """What pdfinfo says: "Pages", "Tagged", "Title"."""
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return {name.strip(): said.strip() for name, _colon, said in (row.partition(":") for row in told.splitlines())}
