"""A member who reads another language gets our own words in it, and the text to agree stays one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui import wording
from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.afterwards.agreed.versions import copy_in, summary_of
from coprod_tui.afterwards.replies.assent import answer_in_subject, answer_in_words
from coprod_tui.afterwards.replies.correspondence import Correspondence
from coprod_tui.commands.summary import summary
from coprod_tui.model import replies
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import change_member
from coprod_tui.model.plan import Settings
from coprod_tui.record.records import change_group, read_group
from coprod_tui.summary.page import plain
from tests.afterwards.ready import NOW, Person, Ready
from tests.wording.test_catalogue import welsh

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.plan import Language

TWO = (Person("Amy", "amy@riverside.example", "e-mail"), Person("Nia", "nia@riverside.example", "e-mail"))


@pytest.fixture(autouse=True)
def in_welsh(tmp_path: Path) -> None:
    wording.speak(folder=welsh(tmp_path))


def reads(ready: Ready, name: str, language: Language) -> None:
    place = ready.place.of_group
    member = next(one.id for one in read_group(place).members.all if one.name == name)
    change_group(place, partial(change_member, member=member, language=language), NOW)


def test_each_gets_a_letter_in_their_own_language_and_what_they_share_is_the_same(home: Path) -> None:
    ready = Ready(home, TWO)
    reads(ready, "Nia", "cy")
    ready.send()
    amy, nia = (ready.letter(f"riverside-voices-14-v1-0{number}.eml") for number in (1, 2))
    told = [each.get_body(("plain",)).get_content() for each in (amy, nia)]  # type: ignore[union-attr]
    assert ["Pwy sy’n gwneud beth" in each for each in told] == [False, True]
    assert all("Letters are in 14 point." in each for each in told)
    assert "This copy has our own words in another language." in told[1]
    assert "another language" not in told[0]


def test_a_group_that_meets_in_welsh_sends_welsh_and_whoever_reads_english_gets_english(home: Path) -> None:
    ready = Ready(home, TWO, Settings(reply_to="voices@riverside.example", language="cy"))
    reads(ready, "Amy", "en")
    reads(ready, "Nia", "cy")
    ready.send()
    amy, nia = (ready.letter(f"riverside-voices-14-v1-0{number}.eml") for number in (1, 2))
    told = [each.get_body(("plain",)).get_content() for each in (amy, nia)]  # type: ignore[union-attr]
    assert ["Pwy sy’n gwneud beth" in each for each in told] == [False, True]
    assert ["another language" in each for each in told] == [True, False]


def test_what_was_agreed_is_one_text_and_a_copy_in_another_language_is_known_by_its_bytes(home: Path) -> None:
    ready = Ready(home, TWO)
    reads(ready, "Nia", "cy")
    ready.send()
    for name in ("Amy", "Nia"):
        person = next(one.id for one in ready.meeting.people.all if one.name == name)
        ready.do(replies.reply, person, "agrees")
    seal_record(ready.shelf, ready.place, at=ready.clock())
    ours, theirs = summary_of(ready.place, ready.meeting, made=NOW), copy_in(ready.place, ready.meeting, "cy", made=NOW)
    assert ours.seal == theirs.seal
    assert plain(ours.title) == plain(theirs.title)
    summary(ready.place, ["txt"], None, at=NOW, language="cy")
    copy = ready.place.summaries / "riverside-voices-14-summary-cy.txt"
    assert "Pwy sy’n gwneud beth" in copy.read_text("utf-8")
    assert verify(ready.shelf, copy).says == "genuine"
    assert ready.place.foreign() == ()
    copy.write_text(copy.read_text("utf-8").replace("14 point", "12 point"), "utf-8")
    assert verify(ready.shelf, copy).says != "genuine"


def test_an_answer_that_quotes_the_letter_in_their_language_is_read(home: Path) -> None:
    ready = Ready(home, TWO)
    reads(ready, "Nia", "cy")
    with Correspondence(ready.shelf) as known:
        letter = known.letter(ready.place, 1)
        assert letter.sent is not None
        assert {"pwy", "who"} <= letter.sent.words


def test_the_answer_that_the_letter_offers_in_their_language_is_understood_whatever_this_laptop_speaks() -> None:
    with wording.speaking("en"):
        assert answer_in_subject("Re: Rwy’n cytuno: riverside-voices-14 v1") == "agrees"
        assert answer_in_subject("I agree: riverside-voices-14 v1") == "agrees"
        assert answer_in_words("Rwy’n cytuno") == "agrees"
        assert answer_in_subject("Nid wyf yn cytuno: riverside-voices-14 v1") == ""


def test_a_language_that_is_not_spoken_is_refused_by_name(home: Path) -> None:
    ready = Ready(home, TWO)
    with pytest.raises(Refused) as refused:
        summary(ready.place, ["txt"], None, at=NOW, language="xx")
    assert wording.refusal(refused.value) == "We have no words in “xx” yet. You can have en and cy."
