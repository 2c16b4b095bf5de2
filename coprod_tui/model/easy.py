"""Easy words and pictures chosen in the review, and that somebody checked them. The record's words stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.corrections import need_finished
from coprod_tui.model.easy_words import LONGEST, PICTURES, EasyCheck, EasyWords, picture_named, too_long
from coprod_tui.model.entry import Entry, Id, Refused, Stamp, move
from coprod_tui.model.review import Review, ReviewEntry, changed_since, summary_things
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

EASY = frozenset({"decision", "action", "issue"})
"""What Easy Read tells. A worry or a note is its person's, and stands in the summary as they said it."""


class EasySaid(ReviewEntry, frozen=True):
    """words "": none are chosen any more."""

    goes_with: ClassVar[bool] = True
    thing: Id
    words: str = ""

    def apply(self, part: Review, _stamp: Stamp) -> Review:
        return _with(part, part.easy_words(self.thing).but(words=self.words))


class EasyPictured(ReviewEntry, frozen=True):
    goes_with: ClassVar[bool] = True
    thing: Id
    picture: str = ""

    def apply(self, part: Review, _stamp: Stamp) -> Review:
        return _with(part, part.easy_words(self.thing).but(picture=self.picture))


class EasyChecked(ReviewEntry, frozen=True):
    """This person has read the Easy Read copy and says that it is easy to understand."""

    goes_with: ClassVar[bool] = True
    person: Id

    def apply(self, part: Review, stamp: Stamp) -> Review:
        return part.but(easy_check=EasyCheck(self.person, stamp.number))


def _with(part: Review, easy: EasyWords) -> Review:
    others = tuple(one for one in part.easy if one.thing != easy.thing)
    return part.but(easy=(*others, easy) if easy.words or easy.picture else others)


def _need_thing(meeting: Meeting, thing: Id) -> None:
    need_finished(meeting)
    sort, _words = summary_things(meeting).get(thing, ("", ""))
    if not sort:
        raise Refused("not-in-the-summary")
    if sort not in EASY:
        raise Refused("easy-first-page")


@move
def say_easily(meeting: Meeting, thing: Id, words: str = "") -> Sequence[Entry]:
    """Say it so in Easy Read; "" for none chosen. Refused ("easy-too-long") where a sentence has over 12 words.

    And ("easy-first-page") for what Easy Read does not tell.
    """
    _need_thing(meeting, thing)
    words = clean(words, lines=True)
    if too_long(words):
        raise Refused("easy-too-long", most=LONGEST)
    if words == meeting.review.easy_words(thing).words:
        raise Refused("nothing-changed")
    return [EasySaid(thing, words)]


@move
def choose_picture(meeting: Meeting, thing: Id, picture: str = "") -> Sequence[Entry]:
    """Have this drawing or photograph beside it; "" for none chosen. Refused ("no-such-picture") with the drawings.

    What photographs there are the group knows: for one that is not there, or has gone since, a drawing stands.
    """
    _need_thing(meeting, thing)
    name = clean(picture).casefold()
    picture = picture_named(name)
    if name and not picture:
        raise Refused("no-such-picture", pictures=", ".join(PICTURES))
    if picture == meeting.review.easy_words(thing).picture:
        raise Refused("nothing-changed")
    return [EasyPictured(thing, picture)]


@move
def check_easy(meeting: Meeting, person: Id) -> Sequence[Entry]:
    """This person checked the Easy Read copy as it is now. Refused where they did so already."""
    need_finished(meeting)
    if meeting.people.get(person) is None:
        raise Refused("no-such-person")
    if checked_by(meeting) == person:
        raise Refused("nothing-changed")
    return [EasyChecked(person)]


def checked_by(meeting: Meeting) -> Id | None:
    """Who checked the easy words as they are now; None where nobody did, or something was changed since."""
    check = meeting.review.easy_check
    if check is None or changed_since(meeting, check.at):
        return None
    return check.person
