"""What was done to a summary before it goes out, told. The record itself is as it was."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.review import (
    SummaryAdded,
    SummaryLeftOut,
    SummaryPutIn,
    SummaryReady,
    SummaryReworded,
    WordsShown,
    changed_since_ready,
    summary_things,
)
from coprod_tui.sentences.record_view import RecordView, Tells, closed, in_a_line, sentence
from coprod_tui.sentences.sealing import agreed_words
from coprod_tui.wording import N_, _, day


def _thing(view: RecordView, thing: Id) -> str:
    """What it is about, as people say it ("A1"), else its words; "" where it is gone."""
    action, issue = view.meeting.actions.get(thing), view.meeting.parking.get(thing)
    if action is not None or issue is not None:
        return (action or issue).name  # type: ignore[union-attr]  # one of them is there
    return in_a_line(summary_things(view.meeting).get(thing, ("added", ""))[1])


def _reworded(entry: SummaryReworded, view: RecordView) -> str:
    if not entry.words:
        return _("The summary says it as the record does again.")
    about = _thing(view, entry.thing)
    if len(about) > SHORT:
        return _("The summary now says: {words}").format(words=closed(entry.words))
    return _("The summary now says of {thing}: {words}").format(thing=about, words=closed(entry.words))


def _left_out(entry: SummaryLeftOut, view: RecordView) -> str:
    about = closed(_thing(view, entry.thing))
    if not about:
        return _("Left out of the summary.")
    return _("Left out of the summary: {words}").format(words=about)


def _put_in(entry: SummaryPutIn, view: RecordView) -> str:
    return _("In the summary again: {words}").format(words=closed(_thing(view, entry.thing)))


def _ready(entry: SummaryReady, view: RecordView) -> str:
    versions = view.meeting.review.versions
    number = next((one.number for one in versions if one.upto == view.number), 0)
    words = _("The summary is ready.")
    if number:
        words = _("The summary is ready: version {number}.").format(number=number)
    if not entry.answer_by:
        return words
    asked = _("People are asked to answer by {day}.").format(day=day(entry.answer_by, named=True))
    return f"{words} {asked}"


TELLS: Tells = {
    SummaryReworded: _reworded,
    SummaryLeftOut: _left_out,
    SummaryPutIn: _put_in,
    SummaryAdded: sentence(N_("Added to the summary: {words}")),
    WordsShown: sentence(N_("{name} has seen the words under their own name.")),
    SummaryReady: _ready,
}
LABEL = N_("summary")
SHORT = 8
"""Letters of a mark ("13-A12"); what has no mark is told by its new words alone."""


def stands(meeting: Meeting) -> str:
    """Where the summary stands, in a sentence."""
    version = meeting.review.version
    if meeting.sealing.now is not None:
        return agreed_words(meeting.sealing)
    if version is None:
        return _("This is a draft. Nobody has been sent it.")
    if changed_since_ready(meeting):
        return _("Version {number} was ready. It has changed since.").format(number=version.number)
    if version.answer_by:
        words = _("Version {number} is ready. Answers are asked for by {day}.")
        return words.format(number=version.number, day=day(version.answer_by, named=True))
    return _("Version {number} is ready.").format(number=version.number)
