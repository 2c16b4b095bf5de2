"""One item of an agenda while its file is read: later lines, and the next item's time, can still add to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coprod_tui.model.agenda import Purpose
from coprod_tui.model.text import clean
from coprod_tui.planning import people, times
from coprod_tui.planning.leaders import leader, will_lead
from coprod_tui.planning.phrases import Phrase, read_phrase
from coprod_tui.planning.planned import PlannedItem
from coprod_tui.planning.purposes import purpose_of_title

TAKES = re.compile(r"(?:this|it)(?: item| one)?(?: will| should)? takes? ", re.IGNORECASE)
"""Words that a line below an item may have before how long it takes: "This takes 10 minutes"."""
STOP = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z]rs)(?<!\b[A-Z]rof)(?<!\bllr)\. ")
"""The end of a sentence. The stop behind an initial or a title is none: "Cllr M. Threlfall"."""
FEW_WORDS, LONGEST_LINE = 6, 1_000
SENTENCES = re.compile(r"(?<=[\w)][.!?])\s+(?=[A-Z])")
CHAIRING = re.compile(r"\b(?:is|are|will be|be) (?:chairing|in the chair)\b", re.IGNORECASE)


def _leads_in(text: str) -> str:
    """Who leads, in one of the sentences of a line; nobody where it says who chairs the meeting."""
    if CHAIRING.search(text):
        return ""
    parts = SENTENCES.split(text) if len(text) <= LONGEST_LINE else [text]
    led = next(filter(None, (leader(part.strip(" .")) for part in parts[1:])), "")
    return will_lead(text) or led


@dataclass
class ItemDraft:
    """One item that is not yet finished.

    minutes_below: the minutes of lines below it that say something else too. who_below: a line below it named who leads
    or asked. part and purpose: of the heading that it stands under.
    """

    phrase: Phrase
    line: int
    detail: list[str] = field(default_factory=list)
    minutes_below: list[int] = field(default_factory=list)
    part: str = ""
    purpose: Purpose = ""
    who_below: bool = False

    def take_line(self, text: str, *, among: bool = False) -> tuple[str, ...]:
        """Take in a line below the item: what it plans, if that is all it does, and its words as detail otherwise.

        among: it is one of several short points, so a role alone ("Treasurer") is part of the item and names nobody.
        Returns why it was unclear, if it was.
        """
        first, *rest = STOP.split(text, maxsplit=1)
        more = "".join(rest)
        if rest and (plan := read_phrase(first)).planned and not plan.title:
            return (*self.take_line(first), *self.take_line(more))
        phrase = read_phrase(text)
        if (takes := TAKES.match(text)) and not (plan := read_phrase(text[takes.end() :])).title:
            phrase = plan
        if (by := _leads_in(text)) and not self.phrase.who:
            self.phrase = self.phrase.but(led_by=by)
        if (by := leader(phrase.title)) and not (phrase.who or self.phrase.who):
            phrase = phrase.but(title="", led_by=by)
        plans = {
            name: value
            for name in Phrase.__struct_fields__[1:]
            if name not in ("aside", "stood") and (value := getattr(phrase, name)) not in (None, "", ())
        }
        taken = all(getattr(self.phrase, name) in (None, "") for name in plans if name != "unclear")
        if phrase.minutes and phrase.title and self.phrase.minutes is None and self.phrase.start is None:
            self.minutes_below.append(phrase.minutes)
        if among and phrase.title == text and not phrase.planned:
            self.detail.append(text)
        elif (
            taken and not phrase.unclear and (phrase.planned or phrase.title == text)
            and (self._is_who(phrase.title) or self._is_who_after_length(text, phrase.title))
        ):  # fmt: skip
            who = {"led_by": phrase.title} if phrase.asked_by else {"asked_by": phrase.title}
            self.phrase = self.phrase.but(**(plans | who))
            self.who_below = True
        elif phrase.planned and not phrase.title and not phrase.unclear and taken:
            self.phrase = self.phrase.but(**plans)
        else:
            self.detail.append(text)
        return phrase.unclear

    @property
    def takes_who(self) -> bool:
        """Whether the item is planned and nobody is named for it yet, so that a name below may be who leads it."""
        return self.phrase.planned and not self.phrase.who

    def _is_who(self, rest: str) -> bool:
        """Whether the rest of a line below the item is only a person, and the item names nobody yet."""
        return not self.phrase.who and people.is_person(rest)

    def _is_who_after_length(self, text: str, rest: str) -> bool:
        """Whether a line below an item that plans nothing is a length and then a few words, which are who leads."""
        length = times.LENGTH.match(text)
        return bool(length and rest and not self.phrase.planned and len(rest.split()) <= FEW_WORDS)

    def item(self, following: int | None) -> PlannedItem:
        """The finished item. following: when the next one starts, in minutes after midnight."""
        phrase = self.phrase
        minutes, until = phrase.minutes, following if phrase.until is None else phrase.until
        if minutes is None and phrase.start is not None and until is not None:
            minutes = times.between(phrase.start, until)
        if minutes is None and len(self.minutes_below) == 1:
            minutes = self.minutes_below[0]
        purpose = phrase.purpose or purpose_of_title(phrase.title) or self.purpose
        return PlannedItem(
            clean(phrase.title), self.line, minutes, purpose, _somebody(phrase.asked_by),
            phrase.ours, clean(phrase.content_note), tuple(clean(each) for each in self.detail),
            _somebody(phrase.led_by), clean(self.part),
        )  # fmt: skip


def _somebody(name: str) -> str:
    """The name, cleaned; "" where a dash or the like stands in its place."""
    return clean(name) if any(map(str.isalnum, name)) and name.casefold().strip(". ") not in ("n/a", "none") else ""
