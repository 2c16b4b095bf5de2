"""A group's year as a document, in every format that a meeting's summary has.

The first page is also the sheet for the wall: you said, we did, we could not because. Nobody is named on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from coprod_tui.model.year import Asked, Decided, Promised, Year
from coprod_tui.model.year_facts import Idea, SaidBeside
from coprod_tui.sentences.record_view import closed
from coprod_tui.sentences.year import (
    look_again_words,
    met_words,
    outcome_words,
    stretch_words,
    took_words,
    unread_words,
)
from coprod_tui.summary.diary import is_day
from coprod_tui.summary.meeting_view import capital, listed
from coprod_tui.summary.outward import day_words, receipt_line
from coprod_tui.summary.page import (
    Dated,
    Detail,
    Diary,
    Line,
    Point,
    Points,
    Summary,
    SummarySection,
    lead,
    line,
    ours,
    sentences,
    theirs,
    titled,
)
from coprod_tui.wording import _, day


def compose_year(year: Year, id: str, *, calendar_key: str = "", made: int = 0) -> Summary:
    """The year told in words. id: the group's, as on the shelf; calendar_key: its own; made: when (UTC ms)."""
    stands = line(_("This is how it stood on {day}."), day=ours(day(year.today, year=True)))
    unread = tuple(ours(unread_words(number, why)) for number, why in year.unread)
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=line(_("{group}: our year"), group=year.group),
        when=ours(stretch_words(year.stretch)),
        status=(sentences(stands, *unread), ours(met_words(year))),
        first=_present(year, _what_changed, _we_did, _could_not, _we_ask) or (_nothing(),),
        sections=_present(year, _asked, _in_force, _changed, _not_agreed, _earlier, _actions, _ideas, _meetings),
        made=(ours(_("Made from our meetings' records. Nothing in it says who spoke, or how much.")),),
        diary=_diary(year, calendar_key or id, made),
        of="year",
    )


def _present(year: Year, *made: Callable[[Year], SummarySection | None]) -> tuple[SummarySection, ...]:
    return tuple(section for one in made if (section := one(year)) is not None)


def _nothing() -> SummarySection:
    """Said where there is nothing for the first page, so that it is not taken for a page that is missing."""
    words = ours(_("Nothing was asked, decided or done in this time, as far as our records say."))
    return SummarySection("we-did", ours(_("We did")), (Points((Point(words),)),))


def _list(name: str, title: str, points: Iterable[Point]) -> SummarySection | None:
    found = tuple(points)
    return titled(name, title, (Points(found),)) if found else None


# The first page, and the wall: nobody is named


def _what_changed(year: Year) -> SummarySection | None:
    """What was asked, and is different now."""
    points = []
    for one in year.asked:
        changed = [answer for answer in one.answers if answer.changed]
        if changed:
            said = line(_("They said: {words}"), words=closed(changed[-1].words))
            now = line(_("What changed: {words}"), words=changed[-1].changed)
            points.append(Point(theirs(one.words), one.ref, sentences(said, now)))
    return _list("you-said", _("You said, and this changed"), points)


def _we_did(year: Year) -> SummarySection | None:
    """What was decided in this time and is in force, and what was done."""
    points = [Point(theirs(one.words), one.ref, ours(_("We decided this."))) for one in year.decided if _holds(one)]
    points += [Point(theirs(one.words), one.ref, _came_of(one)) for one in year.promised if one.state == "done"]
    return _list("we-did", _("We did"), points)


def _holds(one: Decided) -> bool:
    return one.stands == "in-force"


def _could_not(year: Year) -> SummarySection | None:
    """What was not taken up, not done, or came to nothing, each with why."""
    points = [Point(theirs(one.words), one.mark, because(one.why)) for one in year.ideas]
    points += [Point(theirs(one.words), one.ref, because(one.outcome)) for one in year.promised if _dropped(one)]
    for one in year.asked:
        if one.settled and not any(answer.changed for answer in one.answers):
            said = line(_("They said: {words}"), words=one.answers[-1].words) if one.answers else because("")
            points.append(Point(theirs(one.words), one.ref, said))
    return _list("we-could-not", _("We could not, and why"), points)


def _dropped(one: Promised) -> bool:
    return one.state == "dropped"


def because(why: str) -> Line:
    return line(_("Because: {words}"), words=why) if why else ours(_("Nobody wrote down why."))


def _we_ask(year: Year) -> SummarySection | None:
    """What we still ask, and what is still to do."""
    points = [
        Point(theirs(one.words), one.ref, _last_said(one) or waits(one, year.today))
        for one in year.asked
        if one.is_still_asked
    ]
    points += [Point(theirs(one.words), one.ref, _by(one)) for one in year.promised if one.state == "to-do"]
    return _list("we-ask", _("What we still ask, and still have to do"), points)


def _last_said(one: Asked) -> Line:
    return line(_("They said: {words}"), words=one.answers[-1].words) if one.answers else ()


# In full


def _asked(year: Year) -> SummarySection | None:
    """Everything that was asked; then what bodies said of the pages that they were sent."""
    blocks = [_issue(one, year) for one in year.asked]
    blocks += [Detail(line(_("Our page for {body}"), body=one.body), "", (receipt_line(one),)) for one in year.receipts]
    return titled("asked", _("What we asked, what they said, what changed"), blocks)


def _issue(one: Asked, year: Year) -> Detail:
    lines = [_who_asked(one)]
    for answer in one.answers:
        when = ", ".join(filter(None, (day(answer.day, year=True), took_words(answer))))
        lines.append(line(_("They said ({when}): {words}"), when=ours(when), words=answer.words))
        lines.append(line(_("What changed: {words}"), words=answer.changed) if answer.changed else ())
    lines += [waits(one, year.today), ours(_("This is settled.")) if one.settled else ()]
    return Detail(theirs(one.words), one.ref, tuple(filter(None, lines)))


def _who(names: Iterable[str]) -> Line:
    """Each as they wish."""
    told = [theirs(name) or ours(_("someone who would rather not be named")) for name in names]
    return listed(list(dict.fromkeys(told)))


def _who_asked(one: Asked) -> Line:
    who, since = capital(_who(one.who)), ours(day(one.day, year=True))
    if who and one.whose:
        return line(_("{who} took this to {whose}. We began to ask on {day}."), who=who, whose=one.whose, day=since)
    if who:
        return line(_("{who} took this on. We began to ask on {day}."), who=who, day=since)
    if one.whose:
        return line(_("This is for {whose}. We wrote it down on {day}."), whose=one.whose, day=since)
    return line(_("We wrote this down on {day}."), day=since)


def waits(one: Asked, today: str) -> Line:
    """That no answer has come, and when it is due; () where one has, or it is settled."""
    if one.answers or one.settled:
        return ()
    if not one.by:
        return ours(_("No answer yet."))
    words = _("No answer yet. It was due on {day}.") if one.by < today else _("No answer yet. It is due on {day}.")
    return line(words, day=day_words(one.by))


def _in_force(year: Year) -> SummarySection | None:
    return titled(
        "in-force", _("What we decided, and is in force"), [_card(one) for one in year.decided if _holds(one)]
    )


def _changed(year: Year) -> SummarySection | None:
    gone = [_card(one) for one in year.decided if one.stands in ("replaced", "no-longer")]
    return titled("changed", _("What we decided otherwise since"), gone)


def _not_agreed(year: Year) -> SummarySection | None:
    return titled("not-agreed", _("What we did not agree"), [_card(one) for one in year.decided if _failed(one)])


def _failed(one: Decided) -> bool:
    return one.stands == "not-agreed"


def _earlier(year: Year) -> SummarySection | None:
    points = (Point(theirs(one.words), one.ref, ours(look_again_words(one))) for one in year.earlier)
    return _list("earlier", _("Decided before, and still in force"), points)


def _card(one: Decided) -> Detail:
    return Detail(theirs(one.words), one.ref, card_words(one), tuple(_said(one)))


def card_words(one: Decided) -> tuple[Line, ...]:
    """When it was decided and how, and how it stands."""
    on = line(_("Decided on {day}."), day=ours(day(one.day, year=True))) if one.day and not _failed(one) else ()
    return tuple(filter(None, (sentences(on, ours(outcome_words(one))), _stands(one))))


def _stands(one: Decided) -> Line:
    if one.stands == "in-force":
        return ours(look_again_words(one))
    if one.stands == "replaced":
        return line(_("Replaced by {mark}: {words}"), mark=ours(one.by), words=one.by_words or "…")
    if one.stands == "no-longer":
        why = line(_("Why: {words}"), words=one.why) if one.why else ()
        return sentences(ours(_("In force no longer.")), why)
    return ()


def _said(one: Decided) -> Iterable[Points]:
    """What people said beside it, in their own words, with a name only where they wish."""
    labels = {
        "worry": _("Worries, kept in people's own words"),
        "objection": _("Objections, kept in people's own words"),
        "view": _("What people added, in their own words. Nobody is counted by it"),
        "challenge": _("Challenges to this, kept in people's own words"),
    }
    for sort, label in labels.items():
        points = tuple(_word(said, name) for said, name in one.said if said.sort == sort)
        if points:
            yield Points(points, ours(label))


def _word(said: SaidBeside, name: str) -> Point:
    return Point(theirs(said.words), note=ours(_("This has been met.")) if said.met else (), lead=lead(theirs(name)))


def _actions(year: Year) -> SummarySection | None:
    groups = (
        (_("Done"), [one for one in year.promised if one.state == "done"]),
        (_("Still to do"), [one for one in year.promised if one.state == "to-do"]),
        (_("Not done after all, and why"), [one for one in year.promised if _dropped(one)]),
    )
    blocks = [Points(tuple(_action(one) for one in each), ours(label)) for label, each in groups if each]
    return titled("actions", _("What we said we would do"), blocks)


def _action(one: Promised) -> Point:
    return Point(theirs(one.words), one.ref, action_words(one), lead=lead(capital(_who(one.who))))


def action_words(one: Promised) -> Line:
    """What came of it, or by when it is still to do."""
    return because(one.outcome) if _dropped(one) else _came_of(one) if one.state == "done" else _by(one)


def _by(one: Promised) -> Line:
    return line(_("Still to do, by {day}."), day=day_words(one.by)) if one.by else ours(_("Still to do."))


def _came_of(one: Promised) -> Line:
    done = line(_("Done, {day}."), day=ours(day(one.done, year=True))) if one.done else ours(_("Done."))
    return sentences(done, line(_("What came of it: {words}"), words=one.outcome) if one.outcome else ())


def _ideas(year: Year) -> SummarySection | None:
    points = (
        Point(theirs(one.words), one.mark, sentences(because(closed(one.why)), _heard_at(one))) for one in year.ideas
    )
    return _list("ideas", _("Ideas we heard and did not take up, and why"), points)


def _heard_at(one: Idea) -> Line:
    return line(_("Meeting {number}."), number=one.meeting)


def _meetings(year: Year) -> SummarySection | None:
    points = []
    for one in year.meetings:
        when = ours(day(one.day, named=True, year=True)) if is_day(one.day) else ()
        never = () if one.finished else ours(_("It was never finished. What was written down is told here."))
        unread = () if one.read else ours(_("It was not read: see the top."))
        words = theirs(one.title) or line(_("Meeting {number}"), number=one.number)
        points.append(Point(words, str(one.number), sentences((*when, *ours(".")) if when else (), never, unread)))
    return _list("meetings", _("Our meetings"), points)


def _diary(year: Year, key: str, made: int) -> Diary:
    """Actions still to do, as a calendar knows them from the meetings' own files: nobody is named."""
    due = tuple(
        Dated(f"{key}-{one.ref}", one.ref, one.words, one.by)
        for one in year.promised
        if one.state == "to-do" and is_day(one.by)
    )
    return Diary(group=year.group, at=made, due=due)
