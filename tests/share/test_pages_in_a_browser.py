"""Phone pages in a real browser: axe reads them, at 320 px and enlarged; each new thing once; blank when it must be."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from coprod_tui.model.agenda import begin
from coprod_tui.model.decisions import confirm_words, propose
from coprod_tui.model.entry import Id
from coprod_tui.model.held import hide, show
from coprod_tui.model.notes import take_note
from coprod_tui.model.parking import park
from coprod_tui.model.people import arrive
from coprod_tui.record.phone_pages import COUNT, LEFT, YES
from tests.share.phones import shared
from tests.summary.programs import needs_browser
from tests.summary.test_in_a_browser import OVERFLOWS, faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.share.phones import Shared

pytestmark = needs_browser
NAMES = ("Amy", "Bartholomew Featherstonehaugh-Cholmondeley", "محمد")


@pytest.fixture
def meeting(home: Path) -> Iterator[Shared]:
    with shared(home, *NAMES) as made:
        made.do(begin)
        made.do(take_note, "The bus is late")
        yield made


@pytest.fixture
def open_page(browser: Browser, meeting: Shared) -> Iterator[Callable[..., Page]]:
    """A phone so wide, in by the square it scanned; without script by the code it typed."""
    contexts = []

    def opened(width: int = 320, **how: bool) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 640}, **how)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{meeting.port}/#{meeting.server.code.digits}")
        if how.get("java_script_enabled") is False:
            page.fill("#code", meeting.server.code.digits)
        page.get_by_role("button", name="Go in").click()
        page.get_by_role("heading", name="Now").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()


def test_axe_finds_nothing_wrong_and_nothing_is_out_of_sight(
    browser: Browser, meeting: Shared, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    expect(page.get_by_role("log")).to_contain_text("The bus is late")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        assert faults(page) == []
        assert page.evaluate(OVERFLOWS) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 1280
    outside = browser.new_page()
    outside.goto(f"http://127.0.0.1:{meeting.port}/")
    assert faults(outside) == []
    outside.close()


def test_a_new_thing_is_added_once_and_also_after_the_network_was_away(
    meeting: Shared, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    log = page.locator("#told p")
    expect(log).to_have_text(["Item 1, Check in, has begun.", "We heard: The bus is late."])
    page.evaluate(
        """() => { window.added = []; new MutationObserver(all => all.forEach(each => each.addedNodes.forEach(
        one => window.added.push([one.textContent, document.getElementById('told').getAttribute('aria-live')]))))
        .observe(document.getElementById('told'), {childList: true}) }"""
    )
    meeting.do(take_note, "And cold")
    expect(log).to_have_count(3)
    page.context.set_offline(offline=True)
    meeting.do(take_note, "And dark")
    page.context.set_offline(offline=False)
    expect(log).to_have_count(4, timeout=20_000)
    assert page.evaluate("window.added") == [["We heard: And cold.", None], ["We heard: And dark.", None]]


def test_hidden_a_page_is_blank_and_comes_back_without_being_read_again(
    meeting: Shared, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    expect(page.get_by_role("log")).to_contain_text("The bus is late")
    meeting.do(hide)
    expect(page.get_by_role("heading", name="The screen is hidden.")).to_be_visible()
    assert "bus" not in page.content()
    assert "Amy" not in page.content()
    meeting.do(show)
    expect(page.get_by_role("heading", name="Now")).to_be_visible()


def test_what_was_about_to_be_read_as_the_screen_was_hidden_is_not_read(
    meeting: Shared, open_page: Callable[..., Page]
) -> None:
    page = open_page()
    expect(page.get_by_role("log")).to_contain_text("The bus is late")
    page.clock.install()  # no timer ends until we say so
    page.clock.pause_at(datetime.now(UTC) + timedelta(seconds=1))
    meeting.do(park, "Car-park charges")
    expect(page.locator("#list-parked")).to_contain_text("Car-park charges")
    meeting.do(hide)
    expect(page.get_by_role("heading", name="The screen is hidden.")).to_be_visible()
    page.clock.run_for(100)
    assert "Car-park" not in page.content()
    meeting.do(show)
    expect(page.get_by_role("heading", name="Now")).to_be_visible()
    page.clock.run_for(100)
    expect(page.get_by_role("log")).to_contain_text("P1, outside our control: …")


def test_a_page_that_hears_nothing_blanks_itself_and_comes_back(
    meeting: Shared, open_page: Callable[..., Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coprod_tui.share.pages.SILENT", 0.5)
    monkeypatch.setattr("coprod_tui.share.events.ALIVE", 3600.0)
    page = open_page()
    expect(page.get_by_role("status")).to_have_text("Not live now. It comes back by itself.")
    assert not page.locator("main").is_visible()
    meeting.do(take_note, "And cold")
    expect(page.get_by_role("log")).to_contain_text("And cold")
    assert page.locator("main").is_visible()


def test_a_phone_answers_a_count_that_it_was_asked_while_its_page_was_open(
    meeting: Shared, open_page: Callable[..., Page]
) -> None:
    amy = Id(meeting.people["Amy"])
    meeting.do(arrive, amy)
    page = open_page()
    page.get_by_role("link", name="Say who I am, to put my hand up, write or answer").click()
    page.get_by_label("Who I am").select_option(label="Amy")
    page.get_by_role("button", name="Say so").click()
    expect(page.locator("#mine")).to_contain_text("You said you are Amy.")
    meeting.server.asked(YES, meeting.server.claims[0][0])
    expect(page.locator("#mine")).to_contain_text("You are Amy.")
    meeting.do(propose, "كل رسالة تذكر اسم شخص")
    decision = meeting.room.meeting.decisions.all[0].id
    meeting.do(confirm_words, decision)
    meeting.server.asked(COUNT, f'{{"id":"1","seat":"Room","decision":{decision},"scale":"fist"}}')
    page.get_by_role("button", name="three, I can go along").click()
    expect(page.get_by_role("button", name="✓ three, I can go along")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(":focus")).to_have_text(re.compile(r"^\s*Your answer: three, I can go along\."))
    assert faults(page) == []
    assert page.evaluate(OVERFLOWS) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    page.context.set_offline(offline=True)
    meeting.server.asked(LEFT, '{"id":"1"}')
    meeting.caught_up()
    page.context.set_offline(offline=False)
    expect(page.locator("#mine")).to_contain_text("The count was stopped.", timeout=20_000)


def test_pages_end_with_what_they_were_of(meeting: Shared, open_page: Callable[..., Page]) -> None:
    page, still = open_page(), open_page(java_script_enabled=False)
    assert "Check in" in still.content()
    meeting.server.close()
    expect(page.get_by_role("status")).to_have_text("Phone pages are closed.")
    assert not page.locator("main").is_visible()
