"""The page for a body that a group asks: one page, in every format but the sheet for the wall and a calendar."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_tui.model.board import Board
from coprod_tui.model.year import Asked, Decided, Promised
from coprod_tui.sentences.record_view import closed
from coprod_tui.sentences.year import outcome_words
from coprod_tui.summary import outward
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
from coprod_tui.wording import _, day


def compose_board(board: Board, id: str) -> Summary:
    """Without whether the group agreed it: that is said over it. id: of the file."""
    told = board.outward
    first = (_need(board) or _nothing(), _who_speaks(board))
    sections = (
        _answered(board), _receipts(board), _decided(board), _ended(board), _done(board), _said(board),
        outward.can_change(told),
    )  # fmt: skip
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=line(_("{group}: for {body}"), group=told.group, body=board.body),
        when=(),
        status=outward.unread_lines(told),
        first=tuple(filter(None, first)),
        sections=tuple(filter(None, sections)),
        made=(
            ours(_("Please tell us when you read this, who read it, and what you did.")),
            ours(_("Nobody is named here who did not say yes to it.")),
        ),
        of="board",
    )  # fmt: skip


def _nothing() -> SummarySection:
    words = ours(_("Nothing that we asked you waits for an answer."))
    return SummarySection("need", ours(_("What we need from you")), (Para(words),))


def _need(board: Board) -> SummarySection | None:
    """What it was asked and has not answered; then what the group marks for it."""
    blocks: list[Block] = [Points(tuple(map(_asked, board.asked)))] if board.asked else []
    blocks += outward.listed(_("Please also look at"), map(_marked, board.marked))
    return titled("need", _("What we need from you"), blocks)


def _asked(one: Asked) -> Point:
    asked = line(_("We began to ask on {day}."), day=ours(day(one.day, year=True))) if one.day else ()
    by = line(_("We asked for an answer by {day}."), day=outward.day_words(one.by)) if one.by else ()
    return Point(theirs(one.words), one.ref, sentences(asked, by))


def _marked(one: Decided | Asked | Promised) -> Point:
    if isinstance(one, Asked):
        return outward.issue(one)
    if isinstance(one, Promised):
        return outward.done(one) if one.state == "done" else outward.to_do(one)
    return outward.decision(one)


def _who_speaks(board: Board) -> SummarySection | None:
    return titled("who-speaks", _("Who speaks for us"), outward.named(board.contacts))


def _answered(board: Board) -> SummarySection | None:
    points = tuple(Point(theirs(one.words), one.ref, sentences(*_answers(one))) for one in board.answered)
    return titled("answered", _("What we asked you, and what you said"), [Points(points)] if points else [])


def _answers(one: Asked) -> Iterable[Line]:
    for answer in one.answers:
        when = ours(day(answer.day, year=True))
        yield line(_("You said ({when}): {words}"), when=when, words=closed(answer.words))
        yield line(_("What changed: {words}"), words=closed(answer.changed)) if answer.changed else ()
    yield ours(_("This is settled.")) if one.settled else ours(_("This is not settled."))


def _decided(board: Board) -> SummarySection | None:
    points = tuple(map(outward.decision, board.new))
    since = day(board.since, year=True)
    title = _("What we decided since you last told us, {day}").format(day=since) if since else _("What we decided")
    return titled("decided", title, [Points(points)] if points else [])


def _ended(board: Board) -> SummarySection | None:
    points = tuple(Point(theirs(one.words), one.ref, _came(one)) for one in board.ended)
    return titled("ended", _("What is in force no longer since then"), [Points(points)] if points else [])


def _came(one: Decided) -> Line:
    if one.stands == "replaced":
        return line(_("Replaced by {mark}: {words}"), mark=ours(one.by), words=one.by_words or "…")
    return line(_("Why: {words}"), words=one.why) if one.why else ()


def _done(board: Board) -> SummarySection | None:
    points = tuple(map(outward.done, board.done))
    title = _("What we did since then") if board.since else _("What we did")
    return titled("done", title, [Points(points)] if points else [])


def _said(board: Board) -> SummarySection | None:
    """In the words of whoever said yes, under the decision that they are about. Nobody is named."""
    under: dict[str, list[Point]] = {}
    decisions = {one.ref: one for one, _words in board.said}
    for one, said in board.said:
        under.setdefault(one.ref, []).append(Point(theirs(said.words), note=ours(_sort(said.sort))))
    cards = [
        Detail(
            theirs(decisions[ref].words),
            ref,
            (_stands(decisions[ref]),),
            (Points(tuple(points), ours(_("In people's own words"))),),
        )
        for ref, points in under.items()
    ]
    return titled("said", _("What people asked us to tell you"), cards)


def _stands(one: Decided) -> Line:
    gone = () if one.stands in ("in-force", "not-agreed") else ours(_("In force no longer."))
    return sentences(ours(outcome_words(one)), gone)


def _sort(sort: str) -> str:
    return {
        "worry": _("A worry."),
        "objection": _("An objection."),
        "view": _("A view."),
        "challenge": _("A challenge to this decision."),
    }[sort]


def _receipts(board: Board) -> SummarySection | None:
    points = [Point(outward.receipt_line(one)) for one in board.receipts]
    return titled("receipts", _("What you told us of our pages before"), [Points(tuple(points))] if points else [])
