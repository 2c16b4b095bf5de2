"""The meeting while its file is being read: its day, its times, where it is, who chairs, and the lines left unread."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.model.text import clean, folded
from coprod_tui.planning import people, times
from coprod_tui.planning.chairs import chair_in
from coprod_tui.planning.facts import NO_PLACE, FactKind, fact_label, facts_in, is_place
from coprod_tui.planning.next_time import next_meeting
from coprod_tui.planning.places import (
    ON_TIME,
    balanced,
    first_sentence,
    place_before_time,
    place_with_time,
    places_left,
    service_alone,
)
from coprod_tui.planning.planned import PrivateDetail, Unread
from coprod_tui.planning.sections import STAMP

_ABOUT_WORDS = re.compile(
    r"\b(?:date|day|time|times|when|from|to|until|till|at|on|and|start|starts|finish|finishes|ends?|gmt|bst|utc|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
HELD_AT = re.compile(r"\b(?:held|meet|meeting|place)\b.*\b(?:in|at)\s+(?P<place>(?:the\s+)?[A-Z][^.;]{2,60}?)\W*$")
OUT_BY = re.compile(
    r"\b(?:out|finish(?:ed|ing)?|over|done|closes?|ends?|wrap(?:ped)?\s+up)\s+(?:by|at)\s+(\d{1,2}[.:]\d\d(?:\s?[ap]m)?|\d{1,2}\s?[ap]m|1[0-2]|[1-9])(?=[\s.,;]|$)",
    re.IGNORECASE,
)
FINISH = re.compile(r"\bfinish(?:es)?\s+(?=\d{1,2}[.:]\d\d|\d{1,2}\s?[ap]m)", re.IGNORECASE)
WRITTEN = re.compile(r"[A-Z][a-z]{2}, [A-Z][a-z]{2} \d{1,2}, \d{4},? at \d{1,2}:\d\d\s?[AP]M")
EARLIEST = 8 * 60
LONGEST_NAMES, FEW_WORDS, NEXT_LINE = 300, 5, 2
SOMEWHERE = re.compile(
    r"(?:upstairs|downstairs|outside|in|at|behind|above|by|next to|opposite|over)\s+(?!\d)", re.IGNORECASE
)
SERVICES = {
    "Zoom": r"\bzoom", "Microsoft Teams": r"\bteams\.", "Google Meet": r"\bmeet\.google", "Webex": r"\bwebex",
    "Jitsi": r"\bjit\.si|\bjitsi", "Whereby": r"\bwhereby", "Skype": r"\bskype",
}  # fmt: skip
OF_MEETING = re.compile(r"\b(?:meeting|committee|group|workshop|forum|board|session)\b(?!\s+room)", re.IGNORECASE)


class MeetingDraft:
    """What is known of the meeting so far, and the lines that are in no item.

    The methods named take_... keep what a line says of the meeting where nothing is known yet.
    """

    def __init__(self, private: Sequence[PrivateDetail] = (), written: str = "") -> None:
        """written: when the file was written, in its own words. A day without a year is the first such day after it."""
        day = times.day(written)
        self.written = day.iso if day else ""
        self.title = self.date = self.next_meeting = self.place = ""
        self.when_line: int | None = None
        self.near_when = ""  # a short line right below the day: the place, if nothing else says it
        self.weak = False  # the place was a line above the day, as in the head of a letter: a better one may replace it
        self.placed = False  # the place stood under a label, which is sure
        self.dated_alone = False  # the day stood by itself, as above a letter
        self.chairs: list[str] = []
        self.private = tuple(private)
        self.start: int | None = None
        self.finish: int | None = None
        self.unread: list[Unread] = []

    @property
    def begun(self) -> bool:
        """Whether there are items already."""
        return False

    def list_unread(self, line: int, text: str, why: str, inside: Sequence[Unread] = ()) -> None:
        """List a line as not understood or left out. why: one of planned.WHYS."""
        if any(c.isalnum() for c in text) or inside:
            self.unread.append(Unread(line, clean(text), why, tuple(inside)))

    def take_next_meeting(self, text: str) -> bool:
        """Take the next meeting from a line that gives it. False where it does not, or another one is known."""
        when = next_meeting(text)
        if when and not self.begun and self._is_this_meeting(when):
            return False
        if not when or self.next_meeting not in ("", clean(when)):
            return False
        self.next_meeting = clean(when)
        return True

    def _is_this_meeting(self, when: str) -> bool:
        """Whether "the next meeting", said above all items, is the one that the agenda is for.

        It is where the file has given no day yet, or no more than the day that its letter was written.
        """
        day = times.day(when, after=self.written)
        if not (day and day.iso) or (self.date and not self.dated_alone):
            return False
        if self.date != day.iso:
            self.date = ""
        return True

    def take_fact(self, kind: FactKind | None, label: str, value: str, line: int) -> None:
        """Take a fact of the meeting from a label and its value. What cannot be taken is listed."""
        whole = f"{label.strip(' :')}: {value}"
        if kind == "title" and times.day(value):
            kind = "when"
        if kind == "place" and not self.placed:
            self.list_unread(line, self.place, "about-meeting")
            self.placed = True
            value = re.split(r":\s+(?=click|join|link)", value, maxsplit=1)[0]
            self.place, more = first_sentence(value)
            self.list_unread(line, more, "about-meeting")
        elif kind == "chair":
            self.chairs += [clean(each) for each in re.split(r"\s*[;\n]\s*", value) if each]
        elif kind == "title" and (not self.title or self.title == value):
            self.title = clean(value)
        elif kind == "next" and not self.begun and self._is_this_meeting(value):
            self.take_fact("when", label, value, line)
        elif kind == "next" and self.take_next_meeting(f"Next meeting: {value}"):
            pass
        elif kind == "finish" and self.finish is None and (span := _moment(value)):
            self.finish = span.start
        elif kind == "when":
            day = times.day(value)
            head = value[: day.at[1]] + " " if day else ""
            hours = (
                times.bare_span(value[len(head) - 1 if day else 0 :].strip(" ,;:–—-")) if self.start is None else None
            )
            left = self.take_when(
                f"{head}{times.clock(hours.start)}-{times.clock(hours.until or 0)}" if hours else value
            )
            there = self.take_place(value)
            left = left.replace(there, " ") if there else left
            if any(c.isalnum() for c in left) and not self._take_as_place(left):
                self.list_unread(line, whole, "about-meeting")
        else:
            self.list_unread(line, whole, "about-meeting")

    def take_line(self, text: str, line: int, why: str = "about-meeting") -> None:
        """Take the date, times, place and chair from a line about the meeting, and list its other words."""
        if self.take_next_meeting(text):
            return
        if WRITTEN.fullmatch(text) and (day := times.day(text)):
            self.written = self.written or day.iso  # as a program for letters prints it
            self.list_unread(line, text, why)
            return
        if STAMP.fullmatch(text):
            self.list_unread(line, text, why)
            return
        facts = facts_in(text)
        if facts:
            for kind, value in facts:
                if kind == "about":
                    self.list_unread(line, text, why)
                else:
                    self.take_fact(kind, text.partition(":")[0], value, line)
            return
        if not self.chairs and (chair := chair_in(text)):
            self.chairs.append(clean(chair))
        place = self.take_place(text)
        before = self.start
        left = self.take_when(text)
        self.take_end(text)
        self._keep_near_when(text, left, line)
        if not place and before is None and self.start is not None and not self.place:
            self.place = clean(place_before_time(text))
        left = left if not place else left.replace(place, " ") if place in left else text
        if any(c.isalnum() for c in left) and (place or not self._take_as_place(left)):
            self.take_place_held(left)
            self.list_unread(line, text, why)

    def _keep_near_when(self, text: str, left: str, line: int) -> None:
        """Keep words right behind or below the day as what may be the place. left: the line without day and times."""
        if not any(map(str.isalnum, left)) and left != text:
            self.when_line = line
        elif (day := times.day(text)) and day.iso == self.date and self.start is not None:
            pieces = [each for each in places_left(times.spoken(text)) if may_be_place(each)]
            pieces = [each for each in pieces if folded(each) not in folded(self.title)]
            self.near_when = self.near_when or ", ".join(pieces)
        elif self.when_line is not None and line - self.when_line <= NEXT_LINE and may_be_place(text):
            self.near_when = self.near_when or text

    def take_end(self, text: str) -> None:
        """Take when the meeting ends from a sentence that says so: "we close at 12"."""
        if self.finish is None and (ends := OUT_BY.search(text)) and (start := self.begins()) is not None:
            self.finish = times.later(ends[1], start)

    def begins(self) -> int | None:
        """When the meeting begins, as far as it is said."""
        return self.start

    def take_place(self, text: str) -> str:
        """Take the place from a line that says when the meeting is. Returns its words, "" where the line has none."""
        text = _unended(times.spoken(text))
        place = place_with_time(text) if not self.place or self.weak else ""
        place = "" if folded(place) == folded(self.title) else place  # whose meeting it is
        if place and self.weak:
            self.place, self.weak = "", False
        head, more = first_sentence(text)
        place = head if not (place or self.place) and more and is_place(head) and not self.begun else place
        self.place = self.place or clean(place)
        return place

    def take_place_held(self, text: str) -> None:
        """Take the place from a sentence that says where the meeting is held."""
        match = HELD_AT.search(text)
        if match and is_place(match["place"]) and not self.place:
            self.place = clean(match["place"])

    def _take_as_place(self, text: str) -> bool:
        """Take words as the place, where they are one. Returns whether they are, and say nothing else."""
        pieces = [piece for piece in re.split(r"\s*[,|;]\s*", text.strip(" .:–—-()")) if any(map(str.isalnum, piece))]
        named = next((at for at, piece in enumerate(pieces) if _may_house(piece)), 0)
        place = re.sub(r"^(?:at|in|venue|where)\b\W*", "", ", ".join(pieces[named:]), flags=re.IGNORECASE)
        place = balanced(ON_TIME.sub("", place))
        if self.place or not is_place(place):
            return self.place == clean(place)
        self.place, self.weak = clean(place), self.start is None and not self.date
        return not named

    def take_when(self, text: str) -> str:
        """Take the date and the times from a text, where they are not known yet. Returns the words that are left."""
        left = text = self._take_end_out(times.spoken(text))
        day = times.day(text, after=self.written)
        if (
            self.dated_alone
            and not self.begun
            and day
            and day.iso not in ("", self.date)
            and times.span(text[day.at[1] :])
        ):
            self.date = ""
        if day and day.iso and self.date in ("", day.iso):
            self.dated_alone = not self.date and not any(map(str.isalnum, text[: day.at[0]] + text[day.at[1] :]))
            self.date = day.iso
            left = left[: day.at[0]] + " " * (day.at[1] - day.at[0]) + left[day.at[1] :]
        span = times.span(left) or times.dotted(left.strip()) or times.in_brackets(left)
        span = span or (times.four_digits_after(left, day.at[1]) if day and day.iso else None)
        span = span or (times.bare_span_in(left, day.at[1]) if day else times.bare_span(left))
        if span and self.start is None and left[span.at[0] : span.at[1]].strip():
            self.start, self.finish = span.start, span.until if span.until is not None else self.finish
            left = left[: span.at[0]] + left[span.at[1] :]
        return left if left == text else _ABOUT_WORDS.sub("", left)

    def _take_end_out(self, text: str) -> str:
        """Take when the meeting ends: "finish at quarter to one". Returns the text without those words."""
        text = FINISH.sub("finish at ", text)
        ends = OUT_BY.search(text)
        if not ends or self.finish is not None or self.begun:
            return text
        span = times.span(text[: ends.start()])
        start = self.start if self.start is not None else span.start if span else EARLIEST
        self.finish = times.later(ends[1], start)
        return text[: ends.start()] + text[ends.end() :]

    def where(self) -> str:
        """Where people meet: the place, the service whose link the file has, or what stands near the day."""
        return service_alone(self.place) or self.service() or clean(self.near_when)

    def service(self) -> str:
        """Where people meet, by the service whose link they join by; "" where there is none."""
        links = " ".join(each.text for each in self.private if each.kind == "link")
        return next((name for name, pattern in SERVICES.items() if re.search(pattern, links, re.IGNORECASE)), "")

    def named(self) -> frozenset[str]:
        """People whom the file names as there, or as doing something, in small letters."""
        labelled = [each.text.partition(":")[2] for each in self.unread if fact_label(each.text.partition(":")[0])]
        names = [name for text in (*self.chairs, *labelled) for name in people.SEVERAL.split(text[:LONGEST_NAMES])]
        return frozenset(name.strip(" .").casefold() for name in names if people.may_be_person(name))


def _moment(value: str) -> times.TimeSpan | None:
    text = times.spoken(value)
    return times.span(text) or times.dotted(text) or times.in_brackets(text)


def may_be_place(text: str) -> bool:
    """Whether a short line could be a place: a name with a capital that is nobody's, and no group's or meeting's."""
    bare = re.sub(r"^(?:in|at)\s+", "", text)
    return (
        len(bare.split()) <= FEW_WORDS and (bare.removeprefix("the ")[:1].isupper() or bool(SOMEWHERE.match(text)))
        and not re.search(r"[.:!?;]|\d{3}", bare) and not OF_MEETING.search(bare)
        and not people.is_person(bare) and not people.ORGANISATION.fullmatch(bare)
        and not NO_PLACE.search(bare) and times.day(bare) is None and not times.span(bare)
    )  # fmt: skip


def _may_house(piece: str) -> bool:
    """Whether words may be a house, and not the group that meets: "The Forum" may, "Patients' Forum" not."""
    return not OF_MEETING.search(piece) or bool(re.fullmatch(r"The [A-Z]\w+", piece))


def _unended(text: str) -> str:
    ends = OUT_BY.search(text)
    return f"{text[: ends.start()].rstrip(' ,')}{text[ends.end() :]}" if ends else text
