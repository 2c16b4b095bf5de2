"""The lines of a signature under the sender's own name, known by their shape: titles, houses, numbers, addresses.

We cannot know the words of every signature. So one is looked for only under the sender's name, where each line has
something that only such lines have, and no word by which anybody objects (`objections`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.footers import PATHS, POINTS, ROLES, WAYS, signs
from coprod_tui.afterwards.replies.likeness import WORD
from coprod_tui.afterwards.replies.links import LINK
from coprod_tui.afterwards.replies.objections import PLAIN, REMARKS, objects
from coprod_tui.afterwards.replies.politeness import POLITE
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection

CUT = re.compile(r"\s*[|•·‖¦►●▪]\s*|\s+[-–—/]\s+|\s{3,}")
"""What stands between two things on one line of a signature."""
LEAST_DIGITS, MOST_OF_CLOSING, LONGEST_LINE = 6, 6, 300
MOST_WORDS, MOST_STRANGE = 14, 4
TITLES = ROLES | frozenset(
    folded(word)
    for word in (
        "clerk founder president ceo cto coo cfo hr analyst engineer architect designer editor journalist writer artist"
        " teacher tutor student pupil headteacher principal governor dean fellow reader scholar midwife physiotherapist"
        " pharmacist paramedic dentist surgeon registrar matron sister therapist counsellor dietitian optometrist"
        " caretaker carpenter electrician plumber driver cook chef librarian archivist curator vicar reverend rev imam"
        " rabbi pastor councillor cllr mayor mp ms secretary solicitor barrister accountant auditor bookkeeper buyer"
        " technician scientist specialist generalist planner organiser organizer convener convenor steward warden"
        " navigator mentor coach trainer champion ambassador partner owner parent parents mother father guardian family"
        " families tenant tenants resident residents neighbour neighbours pensioner retired self employed freelance"
        " freelancer independent honorary hon emeritus lay joint regional national local area central north south east"
        " west northern southern eastern western principal year"
        " advocacy housing homes disability disabled autism dementia maternity youth children childrens young adult"
        " adults elderly older women men refugee migrant welfare benefits finance estates facilities estate property it"
        " digital data information legal policy planning research evaluation education learning training arts culture"
        " sport events media press marketing sales customer operations procurement transport safety safeguarding"
        " volunteers workforce primary secondary acute emergency rehabilitation recovery outreach frontline"
        " library school academy college institute clinic surgery practice ward unit floor room suite flat building"
        " house block court hall church chapel mosque temple synagogue museum theatre gallery cafe garden gardens"
        " association society union federation alliance coalition consortium cooperative co-operative co op enterprise"
        " company plc llp inc gmbh ev bv sa srl spa sas ag ab as oy cio agency authority ministry commission institute"
        " street road lane avenue drive close way place square terrace crescent grove hill park row walk gate mews quay"
        " st rd ave ln dr uk england wales scotland ireland cymru kingdom london cardiff bristol leeds manchester"
        " birmingham edinburgh glasgow belfast liverpool sheffield"
        " open opening closed from until working based extension bleep pager switchboard landline home work cell"
        " instagram insta mastodon bluesky bsky threads youtube tiktok skype teams zoom whatsapp signal telegram github"
        " orcid blog site webpage homepage page address post postal po box"
        " pgp gpg key fingerprint id ref vat registered charity number company no"
        " daytime mornings afternoons saturday sunday sat sun tues thur thurs weekdays am pm"
        " rgn rmn rnld rm rmhn hcpc nmc gmc hons pgce pgdip dip cert mres mphil dphil md mbbs mbchb frcp"
        " frcpsych mrcpsych"
        " mrcgp frsa fca aca cqsw dipsw bed llb llm meng beng mbacp bacp cbt esq jp kc qc obe dbe"
        # Welsh
        " cadeirydd is-gadeirydd ysgrifennydd trysorydd swyddog rheolwr cyfarwyddwr cydlynydd aelod gwirfoddolwr"
        " ymddiriedolwr prif weithredwr pennaeth uwch gwasanaethau gwasanaeth cymdeithasol iechyd gofal bwrdd prifysgol"
        " ymddiriedolaeth cyngor sir ysbyty elusen canolfan adran ffon symudol gwefan ebost e-bost hi ef nhw neu yr y o"
        # German
        " geschäftsführer geschäftsführerin geschäftsführung leiter leiterin leitung vorsitzende vorsitzender vorstand"
        " mitglied referent referentin sachbearbeiter sachbearbeiterin koordinator koordinatorin mitarbeiter"
        " mitarbeiterin berater beraterin verein stiftung amtsgericht registergericht handelsregister hrb hra ust idnr"
        " straße str strasse platz weg allee telefon mobil handy büro sitz der die und für des im abteilung universität"
        " stadt kreis gesellschaft steuernummer dipl ing"
        # French
        " chargé chargée projet projets responsable directeur directrice président présidente secrétaire"
        " général générale"
        " trésorier trésorière membre bénévole coordinateur coordinatrice assistant assistante adjoint adjointe"
        " conseiller conseillère chef cheffe mission service services ressources humaines santé social sociale rue"
        " boulevard bd place cedex téléphone portable tél bureau siret siren rcs de la le les du des et à en d l"
        " association mairie centre hôpital université ville"
        # Spanish, Portuguese, Italian
        " director directora coordinador coordinadora presidente presidenta secretario secretaria tesorero tesorera"
        " voluntario voluntaria técnico técnica jefe jefa área proyecto proyectos calle avenida plaza teléfono móvil"
        " asociación fundación ayuntamiento hospital universidad y del los las el"
        " diretor diretora coordenador coordenadora tesoureiro voluntário gestor gestora projeto rua telefone telemóvel"
        " associação fundação câmara e do da dos das responsabile direttore direttrice coordinatore coordinatrice"
        " segretario segretaria tesoriere volontario socio socia progetto via piazza corso telefono cellulare ufficio"
        " associazione fondazione comune ospedale università di della dei delle il per"
        # Polish, Dutch, Romanian, Scandinavian
        " dyrektor dyrektorka kierownik kierowniczka koordynator koordynatorka prezes sekretarz skarbnik członek"
        " członkini wolontariusz wolontariuszka specjalista specjalistka starszy asystent asystentka ul ulica"
        " al tel kom"
        " projektu działu zespołu spraw obsługi fundacja stowarzyszenie urząd szpital uniwersytet nip"
        " krs regon ds w z i"
        " directeur voorzitter secretaris penningmeester lid vrijwilliger coördinator medewerker adviseur projectleider"
        " stichting vereniging gemeente straat laan plein kvk btw mobiel telefoon kantoor van het en"
        " coordonator președinte secretar trezorier membru voluntar strada asociația fundația primăria spitalul"
        " ordförande sekreterare kassör ledamot chef handläggare projektledare förening stiftelse kommun gatan vägen"
        " leder styreleder formand kasserer medlem konsulent koordinator forening kommune sykehus vej gade vei"
        " mobil tlf"
    ).split()
)
"""Words of signatures in the languages that are handled: what somebody does, for whom, where, and how to reach them."""
LINKING = frozenset(
    "the of and for at in on by to from with la le les de du des et en d l el los las del y e da do dos das di"
    " della dei"
    " delle il der die das und fur i z w van het yr o und monday tuesday"
    " wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split()
)
"""Words that stand in a title, and make none."""
LABELLED = re.compile(r"^[^\W\d_][\w .&/’'-]{0,28}\s*[:：]\s*(?P<value>\S.*)$")
HANDLE = re.compile(
    r"@[\w.]{2,40}|(?:[\w-]+\.)+[a-z]{2,}(?:/[\w./~%-]*)?|0x[0-9A-Fa-f]{8,}|(?:[0-9A-F]{4}\s*){4,}"
    r"|/?(?:in/)?[\w-]{3,40}"
)
DATE = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b")
NUMBERS = re.compile(r"(?:\+|\(|00|0)?[\d\s().+/-]{5,30}\d")
"""A telephone number of any country."""
NUMBERED = re.compile(
    r"\b(?:ext(?:ension|n)?|x|bleep|pager|ward|floor|room|suite|unit|flat|level|block|bay|box|apt|no|nr|number|hrb"
    r"|krs|nip|"
    r"regon|siret|siren|rcs|vat|kvk|year|po box|pin|id)\b\W{0,3}[A-Z]{0,3}\d[\d\s]*\b|\b[A-Z]{2}\d{5,8}\b",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|h|uhr)?\s*(?:-|–|to|until|bis|à|a|do)\s*\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|h"
    r"|uhr)?\b",
    re.IGNORECASE,
)
HOUSE = re.compile(
    r"^\d{1,4}[a-z]?,?\s+(?=[A-Z])|(?<=\w)\s\d{1,4}[a-z]?(?=,|$)|\b\d{4,5}\s(?=[A-Z])|\b\d{2}-\d{3}\s(?=[A-Z])"
)
"""The number of a house, or of a town."""
POST = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b")
LETTERS_AFTER = re.compile(r"\(?(?:[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]{0,6}|[A-Z]{2,6}|Hons|Cert|Dip)\)?[.,]?")
"""Letters after a name: "BSc (Hons)", "RGN"."""


HONORIFIC = frozenset(
    "dr prof professor mr mrs ms miss mx sir dame rev revd reverend cllr councillor sister br".split()
)
BESIDE_NAME = re.compile(r"\([^)]*/[^)]*\)|\((?:he|she|they|him|her|them|any|ze|hi|ef)[^)]{0,30}\)", re.IGNORECASE)
"""Pronouns after a name."""


def begins_signature(line: str, names: Collection[str]) -> bool:
    """Whether it is the sender's name, with what may stand beside it on the same line.

    names: words of names that the sender may sign with, in small letters.
    """
    if len(line) > LONGEST_LINE:
        return False
    known = {folded(name) for name in names}
    parts = [part for part in CUT.split(line.strip(" -_*=,")) if part]
    return bool(parts) and _is_name(parts[0], known) and all(_of_signature(part, known) for part in parts[1:])


def of_signature(line: str, names: Collection[str]) -> bool:
    """Whether a line under a name can only be of its signature."""
    if len(line) > LONGEST_LINE:
        return False
    known = {folded(name) for name in names}
    return all(_of_signature(part, known) for part in CUT.split(line.strip(" -_*=")) if part.strip())


def _is_name(part: str, names: Collection[str]) -> bool:
    """The sender's name, and letters after it; over it on the same line may stand a closing: "Kind regards, Amy"."""
    words = part.split()
    for used in range(min(len(words) - 1, MOST_OF_CLOSING), 0, -1):
        if POLITE.fullmatch(folded(" ".join(words[:used])).strip(" ,.!-")):
            part = " ".join(words[used:])
            break
    said = WORD.findall(BESIDE_NAME.sub(" ", part))
    said = said[1:] if len(said) > 1 and folded(said[0]) in HONORIFIC else said
    named = [word for word in said if folded(word) in names]
    rest = [word for word in said if folded(word) not in names]
    return (
        bool(named)
        and folded(said[0]) in names
        and all(LETTERS_AFTER.fullmatch(word) for word in rest)
        and not objects(part)
    )


def _of_signature(part: str, names: Collection[str]) -> bool:
    part = part.strip(" ,;.-–—*_")
    if POINTS.search(part) or not part or signs(part, names):
        return POINTS.search(part) is None
    number = re.sub(r"\b(?:no|nr|number)\b\W{0,3}(?=[A-Z]{0,2}\d{4,})", " ", part, flags=re.IGNORECASE)
    paths = any(map(objects, PATHS.findall(part)))
    if paths or objects(WAYS.sub(" ", number), saving=("ma", "men", "na")) or DATE.search(part):
        return False
    labelled = LABELLED.fullmatch(part)
    if labelled is not None and _is_title(part.partition(":")[0]) and HANDLE.fullmatch(labelled["value"].strip()):
        return True
    rest = part
    for shape in (LINK, WAYS, POST, HOURS, NUMBERED):
        rest = shape.sub(" ", rest)
    found = rest != part
    rest, numbers = NUMBERS.subn(
        lambda each: " " if sum(c.isdigit() for c in each[0]) >= LEAST_DIGITS else each[0], rest
    )
    plain = HOUSE.sub(" ", rest)
    found = found or bool(numbers) or plain != rest
    said = WORD.findall(plain)
    strange = [word for word in said if folded(word) not in TITLES and folded(word) not in names]
    if len(said) > MOST_WORDS or len(strange) > MOST_STRANGE or re.search(r"\d", " ".join(strange)):
        return False
    remarks = not (PLAIN | REMARKS).isdisjoint(map(folded, strange))
    named = not remarks and all(word[0].isupper() and len(word) > 1 for word in strange)
    return named and (found or any(folded(word) in TITLES and folded(word) not in LINKING for word in said))


def _is_title(words: str) -> bool:
    return all(folded(word) in TITLES for word in WORD.findall(words))
