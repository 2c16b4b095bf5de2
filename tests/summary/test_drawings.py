"""The drawings in pixels, for Word files: each is of its SVG as it is now. `COPROD_PICTURES=write` draws them again."""

from __future__ import annotations

import io
import os
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageStat

from coprod_tui.model.easy_words import PICTURES
from coprod_tui.summary.drawing import drawn
from tests.summary.programs import needs_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIDE = 256
"""Pixels each way: 256 an inch where a picture stands in a file."""
COLOURS = 32
BUDGET = 5_000
"""Bytes."""
NEAR = 6.0
"""Mean difference of a pixel, of 255: what another browser's smoothing makes, and no other drawing."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": SIDE, "height": SIDE})


def in_pixels(page: Page, name: str) -> Image.Image:
    svg = drawn(name).decode().replace("<svg ", f'<svg width="{SIDE}" height="{SIDE}" style="display: block" ', 1)
    page.set_content(f'<body style="margin: 0">{svg}</body>')
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


@needs_browser
def test_each_in_pixels_is_of_its_drawing(page: Page) -> None:
    folder = Path(str(files("coprod_tui.summary"))) / "drawings"
    unlike = []
    for name in PICTURES:
        made = in_pixels(page, name)
        if os.environ.get("COPROD_PICTURES") == "write":
            made.quantize(COLOURS, dither=Image.Dither.NONE).save(folder / f"{name}.png", optimize=True)
        kept = Image.open(folder / f"{name}.png").convert("RGB")
        if sum(ImageStat.Stat(ImageChops.difference(made, kept)).mean) / 3 > NEAR:
            unlike.append(name)
    assert unlike == []


def test_one_drawing_would_not_pass_for_another() -> None:
    one, other = (Image.open(io.BytesIO(drawn(name, "png"))).convert("RGB") for name in ("yes", "no"))
    assert sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3 > NEAR


@pytest.mark.parametrize("name", PICTURES)
def test_each_is_small_and_says_nothing_else(name: str) -> None:
    content = drawn(name, "png")
    assert len(content) < BUDGET
    image = Image.open(io.BytesIO(content))
    assert image.size == (SIDE, SIDE)
    assert not image.info
