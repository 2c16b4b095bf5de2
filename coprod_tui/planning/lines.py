"""What a plain line above or below the items is: words about the meeting, a signature, or a footer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.chairs import names_chair
from coprod_tui.planning.facts import facts_in, is_place
from coprod_tui.planning.item_draft import ItemDraft
from coprod_tui.planning.people import is_anybody, is_person, may_be_person
from coprod_tui.planning.phrases import Phrase, read_phrase

FOOTER = re.compile(
    r"[.:|=©£]|^\(|^by order of\b|^[A-Z] [A-Z][\w’'-]+$|\bunsubscribe\b|^add to (?:my )?calendar\b|^share this\b"
    r"|^leave a (?:comment|reply)|^back to top|\w!+$|^\w+ x+$",
    re.IGNORECASE,
)

ASIDE = re.compile(r"\([^()]*\)")
TO_ALL = re.compile(r"\s[–—-]\s+(?P<who>[^–—-]+)$")


def is_about(text: str) -> bool:
    """Whether a line before the first item is about the meeting: "Venue: the library", "Time: 2pm - 4pm"."""
    phrase = read_phrase(text)
    facts = facts_in(phrase.title)
    if phrase.minutes is not None and facts and facts[0][0] == "chair" and not may_be_person(facts[0][1]):
        return False  # "Facilitator: round of names (5 mins)"
    return bool(facts_in(text)) and not (
        phrase.planned and phrase.title and not facts_in(phrase.title) and phrase.minutes is not None
    )


def says_hours(text: str) -> bool:
    """Whether a text says from when until when, and nothing else but a place: "10:00-12:00 Main hall"."""
    text = times.spoken(text)
    span = times.leading(text) or times.bare_span(text)
    rest = ASIDE.sub("", text[span.at[1] :]).strip(" ,:–—-") if span else ""
    return bool(span and span.until and (not rest or is_place(rest)))


def says_day(text: str) -> bool:
    """Whether a line gives the meeting's day: "2-4pm on 5 March" does; "10.00 Minutes of 5 March" is an item."""
    day, span = times.day(text), times.leading(text)
    return day is not None and (not span or not re.sub(r"\bon\b|\W", "", text[span.at[1] : max(span.at[1], day.at[0])]))


def begins_alike(text: str, after: str) -> bool:
    """Whether a line gives hours and the next begins at the same time: one is the meeting, the next its first item."""
    whole, first = times.leading(text), times.leading(after)
    return bool(whole and whole.until and first and whole.start == first.start and first.until != whole.until)


def is_intro(text: str, after: FileBlock | None) -> bool:
    """Whether a line above the list leads up to it and says when: "Plan for Friday's catch-up (3-3.45):"."""
    return bool(
        after
        and after.kind in ("point", "columns")
        and re.search(r":\W*$", text)
        and (times.span(text) or times.day(text))
    )


def says_where(phrase: Phrase, after: FileBlock | None) -> bool:
    """Whether a line right above the list says where, and from when until when: "The chapel, 10am-12 noon"."""
    return bool(phrase.until and after and after.kind in ("point", "columns") and is_place(phrase.title))


def is_footer(text: str, items: Sequence[ItemDraft]) -> bool:
    """Whether a line below the list that plans nothing is no item: a signature, a day, a footer, a sentence.

    Where most of the items are planned, it is none in any case.
    """
    planned = sum(item.phrase.planned for item in items)
    named = TO_ALL.search(text)
    return (
        bool(items)
        and not (named and is_anybody(named["who"]))
        and (
            2 * planned >= len(items)
            or bool(FOOTER.search(text))
            or is_person(text.partition(",")[0])
            or names_chair(text)
            or times.day(text) is not None
            or (text[:1].islower() and all(not item.phrase.title[:1].islower() for item in items))
        )
    )
