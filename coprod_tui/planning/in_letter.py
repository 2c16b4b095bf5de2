"""The agenda in a letter: in an attached file or in its own words, whichever holds more of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from coprod_tui.documents.block import FileRead
from coprod_tui.documents.letters import LetterPart
from coprod_tui.documents.source import read_bytes, read_html, read_plain
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean
from coprod_tui.planning.planned import AgendaDraft, Unread

MOST_FILES, FEWEST = 20, 2
GREETS = re.compile(r"(?:dear|hi|hiya|hello|hey|good (?:morning|afternoon|evening)|annwyl)\b", re.IGNORECASE)
"""How a letter begins: such a line is no title of a meeting."""


def in_letter(
    subject: str, written: str, parts: Sequence[LetterPart], file: str, agenda_of: Callable[[FileRead], AgendaDraft]
) -> AgendaDraft:
    """The fullest agenda among the letter's parts, with the other files listed as unread.

    agenda_of: reads the agenda in a part. Refused, for the reason of the first part, where none can be read.
    """
    drafts: list[tuple[str, AgendaDraft]] = []
    refused: list[Refused] = []
    others: list[str] = []
    for part in parts[:MOST_FILES]:
        name = clean(part.name)
        try:
            draft = agenda_of(_read(part, file).but(written=written))
            if part.fresh != part.text and any(map(str.isalnum, part.fresh)):
                own = agenda_of(read_plain(part.fresh, file).but(written=written))
                older = tuple(each for each in draft.private if each.text not in {known.text for known in own.private})
                own = own.but(private=(*own.private, *older))
                draft = own if len(own.items) >= FEWEST else draft  # an older letter below it may be longer
            drafts.append((name, draft))
        except Refused as why:
            refused.append(why)
            others += [name] if name else []
    if not drafts:
        raise refused[0] if refused else Refused("agenda-empty", file=file)
    chosen, agenda = max(drafts, key=lambda each: (_weight(each[1]), bool(each[0])))
    others += [name for name, _draft in drafts if name not in ("", chosen)]
    left = tuple(Unread(0, name, "other-file") for name in dict.fromkeys(others))
    about = next((draft for name, draft in drafts if not name and draft is not agenda), None) if chosen else None
    agenda = agenda.but(
        unread=(*left, *agenda.unread),
        title=clean(subject) if GREETS.match(agenda.title) else agenda.title or clean(subject),
    )
    return _with_facts(agenda, about) if about else agenda


def _read(part: LetterPart, file: str) -> FileRead:
    if part.name or not part.text:
        return read_bytes(part.content, clean(part.name) or file)
    if part.page:
        return read_html(part.text, file)
    return read_plain(part.text, file)


def _weight(agenda: AgendaDraft) -> int:
    """How much of an agenda it is: items with minutes or people beside them count for more than lines alone."""
    return sum(1 + 2 * (item.minutes is not None) + bool(item.who) for item in agenda.items)


def _with_facts(agenda: AgendaDraft, about: AgendaDraft) -> AgendaDraft:
    """The agenda of an attached file, with what the letter around it says of the meeting and of joining it."""
    facts = {
        name: getattr(about, name)
        for name in ("date", "start", "finish", "place", "next_meeting")
        if not getattr(agenda, name)
    }
    return agenda.but(**facts, private=(*agenda.private, *about.private))
