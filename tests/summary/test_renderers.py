"""A summary in each format of text: whole, readable, safe, and fetching nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from coprod_tui.model import notes
from coprod_tui.model.entry import Refused
from coprod_tui.summary import FORMATS, USUAL, Summary, compose, format_named
from coprod_tui.summary.page import Detail, words_of
from coprod_tui.summary.text import columns
from tests.building import START, Told
from tests.summary.meetings import LETTERS, NASTY, riverside, said_by_all

VOID = {"meta", "br", "hr"}
ALLOWED = set("html head meta title style body main header footer div section article".split()) | set(
    "h1 h2 h3 h4 p ul li span strong bdi a".split()
)


class Page(HTMLParser):
    """What a browser would make of a page: its tags, attributes, text, and whether every tag is closed in order."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag in VOID or self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"style", "title"}:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def made(summary: Summary, name: str) -> str:
    return FORMATS[name].render(summary).decode()


def page(summary: Summary) -> Page:
    return Page(made(summary, "html"))


def as_read(summary: Summary, name: str) -> str:
    """What a person reads where the format is shown as it is meant to be."""
    source = made(summary, name)
    if name == "txt":
        return source
    return Page(source if name == "html" else MarkdownIt().render(source)).text


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def summary() -> Summary:
    return compose(riverside().meeting, made=START)


@pytest.mark.parametrize("name", USUAL)
def test_every_format_says_everything_the_summary_says(summary: Summary, name: str) -> None:
    flat = re.sub(r"\s", "", as_read(summary, name))
    for section in (*summary.first, *summary.sections):
        for words in words_of(section.blocks):
            assert re.sub(r"\s", "", words) in flat


@pytest.mark.parametrize("name", USUAL)
@pytest.mark.parametrize("person", NASTY)
def test_a_name_that_breaks_programs_comes_out_whole(person: str, name: str) -> None:
    text = as_read(compose(said_by_all(person).meeting), name)
    assert one_line(text).count(one_line(person)) >= 10


@pytest.mark.parametrize("person", NASTY)
def test_people_s_words_never_become_html(person: str) -> None:
    usual, told = page(compose(said_by_all("Amy B").meeting)), page(compose(said_by_all(person).meeting))
    assert [tag for tag, _attrs in told.tags] == [tag for tag, _attrs in usual.tags]
    assert not told.open


@pytest.mark.parametrize("person", NASTY)
def test_people_s_words_never_become_markdown(person: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

    def shape(name: str) -> list[str]:
        tokens = reader.parse(made(compose(said_by_all(name).meeting), "md"))
        inner = [child.type for token in tokens for child in token.children or ()]
        return [token.type for token in tokens] + [kind for kind in inner if kind != "text" and "entity" not in kind]

    assert [kind for kind in shape(person) if "escape" not in kind] == shape("Amy B")


def test_words_of_several_lines_keep_them_in_every_format() -> None:
    lines = "First.\n- Second\n\n=====\nFrom here"
    meeting = Told("Amy")
    meeting.do(notes.take_note, lines)
    told = compose(meeting.meeting)
    assert lines in page(told).text
    assert "- First.\n  - Second\n\n  =====\n  From here\n" in made(told, "txt")
    assert "- First.\\\n  \\- Second\\\n  \\=====\\\n  From here\n" in made(told, "md")


def test_the_page_asks_for_nothing_from_outside_and_runs_nothing(summary: Summary) -> None:
    source = made(summary, "html")
    for forbidden in ("<script", "url(", "@import", "<img", "<link", "<iframe", "javascript:", "://"):
        assert forbidden not in source.lower()
    told = page(summary)
    assert {tag for tag, _attrs in told.tags} <= ALLOWED
    assert not [
        name for _tag, attrs in told.tags for name in attrs if name.startswith("on") or name in {"src", "style"}
    ]
    assert all((attrs["href"] or "").startswith("mailto:notes@riverside.example?subject=") for attrs in told.all("a"))
    assert len(told.all("a")) == 3


def test_the_page_says_its_language_and_its_headings_go_down_by_one(summary: Summary) -> None:
    told = page(summary)
    assert told.all("html") == [{"lang": "en-GB"}]
    levels = [int(tag[1]) for tag, _attrs in told.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_both_parts_are_named_and_no_id_is_used_twice(summary: Summary) -> None:
    """A landmark each, and not one for every heading: people who listen go through landmarks one by one."""
    told = page(summary)
    ids = [attrs["id"] for _tag, attrs in told.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    items = [block for section in summary.sections for block in section.blocks if isinstance(block, Detail)]
    assert len(ids) == len(summary.first) + len(summary.sections) + len(items)
    named = [attrs["aria-label"] for attrs in told.all("section") if "aria-label" in attrs]
    assert named == ["In short", "In full"]


def test_a_name_from_right_to_left_is_kept_apart_from_what_stands_round_it() -> None:
    source = made(compose(said_by_all("محمد علی").meeting), "html")
    assert "<bdi>محمد علی</bdi> proposed this." in source
    assert '<h2 id="first-doing">' in source
    assert 'dir="auto">محمد علی<' in source


def css() -> str:
    return (files("coprod_tui.summary") / "templates" / "summary.css").read_text("utf-8")


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_every_colour_of_text_is_at_least_seven_to_one_on_every_ground() -> None:
    named = dict(re.findall(r"--(ink|deep|paper|soft): (#[0-9a-f]{6})", css()))
    grounds = [named["paper"], named["soft"], "#fffdf8", "#ffffff"]
    for front in (named["ink"], named["deep"]):
        for ground in grounds:
            assert (luminance(ground) + 0.05) / (luminance(front) + 0.05) >= 7


def test_the_page_is_16_px_or_more_14_point_on_paper_and_without_italics_or_capitals() -> None:
    sizes = [float(size) for size in re.findall(r"font(?:-size)?: ([\d.]+)rem", css())]
    assert sizes
    assert min(sizes) >= 1
    assert "font-size: 14pt" in css()
    assert "italic" not in css()
    assert "underline" not in css()
    assert "uppercase" not in css()


@pytest.mark.parametrize("person", ["Amy", *NASTY])
def test_text_can_be_the_body_of_an_e_mail_whatever_people_wrote(person: str) -> None:
    told = said_by_all(person)
    for row in made(compose(told.meeting, made=START), "txt").splitlines():
        assert row == row.rstrip(" ")
        assert not row.startswith(("From ", ">", "."))
        assert columns(row) <= 72 or max(map(columns, row.split())) > 50


def test_text_of_a_usual_meeting_is_72_columns_wide_at_most(summary: Summary) -> None:
    rows = made(summary, "txt").splitlines()
    assert max(map(len, rows)) <= 72
    assert LETTERS in one_line("".join(rows))


def test_a_format_nobody_makes_is_refused_and_the_ones_there_are_told() -> None:
    assert format_named("HTML") is FORMATS["html"]
    with pytest.raises(Refused, match="no-such-format") as refused:
        format_named("pptx")
    assert refused.value.fields == {"name": "pptx", "formats": list(FORMATS)}
