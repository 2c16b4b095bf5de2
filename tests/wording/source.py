"""What the source says to people and why it refuses them, read from the source itself."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "coprod_tui"
WORDED = PACKAGE / "wording"
MADE = "*"
"""What stands for the part of a reason id that is made on the spot: f"already-{why}" reads "already-*"."""


class Message(NamedTuple):
    """One message in one of its forms, with where it stands."""

    text: str
    where: str


@cache
def messages() -> tuple[Message, ...]:
    """Every message that gettext is asked for, in Python and in templates; plural forms each by themselves."""
    found = []
    with (ROOT / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, _ = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]  # Babel has no types there
    for file, line, message, *_ in extract_from_dir(PACKAGE, methods):
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


@cache
def raised() -> tuple[Raised, ...]:
    """Every reason in the source: given to a refusing class, answered by a `why...`, in a WHYS, or `missing`."""
    return tuple(_raised())


def _raised() -> Iterator[Raised]:
    for path, tree in modules():
        own = path.relative_to(ROOT)
        for node in ast.walk(tree):
            where = f"{own}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.FunctionDef) and node.name.startswith("why"):
                for each in _returned(node):
                    yield Raised(each, frozenset(), more=False, where=where)
            if isinstance(node, ast.Assign) and _named(node.targets[0]) == "WHYS":
                for listed in node.value.elts if isinstance(node.value, ast.Tuple) else ():
                    yield from (Raised(reason, frozenset(), more=False, where=where) for reason in _ids(listed))
            if isinstance(node, ast.AnnAssign) and _named(node.target) == "missing" and node.value is not None:
                yield from (
                    Raised(reason, frozenset(), more=False, where=where) for reason in _ids(node.value) if reason
                )
            if isinstance(node, ast.ClassDef) and node.name in refusing_classes():
                calls = [one for one in ast.walk(node) if isinstance(one, ast.Call) and _is_super(one)]
            else:
                calls = [node] if isinstance(node, ast.Call) and _named(node.func) in refusing_classes() else []
            for call in calls:
                yield from _given(call, where)


def _given(call: ast.Call, where: str) -> Iterator[Raised]:
    if not call.args:
        return
    given = {word.arg for word in call.keywords if word.arg}
    more = any(word.arg is None for word in call.keywords)
    if len(call.args) > 1:  # fields as a mapping of their own: Problem("settings-wrong", {...})
        fields = call.args[1]
        keys = fields.keys if isinstance(fields, ast.Dict) else []
        given |= {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
        more = more or not isinstance(fields, ast.Dict)
    for reason in _ids(call.args[0]):
        yield Raised(reason, frozenset(given), more, where)


def _is_super(call: ast.Call) -> bool:
    made = call.func
    return isinstance(made, ast.Attribute) and isinstance(made.value, ast.Call) and _named(made.value.func) == "super"


def _returned(function: ast.FunctionDef) -> Iterator[str]:
    """The ids that a function called `why...` may answer with."""
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value is not None:
            yield from (reason for reason in _ids(node.value) if re.fullmatch(r"[a-z]+(-[a-z]+)*", reason))


def _ids(node: ast.expr) -> Iterator[str]:
    """The ids an argument may be: one, or either of two chosen on the spot."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _ids(node.body)
        yield from _ids(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        yield "".join(part.value if isinstance(part, ast.Constant) else MADE for part in node.values)  # type: ignore[misc]


def literals() -> frozenset[str]:
    """Every string that stands in the source outside the wording."""
    return frozenset(
        node.value
        for path, tree in modules()
        if not path.is_relative_to(WORDED)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
