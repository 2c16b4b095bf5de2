"""The words of what signatures, houses, programs and the law write, by settings, and which light words each lets be."""

from __future__ import annotations

import re
from typing import NamedTuple

from coprod_tui.afterwards.replies.objections import LIGHT, NOES, words_of

DAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
ME = words_of("i im ive me my mine myself ich mir mich mein meine")


class _Setting(NamedTuple):
    """only: words that only it has. often: those of which it takes two. lets: the light words that it lets be."""

    only: frozenset[str]
    often: frozenset[str]
    lets: frozenset[str]


MAIL_WORDS = words_of(
    "confidential confidentiality privileged recipient recipients addressee addressees liability liable virus viruses"
    " malware intended unauthorised unauthorized disclaimer disclose disclosed disclosure dissemination unlawful"
    " monitored monitor monitoring copyright prohibited antivirus scanned unsubscribe unsubscribed subscribed mailing"
    " environment environmental environmentally privacy gdpr legally phishing spam mailbox nhsmail"
    " encrypted encryption unencrypted avast avg mailscanner mimecast footprint paperless recycle trees legislation"
    " defamatory attachments attachment mailto contravention accordance data"
)
MAIL_ELSEWHERE = words_of(
    "gyfrinachol cyfrinachol derbynnydd bwriadedig firysau hargraffu argraffu amgylchedd gohebiaeth"
    " croesewir ohebiaeth"
    " vertraulich vertrauliche vertraulichen empfänger adressat adressaten haftung viren unbefugte unbefugten"
    " ausdrucken datenschutz umwelt confidentiel confidentiels confidentielle confidentielles confidentialité"
    " destinataire destinataires destiné destinés destinée destinées imprimer responsabilité environnement"
    " confidencial confidenciales confidenciais confidencialidad confidencialidade destinatario destinatarios"
    " destinatário destinatários imprimir responsabilidad responsabilidade riservato riservate riservata confidenziale"
    " confidenziali destinatari stampare responsabilità ambiente milieu vertrouwelijk vertrouwelijke geadresseerde"
    " geadresseerden bestemd ontvanger aansprakelijkheid printen afdrukken poufna poufne poufny poufnych adresat"
    " adresatem adresata odbiorcą odbiorcy drukiem wydrukiem drukować środowisku osobowych confidențial confidențiale"
    " destinatar destinatarul destinatarului luottamuksellinen konfidentiell konfidentiellt konfidensiell fortrolig"
    " fortrolige fortroligt mottagare mottagaren modtager modtageren personuppgifter mottaker důvěrné důvěrná bizalmas"
    " címzett gizlidir gizli alıcı alicisi конфиденциальная конфиденциальную конфиденциально конфиденциальным"
    " конфіденційним конфіденційна получатель получателем адресатом адресата سرية المستلم εμπιστευτικό"
    " reproducción vietata interdite verspreiding riservatezza"
)
NEAR_MAIL = words_of(
    "printing print paper email emails e-mail mail mails message messages communication communications"
    " transmission correspondence sender"
    " sender's author addressed files file contents content information delete destroy notify copy copies copied"
    " copying distribute distribution forward views opinions opinion contract permission internet security"
    " secure policy"
    " notice terms law legal internal external classification organisation council company university employer"
    " responsibility responsible loss damage computer system systems inadvertently transmitted website click links open"
    " opening account password passwords bank emailed newsletter subscription list group personal private"
    " neges bost anfonwr atodiadau nachricht anhang anhänge absender mails inhalt courriel pièce pièces jointes"
    " expéditeur mensaje correo adjuntos remitente messaggio allegati mittente mensagem anexos bericht bijlagen bijlage"
    " afzender wiadomość wiadomości załączniki nadawcę nadawca mesaj mesajul mesajı expeditorul meddelande meddelelse"
    " mejl viesti lähettäjälle zpráva zprávu odesílatele üzenet üzenetet feladót сообщение отправителя повідомлення"
    " الرسالة المرسل données datos dati dados papier papel carta diese dieses dit este esta questo acest denna denne"
)
BESIDE = words_of("contact advice refer postmaster inform clerk use details share officer")
"""In a notice, what a sentence has that goes with the others."""
_NONE = words_of("nothing nobody none nowhere hardly scarcely barely nope nah nay nein nee nej no-one")
_MAIL = _Setting(MAIL_WORDS | MAIL_ELSEWHERE, NEAR_MAIL, (LIGHT | NOES) - ME - DAYS - _NONE)
ENGLISH = words_of(
    "that not it we said this what they never without you your think second before if but please should would must"
    " don doesn cannot these those here there"
)
"""Words that stand in no notice of another language."""
NOT = re.compile(
    r"\b(?:not|cannot|never|don't|doesn't)\b(?:\s+(?:be|been|the|a|an|any|to|in|it|this|and|or|have|only|always|then"
    r"|necessarily|you|such|so|yet|also|directly|by|get|want|you|all))*\s+(?P<what>\w+)",
    re.IGNORECASE,
)
MAY_BE_NOT = words_of(
    "enter give form promise meant pass copying using use used reading read contain bound liability checked looked"
    " guaranteed secured free right person intended named addressee recipient disclose disclosed copy copied distribute"
    " distributed forward forwarded disseminate print store retain rely accept accepts accepted guarantee responsible"
    " responsibility permitted allowed authorised authorized represent represents reflect legally binding contract"
    " warranty warrant click clicking open secure addressed virus viruses take act action constitute create bind part"
    " waive waived keep review necessary reply respond disclosing lawful assume monitored receive received receiving"
    " respond share impose imply confidential encrypted legal official delete lead delay often for those necessarily"
    " hear feel expect answer made introduced been liable advice suitable regularly save amount changed unless affect"
    " party official the monitored sent work recognise expecting expected guaranteed infringe"
)
"""What such notices say no to."""
WORK = _Setting(
    words_of(
        "hours flexible flexibly flexi part-time full-time workdays rota shifts fortnight fortnightly weekdays office"
        " inbox switchboard reception hybrid remotely sabbatical strike union voicemail mondays tuesdays wednesdays"
        " thursdays fridays saturdays sundays answerphone rehearsals closed weekday job-share secondment unmonitored"
    ),
    words_of(
        "work works working day days week weeks morning mornings afternoon afternoons evening evenings part full time"
        " annual leave holiday maternity am pm home open opening ward team duty available urgent urgently term year out"
        " answered answer outside every response non normal normally usual usually pattern mon tue tues wed weds thu"
        " thur thurs fri"
        " sat sun"
    )
    | DAYS,
    words_of(
        "yours till i im my me our we you your please if urgent it only until till before after at not no never don"
        " call ring phone"
        " text contact reply replies respond send sent email need feel today today first there when while however but"
        " and later may might should could or so one two three four five six seven eight nine ten on off leave out"
        " other last part half was been has get us what action item know hold us see check just also tell point"
    )
    | DAYS
    | words_of("january february march april june july august september october november december"),
)
_HELP = _Setting(
    words_of(
        "999 111 112 101 116 123 samaritans helpline crisis emergency emergencies childline ambulance suicidal shout"
    ),
    words_of("urgent nhs gp mental health support help line hours team"),
    (LIGHT | NOES) - ME - DAYS,
)
_ASKED = words_of(
    "you your yours our us we how now more here get help see read find ask tell say about if need want there please one"
    " question questions follow after before every call text phone check talk contact give add first who what some also"
    " let show just support supported action line today know another no ? when where latest everyone everybody someone"
)
INVITES = _Setting(
    words_of(
        "facebook twitter instagram linkedin youtube bluesky mastodon threads tiktok newsletter newsletters donate"
        " donation fundraising recruiting hiring vacancies volunteering whatsapp eventbrite justgiving podcast"
        " ebay etsy"
        " e-newsletter apply adverts free gb download www http https"
    ),
    words_of(
        "follow join visit sign book register volunteer volunteers subscribe discover website trustees pack survey blog"
        " events courses shop lottery membership nominate tickets appeal support campaign latest news us our"
        " online link"
        " raffle concert choir classes fair café cafe charity sponsor paper article publication have see read find help"
    ),
    _ASKED,
)
VALUES = words_of(
    "together kind kindness safe safer safety caring care cares respect respectful excellence excellent outstanding"
    " compassion compassionate quality fairer fair healthier healthy health wellbeing lives life living live people"
    " communities community neighbourhood neighbourhoods neighbours every everyone future futures hope recovery"
    " opportunity inclusion inclusive equality diversity innovation inspiring inspire inspired empowering empower"
    " enabling supporting support serving serve service services making difference creating building changing"
    " transforming improving delivering putting leading shaping connecting growing learning sharing voice voices heart"
    " hearts home homes proud pride integrity trust trusted world families children young patients residents carers"
    " independence independent dignity rights justice strong stronger thriving thrive flourish bright brighter open"
    " honest professional dedicated committed passionate partnership ambition ambitious achieve achieving success"
    " potential dream believe welcome welcoming positive green greener sustainable planet research knowledge skills"
    " music art play dance growing garden gardens food friends friendship love peace"
    " gofal iechyd dyfodol cymuned pobl gilydd gemeinsam menschen gesundheit zukunft leben ensemble avenir santé"
    " solidarité juntos futuro salud personas vida insieme persone razem ludzi zdrowie samen zorg mensen toekomst"
)
"""Words of which a slogan has one."""
SLOGAN = _Setting(
    VALUES,
    frozenset(),
    words_of(
        "you your our ours us we who all those every everyone everybody better more one first how where what needs need"
        " safe hope believe support supported part changing know plus listen listens heard speak speaking talk"
        " someone look after here there"
    ),
)
TONGUES = _Setting(
    words_of("welsh cymraeg gymraeg saesneg bilingual dwyieithog"),
    words_of(
        "language languages format formats braille bsl translated translation interpreter audio easy large print"
        " available request languages' english"
    ),
    LIGHT | NOES,
)
IF_YOU = re.compile(r"\bif you (?:would|want|need|require|prefer)|\bon request|\bavailable (?:in|on)", re.IGNORECASE)
ROLES = words_of(
    "chair cochair deputy chairperson chairman chairwoman member members secretary treasurer manager director head"
    " officer lead leader coordinator co-ordinator ordinator facilitator advocate adviser advisor assistant associate"
    " administrator admin executive chief trustee volunteer representative rep worker practitioner nurse doctor dr"
    " professor prof consultant clinician therapist psychologist researcher lecturer engagement involvement"
    " participation"
    " specialist commissioner governor clerk founder president ceo analyst engineer architect designer"
    " editor journalist"
    " writer artist teacher tutor student headteacher dean fellow midwife pharmacist paramedic dentist"
    " surgeon registrar"
    " matron sister counsellor caretaker carpenter electrician plumber driver cook chef librarian archivist"
    " curator vicar"
    " reverend rev imam rabbi pastor councillor cllr mayor mp solicitor barrister accountant technician scientist"
    " planner organiser convener steward warden mentor coach trainer champion ambassador owner carer tenant resident"
    " retired freelance freelancer musician producer developer instructor caseworker apprentice intern navigator"
    " service services department directorate team division practice surgery trust council university hospital college"
    " school ltd limited cic charity foundation association society union network forum partnership board committee"
    " centre office company group club choir commission institute agency authority ministry federation alliance"
    " cadeirydd ysgrifennydd trysorydd swyddog rheolwr cyfarwyddwr cydlynydd aelod pennaeth uwch prifysgol cyngor"
    " geschäftsführer geschäftsführerin leiter leiterin vorsitzende vorsitzender mitglied referent"
    " referentin gmbh verein"
    " stiftung responsable directeur directrice président présidente secrétaire membre conseiller conseillère service"
    " director directora coordinador coordinadora presidente secretario diretor diretora coordenador coordenadora"
    " responsabile direttore direttrice coordinatore coordinatrice dyrektor kierownik koordynator prezes"
    " członek fundacja"
    " stowarzyszenie voorzitter medewerker adviseur projectleider stichting ordförande handläggare chef leder formand"
)
"""What somebody does, and for whom."""
TITLE = _Setting(
    ROLES,
    frozenset(),
    words_of(
        "support supported line first second third action point part half call phone text contact help needs names"
        " records record minutes issues safe chair know talk speak read what subject change changes changing"
        " correct alterations"
        " condition give item items note"
    ),
)
PLACE = _Setting(
    words_of(
        "road street lane avenue drive square terrace crescent grove hill park house building floor suite court quay rd"
        " st ave ln straße strasse rue calle via ulica ul straat gatan heol stryd ffordd box hall cottages wharf dock"
        " mews gardens walk close place way chapel church centre mill farm flat unit"
    ),
    frozenset(),
    words_of("one two three four five six seven eight nine ten eleven twelve first second third point part off last"),
)
LAW = _Setting(
    words_of(
        "registered charity incorporated guarantee vat regulated authorised limited ltd trading gofrestredig"
        " eingetragen"
        " handelsregister regon nip siret charities ico"
    ),
    words_of("company england wales scotland number office"),
    words_of("no number our we you your us part name names under one two three first is office item contact also"),
)
SETTINGS = (_MAIL, WORK, _HELP, INVITES, SLOGAN, TONGUES, TITLE, PLACE, LAW)
QUOTED = NOES | words_of(
    "we us our so do it its you your who be one what they them those but if that first last only there needs hope"
)
LIABLE = re.compile(r"liab|respons|legal|loss|damage|service|abuse|views|apolog|haftung|verantwort", re.IGNORECASE)
LICENSED = re.compile(r"without|prior|express|permission", re.IGNORECASE)
