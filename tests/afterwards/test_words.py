"""The words a seal is of are the same in every format, whatever people wrote."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.afterwards.agreed.canonical_words import canonical_words, checksum, grouped, printed, sealed_words
from coprod_tui.afterwards.agreed.read_copy import handed_in, html
from coprod_tui.afterwards.agreed.sealed_store import with_checksum
from coprod_tui.model import closing, decisions, flow, notes, people
from coprod_tui.model.entry import Refused
from coprod_tui.model.sealing import Final, Seal
from coprod_tui.model.text import clean
from coprod_tui.summary import FORMATS, Summary, compose
from tests.building import Told

SAID = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("*_#>|`~\\[]()!<&:;.-=+ \n1")), min_size=1, max_size=80
)


def told(said: str, other: str) -> Summary:
    meeting = Told("Amy", clean(other) or "Mo", items=["Letters"])
    meeting.do(flow.start)
    meeting.do(people.everyone_here)
    for move, said_here in ((decisions.propose, other), (notes.take_note, said), (notes.take_note, f"A: {said}")):
        try:
            meeting.do(move, said_here)
        except Refused:
            continue
    meeting.do(closing.finish)
    made = compose(meeting.meeting, version=1, seal=Seal(1, "", "2026-10-27", 0, final=Final(agrees=1)))
    return with_checksum(made, "2026-10-27")


@pytest.mark.parametrize("format", ["html", "md", "txt", "docx"])
@given(SAID, SAID)
@settings(max_examples=60, deadline=None)
def test_whatever_people_wrote_each_format_has_the_words_that_were_sealed(format: str, said: str, other: str) -> None:
    summary = told(said, other)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(FORMATS[format].render(summary))
        found = [(reading.words, seal) for reading in handed_in(path.read_bytes()) if (seal := printed(reading.words))]
    assert summary.seal is not None
    assert sealed_words(summary) in [of[: seal.begins] for of, seal in found]
    assert {seal.checksum for _of, seal in found} == {summary.seal.checksum}


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<a href='", "</a ", "<![CDATA["])
def test_a_page_of_marks_that_are_never_finished_is_gone_through_once(piece: str) -> None:
    """A reader that looks again from every mark takes minutes for this."""
    assert html("<html><body>words " + piece * 500_000).words[:1] == ["words"]


def test_the_checksum_is_printed_in_groups_a_person_can_compare() -> None:
    sums = checksum(["one", "two"])
    assert grouped(sums).split() == [sums[at : at + 4] for at in range(0, 64, 4)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("one two", "one  two"),
        ("one\ntwo", "one two"),
        ("- one\n- two", "one • two"),
        ("Amy: yes", "Amy yes"),
        ("Zoë", "Zoe\u0308"),
        ("a\u200bb", "ab"),
        ("\u2066Amy\u2069", "Amy"),
        ("one\u00a0two", "one two"),
    ],
)
def test_what_only_looks_other_is_the_same(one: str, other: str) -> None:
    assert checksum(canonical_words(one)) == checksum(canonical_words(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("not agreed", "agreed"),
        ("10.5", "105"),
        ("no table", "notable"),
        ("Amy", "amy"),
        ("12-14", "1214"),
        ("5", "-5"),
    ],
)
def test_what_says_something_else_is_another(one: str, other: str) -> None:
    assert checksum(canonical_words(one)) != checksum(canonical_words(other))
