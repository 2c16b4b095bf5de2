"""What docs/record-format.md says about a record is so."""

from __future__ import annotations

import json
import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from coprod_tui.model import flow, notes
from coprod_tui.model.undo import undo
from coprod_tui.record.journal import Journal
from coprod_tui.record.journal_lines import write_line
from coprod_tui.record.recorder import MEETING, Recorder

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "record-format.md").read_text("utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
JSON = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def reader() -> Any:
    names: dict[str, Any] = {"__name__": "reader"}
    exec(PYTHON[0], names)  # noqa: S102  the page's own words are what is tried
    return names["read"]


@pytest.fixture
def meeting(record: Path) -> Path:
    recorder = Recorder(record, MEETING, "Room")
    recorder.do(flow.start, 1)
    for words in ("The bus is late", "نحن نجتمع", "two\nlines"):
        recorder.do(partial(notes.take_note, words=words), 2)
    recorder.do(partial(undo, seat=recorder.seat), 3)
    recorder.close()
    return record


def test_the_reader_on_the_page_reads_what_we_read(reader: Any, meeting: Path) -> None:
    tables, damaged = reader(meeting)
    with Journal(meeting) as journal:
        assert tables["entries"] == dict(journal.since(0))
        assert tables["about"] == {1: journal.about}
    assert damaged == []
    assert tables["entries"][5]["kind"] == "taken-back"


def test_the_reader_on_the_page_tells_torn_from_damaged(reader: Any, meeting: Path) -> None:
    whole = meeting.read_bytes()
    for torn in (b"half", b"\0\0\0\n"):
        meeting.write_bytes(whole + torn)
        assert (len(reader(meeting)[0]["entries"]), reader(meeting)[1]) == (5, [])
    meeting.write_bytes(whole.replace(b"bus", b"car"))
    assert (sorted(reader(meeting)[0]["entries"]), reader(meeting)[1]) == ([1, 3, 4, 5], [3])
    meeting.write_bytes(whole + whole.splitlines(keepends=True)[-1])
    assert reader(meeting)[1] == [7]


def test_the_examples_on_the_page_are_a_record(tmp_path: Path) -> None:
    path = tmp_path / "record.journal"
    path.write_bytes(b"".join(write_line(json.loads(example)) for example in JSON))
    with Journal(path) as journal:
        assert journal.about["id"] == "riverside-voices-14"
        assert [number for number, _ in journal.since(0)] == [12, 13]
        assert [MEETING.kinds.decode(number, doc).stamp.line for number, doc in journal.since(0)] == [12, 12]


def test_the_question_on_the_page_is_answered(
    meeting: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal(meeting) as journal:
        journal.append(lambda _: [{"kind": "issue-parked", "words": "Car-park charges"}])
    monkeypatch.chdir(meeting.parent)
    exec(PYTHON[1], {})  # noqa: S102  the page's own words are what is tried
    assert capsys.readouterr().out == "Car-park charges\n"
