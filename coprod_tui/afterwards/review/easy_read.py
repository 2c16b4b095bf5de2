"""Easy Read in the review: each thing as its page will say it, what a computer proposes, and which rules it breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from coprod_tui.afterwards.agreed.easy_read import for_easy_read
from coprod_tui.afterwards.review.draft import as_members_will_read
from coprod_tui.model.easy_words import LONGEST, picture_said
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.sentences.readability import explained_in
from coprod_tui.summary.drawing import Picture
from coprod_tui.summary.easy import EasyThing, exact_words, page_of
from coprod_tui.wording import _, speaking
from coprod_tui.words.easy_rules import RuleBroken, rules_broken


class EasyLineRead(NamedTuple):
    """A sentence of the page. shows: of its picture. broken: why it is not easy, in sentences."""

    words: str
    picture: str
    shows: str
    broken: tuple[str, ...] = ()


class EasyRow(NamedTuple):
    """One thing of the page. part: under which title. name: "D1", and who does it. notice: what a computer did.

    thing: what can be chosen for, else NOBODY. exact: the summary's own words, where the page has them beside the easy
    ones. proposed: the words that rules give, "" for none.
    """

    thing: Id
    part: str
    name: str
    notice: str
    lines: tuple[EasyLineRead, ...]
    exact: str
    proposed: str = ""


class EasyRead(NamedTuple):
    """called: "Easy Read draft" until somebody has checked it. checked: who did, in a sentence."""

    called: str
    checked: str
    rows: tuple[EasyRow, ...]

    @property
    def hard(self) -> int:
        """How many of its things have a line that breaks a rule."""
        return sum(any(line.broken for line in row.lines) for row in self.rows)


def easy_read(place: MeetingPlace, meeting: Meeting, *, made: int | None = None) -> EasyRead:
    """The page as it would be made now. made: UTC ms."""
    summary = for_easy_read(place, as_members_will_read(meeting, made=made))
    with speaking(summary.language):
        page = page_of(summary)
    explained, names = explained_in(meeting), tuple(person.name for person in meeting.people.all)

    def as_line(words: str, picture: Picture | None = None) -> EasyLineRead:
        broken = rules_broken(words, known=explained, names=names, english=summary.language.startswith("en"))
        picture_shown = (picture.name, picture.shows) if picture else ("", "")
        return EasyLineRead(words, *picture_shown, tuple(map(_why, broken)))

    rows = (
        EasyRow(
            thing.thing, part.title.words, " ".join(filter(None, (thing.mark, thing.who))), page.notice(thing),
            tuple(_lines(thing, as_line)), "" if thing.proposed == "nothing" else thing.exact,
            thing.words if thing.proposed == "words" else "",
        )
        for part in page.parts
        for thing in part.things
    )  # fmt: skip
    return EasyRead(page.called, page.checked, tuple(rows))


def _lines(thing: EasyThing, as_line: Callable[..., EasyLineRead]) -> Iterator[EasyLineRead]:
    """What nobody has put in easy words yet, as it stands there; the sentences with a picture; what is long below."""
    if thing.proposed == "nothing":
        yield as_line(thing.exact)
    yield from (as_line(line.words, line.picture) for line in thing.lines)
    yield from (as_line(words) for words in thing.long)


def _why(broken: RuleBroken) -> str:
    """What guidance for Easy Read asks here, as advice."""
    words = {
        "long": _("More than {most} words. Say it in two sentences."),
        "two-ideas": _("It may have two ideas. One in each sentence is easier."),
        "passive": _("Say first who does it: “{words}”."),
        "hard-word": _("A plainer word for “{words}” helps."),
        "letters": _("Say in full what {words} means."),
        "number": _("Write “{words}” as a figure."),
        "roman": _("Write {words} as a figure."),
    }[broken.rule]
    return words.format(words=broken.words, most=LONGEST)


def easy_lines(page: EasyRead) -> list[str]:
    """The same in lines to be read out."""
    lines = [page.checked or _("{called}: nobody has checked it.").format(called=page.called)]
    part = ""
    for row in page.rows:
        if row.part != part:
            lines.append(_("{name}:").format(name=row.part))
            part = row.part
        head = " ".join(filter(None, (row.name, row.notice)))
        lines += [head] if head else []
        lines += [f"  {' '.join(filter(None, (line.words, picture_words(line), *line.broken)))}" for line in row.lines]
        lines += [f"  {exact_words()} {row.exact}"] if row.exact else []
    return lines


def picture_words(line: EasyLineRead) -> str:
    """What stands beside it; "" where nothing does."""
    return _("(picture: {picture})").format(picture=picture_said(line.picture)) if line.picture else ""
