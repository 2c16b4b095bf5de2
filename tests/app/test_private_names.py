"""What Textual keeps to itself is used where decision 51 says so, and no name of ours is one of its own by chance."""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import pkgutil
import re
from functools import cache
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("needs the driver for terminals as Unix has them", allow_module_level=True)

import coprod_tui
import coprod_tui.app

ROOT = Path(coprod_tui.__file__).parent.parent
DECISION = ROOT / "docs/decisions/0051-what-we-use-of-textuals-own-is-written-down.md"
OWN = re.compile(r"(?:self|cls|super\(\))\.(_[a-z]\w*)|def (_[a-z]\w*)")


@cache
def names_in(kind: type) -> frozenset[str]:
    """The private names that a class has or uses of itself."""
    return frozenset(name for pair in OWN.findall(inspect.getsource(kind)) for name in pair if name)


def shared_with_textual(kind: type) -> set[str]:
    theirs = [each for each in kind.__mro__ if each.__module__.startswith("textual")]
    return set(names_in(kind)) & set().union(*map(names_in, theirs))


def reached_for(path: Path) -> set[str]:
    """Private modules of Textual that a file brings in, and private names of what is not its own object.

    A NamedTuple's `_replace` is for everybody (Python's documentation).
    """
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and re.match(r"textual\b.*\._", node.module or ""):
            found.add(node.module or "")
        if isinstance(node, ast.Attribute) and re.match(r"_(?!replace$)[a-z]", node.attr):
            of = ast.unparse(node.value)
            found |= set() if of in ("self", "cls", "super()") else {node.attr}
    return found


def used() -> dict[str, set[str]]:
    """By file, what it uses of Textual's own."""
    found: dict[str, set[str]] = {}
    for module in pkgutil.walk_packages(coprod_tui.app.__path__, "coprod_tui.app."):
        if module.name == "coprod_tui.app.widgets.letters.draw":
            continue
        inside = importlib.import_module(module.name)
        path = Path(inside.__file__ or "")
        names = reached_for(path)
        for kind in vars(inside).values():
            if inspect.isclass(kind) and kind.__module__ == module.name:
                names |= shared_with_textual(kind)
        if names:
            found[str(path.relative_to(ROOT))] = names
    return found


def written() -> dict[str, str]:
    """By file, what the decision's table says of it."""
    rows = [row.strip("| ").split(" | ") for row in DECISION.read_text("utf-8").splitlines() if row.startswith("| `")]
    return {row[0].strip("`"): " ".join(row[1:]) for row in rows}


def test_what_textual_keeps_to_itself_is_used_where_it_is_written_down_and_nowhere_else() -> None:
    found = used()
    assert set(found) == set(written()), found
    assert {"_driver", "_handle_exception", "_fatal_error", "_close_messages_no_wait"} == found["coprod_tui/app/end.py"]


def test_each_has_a_test_that_is_there() -> None:
    for told in written().values():
        tests = re.findall(r"`(tests/\S+\.py)`", told)
        assert tests
        assert all((ROOT / each).is_file() for each in tests)
