"""Verbs for reading a summary over: other words, what is left out and put in, what is added, when it is ready."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import partial

from coprod_tui.line.dates import read_date
from coprod_tui.line.languages import either
from coprod_tui.line.lookup import need_person, of_person
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words, show
from coprod_tui.model import review
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.meeting import Meeting

MARKED = re.compile(r"(?P<mark>(?:\d+-)?[PAD]\d{1,6})(?=[\s:.,]|$)", re.IGNORECASE)
NUMBERED = re.compile(r"(?P<sort>note|idea|item|added|worry)\s+(?P<number>\d{1,6})(?=[\s:.,]|$)", re.IGNORECASE)
WORD = re.compile(r"word\s+(?P<word>[^:]+?)(?=:|\s+because\s|$)", re.IGNORECASE)
SORTS = ("idea", "note", "item", "added", "worry")
"""What is named by its sort and its place among them. An idea is a note too: it is called by the first that fits."""
BECAUSE = re.compile(rf"(?:^|\s)(?:{either('because', 'why:')})\s+", re.IGNORECASE)
BY = re.compile(rf"^(?:{either('by', 'answers by', 'until')})\s+", re.IGNORECASE)


def thing_of(rest: TypedText, here: Here) -> tuple[Id, str, TypedText]:
    """What of the summary a line begins with, the record's words for it, and what follows, without its colon.

    A1, P1, D1; "note 2" as `reword note` counts them; "item 3", "worry 1", "added 1"; "word PPI".
    """
    text = need_words(rest).text
    for pattern, find in ((MARKED, _marked), (NUMBERED, _numbered), (WORD, _word)):
        match = pattern.match(text)
        if match:
            id = find(match, here)
            if id is None:
                break
            more = rest.cut(match.end()).beyond(":").trimmed()
            return id, review.summary_things(here.meeting)[id][1], more
    end = rest.start + min(len(rest.text), 40)
    raise LineProblem("no-such-line-of-summary", at=(rest.start, end), words=rest.words[:40])


def _marked(match: re.Match[str], here: Here) -> Id | None:
    mark, meeting = match["mark"], here.meeting
    issue, action = meeting.parking.named(mark), meeting.actions.named(mark)
    decision = meeting.decisions.numbered(int(mark[1:])) if mark[:1].upper() == "D" else None
    return next((one.id for one in (issue, action, decision) if one is not None), None)


def _numbered(match: re.Match[str], here: Here) -> Id | None:
    place, every = int(match["number"]) - 1, _every(here.meeting, match["sort"].lower())
    return every[place] if 0 <= place < len(every) else None


def _every(meeting: Meeting, sort: str) -> tuple[Id, ...]:
    """Everything of one sort, in the order in which it is counted."""
    return {
        "idea": tuple(note.id for note in meeting.notes.ideas),
        "note": tuple(note.id for note in meeting.notes.all),
        "item": tuple(item.id for item in meeting.agenda.items),
        "added": tuple(one.id for one in meeting.review.added),
        "worry": tuple(worry.id for one in meeting.decisions.all for worry in one.worries),
    }[sort]


def _word(match: re.Match[str], here: Here) -> Id | None:
    word = here.meeting.notes.meaning(match["word"])
    return word.id if word is not None else None


def typed_name(meeting: Meeting, thing: Id) -> str:
    """How a line of the summary is named in a typed line: "A1", "note 2", "word PPI"; "" for what has no name here."""
    issue, action, decision = meeting.parking.get(thing), meeting.actions.get(thing), meeting.decisions.get(thing)
    if issue is not None or action is not None:
        return (issue or action).name  # type: ignore[union-attr]  # one of them is there
    if decision is not None:
        return f"D{decision.number}" if decision.number else ""
    word = next((one.word for one in meeting.notes.words if one.id == thing), "")
    if word:
        return f"word {' '.join(word.split())}"
    for sort in SORTS:
        every = _every(meeting, sort)
        if thing in every:
            return f"{sort} {every.index(thing) + 1}"
    return ""


def _says(rest: TypedText, here: Here) -> ParsedLine:
    thing, own, words = thing_of(rest, here)
    text = need_words(words).lines
    return does(partial(review.reword_in_summary, thing=thing, words=text), ("words", text), ("instead-of", own))


def _as_recorded(rest: TypedText, here: Here) -> ParsedLine:
    thing, own, _more = thing_of(rest, here)
    return does(partial(review.reword_in_summary, thing=thing, words=""), ("words", own))


def _without(rest: TypedText, here: Here) -> ParsedLine:
    """The reason is what follows, with "because" or without."""
    thing, own, more = thing_of(rest, here)
    why = more.past(BECAUSE).words
    return does(partial(review.leave_out_of_summary, thing=thing, why=why), ("words", own), ("why", why))


def _with(rest: TypedText, here: Here) -> ParsedLine:
    thing, own, _more = thing_of(rest, here)
    return does(partial(review.put_in_summary, thing=thing), ("words", own))


def _add(rest: TypedText, here: Here) -> ParsedLine:
    """With "item 2:" before the words they stand under that item."""
    match = NUMBERED.match(need_words(rest).text)
    item, title, words = NOBODY, "", rest
    if match and match["sort"].lower() == "item" and rest.text[match.end() :].lstrip().startswith(":"):
        item, title, words = thing_of(rest, here)
    text = need_words(words).lines
    return does(partial(review.add_to_summary, words=text, item=item), ("words", text), ("item", title))


def _own_words(rest: TypedText, here: Here) -> ParsedLine:
    return show("own-words", str(need_person(rest, here).number))


def _ready(rest: TypedText, here: Here) -> ParsedLine:
    """With a day or without. Where a summary may be closed on its day it has one: the group's own time gives it."""
    ways = here.meeting.plan.settings
    if not rest and ways.agreed_when == "by-date" and ways.reply_days > 0:
        day = (here.today + timedelta(ways.reply_days)).isoformat()
        return does(partial(review.mark_ready, answer_by=day), ("answers-by", day))
    if not rest:
        return does(review.mark_ready)
    day = read_date(rest.past(BY), here.today).isoformat()
    return does(partial(review.mark_ready, answer_by=day), ("answers-by", day))


VERBS = (
    Verb(("summary says",), "summary says A1: WORDS",
        N_("Says something in other words in the summary only. It can be A1, P1, note 2, item 3 or word PPI."), _says,
        ("review.reword_in_summary",)),
    Verb(("summary as recorded",), "summary as recorded A1", N_("Says it in the summary as the record does again."),
        _as_recorded, ("review.reword_in_summary",)),
    Verb(("summary without", "leave out of summary"), "summary without note 2 because WHY",
        N_("Leaves something out of the summary. Readers see how much was left out, and why."), _without,
        ("review.leave_out_of_summary",)),
    Verb(("summary with",), "summary with note 2", N_("Puts what was left out in the summary again."), _with,
        ("review.put_in_summary",)),
    Verb(("summary adds", "add to summary"), "summary adds WORDS",
        N_("Adds words that only the summary has. Readers see that they were added."), _add,
        ("review.add_to_summary",)),
    Verb(("own words",), "own words NAME", N_("Reads out what the summary says under somebody's own name."), _own_words,
        (), ("person",)),
    Verb(("shown to",), "shown to NAME", N_("Writes down that somebody has seen the words under their own name."),
        of_person(review.words_shown), ("review.words_shown",), ("person",)),
    Verb(("summary ready",), "summary ready by DATE",
        N_("Marks the summary ready to be sent, with the day by which people are asked to answer."), _ready,
        ("review.mark_ready",), ("", "date")),
)  # fmt: skip
