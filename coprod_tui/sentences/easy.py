"""What was chosen for Easy Read, and who checked it, told."""

from __future__ import annotations

from coprod_tui.model.easy import EasyChecked, EasyPictured, EasySaid
from coprod_tui.model.easy_words import picture_said
from coprod_tui.model.entry import Id
from coprod_tui.model.review import summary_things
from coprod_tui.sentences.record_view import RecordView, Tells, closed, sentence
from coprod_tui.wording import N_, _


def _own(view: RecordView, thing: Id) -> str:
    return closed(summary_things(view.meeting).get(thing, ("added", ""))[1])


def _said(entry: EasySaid, view: RecordView) -> str:
    if not entry.words:
        return _("No easy words are chosen any more for: {words}").format(words=_own(view, entry.thing))
    return _("In Easy Read: {words}").format(words=closed(entry.words))


def _pictured(entry: EasyPictured, view: RecordView) -> str:
    own = _own(view, entry.thing)
    if not entry.picture:
        return _("No picture is chosen any more for: {words}").format(words=own)
    return _("In Easy Read the picture “{picture}” stands beside: {words}").format(
        picture=picture_said(entry.picture), words=own
    )


TELLS: Tells = {
    EasySaid: _said,
    EasyPictured: _pictured,
    EasyChecked: sentence(N_("{name} checked the Easy Read copy.")),
}
LABEL = N_("summary")
