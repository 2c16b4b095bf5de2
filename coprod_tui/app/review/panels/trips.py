"""What will trip readers of a summary: one row for each, the thing it is about beside it; one of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.afterwards.review.trips import Trip, might_be, trip_words
from coprod_tui.app.widgets.pieces import bold, muted, now, set_content, shorten
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.wording import _, ngettext

LONG = 400
"""Characters shown of a passage; the draft has all of it."""


class TripRows(Vertical):
    def compose(self) -> ComposeResult:
        yield Static(id="trips-heading", classes="heading")
        yield Rows(id="trip-rows", gap=1)

    def show(self, trips: Sequence[Trip], chosen: int, age: str) -> None:
        """chosen: the place of the chosen row. age: words on the reading age of all of it; "" for none."""
        count = ngettext("{count} thing to look at", "{count} things to look at", len(trips)).format(count=len(trips))
        note = _("Nothing must be changed: you decide what matters.")
        heading = [bold(_("What trips readers"))] + ([muted(f"{count}. {note}")] if trips else [])
        heading += filter(None, [Content(age)])
        set_content(self.query_one("#trips-heading", Static), Content("   ").join(heading))
        rows = [
            Row(now("►") if place == chosen else muted("•"), _body(trip), name=str(place))
            for place, trip in enumerate(trips)
        ]
        self.query_one("#trip-rows", Rows).show(rows or [Row(" ", muted(_("Nothing was found.")))], chosen)


def _body(trip: Trip) -> Content:
    words = shorten(trip.words, LONG) if trip.sort not in ("letters", "word") else ""
    lines = [bold(trip_words(trip)), *([muted(words)] if words else []), *filter(None, [Content(might_be(trip))])]
    return Content("\n").join(lines)
