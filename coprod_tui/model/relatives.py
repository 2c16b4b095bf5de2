"""Words for somebody's family and friends: where one stands, words may be about somebody who is not named.

English, as people say it. What is found is only ever shown to be looked at, and never taken for granted.
"""

from __future__ import annotations

import re

from coprod_tui.model.text import folded

KIN = tuple(
    (
        "mother mum mummy mam ma father dad daddy da parent parents brother sister sibling siblings son daughter child "
        "children kid kids baby babies boy girl twin twins husband wife partner spouse fiance fiancee boyfriend "
        "girlfriend "
        "ex widow widower grandmother grandma gran granny nan nana grandfather grandad granddad grandpa grandson "
        "granddaughter grandchild grandchildren uncle aunt auntie aunty cousin nephew niece stepmother stepfather "
        "stepmum stepdad stepson stepdaughter half-brother half-sister mother-in-law father-in-law brother-in-law "
        "sister-in-law son-in-law daughter-in-law in-laws family relative relatives carer friend flatmate neighbour"
    ).split()
)
OWN = "my|our|her|his|their"
KINDRED = re.compile(rf"\b(?:{OWN})\s+(?:\w+\s+){{0,2}}(?:{'|'.join(KIN)})\b")
OF_SOMEBODY = re.compile(rf"(?:['’]s?|s)\s+(?:\w+\s+){{0,2}}(?:{'|'.join(KIN)})\b")


def speaks_of_kin(text: str) -> bool:
    """Whether somebody's own family or friends are spoken of without a name: "my brother", "her youngest son"."""
    return KINDRED.search(folded(text)) is not None


def kin_of(text: str, end: int) -> bool:
    """Whether what follows this place, the end of a name, makes it somebody else: "Lucy's brother", "Lucys brother"."""
    return OF_SOMEBODY.match(folded(text[end:])) is not None
