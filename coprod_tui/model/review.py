"""Reviewing a summary before it goes out: words put better, left out or added. What the record says stays as it is.

A decision, a worry and a parked issue cannot be left out, and a decision's words are not put better here: those the
people agreed are the record's. Everything else that is left out is counted, with who left it out and why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.corrections import Correction, need_finished
from coprod_tui.model.easy_words import EasyCheck, EasyWords
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move, need_words
from coprod_tui.model.held_things import undecided, without_held
from coprod_tui.model.notes import Note
from coprod_tui.model.text import clean
from coprod_tui.model.whose import SaidBy, named_owners

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

SummaryThing = Literal[
    "note", "idea", "word", "action", "issue", "item", "decision", "worry", "view", "looked", "added"
]
STAYS: frozenset[SummaryThing] = frozenset({"decision", "worry", "view", "issue", "item"})
"""What nobody can leave out. An item stays so that what was said under it has a place."""
EXACT: frozenset[SummaryThing] = frozenset({"decision", "worry", "view"})
"""Whose words are a person's or the group's own: rewording a decision adds a dated version to the record instead."""
WHYS = ("stays-decision", "stays-worry", "stays-view", "stays-issue", "stays-item", "exact-decision", "exact-worry",
        "exact-view")  # fmt: skip
"""Why one of these is refused."""


class Reworded(Frozen, frozen=True):
    """How the summary says it. seat: where it was put so."""

    thing: Id
    words: str
    seat: str = ""


class LeftOut(Frozen, frozen=True):
    thing: Id
    why: str
    seat: str = ""


class Added(Frozen, frozen=True):
    """Words that only the summary has. item: under which item, NOBODY for none."""

    id: Id
    words: str
    item: Id = NOBODY
    seat: str = ""


class SummaryVersion(Frozen, frozen=True):
    """A summary marked ready. number: 1, 2 ...; upto: the record's entry that marked it; at: ms.

    answer_by: the day (YYYY-MM-DD) until which people are asked to answer, "" for none.
    """

    number: int
    upto: int
    at: int
    answer_by: str = ""


class Review(Frozen, frozen=True):
    """shown: the people who were shown the words under their own name. versions: oldest first.

    corrected: the facts that were put right since the meeting was finished. important: the notes that stand first
    where a list of them is long (`model.important`). easy, easy_check: for Easy Read (`model.easy`).
    """

    reworded: tuple[Reworded, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    added: tuple[Added, ...] = ()
    shown: tuple[Id, ...] = ()
    versions: tuple[SummaryVersion, ...] = ()
    corrected: tuple[Correction, ...] = ()
    important: tuple[Id, ...] = ()
    easy: tuple[EasyWords, ...] = ()
    easy_check: EasyCheck | None = None

    @property
    def version(self) -> SummaryVersion | None:
        """The newest that was marked ready."""
        return self.versions[-1] if self.versions else None

    def words(self, thing: Id) -> str:
        """How the summary says it; "" for as the record does."""
        return next((one.words for one in self.reworded if one.thing == thing), "")

    def easy_words(self, thing: Id) -> EasyWords:
        return next((one for one in self.easy if one.thing == thing), EasyWords(thing))

    def is_left_out(self, thing: Id) -> bool:
        return any(one.thing == thing for one in self.left_out)


class ReviewEntry(Entry, frozen=True):
    part: ClassVar[str] = "review"


class SummaryReworded(ReviewEntry, frozen=True):
    """words "": as the record says it again."""

    goes_with: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    thing: Id
    words: str = ""

    def apply(self, part: Review, stamp: Stamp) -> Review:
        if any(one.id == self.thing for one in part.added):
            added = (one.but(words=self.words) if one.id == self.thing else one for one in part.added)
            return part.but(added=tuple(added))
        others = tuple(one for one in part.reworded if one.thing != self.thing)
        now = (Reworded(self.thing, self.words, stamp.seat),) if self.words else ()
        return part.but(reworded=(*others, *now))


class SummaryLeftOut(ReviewEntry, frozen=True):
    """What was only ever added to the summary goes; anything else is left out, and counted."""

    goes_with: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    thing: Id
    why: str = ""

    def apply(self, part: Review, stamp: Stamp) -> Review:
        if any(one.id == self.thing for one in part.added):
            return part.but(added=tuple(one for one in part.added if one.id != self.thing))
        others = tuple(one for one in part.left_out if one.thing != self.thing)
        return part.but(left_out=(*others, LeftOut(self.thing, self.why, stamp.seat)))


class SummaryPutIn(ReviewEntry, frozen=True):
    """What was left out is in the summary again."""

    goes_with: ClassVar[bool] = True
    thing: Id

    def apply(self, part: Review, _stamp: Stamp) -> Review:
        return part.but(left_out=tuple(one for one in part.left_out if one.thing != self.thing))


class SummaryAdded(ReviewEntry, frozen=True):
    quotes: ClassVar[bool] = True
    words: str
    item: Id = NOBODY

    def apply(self, part: Review, stamp: Stamp) -> Review:
        return part.but(added=(*part.added, Added(Id(stamp.number), self.words, self.item, stamp.seat)))


class WordsShown(ReviewEntry, frozen=True):
    """Somebody was shown the words under their own name before the summary goes out."""

    goes_with: ClassVar[bool] = True
    person: Id

    def apply(self, part: Review, _stamp: Stamp) -> Review:
        return part if self.person in part.shown else part.but(shown=(*part.shown, self.person))


class SummaryReady(ReviewEntry, frozen=True):
    answer_by: str = ""

    def apply(self, part: Review, stamp: Stamp) -> Review:
        version = SummaryVersion(len(part.versions) + 1, stamp.number, stamp.at, self.answer_by)
        return part.but(versions=(*part.versions, version))


def summary_things(meeting: Meeting) -> Mapping[Id, tuple[SummaryThing, str]]:
    """Everything in the record that a summary tells and that has words of its own: its sort and the record's words.

    A word's words are its meaning.
    """
    found: dict[Id, tuple[SummaryThing, str]] = {item.id: ("item", item.title) for item in meeting.agenda.items}
    found |= {one.id: ("decision", one.words) for one in meeting.decisions.all}
    found |= {worry.id: ("worry", worry.words) for one in meeting.decisions.all for worry in one.worries}
    found |= {view.id: ("view", view.words) for one in meeting.decisions.all for view in one.views}
    found |= {one.id: ("action", one.words) for one in meeting.actions.all}
    found |= {one.id: ("issue", one.words) for one in meeting.parking.all}
    found |= {one.id: ("idea" if one.idea else "note", one.words) for one in meeting.notes.all}
    found |= {one.id: ("word", one.meaning) for one in meeting.notes.words}
    found |= {one.id: ("looked", one.words) for one in meeting.look_back.all}
    found |= {one.id: ("added", one.words) for one in meeting.review.added}
    return found


def as_reviewed(meeting: Meeting) -> Meeting:
    """The meeting as its summary tells it: in the words of the review, without what it left out, with what it added.

    What is kept off every screen is left out like that, and counted. A decision that was made never is.

    Nothing else of it is changed, and nothing of the record: this is worked out and never written.
    """
    review = meeting.review
    meeting = without_held(meeting)
    if meeting.whose.said:
        meeting = _named_as_wished(meeting)
    if not (review.reworded or review.left_out or review.added):
        return meeting
    notes, words = meeting.notes.all, meeting.notes.words
    notes_kept = tuple(
        note.but(words=review.words(note.id) or note.words) for note in notes if not review.is_left_out(note.id)
    )
    named_beside = meeting.whose.named_beside
    added = tuple(Note(one.id, one.words, one.item, named_beside(one.id, NOBODY)) for one in review.added)
    meanings = tuple(
        word.but(meaning=review.words(word.id) or word.meaning) for word in words if not review.is_left_out(word.id)
    )
    actions = tuple(
        one.but(words=review.words(one.id) or one.words)
        for one in meeting.actions.all
        if not review.is_left_out(one.id)
    )
    issues = tuple(one.but(words=review.words(one.id) or one.words) for one in meeting.parking.all)
    looked = tuple(
        one.but(words=review.words(one.id) or one.words)
        for one in meeting.look_back.all
        if not review.is_left_out(one.id)
    )
    items = tuple(one.but(title=review.words(one.id) or one.title) for one in meeting.agenda.items)
    return meeting.but(
        notes=meeting.notes.but(all=(*notes_kept, *added), words=meanings),
        actions=meeting.actions.but(all=actions),
        parking=meeting.parking.but(all=issues),
        agenda=meeting.agenda.but(items=items),
        look_back=meeting.look_back.but(all=looked),
    )


def _named_as_wished(meeting: Meeting) -> Meeting:
    """With those beside notes and worries of whom it was said afterwards whose they are."""
    named_beside = meeting.whose.named_beside
    notes = tuple(note.but(person=named_beside(note.id, note.person)) for note in meeting.notes.all)
    decisions = tuple(
        one.but(
            worries=tuple(worry.but(person=named_beside(worry.id, worry.person)) for worry in one.worries),
            views=tuple(view.but(person=named_beside(view.id, view.person)) for view in one.views),
        )
        for one in meeting.decisions.all
    )
    return meeting.but(notes=meeting.notes.but(all=notes), decisions=meeting.decisions.but(all=decisions))


def _need_thing(meeting: Meeting, thing: Id) -> tuple[SummaryThing, str]:
    need_finished(meeting)
    found = summary_things(meeting).get(thing)
    if found is None:
        raise Refused("not-in-the-summary")
    return found


@move
def reword_in_summary(meeting: Meeting, thing: Id, words: str) -> Sequence[Entry]:
    """Say it in other words in the summary; "" for the record's own again. Refused for a decision and for a worry."""
    sort, own = _need_thing(meeting, thing)
    if sort in EXACT:
        raise Refused(f"exact-{sort}")
    words = clean(words, lines=True)
    if sort == "added" and not words:
        raise Refused("no-words")
    words = "" if words == own and sort != "added" else words
    if words == (own if sort == "added" else meeting.review.words(thing)):
        raise Refused("nothing-changed")
    return [SummaryReworded(thing, words)]


@move
def leave_out_of_summary(meeting: Meeting, thing: Id, why: str = "") -> Sequence[Entry]:
    """Leave it out, with a reason that readers see. Refused for what nobody can leave out, and without a reason."""
    sort, _words = _need_thing(meeting, thing)
    if sort in STAYS:
        raise Refused(f"stays-{sort}")
    if meeting.review.is_left_out(thing):
        raise Refused("left-out-already")
    why = clean(why)
    if not why and sort != "added":
        raise Refused("no-reason-to-leave-out")
    return [SummaryLeftOut(thing, why)]


@move
def put_in_summary(meeting: Meeting, thing: Id) -> Sequence[Entry]:
    need_finished(meeting)
    if not meeting.review.is_left_out(thing):
        raise Refused("not-left-out")
    return [SummaryPutIn(thing)]


@move
def add_to_summary(meeting: Meeting, words: str, item: Id = NOBODY) -> Sequence[Entry]:
    need_finished(meeting)
    words = need_words(words, lines=True)
    if item and meeting.agenda.get(item) is None:
        raise Refused("no-such-item")
    return [SummaryAdded(words, item)]


@move
def words_shown(meeting: Meeting, person: Id) -> Sequence[Entry]:
    """Somebody has seen the words under their own name."""
    need_finished(meeting)
    if meeting.people.get(person) is None:
        raise Refused("no-such-person")
    return [] if person in meeting.review.shown else [WordsShown(person)]


@move
def mark_ready(meeting: Meeting, answer_by: str = "") -> Sequence[Entry]:
    """The summary as it is now is the next version that goes out. Refused where the last one is the same.

    With a day to answer by it is another one than without.
    """
    need_finished(meeting)
    if not undecided(meeting).isdisjoint(summary_things(meeting)):
        raise Refused("words-still-held")
    version = meeting.review.version
    dated = version is not None and answer_by and not version.answer_by
    if version is not None and not dated and not changed_since_ready(meeting):
        raise Refused("ready-already")
    return [SummaryReady(answer_by)]


AFTERWARDS = frozenset({"review", "sending", "replies", "sealing", "hashes"})
"""The parts that say what became of a summary: their entries leave what the meeting came to as it was."""


UNTOLD = (AFTERWARDS - {"review"}) | {"clock", ""}
"""The parts whose entries change no words of a summary; "" is undo, which is told by what it took back. That something
was taken out for good is a change: what was ready told more."""


def changed_since_ready(meeting: Meeting) -> bool:
    """Whether the summary would say something else than its newest version; True where there is no version yet.

    What was done since and taken back again is no change; to take back what the version tells is one.
    """
    version = meeting.review.version
    return version is None or changed_since(meeting, version.upto)


def changed_since(meeting: Meeting, upto: int) -> bool:
    """Whether the summary says something else than it did at this entry of the record."""
    from coprod_tui.model.meeting import as_it_was  # noqa: PLC0415  a meeting has a review in it
    from coprod_tui.model.undo import lines_taken  # noqa: PLC0415  the same

    later = [one for one in meeting.history if one.stamp.number > upto]
    since = any(isinstance(one.entry, SaidBy) for one in later)
    if since and named_owners(meeting) != named_owners(as_it_was(meeting, upto)):
        return True
    if not meeting.sealing.sealed and _other_challenges(meeting, upto):
        return True
    earlier = meeting.history[: len(meeting.history) - len(later)]
    turned = meeting.taken ^ lines_taken(earlier)
    changed = [one for one in later if one.stamp.line not in meeting.taken]
    changed += [one for one in earlier if one.stamp.line in turned] if turned else []
    return any(_tells(one.entry) for one in changed)


def _other_challenges(meeting: Meeting, upto: int) -> bool:
    """Whether other challenges stand now than did then."""
    from coprod_tui.model.meeting import as_it_was  # noqa: PLC0415  the same

    if not meeting.taken and not meeting.replies.challenges:  # then there were none either: a fold is spared
        return False
    return _challenges(meeting) != _challenges(as_it_was(meeting, upto))


def _challenges(meeting: Meeting) -> tuple[Id, ...]:
    """Those a summary tells beside their decisions. Once the record is agreed a challenge stands beside it alone."""
    return tuple(one.id for one in meeting.replies.challenges)


def _tells(entry: Entry) -> bool:
    """Whether a summary says something else for it. Whose words something is, `changed_since` looks at by itself."""
    silent = entry.part in UNTOLD or entry.incidental
    return not (silent or isinstance(entry, WordsShown | SummaryReady | SaidBy))
