"""Keys of the review of a summary: reading it over, and what becomes of it. Each does its work with one stroke."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.keyboard.key import Key, Situation, asks, calls
from coprod_tui.app.review import easy, read_over, reply
from coprod_tui.app.review.panels.answers import LETTERS
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.seat.follow_ups import write
from coprod_tui.app.seat.keys.always import PUT_BACK, TAKE_BACK
from coprod_tui.wording import N_

DRAFT: frozenset[Situation] = frozenset(("review",))
TRIPS: frozenset[Situation] = frozenset(("review-trips",))
ANSWERS: frozenset[Situation] = frozenset(("review-answers",))
EASY: frozenset[Situation] = frozenset(("review-easy",))
HERE = DRAFT | TRIPS | ANSWERS | EASY
"""One situation for each of the four views. In the third one digits stand for people."""


def pick(review: ReviewScreen) -> None:
    reply.pick(review, review.strokes.pressed)


REPLIES = (
    Key("answer-agrees", ("a",), N_("agrees"), N_("The chosen person agrees."),
        partial(reply.answer, given="agrees"), 1, ANSWERS),
    Key("answer-change", ("c",), N_("change"), N_("They ask for a change, in their words."),
        partial(reply.answer, given="change"), 2, ANSWERS),
    Key("answer-talk", ("t",), N_("talk"), N_("They ask to talk about it, in their words."),
        partial(reply.answer, given="talk"), 3, ANSWERS),
    Key("answer-wrong", ("w",), N_("no"), N_("They say it is not right, in their words."),
        partial(reply.answer, given="wrong"), 3, ANSWERS),
    Key("answer-person", tuple("1234567890"), N_("that person"), N_("Choose the person with this mark."), pick,
        when=ANSWERS),
    Key("answer-letter", LETTERS, N_("that person"), N_("A, B and so on choose the person with that letter."), pick,
        when=ANSWERS),
    Key("answer-route", ("y",), N_("how it came"), N_("By which way the next answers came: e-mail, phone, letter."),
        asks(reply.choose_route), 6, ANSWERS),
    Key("answer-day", ("o",), N_("which day"), N_("On which day the next answers were given."), asks(reply.choose_day),
        7, ANSWERS),
    Key("answer-settle", ("d",), N_("settled"), N_("What they asked for is settled, and they say so."),
        reply.settle, 11, ANSWERS),
    Key("answer-challenge", ("l",), N_("challenge"), N_("Keep their challenge with a decision, in their words."),
        asks(reply.keep_challenge), 12, ANSWERS),
    Key("answer-not-reached", ("x",), N_("not reached"), N_("They cannot be reached. Say why. It stays private."),
        reply.not_reached, 12, ANSWERS),
    Key("answer-find", ("h",), N_("find"), N_("Find anybody of the meeting by name."), asks(reply.find), 12, ANSWERS),
)  # fmt: skip
"""In the third view: pick who answered, then what. Two strokes, and the words where it needs some."""

EASY_READ = (
    Key("easy-words", ("enter", "e", "y"), N_("easy words"),
        N_("Say the chosen thing in easy words. What a computer proposes stands there to begin from."),
        easy.ask_easy_words, 1, EASY),
    Key("easy-picture", ("i",), N_("picture"), N_("Choose the picture beside it: a drawing, or your own photograph."),
        easy.picture, 2, EASY),
    Key("easy-as-proposed", ("b",), N_("as proposed"), N_("Take away the chosen words. Again: the picture."),
        easy.as_proposed, 7, EASY),
    Key("easy-checked", ("c",), N_("checked by"), N_("Write down who read it and says that it is easy."),
        asks(easy.checked), 3, EASY),
)  # fmt: skip
"""In the fourth view: words, pictures, and who checked them."""

REVIEW = (
    Key("review-reword", ("enter", "e"), N_("reword"), N_("Say the chosen line in other words, in the summary only."),
        read_over.reword, 1, DRAFT),
    Key("review-leave-out", ("x",), N_("leave out"), N_("Leave the chosen line out. Readers see how much, and why."),
        read_over.leave_out, 2, DRAFT),
    Key("review-put-in", ("p",), N_("put in"), N_("Put what was left out in the summary again."),
        read_over.put_in, 5, DRAFT),
    Key("review-add", ("a",), N_("add"), N_("Add words that only the summary has."), read_over.add, 3, DRAFT),
    Key("review-as-recorded", ("b",), N_("as recorded"), N_("Say the chosen line as the record does again."),
        read_over.as_recorded, when=DRAFT),
    Key("review-important", ("m",), N_("important"),
        N_("Mark the chosen note: it stands first in a long list. Again: take the mark off."),
        read_over.important, 7, DRAFT),
    Key("review-easy", ("y",), N_("easy words"), N_("Say the chosen line in easy words, for Easy Read."),
        easy.ask_easy_words, when=DRAFT),
    *EASY_READ,
    Key("review-beside", ("v",), N_("record beside it"), N_("Show the record beside the draft, or only the draft."),
        calls("toggle_beside"), 12, DRAFT),
    Key("review-go", ("enter",), N_("go there"), N_("Go to the line it is about."), calls("go_to_trip"), 1, TRIPS),
    Key("review-explain", ("a",), N_("explain it"), N_("Add what the letters mean, in the summary only."),
        read_over.explain, 2, TRIPS),
    Key("review-show", ("w",), N_("show someone their words"),
        N_("Show one person the words under their own name, before it goes out."),
        asks(read_over.show_words), 11, DRAFT | TRIPS),
    Key("review-fact", ("f",), N_("put right"),
        N_("Put right when it ended, who was here, or another fact. Readers see it."),
        partial(write, kind="put right"), 12, DRAFT | TRIPS),
    Key("review-ready", ("r",), N_("ready"), N_("Mark the summary ready, with a day to answer by."),
        read_over.ready, 4, HERE),
    Key("review-agree", ("g",), N_("agreed"), N_("Make it the agreed record, or close it on its day, and seal it."),
        asks(read_over.agree_here), 6, HERE),
    Key("review-send", ("s",), N_("send"), N_("See who gets it and by which way, and send it."),
        read_over.send_from, 5, HERE),
    *REPLIES,
    Key("review-draft", ("1",), N_("summary"), N_("The summary, with the record beside it."),
        calls("show_view", "draft"), when=DRAFT | TRIPS | EASY),
    Key("review-trips", ("2",), N_("what trips readers"), N_("What may be hard to read, or is missing."),
        calls("show_view", "trips"), when=DRAFT | TRIPS | EASY),
    Key("review-answers", ("3",), N_("answers"), N_("Where each person stands."), calls("show_view", "answers"),
        when=DRAFT | TRIPS | EASY),
    Key("review-easy-read", ("4",), N_("Easy Read"), N_("Easy Read as its page will say it."),
        calls("show_view", "easy"), when=DRAFT | TRIPS | EASY),
    Key("review-next", ("tab",), N_("next view"), N_("Summary, what trips readers, answers, Easy Read: the next one."),
        calls("next_view", 1), 10, HERE),
    Key("review-before", ("shift+tab",), N_("view before"), N_("The one before of these four."),
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
