"""Meetings that tests of the summary tell: one as groups really hold them, and names that break programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model import actions, agenda, agreement, closing, decisions, flow, notes, parking, people, rules
from coprod_tui.model.actions import ActionAdded, ActionCameTo, ActionFinished
from coprod_tui.model.agenda import ItemAdded
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Id
from coprod_tui.model.notes import WordExplained
from coprod_tui.model.parking import IssueParked, Response
from coprod_tui.model.plan import Settings
from coprod_tui.model.rules import RuleBrought
from coprod_tui.model.scales import Level
from coprod_tui.model.text import clean
from coprod_tui.summary import Summary, compose, plain
from coprod_tui.summary.page import Detail, words_of
from tests.building import START, Told

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

NASTY = tuple(
    map(
        clean,
        (
            "[m] Kevin [Spruce]",
            "ken[",
            "<script>alert(1)</script>",
            '"><img src=x onerror=alert(1)>',
            "</style><b>Bo</b>",
            "{{ 7 * 7 }} {% raw %}",
            "{who} %(name)s %s",
            "=HYPERLINK(1)",
            "Mo\r\nBcc: all@example.org",
            "From Amy",
            "> quoted",
            ".",
            "-- ",
            "# Heading",
            "1. First",
            "- item",
            "+ item",
            "*bold* _under_ ~~gone~~ `code`",
            "[click](javascript:alert(1))",
            "![x](y)",
            "&lt;b&gt; &amp; &copy",
            "www.example.org",
            "a|b|c",
            "back\\slash\\",
            "محمد علی",
            "שרה לוי",
            "王小明",
            "נועה (Noa) [x]",
            "👩‍👩‍👧 Jo",
            "Zoë O’Brien-Łukasz",
            "नमिता क्षेत्री",
            "Wolfeschlegelsteinhausenbergerdorff" * 4,
        ),
    )
)
"""Names real people have, names forms get, and names that break programs that forget to escape."""

LETTERS = "Appointment letters go out in 14 point, with a number to ring."
QUIET = "We ask for a quiet room at the clinic."


def brought(told: Told) -> None:
    """What a group brings to a meeting from the ones before."""
    told.write(
        RuleBrought("One person at a time", 1),
        RuleBrought("It is fine to pass", 2),
        WordExplained("PPI", "Patient and Public Involvement: people who use a service help to shape it", brought=True),
        WordExplained("CQC", "Care Quality Commission", brought=True),
        IssueParked(
            "The lift is broken most weeks", 0, "Estates", told.person("Amy Shah"), by="2026-09-30", ref="13-P1",
            answers=(
                Response("A new part has come", "The lift has worked since 28 September", START - 9 * 86_400_000),
            ),
        ),
        seat="",
    )  # fmt: skip
    id = Id(told.meeting.last + 1)
    told.write(
        ActionAdded("Ask the café about large-print menus", 0, told.person("Mo Ali"), ref="13-A2"),
        ActionFinished(id),
        ActionCameTo(id, "They have them from November"),
        ActionAdded("Ring the library about the room", 0, told.person("Lucy"), by="2026-11-02", ref="13-A1"),
        seat="",
    )


def riverside(*, finish: bool = True) -> Told:
    """A two-hour meeting of nine people, with something of everything in it."""
    ways = Settings(
        reply_to="notes@riverside.example", recipients="the trust's patient experience board",
        not_ours="Charges, buildings and pay", quiet_room="Room 2", support_person="Jo",
    )  # fmt: skip
    names = ("Amy Shah", "Shabir Khan", "Tasleem Begum", "Lucy", "Mo Ali", "Jo Price", "Ed Wynn", "Rosa Diaz", "Dr Lee")
    told = Told(*names, settings=ways)
    told.write(
        ItemAdded("Check in", 10, "check-in"),
        ItemAdded("Appointment letters", 20, "decide", told.person("Tasleem Begum"), ours="ours"),
        ItemAdded("A calmer waiting room", 25, "discuss", told.person("Lucy"), ours="partly"),
        ItemAdded("Break", 10, "break"),
        ItemAdded("Spring open day", 20, "share", asked_name="The volunteers"),
        seat="",
    )
    brought(told)
    _opening(told)
    _letters(told)
    _waiting_room(told)
    told.wait(minutes=30)
    told.do(flow.set_next_meeting, "2026-11-10", "At the library, 2 pm. Lunch from 1 pm.")
    if finish:
        told.do(closing.finish)
    return told


def _opening(told: Told) -> None:
    for name in ("Amy Shah", "Shabir Khan", "Tasleem Begum", "Lucy", "Mo Ali", "Jo Price", "Dr Lee"):
        told.do(people.arrive, told.person(name))
    told.do(people.could_not_come, told.person("Ed Wynn"), "a private reason")
    told.do(people.could_not_come, told.person("Rosa Diaz"))
    told.do(people.rename, told.person("Mo Ali"), named="first")
    told.do(people.rename, told.person("Lucy"), named="nobody")
    told.do(people.rename, told.person("Jo Price"), named="initials")
    told.do(people.add_guest, "Sam Field")
    for name, role in (
        ("Amy Shah", "chair"),
        ("Shabir Khan", "chair"),
        ("Tasleem Begum", "notes"),
        ("Jo Price", "time"),
    ):
        told.do(people.take_role, told.person(name), role)
    told.do(people.take_role, told.person("Mo Ali"), "keys")
    told.do(flow.start)
    told.do(rules.agree_rules)
    told.do(agenda.next_item)
    told.wait(minutes=9)


def _letters(told: Told) -> None:
    told.do(agenda.next_item)
    told.do(notes.take_note, "People miss appointments because they cannot read the letters.")
    told.do(notes.take_note, "My mother rang four numbers before anyone answered.", told.person("Mo Ali"))
    told.do(notes.keep_idea, "Send every letter by text message", "Not everyone has a mobile telephone.")
    told.wait(minutes=12)
    told.do(decisions.propose, LETTERS, told.person("Tasleem Begum"), why="Many of us cannot read 11 point.")
    one = told.made(DecisionWorded)
    told.do(decisions.confirm_words, one)
    told.do(agreement.agree, one)
    told.do(decisions.describe, one, look_again="2027-02-09")
    told.do(actions.add_action, "Send the new letter to the PPI lead", told.person("Shabir Khan"), by="2026-10-30")
    told.do(actions.add_action, "Try the letter out with five people", told.person("Lucy"), by="2026-11-06")
    told.do(parking.park, "Charges in the car park", "Estates", told.person("Amy Shah"), by="2026-12-01")
    told.wait(minutes=5)


def _waiting_room(told: Told) -> None:
    told.do(agenda.next_item)
    told.do(notes.take_note, "The television is too loud, and nobody knows who may turn it down.")
    told.do(notes.explain_word, "Triage", "deciding who needs to be seen first")
    told.do(decisions.propose, QUIET, proposed_name="The youth forum")
    one = told.made(DecisionWorded)
    told.do(decisions.confirm_words, one)
    told.do(agreement.raise_worry, one, "It must not become a store room.", person=told.person("Mo Ali"))
    told.do(agreement.raise_worry, one, "Staff may be moved out.")
    levels = (
        Level("up", "Thumb up: I am for it", "for", 6),
        Level("sideways", "Thumb sideways: I have a worry", "worry", 2),
        Level("down", "Thumb down: I object", "block", 0),
    )
    told.do(agreement.count_support, one, "thumbs", levels)
    told.do(agreement.agree, one)
    told.wait(minutes=4)
    told.do(decisions.propose, "We stop the music in the corridor.")
    two = told.made(DecisionWorded)
    told.do(decisions.confirm_words, two)
    told.do(agreement.raise_worry, two, "It helps me when I wait.", objection=True)
    told.do(agreement.not_agree, two)
    told.do(decisions.propose, "We meet every three weeks.")
    told.do(agreement.more_time, told.made(DecisionWorded), "2026-11-10")
    told.do(parking.park, "Buses after eight in the evening")


def said_by_all(name: str) -> Told:
    """A small meeting in which everything people can write is this."""
    told = Told(
        name, "Amy", items=[name], title=name, group_name=name, settings=Settings(reply_to=name, recipients=name)
    )
    told.do(people.arrive, told.person(name))
    told.do(agenda.next_item)
    told.do(notes.take_note, name, told.person(name))
    told.do(notes.keep_idea, name, name)
    told.do(notes.explain_word, name, f"it means {name}")
    told.do(decisions.propose, name, told.person(name), why=name)
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    told.do(agreement.raise_worry, told.made(DecisionWorded), name, person=told.person(name))
    told.do(agreement.agree, told.made(DecisionWorded))
    told.do(actions.add_action, name, told.person(name), by=name)
    told.do(parking.park, name, name, told.person(name), by=name)
    told.do(flow.set_next_meeting, words=name)
    return told


def of_everybody() -> Told:
    """One meeting to which everybody of a hostile name came, and in which each was quoted and took something on."""
    told = Told(*NASTY, "Amy")
    for name in NASTY:
        person = told.person(name)
        told.do(people.arrive, person)
        told.do(notes.take_note, f"{name} says so", person)
        told.do(actions.add_action, f"Ask {name}", person, by="2026-11-06")
    told.do(decisions.propose, "\n".join(NASTY))
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    told.do(agreement.agree, told.made(DecisionWorded))
    told.do(flow.set_next_meeting, "2026-11-10", "\n".join(NASTY))
    return told


def of_40_pages() -> Told:
    """A day in which far more was said, decided and taken on than any meeting holds."""
    names = ("Amy Shah", "محمد علی", "שרה לוי")
    told = Told(*names, items=[f"Part {number} of the day" for number in range(1, 56)])
    for number in range(55):
        person = told.person(names[number % 3])
        told.do(agenda.next_item)
        for turn in range(4):
            told.do(notes.take_note, f"{number}.{turn}: people wait and nobody says how long it will be.", person)
        told.do(decisions.propose, f"From month {number} on, the line says how long the wait is.", person)
        told.do(decisions.confirm_words, told.made(DecisionWorded))
        told.do(agreement.raise_worry, told.made(DecisionWorded), "The time it says may not be right.", person=person)
        told.do(agreement.agree, told.made(DecisionWorded))
        told.do(actions.add_action, f"Write to the people who waited in month {number}", person, by="2026-12-01")
        told.do(parking.park, f"The lift stops at floor {number}", "Estates", person, by="2026-12-01")
        told.wait(minutes=5)
    told.do(closing.finish)
    return told


def section(meeting: Meeting | Summary, name: str) -> str:
    """All a section says, a line each; "" where the summary has no such section."""
    summary = meeting if isinstance(meeting, Summary) else compose(meeting)
    found = [each for each in (*summary.first, *summary.sections) if each.name == name]
    return "\n".join(filter(None, words_of(found[0].blocks))) if found else ""


def under(meeting: Meeting | Summary, title: str) -> str:
    """All that stands under one item of the agenda, a line each; "" where nothing does."""
    summary = meeting if isinstance(meeting, Summary) else compose(meeting)
    items = [block for each in summary.sections if each.name == "agenda" for block in each.blocks]
    found = [each for each in items if isinstance(each, Detail) and plain(each.words) == title]
    return "\n".join(filter(None, words_of(found[:1])))


def first_page(meeting: Meeting) -> str:
    summary = compose(meeting)
    return "\n".join(f"{plain(each.title)}\n" + "\n".join(words_of(each.blocks)) for each in summary.first)


def everything(meeting: Meeting) -> str:
    summary = compose(meeting, made=START)
    lines = [summary.title, *summary.heads, summary.check, *summary.made]
    lines += [each.title for each in (*summary.first, *summary.sections)]
    said = [word for each in (*summary.first, *summary.sections) for word in words_of(each.blocks)]
    return "\n".join([*map(plain, lines), *said])
