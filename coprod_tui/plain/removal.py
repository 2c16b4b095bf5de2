"""Words left out for good, or somebody taken out, in plain mode: what goes is read out, and a typed yes does it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from coprod_tui.commands.copies_out import copies_out
from coprod_tui.commands.fates import fates_told
from coprod_tui.commands.own_settings import settings_naming
from coprod_tui.commands.removal import take_for_good, take_person
from coprod_tui.commands.what_goes import own_and_copies, passages_told, stayed, what_goes, words_that_go
from coprod_tui.line.removal import whom
from coprod_tui.plain.pending_question import PendingQuestion
from coprod_tui.record.removal_passages import Fate, Mention
from coprod_tui.record.removal_preview import find_person, find_words
from coprod_tui.record.session import MeetingSession
from coprod_tui.wording import _, names


def question_of_person(session: MeetingSession, about: str) -> PendingQuestion:
    """Somebody by name, or "#" and their number in this meeting.

    Raises Refused (nobody or several are called so; a screen is open under that name).
    """
    group = session.shelf.group(session.place.group)
    person = whom(about, session.meeting)
    preview = find_person(
        session.shelf, group, person.name if person else about, (session.place.id, person.id) if person else None
    )
    settings = settings_naming(preview)
    called = names(list(preview.names))
    lines = (
        _("This takes {name} out for good.").format(name=called),
        *what_goes(preview, preview.usual, settings),
        *copies_out(session.shelf, preview),
    )
    question = _("Take {name} out? This cannot be taken back.").format(name=called)

    def take(fates: Sequence[Fate]) -> None:
        take_person(session.shelf, group, preview, fates, settings, session.clock())

    def question_with(fates: Sequence[Fate], lines: Sequence[str]) -> PendingQuestion:
        chosen = [
            each.chosen if each.usual == fate else fate for each, fate in zip(preview.passages, fates, strict=True)
        ]
        more = chosen != list(fates)
        both = _("Type yes to do it without (?), or all to do it with them.") if more else _("Type yes to do it.")
        how = (_("To choose otherwise, type for example: words 1,3 name 2 stays 4"),) if preview.passages else ()
        done = _("Done. The record says that somebody was taken out, and when.")
        all_of_it = partial(take, chosen) if more else None
        return PendingQuestion(
            (*lines, *how, question, both), partial(take, fates), all_of_it, done, stayed(fates), with_choice
        )

    def with_choice(choice: str) -> PendingQuestion:
        fates = fates_told(preview.passages, choice)
        return question_with(fates, tuple(passages_told(preview.passages, fates)))

    return question_with(preview.usual, lines)


def question_of_words(session: MeetingSession, number: int) -> PendingQuestion:
    """The words of this entry. Raises Refused (no words in it; a record is not whole)."""
    preview = find_words(session.shelf, session.place, number)
    own, copies = own_and_copies(preview, session.place, number)
    question = _("Leave these words out? This cannot be taken back.")
    lines = (*words_that_go(preview, own, copies), *copies_out(session.shelf, preview), question)
    done = _("Done. The record says that words were left out, and when.")
    sure = [each for each in copies if each.sure]

    def take(chosen: Sequence[Mention]) -> None:
        take_for_good(session.shelf, session.place.of_group, preview, (*own, *chosen), session.clock())

    if len(sure) == len(copies):
        return PendingQuestion((*lines, _("Type yes to do it.")), partial(take, copies), None, done)
    both = _("Type yes to do it without (?), or all to do it with them.")
    return PendingQuestion((*lines, both), partial(take, sure), partial(take, copies), done)
