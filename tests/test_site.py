"""The pages under docs/ as a site: every link leads somewhere, and it can be used by everybody, from a stick too."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.summary.programs import needs_browser

pytest.importorskip("furo", reason="it is made by Sphinx: pip install -c constraints.txt -e '.[docs]'")
ROOT = Path(__file__).resolve().parents[1]
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ("docs/index", "CONTRIBUTING", "search")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("on a stick")
    told = ("-q", "-W", "--keep-going", "-d", str(folder / "read"), "-c", "docs", ".", str(folder / "site"))
    made = subprocess.run(
        [sys.executable, "-m", "sphinx", *told], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    return folder / "site"


class Read(HTMLParser):
    """A page: where it leads, what it needs to be shown, and the places in it that others lead to."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.needs: list[str] = []
        self.places = {""}
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.places.add(told.get("id", ""))
        if tag == "a" and "href" in told:
            self.links.append(told["href"])
        self.needs += [told[name] for name in ("src", "href", "srcset") if name in told and tag != "a"]


def test_every_link_leads_to_a_page_that_is_there_and_to_a_place_in_it(site: Path) -> None:
    pages = {page: Read(page) for page in sorted(site.rglob("*.html"))}
    assert len(pages) > 80, "each page is there, and each decision"
    lost = []
    for page, read in pages.items():
        for link in (*read.links, *read.needs):
            parts = urlsplit(link)
            to = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if parts.scheme in ("", "file") and not (
                to.is_file() and (to not in pages or unquote(parts.fragment) in pages[to].places)
            ):
                lost.append((page.relative_to(site).as_posix(), link))
    assert lost == []


def test_nothing_that_a_page_needs_is_elsewhere(site: Path) -> None:
    """The search too is beside it. Where a reader may go to is another thing."""
    for page in site.rglob("*.html"):
        assert [each for each in Read(page).needs if urlsplit(each).netloc] == []
    for style in site.rglob("*.css"):
        assert re.findall(r"(?:@import|url\()\s*[\"']?(?:https?:)?//", style.read_text("utf-8")) == []


@needs_browser
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_everybody_can_use_it_and_search_it_with_no_network(
    site: Path, browser: Browser, width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in PAGES:
        page.goto(f"{(site / name).as_uri()}.html" + ("?q=stick" if name == "search" else ""))
        if name == "search":
            page.wait_for_selector("#search-results a[href*='carrying']")
        found = Axe().run(page, options={"runOnly": RULES}).response
        assert len(found["passes"]) > 10, "axe looked at the page"
        assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    page.close()
    assert [each for each in asked if not each.startswith("file:")] == []
