"""Looking back, told: the question, the rules, what co-production is made of, and what was said, of nobody."""

from __future__ import annotations

from coprod_tui.model.look_back import (
    ComponentsOpened,
    ComponentTalked,
    LookThing,
    ProjectStage,
    QuestionLookedBack,
    RuleKept,
    RuleLookedBack,
    to_look_at,
)
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import RecordView, Tells, in_a_line
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _
from coprod_tui.wording.ways import the_question


def question_words(question: str) -> str:
    """The group's own question, or ours."""
    return question or the_question()


def component_words(component: str) -> str:
    """One of ours as a question; the group's own as it wrote it."""
    ours = {
        "equal": _("Equal: does what each of us knows count the same?"),
        "inclusive": _("Inclusive: who is here, and who is not?"),
        "open": _("Open: do we find the answer together, or was it there before?"),
        "human": _("Human: do we meet as people, beyond our roles?"),
        "transparent": _("Transparent: does everybody know what can change, and why?"),
        "power": _("Sharing power: is it shared more than before?"),
        "mutual": _("Giving and getting: what does each of us get out of it?"),
        "action": _("Action: does what we say turn into something done?"),
        "iterative": _("Step by step: do we try, look back, and change?"),
        "uncomfortable": _("A bit uncomfortable: do we say what is hard to say?"),
    }
    return ours.get(component, component)


def stage_words(when: ProjectStage) -> str:
    return {
        "beginning": _("At the beginning"), "middle": _("In the middle"), "end": _("At the end"),
    }.get(when, "")  # fmt: skip


def kept_words(kept: RuleKept) -> str:
    return {"yes": _("Yes, we kept to it."), "mostly": _("Mostly."), "no": _("No, we did not.")}.get(kept, "")


def asks(thing: LookThing) -> str:
    """What is asked of it, in large letters."""
    if thing.sort == "rule":
        return thing.words
    return component_words(thing.about) if thing.sort == "component" else question_words(thing.about)


def said_of(meeting: Meeting, thing: LookThing) -> list[str]:
    """What was said of it here, without names; before that the group's own answer of a rule."""
    answer = kept_words(meeting.look_back.kept_to(thing.id)) if thing.sort == "rule" else ""
    return [*filter(None, (answer,)), *(one.words for one in meeting.look_back.about(thing))]


def mark(thing: LookThing) -> str:
    """Beside it: the number by which a line names it."""
    return str(thing.number) if thing.number else ""


def lines(meeting: Meeting) -> list[str]:
    """Each thing on a line, and what was said of it below."""
    lines = []
    for thing in to_look_at(meeting):
        lines.append(f"{mark(thing)}  {in_a_line(asks(thing))}".strip())
        lines += [f"    {in_a_line(each)}" for each in said_of(meeting, thing)]
    return lines or [_("This group does not look back together. Its ways of working can begin it.")]


def _looked(meeting: Meeting) -> list[str]:
    """What was said, for a meeting as plain text: nothing where nothing was."""
    look = meeting.look_back
    return lines(meeting) if look.all or look.kept else []


def _rule(entry: RuleLookedBack, view: RecordView) -> str:
    rule = view.meeting.rules.get(entry.rule)
    question = [_("Did we keep to rule {number}?").format(number=rule.number if rule else "?")]
    return " ".join(filter(None, (*question, kept_words(entry.kept), in_a_line(entry.words))))


def _component(entry: ComponentTalked, _view: RecordView) -> str:
    component = component_words(entry.component)
    return _("{when}. {component} {words}").format(
        when=stage_words(entry.when), component=component, words=in_a_line(entry.words)
    )  # fmt: skip


def _opened(entry: ComponentsOpened, _view: RecordView) -> str:
    if not entry.when:
        return _("We leave what co-production is made of.")
    return _("We talk about what co-production is made of. {when}.").format(when=stage_words(entry.when))


TELLS: Tells = {
    QuestionLookedBack: lambda entry, _view: f"{question_words(entry.question)} {in_a_line(entry.words)}",
    RuleLookedBack: _rule,
    ComponentsOpened: _opened,
    ComponentTalked: _component,
}
LABEL = N_("looking back")
STATE = {"looked": TextBlock(_looked, N_("Looking back"))}
