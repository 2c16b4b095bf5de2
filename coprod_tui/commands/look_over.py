"""An agenda looked over before it is kept: shown as it was understood, corrected by number, or given as JSON."""

from __future__ import annotations

from coprod_tui.commands.looked_over import DraftChange, LookOver, changed, until_kept
from coprod_tui.commands.output import note
from coprod_tui.model.text import whole_number
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
    """Show it and ask until somebody keeps it. Ends the command, with nothing kept, for "q"."""
    asks = _("Type a number to change an item, + and a number to bring a line in. Enter keeps it, q does not.")
    nothing = _("Nothing is planned. Your file is as it was.")
    return until_kept(draft, LookOver(lines, asks, nothing, _item, _brought_in))


def _brought_in(draft: AgendaDraft, line: int) -> AgendaDraft:
    brought = draft.bring_in(line)
    if brought is draft:
        note(_("No line {number} was left out.").format(number=line))
    return brought


def _item(draft: AgendaDraft, number: int) -> AgendaDraft:
    if not 1 <= number <= len(draft.items):
        note(_("There is no item {number}.").format(number=number))
        return draft
    return changed(draft, number, told.item(draft.items[number - 1]), _choices())


def _choices() -> tuple[DraftChange[AgendaDraft], ...]:
    return (
        DraftChange(_("its words"), _("The new words:"), lambda draft, number, words: draft.reword(number, words)),
        DraftChange(_("its minutes"), _("How many minutes? Enter for none:"), _retimed),
        DraftChange(
            _("who asked for it"), _("Who? Enter for nobody:"),
            lambda draft, number, words: draft.with_item(number, asked_by=words),
        ),
        DraftChange(_("who leads it"), _("Who? Enter for nobody:"),
                lambda draft, number, words: draft.with_item(number, led_by=words)),
        DraftChange(_("what it is for"), _("Share, discuss, decide, check in, break or check out:"), _meant),
        DraftChange(_("its content note"), _("The content note. Enter for none:"),
                lambda draft, number, words: draft.with_item(number, content_note=words)),
        DraftChange(_("its place"), _("Which place, as a number?"), _moved),
        DraftChange(_("leave it out"), "", lambda draft, number, _words: draft.drop(number)),
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
    return draft.move(number, to) if (to := whole_number(words)) else None
