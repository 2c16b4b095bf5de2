"""How far a summary is on its way to the agreed record: which version it is, by which rule it is agreed, its seal."""

from __future__ import annotations

from coprod_tui.model.delivery import time_to_answer
from coprod_tui.model.sealing import Seal, rule_changed, rule_of
from coprod_tui.sentences.sealing import final_words
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Summary, line, ours, sentences
from coprod_tui.wording import _, day, day_of, ngettext


def status(read: MeetingView, version: int, seal: Seal | None) -> tuple[Line, ...]:
    """What stands under the title. version 0: a draft, or no version yet. Nobody's silence is told as agreement."""
    if seal is not None:
        return _sealed(read, seal)
    if version:
        here = line(_("This is version {number}. It is not agreed yet."), number=version)
        return tuple(filter(None, (sentences(here, _rule(read)), _rule_changed(read))))
    draft = ours(_("This is a draft until the people who were there agree it."))
    unfinished = {
        "planned": _("The meeting has not begun yet."),
        "open": _("The meeting is not finished yet, so more may come."),
    }
    status = sentences(draft, ours(unfinished.get(read.meeting.flow.stage, "")))
    return tuple(filter(None, (status, _rule_changed(read))))


def _rule(read: MeetingView) -> Line:
    """How it becomes the agreed record, in the group's own way; and until when it is not closed."""
    version = read.meeting.review.version
    agreed = ours(_("It becomes the agreed record when everyone who was there has answered."))
    if version is None or rule_of(read.meeting, version) == "everyone" or not version.answer_by:
        return agreed
    by = ours(day(version.answer_by, named=True))
    closed = line(_("After {day} it may be closed with the answers that came. It is not agreed then."), day=by)
    days = time_to_answer(read.meeting, version)
    late = ngettext(
        "If your copy came later, you still have {count} day.", "If your copy came later, you still have {count} days.",
        days,
    )  # fmt: skip
    return sentences(agreed, closed, line(late, count=days) if days else ())


def _rule_changed(read: MeetingView) -> Line:
    """That the rule was changed after the meeting, and how it is now; () where it was not."""
    changed = rule_changed(read.meeting)
    if changed is None:
        return ()
    now = {
        "everyone": _("On {day}, after the meeting, the rule was changed. Now a summary cannot be closed on a day."),
        "by-date": _("On {day}, after the meeting, the rule was changed. Now a summary may be closed on a day."),
    }[read.meeting.plan.settings.agreed_when]
    when = day_of(read.meeting.clock.wall(changed), read.zone)
    return line(now, day=ours(day(when, named=True)))


def _closed(read: MeetingView, seal: Seal) -> tuple[Line, ...]:
    closed = read.meeting.sealing.day or seal.date
    here = line(_("This record was closed on {day}. It is not agreed."), day=ours(day(closed, year=True)))
    over = ours(_("The time to answer was over, and no change was still asked for."))
    silent = ours(_("Not heard from does not mean that they agree."))
    counted = sentences(here, ours(final_words(seal.final, closed=True)))
    return (counted, sentences(over, silent if seal.final.not_heard else ()), _rule_changed(read))


def _sealed(read: MeetingView, seal: Seal) -> tuple[Line, ...]:
    told = _closed(read, seal) if seal.closed else _agreed(read, seal)
    if seal.again:
        anew = line(
            _("Something was taken out since. It was sealed anew on {day}."), day=ours(day(seal.date, year=True))
        )
        told = (*told, anew)
    return tuple(filter(None, told))


def _agreed(read: MeetingView, seal: Seal) -> tuple[Line, ...]:
    agreed = read.meeting.sealing.day or seal.date
    here = line(_("This is the agreed record. It was agreed on {day}."), day=ours(day(agreed, year=True)))
    by_rule = (
        _("Everyone who was there has answered.")
        if seal.rule == "everyone"
        else _("The time to answer was over, and no change was still asked for.")
    )
    silent = ours(_("Not heard from does not mean that they agree.") if seal.final.not_heard else "")
    return sentences(here, ours(final_words(seal.final))), sentences(ours(by_rule), silent)


def since(summary: Summary) -> Line:
    """A pointer to what is told at the end about the time since these words; () where there is nothing."""
    return ours(_("More was said about this since. The full summary has it at the very end.")) if summary.beside else ()


def ending(summary: Summary) -> tuple[Line, ...]:
    """The last lines in every format: when it was made, and its seal, or how to refer to it in a reply."""
    seal = summary.seal
    if summary.of:
        return summary.made
    if seal is None:
        return (*summary.made, line(_("Reference: {called}"), called=ours(summary.called)))
    explained = _("This is the seal. It shows whether a word above was changed: coprod verify checks it.")
    return (*summary.made, ours(seal_words(summary)), ours(explained))


def seal_words(summary: Summary) -> str:
    """The seal as it is printed; "" where there is none."""
    return printed(summary.meeting_id, summary.version, summary.seal.checksum) if summary.seal else ""


def printed(meeting_id: str, version: int, checksum: str) -> str:
    """The same in every language: whose seal it is, and the checksum in groups of four."""
    groups = " ".join(checksum[at : at + 4] for at in range(0, len(checksum), 4))
    return f"{meeting_id} v{version} SHA-256 {groups}"
