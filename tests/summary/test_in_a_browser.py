"""The summary's pages in a real browser: for everybody, on a telephone, from right to left, and by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from coprod_tui.model.notes import take_note
from coprod_tui.model.parking import park
from coprod_tui.model.replies import challenge
from coprod_tui.model.review import add_to_summary
from coprod_tui.summary import Summary, compose
from tests.afterwards.agreed_here import Circle
from tests.building import START, Told
from tests.summary.four_hours import of_four_hours
from tests.summary.in_hebrew import speak_hebrew
from tests.summary.meetings import of_40_pages, of_everybody, riverside, said_by_all
from tests.summary.programs import needs_arial, needs_browser, put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = needs_browser
WIDTHS = (320, 768, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = pytest.mark.parametrize("name", ["html", "wall"])
WITH_EASY = pytest.mark.parametrize("name", ["html", "wall", "easy"])
OVERFLOWS = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 || e.getBoundingClientRect().left < -0.5)
    .map(e => e.outerHTML.slice(0, 80))"""


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open a summary in that format, as a file, in a window so wide."""
    pages = []

    def shown(summary: Summary, name: str = "html", width: int = 1280) -> Page:
        page = browser.new_page(viewport={"width": width, "height": 800})
        pages.append(page)
        page.goto(put(summary, name, tmp_path).as_uri())
        return page

    yield shown
    for page in pages:
        page.close()


def wide(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})


def faults(page: Page) -> list[tuple[str, Any]]:
    """What axe finds wrong: the rule, and each place."""
    found = Axe().run(page, options={"runOnly": RULES}).response
    assert len(found["passes"]) > 10, "axe looked at the page"
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]


@WITH_EASY
@pytest.mark.parametrize("tell", [riverside, of_everybody])
def test_axe_finds_nothing_wrong(show: Callable[..., Page], tell: Callable[[], Any], name: str) -> None:
    page = show(compose(tell().meeting, made=START), name)
    for width in (320, 1280):
        wide(page, width)
        assert faults(page) == [], width


@pytest.mark.parametrize("sealed", [False, True])
def test_axe_finds_nothing_wrong_in_a_new_version_or_in_the_agreed_record(
    show: Callable[..., Page], tmp_path: Path, *, sealed: bool
) -> None:
    circle = Circle(tmp_path / "home")
    circle.ready()
    circle.do(add_to_summary, "The bus was late")
    if sealed:
        circle.sealed()
        circle.do(challenge, circle.decision(), "That is not what we said")
    else:
        circle.ready()
    for name in ("html", "wall", "easy"):
        page = show(circle.summary, name)
        for width in (320, 1280):
            wide(page, width)
            assert faults(page) == [], (name, width)
            assert page.evaluate(OVERFLOWS) == [], (name, width)


def test_axe_would_find_what_is_wrong(show: Callable[..., Page]) -> None:
    page = show(compose(riverside().meeting))
    page.evaluate("document.querySelector('h2').style.color = '#ccc'; document.documentElement.lang = ''")
    assert {"color-contrast", "html-has-lang"} <= {rule for rule, _places in faults(page)}


@WITH_EASY
@pytest.mark.parametrize("tell", [riverside, of_everybody, of_40_pages])
def test_nobody_has_to_scroll_sideways(show: Callable[..., Page], tell: Callable[[], Any], name: str) -> None:
    page = show(compose(tell().meeting, made=START), name)
    for width in WIDTHS:
        wide(page, width)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert page.evaluate(OVERFLOWS) == [], width


@WITH_EASY
def test_letters_twice_as_large_fit_a_narrow_window_too(show: Callable[..., Page], name: str) -> None:
    page = show(compose(riverside().meeting, made=START), name, 640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 640
    assert page.evaluate(OVERFLOWS) == []


@WITH_EASY
def test_nothing_runs_and_nothing_is_fetched(browser: Browser, tmp_path: Path, name: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("dialog", lambda dialog: told.append(dialog.message))
    where = put(compose(of_everybody().meeting, made=START), name, tmp_path).as_uri()
    page.goto(where, wait_until="networkidle")
    assert [each for each in asked if not each.startswith("data:")] == [where]
    assert told == []
    assert page.evaluate("document.scripts.length + document.styleSheets.length") == 1
    shown = page.evaluate("[...document.images].map(each => [each.src.slice(0, 5), each.naturalWidth > 0])")
    assert bool(shown) == (name == "easy")
    assert all(each == ["data:", True] for each in shown)
    assert page.context.cookies() == []
    page.close()


def test_a_page_somebody_put_a_script_into_would_not_run_it(browser: Browser, tmp_path: Path) -> None:
    path = put(compose(riverside().meeting), "html", tmp_path)
    path.write_text(
        path.read_text("utf-8").replace("</body>", "<script>document.title = 'ran'</script></body>"), "utf-8"
    )
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.title() == "Riverside Voices, meeting 14"
    page.close()


@pytest.mark.parametrize("person", ["محمد علی", "שרה לוי"])
@PAGES
def test_words_from_right_to_left_are_set_so_and_ours_are_not(
    show: Callable[..., Page], person: str, name: str
) -> None:
    page = show(compose(said_by_all(person).meeting), name)
    directions = page.evaluate(
        """person => [...document.querySelectorAll('[dir]')].filter(e => e.textContent === person)
            .map(e => getComputedStyle(e).direction)""",
        person,
    )
    assert directions
    assert set(directions) == {"rtl"}
    for heading in page.query_selector_all("article h3 .words"):
        assert heading.text_content() != person or heading.evaluate("e => getComputedStyle(e).direction") == "rtl"
    ours = "[...document.querySelectorAll('.status, html, body')].map(e => getComputedStyle(e).direction)"
    assert set(page.evaluate(ours)) == {"ltr"}


@pytest.mark.parametrize("width", [320, 1280])
def test_a_list_item_from_right_to_left_begins_at_the_right(show: Callable[..., Page], width: int) -> None:
    person = "محمد علی"
    page = show(compose(said_by_all(person).meeting))
    page.set_viewport_size({"width": width, "height": 900})
    gaps = page.evaluate(
        """person => [...document.querySelectorAll('li .words')].filter(e => e.textContent === person).map(e => {
            const first = e.closest('.body').firstElementChild.getBoundingClientRect();
            const item = e.closest('li'), box = item.getBoundingClientRect();
            return [first.left - box.left, box.right - first.right - parseFloat(getComputedStyle(item).paddingRight)];
        })""",
        person,
    )
    assert gaps
    assert all(right < 2 < left for left, right in gaps), gaps
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_name_from_right_to_left_turns_nothing_round_in_our_sentence(show: Callable[..., Page]) -> None:
    page = show(compose(said_by_all("שרה לוי").meeting))
    name, after = page.evaluate(
        """() => { const all = [...document.querySelectorAll('.words')];
            const p = all.find(e => e.textContent.includes('proposed this.'));
            const range = document.createRange();
            const of = node => { range.selectNodeContents(node); return range.getBoundingClientRect(); };
            return [of(p.querySelector('bdi')).right, of(p.querySelector('bdi').nextSibling).left]; }"""
    )
    assert name <= after + 0.5


def test_large_letters_and_room_between_lines_for_tired_eyes(show: Callable[..., Page]) -> None:
    page = show(compose(riverside().meeting, made=START))
    sizes = page.evaluate(
        "[...document.querySelectorAll('p, li, h1, h2, h3')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 16
    style = "getComputedStyle(document.querySelector('main p'))"
    assert page.evaluate(f"parseFloat({style}.lineHeight) / parseFloat({style}.fontSize)") >= 1.5


def test_the_answers_can_be_reached_and_seen_with_the_keyboard(show: Callable[..., Page]) -> None:
    page = show(compose(riverside().meeting, made=START))
    reached = []
    for _tab in range(3):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert reached == ["I agree", "Please change", "Please talk about"]


@needs_arial
def test_what_is_decided_is_on_the_first_sheet_of_paper(show: Callable[..., Page], tmp_path: Path) -> None:
    """Printed from the browser, page one asks for the answer and tells what was agreed."""
    import pypdf  # noqa: PLC0415  only this takes a PDF apart

    told = riverside()
    page = show(compose(told.meeting, made=START))
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    first = pypdf.PdfReader(tmp_path / "printed.pdf").pages[0].extract_text()
    assert "Is this right?" in first
    assert "Appointment letters go out in 14 point" in first
    assert "Shabir Khan: Send the new letter" in first


@needs_arial
def test_a_first_page_that_fits_a_sheet_has_one_of_its_own(show: Callable[..., Page], tmp_path: Path) -> None:
    import pypdf  # noqa: PLC0415  only this takes a PDF apart

    told = Told("Amy", "Mo", items=["Letters"])
    for number in range(20):
        told.do(take_note, f"The {number}th of the things that we heard about letters, which is not a short one.")
    told.do(park, "Charges in the car park")
    page = show(compose(told.meeting, made=START))
    page.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    pages = [each.extract_text() for each in pypdf.PdfReader(tmp_path / "printed.pdf").pages]
    assert "Next meeting" in pages[0]
    assert "Who was there" not in pages[0]
    assert "Who was there" in pages[1]


def test_a_long_page_with_everything_opened_has_nothing_wrong(show: Callable[..., Page]) -> None:
    page = show(compose(of_four_hours().meeting, made=START))
    for opened in ("false", "true"):
        page.evaluate(f"document.querySelectorAll('details').forEach(each => each.open = {opened})")
        for width in (320, 1280):
            wide(page, width)
            assert faults(page) == [], (opened, width)
            assert page.evaluate("document.scrollingElement.scrollWidth") <= width
            assert page.evaluate(OVERFLOWS) == [], (opened, width)


def test_what_is_folded_opens_with_the_keyboard(show: Callable[..., Page]) -> None:
    page = show(compose(of_four_hours().meeting, made=START))
    page.locator("summary").first.focus()
    assert page.locator("details[open]").count() == 0
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1


def test_no_answer_s_link_is_broken_in_the_middle(show: Callable[..., Page]) -> None:
    page = show(compose(riverside().meeting, made=START), "html", 320)
    rows = page.evaluate("[...document.querySelectorAll('.about-reply a')].map(e => e.getClientRects().length)")
    assert rows == [1, 1, 1]


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_in_a_language_from_right_to_left_goes_that_way_whole(
    show: Callable[..., Page], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    speak_hebrew(monkeypatch)
    page = show(compose(riverside().meeting, made=START), "html", width)
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["he", "rtl"]
    ways = page.evaluate(
        "[...document.querySelectorAll('h1, h2, .ask, .status')].map(e => getComputedStyle(e).direction)"
    )
    assert set(ways) == {"rtl"}
    gaps = page.evaluate(
        """() => [...document.querySelectorAll('.told h2')].map(e => {
            const range = document.createRange(); range.selectNodeContents(e);
            return e.getBoundingClientRect().right - range.getBoundingClientRect().right; })"""
    )
    assert max(gaps) < 1
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWS) == []
    assert faults(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_easy_read_has_its_pictures_where_a_language_begins(
    show: Callable[..., Page], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    beside = """() => [...document.querySelectorAll('.line')].map(each => {
        const picture = each.querySelector('img').getBoundingClientRect();
        const words = each.lastElementChild.getBoundingClientRect();
        return [words.left - picture.right, picture.left - words.right]; })"""
    page = show(compose(riverside().meeting, made=START), "easy", width)
    assert all(after >= 8 for after, _before in page.evaluate(beside)), "no words stand over a picture"
    speak_hebrew(monkeypatch)
    page = show(compose(riverside().meeting, made=START), "easy", width)
    assert all(before >= 8 for _after, before in page.evaluate(beside))
    assert faults(page) == []
    assert page.evaluate(OVERFLOWS) == []
