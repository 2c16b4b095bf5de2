"""Words left out for good, or somebody taken out, from a screen: what goes is found, people are asked, then it goes.

Undo keeps words in the record; this does not. Other seats may have the record open: they notice and read it anew.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from coprod_tui.commands.copies_out import who_has_copies
from coprod_tui.commands.removal import take_for_good
from coprod_tui.line.removal import whom
from coprod_tui.model.entry import Refused
from coprod_tui.record.going import find_person, find_words
from coprod_tui.record.trouble import CannotOpen, NotSaved
from coprod_tui.telling.reading import in_a_line
from coprod_tui.wording import _, names, ngettext, refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from coprod_tui.app.screens.seated import Seated
    from coprod_tui.record.going import Going, Mention


async def leave_out(seated: Seated, number: int, sure: Callable[[str], Awaitable[bool]]) -> None:
    """Leave the words of this entry out, and the same words where they stand again, once somebody said yes.

    number: the entry's. sure: asks, and waits for the answer.
    """
    table = seated.table
    group = table.shelf.group(table.place.group)
    try:
        going = await asyncio.to_thread(find_words, table.shelf, table.place, number)
        own = [each for each in going.mentions if (each.meeting, each.spot.number) == (table.place.id, number)]
        copies = [each for each in going.mentions if each not in own and each.sure]
        known = await asyncio.to_thread(who_has_copies, table.shelf, going)
        if not await sure("  ".join(filter(None, (asks(own, copies), known)))):
            seated.say(_("Nothing was left out."))
            return
        await asyncio.to_thread(
            take_for_good, table.shelf, group, going, [*own, *copies], _("[left out for good]"), table.clock()
        )
    except (Refused, NotSaved, CannotOpen) as trouble:
        seated.say_trouble(refusal(trouble))
    else:
        seated.say(_("Left out for good. The record says that words were left out, and when."))


async def take_out(seated: Seated, about: str, sure: Callable[[str], Awaitable[bool]]) -> None:
    """Take somebody out of everything that is kept, with their words and each surely meant mention of their name.

    about: a name, or "#" and their number in this meeting.
    """
    table, person = seated.table, whom(about, seated.meeting)
    name, of = (person.name, (table.place.id, person.id)) if person else (about, None)
    group = table.shelf.group(table.place.group)
    try:
        going = await asyncio.to_thread(find_person, table.shelf, group, name, of)
        chosen = [each for each in going.mentions if each.sure]
        known = await asyncio.to_thread(who_has_copies, table.shelf, going)
        if not await sure("  ".join(filter(None, (asks_of(going, chosen), known)))):
            seated.say(_("Nobody was taken out."))
            return
        await asyncio.to_thread(
            take_for_good, table.shelf, group, going, chosen, _("[a name taken out]"), table.clock()
        )
    except (Refused, NotSaved, CannotOpen) as trouble:
        seated.say_trouble(refusal(trouble))
    else:
        seated.say(_("Done. The record says that somebody was taken out, and when."))


def asks_of(going: Going, chosen: list[Mention]) -> str:
    """Who would go, and how much of theirs; what was decided stands without them."""
    told = [_("Take {names} out of everything kept? It cannot be taken back.").format(names=names(list(going.names)))]
    count = len(chosen)
    if count:
        words = ngettext("{count} mention of their name goes too.", "{count} mentions of their name go too.", count)
        told.append(words.format(count=count))
    told.append(_("What the group decided stays, without them."))
    return "  ".join(told)


def asks(own: list[Mention], copies: list[Mention]) -> str:
    """The question, with the words that would go."""
    words = "  ".join(dict.fromkeys(in_a_line(each.text) for each in own))
    told = [_("Leave this out for good? It cannot be taken back: {words}").format(words=words)]
    if copies:
        count = ngettext(
            "The same words in {count} other place go too.", "The same words in {count} other places go too.",
            len(copies),
        )  # fmt: skip
        told.append(count.format(count=len(copies)))
    return "  ".join(told)
