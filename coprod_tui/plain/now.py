"""Where the meeting is, in lines: what the Room shows in large letters, and who waits."""

from __future__ import annotations

from coprod_tui.model.agenda import Item
from coprod_tui.model.agreement import not_agreed_yet, said_so_far
from coprod_tui.model.decision_rule import of_group, only_counted
from coprod_tui.model.decisions import Decision
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import suggest
from coprod_tui.model.text import folded
from coprod_tui.sentences import cards, flow, hands, joining, missing, name_of, people, plan, rounds, small_groups
from coprod_tui.sentences.agenda import about_item
from coprod_tui.sentences.agreement import questions
from coprod_tui.sentences.breaks import due_words
from coprod_tui.sentences.decisions import brought, shown_worry
from coprod_tui.sentences.held import asks, waiting_words, with_you
from coprod_tui.sentences.limits import over_words
from coprod_tui.sentences.order import not_heard, reason_words
from coprod_tui.sentences.readability import read_for_the_group
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.sentences.voices import counting
from coprod_tui.sentences.wanted import takes
from coprod_tui.wording import _, about, figure, length
from coprod_tui.wording.decision_rule import our_rule, tally_words


def opening(meeting: Meeting) -> list[str]:
    """Which meeting this is."""
    return [*filter(None, (plan.title(meeting.plan), plan.when(meeting.plan)))]


def now(meeting: Meeting, at: int, *, typed: bool = True) -> list[str]:
    """What the meeting is in the middle of. at: meeting time, ms.

    typed: for a line that can answer, with what to type there; else for a page, where people have a list of their own
    and no time is told to the second.
    """
    lines = [*flow.lines(meeting, at), *_beside_pause(meeting)]
    if meeting.flow.stage == "planned":
        length, over = takes(meeting)
        lines += [
            *joining.lines(meeting),
            " ".join(filter(None, (length, over, missing.counts_words(meeting)))),
            *(people.lines(meeting) if typed else []),
            *brought(meeting),
        ]
        if typed:
            lines.append(_("To begin, type start. To say who is here, type everyone here, or arrive and a name."))
    if meeting.flow.stage == "open":
        lines += [*_item(meeting, at, exact=typed and meeting.plan.settings.seconds), *cards.lines(meeting)]
        lines += [*_rule(meeting), *rounds.lines(meeting), *small_groups.lines(meeting)]
        lines += [*_decision(meeting, typed=typed), *_speaking(meeting, at, exact=typed), *_queue(meeting)]
        lines += filter(None, (over_words(meeting, at), due_words(meeting, at), counting(meeting)))
    return lines


def waiting(meeting: Meeting) -> list[str]:
    """Who is next and who waits to speak."""
    return _queue(meeting) or [_("Nobody is waiting to speak.")]


def answers(meeting: Meeting, *, typed: bool = True) -> list[str]:
    """What is asked about the decision being made, and how to answer where it is typed; nothing where none is."""
    decision = meeting.decisions.get(meeting.decisions.now)
    if decision is None:
        return []
    if decision.stage == "reading":
        read = [" ".join(filter(None, counts)) for counts in read_for_the_group(decision.words, meeting)]
        return [*read, *([_("To answer, type right, reword, set aside or not ours.")] if typed else [])]
    counts = tally_words(said_so_far(meeting, decision)) if decision.support else ""
    lines = [
        " ".join(questions(decision)),
        our_rule(of_group(meeting.plan.settings)),
        _("Counted: {counts}.").format(counts=counts) if counts else "",
        _answered_by(meeting, decision) if typed else "",
    ]
    return [*filter(None, lines)]


def _answered_by(meeting: Meeting, decision: Decision) -> str:
    """How to answer. "agree" is offered only where the group's own rule says that it is agreed."""
    if not_agreed_yet(meeting, decision) is None:
        return _("To answer, type agree, worry, object, count, more time or not agreed.")
    if only_counted(decision):
        return _("To answer, type count, object, reword, more time or not agreed.")
    if decision.objections:
        return _("To answer, type met, reword, more time or not agreed.")
    return _("To answer, type count, worry, object, reword, more time or not agreed.")


def back(meeting: Meeting) -> list[str]:
    """What people hear as the meeting is shown again: where there is support, and what stays away until they choose."""
    words = waiting_words(meeting.held)
    how = [words, asks(), _("To choose, type desk only, out for good, or it was fine.")] if words else []
    return [*_beside_pause(meeting), *how]


def _beside_pause(meeting: Meeting) -> list[str]:
    pause, ways = meeting.flow.pause, meeting.plan.settings
    if pause is None or pause.why not in ("break", "moment"):
        return []
    offers = ((_("Quiet room: {words}"), ways.quiet_room), (_("Support person: {words}"), ways.support_person))
    alone = [with_you()] if pause.why == "moment" and meeting.held.waits and not ways.support_person else []
    return [*(words.format(words=in_a_line(support)) for words, support in offers if support), *alone]


def _item(meeting: Meeting, at: int, *, exact: bool) -> list[str]:
    agenda, item = meeting.agenda, meeting.agenda.now
    if item is not None:
        place, count = agenda.place(item.id), len(agenda.items)
        title = closed(item.title)
        lines = [_("Item {number} of {count}: {title}").format(number=place, count=count, title=title)]
        words = ", ".join(facts(item, meeting))
        lines += [closed(words[:1].upper() + words[1:])] if words else []
        return [*lines, *content_note(item), *time_of(item, meeting, at, exact=exact)]
    if agenda.next is None:
        return [] if agenda.items else [_("No agenda today.")]
    title = closed(agenda.next.title)
    return [_("Between items. Next on the agenda: {title}").format(title=title), *content_note(agenda.next)]


def facts(item: Item, meeting: Meeting) -> list[str]:
    """What an item is for, who asked for it and whose it is to change, without what its title says already."""
    every = about_item(item.but(content_note=""), meeting)
    return [words for words in every if folded(words) != folded(item.title)]


def content_note(item: Item) -> list[str]:
    if not item.content_note:
        return []
    return [_("Content note: {words}").format(words=closed(item.content_note))]


def time_of(item: Item, meeting: Meeting, at: int, *, exact: bool) -> list[str]:
    """How an item stands in time. A check-in has no clock."""
    if item.purpose == "check-in":
        return []
    took, planned = item.took(meeting.flow, at) // 1000, item.planned_ms
    if planned is None:
        return [_("On this item for {time}.").format(time=_time(took, exact=exact))]
    whole = planned // 1000
    minutes = length(whole // 60)
    if took > whole:
        more = _("More than the planned {minutes}, by {time}.")
        return [more.format(minutes=minutes, time=_time(took - whole, exact=exact))]
    return [_("Time left of {minutes}: {time}.").format(minutes=minutes, time=_time(whole - took, exact=exact))]


def _time(seconds: int, *, exact: bool) -> str:
    return figure(seconds) if exact else about(seconds)


def _rule(meeting: Meeting) -> list[str]:
    pointed = meeting.rules.pointed
    rule = meeting.rules.get(pointed.rule) if pointed else None
    if rule is None:
        return []
    return [_("Ground rule {number}: {words}").format(number=rule.number, words=closed(rule.words))]


def _decision(meeting: Meeting, *, typed: bool) -> list[str]:
    decision = meeting.decisions.get(meeting.decisions.now)
    if decision is None:
        return []
    words = closed(decision.words)
    asked = (
        _("Are these the right words? {words}").format(words=words)
        if decision.stage == "reading"
        else _("The decision is: {words}").format(words=words)
    )
    return [asked, *(shown_worry(worry) for worry in decision.worries), *answers(meeting, typed=typed)]


def _speaking(meeting: Meeting, at: int, *, exact: bool) -> list[str]:
    turn = meeting.turns.now
    if turn is None:
        return [_("Nobody is speaking.")]
    name = name_of(meeting, turn.person)
    if not meeting.plan.settings.turn_clock:
        return [_("Speaking: {name}").format(name=name)]
    spoken = _time(turn.length(meeting.flow, at) // 1000, exact=exact)
    return [_("Speaking: {name}, for {time}").format(name=name, time=spoken)]


def _queue(meeting: Meeting) -> list[str]:
    lines, suggested = [], suggest(meeting)
    if suggested is not None:
        why = reason_words(suggested.reason) if meeting.plan.settings.reasons else ""
        name = name_of(meeting, suggested.person)
        lines.append(_("Next: {name}").format(name=", ".join(filter(None, (name, why)))))
    return [*lines, *hands.lines(meeting), *filter(None, [not_heard(meeting)])]
