"""That a note was marked as important in a summary, told."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.important import ImportantUnmarked, MarkedImportant
from coprod_tui.model.review import summary_things
from coprod_tui.sentences.record_view import RecordView, Tells, closed
from coprod_tui.wording import N_, _


def _words(view: RecordView, thing: Id) -> str:
    return closed(summary_things(view.meeting).get(thing, ("added", ""))[1])


def _marked(entry: MarkedImportant, view: RecordView) -> str:
    return _("Marked as important in the summary: {words}").format(words=_words(view, entry.thing))


def _unmarked(entry: ImportantUnmarked, view: RecordView) -> str:
    return _("Not marked as important any more: {words}").format(words=_words(view, entry.thing))


TELLS: Tells = {MarkedImportant: _marked, ImportantUnmarked: _unmarked}
LABEL = N_("summary")
