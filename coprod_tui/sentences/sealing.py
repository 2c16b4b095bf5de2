"""The sealed record, told: when it was agreed or closed, how many stood where, and that it was sealed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.sealing import RecordSealed
from coprod_tui.wording import _, day, ngettext

if TYPE_CHECKING:
    from coprod_tui.model.sealing import Final, Sealing
    from coprod_tui.sentences.record_view import RecordView, Tells


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


def agreed_words(sealing: Sealing) -> str:
    """Where a sealed record stands: version, day, and how many stood where."""
    now = sealing.now
    if now is None:
        return ""
    words = _("Version {number} was closed on {day}.") if now.closed else _("Version {number} was agreed on {day}.")
    told = [words.format(number=now.version, day=day(sealing.day, year=True))]
    told.append(final_words(now.final, closed=now.closed))
    if now.again:
        told.append(_("It was sealed anew on {day}.").format(day=day(now.date, year=True)))
    return " ".join(told)


def _sealed(entry: RecordSealed, _reading: RecordView) -> str:
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


def label() -> str:
    return _("sealed")
