"""Notices that organisations put under every message: on secrecy, viruses, paper, lists, and who they are.

Nobody can know all of them. One is taken for such where it speaks as the law does: each sentence is of the message, its
readers or its house, nearly every word is one of such notices, and none is one by which anybody objects.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.likeness import LINK, tokens
from coprod_tui.afterwards.replies.objections import NOES, objects
from coprod_tui.afterwards.replies.signatures import of_signature
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(folded(text)))


STRONG = _words(
    "confidential confidentiality privileged recipient recipients addressee addressees liability liable virus viruses"
    " malware intended unauthorised unauthorized disclaimer disclosure dissemination unlawful monitored copyright"
    " prohibida prohibido interdite interdit verboden vietata vietato zabronione untersagt gestattet charity"
    " incorporated"
    " guarantee error rely loss damages exclusive necessarily solely hereby herein prohibited legally"
    " registered antivirus scanned unsubscribe mailing printing environment disclose privacy gdpr"
    # cy de fr es it pt nl pl ro
    " gyfrinachol cyfrinachol derbynnydd bwriadedig firysau hargraffu argraffu amgylchedd"
    " vertraulich vertrauliche vertraulichen empfänger adressat adressaten haftung viren unbefugte unbefugten"
    " ausdrucken"
    " confidentiel confidentiels confidentielle confidentielles confidentialité destinataire destinataires destiné"
    " destinés destinée destinées imprimer responsabilité"
    " confidencial confidenciales confidenciais confidencialidad confidencialidade destinatario destinatarios"
    " destinatário destinatários imprimir responsabilidad responsabilidade"
    " riservato riservate riservata confidenziale confidenziali destinatari stampare responsabilità"
    " vertrouwelijk vertrouwelijke geadresseerde geadresseerden bestemd ontvanger aansprakelijkheid printen afdrukken"
    " poufna poufne poufny poufnych adresat adresatem adresata odbiorcą odbiorcy drukiem wydrukiem drukować"
    " confidențial confidențiale destinatar destinatarul destinatarului luottamuksellinen konfidentiell fortrolig"
    " fortrolige mottagare modtager modtageren mottaker důvěrné důvěrná bizalmas címzett gizlidir gizli alıcı"
    " конфиденциальная конфиденциальную конфиденциально получатель получателем адресатом سرية المستلم"
)
"""Words that nearly only such notices say."""
ABOUT = STRONG | _words(
    "email emails mail mails message messages communication communications transmission correspondence attachment"
    " attachments attached file files sender author contract charity company office england wales scotland print paper"
    " group software system systems content contents neges bost anfonwr atodiadau nachricht anhang anhänge"
    " absender mails"
    " courriel pièce pièces jointes expéditeur mensaje correo adjuntos remitente messaggio allegati mittente mensagem"
    " anexos bericht bijlagen bijlage afzender wiadomość wiadomości załączniki nadawcę mesaj mesajul expeditorul papier"
    " papel carta papur papier données datos dati dados reproducción distribución distribuzione verspreiding"
    " informatie informationen informations disclosing copying distribution"
)
"""Of these every sentence has one."""
KNOWN = ABOUT | _words(
    "e s this that these those the a an and or of to in for on by with from as at is are be been being was"
    " were it its their"
    " they them any all each other another you your yourself we our us if when where which who whom may might can could"
    " will shall would should must do does has have had been not no nor neither only solely strictly such than then"
    " there therefore thereof herein hereby under over out up also so unless otherwise whether while however but please"
    " note kindly thank thanks use uses used using user information data personal sensitive protected protect"
    " protection"
    " law laws legal legislation act regulation regulations general private individual individuals entity"
    " entities person"
    " persons people organisation organization addressed named specified above below following received receive"
    " receives"
    " receiving sent send sending reply return error mistake notify notified inform contact let know tell immediately"
    " once straight away promptly soon possible change delete deleting deleted destroy destroying remove erase"
    " permanently copy"
    " copies copied distribute distributed distributing forward forwarding read reading review retransmission"
    " store storing retain keep rely relying reliance action taken take taking prohibited forbidden permitted allowed"
    " authorised authorized permission consent without prior written express expressed implied views view opinions"
    " opinion statements those necessarily represent represents reflect reflects official employer trust council nhs"
    " university department foundation authority government its partners affiliates subsidiaries limited ltd plc"
    " accept accepts accepted responsibility responsible loss damage damages caused arising result resulting directly"
    " indirectly whatsoever guarantee guaranteed warrant warranty warranties secure security safe free error errors"
    " interception intercepted corrupted lost late arrive incomplete contain contains containing computer device"
    " internet network check checked checks scan scanning opening open own before after every care reasonable steps"
    " precautions precaution ensure present lawful purposes purpose business monitor monitoring recorded recording"
    " accordance compliance policy policies procedures procedure freedom request requests subject disclosed requirement"
    " public third party parties offer binding bind concluded conclude constitute create formed enter entered nothing"
    " registered number office address house street road place part incorporated body charitable regulated authorised"
    " financial conduct details available website visit link click here find about how see further more information"
    " notice warning important internal external classification restricted controlled level waiver waived privilege"
    " consider think save trees tree really need necessary help planet green print double sided unauthorised"
    " anyone else"
    " wherever time times believe believed therefore via through electronic electronically transmitted"
    " list lists group groups because subscribed subscription subscribe unsubscribe stop receiving discussion view"
    " online options manage settings owner topic mute web visit links posted posting archive archives info listinfo"
    " virus-free www com detected found avast avg norton mcafee sophos mimecast messagelabs symantec mailmarshal"
    " required response responses relation nhsmail collaboration directory staff approved exchanging patient patients"
    " accredited process processes processing explains line server spam registration incorporated royal charter exempt"
    " exclusive form forms exploit whole guarantee reproduction reproduced disseminate disseminated viewed deemed"
    " confident employer equal opportunities committed protecting handle stored hold collect collected gdpr rights"
    " sensitive nature content purely made opened caution scans service's bearing p tel fax parent subsidiary trading"
    " name as vat regulator ico commission charities companies house constituted trustees"
    " barracuda proofpoint forcepoint trustwave kaspersky eset bitdefender clean service services solution"
    " comprehensive powered protection provided cloud fully"
)
_ELSEWHERE = (
    # Welsh
    "mae mae'r r neges hon hwn yn n os nad chi chwi yw yr y derbynnydd rhowch rhoi gwybod i'r i anfonwr a'i ai dileu"
    " dilëwch ac a ei bod unrhyw atodiadau ohoni eich chi'n ar gyfer unigolyn sefydliad gall gynnwys gwybodaeth"
    " camgymeriad cysylltwch â'r â gyda peidiwch copïo defnyddio datgelu nid ydym derbyn cyfrifoldeb am golled neu"
    " barn farn awdur cynrychioli cyngor prifysgol ystyriwch cyn e-bost ebost bost wedi hwn wedi'i fwriadu yr"
    # German
    " diese dieser dieses e mail enthält kann können vertraulich und oder rechtlich geschützte geschützt informationen"
    " wenn sollten sie nicht der die das den dem des ein eine einer richtige richtigen sind sein ist irrtümlich"
    " erhalten"
    " haben informieren bitte sofort unverzüglich absender vernichten löschen unerlaubte kopieren sowie weitergabe"
    " gestattet untersagt ausschließlich für bestimmt an personen nur inhalt etwaige anlagen dafür wir keine übernehmen"
    " haftung auf von zu zur im bevor denken umwelt ob diese müssen drucken ausschliesslich benachrichtigen"
    " weiterleitung"
    " offenlegung verwendung jede form verboten strengstens wurde geprüft"
    # French
    " ce cette ces message courriel et ses est sont il s'il s l d n qu vous ne pas êtes le la les un une des du"
    " de en par"
    " erreur merci veuillez détruire supprimer avertir prévenir immédiatement informer ainsi que ou toute tout"
    " utilisation diffusion divulgation copie reproduction non autorisée interdite strictement usage peut peuvent"
    " contenir informations réservé réservés exclusivement exclusif à au aux leur leurs son sa avez reçu si"
    " pensez avant"
    " environnement d'imprimer nécessaire pensons planète n'imprimez destiné pour contient être information"
    " transmettre retourner décline altéré modifié falsifié"
    # Spanish and Portuguese
    " este esta estos el los las un una es son puede contener información privilegiada y o si no es usted ud le rogamos"
    " que lo elimine borre borrelo comunique comunicar inmediatamente al por error ha recibido su sus archivos anexo"
    " adjuntos cualquier uso divulgación copia distribución queda prohibida prohibido está estrictamente dirigido"
    " exclusivamente a de del la en con para notifique proceda eliminación antes de piense medio ambiente necesario"
    " va dirigida únicamente se ruega notificar sin autorización ley vigente"
    " esta mensagem é e seus anexos pode conter informação informações confidenciais caso não seja o a os as"
    " destinatário"
    " favor apague elimine avise remetente recebeu por engano erro imediatamente sua uso cópia divulgação proibida"
    " ambiente pense destina se exclusivamente ao em do da qualquer não autorizado autorizada"
    # Italian
    " questo questa messaggio e i suoi allegati è sono contiene può contenere informazioni se non siete il i la"
    " lo gli le"
    " destinatari siete pregati di cancellarlo eliminarlo distruggerlo avvisare mittente per errore ricevuto avete ha"
    " l'ha qualsiasi uso utilizzo copia diffusione vietata vietato strettamente esclusivamente ai al del della"
    " dei ne dal"
    " prega comunicare immediatamente prima di stampare ambiente pensa rispetta questa mail necessario legge riservata"
    " esclusivo inoltrare"
    # Polish
    " niniejsza niniejszy wiadomość jest oraz wszelkie załączniki zawiera może zawierać informacje jeśli jeżeli nie są"
    " państwo pan pani jej jego adresatem prosimy o jej usunięcie usunąć powiadomić poinformować nadawcę niezwłocznie"
    " otrzymali omyłkowo przez pomyłkę przeznaczona przeznaczone wyłącznie dla kopiowanie rozpowszechnianie ujawnianie"
    " zabronione jest i w z do się lub na pomyśl o środowisku przed zanim wydrukujesz zamierzonym treść"
    # Dutch, Romanian, Scandinavian
    " dit deze e-mail bericht is en de het een kan informatie bevatten uitsluitend voor indien als u niet bent ten"
    " onrechte heeft ontvangen verzoeken wij u te verwijderen verzocht afzender informeren direct onmiddellijk gebruik"
    " openbaarmaking vermenigvuldiging verspreiding verboden aan derden van of denk milieu voordat alleen bedoeld"
    " aanvaardt geen eventuele bijlagen dan toegestaan zijn"
    " acest acesta mesaj este și sau conține poate conține informații dacă nu sunteți vă rugăm să îl ștergeți anunțați"
    " expeditorul imediat din eroare ați primit utilizarea copierea interzisă destinat exclusiv persoanei"
    " detta det denne meddelande meddelelse är er og och att till för hvis om du ikke inte rette rätt den slet radera"
    " slette vennligst venligst vänligen kontakta kontakt avsändaren afsenderen avsenderen kan innehålla indeholde"
    " inneholde information informasjon oplysninger"
    # more of each
    " bwriadu fwriadu sawl cyfeiriwyd cyfeirio ef ato unig gall ynddo ynddi bersonol anfon nodwch trwy"
    " gamgymeriad oherwydd"
    " cyfreithiol breintiedig uniongyrchol llywodraeth cymru ymddiriedolaeth croesawu corfforaethol diogelu data rhag"
    " elusen gofrestredig cwmni rhif swyddfa"
    " mitteilung informationen gegebenenfalls soweit unverzueglich rechtsverbindlich verbreitung vervielfaltigung"
    " gewahr vollstandigkeit virenfrei gepruft mailadresse irrtum versehentlich sofern auch durch nach bei"
    " vorgesehene vorgesehenen person datenschutz hinweise finden unserer unter hiermit empfangers dritte"
    " dritten schutzen"
    " privilegiees privilegie doivent doit donc diffuses exploites copies sans autorisation signaler"
    " electronique contenus"
    " peut-etre titre preservons adresse expresse prealable dans cas ou cet envoi personnes designees droit"
    " couvert secret"
    " professionnel toutes par consequent utiliser copier integrite garantir altere ete destinataires responsable"
    " dirigidos dirigido pudiendo sometida secreto profesional permitida reproduccion expresa contenida electronico"
    " destinada destinado lectura utilizacion autorizada informamos comunicacion previa conforme reglamento datos"
    " personales tratados derechos imprima haga hacerlo proteccion cumplimiento"
    " destina destinada sigilo profissional leitura reproducao proibido legalmente protegida informe eletronica"
    " contenute nella nel nelle presente presenti comunicazione relativi possono essere comunque destinate alle"
    " persone alla"
    " societa sopraindicati sensi legge trattamento privacy contenuto destinatario rivelare copiare senza"
    " autorizzazione"
    " tej tylko jestescie badz otrzymaliscie ja powiadomienie tym nadawcy trwale tresc bedace jezeli"
    " bezzwłocznie informacji"
    " tego mailu drukuj ochrony prawnie chronione charakter poufny został przesłana kontakt nadawca"
    " in e-mailbericht mailbericht door anderen dat deze verstrekken verleent openbaar persoonlijk vergissing"
    " melden bent"
    " deze uw ons wij graag vernietigen gericht rechten ontleend juistheid volledige"
    " acestui informatiile continute privilegiate persoana careia adresat transmis nu este cazul imi anuntati copierea"
    " distribuirea strict"
    # Gaelic and Irish
    " buidheann carthannais th ann tha an clàraichte"
)
KNOWN_ELSEWHERE = _words(_ELSEWHERE) | STRONG
LEAST, LEAST_IN_ALL, STRONG_IN_ALL, MOST_ROWS = 4, 6, 1, 25
ONE_IN, ONE_IN_ELSEWHERE = 7, 5
"""So few of a sentence's words we need not know."""
LONGEST = 5_000
"""Characters of the longest notice."""
LEAST_ON_A_LINE, LEAST_LETTERS, LEAST_LETTERS_ELSEWHERE = 6, 7, 5
LONG, STRONG_WITH_STRANGE = 12, 2
MAY_BE_NOT = _words(
    "intended the named an addressee recipient disclose copy distribute read use forward disseminate print store retain"
    " rely accept accepts guarantee guaranteed liable responsible responsibility liability permitted authorised"
    " authorized"
    " allowed represent necessarily reflect legally binding contract warranty click open secure be addressed"
    " virus viruses"
    " take act action constitute create bind part waive waived keep review disclosed copied forwarded necessary"
    " reply virus disclosing lawful assume represents warrant monitored"
)
"""What such notices say no to."""
BREAKS = re.compile(r"[.!?;](?:\s|$)|\n\s*\n|\s/\s|(?<=[a-zà-ÿ])\n(?=[A-Z])|(?<=[A-Z]{3})\n")
CRIES = _words(
    "disclaimer confidentiality notice important warning confidential internal external use only official sensitive"
    " private classification ymwadiad rhybudd hinweis avertissement aviso avviso uwaga let op"
)
SITE = re.compile(
    r"<?(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,90}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:org|com|net|uk|wales|cymru|io|example|eu)(?:/\S*)?"
)
REGISTRY = re.compile(r"(?:\b(?:no|nr|number|num|rhif)\b\W{0,3}|#)?\(?\b[A-Z]{0,4}\s?\d{5,}\b\)?", re.IGNORECASE)
COURTESY = re.compile(
    r"thank you(?: for your (?:co-?operation|assistance|help|understanding))?|thanks|diolch|danke|merci", re.IGNORECASE
)
YEAR = re.compile(r"(?<=Act |ons )(?:19|20)\d\d\b")
NAMED, MOST_NAMED = re.compile(r"\b[A-Z][a-z]{3,}\b"), 8
STARS = re.compile(r"[*_=#~–—\s+-]*")
LISTS = _words(
    "list lists group groups unsubscribe subscribed subscription mailing topic virus scanned antivirus avast avg mcafee"
    " norton sophos mailmarshal mimecast print online"
)
"""Of these each line of a list's or a scanner's footer has one."""
MOST_STRANGE_LISTED, MOST_LISTED = 3, 16
GO_TOGETHER = tuple(
    (_words(these), _words(those))
    for these, those in (
        (
            "error errors mistake incomplete corrupted lost late",
            "virus viruses secure guaranteed guarantee liability free",
        ),
        ("need necessary really consider think save", "print printing paper environment"),
        ("consent permission prior written", "without disclose disclosure copy copied distribution"),
        ("subject", "freedom act disclosure monitoring monitored copyright request requests privilege law"),
        (
            "accept accepts accepted guarantee guaranteed warrant represent represents reflect reflects",
            "responsibility responsible liability liable loss damage views view opinions opinion secure virus viruses",
        ),
        (
            "change delete deleted deleting remove",
            "copy recipient sender received receive error rely disclose intended",
        ),
        ("stop", "receiving emails unsubscribe"),
        ("more further", "information details unauthorised use"),
        ("nothing", "binding contract offer"),
        (
            "approved required response responses relation staff patient patients",
            "nhsmail exchanging disclose disclosed freedom contents privacy recipient data",
        ),
        ("private restricted limited", "individual entity ltd company registered law recipient confidential intended"),
    )
)
"""Words that may object in a sentence that has none of those beside them."""
AFTER = {
    "but": frozenset("we may it not the".split()),
    "unless": frozenset("you otherwise expressly specifically explicitly clearly".split()),
    "however": frozenset("we you it the".split()),
}
"""Words that take back, and what such notices say after them."""
NOT_ELSEWHERE = frozenset("not never nothing nobody none neither nor".split())
SPANISH = _words("es está usted ud mensaje correo")
FILLING = frozenset("be been the a an any to in it this and or".split())


def notice(rows: Sequence[str], place: int, ours: Collection[str] = ()) -> int:
    """How many lines a notice takes from here: the paragraphs that begin here, where all of each is one; else 0.

    ours: words of the letter that is answered, in small letters. A word that we do not know is none of them.
    """
    if not rows[place].strip() or not _begins(rows, place):
        return 0
    most, used = 0, 0
    while place + used < len(rows) and used < MOST_ROWS:
        used += 1
        if place + used < len(rows) and rows[place + used].strip():
            continue  # only whole paragraphs are looked at
        told = [row for row in rows[place : place + used] if not STARS.fullmatch(row) or not row.strip()]
        if sum(map(len, told)) > LONGEST:
            break
        if _is_notice("\n".join(told), ours) or _is_listed([row for row in told if row.strip()]):
            most = used
        elif not _may_go_on(told):
            break
        while place + used < len(rows) and not rows[place + used].strip():
            used += 1
    return most


def _may_go_on(rows: Sequence[str]) -> bool:
    """Whether it is only the heading of a notice, which may have an empty line under it."""
    return all(word in CRIES for word in tokens(folded(" ".join(rows))))


def _begins(rows: Sequence[str], place: int) -> bool:
    """Whether a paragraph may begin here. A page has no empty line between some."""
    return place > 0 and (STARS.fullmatch(rows[place - 1]) is not None or len(tokens(rows[place])) >= LEAST_ON_A_LINE)


def _is_notice(paragraph: str, ours: Collection[str]) -> bool:
    text = SITE.sub(" ", LINK.sub(" ", paragraph.replace("’", "'").replace("*", " ")))
    text = YEAR.sub(" ", REGISTRY.sub(" ", text))
    sentences = [each.strip() for each in BREAKS.split(text) if tokens(each)]
    every = tokens(folded(" ".join(sentences)))
    strong = STRONG.intersection(every)
    if len(every) < LEAST_IN_ALL or len(strong) < STRONG_IN_ALL:
        return False
    strange = len(every) >= LONG and len(strong) >= STRONG_WITH_STRANGE
    house = "registered" in every
    return all(
        _is_sentence(_unnamed(text) if house else text, ours, strange=strange and not house)
        or (house and all(of_signature(each, ()) for each in text.split(":")))
        for text in sentences
    )


def _is_listed(rows: Sequence[str]) -> bool:
    """Whether it is what a mailing list or a scanner puts at the end, with where to go."""
    if (
        not any(map(SITE.search, rows))
        or len(rows) > MOST_LISTED
        or not tokens(LINK.sub(" ", SITE.sub(" ", " ".join(rows))))
    ):
        return False
    for row in rows:
        rest = re.sub(r"#\d+\b", " ", SITE.sub(" ", LINK.sub(" ", row)))
        said = re.findall(r"[^\W_]+", rest)
        strange = [word for word in said if folded(word) not in KNOWN]
        named = all(word[0].isupper() and not any(map(str.isdigit, word)) for word in strange)
        if said and (LISTS.isdisjoint(map(folded, said)) or objects(rest, saving=KNOWN - NOES - {"but"}) or not named):
            return False
        if len(strange) > MOST_STRANGE_LISTED or not _go_together([*map(folded, said)]):
            return False
    return True


def _unnamed(text: str) -> str:
    """A sentence without a house's name that we do not know."""
    return NAMED.sub(lambda each: each[0] if folded(each[0]) in KNOWN or objects(each[0]) else " ", text, MOST_NAMED)


def _is_sentence(text: str, ours: Collection[str], *, strange: bool) -> bool:
    said = tokens(folded(text))
    if all(word in CRIES for word in said) or COURTESY.fullmatch(text.strip(" -*")) is not None:
        return True
    elsewhere = sum(word in KNOWN_ELSEWHERE for word in said) > sum(word in KNOWN for word in said)
    known = KNOWN_ELSEWHERE | ABOUT if elsewhere else KNOWN
    unknown = [word for word in said if word not in known]
    if (
        len(said) < LEAST
        or ABOUT.isdisjoint(said)
        or len(unknown) > (len(said) // (ONE_IN_ELSEWHERE if elsewhere else ONE_IN) if strange else 0)
    ):
        return False
    if objects(text, saving=known) or any(word in ours or _is_plain(word, elsewhere=elsewhere) for word in unknown):
        return False
    noes = [at for at, word in enumerate(said) if word in NOES or (word in AFTER and not elsewhere)]
    if elsewhere:
        english = bool(NOT_ELSEWHERE.intersection(said)) or ("no" in said and SPANISH.isdisjoint(said))
        return not noes or (not STRONG.isdisjoint(said) and not english)
    return _go_together(said) and all(_of_law(said, at) for at in noes)


def _is_plain(word: str, *, elsewhere: bool) -> bool:
    """Whether a word is too short for the law's, or has figures: people object in plain words."""
    return len(word) < (LEAST_LETTERS_ELSEWHERE if elsewhere else LEAST_LETTERS) or any(map(str.isdigit, word))


def _go_together(said: Sequence[str]) -> bool:
    """Whether each word that may object stands beside one with which only notices have it."""
    said = [
        word
        for at, word in enumerate(said)
        if word not in ("error", "mistake") or said[max(at - 1, 0)] not in ("in", "by")
    ]
    return all(these.isdisjoint(said) or not those.isdisjoint(said) for these, those in GO_TOGETHER)


def _of_law(said: Sequence[str], at: int) -> bool:
    """Whether a notice says no here to what such notices say no to."""
    if said[at] in AFTER:
        return said[at + 1 : at + 2] != [] and said[at + 1] in AFTER[said[at]] and not STRONG.isdisjoint(said)
    after = [word for word in said[at + 1 : at + 5] if word not in FILLING]
    return bool(after) and after[0] in MAY_BE_NOT
