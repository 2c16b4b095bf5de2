"""An agenda looked over before it is kept: shown as it was understood, corrected by number, or given as JSON."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable
from typing import NamedTuple

from coprod_tui.commands.exit_codes import REFUSED, Ended
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import answer
from coprod_tui.model.text import folded
from coprod_tui.planning import times
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.planning.purposes import purpose_of
from coprod_tui.sentences import draft_agenda as told
from coprod_tui.wording import _, reason


def lines(draft: AgendaDraft) -> list[str]:
    """All of it, a line each."""
    said = told.facts(draft)
    said += ["", _("Items, as we understood them:")] if said else [_("Items, as we understood them:")]
    for number, each in enumerate(draft.items, 1):
        said.append(f"{number:>4}  {told.item(each)}")
        said += [f"      {beside}" for beside in told.beside(each)]
    if not draft.items:
        said.append(f"      {reason('agenda-no-items')}")
    unclear = [each for each in draft.unread if each not in draft.left_out]
    if unclear:
        said += ["", _("Look at these again:"), *(f"      {told.left_out(draft, each)}" for each in unclear)]
    if draft.left_out:
        said += ["", _("Left out:")]
        said += [f"{f'+{each.line}':>4}  {told.left_out(draft, each)}" for each in draft.left_out]
    said += [each for each in ("", told.private(draft)) if told.private(draft)]
    return [*said, *(reason(each) for each in draft.notes)]


def wrapped(said: list[str]) -> list[str]:
    """The lines, none wider than the terminal; what goes on stands under its words."""
    wide = max(40, shutil.get_terminal_size().columns - 1)
    return [
        part
        for line in said
        for part in textwrap.wrap(line, wide, subsequent_indent=" " * 6 if line[:1] in " +" else "") or [""]
    ]


def as_json(draft: AgendaDraft) -> str:
    """All of it, for another program. Of private details the kinds alone."""
    import msgspec  # noqa: PLC0415  with --json alone

    kept = {
        "title": draft.title, "date": draft.date, "start": draft.start, "finish": draft.finish, "where": draft.place,
        "chair": draft.chair, "next_meeting": draft.next_meeting,
        "items": [
            {
                "number": number, "title": each.title, "minutes": each.minutes, "who": each.who,
                "asked_by": each.asked_by, "led_by": each.led_by, "for": each.purpose,
                "content_note": each.content_note, "part": each.part, "detail": each.detail, "place": each.line,
            }
            for number, each in enumerate(draft.items, 1)
        ],
        "left_out": [
            {
                "place": each.line, "text": each.text, "why": each.why, "in_an_item": each not in draft.left_out,
                "inside": [{"place": inner.line, "text": inner.text} for inner in each.inside],
            }
            for each in draft.unread
        ],
        "private": draft.kinds, "places_count": draft.unit, "notes": draft.notes,
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(kept), indent=2).decode()


def look_over(draft: AgendaDraft) -> AgendaDraft:
    """Show it and ask until somebody keeps it. Ends the command, with nothing kept, for "q".

    For a terminal where somebody sits: see `prompts.answer`.
    """
    while True:
        note("\n".join([*wrapped(lines(draft)), ""]))
        typed = answer(
            _("Type a number to change an item, + and a number to bring a line in. Enter keeps it, q does not.")
        )
        if not typed:
            return draft
        if folded(typed) in ("q", folded(_("q"))):
            say(_("Nothing is planned. Your file is as it was."))
            raise Ended(REFUSED)
        draft = _changed(draft, typed)


def _changed(draft: AgendaDraft, typed: str) -> AgendaDraft:
    number = typed.removeprefix("+").strip()
    if not number.isdecimal():
        note(_("“{words}” is neither a number nor q. Nothing has changed.").format(words=typed))
    elif typed.startswith("+"):
        brought = draft.bring_in(int(number))
        if brought is not draft:
            return brought
        note(_("No line {number} was left out.").format(number=number))
    elif 1 <= int(number) <= len(draft.items):
        return _item(draft, int(number))
    else:
        note(_("There is no item {number}.").format(number=number))
    return draft


class _Choice(NamedTuple):
    words: str
    asks: str
    change: Callable[[AgendaDraft, int, str], AgendaDraft | None]


def _item(draft: AgendaDraft, number: int) -> AgendaDraft:
    """One item changed, as somebody chooses."""
    choices = _choices()
    said = [f"{number}  {told.item(draft.items[number - 1])}"]
    note("\n".join([*said, *(f"    {place}  {each.words}" for place, each in enumerate(choices, 1))]))
    typed = answer(_("What should change? Enter changes nothing."))
    if not typed.isdecimal() or not 1 <= int(typed) <= len(choices):
        return draft
    chosen = choices[int(typed) - 1]
    words = answer(chosen.asks) if chosen.asks else ""
    changed = chosen.change(draft, number, words)
    if changed is None:
        note(_("We did not understand “{words}”. Nothing has changed.").format(words=words))
    return changed or draft


def _choices() -> tuple[_Choice, ...]:
    return (
        _Choice(_("its words"), _("The new words:"), lambda draft, number, words: draft.reword(number, words)),
        _Choice(_("its minutes"), _("How many minutes? Enter for none:"), _retimed),
        _Choice(
            _("who asked for it"), _("Who? Enter for nobody:"),
            lambda draft, number, words: draft.with_item(number, asked_by=words),
        ),
        _Choice(_("who leads it"), _("Who? Enter for nobody:"),
                lambda draft, number, words: draft.with_item(number, led_by=words)),
        _Choice(_("what it is for"), _("Share, discuss, decide, check in, break or check out:"), _meant),
        _Choice(_("its content note"), _("The content note. Enter for none:"),
                lambda draft, number, words: draft.with_item(number, content_note=words)),
        _Choice(_("its place"), _("Which place, as a number?"), _moved),
        _Choice(_("leave it out"), "", lambda draft, number, _words: draft.drop(number)),
    )  # fmt: skip


def _retimed(draft: AgendaDraft, number: int, words: str) -> AgendaDraft | None:
    if not words:
        return draft.retime(number, None)
    found = times.LENGTH.fullmatch(f"{words} min" if words.isdecimal() else words)
    minutes = times.length(found) if found else None
    return draft.retime(number, minutes) if minutes else None


def _meant(draft: AgendaDraft, number: int, words: str) -> AgendaDraft | None:
    purpose = purpose_of(words) if words else ""
    return draft.with_item(number, purpose=purpose) if purpose or not words else None


def _moved(draft: AgendaDraft, number: int, words: str) -> AgendaDraft | None:
    return draft.move(number, int(words)) if words.isdecimal() else None
