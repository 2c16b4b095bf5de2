"""`coprod verify`: whether a copy of a summary is one that we made of the record, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from coprod_tui.afterwards.agreed.difference import Difference
from coprod_tui.afterwards.agreed.verify import Verdict, VerdictId, verify
from coprod_tui.commands.again import typed
from coprod_tui.commands.output import say
from coprod_tui.model.text import clean
from coprod_tui.record.shelf import Shelf
from coprod_tui.wording import _, day


def report_copy(shelf: Shelf, path: Path) -> bool:
    """Say what this file is. Whether it is a copy of the sealed record as we made it. Refused where it is not read."""
    verdict = verify(shelf, path)
    for line in lines(verdict):
        say(clean(line, lines=True))
    return verdict.good


def lines(verdict: Verdict) -> Iterator[str]:
    """What there is to say of a file, sentence by sentence; the first says most."""
    words = says(verdict)[verdict.says]
    on, until = (day(each, year=True) if each else "" for each in (verdict.day, verdict.until))
    yield words.format(meeting=verdict.meeting, version=verdict.version, day=on, until=until)
    if verdict.difference is not None:
        yield from _differs(verdict.difference)
    if verdict.says in ("sent", "same-words", "words-differ", "untold", "before-removal"):
        yield from filter(None, (_stands(verdict),))
    if verdict.ours is not None:
        yield _("Here is ours: {file}").format(file=verdict.ours)
    elif verdict.offer:
        command = typed("summary", verdict.meeting, "--format", verdict.offer)
        yield _("To make ours: {command}").format(command=command)


def says(verdict: Verdict) -> Mapping[VerdictId, str]:
    """Every thing that can be said of a file."""
    return {
        "genuine": _genuine(verdict),
        "sent": _("This is version {version} of {meeting}, as we made it. It is not sealed.")
        if verdict.version
        else _("This is a draft of {meeting}, as we made it. It is not sealed."),
        "before-removal": _before_removal(verdict),
        "same-words": _same_words(verdict),
        "words-differ": _words_differ(verdict),
        "untold": _untold(verdict),
        "not-here": _("This calls itself part of {meeting}. That meeting is not on this laptop."),
        "not-ours": _("This is not a file that we made here, and nothing in it tells whose it is."),
    }


def _genuine(verdict: Verdict) -> str:
    if verdict.closed:
        return _("Genuine. We made this file of {meeting}, as it was closed on {day}. It is not agreed.")
    return _("Genuine. We made this file of {meeting}, as it was agreed on {day}.")


def _same_words(verdict: Verdict) -> str:
    if verdict.counted:
        return _(
            "This is not a file that we made. Its words read the same to us as those of {meeting}, version {version}. "
            "It was saved anew by another program, or changed. Do not rely on it."
        )
    return _(
        "We cannot tell whether we made this file. Its words read the same to us as those of {meeting}, "
        "version {version}. It is from before we wrote down each copy, or it was changed. Do not rely on it."
    )


def _words_differ(verdict: Verdict) -> str:
    if verdict.counted:
        return _("This is not a file that we made. Its words differ from those of {meeting}, version {version}.")
    return _("We cannot tell whether we made this file. Its words differ from those of {meeting}, version {version}.")


def _untold(verdict: Verdict) -> str:
    if verdict.counted:
        return _("This is not a file that we made. It calls itself part of {meeting}. Do not rely on it.")
    return _("We cannot tell whether we made this file. It calls itself part of {meeting}. Do not rely on it.")


def _before_removal(verdict: Verdict) -> str:
    if verdict.known:
        return _("We made this file of {meeting}, and it was good until {until}. Something was taken out since.")
    return _(
        "This is not a file that we made, as far as we can tell. It is of {meeting} from before {until}. "
        "Something was taken out then, so nobody can compare its words any more."
    )


def _stands(verdict: Verdict) -> str:
    """Which version stands now; "" where that is the one the file is of."""
    if verdict.day:
        words = (
            _("Version {now} was closed on {day}. It is not agreed.")
            if verdict.closed
            else _("Version {now} was agreed on {day}.")
        )
        return words.format(now=verdict.now, day=day(verdict.day, year=True))
    if verdict.now and verdict.now != verdict.version:
        return _("It was replaced since, by version {now}.").format(now=verdict.now)
    return ""


def _differs(difference: Difference) -> Iterator[str]:
    under = _("Under “{title}”").format(title=difference.under) if difference.under else _("At the top or the foot")
    after = _("after “{words}”").format(words=difference.after) if difference.after else ""
    yield _("{where}:").format(where=", ".join(filter(None, (under, after))))
    yield _("Ours: {words}").format(words=difference.agreed or _("nothing"))
    yield _("In this file: {words}").format(words=difference.here or _("nothing"))
