"""Who asked never to be written to: nothing goes to them by any way, nor once they left or are taken out."""

from __future__ import annotations

import ast
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import coprod_tui
from coprod_tui.afterwards.sending.outgoing import INVITATION, SUMMARY
from coprod_tui.afterwards.sending.recipients import asked_not_to, invited, recipients
from coprod_tui.commands.leave import leave, may_write_again, stop_writing
from coprod_tui.commands.removal import take_for_good
from coprod_tui.model.delivery import unreached
from coprod_tui.model.group import Member, change_member, choose_group_ways, join
from coprod_tui.model.joining import tell_joining
from coprod_tui.model.sending import WAYS, jobs
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.removal_preview import find_person
from tests.afterwards.mailservers import who
from tests.afterwards.planned_meeting import Planned
from tests.afterwards.ready import ANSWERS, NOW, SIX, Person, Ready

if TYPE_CHECKING:
    from coprod_tui.afterwards.sending.post import Mail
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import GroupPlace
    from tests.afterwards.mailservers import MailServer

EVERY = (*SIX, Person("Ruth", "ruth@riverside.example", "easy read"), Person("Dev", "", "easy read by post"))
"""Somebody for every way there is."""
MAILED = tuple(Person(name, f"{name.lower()}@riverside.example", "e-mail") for name in ("Amy", "Mo"))


def member(group: GroupPlace, name: str) -> Member:
    return next(one for one in read_group(group).members.all if one.name == name)


def stop(of: Ready | Planned, *names: str) -> None:
    for name in names:
        stop_writing(of.shelf, of.group, member(of.group, name).id, NOW)


def outbox(of: Ready | Planned) -> list[str]:
    return [path.name for path in of.place.in_outbox()]


def test_those_of_these_tests_get_theirs_by_every_way_there_is(home: Path) -> None:
    ready = Ready(home, EVERY)
    assert {one.way for one in recipients(ready.meeting, read_group(ready.group))} == set(WAYS)


def test_no_draft_file_or_job_of_a_summary_is_made_by_any_way(home: Path) -> None:
    ready = Ready(home, EVERY)
    stop(ready, *(one.name for one in EVERY))
    assert ready.send().copies == ()
    assert (outbox(ready), ready.meeting.sending.copies) == ([], ())
    for person in ready.meeting.people.all:
        assert unreached(ready.meeting, person.id) is not None, "nobody waits for their answer"


def test_no_invitation_changed_invitation_or_calling_off_goes_by_any_way(home: Path) -> None:
    planned = Planned(home, EVERY)
    planned.invite()
    assert outbox(planned) != []
    stop(planned, *(one.name for one in EVERY))
    assert outbox(planned) == [], "what waited for them goes at once"
    before = planned.meeting.invitations.copies
    planned.do(tell_joining, place="Another hall")
    assert planned.invite().copies == ()
    assert planned.invite(off=True).copies == ()
    assert (outbox(planned), planned.meeting.invitations.copies) == ([], before)


def test_a_mail_server_is_given_nothing_for_them_and_what_waits_is_no_job(
    home: Path, mail: Mail, server: MailServer
) -> None:
    ready = Ready(home, MAILED)
    ready.send()
    assert len(jobs(ready.meeting)) == len(MAILED)
    stop(ready, "Amy")
    assert [ready.meeting.people.name(copy.person) for copy in jobs(ready.meeting)] == ["Mo"]
    amy = next(one for one in SUMMARY.recipients(ready.meeting, read_group(ready.group)))
    assert amy.name == "Mo", "Amy is in no list of who gets it"
    ready.send(mail=mail, again=[amy])
    assert who(server) == ["mo@riverside.example"]


def test_an_address_among_others_who_get_the_summary_is_left_out_too(home: Path) -> None:
    ready = Ready(home, MAILED)
    settings = ANSWERS.but(recipients="The board <board@trust.example>; Amy <AMY@riverside.example>")
    change_group(ready.group, partial(choose_group_ways, settings=settings), NOW)
    stop(ready, "Amy")
    told = ready.meeting.but(plan=ready.meeting.plan.but(settings=settings))
    assert [one.email for one in recipients(told, read_group(ready.group))] == [
        "mo@riverside.example", "board@trust.example",
    ]  # fmt: skip


@pytest.mark.parametrize("person", SIX, ids=lambda one: one.name)
def test_the_wish_outlives_being_taken_out_and_nothing_that_names_them_does(home: Path, person: Person) -> None:
    ready = Ready(home)
    stop(ready, person.name)
    going = find_person(ready.shelf, ready.group, person.name)
    take_for_good(ready.shelf, ready.group, going, going.mentions, ready.clock())
    kept = ready.group.record.read_text("utf-8")
    assert person.name not in kept
    assert not person.email or person.email not in kept
    assert "never-write-wished" not in kept, "only its hash is there"
    # somebody puts an old list in again, with other capitals
    change_group(ready.group, partial(join, name=person.name, email=person.email.upper(), sends=person.sends), NOW)
    again = member(ready.group, person.name)
    assert not INVITATION.recipients(_expecting(ready, again), read_group(ready.group))
    may_write_again(ready.group, again.id, NOW)
    assert len(INVITATION.recipients(_expecting(ready, again), read_group(ready.group))) == 1, "as they said"


def _expecting(ready: Ready, one: Member) -> Meeting:
    """A meeting at which only they are expected."""
    people = ready.meeting.people
    person = people.all[0].but(name=one.name, member=one.id, presence="expected")
    return ready.meeting.but(people=people.but(all=(person,)))


def test_who_leaves_is_thanked_and_written_to_only_if_they_wish(home: Path) -> None:
    ready = Ready(home, MAILED)
    amy, mo = (member(ready.group, name).id for name in ("Amy", "Mo"))
    leave(ready.shelf, ready.group, amy, "named", never=True, at=NOW)
    leave(ready.shelf, ready.group, mo, None, never=False, at=NOW)
    group = read_group(ready.group)
    assert (group.members.active, group.farewell.wishes) == ((), ((amy, "named"),))
    assert [one.name for one in asked_not_to(ready.meeting, group)] == ["Amy"]
    assert [one.name for one in recipients(ready.meeting, group)] == ["Mo"], "the summary of a meeting he was at"
    assert invited(ready.meeting, group) == ()


def test_no_invitation_waits_for_somebody_who_left(home: Path) -> None:
    planned = Planned(home, MAILED)
    planned.invite()
    before = outbox(planned)
    leave(planned.shelf, planned.group, member(planned.group, "Amy").id, None, never=False, at=NOW)
    assert len(outbox(planned)) == len(before) - 1
    assert not [each for each in planned.place.in_outbox() if b"amy@riverside.example" in each.read_bytes()]


def test_another_member_with_the_same_address_gets_their_own(home: Path) -> None:
    ready = Ready(home, MAILED)
    change_group(ready.group, partial(change_member, member=member(ready.group, "Mo").id, email=MAILED[0].email), NOW)
    stop(ready, "Amy")
    assert [one.name for one in recipients(ready.meeting, read_group(ready.group))] == ["Mo"]


def test_whoever_speaks_to_a_mail_server_or_lays_files_ready_has_their_people_from_one_place() -> None:
    """A way of sending that made its own list of people would not know who asked never to be written to."""
    makes = set()
    for path in Path(coprod_tui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Recipient":
                makes.add(path.name)
    assert makes == {"recipients.py"}
