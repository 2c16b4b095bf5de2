"""That it is kept whose words something is, told: never whose, which may be on the shared screen."""

from __future__ import annotations

from coprod_tui.model.whose import SaidBy
from coprod_tui.sentences.record_view import RecordView, Tells
from coprod_tui.wording import N_, _


def _said_by(entry: SaidBy, _view: RecordView) -> str:
    if not entry.person:
        return _("These are nobody's words in particular.")
    if entry.named:
        return _("It is kept whose words these are. The summary says it.")
    return _("It is kept whose words these are. Nobody is shown it.")


TELLS: Tells = {SaidBy: _said_by}
LABEL = N_("whose")
