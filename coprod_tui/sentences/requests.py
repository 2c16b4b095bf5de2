"""Items asked for in a meeting, told without who asked or for what; and an item that the group did not take."""

from __future__ import annotations

from coprod_tui.model.requests import ItemTurnedDown, RequestHeard
from coprod_tui.sentences.record_view import Tells, sentence
from coprod_tui.wording import N_

TELLS: Tells = {
    RequestHeard: sentence(N_("Something was asked for. It is in the group's basket, for a later meeting.")),
    ItemTurnedDown: sentence(N_("The group decided not to take this: {title}. Why: {words}")),
}
LABEL = N_("asked for")
