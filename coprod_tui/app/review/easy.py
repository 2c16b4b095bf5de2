"""Keys of the review's fourth view, Easy Read: easy words, a picture, who checked them. Each makes one move."""

from __future__ import annotations

from contextlib import suppress

from coprod_tui.app.review.read_over import chosen
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.command import command
from coprod_tui.model.easy import EASY, check_easy, choose_picture, say_easily
from coprod_tui.model.easy_words import PICTURES, picture_said
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.review import summary_things
from coprod_tui.record.records import read_group
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.summary.drawing import shows
from coprod_tui.wording import _


def _thing(review: ReviewScreen) -> tuple[Id, str]:
    """The thing that is chosen, in any view, and the summary's words for it; NOBODY where it can have no easy words."""
    if review.place.view != "easy":
        thing, _sort, words_recorded = chosen(review)
        return thing, words_recorded
    thing = review.easy_row.thing if review.easy_row is not None else NOBODY
    sort, words_recorded = summary_things(review.meeting).get(thing, ("", ""))
    if sort not in EASY:
        review.say(_("This is worked out from the record. No words or picture can be chosen for it."))
        return NOBODY, ""
    return thing, review.meeting.review.words(thing) or words_recorded


def ask_easy_words(review: ReviewScreen) -> None:
    """Ask for easy words, beginning from those chosen before, else those proposed, else the summary's own."""
    thing, recorded = _thing(review)
    if thing:
        hint = _("Short sentences of 12 words at most. The summary stays as it is.")
        initial = review.meeting.review.easy_words(thing).words or _proposed(review, thing) or recorded
        question = Question(f"easy-{thing}", _("In Easy Read"), hint, initial=initial, prose=True)
        review.foot.ask(question.but(move=lambda words: command(say_easily, thing, words)))


def _proposed(review: ReviewScreen, thing: Id) -> str:
    return next((row.proposed for row in review.easy_now().rows if row.thing == thing), "")


def picture(review: ReviewScreen) -> None:
    """Pick one of the group's photographs or of the drawings, by any part of what it shows."""
    thing, _own = _thing(review)
    if thing:
        review.begin(_pick_picture, review, thing)


async def _pick_picture(review: ReviewScreen, thing: Id) -> None:
    photographs: list[Choice] = []
    with suppress(CannotOpen):  # the group cannot be read: the drawings can be picked all the same
        photographs = [
            Choice(one.name, "", _("{name}: {words}").format(name=picture_said(one.name), words=in_a_line(one.shows)))
            for one in read_group(review.session.place.of_group).photographs.all
        ]
    drawings = [
        Choice(name, "", _("{name}: {words}").format(name=name, words=shows(name))) for name in PICTURES
    ]  # fmt: skip
    if name := await review.pick(_("Which picture?"), [*photographs, *drawings]):
        review.do(command(choose_picture, thing=thing, picture=name))


def as_proposed(review: ReviewScreen) -> None:
    """Take back the chosen words; where there are none, the chosen picture."""
    thing, _own = _thing(review)
    if thing and review.meeting.review.easy_words(thing).words:
        review.do(command(say_easily, thing=thing, words=""))
    elif thing:
        review.do(command(choose_picture, thing=thing, picture=""))


async def checked(review: ReviewScreen) -> None:
    """Ask who read all of it and says that it is easy."""
    if person := await review.foot.pick_person(_("Who read it, and says that it is easy?")):
        review.do(command(check_easy, person=person))
