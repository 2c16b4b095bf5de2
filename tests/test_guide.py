"""CONTRIBUTING.md is true: the files and names it leads to are there, and what may use what is what is checked."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

import coprod_tui

PACKAGE = Path(coprod_tui.__file__).parent
ROOT = PACKAGE.parent
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
MADE_ON_THE_WAY = {"coprod.pot", "coprod_tui/locale", "dist/read", "dist/site"}
"""What its commands write and git does not keep."""
FILE = re.compile(r"[\w./-]*\.(?:py|md|toml|txt)\b|[\w-]+(?:/[\w-]+)+/?")
"""What names a file or folder in code marks or in a link."""
TABLES = {
    "coprod_tui": "## The house",
    "coprod_tui.app": "### The rooms of `app`",
    "coprod_tui.afterwards": "### The rooms of `afterwards`",
}


def place(name: str) -> Path | None:
    """Where this is: from the project's root or the package's, as trips name files; a name alone is on some floor."""
    found = (each for root in (ROOT, PACKAGE) if (each := root / name).exists())
    return next(found, None) or next(PACKAGE.rglob(name) if "/" not in name else iter(()), None)


def named() -> list[str]:
    marked = [*re.findall(r"`([^`\n]+)`", GUIDE), *re.findall(r"\]\(([^)\s]+)\)", GUIDE)]
    pasted = [word for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for word in block.split()]
    names = {name for name in (*marked, *pasted) if FILE.fullmatch(name) and not name.startswith(".venv")}
    return sorted(names - MADE_ON_THE_WAY)


@pytest.mark.parametrize("name", named())
def test_what_the_guide_names_is_there(name: str) -> None:
    assert place(name), f"CONTRIBUTING.md names {name}, which is not there"


def trips() -> list[tuple[str, str]]:
    """Each file of the trips with each name in it: "`record/live.py` `Live.do`, `Live.look`"."""
    stops = re.findall(r"`([\w/]+\.py)` ((?:`[\w.]+`(?:, )?)+)", GUIDE)
    return [(file, name) for file, names in stops for name in re.findall(r"`([\w.]+)`", names)]


def defined(node: ast.Module | ast.ClassDef, names: list[str]) -> bool:
    """Whether this name is defined there, at the top or in an `if`: "Live.do" is `do` in the class `Live`."""
    first, *rest = names
    body = [*node.body, *(each for one in node.body if isinstance(one, ast.If) for each in one.body)]
    for each in body:
        if isinstance(each, ast.ClassDef) and each.name == first:
            return not rest or defined(each, rest)
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) and each.name == first and not rest:
            return True
        targets = (
            each.targets if isinstance(each, ast.Assign) else [each.target] if isinstance(each, ast.AnnAssign) else []
        )
        if not rest and first in [one.id for one in targets if isinstance(one, ast.Name)]:
            return True
    return False


@pytest.mark.parametrize(("file", "name"), trips())
def test_each_stop_of_a_trip_is_in_its_file(file: str, name: str) -> None:
    found = place(file)
    assert found
    assert defined(ast.parse(found.read_text("utf-8")), name.split(".")), f"{name} is not in {file}"


def test_there_are_trips_to_check() -> None:
    assert len(trips()) > 30


def layers(root: str) -> list[set[str]]:
    """What may use what, as import-linter checks it, from the top."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    rows = [
        one["layers"] for one in told if one["type"] == "layers" and one.get("containers", ["coprod_tui"]) == [root]
    ]
    return [{name.removeprefix("coprod_tui.") for name in re.findall(r"[\w.]+", row)} for row in rows[0]]


@pytest.mark.parametrize(("root", "heading"), TABLES.items())
def test_the_tables_of_floors_and_rooms_are_what_is_checked(root: str, heading: str) -> None:
    """Each row is a layer, the top one first: what stands first in it, in code marks."""
    rows = re.findall(r"^\| (`.*?) \|", GUIDE.split(f"{heading}\n", 1)[1].split("\n#", 1)[0], re.MULTILINE)
    assert [set(re.findall(r"`(\w+)`", row)) for row in rows] == layers(root)
