"""Draw the README's picture of a summary: the first page that the example group's members get.

    python docs/pictures/draw_summary.py

Needs the extra `dev` and Chromium.
"""

from __future__ import annotations

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from coprod_tui.afterwards.agreed.versions import summary_of  # noqa: E402  the path comes first
from coprod_tui.demo import build  # noqa: E402  the path comes first
from coprod_tui.record.records import read_meeting  # noqa: E402  the path comes first
from coprod_tui.record.shelf import Shelf  # noqa: E402  the path comes first
from coprod_tui.summary import FORMATS  # noqa: E402  the path comes first
from tests.summary.programs import BROWSER  # noqa: E402  the path comes first

START = 1_795_183_320_000
"""Friday 20 November 2026, 14:02 in London."""
WIDTH, MARGIN, COLOURS = 680, 28, 32


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        build(home, zone="Europe/London", at=START)
        shelf = Shelf(home)
        place = shelf.find_meeting("riverside-voices-13")
        page = home / "summary.html"
        page.write_bytes(FORMATS["html"].render(summary_of(place, read_meeting(place), made=START)))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
            shown = browser.new_page(viewport={"width": WIDTH, "height": 900})
            shown.goto(page.as_uri())
            box = shown.locator(".first").bounding_box()
            high = (box["y"] + box["height"] if box else WIDTH) + MARGIN
            clip = {"x": 0.0, "y": 0.0, "width": float(WIDTH), "height": float(high)}
            drawn = shown.screenshot(clip=clip, full_page=True)  # type: ignore[arg-type]
            browser.close()
    Image.open(BytesIO(drawn)).quantize(COLOURS).save(Path(__file__).with_name("summary.png"), optimize=True)


if __name__ == "__main__":
    main()
