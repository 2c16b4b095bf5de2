"""Addresses are read however people write them down, and what is none is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model.addresses import address, addresses


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("amy@example.org", ("amy@example.org",)),
        (" amy@Example.ORG ", ("amy@example.org",)),
        ("mailto:amy@example.org", ("amy@example.org",)),
        ("MAILTO:amy@example.org?subject=Hi%20Amy", ("amy@example.org",)),
        ("Amy Shah <amy@example.org>", ("amy@example.org",)),
        ("Amy Shah <mailto:amy@example.org>", ("amy@example.org",)),
        ('"Shah, Amy" <amy@example.org>', ("amy@example.org",)),
        ("amy@example.org (home)", ("amy@example.org",)),
        ("amy@example.org.", ("amy@example.org",)),
        ("amy@example.org; a.shah@work.example", ("amy@example.org", "a.shah@work.example")),
        ("amy@example.org or a.shah@work.example", ("amy@example.org", "a.shah@work.example")),
        ("amy@example.org, AMY@example.org", ("AMY@example.org",)),
        ("Zoë <zoë@bücher.example>", ("zoë@xn--bcher-kva.example",)),
        ("amy at example.org", ()),
        ("n/a", ()),
        ("none", ()),
        ("@example.org", ()),
        ("", ()),
    ],
)
def test_every_address_in_words_is_found_once(written: str, found: tuple[str, ...]) -> None:
    assert addresses(written) == found


@given(st.text(max_size=60))
def test_whatever_is_found_is_an_address(written: str) -> None:
    for found in addresses(written):
        assert address(found) == found
