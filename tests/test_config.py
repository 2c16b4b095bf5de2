"""This laptop's settings: read whatever state the file is in, written all or nothing."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_tui import config, wording
from coprod_tui.config import Config, MailSettings, NotWrittenError, read_config, write_config
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from pathlib import Path

TYPED = st.characters(codec="utf-8")


def written(home: Path, text: str | bytes) -> Config:
    (home / "config.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_config()


def told(settings: Config) -> list[str]:
    return [wording.refusal(problem) for problem in settings.problems]


def test_everything_lives_where_coprod_home_says(home: Path) -> None:
    assert config.home() == home
    assert config.config_path() == home / "config.toml"


def test_a_home_named_from_where_we_stand_stays_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COPROD_HOME", "here")
    monkeypatch.chdir(tmp_path)
    assert config.home() == tmp_path / "here"


def test_without_coprod_home_it_lives_in_the_persons_own_folders(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("COPROD_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert config.home().name == "coprod"
    assert config.config_path().parts[-2:] == ("coprod", "config.toml")
    if sys.platform == "linux":
        assert config.home() == tmp_path / ".local/share/coprod"


def test_a_laptop_with_no_settings_file_has_the_usual_settings() -> None:
    assert read_config() == Config(keys="letters", theme="calm-dark", bindings={}, seat="", problems=())


def test_settings_are_read_back_as_they_were_saved(home: Path) -> None:
    chosen = Config(keys="ctrl", theme="cream", bindings={"hand.up": "ctrl+h", 'a "b"': "x"}, seat='Désk "2" \\')
    write_config(chosen)
    assert read_config() == chosen
    assert sorted(path.name for path in home.iterdir()) == ["config.toml"]


@given(seat=st.text(TYPED), keys=st.text(TYPED), id=st.text(TYPED))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
def test_any_words_survive_being_saved_but_for_what_cannot_be_seen(home: Path, seat: str, keys: str, id: str) -> None:
    write_config(Config(seat=seat, bindings={id: keys}))
    assert read_config() == Config(seat=clean(seat), bindings={id: clean(keys)})


def test_a_settings_file_cannot_write_to_the_screen_behind_our_back(home: Path) -> None:
    settings = written(home, 'keys = "\\u001b[2J\\u202efoo"\n"\\u001b]0;x" = 1\n')
    assert len(settings.problems) == 2
    assert not any(hidden in line for line in told(settings) for hidden in "\x1b\u202e")


def test_a_very_long_setting_is_told_of_shortly(home: Path) -> None:
    assert len(told(written(home, f'keys = "{"x" * 5000}"\n'))[0]) < 200


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_settings_are_for_their_owner_alone(home: Path) -> None:
    before = os.umask(0)
    try:
        write_config(Config(), home / "own" / "config.toml")
    finally:
        os.umask(before)
    assert stat.S_IMODE((home / "own" / "config.toml").stat().st_mode) == 0o600
    assert stat.S_IMODE((home / "own").stat().st_mode) == 0o700


def test_a_file_that_is_not_toml_is_named_with_its_line(home: Path) -> None:
    settings = written(home, 'keys = "ctrl"\ntheme = cream\n')
    assert settings.but(problems=()) == Config()
    assert told(settings) == [
        "Line 2 of the settings file config.toml could not be read. The usual settings are used for now."
    ]


@pytest.mark.parametrize("text", [b"\xff\xfe\x00", "keys = 'ctrl'".encode("utf-16"), b"theme = '\x80'"])
def test_a_file_that_is_not_text_is_said_to_be_so(home: Path, text: bytes) -> None:
    assert told(written(home, text)) == [
        "The settings file config.toml is not plain text. The usual settings are used for now."
    ]


def test_a_folder_where_the_file_should_be_is_no_surprise(home: Path) -> None:
    (home / "config.toml").mkdir()
    assert [problem.reason for problem in read_config().problems] == ["settings-unreadable"]


def test_notepads_mark_at_the_start_is_no_trouble(home: Path) -> None:
    assert written(home, b'\xef\xbb\xbfkeys = "menu"\r\n').keys == "menu"


def test_one_wrong_setting_leaves_the_others_in_use(home: Path) -> None:
    settings = written(home, 'theme = "cream"\nkeys = "vim"\nseat = 3\n\n[bindings]\nundo = 7\nhide = "f9"\n')
    assert (settings.theme, settings.keys, settings.seat, settings.bindings) == ("cream", "letters", "", {"hide": "f9"})
    assert [(problem.fields["line"], problem.fields["name"]) for problem in settings.problems] == [
        (2, "keys"),
        (3, "seat"),
        (6, "undo"),
    ]
    assert "“keys” cannot be “vim”" in told(settings)[0]


def test_a_setting_we_do_not_know_is_pointed_out(home: Path) -> None:
    assert told(written(home, '\ncolour = "blue"\n[sounds]\nbell = "x"\n')) == [
        "Line 2 of the settings file config.toml has “colour”, which is not a setting we know.",
        "Line 3 of the settings file config.toml has “sounds”, which is not a setting we know.",
    ]


def test_bindings_that_are_no_table_are_pointed_out(home: Path) -> None:
    settings = written(home, 'bindings = "ctrl+x"\n')
    assert settings.bindings == {}
    assert [problem.reason for problem in settings.problems] == ["settings-wrong"]


def test_what_somebody_wrote_is_kept_when_settings_are_saved_over_it(home: Path) -> None:
    written(home, "keys = ctrl # mine\n")
    write_config(Config(keys="ctrl"))
    assert read_config() == Config(keys="ctrl")
    assert (home / "config-earlier.toml").read_text() == "keys = ctrl # mine\n"


@pytest.mark.parametrize("blocked", ["not a folder", "full"])
def test_settings_that_cannot_be_saved_are_said_not_to_be(
    home: Path, blocked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_config(Config(theme="cream"))
    path = home / "config.toml"
    if blocked == "full":

        def full(_: int) -> None:
            raise OSError(28, "No space left")

        monkeypatch.setattr(os, "fsync", full)
    else:
        path = home / "config.toml" / "config.toml"
    with pytest.raises(NotWrittenError) as refused:
        write_config(Config(theme="calm-light"), path)
    assert wording.refusal(refused.value).startswith("Your settings could not be saved in config.toml.")
    assert read_config().theme == "cream"


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_no_file_at_all_stops_coprod_from_starting(home: Path, text: bytes) -> None:
    read = written(home, text)
    assert all(told(read))


# The mail server


MAIL = '[mail]\nserver = "mail.riverside.example"\nfrom = "notes@riverside.example"\n'


def test_a_mail_server_is_read_with_the_usual_port_for_how_its_line_is_locked(home: Path) -> None:
    assert written(home, MAIL).mail == MailSettings("mail.riverside.example", "notes@riverside.example", 587)
    assert written(home, f'{MAIL}tls = "tls"\n').mail == MailSettings(
        "mail.riverside.example", "notes@riverside.example", 465, "tls"
    )
    told_all = f'{MAIL}port = 2525\nuser = "notes"\nname = "Riverside Voices"\nca_file = "/etc/ours.pem"\n'
    assert written(home, told_all).mail == MailSettings(
        "mail.riverside.example", "notes@riverside.example", 2525, "starttls", "notes", "Riverside Voices",
        "/etc/ours.pem",
    )  # fmt: skip


def test_a_mail_server_is_saved_with_the_other_settings(home: Path) -> None:
    chosen = Config(
        theme="cream", bindings={"undo": "z"}, mail=MailSettings("m.example", "n@m.example", 465, "tls", "n")
    )
    write_config(chosen)
    assert read_config() == chosen


@pytest.mark.parametrize("tls", ['"none"', '"plain"', "false", '""', "0"])
def test_no_setting_makes_the_line_to_a_mail_server_an_open_one(home: Path, tls: str) -> None:
    settings = written(home, f"{MAIL}tls = {tls}\n")
    assert settings.mail is not None
    assert settings.mail.tls == "starttls"
    assert [problem.fields["line"] for problem in settings.problems] == [4]


@pytest.mark.parametrize("name", ["password", "Password", "pass", "passwd", "secret"])
def test_a_password_in_the_file_is_pointed_out_and_never_used_or_shown(home: Path, name: str) -> None:
    settings = written(home, f'{MAIL}user = "notes"\n{name} = "hunter2"\n')
    assert settings.mail is None
    (words,) = told(settings)
    assert words.startswith("Line 5 of the settings file config.toml has a password. Take it out: ")
    assert "hunter2" not in words


def test_a_mail_server_with_something_missing_or_unknown_is_pointed_out(home: Path) -> None:
    assert told(written(home, '[mail]\nserver = "m.example"\n')) == [
        "Line 1 of the settings file config.toml: “from” is missing under [mail]. Nothing is sent from here."
    ]
    assert told(written(home, f"{MAIL}port = 70000\ncolour = 3\n")) == [
        "Line 4 of the settings file config.toml: “port” cannot be “70000”. The usual setting is used.",
        "Line 5 of the settings file config.toml has “colour”, which is not a setting we know.",
    ]
    assert told(written(home, "mail = true\n")) == [
        "Line 1 of the settings file config.toml: “mail” cannot be “True”. The usual setting is used."
    ]
