"""Whose place people meet in, time to know one another, food: as they are asked while planning, and as told."""

from __future__ import annotations

from coprod_tui.model.hospitality import QUESTIONS, Hospitality, HospitalityTold
from coprod_tui.sentences.record_view import RecordView, Tells, in_a_line
from coprod_tui.wording import N_, _


def asks(name: str) -> str:
    """The question, by its name in `Hospitality`."""
    return {
        "whose_place": _("Whose place do we meet in? Who feels at home there?"),
        "time_together": _("When is there time to get to know one another?"),
        "food": _("What is there to eat and drink?"),
    }[name]


def question_name(name: str) -> str:
    return {
        "whose_place": _("Whose place"),
        "time_together": _("Time together"),
        "food": _("Food and drink"),
    }[name]


def answered(hospitality: Hospitality) -> list[str]:
    """Each answer, a line each. What was left, or not asked, is not told."""
    answers = ((question_name(name), in_a_line(getattr(hospitality, name) or "")) for name in QUESTIONS)
    return [_("{question}: {words}").format(question=name, words=words) for name, words in answers if words]


def _told(entry: HospitalityTold, _view: RecordView) -> str:
    answers = Hospitality(*(getattr(entry, name) for name in QUESTIONS))
    left = (question_name(name) for name in QUESTIONS if getattr(entry, name) == "")
    return " ".join((*answered(answers), *(_("Left open: {question}").format(question=each) for each in left)))


TELLS: Tells = {HospitalityTold: _told}
LABEL = N_("planning")
