"""`coprod export`: everything that is kept, as plain text for people and as JSON for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import msgspec

from coprod_tui.commands.lookup import as_far_as_readable
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import sure
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import GROUP_KINDS, Group
from coprod_tui.record.journal import ABOUT, ENTRIES
from coprod_tui.record.private import make_folder, write_private
from coprod_tui.record.recorder import Recorder
from coprod_tui.record.records import open_group, open_meeting, read_group
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, as_trouble
from coprod_tui.sentences import record_line, state
from coprod_tui.sentences.agreement import kept_outcome
from coprod_tui.sentences.basket import answer_words, asked_words, stands_words
from coprod_tui.sentences.farewell import ends
from coprod_tui.sentences.own_choices import chose
from coprod_tui.sentences.photographs import photograph_lines
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.sentences.sharing import sharing_lines
from coprod_tui.sentences.terms import asked_words as asked_of_terms
from coprod_tui.sentences.terms import since_words
from coprod_tui.wording import _, day, refusal

PRIVATE = frozenset(name for name, kind in GROUP_KINDS.by_kind.items() if kind.private)
"""The kinds of entries that are for nobody but those whom their own page shows them to."""


def export(shelf: Shelf, out: Path, *, yes: bool, at: int) -> None:
    """Write every group and meeting into a new folder, for its owner only, once somebody said yes.

    Refused where there is nothing to export, or the folder has something in it. Of a damaged record what can be read is
    written, and said. Raises NotSaved.
    """
    groups = shelf.groups()
    if not groups:
        raise Refused("no-group-yet")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Refused("folder-not-empty", folder=str(out))
    say(_("This writes everything that is kept into {folder}").format(folder=out))
    say(_("It holds names, and what people said. The files are not locked: look after them."))
    say(_("What people need to take part is left out. For one person: coprod needs NAME --all"))
    sure(_("Write it? Type yes:"), yes=yes)
    with as_trouble():
        for place in groups:
            _group(shelf, place, out / place.id, at)
    say(str(out))


def _group(shelf: Shelf, place: GroupPlace, out: Path, at: int) -> None:
    make_folder(out)
    try:
        write_private(out / "group.txt", _text(_told(read_group(place))))
    except CannotOpen as trouble:
        note(f"{place.id}: {refusal(trouble)}")
    _tables(place.id, open_group(place, readable_part=True), out / "group.json")
    for file in sorted(place.photographs.glob("photo-*")):
        make_folder(out / place.photographs.name)
        write_private(out / place.photographs.name / file.name, file.read_bytes())
    for meeting in shelf.meetings(place.id):
        _meeting(meeting, out / meeting.id, at)


def _meeting(place: MeetingPlace, out: Path, at: int) -> None:
    make_folder(out)
    _tables(place.id, open_meeting(place, readable_part=True), out / "record.json")
    try:
        meeting, why_not_all = as_far_as_readable(place)
    except CannotOpen as trouble:
        note(f"{place.id}: {refusal(trouble)}")
        return
    if why_not_all:
        note(f"{place.id}: {why_not_all}")
    lines = [record_line(one, meeting) for one in meeting.history]
    told = (f"{one.clock}  {in_a_line(one.words)}" for one in lines if one.words)
    write_private(out / "record.txt", _text([state(meeting, at), "", _("Everything, in order"), *told]))
    for file in sorted(place.summaries.glob("*")):
        if file.is_file() and not file.name.startswith("."):
            write_private(out / file.name, file.read_bytes())
    for file in place.in_outbox():
        copy = out / file.relative_to(place.folder)
        make_folder(copy.parent)
        write_private(copy, file.read_bytes())


def _tables(id: str, opening: AbstractContextManager[Recorder[Any]], path: Path) -> None:
    """The record itself, as docs/record-format.md has it: {table: {number: document}}."""
    try:
        with opening as record:
            tables = {
                name: {
                    str(doc.doc_id): doc for doc in record.journal.table(name) if str(doc.get("kind")) not in PRIVATE
                }
                for name in (ABOUT, ENTRIES)
            }
    except CannotOpen as trouble:
        note(f"{id}: {refusal(trouble)}")
        return
    write_private(path, msgspec.json.format(msgspec.json.encode(tables), indent=1))


def _text(lines: Iterator[str] | list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _told(group: Group) -> Iterator[str]:
    """A group in plain words: its people with all they gave, its rules and words, what its meetings came to."""
    yield group.name
    yield ""
    yield _("People")
    for member in group.members.all:
        gave = (member.name, member.email, member.brings, member.sends, _("has left") if member.left else "")
        yield "  " + ", ".join(filter(None, (*gave, *chose(member))))
    yield _("Ground rules")
    yield from (f"  {rule.number}  {rule.words}" for rule in group.rules.all)
    if group.terms.all:
        yield _("The terms we take part on")
    for version in group.terms.all:
        yield f"  {since_words(version, 'UTC')} · {asked_of_terms(group, version)}"
        yield from (f"    {line}" for line in version.words.splitlines())
    yield _("Words")
    yield from (f"  {word.word}: {word.meaning}" for word in group.notes.words)
    for held in group.history.meetings:
        when = day(held.date, year=True) if held.date else ""
        yield " ".join(filter(None, (held.meeting, when, in_a_line(held.title))))
        yield from (f"  {one.ref}  {in_a_line(one.words)} {kept_outcome(one)}" for one in held.decisions)
    yield _("Asked for")
    for request in group.basket.kept:
        facts = (in_a_line(request.words), asked_words(group, request), stands_words(request), answer_words(request))
        yield f"  {request.mark}  {' · '.join(filter(None, facts))}"
    yield _("The usual agenda")
    yield from (f"  {in_a_line(item.title)}" for item in group.usual_agenda.items)
    yield _("Outside our control")
    for issue in group.history.issues:
        yield f"  {issue.ref}  {in_a_line(issue.words)}"
        yield from (f"    {in_a_line(answer.words)} {in_a_line(answer.changed)}".rstrip() for answer in issue.answers)
    yield _("Pages for others")
    yield from (f"  {one}" for one in sharing_lines(group))
    if told := ends(group):
        yield _("How the group ends")
        yield from (f"  {each}" for each in told)
    if group.photographs.all:
        yield _("Photographs")
    yield from (f"  {line}" for line in photograph_lines(group))
    yield _("Actions")
    for action in group.history.actions:
        yield f"  {action.ref}  {in_a_line(action.words)} {in_a_line(action.outcome)}".rstrip()


def free_folder(wanted: Path) -> Path:
    """The folder of this name, or the first one numbered after it, that is not there yet."""
    again, folder = 1, wanted
    while folder.exists():
        again += 1
        folder = wanted.with_name(f"{wanted.name}-{again}")
    return folder
