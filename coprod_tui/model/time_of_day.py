"""A time of day in minutes after midnight: read from the figures of a clock, and written as HH:MM."""

from __future__ import annotations

from collections.abc import Callable

HOUR, DAY = 60, 24 * 60
NOON = DAY // 2
Figures = tuple[str, str | None, str | None]
"""The hour; its minutes; which half of the day, "am" or "pm", or noon, of which the first letter is enough."""


def after_midnight(hour: str, left: str | None, half: str | None) -> int | None:
    """None for what no clock shows."""
    hours, minutes = int(hour), int(left or 0)
    if half and not 1 <= hours <= NOON // HOUR:
        return None
    if half:
        hours = hours % (NOON // HOUR) + (0 if half[0] in "aA" else NOON // HOUR)
    return hours * HOUR + minutes if hours < DAY // HOUR and minutes < HOUR else None


def from_until(
    start: Figures, until: Figures, read: Callable[[str, str | None, str | None], int | None] = after_midnight
) -> tuple[int, int] | None:
    """One time to another: 11-1pm begins in the morning, 2pm-3 ends in the afternoon. None where one is no time.

    Two bare numbers ("3-5") are no times: one of them has minutes, or a half of the day.
    """
    (hour, left, half), (_hour, to_left, to_half) = start, until
    if not (half or to_half or left or to_left):
        return None
    begins, ends = read(hour, left, half or to_half), read(*until)
    if begins is None or ends is None:
        return None
    if to_half and not half and begins > ends:
        begins %= NOON
    if half and not to_half and ends < begins:
        ends += NOON
    return begins, ends


def clock(minutes: int) -> str:
    """HH:MM, of the next day where it is past midnight."""
    return f"{minutes // HOUR % (DAY // HOUR):02}:{minutes % HOUR:02}"
