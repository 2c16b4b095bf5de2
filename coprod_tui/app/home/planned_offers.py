"""Filling the agenda of a planned meeting: with what waits for one, or from another agenda."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.home.one_meeting import OneMeeting
from coprod_tui.app.pages.page import Page
from coprod_tui.app.widgets.question import Choice
from coprod_tui.model.command import command
from coprod_tui.model.history import KeptItem
from coprod_tui.model.offers import AgendaOffer, offers
from coprod_tui.model.usual_agenda import keep_usual, shape
from coprod_tui.model.wanted import put_on
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.sentences.basket import offer_line, wanted_item, wanted_of
from coprod_tui.wording import _, ngettext
from coprod_tui.wording.templates import templates


def offered(page: OneMeeting) -> tuple[AgendaOffer, ...]:
    """What could still go on this agenda. Standing items that are on it by title are left out."""
    group, titles = page.standing.group, {item.title for item in page.meeting.agenda.items}
    all_offers = offers(group, page.meeting.plan.date)
    return tuple(
        one for one in all_offers if one.source in ("carried", "asked") or wanted_of(group, one).title not in titles
    )


def waits_words(page: OneMeeting) -> str:
    """How many offers wait, and the key that lists them; "" for none."""
    count = len(offered(page))
    key = page.keys.label(page.keys.by_id["plan-offered"])
    words = ngettext("{count} more waits for an agenda: {key}", "{count} more wait for an agenda: {key}", count)
    return words.format(count=count, key=key) if count else ""


async def take_offered(page: OneMeeting) -> None:
    """Put one offer after another on the agenda, each with one key, until the list is closed."""
    while True:
        waiting, group = offered(page), page.standing.group
        if not waiting:
            page.say(_("Nothing waits for an agenda."))
            return
        lines = [offer_line(group, one, page.office.today, page.office.zone) for one in waiting]
        choices = [Choice(str(n), str(n), line) for n, line in enumerate(lines, 1)]
        picked = await page.pick(_("These wait. Which goes on this agenda?"), choices)
        if not picked:
            return
        await page.do(command(put_on, (wanted_of(group, waiting[int(picked) - 1]),)))


async def begin_from(page: OneMeeting) -> None:
    """Put a whole agenda on this one: the usual one, the last meeting's, or one that comes with Coprod."""
    agendas: list[tuple[str, tuple[KeptItem, ...]]] = []
    if usual := page.standing.group.usual_agenda.items:
        agendas.append((_("our usual agenda"), usual))
    if items := await pick_agenda(page, page.place, agendas, but=page.meeting_place.id):
        await page.do(command(put_on, tuple(wanted_item(page.standing.group, each) for each in items)))


async def pick_agenda(
    page: Page, place: GroupPlace, agendas: list[tuple[str, tuple[KeptItem, ...]]], *, but: str = ""
) -> tuple[KeptItem, ...]:
    """Ask for one of these agendas, the last meeting's, or one that comes with Coprod; () where none is picked.

    but: the id of the meeting that is to have it, whose own agenda is not offered.
    """
    last_agenda, _trouble = await page.office.attempt(partial(_last_agenda, page.office.shelf, place, but))
    if last_agenda:
        agendas.append((_("the agenda of last time"), last_agenda))
    agendas += [(one.name, one.items) for one in templates()]
    choices = [Choice(str(n), str(n), words) for n, (words, _items) in enumerate(agendas, 1)]
    picked = await page.pick(_("Which agenda does this one begin from?"), choices)
    return agendas[int(picked) - 1][1] if picked else ()


def _last_agenda(shelf: Shelf, place: GroupPlace, but: str) -> tuple[KeptItem, ...]:
    """The newest agenda of the group's other meetings."""
    for each in reversed(shelf.meetings(place.id)):
        if each.id == but:
            continue
        try:
            if items := shape(read_meeting(each).agenda.items):
                return items
        except CannotOpen:
            continue
    return ()


async def keep_as_usual(page: OneMeeting) -> None:
    """Keep the whole agenda, without who asked, in the group's record as its usual one, in place of the one before."""
    items = shape(page.meeting.agenda.items)
    if not items:
        page.say(_("Nothing is on this agenda yet."))
        return
    if page.standing.group.usual_agenda.items and not await page.sure(_("Is this your usual agenda from now on?")):
        return
    trouble = await page.office.change(page.place, partial(keep_usual, items=items))
    if trouble:
        page.say_trouble(trouble)
        return
    await page.look()
    page.say(_("This is your usual agenda now. Nobody's name is kept in it."))
