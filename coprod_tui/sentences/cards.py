"""Cards, told, and never by whom."""

from __future__ import annotations

from coprod_tui.model.card import CardAnswered, CardShown, Colour
from coprod_tui.model.entry import Id
from coprod_tui.model.flow import Resumed
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import RecordView, Tells
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _


def _asks(colour: Colour) -> str:
    return _("Someone asks us to stop and explain.") if colour == "stop" else _("Someone asks us to go slower.")


def _card_shown(entry: CardShown, _view: RecordView) -> str:
    return _asks(entry.colour)


def _answered(_entry: CardAnswered, view: RecordView) -> str:
    """In a break the card alone goes: the break stays."""
    goes_on = isinstance(view.made(Id(view.number + 1)), Resumed)
    return _("The card is down. We carry on.") if goes_on else _("The card is down.")


TELLS: Tells = {CardShown: _card_shown, CardAnswered: _answered}
LABEL = N_("card")


def lines(meeting: Meeting) -> list[str]:
    up = meeting.cards.shown
    return [_asks(up.colour)] if up else []


STATE = {"cards": TextBlock(lines)}
