"""How far a summary is on its way to the agreed record: which version it is, by which rule it is agreed, its seal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.summary.page import Line, line, ours, sentences
from coprod_tui.telling.sealing import final_words
from coprod_tui.wording import _, day

if TYPE_CHECKING:
    from coprod_tui.model.sealing import Seal
    from coprod_tui.summary.page import Summary
    from coprod_tui.summary.reading import Reading


def status(read: Reading, version: int, seal: Seal | None) -> tuple[Line, ...]:
    """What stands under the title. version 0: a draft, or no version yet. Nobody's silence is told as agreement."""
    if seal is not None:
        return _agreed(read, seal)
    if version:
        here = line(_("This is version {number}. It is not agreed yet."), number=version)
        return (sentences(here, _rule(read)),)
    draft = ours(_("This is a draft until the people who were there agree it."))
    unfinished = {
        "planned": _("The meeting has not begun yet."),
        "open": _("The meeting is not finished yet, so more may come."),
    }
    return (sentences(draft, ours(unfinished.get(read.meeting.flow.stage, ""))),)


def _rule(read: Reading) -> Line:
    """How it becomes the agreed record, in the group's own way."""
    version = read.meeting.review.version
    if read.meeting.plan.settings.agreed_when == "everyone":
        return ours(_("It becomes the agreed record when everyone who was there has answered."))
    if version is None or not version.answer_by:
        return ours(_("It becomes the agreed record if nobody asks for a change in time."))
    by = ours(day(version.answer_by, named=True))
    return line(_("It becomes the agreed record if nobody asks for a change by {day}."), day=by)


def _agreed(read: Reading, seal: Seal) -> tuple[Line, ...]:
    agreed = read.meeting.sealing.agreed or seal.date
    here = line(_("This is the agreed record. It was agreed on {day}."), day=ours(day(agreed, year=True)))
    by_rule = (
        _("Everyone who was there has answered.")
        if seal.rule == "everyone"
        else _("The time to answer was over, and no change was still asked for.")
    )
    silent = ours(_("Not heard from does not mean that they agree.") if seal.final.not_heard else "")
    told = [sentences(here, ours(final_words(seal.final))), sentences(ours(by_rule), silent)]
    if seal.again:
        anew = line(
            _("Something was taken out since. It was sealed anew on {day}."), day=ours(day(seal.date, year=True))
        )
        told.append(anew)
    return tuple(told)


def since(summary: Summary) -> Line:
    """That something is told at the end which came after these words; () where there is nothing."""
    return ours(_("More was said about this since. The full summary has it at the very end.")) if summary.beside else ()


def ending(summary: Summary) -> tuple[Line, ...]:
    """What closes a summary in every format: when it was made, and its seal, or what to call it in an answer."""
    seal = summary.seal
    if seal is None:
        called = f"{summary.meeting_id} v{summary.version}" if summary.version else summary.meeting_id
        return (*summary.made, line(_("Reference: {called}"), called=ours(called)))
    explained = _("This is the seal. It shows whether a word above was changed: coprod verify checks it.")
    return (*summary.made, ours(seal_words(summary)), ours(explained))


def seal_words(summary: Summary) -> str:
    """The seal as it is printed, the same in every language: whose it is, and the checksum in groups of four."""
    seal = summary.seal
    if seal is None:
        return ""
    groups = " ".join(seal.checksum[at : at + 4] for at in range(0, len(seal.checksum), 4))
    return f"{summary.meeting_id} v{summary.version} SHA-256 {groups}"
