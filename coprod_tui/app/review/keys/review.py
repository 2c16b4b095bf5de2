"""Keys of the review of a summary: reading it over, and what becomes of it. Each does its work with one stroke."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key, Situation, asks, calls
from coprod_tui.app.review.agree import agree_here
from coprod_tui.app.review.hand_over import send_from
from coprod_tui.app.review.keys import answers
from coprod_tui.app.review.keys.answers import ANSWERS
from coprod_tui.app.review.read_over import add, as_recorded, explain, leave_out, put_in, ready, reword, show_words
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.seat.keys.always import PUT_BACK, TAKE_BACK
from coprod_tui.app.seat.line import write
from coprod_tui.wording import N_

DRAFT: frozenset[Situation] = frozenset(("review",))
TRIPS: frozenset[Situation] = frozenset(("review-trips",))
HERE = DRAFT | TRIPS | ANSWERS
"""One situation for each of the three views. In the third one digits stand for people."""


def put_right(review: ReviewScreen) -> None:
    write(review, "put right")


REVIEW = (
    Key("review-reword", ("enter", "e"), N_("reword"), N_("Say the chosen line in other words, in the summary only."),
        reword, 1, DRAFT),
    Key("review-leave-out", ("x",), N_("leave out"), N_("Leave the chosen line out. Readers see how much, and why."),
        leave_out, 2, DRAFT),
    Key("review-put-in", ("p",), N_("put in"), N_("Put what was left out in the summary again."), put_in, 5, DRAFT),
    Key("review-add", ("a",), N_("add"), N_("Add words that only the summary has."), add, 3, DRAFT),
    Key("review-as-recorded", ("b",), N_("as recorded"), N_("Say the chosen line as the record does again."),
        as_recorded, when=DRAFT),
    Key("review-beside", ("v",), N_("record beside it"), N_("Show the record beside the draft, or only the draft."),
        calls("toggle_beside"), 12, DRAFT),
    Key("review-go", ("enter",), N_("go there"), N_("Go to the line it is about."), calls("go_to_trip"), 1, TRIPS),
    Key("review-explain", ("a",), N_("explain it"), N_("Add what the letters mean, in the summary only."), explain, 2,
        TRIPS),
    Key("review-show", ("w",), N_("show someone their words"),
        N_("Show one person the words under their own name, before it goes out."), show_words, 11, DRAFT | TRIPS),
    Key("review-fact", ("f",), N_("put right"),
        N_("Put right when it ended, who was here, or another fact. Readers see it."), put_right, 12, DRAFT | TRIPS),
    Key("review-ready", ("r",), N_("ready"), N_("Mark the summary ready, with a day to answer by."), ready, 4, HERE),
    Key("review-agree", ("g",), N_("agreed"), N_("Make it the agreed record, or close it on its day, and seal it."),
        asks(agree_here), 6, HERE),
    Key("review-send", ("s",), N_("send"), N_("See who gets it and by which way, and send it."), send_from, 5, HERE),
    *answers.KEYS,
    Key("review-draft", ("1",), N_("summary"), N_("The summary, with the record beside it."),
        calls("show_view", "draft"), when=DRAFT | TRIPS),
    Key("review-trips", ("2",), N_("what trips readers"), N_("What may be hard to read, or is missing."),
        calls("show_view", "trips"), when=DRAFT | TRIPS),
    Key("review-answers", ("3",), N_("answers"), N_("Where each person stands."), calls("show_view", "answers"),
        when=DRAFT | TRIPS),
    Key("review-next", ("tab",), N_("next view"), N_("Summary, what trips readers, answers: the next of these."),
        calls("next_view", 1), 10, HERE),
    Key("review-before", ("shift+tab",), N_("view before"), N_("The one before of these three."),
        calls("next_view", -1), when=HERE),
    Key("review-up", ("up", "k"), N_("the line before"), N_("Choose the line before."), calls("choose", -1),
        when=HERE),
    Key("review-down", ("down", "j"), N_("the next line"), N_("Choose the next line."), calls("choose", 1),
        when=HERE),
    Key("review-page-up", ("pageup",), N_("further up"), N_("Ten lines up."), calls("turn", -1), when=HERE),
    Key("review-page-down", ("pagedown", "space"), N_("further down"), N_("Ten lines down."), calls("turn", 1),
        when=HERE),
    Key("undo", ("u", "ctrl+z"), N_("undo"), N_("Take back the last thing done here. Again: the one before."),
        TAKE_BACK, 8, HERE),
    Key("redo", ("U", "ctrl+y"), N_("put back"), N_("Put back what was taken back last."), PUT_BACK, when=HERE),
    Key("page-back", ("escape", "q"), N_("back"), N_("Leave this screen. Everything is saved."),
        calls("leave"), 9, HERE),
    Key("hide", ("ctrl+l", "f8"), N_("hide"), N_("Hide everything at once. Coming back asks first."),
        calls("hide"), 13, HERE),
    Key("help", ("f1",), N_("keys"), N_("This list of all keys."), calls("help"), 14, HERE),
)  # fmt: skip
