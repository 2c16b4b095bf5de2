"""Verbs for the meeting's own title, day and time, and for the group's ways of working in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import get_args

from coprod_tui.line.dates import read_date
from coprod_tui.line.languages import either, in_every_language, with_translations
from coprod_tui.line.lengths import need_time
from coprod_tui.line.lookup import need_choice, number_in
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words, show
from coprod_tui.model import plan
from coprod_tui.model.decision_rule import RuleFor, Share
from coprod_tui.model.flow import MOST_MINUTES
from coprod_tui.model.plan import AgreedWhen, Language, Order, ReadingLevel, Settings, Shared, Unheard
from coprod_tui.model.scales import SCALES

NONE = in_every_language(("none", "off", "no"))
YES_NO = with_translations({"on": True, "yes": True, "off": False, "no": False})
CHOICES: Mapping[str, tuple[str, ...]] = {
    "unheard": get_args(Unheard),
    "order": get_args(Order),
    "share_voices": get_args(Shared),
    "scale": ("objections", *SCALES),
    "agreed_when": get_args(AgreedWhen),
    "agree_by": get_args(RuleFor),
    "share_for": get_args(Share),
    "reading_age": get_args(ReadingLevel),
    "language": get_args(Language),
}
OTHER_WORDS: Mapping[str, Mapping[str, str]] = {
    "agree_by": {
        "at most so many object": "few-objections",
        "at most so many people object": "few-objections",
        "a share of those here is for it": "share",
        "a share is for it": "share",
    },
    "reading_age": {"age 9": "9", "age 11": "11", "age 14": "14", "any age: do not measure": "none", "any": "none"},
    "language": {
        "english": "en", "saesneg": "en", "welsh": "cy", "cymraeg": "cy", "as this laptop": "", "this laptop": "",
    },
    "share_for": {
        "2/3": "two-thirds", "67%": "two-thirds", "66%": "two-thirds",
        "3/4": "three-quarters", "75%": "three-quarters",
        "4/5": "four-fifths", "80%": "four-fifths", "four in five": "four-fifths", "four of five": "four-fifths",
        "1/1": "everyone", "100%": "everyone", "all": "everyone",
    },
}  # fmt: skip
"""Choices as the list of ways names them, and as fractions and percents. Half is none of them: more than half is."""
NONE_TOO = ("first_in_a_row", "turn_minutes", "break_every", "quorum")
"""Numbers that may be none."""
WAYS = {name.replace("_", " "): name for name in Settings.__struct_fields__ if name not in ("labels", "sayings")}
"""Every way of working by the words that name it."""
AS_SHOWN = {
    "say why somebody is next": "reasons",
    "whose turn is next": "order",
    "answers and questions first, in a row": "first_in_a_row",
    "time for a turn": "turn_minutes",
    "show how long somebody has spoken": "turn_clock",
    "show the time of an item in seconds": "seconds",
    "of people not heard from, show": "unheard",
    "work out speaking time": "count_voices",
    "of who was heard, the summary says": "share_voices",
    "how we test agreement": "scale",
    "our rule for agreeing": "agree_by",
    "under “at most so many object”, how many": "most_objections",
    "under “a share is for it”, how many of those here": "share_for",
    "to decide, at least so many are here": "quorum",
    "keep who stood where": "names_in_support",
    "how long a break is": "break_minutes",
    "offer a break after": "break_every",
    "somebody signs: a break every 30 minutes": "signing",
    "question to check in with": "check_in",
    "question to check out with": "check_out",
    "look back as we check out": "look_back",
    "our question to look back": "look_back_question",
    "what co-production is made of, for us": "components",
    "quiet room": "quiet_room",
    "support person": "support_person",
    "support from outside us": "outside_person",
    "a short guide for a new chair, at the desk": "chair_guide",
    "who helps a new chair": "chair_support",
    "phones may show cards": "phone_cards",
    "phones may put hands up, and pass": "phone_hands",
    "phones may write for an item": "phone_words",
    "phones may answer when support is counted": "phone_answers",
    "who we are, for somebody new": "about",
    "the big screen may say who gives support": "support_on_room",
    "what we can change": "ours",
    "what we cannot change": "not_ours",
    "what we say of expenses": "expenses",
    "what we say of pay": "payment",
    "what we say of benefits": "benefits",
    "invitations say how to join from afar": "send_joining",
    "who else gets the summary": "recipients",
    "where members answer it": "reply_to",
    "how long they have to answer": "reply_days",
    "a summary is agreed by": "agreed_when",
    "our words suit readers of": "reading_age",
    "our language": "language",
}
"""The same as the pages of a group call them: what is read there can be typed here."""
NAMED = WAYS | AS_SHOWN
TO = re.compile(rf"\s(?:{either('to', 'until', 'till')})\s|[-–]", re.IGNORECASE)


def _title(rest: TypedText, _here: Here) -> ParsedLine:
    title = need_words(rest).words
    return does(partial(plan.change_plan, title=title), ("title", title))


def _day(rest: TypedText, here: Here) -> ParsedLine:
    day = read_date(rest, here.today).isoformat()
    return does(partial(plan.change_plan, date=day), ("date", day))


def _time(rest: TypedText, _here: Here) -> ParsedLine:
    """When it starts, and until when if that is said."""
    since, until = need_words(rest).parted(TO)
    start, finish = need_time(since), need_time(until) if until is not None else None
    move = partial(plan.change_plan, start=start, finish=finish)
    return does(move, ("begins", start), ("ends", finish or ""))


def _way(rest: TypedText, here: Here) -> ParsedLine:
    """Alone it shows every way of working and how it is set."""
    if not rest:
        return show("ways")
    for words, name in sorted(NAMED.items(), key=lambda way: -len(way[0])):
        match = re.match(rf"{re.escape(words)}(?:\s*[:=]\s*|\s+|$)", rest.text, re.IGNORECASE)
        if match:
            value = rest.cut(match.end())
            ways = here.meeting.plan.settings.but(**{name: _value(name, value)})
            return does(partial(plan.choose_ways, settings=ways), ("way", words), ("setting", value.words))
    first, _more = rest.first()
    need_choice(first, {words: words for words in WAYS}, "no-such-choice")
    raise LineProblem("words-left-over", at=first, words=first.words[:40])


def _value(name: str, typed: TypedText) -> bool | int | str:
    """What a way of working is set to, of the kind its usual value is."""
    usual = getattr(Settings(), name)
    if isinstance(usual, bool):
        return need_yes_or_no(typed)
    if isinstance(usual, int):
        number = 0 if typed.key in NONE and name in NONE_TOO else number_in(typed)
        if number is None or not (name not in NONE_TOO) <= number <= MOST_MINUTES:
            raise LineProblem("number-missing", at=typed)
        return number
    if name in CHOICES:
        known = {way: choice for choice in CHOICES[name] for way in _spellings(choice)}
        return need_choice(typed, known | dict(OTHER_WORDS.get(name, {})), "no-such-choice")
    return str(typed.words)


def _spellings(choice: str) -> tuple[str, str]:
    """A choice as it is kept, and as people say it."""
    return choice, choice.replace("-", " ")


def need_yes_or_no(typed: TypedText) -> bool:
    value = YES_NO.get(typed.key)
    if value is None:
        raise LineProblem("on-or-off", at=typed)
    return value


VERBS = (
    Verb(("meeting title",), "meeting title WORDS", N_("Gives the meeting a title."), _title, ("plan.change_plan",)),
    Verb(("meeting date", "meeting day"), "meeting date DATE", N_("Changes the day of the meeting."), _day,
        ("plan.change_plan",), ("date",)),
    Verb(("meeting time",), "meeting time 14:00 to 16:00", N_("Changes when the meeting starts and finishes."), _time,
        ("plan.change_plan",)),
    Verb(("way",), "way NAME on", N_("Changes one of the group's ways of working. Alone it lists them."), _way,
        ("plan.choose_ways",), ("way",)),
)  # fmt: skip
