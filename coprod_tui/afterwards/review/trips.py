"""What will trip readers of a summary: long sentences, letters nobody explained, things left without words or anybody.

It points things out and changes nothing: whoever reads the summary over decides what matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.held_things import undecided
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.review import as_reviewed, summary_things
from coprod_tui.sentences.readability import age_words, easier_words, explained_in, in_english, level_of, what_is_hard
from coprod_tui.sentences.times import when_held
from coprod_tui.wording import _, day_of
from coprod_tui.words import reading_age
from coprod_tui.words.acronyms import acronyms, meanings
from coprod_tui.words.easier import SentenceRead, hard_sentences

ANY_AGE = 99
"""Of a group that does not measure: no sentence is too hard for it."""

LONG_MEETING = 10 * 60 * 60_000
"""In ms. A day together is shorter; a laptop left open is longer."""

TripSort = Literal[
    "no-words", "nobody-takes", "no-day", "nobody-does", "still-open", "long", "letters", "word", "hard", "no-answers",
    "times", "hidden",
]  # fmt: skip


class Trip(NamedTuple):
    """One thing that will trip readers. thing: where, NOBODY for the whole summary. words: the sentence, the letters.

    mark: as people call the thing ("P1"); "" where it has none. size: words of the sentence, or the reading age.
    sentence: what makes it hard, and how it might be said.
    """

    sort: TripSort
    thing: Id = NOBODY
    words: str = ""
    mark: str = ""
    size: int = 0
    sentence: SentenceRead = SentenceRead("")


def trips(meeting: Meeting) -> tuple[Trip, ...]:
    """What is missing first, then what is hard to read, each in the order of the record."""
    reviewed = as_reviewed(meeting)
    texts = dict.fromkeys(_texts(reviewed))
    return (
        *_hidden(meeting),
        *_missing(reviewed),
        *_too_long(reviewed),
        *_letters(reviewed, texts),
        *_unexplained(reviewed),
        *_sentences(reviewed, texts),
    )


def _hidden(meeting: Meeting) -> Iterator[Trip]:
    """Words about which nobody has chosen yet: they are out of the summary until somebody does."""
    count = len(undecided(meeting) & summary_things(meeting).keys())
    if count:
        yield Trip("hidden", size=count)


def _texts(meeting: Meeting) -> Iterator[tuple[Id, str]]:
    """People's words in a summary, with what they belong to."""
    for id, (_sort, text) in summary_things(meeting).items():
        yield id, text
    for note in meeting.notes.all:
        yield note.id, note.why
    for one in meeting.decisions.all:
        yield one.id, one.why
    for issue in meeting.parking.all:
        for answer in issue.answers:
            yield from ((issue.id, answer.words), (issue.id, answer.changed))
    for action in meeting.actions.all:
        yield action.id, action.outcome
    yield NOBODY, meeting.flow.next_words


def _missing(meeting: Meeting) -> Iterator[Trip]:
    marks = {one.id: f"D{one.number}" for one in meeting.decisions.concluded}
    marks |= {issue.id: issue.name for issue in meeting.parking.all}
    marks |= {action.id: action.name for action in meeting.actions.all}
    for id, (_sort, text) in summary_things(meeting).items():
        if not text.strip() and meeting.notes.get(id) is None and all(id != word.id for word in meeting.notes.words):
            yield Trip("no-words", id, mark=marks.get(id, ""))
    for one in meeting.decisions.open:
        yield Trip("still-open", one.id, one.words)
    for issue in meeting.parking.open:
        if issue.wants_taker:
            yield Trip("nobody-takes", issue.id, issue.words, issue.name)
        elif not (issue.by or issue.answers):
            yield Trip("no-day", issue.id, issue.words, issue.name)
    for action in meeting.actions.open:
        if not action.taken:
            yield Trip("nobody-does", action.id, action.words, action.name)
    if not meeting.plan.settings.reply_to.strip():
        yield Trip("no-answers")


def _too_long(meeting: Meeting) -> Iterator[Trip]:
    if any(span.until is not None and _is_odd(meeting, span.since, span.until) for span in meeting.flow.spans):
        yield Trip("times", words=when_held(meeting))


def _is_odd(meeting: Meeting, since: int, until: int) -> bool:
    """Whether a stretch is so long, or so far into another day, that somebody may have forgotten to finish."""
    if until - since > LONG_MEETING:
        return True
    wall, zone = meeting.clock.wall, meeting.plan.zone
    return day_of(wall(since), zone) != day_of(wall(until), zone)


def _sentences(meeting: Meeting, texts: dict[tuple[Id, str], None]) -> Iterator[Trip]:
    """Sentence by sentence what makes it hard, the long ones first; these alone where the group does not measure."""
    level, explained = level_of(meeting), explained_in(meeting)
    english = in_english(meeting.plan.settings)
    hard = [
        (thing, one)
        for thing, text in texts
        for one in hard_sentences(text, level or ANY_AGE, explained, english=english)
    ]
    for thing, one in sorted(hard, key=lambda each: each[1].hard[0].sort != "long"):
        if one.hard[0].sort == "long":
            yield Trip("long", thing, one.words, size=one.hard[0].size, sentence=one)
        elif level:
            yield Trip("hard", thing, one.words, size=one.hard[0].size, sentence=one)


def _letters(meeting: Meeting, texts: dict[tuple[Id, str], None]) -> Iterator[Trip]:
    """Each once, where readers meet them first, unless the group knows them or the summary itself says them in full."""
    explained = {word.word.casefold() for word in meeting.notes.words}
    names = [person.name for person in meeting.people.all]
    whole = "\n".join(text for _thing, text in texts)
    seen: set[str] = set()
    for thing, text in texts:
        for letters in acronyms(text, names):
            spelt = re.search(rf"\(\s*{re.escape(letters)}\s*\)|\b{re.escape(letters)}\s*(?:\(|means\b)", whole)
            if letters not in seen and letters.casefold() not in explained and not spelt:
                seen.add(letters)
                yield Trip("letters", thing, letters)


def _unexplained(meeting: Meeting) -> Iterator[Trip]:
    yield from (Trip("word", word.id, word.word) for word in meeting.notes.words if not word.meaning)


def trip_words(trip: Trip) -> str:
    """What it is, in a sentence. The words it is about stand beside it."""
    if trip.sort in ("long", "hard"):
        return what_is_hard(trip.sentence.hard)
    may_mean = meanings(trip.words) if trip.sort == "letters" else ()
    if may_mean:
        listed = "; ".join(may_mean)
        return _("Nobody explained {letters}. It may mean: {meanings}.").format(letters=trip.words, meanings=listed)
    return {
        "hidden": _("Words are kept off the screen, and nobody has chosen yet what becomes of them."),
        "no-words": _("There are no words here. Readers cannot tell what it was."),
        "nobody-takes": _("Nobody takes {mark} there yet."),
        "no-day": _("{mark} has no day by which an answer is due."),
        "nobody-does": _("Nobody does {mark} yet."),
        "still-open": _("It was not decided. Readers will ask what comes next."),
        "letters": _("Nobody explained {words}."),
        "word": _("Somebody asked what {words} means, and nobody has said."),
        "no-answers": _("The group has no address that members can answer to."),
        "times": _("Was it so long? To put it right, type: meeting ended 16:00."),
    }[trip.sort].format(mark=trip.mark, count=trip.size, words=trip.words, letters=trip.words)


def might_be(trip: Trip) -> str:
    """How a hard sentence might be said; "" where no rule gives it. Whoever reads it over decides."""
    return easier_words(trip.sentence)


def summary_age(texts: Iterable[str], meeting: Meeting) -> str:
    """How hard a summary is whose texts these are, beside what the group aims for; "" where it does not measure."""
    level, settings = level_of(meeting), meeting.plan.settings
    if settings.reading_age != "none" and not in_english(settings):
        return _("Reading age is worked out for English alone.")
    return age_words(reading_age("\n".join(texts)), level) if level else ""
