"""`coprod replies`: read what members answered by mail, show what was understood, and write down what is sure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple, cast

from coprod_tui.afterwards.replies.answers import understood_by
from coprod_tui.afterwards.replies.correspondence import Correspondence
from coprod_tui.afterwards.replies.mailbox import raw_messages
from coprod_tui.afterwards.replies.messages import Message, read_message, shown
from coprod_tui.afterwards.replies.understood import Understood
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import answer as typed
from coprod_tui.commands.prompts import somebody_there
from coprod_tui.commands.replies_invited import ReplyCounts, ask_who, see_to_invited
from coprod_tui.model.entry import Refused
from coprod_tui.model.invitations import invited
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import Person
from coprod_tui.model.replies import Answer, reply
from coprod_tui.model.sending import stood
from coprod_tui.model.text import clean, folded
from coprod_tui.record.read_cache import SEAT
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.sentences.people import name_of
from coprod_tui.sentences.replies import standing_words, told_answer
from coprod_tui.wording import _, day, day_of, ngettext, reason, refusal

STRANGE = frozenset({"reply-no-meeting", "bounce-unknown"})
"""What has nothing to do with any meeting: of a whole inbox it is counted and not told one by one."""
UNREAD = frozenset(
    {
        "reply-says-more", "reply-subject-more", "reply-says-two-things", "mail-two-bodies", "mail-unread-part",
        "mail-cut-off", "mail-beside-parts", "mail-page-hides", "mail-page-broken", "mail-quoted-not-ours",
        "mail-quoted-changed", "mail-quoted-unmarked", "mail-between-quoted", "mail-too-large", "mail-tangled",
        "mail-many-words", "mail-cut-unclear", "mail-headed-twice", "mail-forwarded", "mail-letters-unclear",
    }
)  # fmt: skip
"""Doubts that mean: there is more in it than is shown here, or other than it seems."""
FEW = 3
MANY = 2_000
"""Messages after which it is said how far the reading is: two seconds' worth."""


class Chosen(NamedTuple):
    """What somebody at the terminal said of a message that was not sure."""

    person: Person
    answer: Answer


def replies(shelf: Shelf, files: Sequence[Path], *, name: str, dry_run: bool, at: int) -> None:
    """Read every message in these files and folders; say of each what it is; write down what is sure.

    What is not sure is asked about where somebody is there to answer, else it is only said. name: who does this, ""
    for nobody named. dry_run: nothing is written or asked. Raises Refused where a file is not there, before anything is
    written; CannotOpen; NotSaved.
    """
    for file in files:
        if not file.exists():
            raise Refused("no-such-mail", file=str(file))
    messages = _read(files)
    seat = _("Replies, {name}").format(name=clean(name)) if clean(name) else SEAT
    count, groups = ReplyCounts(), set[str]()
    ask = not dry_run and somebody_there()
    with Correspondence(shelf, seat=seat) as known:
        understood = understood_by(known, messages, at=at)
        strange = [one for one in understood if one.place is None and STRANGE.issuperset(one.named)]
        quiet = len(strange) if len(strange) > FEW else 0
        for one in understood:
            if quiet and one.place is None and STRANGE.issuperset(one.named):
                continue
            _see_to(one, count, known, partial(_write, known=known, at=at), at, dry_run=dry_run, ask=ask)
            groups.add(one.place.group if one.place else "")
    if count.written and not dry_run:
        for group in groups - {""}:
            take_over(shelf, shelf.group(group), at)
    for line in _ending(count, quiet, dry_run=dry_run, ask=ask):
        say(line)


def _read(files: Sequence[Path]) -> list[Message]:
    """Every message in them. Of a whole inbox it is said how far the reading is."""
    messages: list[Message] = []
    for file in files:
        for raw in raw_messages(file):
            messages.append(read_message(raw))
            if len(messages) % MANY == 0:
                note(_("{count} messages are read so far.").format(count=len(messages)))
    return messages


def _see_to(
    one: Understood, count: ReplyCounts, known: Correspondence, write: Callable[[Understood, Chosen | None], None],
    at: int, *, dry_run: bool, ask: bool,
) -> None:  # fmt: skip
    """Say what it is, and write it down where that is sure or somebody says so."""
    meeting = known.meeting(one.place) if one.place and "reply-record-unread" not in one.named else None
    for line in described(one, meeting):
        say(line)
    if one.sort == "left" or meeting is None:
        count.left += 1
        return
    if one.sort == "invited":
        see_to_invited(one, count, known, meeting, at, dry_run=dry_run, ask=ask)
        return
    chosen = _as_understood(one)
    if not one.sure:
        if not ask:
            count.open += 1
            say(_("   Not written down: this needs a person to look."))
            return
        chosen = _ask(one, meeting)
        if chosen is None:
            count.left += 1
            say(_("   Left alone."))
            return
    if dry_run:
        count.written += 1
        say(_("   This would be written down."))
        return
    try:
        write(one, chosen)
    except Refused as refused:
        count.left += 1
        say(f"   {refusal(refused)}")
    else:
        count.written += 1
        say(_("   Written down."))


def _as_understood(one: Understood) -> Chosen | None:
    if not one.people:
        return None
    return Chosen(one.people[0], one.answer or "change")


def _write(one: Understood, chosen: Chosen | None, *, known: Correspondence, at: int) -> None:
    if one.place is None or chosen is None:
        return
    person = chosen.person.id
    if one.sort == "came-back":
        meeting = known.meeting(one.place)
        sent, step = (meeting.invitations, invited) if one.of == "invitation" else (meeting.sending, stood)
        copy = sent.of(person, one.version)
        if copy is not None:
            move = partial(step, person=person, version=one.version, way=copy.way, stage="bounced", why="came-back")
            known.write(one.place, move, at)
        return
    date = min(one.date, day_of(at, known.meeting(one.place).plan.zone).isoformat())  # of no day to come, as it may say
    move = partial(
        reply, person=person, answer=chosen.answer, words=one.words, route="email", date=date,
        version=one.version, source=one.message.source,
    )  # fmt: skip
    known.write(one.place, move, at)


def described(one: Understood, meeting: Meeting | None) -> Iterator[str]:
    """What was understood of a message, in lines: what it comes to, where it lay, the words, why it is not sure."""
    yield _head(one, meeting)
    message = one.message
    zone = meeting.plan.zone if meeting else "UTC"
    when = day(day_of(message.at, zone), year=True) if message.at else ""
    where = ", ".join(filter(None, (message.place, when)))
    yield f"   {where}"
    if one.sort in ("answer", "invited") and one.words:
        yield _("   Their words: “{words}”").format(words=shown(one.words))
    for why in (*one.named, *one.doubts):
        yield f"   {reason(why)}"
    if one.sort == "answer" and "reply-unknown-address" in one.doubts:
        yield _("   It came from {address}.").format(address=shown(message.sender.address, 80))
    if message.attachments:
        words = ngettext(
            "   {count} thing came with it and was not opened.", "   {count} things came with it and were not opened.",
            message.attachments,
        )  # fmt: skip
        yield words.format(count=message.attachments)


def _head(one: Understood, meeting: Meeting | None) -> str:
    """The first line: whose answer to which version of which meeting, as far as that is known."""
    where = one.place.id if one.place else ""
    if meeting is None:
        named = " ".join(filter(None, (one.message.sender.name or one.message.sender.address, one.message.subject)))
        return _("A message: {words}").format(words=shown(named, 100) or one.message.place)
    who = _one_of([name_of(meeting, person.id) for person in one.people])
    if one.sort == "came-back":
        said = _("{where}: the copy for {name} came back.")
        if not one.sure:
            said = _("{where}, not sure: it says the copy for {name} came back.")
        return said.format(where=where, name=who)
    if one.sort == "invited":
        said = _("{where}, invitation {number}: from {name}.")
        sender = who or shown(one.message.sender.name, 60) or _("somebody we do not know")
        return said.format(where=where, number=one.version, name=sender)
    if one.sort == "left":
        sender = who or shown(one.message.sender.name, 60) or _("a message")
        return f"{where}: {sender}"
    if not one.sure:
        sender = who or shown(one.message.sender.name, 60) or _("somebody we do not know")
        seems = standing_words(one.answer) if one.answer else _("no clear answer")
        said = _("{where}, version {number}: not sure. From {name}, it seems: {answer}.")
        return said.format(where=where, number=one.version, name=sender, answer=seems)
    return f"{where}: {told_answer(who, cast('Answer', one.answer), one.version)}"


def _one_of(people: list[str]) -> str:
    """The names of those it may be: "Lucy Price or Ed Price"."""
    if len(people) <= 1:
        return "".join(people)
    return _("{names} or {last}").format(names=", ".join(people[:-1]), last=people[-1])


def _ask(one: Understood, meeting: Meeting) -> Chosen | None:
    """Who it is and what they answer, as somebody at the terminal says; None to leave it alone."""
    person = ask_who(one, meeting)
    if person is None:
        return None
    if one.sort == "came-back":
        question = _("Did the copy for {name} come back? Type y, or Enter to leave it alone:")
        said = folded(typed(question.format(name=name_of(meeting, person.id))))
        return Chosen(person, "change") if said == _("y") else None
    name, usual = name_of(meeting, person.id), _offered(one)
    choices = {_("a"): "agrees", _("c"): "change", _("t"): "talk", _("w"): "wrong"}
    lines = [f"{key}  {standing_words(cast('Answer', each))}" for key, each in choices.items()]
    if usual:
        lines.insert(0, _("y  yes, {name} {answer}").format(name=name, answer=standing_words(usual)))
    question = _("What does {name} answer? Enter leaves it alone:").format(name=name)
    while True:
        said = folded(typed("\n".join([*lines, question])))
        if not said:
            return None
        if usual and said == _("y"):
            return Chosen(person, usual)
        if said in choices:
            return Chosen(person, cast("Answer", choices[said]))


def _offered(one: Understood) -> Answer | Literal[""]:
    """The answer that a single y accepts; "" where saying yes too soon could make agreement of something else."""
    if not one.answer or not UNREAD.isdisjoint(one.doubts):
        return ""
    return one.answer if one.answer == "agrees" or one.words else ""


def _ending(count: ReplyCounts, strange: int, *, dry_run: bool, ask: bool) -> Iterator[str]:
    """What it all came to."""
    if strange:
        words = ngettext(
            "{count} other message has nothing to do with a meeting here.",
            "{count} other messages have nothing to do with a meeting here.", strange,
        )  # fmt: skip
        yield words.format(count=strange)
    if not (count.written or count.open or count.left):
        yield _("There is nothing to write down.")
        return
    if dry_run:
        words = ngettext("{count} would be written down.", "{count} would be written down.", count.written)
    else:
        words = ngettext("{count} is written down.", "{count} are written down.", count.written)
    told = [words.format(count=count.written)]
    if count.open:
        words = ngettext("{count} needs a person to look.", "{count} need a person to look.", count.open)
        told.append(words.format(count=count.open))
    if count.left:
        words = ngettext("{count} was left alone.", "{count} were left alone.", count.left)
        told.append(words.format(count=count.left))
    yield " ".join(told)
    if count.open and not ask and not dry_run:
        yield _("To be asked, do this again in a terminal.")
        yield _("Or type them in: answers with coprod review, items with coprod ask.")
    if count.written:
        yield _("Anybody can put any name on an e-mail. Where it matters, ask the person.")
