"""Looking back: how a meeting went, in the words of those who agree to it, without a name; never a mark or a figure.

One question as people check out, each ground rule ("did we keep to this?"), and what co-production is made of, talked
about at the beginning, in the middle and at the end of a project.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, get_args

from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move, need_words
from coprod_tui.model.flow import opening
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.plan import Settings

LookSort = Literal["question", "rule", "component"]
RuleKept = Literal["", "yes", "mostly", "no"]
"""Whether the group kept to a rule, as it says of itself; "" for only in words."""
ProjectStage = Literal["", "beginning", "middle", "end"]
COMPONENTS = (
    "equal", "inclusive", "open", "human", "transparent", "power", "mutual", "action", "iterative", "uncomfortable",
)  # fmt: skip
"""What co-production is made of, to begin with: a group may have its own words instead (docs/looking-back.md)."""


class LookedBack(Thing, frozen=True):
    """What was said, of nobody in particular. about: the question or the component; rule: its id, NOBODY for none."""

    sort: LookSort
    words: str
    about: str = ""
    rule: Id = NOBODY
    when: ProjectStage = ""


class LookBack(Things[LookedBack], frozen=True):
    """kept: whether the group kept to a rule, by the rule's id. when: at which point of the project we look, if any."""

    kept: tuple[tuple[Id, RuleKept], ...] = ()
    when: ProjectStage = ""

    def about(self, thing: LookThing) -> tuple[LookedBack, ...]:
        """What was said of that."""
        if thing.sort == "rule":
            return tuple(one for one in self.all if one.rule == thing.id and one.sort == "rule")
        if thing.sort == "component":
            return tuple(one for one in self.all if (one.about, one.when) == (thing.about, self.when))
        return tuple(one for one in self.all if one.sort == "question")

    def kept_to(self, rule: Id) -> RuleKept:
        return dict(self.kept).get(rule, "")


class LookThing(Frozen, frozen=True):
    """One thing to look back on. words: a rule's; about: the group's own question, or a component, "" for ours."""

    sort: LookSort
    words: str = ""
    about: str = ""
    id: Id = NOBODY
    number: int = 0


class LookBackEntry(Entry, frozen=True):
    part: ClassVar[str] = "look_back"


class QuestionLookedBack(LookBackEntry, frozen=True):
    """An answer to the group's question, as it was then; "" for ours. Whoever said it agreed that it is kept."""

    words: str
    question: str = ""

    def apply(self, part: LookBack, stamp: Stamp) -> LookBack:
        return part.but(all=(*part.all, LookedBack(Id(stamp.number), "question", self.words, self.question)))


class RuleLookedBack(LookBackEntry, frozen=True):
    """kept: the group's answer, which takes the place of the one before. words: as for the question."""

    rule: Id
    kept: RuleKept = ""
    words: str = ""

    def apply(self, part: LookBack, stamp: Stamp) -> LookBack:
        if self.kept:
            part = part.but(kept=(*(one for one in part.kept if one[0] != self.rule), (self.rule, self.kept)))
        if not self.words:
            return part
        return part.but(all=(*part.all, LookedBack(Id(stamp.number), "rule", self.words, rule=self.rule)))


class ComponentsOpened(LookBackEntry, frozen=True):
    """The group talks about what co-production is made of, at that point of its project; "" for no longer."""

    when: ProjectStage

    def apply(self, part: LookBack, _stamp: Stamp) -> LookBack:
        return part.but(when=self.when)


class ComponentTalked(LookBackEntry, frozen=True):
    """component: one of COMPONENTS, or the group's own words for it."""

    component: str
    when: ProjectStage
    words: str

    def apply(self, part: LookBack, stamp: Stamp) -> LookBack:
        return part.but(
            all=(*part.all, LookedBack(Id(stamp.number), "component", self.words, self.component, when=self.when))
        )


def components_of(settings: Settings) -> tuple[str, ...]:
    """The group's own, where it wrote some with semicolons between; else ours."""
    own = tuple(filter(None, (clean(each) for each in settings.components.replace("\n", ";").split(";"))))
    return tuple(dict.fromkeys(own)) or COMPONENTS


def to_look_at(meeting: Meeting) -> tuple[LookThing, ...]:
    """All there is to look back on here, in the order in which it is gone through."""
    return tuple(_to_look_at(meeting))


def _to_look_at(meeting: Meeting) -> Iterator[LookThing]:
    ways = meeting.plan.settings
    if ways.look_back:
        yield LookThing("question", about=ways.look_back_question)
        yield from (LookThing("rule", one.words, id=one.id, number=one.number) for one in meeting.rules.all)
    if meeting.look_back.when:
        for number, component in enumerate(components_of(ways), 1):
            yield LookThing("component", about=component, number=number)


def _need_wanted(meeting: Meeting) -> None:
    if not meeting.plan.settings.look_back:
        raise Refused("look-back-off")


@move
def say_how_it_went(meeting: Meeting, words: str) -> Sequence[Entry]:
    """An answer to the group's question. Only what whoever said it agrees to have kept: no name stands with it."""
    _need_wanted(meeting)
    words = need_words(words, lines=True)
    return [*opening(meeting), QuestionLookedBack(words, meeting.plan.settings.look_back_question)]


@move
def look_back_on_rule(meeting: Meeting, rule: Id, kept: RuleKept = "", words: str = "") -> Sequence[Entry]:
    """Did we keep to this? The group's yes, mostly or no, or words of somebody who agrees that they are kept."""
    _need_wanted(meeting)
    meeting.rules.need(rule)
    words = clean(words, lines=True)
    if not (kept or words):
        raise Refused("no-words")
    if not words and meeting.look_back.kept_to(rule) == kept:
        raise Refused("nothing-changed")
    return [*opening(meeting), RuleLookedBack(rule, kept, words)]


@move
def open_components(meeting: Meeting, when: ProjectStage) -> Sequence[Entry]:
    """At the beginning, middle or end of a project, talk about what co-production is made of; "" to leave it."""
    if meeting.look_back.when == when:
        raise Refused("nothing-changed")
    return [*opening(meeting), ComponentsOpened(when)]


@move
def talk_of_component(meeting: Meeting, component: str, words: str) -> Sequence[Entry]:
    """What was said of one of them, of those who agree that it is kept. Refused before it is said when that is."""
    if not meeting.look_back.when:
        raise Refused("no-project-stage")
    if component not in components_of(meeting.plan.settings):
        raise Refused("no-such-component")
    words = need_words(words, lines=True)
    return [*opening(meeting), ComponentTalked(component, meeting.look_back.when, words)]


STAGES: tuple[ProjectStage, ...] = get_args(ProjectStage)[1:]
