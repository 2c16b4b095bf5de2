"""What mail programs write over the words they quote, in the languages they speak.

Used only to find where a quote begins: whether what stands below is ours is for `likeness`. A line counts only where
every word of it is one that programs write there, so that nobody's own sentence is taken for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from coprod_tui.afterwards.replies.likeness import WORD, tokens
from coprod_tui.afterwards.replies.objections import PLAIN, objects
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

Field = Literal["from", "when", "to", "about", "also"]

_LABELS: Mapping[Field, str] = {
    "from": "from, von, de, da, fra, från, van, od, de la, lähettäjä, feladó, oddi wrth, oddiwrth, gan, ó, expéditeur, "
    "mittente, remitente, remetente, avsender, avsändare, afzender, nadawca, expeditor, odesílatel, от, від,"
    " gönderen, kimden",
    "when": "sent, date, gesendet, datum, envoyé, envoyé le, inviato, data, enviado, enviado el, enviado em, enviada, "
    "enviada em, fecha, sendt, dato, skickat, verzonden, wysłano, wysłane, trimis, odesláno, odoslané, lähetetty,"
    " päivämäärä, elküldve, dátum, küldve, anfonwyd, dyddiad, seolta, dáta, отправлено, дата, надіслано,"
    " gönderildi, tarih",
    "to": "to, an, à, a, para, till, til, aan, do, către, komu, vastaanottaja, címzett, at, i, chuig, кому, kime, "
    "alıcı, destinataire, destinatario, destinatário, mottaker, mottagare, pro",
    "about": "subject, betreff, objet, oggetto, asunto, assunto, ämne, emne, onderwerp, temat, subiect, předmět, "
    "predmet, aihe, tárgy, pwnc, testun, ábhar, тема, konu",
    "also": "cc, bcc, kopie, kopia, kopi, dw, udw, copie, cópia, copia, cci, cco, másolatot kap, kopio, копия, bilgi, "
    "attachments, importance, reply-to, organisation, organization",
}  # fmt: skip
FIELD_OF: Mapping[str, Field] = {label: field for field, labels in _LABELS.items() for label in labels.split(", ")}
MOST_OF_LABEL = 2
LABEL = re.compile(r"[*_ \t]*([^\W\d_][\w -]{0,18}?)[*_ ]*[ \xa0]?[:：][*_ ]*(.*)", re.DOTALL)

BARE_LABEL = re.compile(r"(From|To|Cc|Date|Sent|Subject) (\S.*)")
"""The same as a program writes it that leaves the colon out."""

WROTE = frozenset(
    "wrote writes napisana napisane escriure gegrafd geschreven skrifaði parašė kirjutas rakstīja napisao napisala"
    " έγραψε"
    " napísal tarihinde şunları yazdı yazmış írta écrit wrote: writes schrieb écrit escribió escribio scritto"
    " schreef ysgrifennodd skrev napisał napisała napisal"
    " napisala napsal napsala napísal napísala pisze escreveu scris kirjoitti írta scríobh написал написала пише"
    " yazdı пишет schrieben".split()
)
BESIDE = frozenset(
    " wiadomość wiadomosc przez dniu godzinie heeft het volgende following dana je pe ha va dátummal időpontban"
    " dia kello klockan godz lúc at: από στις στις τις ο η το the day den dne användaren tid gmt bst użytkownik"
    " on am um at le à el a las los il alle ore op om ar den kl kell dne dnia dňa dia em às as de la în in la v ve"
    " w o u ha va på du uhr h pm gmt utc bst cet est edt pst pdt uur klo h m s the sie hat dies data på godz via"
    " from von der die das of following giorno dniu odesílatel odosielateľ užívateľ uživatel użytkownik marrask"
    " tammik helmik maalisk huhtik toukok kesäk heinäk elok syysk lokak jouluk".split()
)
"""Words that stand between the day, the time and the name in such a line."""
WORDS_OF_DATES = frozenset(
    (
        " abr abril ago agosto aib aibreán aoine août apr april aprile aprilie apríl apríla aug august augusta"
        " augusti augustus augusztus avr avril awst beal bealtaine bře březen března chw chwef chwefror cs"
        " csütörtök cze czerwca czerwiec czw czwartek céad céadaoin dec december decembra decembrie deireadh des"
        " desember dez dezember dezembro dfómh di dic dicembre diciembre dienstag dim dimanche dinsdag do dom"
        " domenica domh domhnaigh domingo donderdag donnerstag dub duben dubna dum duminică dydd dé déar déardaoin"
        " déc décembre ean eanáir ebr ebrill elo elokuu elokuuta ene enero feabh feabhra feb febbraio febr febrero"
        " februar februari februarie february február februára feira fev fevereiro fr fre fredag freitag fri"
        " friday févr février fómhair gen gennaio gio giovedì giu giugno gor gorff gorffennaf gru grudnia grudzień"
        " gwe gwen gwener haoine heinä heinäkuu heinäkuuta helmi helmikuu helmikuuta huhti huhtikuu huhtikuuta hyd"
        " hydref hétfő ian ianuarie iau ion ionawr iul iulie iun iunie iúil jan janeiro januar januari january"
        " január januára janv janvier jeu jeudi joi joulu joulukuu joulukuuta jue jueves juil juillet juin jul"
        " julho juli julio july jun june junho juni junio júl júla július jún júna június ke kedd keskiviikko"
        " keskiviikkona kesä kesäkuu kesäkuuta kvě květen května kwi kwiecień kwietnia la lauantai lauantaina led"
        " leden ledna lip lipca lipiec lis listopad listopada listopadu llun loka lokakuu lokakuuta luain luan lug"
        " luglio lun lundi lunedì lunes luni lut lutego luty lör lördag lør lørdag lún lúnasa ma maalis maaliskuu"
        " maaliskuuta maanantai maanantaina maandag maart mag maggio mai maio maj maja man mandag mar marca march"
        " mardi marec marras marraskuu marraskuuta mars martedì martes martie marts marzec marzo março marți maw"
        " mawrth may mayo medi meh mehefin mei meith meitheamh mer mercher mercoledì mercredi meán mfómh mi mie"
        " miercuri mittwoch mié miércoles mo mon monday montag mrt máirt máj mája május márc március márta mär"
        " märz mån måndag ne nedeľa neděle niedz niedziela noiembrie noll nollaig nov november novembra novembre"
        " novembro noviembre oct october octobre octombrie octubre okt oktober október októbra ons onsdag ott"
        " ottobre out outubro paź październik października pe perjantai perjantaina pi piatok piątek po pon"
        " pondelok pondělí poniedziałek pro prosince prosinec pt pá pátek péntek qua quarta qui quinta rhag"
        " rhagfyr sa sab sabato sad sadwrn sam samedi samh samhain samstag sat sath sathairn saturday seg segunda"
        " sep sept september septembra septembre septembrie septiembre set setembro settembre sex sexta sie"
        " sierpień sierpnia so sob sobota sonntag srp srpen srpna st streda sty styczeń stycznia středa su sul sun"
        " sunday sunnuntai syys syyskuu syyskuuta sze szept szeptember szerda szo szombat sáb sábado sâm sâmbătă"
        " sön söndag søn søndag tach tachwedd tammi tammikuu tammikuuta ter terça thu thursday ti tiistai"
        " tiistaina tir tirs tirsdag tis tisdag to tor tors torsdag torstai torstaina touko toukokuu toukokuuta"
        " tue tuesday ut utorok vasárnap ven vendredi venerdì vie viernes vin vineri vr vrijdag wed wednesday wo"
        " woensdag wrz wrzesień września wt wtorek za zaterdag zo zondag zář září ápr április úno únor února út"
        " úterý červen července červenec června čt čtvrtek čvc čvn říj říjen října śr środa št štvrtok"
    ).split()
)
"""Months and days of the week, whole and shortened, in eighteen languages (Unicode CLDR 46)."""
ORIGINAL = frozenset(
    "original originale originalt oryginalna oorspronkelijk oorspronkelijke ursprüngliche ursprungligt oprindelig"
    " opprinnelig origine mesajul mesaj wiadomość message nachricht meddelelse meddelande melding bericht"
    " messaggio mensaje mensagem neges gwreiddiol wreiddiol appointment d alkuperäinen viesti původní zpráva"
    " pôvodná správa eredeti üzenet reply above this line quoted text".split()
)
RULE = re.compile(r"\s*([-_=*─]{2,})\s*(.*?)\s*([-_=*─]{2,})?\s*|\s*[_-]{10,}\s*")
FORWARDED = re.compile(
    r"\W*(begin forwarded message|forwarded (message|by)|weitergeleitete nachricht|anfang der weitergeleiteten"
    r"|message transféré|début du message|mensaje reenviado|mensagem encaminhada|messaggio inoltrato"
    r"|doorgestuurd bericht|videresendt|vidarebefordra|przekazana wiadomość|wiadomość przekazana|mesaj redirecționat"
    r"|neges wedi|přeposlaná|edelleenlähetetty)",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"[<(\[]?\s*(?:mailto:)?[^\s@<>()\[\]]{1,90}@[^\s@<>()\[\],;:]+\s*[>)\]]*")
ENDS = (":", "：")
LONGEST = 320
MOST_UNKNOWN = 4
"""Words of the name in such a line that we need not know: it may be called anything in somebody's address book."""
LONGEST_NAME = 9
LINKING = frozenset("of the and for at de van von".split())
MOST_STRANGE = 5
NO_DIA = re.compile(r"(?<!\w)no dia(?= )", re.IGNORECASE)
"""In Portuguese: "on the day"."""
AT = "AT"
"""In the place of an address, while a line is looked at."""
NOBODY_S = frozenset(
    "i we you not no never but except nor don didn t cannot agree agreed disagree wrong nobody none nothing stop wait"
    " sure unsure unhappy unfair unless object objection however only if why what who".split()
)
"""Words that are in nobody's name, and would be in a sentence of somebody's own."""


def attribution(lines: Sequence[str], place: int, known: Collection[str]) -> int:
    """How many lines "On 3 November 2026 at 10:00, Amy wrote:" takes from here; 0 where it is not there.

    known: words of names that may stand in it.
    """
    words = ""
    for used, line in enumerate(lines[place : place + 4], 1):
        if not line.strip():
            return 0
        words = f"{words} {line.strip()}".strip()
        if words.endswith(ENDS):
            return used if _attributes(words, known) else 0
    return 0


def _attributes(words: str, known: Collection[str]) -> bool:
    if len(words) > LONGEST:
        return False
    said = WORD.findall(ADDRESSED.sub(f" {AT} ", NO_DIA.sub("em dia", words)))
    plain = [word.casefold() for word in said]
    if not WROTE.intersection(plain) or not any(word.isdigit() or word in WORDS_OF_DATES for word in plain):
        return False
    usual = (WROTE, BESIDE, WORDS_OF_DATES, known)
    others = [at for at, word in enumerate(plain) if not (word[0].isdigit() or any(word in each for each in usual))]
    others = [at for at in others if said[at] != AT]
    named = all(not said[at][0].islower() for at in others) and len(others) <= MOST_UNKNOWN
    return named and NOBODY_S.isdisjoint(plain) and _beside_a_name(plain, others, {*known, *LINKING})


def _beside_a_name(plain: Sequence[str], others: Sequence[int], linking: Collection[str]) -> bool:
    """Whether words that we do not know stand where the name does: in a row before an address, or beside "wrote".

    linking: words that may stand between those of a name.
    """
    if not others:
        return True
    first, last = others[0] - 1, others[-1] + 1
    while first >= 0 and plain[first] in linking:
        first -= 1
    while last < len(plain) and plain[last] in linking:
        last += 1
    before, after = plain[max(first, 0)], plain[min(last, len(plain) - 1)]
    return last - first < LONGEST_NAME and (after == AT.casefold() or after in WROTE or before in WROTE)


def attribution_by_shape(
    lines: Sequence[str], place: int, known: Collection[str], starts: Callable[[str], bool]
) -> int:
    """The same in a language that we do not know, straight over our letter: whose it is, when it came, and a colon.

    starts: whether our letter starts with a line. known: words of names. A line with a word of English in it is none.
    """
    words = ""
    for used, line in enumerate(lines[place : place + 4], 1):
        words = f"{words} {line.strip()}".strip()
        if not line.strip() or len(words) > LONGEST:
            return 0
        if words.endswith(ENDS):
            after = next((row for row in lines[place + used :] if row.strip()), "")
            return used if starts(after) and _is_of_shape(words, known) else 0
    return 0


def _is_of_shape(words: str, known: Collection[str]) -> bool:
    said = [folded(word) for word in WORD.findall(ADDRESSED.sub(f" {AT} ", words))]
    named = {folded(name) for name in known}
    whose = any(word in named for word in said)
    others = [word for word in said if word not in named and not word[0].isdigit() and word != AT.casefold()]
    begins = said[0] in named or said[0][0].isdigit() or said[0] in WORDS_OF_DATES or said[0] in BESIDE
    if not whose or objects(words) or not (begins or said[0] > "\u0250"):
        return False
    if all(word in WROTE for word in others):
        return len(others) == 1
    dated = any(len(word) == len("2026") and word.isdigit() for word in said) and AT.casefold() in said
    strange = [word for word in others if word not in WORDS_OF_DATES]
    latin = sum(word[0] < "\u0250" for word in strange)
    return dated and latin <= MOST_STRANGE and len(strange) <= 2 * MOST_STRANGE and PLAIN.isdisjoint(strange)


def field_of(line: str) -> tuple[Field | None, str]:
    """Which header a line is ("Von: Amy"), and what stands in it."""
    found = LABEL.fullmatch(line.strip()) or BARE_LABEL.fullmatch(line.strip())
    if found is None:
        return None, ""
    return FIELD_OF.get(" ".join(found[1].casefold().split())), found[2].strip()


BARE_WHEN = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?: \(GMT[+-]\d\d:\d\d\))?"
)
"""What one telephone writes between "From" and "To"."""


def head(lines: Sequence[str], place: int, fits: Callable[[str], bool]) -> int:
    """How many lines a block of headers takes from here, as some programs put it over what they quote; 0 for none.

    fits: whether a subject is one of ours: with another, the lines are not accounted for.
    """
    first = _field(lines[place], fits)[0]
    if first not in ("from", "when"):
        return 0
    found: set[Field] = {first}
    last: Field = first
    end = at = place + 1
    while at < len(lines):
        field, value = _field(lines[at], fits)
        gap = not lines[at].strip() and at == end  # a page has an empty line between any two
        goes_on = field is None and last in ("to", "also", "from") and "@" in lines[at]
        if (field is None and not (gap or goes_on)) or (field == "about" and not fits(value)):
            break
        at += 1
        if not gap:
            last = field or last
            found.add(last)
            end = at
    return end - place if len(found) >= len(("from", "when", "to")) and "from" in found else 0


def _field(line: str, fits: Callable[[str], bool]) -> tuple[Field | None, str]:
    """The same; in a language we do not know by what stands in it: an address, a day with its time, our subject."""
    if BARE_WHEN.fullmatch(line.strip()):
        return "when", line
    field, value = field_of(line)
    found = LABEL.fullmatch(line.strip())
    if field is not None or found is None or objects(found[1]) or not _may_be_label(found[1]):
        return field, value
    value = found[2].strip()
    if fits(value):
        return "about", value
    if ADDRESSED.search(value) and len(WORD.findall(ADDRESSED.sub(" ", value))) <= MOST_UNKNOWN and not objects(value):
        return "from", value
    numbers = re.findall(r"\d+", value)
    strange = [word for word in WORD.findall(value) if not word[0].isdigit()]
    dated = any(len(each) == len("2026") for each in numbers) and len(numbers) >= len(("day", "year"))
    return ("when", value) if dated and len(strange) <= MOST_UNKNOWN and not objects(value) else (None, "")


def _may_be_label(words: str) -> bool:
    said = tokens(words)
    return len(said) <= MOST_OF_LABEL and PLAIN.isdisjoint(said)


def rule(line: str) -> str:
    """What a line across the message says: "original", "forwarded", "bare" for a line alone; "" where it is none."""
    if FORWARDED.match(line):
        return "forwarded"
    found = RULE.fullmatch(line)
    if found is None:
        return ""
    said = tokens((found[2] or "").strip("-_=*─ "))
    if not said:
        return "bare" if set(line.strip()) <= {"-", "_"} else ""
    return "original" if found[3] and ORIGINAL.issuperset(said) else ""
