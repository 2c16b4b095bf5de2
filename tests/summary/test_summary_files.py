"""Saving a summary: names of ours, all or nothing, earlier versions kept."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.entry import Refused
from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.summary import compose, save
from tests.building import START
from tests.summary.meetings import riverside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)


def test_files_have_names_of_ours_and_nobody_else_can_read_them(tmp_path: Path) -> None:
    write = partial(save_keeping_earlier, at=NOON)
    saved = save(compose(riverside().meeting), tmp_path / "summaries", ["html", "md", "txt"], write, list)
    assert [path.name for path in saved] == [f"riverside-voices-14-summary.{end}" for end in ("html", "md", "txt")]
    assert all(path.stat().st_mode & 0o077 == 0 for path in saved)


def test_what_the_copies_are_known_by_is_written_down_before_any_of_them_is_there(tmp_path: Path) -> None:
    there: list[list[Path]] = []
    given: list[bytes] = []

    def known(contents: Iterable[bytes]) -> None:
        there.append(list(tmp_path.iterdir()))
        given.extend(contents)

    write = partial(save_keeping_earlier, at=NOON)
    saved = save(compose(riverside().meeting), tmp_path, ["html", "txt"], write, known)
    assert there == [[]]
    assert given == [path.read_bytes() for path in saved]


def test_saving_again_keeps_the_earlier_version(tmp_path: Path) -> None:
    write = partial(save_keeping_earlier, at=NOON)
    first = compose(riverside().meeting, made=START)
    (path,) = save(first, tmp_path, ["txt"], write, list)
    before = path.read_bytes()
    save(first.but(made=()), tmp_path, ["txt"], write, list)
    assert path.read_bytes() != before
    assert [kept.read_bytes() for kept in (tmp_path / "earlier").iterdir()] == [before]


def test_a_format_that_is_refused_leaves_nothing_half_written(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        save(
            compose(riverside().meeting),
            tmp_path,
            ["html", "tune"],
            lambda path, content: path.write_bytes(content),
            list,
        )
    assert not list(tmp_path.iterdir())
