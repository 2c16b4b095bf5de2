"""What stands under or over a message and is no part of the answer: a signature, a gateway's line, a list's.

Each is known only where every word of it is one that stands there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.links import LINK
from coprod_tui.afterwards.replies.objections import objects

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

MARK = ("-- ", "--", "- -", "—")
"""A line that begins a signature (RFC 3676, 4.3), and what is left of it."""

TAG = re.compile(r"\s*(?:\[([^\]]{1,40})\]|\(([^)]{1,40})\)|\{([^}]{1,40})\}|\*{2,3}([^*]{1,40})\*{2,3})\s*[:-]?\s*")
BARE_TAG = re.compile(r"\s*(external|ext|extern|externe|caution|official(?:[- ]sensitive)?)\s*:\s*", re.IGNORECASE)
TAGS = frozenset(
    "external ext extern externe externer externen esterno esterna externo externa ekstern eksternt externt"
    " zewnętrzny zewnętrzna zewnetrzny allanol email e mail message sender caution warning attention alert notice"
    " spam suspected possible junk bulk secure official sensitive sec unclassified inbound outside source origin"
    " unverified ebost post avsändare nadawca expéditeur absender afzender mittente remitente extérieur est".split()
)
OUTSIDE = frozenset(
    "outside external externally extern externe externen esterno externo allanol unknown zewnątrz zewnętrzny"
    " zewnętrznej buiten extérieur ekstern utanför außerhalb tu allan".split()
)
GATEWAY = frozenset(
    "caution warning external email e mail message this the is was has been sent came comes come originated"
    " originates originating origin received from an a sender senders source outside of your our the organisation"
    " organization company network system council trust nhs nhsmail learn why often get don t university group"
    " domain do not click on or any links link open opening attachments attachment files unless you recognise"
    " recognize know knew trust verify verified and that content contents are sure safe expected expecting be"
    " please take care careful cautious when with if in doubt contact report it team service desk helpdesk"
    " suspicious phishing think before by someone who does address clicking reply replying responding exercise"
    " extra enter never password passwords details share credentials to don t always check confirm identity"
    " information security notice stop wasn isn important beware personal sensitive"
    # German, Dutch, Polish, Welsh, French, Spanish
    " achtung vorsicht diese nachricht mail kommt stammt von einem außerhalb der organisation externen absender"
    " klicken sie nicht auf keine öffnen anhänge links vorsicht bitte let op dit bericht deze komt van buiten de"
    " organisatie klik niet geen bijlagen open wees voorzichtig uwaga wiadomość ta pochodzi spoza organizacji z"
    " zewnątrz nie klikaj linków otwieraj załączników rhybudd daeth yr e bost hwn o r tu allan i sefydliad"
    " peidiwch â clicio ar ddolenni neu agor atodiadau oni bai eich bod yn adnabod anfonwr ce message provient de"
    " l extérieur ne cliquez pas sur liens ouvrez pièces jointes este correo mensaje procede fuera del la no haga"
    " clic en enlaces".split()
)
GATEWAY |= frozenset(
    "desk helpdesk council us brifysgol cyngor bwrdd iechyd ymddiriedolaeth "
    "treat treats give gives looks look suspicious housing nor genuine legitimate delivered outbound banner seen new"
    " first"
    " time regularly frequently usually normal domain impersonate scam malicious harmful block blocked flag flagged"
    " kommt stammt extern wurde gesendet versendet offnen oeffnen unbekannten geen vertrouwd afzender zorgvuldig"
    " attention provenant vérifiez expéditeur méfiez vous clic haga precaución procede proviene fuori dall non cliccare"
    " apra allegati attenzione proveniente mittente esterno organizzazione atenção fora organização não clique anexos"
    " linki załączniki nadawcę sprawdź nadawcy zewnętrznego obs detta mejl kommer utifrån klicka inte öppna länkar"
    " bilagor"
    " denne utenfor organisasjonen klikk ikke lenker vedlegg uden for klik organisationen åbn vedhæftede filer".split()
)
"""Words of the lines that a mail gateway puts over what came from outside."""
LEAST, MOST_ROWS = 4, 12
ROWS = 512
"""Lines whose words are kept in mind: each is looked at from those over it, and for each sort of notice."""
ABOUT_MAIL = frozenset(
    "email mail message sender senders link links attachment attachments recipient recipients addressee content"
    " contents organisation organization organisatie organizacji organisationen bericht nachricht wiadomość"
    " absender anhänge bost dolenni ddolenni linków załączników source phishing password passwords information"
    " virus viruses confidential privileged copying copy file files caution expéditeur pièces liens correo enlaces"
    " bijlagen linkjes system desk click phishing outside".split()
)
"""Words of which every sentence of such a notice has one: it speaks of the message, never of what was decided."""
CRIED = frozenset(
    "caution warning external email mail e attention notice important alert beware achtung vorsicht uwaga rhybudd"
    " let op disclaimer confidentiality message sender be careful extern externe".split()
)
SHORT = frozenset(("report it", "is this phishing", "external sender"))
"""Sentences of such a notice that are shorter than others."""
MACHINE = re.compile(
    r"\W*(?:zjqcmqryfpfpt\w+|(?:(?:this )?(?:e-?mail|message) )?(?:was |is )?(?:virus )?"
    r"(?:scanned|protected|filtered|secured) by (?:[a-z]+ )?\w*(?:mail|guard|virus|scan|secur|shield"
    r"|filter|defend|spam|avast"
    r"|norton|mcafee|sophos|mimecast|barracuda)\w*(?:\W+\d{1,2} [a-z]{3,9} \d{4})?)\W*",
    re.IGNORECASE,
)
"""What a scanner puts there for itself."""
BANNER_MARKS = re.compile(
    r"\bZjQcmQRYFpfpt\w+|\bReport Suspicious\s+<https?://[^\s<>]+>"
    r"|(?<=This Message Is From an) External Sender(?= This)"
)
"""What one gateway puts around its notice, in one line with it on a page."""
ALONE = re.compile(r"\W*(external( e-?mail| sender| message)?|extern|externe)\W*", re.IGNORECASE)
OFTEN = re.compile(
    r"(?:some people who received this message don[’']t often get e-?mail from"
    r"|you don[’']t often get e-?mail from)\W*(?:this sender\W*)?"
    r"(?:learn why this is important(?: at)?\W*)?(?:learnaboutsenderidentification\W*)?"
    r"|learn why this is important(?: at)?",
    re.IGNORECASE,
)
"""What one program writes over a letter of somebody who seldom writes."""
SENTENCE = re.compile(r"[.!?:](?:\s|$)|\n(?=[^\W\d_a-zß-ÿ])|\s(?=(?:Do|Don|No|Not|Never|If|Please|It|That|This)\b)")
"""Where a sentence ends: at its mark, or where a line, or a word that begins sentences, has a capital letter."""
BEFORE_NOT = frozenset("will do are is was does should must may please and you who ne sie peidiwch of or".split())
"""Words after which such a notice says "not": "do not click". After others it is somebody's own."""
NEGATIVE = frozenset("no not never stop".split())

WAYS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,90}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?:https?://|www\.)[^\s<>]+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:org|com|net|uk|wales|cymru)\b"
    r"|\bext(?:ension)?\.? ?\d{3,6}\b"
)
SHAPED = re.compile(
    r"intended (?:recipient|addressee|for)|(?:received|sent)[\w\s]{0,30} (?:in error|by mistake)|by return"
    r"|legally privileged"
    r"|outside (?:of )?(?:\w+ ){0,3}(?:hours|organi[sz]ation|network|company)"
    r"|originat|external|attachment"
    r"|links?\b|virus|print|environment|unsubscribe|hours|days|flexibl|welsh|spam|phishing|password",
    re.IGNORECASE,
)
"""What such a sentence has where a gateway, a house or a list wrote it."""
PATHS = re.compile(r"(?:https?://|www\.)[^\s/<>]+/([^\s<>]+)", re.IGNORECASE)
"""Of a link what stands after its host."""
TAG_AFTER = re.compile(r"\s*\[([\w =:-]{1,30})\]\s*$")


def without_tags(subject: str, names: Collection[str]) -> str:
    """A subject without what a gateway or a list put before or after it: "[EXTERNAL]", "[SEC=OFFICIAL]"."""
    after = TAG_AFTER.search(subject)
    if after is not None and all(word in TAGS for word in tokens(after[1])):
        subject = subject[: after.start()]
    while True:
        found = TAG.match(subject)
        bare = BARE_TAG.match(subject)
        if found is not None:
            said = tokens(next(filter(None, found.groups()), ""))
            if not said or not all(word in TAGS or word in names for word in said):
                return subject
            subject = subject[found.end() :]
        elif bare is not None:
            subject = subject[bare.end() :]
        else:
            return subject


NAMED_OUTSIDE = re.compile(
    r"(?<=\boutside )(?:of )?(?:the )?(?:[A-Z][\w&'’-]*,? (?:(?:and|of|for|the) )*){0,7}[A-Z][\w&'’-]*"
)
"""The house that a gateway names: "from outside Westbrook Borough Council"."""


def _unnamed(found: re.Match[str]) -> str:
    return found[0] if objects(found[0]) else "the organisation"


@lru_cache(ROWS)
def _banner_row(line: str) -> str:
    """A line without the marks round it, and with no house's own name."""
    return NAMED_OUTSIDE.sub(_unnamed, BANNER_MARKS.sub(" ", line))


def banner(lines: Sequence[str], place: int, names: Collection[str]) -> int:
    """How many lines a gateway's "originated from outside" takes from here; 0 where it is none."""
    vocabulary = (GATEWAY, names, TAGS)
    lines = [*lines[:place], *map(_banner_row, lines[place : place + MOST_ROWS])]
    if OFTEN.fullmatch(" ".join(LINK.sub(" ", WAYS.sub(" ", lines[place])).split()).strip("[] ")):
        return 1
    used = _notice(lines, place, vocabulary, OUTSIDE, ABOUT_MAIL)
    line = lines[place].strip()
    reports = LINK.search(line) is not None and tokens(LINK.sub(" ", line)) == ["report", "suspicious"]
    return used or int(reports or ALONE.fullmatch(line) is not None or MACHINE.fullmatch(line) is not None)


GROUPED = re.compile(r"[\"“]([^\"“”]{1,60})[\"”](?=\s+(?:group|mailing list|list))", re.IGNORECASE)


def _ungrouped(found: re.Match[str]) -> str:
    """A list's name, left out."""
    return found[0] if objects(found[1]) else " "


@lru_cache(ROWS)
def _row(line: str) -> tuple[str, tuple[str, ...]]:
    """A line without its links and ways, and its words."""
    row = WAYS.sub(" ", LINK.sub(" ", GROUPED.sub(_ungrouped, line))).strip()
    return row, tuple(tokens(row))


def _notice(
    lines: Sequence[str], place: int, vocabulary: Sequence[Collection[str]], one_of: Collection[str],
    each_of: Collection[str],
) -> int:  # fmt: skip
    """How many lines a notice takes from here: all of its words known, one of them the notice's own.

    each_of: of these every sentence has one, so that no sentence of few words hides behind the others.
    """
    rows: list[str] = []
    for line in lines[place : place + MOST_ROWS]:
        row, words = _row(line)
        if not words or not all(any(word in each for each in vocabulary) for word in words):
            break
        rows.append(row)
    for used in range(len(rows), 0, -1):
        last = tokens(rows[used - 1])
        if used > 1 and len(last) < LEAST and not NEGATIVE.isdisjoint(last):
            continue
        sentences = [tokens(each) for each in SENTENCE.split("\n".join(rows[:used]))]
        if all(_of_notice(each, each_of) for each in sentences) and not set().union(*sentences).isdisjoint(one_of):
            return used
    return 0


def _of_notice(sentence: Sequence[str], each_of: Collection[str]) -> bool:
    """Whether a sentence is long enough, and about the message; or the one word that such a notice begins with."""
    if all(word in CRIED for word in sentence) or " ".join(sentence) in SHORT:
        return True
    if len(sentence) < LEAST or not any(word in each_of for word in sentence):
        return False
    negative = [at for at, word in enumerate(sentence) if word in NEGATIVE]
    return all(at and sentence[at - 1] in BEFORE_NOT and sentence[at + 1 : at + 2] != [] for at in negative)


def asks_of_us(lines: Sequence[str]) -> bool:
    """Whether what has a notice's words is one sentence that asks or refuses, as people write, and no known notice."""
    often = OFTEN.fullmatch(" ".join(LINK.sub(" ", WAYS.sub(" ", LINK.sub(" ", " ".join(lines)))).split()).strip("[] "))
    if often is None and any(objects(path) for line in lines for path in PATHS.findall(line)):
        return True
    text = " ".join(" ".join(lines).replace("’", "'").split())
    sentences = [each for each in re.split(r"[.!](?:\s|$)", text) if tokens(each)]
    asks = re.match(r"\W*(?:please|kindly|do not|don't|never|we |i |no )", text, re.IGNORECASE)
    return len(sentences) == 1 and asks is not None and SHAPED.search(text) is None
