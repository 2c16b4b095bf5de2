"""Classes given to a screen or a band, with only what they are about styled anew.

Textual looks at the styles of all that stands under it, for each class that changes: on the Room that was a third of
what a key costs. Here only what a rule with such a class ends at is looked at, and the widget itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from weakref import WeakKeyDictionary

from textual.css.model import RuleSet, SelectorType
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget


def mark(widget: Widget, classes: Mapping[str, bool]) -> None:
    """Have each of these classes, or not. What was so already costs nothing."""
    changed = {name for name, has in classes.items() if widget.has_class(name) != has}
    if not changed:
        return
    widget.update_classes(classes, update=False)
    sheet = widget.app.stylesheet
    ends = set().union(*(_ends_in(sheet).get(name, ()) for name in changed))
    under = [each for each in widget.walk_children() if _is_one_of(each, ends)]
    sheet.update_nodes([widget, *under], animate=True)


_known: WeakKeyDictionary[Stylesheet, tuple[list[RuleSet], dict[str, set[str]]]] = WeakKeyDictionary()
"""What was found in each style sheet, and in which rules: they are others once it is read again."""


def _ends_in(sheet: Stylesheet) -> dict[str, set[str]]:
    """For each class, what the rules that name it may be about, as `#foot`, `.band`, `Head`."""
    rules, ends = _known.get(sheet, (None, {}))
    if rules is sheet.rules:
        return ends
    ends_by_class: dict[str, set[str]] = {}
    for rule in sheet.rules:
        for selector in (each for one in rule.selector_set for each in one.selectors):
            if selector.type is SelectorType.CLASS:
                ends_by_class.setdefault(selector.name, set()).update(rule.selector_names)
    _known[sheet] = (sheet.rules, ends_by_class)
    return ends_by_class


def _is_one_of(node: DOMNode, ends: set[str]) -> bool:
    own = (f"#{node.id}", "*", *(f".{name}" for name in node.classes))
    return not (ends.isdisjoint(own) and ends.isdisjoint(_kinds(type(node))))


@cache
def _kinds(kind: type) -> frozenset[str]:
    """The names that style sheets know a class by."""
    return frozenset(each.__name__.lstrip("_") for each in kind.__mro__)
