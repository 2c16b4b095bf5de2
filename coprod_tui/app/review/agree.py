"""Making a summary the agreed record, or closing it, where it was read over: who stands where, then yes.

Which of the two it comes to is the record's to say. What is asked and what is said after names it.
"""

from __future__ import annotations

import asyncio
from functools import partial

from coprod_tui.afterwards.agreed.seals import sealing_move, settle
from coprod_tui.app.seat.seated import Seated
from coprod_tui.model.entry import Refused
from coprod_tui.record.recorder import Done
from coprod_tui.record.trouble import Trouble
from coprod_tui.sentences.sealing import seal_question, sealed_already, sealed_words
from coprod_tui.wording import refusal


async def agree_here(review: Seated) -> None:
    """In the review, where the meeting's record is open."""
    session = review.session
    try:
        question, closed = seal_question(review.meeting, session.clock())
    except Refused as refused:
        review.say_trouble(refusal(refused))
        return
    if await review.sure(question):
        review.do(sealing_move(session.shelf, session.place, session.clock(), closed=closed), after=_sealed)


def _sealed(review: Seated, done: Done) -> None:
    if done.entries:
        review.run_worker(_settle(review), group="seal", exclusive=True)


async def _settle(review: Seated) -> None:
    """The files carry the seal too; where that does not work the record is agreed all the same."""
    session = review.session
    try:
        await asyncio.to_thread(partial(settle, session.shelf, session.place, at=session.clock()))
    except (Refused, Trouble) as trouble:
        review.say_trouble(f"{sealed_already(closed=review.meeting.sealing.closed)} {refusal(trouble)}")
    else:
        review.say(sealed_words(closed=review.meeting.sealing.closed))
