"""Finding a name where it was written, and not finding it in other words."""

from __future__ import annotations

import typing
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model.group import GROUP_KINDS
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.model.mentions import CODES, Sought, each_text, find, texts, without
from coprod_tui.model.notes import NoteTaken
from coprod_tui.model.text import clean, folded


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Zoë Hunt", "ask zoe hunt.", "ask X."),
        ("Zoë Hunt", "Zoe\u0301 Hunt’s idea", "X’s idea"),
        ("O'Dell", "Mr O’Dell and O`dell", "Mr X and X"),
        ("Amy", "Amy, amy’s; Amyas and Bamy stay", "X, X’s; Amyas and Bamy stay"),
        ("Amy Stone", "Amy\n  Stone said", "X said"),
        ("Straße", "in der STRASSE", "in der X"),
        ("王小明", "王小明さんは来た", "Xさんは来た"),
        ("Amy", "(Amy) [Amy] <Amy> _Amy_ Amy/Mo", "(X) [X] <X> _X_ X/Mo"),
        ("Amy", "", ""),
        ("", "nothing to look for", "nothing to look for"),
    ],
)
def test_a_name_is_found_however_it_was_written(name: str, text: str, left: str) -> None:
    assert without(text, [(span.start, span.end) for span in find(text, [Sought(name)])], "X") == left


def test_a_word_that_is_a_name_only_with_its_capital_is_not_taken_for_granted() -> None:
    assert [span.sure for span in find("Will will, and Will Hart will", [Sought("Will"), Sought("Will Hart")])] == [
        True,
        False,
        True,
        False,
    ]
    assert [span.sure for span in find("Will", [Sought("Will", sure=False)])] == [False]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Lucy", "Lucys brother died", ["Lucy"]),
        ("Zyxwalda", "that is zyxwaldas thing", ["zyxwalda"]),
        ("Lucy Hale", "Lucy Hales letter", ["Lucy Hale"]),
        ("Adam", "z Adamem i dla Adamowi", ["Adam", "Adam"]),
        ("Lucy", "Lucyson and Lucysa", []),
        ("Will", "Goodwills", []),
    ],
)
def test_a_name_with_an_ending_is_found_and_never_sure(name: str, text: str, found: list[str]) -> None:
    spans = find(text, [Sought(name, name=True)])
    assert [text[span.start : span.end] for span in spans] == found
    assert not any(span.sure for span in spans)
    assert find(text, [Sought(name)]) == [], "only a name takes an ending"


@given(st.text(max_size=30), st.text(min_size=1, max_size=8), st.text(max_size=30))
def test_a_name_between_spaces_is_never_missed(before: str, name: str, after: str) -> None:
    name = clean(name)
    text = f"{before} {name} {after}"
    spans = find(text, [Sought(name)])
    assert bool(spans) or not folded(name).strip()
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


def test_every_text_that_is_not_ours_is_looked_at() -> None:
    """A new field of text is people's words unless it is listed as a code: then nothing in it is ever found."""
    fields = {
        (kind.__name__, name)
        for kind in (*MEETING_KINDS.by_kind.values(), *GROUP_KINDS.by_kind.values())
        for name, hint in typing.get_type_hints(kind).items()
        if hint is str and name in kind.__struct_fields__ and name in CODES
    }
    assert {name for _, name in fields} <= {"by", "date", "start", "finish", "zone", "until", "look_again",
                                            "next_date", "ref", "meeting", "group", "scale", "answer_by",
                                            "checksum", "source", "agreed", "next_start", "next_finish",
                                            "calendar_key", "seal", "key", "picture"}  # fmt: skip


def test_texts_are_told_with_their_place_and_put_back_changed() -> None:
    note = NoteTaken("Hello")
    assert list(texts(note)) == [(("words",), "Hello")]
    assert each_text(note, lambda _path, text: text.upper()) == NoteTaken("HELLO")
