"""Words left out for good, or somebody taken out, in plain mode: what goes is read out, and a typed yes does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.commands.copies_out import copies_out
from coprod_tui.commands.removal import take_for_good
from coprod_tui.commands.what_goes import own_and_copies, what_goes, words_that_go
from coprod_tui.line.removal import whom
from coprod_tui.record.going import find_person, find_words
from coprod_tui.wording import _, names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.plain.seat import Seat
    from coprod_tui.record.going import Going, Mention


class Asks(NamedTuple):
    """Something that a yes does and that cannot be taken back. lines: what would go, then the question.

    all: what the word all does, where it does more than yes; done: what to say after.
    """

    lines: tuple[str, ...]
    yes: Callable[[], None]
    all: Callable[[], None] | None
    done: str


def asks_of_person(seat: Seat, about: str) -> Asks:
    """Somebody by name, or "#" and their number in this meeting.

    Raises Refused (nobody or several are called so; a screen is open under that name).
    """
    group = seat.shelf.group(seat.place.group)
    person = whom(about, seat.meeting)
    going = find_person(
        seat.shelf, group, person.name if person else about, (seat.place.id, person.id) if person else None
    )
    called = names(list(going.names))
    lines = (
        _("This takes {name} out for good.").format(name=called),
        *what_goes(going),
        *copies_out(seat.shelf, going),
    )
    question = _("Take {name} out? This cannot be taken back.").format(name=called)
    done = _("Done. The record says that somebody was taken out, and when.")
    return _asks(seat, going, ((), going.mentions), _("[a name taken out]"), (*lines, question), done)


def asks_of_words(seat: Seat, number: int) -> Asks:
    """The words of this entry. Raises Refused (no words in it; a record is not whole)."""
    going = find_words(seat.shelf, seat.place, number)
    own, copies = own_and_copies(going, seat.place, number)
    question = _("Leave these words out? This cannot be taken back.")
    lines = (*words_that_go(going, own, copies), *copies_out(seat.shelf, going), question)
    done = _("Done. The record says that words were left out, and when.")
    return _asks(seat, going, (own, copies), _("[left out for good]"), lines, done)


def _asks(
    seat: Seat,
    going: Going,
    found: tuple[Sequence[Mention], Sequence[Mention]],
    instead: str,
    lines: Sequence[str],
    done: str,
) -> Asks:
    """found: what goes in any case, and mentions, of which those that are not sure go only with all."""
    own, mentions = found
    sure = [each for each in mentions if each.sure]

    def take(chosen: Sequence[Mention]) -> None:
        group = seat.shelf.group(seat.place.group)
        take_for_good(seat.shelf, group, going, (*own, *chosen), instead, seat.clock())

    if len(sure) == len(mentions):
        return Asks((*lines, _("Type yes to do it.")), partial(take, mentions), None, done)
    both = _("Type yes to do it without (?), or all to do it with them.")
    return Asks((*lines, both), partial(take, sure), partial(take, mentions), done)
