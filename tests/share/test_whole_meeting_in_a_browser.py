"""A meeting on everybody's own screen: one who writes, three phones (one without script, one asleep), one who looks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from coprod_tui.model.agenda import begin
from coprod_tui.model.held import hide, show
from coprod_tui.model.people import arrive
from coprod_tui.model.rounds import begin_round
from tests.share.phones import shared
from tests.share.test_answers_on_phones import Pages
from tests.share.writers import opened
from tests.summary.programs import needs_browser
from tests.summary.test_in_a_browser import OVERFLOWS, faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from coprod_tui.model.entry import Id
    from tests.share.phones import Shared

pytestmark = needs_browser
NAMES = ("Amy", "Mo", "محمد", "Jo")
WORDS = "كل رسالة تذكر اسم شخص"


class Everybody:
    """desk: whoever writes. phones: by whose they are, the second without script. looks: a page that has no name."""

    def __init__(self, browser: Browser, meeting: Shared) -> None:
        self._browser, self._meeting = browser, meeting
        self.desk = browser.new_page(viewport={"width": 1280, "height": 800})
        code = opened(meeting).code
        self.desk.goto(f"http://127.0.0.1:{meeting.port}/write")
        self.desk.fill("#name", "Lucy")
        self.desk.fill("#code", code)
        self.desk.keyboard.press("Enter")
        expect(self.desk.locator("#words")).to_be_focused()
        self.looks = self._phone(scripted=True)
        self.phones = {name: self._phone(scripted=name != "Mo") for name in NAMES[:3]}

    def _phone(self, *, scripted: bool) -> Page:
        page = self._browser.new_context(
            viewport={"width": 360, "height": 740}, java_script_enabled=scripted
        ).new_page()
        code = self._meeting.server.code.digits
        page.goto(f"http://127.0.0.1:{self._meeting.port}/#{code}")
        page.fill("#code", code)
        page.get_by_role("button", name="Go in").click()
        return page

    def write(self, line: str) -> None:
        self.desk.fill("#words", line)
        self.desk.press("#words", "Enter")
        expect(self.desk.locator("#words")).to_have_value("")

    def press(self, name: str, button: str) -> None:
        self.offered(name).get_by_role("button", name=re.compile(f"^{re.escape(button)}")).click()

    def offered(self, name: str) -> Page:
        """That phone, with what it is offered now."""
        page = self.phones[name]
        if name == "Mo":
            page.goto(page.url.partition("#")[0])
        return page

    def says(self, name: str, words: str) -> None:
        expect(self.offered(name).locator("#mine")).to_contain_text(words)

    def confirm(self, name: str) -> None:
        self.offered(name).get_by_role("link", name="Say who I am, to put my hand up, write or answer").click()
        self.phones[name].get_by_label("Who I am").select_option(label=name)
        self.phones[name].get_by_role("button", name="Say so").click()
        expect(self.desk.locator("#waiting")).to_contain_text(f"{name}, is that you on a phone?")
        self.desk.get_by_role("button", name="Yes, that is so").press("Enter")
        self.says(name, f"You are {name}.")


@pytest.fixture
def meeting(home: Path) -> Iterator[Shared]:
    with shared(home, *NAMES) as made:
        Pages(made)
        made.do(begin)
        for person in made.people.values():
            made.do(arrive, person)
        yield made


def test_a_whole_meeting_with_a_decision_that_phones_and_hands_answer_together(
    browser: Browser, meeting: Shared
) -> None:
    all_of_them = Everybody(browser, meeting)
    looks, away = all_of_them.looks, all_of_them.phones["محمد"]
    for name in all_of_them.phones:
        all_of_them.confirm(name)

    all_of_them.press("محمد", "I have a question")
    all_of_them.says("محمد", "Your hand is up. You are number 1.")
    all_of_them.press("Amy", "Slower, please")
    expect(looks.locator("#now")).to_contain_text("Someone asks us to go slower.")
    expect(looks.get_by_text("محمد has a question.")).to_have_attribute("dir", "ltr")
    meeting.do(begin_round, first=_id(meeting, "Amy"))
    all_of_them.press("Amy", "Come back to me")
    all_of_them.press("Mo", "I pass")
    all_of_them.says("محمد", "You are asked in the round.")
    expect(looks.locator("#told")).not_to_contain_text("Next in the round: Mo.")
    away.get_by_role("link", name="Write something for the item").click()
    away.fill("#words", WORDS)
    away.get_by_role("button", name="Send it").click()
    expect(all_of_them.desk.locator("#rows li").last).to_contain_text(WORDS)

    all_of_them.write(f"/decide {WORDS}")
    all_of_them.write("/right")
    away.context.set_offline(offline=True)
    all_of_them.write("/count fist")
    expect(looks.locator("main > section").first).to_contain_text("Where do you stand?")
    all_of_them.press("Amy", "five")
    all_of_them.press("Mo", "four")
    for hands in ("1", "0"):
        all_of_them.write(hands)
    away.context.set_offline(offline=False)
    expect(away.get_by_role("button", name="three, I can go along")).to_be_visible(timeout=20_000)
    all_of_them.press("محمد", "three")
    expect(away.locator("#answered")).to_be_visible()
    assert faults(away) == []
    assert away.evaluate(OVERFLOWS) == []
    for hands in ("0", "0", "0", "0"):
        all_of_them.write(hands)
    expect(all_of_them.desk.locator("#told")).to_contain_text("Counted: I am all for it: 2;")
    all_of_them.says("Mo", "Your answer was counted.")
    all_of_them.write("/agree")
    expect(looks.locator("#list-decisions")).to_contain_text("4 for, of 4 here.")
    meeting.caught_up()
    (decided,) = meeting.room.meeting.decisions.all
    assert decided.support is not None
    assert [level.count for level in decided.support.levels] == [2, 1, 1, 0, 0, 0]

    meeting.do(hide)
    expect(looks.get_by_role("heading", name="The screen is hidden.")).to_be_visible()
    assert all_of_them.offered("Mo").get_by_role("heading").all_inner_texts()[0] == "The screen is hidden."
    for page in (looks, *all_of_them.phones.values()):
        keeps_nothing(page)
    meeting.do(show)
    expect(looks.get_by_role("heading", name="Now")).to_be_visible()
    meeting.server.close()
    for page in (looks, away, all_of_them.phones["Amy"]):
        expect(page.get_by_role("status")).to_have_text("Phone pages are closed.")
        assert "Amy" not in page.content()
    expect(all_of_them.desk.locator("#state")).to_contain_text("Pages for writing are closed.")


def keeps_nothing(page: Page) -> None:
    """The screen is hidden: each page hears of it by itself."""
    expect(page.get_by_role("heading", name="The screen is hidden.")).to_be_visible()
    assert WORDS not in page.content()


def _id(meeting: Shared, name: str) -> Id:
    return next(person.id for person in meeting.room.meeting.people.all if person.name == name)
