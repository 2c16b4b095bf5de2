from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from coprod_tui.app.widgets.letters import LATIN, SIZES, Big, Face, face, fit, fit_pages, fitting
from tests.app.pictures import check, text

NAMES_IN_LETTERS = (
    "Shabir", "Łukasz Żółć", "Nguyễn Thị Ánh", "Σωκράτης", "Юлія Їжак", "Siân Ŵyn", "Çağla Öğüt", "Māori", "Ọlá",
    "O’Neill-Müller", "Kevin [Spruce]", "A[/]C", "Jo-Ann “Jo” (she/her)", "Hawaiʻi", "50 % & more…", "£14.20 €9",
)  # fmt: skip
NAMES_BEYOND_THEM = ("محمد", "李小龙", "ಕನ್ನಡ", "Sam 🙂", "שרה")
DECISION = (
    "Every letter about an appointment gives the name of a person to ring, in 14 point, in the language that the "
    "person asked for, from 1 December"
)
JO = [" ▄", " █  ▄▄", " █ █  █", " █ ▀▄▄▀", "▄▀"]


class Wall(App[None]):
    CSS = "Big { max-height: 8; }"

    def __init__(self, big: Big) -> None:
        super().__init__()
        self.big = big
        self.heard: list[tuple[int, int]] = []

    def compose(self) -> ComposeResult:
        yield self.big

    def on_big_paged(self, message: Big.Paged) -> None:
        self.heard.append((message.page, message.pages))


def filling(big: Big) -> Big:
    big.styles.height, big.styles.max_height = "1fr", "100%"
    return big


def blocks(app: App[Any]) -> int:
    return sum(text(app).count(each) for each in "▀▄█")


@pytest.mark.parametrize("name", NAMES_IN_LETTERS)
def test_a_name_in_latin_greek_or_cyrillic_has_letters_in_every_size(name: str) -> None:
    for size in SIZES:
        letters = face(size)
        assert letters.knows(name)
        rows = letters.draw(name)
        assert max(map(len, rows)) <= letters.width(name)
        assert "".join(rows).strip()


@pytest.mark.parametrize("size", SIZES)
def test_letters_beyond_latin_are_read_once_one_is_asked_for(size: int) -> None:
    letters = Face(size)
    first = len(letters.source)
    assert letters.knows(f"Zo\u00eb {LATIN}")
    assert len(letters.source) == first
    assert letters.knows("Siân o Lŷn Tŵr")
    assert len(letters.source) > 3 * first


def test_letters_are_as_large_as_the_room_allows_and_never_larger() -> None:
    heights = [len(fit("Amy", 80, most) or []) for most in (12, 8, 7, 5)]
    assert heights == [12, 8, 7, 5]
    assert fit("Amy", 80, 4) is None
    for width in range(10, 140, 7):
        rows = fit("Tasleem and Jo", width, 30)
        assert rows is None or (max(map(len, rows)) <= width and len(rows) <= 30)


def test_the_same_letters_are_drawn_as_they_were_drawn_first() -> None:
    assert face(9).draw("Jo") == JO


def test_a_clock_takes_no_room_for_tails() -> None:
    assert len(face(16).draw("7:48")) < len(face(16).draw("Amy"))


def test_lines_break_at_spaces_and_where_the_writer_broke_them_and_a_long_word_is_never_cut() -> None:
    letters = face(9)
    assert letters.wrap("Say words in full", letters.width("Say words"), 2) == ["Say words", "in full"]
    assert letters.wrap("Say\nwords", 200, 2) == ["Say", "words"]
    assert letters.wrap("Featherstonehaugh", 20, 2) is None
    assert letters.wrap("Say\nwords", 200, 1) is None


def test_a_tall_accent_makes_its_line_taller_and_is_not_cut_off() -> None:
    plain, tall = face(10).draw("EN"), face(10).draw("ỄN")
    assert len(tall) > len(plain)


@pytest.mark.parametrize("name", NAMES_BEYOND_THEM)
async def test_words_that_the_letters_lack_stand_in_the_terminals_own_and_are_found_from_afar(name: str) -> None:
    app = Wall(Big(name, band=True))
    async with app.run_test():
        assert name in text(app)
        styles = {segment.style.reverse for strip in app.screen._compositor.render_strips() for segment in strip
                  if name in segment.text and segment.style}  # fmt: skip
        assert styles == {True}


@pytest.mark.parametrize("name", ["[m]", "Kevin [Spruce]", "ken[", "A[/]C", "[@click=app.quit]x", "$now"])
async def test_a_name_that_looks_like_markup_is_drawn_as_it_is(name: str) -> None:
    app = Wall(Big(name))
    async with app.run_test(size=(140, 30)):
        assert text(app).split("\n")[: len(fit(name, 140, 8) or [])] == fit(name, 140, 8)
    app = Wall(Big(f"李 {name}"))
    async with app.run_test(size=(140, 30)):
        assert f"李 {name}" in text(app)


async def test_another_speaker_takes_the_place_at_once_and_the_page_moves_only_when_the_height_does() -> None:
    app = Wall(Big("Amy"))
    async with app.run_test(size=(60, 20)) as pilot:
        assert app.big.size.height == 8
        app.big.text = "Jo"
        await pilot.pause()
        assert text(app).splitlines()[0] == (fit("Jo", 60, 8) or [""])[0]
        app.big.text = "李"
        await pilot.pause()
        assert app.big.size.height == 1
        assert blocks(app) == 0
        app.big.text = ""
        await pilot.pause()
        assert text(app).strip() == ""


async def test_a_long_decision_comes_in_pages_that_say_where_we_are() -> None:
    app = Wall(filling(Big(DECISION, paged=True)))
    async with app.run_test(size=(80, 16)) as pilot:
        await pilot.pause()
        pages = app.big.pages
        assert pages > 1
        first = text(app)
        assert not app.big.turn(-1)
        seen = [first]
        while app.big.turn(1):
            await pilot.pause()
            seen.append(text(app))
        assert len(seen) == pages == len(set(seen))
        assert app.heard == [(n, pages) for n in range(pages)]
        app.big.text = "Amy"
        await pilot.pause()
        assert app.heard[-1] == (0, 1)


def test_words_of_a_whole_day_are_drawn_in_no_letters_that_they_do_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor looked through to their end: it is known before."""
    drawn, looked_at = list[str](), list[str]()
    width = Face.width

    def measured(letters: Face, words: str) -> int:
        looked_at.append(words)
        return width(letters, words)

    monkeypatch.setattr(Face, "draw", lambda _letters, line: drawn.append(line))
    monkeypatch.setattr(Face, "width", measured)
    day = "\n".join(f"D{number} {DECISION}" for number in range(200))
    assert fit(day, 140, 40) is None
    assert fit_pages(day, 140, 40) is None
    assert not drawn
    assert len(looked_at) < len(day.split())


@given(st.text("AbgÁ 17:", min_size=1).filter(str.strip))
def test_what_words_take_is_known_without_drawing_them(words: str) -> None:
    found = fitting(words, 140, 40)
    assert found.rows == len(fit(words, 140, 40) or [])


def test_every_word_of_a_long_decision_is_on_one_of_its_pages() -> None:
    pages = fit_pages(DECISION, 80, 16)
    assert pages is not None
    assert all(len(page) <= 16 for page in pages)
    lines = face(9).wrap(DECISION, 80, 100)
    assert lines is not None
    assert [row for page in pages for row in page] == [row for line in lines for row in face(9).draw(line)]
    assert " ".join(lines) == DECISION


async def test_a_decision_too_long_even_for_pages_of_letters_is_there_to_the_last_word() -> None:
    app = Wall(filling(Big(f"{DECISION}. " * 6 + "The end", paged=True)))
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.pause()
        seen = text(app)
        while app.big.turn(1):
            await pilot.pause()
            seen += text(app)
        assert " ".join(seen.split()) == f"{DECISION}. " * 6 + "The end"


async def test_the_wall_looks_as_it_did() -> None:
    app = Wall(Big("Siân O’Neill"))
    async with app.run_test(size=(90, 10)):
        check(app, "letters-name")
