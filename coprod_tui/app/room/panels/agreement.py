"""A decision from words to record: read back in large letters, then agreement tested. Nothing here says "agreed"."""

from __future__ import annotations

from typing import cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.room.panels.now import slower
from coprod_tui.app.room.panels.read_back import share
from coprod_tui.app.seat.concerns import concerns
from coprod_tui.app.seat.decision_answers import offered
from coprod_tui.app.seat.item_time import time_left
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.flowing import Flowing
from coprod_tui.app.widgets.letters import WHOLE, Big, fit
from coprod_tui.app.widgets.pieces import Part, bold, key, m, muted, now, put, shorten, wrap
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.decision_rule import of_group, tally
from coprod_tui.model.decisions import Decision, DecisionStage
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.scales import Level
from coprod_tui.sentences import name_of
from coprod_tui.sentences.agreement import questions
from coprod_tui.sentences.reading import read_for_the_group
from coprod_tui.wording import _, ngettext
from coprod_tui.wording.decision_rule import our_rule, tally_words


class Agreement(Band):
    looks_at = ("decisions", "turns", "agenda", "people", "cards", "plan", "flow")
    _decision: Decision | None = None

    def compose(self) -> ComposeResult:
        yield Rows(id="about-decision")
        yield Big(paged=True, whole=True, id="words")
        yield Static(id="page")
        with Vertical(id="beside"):
            yield Rows(id="counted")
            yield Big(whole=True, id="tally")
            yield Rows(id="worries")
        yield Big(whole=True, id="questions")
        yield Static(id="asked")
        yield Flowing(id="answers")

    def draw(self, meeting: Meeting, at: int) -> None:
        decision = meeting.decisions.get(meeting.decisions.now)
        self._decision = decision
        if decision is None:
            return
        reading = decision.stage == "reading"
        label = _("Decision · the exact words, read back") if reading else _("Decision · does everyone agree?")
        turn = meeting.turns.now
        who = m("[b $now]● $name[/]", name=name_of(meeting, turn.person)) if turn else Content()
        beside = Content.assemble(who, "   ", muted(time_left(meeting, at)))
        card = m("   [b $wait]■ $words[/]", words=_("Slower, please")) if slower(meeting) else ""
        self.query_one("#about-decision", Rows).show([Row("", Content.assemble(now(label), card), beside)])
        self.query_one("#words", Big).text = decision.words
        self.query_one("#answers", Flowing).show(self.answers(decision.stage))
        self._share()

    def on_resize(self) -> None:
        self._share()

    def _share(self) -> None:
        """Give each thing its rows: the decision first, then what was said of it, then what is asked, large."""
        decision, width = self._decision, self.content_size.width
        if decision is None or not width:
            return
        room = cast("Seated", self.screen)
        rule = our_rule(of_group(room.meeting.plan.settings))
        testing = decision.but(stage="testing", worries=(), support=None, before=None)
        given = share(decision.words, _asked(testing, rule).plain, width, room.size.height)
        room.set_class(given.spare, "-spare")
        plain = _asked(decision, "" if decision.stage == "reading" else rule)
        answers = self.query_one("#answers", Flowing)
        answered = answers.get_content_height(self.content_size, self.size, width) if answers.display else 0
        left = self.content_size.height - 1 - len(wrap(plain, width)) - answered
        words = self.query_one("#words", Big)
        most = max(min(given.rows, left), 1)
        taken, paged = words.rows(width, most), words.has_pages(width, most)
        words.styles.height = taken
        self.query_one("#page").display = paged
        left -= taken + paged
        left -= max(self._draw_beside(decision, width, left), 1)  # even with nothing in it it has a row
        left -= self._draw_asked(decision, plain, rule, width, left)
        apart = min(left, most - taken)  # rows that nothing needs now or later part what is there
        words.styles.margin = (int(apart > 0), 0, 0, 0)
        answers.styles.margin = (int(apart > 1), 0, 0, 0)
        self.query_one("#beside").styles.margin = (int(apart > 2), 0, 0, 0)  # noqa: PLR2004  the third row

    def _draw_asked(self, decision: Decision, plain: Content, rule: str, width: int, left: int) -> int:
        """What is asked, large where rows are left over for it, with the group's rule under it. The rows over plain."""
        large, asked = self.query_one("#questions", Big), self.query_one("#asked", Static)
        large.text = "" if decision.stage == "reading" else " ".join(questions(decision))
        rows = (
            large.rows(width, left)
            if large.text and left > 0 and fit(large.text, width, left, WHOLE) is not None
            else 0
        )
        large.display = rows > 0
        large.styles.height = rows
        told = "" if decision.stage == "reading" else rule
        put(asked, muted(told) if rows else plain)
        asked.display = bool(told) or not rows
        return rows

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
        answers = offered(room.meeting, self._decision, keys)
        return [Part(key(room.keys.mark(each), does), each.id) for each, does in answers]

    def on_big_paged(self, event: Big.Paged) -> None:
        event.stop()
        self.query_one("#page", Static).update(muted(page_place(event)))


def _asked(decision: Decision, rule: str) -> Content:
    """What is asked, and by which rule, in letters of the terminal's own."""
    return Content.assemble(bold("  ".join(questions(decision))), muted(f"   {rule}" if rule else ""))


def _step(level: Level) -> Row:
    words = f"{level.result}: {level.count}"
    return Row("", bold(words) if level.count else muted(words))


def _in_short(meeting: Meeting, decision: Decision, width: int, left: int) -> list[Row]:
    """What stands beside a decision that needs the rows: the count in a line, its steps after one another, worries."""
    support = decision.support
    told = [tally_words(tally(decision))] if support is not None else []
    worries = concerns(meeting, decision.but(support=None))
    if left <= 1 and told and worries:
        count = len(worries)
        told += [ngettext("{count} worry or objection", "{count} worries or objections", count).format(count=count)]
        return [Row("", bold(shorten(" · ".join(told), width)))]
    rows = [Row("", bold(each)) for each in told]
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
