"""This laptop's own settings, and where everything of ours lives on it.

What belongs to a group is in the group's record; here is only what goes with the machine and the person at it: how
keys work, the theme, keys bound anew, the name of the last seat, the mail server that summaries are sent through.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from coprod_tui.model.value import Value
from coprod_tui.packed import carried

KEYS = ("letters", "ctrl", "menu")
"""How actions are reached: single letters, a leader key before each letter, or the menu alone."""
NAMES = ("keys", "theme", "bindings", "seat", "mail")
THEME = "calm-dark"
FILE = "config.toml"
MOST = 40
"""Letters shown of what somebody wrote in the file."""
EARLIER = "config-earlier.toml"
"""Where a settings file that could not be read whole goes before a new one takes its place."""


class SettingProblem(Value, frozen=True):
    """One thing in the settings file that could not be used: a reason id and what its words name."""

    reason: str
    fields: Mapping[str, Any]


TLS = ("starttls", "tls")
"""How the way to a mail server is locked: from the second word on, or from the first. There is no third way."""
MAIL_PORTS = {"starttls": 587, "tls": 465}
"""Where a server takes mail from people who say who they are (RFC 6409, RFC 8314)."""
MAIL_NAMES = {"server": "server", "port": "port", "tls": "tls", "user": "user", "from": "sender", "name": "name",
              "ca_file": "ca_file"}  # fmt: skip
"""Each setting of the [mail] table, and the field it goes to."""


class MailSettings(Value, frozen=True):
    """The mail server to send through. Never a password: that is in the system's own keyring, or asked for.

    sender, name: who letters come from. user: "" where the server asks nobody who they are. ca_file: a file with the
    certificates to trust in the place of this computer's own, "" for those.
    """

    server: str
    sender: str
    port: int = MAIL_PORTS[TLS[0]]
    tls: str = TLS[0]
    user: str = ""
    name: str = ""
    ca_file: str = ""


class Config(Value, frozen=True):
    """This laptop's settings. A setting that was missing or wrong has its usual value, and `problems` says so."""

    keys: str = KEYS[0]
    theme: str = THEME
    bindings: Mapping[str, str] = MappingProxyType({})
    seat: str = ""
    mail: MailSettings | None = None
    problems: tuple[SettingProblem, ...] = ()


class NotWrittenError(Exception):
    """The settings could not be saved: `reason` and `fields`, as `wording.refusal` takes them."""

    def __init__(self, reason: str, **fields: Any) -> None:
        super().__init__(reason)
        self.reason, self.fields = reason, fields


def home() -> Path:
    """Where groups and meetings are kept: COPROD_HOME, or beside a carried copy, else this person's own data folder."""
    if (own := _own_home()) is not None:
        return own
    import platformdirs  # noqa: PLC0415  asked only when nothing says where

    return Path(platformdirs.user_data_dir("coprod", appauthor=False))


def _own_home() -> Path | None:
    own = os.environ.get("COPROD_HOME")
    return Path(own).expanduser().absolute() if own else carried()


def config_path() -> Path:
    """The settings file: in COPROD_HOME or beside a carried copy, else in this person's settings folder."""
    if (own := _own_home()) is not None:
        return own / FILE
    import platformdirs  # noqa: PLC0415  the same

    return Path(platformdirs.user_config_dir("coprod", appauthor=False)) / FILE


def read_config(path: Path | None = None) -> Config:
    """The settings in this file (the usual file if none is named). Never fails: see `Config.problems`."""
    path = path or config_path()
    if not path.exists():
        return Config()
    from coprod_tui.record.private import read_file  # noqa: PLC0415  most laptops have no settings file

    try:
        text = read_file(path).decode("utf-8-sig")
    except FileNotFoundError:
        return Config()
    except UnicodeDecodeError:
        return Config(problems=(SettingProblem("settings-not-text", {"file": path.name}),))
    except OSError:
        return Config(problems=(SettingProblem("settings-unreadable", {"file": path.name}),))
    import tomllib  # noqa: PLC0415  most laptops have no settings file

    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as why:
        return Config(problems=(SettingProblem("settings-not-toml", {"file": path.name, "line": _line_in(why, text)}),))
    return _checked(found, text, path.name)


def _checked(found: Mapping[str, Any], text: str, file: str) -> Config:
    from coprod_tui.model.text import clean  # noqa: PLC0415  most laptops have no settings file

    good: dict[str, Any] = {}
    problems: list[SettingProblem] = []

    def wrong(name: str, value: Any) -> None:
        fields = {"file": file, "line": _line_of(name, text), "name": clean(name), "value": clean(str(value))[:MOST]}
        problems.append(SettingProblem("settings-wrong", fields))

    for name, value in found.items():
        if name not in NAMES:
            fields = {"file": file, "line": _line_of(name, text), "name": clean(name)[:MOST]}
            problems.append(SettingProblem("settings-unknown", fields))
        elif name == "bindings" and isinstance(value, dict):
            good[name] = MappingProxyType({id: clean(keys) for id, keys in value.items() if isinstance(keys, str)})
            for id, keys in value.items():
                if not isinstance(keys, str):
                    wrong(id, keys)
        elif name == "mail" and isinstance(value, dict):
            good[name] = _mail(value, problems, wrong, text, file)
        elif name not in ("bindings", "mail") and isinstance(value, str) and (name != "keys" or value in KEYS):
            good[name] = clean(value)
        else:
            wrong(name, value)
    return Config(**good, problems=tuple(problems))


def _mail(
    told: Mapping[str, Any], problems: list[SettingProblem], wrong: Callable[[str, Any], None], text: str, file: str
) -> MailSettings | None:
    """The [mail] table; None, and a problem, where it says not enough to send, or a password stands in it."""
    from coprod_tui.model.text import clean  # noqa: PLC0415  the same

    good: dict[str, Any] = {}
    secret = False
    for name, value in told.items():
        line = _line_of(name, text)
        if name.casefold() in ("password", "pass", "passwd", "secret"):
            secret = True
            problems.append(SettingProblem("settings-password", {"file": file, "line": line}))
        elif name not in MAIL_NAMES:
            problems.append(
                SettingProblem("settings-unknown", {"file": file, "line": line, "name": clean(name)[:MOST]})
            )
        elif name == "port":
            if isinstance(value, int) and 0 < value < 1 << 16:
                good[name] = value
            else:
                wrong(name, value)
        elif isinstance(value, str) and (name != "tls" or value in TLS):
            good[MAIL_NAMES[name]] = clean(value)
        else:
            wrong(name, value)
    missing = [name for name in ("server", "from") if not good.get(MAIL_NAMES[name])]
    if missing:
        fields = {"file": file, "line": _line_of("mail", text), "name": missing[0]}
        problems.append(SettingProblem("settings-mail-missing", fields))
    if missing or secret:
        return None
    good.setdefault("port", MAIL_PORTS[good.get("tls", TLS[0])])
    return MailSettings(**good)


def _line_in(why: Exception, text: str) -> int:
    """The line tomllib names in its message ("at line 3, column 1"), else the last."""
    told = re.search(r"line (\d+)", str(why))
    return int(told[1]) if told else len(text.splitlines())


def _line_of(name: str, text: str) -> int:
    """The first line that sets this name; 1 where it is written some other way."""
    sets = re.compile(rf"""\s*(?:\[+\s*)?["']?{re.escape(name)}["']?\s*[=.\]]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if sets.match(line)), 1)


def write_config(config: Config, path: Path | None = None) -> None:
    """Save the settings, all or nothing, for their owner's eyes only.

    A file there now that could not be read whole is kept beside it as `config-earlier.toml`: somebody wrote it.
    Raises NotWrittenError where the disk or the folder will not have it.
    """
    from coprod_tui.record.private import make_folder, write_private  # noqa: PLC0415  the same

    path = path or config_path()
    try:
        make_folder(path.parent)
        if read_config(path).problems and path.is_file():
            write_private(path.with_name(EARLIER), path.read_bytes())
        write_private(path, "".join(f"{line}\n" for line in _toml(config)).encode())
    except OSError as why:
        raise NotWrittenError("settings-not-saved", file=path.name) from why


def change_config(path: Path | None = None, **changes: Any) -> Config:
    """Save these settings and no others: what another program saved meanwhile stays as it is there.

    The settings as they are now. Raises NotWrittenError, with nothing changed.
    """
    changed = read_config(path).but(**changes)
    write_config(changed, path)
    return changed.but(problems=())


def _toml(config: Config) -> Iterator[str]:
    yield f"keys = {_quoted(config.keys)}"
    yield f"theme = {_quoted(config.theme)}"
    if config.seat:
        yield f"seat = {_quoted(config.seat)}"
    if config.bindings:
        yield ""
        yield "[bindings]"
        for id, keys in config.bindings.items():
            yield f"{_quoted(id)} = {_quoted(keys)}"
    if config.mail is not None:
        yield ""
        yield "[mail]"
        for name, field_name in MAIL_NAMES.items():
            value = getattr(config.mail, field_name)
            if value:
                yield f"{name} = {value if isinstance(value, int) else _quoted(value)}"


def _quoted(text: str) -> str:
    """A TOML basic string, with what may not stand in one as its code point."""
    return '"' + re.sub(r'["\\\x00-\x1f\x7f]', lambda found: f"\\u{ord(found[0]):04x}", text) + '"'
