"""Who a summary goes to, and how each person answers it: I agree, please change, please talk about."""

from __future__ import annotations

import re

from coprod_tui.model.review import SummaryVersion, changed_since_ready
from coprod_tui.summary.meeting_view import MeetingView, meeting_id
from coprod_tui.summary.page import Line, Para, Point, Points, SummarySection, line, ours, sentences
from coprod_tui.wording import _, day, day_of, days_after, ngettext

ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
"""An e-mail address plain enough to be made a link. Anything else is shown as it was written and leads nowhere."""


ASCII = 128


def goes_to(read: MeetingView) -> SummarySection | None:
    words = ours(_("This goes to everyone who was there or was expected."))
    also = read.meeting.plan.settings.recipients
    if also:
        words = sentences(words, line(_("It also goes to {others}."), others=also.rstrip(" .") or also))
    return SummarySection("goes-to", ours(_("Who this goes to")), (Para(words),))


def ask(read: MeetingView) -> Line:
    """Before anything else: by when to answer, and where to; () where nobody is asked any more."""
    if read.agreed:
        return ()
    settings, version = read.meeting.plan.settings, _version(read)
    by = _by(read, read.made, settings.reply_days, version.answer_by if version else "")
    where = line(_("Send your answer to {where}."), where=settings.reply_to) if settings.reply_to else _anybody()
    return sentences(ours(_("Is this right?")), by, where)


def _version(read: MeetingView) -> SummaryVersion | None:
    """The one that is answered; None for a draft."""
    return None if changed_since_ready(read.record) else read.record.review.version


def section(read: MeetingView) -> SummarySection | None:
    """The three answers, each with what to write. Only what is not agreed yet asks for them.

    Each names the meeting and the version it answers, so that what is answered late is not taken for the newest.
    """
    if read.agreed:
        return None
    settings, version = read.meeting.plan.settings, _version(read)
    id = meeting_id(read.meeting)
    reference = f"{id} v{version.number}" if version else id
    answers = (
        (_("I agree"), _("This is what we said and decided.")),
        (_("Please change"), _("Tell us which words, and what they should say.")),
        (_("Please talk about"), _("Tell us what to bring back to the next meeting.")),
    )
    points = tuple(
        Point(ours(words), note=ours(what), link=answer_link(settings.reply_to, reference, words))
        for words, what in answers
    )
    silence = Para(ours(_("Saying nothing does not count as agreeing. You can also ask for another format.")))
    return SummarySection("reply", ours(_("Tell us what you think")), (Points(points), silence))


def _anybody() -> Line:
    return ours(_("Tell anyone who chaired or took notes."))


def _by(read: MeetingView, made: int | None, days: int, by: str) -> Line:
    """Until when to answer: the day that was named when the version was marked ready, else so many days from now."""
    if by:
        return line(_("Please answer by {day}."), day=ours(day(by, named=True)))
    if days <= 0:
        return ()
    if made is None:
        return line(ngettext("You have {count} day.", "You have {count} days.", days), count=days)
    return line(_("Please answer by {day}."), day=ours(day(days_after(day_of(made, read.zone), days), named=True)))


def answer_link(where: str, reference: str, answer: str) -> str:
    """A mailto link with a subject of ours; "" where there is no plain address to send it to."""
    if not ADDRESS.fullmatch(where.strip()):
        return ""
    return f"mailto:{where.strip()}?subject={_quoted(f'{answer}: {reference}')}"


def _quoted(words: str) -> str:
    """As a link writes it: every byte that is not a plain letter or digit as %XX."""
    return "".join(chr(byte) if chr(byte).isalnum() and byte < ASCII else f"%{byte:02X}" for byte in words.encode())
