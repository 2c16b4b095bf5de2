"""Support counted on phones and in the room together: one answer a person, seen by nobody before it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from coprod_tui.model.agenda import begin
from coprod_tui.model.agreement import count_support
from coprod_tui.model.count import begin as begin_count
from coprod_tui.model.decisions import confirm_words, propose, reword
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.people import arrive, leave
from coprod_tui.model.plan import choose_ways
from coprod_tui.record.phone_pages import FREE, CountShown, PhoneCount
from coprod_tui.record.seats import Seats
from coprod_tui.share.answers import PhoneAnswers
from coprod_tui.share.run import PhonePages
from coprod_tui.wording.scales import level_words
from tests.share.phones import SOON, Phone, Shared, shared, until
from tests.share.test_join_in import confirm, named, press, says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coprod_tui.model.count import Count

FIVE = ("Amy", "Shabir", "Tasleem", "Mo", "Jo")


class Counted(NamedTuple):
    """A decision that is counted at the Room, on thumbs. phones: how far phones are; began: as the count was then."""

    meeting: Shared
    phones: PhoneCount
    began: Count

    def answers(self, phone: Phone, level: str) -> int:
        """The status of what it was answered with."""
        return press(self.meeting, phone, "answer", count=self.phones._asks.id, level=level).status

    def seen(self) -> int:
        """How many have answered, as the Room is shown it."""
        self.phones.look()
        return self.phones.answered

    def close(self, *hands: int) -> None:
        """Count hands, close it, and keep it at the Room."""
        closed = self.began
        for number in hands:
            closed = closed.take(number)
        both = self.phones.together(closed)
        levels = both.levels(level_words)
        self.meeting.do(count_support, both.decision, both.scale, levels, both.on)

    @property
    def support(self) -> list[int]:
        support = self.meeting.room.meeting.decisions.all[0].support
        assert support is not None
        return [level.count for level in support.levels]


class Pages(PhonePages):
    """Phone pages whose asking and showing go the way they go between programs, over a server that a test made."""

    def __init__(self, meeting: Shared) -> None:
        self.session, self._server, self._address = meeting.session, meeting.server, "127.0.0.1"
        self._url, self._run, self._warned, self._asked = "http://127.0.0.1:1/", "first", "", lambda _words: None
        meeting.server._on_change = self.show
        self._stop = self.session.listen(self)
        self.show()


@pytest.fixture
def meeting(home: Path) -> Iterator[Shared]:
    """A decision is being tested; everybody is here but Jo."""
    with shared(home, *FIVE) as made:
        Pages(made)
        made.do(begin)
        for name in FIVE[:-1]:
            made.do(arrive, Id(made.people[name]))
        made.do(propose, "We write plain letters")
        made.do(confirm_words, made.room.meeting.decisions.all[0].id)
        yield made


def counts(meeting: Shared) -> Counted:
    decision = meeting.room.meeting.decisions.all[0].id
    count = begin_count(meeting.room.meeting, decision, "thumbs")
    phones = PhoneCount(meeting.room.place.seats, "Room", decision, "thumbs")
    heard(meeting, phones)
    return Counted(meeting, phones, count)


def heard(meeting: Shared, phones: PhoneCount) -> None:
    """It was asked of the pages, and they show that they heard it."""
    meeting.session.drafts.wait_until_kept(SOON)
    phones.look()
    meeting.caught_up()
    meeting.session.drafts.wait_until_kept(SOON)


def on_disk(meeting: Shared) -> str:
    """All that stands in the meeting's folder, of which nothing is to tell how a phone answered."""
    files = [path for path in meeting.room.place.record.parent.rglob("*") if path.is_file()]
    return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in files)


def test_phones_and_hands_are_kept_as_one_and_nobody_is_counted_twice(meeting: Shared) -> None:
    amy, mo = named(meeting, "Amy"), named(meeting, "Mo")
    counted = counts(meeting)
    assert "thumb up, I am for it" in amy.get().words
    assert counted.answers(amy, "up") == 303
    assert counted.answers(amy, "sideways") == 303, "it may be changed"
    assert counted.answers(mo, "up") == 303
    meeting.session.drafts.wait_until_kept(SOON)
    assert counted.seen() == 2
    assert "Your answer: sideways, I have a worry." in amy.get().words
    with pytest.raises(Refused, match="counted-twice"):
        counted.close(3, 0, 0)
    counted.phones.look()
    meeting.caught_up()
    assert counted.answers(amy, "down") == 303, "it goes on"
    counted.close(1, 1, 0)
    assert counted.support == [2, 1, 1]
    assert "Your answer was counted." in amy.get().words


def test_how_somebody_answers_stands_on_no_disk_and_on_no_other_page(meeting: Shared) -> None:
    amy, other = named(meeting, "Amy"), meeting.phone()
    before = meeting.room.meeting.last
    counted = counts(meeting)
    assert counted.answers(amy, "down") == 303
    meeting.session.drafts.wait_until_kept(SOON)
    counted.seen()
    seats_file = on_disk(meeting)
    assert '\\"answered\\":1' in seats_file, "that somebody has is told"
    assert "down" not in seats_file
    assert meeting.server.count == CountShown(counted.phones._asks.id, 1), "and neither who nor how"
    assert meeting.room.meeting.last == before, "and nothing is in the record"
    assert "Your answer" not in other.get().words
    counted.close(1, 0, 0)
    support = meeting.room.meeting.decisions.all[0].support
    assert support is not None
    assert [level.people for level in support.levels] == [(), (), ()]


def _pages(meeting: Shared) -> Pages:
    return next(one for one in meeting.session._listeners if isinstance(one, Pages))


def test_a_group_that_keeps_names_keeps_those_of_phones_too_and_says_so_before(meeting: Shared) -> None:
    meeting.do(choose_ways, meeting.room.meeting.plan.settings.but(names_in_support=True))
    amy = named(meeting, "Amy")
    counted = counts(meeting)
    assert "your name will stand with your answer" in amy.get().words
    assert counted.answers(amy, "up") == 303
    people = meeting.room.meeting.people
    hand = counted.began.take_people([one for one in people.all if one.name == "Amy"]).take(0).take(0)
    with pytest.raises(Refused, match="counted-already"):
        counted.phones.together(hand)
    hand = counted.began.take_people([one for one in people.all if one.name == "Mo"]).take(0).take(0)
    both = counted.phones.together(hand)
    assert {people.name(id) for id in both.asked[0].people} == {"Amy", "Mo"}


def test_only_who_was_here_as_it_began_answers_and_nobody_without_a_name(meeting: Shared) -> None:
    jo, nobody, waits = named(meeting, "Jo"), meeting.phone(), meeting.phone()
    says(meeting, waits, "Amy")
    counted = counts(meeting)
    assert [counted.answers(phone, "up") for phone in (jo, nobody, waits)] == [409, 409, 409]
    assert "You were not marked as here when it began." in jo.get().words
    assert [press(meeting, jo, what).status for what in ("page", "hand")] == [409, 409], "nobody comes meanwhile"
    assert "Say who I am, to answer here" in nobody.get().words
    assert counted.answers(named(meeting, "Amy"), "six") == 409, "no step of this scale"
    assert counted.seen() == 0


def test_a_phone_that_slept_past_the_end_is_told_kindly(meeting: Shared) -> None:
    amy, mo = named(meeting, "Amy"), named(meeting, "Mo")
    counted = counts(meeting)
    counted.answers(mo, "up")
    asleep = amy.get().token
    counted.close(1, 0, 0)
    late = amy.post("/do", token=asleep, do="answer", count=counted.phones._asks.id, level="up")
    assert late.status == 409
    assert "That count has ended, so this came too late. You can still say it in the room." in late.words
    assert "This phone gave no answer. You can still say it in the room." in amy.get().words
    assert counted.support == [2, 0, 0]


@pytest.mark.parametrize("how", ["left", "seat", "words"])
def test_a_count_that_was_left_is_told_as_left_and_nothing_of_it_stays(
    meeting: Shared, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    amy = named(meeting, "Amy")
    counted = counts(meeting)
    counted.answers(amy, "up")
    if how == "left":
        counted.phones.leave()
    elif how == "seat":
        monkeypatch.setattr(meeting.server, "_is_open", lambda _seat: False)  # as a Room that stopped
        meeting.do(arrive, Id(meeting.people["Jo"]))
    else:
        meeting.do(reword, meeting.room.meeting.decisions.all[0].id, "We write large letters")
    meeting.caught_up()
    assert meeting.server.count is None
    assert counted.answers(amy, "up") == 409
    if how != "words":
        assert "The count was stopped." in amy.get().words


def test_pages_that_began_anew_ask_again_and_whoever_counts_is_told(meeting: Shared) -> None:
    amy = named(meeting, "Amy")
    counted = counts(meeting)
    counted.answers(amy, "up")
    meeting.session.drafts.wait_until_kept(SOON)
    assert counted.seen() == 1
    pages = _pages(meeting)
    meeting.server._answers = meeting.server._routes.answers = PhoneAnswers()  # another program, which knows nothing
    meeting.server._visitors.send_out()
    pages._run = "second"
    meeting.server._loop.call_soon_threadsafe(meeting.server._changed)
    meeting.caught_up()
    heard(meeting, counted.phones)
    assert (counted.phones.answered, counted.phones.lost) == (0, True)
    amy = named(meeting, "Amy")
    assert "answers from before are gone. Please answer again." in amy.get().words
    assert counted.answers(amy, "down") == 303
    counted.close(1, 0, 0)
    assert counted.support == [1, 0, 1]


def test_a_room_that_stopped_and_counts_anew_asks_everybody_again(meeting: Shared) -> None:
    amy = named(meeting, "Amy")
    counts(meeting).answers(amy, "up")
    again = counts(meeting)
    assert "Please answer again." in amy.get().words
    assert again.seen() == 0


def test_where_the_pages_are_gone_what_was_answered_there_is_not_forgotten_in_silence(
    meeting: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    amy = named(meeting, "Amy")
    counted = counts(meeting)
    counted.answers(amy, "up")
    meeting.session.drafts.wait_until_kept(SOON)
    counted.seen()
    monkeypatch.setattr(Seats, "open_seats", lambda _seats: [])
    before = on_disk(meeting)
    hands = counted.began.take(2).take(0).take(0)
    with pytest.raises(Refused, match="phones-gone"):
        counted.phones.together(hands)
    assert [one.count for one in counted.phones.together(hands).asked] == [2, 0, 0], "told once, it may be kept"
    assert on_disk(meeting) == before, "nobody is asked who is not there"


def test_a_new_code_sends_everybody_out_and_asks_them_again(meeting: Shared) -> None:
    counted = counts(meeting)
    counted.answers(named(meeting, "Amy"), "up")
    meeting.server.change_code()
    meeting.session.drafts.wait_until_kept(SOON)
    assert counted.seen() == 0
    assert counted.phones.lost
    assert "Please answer again." in named(meeting, "Amy").get().words


def test_an_answer_goes_with_the_name_it_was_given_in(meeting: Shared) -> None:
    thief = named(meeting, "Amy")
    counted = counts(meeting)
    counted.answers(thief, "down")
    amy = meeting.phone()
    says(meeting, amy, "Amy")
    assert [taken for _claim, _person, taken in meeting.server.claims] == [True]
    confirm(meeting, "Amy", yes=True)
    assert "Your answer" not in amy.get().words
    assert counted.answers(thief, "down") == 409
    counted.answers(amy, "up")
    meeting.server.asked(FREE, str(meeting.people["Amy"]))
    meeting.caught_up()
    assert counted.answers(amy, "up") == 409
    meeting.session.drafts.wait_until_kept(SOON)
    assert counted.seen() == 0


def test_an_answer_may_be_taken_back_and_the_group_may_want_none(meeting: Shared) -> None:
    amy = named(meeting, "Amy")
    counted = counts(meeting)
    counted.answers(amy, "up")
    assert press(meeting, amy, "unanswer", count=counted.phones._asks.id).status == 303
    meeting.session.drafts.wait_until_kept(SOON)
    assert counted.seen() == 0
    meeting.do(choose_ways, meeting.room.meeting.plan.settings.but(phone_answers=False))
    assert counted.answers(amy, "up") == 409
    assert "thumb up" not in amy.get().words


def test_an_open_page_hears_that_it_is_asked_and_that_it_is_over(meeting: Shared) -> None:
    amy = named(meeting, "Amy")
    with amy.listening() as events:
        until(events, "message")
        counted = counts(meeting)
        until(events, "message")
        counted.answers(amy, "up")
        assert "Your answer" in amy.get("/mine").words
        counted.close(0, 0, 1)
        until(events, "message")
    assert "Your answer was counted." in amy.get("/mine").words


def test_somebody_who_left_meanwhile_makes_it_a_count_of_something_else(meeting: Shared) -> None:
    counted = counts(meeting)
    counted.answers(named(meeting, "Amy"), "up")
    meeting.do(leave, Id(meeting.people["Mo"]))
    with pytest.raises(Refused, match="count-of-something-else"):
        counted.close(1, 0, 0)
