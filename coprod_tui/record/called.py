"""What a group's members were ever called, from its record: a name that was changed names them still."""

from __future__ import annotations

from collections.abc import Iterator

from tinydb import where

from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.group import MemberChanged, MemberJoined
from coprod_tui.record.journal import Journal
from coprod_tui.record.shelf import GroupPlace

NAMED = [str(kind.__struct_config__.tag) for kind in (MemberJoined, MemberChanged)]


def ever_called(place: GroupPlace, *fields: str, but: Id = NOBODY) -> Iterator[str]:
    """What stood in these fields ("name", "email") of each member, those who left too. but: who is passed over."""
    with Journal(place.record) as journal:
        for doc in journal.search(where("kind").one_of(NAMED)):
            if doc.get("member", doc.doc_id) != but:
                yield from (value for field in fields if isinstance(value := doc.get(field), str) and value)
