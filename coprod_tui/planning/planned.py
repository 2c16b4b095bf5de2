"""An agenda as it was read from a file: its items, its facts, and the lines that were not understood."""

from __future__ import annotations

from typing import Literal

from coprod_tui.documents.block import Unit
from coprod_tui.model.agenda import Ours, Purpose
from coprod_tui.model.entry import Frozen
from coprod_tui.model.text import clean
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.purposes import purpose_of_title

PrivateKind = Literal["link", "meeting-id", "passcode", "telephone", "e-mail", "joining"]

WHYS = (
    "about-meeting",  # said before the first item: a place, a welcome, who chairs
    "comment",  # a hidden comment in the file
    "crossed-out",  # struck through, so not made an item
    "dropped",  # somebody took it off again
    "date-heading",  # a heading that is only a date; what is under it was read
    "front-matter",  # an editor's own lines at the top of the file
    "group-heading",  # a heading over several items; each of them was read
    "mail-head",  # from whom and when, of a letter that was passed on
    "markup",  # a mark for the look of a page
    "minutes-unclear",  # it seems to say how long, and not in a way we know; kept in the item as written
    "no-item",  # it belongs to an item, and there is none before it
    "other-section",  # a section that is not the agenda, left out whole
    "other-file",  # another file, or the letter around it, that was not read as the agenda
    "ours-unclear",  # it seems to say whether the group can change it; kept in the item as written
    "plain-item",  # a line of its own among items: made a plain item
    "plain-line",  # a line among items that tells people something, left out
    "purpose-unclear",  # it seems to say what the item is for; kept in the item as written
    "table-line",  # a table's first row, whose names we do not know: made a plain item
    "too-deep",  # inside too many lists or quotes
)
"""Why a line is listed. The screens and commands have plain words for each."""


class PlannedItem(Frozen, frozen=True):
    """One item of a planned agenda.

    minutes: as written, or worked out from its times and the next item's. asked_by: the name as written, "" where none
    is. led_by: who opens or leads it, where the file says that. part: the heading it stands under ("Morning").
    detail: the lines below it. line: its place in the file, from 1.
    """

    title: str
    line: int
    minutes: int | None = None
    purpose: Purpose = ""
    asked_by: str = ""
    ours: Ours = ""
    content_note: str = ""
    detail: tuple[str, ...] = ()
    led_by: str = ""
    part: str = ""

    @property
    def who(self) -> str:
        """The person named beside it, by whom it was asked for or who leads it."""
        return self.asked_by or self.led_by


class Unread(Frozen, frozen=True):
    """A line that was not understood, or was left out: its place from 1, its text, and why, one of WHYS.

    inside: what stands under it and was left out with it.
    """

    line: int
    text: str
    why: str
    inside: tuple[Unread, ...] = ()


class PrivateDetail(Frozen, frozen=True):
    """What people need to join (a link, a passcode). It is never an item, nor on the Room or in a summary."""

    kind: PrivateKind
    text: str
    line: int


class AgendaDraft(Frozen, frozen=True):
    """An agenda as it was understood, to be looked over before anything is kept.

    title: "" where the file has none. date: YYYY-MM-DD or "". start, finish: HH:MM or "". place, chair, next_meeting:
    as written. unit: what places count. notes: reason ids for how the file was read. Its methods give another draft;
    items count from 1. What is dropped stands among the lines left out, so that it can come back.
    """

    title: str = ""
    date: str = ""
    start: str = ""
    finish: str = ""
    items: tuple[PlannedItem, ...] = ()
    unread: tuple[Unread, ...] = ()
    next_meeting: str = ""
    place: str = ""
    chair: str = ""
    private: tuple[PrivateDetail, ...] = ()
    unit: Unit = "line"
    notes: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[PrivateKind, ...]:
        """Which private details there are."""
        return tuple(dict.fromkeys(each.kind for each in self.private))

    @property
    def left_out(self) -> tuple[Unread, ...]:
        """The lines that can be brought in: they are in no item yet."""
        return tuple(each for each in self.unread if each.why in NOT_IN_ITEMS)

    def with_item(self, number: int, **changes: object) -> AgendaDraft:
        """The draft with fields of one item changed."""
        item = self.items[number - 1].but(**changes)
        return self.but(items=(*self.items[: number - 1], item, *self.items[number:]))

    def reword(self, number: int, title: str) -> AgendaDraft:
        """The draft with another title for one item; the same draft where it has no letter and no number."""
        cleaned = clean(title)
        return self.with_item(number, title=cleaned) if any(c.isalnum() for c in cleaned) else self

    def retime(self, number: int, minutes: int | None) -> AgendaDraft:
        return self.with_item(number, minutes=minutes)

    def drop(self, number: int) -> AgendaDraft:
        """The draft without this item, which is then among the lines left out."""
        item = self.items[number - 1]
        items = (*self.items[: number - 1], *self.items[number:])
        inside = tuple(Unread(item.line, each, "dropped") for each in item.detail)
        return self.but(items=items, unread=_by_place((*self.unread, Unread(item.line, item.title, "dropped", inside))))

    def bring_in(self, line: int) -> AgendaDraft:
        """The draft with the line left out at that place as an item; for a section, an item for each line under it."""
        chosen = next((each for each in self.left_out if each.line == line), None)
        if chosen is not None:
            lines = chosen.inside if chosen.inside and chosen.why != "dropped" else (chosen,)
            draft = self.but(unread=tuple(each for each in self.unread if each is not chosen))
            return _added(draft, lines)
        for around in self.left_out:
            chosen = next((each for each in around.inside if each.line == line), None)
            if chosen is not None:
                rest = around.but(inside=tuple(each for each in around.inside if each is not chosen))
                unread = tuple(rest if each is around else each for each in self.unread)
                return _added(self.but(unread=unread), (chosen,))
        return self

    def move(self, number: int, to: int) -> AgendaDraft:
        items = [*self.items[: number - 1], *self.items[number:]]
        items.insert(max(0, to - 1), self.items[number - 1])
        return self.but(items=tuple(items))


NOT_IN_ITEMS = frozenset({
    "about-meeting", "comment", "crossed-out", "dropped", "front-matter", "group-heading", "mail-head", "markup",
    "no-item", "other-section", "plain-line", "date-heading", "other-file",
})  # fmt: skip


def _added(draft: AgendaDraft, lines: tuple[Unread, ...]) -> AgendaDraft:
    items = list(draft.items)
    for each in lines:
        phrase = read_phrase(each.text)
        item = PlannedItem(
            clean(phrase.title) or each.text, each.line, phrase.minutes,
            phrase.purpose or purpose_of_title(phrase.title),
            phrase.asked_by, phrase.ours, phrase.content_note, tuple(inner.text for inner in each.inside),
        )  # fmt: skip
        items.insert(next((n for n, other in enumerate(items) if other.line > each.line), len(items)), item)
    return draft.but(items=tuple(items))


def _by_place(unread: tuple[Unread, ...]) -> tuple[Unread, ...]:
    return tuple(sorted(unread, key=lambda each: each.line))
