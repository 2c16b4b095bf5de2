"""Notes taken in a real browser by keyboard alone: kept through a lost answer and a lost network, each line once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from coprod_tui.model.agenda import begin
from tests.share.phones import shared
from tests.share.writers import opened
from tests.summary.programs import needs_browser
from tests.summary.test_in_a_browser import OVERFLOWS, faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import APIResponse, Browser, Page, Route

    from tests.share.phones import Shared

pytestmark = needs_browser
NAMES = ("Amy", "Bartholomew Featherstonehaugh-Cholmondeley", "محمد")


@pytest.fixture
def meeting(home: Path) -> Iterator[Shared]:
    with shared(home, *NAMES) as made:
        made.do(begin)
        yield made


@pytest.fixture
def page(browser: Browser, meeting: Shared) -> Iterator[Page]:
    """Let in to write, with the cursor in the line."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    made = context.new_page()
    code = opened(meeting).code
    made.goto(f"http://127.0.0.1:{meeting.port}/write")
    made.fill("#name", "Lucy")
    made.fill("#code", code)
    made.keyboard.press("Enter")
    expect(made.get_by_role("status").first).to_have_text("Live.")
    expect(made.locator("#words")).to_be_focused()
    yield made
    context.close()


def line(page: Page, words: str) -> None:
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def notes(meeting: Shared) -> list[str]:
    meeting.caught_up()
    return [note.words for note in meeting.room.meeting.notes.all]


def test_notes_are_taken_by_keyboard_alone_and_axe_finds_nothing_wrong(page: Page, meeting: Shared) -> None:
    log = page.get_by_role("log").locator("p")
    line(page, "محمد said the buss is late")
    expect(log).to_have_text(["We heard: محمد said the buss is late."])
    page.keyboard.type("/han")
    expect(page.get_by_role("option", name="hand NAME")).to_be_visible()
    assert faults(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#words")).to_have_value("/hand ")
    line(page, "Amy")
    expect(page.locator("#waiting li")).to_have_text("Amy")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#rows li").last.get_by_role("link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("dialog textarea")).to_be_focused()
    assert faults(page) == []
    page.keyboard.press("Control+A")
    page.keyboard.type("محمد said the bus is late")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#rows li").last).to_contain_text("The note now says: محمد said the bus is late.")
    assert notes(meeting) == ["محمد said the bus is late"]
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        assert faults(page) == []
        assert page.evaluate(OVERFLOWS) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_the_network_goes_away_in_mid_save_and_the_words_are_there_once(page: Page, meeting: Shared) -> None:
    lost: list[APIResponse] = []

    def lose(route: Route) -> None:
        """It comes to us, and our answer goes astray."""
        if not lost:
            lost.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    page.route("**/write/do", lose)
    line(page, "The answer was lost")
    expect(page.locator("#unsent")).to_contain_text("Not sent yet: The answer was lost")
    expect(page.locator("#unsent")).to_be_empty()
    assert [each.status for each in lost] == [200]
    page.context.set_offline(offline=True)
    line(page, "Written with no network")
    page.keyboard.type("And half of")
    expect(page.locator("#unsent")).to_contain_text("Not sent yet: Written with no network")
    assert notes(meeting) == ["The answer was lost"]
    page.context.set_offline(offline=False)
    expect(page.locator("#unsent")).to_be_empty(timeout=20_000)
    expect(page.locator("#words")).to_have_value("And half of")
    assert notes(meeting) == ["The answer was lost", "Written with no network"]


def test_hidden_here_the_page_is_blank_at_once_and_comes_back_by_keyboard(page: Page, meeting: Shared) -> None:
    line(page, "The bus is late")
    expect(page.locator("#rows li").last).to_contain_text("The bus is late")
    page.get_by_role("button", name="Hide every screen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The screen is hidden.")).to_be_visible()
    expect(page.locator("#rows li")).to_have_count(0)
    assert "bus" not in page.content()
    assert faults(page) == []
    meeting.caught_up()
    assert meeting.room.meeting.flow.hidden
    page.get_by_text("Come back").press("Enter")
    page.get_by_role("button", name="Yes").press("Enter")
    expect(page.locator("#rows li").last).to_contain_text("The bus is late")


def test_an_entry_that_was_on_its_way_does_not_stand_over_the_blank_page(page: Page) -> None:
    line(page, "The bus is late")
    expect(page.locator("#rows li").last).to_contain_text("The bus is late")
    requests_held: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        requests_held.append((route, route.fetch()))

    page.route("**/write/entry/*", hold)
    page.locator("#rows li a").last.click()
    page.get_by_role("button", name="Hide every screen").press("Enter")
    expect(page.get_by_role("heading", name="The screen is hidden.")).to_be_visible()
    route, answer = requests_held.pop()
    with page.expect_response("**/write/entry/*"):
        route.fulfill(response=answer)
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")
    assert "bus" not in page.content()
    assert not page.locator("#entry").is_visible()
