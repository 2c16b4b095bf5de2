"""`coprod verify`: whether a copy of a summary says what people agreed, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.verifying import GOOD, verify
from coprod_tui.commands.speaking import say
from coprod_tui.model.text import clean
from coprod_tui.wording import _, day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from coprod_tui.afterwards.differing import Difference
    from coprod_tui.afterwards.verifying import Says, Verdict
    from coprod_tui.record.shelf import Shelf


def check(shelf: Shelf, path: Path) -> bool:
    """Say what this file is. Whether it is the agreed record, word for word. Refused where it cannot be read."""
    verdict = verify(shelf, path)
    for line in told(verdict):
        say(clean(line, lines=True))
    return verdict.good


def told(verdict: Verdict) -> Iterator[str]:
    """What there is to say of a file, sentence by sentence; the first says most."""
    yield _says(verdict)
    if verdict.difference is not None:
        yield from _differs(verdict.difference)
    if verdict.looks:
        yield _("Its looks are not ours: words may be hidden in it or added. Make a new one with coprod summary.")
    for words in verdict.beyond:
        yield _("It has words that are on no page of ours: “{words}”").format(words=words)


def _says(verdict: Verdict) -> str:
    agreed, until = (day(each, year=True) if each else "" for each in (verdict.agreed, verdict.until))
    known = {"meeting": verdict.meeting, "version": verdict.version, "now": verdict.now}
    told = (_and_more() if verdict.says in GOOD and not verdict.good else says()[verdict.says]).format(
        agreed=agreed, until=until, **known
    )
    if verdict.says in UNSEALED and agreed:
        told = f"{told} {_('Version {now} was agreed on {agreed}.').format(now=verdict.now, agreed=agreed)}"
    return told


def _and_more() -> str:
    return _("Not as it was made. It has the words of {meeting} that were agreed on {agreed}, and more besides.")


UNSEALED = frozenset(("version", "version-changed", "version-untold", "draft"))
"""What was never sealed, and may have been overtaken by the agreed record."""


def says() -> Mapping[Says, str]:
    """Every thing that can be said of a file."""
    return {**_genuine(), **_changed(), **_removed(), **_without_a_seal()}


def _genuine() -> Mapping[Says, str]:
    return {
        "genuine": _("Genuine. These are the words of {meeting} as they were agreed on {agreed}."),
        "genuine-wall": _("Genuine. This wall sheet has the words of {meeting} as they were agreed on {agreed}."),
        "genuine-calendar": _("Genuine. This calendar has the days of {meeting} as they were agreed on {agreed}."),
        "whole-elsewhere": _(
            "The meeting {meeting} is not on this laptop. The words are those of the seal printed on them. "
            "Compare that seal with the one on somebody else's copy. It is of nothing that stands below it."
        ),
    }


def _changed() -> Mapping[Says, str]:
    return {
        "changed": _("Changed. These are not the words of {meeting} that were agreed on {agreed}."),
        "changed-wall": _("Changed. This wall sheet does not say what {meeting} agreed on {agreed}."),
        "changed-calendar": _("This calendar is not the one made of {meeting}, as it was agreed on {agreed}."),
        "changed-elsewhere": _(
            "Changed, as far as can be told here. The words are not those of the seal printed on them. "
            "The meeting {meeting} is not on this laptop."
        ),
        "untold-elsewhere": _(
            "The meeting {meeting} is not on this laptop. "
            "Whether the words are those of the seal cannot be told from this sort of file."
        ),
        "other-seal": _("Not genuine. The seal on this is not the one of {meeting}, which was agreed on {agreed}."),
        "not-sealed-here": _("Not genuine. It has a seal, and {meeting} is not agreed on this laptop."),
    }


def _removed() -> Mapping[Says, str]:
    since = _("{meeting} was agreed on {agreed}, and this was its record until {until}. A removal has been made since.")
    return {
        "removed-since": f"{since} {_('The words in this copy are those that were agreed then.')}",
        "removed-since-changed": f"{since} {_('The words in this copy are not those that were agreed then.')}",
        "removed-since-untold": f"{since} {_('Whether its words were changed cannot be told from this sort of file.')}",
    }


def _without_a_seal() -> Mapping[Says, str]:
    return {
        "version": _("This is version {version} of {meeting} as it went out. It is not sealed."),
        "version-changed": _("It calls itself version {version} of {meeting}. Its words are not those that went out."),
        "version-untold": _(
            "It calls itself version {version} of {meeting}. A removal has been made since, "
            "so nobody can tell any more whether these are the words that went out."
        ),
        "version-elsewhere": _(
            "It calls itself version {version} of {meeting}, a meeting that is not on this laptop. It is not sealed."
        ),
        "draft": _("This is a draft of {meeting}. A draft is not the agreed record."),
        "draft-elsewhere": _("This is a draft of {meeting}, a meeting that is not on this laptop."),
        "not-ours": _(
            "This is not a summary made by Coprod, or nothing in it tells whose it is. "
            "Wall sheets and calendars tell it only once they are agreed."
        ),
    }


def _differs(difference: Difference) -> Iterator[str]:
    under = _("Under “{title}”").format(title=difference.under) if difference.under else _("At the top or the foot")
    after = _("after “{words}”").format(words=difference.after) if difference.after else ""
    yield _("{where}:").format(where=", ".join(filter(None, (under, after))))
    yield _("Agreed: {words}").format(words=difference.agreed or _("nothing"))
    yield _("In this file: {words}").format(words=difference.here or _("nothing"))
