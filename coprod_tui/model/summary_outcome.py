"""What became of a meeting's summary, in numbers and days and without any name: what a group keeps of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from coprod_tui.model.decisions import Decision
from coprod_tui.model.delivery import last_day, not_sent
from coprod_tui.model.entry import Frozen
from coprod_tui.model.replies import asked, unsettled
from coprod_tui.model.review import changed_since_ready
from coprod_tui.model.sealing import counted, rule_of, silent
from coprod_tui.model.sending import GONE

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

SummaryStep = Literal["review", "send", "waiting", "asked", "agree", "close", "agreed", "closed"]
"""What comes next for a summary: to be reviewed; to be sent; answers to come; something asked for; to be agreed, or to
be closed on its day. agreed and closed: nothing does."""


class SummaryOutcome(Frozen, frozen=True):
    """version: the newest that was ready, 0 for none; stale: what it tells has changed since.

    ready and sent: when that was and its first copy went (UTC ms), 0 for not yet. answer_by: the day (YYYY-MM-DD)
    people are asked to answer by. asked: how many were asked; agree, changes, talk: how many of them answered so; the
    others are not heard from. unsettled: answers that ask for a change and were not seen to. jobs: copies still to be
    seen to; drafts: those of them that lie in the outbox. everyone: whether the group's rule asks all to answer.
    unsent: how many of those who have not answered it neither went to nor cannot be got to. last: the day (YYYY-MM-DD)
    on which the last of them has had the whole time to answer. closed: it was closed, and not agreed.
    challenged: which decisions (D1 is 1) were challenged, and how often.
    """

    version: int = 0
    ready: int = 0
    sent: int = 0
    answer_by: str = ""
    asked: int = 0
    agree: int = 0
    changes: int = 0
    talk: int = 0
    jobs: int = 0
    drafts: int = 0
    unsettled: int = 0
    stale: bool = False
    everyone: bool = False
    unsent: int = 0
    last: str = ""
    closed: bool = False
    challenged: tuple[tuple[int, int], ...] = ()

    @property
    def challenges(self) -> int:
        return sum(count for _number, count in self.challenged)

    @property
    def answered(self) -> int:
        return self.agree + self.changes + self.talk

    @property
    def not_heard(self) -> int:
        return self.asked - self.answered


def what_became(meeting: Meeting) -> SummaryOutcome:
    """What became of this finished meeting's summary until now."""
    version, wall = meeting.review.version, meeting.clock.wall
    challenged = tuple((one.number, many) for one in meeting.decisions.concluded if (many := _challenges(meeting, one)))
    if version is None:
        return SummaryOutcome(challenged=challenged)
    counts, jobs, waits = counted(meeting), meeting.sending.jobs, silent(meeting)
    gone = [copy.at for copy in meeting.sending.version(version.number) if copy.stage in GONE]
    return SummaryOutcome(
        version.number, wall(version.at), wall(min(gone)) if gone else 0, version.answer_by, sum(counts.values()),
        counts["agrees"], counts["change"] + counts["wrong"], counts["talk"], len(jobs),
        sum(copy.stage == "draft" for copy in jobs), len(unsettled(meeting)), changed_since_ready(meeting),
        rule_of(meeting, version) == "everyone", len(not_sent(meeting, waits)),
        last_day(meeting, waits or asked(meeting)), meeting.sealing.closed, challenged,
    )  # fmt: skip


def _challenges(meeting: Meeting, decision: Decision) -> int:
    return len(meeting.replies.to(decision.id))


def step(after: SummaryOutcome, agreed: str, today: str) -> SummaryStep:
    """What comes next for a finished meeting's summary. agreed: the day it was agreed or closed, "" for neither yet.

    today: YYYY-MM-DD. The same rule as `sealing.stands_in_the_way`, from what the group keeps.
    """
    if agreed:
        return "closed" if after.closed else "agreed"
    if not after.version or after.stale:
        return "review"
    if after.unsettled:
        return "asked"
    if after.agree and not after.not_heard:
        return "agree"
    if not after.everyone and after.asked and not after.unsent and after.last and today > after.last:
        return "close"
    return "waiting" if after.sent or after.answered else "send"
