"""Expenses, pay and benefits: the group's own words for them, and nothing of who was paid.

Words that look like bank details are refused wherever a group writes of money: who is paid, and into which account, is
for whoever pays. Shapes: UK sort codes and account numbers, IBAN (ISO 13616), card numbers (ISO/IEC 7812).
"""

from __future__ import annotations

import re

from coprod_tui.model.entry import Refused

OF_RESOURCES = ("expenses", "payment", "benefits")
"""The settings of a group (`plan.Settings`) that tell of money."""

LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")
SORT_CODE = re.compile(r"(?<![\d-])(\d\d)[- ](\d\d)[- ](\d\d)(?![\d-])")
ACCOUNT = re.compile(r"(?<!\d)\d{8}(?!\d)")
SAID = re.compile(r"\b(?:sort\s*code|account|acct|a/c|iban|card)\b[^\d\n]{0,30}(\d(?:[ -]?\d){5,})", re.IGNORECASE)
"""Somebody says that it is one, and digits follow."""
MONTHS, DAYS = 12, 31


def has_bank_details(text: str) -> bool:
    """Whether something in it looks like an account, a sort code or a card. Links, days and telephones do not."""
    text = LINK.sub(" ", text)
    if any(not _day(re.sub(r"\D", "", found)) for found in SAID.findall(text)):
        return True
    if any(_iban(found[0].replace(" ", "")) for found in IBAN.finditer(text.upper())):
        return True
    if any(_luhn(re.sub(r"\D", "", found[0])) for found in CARD.finditer(text)):
        return True
    if any(not _day(found[0]) for found in ACCOUNT.finditer(text)):
        return True
    return any(int(day) > DAYS or not 0 < int(month) <= MONTHS for day, month, _year in SORT_CODE.findall(text))


def need_no_bank_details(*texts: str) -> None:
    """Refused ("bank-details") where one of these has some: nothing of it is kept."""
    if any(has_bank_details(each) for each in texts):
        raise Refused("bank-details")


def _iban(written: str) -> bool:
    """Whether its check digits fit; words in capitals do not. What follows it may have been taken with it."""
    return any(
        int("".join(str(int(each, 36)) for each in (*written[4:end], *written[:4]))) % 97 == 1
        for end in range(len(written), 14, -1)
    )


def _luhn(digits: str) -> bool:
    doubled = (int(each) * (1 + place % 2) for place, each in enumerate(reversed(digits)))
    return sum(sum(divmod(each, 10)) for each in doubled) % 10 == 0


def _day(digits: str) -> bool:
    """20261201 and 01122026 are days, and no accounts."""
    if len(digits) != len("20261201"):
        return False
    year_first = (digits[:4], digits[4:6], digits[6:])
    written = (year_first, (digits[4:], digits[2:4], digits[:2]))
    return any(year[:2] == "20" and 0 < int(month) <= MONTHS and 0 < int(day) <= DAYS for year, month, day in written)
