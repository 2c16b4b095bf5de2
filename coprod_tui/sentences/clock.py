"""The record's clock, told."""

from __future__ import annotations

from coprod_tui.model.clock import ClockChanged
from coprod_tui.sentences.record_view import RecordView, Tells
from coprod_tui.wording import N_, _, about


def _changed(entry: ClockChanged, _view: RecordView) -> str:
    by = about(abs(entry.by) / 1000)
    if entry.by > 0:
        return _("The laptop's clock went forward by {by}. No length has changed.").format(by=by)
    return _("The laptop's clock went back by {by}. No length has changed.").format(by=by)


TELLS: Tells = {ClockChanged: _changed}
LABEL = N_("clock")
