"""A summary as Easy Read: one short sentence after the other, with a picture beside each, in large letters.

It has what the first page has. Words and pictures are those chosen in the review; where none were, a rule proposes some
and the page says so. What no rule can say in short sentences stands there as it is, and is told as not easy yet. A
decision has its exact words beside the easy ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from coprod_tui.model.easy_words import LONGEST, in_sentences, too_long
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.summary import contents, drawing, html, pdf
from coprod_tui.summary.drawing import Picture
from coprod_tui.summary.easy_wording import easily
from coprod_tui.summary.folio import folio
from coprod_tui.summary.page import (
    Block,
    Detail,
    Line,
    Para,
    Point,
    Points,
    Summary,
    SummarySection,
    plain,
    sentences,
    theirs,
)
from coprod_tui.wording import _
from coprod_tui.words.easier import in_short_sentences

DECISIONS = ("agreed", "not-agreed", "discussed")
SHOWN = (*DECISIONS, "in-force", "doing", "came-back", "parking", "next")
"""The sections of the first page that tell what came of a meeting. How to answer is said here in easy words.

What is of something else, such as a year, has all of its sections.
"""
TITLE_PICTURES = {
    "agreed": "agree", "not-agreed": "no", "discussed": "speak", "in-force": "book", "doing": "list",
    "came-back": "letter", "parking": "wait", "next": "calendar",
}  # fmt: skip

Proposed = Literal["", "words", "picture", "nothing"]
"""What a rule chose; "nothing": nobody has, and no rule is sure."""


class EasyLine(NamedTuple):
    """A short sentence with what stands beside it."""

    words: str
    picture: Picture


class EasyChosen(NamedTuple):
    """What was chosen for one thing; "" and None for nothing."""

    words: str = ""
    picture: Picture | None = None


class EasyThing(NamedTuple):
    """One thing. exact: the words as the summary has them, "" where they stand there already. proposed: by a rule.

    long: what is told below it that nobody has put in short sentences, such as how many objected, as it stands there.
    thing: what of the record it tells, else NOBODY. words: its own in sentences, without what is told below.
    """

    lines: tuple[EasyLine, ...]
    long: tuple[str, ...] = ()
    mark: str = ""
    who: str = ""
    exact: str = ""
    proposed: Proposed = ""
    thing: Id = NOBODY
    words: str = ""


class EasyPart(NamedTuple):
    title: EasyLine
    things: tuple[EasyThing, ...]


class EasyPage(NamedTuple):
    """All that stands on it, in order. called: "Easy Read", or that it is a draft. belongs: to which text."""

    called: str
    title: Line
    heads: tuple[str, ...]
    begins: tuple[EasyLine, ...]
    checked: str
    parts: tuple[EasyPart, ...]
    belongs: tuple[str, ...]

    def notice(self, thing: EasyThing) -> str:
        """What is said over a thing: what a computer chose, while nobody has checked it; that it is not easy yet."""
        told = {
            "words": _("A computer proposes these words."),
            "picture": _("A computer chose this picture."),
        }
        return not_easy() if thing.proposed == "nothing" else "" if self.checked else told.get(thing.proposed, "")


def not_easy() -> str:
    return _("This is not in easy words yet.")


def exact_words() -> str:
    return _("The exact words:")


def render_html(summary: Summary) -> str:
    return _html(summary, settled=False)


def render_pdf(summary: Summary) -> bytes:
    return pdf.written(_html(summary, settled=True))


def _html(summary: Summary, *, settled: bool) -> str:
    return html.page(
        "easy.html.j2", summary, settled=settled, easy=page_of(summary), folio=folio(), style="easy.css",
        not_easy=not_easy(), exact_words=exact_words(), words_of=theirs,
    )  # fmt: skip


def page_of(summary: Summary, rules: EasyRules | None = None) -> EasyPage:
    """rules: which then know what they proposed."""
    rules = rules or EasyRules(summary)
    heads = (summary.when, *(summary.status if summary.of else ()))
    return EasyPage(
        _("Easy Read") if summary.easy_checked else _("Easy Read draft"),
        summary.title,
        tuple(plain(each) for each in heads if each),
        _begins(summary, rules),
        plain(summary.easy_checked),
        tuple(parts(summary, rules)),
        _belongs(summary),
    )


class EasyRules:
    """What rules propose for a summary: what they did as its version first went out, else what they do now."""

    def __init__(self, summary: Summary) -> None:
        self._language, self._before = summary.language, summary.easy_given
        self.given: dict[str, str] = {}

    def words(self, own: str) -> str:
        return self._once(f"words: {own}", lambda: _proposed(own, self._language))

    def line(self, sentence: str, name: str = "", chosen: Picture | None = None) -> EasyLine:
        """name: of the drawing, where it is not to be found by the words. chosen: in its place."""
        if chosen is None:
            called = name or self._once(f"picture: {sentence}", lambda: drawing.proposed_for(sentence))
            chosen = drawing.picture(called)
        return EasyLine(sentence, chosen)

    def _once(self, asked: str, make: Callable[[], str]) -> str:
        known = self._before.get(asked)
        self.given[asked] = make() if known is None else known
        return self.given[asked]


def given(summary: Summary) -> Mapping[str, str]:
    """All that rules propose for it, to be kept with the version (`Summary.easy_given`)."""
    rules = EasyRules(summary)
    page_of(summary, rules)
    return rules.given


def parts(summary: Summary, rules: EasyRules | None = None) -> Iterator[EasyPart]:
    rules = rules or EasyRules(summary)
    chosen = {one.thing: EasyChosen(one.words, _chosen_picture(one.picture, summary)) for one in summary.easy}
    of_meeting = not summary.of and summary.sort == "summary"
    sections = summary.first if of_meeting else (*summary.first, *summary.sections)
    for section in sections:
        told = section.name in SHOWN if of_meeting else section.name != contents.NAME
        things = tuple(_things(section, chosen, rules)) if told else ()
        if things:
            yield EasyPart(rules.line(easily(plain(section.title)), TITLE_PICTURES.get(section.name, "")), things)


def _begins(summary: Summary, rules: EasyRules) -> tuple[EasyLine, ...]:
    """What this is, how sure it is, and how to answer."""
    if summary.of:
        return ()
    invites = summary.sort == "invitation"
    told = [
        rules.line(
            _("This tells you about our next meeting.") if invites else _("This is about our meeting."), "meeting"
        )
    ]
    if summary.easy_checked:
        told.append(rules.line(_("Somebody has checked that it is easy to read."), "yes"))
    else:
        told += (rules.line(_("This is a draft."), "write"), rules.line(_("Nobody has checked it yet."), "question"))
    told += (rules.line(each, "question" if each.endswith("?") else "") for each in in_sentences(plain(summary.ask)))
    if summary.seal is None:
        told.append(rules.line(_("You can ask somebody to help you."), "help"))
    return tuple(told)


def _belongs(summary: Summary) -> tuple[str, ...]:
    """To which text it belongs: that one is agreed, and no seal is of this one."""
    if summary.of:
        return ()
    if summary.sort == "invitation":
        return (_("This belongs to {called}.").format(called=summary.called),)
    return (
        _("This belongs to {called}.").format(called=summary.called),
        _("The group agrees the words of the summary."),
        _("Easy Read helps you to understand them."),
    )


def _chosen_picture(name: str, summary: Summary) -> Picture | None:
    """None for none; and for a photograph that is not there, so that one is proposed in its place."""
    shown = next((one for one in summary.photographs if one.name == name), None)
    if shown is not None:
        return Picture(name, shown.shows, drawing.address(shown.form, shown.content), shown.content)
    return drawing.picture(name) if name and not name.startswith("photo-") else None


def _things(section: SummarySection, chosen: dict[Id, EasyChosen], rules: EasyRules) -> Iterator[EasyThing]:
    exact = section.name in DECISIONS
    for point in _points(section.blocks):
        yield _thing(point, chosen.get(point.thing, EasyChosen()), rules, exact=exact)


def _points(blocks: tuple[Block, ...] | tuple[Points, ...]) -> Iterator[Point]:
    for block in blocks:
        match block:
            case Para():
                yield Point(block.line)
            case Points():
                yield from block.points
            case Detail():
                yield Point(block.words, block.mark, sentences(*block.lines), thing=block.thing)
                yield from _points(block.lists)


def _thing(point: Point, said: EasyChosen, rules: EasyRules, *, exact: bool) -> EasyThing:
    own, who = plain(point.words), plain(point.lead)
    of_people = any(run.theirs for run in point.words)
    own = own if of_people else " ".join(map(easily, in_sentences(own)))
    words = said.words or rules.words(own)
    notes = tuple(map(easily, in_sentences(plain(point.note))))
    below = (rules.line(each) for each in notes if not too_long(each))
    lines = (*(rules.line(each, chosen=said.picture) for each in in_sentences(words)), *below)
    same = words.split() == own.split()
    kept = own if not words or (of_people and exact and not same) else ""
    proposed = _by_a_rule(said, of_people=of_people, same=same) if words else "nothing"
    long = tuple(filter(too_long, notes))
    return EasyThing(lines, long, point.mark, who, kept, proposed if own else "", point.thing, words)


def _by_a_rule(said: EasyChosen, *, of_people: bool, same: bool) -> Proposed:
    if not of_people:
        return ""
    if not said.words and not same:
        return "words"
    return "" if said.picture else "picture"


def _proposed(words: str, language: str) -> str:
    """In short sentences, as they are or where a rule gives them; "" where none does. The rules are of English."""
    if language.startswith("en"):
        words = in_short_sentences(words, LONGEST)
    return "" if too_long(words) else words
