"""A page that can hide, strike or add words is asked about; one that only sets its letters is not."""

from __future__ import annotations

import pytest

from tests.afterwards.inbox import Inbox, inbox, letter
from tests.afterwards.test_answers import one


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return inbox(tmp_path_factory.mktemp("inbox") / "home")


def is_sure(kept: Inbox, page: str) -> bool:
    message = letter()
    message.set_content(page, subtype="html")
    return one(kept, message).sure


@pytest.mark.parametrize(
    "page",
    [
        "<head><title>x</title><body><p>But decision 2 was never agreed.</p>",
        "<head><title></title><p>But decision 2 was never agreed.</p>",
        "<head>But decision 2 was never agreed.</head><body></body>",
        "<head><title>But decision 2 was never agreed.</title></head><body>I agree</body>",
        "<noscript>But decision 2 was never agreed.</noscript><p>I agree</p>",
        "<style/><p>I agree</p>",
        "<template><p>I agree</p></template>",
        "<!-- x --!>But not D2<!-- -->",
        "<p>I agree</p><!--[if mso]><p>but not with decision 2</p><![endif]-->",
        "<p>I agree</p><!-- [IF gte mso 9]><table><tr><td>Never</td></tr></table><![endif] -->",
    ],
)
def test_words_outside_the_body_are_read_as_browsers_show_them(kept: Inbox, page: str) -> None:
    assert not is_sure(kept, page)


@pytest.mark.parametrize(
    "style",
    [
        "display:none", "display : NONE", "visibility:collapse", "text-decoration:line-through", "font-size:0",
        "font-size:1px", "font:1px Arial", "color:#fff", "color:#FFFFFF", "color:rgb(255, 255, 255)", "color:#fefefe",
        "color:snow", "opacity:.01", "position:absolute;left:-9999px", "text-indent:-9999px", "height:0",
        "max-height:0", "background-image:url(no.png)", "background:url(x)", "mso-hide:all", "transform:scale(0)",
        "clip:rect(0,0,0,0)", "width:0", "line-height:0", "background-color:black", "disp\\6cay:none",
        "margin-left:-999em", "overflow:hidden",
    ],
)  # fmt: skip
def test_a_style_that_can_hide_or_strike_words_is_asked_about(kept: Inbox, style: str) -> None:
    assert not is_sure(kept, f'<p style="{style}">I agree</p>')
    assert not is_sure(kept, f"<style>.x {{ {style} }}</style><p class=x>I agree</p>")


@pytest.mark.parametrize(
    "page",
    [
        "<style>p:after { content: ' to nothing' }</style><p>I agree</p>",
        "<style>p::before { color: black }</style><p>I agree</p>",
        "<style>@import 'x.css';</style><p>I agree</p>",
        '<font color="#ffffff">I agree</font>',
        '<body bgcolor="black"><p>I agree</p>',
        '<link rel="stylesheet" href="x.css"><p>I agree</p>',
        "<p>I a\u20e5g\u20e5r\u20e5e\u20e5</p>",
        "<p>I a\u0305gree</p>",
    ],
)
def test_what_adds_covers_or_overlays_words_is_asked_about(kept: Inbox, page: str) -> None:
    assert not is_sure(kept, page)


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><meta charset=utf-8></head><body><p>I agree</p></body></html>",
        '<style><!-- p.MsoNormal { margin:0cm; font-size:11.0pt; font-family:"Calibri"; } --></style><p>I agree</p>',
        '<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style><p>I agree</p>',
        '<div style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">I agree</div>',
    ],
)
def test_what_only_sets_letters_needs_no_question(kept: Inbox, page: str) -> None:
    assert is_sure(kept, page)


def test_settings_that_only_one_program_reads_are_no_words(kept: Inbox) -> None:
    settings = "<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>"
    assert is_sure(kept, f"<!--[if gte mso 9]>{settings}<![endif]--><p>I agree</p><!-- a note of a program -->")
