"""What was measured, what it is held against, and the table that is printed."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Judged = Literal["median", "p95"]
Against = Literal["times", "alone", "more"]
"""A target is so many times the yardstick, a figure by itself, or so much more than the yardstick."""


def p95(values: Sequence[float]) -> float:
    """The 95th percentile: the smallest value that at least 95 of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[-(-95 * len(ordered) // 100) - 1]


class Measured(NamedTuple):
    """One row. values and beside (the yardstick's, measured between them) are in `unit`.

    judged: which figure of the values meets the target or does not; the yardstick is always taken at its median.
    """

    what: str
    values: Sequence[float]
    unit: str
    target: float
    against: Against = "alone"
    judged: Judged = "median"
    yardstick: str = ""
    beside: Sequence[float] = ()

    @property
    def figure(self) -> float:
        return p95(self.values) if self.judged == "p95" else median(self.values)

    @property
    def limit(self) -> float:
        """What the figure may be at most."""
        if self.against == "alone":
            return self.target
        own = median(self.beside)
        return own * self.target if self.against == "times" else own + self.target

    @property
    def met(self) -> bool:
        return self.figure <= self.limit

    @property
    def asked(self) -> str:
        """The target in words."""
        most = f"{self.target:g} {self.unit}"
        words = {"alone": most, "times": f"{self.target:g}x", "more": f"{most} + yardstick"}
        return f"{self.judged} <= {words[self.against]}"


HEADS = ("what", "n", "min", "median", "p95", "unit", "yardstick", "target", "of target", "met")


def cells(row: Measured) -> tuple[str, ...]:
    figures = (min(row.values), median(row.values), p95(row.values))
    return (
        row.what, str(len(row.values)), *map(shown, figures), row.unit, beside(row), row.asked,
        f"{row.figure / row.limit:.0%}", "yes" if row.met else "NO",
    )  # fmt: skip


def beside(row: Measured) -> str:
    """The yardstick, and how many times it the figure is where that is what counts."""
    if not row.beside:
        return "-"
    own = median(row.beside)
    times = f" ({row.figure / own:.2f}x)" if row.against == "times" else ""
    return f"{row.yardstick} {shown(own)}{times}"


def shown(value: float) -> str:
    return f"{value:.2f}" if value < 100 else f"{value:.0f}"


def table(rows: Sequence[Measured]) -> str:
    """The rows as a Markdown table, aligned so that it reads in a terminal too."""
    lines = [HEADS, *map(cells, rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADS))]
    told = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    ]
    return "\n".join([told[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *told[1:]])
