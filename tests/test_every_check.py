"""`python -m tests`: every check is run, and one that is not content is neither hidden nor forgotten."""

from __future__ import annotations

import os

import pytest

from tests import __main__ as checks

GOOD = ("One", ("platform",))
NOT_GOOD = ("Two", ("no_such_module_at_all",))


@pytest.mark.parametrize(("each", "code"), [((GOOD, GOOD), 0), ((NOT_GOOD, GOOD), 1), ((GOOD, NOT_GOOD), 1)])
def test_one_check_that_is_not_content_makes_the_whole_not_so(
    each: tuple[tuple[str, tuple[str, ...]], ...],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(checks, "CHECKS", each)
    assert checks.main() == code
    said = capsys.readouterr().out
    assert said.count(": good\n") + said.count(": NOT GOOD\n") == 2
    assert ("no_such_module_at_all" in said) == bool(code)


@pytest.mark.parametrize(("told", "code"), [(b"", 1), (b"dist/coprod-linux.tar.xz\n", 0)])
def test_what_is_packed_beside_the_checks_is_waited_for_and_makes_them_fail_where_it_fails(
    told: bytes, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reads, writes = os.pipe()
    os.write(writes, told)
    os.close(writes)
    monkeypatch.setattr(checks, "CHECKS", (GOOD, ("Tests", ("platform",))))
    monkeypatch.setenv("COPROD_PACKING", str(reads))
    assert checks.main() == code
    assert os.environ.pop("COPROD_ARCHIVE") == told.decode().strip()
    assert ("Packing: good" in capsys.readouterr().out) == (code == 0)


def test_the_tests_come_last_so_that_their_count_is_the_last_line() -> None:
    assert [name for name, _ in checks.CHECKS] == ["Layout", "Style", "Types", "House", "Tests"]


def test_only_what_is_there_is_checked() -> None:
    assert {"coprod_tui", "tests"} <= set(checks.PATHS)
    assert all((checks.ROOT / name).is_dir() for name in checks.PATHS)
