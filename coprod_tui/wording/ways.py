"""A group's ways of working in plain words: what each is called, its choices and how it is set."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Literal, get_args

from coprod_tui.model.plan import Order, Settings
from coprod_tui.model.scales import SCALES
from coprod_tui.model.value import Value
from coprod_tui.wording.catalogue import _, ngettext, speaking
from coprod_tui.wording.decision_rule import share_words, way_words
from coprod_tui.wording.labels import LABELS, labels
from coprod_tui.wording.order import order_words
from coprod_tui.wording.scales import scale_words

WayKind = Literal[
    "yes-no", "one-of", "words", "minutes", "minutes-or-none", "count-or-none", "count", "days", "label", "saying"
]
MOST = {"minutes": 120, "minutes-or-none": 240, "count-or-none": 20, "count": 20, "days": 365}
"""What is taken for a slip beyond this."""
NONE_TOO = ("minutes-or-none", "count-or-none")
"""Kinds in which 0, or nothing written, means none."""


PAIRS = {"label": "labels", "saying": "sayings"}
"""Kinds that are one of several pairs, and the field the pairs are in."""


class WayOfWorking(Value, frozen=True):
    """One setting: its field in Settings (or a label's id), what it is called, and what may be chosen or written.

    starter: words of ours that a group may begin from; "" for none.
    """

    field: str
    words: str
    kind: WayKind
    hint: str = ""
    choices: Mapping[str, str] | None = None
    starter: str = ""


def ways() -> list[WayOfWorking]:
    """Every field of Settings, in the order of a meeting."""
    return [
        *_of_turns(), *_of_decisions(), *_of_the_meeting(), *_of_support(), *_of_phones(), *_of_us(), *_resources(),
        *_of_the_summary(),
    ]  # fmt: skip


def _of_turns() -> list[WayOfWorking]:
    orders = {way: order_words(way) for way in get_args(Order)}
    unheard = {"nothing": _("nothing"), "count": _("how many"), "names": _("their names")}
    shared = {"nothing": _("nothing"), "heard": _("how many were heard"), "brings": _("also by what people bring")}
    return [
        WayOfWorking("reasons", _("Say why somebody is next"), "yes-no"),
        WayOfWorking("order", _("Whose turn is next"), "one-of", "", orders),
        WayOfWorking(
            "first_in_a_row", _("Answers and questions first, in a row"), "count-or-none", _("Such as 3. 0 for none")
        ),
        WayOfWorking("turn_minutes", _("Time for a turn"), "minutes-or-none", _("Minutes, such as 2. 0 for none")),
        WayOfWorking("turn_clock", _("Show how long somebody has spoken"), "yes-no"),
        WayOfWorking("seconds", _("Show the time of an item in seconds"), "yes-no"),
        WayOfWorking("unheard", _("Of people not heard from, show"), "one-of", "", unheard),
        WayOfWorking("count_voices", _("Work out speaking time"), "yes-no"),
        WayOfWorking("share_voices", _("Of who was heard, the summary says"), "one-of", "", shared),
    ]


def _of_decisions() -> list[WayOfWorking]:
    scales = {"objections": _("ask for objections"), **{scale: scale_words(scale) for scale in SCALES}}
    return [
        WayOfWorking("scale", _("How we test agreement"), "one-of", "", scales),
        WayOfWorking("agree_by", _("Our rule for agreeing"), "one-of", "", way_words()),
        WayOfWorking("most_objections", _("Under “at most so many object”, how many"), "count", _("Such as 1")),
        WayOfWorking("share_for", _("Under “a share is for it”, how many of those here"), "one-of", "", share_words()),
        WayOfWorking(
            "quorum", _("To decide, at least so many are here"), "count-or-none", _("Such as 5. 0 for any number")
        ),
        WayOfWorking("names_in_support", _("Keep who stood where"), "yes-no"),
    ]


def _of_the_meeting() -> list[WayOfWorking]:
    """Breaks, and how people arrive and look back."""
    return [
        WayOfWorking("break_minutes", _("How long a break is"), "minutes", _("Minutes, such as 10")),
        WayOfWorking("break_every", _("Offer a break after"), "minutes-or-none", _("Minutes, such as 60. 0 for never")),
        WayOfWorking("signing", _("Somebody signs: a break every 30 minutes"), "yes-no"),
        WayOfWorking("check_in", _("Question to check in with"), "words", _("Such as: How are you today?")),
        WayOfWorking("check_out", _("Question to check out with"), "words", _("Such as: What will you take away?")),
        WayOfWorking("look_back", _("Look back as we check out"), "yes-no"),
        WayOfWorking("look_back_question", _("Our question to look back"), "words", the_question()),
        WayOfWorking(
            "components", _("What co-production is made of, for us"), "words", _("With ; between. Empty for our ten")
        ),
    ]


def _of_support() -> list[WayOfWorking]:
    return [
        WayOfWorking("quiet_room", _("Quiet room"), "words", _("Where it is")),
        WayOfWorking(
            "support_person", _("Support person"), "words", _("Somebody who does not chair, and how to reach them")
        ),
        WayOfWorking("chair_guide", _("A short guide for a new chair, at the Desk"), "yes-no"),
        WayOfWorking("chair_support", _("Who helps a new chair"), "words", _("A name, and how to reach them")),
        WayOfWorking("outside_person", _("Support from outside us"), "words", _("A name, and how to reach them")),
        WayOfWorking("support_on_room", _("The big screen may say who gives support"), "yes-no"),
    ]


def _of_phones() -> list[WayOfWorking]:
    return [
        WayOfWorking("phone_cards", _("Phones may show cards"), "yes-no"),
        WayOfWorking("phone_hands", _("Phones may put hands up, and pass"), "yes-no"),
        WayOfWorking("phone_words", _("Phones may write for an item"), "yes-no"),
        WayOfWorking("phone_answers", _("Phones may answer when support is counted"), "yes-no"),
    ]


def _of_us() -> list[WayOfWorking]:
    return [
        WayOfWorking("about", _("Who we are, for somebody new"), "words", _("In a sentence or two. No names")),
        WayOfWorking("ours", _("What we can change"), "words", _("In the group's own words")),
        WayOfWorking("not_ours", _("What we cannot change"), "words", _("In the group's own words")),
        WayOfWorking("send_joining", _("Invitations say how to join from afar"), "yes-no"),
    ]


def _of_the_summary() -> list[WayOfWorking]:
    return [
        WayOfWorking("recipients", _("Who else gets the summary"), "words", _("Such as: the clinic's board")),
        WayOfWorking("reply_to", _("Where members answer it"), "words", _("An e-mail address")),
        WayOfWorking("reply_days", _("How long they have to answer"), "days", _("Days, such as 14")),
        WayOfWorking("agreed_when", _("A summary is agreed by"), "one-of", "", agreed_when_words()),
        WayOfWorking("reading_age", _("Our words suit readers of"), "one-of", "", reading_ages()),
        WayOfWorking("language", _("Our language"), "one-of", "", languages()),
    ]


def the_question() -> str:
    """What is asked where a group has no question of its own."""
    return _("How did sharing power feel today?")


def _resources() -> list[WayOfWorking]:
    """What the group says of money. The starters say what guidance asks for (docs/access-and-terms.md)."""
    hint = _("In the group's own words, with a link. Never bank details")
    expenses = _("We pay back what it costs you to take part. Ask us for the form.")
    payment = _("We offer pay for taking part, and you can say no. Before you start, ask how much, how and when.")
    benefits = _("Pay may change your benefits. Before you say yes, ask your Jobcentre.")
    return [
        WayOfWorking("expenses", _("What we say of expenses"), "words", hint, starter=expenses),
        WayOfWorking("payment", _("What we say of pay"), "words", hint, starter=payment),
        WayOfWorking("benefits", _("What we say of benefits"), "words", hint, starter=benefits),
    ]


def languages(*, of_member: bool = False) -> dict[str, str]:
    """Each by its own name, as whoever looks for it knows it. of_member: to choose for one, and not for the group."""
    return {
        "": _("as the group") if of_member else _("as this laptop"),
        "en": "English",
        "cy": _("Cymraeg (a machine draft)"),
    }


def in_each_language(message: str) -> frozenset[str]:
    """A message (`N_`) in the language spoken now and in each that we speak: a letter of ours may be in any."""
    return frozenset(map(partial(_said_in, message), languages()))


def _said_in(message: str, language: str) -> str:
    with speaking(language):
        return _(message)


def reading_ages() -> dict[str, str]:
    """The NHS digital service manual (content, "How we write") asks for 9 to 11, and 14 where that cannot be."""
    return {"9": _("age 9"), "11": _("age 11"), "14": _("age 14"), "none": _("any age: do not measure")}


def agreed_when_words() -> dict[str, str]:
    """The two rules by which a summary is sealed. Under neither does silence, or a date, count as agreeing."""
    return {"everyone": _("everyone who was there"), "by-date": _("everyone who was there, or closed on its day")}


def own_labels() -> list[WayOfWorking]:
    ours = labels()
    return [
        WayOfWorking(
            label, _("What we call “{label}”").format(label=ours[label]), "label", _("Empty brings back our own word")
        )
        for label in LABELS
    ]


def own_sayings() -> list[WayOfWorking]:
    """What a chair might say when stuck, in the group's own words, by what is going on."""
    situations = {
        "long": _("someone has spoken for long"),
        "quiet": _("nobody speaks"),
        "two": _("two people talk at once"),
        "upset": _("someone is upset"),
    }
    return [
        WayOfWorking(
            id,
            _("Our words when {situation}").format(situation=situation),
            "saying",
            _("Such as: Thank you. Who else?"),
        )
        for id, situation in situations.items()
    ]


def typed_value(way: WayOfWorking, settings: Settings) -> str:
    """What somebody would write for what is set now."""
    if way.kind in PAIRS:
        pairs: tuple[tuple[str, str], ...] = getattr(settings, PAIRS[way.kind])
        return dict(pairs).get(way.field, "")
    return str(getattr(settings, way.field))


def value_words(way: WayOfWorking, settings: Settings) -> str:
    """How it is set now, as words; "" where nothing is written."""
    value = typed_value(way, settings)
    if way.kind == "yes-no":
        return _("yes") if value == "True" else _("no")
    if way.kind in NONE_TOO and value == "0":
        return _("none")
    if way.kind in ("minutes", "minutes-or-none"):
        return ngettext("{count} minute", "{count} minutes", int(value)).format(count=value)
    if way.kind == "days":
        return ngettext("{count} day", "{count} days", int(value)).format(count=value)
    return (way.choices or {}).get(value, value)


def ways_named() -> list[str]:
    """Every way of working as it is typed, and in words: "turn minutes: Time for a turn"."""
    return [_("{typed}: {way}").format(typed=way.field.replace("_", " "), way=way.words) for way in ways()]


def ways_as_set(settings: Settings) -> list[str]:
    """Every way of working as it is typed, in words, and as it is set: "turn minutes: Time for a turn, now none"."""
    message = _("{typed}: {way}, now {now}")
    return [
        message.format(typed=way.field.replace("_", " "), way=way.words, now=_quoted_value(way, settings))
        for way in ways()
    ]


def changes(before: Settings, after: Settings) -> list[str]:
    """Each way of working that is another, as a sentence with what it is now and what it was."""
    every = [*ways(), *own_sayings(), *own_labels()]
    return [
        _("{way}: now {now}, before {before}.").format(
            way=way.words, now=_quoted_value(way, after), before=_quoted_value(way, before)
        )
        for way in every
        if typed_value(way, before) != typed_value(way, after)
    ]


def _quoted_value(way: WayOfWorking, settings: Settings) -> str:
    """How it is set, people's own words in quotation marks and on one line."""
    value = " ".join(value_words(way, settings).split())
    if not value:
        return _("nothing")
    return f"“{value}”" if way.kind in ("words", "label", "saying") else value
