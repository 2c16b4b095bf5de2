"""A decision from words to record: read back in large letters, then agreement tested. Nothing here says "agreed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.deciding import offered
from coprod_tui.app.flowing import Flowing
from coprod_tui.app.letters import Big
from coprod_tui.app.panels.now import slower, time_left
from coprod_tui.app.panels.panel import Band, Pressed
from coprod_tui.app.pieces import Part, bold, key, m, muted, now
from coprod_tui.app.rows import Row, Rows
from coprod_tui.model.decision_rule import of_group, tally
from coprod_tui.telling import name_of
from coprod_tui.telling.agreement import in_short, questions
from coprod_tui.wording import _
from coprod_tui.wording.decision_rule import our_rule, tally_words
from coprod_tui.wording.scales import scale_words

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from coprod_tui.app.screens.room import Room
    from coprod_tui.model.decisions import Decision, Stage
    from coprod_tui.model.meeting import Meeting


SHORT = 160
"""Letters of a decision that leave room for what was counted in large letters under them."""


class Agreement(Band):
    looks_at = ("decisions", "turns", "agenda", "people", "cards", "plan")
    _decision: Decision | None = None

    def compose(self) -> ComposeResult:
        yield Rows(id="about-decision")
        yield Big(paged=True, whole=True, id="words")
        yield Static(id="page")
        yield Rows(id="counted")
        yield Big(whole=True, id="tally")
        yield Static(id="asked")
        yield Rows(id="worries")
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
        self._draw_counted(decision)
        rule = "" if reading else f"   {our_rule(of_group(meeting.plan.settings))}"
        self.query_one("#asked", Static).update(Content.assemble(bold("  ".join(questions(decision))), muted(rule)))
        self.query_one("#worries", Rows).show(concerns(meeting, decision.but(support=None)))
        self.query_one("#answers", Flowing).show(self.answers(decision.stage))

    def _draw_counted(self, decision: Decision) -> None:
        """What was counted: each step with its number and its words; then all of it, large where it fits."""
        support = decision.support
        levels = support.levels if support is not None else ()
        width = max((len(str(level.count)) for level in levels), default=1)
        rows = [
            Row(bold(str(level.count).rjust(width)), bold(level.words) if level.count else muted(level.words))
            for level in levels
        ]
        counted, total = self.query_one("#counted", Rows), self.query_one("#tally", Big)
        counted.show(rows)
        total.text = tally_words(tally(decision)) if support is not None else ""
        counted.display = total.display = support is not None
        total.set_class(len(decision.words) > SHORT, "-small")

    def answers(self, stage: Stage) -> list[Part]:
        """What people may answer, by key."""
        room = cast("Room", self.screen)
        keys = room.keys.answers("reading" if stage == "reading" else "testing")
        if self._decision is None:
            return []
        answers = offered(room.meeting, self._decision, keys)
        return [Part(key(room.keys.mark(each), does), each.id) for each, does in answers]

    def on_flowing_picked(self, event: Flowing.Picked) -> None:
        event.stop()
        self.post_message(Pressed(event.name))

    def on_big_paged(self, event: Big.Paged) -> None:
        event.stop()
        self.query_one("#page", Static).update(muted(page_place(event)))

    def turn_words(self, by: int) -> None:
        self.query_one("#words", Big).turn(by)


def page_place(event: Big.Paged) -> str:
    """Which page of long words is shown and how to turn it; "" where all of them are."""
    words = _("Page {page} of {pages}. Right and Left turn the page.")
    return words.format(page=event.page + 1, pages=event.pages) if event.pages > 1 else ""


def came_out(decision: Decision) -> str:
    """How a concluded decision came out, in words."""
    return in_short(decision)


def concerns(meeting: Meeting, decision: Decision) -> list[Row]:
    """Worries and objections in people's own words, and what was counted on a scale, in words."""
    rows = []
    for worry in decision.worries:
        label = _("Objection") if worry.objection else _("Worry")
        about = [name_of(meeting, worry.person)] if worry.person else []
        about += [_("met")] if worry.settled else []
        rows.append(Row(muted(label), worry.words, muted(", ".join(about))))
    if decision.support is not None:
        rows.append(Row(muted(scale_words(decision.support.scale)), bold(tally_words(tally(decision)))))
    return rows
