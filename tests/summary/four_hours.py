"""A long meeting as groups really hold it: four hours, 18 items, 60 notes, 12 decisions, ten promises."""

from __future__ import annotations

from itertools import cycle, islice

from coprod_tui.model import actions, agenda, agreement, closing, decisions, flow, notes, parking, people, rules
from coprod_tui.model.agenda import ItemAdded
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.plan import Settings
from coprod_tui.model.rules import RuleBrought
from tests.building import Told
from tests.summary.meetings import brought

NAMES = (
    "Amy Shah", "Shabir Khan", "Tasleem Begum", "Lucy", "Mo Ali", "Jo Price", "Dr Anita Lee", "Priya Nair",
    "Sam Field", "Ruth Abbott", "Dev Patel", "Grace Evans", "Kofi Mensah", "Helen Dean",
)  # fmt: skip
ITEMS = (
    ("Check in", "check-in"), ("What came back since we last met", "share"), ("Appointment letters", "decide"),
    ("The telephone line in the mornings", "discuss"), ("A calmer waiting room", "decide"), ("Break", "break"),
    ("Parking and buses to the clinic", "discuss"), ("Interpreters, and who books them", "decide"),
    ("Expenses: how long they take to be paid", "decide"), ("Training for new staff", "discuss"),
    ("Lunch", "break"), ("Who is missing from this group", "discuss"), ("The spring open day", "decide"),
    ("Our page on the trust's website", "discuss"), ("Young people who move on to adult services", "discuss"),
    ("How we tell the board what we heard", "decide"), ("Dates for next year", "decide"), ("Check out", "check-out"),
)  # fmt: skip
SAID = (
    "People wait on the phone for half an hour, then the line goes dead and they have to begin again.",
    "Letters come after the appointment they are about.",
    "Somebody at the desk wrote the time on a card, and that helped more than anything.",
    "My mother cannot read the map. She gets off one stop too early and is late each time, and nobody asks why.",
    "Staff are kind. They do not have the time they would like to have.",
    "The text reminder names a place that was shut two years ago.",
)
DECIDED = (
    "Appointment letters go out in 14 point, with a number to ring and the name of a person.",
    "Nobody is sent a letter and a text message that name different places.",
    "We ask for a quiet room at the clinic, with a door that shuts.",
    "The television in the waiting room stays off unless somebody asks for it.",
    "An interpreter is booked when the appointment is made, and not the day before.",
    "Expenses are paid on the day, in cash for whoever wants that.",
    "Two of us speak at the first day of training for new staff.",
    "We invite the carers' group and the Deaf club to our next meeting.",
    "The open day is on 17 April, in the library and not in the hospital.",
    "Our page says what we asked for, what came of it, and what did not.",
    "Two of us, and never one alone, bring what we heard to the board.",
    "We meet every six weeks next year, always on a Tuesday, and never in August.",
)
PROMISED = (
    "Send the new letter to everybody who works on letters", "Ask the telephone company what a call back would cost",
    "Measure the quiet room", "Write to the bus company about the stop at the clinic", "Find out who pays interpreters",
    "Bring the expenses form in large print", "Ring the carers' group", "Book the library for 17 April",
    "Draft our page and show it to two people who were not here", "Put next year's dates into the calendar",
)  # fmt: skip
OUTSIDE = (
    ("Charges in the car park", "Estates"), ("Buses after eight in the evening", "The council"),
    ("How many people answer the phone", "The practice managers"), ("What an interpreter is paid", "The trust's board"),
    ("When young people move to adult services", "The two services together"),
)  # fmt: skip
DECIDED_IN = (1, 1, 3, 3, 5, 6, 7, 8, 9, 10, 12, 13)
"""In which of the talks each was decided, as in TALKS."""
NOTES_IN = (2, 5, 7, 6, 4, 5, 4, 4, 3, 5, 4, 3, 4, 2, 2)
"""How many notes were taken in each of the talks: 60."""


def of_four_hours() -> Told:
    ways = Settings(reply_to="notes@riverside.example", recipients="the trust's patient experience board")
    told = Told(*NAMES, settings=ways, start="10:00", finish="14:00")
    told.write(*(ItemAdded(title, 13, purpose) for title, purpose in ITEMS), seat="")  # type: ignore[arg-type]
    brought(told)
    told.write(RuleBrought("Say words in full", 3), RuleBrought("Stories stay here", 4), seat="")
    for name in NAMES[:-1]:
        told.do(people.arrive, told.person(name))
    told.do(people.could_not_come, told.person(NAMES[-1]))
    for name, role in (("Amy Shah", "chair"), ("Shabir Khan", "chair"), ("Jo Price", "notes"), ("Mo Ali", "time")):
        told.do(people.take_role, told.person(name), role)
    told.do(flow.start)
    told.do(rules.agree_rules)
    _talks(told)
    told.do(flow.set_next_meeting, "2026-11-24", "At the library. Lunch from 1 pm.", start="14:00")
    told.do(closing.finish)
    return told


def _talks(told: Told) -> None:
    words, who = cycle(SAID), cycle(NAMES[:-1])
    decided = iter(zip(DECIDED_IN, DECIDED, strict=True))
    promised, outside = iter(PROMISED), iter(OUTSIDE)
    talk, (place, next_one) = -1, next(decided)
    for title, purpose in ITEMS:
        told.do(agenda.go_to_item, told.item(title))
        told.wait(minutes=13)
        if purpose == "break":
            continue
        talk += 1
        many = NOTES_IN[talk] if talk < len(NOTES_IN) else 0
        for said, name in islice(zip(words, who, strict=False), many):
            told.do(notes.take_note, said, told.person(name) if many % 2 else 0)
        while place == talk:
            _decide(told, next_one, next(who))
            place, next_one = next(decided, (99, ""))
        if talk % 3 == 1:
            issue, whose = next(outside)
            told.do(parking.park, issue, whose, told.person(next(who)), by="2026-12-08")
        for words_of_it in islice(promised, 1 if talk else 0):
            told.do(actions.add_action, words_of_it, told.person(next(who)), by="2026-11-20")
        if talk in (2, 4, 9):
            told.do(notes.keep_idea, "Send every letter by text message", "Not everyone has a mobile telephone.")
    told.do(notes.explain_word, "Triage", "deciding who needs to be seen first")
    told.do(notes.explain_word, "Estates", "the people who look after the hospital's buildings")


def _decide(told: Told, words: str, name: str) -> None:
    why = "We heard the same from many people." if len(words) % 2 else ""
    told.do(decisions.propose, words, told.person(name), why=why)
    one = told.made(DecisionWorded)
    told.do(decisions.confirm_words, one)
    if len(words) % 3 == 0:
        told.do(agreement.raise_worry, one, "It must still be so when the people change.", person=told.person(name))
    told.do(agreement.agree, one)
    if len(words) % 4 == 0:
        told.do(decisions.describe, one, look_again="2027-04-13")
