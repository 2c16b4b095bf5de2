from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App, ComposeResult
from textual.color import Color
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input, Static

from coprod_tui.app.app import Sheets
from coprod_tui.app.themes import USUAL, contrast, read_theme, read_themes
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import ACROSS, DOWN, Bar, Fit, Part, bold, key, m, muted, now, wait
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.entry import Refused
from coprod_tui.wording import reason
from tests.app.contrast import missed, pairs, worst
from tests.app.pictures import check, picture, svg, text

if TYPE_CHECKING:
    from pathlib import Path

OURS = tuple(read_themes().themes)
MEASURED = tuple(name for name in OURS if name != "terminal")
GOOD = {
    "background": "#101010",
    "surface": "#202020",
    "foreground": "#ffffff",
    "muted": "#cccccc",
    "now": "#99ddff",
    "wait": "#ffdd99",
    "line": "#999999",
    "frame": "#202020",
}


class Sample(Screen[None]):
    """One of everything the look is made of."""

    AUTO_FOCUS = "Input"
    HORIZONTAL_BREAKPOINTS = ACROSS
    VERTICAL_BREAKPOINTS = DOWN

    def compose(self) -> ComposeResult:
        yield Rows([Row(bold("Riverside"), "", muted("finish 16:00"))], classes="page")
        with Vertical(classes="live page"):
            yield Static(m("[$now]●[/] [b]Speaking[/b] [$muted]for 1:12[/]"))
            yield Big("Amy")
            yield Big("李 Mo", band=True)
            yield Bar(0.4)
            yield Input("a line half typed", compact=True)
            yield Input(placeholder="Say what was decided", compact=True)
        yield Rows([Row(muted("✓"), "Check in"), Row(now("►"), now("Letters"), wait("▲"))], classes="page gap")
        yield Fit([Part(key("n", "next item"))], classes="page")


class Shown(App[None]):
    CSS_PATH = "../../coprod_tui/app/base.tcss"
    CSS = "Sample Big { max-height: 5; }"

    def __init__(self, theme: str) -> None:
        super().__init__()
        for each in read_themes().themes.values():
            self.register_theme(each)
        self.theme = theme

    def on_mount(self) -> None:
        self.push_screen(Sample())


def written(folder: Path, name: str = "ours.toml", *, head: str = 'title = "Ours"\ndark = true', **colors: str) -> Path:
    lines = (f'{role} = "{value}"' for role, value in (GOOD | colors).items() if value)
    path = folder / name
    path.write_text(f"{head}\n[colors]\n" + "\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("theme", MEASURED)
async def test_everything_in_every_theme_can_be_read(theme: str) -> None:
    app = Shown(theme)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        app.notify("Lucy's hand is up.", title="Saved", timeout=60)
        app.notify("Not saved yet; your words are kept.", severity="error", timeout=60)
        await pilot.pause()
        seen = {pair.text for pair in pairs(app)}
        assert {"Lucy's hand is up.", "Check in", "a line half typed", "Say what was decided"} <= seen
        assert not missed(app, 7)
        assert worst(app) >= 7
        await pilot.press("shift+home")
        await pilot.pause()
        assert any("half typed" in pair.text and pair.ground != pair.front for pair in pairs(app))
        assert not missed(app)


@pytest.mark.parametrize("theme", MEASURED)
async def test_the_list_of_commands_can_be_read(theme: str) -> None:
    app = Shown(theme)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("ctrl+p")
        while "Theme" not in text(app):
            await pilot.pause(0.02)
        await pilot.press("down")
        await pilot.pause()
        chosen = [pair.text for pair in pairs(app) if pair.ground.hex == app.current_theme.primary.upper()]
        assert len(chosen) == 2, "the words of the chosen line and what is said of them"
        assert not missed(app)


async def test_a_faint_colour_is_found() -> None:
    app = Shown(USUAL)
    async with app.run_test(size=(100, 30)) as pilot:
        await app.screen.mount(faint := Static("faint words", markup=False))
        faint.styles.color = "#555555"
        await pilot.pause()
        assert [line for line in missed(app) if "faint words" in line]
        assert worst(app) < 4.5


async def test_the_terminals_own_theme_uses_no_colour_of_ours() -> None:
    app = Shown("terminal")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        legend = picture(app).rsplit("\n\n", 1)[1]
        assert legend.strip()
        assert "#" not in legend


@pytest.mark.parametrize("theme", OURS)
async def test_the_sample_page_looks_as_it_did(theme: str) -> None:
    app = Shown(theme)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.set_focus(None)
        await pilot.pause()
        check(app, f"sample-{theme}")


async def test_a_picture_for_people_asks_nothing_of_the_network() -> None:
    app = Shown(USUAL)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first, again = svg(app), svg(app)
        assert first == again
        assert "</text>" in first
        assert "http" not in first.replace("http://www.w3.org/2000/svg", "")
        assert "@font-face" not in first
        assert "Fira" not in first


def test_five_themes_come_with_it_under_the_names_that_people_know() -> None:
    themes = read_themes()
    assert sorted(themes.titles.values()) == ["Calm dark", "Calm light", "Cream", "High contrast", "Terminal"]
    assert not themes.problems
    assert USUAL in themes.themes


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast(Color.parse("#ffffff"), Color.parse("#000000")) == pytest.approx(21)
    assert contrast(Color.parse("#767676"), Color.parse("#ffffff")) == pytest.approx(4.54, abs=0.01)


def test_a_persons_own_theme_is_found_in_their_folder(tmp_path: Path) -> None:
    written(tmp_path, "my own.toml")
    themes = read_themes(tmp_path)
    assert themes.titles["my own"] == "Ours"
    assert themes.themes["my own"].variables["wait"] == GOOD["wait"]
    assert not read_themes(tmp_path / "nowhere").problems


@pytest.mark.parametrize(
    ("change", "why", "names"),
    [
        ({"now": "#445566"}, "theme-contrast", {"role": "now", "least": 4.5}),
        ({"muted": "#777777"}, "theme-contrast", {"role": "muted", "ground": "background", "ratio": 4.2}),
        ({"line": "#222222"}, "theme-contrast", {"role": "line", "least": 3.0}),
        ({"wait": "pinkish"}, "theme-not-a-colour", {"role": "wait", "value": "pinkish"}),
        ({"wait": "#ffffff80"}, "theme-not-a-colour", {"role": "wait"}),
        ({"wait": "auto 50%"}, "theme-not-a-colour", {"role": "wait"}),
        ({"wait": "ansi_red"}, "theme-colour-unmeasured", {"role": "wait"}),
        ({"wait": ""}, "theme-colours", {"missing": ["wait"], "unknown": []}),
        ({"accent": "#ffffff"}, "theme-colours", {"missing": [], "unknown": ["accent"]}),
        ({"head": 'title = "Ours"'}, "theme-true-or-false", {"field": "dark"}),
        ({"head": 'title = "Ours"\ndark = "yes"'}, "theme-true-or-false", {"field": "dark"}),
        ({"head": 'title = "Ours"\ndark = true\nansi = 1'}, "theme-true-or-false", {"field": "ansi"}),
        ({"head": 'title = "Ours"\ndark = true\nansi = true'}, "theme-terminal-colours", {"role": "background"}),
        ({"head": "dark = true"}, "theme-title", {"most": 30}),
        ({"head": 'title = "\\u202eOurs"\ndark = true'}, "theme-title", {"most": 30}),
        ({"head": "title = Ours"}, "theme-not-toml", {}),
    ],
)
def test_a_theme_that_cannot_be_used_says_what_to_change(
    change: dict[str, str], why: str, names: dict[str, object], tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        read_theme(written(tmp_path, **change))
    assert refused.value.reason == why
    assert names.items() <= refused.value.fields.items()
    assert reason(why, **refused.value.fields) != reason("no such reason")


def test_a_theme_for_the_terminals_colours_may_not_write_white_on_what_may_be_white(tmp_path: Path) -> None:
    own = dict.fromkeys(GOOD, "ansi_default")
    head = 'title = "Ours"\ndark = false\nansi = true'
    assert read_theme(written(tmp_path, head=head, **own))[1].ansi
    with pytest.raises(Refused, match="theme-terminal-colours"):
        read_theme(written(tmp_path, head=head, **(own | {"muted": "ansi_bright_black"})))


def test_bad_files_are_skipped_and_told_of_and_the_good_ones_are_there(tmp_path: Path) -> None:
    written(tmp_path, "calm-dark.toml")
    written(tmp_path, "faint.toml", now="#333333")
    written(tmp_path, "good.toml")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "long.toml").write_text("#" * 20_001)
    (tmp_path / "odd.toml").write_bytes(b"\xff\xfe\x00")
    themes = read_themes(tmp_path)
    assert {*themes.themes} == {*OURS, "good"}
    assert themes.titles["calm-dark"] == "Calm dark"
    assert {(problem.file, problem.reason) for problem in themes.problems} == {
        ("calm-dark.toml", "theme-name-taken"),
        ("faint.toml", "theme-contrast"),
        ("folder.toml", "theme-unreadable"),
        ("long.toml", "theme-too-long"),
        ("odd.toml", "theme-not-toml"),
    }


def test_a_theme_file_that_is_not_used_is_named(tmp_path: Path) -> None:
    written(tmp_path, "faint.toml", now="#333333")
    (problem,) = read_themes(tmp_path).problems
    told = reason(problem.reason, file=problem.file, **problem.fields)
    assert told.startswith("The theme file faint.toml is not used. “now” is too faint")


def test_a_sheet_that_comes_later_leaves_the_rules_there_are_and_other_colours_make_them_anew() -> None:
    sheets = Sheets(variables={"ink": "#112233"})
    sheets.add_source("Static { color: $ink; }", ("first.tcss", ""))
    (first,) = sheets.rules
    sheets.add_source("Static { width: 3; }", ("second.tcss", ""))
    sheets.reparse()
    assert len(sheets.rules) == 2
    assert sheets.rules[0] is first
    sheets.set_variables({"ink": "#445566"})
    sheets.reparse()
    assert sheets.rules[0].styles.color.hex == "#445566"
