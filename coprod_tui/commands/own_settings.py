"""This laptop's settings where they hold the name or the address of somebody who is taken out."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coprod_tui.config import EARLIER, NotWrittenError, change_config, config_path, read_config
from coprod_tui.model.mentions import names_of
from coprod_tui.record.private import sync_folder
from coprod_tui.record.trouble import NotSaved
from coprod_tui.wording import _, names

if TYPE_CHECKING:
    from coprod_tui.record.removal_preview import RemovalPreview


def settings_naming(going: RemovalPreview) -> tuple[str, ...]:
    """Which of this laptop's settings hold it: "seat", "mail-name", "mail", "earlier", or "text" for elsewhere."""
    config, path = read_config(), config_path()
    found = ["seat"] if names_of(config.seat, going.sought) else []
    if config.mail is not None:
        if any(names_of(told, going.sought) for told in (config.mail.sender, config.mail.user)):
            found.append("mail")
        elif names_of(config.mail.name, going.sought):
            found.append("mail-name")
    texts = {name: _text(path.with_name(file)) for name, file in (("earlier", EARLIER), ("text", path.name))}
    if names_of(texts["earlier"], going.sought):
        found.append("earlier")
    if not found and names_of(texts["text"], going.sought):
        found.append("text")
    return tuple(found)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def forget_settings(which: Sequence[str]) -> None:
    """Drop these, and a settings file of before that may hold the same. Raises NotSaved."""
    changes: dict[str, Any] = {"seat": ""} if "seat" in which else {}
    mail = read_config().mail
    if "mail" in which:
        changes["mail"] = None
    elif "mail-name" in which and mail is not None:
        changes["mail"] = mail.but(name="")
    earlier = config_path().with_name(EARLIER)
    try:
        if changes or "text" in which:
            change_config(**changes)
        with suppress(FileNotFoundError):
            earlier.unlink()
            sync_folder(earlier.parent)
    except NotWrittenError as trouble:
        raise NotSaved("read-only") from trouble


def settings_words(which: Sequence[str]) -> str:
    """That they go, in a sentence; "" where there are none."""
    if not which:
        return ""
    told = {
        "seat": _("what your screen was called"),
        "mail-name": _("the name that letters come from"),
        "mail": _("the account that letters go from"),
        "earlier": _("an earlier settings file"),
        "text": _("what else the settings file says of them"),
    }
    return _("From this laptop's settings: {things}.").format(things=names([told[each] for each in which]))
