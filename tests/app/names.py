"""Names people really have, names that forms get, and names that break programs that read them as something else."""

from __future__ import annotations

PLAIN_HOSTILE = (
    "[m]",
    "Kevin [Spruce]",
    "ken[",
    "A[/]C",
    "[@click=app.quit]go[/]",
    "[b]Bea[/b]",
    "$now",
    "\\[x]",
    "{name}",
    "%s %(name)s",
    "<script>alert(1)</script>",
    "&lt;b&gt;",
    "-- Jo",
    "1",
    "/quit",
    "Siân Ŵyn-O’Neill",
    "Nguyễn Thị Ánh",
    "Σωκράτης",
    "Featherstonehaugh-Cholmondeley-Marjoribanks-Wriothesley-Leveson-Gower",
)
"""What the large letters can draw, as far as it fits."""
BEYOND_LETTERS = ("محمد علي", "שרה לוי", "王小明", "नमिता क्षेत्री", "Jo 👩‍👩‍👧")
"""What they cannot: the terminal's own letters stand there."""
HOSTILE = (*PLAIN_HOSTILE, *BEYOND_LETTERS)
