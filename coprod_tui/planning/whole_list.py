"""What a list of items shows as a whole, and no line of it alone: who is named, which numbers are minutes.

"Letters - Zoltan" and "Phones - Costs" look alike. Where most of the list has such words in one place, they are people.
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
"""The share of lines below items that shows what they are."""
PEOPLE = re.compile(
    r"[^\W\d_a-z][\w’'-]+ and [\w’'-]+|[^\W\d_a-z].{0,40}, .{0,40}|.{0,20}(?:[Mm]embers|[Gg]roup|[Tt]eam) .{0,40}"
)
"""Who they may be where others are people: "Guests and volunteers", "T. Obi, Manager", "Members of the Choir"."""


def settle(items: Sequence[ItemDraft], start: int | None, named: frozenset[str]) -> None:
    """Take what the list shows. start: the meeting's own. named: people whom the rest of the file names."""
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


def follows(items: Sequence[ItemDraft], finish: int | None) -> list[int | None]:
    """For each item when what follows it begins, where that is known. What has no time lies between those that do."""
    found: list[int | None] = []
    after, between = finish if items and items[-1].said.start is not None else None, 0
    for draft in reversed(items):
        found.append(after - between if after is not None else None)
        if draft.said.start is not None:
            after, between = draft.said.start, 0
        else:
            between += draft.said.minutes or 0
    return found[::-1]


def _bare_minutes(items: Sequence[ItemDraft]) -> None:
    """Numbers in brackets that are minutes, where the list as a whole shows that."""
    bare = [bare_minutes(draft.said.title) for draft in items if draft.said.minutes is None]
    if len(bare) != len(items) or not 2 * sum(map(bool, bare)) > len(bare) > 1:
        return
    for draft, number in zip(items, bare, strict=True):
        if number and number["minutes"]:
            draft.said = draft.said.but(title=number["title"], minutes=int(number["minutes"]))
        elif number:
            title = f"{number['before'] or number['ahead']}({number['who'] or number['then']})"
            draft.said = draft.said.but(title=title, minutes=int(number["of"] or number["first"]))


def _same_label(items: Sequence[ItemDraft]) -> None:
    """What most titles begin with, and a colon, is a label: "Topic: Letters", "Topic: Phones"."""
    labels = Counter(draft.said.title.partition(":")[0].strip() for draft in items if ":" in draft.said.title)
    label, count = labels.most_common(1)[0] if labels else ("", 0)
    if count < FEWEST_LABELS or count < NEARLY_ALL * len(items):
        return
    for draft in items:
        first, _colon, title = draft.said.title.partition(":")
        if first.strip() == label and title.strip():
            draft.said = draft.said.but(title=title.strip())


def _times_last(items: Sequence[ItemDraft]) -> None:
    """Times that most titles end with and that run on, as when each begins: "Hellos 9.30", "Letters 9.40"."""
    found = [CLOCK_LAST.fullmatch(draft.said.title[: people.LONGEST_TITLE]) for draft in items]
    said = [times.in_brackets(each["clock"].replace(":", ".")) for each in found if each]
    starts = [span.start % (times.DAY // 2) for span in said if span]
    turns = sum(one >= other for one, other in pairwise(starts))
    if (
        len(starts) < max(FEWEST_NUMBERS, NEARLY_ALL * len(items))
        or turns > 1
        or any(d.said.start is not None for d in items)
    ):
        return
    for draft, each in zip(items, found, strict=True):
        span = times.in_brackets(each["clock"].replace(":", ".")) if each else None
        if each and span:
            draft.said = draft.said.but(title=each["title"].strip(" ,–—-"), start=span.start)


def _numbers_last(items: Sequence[ItemDraft]) -> None:
    """Numbers that most items end with, nearly all of them in fives, as minutes are: "Letters (Amy) 15"."""
    free = [draft for draft in items if draft.said.minutes is None]
    found = [NUMBER_LAST.fullmatch(draft.said.title[: people.LONGEST_TITLE]) for draft in free]
    said = [int(each["minutes"]) for each in found if each]
    fives = sum(number % 5 == 0 for number in said)
    if len(said) < FEWEST_NUMBERS or fives < NEARLY_ALL * len(said) or len(said) < NEARLY_ALL * len(items):
        return
    for draft, each in zip(free, found, strict=True):
        if each:
            again = read_phrase(each["title"])
            who = again.asked_by if not draft.said.who else ""
            draft.said = draft.said.but(
                title=again.title if who else each["title"], minutes=int(each["minutes"]),
                **({"asked_by": who, "stood": again.stood} if who else {}),
            )  # fmt: skip


def _lengths_ahead(items: Sequence[ItemDraft]) -> None:
    """Lengths that most items begin with: "15 minutes Letters"."""
    found = [
        times.LENGTH.match(draft.said.title) if draft.said.minutes is None and draft.said.start is None else None
        for draft in items
    ]
    if sum(map(bool, found)) < max(2, MOST * len(items)):
        return
    for draft, length in zip(items, found, strict=True):
        title = draft.said.title[length.end() :].strip(" ,;:–—-") if length else ""
        if length and title:
            draft.said = draft.said.but(title=title, minutes=times.length(length))


def _lengths_last(items: Sequence[ItemDraft]) -> None:
    """A length at the end of a title that may be part of it, where most items have one: "What next 10 mins"."""
    if sum(draft.said.minutes is not None for draft in items) < max(2, MOST * len(items)):
        return
    for draft in items:
        title = draft.said.title
        found = list(times.LENGTH.finditer(title)) if draft.said.minutes is None and draft.said.start is None else []
        before = title[: found[-1].start()].strip(" ,;:–—-(") if found else ""
        if before and not title[found[-1].end() :].strip(" .)"):
            draft.said = draft.said.but(title=before, minutes=times.length(found[-1]))


def bare_minutes(title: str) -> re.Match[str] | None:
    """A title with a number in brackets or after a dash at its end."""
    return BARE_MINUTES.fullmatch(title) if len(title) <= people.LONGEST_TITLE else None


def _name_people(items: Sequence[ItemDraft], named: frozenset[str]) -> None:
    """Who stands in the titles. What is left of a title is read again: more may stand planned at its end now."""
    free = [draft for draft in items if not draft.said.who]
    whole = TitleList(
        [draft.said.title for draft in free],
        known=len(items) - len(free),
        planned=sum(draft.said.planned for draft in free),
        stood=Counter(draft.said.stood for draft in items if draft.said.who),
        named=named | {draft.said.who.casefold() for draft in items if draft.said.who},
    )
    for draft, found in zip(free, whole.people(), strict=True):
        if not found:
            continue
        again = read_phrase(found[0])
        more = {
            name: value
            for name in ("minutes", "start", "until", "purpose")
            if (value := getattr(again, name)) not in (None, "") and getattr(draft.said, name) in (None, "")
        }
        title = again.title if more and again.title else found[0]
        draft.said = draft.said.but(title=title, asked_by=found[1], stood=draft.said.stood or "dash", **more)
    _whole_names(items, Counter(draft.said.stood for draft in items if draft.said.who))


def _whole_names(items: Sequence[ItemDraft], stood: Counter[people.Stood]) -> None:
    """With a name what stands before it in the same place: a role or whom they are from. "Grants – Adviser – Petra"."""
    for draft in items:
        said = draft.said
        found = DASHED.fullmatch(said.title) if said.who and len(said.title) <= people.LONGEST_TITLE else None
        if not found or (said.stood == "bracket" and not stood["dash"]) or said.stood not in ("bracket", "dash"):
            continue
        role = found["who"]
        body = people.is_body(role) if said.stood == "bracket" else people.is_person(role)
        if body and found["rest"].strip():
            whole = f"{role} ({said.who})" if said.stood == "bracket" else f"{role} – {said.who}"
            who = {"led_by": whole} if said.led_by else {"asked_by": whole}
            draft.said = said.but(title=found["rest"].strip(), **who)


def _who_below(items: Sequence[ItemDraft]) -> None:
    """Who stands on the first line below each item, where most lines there are people."""
    first = [(draft, read_phrase(draft.detail[0]).title) for draft in items if draft.detail and not draft.said.who]
    below = [said for _draft, said in first]
    told = sum(draft.heard or draft.said.stood == "colon" for draft in items)
    sure = sum(map(people.is_person, below))
    alone = [
        said for draft, said in first
        if said != draft.detail[0] or (len(draft.detail) == 1 and draft.said.start is not None)
    ]  # fmt: skip
    if len(alone) >= MOST * len(items) and all(map(_likely, alone)):
        sure = len(below)
    if sure + told < 2 or sure + told < MOST * (len(below) + told):  # noqa: PLR2004  one line shows nothing
        return
    for draft, said in first:
        if _likely(said):
            plan = read_phrase(draft.detail.pop(0))
            draft.said = draft.said.but(asked_by=said.strip(" ."), minutes=draft.said.minutes or plan.minutes)


def _likely(said: str) -> bool:
    """Whether it may be people, where others in that place are."""
    if re.search(r"[.?!:]\s|[?!:]$|\d", said):
        return False
    return bool(
        people.is_person(said)
        or people.may_be_person(said)
        or any(each.fullmatch(said) for each in (PEOPLE, people.ORGANISATION))
    )


def _afternoon(items: Sequence[ItemDraft], start: int | None) -> None:
    """Times of items on a clock face, where the meeting's own time says that it is after noon."""
    known = [draft for draft in items if draft.said.start is not None]
    noon = times.DAY // 2
    first = known[0].said.start if known else None
    if start is None or start < noon or first is None or abs(first + noon - start) > 60:  # noqa: PLR2004  doors open before
        return
    for draft in known:
        said = draft.said
        if said.start is not None and said.start < noon:
            draft.said = said.but(start=said.start + noon)


def _in_order(items: Sequence[ItemDraft]) -> None:
    """Times run in order: after "6.35", "7.00" is in the evening too."""
    last: int | None = None
    part = ""
    for draft in items:
        said = draft.said
        if said.start is None:
            continue
        later = said.start + times.DAY // 2
        if last is not None and draft.part == part and said.start < last < later <= last + LONGEST_ITEM:
            until = said.until
            draft.said = said.but(
                start=later, until=until + times.DAY // 2 if until is not None and until < later else until
            )
        last, part = draft.said.start, draft.part
