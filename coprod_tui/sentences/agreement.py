"""Agreement, told: worries, counts and what came of asking, and never more consent than was heard."""

from __future__ import annotations

from coprod_tui.model.agreement import (
    DecisionConcluded,
    MoreTimeAsked,
    SupportCounted,
    ViewAdded,
    WorryRaised,
    WorrySettled,
)
from coprod_tui.model.decision_rule import Tally, only_counted, tally
from coprod_tui.model.decisions import Decision
from coprod_tui.model.history import KeptDecision
from coprod_tui.model.scales import Level
from coprod_tui.sentences.record_view import RecordView, Tells, closed, in_a_line, sentence
from coprod_tui.wording import N_, _, day, ngettext
from coprod_tui.wording.decision_rule import rule_words, tally_words


def questions(decision: Decision) -> list[str]:
    """What everyone is asked about a decision now. While an objection stands, first of all whether it has been met."""
    if decision.stage == "reading":
        return [_("Are these the right words?")]
    standing = len(decision.objections)
    if only_counted(decision):
        return [only_counted_words(), _("Anyone need more time?")]
    if standing:
        met = ngettext("Is the objection met?", "Are the objections met?", standing)
        return [met, _("Anyone need more time?")]
    anew = [before_words()] if decision.before and decision.support is None else []
    asked = [_("Any worries?"), _("Anyone need more time?"), _("Have the people this affects most been heard?")]
    return [*anew, *asked]


def only_counted_words() -> str:
    """What can be done about an objection that was counted and has no words."""
    return _("The objection was only counted. If it is met, count again. If not, write it down.")


def before_words() -> str:
    """That what was counted does not hold for the words as they are."""
    return _("The numbers were for the words before. Count again?")


def came_to(one: Decision) -> str:
    """What came of a decision: by which rule, how many stood where, and of how many here. "" where it is not concluded.

    No more than was heard: what an earlier program did not keep is not said.
    """
    if one.outcome is None:
        return ""
    counts = tally(one).but(here=one.support.could if one.support else one.could)
    return " ".join(filter(None, (_outcome(one), _counts(one, counts), _earlier(one), _stays(one))))


def kept_outcome(one: KeptDecision) -> str:
    """What came of a decision, as its group keeps it: as a sentence."""
    words = {"nobody-objected": _("Nobody objected when asked"), "not-agreed": _("Not agreed")}
    sentence = tally_words(one.tally) if one.tally is not None else ""
    return ", ".join(filter(None, (words.get(one.outcome, _("Agreed")), sentence))) + "."


def in_short(one: Decision) -> str:
    """The same where there is little room: without the rule, and without a full stop."""
    if one.outcome is None:
        return ""
    words = {"nobody-objected": _("Nobody objected when asked"), "not-agreed": _("Not agreed")}
    counts = tally(one).but(here=one.support.could if one.support else one.could)
    many = tally_words(counts) if counts.counted or one.outcome == "nobody-objected" else ""
    stays = _stays(one).removesuffix(".") if one.outcome == "with-worries" else ""
    return ", ".join(filter(None, (words.get(one.outcome, _("Agreed")), many, stays)))


def _outcome(one: Decision) -> str:
    if one.outcome == "nobody-objected":
        if not one.could:
            return _("Nobody objected when asked.")
        return _("Nobody objected when asked, of {count} here.").format(count=one.could)
    if one.rule is None:
        return _("Not agreed.") if one.outcome == "not-agreed" else _("Agreed.")
    words = _("Not agreed. Our rule: {rule}.") if one.outcome == "not-agreed" else _("Agreed by our rule: {rule}.")
    return words.format(rule=rule_words(one.rule))


def _counts(one: Decision, counts: Tally) -> str:
    if counts.counted:
        return f"{tally_words(counts)}."
    if one.outcome == "nobody-objected" or not one.could:  # where nobody was marked as here, the summary says so once
        return ""
    return ngettext("{count} person was here.", "{count} people were here.", one.could).format(count=one.could)


def _earlier(one: Decision) -> str:
    """What was counted only before the words were changed; "" where these words were counted, or none were."""
    if one.before is None or one.support is not None:
        return ""
    counts = tally_words(tally(one.but(support=one.before, worries=())))
    return _("These words were not counted. The words before were: {counts}.").format(counts=counts)


def _stays(one: Decision) -> str:
    """That what somebody said against it, or worried about, stays with it."""
    met = [worry for worry in one.worries if worry.settled]
    many = (
        len(one.objections),
        sum(worry.objection for worry in met),
        sum(not worry.objection for worry in met),
        sum(not worry.objection and not worry.settled for worry in one.worries),
    )
    words = (
        ngettext("{count} objection stays with it.", "{count} objections stay with it.", many[0]),
        ngettext("{count} objection was met, and is kept.", "{count} objections were met, and are kept.", many[1]),
        ngettext("{count} worry was met, and is kept.", "{count} worries were met, and are kept.", many[2]),
        ngettext("{count} worry is kept.", "{count} worries are kept.", many[3]),
    )
    parts = [phrase.format(count=each) for phrase, each in zip(words, many, strict=True) if each]
    if one.outcome == "not-agreed":
        parts = parts[: bool(one.objections)]
    return " ".join(parts)


def counted(levels: tuple[Level, ...]) -> str:
    """How many chose each step, in the words they saw: "all for it: 5; for it, with a worry: 2"."""
    return "; ".join(f"{in_a_line(level.result)}: {level.count}" for level in levels)


def _worry(entry: WorryRaised, _view: RecordView) -> str:
    if entry.objection:
        return _("Someone objects: {words}").format(words=closed(entry.words))
    return _("A worry is kept: {words}").format(words=closed(entry.words))


def _settled(entry: WorrySettled, view: RecordView) -> str:
    raised = view.made(entry.worry)
    if not isinstance(raised, WorryRaised):
        return _("A worry has been met. It stays in the record.")
    if raised.objection:
        return _("This objection has been met and stays in the record: {words}").format(words=closed(raised.words))
    return _("This worry has been met and stays in the record: {words}").format(words=closed(raised.words))


def _counted(entry: SupportCounted, _view: RecordView) -> str:
    return _("Counted: {counts}.").format(counts=counted(entry.levels))


def _more_time(entry: MoreTimeAsked, view: RecordView) -> str:
    words = closed(view.decision(entry.decision))
    if entry.until:
        return _("We take more time, until {day}: {words}").format(day=day(entry.until), words=words)
    return _("We take more time: {words}").format(words=words)


def _concluded(entry: DecisionConcluded, view: RecordView) -> str:
    words = closed(view.decision(entry.decision))
    found = view.meeting.decisions.get(entry.decision)
    found = found or Decision(entry.decision, ())
    if found.number != entry.number:  # taken back since
        found = found.but(outcome=entry.outcome, could=entry.could, rule=entry.rule)
    return _("D{number}: {words} {outcome}").format(number=entry.number, words=words, outcome=came_to(found))


TELLS: Tells = {
    WorryRaised: _worry,
    ViewAdded: sentence(N_("Somebody adds how they see it: {words}")),
    WorrySettled: _settled,
    SupportCounted: _counted,
    MoreTimeAsked: _more_time,
    DecisionConcluded: _concluded,
}
