"""Who leads an item, in the words of a sentence: "led by Amy", "Dr Patel will tell us", "Report by Mo, Treasurer"."""

from __future__ import annotations

import re

from coprod_tui.planning.people import TITLED, is_person, may_be_person
from coprod_tui.planning.phrase_words import LEADER, LONGEST_LINE, TELLS, WILL_LEAD

BODY = re.compile(r"[A-Z][\w’'-]+(?: (?:of|for|and|the|&|[A-Z][\w’'-]+)){1,5}")
"""A body that gives a report, by its capitals: "Local Pharmaceutical Committee"."""


def leader(text: str) -> str:
    """Amy in "led by Amy", Mo in "with Mo"; "" for a text of any other form."""
    match = LEADER.fullmatch(text.strip())
    if match and match["report_by"]:
        return _reports(match["report_by"].strip(" ."))
    who = (match["by"] or match["and_by"]) if match else ""
    return who if who and not any(c.isdigit() for c in who) and ((match and match["by"]) or is_person(who)) else ""


def _reports(by: str) -> str:
    """Who gives a report: "Amy Bell, Head of Housing", and of "Team Leader, Mr D Purcell" the name."""
    first, comma, last = by.partition(", ")
    if not comma:
        return by if is_person(by) or BODY.fullmatch(by) else ""
    if TITLED.fullmatch(last):
        return last
    return by if is_person(first) or (may_be_person(first) and is_person(last)) else ""


def will_lead(text: str) -> str:
    """Who leads in "Amy will do this" or "Dr Patel is going to talk about it"; "" where no sentence says so."""
    for sentence in re.split(r"(?<=[a-z0-9)][.!?])\s+", text[:LONGEST_LINE]):
        match = WILL_LEAD.match(sentence)
        who = (match["by"] or match["wants"]) if match else ""
        if who and (
            is_person(who) or is_person(who.partition(" from ")[0]) or (TELLS.search(sentence) and may_be_person(who))
        ):
            return who
    return ""
