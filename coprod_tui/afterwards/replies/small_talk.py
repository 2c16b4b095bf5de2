"""What people write around a clear yes: the weather, buses, grandchildren and tea. It is no answer, and takes none.

A clause is small talk where it speaks of such a thing and has nothing in it by which anybody objects, asks, limits or
doubts (`objections`), no number, no name of a member, and no word of what was decided.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.objections import LIGHT, PLAIN, dangers, words_of

if TYPE_CHECKING:
    from collections.abc import Collection

LEAST_OF_OURS = 4
TOPICS = words_of(
    "rain raining rainy rained sun sunny sunshine snow snowing frost frosty wind windy storm weather cold hot heatwave"
    " freezing fog foggy drizzle soaked warmer chilly spring summer autumn winter"
    " grandson granddaughter grandson's granddaughter's grandchild grandchildren grandkids kids baby babies daughter"
    " son husband wife mum mam dad nan nana gran grandad sister brother niece nephew auntie cousin family dog"
    " dogs cat cats puppy kitten hens chickens bees rabbit parrot daughter's son's husband's wife's"
    " tea coffee cake cakes biscuit biscuits scone scones lunch dinner breakfast supper soup sandwich sandwiches kettle"
    " cuppa jam bread pie chips chocolate brew toast marmalade"
    " bus buses train trains tram traffic bike bicycle walk walking journey ferry roadworks motorway"
    " cough flu knee hip poorly recovering operation physio dentist cataract hospital sneezing"
    " garden allotment tomatoes roses beans kitchen washing decorating sofa bed settee armchair daffodils potatoes"
    " typing thumb thumbs fingers keyboard glasses specs laptop battery signal wifi broadband"
    " holiday holidays football match choir knitting bingo church seaside beach weekend christmas easter eid diwali"
    " birthday party wedding cricket rugby bowls telly radio crossword library book concert panto"
)
_LET = words_of(
    "i im ive me my we us our you your he she his her they them their was were had has been its here there now today"
    " soon again just last one so hope wish sorry fine happy get got go going went look text late see"
    " first also both well update listening heard better then when while this that it three safe"
)
_FOR_ANOTHER = re.compile(r"\b(?:sent|typed|written|dictated|signed|answered|replying) (?:by|for)\b")
_ABOUT_IT = words_of("it this that they them when while these those")


def is_small_talk(clause: str, ours: Collection[str], names: Collection[str]) -> bool:
    """Whether a clause, folded, only passes the time of day. ours: words of our letter; names: of its people."""
    if clause == "sorry":
        return True
    said = clause.replace("'", " ").split()
    if TOPICS.isdisjoint(clause.split()) or dangers(clause) - _LET or _FOR_ANOTHER.search(clause):
        return False
    if any(not _ABOUT_IT.isdisjoint(said[:at]) and word in ("was", "is", "were", "s") for at, word in enumerate(said)):
        return False
    theirs = (
        word in names or (len(word) >= LEAST_OF_OURS and word in ours and word not in PLAIN | LIGHT | TOPICS)
        for word in said
    )
    return not any(theirs) and not any(map(str.isdigit, clause))
