"""A decision from words to record: read back in large letters, then agreement tested. Nothing here says "agreed"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.app.room.panels.now import slower
from coprod_tui.app.room.panels.read_back import BLOCK, share
from coprod_tui.app.seat.concerns import concerns
from coprod_tui.app.seat.decision_answers import possible_answers
from coprod_tui.app.seat.item_time import time_left
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.letters import WHOLE, Big, fitting
from coprod_tui.app.widgets.mark import mark
from coprod_tui.app.widgets.pieces import Part, as_content, bold, key, m, muted, now, set_content, shorten, wrap
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.wrapped_parts import WrappedParts
from coprod_tui.model.decision_rule import of_group, tally
from coprod_tui.model.decisions import Decision, DecisionStage, Worry
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.scales import Level
from coprod_tui.sentences import name_of
from coprod_tui.sentences.agreement import questions
from coprod_tui.sentences.readability import read_for_the_group
from coprod_tui.sentences.record_view import short_name
from coprod_tui.wording import _, ngettext
from coprod_tui.wording.decision_rule import our_rule, tally_words

GAP = 2
"""Columns between what is done and who speaks."""


class Agreement(Band):
    looks_at = ("decisions", "turns", "agenda", "people", "cards", "plan", "flow")
    _decision: Decision | None = None
    _left = ""
    _place = 0
    """Which of the questions is asked in large letters, from 0."""
    _raised: tuple[Id, ...] = ()
    _worry: Worry | None = None
    """The worry that stands large in its place, as it has just been raised."""

    def compose(self) -> ComposeResult:
        yield Rows(id="about-decision")
        yield Big(paged=True, whole=True, id="words")
        yield Static(id="page")
        with Vertical(id="beside"):
            yield Rows(id="counted")
            yield Big(whole=True, id="tally")
            yield Rows(id="worries")
        yield Big(whole=True, band=True, id="questions")
        yield Static(id="asked")
        yield AnswerRow(id="answers")

    def draw(self, meeting: Meeting, at: int) -> None:
        decision = meeting.decisions.get(meeting.decisions.now)
        before, self._decision = self._decision, decision
        if decision is None:
            return
        self._hear(decision, new=before is None or (before.id, before.stage) != (decision.id, decision.stage))
        self._left = time_left(meeting, at)
        self.query_one("#words", Big).text = decision.words
        self.query_one("#answers", WrappedParts).show(self.answers(decision.stage))
        self.share_rows()

    def _draw_about(self, decision: Decision) -> None:
        """What is being done, or what it is that stands large; and who speaks, small."""
        meeting = cast("Seated", self.screen).meeting
        label = _("Decision · the exact words, read back")
        if decision.stage != "reading":
            label = _("Decision · does everyone agree?")
        if self._worry is not None:
            label = _("Decision · an objection") if self._worry.objection else _("Decision · a worry")
        turn = meeting.turns.now
        card = m("   [b $wait]■ $words[/]", words=_("Slower, please")) if slower(meeting) else ""
        body = Content.assemble(now(label), card)
        for named in (name_of, short_name):  # all of it is one row
            who = m("[b $now]● $name[/]", name=named(meeting, turn.person)) if turn else Content()
            row = Row("", body, Content.assemble(who, "   ", muted(self._left)))
            if body.cell_length + as_content(row.figure).cell_length + GAP <= self.content_size.width:
                break
        self.query_one("#about-decision", Rows).show([row])

    def _hear(self, decision: Decision, *, new: bool) -> None:
        """Begin with the first question where the decision is new here. A worry raised since stands large."""
        standing = tuple(worry.id for worry in decision.worries if not worry.settled)
        raised = standing[-1:] if set(standing) - set(self._raised) else ()
        self._place, self._raised = 0 if new else self._place, standing
        if raised or self._worry is None or self._worry.id not in standing:
            self._worry = next((worry for worry in decision.worries if worry.id in raised), None)

    def next_part(self) -> bool:
        """Ask the next question in large letters, where they stand one at a time."""
        asked = questions(self._decision) if self._decision is not None else []
        if len(asked) < 2 or self._at_once:  # noqa: PLR2004  one question is always there
            return False
        self._place, self._worry = (self._place + 1) % len(asked), None
        self.share_rows()
        return True

    def on_resize(self) -> None:
        self.share_rows()

    def share_rows(self) -> None:
        """Give each thing its rows: the decision and what is asked of it, then what was said."""
        decision, width = self._decision, self.content_size.width
        if decision is None or not width:
            return
        self._draw_about(decision)
        room = cast("Seated", self.screen)
        rule = "" if decision.stage == "reading" else our_rule(of_group(room.meeting.plan.settings))
        begun = decision.but(worries=(), support=None, before=None)  # as its type is to stay until the outcome
        asked = questions(begun)
        given = share(decision.words, _plain(asked, rule).plain, asked if rule else (), width, room.size.height)
        mark(room, {"-spare": given.spare})
        answers = self.query_one("#answers", WrappedParts)
        answered = answers.get_content_height(self.content_size, self.size, width) if answers.display else 0
        plain = len(wrap(self._asked(decision, rule), width))
        left = self.content_size.height - 1 - plain - answered
        words = self.query_one("#words", Big)
        most = max(min(given.rows, left), 1)
        taken, paged = words.rows(width, most), words.has_pages(width, most)
        words.styles.height = taken
        self.query_one("#page").display = paged
        left -= taken + paged
        if decision.support is not None or not rule:
            beside = self._draw_beside(decision, width, left)
            left -= beside + self._draw_asked(decision, rule, width, left - beside)
        else:
            reserved = bool(decision.worries) and self._fits(width, left - 1)  # a row for what was said before
            left -= self._draw_asked(decision, rule, width, left - reserved)
            beside = self._draw_beside(decision, width, left)
            left -= beside
        small = self._asked(decision, rule)
        set_content(self.query_one("#asked", Static), small)
        self.query_one("#asked").display = bool(small)
        given_back = plain - len(wrap(small, width)) * bool(small)  # what stands large need not stand small too
        left += given_back
        apart = min(left, most - taken + given_back)  # rows that nothing needs now or later part what is there
        large, beside_box = self.query_one("#questions", Big), self.query_one("#beside")
        parted: list[Widget] = [large, words, answers] if large.display else [words, answers]
        # Empty, it has a row all the same.
        beside_box.display = beside > 0 or left > min(apart, len(parted) + large.display)
        parted += [beside_box] if beside_box.display and large.display else []
        for place, each in enumerate(parted):
            each.styles.margin = (int(apart > place), 0, 0, 0)
        if large.display and left - len(parted) > 1:  # in the middle of what is left, not at its foot
            large.styles.margin = (1, 0, (left - len(parted)) // 2, 0)

    def _draw_asked(self, decision: Decision, rule: str, width: int, left: int) -> int:
        """In large letters all that is asked, where it fits; else one question, or the worry just raised. Its rows."""
        large, whole = self.query_one("#questions", Big), " ".join(questions(decision))
        self._at_once = fitting(whole, width, max(left, 1), WHOLE).size > 0
        large.text = whole if self._at_once and self._worry is None else self._one if rule else ""
        self.set_class(self._worry is not None, "-worry")
        rows = large.rows(width, left) if large.text and left >= BLOCK else 0
        large.display = 0 < rows <= left
        large.styles.height = rows
        return rows if large.display else 0

    @property
    def _one(self) -> str:
        """The one thing that is to stand large: the worry that was just raised, else the question that is asked."""
        asked = questions(self._decision) if self._decision is not None else [""]
        return self._worry.words if self._worry is not None else asked[min(self._place, len(asked) - 1)]

    def _fits(self, width: int, rows: int) -> bool:
        return fitting(self._one, width, max(rows, 1), WHOLE).size > 0

    def _asked(self, decision: Decision, rule: str) -> Content:
        """All that is asked, in letters of the terminal's own, with a mark at the question that stands large."""
        if not rule:
            return Content() if self._at_once else _plain(questions(decision), "")
        if self._at_once and self._worry is None:
            return muted(rule)
        marked = None if self._at_once or self._worry is not None else self._place
        tab = "" if self._at_once else self.with_key("next-panel", _("{key} asks the next."))
        return _plain(questions(decision), " ".join(filter(None, (rule, tab))), marked)

    _at_once = False
    """Whether all questions stand large together."""

    def _draw_beside(self, decision: Decision, width: int, left: int) -> int:
        """Worries, and what was counted: each step in words, then all of it, large where it fits. The rows it took.

        Where there are too few rows for that, it is told in short. The decision keeps its own.
        """
        meeting = cast("Seated", self.screen).meeting
        support = decision.support
        worries = concerns(meeting, decision.but(support=None))
        steps = [_step(level) for level in support.levels] if support is not None else []
        counted, total = self.query_one("#counted", Rows), self.query_one("#tally", Big)
        beside = self.query_one("#worries", Rows)
        total.text = tally_words(tally(decision)) if support is not None else ""
        counted.show(steps)
        beside.show(worries or _to_read(meeting, decision))
        needed = sum(each.get_content_height(self.content_size, self.size, width) for each in (counted, beside))
        large = total.rows(width, max(left - needed, 1)) if support is not None else 0
        whole = needed + large <= left
        counted.display = total.display = whole and support is not None
        total.styles.height = large
        if not whole:
            beside.show(_in_short(meeting, decision, width, left))
        return min(needed + large, left)

    def answers(self, stage: DecisionStage) -> list[Part]:
        """What people may answer, by key."""
        room = cast("Seated", self.screen)
        keys = room.keys.answers("reading" if stage == "reading" else "testing")
        if self._decision is None:
            return []
        answers = possible_answers(room.meeting, self._decision, keys)
        return [Part(key(room.keys.mark(each), does), each.id) for each, does in answers]

    def on_big_paged(self, event: Big.Paged) -> None:
        event.stop()
        self.query_one("#page", Static).update(muted(page_place(event)))


class AnswerRow(WrappedParts):
    """The answers, which are away while a line is typed; as they come back the rows are shared out again."""

    def on_show(self) -> None:
        self.query_ancestor(Agreement).share_rows()


def _plain(asked: Sequence[str], rule: str, marked: int | None = None) -> Content:
    """What is asked, and by which rule. marked: the place of the question that is asked now."""
    marked_questions = [
        Content.assemble(now("► ") if place == marked else "", bold(question)) for place, question in enumerate(asked)
    ]
    return Content.assemble(Content("  ").join(marked_questions), muted(f"   {rule}" if rule else ""))


def _step(level: Level) -> Row:
    words = f"{level.result}: {level.count}"
    return Row("", bold(words) if level.count else muted(words))


def _in_short(meeting: Meeting, decision: Decision, width: int, left: int) -> list[Row]:
    """What stands beside a decision that needs the rows: the count in a line, its steps after one another, worries."""
    support = decision.support
    summary = [tally_words(tally(decision))] if support is not None else []
    worries = concerns(meeting, decision.but(support=None))
    if left <= 1 and summary and worries:
        count = len(worries)
        summary += [ngettext("{count} worry or objection", "{count} worries or objections", count).format(count=count)]
        return [Row("", bold(shorten(" · ".join(summary), width)))]
    rows = [Row("", bold(each)) for each in summary]
    if support is not None and left > 1 + len(worries):
        rows.append(Row("", "  ·  ".join(f"{level.result}: {level.count}" for level in support.levels)))
    return [*rows, *worries]


def _to_read(meeting: Meeting, decision: Decision) -> list[Row]:
    """While it is read back: what makes its words hard, and how they might be said. The words stay as they are."""
    if decision.stage != "reading":
        return []
    return [
        Row("", Content("\n").join(filter(None, [muted(why), Content(easier)])))
        for why, easier in read_for_the_group(decision.words, meeting)
    ]


def page_place(event: Big.Paged) -> str:
    """Which page of long words is shown and how to turn it; "" where all of them are."""
    words = _("Page {page} of {pages}. Right and Left turn the page.")
    return words.format(page=event.page + 1, pages=event.pages) if event.pages > 1 else ""
