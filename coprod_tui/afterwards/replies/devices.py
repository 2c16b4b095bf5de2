"""Lines that telephones and mail programs put under a message: "Sent from my iPhone", in whichever language.

Each is known only where every word of it is one that stands there: "Sent from my phone" is a device's line, and "Sent
from my phone, sorry: not with D2" is somebody's sentence.
"""

from __future__ import annotations

import re

from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.links import LINK
from coprod_tui.afterwards.replies.objections import objects
from coprod_tui.afterwards.replies.vocabulary import word_list
from coprod_tui.model.text import folded

SENT_FROM = frozenset(word_list("devices.sent_from").split())
DEVICES = frozenset(word_list("devices.devices").split())
WITH_DEVICES = frozenset(word_list("devices.with_devices").split())
FETCHED = frozenset("get hent obter download downloaden obtener descargar scarica pobierz télécharger holen".split())
GENERIC = frozenset("phone mobile smartphone tablet telefon handy windows mac one spark sky mail media nine".split())
"""Words for devices of which none names a program that can be fetched."""
LONGEST_DEVICE, MOST_ELSEWHERE = 14, 5
EXCUSES = re.compile(
    r"(?:please )?(?:excuse|forgive|pardon|apologies for|sorry for)(?: any| my| the)?"
    r" (?:brevity|typos|typing errors|spelling mistakes|short reply)(?: (?:and|or)(?: any)? (?:brevity|typos|errors))?",
    re.IGNORECASE,
)
"""What such a line begs pardon for."""


def is_device(line: str) -> bool:
    """Whether it is "Sent from my iPhone", in whichever language: words of sending and of a device, none beside."""
    if _is_device_elsewhere(line):
        return True
    said = tokens(re.sub("[™®]", " ", EXCUSES.sub(" ", LINK.sub(" ", line))).replace("’", "'"))
    if EXCUSES.fullmatch(line.strip(" .!")):
        return True
    if not 1 < len(said) <= LONGEST_DEVICE or not SENT_FROM.intersection(said) or not DEVICES.intersection(said):
        return False
    fetched = said[0] in FETCHED and GENERIC.issuperset(DEVICES.intersection(said))
    return not fetched and all(_of_device(word) for word in said)


def _is_device_elsewhere(line: str) -> bool:
    """The same in letters of another script, around the name of a device."""
    said = [word for word in tokens(folded(line)) if word.strip("_")]
    named = [word for word in said if word < "\u0250"]
    most = len(named) + MOST_ELSEWHERE
    return bool(named) and len(named) < len(said) <= most and DEVICES.issuperset(named) and not objects(line)


def _of_device(word: str) -> bool:
    return word in SENT_FROM or word in DEVICES or word in WITH_DEVICES or _is_model(word)


def _is_model(word: str) -> bool:
    """Whether it is "S21", "12" or "g950f", and no mark of a thing in a summary ("D2")."""
    return (
        any(c.isdigit() for c in word) and len(word) <= len("g950f12") and not re.fullmatch("[a-z][0-9]|d[0-9]+", word)
    )
