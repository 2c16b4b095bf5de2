"""A person's own words are told from our letter, from signatures and from what programs write; else it is said."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.afterwards.replies.assent import answer_in_subject, answer_in_words, says
from coprod_tui.afterwards.replies.likeness import Sent, tokens
from coprod_tui.afterwards.replies.pages import page_words
from coprod_tui.afterwards.replies.reply_text import MOST_WORDS, Known, own_words
from coprod_tui.afterwards.replies.underneath import Names

LETTER = """Riverside Voices, meeting 14
============================
Tuesday 13 October 2026, 14:00 to 15:30
This is version 1. It is not agreed yet.

What we agreed
--------------
D1  Letters go out in 14 point.
    Nobody objected when asked.
D2  The lift is mended by May.

- I agree
  This is what we said and decided.
"""
NAMES = frozenset("amy shah mo ali riverside voices".split())
ALL = Names(NAMES, frozenset("amy shah riverside voices".split()))
KNOWN = Known(Sent((LETTER,)), ALL.known, ALL.signers)
SENT = "\n".join(f"> {line}".rstrip() for line in LETTER.splitlines())
OUTSIDE = (
    "CAUTION: This email originated from outside of the organisation. Do not click links or open\n"
    "attachments unless you recognise the sender and know the content is safe."
)
SECRECY = (
    "This message and any attachments are confidential. If you are not the intended recipient please\n"
    "notify the sender and delete it."
)


def wrote(line: str, quoted: str = SENT) -> str:
    return f"I agree\n\n{line}\n{quoted}"


OVER_A_QUOTE = (
    "On 3 November 2026 at 10:00, Notes <n@x.example> wrote:",
    "On Tue, 3 Nov 2026 at 10:00, Notes of Riverside\n<n@x.example> wrote:",
    "On 3 November, Notes wrote:",
    "Am 03.11.2026 um 10:00 schrieb Riverside Voices <n@x.example>:",
    "Le mar. 3 nov. 2026 à 10:00, Riverside Voices <n@x.example> a écrit :",
    "El mar, 3 nov 2026 a las 10:00, Riverside Voices (<n@x.example>) escribió:",
    "Il giorno mar 3 nov 2026 alle ore 10:00 Riverside Voices <n@x.example> ha scritto:",
    "Em ter., 3 de nov. de 2026 às 10:00, Riverside Voices <n@x.example> escreveu:",
    "Op di 3 nov 2026 om 10:00 schreef Riverside Voices <n@x.example>:",
    "Den tirs. 3. nov. 2026 kl. 10.00 skrev Riverside Voices <n@x.example>:",
    "Den tis 3 nov. 2026 kl 10:00 skrev Riverside Voices <n@x.example>:",
    "W dniu wt., 3 lis 2026 o 10:00 Riverside Voices <n@x.example> napisał(a):",
    "În mar., 3 nov. 2026 la 10:00, Riverside Voices <n@x.example> a scris:",
    "Ar Maw, 3 Tach 2026 am 10:00, ysgrifennodd Riverside Voices <n@x.example>:",
    "ti 3. marrask. 2026 klo 10.00 Riverside Voices (n@x.example) kirjoitti:",
    "út 3. 11. 2026 v 10:00 odesílatel Riverside Voices <n@x.example> napsal:",
)
HEADS = (
    ("From", "Sent", "To", "Subject"), ("Von", "Gesendet", "An", "Betreff"), ("De", "Envoyé", "À", "Objet"),
    ("De", "Enviado el", "Para", "Asunto"), ("Da", "Inviato", "A", "Oggetto"), ("De", "Enviada em", "Para", "Assunto"),
    ("Van", "Verzonden", "Aan", "Onderwerp"), ("Fra", "Sendt", "Til", "Emne"), ("Från", "Skickat", "Till", "Ämne"),
    ("Od", "Wysłano", "Do", "Temat"), ("De la", "Trimis", "Către", "Subiect"), ("Oddi wrth", "Anfonwyd", "At", "Pwnc"),
    ("Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"), ("*From*", "*Sent*", "*To*", "*Subject*"),
)  # fmt: skip


@pytest.mark.parametrize("line", OVER_A_QUOTE)
def test_what_programs_write_over_a_quote_is_known_in_their_languages(line: str) -> None:
    own = own_words(wrote(line), KNOWN)
    assert (own.words, own.doubts) == ("I agree", ())


@pytest.mark.parametrize("names", HEADS)
def test_a_quote_without_marks_is_known_by_its_head_and_by_its_likeness(names: tuple[str, ...]) -> None:
    values = ("Riverside Voices <n@x.example>", "3 November 2026 10:00", "Amy Shah <amy@x.example>", "Our summary")
    head = "\n".join(f"{name}: {value}" for name, value in zip(names, values, strict=True))
    own = own_words(f"I agree\n\n{head}\n\n{LETTER}", KNOWN)
    assert (own.words, own.doubts) == ("I agree", ())


def test_over_a_quote_a_subject_that_is_not_ours_is_not_accounted_for() -> None:
    head = "From: Notes\nSent: 3 November 2026\nTo: Amy\nSubject: I do not agree\n\n"
    own = own_words(f"I agree\n\n{head}{LETTER}", KNOWN._replace(fits=lambda subject: subject == "Our summary"))
    assert own.doubts or "I do not agree" in own.words


@pytest.mark.parametrize(
    "text",
    [
        f"I agree\n\n{LETTER}",
        f"I agree\n\n{page_words(f'<pre>{LETTER}</pre>')[0]}",
        "I agree\n\n" + "\n".join(f"> {line}" for line in textwrap.wrap(LETTER, 40)),
        "I agree\n\n" + "\n".join(f">     {line}" for line in LETTER.splitlines() if line),
        "I agree\n\n" + "\n".join(f">> {line.replace('- ', '* ')}" for line in LETTER.splitlines()),
        f"I agree\n\n{'_' * 32}\n{LETTER}",
        f"I agree\n\n-----Ursprüngliche Nachricht-----\n{LETTER}",
        "I agree\n\nOn 3 November, Notes wrote:\n" + "\n".join(SENT.splitlines()[:5]),
        f"{SENT}\n\nI agree",
        f"On 3 November, Notes wrote:\n{SENT}\n\nI agree",
        f"I agree\n-- \nAmy Shah\n\nOn 3 November, Notes wrote:\n{SENT}",
        f"{OUTSIDE}\n\nI agree",
        "I agree\n\n[EXTERNAL EMAIL]",
        "I agree\n\n-- \nAmy Shah (she/her)\nCo-chair, Riverside Voices\n07700 900123 | amy@x.example\nwww.river.org",
        "I agree\n\n-- \nAmy Shah\nCo-production Lead, Northshire NHS Trust",
        "I agree\n\n-- \nAmy Shah\n12 High Street, Leeds LS1 4AB",
        "I agree\n\nSent from my iPhone",
        "I agree\n\nSent from my Samsung Galaxy S21 5G",
        "I agree\n\nGet Outlook for Android<https://example.org/x>",
        "I agree\n\nVon meinem iPhone gesendet",
        "I agree\n\nEnvoyé de mon iPhone",
        "I agree\n\nWysłane z iPhone'a",
        "I agree\n\nAnfonwyd o fy iPhone",
        f"I agree\n\n{SECRECY}",
    ],
)
def test_everything_that_is_ours_or_a_program_s_or_a_signature_is_accounted_for(text: str) -> None:
    own = own_words(text, KNOWN)
    assert (own.words, own.doubts) == ("I agree", ())


@pytest.mark.parametrize(
    "text",
    [
        "I agree\n-- \nbut decision 2 is wrong",
        "I agree\n-- \nAmy Shah\nnot D2",
        "I agree\n-- \nMo Ali",
        "I agree\n-- \nAsk The Council",
        "I agree\n-- \nD2 Manager",
        "I agree\n\nSent from my phone, sorry: not with D2",
        "I agree\n\nSent from my iPhone D2",
        "I agree\n> but not with D2",
        f"I agree\n\nOn 3 November, Notes wrote:\n{SENT}\n> That is not what we said.",
        f"I agree\n\nOn 3 November, Notes wrote:\n{SENT.replace('14 point', '12 point')}",
        f"I agree\n\nFrom: Notes\nSent: today\nTo: Amy\n\n{LETTER}\nBut not D2",
        f"I agree\n\n{LETTER}\nBut not D2",
        "> D1  Letters go out in 14 point.\nI agree",
        "> D1  Letters go out in 14 point.\nI agree\n> D2  The lift is mended by May.\nNot so.",
        f"Amy said this\n---------- Forwarded message ---------\n{LETTER}",
        "On decision 2 of 3 November 2026 I do not agree with what Mo wrote:\n" + SENT,
        "I agree\n\nOn 30 November 2026 this seems quite unfair, Mo wrote:\n" + SENT,
        "I agree\n\nThis email is not right about D1.",
        "I agree\n-----Original Message-----\nFrom: Notes\nBut not D2",
        "I agree\n" + "_" * 32 + "\nBut not D2",
    ],
)
def test_what_is_not_accounted_for_is_kept_or_doubted(text: str) -> None:
    own = own_words(text, KNOWN)
    assert own.doubts or says(own.words, ALL) == "more"


@pytest.mark.parametrize("text", ["On reflection I agree:\nit is right", "From: now on I agree", "To: do\nI agree"])
def test_somebodys_own_sentences_are_not_taken_for_a_programs(text: str) -> None:
    assert own_words(text, KNOWN).words == text


@pytest.mark.parametrize(
    ("text", "words", "doubt"),
    [
        ("> one\nNot so.\n> two\nNor this.", "Not so.\nNor this.", "mail-between-quoted"),
        ("I agree\n\nFrom: Notes\nSent: 3 November\nTo: Amy\n\nBut not D2", "I agree", "mail-quoted-unmarked"),
        ("See this\n---------- Forwarded message ---------\nI agree", "See this", "mail-forwarded"),
        ("Begin forwarded message:\nI agree", "", "mail-forwarded"),
    ],
)
def test_without_our_letter_words_may_be_missing_and_that_is_said(text: str, words: str, doubt: str) -> None:
    own = own_words(text)
    assert own.words == words
    assert doubt in own.doubts


def test_very_many_words_are_cut_and_that_is_said() -> None:
    own = own_words("word " * 5_000)
    assert len(own.words) <= MOST_WORDS
    assert own.doubts == ("mail-many-words",)


@pytest.mark.parametrize(
    "words",
    [
        "I agree",
        "Yes, I agree. Thank you!",
        "Hi all,\n\nI agree with this.\n\nMany thanks,\nAmy",
        "Hi Tasleem, I agree",
        "Dear Tasleem and all,\nYes, I agree to version 1.\nThanks for putting this together",
        "*I agree*",
        "Dear Mo,\nAgreed.\nBest wishes\nAmy Shah",
        "Hello everyone - I agree - thanks",
        "Hi Tasleem,\n\nI agree. Thanks and best wishes\nAmy x",
        "I agree 👍",
        "Agreed, thanks Amy",
        "Bore da\nCytuno\nDiolch yn fawr",
        "I agree\n\nAmy Shah\nChair",
        "I agree: riverside-voices-14 v1",
    ],
)
def test_plain_agreement_is_understood(words: str) -> None:
    assert says(words, ALL, {"riverside-voices-14 v1", "version 1"}) == "agrees"


@pytest.mark.parametrize(
    "words", ["Thanks, Amy", "Hello", "Amy", "Hi Mo,\nThank you\nAmy", "👍", "Best wishes", "Hi Mo"]
)
def test_politeness_is_no_agreement(words: str) -> None:
    assert says(words, ALL) == "polite"


@pytest.mark.parametrize(
    "words",
    [
        "I agree but please look at D2",
        "I agree?",
        "I don't agree",
        "Agreed, except the date",
        "Hi I do not agree",
        "Dear no",
        "Yes. No.",
        "I agree 100%",
        "I agree. Also the lift is broken",
        "Thanks, I agree with Mo that it is wrong",
        "ok",
        "Mo agreed",
        "I agree\n\nThanks\nMo",
        "I agree\nMo Ali",
        "I agree to version 2",
        "Hi No, I agree",
        "Hi Wait, I agree",
        "I a\u0336g\u0336r\u0336e\u0336e\u0336",
        "~~I agree~~",
        "I agree 👎",
        "I agree that it is wrong",
        "we can agree to that later",
        "I agree with Mo",
        "Hi No,\nI agree",
        "I agree: D1",
        "Not agreed",
        "Yes if D2 goes",
    ],
)
def test_anything_more_than_agreement_is_for_a_person_to_read(words: str) -> None:
    assert says(words, ALL) == "more"


@pytest.mark.parametrize(
    ("subject", "answer"),
    [
        ("I agree: riverside-voices-14 v2", "agrees"),
        ("Re: AW:  i  AGREE : riverside-voices-14", "agrees"),
        ("[EXTERNAL] I agree: riverside-voices-14", "agrees"),
        ("Re: [EXT] Re: *** EXTERNAL *** I agree: riverside-voices-14", "agrees"),
        ("[but not D2] I agree: riverside-voices-14", ""),
        ("Please change: riverside-voices-14 v2", "change"),
        ("Please talk about: riverside-voices-14 v2", "talk"),
        ("This is wrong: riverside-voices-14", "wrong"),
        ("This is not right: riverside-voices-14", "wrong"),
        ("I agree riverside-voices-14", ""),
        ("I agreed: riverside-voices-14", ""),
        ("Fwd: I agree: riverside-voices-14", ""),
        ("TR : I agree: riverside-voices-14", ""),
        ("Re: Meeting 14 (riverside-voices-14 v1)", ""),
        ("", ""),
    ],
)
def test_the_ready_made_answers_are_known_by_how_the_subject_begins(subject: str, answer: str) -> None:
    assert answer_in_subject(subject) == answer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Please change the date", "change"),
        ("Hi Amy,\n\nplease change: the date", "change"),
        ("Please talk about parking", "talk"),
        ("This is not right at all", "wrong"),
        ("I agree but", "agrees"),
        ("I would not change a thing", ""),
    ],
)
def test_answers_in_words_are_known_by_how_they_begin(words: str, answer: str) -> None:
    assert answer_in_words(words) == answer


ANY = st.text(st.characters(codec="utf-8") | st.sampled_from("<>/!- >\n:"), max_size=400)


@given(ANY)
def test_any_text_and_any_page_has_own_words(text: str) -> None:
    for known in (Known(), KNOWN):
        assert len(own_words(text, known).words) <= MOST_WORDS
    assert "<script" not in page_words(f"<script>{text.replace('<', '')}</script>")[0]
    page_words(text)


@given(st.text(max_size=60), st.sampled_from(["but", "except", "not", "no", "however", "only if", "nearly"]))
def test_whoever_says_but_has_not_simply_agreed(more: str, word: str) -> None:
    assert says(f"I agree {word} {more}", ALL) == "more"


@given(st.lists(st.sampled_from(LETTER.splitlines()), max_size=8), ANY)
def test_no_word_of_somebodys_is_dropped_without_being_doubted(lines: list[str], said: str) -> None:
    """Whatever is neither kept nor quoted is a program's line or a signature, and has no word that objects."""
    own = own_words("\n".join([*lines, said, *lines, "-- ", "But I object to that"]), KNOWN)
    assert own.doubts or "object" in own.words or "object" in own.quoted
    kept = tokens(f"{own.words} {own.quoted}")
    assert own.doubts or "object" in kept


@pytest.mark.parametrize(
    "left", ["D1  Letters go out in 14 point.\n    Nobody objected when asked.\n", "D2  The lift is mended by May.\n"]
)
def test_a_quote_with_some_of_the_decisions_alone_is_asked_about(left: str) -> None:
    own = own_words(
        "I agree with this\n\n" + "\n".join(f"> {row}" for row in LETTER.replace(left, "").splitlines()), KNOWN
    )
    assert "mail-quoted-changed" in own.doubts
