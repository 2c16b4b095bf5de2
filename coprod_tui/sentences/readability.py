"""What makes words hard to read, in plain sentences that blame nobody, and how a rule would say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.plan import Settings
from coprod_tui.wording import _, names, ngettext

if TYPE_CHECKING:
    from coprod_tui.words.easier import Hard, SentenceRead


def in_english(settings: Settings) -> bool:
    """Whether people write English here, as far as we know. The lists and the rules are of English alone."""
    return (settings.language or _("en-GB")).startswith("en")


def hard_words_count(settings: Settings) -> bool:
    """Whether hard words are pointed out here."""
    return settings.reading_age != "none" and in_english(settings)


def level_of(meeting: Meeting) -> int:
    """The age that the group's words are to suit; 0 where it does not measure, or cannot."""
    settings = meeting.plan.settings
    return int(settings.reading_age) if settings.reading_age.isdecimal() and in_english(settings) else 0


def explained_in(meeting: Meeting) -> tuple[str, ...]:
    """Words that have a meaning here, so that they are not hard."""
    return tuple(word.word for word in meeting.notes.words if word.meaning)


def what_is_hard(hard: tuple[Hard, ...]) -> str:
    """Why a sentence is hard: each reason once, the weightiest first."""
    reasons = [_reason(one) for one in hard if one.sort != "word"]
    found = [f"“{one.words}”" for one in reversed(hard) if one.sort == "word"]
    if found:
        words = ngettext("A plainer word for {words} helps.", "Plainer words for {words} help.", len(found))
        reasons.append(words.format(words=names(found)))
    return " ".join(reasons)


def _reason(one: Hard) -> str:
    if one.sort == "long":
        return _("A sentence of {count} words. Up to 20 is easier.").format(count=one.size)
    if one.sort == "done-by":
        return _("Say first who does it: “{words}”.").format(words=one.words)
    if one.sort == "nouns":
        return _("Many names of things in a row: “{words}”.").format(words=one.words)
    return _("Hard to read: about age {count}. Shorter words help.").format(count=one.size)


def easier_words(read: SentenceRead) -> str:
    return _("It might be: {words}").format(words=f"“{read.easier}”") if read.easier else ""


def read_for_the_group(words: str, meeting: Meeting) -> list[tuple[str, str]]:
    """Why each hard sentence of these words is hard, and how it might be said; nothing where it is not measured."""
    from coprod_tui.words.easier import hard_sentences  # noqa: PLC0415  the rules and lists, once there are words

    level = level_of(meeting)
    found = hard_sentences(words, level, explained_in(meeting)) if level else ()
    return [(what_is_hard(one.hard), easier_words(one)) for one in found]


def age_words(age: float, level: int) -> str:
    """How hard all of it is, beside what the group aims for."""
    return _("Reading age about {age}. We aim for {level}.").format(age=round(age), level=level)
