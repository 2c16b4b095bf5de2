"""Letters that stand for words: spotted in what somebody writes, with what some of them usually mean.

Half a room may not know them, and nobody should have to ask aloud. What letters mean is for the group to say: a meaning
from here is only ever offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LETTERS = re.compile(r"(?<![\w&'’.@-])[A-Z](?:[A-Z]|&[A-Z]){1,5}(?=s?(?![\w&@]|-\d))")
"""Two to six capitals that stand alone, "A&E" and "ICBs" among them. Not "P1", and not a part of a longer word."""

EVERYDAY = frozenset(
    (
        *("UK", "US", "EU", "BBC", "NHS", "GP", "MP", "VAT", "PIN", "TV", "PC", "DVD", "CD", "FM", "ID"),
        *("OK", "AM", "PM", "AD", "BC", "BST", "GMT", "PS", "PDF", "USB", "SMS", "HIV", "AIDS"),
        *("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"),
    )
)
"""Better known than what they stand for: the GOV.UK style guide (under "abbreviations and acronyms") leaves UK, VAT and
MP unexplained, and the NHS digital service manual (content style guide) GP, NHS and HIV. Numbers in Roman letters are
no acronyms."""

USUAL: dict[str, str] = {
    "A&E": "Accident and Emergency",
    "BSL": "British Sign Language",
    "CAMHS": "Child and Adolescent Mental Health Services",
    "CEO": "Chief Executive Officer",
    "CHC": "Continuing Healthcare",
    "CMHT": "Community Mental Health Team",
    "CPA": "Care Programme Approach",
    "CQC": "Care Quality Commission",
    "DBS": "Disclosure and Barring Service",
    "DPIA": "Data Protection Impact Assessment",
    "DWP": "Department for Work and Pensions",
    "ED": "Emergency Department",
    "EDI": "Equality, Diversity and Inclusion",
    "EHCP": "Education, Health and Care Plan",
    "EIA": "Equality Impact Assessment",
    "EPR": "Electronic Patient Record",
    "ESA": "Employment and Support Allowance",
    "GDPR": "General Data Protection Regulation",
    "HR": "Human Resources",
    "ICB": "Integrated Care Board",
    "ICP": "Integrated Care Partnership",
    "ICS": "Integrated Care System",
    "ICU": "Intensive Care Unit",
    "IT": "Information Technology",
    "KPI": "Key Performance Indicator",
    "LA": "Local Authority",
    "MDT": "Multidisciplinary Team",
    "NICE": "National Institute for Health and Care Excellence",
    "NIHR": "National Institute for Health and Care Research",
    "OT": "Occupational Therapist",
    "PALS": "Patient Advice and Liaison Service",
    "PCN": "Primary Care Network",
    "PIP": "Personal Independence Payment",
    "PPE": "Personal Protective Equipment",
    "PPG": "Patient Participation Group",
    "PPI": "Patient and Public Involvement",
    "PPIE": "Patient and Public Involvement and Engagement",
    "PREM": "Patient Reported Experience Measure",
    "PROM": "Patient Reported Outcome Measure",
    "QI": "Quality Improvement",
    "SEND": "Special Educational Needs and Disabilities",
    "SLT": "Speech and Language Therapist",
    "UC": "Universal Credit",
    "VCSE": "Voluntary, Community and Social Enterprise",
}
"""What letters heard in meetings about health and care usually stand for. The group's own meaning comes first."""


def acronyms(text: str) -> tuple[str, ...]:
    """Letters in a text that may need explaining, in their order, each once.

    None in a text of several words that is all in capitals: somebody writes like that, and it says nothing.
    """
    if " " in text.strip() and text.upper() == text and len(re.findall(r"[^\W\d_]{2,}", text)) > 1:
        return ()
    return tuple(dict.fromkeys(each for each in LETTERS.findall(text) if each not in EVERYDAY))


def unexplained(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The same without those the group knows. known: words that have a meaning in this group."""
    explained = {word.casefold() for word in known}
    return tuple(each for each in acronyms(text) if each.casefold() not in explained)


def usual_meaning(letters: str) -> str:
    """What they usually stand for, to be offered; "" where that is not known."""
    return USUAL.get(letters, "")
