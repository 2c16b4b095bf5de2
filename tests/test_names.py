"""One word, one meaning: no public class or type has the name of another, and the glossary's words are in the code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import coprod_tui

PACKAGE = Path(coprod_tui.__file__).parent
GUIDE = PACKAGE.parent / "CONTRIBUTING.md"


@cache
def files() -> dict[str, ast.Module]:
    return {str(path.relative_to(PACKAGE)): ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}


def named(node: ast.stmt) -> str:
    """The name of a class, function, constant or type that a file defines."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return node.name
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return next((each.id for each in targets if isinstance(each, ast.Name)), "")


def is_type(node: ast.stmt) -> bool:
    """A class, or a name for a type. What stands for any type (TypeVar) has no meaning beyond its file."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
        return False
    return isinstance(node, ast.ClassDef) or bool(re.fullmatch(r"[A-Z][A-Za-z]*[a-z][A-Za-z]*", named(node)))


def test_no_public_class_or_type_has_the_name_of_another() -> None:
    defined = [named(node) for file in files().values() for node in file.body if is_type(node)]
    assert [name for name, count in Counter(defined).items() if count > 1 and not name.startswith("_")] == []


def glossary() -> list[tuple[str, str]]:
    """Each word with each name in the code that stands beside it."""
    table = GUIDE.read_text("utf-8").split("## Glossary")[1].split("\n## ")[0]
    rows = [row.strip("| ").split(" | ") for row in table.splitlines() if row.startswith("| ")][2:]
    return [(row[0], name) for row in rows for name in re.findall(r"`(\w+)`", row[-1])]


@pytest.mark.parametrize(("word", "name"), glossary())
def test_a_word_of_the_glossary_is_in_the_code(word: str, name: str) -> None:
    assert name in {named(node) for file in files().values() for node in file.body}, word


def test_no_word_of_the_glossary_stands_there_twice() -> None:
    words = list(dict.fromkeys(word for word, _name in glossary()))
    assert len(words) > 40
    assert words == sorted(words, key=lambda word: word.replace(",", "")), "in the order of the alphabet"
