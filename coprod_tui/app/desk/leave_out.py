"""Words left out for good, or somebody taken out, from a screen: what goes is found, people are asked, then it goes.

Undo keeps words in the record; this does not. Other seats may have the record open: they notice and read it anew.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from coprod_tui.app.office import Office
from coprod_tui.app.pages.take_out import TakingOut, preview_person
from coprod_tui.app.seat.seated import Seated
from coprod_tui.commands.copies_out import who_has_copies
from coprod_tui.commands.removal import take_for_good
from coprod_tui.commands.what_goes import of_decision, own_and_copies
from coprod_tui.line.removal import whom
from coprod_tui.model.entry import Refused
from coprod_tui.record.removal_passages import Mention
from coprod_tui.record.removal_preview import find_words
from coprod_tui.record.trouble import CannotOpen, NotFinished, NotSaved
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, ngettext, refusal


async def leave_out(seated: Seated, number: int) -> None:
    """Leave the words of this entry out, and the same words where they stand again, once somebody said yes.

    number: the entry's.
    """
    session = seated.session
    try:
        preview = await asyncio.to_thread(find_words, session.shelf, session.place, number)
        own, mentions = own_and_copies(preview, session.place, number)
        copies = [each for each in mentions if each.sure]
        known = await asyncio.to_thread(who_has_copies, session.shelf, preview)
        if not await seated.sure(
            "  ".join(filter(None, (question_of(own, copies), of_decision(preview.decision), known)))
        ):
            seated.say(_("Nothing was left out."))
            return
        chosen = [*own, *copies]
        await asyncio.to_thread(take_for_good, session.shelf, session.place.of_group, preview, chosen, session.clock())
    except (Refused, NotSaved, NotFinished, CannotOpen) as trouble:
        seated.say_trouble(refusal(trouble))
    else:
        await seated.say_taken_out(_("Left out for good. The record says that words were left out, and when."))


async def take_out(seated: Seated, about: str) -> None:
    """Show what would go with somebody, on a page of its own where it is chosen and done.

    about: a name, or "#" and their number in this meeting.
    """
    session, person = seated.session, whom(about, seated.meeting)
    name, of = (person.name, (session.place.id, person.id)) if person else (about, None)
    group = session.shelf.group(session.place.group)
    try:
        preview = await asyncio.to_thread(preview_person, session.shelf, group, name, of)
    except (Refused, NotSaved, CannotOpen) as trouble:
        seated.say_trouble(refusal(trouble))
    else:
        office = Office(session.shelf.home, clock=session.clock)
        page = TakingOut(office, group, preview, lambda words: seated.begin(seated.say_taken_out, words))
        seated.app.push_screen(page)


def question_of(own: Iterable[Mention], copies: list[Mention]) -> str:
    """The question to be asked first, with the words that would go."""
    words = "  ".join(dict.fromkeys(in_a_line(each.text) for each in own))
    sentences = [_("Leave this out for good? It cannot be taken back: {words}").format(words=words)]
    if copies:
        count = ngettext(
            "The same words in {count} other place go too.", "The same words in {count} other places go too.",
            len(copies),
        )  # fmt: skip
        sentences.append(count.format(count=len(copies)))
    return "  ".join(sentences)
