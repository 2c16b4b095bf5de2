"""What only some formats need: not brought in before, and one line where it is not there."""

from __future__ import annotations

import builtins
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.model.entry import Refused
from coprod_tui.summary import FORMATS, USUAL, compose
from coprod_tui.summary.files import file_name, save
from coprod_tui.wording import refusal
from tests.summary.meetings import riverside

if TYPE_CHECKING:
    from pathlib import Path

NEEDED = {
    "docx": ("docx", "python-docx"),
    "large-docx": ("docx", "python-docx"),
    "large-pdf": ("weasyprint", "weasyprint"),
    "wall-pdf": ("weasyprint", "weasyprint"),
    "ics": ("icalendar", "icalendar"),
}


def without(monkeypatch: pytest.MonkeyPatch, library: str, trouble: Exception) -> None:
    """As on a laptop that has not got it."""
    bring = builtins.__import__

    def missing(name: str, *told: Any, **named: Any) -> Any:
        if name.partition(".")[0] == library:
            raise trouble
        return bring(name, *told, **named)

    monkeypatch.setattr(builtins, "__import__", missing)


@pytest.mark.parametrize(("name", "library", "installed"), [(name, *needs) for name, needs in NEEDED.items()])
def test_where_a_library_is_missing_people_are_given_the_line_that_installs_it(
    name: str, library: str, installed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = compose(riverside().meeting)
    without(monkeypatch, library, ModuleNotFoundError(library, name=library))
    with pytest.raises(Refused, match="needs-library") as refused:
        FORMATS[name].render(summary)
    monkeypatch.undo()
    assert refusal(refused.value).splitlines()[1:] == [f"{sys.executable} -m pip install {installed}"]


def test_where_the_computer_lacks_what_a_pdf_is_set_with_people_are_told_what_brings_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    summary = compose(riverside().meeting)
    without(monkeypatch, "weasyprint", OSError("cannot load library 'libpango-1.0-0'"))
    with pytest.raises(Refused, match="needs-system-library") as refused:
        FORMATS["large-pdf"].render(summary)
    monkeypatch.undo()
    assert "pango" in refusal(refused.value).splitlines()[1]


def test_a_format_that_cannot_be_made_leaves_none_of_the_others_half_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    summary = compose(riverside().meeting)
    without(monkeypatch, "docx", ModuleNotFoundError("docx", name="docx"))
    with pytest.raises(Refused):
        save(summary, tmp_path, ["html", "docx"], lambda path, content: path.write_bytes(content), list)
    assert not list(tmp_path.iterdir())


def test_what_is_saved_without_being_asked_for_needs_no_library() -> None:
    lines = (
        "import sys", "from coprod_tui.summary import FORMATS, USUAL, compose",
        "from tests.summary.meetings import riverside",
        "made = compose(riverside().meeting)", "[FORMATS[name].render(made) for name in USUAL]",
        "print(sorted({'docx', 'lxml', 'weasyprint', 'icalendar'} & set(sys.modules)))",
    )  # fmt: skip
    told = subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True, capture_output=True, text=True)
    assert told.stdout == "[]\n"


def test_the_formats_of_a_summary_never_have_the_same_file() -> None:
    summary = compose(riverside().meeting)
    names = [file_name(summary, each) for each in FORMATS.values()]
    assert len(set(names)) == len(names)
    assert set(USUAL) < set(FORMATS)
    assert set(NEEDED) < set(FORMATS)
