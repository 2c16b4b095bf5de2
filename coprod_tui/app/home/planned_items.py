"""On the page of a planned meeting: what is done with the items of its agenda."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import get_args

from coprod_tui.app.home.minutes import hear_minutes, minutes_in
from coprod_tui.app.home.one_meeting import OneMeeting
from coprod_tui.app.widgets.question import Choice, Heard, Question
from coprod_tui.model.agenda import Item, Ours, Purpose, change_item, drop_item, move_item
from coprod_tui.model.command import command
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.text import clean
from coprod_tui.model.wanted import check_outs, put_on
from coprod_tui.planning.agenda import parse_agenda
from coprod_tui.sentences import name_of
from coprod_tui.sentences.agenda import ours_name, purpose_name
from coprod_tui.sentences.draft_agenda import items_of
from coprod_tui.wording import _, length, refusal

NONE = "-"


async def change_item_of(page: OneMeeting) -> None:
    """Which fact of the chosen item to change: each has a key of its own too."""
    doing: dict[str, tuple[str, Callable[[OneMeeting], Awaitable[None]]]] = {
        "words": (_("Its words"), reword),
        "minutes": (_("How many minutes"), give_minutes),
        "for": (_("What it is for"), say_what_for),
        "asked": (_("Who asked for it"), say_who_asked),
        "note": (_("A content note"), note_content),
        "ours": (_("What of it the group can change"), say_whose),
        "off": (_("Take it off the agenda"), take_off),
    }
    if (item := page.item) is None:
        return
    told = {
        "minutes": length(item.minutes) if item.minutes else "",
        "for": purpose_name(item.purpose),
        "asked": item.asked_name or name_of(page.meeting, item.asked_by),
        "note": item.content_note,
        "ours": ours_name(item.ours),
    }
    choices = [Choice(id, str(n), words, told.get(id, "")) for n, (id, (words, _do)) in enumerate(doing.items(), 1)]
    picked = await page.pick(item.title, choices)
    if picked:
        await doing[picked][1](page)


async def add(page: OneMeeting) -> None:
    """Items, one line each, until the line is left empty. They come before the check-out."""
    while True:
        hint = _("Such as: Letters 20m for: decide from: Amy. Or just Enter")
        ask = Question(f"{page.draft_id}-add", _("New item"), hint, hear=_hear_item, may_skip=True)

        async def save(words: str) -> str:
            trouble = await page.make(partial(put_on, items=items_of(parse_agenda(words)))) if words else ""
            page.chosen = max(len(check_outs(page.meeting.agenda.items)[0]) - 1, 0)
            page.show()
            return trouble

        if not await page.ask_words(ask, save):
            return


def _hear_item(words: str) -> Heard:
    """What is understood of an item as it is typed."""
    if not words.strip():
        return Heard(means=" ")
    try:
        items = parse_agenda(words).items
    except Refused as refused:
        return Heard(trouble=refusal(refused))
    if not items:
        return Heard(trouble=_("This is not understood as an item. Write what it is about."))
    item = items[0]
    told = (
        (_("item"), item.title),
        ("", length(item.minutes) if item.minutes else ""),
        ("", purpose_name(item.purpose)),
        (_("asked by"), item.asked_by),
        (_("note"), item.content_note),
    )
    return Heard(means=words, parts=tuple((label, said) for label, said in told if said))


async def _ask(page: OneMeeting, item: Item, field: str, question: Question, value: Callable[[str], object]) -> None:
    """Words for one fact of an item."""

    async def save(words: str) -> str:
        return await page.make(command(change_item, item.id, **{field: value(words)}))  # type: ignore[arg-type]

    await page.ask_words(question, save)


async def reword(page: OneMeeting) -> None:
    if (item := _need_item(page)) is not None:
        ask = Question(f"{page.draft_id}-{item.id}-title", _("Item"), _("What it is about"), initial=item.title)
        await _ask(page, item, "title", ask, str)


async def give_minutes(page: OneMeeting) -> None:
    if (item := _need_item(page)) is not None:
        ask = Question(
            f"{page.draft_id}-{item.id}-minutes", _("How long"), _("Minutes, such as 20. Empty takes them away."),
            initial=str(item.minutes or ""), hear=hear_minutes, may_skip=True,
        )  # fmt: skip
        await _ask(page, item, "minutes", ask, minutes_in)


async def note_content(page: OneMeeting) -> None:
    if (item := _need_item(page)) is not None:
        hint = _("Such as: we will talk about bereavement. Empty takes it away.")
        ask = Question(
            f"{page.draft_id}-{item.id}-note", _("Content note"), hint, initial=item.content_note, may_skip=True
        )
        await _ask(page, item, "content_note", ask, str)


async def say_what_for(page: OneMeeting) -> None:
    if (item := _need_item(page)) is not None:
        choices = [
            Choice(each or NONE, str(n), purpose_name(each) or _("nothing said"))
            for n, each in enumerate(get_args(Purpose))
        ]
        picked = await page.pick(_("What is “{item}” for?").format(item=item.title), choices)
        if picked:
            await page.do(command(change_item, item.id, purpose="" if picked == NONE else picked))  # type: ignore[arg-type]


async def say_whose(page: OneMeeting) -> None:
    if (item := _need_item(page)) is not None:
        choices = [
            Choice(each or NONE, str(n), ours_name(each) or _("nothing said")) for n, each in enumerate(get_args(Ours))
        ]
        picked = await page.pick(_("What of “{item}” can the group change?").format(item=item.title), choices)
        if picked:
            await page.do(command(change_item, item.id, ours="" if picked == NONE else picked))  # type: ignore[arg-type]


async def say_who_asked(page: OneMeeting) -> None:
    """Somebody of the meeting, a name that is typed, or nobody."""
    if (item := _need_item(page)) is None:
        return
    people = page.meeting.people.all
    choices = [Choice(str(one.id), str(one.number), name_of(page.meeting, one.id)) for one in people]
    choices.append(Choice(NONE, "0", _("nobody said")))
    asked = _("Who asked for “{item}”?").format(item=item.title)
    picked = await page.pick_or_type(asked, choices, lambda words: _("Somebody else: {name}").format(name=words))
    if picked is None or (not picked.name and not clean(picked.other or "")):
        return
    if picked.name and picked.name != NONE:
        await page.do(command(change_item, item.id, asked_by=Id(int(picked.name))))
    else:
        await page.do(command(change_item, item.id, asked_by=NOBODY, asked_name=clean(picked.other or "")))


async def take_off(page: OneMeeting) -> None:
    if (item := _need_item(page)) is not None:
        await page.do(command(drop_item, item.id))


async def shift(page: OneMeeting, by: int) -> None:
    """Move the chosen item up or down; it stays chosen."""
    item, items = _need_item(page), page.meeting.agenda.items
    if item is None or not 0 <= page.chosen + by < len(items):
        return
    place = page.chosen + by + (by > 0)
    await page.do(command(move_item, item.id, items[place].id if place < len(items) else NOBODY))


def _need_item(page: OneMeeting) -> Item | None:
    if page.item is None:
        page.say(_("Choose an item first, with the arrows."))
    return page.item
