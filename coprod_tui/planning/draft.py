"""An agenda while its file is being read: items that later lines and the next item's time can still add to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coprod_tui.model.text import clean
from coprod_tui.planning import times
from coprod_tui.planning.phrases import Phrase, read_phrase
from coprod_tui.planning.planned import AgendaDraft, PlannedItem, Unread
from coprod_tui.planning.purposes import purpose_of_title

_ABOUT_WORDS = re.compile(
    r"\b(?:date|day|time|times|when|from|to|until|till|at|on|and|start|starts|finish|finishes|ends?|gmt|bst|utc|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
NEXT_MEETING = re.compile(
    r"(?:the\s+)?(?:dates?\s+(?:and\s+time\s+)?of\s+(?:the\s+)?)?next\s+meetings?\b\s*(?:is\b|[:–—-]|$)\s*",
    re.IGNORECASE,
)


@dataclass
class ItemDraft:
    """One item that is not yet finished."""

    said: Phrase
    line: int
    detail: list[str] = field(default_factory=list)

    def hear(self, text: str) -> tuple[str, ...]:
        """Take in a line below the item: what it plans, where it does nothing else; its words as detail otherwise.

        Returns why it was unclear, if it was.
        """
        phrase = read_phrase(text)
        plans = {
            name: value
            for name in Phrase.__struct_fields__[1:]
            if (value := getattr(phrase, name)) not in (None, "", ())
        }
        taken = all(getattr(self.said, name) in (None, "") for name in plans if name != "unclear")
        if phrase.planned and not phrase.title and not phrase.unclear and taken:
            self.said = self.said.but(**plans)
        else:
            self.detail.append(text)
        return phrase.unclear

    def item(self, following: int | None) -> PlannedItem:
        """The finished item. following: when the next one starts, in minutes after midnight."""
        said = self.said
        minutes, until = said.minutes, following if said.until is None else said.until
        if minutes is None and said.start is not None and until is not None:
            minutes = times.between(said.start, until)
        return PlannedItem(
            clean(said.title), self.line, minutes, said.purpose or purpose_of_title(said.title), clean(said.asked_by),
            said.ours, clean(said.content_note), tuple(clean(each) for each in self.detail),
        )  # fmt: skip


class AgendaBuilder:
    """The whole agenda while it is read."""

    def __init__(self) -> None:
        self.title = self.date = self.next_meeting = ""
        self.start: int | None = None
        self.finish: int | None = None
        self.items: list[ItemDraft] = []
        self.unread: list[Unread] = []

    def miss(self, line: int, text: str, why: str) -> None:
        """List a line as not understood or left out."""
        if any(c.isalnum() for c in text):
            self.unread.append(Unread(line, clean(text), why))

    def add(self, text: str, line: int, why: str = "") -> ItemDraft | None:
        """A new item; or more about the last one, where the line names nothing of its own. why: it is also listed."""
        if re.fullmatch(r"~~.*~~", text):
            self.miss(line, text.strip("~"), "crossed-out")
            return None
        said = read_phrase(text)
        if not any(c.isalnum() for c in said.title):
            self.about_last(text, line)
            return None
        for each in said.unclear or ((why,) if why else ()):
            self.miss(line, text, each)
        self.items.append(ItemDraft(said, line))
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

    def coming(self, text: str) -> bool:
        """Take the line as giving the next meeting, where it does and none other is known."""
        found = NEXT_MEETING.match(text)
        when = text[found.end() :].strip() if found else ""
        if not any(c.isdigit() for c in when) or self.next_meeting not in ("", clean(when)):
            return False
        self.next_meeting = clean(when)
        return True

    def about(self, text: str, line: int, why: str = "about-meeting") -> None:
        """A line about the whole meeting: its date and times are taken; whatever else it says is listed."""
        if self.coming(text):
            return
        left = self.when(text)
        if any(c.isalnum() for c in left):
            self.miss(line, text, why)

    def when(self, text: str) -> str:
        """Take the date and times from a text, where not yet known. Returns the words that are left."""
        left = text
        day = times.day(text)
        if day and day.iso and self.date in ("", day.iso):
            self.date = day.iso
            left = left[: day.at[0]] + " " * (day.at[1] - day.at[0]) + left[day.at[1] :]
        span = times.span(left)
        if span and self.start is None:
            self.start, self.finish = span.start, span.until
            left = left[: span.at[0]] + left[span.at[1] :]
        return left if left == text else _ABOUT_WORDS.sub("", left)

    def agenda(self) -> AgendaDraft:
        starts = [draft.said.start for draft in self.items]
        items = tuple(draft.item(after) for draft, after in zip(self.items, [*starts[1:], None], strict=False))
        start, finish = self.start, self.finish
        if start is None and starts:
            start = starts[0]
        if finish is None and starts and starts[-1] is not None:
            finish = starts[-1] + (items[-1].minutes or 0)
        unread = {(each.line, each.text, each.why): each for each in self.unread}
        return AgendaDraft(
            clean(self.title), self.date, "" if start is None else times.clock(start),
            "" if finish is None or finish == start else times.clock(finish), items,
            tuple(sorted(unread.values(), key=lambda each: each.line)), self.next_meeting,
        )  # fmt: skip
