"""What one member said and what became of it as a document, in every format but the sheet for the wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from coprod_tui.model.basket import Request
from coprod_tui.model.mine import Mine, MineAs, OwnSaying, Result
from coprod_tui.model.year import Asked, Promised
from coprod_tui.sentences.basket import answer_words, stands_words
from coprod_tui.sentences.record_view import closed
from coprod_tui.sentences.year import stretch_words, unread_words
from coprod_tui.summary.meeting_view import capital
from coprod_tui.summary.page import (
    Block,
    Detail,
    Line,
    Para,
    Point,
    Points,
    Summary,
    SummarySection,
    line,
    ours,
    sentences,
    theirs,
    titled,
)
from coprod_tui.summary.year import action_words, because, card_words, waits
from coprod_tui.wording import _, day


def compose_mine(mine: Mine, id: str) -> Summary:
    """Told to the member themselves. id: the group's, as on the shelf, so that no file is named after a person."""
    stands = line(_("This is how it stood on {day}."), day=ours(day(mine.today, year=True)))
    whose = line(_("This is from the meetings of {group}."), group=mine.group)
    alone = line(_("This is for {name} alone, who may show it to anybody."), name=mine.name)
    unread = tuple(ours(unread_words(number, why)) for number, why in mine.unread)
    sections = [
        titled("asked-for", _("What you asked for"), _asked_for(mine)),
        titled(
            "said",
            _("What you said with your name"),
            [_said(*each, mine.today) for each in mine.sayings if _is_said(each[0])],
        ),
        titled("own-actions", _("What you said you would do"), _actions(mine)),
    ]
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=ours(_("What you said, and what became of it")),  # it stands over windows, where others see it
        when=ours(stretch_words(mine.stretch)),
        status=(alone, sentences(whose, stands, *unread)),
        first=(),
        sections=tuple(filter(None, sections)) or (_nothing(),),
        made=(
            ours(_("What you said without your name is not here: we do not guess. Nor is anybody else's word.")),
            ours(_("What our group decided, asked and did is told without names. Nothing is kept of your asking.")),
        ),
        of="mine",
    )  # fmt: skip


def _nothing() -> SummarySection:
    words = ours(_("Nothing stands under your name in this time. What was said without a name is not looked up."))
    return SummarySection("said", ours(_("What you said with your name")), (Para(words),))


def _asked_for(mine: Mine) -> list[Block]:
    """Requests in the basket, and items on an agenda that came there another way."""
    blocks: list[Block] = [_request(*each, mine.today) for each in mine.requests]
    return blocks + [_said(*each, mine.today) for each in mine.sayings if not _is_said(each[0])]


def _is_said(one: OwnSaying) -> bool:
    return one.sort != "item"


def _request(one: Request, came: Sequence[Result], today: str) -> Detail:
    stands = capital(ours(stands_words(one) or _("It waits to be put on an agenda")))
    said = theirs(answer_words(one))
    return Detail(theirs(one.words), one.mark, (sentences((*stands, *ours(".")), said),), tuple(_came(came, today)))


def _said(one: OwnSaying, came: Sequence[Result], today: str) -> Detail:
    when = line(_("Meeting {number}, {day}."), number=one.number, day=ours(day(one.day, year=True)))
    when = when if one.day else line(_("Meeting {number}."), number=one.number)
    fate = _fate(one) if one.sort == "item" else ()
    why = because(one.why) if one.sort == "idea" else ()
    met = ours(_("This has been met.")) if one.met else ()
    told = sentences(ours(_sort(one.sort)), when, fate, why, met)
    return Detail(theirs(one.words), "", (told,), tuple(_came(came, today, beside=one.sort in ("note", "item"))))


def _sort(sort: MineAs) -> str:
    return {
        "item": _("An item you asked for."),
        "note": _("A note."),
        "idea": _("An idea, which was not taken up."),
        "worry": _("A worry about a decision."),
        "objection": _("An objection to a decision."),
        "view": _("What you added to a decision."),
        "challenge": _("A challenge to a decision."),
    }[sort]


def _fate(one: OwnSaying) -> Line:
    if one.fate == "turned-down":
        return sentences(ours(_("The group decided not to take this.")), because(one.why))
    return ours(
        {
            "to-come": _("It is still to come."),
            "on": _("It was talked about."),
            "carried": _("It was saved for a later meeting."),
            "not-reached": _("The meeting did not reach it."),
        }[one.fate]
    )


def _came(came: Iterable[Result], today: str, *, beside: bool = True) -> Iterator[Points]:
    """beside: it came in the same item; else it is what the words are about."""
    points = tuple(_result(each, today) for each in came)
    if points:
        label = _("What came of that item, by everyone together") if beside else _("The decision it is about")
        yield Points(points, ours(label))


def _result(one: Result, today: str) -> Point:
    if isinstance(one, Promised):
        return Point(theirs(one.words), one.ref, action_words(one))
    if isinstance(one, Asked):
        return Point(theirs(one.words), one.ref, _issue(one, today))
    return Point(theirs(one.words), one.ref, sentences(*card_words(one)))


def _issue(one: Asked, today: str) -> Line:
    said: list[Line] = []
    for each in one.answers:
        said.append(line(_("They said: {words}"), words=closed(each.words)))
        said.append(line(_("What changed: {words}"), words=closed(each.changed)) if each.changed else ())
    settled = ours(_("This is settled.")) if one.settled else ()
    return sentences(ours(_("Outside our control.")), *said, waits(one, today), settled)


def _actions(mine: Mine) -> list[Block]:
    points = tuple(_result(each, mine.today) for each in mine.actions)
    return [Points(points)] if points else []
