"""An item of a meeting to come, as those who are invited are told of it."""

from __future__ import annotations

from coprod_tui.model.agenda import Item
from coprod_tui.sentences.agenda import ours_name
from coprod_tui.sentences.record_view import closed
from coprod_tui.summary.agenda import purpose
from coprod_tui.summary.meeting_view import MeetingView, capital
from coprod_tui.summary.page import Line, line, ours, sentences, theirs
from coprod_tui.wording import _, length


def told_of(read: MeetingView, item: Item) -> Line:
    """What is said of one item: how long, what for, who asked if they wish to be named, whose to change, its note."""
    asked = read.who(item.asked_by, item.asked_name)
    facts = sentences(
        line(_("About {minutes}."), minutes=ours(length(item.minutes))) if item.minutes else (),
        purpose(item),
        capital(line(_("{who} asked for this."), who=asked)) if asked else (),
        line("{words}.", words=ours(first_capital(ours_name(item.ours)))) if item.ours else (),
    )
    note = line(_("Please know before: {words}"), words=theirs(closed(item.content_note))) if item.content_note else ()
    below = (theirs(closed(first_capital(each))) for each in item.detail)
    return sentences(facts, note, *below)


def first_capital(words: str) -> str:
    return words[:1].upper() + words[1:]
