"""Contributions without a turn, and interpreters and supporters, told."""

from __future__ import annotations

from coprod_tui.model.contributions import ContributionCame
from coprod_tui.model.interpreting import VoicesFor
from coprod_tui.sentences.record_view import RecordView, Tells
from coprod_tui.wording import _


def _came(entry: ContributionCame, view: RecordView) -> str:
    name = view.name(entry.person)
    if entry.by == "signed":
        return _("{name} is heard, by signing.").format(name=name)
    return _("{name} is heard, in writing.").format(name=name)


def _voices(entry: VoicesFor, view: RecordView) -> str:
    """Who is with whom can be seen in the room. What for is nobody's business."""
    name = view.name(entry.person)
    if not entry.member:
        return _("{name} speaks for themselves.").format(name=name)
    return _("{name} is here with {member}.").format(name=name, member=view.name(entry.member))


TELLS: Tells = {ContributionCame: _came, VoicesFor: _voices}
