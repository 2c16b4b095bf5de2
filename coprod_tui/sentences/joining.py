"""Where a meeting is, told; of how to join it only that it is known, and never what it is."""

from __future__ import annotations

from coprod_tui.model.joining import PRIVATE, HowToJoin, JoiningTold
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import RecordView, Tells, in_a_line
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, names


def _told(entry: JoiningTold, _view: RecordView) -> str:
    where = _("The meeting is here: {place}.").format(place=in_a_line(entry.place).rstrip(".")) if entry.place else ""
    where = _("The meeting has no place any more.") if entry.place == "" else where
    how = any(getattr(entry, name) is not None for name in PRIVATE)
    return " ".join(filter(None, (where, _("How to join has changed. It stays private.") if how else "")))


TELLS: Tells = {JoiningTold: _told}
LABEL = N_("where and how")


def detail_name(name: str) -> str:
    """What a private detail is called, by its name in `HowToJoin`."""
    return {
        "link": _("link"),
        "meeting_id": _("meeting ID"),
        "passcode": _("passcode"),
        "telephone": _("telephone"),
        "other": _("more"),
    }[name]


def known(joining: HowToJoin) -> str:
    """Which details are known: "link and passcode"; "" for none."""
    return names([detail_name(name) for name in joining.kinds])


def read_out(joining: HowToJoin) -> list[str]:
    """Every private detail, a line each: for whoever keeps this laptop, and for nobody else to see."""
    details = [
        _("{detail}: {words}").format(detail=detail_name(name), words=in_a_line(getattr(joining, name)))
        for name in joining.kinds
    ]
    return details or [_("Nothing is written down about joining from afar.")]


def lines(meeting: Meeting) -> list[str]:
    """Where it is. How to join is left out: this may be read out, or shown to all."""
    place = in_a_line(meeting.joining.place)
    return [_("Where: {place}").format(place=place)] if place else []


STATE = {"place": TextBlock(lines)}
