"""Words reach people through gettext and no other way, so that they can be proof-read and translated in one place."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.wording.source import ROOT, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOWING = {
    *("notify", "echo", "secho", "confirm", "Static", "Label", "Button", "Markdown", "Binding", "Input", "Option"),
    *("from_markup", "command", "group", "option", "argument", "ClickException", "UsageError", "SystemExit"),
}
"""Calls whose words people see."""
SHOWN = {
    "tooltip",
    "description",
    "placeholder",
    "title",
    "subtitle",
    "label",
    "help",
    "short_help",
    "epilog",
    "prompt",
}
"""Arguments by name whose words people see, and no others do."""
KNOWN_ELSEWHERE = (ast.Constant, ast.Name, ast.Attribute, ast.Subscript)
"""Words written here, or kept under a name: those are marked `N_("...")` where they stand, and found there."""
ASKED = {"_", "N_", "gettext", "ngettext"}
SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]")
"""Two words with a space between: an id, a key or a style has none."""


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _words(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "x" for part in node.values)  # type: ignore[misc]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def unworded(tree: ast.Module) -> Iterator[int]:
    """Lines that show words which did not come through gettext."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in SHOWING:
            shown = [*node.args, *(word.value for word in node.keywords if word.arg in SHOWN)]
            yield from (each.lineno for each in shown if SENTENCE.search(re.sub(r"\[[^]]*\]", "", _words(each))))


def made_up(tree: ast.Module) -> Iterator[int]:
    """Lines that ask gettext for words made on the spot, filled in or joined: no catalogue can know them.

    And those that ask inside an f-string, where whoever gathers the messages does not look.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            asked = (each for each in ast.walk(node) if isinstance(each, ast.Call) and _called(each) in ASKED)
            yield from (each.lineno for each in asked if each.args and isinstance(each.args[0], ast.Constant))
        if isinstance(node, ast.Call) and _called(node) in ASKED - {"N_"}:
            fixed = node.args[: 2 if _called(node) == "ngettext" else 1]
            yield from (node.lineno for each in fixed if not isinstance(each, KNOWN_ELSEWHERE))


def test_no_words_are_shown_that_did_not_come_through_gettext() -> None:
    assert [f"{path.relative_to(ROOT)}:{line}" for path, tree in modules() for line in unworded(tree)] == []


def test_gettext_is_never_asked_for_words_made_on_the_spot_or_where_nobody_gathers_them() -> None:
    door = ROOT / "coprod_tui/wording/catalogue.py"
    found = [f"{path.relative_to(ROOT)}:{line}" for path, tree in modules() if path != door for line in made_up(tree)]
    assert found == []


@pytest.mark.parametrize(
    "slip",
    [
        'self.notify("Your words are kept.")',
        'Label(f"{name} is here")',
        'Binding("d", "decide", "A new decision")',
        'Binding("d", "decide", _("Decide"), tooltip="Record what was decided")',
        'Content.from_markup("[b]$who[/b] has a question")',
        'click.option("--to", help="Who gets it")',
    ],
)
def test_words_that_went_round_the_door_are_seen(slip: str) -> None:
    assert list(unworded(ast.parse(slip)))


@pytest.mark.parametrize(
    "fine",
    [
        'self.notify(_("Your words are kept."))',
        'Static(id="now", classes="big calm")',
        'Binding("d", "decide", _("A new decision"))',
    ],
)
def test_words_that_came_through_the_door_are_let_by(fine: str) -> None:
    assert not list(unworded(ast.parse(fine)))


@pytest.mark.parametrize(
    "slip",
    [
        '_(f"{name} is here")',
        '_("a" if one else "b")',
        '_("{n} is here".format(n=n))',
        '_("a" + b)',
        """f"{told} {_('Type yes.')}\"""",
        'ngettext("one", f"{n}", 2)',
    ],
)
def test_words_made_on_the_spot_are_seen(slip: str) -> None:
    assert list(made_up(ast.parse(slip)))
