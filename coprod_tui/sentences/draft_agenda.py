"""An agenda as it was understood from a file, told before anything is kept: its facts, its items, what was left out."""

from __future__ import annotations

from coprod_tui.model.wanted import Wanted
from coprod_tui.planning.planned import AgendaDraft, PlannedItem, Unread
from coprod_tui.planning.wanted import wanted
from coprod_tui.sentences.agenda import purpose_name
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import N_, _, day_and_times, length, names, ngettext, reason

DOT = " · "
PRIVATE = {
    "link": N_("a link"),
    "meeting-id": N_("a meeting number"),
    "passcode": N_("a passcode"),
    "telephone": N_("a telephone number"),
    "e-mail": N_("an e-mail address"),
    "joining": N_("how to join"),
}


def facts(draft: AgendaDraft) -> list[str]:
    """What the meeting is called, when and where it is, who chairs, and when the next one is."""
    labelled = (
        ("{words}", in_a_line(draft.title)),
        (_("When: {words}"), day_and_times(draft.date, draft.start, draft.finish, year=True)),
        (_("Where: {words}"), in_a_line(draft.place)),
        (_("Chair: {words}"), in_a_line(draft.chair)),
        (_("Next meeting: {words}"), in_a_line(draft.next_meeting)),
    )
    return [words.format(words=value) for words, value in labelled if value]


def private(draft: AgendaDraft) -> str:
    """Which private details there are, and never what they say; "" for none."""
    if not draft.kinds:
        return ""
    kinds = names([_(PRIVATE[kind]) for kind in draft.kinds])
    return _("It has private details: {kinds}. They are in no item. Only the meeting’s own page shows them.").format(
        kinds=kinds
    )


def item(each: PlannedItem) -> str:
    """One item in a line: "Letters · 20 minutes · to decide · asked for by Amy"."""
    parts = [in_a_line(each.title)]
    if each.minutes is not None:
        parts.append(length(each.minutes))
    if each.purpose:
        parts.append(purpose_name(each.purpose))
    if each.asked_by:
        parts.append(_("asked for by {name}").format(name=in_a_line(each.asked_by)))
    if each.led_by:
        parts.append(_("led by {name}").format(name=in_a_line(each.led_by)))
    return DOT.join(parts)


def beside(each: PlannedItem) -> list[str]:
    """What else an item has, each in a line."""
    labelled = (
        (_("Content note: {words}"), in_a_line(each.content_note)),
        (_("Part: {words}"), in_a_line(each.part)),
    )
    return [words.format(words=value) for words, value in labelled if value] + [in_a_line(line) for line in each.detail]


def place(draft: AgendaDraft, line: int) -> str:
    words = _("Line {line}") if draft.unit == "line" else _("Paragraph {line}")
    return words.format(line=line) if line else _("Beside it")


def left_out(draft: AgendaDraft, line: Unread) -> str:
    """A line that was left out: its place, its words, how much stands under it, and why."""
    words = in_a_line(line.text)
    if line.inside:
        count = len(line.inside)
        more = ngettext("and {count} line under it", "and {count} lines under it", count).format(count=count)
        words = _("{words} ({more})").format(words=words, more=more)
    return _("{place}: {words}: {why}").format(place=place(draft, line.line), words=words, why=reason(line.why))


def items_of(draft: AgendaDraft) -> tuple[Wanted, ...]:
    """The items as a meeting takes them, who leads one told in a line below it."""
    return wanted(draft, _("Led by {name}"))
