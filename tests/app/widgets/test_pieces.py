from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App, ComposeResult

from coprod_tui.app.widgets.pieces import Bar, Fit, Part, bold, key, m, muted, wrap
from tests.app.pictures import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widget import Widget

MARKUP_LIKE = ("[m]", "Kevin [Spruce]", "ken[", "A[/]C", "[@click=app.quit]x[/]", "[b]Bea[/b]", "$now", "O'Hara \\[x]")


class Page(App[None]):
    """One piece on a page, and what was picked on it."""

    def __init__(self, piece: Widget) -> None:
        super().__init__()
        self.piece, self.picked = piece, list[str]()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"muted": "#aaaaaa", "now": "#00ff00", "wait": "#ffff00", "line": "#ffffff"}

    def compose(self) -> ComposeResult:
        yield self.piece

    def on_parts_picked(self, picked: Fit.Picked) -> None:
        self.picked.append(picked.name)


def more(n: int) -> Part | None:
    return Part(muted(f"+{n}: press h"), "find") if n else None


def people(names: Sequence[str]) -> list[Part]:
    return [Part(m("[$muted]$place[/] $name", place=n, name=name), name) for n, name in enumerate(names, 1)]


@pytest.mark.parametrize("width", range(14, 40))
def test_a_date_is_never_parted_from_its_month(width: int) -> None:
    said = "Amy asks Estates, answer by 1 December, at 9 am, for 10 min, or on Monday\u00a015\u00a0December"
    lines = [line.plain for line in wrap(said, width)]
    assert " ".join(lines) == said.replace("\u00a0", " ")
    for whole in ("1 December", "9 am", "10 min"):
        assert any(whole in line for line in lines)
    if width >= len("Monday 15 December"):
        assert any("Monday 15 December" in line for line in lines)


def test_colours_stay_on_their_words_when_a_line_breaks_before_a_date() -> None:
    lines = wrap(m("Answer [b]by 1 December[/b] then"), 12)
    assert [line.plain for line in lines] == ["Answer by", "1 December", "then"]
    assert [[line.plain[span.start : span.end] for span in line.spans] for line in lines[:2]] == [
        ["by"],
        ["1 December"],
    ]


def test_a_word_longer_than_the_line_is_all_there() -> None:
    assert "".join(line.plain for line in wrap("Featherstonehaugh", 5)) == "Featherstonehaugh"


@pytest.mark.parametrize("width", [20, 30, 38, 76, 80])
def test_where_a_file_is_breaks_between_its_names(width: int) -> None:
    path = "/srv/amy/.local/share/coprod/groups/riverside-voices/meetings/riverside-voices-1/summaries"
    lines = [line.plain for line in wrap(f"They are in {path} from now on", width)]
    assert "".join(lines).replace(" ", "") == f"Theyarein{path}fromnowon"
    assert max(map(len, lines)) <= width
    for name in path.strip("/").split("/"):
        assert any(name in line for line in lines)


@pytest.mark.parametrize("name", MARKUP_LIKE)
async def test_a_name_that_looks_like_markup_stands_on_the_people_line_as_it_is(name: str) -> None:
    app = Page(Fit([*people([name]), Part(name), Part(bold(name)), Part(key("x", name))], gaps=(2,)))
    async with app.run_test(size=(120, 3)):
        assert text(app).splitlines()[0] == f"1 {name}  {name}  {name}  x {name}"


async def test_as_many_people_stand_on_the_line_as_fit_and_the_others_are_counted() -> None:
    app = Page(Fit(people(["Amy", "Shabir", "Tasleem", "Lucy", "Mo", "Jo"]), last=more))
    async with app.run_test(size=(55, 3)) as pilot:
        assert text(app).splitlines()[0] == "1 Amy   2 Shabir   3 Tasleem   4 Lucy   5 Mo   6 Jo"
        await pilot.resize_terminal(40, 3)
        await pilot.pause()
        assert text(app).splitlines()[0] == "1 Amy  2 Shabir  3 Tasleem  +3: press h"
        await pilot.resize_terminal(8, 3)
        await pilot.pause()
        assert text(app).strip() == ""


async def test_keys_that_must_always_be_there_give_way_last() -> None:
    keys = [Part(key("n", "next")), Part(key("u", "undo"), keep=True), Part(key("t", "note")), Part("hide", keep=True)]
    app = Page(Fit(keys, last=lambda _: Part(key("F1", "help"))))
    async with app.run_test(size=(40, 3)) as pilot:
        for width, shown in (
            (30, "n next  u undo  hide  F1 help"),
            (24, "u undo  hide  F1 help"),
            (15, "u undo  F1 help"),
        ):
            await pilot.resize_terminal(width, 3)
            await pilot.pause()
            assert text(app).splitlines()[0] == shown


async def test_a_legend_stands_on_the_right_only_where_there_is_room() -> None:
    fit = Fit(people(["Amy", "Mo"]), extra=muted("● speaking"))
    app = Page(fit)
    async with app.run_test(size=(40, 3)) as pilot:
        assert text(app).splitlines()[0] == "1 Amy    2 Mo".ljust(30) + "● speaking"
        await pilot.resize_terminal(24, 3)
        await pilot.pause()
        assert text(app).splitlines()[0] == "1 Amy    2 Mo"
        fit.show(people(["Jo"]))
        await pilot.pause()
        assert text(app).splitlines()[0] == "1 Jo"


async def test_a_click_picks_the_person_under_it_and_a_gap_picks_nobody() -> None:
    app = Page(Fit([*people(["Amy", "李小龙", "Mo"]), Part("plain")], last=lambda _: Part("all", "find")))
    async with app.run_test(size=(80, 3)) as pilot:
        # 1 Amy    2 李小龙    3 Mo    plain    all: wide characters take two columns
        for x in (0, 4, 6, 9, 16, 17, 21, 24, 28, 38, 70):
            await pilot.click(app.piece, offset=(x, 0))
        await pilot.pause()
        assert app.picked == ["Amy", "Amy", "李小龙", "李小龙", "Mo", "Mo", "find"]


async def test_a_bar_shows_how_much_is_used_without_colour() -> None:
    bar = Bar(0.25)
    app = Page(bar)
    async with app.run_test(size=(20, 3)) as pilot:
        assert text(app).splitlines()[0] == "━" * 5 + "─" * 15
        bar.share = 7
        await pilot.pause()
        assert text(app).splitlines()[0] == "━" * 20
