"""No file needs itself, however far round: not as it runs, and not to be understood.

Imports inside functions and those for types count, because a reader has to follow them too. The model alone is held to
less: a part's moves look at the whole meeting that the part belongs to and name its type, and a few ask the whole in a
function. There it is held that no file is brought in before it is whole.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import coprod_tui

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Import = tuple[str, str]
    """Who needs what."""

ROOT = Path(coprod_tui.__file__).parent
MODEL = "coprod_tui.model"


def circles(imports: Iterable[Import]) -> set[str]:
    """The modules of every circle, and those that stand between two of them."""
    needs: dict[str, set[str]] = defaultdict(set)
    needed: dict[str, set[str]] = defaultdict(set)
    for one, other in imports:
        if one != other:
            needs[one].add(other)
            needed[other].add(one)
    left = needs.keys() & needed.keys()
    while ends := {name for name in left if not needs[name] & left or not needed[name] & left}:
        left -= ends
    return left


def sources() -> dict[str, ast.Module]:
    """Every module of ours, read."""
    found = {}
    for path in ROOT.rglob("*.py"):
        name = ".".join((ROOT.name, *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def read(modules: Mapping[str, ast.Module], *, first: bool = False) -> Iterator[Import]:
    """What each needs of the others. first: only what it needs before it is whole."""
    for name, tree in modules.items():
        for node in tree.body if first else ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                for each in node.names:
                    whole = f"{node.module}.{each.name}"
                    yield name, whole if whole in modules else node.module


def test_no_module_needs_itself() -> None:
    assert circles(each for each in read(sources()) if not each[0].startswith(MODEL)) == set()


def test_no_module_of_the_model_is_brought_in_before_it_is_whole() -> None:
    model = {name: tree for name, tree in sources().items() if name.startswith(MODEL)}
    assert circles(read(model, first=True)) == set()


def test_a_circle_would_be_found_however_it_is_hidden() -> None:
    later = ast.parse("def f():\n    from coprod_tui.b import c\n")
    typed = ast.parse("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from coprod_tui import a\n")
    alone = ast.parse("from coprod_tui import a, b\n")
    found = {"coprod_tui.a": later, "coprod_tui.b": typed, "coprod_tui.d": alone}
    assert circles(read(found)) == {"coprod_tui.a", "coprod_tui.b"}
    assert circles(read(found, first=True)) == set()
