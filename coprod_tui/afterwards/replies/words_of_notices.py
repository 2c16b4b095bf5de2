"""The words of notices that organisations put under every message, and which of them stand only beside which others.

A word that may object (`objections`) is here only where notices say it too: `GO_TOGETHER` and `LICENSED` say how.
"""

from __future__ import annotations

import re

from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.words_elsewhere import ELSEWHERE
from coprod_tui.model.text import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(folded(text)))


STRONG = _words(
    " unauthorised disclosed privacy gdpr rely reliance contractual contracts legislation virus-free mailscanner"
    " vertraulich datenschutz fortrolig konfidensiell konfidentiellt luottamuksellinen doverna duverna bizalmas"
    " gizlidir"
    " конфиденциальным конфіденційним سرية εμπιστευτικό umwelt environnement milieu srodowisku ambiente personuppgifter"
    " osobowych poufna gyfrinachol confidenciales riservate gohebiaeth correspondence"
) | _words(
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
ABOUT = (
    STRONG
    | _words(
        " data privacy protection policy notice terms council trust organisation organisations account mailbox"
        " advice language"
        " languages format formats regulated registration information transmission carbon website scanned welsh"
        " clicks url"
        " addresses monitored gdpr law records vat newsletter surgery practice university legal antivirus seg mimecast"
        " print printed viruses reads vat registered umwelt datenschutz mail medio ambiente milieu environnement"
        " srodowisku wiadomosc administratorem personuppgifter"
        " viesti zprava sprava uzenet e-posta письмо сообщение الرسالة μήνυμα gohebiaeth lang nhsmail"
    )
    | _words(
        "email emails mail mails message messages communication communications transmission correspondence attachment"
        " attachments attached file files sender author contract charity company office england wales scotland print"
        " paper"
        " group software system systems content contents neges bost anfonwr atodiadau nachricht anhang anhänge"
        " absender mails"
        " courriel pièce pièces jointes expéditeur mensaje correo adjuntos remitente messaggio allegati mittente"
        " mensagem"
        " anexos bericht bijlagen bijlage afzender wiadomość wiadomości załączniki nadawcę mesaj mesajul expeditorul"
        " papier"
        " papel carta papur papier données datos dati dados reproducción distribución distribuzione verspreiding"
        " informatie informationen informations disclosing copying distribution"
    )
)
"""Of these every sentence has one."""
_MORE = (
    " access although whilst clerk manager office something seems permits handles upper access one 999 230 spam"
    " suspicious risk somebody follow ring somebody's during hospice amazon abuse anyone contact contacts accessed"
    " accident aware account accounts address addresses advice adviser anything approval approvals"
    " apologies apologise apply applies applicable applicant arise arising arrange assume assurance attach audit author"
    " avoid avoiding balance based behalf best book braille breach calls cannot carbon cases circular circumstances"
    " clear"
    " clicking client clients clinical come comes commercial commitment commit complete confirm confirmed contract"
    " contracts contractual contravention copyrighted corruption could customer cyber dangerous day days dealt"
    " defamatory"
    " deal depend desk direct discuss district duty easy effort employee employees enable end endorse enforceable"
    " england ensuring environmental equivalent every exchange expressly extent fax firm followed footprint full"
    " further"
    " future get getting give given gives going good group handle handled happy harm health help helped held hereto"
    " hours"
    " https hold house how however improper inadvertently inbox include includes including inform instructions"
    " integrity"
    " intellectual intend interest interests into ireland isn issue issued it's itself job just keeping kind know large"
    " larger later learn lawfully letter like likely line links locked longer looked made mailbox mailboxes maintain"
    " make"
    " makes making manage manner mark marked matter may means medium member members method might misdirected misuse"
    " money"
    " monitors must named need never next non northern nor nothing obligation obligations obtain obtained officer"
    " officers"
    " offered omissions operate operated order original originator own page paragraph part partner passed password"
    " passwords pdf penalties people performed place plain planet platform post practice precludes present press"
    " prevent"
    " print prior privileges proceed product professional promise promote promptly property proprietary provide"
    " provider"
    " purchase pursuant quality reach reached read reader reads reason recycle refer regard related relating relation"
    " relied relates rely remains replies replying report reports representation representations reserve reserved"
    " reserves"
    " respect respond responding right rights risk risks safely scotland school security seen sender's seriously"
    " servers"
    " shared sign signed signature site sites somebody someone speak staff standard state stated states statement still"
    " subsequently such suitable supply support sure susceptible seg systems taking tax team tell terms test text"
    " third tls"
    " together touch trade transmit trees type types uk unable uncontrolled understand unencrypted universities update"
    " updated updates user using valid via views visiting wales warn way ways well whatever whilst within withdraw word"
    " work working works write writer writing written yet youth zero 1 2 3 2 000 1998 2000 2004 2016 2018 tls vat gb"
    " uk eu"
    " mistake's accessible format formats language languages large audio translation translated interpreter bsl"
    " circular tax penalties school district secondary encrypted encryption egress secure-mail cyber phishing"
    " hospice hospital surgery practice clinic college academy federation association society community interest"
    " cic plc llp cooperative co operative scottish irish ni companies authorities subject access opt opted preferences"
)
"""Words of longer notices; none of them alone makes one."""
KNOWN = (
    ABOUT
    | _words(_MORE)
    | _words(
        "e s this that these those the a an and or of to in for on by with from as at is are be been being was"
        " were it its their"
        " they them any all each other another you your yourself we our us if when where which who whom may might"
        " can could"
        " will shall would should must do does has have had been not no nor neither only solely strictly such than then"
        " there therefore thereof herein hereby under over out up also so unless otherwise whether while however but"
        " please"
        " note kindly thank thanks use uses used using user information data personal sensitive protected protect"
        " protection"
        " law laws legal legislation act regulation regulations general private individual individuals entity"
        " entities person"
        " persons people organisation organization addressed named specified above below following received receive"
        " receives"
        " receiving sent send sending reply return error mistake notify notified inform contact let know tell"
        " immediately"
        " once straight away promptly soon possible change delete deleting deleted destroy destroying remove erase"
        " permanently copy"
        " copies copied distribute distributed distributing forward forwarding read reading review retransmission"
        " store storing retain keep rely relying reliance action taken take taking prohibited forbidden permitted"
        " allowed"
        " authorised authorized permission consent without prior written express expressed implied views view opinions"
        " opinion statements those necessarily represent represents reflect reflects official employer trust council"
        " nhs"
        " university department foundation authority government its partners affiliates subsidiaries limited ltd plc"
        " accept accepts accepted responsibility responsible loss damage damages caused arising result resulting"
        " directly"
        " indirectly whatsoever guarantee guaranteed warrant warranty warranties secure security safe free error errors"
        " interception intercepted corrupted lost late arrive incomplete contain contains containing computer device"
        " internet network check checked checks scan scanning opening open own before after every care reasonable steps"
        " precautions precaution ensure present lawful purposes purpose business monitor monitoring recorded recording"
        " accordance compliance policy policies procedures procedure freedom request requests subject disclosed"
        " requirement"
        " public third party parties offer binding bind concluded conclude constitute create formed enter entered"
        " nothing"
        " registered number office address house street road place part incorporated body charitable regulated"
        " authorised"
        " financial conduct details available website visit link click here find about how see further more information"
        " notice warning important internal external classification restricted controlled level waiver waived privilege"
        " consider think save trees tree really need necessary help planet green print double sided unauthorised"
        " anyone else"
        " wherever time times believe believed therefore via through electronic electronically transmitted"
        " list lists group groups because subscribed subscription subscribe unsubscribe stop receiving discussion view"
        " online options manage settings owner topic mute web visit links posted posting archive archives info listinfo"
        " virus-free www com detected found avast avg norton mcafee sophos mimecast messagelabs symantec mailmarshal"
        " required response responses relation nhsmail collaboration directory staff approved exchanging patient"
        " patients"
        " accredited process processes processing explains line server spam registration incorporated royal charter"
        " exempt"
        " exclusive form forms exploit whole guarantee reproduction reproduced disseminate disseminated viewed deemed"
        " confident employer equal opportunities committed protecting handle stored hold collect collected gdpr rights"
        " sensitive nature content purely made opened caution scans service's bearing p tel fax parent subsidiary"
        " trading"
        " name as vat regulator ico commission charities companies house constituted trustees"
        " barracuda proofpoint forcepoint trustwave kaspersky eset bitdefender clean service services solution"
        " comprehensive powered protection provided cloud fully"
    )
)
KNOWN_ELSEWHERE = _words(ELSEWHERE) | STRONG
MAY_BE_NOT = _words(
    "enter give form promise meant pass copying using reading contain bound liability checked looked guaranteed"
    " secured free right person "
    "intended the named an addressee recipient disclose copy distribute read use forward disseminate print store retain"
    " rely accept accepts guarantee guaranteed liable responsible responsibility liability permitted authorised"
    " authorized"
    " allowed represent necessarily reflect legally binding contract warranty click open secure be addressed"
    " virus viruses"
    " take act action constitute create bind part waive waived keep review disclosed copied forwarded necessary"
    " reply virus disclosing lawful assume represents warrant monitored"
)
"""What such notices say no to."""
CRIES = _words(
    "disclaimer confidentiality notice important warning confidential internal external use only official sensitive"
    " private classification ymwadiad rhybudd hinweis avertissement aviso avviso uwaga let op"
)
GO_TOGETHER = tuple(
    (_words(these), _words(those))
    for these, those in (
        (
            "error errors mistake incomplete corrupted lost late",
            "virus viruses secure guaranteed guarantee liability free",
        ),
        ("need necessary really consider think save", "print printing paper environment"),
        ("consent permission prior written", "without disclose disclosure copy copied distribution"),
        (
            "subject",
            (
                "terms conditions contract recipient freedom act disclosure monitoring monitored copyright request"
                " requests privilege law"
            ),
        ),
        (
            "accept accepts accepted guarantee guaranteed warrant represent represents reflect reflects",
            (
                "apologies abuse recipient responsibility responsible liability liable loss damage views view opinions"
                " opinion secure virus viruses"
            ),
        ),
        (
            "change delete deleted deleting remove",
            "copy recipient sender received receive error rely disclose intended",
        ),
        ("stop", "receiving emails unsubscribe"),
        ("more further", "information details unauthorised use find learn visit than subscribe receive unsubscribe"),
        ("nothing", "binding contract offer"),
        (
            "approved required response responses relation staff patient patients",
            "confidential request secure nhsmail exchanging disclose disclosed freedom contents privacy recipient data",
        ),
        (
            "private restricted limited",
            (
                "message contents communication mark account property guarantee england wales number individual entity"
                " ltd company registered law recipient confidential intended"
            ),
        ),
    )
)
"""Words that may object in a sentence that has none of those beside them."""
LICENSED = re.compile(
    r"\b(?:"
    r"(?:we|the \w+|it|i) (?:cannot|can not|can't) (?:accept|guarantee|promise|ensure|be (?:held )?(?:liable"
    r"|responsible)|"
    r"take|give|warrant|enter)\b"
    r"|(?:has|have|was|were|been) (?:not been |been )?(?:changed|altered|amended|modified|tampered)(?: with"
    r"| since \w+)?"
    r"|changes? (?:made|that (?:were|was) made)?(?: to it)? ?(?:after|since) it (?:was|is) sent"
    r"|(?:unless|until) (?:\w+ ){0,8}(?:in writing|in terms|signed|written|expressly|contract|otherwise|say so"
    r"|says so|agreement)"
    r"(?: (?:says so|otherwise|in writing))?"
    r"|said so in writing|says? otherwise(?: in terms)?|(?:is|are|was) (?:not )?meant (?:only )?for"
    r"|(?:anything|something) (?:said|sent|stated|written) (?:here|with it|in it|in this)(?: on terms)?"
    r"|errors? (?:or|and) omissions?|amendments?(?= and | or |$)|interception or amendment"
    r"|(?:if you )?(?:do not|don't|would rather not|no longer|prefer not to|would prefer not to)"
    r" (?:want|wish|like)?(?: to)? ?(?:get|receive|hear|have)(?: \w+){0,4}? (?:from us|e-?mails?|messages|newsletters?)"
    r"|(?:please )?ask (?:us )?(?:for|to)(?= (?:this|see|correct|a copy|us|large|another|e-?mail))|please ask(?= us"
    r"|\s*(?:[.!]|$))"
    r"|(?:you )?(?:want|wish|would like) to (?:know|see|find out) (?:what|how|which|more about)(?: \w+){1,5}"
    r"|(?:something|anything) (?:seems|looks|is) (?:wrong|suspicious|odd|unusual)"
    r"|(?:to )?(?:see|know|learn|find out) (?:what|how|more about how) (?:\w+ )?(?:we|data|the \w+)(?: \w+)? (?:hold"
    r"|use|handle|process|keep|looks? after)"
    r"|want to know|correct (?:it|them|your data)|(?:wish )?to object to (?:how|the way|our|its"
    r"|this) (?:we )?(?:\w+ )?(?:use|processing|it)"
    r"|terms (?:and|&) conditions|public records?(?: law| act)?|records? (?:act|management)"
    r"|(?:any |the )?(?:opinions?|views?)(?: or \w+)?(?: expressed| given| stated)?(?: here)? (?:is"
    r"|are) not (?:a decision|the policy|the views?|those) of"
    r"|(?:does|do|will) not (?:agree|consent) to be bound|(?:does|do) not give (?:legal|tax|medical) advice"
    r"|nobody should rely|no one should rely"
    r"|nothing (?:in it|in this \S+|here|herein|in the message)(?: \w+)? (?:should|shall|is to|may|is|amounts"
    r"|constitutes|forms|creates)"
    r"(?: be)?(?: taken| read| construed| understood)?"
    r"|(?:if )?(?:it|this)(?: message| e-?mail)? was not (?:meant|intended) for(?: you)?|was not intended(?: for you)?"
    r"|(?:pass|passed|passing) (?:it|this|them)? ?on|(?:has )?come to you|at once|straight away|by return"
    r"|not (?:looked at|checked|read|monitored)(?: \w+){0,3}|only (?:looked at|checked|read|monitored)"
    r"|(?:zpráva|správa|e-?mail) je (?:důvěrn\w+|dôvern\w+|určen\w+)(?: a je \w+)?|addresses have changed"
    r"|(?:is|are) not intended to be used|worried that somebody is at risk|not the (?:right|named|intended) person"
    r"|on terms|could not be"
    r"|not lead to (?:a |any )?delays?|without (?:a |any )?delay|(?:accept|tolerate) (?:any )?abuse(?: of any kind)?"
    r"|open to \w+ requests|at your own risk"
    r")\b",
    re.IGNORECASE,
)
"""What only notices say, and would object elsewhere."""
