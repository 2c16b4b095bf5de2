"""The decision that is being made, on the Desk: its words, the words before, who and why, worries, what to answer."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from coprod_tui.app.seat.concerns import concerns
from coprod_tui.app.seat.panel import Panel
from coprod_tui.app.widgets.pieces import Part, bold, key, muted, now
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.wrapped_parts import WrappedParts
from coprod_tui.line.languages import name_in
from coprod_tui.model.decision_rule import of_group
from coprod_tui.model.decisions import Decision
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences import name_of
from coprod_tui.sentences.agreement import questions
from coprod_tui.sentences.readability import read_for_the_group
from coprod_tui.wording import _, day
from coprod_tui.wording.decision_rule import rule_words


class Deciding(Panel):
    """Away while no decision is being made. What is not known of it takes no room: all of that may be skipped."""

    looks_at = ("decisions", "people", "plan")
    DEFAULT_CLASSES = "live page"

    def compose(self) -> ComposeResult:
        yield Rows(id="decision-rows")
        yield WrappedParts(id="decision-answers")

    def draw(self, meeting: Meeting, _at: int) -> None:
        decision = meeting.decisions.get(meeting.decisions.now)
        self.display = decision is not None
        if decision is not None:
            self.query_one(Rows).show(card(meeting, decision))
            self.query_one(WrappedParts).show(_answers(decision, meeting.plan.settings.language))


def card(meeting: Meeting, decision: Decision) -> list[Row]:
    """One row for each thing that is known of it, the words first."""
    rows = [Row(now(_("Decision")), bold(decision.words), muted(questions(decision)[0]))]
    if decision.stage != "reading":
        rows.append(Row(muted(_("Our rule")), rule_words(of_group(meeting.plan.settings))))
    rows += [Row(muted(_("Before")), muted(one.words)) for one in decision.versions[-2:-1]]
    rows += concerns(meeting, decision)
    for why, easier in read_for_the_group(decision.words, meeting) if decision.stage == "reading" else ():
        rows.append(Row(muted(_("To read")), Content("\n").join(filter(None, [muted(why), Content(easier)]))))
    by = decision.proposed_name or name_of(meeting, decision.proposed_by)
    known = ((_("Proposed by"), by), (_("Why"), decision.why), (_("Look again"), day(decision.look_again, named=True)))
    return [*rows, *(Row(muted(label), words) for label, words in known if words)]


def _answers(decision: Decision, language: str) -> list[Part]:
    """The commonest answers, as they are typed; F9 lists them all."""
    by_stage = {
        "reading": (("right", _("the words are right")),),
        "testing": (
            *((("met", _("the objection is met")),) if decision.objections else ()),
            ("worry", _("a worry")),
            ("object", _("an objection")),
            ("count", _("count")),
            ("more time", _("later")),
        ),
    }
    about = (("why", _("the reason")), ("proposed by", _("who")), ("look again", _("a date")))
    wanted = (*by_stage.get(decision.stage, ()), *about)
    return [
        Part(key("F9", _("answers")), "decision"),
        *(Part(key(f"/{name_in(verb, language)}", does)) for verb, does in wanted),
    ]
