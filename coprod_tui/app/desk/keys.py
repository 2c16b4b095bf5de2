"""Keys of the Desk. None is a letter or a digit: the line always has the cursor, and what is typed is text."""

from __future__ import annotations

from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.desk.needs import show_needs
from coprod_tui.app.keyboard.key import Key, Situation, asks, calls
from coprod_tui.app.seat.keys.always import PUT_BACK, TAKE_BACK
from coprod_tui.app.seat.keys.held import AT_DESK_HELP
from coprod_tui.app.seat.keys.held import choose as choose_words
from coprod_tui.app.seat.keys.phone_pages import PAGES_HELP, show_pages
from coprod_tui.app.seat.keys.voices import TURNS_HELP, somebody_else, turns
from coprod_tui.app.seat.to_review import review_here
from coprod_tui.model.command import command
from coprod_tui.model.turns import next_speaker
from coprod_tui.model.undo import depending
from coprod_tui.model.undo import take_back as take_back_lines
from coprod_tui.wording import N_, _

LINE: frozenset[Situation] = frozenset(("desk",))
ENTRY: frozenset[Situation] = frozenset(("entry",))
ASKED: frozenset[Situation] = frozenset(("asked",))
"""While a question, or a list to pick from, stands where the line was."""
HERE = LINE | ENTRY
ALL = HERE | ASKED


def choose_held(desk: Desk) -> None:
    """For the picked entry, where its words are held, else for all that wait."""
    picked = desk.place.picked
    choose_words(desk, (picked,) if picked in desk.session.meeting.held.known else ())


def review(desk: Desk) -> None:
    desk.begin_alone("review", review_here, desk)


def take_back(desk: Desk) -> None:
    """Take back the picked entry and those marked. What was written about them is marked first, and people decide."""
    lines = {*desk.marked, desk.place.picked} - {0}
    if desk.place.picked in desk.meeting.taken:
        words = _("This is taken back already. {key} puts back what you took back last.")
        desk.say(words.format(key=desk.keys.label(desk.keys.by_id["redo"])))
        return
    other = depending(desk.meeting, *lines)
    if other is None:
        desk.do(command(take_back_lines, tuple(sorted(lines))), after=lambda _seated, _done: desk.change(picked=0))
        return
    while other is not None:
        lines.add(other.stamp.line)
        other = depending(desk.meeting, *lines)
    desk.marked = frozenset(lines)
    desk.show_record()
    words = _("Other entries are about this one. They are marked with +. {key} takes them all back.")
    desk.say_trouble(words.format(key=desk.keys.label(desk.keys.by_id["take-back"])))


DESK = (
    Key("reword", ("enter",), N_("reword"), N_("Put the picked entry in other words."), calls("reword"), 1, ENTRY),
    Key("save", ("enter",), N_("save"), N_("Save the line as its kind says."), calls("write"), 1, LINE),
    Key("take-back", ("backspace", "delete"), N_("take back"),
        N_("Take the picked entry back. It stays in the record, and does not count."), take_back, 2, ENTRY),
    Key("pick", ("up",), N_("pick an entry"), N_("Pick an entry in the record, from the newest up."),
        calls("choose", -1), 2, LINE),
    Key("entry-before", ("up",), N_("the one before"), N_("Pick the entry before."), calls("choose", -1), when=ENTRY),
    Key("entry-after", ("down",), N_("the next one"), N_("Pick the entry after; after the newest, back to the line."),
        calls("choose", 1), when=ENTRY),
    Key("page-up", ("pageup",), N_("further up"), N_("Ten entries up, or a page of what is shown."),
        calls("turn", -1), when=HERE),
    Key("page-down", ("pagedown",), N_("further down"), N_("Ten entries down, or a page of what is shown."),
        calls("turn", 1), when=HERE),
    Key("mark", ("space",), N_("mark"), N_("Mark an entry, to take several back together."), calls("mark"), 4, ENTRY),
    Key("leave-out", ("ctrl+x",), N_("leave out for good"),
        N_("Leave the words of the picked entry out for good. It asks first."), calls("leave_out"), 5, ENTRY),
    Key("whose", ("ctrl+w",), N_("whose words"),
        N_("Keep whose words the picked entry holds. Nobody is shown it, unless they wish."),
        calls("say_whose"), 6, ENTRY),
    Key("back", ("escape",), N_("back to the line"), N_("Back to the line, and to the whole record."),
        calls("back"), 3, ENTRY),
    Key("back-here", ("escape",), N_("back"), N_("Close what was opened over the record."), calls("back"), when=LINE),
    Key("kind", ("tab",), N_("kind"), N_("Another kind: note, decision, park, action, word. Shift+Tab goes back."),
        calls("next_kind", 1), when=LINE),
    Key("room", ("f2",), N_("Room"), N_("See the Room here, as everyone sees it. q comes back."),
        calls("show_room"), 4, HERE),
    Key("every", ("f3",), N_("all entries"), N_("Show also who spoke and who asked to, or only what was written."),
        calls("toggle_every"), 12, HERE),
    Key("together", ("f4",), N_("read it together"),
        N_("Let the Room see the line as it is written. Again: no more."), calls("toggle_together"), 11, HERE),
    Key("sayings", ("f5",), N_("sayings"), N_("Kind sentences for a chair who is stuck. Again: for another moment."),
        calls("show_sayings"), 7, ALL),
    Key("add", ("f6",), N_("add it"), N_("Add what is offered over the keys, such as what letters stand for."),
        calls("add_offered"), when=HERE),
    Key("leave-offer", ("ctrl+s",), N_("not now"), N_("Leave for now what is offered. Anyone can still ask."),
        calls("leave_offered"), when=HERE),
    Key("voices", ("f7",), N_("who speaks"), N_("Who waits, speaking time if you count it, and what to remember."),
        calls("toggle_aside"), 6, ALL),
    Key("so-far", ("f11", "ctrl+f"), N_("so far"), N_("Two lines for somebody who comes late. Only here."),
        calls("show_asked", "so-far"), when=HERE),
    Key("not-comfortable", ("ctrl+o",), N_("somebody to talk to"),
        N_("Whom you can talk to if something was not right. Nothing is kept of it."),
        calls("show_asked", "not-comfortable"), when=HERE),
    Key("needs", ("f10", "ctrl+b"), N_("needs"), N_("What people need, if they chose to show it here. It asks."),
        asks(show_needs), when=HERE),
    Key("held-words", ("f12",), N_("words kept off"), AT_DESK_HELP, choose_held, when=HERE),
    Key("phone-pages", ("ctrl+k",), N_("phones"), PAGES_HELP, asks(show_pages), when=HERE),
    Key("decision", ("f9",), N_("the decision"), N_("Answer for the decision that is being made."),
        calls("answer_decision"), 5, HERE),
    Key("next-speaker", ("ctrl+n",), N_("next speaker"), N_("End this turn and begin the next one."),
        command(next_speaker), when=HERE),
    Key("other-speaker", ("ctrl+g",), N_("someone else"), N_("Somebody else speaks next, whatever the order says."),
        asks(somebody_else), when=HERE),
    Key("turns", ("ctrl+t",), N_("turns"), TURNS_HELP, asks(turns), 13, HERE),
    Key("review-summary", ("ctrl+r",), N_("review"), N_("Read the summary over, once the meeting is finished."), review,
        when=HERE),
    Key("undo", ("ctrl+z",), N_("undo"), N_("Take back the last thing done at this seat. Again: the one before."),
        TAKE_BACK, 8, HERE),
    Key("redo", ("ctrl+y",), N_("put back"), N_("Put back what was taken back last."), PUT_BACK, when=HERE),
    Key("hide", ("ctrl+l", "f8"), N_("hide"), N_("Hide every screen at once. Coming back asks first."),
        calls("hide"), 9, ALL),
    Key("help", ("f1",), N_("keys"), N_("This list of all keys."), calls("help"), 10, ALL),
)  # fmt: skip
