"""Answers made up by somebody who had not seen the reader: nothing false is written down, nothing is lost.

`python -m tests.afterwards.test_answers_written_unseen` says what came of each kind.
"""

from __future__ import annotations

import io
import json
import lzma
import sys
import tarfile
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from coprod_tui.afterwards.replies.answers import understood_by
from coprod_tui.afterwards.replies.correspondence import Correspondence
from coprod_tui.afterwards.replies.mailbox import raw_messages
from coprod_tui.afterwards.replies.messages import read_message
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.understood import Understood

KEPT = Path(__file__).parent / "kept_messages"
SEEN_BY_A_PERSON = frozenset({"agrees", "asks", "change", "talk", "wrong"})
ENOUGH = {"unseen": 0.94, "unseen_again": 0.9, "unseen_third": 0.5, "unseen_fourth": 0.37, "unseen_fifth": 0.18}
"""Of plain agreement so much is to need no question. When they were first read it was 0.61, 0.52, 0.16, 0.37 and 0.24.

The second and third are the hardest: nearly each has a long signature or a notice of a house under it; and the third
agree in words of their own, in twenty languages.
"""

ELSEWHERE = {"unseen_again": {f"other-meeting-{number}" for number in (2, 3, 6, 8)}, "unseen_fifth": {"m4780", "m5980"}}
"""Messages of a meeting that is not here, and two passed on that answer no letter of ours and name no meeting."""
HOUR = 60 * 60_000
"""They are dated up to an hour after the clock by which they were kept, and are read when that hour is over."""


class Case(NamedTuple):
    """One message or mailbox with its truth, and what was understood of it."""

    told: dict[str, Any]
    found: list[Understood]

    @property
    def sure(self) -> list[Understood]:
        return [one for one in self.found if one.sure and one.sort == "answer"]

    @property
    def false(self) -> list[Understood]:
        """What would be written down unasked, and is not what its sender said."""
        return [one for one in self.sure if not self._true(one)]

    def _true(self, one: Understood) -> bool:
        told, name = self.told, one.people[0].name
        if told["inner"]:
            return [name, one.answer] in told["inner"]
        if one.answer not in (told["truth"], *told["allow"]) and f"{one.answer}@{one.version}" not in told["allow"]:
            return False
        older = f"{one.answer}@{one.version}" in told["allow"]
        place = one.place.id if one.place else ""
        same = (place, one.version) == (told["meeting"], told["version"]) or older
        words = " ".join(one.words.split())
        kept = one.answer == "agrees" or " ".join(told["words"].split()) in words
        return same and kept and told["who"] in ("", name)

    @property
    def lost(self) -> bool:
        """Whether somebody's answer would be seen by nobody."""
        left = all(one.sort == "left" for one in self.found)
        return left and self.told["truth"] in SEEN_BY_A_PERSON and "left" not in self.told["allow"]


class Read(NamedTuple):
    name: str
    cases: list[Case]


@pytest.fixture(scope="module", params=ENOUGH)
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Read:
    return Read(request.param, read_all(request.param, tmp_path_factory.mktemp("unseen")))


def read_all(name: str, folder: Path) -> list[Case]:
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress((KEPT / f"{name}.tar.xz").read_bytes()))) as kept:
        kept.extractall(folder, filter="data")
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress((KEPT / "as_sent.tar.xz").read_bytes()))) as letters:
        of_these = [each for each in letters.getmembers() if each.name.startswith(f"{name}/")]
        letters.extractall(folder, [each.replace(name=each.name.partition("/")[2]) for each in of_these], filter="data")
    told = json.loads((folder / "truths.json").read_text("utf-8"))
    shelf = Shelf(folder / "home")
    cases = []
    with Correspondence(shelf) as known:
        for case in told["cases"]:
            path = folder / "messages" / f"{case['name']}{'.mbox' if case['inner'] else '.eml'}"
            cases.append(Case(case, understood_by(known, map(read_message, raw_messages(path)), at=told["at"] + HOUR)))
    return cases


def test_nothing_is_written_down_unasked_that_its_sender_did_not_say(read: Read) -> None:
    assert [(case.told["name"], one.answer, one.words) for case in read.cases for one in case.false] == []


def test_nobodys_answer_is_left_unseen(read: Read) -> None:
    """A meeting that is not here is named for whoever reads the mail, and nothing can be asked about it."""
    lost = {case.told["name"] for case in read.cases if case.lost}
    assert lost <= ELSEWHERE.get(read.name, set())


def test_most_plain_agreement_needs_no_question(read: Read) -> None:
    plain = [case for case in read.cases if case.told["plain"] and case.told["truth"] == "agrees"]
    assert len(plain) > 200
    assert sum(bool(case.sure) for case in plain) >= ENOUGH[read.name] * len(plain)


def main() -> None:
    cases = []
    for name in ENOUGH:
        with TemporaryDirectory() as folder:
            cases += read_all(name, Path(folder))
    counts: dict[str, Counter[str]] = {}
    for case in cases:
        count = counts.setdefault(case.told["kind"], Counter())
        plain = case.told["plain"] and case.told["truth"] == "agrees"
        count.update(all=1, plain=plain, settled=plain and bool(case.sure), false=len(case.false), lost=case.lost)
    total: Counter[str] = sum(counts.values(), Counter())
    for kind, count in {**counts, "all of them": total}.items():
        sys.stdout.write(
            f"{kind:24}"
            + "".join(f" {count[each]:5} {each}" for each in ("all", "plain", "settled", "false", "lost"))
            + "\n"
        )


if __name__ == "__main__":
    main()
