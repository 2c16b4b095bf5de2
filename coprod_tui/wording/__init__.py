"""The words that people see: the one door to gettext, and the small phrases every edge needs.

Only the edges use it (cli, plain, summary, app). The floors below raise reason ids with fields; `refusal` words them.
Nothing is read until the first word is asked for, so that importing this costs next to nothing.
"""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_, _, for_reader, ngettext, of_document, speak, speaking, spoken
from coprod_tui.wording.labels import LABELS, labels
from coprod_tui.wording.phrases import (
    about,
    clock,
    day,
    day_and_times,
    day_of,
    days_after,
    figure,
    length,
    local,
    month,
    names,
    percent,
    possessive,
    seat_name,
    times,
    weekday,
    whole,
)
from coprod_tui.wording.reasons import reason, refusal, refusal_kept

__all__ = [
    "LABELS",
    "N_",
    "_",
    "about",
    "clock",
    "day",
    "day_and_times",
    "day_of",
    "days_after",
    "figure",
    "for_reader",
    "labels",
    "length",
    "local",
    "month",
    "names",
    "ngettext",
    "of_document",
    "percent",
    "possessive",
    "reason",
    "refusal",
    "refusal_kept",
    "seat_name",
    "speak",
    "speaking",
    "spoken",
    "times",
    "weekday",
    "whole",
]
