"""By which hash copies are known again: kept in the record, and not told. What became of a copy is told by itself."""

from __future__ import annotations

from coprod_tui.model.hashes import HashesKept
from coprod_tui.sentences.record_view import Tells, untold
from coprod_tui.wording import N_

TELLS: Tells = {HashesKept: untold}
LABEL = N_("copies")
