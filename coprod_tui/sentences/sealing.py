"""The sealed record, told: when it was agreed or closed, how many stood where, and that it was sealed anew."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sealing import Final, RecordSealed, Sealing, final, need_sealable, outcome
from coprod_tui.sentences.record_view import RecordView, Tells
from coprod_tui.wording import N_, _, day, local, ngettext


def final_words(final: Final, *, closed: bool = False) -> str:
    """How many stood where when it was sealed, as "Closed: 4 agree, 5 not heard from." Silence is just that."""
    stood = [ngettext("{count} agrees", "{count} agree", final.agrees).format(count=final.agrees)]
    others = (
        (final.talk, _("{count} asked to talk about something")),
        (final.change, _("{count} asked for a change, since settled")),
        (final.wrong, _("{count} said something is not right, since settled")),
        (final.not_heard, _("{count} not heard from")),
        (final.not_reached, _("{count} could not be reached")),
    )
    stood += [words.format(count=count) for count, words in others if count]
    words = _("Closed: {stood}.") if closed else _("Final: {stood}.")
    return words.format(stood=", ".join(stood))


def seal_question(meeting: Meeting, at: int) -> tuple[str, bool]:
    """What somebody says yes to, and whether it closes it. at: UTC ms. Refused with what stands in the way."""
    version = need_sealable(meeting, local(at, meeting.plan.zone).date().isoformat())
    closed = outcome(meeting) == "closed"
    words = (
        _("It is not agreed. Once it is closed nothing in it can be changed. Close it?")
        if closed
        else _("Once it is agreed nothing in it can be changed. Agree it?")
    )
    counts = final_words(final(meeting), closed=closed)
    version_told = _("Version {number}. {final}").format(number=version.number, final=counts)
    return f"{version_told} {words}", closed


def sealed_now(*, closed: bool) -> str:
    """What is said once all of it is done."""
    if closed:
        return _("The record is closed and sealed, and not agreed. Its files carry the seal.")
    return _("The record is agreed and sealed. Its files carry the seal.")


def sealed_already(*, closed: bool) -> str:
    """What is said where the record is sealed and its files are not all saved."""
    return _("The record is closed, not agreed.") if closed else _("The record is agreed.")


def agreed_words(sealing: Sealing) -> str:
    """Where a sealed record stands: version, day, and how many stood where."""
    now = sealing.now
    if now is None:
        return ""
    words = _("Version {number} was closed on {day}.") if now.closed else _("Version {number} was agreed on {day}.")
    parts = [words.format(number=now.version, day=day(sealing.day, year=True))]
    parts.append(final_words(now.final, closed=now.closed))
    if now.again:
        parts.append(_("It was sealed anew on {day}.").format(day=day(now.date, year=True)))
    return " ".join(parts)


def _sealed(entry: RecordSealed, _view: RecordView) -> str:
    if entry.again and entry.closed:
        return _("Something was taken out, so the closed record was sealed anew on {day}.").format(day=day(entry.date))
    if entry.again:
        return _("Something was taken out, so the agreed record was sealed anew on {day}.").format(day=day(entry.date))
    if entry.closed:
        closed = _("Version {number} is closed. It is not agreed.").format(number=entry.version)
        return f"{closed} {final_words(entry.final, closed=True)}"
    agreed = _("Version {number} is the agreed record.").format(number=entry.version)
    return f"{agreed} {final_words(entry.final)}"


TELLS: Tells = {RecordSealed: _sealed}
LABEL = N_("sealed")
