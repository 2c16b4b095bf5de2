"""Whatever was chosen to go is in no file any more, of any kind, however it is packed; what was chosen to stay is."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.commands.own_settings import forget_settings, settings_naming
from coprod_tui.commands.removal import take_person
from coprod_tui.config import Config, MailSettings, write_config
from coprod_tui.model import (
    actions,
    agenda,
    agreement,
    closing,
    contributions,
    decisions,
    hands,
    notes,
    parking,
    people,
    replies,
    review,
    turns,
)
from coprod_tui.model.group import change_member
from coprod_tui.model.whose import say_whose
from coprod_tui.record import removal_intent as intents
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.removal import finish
from coprod_tui.record.removal_preview import find_person
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS, save
from tests.afterwards.ready import ANSWERS, NOW, Person, Ready
from tests.afterwards.saved_again import save_files
from tests.record.circles import DAY
from tests.record.unpacked import holding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coprod_tui.model.entry import Id
    from coprod_tui.record.removal_passages import Fate
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace

NAME, FIRST = "Zuleika Quorn", "Zuleika"
CIRCLE = (
    Person("Amy Shah", "amy@riverside.example", "e-mail"), Person(NAME, "zq@riverside.example", "word"),
    Person("Mo Ali", "mo@riverside.example", "word"), Person("Lucy", "", "large print"), Person("Jo", "", "phone"),
    Person("Sam", "", "text message"), Person("Vi"),
)  # fmt: skip
ALWAYS = (NAME, FIRST, "Quorn", "zq@riverside", "XBRINGS", "XSTAYAWAY", "XDRAFT", "XTORN", "XDAMAGED", "XLEFTOVER")
"""What goes whatever is chosen: their name, what they gave, and what was not finished."""
OWN = ("XNOTE", "XREWORDED", "XWRITTEN", "XIDEA", "XWHY", "XWORRY", "XLATER", "XCHALLENGE", "XADDED")
NAMED = ("XNAMED", "XPARKED", "XACTION", "XANSWER", "XITEM", "XWORDED")
DOUBTFUL = ("XSON", "XTURN")
REPLIES = ("XREPLY",)
GROUPS = ("XDECISION", "XOTHERS")


class Full(Ready):
    """A meeting with something of that person in every place there is."""

    def _hold(self) -> None:
        self.do(people.could_not_come, self.who(NAME), "a day of treatment XSTAYAWAY")
        self.do(people.everyone_here)
        self.do(people.arrive, self.who(NAME))
        zuleika, mo = self.who(NAME), self.who("Mo Ali")
        self.do(people.take_role, zuleika, "notes")
        self.do(agenda.add_item, f"Letters, for {FIRST} XITEM", asked_by=zuleika)
        self.do(notes.take_note, "my brother died on ward XNOTE", of=zuleika)
        self.do(notes.reword_note, self.meeting.notes.all[-1].id, "her brother died on XREWORDED")
        self.do(contributions.contribute, zuleika, "The post came too late XWRITTEN")
        self.do(notes.keep_idea, "A room of our own XIDEA", "no money XWHY", of=zuleika)
        self.do(notes.take_note, f"{FIRST}: they lost it twice XNAMED")
        self.do(notes.take_note, "her son waits still XSON")
        self.do(notes.take_note, "The bus is late XOTHERS", of=mo)
        self.do(hands.raise_hand, zuleika)
        self.do(turns.next_speaker)
        self.do(notes.take_note, "Nobody rang back XTURN")
        self.do(turns.next_speaker)
        self.do(notes.take_note, "It was always so XLATER")
        self.do(say_whose, self.meeting.notes.all[-1].id, zuleika, named=True)
        self.do(decisions.propose, "Letters are in 14 point XDECISION", zuleika)
        one = self.meeting.decisions.all[-1].id
        self.do(decisions.confirm_words, one)
        self.do(agreement.raise_worry, one, "What of the others XWORRY", person=zuleika)
        self.do(agreement.agree, one)
        self.do(parking.park, f"Heating, says {NAME} XPARKED", "Estates", who=NAME)
        self.do(parking.answer, self.meeting.parking.all[-1].id, f"{FIRST} is right XANSWER")
        self.do(actions.add_action, f"Ring {FIRST}'s clinic XACTION", zuleika)
        self.do(notes.take_note, "Said in many words")
        self.do(closing.finish)
        self.do(review.reword_in_summary, self.meeting.notes.all[-1].id, f"{FIRST} said XWORDED in the summary")
        self.do(review.add_to_summary, "Only in the summary: XADDED")
        self.do(say_whose, self.meeting.review.added[-1].id, zuleika)

    def who(self, name: str) -> Id:
        return next(one.id for one in self.meeting.people.all if one.name == name)

    def save(self, *, all_of_them: bool = True) -> None:
        made = summary_of(self.place, self.meeting, made=self.clock())
        if all_of_them:
            save(made, self.place.summaries, FORMATS, lambda path, content: path.write_bytes(content), list)
        save_files(self.place, made, "Europe/London", self.clock())


def full(home: Path, *, sealed: bool) -> Full:
    ready = Full(home, CIRCLE, ANSWERS.but(support_person=f"{NAME}, by the door", count_voices=True), ready=False)
    zuleika = ready.who(NAME)
    member = next(one.id for one in read_group(ready.group).members.all if one.name == NAME)
    change_group(ready.group, partial(change_member, member=member, brings="XBRINGS"), ready.clock())
    ready.save()
    ready.do(review.mark_ready, answer_by="2026-10-27")
    ready.save()
    ready.send()
    ready.do(replies.reply, zuleika, "agrees" if sealed else "change", "Put it so: XREPLY")
    if sealed:
        for one in replies.asked(ready.meeting):
            if one.id != zuleika:
                ready.do(replies.reply, one.id, "agrees")
        seal_record(ready.shelf, ready.place, at=ready.clock())
        ready.send()
        ready.save()
    ready.do(replies.challenge, ready.meeting.decisions.all[0].id, "That was never so XCHALLENGE", zuleika)
    take_over(ready.shelf, ready.group, ready.clock())
    _beside(ready, home)
    return ready


def _beside(ready: Full, home: Path) -> None:
    """What is not in a record: seats, drafts, settings, pieces of files, files never finished."""
    for kind, name in (("desk", f"Desk, {NAME}"), ("room", "Room")):
        seat = ready.place.seats.take(kind, name, ready.clock()).seat
        seat.keep_draft(f"note {FIRST}: XDRAFT", "t", f"XDRAFT of {FIRST}")
        seat.close()
    write_config(Config(seat=NAME, mail=MailSettings("smtp.example", "zq@riverside.example", name=NAME)))
    (home / "config-earlier.toml").write_text(f'seat = "{NAME}"')
    record = ready.place.record
    record.with_name("record.journal.torn-1").write_text(f"{FIRST} XTORN")
    record.with_name("record.journal.damaged-1").write_text(f"{FIRST} XDAMAGED")
    ready.group.record.with_name("group.journal.torn-1").write_text(f"{FIRST} XTORN")
    for folder in (home, ready.place.outbox, ready.place.summaries, ready.place.seats.folder):
        (folder / ".some.json.0a1b2c3d.new").write_text(f"{FIRST} XLEFTOVER")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[bool, Path]]:
    """Each of the two, made once: a PDF takes its time."""
    with pytest.MonkeyPatch.context() as patch:
        homes: dict[bool, Path] = {}
        for sealed in (False, True):
            homes[sealed] = tmp_path_factory.mktemp("made")
            patch.setenv("COPROD_HOME", str(homes[sealed]))
            full(homes[sealed], sealed=sealed)
        yield homes


def copied(made: dict[bool, Path], home: Path, *, sealed: bool) -> tuple[Shelf, GroupPlace, MeetingPlace]:
    shutil.copytree(made[sealed], home, dirs_exist_ok=True)
    shelf = Shelf(home)
    return shelf, shelf.groups()[0], shelf.meetings()[0]


@pytest.mark.parametrize(
    ("fate", "sealed"), [("words", False), ("name", True), ("stays", False), (None, False), (None, True)]
)
def test_no_file_holds_what_was_chosen_to_go(
    made: dict[bool, Path], home: Path, fate: Fate | None, sealed: bool
) -> None:
    shelf, group, place = copied(made, home, sealed=sealed)
    every = (*ALWAYS, *OWN, *NAMED, *DOUBTFUL, *REPLIES, *GROUPS)
    before = holding([home], every)
    assert all(before.values()), {mark for mark, files in before.items() if not files}
    kinds = {path.suffix for path in place.summaries.iterdir() if path.is_file()}
    assert kinds >= {".docx", ".pdf", ".html", ".ics"}
    going = find_person(shelf, group, NAME)
    fates = tuple(each.usual if fate is None else fate for each in going.passages)
    take_person(shelf, group, going, fates, settings_naming(going), NOW + 9 * DAY)
    after = holding([home], every)
    there = {mark for mark, files in after.items() if files}
    gone = {*ALWAYS, *REPLIES} - ({NAME, FIRST, "Quorn"} if fate == "stays" else set())
    gone |= {"words": {*OWN, *NAMED, *DOUBTFUL}, None: {*OWN, "XNAMED", "XNOTE"}}.get(fate, set())
    assert there & gone == set(), {mark: after[mark] for mark in there & gone}
    stays = set(every) - gone - {"XWORDED"}
    assert stays <= there, stays - there
    told = holding([place.summaries], ["XDECISION", "XOTHERS"])
    assert all(len(files) >= 6 for files in told.values()), "the summaries are there again"
    assert not settings_naming(going)
    meeting = read_meeting(place)
    assert (meeting.plan.group_name, meeting.plan.settings.reply_to) == ("Riverside Voices", "voices@riverside.example")
    assert "Letters are in 14 point XDECISION" in str(read_group(group).history)


def test_the_same_when_it_is_finished_by_the_next_start(made: dict[bool, Path], home: Path) -> None:
    shelf, group, _place = copied(made, home, sealed=True)
    going = find_person(shelf, group, NAME)
    settings = settings_naming(going)
    assert set(settings) == {"seat", "mail", "earlier"}
    told = going.decided(going.usual, at=NOW + 9 * DAY, instead="[out]", gone="[gone]", settings=settings)
    intents.write_intent(home, told)
    marks = (NAME, FIRST, *ALWAYS, *OWN, *REPLIES)
    assert not any(mark in (home / "rewriting.json").read_text() for mark in marks)
    assert finish(shelf, summaries_anew(shelf), forget_settings)
    assert {mark for mark, files in holding([home], marks).items() if files} == set()
