"""Invitations, told: that there is one, and whose went. By which way is not told here, as for summaries."""

from __future__ import annotations

from coprod_tui.model.invitations import InvitationMade
from coprod_tui.model.sending import InvitationStood
from coprod_tui.sentences.record_view import RecordView, Tells
from coprod_tui.sentences.sending import copy_told
from coprod_tui.wording import N_, _


def invitation_words(version: int) -> str:
    return _("Invitation {number}").format(number=version)


def _made(entry: InvitationMade, _view: RecordView) -> str:
    if entry.off:
        return _("The meeting is called off. Those who were invited are told.")
    return _("{version} is ready.").format(version=invitation_words(entry.version))


def _stood(entry: InvitationStood, view: RecordView) -> str:
    return copy_told(entry, view, invitation_words(entry.version))


TELLS: Tells = {InvitationMade: _made, InvitationStood: _stood}
LABEL = N_("invitation")
