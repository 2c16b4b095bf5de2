"""Which of several drafts read from one file is most likely its agenda.

The score of a draft adds up weights for what each line was taken for (an item, more about an item, or no part of the
agenda) and for how well the items go together. The weights were set by hand, looked at beside two hundred and eighty
files that the rules had not been made for (docs/decisions/0045-*). To change one of them by half changes little, so
none is set more finely.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from coprod_tui.planning import times
from coprod_tui.planning.facts import facts_in
from coprod_tui.planning.people import STANDING, is_person
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.planned import AgendaDraft, PlannedItem, Unread
from coprod_tui.planning.purposes import purpose_of_title
from coprod_tui.planning.sections import is_agenda, is_furniture, is_note, is_outside, is_part

ITEM, TIMED, NAMED, STANDS = 0.3, 1.5, 0.7, 1.0
"""For an item; for its minutes; for a person named; for a title that stands on most agendas."""
SENTENCE, FACT, OUTSIDE, PERSON, PART, WORDLESS, TWICE = -2.0, -2.5, -2.5, -2.0, -1.0, -2.0, -2.5
"""For an item that is a sentence, a fact, the heading of another section, a person, a part, wordless, or repeated."""
TIME_LOST, STANDING_LOST, POINT_LOST = -1.6, -0.5, -0.25
"""For a line left out that has a time or a length; that stands on most agendas; that is a point or a row."""
TIME_BELOW, STANDING_BELOW = -1.2, -0.5
"""The same for a line below an item."""
FEW, FILLS, MIXED = -4.0, 1.5, -10.0
"""For fewer than two items; for minutes that add up to the meeting's; for items half with minutes, half without."""
CLEARLY = 2.0
"""By how much another reading must be more likely than that of the rules."""
MANY_WORDS, LONGEST, FEWEST_LETTERS, DATE_ONLY, NEARLY = 6, 22, 3, 12, 0.1
IN_ITEMS = frozenset({
    "minutes-unclear", "purpose-unclear", "ours-unclear", "plain-item", "comment", "crossed-out", "group-heading",
})  # fmt: skip
BUSINESS = re.compile(
    r"to\s+(?:receive|approve|consider|note|agree|discuss|confirm|review|elect|appoint|adopt|hear|decide|accept"
    r"|ratify)\b|public\s+participation\b",
    re.IGNORECASE,
)
"""How councils word their items, in whole sentences: "To receive apologies for absence"."""
LINK = re.compile(r"https?:|@")
KEPT_DATE = re.compile(r"\b(?:minutes|notes|next|cofnodion)\b", re.IGNORECASE)
"""Titles that may have a date in them: it is not the meeting's."""


def likeliest(drafts: Sequence[AgendaDraft], listed: frozenset[int]) -> AgendaDraft:
    """The likeliest draft. The first, which the rules read, gives way only to one that is clearly likelier.

    listed: the places of points and rows in the file.
    """
    rules = likelihood(drafts[0], listed)
    best = max(drafts[1:], key=lambda draft: likelihood(draft, listed), default=drafts[0])
    return best if likelihood(best, listed) > rules + CLEARLY else drafts[0]


def is_sure(draft: AgendaDraft) -> bool:
    """Whether no draft could be likelier: every item has its minutes, and every line with a time is an item."""
    timed = len(draft.items) > 2 and all(item.minutes is not None for item in draft.items)  # noqa: PLR2004  a list
    return timed and not any(
        _has_time(each) for each in (*_detail_lines(draft), *(each.text for each in _lost_lines(draft)))
    )


def likelihood(draft: AgendaDraft, listed: frozenset[int]) -> float:
    """The score of a draft, to be compared with that of other drafts from the same file only."""
    items = draft.items
    score = sum(map(item_likelihood, items)) + TWICE * (len(items) - len({item.title.casefold() for item in items}))
    score += sum(TIME_BELOW * _has_time(each) + STANDING_BELOW * is_standing(each) for each in _detail_lines(draft))
    for each in _lost_lines(draft):
        timed = _has_time(each.text)
        score += TIME_LOST * timed + STANDING_LOST * is_standing(each.text)
        score += POINT_LOST * (each.line in listed and not (timed or is_sentence(each.text)))
    return score + _list_likelihood(draft)


def item_likelihood(item: PlannedItem) -> float:
    """The score of one item by itself."""
    title, named = item.title, bool(item.who)
    score = ITEM + TIMED * (item.minutes is not None) + NAMED * named + STANDS * is_standing(title)
    if not named:
        score += SENTENCE * (
            item.minutes is None and not BUSINESS.match(title) and is_sentence(title)
        ) + PERSON * is_person(title)
    score += WORDLESS * (sum(map(str.isalpha, title)) < FEWEST_LETTERS or bool(re.fullmatch(r"\[.*\]", title)))
    beside = is_outside(title) or is_furniture(title) or is_agenda(title, heading=True)
    return score + FACT * is_fact(title) + OUTSIDE * beside + PART * is_part(title)


def is_standing(title: str) -> bool:
    """Whether it is a title that stands on most agendas."""
    return bool(STANDING.fullmatch(title) or purpose_of_title(title) or BUSINESS.match(title))


def is_sentence(text: str) -> bool:
    length = len(text.split())
    return is_note(text) or (length > MANY_WORDS and text.endswith((".", "!"))) or length > LONGEST


def is_fact(title: str) -> bool:
    """Whether a title says only when or where the meeting is, or is an address."""
    if is_standing(title) or KEPT_DATE.search(title):
        return False
    day = times.day(title)
    undated = title[: day.at[0]] + title[day.at[1] :] if day else title
    return bool(facts_in(title) or (day and sum(map(str.isalpha, undated)) < DATE_ONLY) or LINK.search(title))


def _list_likelihood(draft: AgendaDraft) -> float:
    """The score of the items as a list: how many there are, and how their minutes fit together."""
    minutes = [item.minutes for item in draft.items if item.minutes is not None]
    if len(draft.items) < 2:  # noqa: PLR2004  one is no list
        return FEW
    share = len(minutes) / len(draft.items)
    whole = times.between(*map(_clock, (draft.start, draft.finish))) if draft.start and draft.finish else None
    fills = len(minutes) > 2 and whole and abs(sum(minutes) - whole) <= NEARLY * whole  # noqa: PLR2004  two may do by chance
    return FILLS * bool(fills) + MIXED * share * (1 - share)


def _clock(time: str) -> int:
    hours, minutes = time.split(":")
    return 60 * int(hours) + int(minutes)


def _has_time(text: str) -> bool:
    phrase = read_phrase(text)
    return bool(phrase.title) and (phrase.minutes is not None or phrase.start is not None)


def _detail_lines(draft: AgendaDraft) -> Iterable[str]:
    return (each for item in draft.items for each in item.detail)


def _lost_lines(draft: AgendaDraft) -> Iterable[Unread]:
    """The lines that are in no item, but for those that say when the meeting is or another fact of it."""
    return (
        each
        for unread in draft.unread if unread.why not in IN_ITEMS
        for each in (unread, *unread.inside)
        if not (times.day(each.text) or facts_in(each.text))
    )  # fmt: skip
