"""Facts about people on the page of a planned meeting: who is expected, who is to chair, and its hospitality."""

from __future__ import annotations

from coprod_tui.app.home.missing import MissingPage
from coprod_tui.app.home.needs import NeedsPage
from coprod_tui.app.home.one_meeting import OneMeeting
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.command import command
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.hospitality import tell_hospitality
from coprod_tui.model.people import could_not_come, expect, expect_role
from coprod_tui.model.roles import could_do
from coprod_tui.model.text import clean
from coprod_tui.sentences import missing, name_of
from coprod_tui.sentences.hospitality import asks, question_name
from coprod_tui.sentences.people import from_afar
from coprod_tui.sentences.roles import MOST, last_words, told_turns
from coprod_tui.wording import _, names, ngettext


async def set_expected(page: OneMeeting) -> None:
    """Ask who could not come, or can after all; or who else is expected."""
    presences = {"expected": _("expected"), "absent": _("could not come")}
    choices = [
        Choice(str(one.id), str(one.number), name_of(page.meeting, one.id), presences.get(one.presence, ""))
        for one in page.meeting.people.all
    ]
    prompt = _("Who could not come, or can after all?")
    picked = await page.pick_or_type(prompt, choices, lambda words: _("Somebody new: {name}").format(name=words))
    if picked is None:
        return
    person = page.meeting.people.get(Id(int(picked.name))) if picked.name else None
    if person is not None and not person.member and await _open_needs_of(page, person.name):
        return
    if person is not None and person.presence == "expected":
        await page.do(command(could_not_come, person.id))
        await _ask_why(page, person.id)
    elif person is not None:
        await page.do(command(expect, person.id))
    elif name := clean(picked.other or ""):
        await page.do(command(expect, name=name))


async def _open_needs_of(page: OneMeeting, guest: str) -> bool:
    """Ask whether this is about coming or about the guest's needs, and open their page. Whether it is about needs.

    The needs of members are opened from the list of members.
    """
    choices = [
        Choice("coming", "1", _("Whether they can come")),
        Choice("needs", "n", _("What they need to take part, which stays private")),
    ]
    picked = await page.pick(guest, choices)
    if picked == "needs" and await page.private():
        page.app.push_screen(NeedsPage(page.office, page.place, NOBODY, guest))
    return picked != "coming"


async def _ask_why(page: OneMeeting, person: Id) -> None:
    """Ask why, if they wish to say. Empty keeps nothing; it stays private unless they say otherwise."""
    hint = _("Only if {name} wishes. It is private. Or just Enter").format(name=name_of(page.meeting, person))
    question = Question(f"{page.draft_id}-why-{person}", _("Why"), hint, may_skip=True, keeps=False)
    why = clean(await page.ask_words(question) or "")
    if why:
        may_tell = await page.sure(_("May the summary say why, beside their name?"))
        await page.do(command(could_not_come, person, why, told=may_tell))


def expected_words(page: OneMeeting) -> str:
    """Who is expected, and how many could not come."""
    meeting, people = page.meeting, page.meeting.people
    coming = names([name_of(meeting, one.id) for one in people.being("expected", "here")], most=6)
    absent = len(people.being("absent"))
    absent_words = (
        ngettext("{count} could not come", "{count} could not come", absent).format(count=absent) if absent else ""
    )
    return " · ".join(filter(None, (coming, from_afar(people.being("here")), absent_words)))


async def set_chairs(page: OneMeeting) -> None:
    """Ask who is to chair, or is not after all: of these people, or somebody else."""
    last = {one.member: last_words(one) for one in could_do(page.standing.group, "chair")}
    choices = [
        Choice(
            str(one.id), str(one.number), name_of(page.meeting, one.id),
            _("to chair") if "chair" in one.to_do else last.get(one.member, ""),
        )
        for one in page.meeting.people.all
    ]  # fmt: skip
    picked = await page.pick_or_type(
        _("Who is to chair, or is not after all?"), choices, lambda words: _("Somebody new: {name}").format(name=words)
    )
    if picked is None:
        return
    person = page.meeting.people.get(Id(int(picked.name))) if picked.name else None
    if person is not None:
        await page.do(command(expect_role, person.id, "chair", yes="chair" not in person.to_do))
    elif name := clean(picked.other or ""):
        await page.do(command(expect_role, role="chair", name=name))


def chairs_words(page: OneMeeting) -> str:
    return names([name_of(page.meeting, one.id) for one in page.meeting.people.all if "chair" in one.to_do])


def turn_words(page: OneMeeting) -> str:
    """Whose turn the roles could be. Private: it is never on the big screen."""
    return " ".join(told_turns(page.standing.group))


async def whose_turn(page: OneMeeting) -> None:
    """Say each role with everybody whose turn it could be, and when they had it last."""
    page.say("  ".join(told_turns(page.standing.group, most=MOST)) or _("No meeting is finished yet."))


async def ask_questions(page: OneMeeting) -> None:
    """Ask each question of hospitality that is still open, until the line is closed."""
    waiting = page.meeting.hospitality.open
    if not waiting:
        page.say(_("All of these were asked. To say something else, choose the line and press Enter."))
    for name in waiting:
        if await set_answer(page, name) is None:
            return


async def set_answer(page: OneMeeting, name: str) -> str | None:
    """Ask one of these questions; an empty answer leaves it open. None where the line was closed."""
    present = answer_words(page, name)
    question = Question(f"{page.draft_id}-{name}", question_name(name), asks(name), initial=present, may_skip=True)
    return await page.ask_words(question, lambda words: page.make(command(tell_hospitality, **{name: words})))


def answer_words(page: OneMeeting, name: str) -> str:
    return getattr(page.meeting.hospitality, name) or ""


def missing_words(page: OneMeeting) -> str:
    """What those expected bring, where that may be shown; else what the page that it opens has."""
    return missing.balance_words(page.meeting) or _("whom we mean to reach, and what was tried")


async def who_is_missing(page: OneMeeting) -> None:
    """Open the page on who is missing, which is private."""
    if await page.private():
        page.app.push_screen(MissingPage(page.office, page.place, "\n".join(missing.lines(page.meeting))))
