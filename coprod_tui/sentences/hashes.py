"""By which hash copies are known again: kept in the record, and not told. What became of a copy is told by itself."""

from __future__ import annotations

from coprod_tui.model.hashes import HashesKept
from coprod_tui.sentences.record_view import RecordView, Tells
from coprod_tui.wording import N_


def _kept(_entry: HashesKept, _reading: RecordView) -> str:
    return ""


TELLS: Tells = {HashesKept: _kept}
LABEL = N_("copies")
