"""Who is missing, told to those who plan; and what of an agenda is open to people. Nothing here is for the Room."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.model.agenda import Item
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.missing import balance, could_not, decided_before
from coprod_tui.sentences.hospitality import answered
from coprod_tui.sentences.record_view import in_a_line, name_of
from coprod_tui.wording import _, names, ngettext


def counts_words(meeting: Meeting) -> str:
    """How much of the agenda is open: "2 items are open to us. 1 is only told." "" for an empty one."""
    open_, only_told, unsaid = decided_before(meeting)
    parts = (
        (ngettext("{count} item is open to us.", "{count} items are open to us.", len(open_)), open_),
        (ngettext("{count} item is only told.", "{count} items are only told.", len(only_told)), only_told),
        (ngettext("Nobody has said for {count}.", "Nobody has said for {count}.", len(unsaid)), unsaid),
    )
    if not (open_ or only_told):
        return ""
    return " ".join(words.format(count=len(items)) for words, items in parts if items)


def decided_words(meeting: Meeting) -> list[str]:
    """Which items are open, and which are decided already, or only told."""
    open_, only_told, unsaid = decided_before(meeting)
    parts = (
        (_("Open to us: {items}."), open_),
        (_("Decided already, or only told: {items}."), only_told),
        (_("Nobody has said yet if these are open: {items}."), unsaid),
    )
    return [words.format(items=names(_titles(items))) for words, items in parts if items]


def _titles(items: Sequence[Item]) -> list[str]:
    return [in_a_line(item.title).rstrip(".") for item in items]


def balance_words(meeting: Meeting) -> str:
    """What those on the list bring, of those who agreed to be counted; "" where nobody did."""
    people, parts, consent = balance(meeting)
    if not consent:
        return ""
    if not parts:
        return _("Too few agreed to be counted to say what people bring: it could name somebody.")
    brought = [
        ngettext("{count} brings “{brings}”", "{count} bring “{brings}”", count).format(
            count=count, brings=in_a_line(brings)
        )
        for brings, count in parts
    ]
    listed = ngettext("{count} person is on the list.", "{count} people are on the list.", people).format(count=people)
    return _("{listed} {parts}. Only those who agreed are counted.").format(listed=listed, parts=names(brought))


def could_not_words(meeting: Meeting) -> str:
    """Who could not come, and why where they said so. Private: some of them wish that nobody else is told."""
    people = []
    for person in could_not(meeting):
        name = name_of(meeting, person.id)
        why = in_a_line(person.why).rstrip(".")
        phrase = _("{name} ({why}, which may be said)") if person.why_told else _("{name} ({why}, which is private)")
        people.append(phrase.format(name=name, why=why) if why else name)
    return _("Could not come: {names}.").format(names=names(people)) if people else ""


def lines(meeting: Meeting) -> list[str]:
    """All that is known of one meeting, for those who plan it. Private."""
    return [
        *decided_words(meeting),
        *filter(None, (could_not_words(meeting), balance_words(meeting))),
        *answered(meeting.hospitality),
    ]
