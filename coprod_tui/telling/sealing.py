"""The agreed record, told: when it was agreed, how many stood where, and that it was sealed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.sealing import RecordSealed
from coprod_tui.wording import _, day, ngettext

if TYPE_CHECKING:
    from coprod_tui.model.sealing import Final, Sealing
    from coprod_tui.telling.reading import Reading, Tells


def final_words(final: Final) -> str:
    """How many stood where when it was agreed: "Final: 4 agree, 5 not heard from." Silence is counted as just that."""
    stood = [ngettext("{count} agrees", "{count} agree", final.agrees).format(count=final.agrees)]
    others = (
        (final.talk, _("{count} asked to talk about something")),
        (final.change, _("{count} asked for a change, since settled")),
        (final.wrong, _("{count} said something is not right, since settled")),
        (final.not_heard, _("{count} not heard from")),
    )
    stood += [words.format(count=count) for count, words in others if count]
    return _("Final: {stood}.").format(stood=", ".join(stood))


def agreed_words(sealing: Sealing) -> str:
    """Where an agreed record stands: version, day, and how many stood where."""
    now = sealing.now
    if now is None:
        return ""
    words = _("Version {number} was agreed on {day}.")
    told = [words.format(number=now.version, day=day(sealing.agreed, year=True)), final_words(now.final)]
    if now.again:
        told.append(_("It was sealed anew on {day}.").format(day=day(now.date, year=True)))
    return " ".join(told)


def _sealed(entry: RecordSealed, _reading: Reading) -> str:
    if entry.again:
        return _("Something was taken out, so the agreed record was sealed anew on {day}.").format(day=day(entry.date))
    agreed = _("Version {number} is the agreed record.").format(number=entry.version)
    return f"{agreed} {final_words(entry.final)}"


TELLS: Tells = {RecordSealed: _sealed}


def label() -> str:
    return _("agreed")
