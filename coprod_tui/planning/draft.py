"""An agenda while its file is being read: the meeting, and its items in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coprod_tui.model.agenda import Purpose
from coprod_tui.model.text import clean
from coprod_tui.planning import people, times, whole_list
from coprod_tui.planning.chairs import chair_in
from coprod_tui.planning.item_draft import ItemDraft
from coprod_tui.planning.meeting_draft import MeetingDraft
from coprod_tui.planning.phrases import Phrase, read_phrase
from coprod_tui.planning.planned import AgendaDraft, PrivateDetail

NAMED_CHAIR = re.compile(
    r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})\s*[,(–-]\s*(?:the )?(?:[A-Z]\w* )?"
    r"(?:[Cc]hair(?:man|woman|person)?|Convenor|Convener)\b(?! of )"
)
CHAIRING = re.compile(r"^[^:]*\bchair", re.IGNORECASE)
"""Only a line with "chair" in it names the chair: "Facilitator: Jem" below an item says who leads that item."""
TOTAL = re.compile(r"(?:sub-?)?totals?(?: (?:time|minutes|length))?\W*", re.IGNORECASE)


class AgendaBuilder(MeetingDraft):
    """The whole agenda while it is read."""

    def __init__(self, private: Sequence[PrivateDetail] = (), written: str = "") -> None:
        super().__init__(private, written)
        self.items: list[ItemDraft] = []
        self.part = ""
        self.purpose: Purpose = ""
        self.waiting: ItemDraft | None = None  # a time by itself, for the item below it

    @property
    def begun(self) -> bool:
        return bool(self.items)

    def begins(self) -> int | None:
        return self.start if self.start is not None or not self.items else self.items[0].phrase.start

    def hold_time(self, phrase: Phrase, line: int) -> bool:
        """Keep a time that stands alone on a line for the item below it. False where it belongs to the last item."""
        if (
            phrase.title
            or phrase.start is None
            or phrase.minutes
            or (self.items and self.items[-1].phrase.start is None)
        ):
            return False
        self.waiting = ItemDraft(phrase, line)
        return True

    def begin_part(self, text: str, line: int, purpose: Purpose = "") -> None:
        """Put the items that follow under this heading, until there is another. purpose: what all of them are for."""
        self.list_unread(line, text, "group-heading")
        self.part, self.purpose = text.strip(" :"), purpose

    def end_part(self) -> None:
        self.part, self.purpose = "", ""

    def add_item(self, text: str, line: int, why: str = "", *, next_too: bool = False) -> ItemDraft | None:
        """Add an item and return it; None where the line becomes anything else, as when it has no title of its own.

        why: list the line too, for this reason. next_too: a line that gives the next meeting is an item all the same,
        as time is set aside for it.
        """
        if re.fullmatch(r"~~.*~~", text):
            self.list_unread(line, text.strip("~"), "crossed-out")
            return None
        if self.take_next_meeting(text) and not next_too:
            return None
        phrase = read_phrase(text)
        if not any(c.isalnum() for c in phrase.title):
            self.add_to_last(text, line)
            return None
        if TOTAL.fullmatch(phrase.title):
            self.list_unread(line, text, "about-meeting")
            return None
        if self.waiting is not None and phrase.start is None:
            phrase = phrase.but(start=self.waiting.phrase.start, until=self.waiting.phrase.until)
        self.waiting = None
        for each in phrase.unclear or ((why,) if why else ()):
            self.list_unread(line, text, each)
        self.items.append(ItemDraft(phrase, line, part=self.part, purpose=self.purpose))
        if phrase.aside:
            self.items[-1].detail.append(phrase.aside)
        return self.items[-1]

    def add_to_last(self, text: str, line: int, *, among: bool = False) -> None:
        """Add a line to the last item. among: it is one of several short points below it."""
        if not any(c.isalnum() for c in text):
            return
        if not self.items:
            self.list_unread(line, text, "no-item")
            return
        self.take_end(text)
        if not self.chairs and CHAIRING.search(text) and (chair := chair_in(text)):
            self.chairs.append(clean(chair))
        for why in self.items[-1].take_line(text, among=among):
            self.list_unread(line, text, why)

    def set_last(self, **fields: object) -> bool:
        """Set fields of the last item's phrase. False, with nothing set, where it has other values or is not there."""
        known = {name: value for name, value in fields.items() if value not in (None, "")}
        if not self.items or any(
            getattr(self.items[-1].phrase, name) not in (None, "", value) for name, value in known.items()
        ):
            return False
        self.items[-1].phrase = self.items[-1].phrase.but(**known)
        return True

    def end_last(self, until: int) -> bool:
        """Set when the last item ends. False where its start is not known, or it ends at another time already."""
        return bool(self.items) and self.items[-1].phrase.start is not None and self.set_last(until=until)

    def _chair_named(self) -> list[str]:
        """Who is called the chair beside an item, or where somebody signs: "Rita Maddox, Chair". At most one name."""
        led = [draft.phrase.who for draft in self.items]
        unread = sorted(self.unread, key=lambda each: each.line)
        signed = [f"{one.text}, {other.text}" for one, other in pairwise(unread) if people.is_person(one.text)]
        matches = (NAMED_CHAIR.match(text) for text in (*led, *(each.text for each in unread), *signed))
        beside_name = (each["who"] for each in matches if each)
        in_words = (
            chair_in(each.text) for every in unread for each in (every, *every.inside) if each.why != "other-file"
        )
        return [clean(next(filter(None, (*beside_name, *in_words)), ""))][:1] if self.items else []

    def agenda(self) -> AgendaDraft:
        if self.waiting is not None:
            self.list_unread(self.waiting.line, times.clock(self.waiting.phrase.start or 0), "no-item")
        whole_list.settle(self.items, self.start, self.named())
        self.chairs = self.chairs or self._chair_named()
        starts = [draft.phrase.start for draft in self.items]
        start, finish = self.start, self.finish
        after = whole_list.starts_after(self.items, finish)
        items = tuple(draft.item(next_start) for draft, next_start in zip(self.items, after, strict=True))
        if start is None and starts and starts[0]:  # at 0:00 the meeting begins, and not the night
            start = starts[0]
        if finish is None and starts and starts[-1] is not None:
            until = self.items[-1].phrase.until
            finish = until if until is not None else starts[-1] + (items[-1].minutes or 0)
        unread = {(each.line, each.text, each.why): each for each in self.unread}
        return AgendaDraft(
            clean(self.title), self.date, "" if start is None else times.clock(start),
            "" if finish is None or finish == start else times.clock(finish), items,
            tuple(sorted(unread.values(), key=lambda each: each.line)), self.next_meeting, self.where(),
            ", ".join(dict.fromkeys(self.chairs)), self.private,
        )  # fmt: skip
