"""Whatever is in the file, nothing of it is lost and nothing stops us but a plain refusal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.model.entry import Refused
from coprod_tui.planning.agenda import parse_agenda
from coprod_tui.planning.planned import AgendaDraft

PIECES = [
    "# ", "## ", "### ", "- ", "  - ", "    - ", "* ", "1. ", "2) ", "> ", "| ", " | ", "|---|---|\n", "\n", "\n\n",
    "---\n", "***\n",
    "===\n", "```\n", "    ", "\t", "[m]", "ken[", "A[/]C", "[Q3]", "[x]: /y", "<details>", "<!-- ", " -->", "<b>",
    "~~", "**", "_",
    "`", "10m", "(10 min)", "10:00-10:20 ", "10:00 ", "1h30", "for: decide", "from: ", "for: ", "(", ")",
    "content note: ", "Agenda\n",
    "## Agenda\n", "Time", "| Time | Item |\n|---|---|\n", "Next meeting: 1 May 2026\n", "2025-09-10", ":tea:",
    "\u202e", "\x1b[2J", "•\t",
    "??? minutes", "\r\n", ":::info\n", "\\", "&amp;", "![", "](u)", "Goal: ",
]  # fmt: skip
"""What agendas, and things that only look like them, are made of."""


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=40).map("".join))
def test_any_text_is_read_or_refused_as_empty(text: str) -> None:
    if not any(c.isalnum() for c in text):
        with pytest.raises(Refused, match="agenda-empty"):
            parse_agenda(text)
        return
    agenda = parse_agenda(text)
    for item in agenda.items:
        assert item.title
        assert 1 <= item.line <= text.count("\n") + text.count("\r") + 1
        assert item.minutes is None or 1 <= item.minutes <= 24 * 60


def words_of(agenda: AgendaDraft) -> str:
    items = [f"{i.title} {i.asked_by} {i.led_by} {i.content_note} {' '.join(i.detail)}" for i in agenda.items]
    unread = [each.text for row in agenda.unread for each in (row, *row.inside)]
    private = [each.text for each in agenda.private]
    return " ".join([agenda.title, agenda.next_meeting, agenda.place, agenda.chair, *items, *unread, *private])


MARKS = st.sampled_from(["", "**", "*", "`", "~~"])
LEADS = st.sampled_from([
    "# ", "## ", "### ", "- ", "  - ", "    - ", "      - ", "* ", "1. ", "2. ", "3) ", "> ", "> - ", "", "", "    ",
    "\t", "• ",
    "10:00 ", "10:20-10:30 ", "- [ ] ", "from: ", "content note: ", "- content note: ", "Where: ", "(", "[", "<b>",
    "<div>", "<!-- ",
    "> > > > > > > > > > > > > > > > > > > > > > > > > ", "- - - - - - - - - - - - - - - - - - - - - - - - - ",
    "Next meeting: 3 May ", "~~", "for: ",
])  # fmt: skip
TAILS = st.sampled_from([
    "", "", "", " 10m", " (10 min)", " (10 min, for: decide, from: Mo)", " [decide]", " ??? minutes",
    " - for decision", ")", "]", " -->",
    ":", "\n---", "\n===", "\n", "\n\n", " ~~", "</b>", " `", " *", " **", " | b", "~~", " (from Mo)",
])  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A page whose lines each hold words that are nowhere else, and those words."""
    rows, words = [], []
    for number in range(draw(st.integers(1, 12))):
        mine = [f"wa{number}q", f"wb{number}q"]
        kind = draw(st.integers(0, 9))
        if kind == 0:
            rows.append(
                draw(st.sampled_from(["## Agenda", "Agenda:", "```", ":::", "---", "", "# Notes on zq", "<details>"]))
            )
        elif kind == 1:
            third = f"wc{number}q"
            mine.append(third)
            rule = draw(st.sampled_from(["|---|---|", "|--|--|--|", "| - |"]))
            rows.extend(["", f"| {mine[0]} | {mine[1]} |", rule, f"| 10:00 | {third} | wd{number}q |", ""])
            mine.append(f"wd{number}q")
        else:
            mark = draw(MARKS)
            rows.append(f"{draw(LEADS)}{mark}{mine[0]}{mark} {mine[1]}{draw(TAILS)}")
        if rows[-1] or kind == 1:
            words += mine if kind else []
    return "\n".join(rows), words


def test_a_table_before_two_headings_agenda_keeps_its_first_row() -> None:
    """What is left out as no part of the agenda may begin with a row: its words are in cells."""
    table = "| wa0q | wb0q |\n|---|---|\n| 10:00 | wc0q | wd0q |\n\n- wa1q wb1q\n\n"
    text = f"\n{table}{table.replace('0q', '2q').replace('1q', '3q')}## Agenda\n## Agenda"
    kept = words_of(parse_agenda(text))
    assert [word for word in re.findall(r"\w\w\dq", text) if word not in kept] == []


@settings(max_examples=600, deadline=None)
@given(pages())
def test_every_word_on_a_page_is_in_an_item_or_listed(page: tuple[str, list[str]]) -> None:
    text, words = page
    if not any(c.isalnum() for c in text):
        return
    agenda = parse_agenda(text)
    kept = words_of(agenda)
    rows = text.split("\n")
    for word in words:
        line = next(number for number, row in enumerate(rows, 1) if re.search(rf"\b{word}\b", row))
        assert word in kept, (word, line, agenda)


@pytest.mark.parametrize(
    "title", ["[m]", "ken[", "A[/]C", "[Q3]", "Kevin [Spruce]", "[@click=app.quit]x", "a_b_c", "50% < 60%"]
)
@pytest.mark.parametrize(
    "shape", ["- {}", "1. {}\n2. b", "## {}\ntext\n## b", "| Time | Item |\n|---|---|\n| 10:00 | {} |"]
)
def test_titles_that_look_like_markup_stay_whole(title: str, shape: str) -> None:
    assert title in [item.title for item in parse_agenda(shape.format(title)).items]
