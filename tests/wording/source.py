"""What the source says to people and why it refuses them, read from the source itself."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.extract import extract_from_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "coprod_tui"
WORDED = PACKAGE / "wording"
METHODS = [("**.py", "python"), ("**.j2", "jinja2")]
"""As in babel.cfg."""


class Message(NamedTuple):
    """One message in one of its forms, with where it stands."""

    text: str
    where: str


@cache
def messages() -> tuple[Message, ...]:
    """Every message that gettext is asked for, in Python and in templates; plural forms each by themselves."""
    found = []
    for file, line, message, *_ in extract_from_dir(PACKAGE, METHODS, comment_tags=()):
        forms = message if isinstance(message, tuple) else (message,)
        found += [Message(form, f"{file}:{line}") for form in forms if isinstance(form, str) and form]
    return tuple(found)


def as_read(message: str) -> str:
    """A message as people read it: a short name or number where something is filled in, and no marks for bold."""
    message = re.sub(r"\{(?:count|line|number|share|minutes|day)[^}]*\}", "3", message)
    message = re.sub(r"\{[^}]*\}|%\(\w+\)[sd]|\$\w+", "Amy", message)
    return re.sub(r"\[/?[a-z$ -]*\]", "", message)


class Raised(NamedTuple):
    """One place where a reason is given: its id, the fields named there, and whether others may come with `**`."""

    reason: str
    fields: frozenset[str]
    more: bool
    where: str


@cache
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    return tuple((path, ast.parse(path.read_text("utf-8"))) for path in sorted(PACKAGE.rglob("*.py")))


def _named(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


@cache
def refusing_classes() -> frozenset[str]:
    """Classes whose first field or argument is `reason`, and what is built on them: Refused, NotSaved, Problem."""
    classes = {node.name: node for _, tree in modules() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    found = {name for name, node in classes.items() if _reason_is_first(node)}
    while more := {
        name for name, node in classes.items() if name not in found and found & {_named(base) for base in node.bases}
    }:
        found |= more
    return frozenset(found)


def _reason_is_first(node: ast.ClassDef) -> bool:
    for part in node.body:
        if isinstance(part, ast.FunctionDef) and part.name == "__init__":
            return len(part.args.args) > 1 and part.args.args[1].arg == "reason"
        if isinstance(part, ast.AnnAssign):
            return _named(part.target) == "reason"
    return False


def raised() -> Iterator[Raised]:
    """Every reason given in the source where both the class and the id stand written."""
    for path, tree in modules():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and _named(node.func) in refusing_classes() and node.args):
                continue
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            given = {word.arg for word in node.keywords if word.arg}
            more = any(word.arg is None for word in node.keywords)
            if len(node.args) > 1:  # fields as a mapping of their own: Problem("settings-wrong", {...})
                fields = node.args[1]
                keys = fields.keys if isinstance(fields, ast.Dict) else []
                given |= {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
                more = more or not isinstance(fields, ast.Dict)
            for reason in _ids(node.args[0]):
                yield Raised(reason, frozenset(given), more, where)


def _ids(node: ast.expr) -> Iterator[str]:
    """The ids an argument may be: one, or either of two chosen on the spot."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _ids(node.body)
        yield from _ids(node.orelse)


def literals() -> frozenset[str]:
    """Every string that stands in the source outside the wording; an f-string as a pattern would be too clever."""
    return frozenset(
        node.value
        for path, tree in modules()
        if not path.is_relative_to(WORDED)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
