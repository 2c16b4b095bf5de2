"""Of thousands of messages made up, each with a known truth, no agreement is written down that nobody gave.

`python -m tests.afterwards.test_agreement_unasked 20000 7` reads as many of another seed, and says what came of it.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import pytest

from coprod_tui.afterwards.agreed.versions import version_of
from coprod_tui.afterwards.replies.answers import understood_by
from coprod_tui.afterwards.replies.correspondence import Correspondence
from coprod_tui.afterwards.replies.mailbox import Raw, raw_messages
from coprod_tui.afterwards.replies.messages import read_message
from coprod_tui.afterwards.sending import letters
from coprod_tui.summary import FORMATS
from tests.afterwards.inbox import NOW, Inbox, inbox
from tests.afterwards.made_up.kinds import made_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coprod_tui.afterwards.replies.understood import Understood
    from tests.afterwards.made_up.truth import MadeUp

MANY, SEED = 5_000, 9
ENOUGH = 0.9
"""Of plain, honest answers so many are to be written down with no question asked."""


class Outcome(NamedTuple):
    """false: what was taken for an agreement that nobody gave, or for other words than were written."""

    false: list[tuple[MadeUp, Understood]]
    plain: Counter[str]
    settled: Counter[str]
    doubts: dict[str, Counter[str]]


def read_all(kept: Inbox, folder: Path, count: int, seed: int) -> Outcome:
    """Read that many, with each record opened once."""
    meeting = kept.meeting
    assert meeting.review.version is not None
    summary = version_of(meeting, meeting.review.version)
    text, page = (FORMATS[name].render(summary).decode() for name in ("txt", "html"))
    found = Outcome([], Counter(), Counter(), defaultdict(Counter))
    with Correspondence(kept.shelf) as known:
        for made in made_up(count, seed, text=text, page=page, subject=letters.subject(summary, 1)):
            understood = understood_by(known, map(read_message, _raws(made, folder)), at=NOW)
            found.false.extend((made, one) for one in understood if _is_false(made, one))
            found.plain[made.kind] += made.plain
            found.settled[made.kind] += made.plain and all(one.sure for one in understood)
            for one in understood if made.plain else ():
                found.doubts[made.kind].update((*one.doubts, *(one.named if one.sort == "left" else ())))
    return found


def _raws(made: MadeUp, folder: Path) -> Iterator[Raw]:
    if not made.box:
        yield Raw("one.eml", made.content)
        return
    path = folder / "box.mbox"
    path.write_bytes(made.content)
    yield from raw_messages(path)


def _is_false(made: MadeUp, one: Understood) -> bool:
    """Whether something would be written down unasked that is not true."""
    if not one.sure or one.sort != "answer":
        return False
    if one.answer == "agrees":
        return made.truth != "agrees" or one.message.sender.address != made.whose
    return bool(made.change) and (one.answer, one.words) != ("change", made.change)


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    folder = tmp_path_factory.mktemp("made-up")
    return read_all(inbox(folder / "home"), folder, MANY, SEED)


def test_no_agreement_is_written_down_that_its_sender_did_not_give(outcome: Outcome) -> None:
    assert not [(made.kind, made.content.decode("utf-8", "replace")) for made, _one in outcome.false[:3]]


def test_nine_in_ten_plain_answers_need_no_question(outcome: Outcome) -> None:
    assert sum(outcome.settled.values()) >= ENOUGH * sum(outcome.plain.values()), dict(outcome.doubts)


@pytest.mark.parametrize("kind", ["agrees_on_a_page", "asks_for_a_change_in_letters_of_another_name"])
def test_nine_in_ten_of_each_sort_that_was_always_asked_about(outcome: Outcome, kind: str) -> None:
    assert outcome.settled[kind] >= ENOUGH * outcome.plain[kind], outcome.doubts[kind]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main(count: int = MANY, seed: int = SEED) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        found = read_all(inbox(folder / "home"), folder, count, seed)
    for kind, plain in found.plain.items():
        if plain:
            say(f"{kind}: {found.settled[kind]} of {plain} settled {dict(found.doubts[kind])}")
    for kind, number in Counter(made.kind for made, _one in found.false).items():
        say(f"FALSE {kind}: {number}")
        made, one = next(each for each in found.false if each[0].kind == kind)
        say(f"{made.content.decode('utf-8', 'replace')[:3000]}\n  {one.answer} {one.words!r}")
    say(f"{count} read, {len(found.false)} false, {sum(found.settled.values())} of {sum(found.plain.values())} settled")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
