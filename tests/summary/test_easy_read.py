"""Easy Read: short sentences, a picture with words for each, large letters, and what nobody checked told as a draft."""

from __future__ import annotations

import html
import io
import re
import subprocess
import xml.etree.ElementTree as ET
from importlib.resources import files
from pathlib import Path

import pypdf
import pytest

from coprod_tui.model import actions, agreement, closing, decisions, easy, flow, notes, people, review
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.easy_words import LONGEST, PICTURES, in_sentences, too_long
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.mentions import texts
from coprod_tui.model.notes import NoteTaken
from coprod_tui.model.without import without_people
from coprod_tui.summary import FORMATS, compose, format_named, plain
from coprod_tui.summary.drawing import _called_by, drawn, proposed_for, shows
from coprod_tui.summary.easy import SHOWN, parts
from coprod_tui.summary.easy_wording import easily
from coprod_tui.summary.page import Detail, Para, Points, SummarySection, ours, theirs
from coprod_tui.summary.word_look import A4
from tests.building import START, Told
from tests.summary.four_hours import of_four_hours
from tests.summary.in_hebrew import speak_hebrew
from tests.summary.meetings import riverside
from tests.summary.programs import needs_arial, needs_poppler, put

LONG = "Letters about waiting times are rewritten in plain words by the end of the spring by the hospital's own team"
PICTURE = 100
"""Points from the edge of the paper: margin and picture."""
BUDGET = 1_500
"""Bytes of a drawing: a page has thirty of them in it."""


def over() -> Told:
    told = Told("Amy Jones", "Mo")
    told.do(flow.start)
    told.do(people.everyone_here)
    told.do(decisions.propose, LONG)
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    told.do(agreement.agree, told.made(DecisionWorded))
    told.do(actions.add_action, "Book a room <b>near</b> the bus stop")
    told.do(notes.take_note, "The ramp is steep")
    told.do(closing.finish)
    return told


def page(told: Told) -> str:
    return format_named("easy").render(compose(told.meeting)).decode()


def test_easy_words_stand_before_the_exact_ones_of_a_decision() -> None:
    told = over()
    told.do(easy.say_easily, told.made(DecisionWorded), "Letters will be easier to read.\nThis will be done in spring.")
    told.do(easy.choose_picture, told.made(DecisionWorded), "letter")
    made = page(told)
    assert made.index("Letters will be easier to read.") < made.index("The exact words:") < made.index("Letters about")
    (agreed, *_rest) = parts(compose(told.meeting))
    assert [line.picture.shows for line in agreed.things[0].lines[:2]] == ["A letter", "A letter"]


def test_every_sentence_is_short_and_has_a_picture_with_words_for_it() -> None:
    for part in parts(compose(over().meeting)):
        for thing in part.things:
            for line in thing.lines:
                assert len(line.words.split()) <= LONGEST
                assert line.picture.address.startswith("data:image/svg+xml;base64,")
                assert line.picture.shows


def test_what_no_rule_makes_easy_is_told_as_that_and_what_a_rule_made_as_a_proposal() -> None:
    made = page(over())
    assert "This is not in easy words yet." in made
    assert "A computer chose this picture." in made
    assert "&lt;b&gt;near" in made


def test_who_objected_and_how_many_is_never_left_out_for_being_long() -> None:
    meeting = riverside().meeting
    summary = compose(meeting)
    counted = "9 for, 3 stand aside, 1 is against and 2 have a worry, of 13 people who were here."
    (agreed,) = (each for each in summary.first if each.name == "agreed")
    block = agreed.blocks[0]
    assert isinstance(block, Points)
    point = block.points[0].but(note=theirs(counted))
    told = agreed.but(blocks=(Points((point, *block.points[1:])), *agreed.blocks[1:]))
    summary = summary.but(first=tuple(told if each is agreed else each for each in summary.first))
    (thing, *_others) = next(parts(summary)).things
    assert thing.long == (counted,)
    assert counted in format_named("easy").render(summary).decode()
    assert counted not in [each.words for each in thing.lines]


def test_of_everything_on_the_first_page_no_word_is_lost() -> None:
    """Where nobody chose other words and no rule has any; sentences of ours in easier ones."""
    for told in (riverside(), over()):
        summary = compose(told.meeting)
        made = format_named("easy").render(summary).decode()
        shown = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", made)).split())
        for part in parts(summary):
            for thing in part.things:
                assert thing.lines or thing.long or thing.exact, part.title.words
        for section in (each for each in summary.first if each.name in SHOWN):
            for block in section.blocks:
                for point in block.points if isinstance(block, Points) else ():
                    for sentence in in_sentences(plain(point.note)):
                        assert " ".join(easily(sentence).split()) in shown


def test_what_is_told_in_full_and_what_we_say_at_length_is_not_left_out() -> None:
    ours_long = "Nothing that was said as we looked back is kept of this time by anybody."
    told = Detail(theirs("The lift"), "P1", (theirs("Estates were asked."), theirs("They have not said anything yet.")))
    section = SummarySection("asked", ours("What we asked"), (told, Para(ours(ours_long))))
    (part,) = parts(compose(over().meeting).but(of="year", first=(), sections=(section,)))
    assert [each.words for each in part.things[0].lines] == [
        "The lift", "Estates were asked.", "They have not said anything yet.",
    ]  # fmt: skip
    assert (part.things[1].exact, part.things[1].proposed) == (ours_long, "nothing")


def test_what_stands_over_a_page_stands_over_its_easy_read() -> None:
    unread = "One meeting could not be read, so it is not in here."
    made = compose(over().meeting).but(of="year", status=(theirs(unread),))
    assert unread in format_named("easy").render(made).decode()


def test_it_is_a_draft_until_somebody_checked_it_and_again_once_something_changed() -> None:
    told = over()
    assert "Easy Read draft" in page(told)
    told.do(easy.check_easy, told.person("Amy Jones"))
    told.do(review.mark_ready)
    assert "Easy Read draft" not in page(told)
    assert "Amy Jones checked this." in page(told)
    told.do(easy.say_easily, told.made(ActionAdded), "We book a room.")
    assert "Easy Read draft" in page(told)
    assert review.changed_since_ready(told.meeting)


def test_it_says_to_which_text_it_belongs() -> None:
    made = format_named("easy").render(compose(over().meeting, version=2)).decode()
    assert "This belongs to riverside-voices-14 v2." in made
    assert "SHA-256" not in made


def test_letters_are_16_point_and_more_and_spaced() -> None:
    style = (files("coprod_tui.summary") / "templates" / "easy.css").read_text("utf-8")
    sizes = [int(size) for size in re.findall(r"font(?:-size)?: ?(\d+)pt", style)]
    assert len(sizes) >= 5
    assert min(sizes) >= 16
    assert "html { font: 18pt/1.6" in style


def test_a_long_sentence_and_an_unknown_picture_are_refused() -> None:
    told = over()
    action = told.made(ActionAdded)
    with pytest.raises(Refused, match="easy-too-long"):
        told.do(easy.say_easily, action, LONG)
    with pytest.raises(Refused, match="no-such-picture"):
        told.do(easy.choose_picture, action, "dragon")
    with pytest.raises(Refused, match="easy-first-page"):
        told.do(easy.say_easily, told.made(NoteTaken), "It is steep.")
    with pytest.raises(Refused, match="review-when-finished"):
        Told("Amy").do(easy.say_easily, action, "We book a room.")
    assert told.meeting.review.easy == ()


def test_twelve_words_are_short_and_thirteen_are_not() -> None:
    assert not too_long("one two three four five six seven eight nine ten eleven twelve. And more.")
    assert too_long("Yes. one two three four five six seven eight nine ten eleven twelve thirteen")


@pytest.mark.parametrize("name", PICTURES)
def test_each_drawing_is_small_says_what_it_shows_and_fetches_nothing(name: str) -> None:
    content = drawn(name)
    assert len(content) < BUDGET
    assert shows(name)
    tags = {each.tag.rpartition("}")[2] for each in ET.fromstring(content).iter()}  # noqa: S314  it is our own
    assert tags <= {"svg", "path", "circle", "rect", "ellipse", "text"}
    assert b"href" not in content


def test_every_drawing_has_a_file_and_a_name_and_each_word_calls_for_one_of_them() -> None:
    folder = Path(str(files("coprod_tui.summary"))) / "drawings"
    assert {path.stem for path in folder.glob("*.svg")} == set(PICTURES)
    assert set(_called_by()) <= set(PICTURES)


@pytest.mark.parametrize(
    ("words", "name"),
    [("Sam pays £20.", "money"), ("The lift works.", "lift"), ("It is by bus.", "bus"), ("Xyz", "person")],
)
def test_a_word_calls_for_a_picture(words: str, name: str) -> None:
    assert proposed_for(words) == name


def test_who_was_taken_out_checked_nothing_any_more_and_easy_words_are_looked_through_for_their_name() -> None:
    told = over()
    amy = told.person("Amy Jones")
    told.do(easy.check_easy, amy)
    assert "Amy Jones checked this." in page(told)
    told.meeting = fold(EMPTY, without_people(told.stamped, {amy}, "taken out"))
    assert "Amy Jones" not in page(told)
    assert "Easy Read draft" in page(told)
    assert [words for _path, words in texts(easy.EasySaid(amy, "Amy books it."))] == ["Amy books it."]
    assert not list(texts(easy.EasyPictured(amy, "bus")))


def test_a_page_of_something_else_than_a_meeting_has_all_of_its_sections() -> None:
    made = compose(over().meeting).but(of="year")
    names = [part.title.words for part in parts(made)]
    assert names == [plain(each.title) for each in (*made.first, *made.sections) if each.blocks]


@needs_poppler
def test_in_a_language_from_right_to_left_the_pictures_of_a_pdf_stand_at_the_right(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    speak_hebrew(monkeypatch)
    pdf = put(compose(riverside().meeting, made=START), "easy-pdf", tmp_path)
    told = subprocess.run(["pdftotext", "-bbox", "-l", "1", str(pdf), "-"], check=True, capture_output=True, text=True)
    (right,) = re.findall(r'xMax="([0-9.]+)"[^>]*>\W*notes@riverside\.example', told.stdout)
    assert float(right) < A4[0] - PICTURE


@needs_arial
def test_even_a_meeting_of_four_hours_makes_24_pages_at_most() -> None:
    made = FORMATS["easy-pdf"].render(compose(of_four_hours().meeting, made=START))
    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) <= 24
