from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.content import Content

from coprod_tui.app.widgets.rows import Row, Rows, visible_range
from coprod_tui.app.widgets.sections import GAP, Section, Sections, best_column
from tests.app.pictures import text
from tests.app.widgets.test_pieces import MARKUP_LIKE, Page

AGENDA = [Row("✓", "Check in", "took 8 min"), Row("►", "Appointment letters for everybody", "now"), Row("", "Break")]


class Picking(Page):
    def on_rows_picked(self, picked: Rows.Picked) -> None:
        self.picked.append(f"{picked.index} {picked.name}")


async def test_words_wrap_under_themselves_and_figures_stand_on_the_right() -> None:
    app = Page(Rows(AGENDA))
    async with app.run_test(size=(34, 8)):
        assert text(app).splitlines()[:4] == [
            "✓  Check in             took 8 min",
            "►  Appointment letters for     now",
            "   everybody",
            "   Break",
        ]
        assert app.piece.size.height == 4


@pytest.mark.parametrize("cells", [("",), ("Two seats for us",)])
async def test_a_line_of_words_has_a_measure_however_wide_the_terminal_is(cells: tuple[str]) -> None:
    words = "They said that the door opens by itself. " * 8
    column = 20 if cells[0] else 0
    app = Page(Rows([Row("1", *(each for each in (*cells, words) if each))], column=column))
    async with app.run_test(size=(200, 6)):
        line = text(app).splitlines()[0]
        assert 80 < len(line) - len("1  ") - column <= 110


@pytest.mark.parametrize("name", MARKUP_LIKE)
async def test_a_name_that_looks_like_markup_stands_in_its_row_as_it_is(name: str) -> None:
    app = Page(Rows([Row(name, name, name)]))
    async with app.run_test(size=(100, 4)):
        assert text(app).splitlines()[0].split("  ")[0] == name
        assert text(app).count(name) == 3


async def test_second_words_start_in_their_own_column_or_below_where_that_is_narrow() -> None:
    app = Page(Rows([Row("1", "Riverside Voices", "meeting 14 is open")], column=10))
    async with app.run_test(size=(40, 5)) as pilot:
        assert text(app).splitlines()[:3] == ["1  Riversid  meeting 14 is open", "   e Voices", ""]
        await pilot.resize_terminal(22, 5)
        await pilot.pause()
        assert text(app).splitlines()[:3] == ["1  Riverside Voices", "   meeting 14 is open", ""]


async def test_a_figure_goes_below_its_words_where_both_would_be_cut() -> None:
    app = Page(Rows([Row("►", "Letters", "took 12 min")]))
    async with app.run_test(size=(16, 4)):
        assert text(app).splitlines()[:2] == ["►  Letters", "     took 12 min"]


async def test_a_long_agenda_shows_where_we_are_and_counts_what_is_not_shown() -> None:
    rows = Rows(
        [Row(str(n), f"Item {n}", "5 min", f"item-{n}") for n in range(20)], keep=7, foot=Row("", "Finish", "16:00")
    )
    rows.styles.height = "1fr"
    app = Picking(rows)
    async with app.run_test(size=(30, 7)) as pilot:
        shown = [line.split("  ")[0].strip() or line.strip() for line in text(app).splitlines()]
        assert shown[0] == "6 earlier"
        assert shown[1:5] == ["6", "7", "8", "9"]
        assert shown[5:] == ["10", "9 more"]  # no row is left for what is said last
        await pilot.click(rows, offset=(6, 2))
        await pilot.click(rows, offset=(6, 6))
        await pilot.pause()
        assert app.picked == ["7 item-7"]
        assert "Item 11" in text(app)
        rows.show(rows._rows, keep=-1)
        await pilot.pause()
        assert text(app).splitlines()[-1].startswith("19")
        assert text(app).splitlines()[0].strip() == "14 earlier"


async def test_rows_may_be_given_before_there_is_a_screen() -> None:
    rows = Rows()
    rows.show(AGENDA)
    app = Page(rows)
    async with app.run_test(size=(40, 6)):
        assert "Break" in text(app)


async def test_a_panel_of_set_height_keeps_within_it() -> None:
    rows = Rows([Row("", f"Rule {n}") for n in range(9)])
    rows.styles.max_height = 4
    app = Page(rows)
    async with app.run_test(size=(30, 10)):
        assert text(app).split("\n")[:5] == ["Rule 0", "Rule 1", "Rule 2", "6 more", ""]


async def test_more_rows_make_a_panel_grow_and_fewer_let_it_shrink() -> None:
    rows = Rows([Row("", "One")])
    app = Page(rows)
    async with app.run_test(size=(30, 10)) as pilot:
        for names in (("One", "Two"), ("Three",), ()):
            rows.show([Row("", name) for name in names])
            await pilot.pause()
            assert rows.size.height == len(names)
            assert text(app).split() == list(names)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=40), st.integers(0, 39), st.integers(1, 30))
def test_the_row_we_are_at_is_always_shown_and_no_room_is_wasted(lines: list[int], keep: int, height: int) -> None:
    keep = min(keep, len(lines) - 1)
    start, end = visible_range(len(lines), keep, height, lines.__getitem__)

    def takes(first: int, last: int) -> int:
        return sum(lines[first:last]) + (first > 0) + (last < len(lines))

    assert start <= keep < end
    assert takes(start, end) <= height or (start, end) == (keep, keep + 1)
    if (start, end) != (keep, keep + 1):
        assert start == 0 or takes(start - 1, end) > height


def test_of_a_long_list_only_the_rows_that_fit_are_laid_out() -> None:
    laid: list[str] = []

    class Noting(Rows):
        def _row(self, row: Row, left: int, width: int) -> Iterator[Content]:
            laid.append(str(row.body))
            return super()._row(row, left, width)

    rows = Noting([Row(str(n), f"Person {n}") for n in range(5000)], keep=2500)
    assert rows.wants(80, 30) == 30
    assert len(laid) <= 32
    assert Rows([Row("", "Amy"), Row("", "Mo")]).wants(80, 30) == 2


async def test_of_a_long_list_on_a_page_only_the_rows_in_sight_are_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    laid, was = [], Rows._row

    def noting(rows: Rows, row: Row, left: int, width: int) -> Iterator[Content]:
        laid.append(row)
        return was(rows, row, left, width)

    class Listing(App[None]):
        def compose(self) -> ComposeResult:
            with Sections():
                yield Section("list", "People")

    monkeypatch.setattr(Rows, "_row", noting)
    async with Listing().run_test(size=(80, 24)) as pilot:
        pilot.app.query_one(Section).show([Row(str(n), f"Person {n}") for n in range(5000)])
        await pilot.pause()
        assert "Person 10" in text(pilot.app)
    assert len(laid) < 500


async def test_lines_that_a_section_has_no_use_for_show_a_row_of_the_next() -> None:
    class Lists(App[None]):
        CSS = ".section { height: auto; margin: 0 0 1 0; }"

        def compose(self) -> ComposeResult:
            with Sections():
                yield Section("meetings", "Meetings")
                yield Section("waiting", "Waiting")

    async with Lists().run_test(size=(40, 11)) as pilot:
        with pilot.app.query_one(Sections).at_once():
            tall = Row("", "\n".join(["Phones"] * 6))
            pilot.app.query_one("#section-meetings", Section).show([Row("", "Letters"), tall])
            pilot.app.query_one("#section-waiting", Section).show(
                [Row("", f"{n}\nagain") for n in ("One", "Two", "Three")]
            )
        await pilot.pause()
        lines = [line.strip() for line in text(pilot.app).splitlines()]
        assert lines[:4] == ["Meetings", "Letters", "1 more", ""]
        assert lines[4:11] == ["Waiting", "One", "again", "Two", "again", "Three", "again"]


def test_second_words_of_rows_without_first_ones_start_at_the_left() -> None:
    assert best_column([("", "agreed on 15 November")], 80) == GAP
