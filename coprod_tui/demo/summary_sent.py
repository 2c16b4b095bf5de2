"""What became of the summary of meeting 13 so far: it went out nine days ago, and some have answered.

Nothing was really sent: the record says so, as a record does once it was.
"""

from __future__ import annotations

from functools import partial

from coprod_tui.demo.riverside import DAY
from coprod_tui.model.replies import Answer, Route, reply
from coprod_tui.model.review import mark_ready
from coprod_tui.model.sending import stood, way_for
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.shelf import GroupPlace, MeetingPlace
from coprod_tui.wording import _, local

MINUTE = 60_000
TIME = 14 * DAY
"""How long people have to answer."""
POSTED = ("Lucy",)
"""Whose copy was posted already; another that goes by hand is still somebody's job."""


def answers() -> tuple[tuple[str, Answer, Route, int, str], ...]:
    """Who said what, by which route, so many days after it went out."""
    return (
        ("Amy", "agrees", "email", 0, ""),
        ("Jo", "agrees", "email", 1, ""),
        ("Sam", "agrees", "in-person", 2, ""),
        ("Lucy", "talk", "phone", 5, _("I would like to say more about the second phone line.")),
        ("Priya", "change", "email", 6, _("Please say that the time on the phone line is about right, not exact.")),
    )


def send_summary(place: GroupPlace, made: MeetingPlace, *, sent: int) -> None:
    """sent: when it went out (UTC ms). Raises NotSaved."""
    group, meeting = read_group(place), read_meeting(made)
    zone, people = meeting.plan.zone, {one.name: one for one in meeting.people.all}
    change_meeting(made, partial(mark_ready, answer_by=local(sent + TIME, zone).date().isoformat()), sent)
    for name, one in people.items():
        member = group.members.get(one.member)
        way = way_for(member.sends, member.email) if member is not None else "hand"
        stage = "accepted" if way == "email" else "done" if name in POSTED else "job"
        change_meeting(made, partial(stood, person=one.id, version=1, way=way, stage=stage), sent + MINUTE)  # type: ignore[arg-type]
    for name, answer, route, days, words in answers():
        came = sent + days * DAY + 2 * MINUTE
        date = local(came, zone).date().isoformat()
        said = partial(reply, person=people[name].id, answer=answer, words=words, route=route, date=date)
        change_meeting(made, said, came)
