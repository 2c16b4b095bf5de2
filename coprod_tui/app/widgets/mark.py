"""Classes given to a screen or a band, with only what they are about styled anew.

Textual looks at the styles of all that stands under it, for each class that changes: on the Room that was a third of
what a key costs. Here only what a rule with such a class ends at is looked at, and the widget itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from textual.css.model import SelectorType
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
    ends = _ends(sheet, changed)
    under = [each for each in widget.walk_children() if _is_one_of(each, ends)]
    sheet.update_nodes([widget, *under], animate=True)


def _ends(sheet: Stylesheet, classes: set[str]) -> set[str]:
    """What rules with one of these classes may be about, as `#foot`, `.band`, `Head`."""
    return {
        end
        for rule in sheet.rules
        if any(
            each.type is SelectorType.CLASS and each.name in classes
            for one in rule.selector_set
            for each in one.selectors
        )
        for end in rule.selector_names
    }


def _is_one_of(node: DOMNode, ends: set[str]) -> bool:
    own = (f"#{node.id}", "*", *(f".{name}" for name in node.classes))
    return not (ends.isdisjoint(own) and ends.isdisjoint(_kinds(type(node))))


@cache
def _kinds(kind: type) -> frozenset[str]:
    """The names that style sheets know a class by."""
    return frozenset(each.__name__.lstrip("_") for each in kind.__mro__)
