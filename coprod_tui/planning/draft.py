"""An agenda while its file is being read: items that later lines and the next item's time can still add to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coprod_tui.model.agenda import Purpose
from coprod_tui.model.text import clean
from coprod_tui.planning import people, times
from coprod_tui.planning.facts import FactKind, facts_in, is_place
from coprod_tui.planning.next_time import next_meeting
from coprod_tui.planning.phrases import Phrase, leader, read_phrase
from coprod_tui.planning.places import first_sentence, place_with_time
from coprod_tui.planning.planned import AgendaDraft, PlannedItem, PrivateDetail, Unread
from coprod_tui.planning.purposes import purpose_of_title
from coprod_tui.planning.sections import STAMP

_ABOUT_WORDS = re.compile(
    r"\b(?:date|day|time|times|when|from|to|until|till|at|on|and|start|starts|finish|finishes|ends?|gmt|bst|utc|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
BARE_MINUTES = re.compile(r"(?P<title>.*[^\W\d].*?)\s*[(\[–—-]\s*(?P<minutes>[1-9]\d{0,2})[)\]]?")
HELD_AT = re.compile(r"\b(?:held|meet|meeting|place)\b.*\b(?:in|at)\s+(?P<place>(?:the\s+)?[A-Z][^.;]{2,60}?)\W*$")
OF_MEETING = re.compile(r"\b(?:meeting|committee|group|workshop|forum|board|session)\b(?!\s+room)", re.IGNORECASE)
TOTAL = re.compile(r"(?:sub-?)?totals?(?: (?:time|minutes|length))?\W*", re.IGNORECASE)


def bare_minutes(title: str) -> re.Match[str] | None:
    """A title with a number in brackets or after a dash at its end."""
    return BARE_MINUTES.fullmatch(title) if len(title) <= people.LONGEST_TITLE else None


@dataclass
class ItemDraft:
    """One item that is not yet finished."""

    said: Phrase
    line: int
    detail: list[str] = field(default_factory=list)
    spent: list[int] = field(default_factory=list)  # minutes of lines below that say something too
    part: str = ""
    purpose: Purpose = ""

    def hear(self, text: str) -> tuple[str, ...]:
        """Take in a line below the item: what it plans, where it does nothing else; its words as detail otherwise.

        Returns why it was unclear, if it was.
        """
        phrase = read_phrase(text)
        if (by := leader(phrase.title)) and not (phrase.who or self.said.who):
            phrase = phrase.but(title="", led_by=by)
        plans = {
            name: value
            for name in Phrase.__struct_fields__[1:]
            if (value := getattr(phrase, name)) not in (None, "", ())
        }
        taken = all(getattr(self.said, name) in (None, "") for name in plans if name != "unclear")
        if phrase.minutes and phrase.title and self.said.minutes is None and self.said.start is None:
            self.spent.append(phrase.minutes)
        if taken and not phrase.unclear and (phrase.planned or phrase.title == text) and self._hears_of(phrase.title):
            who = {"led_by": phrase.title} if phrase.asked_by else {"asked_by": phrase.title}
            self.said = self.said.but(**(plans | who))
        elif phrase.planned and not phrase.title and not phrase.unclear and taken:
            self.said = self.said.but(**plans)
        else:
            self.detail.append(text)
        return phrase.unclear

    def _hears_of(self, words: str) -> bool:
        """Whether a line below the item says no more than who it is from, and nobody has said that."""
        return not self.said.who and people.is_person(words)

    def item(self, following: int | None) -> PlannedItem:
        """The finished item. following: when the next one starts, in minutes after midnight."""
        said = self.said
        minutes, until = said.minutes, following if said.until is None else said.until
        if minutes is None and said.start is not None and until is not None:
            minutes = times.between(said.start, until)
        if minutes is None and len(self.spent) == 1:
            minutes = self.spent[0]
        purpose = said.purpose or purpose_of_title(said.title) or self.purpose
        return PlannedItem(
            clean(said.title), self.line, minutes, purpose, clean(said.asked_by),
            said.ours, clean(said.content_note), tuple(clean(each) for each in self.detail),
            clean(said.led_by), clean(self.part),
        )  # fmt: skip


class AgendaBuilder:
    """The whole agenda while it is read."""

    def __init__(self, private: Sequence[PrivateDetail] = ()) -> None:
        self.title = self.date = self.next_meeting = self.place = ""
        self.chairs: list[str] = []
        self.private = tuple(private)
        self.start: int | None = None
        self.finish: int | None = None
        self.items: list[ItemDraft] = []
        self.unread: list[Unread] = []
        self.part = ""
        self.purpose: Purpose = ""
        self.waiting: ItemDraft | None = None  # a time by itself, for the item below it

    def wait(self, said: Phrase, line: int) -> bool:
        """Keep a time that stands by itself for the next item, where the last one has its own."""
        if said.title or said.start is None or said.minutes or (self.items and self.items[-1].said.start is None):
            return False
        self.waiting = ItemDraft(said, line)
        return True

    def miss(self, line: int, text: str, why: str, inside: Sequence[Unread] = ()) -> None:
        """List a line as not understood or left out."""
        if any(c.isalnum() for c in text) or inside:
            self.unread.append(Unread(line, clean(text), why, tuple(inside)))

    def begin_part(self, text: str, line: int, purpose: Purpose = "") -> None:
        """Items from here on stand under these words, until other words take their place."""
        self.miss(line, text, "group-heading")
        self.part, self.purpose = text.strip(" :"), purpose

    def end_part(self) -> None:
        self.part, self.purpose = "", ""

    def add(self, text: str, line: int, why: str = "") -> ItemDraft | None:
        """A new item; or more about the last one, where the line names nothing of its own. why: it is also listed."""
        if re.fullmatch(r"~~.*~~", text):
            self.miss(line, text.strip("~"), "crossed-out")
            return None
        if self.coming(text):
            return None
        said = read_phrase(text)
        if not any(c.isalnum() for c in said.title):
            self.about_last(text, line)
            return None
        if TOTAL.fullmatch(said.title):
            self.miss(line, text, "about-meeting")
            return None
        if self.waiting is not None and said.start is None:
            said = said.but(start=self.waiting.said.start, until=self.waiting.said.until)
        self.waiting = None
        for each in said.unclear or ((why,) if why else ()):
            self.miss(line, text, each)
        self.items.append(ItemDraft(said, line, part=self.part, purpose=self.purpose))
        return self.items[-1]

    def about_last(self, text: str, line: int) -> None:
        """A line below the last item."""
        if not any(c.isalnum() for c in text):
            return
        if not self.items:
            self.miss(line, text, "no-item")
            return
        for why in self.items[-1].hear(text):
            self.miss(line, text, why)

    def last_says(self, **told: object) -> bool:
        """What else is known of the last item; False where there is none, or it says something else already."""
        said = {name: value for name, value in told.items() if value not in (None, "")}
        if not self.items or any(
            getattr(self.items[-1].said, name) not in (None, "", value) for name, value in said.items()
        ):
            return False
        self.items[-1].said = self.items[-1].said.but(**said)
        return True

    def last_until(self, until: int) -> bool:
        """The last item ends then."""
        return bool(self.items) and self.items[-1].said.start is not None and self.last_says(until=until)

    def coming(self, text: str) -> bool:
        """Take the line as giving the next meeting, where it does and none other is known."""
        when = next_meeting(text)
        if not when or self.next_meeting not in ("", clean(when)):
            return False
        self.next_meeting = clean(when)
        return True

    def fact(self, kind: FactKind | None, label: str, value: str, line: int) -> None:
        """Something said of the meeting under a label; what cannot be taken is listed."""
        whole = f"{label.strip(' :')}: {value}"
        if kind == "title" and times.day(value):
            kind = "when"
        if kind == "place" and not self.place:
            self.place, more = first_sentence(value)
            self.miss(line, more, "about-meeting")
        elif kind == "chair":
            self.chairs += [clean(each) for each in re.split(r"\s*[;\n]\s*", value) if each]
        elif kind == "title" and (not self.title or self.title == value):
            self.title = clean(value)
        elif kind == "next" and self.coming(f"Next meeting: {value}"):
            pass
        elif kind == "finish" and self.finish is None and (span := times.span(value)):
            self.finish = span.start
        elif kind == "when":
            left = self.when(value)
            if any(c.isalnum() for c in left) and not self._is_there(left):
                self.miss(line, whole, "about-meeting")
        else:
            self.miss(line, whole, "about-meeting")

    def about(self, text: str, line: int, why: str = "about-meeting") -> None:
        """A line about the whole meeting: its date, times and place are taken; whatever else it says is listed."""
        if self.coming(text):
            return
        if STAMP.fullmatch(text):
            self.miss(line, text, why)
            return
        facts = facts_in(text)
        if facts:
            for kind, value in facts:
                if kind == "about":
                    self.miss(line, text, why)
                else:
                    self.fact(kind, text.partition(":")[0], value, line)
            return
        place = self.find_place(text)
        left = self.when(text)
        left = left if not place else left.replace(place, " ") if place in left else text
        if any(c.isalnum() for c in left) and (place or not self._is_there(left)):
            self.held_at(left)
            self.miss(line, text, why)

    def find_place(self, text: str) -> str:
        """Take where it is from a line that says when it is. Returns the words."""
        found = "" if self.place else place_with_time(text)
        head, more = first_sentence(text)
        found = head if not (found or self.place) and more and is_place(head) and not self.items else found
        self.place = self.place or clean(found)
        return found

    def held_at(self, words: str) -> None:
        """Take where it is from a sentence that says where it is held."""
        held = HELD_AT.search(words)
        if held and is_place(held["place"]) and not self.place:
            self.place = clean(held["place"])

    def _is_there(self, words: str) -> bool:
        """Take words as where the meeting is, where they say that."""
        pieces = [piece for piece in re.split(r"\s*[,|;]\s*", words.strip(" .:–—-()")) if any(map(str.isalnum, piece))]
        named = next((at for at, piece in enumerate(pieces) if not OF_MEETING.search(piece)), 0)
        said = re.sub(r"^(?:at|in|venue|where)\b\W*", "", ", ".join(pieces[named:]), flags=re.IGNORECASE)
        if self.place or not is_place(said):
            return self.place == clean(said)
        self.place = clean(said)
        return not named

    def when(self, text: str) -> str:
        """Take the date and times from a text, where not yet known. Returns the words that are left."""
        left = text
        day = times.day(text)
        if day and day.iso and self.date in ("", day.iso):
            self.date = day.iso
            left = left[: day.at[0]] + " " * (day.at[1] - day.at[0]) + left[day.at[1] :]
        span = times.span(left) or times.dotted(left.strip())
        if span and self.start is None and left[span.at[0] : span.at[1]].strip():
            self.start, self.finish = span.start, span.until if span.until is not None else self.finish
            left = left[: span.at[0]] + left[span.at[1] :]
        return left if left == text else _ABOUT_WORDS.sub("", left)

    def agenda(self) -> AgendaDraft:
        self._bare_minutes()
        self._name_people()
        self._bare_minutes()
        if self.waiting is not None:
            self.miss(self.waiting.line, times.clock(self.waiting.said.start or 0), "no-item")
        self._afternoon()
        starts = [draft.said.start for draft in self.items]
        start, finish = self.start, self.finish
        follows = [*starts[1:], finish if starts and starts[-1] is not None else None]
        items = tuple(draft.item(after) for draft, after in zip(self.items, follows, strict=bool(self.items)))
        if start is None and starts:
            start = starts[0]
        if finish is None and starts and starts[-1] is not None:
            until = self.items[-1].said.until
            finish = until if until is not None else starts[-1] + (items[-1].minutes or 0)
        unread = {(each.line, each.text, each.why): each for each in self.unread}
        return AgendaDraft(
            clean(self.title), self.date, "" if start is None else times.clock(start),
            "" if finish is None or finish == start else times.clock(finish), items,
            tuple(sorted(unread.values(), key=lambda each: each.line)), self.next_meeting, self.place,
            ", ".join(dict.fromkeys(self.chairs)), self.private,
        )  # fmt: skip

    def _afternoon(self) -> None:
        """Times of items on a clock face, where the meeting's own time says that it is after noon."""
        known = [draft for draft in self.items if draft.said.start is not None]
        noon = times.DAY // 2
        first = known[0].said.start if known else None
        if self.start is None or self.start < noon or first is None or abs(first + noon - self.start) > 60:  # noqa: PLR2004  doors open before
            return
        for draft in known:
            said = draft.said
            if said.start is not None and said.start < noon:
                draft.said = said.but(start=said.start + noon)

    def _name_people(self) -> None:
        """Who stands in the titles, where the list as a whole shows that."""
        free = [draft for draft in self.items if not (draft.said.asked_by or draft.said.led_by)]
        known = len(self.items) - len(free)
        if free:
            for draft, found in zip(free, people.in_titles([each.said.title for each in free], known), strict=True):
                if found:
                    draft.said = draft.said.but(title=found[0], asked_by=found[1])

    def _bare_minutes(self) -> None:
        """Numbers in brackets that are minutes, where the list as a whole shows that."""
        bare = [bare_minutes(draft.said.title) for draft in self.items if draft.said.minutes is None]
        if len(bare) == len(self.items) and 2 * sum(map(bool, bare)) > len(bare) > 1:
            for draft, number in zip(self.items, bare, strict=True):
                if number:
                    draft.said = draft.said.but(title=number["title"], minutes=int(number["minutes"]))
