"""This laptop's own settings, looked through for the name or address of somebody who is to be taken out."""

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


def settings_naming(preview: RemovalPreview) -> tuple[str, ...]:
    """The settings with that person's name: "seat", "mail-name", "mail", "earlier" (an older file), or "text"."""
    config, path = read_config(), config_path()
    naming = ["seat"] if names_of(config.seat, preview.sought) else []
    if config.mail is not None:
        if any(names_of(address, preview.sought) for address in (config.mail.sender, config.mail.user)):
            naming.append("mail")
        elif names_of(config.mail.name, preview.sought):
            naming.append("mail-name")
    texts = {name: _text(path.with_name(file)) for name, file in (("earlier", EARLIER), ("text", path.name))}
    if names_of(texts["earlier"], preview.sought):
        naming.append("earlier")
    if not naming and names_of(texts["text"], preview.sought):
        naming.append("text")
    return tuple(naming)


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
    words = {
        "seat": _("what your screen was called"),
        "mail-name": _("the name that letters come from"),
        "mail": _("the account that letters go from"),
        "earlier": _("an earlier settings file"),
        "text": _("what else the settings file says of them"),
    }
    return _("From this laptop's settings: {things}.").format(things=names([words[each] for each in which]))
