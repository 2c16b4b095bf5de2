"""What only the list of items as a whole shows: which words are people, and which numbers are minutes.

"Letters - Zoltan" and "Phones - Costs" look alike. Where most titles have people in one place, the others have them
there too (`name_places.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from coprod_tui.planning import people, times
from coprod_tui.planning.item_draft import ItemDraft
from coprod_tui.planning.name_places import TitleList
from coprod_tui.planning.phrases import read_phrase

BARE_MINUTES = re.compile(
    r"(?P<title>.*[^\W\d].*?)\s*[(\[–—-]\s*(?P<minutes>[1-9]\d{0,2})[)\]]?"
    r"|(?P<before>.*[^\W\d].*?\s*)[(\[](?P<who>[^\W\d][^()\[\]\d]*?)[\s,;/–—-]+(?P<of>[1-9]\d{0,2})[)\]]"
    r"|(?P<ahead>.*[^\W\d].*?\s*)[(\[](?P<first>[1-9]\d{0,2})[\s,;/–—-]+(?P<then>[^\W\d][^()\[\]\d]*?)[)\]]"
)
NUMBER_LAST = re.compile(r"(?P<title>.*[^\W\d].*?)\s+(?P<minutes>[1-9]\d{0,2})")
CLOCK_LAST = re.compile(r"(?P<title>.*[^\W\d].*?)[\s,–—-]+(?P<clock>\d{1,2}[.:][0-5][05])")
FEWEST_LABELS, FEWEST_NUMBERS, NEARLY_ALL = 2, 3, 0.8
DASHED = re.compile(r"(?P<rest>.*\S)\s+[–—|-]\s+(?P<who>[^–—|()]{2,60})")
LONGEST_ITEM = 6 * 60
MOST = 0.6
"""The share of the lines below items that decides for all of them."""
PEOPLE = re.compile(
    r"[^\W\d_a-z][\w’'-]+ and [\w’'-]+|[^\W\d_a-z].{0,40}, .{0,40}|.{0,20}(?:[Mm]embers|[Gg]roup|[Tt]eam) .{0,40}"
)
"""Words that are people only where others are: "Guests and volunteers", "T. Obi, Manager", "Members of the Choir"."""


def settle(items: Sequence[ItemDraft], start: int | None, named: frozenset[str]) -> None:
    """Change the items by what the list shows. start: the meeting's. named: who else the file names, in lower case."""
    _same_label(items)
    _times_last(items)
    _lengths_ahead(items)
    _lengths_last(items)
    _numbers_last(items)
    _bare_minutes(items)
    _name_people(items, named)
    _bare_minutes(items)
    _who_below(items)
    _afternoon(items, start)
    _in_order(items)


def starts_after(items: Sequence[ItemDraft], finish: int | None) -> list[int | None]:
    """For each item when it must end, going by the next item with a time and the lengths of those between; or None."""
    next_starts: list[int | None] = []
    after, between = finish if items and items[-1].phrase.start is not None else None, 0
    for draft in reversed(items):
        next_starts.append(after - between if after is not None else None)
        if draft.phrase.start is not None:
            after, between = draft.phrase.start, 0
        else:
            between += draft.phrase.minutes or 0
    return next_starts[::-1]


def _bare_minutes(items: Sequence[ItemDraft]) -> None:
    """Take numbers in brackets as minutes, where most of the items have one and no item has other minutes."""
    bare = [bare_minutes(draft.phrase.title) for draft in items if draft.phrase.minutes is None]
    if len(bare) != len(items) or not 2 * sum(map(bool, bare)) > len(bare) > 1:
        return
    for draft, number in zip(items, bare, strict=True):
        if number and number["minutes"]:
            draft.phrase = draft.phrase.but(title=number["title"], minutes=int(number["minutes"]))
        elif number:
            title = f"{number['before'] or number['ahead']}({number['who'] or number['then']})"
            draft.phrase = draft.phrase.but(title=title, minutes=int(number["of"] or number["first"]))


def _same_label(items: Sequence[ItemDraft]) -> None:
    """Take away the label that most titles begin with: "Topic: Letters", "Topic: Phones"."""
    labels = Counter(draft.phrase.title.partition(":")[0].strip() for draft in items if ":" in draft.phrase.title)
    label, count = labels.most_common(1)[0] if labels else ("", 0)
    if count < FEWEST_LABELS or count < NEARLY_ALL * len(items):
        return
    for draft in items:
        first, _colon, title = draft.phrase.title.partition(":")
        if first.strip() == label and title.strip():
            draft.phrase = draft.phrase.but(title=title.strip())


def _times_last(items: Sequence[ItemDraft]) -> None:
    """Take times at the ends of most titles, which rise, as when each item begins: "Hellos 9.30", "Letters 9.40"."""
    matches = [CLOCK_LAST.fullmatch(draft.phrase.title[: people.LONGEST_TITLE]) for draft in items]
    spans = [times.in_brackets(each["clock"].replace(":", ".")) for each in matches if each]
    starts = [span.start % (times.DAY // 2) for span in spans if span]
    turns = sum(one >= other for one, other in pairwise(starts))
    if (
        len(starts) < max(FEWEST_NUMBERS, NEARLY_ALL * len(items))
        or turns > 1
        or any(d.phrase.start is not None for d in items)
    ):
        return
    for draft, each in zip(items, matches, strict=True):
        span = times.in_brackets(each["clock"].replace(":", ".")) if each else None
        if each and span:
            draft.phrase = draft.phrase.but(title=each["title"].strip(" ,–—-"), start=span.start)


def _numbers_last(items: Sequence[ItemDraft]) -> None:
    """Take numbers at the ends of most titles as minutes, where nearly all are in fives: "Letters (Amy) 15"."""
    free = [draft for draft in items if draft.phrase.minutes is None]
    matches = [NUMBER_LAST.fullmatch(draft.phrase.title[: people.LONGEST_TITLE]) for draft in free]
    numbers = [int(each["minutes"]) for each in matches if each]
    fives = sum(number % 5 == 0 for number in numbers)
    if len(numbers) < FEWEST_NUMBERS or fives < NEARLY_ALL * len(numbers) or len(numbers) < NEARLY_ALL * len(items):
        return
    for draft, each in zip(free, matches, strict=True):
        if each:
            again = read_phrase(each["title"])
            who = again.asked_by if not draft.phrase.who else ""
            draft.phrase = draft.phrase.but(
                title=again.title if who else each["title"], minutes=int(each["minutes"]),
                **({"asked_by": who, "stood": again.stood} if who else {}),
            )  # fmt: skip


def _lengths_ahead(items: Sequence[ItemDraft]) -> None:
    """Take lengths at the heads of titles, where most have one: "15 minutes Letters"."""
    lengths = [
        times.LENGTH.match(draft.phrase.title) if draft.phrase.minutes is None and draft.phrase.start is None else None
        for draft in items
    ]
    if sum(map(bool, lengths)) < max(2, MOST * len(items)):
        return
    for draft, length in zip(items, lengths, strict=True):
        title = draft.phrase.title[length.end() :].strip(" ,;:–—-") if length else ""
        if length and title:
            draft.phrase = draft.phrase.but(title=title, minutes=times.length(length))


def _lengths_last(items: Sequence[ItemDraft]) -> None:
    """Take a length that may be part of its title, where most other items have one: "What next 10 mins"."""
    if sum(draft.phrase.minutes is not None for draft in items) < max(2, MOST * len(items)):
        return
    for draft in items:
        title = draft.phrase.title
        lengths = (
            list(times.LENGTH.finditer(title)) if draft.phrase.minutes is None and draft.phrase.start is None else []
        )
        before = title[: lengths[-1].start()].strip(" ,;:–—-(") if lengths else ""
        if before and not title[lengths[-1].end() :].strip(" .)"):
            draft.phrase = draft.phrase.but(title=before, minutes=times.length(lengths[-1]))


def bare_minutes(title: str) -> re.Match[str] | None:
    """A title with a number in brackets or after a dash at its end."""
    return BARE_MINUTES.fullmatch(title) if len(title) <= people.LONGEST_TITLE else None


def _name_people(items: Sequence[ItemDraft], named: frozenset[str]) -> None:
    """Take people out of the titles. What is left of a title is read again, as a length may stand at its end now."""
    free = [draft for draft in items if not draft.phrase.who]
    whole = TitleList(
        [draft.phrase.title for draft in free],
        known=len(items) - len(free),
        planned=sum(draft.phrase.planned for draft in free),
        stood=Counter(draft.phrase.stood for draft in items if draft.phrase.who),
        named=named | {draft.phrase.who.casefold() for draft in items if draft.phrase.who},
    )
    for draft, parted in zip(free, whole.people(), strict=True):
        if not parted:
            continue
        again = read_phrase(parted[0])
        more = {
            name: value
            for name in ("minutes", "start", "until", "purpose")
            if (value := getattr(again, name)) not in (None, "") and getattr(draft.phrase, name) in (None, "")
        }
        title = again.title if more and again.title else parted[0]
        draft.phrase = draft.phrase.but(title=title, asked_by=parted[1], stood=draft.phrase.stood or "dash", **more)
    _whole_names(items, Counter(draft.phrase.stood for draft in items if draft.phrase.who))


def _whole_names(items: Sequence[ItemDraft], stood: Counter[people.Stood]) -> None:
    """Add to a name the role or the body before it, which was left in the title: "Grants – Adviser – Petra"."""
    for draft in items:
        phrase = draft.phrase
        match = DASHED.fullmatch(phrase.title) if phrase.who and len(phrase.title) <= people.LONGEST_TITLE else None
        if not match or (phrase.stood == "bracket" and not stood["dash"]) or phrase.stood not in ("bracket", "dash"):
            continue
        role = match["who"]
        body = people.is_body(role) if phrase.stood == "bracket" else people.is_person(role)
        if body and match["rest"].strip():
            whole = f"{role} ({phrase.who})" if phrase.stood == "bracket" else f"{role} – {phrase.who}"
            who = {"led_by": whole} if phrase.led_by else {"asked_by": whole}
            draft.phrase = phrase.but(title=match["rest"].strip(), **who)


def _who_below(items: Sequence[ItemDraft]) -> None:
    """Take the first line below an item as who leads it, where most such lines are people."""
    first = [(draft, read_phrase(draft.detail[0]).title) for draft in items if draft.detail and not draft.phrase.who]
    below = [text for _draft, text in first]
    named_below = sum(draft.who_below or draft.phrase.stood == "colon" for draft in items)
    sure = sum(map(people.is_person, below))
    alone = [
        text for draft, text in first
        if text != draft.detail[0] or (len(draft.detail) == 1 and draft.phrase.start is not None)
    ]  # fmt: skip
    if len(alone) >= MOST * len(items) and all(map(_may_be_people, alone)):
        sure = len(below)
    if sure + named_below < 2 or sure + named_below < MOST * (len(below) + named_below):  # noqa: PLR2004  one line shows nothing
        return
    for draft, text in first:
        if _may_be_people(text):
            plan = read_phrase(draft.detail.pop(0))
            draft.phrase = draft.phrase.but(asked_by=text.strip(" ."), minutes=draft.phrase.minutes or plan.minutes)


def _may_be_people(text: str) -> bool:
    """Whether words may be people, where others in that place are."""
    if re.search(r"[.?!:]\s|[?!:]$|\d", text):
        return False
    return bool(
        people.is_person(text)
        or people.may_be_person(text)
        or any(each.fullmatch(text) for each in (PEOPLE, people.ORGANISATION))
    )


def _afternoon(items: Sequence[ItemDraft], start: int | None) -> None:
    """Put times in the afternoon, where the meeting begins at that hour after noon: "2.15" is 14:15."""
    known = [draft for draft in items if draft.phrase.start is not None]
    noon = times.DAY // 2
    first = known[0].phrase.start if known else None
    if start is None or start < noon or first is None or abs(first + noon - start) > 60:  # noqa: PLR2004  doors open before
        return
    for draft in known:
        phrase = draft.phrase
        if phrase.start is not None and phrase.start < noon:
            draft.phrase = phrase.but(start=phrase.start + noon)


def _in_order(items: Sequence[ItemDraft]) -> None:
    """Put a time in the evening that would run backwards in the morning: "7.00" after "18.35"."""
    last: int | None = None
    part = ""
    for draft in items:
        phrase = draft.phrase
        if phrase.start is None:
            continue
        later = phrase.start + times.DAY // 2
        if last is not None and draft.part == part and phrase.start < last < later <= last + LONGEST_ITEM:
            until = phrase.until
            draft.phrase = phrase.but(
                start=later, until=until + times.DAY // 2 if until is not None and until < later else until
            )
        last, part = draft.phrase.start, draft.part
