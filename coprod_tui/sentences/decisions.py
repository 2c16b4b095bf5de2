"""Decisions, told: their words, whether these were right, who put them forward and why."""

from __future__ import annotations

from coprod_tui.model.agreement import DecisionConcluded, WorryRaised, WorrySettled
from coprod_tui.model.challenges import ChallengeBrought
from coprod_tui.model.decisions import (
    Decision,
    DecisionDescribed,
    DecisionParked,
    DecisionReworded,
    DecisionSetAside,
    DecisionWorded,
    ReadBack,
    WordsConfirmed,
    Worry,
)
from coprod_tui.model.entry import NOBODY, Entry
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.agreement import before_words, came_to, counted
from coprod_tui.sentences.record_view import RecordView, Tells, closed, in_a_line, name_of, sentence
from coprod_tui.sentences.replies import challenged
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, day, ngettext


def _reworded(entry: DecisionReworded, view: RecordView) -> str:
    number = view.decision_number(entry.decision)
    if number:
        return _("Other words were written down for D{number}: {words}").format(
            number=number, words=closed(entry.words)
        )
    reworded = _("The words are now: {words}").format(words=closed(entry.words))
    one = view.meeting.decisions.get(entry.decision)
    anew = one is not None and one.before is not None and one.support is None and one.outcome is None
    return f"{reworded} {before_words()}" if anew else reworded


def _described(entry: DecisionDescribed, view: RecordView) -> str:
    words = closed(view.decision(entry.decision))
    if entry.proposed_by or entry.proposed_name:
        name = in_a_line(entry.proposed_name or "") or view.name(entry.proposed_by or NOBODY)
        return _("{name} put this forward: {words}").format(name=name, words=words)
    if entry.why:
        return _("Why: {why} That is for: {words}").format(why=closed(entry.why), words=words)
    if entry.look_again:
        return _("We look at this again on {day}: {words}").format(
            day=day(entry.look_again), words=closed(view.decision(entry.decision))
        )
    return _("More is kept about this: {words}").format(words=closed(view.decision(entry.decision)))


def _challenge(entry: ChallengeBrought, _view: RecordView) -> str:
    words = ngettext(
        "{ref} was challenged since, {count} time: {words}",
        "{ref} was challenged since, {count} times: {words}",
        entry.count,
    )
    return words.format(ref=entry.ref, count=entry.count, words=closed(entry.words))


TELLS: Tells = {
    ChallengeBrought: _challenge,
    DecisionWorded: sentence(N_("Are these the right words? {words}")),
    DecisionReworded: _reworded,
    ReadBack: sentence(N_("We read this back: {words}")),
    WordsConfirmed: sentence(N_("The words are right. Now we ask if anyone has a worry.")),
    DecisionSetAside: sentence(N_("Still being talked about: {words}")),
    DecisionParked: sentence(N_("This is not ours to decide: {words}")),
    DecisionDescribed: _described,
}


def label(entry: Entry) -> str:
    if isinstance(entry, DecisionConcluded):
        return _("decided")
    if isinstance(entry, WorryRaised) and entry.objection:
        return _("objection")
    return _("worry") if isinstance(entry, WorryRaised | WorrySettled) else _("decision")


def shown_worry(worry: Worry) -> str:
    if worry.objection:
        words = _("An objection, since met: {words}") if worry.settled else _("An objection: {words}")
    else:
        words = _("A worry, since met: {words}") if worry.settled else _("A worry: {words}")
    return words.format(words=closed(worry.words))


def _about(one: Decision, meeting: Meeting) -> list[str]:
    by = in_a_line(one.proposed_name) or name_of(meeting, one.proposed_by)
    lines = [came_to(one)] if one.outcome else []
    if one.support:
        lines.append(_("Counted: {counts}.").format(counts=counted(one.support.levels)))
    lines += [
        _("Written down since, and nobody was asked about it: {words}").format(words=closed(other.words))
        for other in one.written_since
    ]
    lines += [shown_worry(worry) for worry in one.worries]
    lines += [_("How somebody sees it: {words}").format(words=closed(view.words)) for view in one.views]
    lines += challenged(meeting, one.id)
    if by:
        lines.append(_("Put forward by {name}.").format(name=by))
    if one.why:
        lines.append(_("Why: {words}").format(words=closed(one.why)))
    if one.until:
        lines.append(_("We take more time, until {day}.").format(day=day(one.until)))
    if one.look_again:
        lines.append(_("We look at it again on {day}.").format(day=day(one.look_again)))
    return [f"    {line}" for line in lines]


def brought(meeting: Meeting) -> list[str]:
    """Decisions of earlier meetings that were challenged since."""
    return [
        _challenge(ChallengeBrought(one.ref, one.words, one.count), RecordView(meeting, 0))
        for one in meeting.decisions.challenged
    ]


def lines(meeting: Meeting) -> list[str]:
    """Each decision with how it was agreed, those still being talked about, and earlier ones challenged since."""
    lines = []
    for one in meeting.decisions.agreed:
        lines += [f"D{one.number}  {closed(one.words)}", *_about(one, meeting)]
    if meeting.decisions.not_agreed:
        lines.append(_("Not agreed:"))
    for one in meeting.decisions.not_agreed:
        lines += [f"D{one.number}  {closed(one.words)}", *_about(one, meeting)]
    for one in meeting.decisions.open:
        lines += [_("Still being talked about: {words}").format(words=closed(one.words)), *_about(one, meeting)]
    return [*lines, *brought(meeting)]


STATE = {"decided": TextBlock(lines, "decided")}
