"""What turns, limits or takes back an agreement is read by a person, wherever it stands beside one."""

from __future__ import annotations

import pytest

from coprod_tui.afterwards.replies.assent import says
from tests.afterwards.made_up.turned import REMARKS
from tests.afterwards.test_written import ALL

ENOUGH = 300


def test_there_are_enough_to_say_something() -> None:
    assert len(set(REMARKS)) > ENOUGH


@pytest.mark.parametrize("remark", REMARKS)
def test_it_alone_is_no_agreement(remark: str) -> None:
    assert says(remark, ALL) != "agrees"


@pytest.mark.parametrize(
    "around",
    [
        "I agree. {}.", "{}. I agree.", "I agree, {}", "I agree and {}", "I agree - {}", "I agree\n{}", "{}\nI agree",
        "{}: I agree", "Thanks. {}.",
    ],
)  # fmt: skip
def test_beside_an_agreement_it_is_for_a_person(around: str) -> None:
    assert [each for each in REMARKS if says(around.format(each), ALL) == "agrees"] == []


@pytest.mark.parametrize("remark", REMARKS)
def test_broken_over_two_lines_it_is_for_a_person(remark: str) -> None:
    words = remark.split()
    broken = ["\n".join((" ".join(words[:at]), " ".join(words[at:]))) for at in range(1, len(words))]
    assert [each for each in broken if says(each, ALL) == "agrees"] == []


AGREE = """
Yes I agree|agreed|Read and agreed.|All agreed from me.|This is a true record of what we said. I agree.
I have no changes to suggest and I agree.|Please take this as my agreement.|I am content to agree the record.
Read it on the bus on the way home, I agree.|I agree. Lovely and easy to read.|Yep, I agree.|My answer is: I agree
I agree with it all thanks|I agree. See you all next time.|I've read it and agree.|Nothing to add, agreed.|I agre
Just a quick note to say that I agree with the minutes as circulated. Many thanks all.|It's a yes from me
Ich habe alles gelesen und stimme zu. Vielen Dank!|Oui, tout à fait d'accord, merci beaucoup|Zgadzam się ze wszystkim
Lo he leído todo y estoy de acuerdo. Gracias a todos|Ho letto tutto e sono d'accordo|Ik heb alles gelezen en ga akkoord
Li tudo e concordo. Muito obrigada|Jag har läst allt och håller med|Özeti okudum ve onaylıyorum|قرأت الملخص وأوافق عليه
میں متفق ہوں۔ شکریہ|Rwy'n cytuno â'r crynodeb. Diolch yn fawr
"""


@pytest.mark.parametrize("words", [each for line in AGREE.strip().split("\n") for each in line.split("|")])
def test_agreement_in_somebody_s_own_words_needs_no_question(words: str) -> None:
    assert says(words, ALL) == "agrees"
