"""What a meeting was planned as: which group, when, and the group's ways of working that day.

Planning copies what the meeting uses into its own record, so that while it is open only that record is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.corrections import correcting
from coprod_tui.model.decision_rule import RuleFor, Share, of_group
from coprod_tui.model.entry import Entry, Frozen, Refused, Stamp, differs, move, sees
from coprod_tui.model.resources import OF_RESOURCES, need_no_bank_details
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

Unheard = Literal["nothing", "count", "names"]
Order = Literal["first-come", "new-voices", "round"]
Shared = Literal["nothing", "heard", "brings"]
AgreedWhen = Literal["everyone", "by-date"]
ReadingLevel = Literal["9", "11", "14", "none"]
Language = Literal["", "en", "cy"]
"""What the program can speak; "" is as the laptop does."""


class Settings(Frozen, frozen=True):
    """A group's ways of working. The screens are quiet unless the group chooses otherwise.

    reasons: "Next" says why; turn_clock: a person's turn shows its time; seconds: item time in seconds, not whole
    minutes; unheard: what the Room says of people not heard from; scale: how agreement is usually tested, one of
    `scales.SCALES` or "objections"; names_in_support: who stood where is kept; count_voices: speaking time is
    worked out at all. break_minutes: how long a break is. ours and not_ours: what this group can and cannot change.
    order: whose turn is suggested next (model.order); first_in_a_row: how many answers and questions come before other
    hands in a row, 0 for none. turn_minutes: the soft time for a turn, 0 for none. break_every: minutes between breaks,
    0 for no prompt; signing: someone signs, so every 30 at most. share_voices: what of who was heard goes into the
    summary. sayings: the group's own words for a chair who is stuck, as pairs ("long", "Thank you, and who else?").
    labels: the few words a group renames, as pairs ("parked", "Car park"). reply_to and reply_days: where and how soon
    members answer a summary. recipients: who else the summary goes to. agreed_when: by which rule of `model.sealing` a
    summary becomes the agreed record. agree_by, most_objections, share_for, quorum: the group's own rule for agreeing
    (model.decision_rule). send_joining: how to join from afar stands in each person's own invitation. expenses,
    payment, benefits: what the group says of money, in its own words and with its links.
    reading_age: the age that what is written is to suit, in years; "none": it is not measured. support_person,
    outside_person: to whom somebody can go to whom something was not right, one of the group who does not chair and one
    who is not of it; support_on_room: the Room tells of both when it is asked. language: of our own words on this
    group's screens and in its summaries; people's words stay as they said them. about: who we are. look_back: it looks
    back as people check out, with look_back_question ("" for ours); components: its own words for what co-production
    is made of. chair_guide: whoever chairs the first time has a few lines at the Desk; chair_support: who helps them.
    phone_cards, phone_hands, phone_words, phone_answers: what may be done from phone pages, while somebody opened them.
    """

    reasons: bool = False
    turn_clock: bool = False
    seconds: bool = False
    unheard: Unheard = "nothing"
    scale: str = "objections"
    names_in_support: bool = False
    count_voices: bool = False
    break_minutes: int = 10
    check_in: str = ""
    check_out: str = ""
    quiet_room: str = ""
    support_person: str = ""
    ours: str = ""
    not_ours: str = ""
    reply_to: str = ""
    reply_days: int = 14
    recipients: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    order: Order = "first-come"
    first_in_a_row: int = 3
    turn_minutes: int = 0
    break_every: int = 0
    signing: bool = False
    share_voices: Shared = "nothing"
    sayings: tuple[tuple[str, str], ...] = ()
    agreed_when: AgreedWhen = "everyone"
    agree_by: RuleFor = "nobody-objects"
    most_objections: int = 1
    share_for: Share = "two-thirds"
    quorum: int = 0
    send_joining: bool = False
    expenses: str = ""
    payment: str = ""
    benefits: str = ""
    reading_age: ReadingLevel = "11"
    outside_person: str = ""
    support_on_room: bool = False
    language: Language = ""
    about: str = ""
    look_back: bool = False
    look_back_question: str = ""
    components: str = ""
    chair_guide: bool = True
    chair_support: str = ""
    phone_cards: bool = True
    phone_hands: bool = True
    phone_words: bool = True
    phone_answers: bool = True


class Plan(Frozen, frozen=True):
    """group: the group's id on the shelf. date is YYYY-MM-DD, start and finish HH:MM, each "" where not set.

    calendar_key: the group's (`model.group.Identity`). made: when it was planned, in ms.
    """

    group: str = ""
    group_name: str = ""
    number: int = 0
    title: str = ""
    date: str = ""
    start: str = ""
    finish: str = ""
    zone: str = "UTC"
    settings: Settings = Settings()
    calendar_key: str = ""
    made: int = 0


class MeetingPlanned(Entry, frozen=True):
    part: ClassVar[str] = "plan"
    undoable: ClassVar[bool] = False
    weight: ClassVar[int] = 1
    group: str
    group_name: str
    number: int
    title: str = ""
    date: str = ""
    start: str = ""
    finish: str = ""
    zone: str = "UTC"
    settings: Settings = Settings()
    calendar_key: str = ""

    def apply(self, _part: Plan, stamp: Stamp) -> Plan:
        return Plan(**{name: getattr(self, name) for name in self.__struct_fields__}, made=stamp.at)


class PlanChanged(Entry, frozen=True):
    """A new title, day or time: what is None stays."""

    part: ClassVar[str] = "plan"
    title: str | None = None
    date: str | None = None
    start: str | None = None
    finish: str | None = None

    def apply(self, part: Plan, _stamp: Stamp) -> Plan:
        return part.but(**self.changes())


class WaysChosen(Entry, frozen=True):
    """The group's ways of working, as from now on in this meeting."""

    part: ClassVar[str] = "plan"
    settings: Settings

    def apply(self, part: Plan, _stamp: Stamp) -> Plan:
        return part.but(settings=self.settings)


OF_THE_SUMMARY = ("reply_to", "reply_days", "recipients", "agreed_when")
"""Ways of working that say where a summary goes, where answers come in, and how it is agreed: readers of the next
version are told that this rule was changed, and no version that is out goes by it."""


def only_of_the_summary(before: Settings, after: Settings) -> bool:
    """Whether nothing differs but what is of the summary: all that may be chosen once a meeting is finished."""
    return before.but(**{name: getattr(after, name) for name in OF_THE_SUMMARY}) == after


PAIRED = ("labels", "sayings")
"""Settings that are pairs of words, each its own to change."""


def clean_settings(settings: Settings) -> Settings:
    """The same with every text in it cleaned; a label renamed to nothing goes back to ours.

    Refused where what is said of money has bank details in it.
    """
    need_no_bank_details(*(getattr(settings, name) for name in OF_RESOURCES))
    texts = {name: getattr(settings, name) for name in Settings.__struct_fields__}
    cleaned = {name: clean(text, lines=True) for name, text in texts.items() if isinstance(text, str)}
    pairs = {name: _clean_pairs(getattr(settings, name)) for name in PAIRED}
    return settings.but(**cleaned, **pairs)


def _clean_pairs(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    cleaned = ((name, clean(words)) for name, words in pairs)
    return tuple((name, words) for name, words in cleaned if words)


def with_change(settings: Settings, before: Settings, after: Settings) -> Settings:
    """These settings with what differs between two others as it is after; of labels and sayings only those that do."""
    changed = {}
    for name in Settings.__struct_fields__:
        was, now = getattr(before, name), getattr(after, name)
        if was != now and name in PAIRED:
            gone = tuple(pair for pair in getattr(settings, name) if dict(was).get(pair[0]) == dict(now).get(pair[0]))
            changed[name] = (*gone, *(pair for pair in now if pair not in was))
        elif was != now:
            changed[name] = now
    return settings.but(**changed)


def ways_before(meeting: Meeting, number: int) -> Settings | None:
    """The ways of working as they were before the entry of that number; None where it is the first to say them."""
    before = [
        one.entry.settings
        for one in meeting.history
        if isinstance(one.entry, MeetingPlanned | WaysChosen)
        and one.stamp.number < number
        and one.stamp.line not in meeting.taken
    ]
    return before[-1] if before else None


@move
@sees("ways")
def choose_ways(meeting: Meeting, settings: Settings) -> Sequence[Entry]:
    """Refused for what is closed once the meeting is finished, and for another rule while a decision is asked about."""
    settings = clean_settings(settings)
    if settings == meeting.plan.settings:
        raise Refused("nothing-changed")
    if of_group(settings) != of_group(meeting.plan.settings) and meeting.decisions.now is not None:
        raise Refused("rule-while-deciding")
    if meeting.flow.stage == "finished" and not only_of_the_summary(meeting.plan.settings, settings):
        raise Refused("ways-are-closed")
    return [WaysChosen(settings)]


@move
def change_plan(
    meeting: Meeting, *, title: str | None = None, date: str | None = None, start: str | None = None,
    finish: str | None = None,
) -> Sequence[Entry]:  # fmt: skip
    changed = PlanChanged(None if title is None else clean(title), date, start, finish)
    return [*correcting(meeting, "meeting"), changed] if differs(meeting.plan, changed) else []
