"""Notices of many sorts of houses, as they stand under and over messages: broader than any list of words."""

from __future__ import annotations

SECRECY = (
    (
        "The information in this email is confidential and may be legally privileged. It is intended solely "
        "for the addressee. Access to this email by anyone else is unauthorised."
    ),
    (
        "This email is for the use of the intended recipient(s) only. If you have received this email in "
        "error, please notify the sender immediately and then delete it. If you are not the intended "
        "recipient, you must not use, disclose or distribute this email without the author's prior "
        "permission."
    ),
    (
        "This message may contain confidential information. If you are not the intended recipient please:\ni) "
        "inform the sender that you have received the message in error before deleting it; and\nii) do not "
        "disclose, copy or distribute information in this e-mail or take any action in relation to its "
        "content (to do so is strictly prohibited and may be unlawful).\nThank you for your co-operation."
    ),
    (
        "NHSmail is the secure email, collaboration and directory service available for all NHS staff in "
        "England. NHSmail is approved for exchanging patient data and other sensitive information with "
        "NHSmail and other accredited email services."
    ),
    (
        "This e-mail and any files transmitted with it are confidential and intended solely for the use of "
        "the individual or entity to whom they are addressed."
    ),
    (
        "The contents of this message are private. If it has come to you by mistake, please tell the sender "
        "and then destroy it."
    ),
    (
        "You should only read this e-mail if it is addressed to you. If it has reached you by accident, "
        "please delete it and let the sender know."
    ),
    (
        "The views expressed in this email are those of the sender and do not necessarily reflect those of "
        "Greenfield District Council. Emails may be subject to recording and monitoring in accordance with "
        "relevant legislation."
    ),
    (
        "Any views or opinions presented are solely those of the author and do not necessarily represent "
        "those of the company."
    ),
    (
        "Although the Trust has taken reasonable precautions to ensure no viruses are present in this email, "
        "the Trust cannot accept responsibility for any loss or damage arising from the use of this email or "
        "attachments."
    ),
    (
        "Whilst every effort has been made to ensure that this e-mail is free of viruses, it is the "
        "responsibility of the recipient to ensure that it is virus free."
    ),
    ("We cannot guarantee that this message is secure, free from viruses or has not been changed on its way to you."),
    (
        "Internet communications are not secure and therefore we do not accept legal responsibility for the "
        "contents of this message."
    ),
    (
        "Nothing in this email amounts to a contractual commitment on the part of the Council unless "
        "confirmed by a communication signed on behalf of the Council."
    ),
    "This email does not form part of any contract unless we have said so in writing.",
    (
        "Information in this message may be disclosed under the Freedom of Information Act 2000 or the "
        "Environmental Information Regulations 2004."
    ),
    "We may monitor e-mails to make sure our systems work well and to keep to the law.",
    (
        "Please be aware that all e-mail sent to and from this organisation may be read by people other than "
        "the recipient, under the Freedom of Information Act."
    ),
    (
        "The Council is committed to keeping your personal data safe. For how we use it see our privacy "
        "notice at www.greenfield.example/privacy"
    ),
    (
        "We process personal data in line with data protection law. You have the right to see what we hold "
        "about you and to ask us to correct it or delete it."
    ),
    "How we use your information: www.hillside.example/privacy-notice",
    (
        "Hillside Hospice is a company limited by guarantee registered in England and Wales number 01234567. "
        "Registered charity number 1123456. Registered office: 12 Long Lane, Hillside HS1 2AB"
    ),
    "Registered in England No. 01234567 VAT No. GB 123 4567 89",
    ("The University of Northbank is a charitable body, registered in Scotland, with registration number SC012345."),
    ("Charity registered in England and Wales (1098765) and in Scotland (SC098765). Company number 04567890."),
    "Authorised and regulated by the Financial Conduct Authority, registration number 123456.",
    (
        "The Open Door is a trading name of Open Door Community Interest Company, registered in England, "
        "number 09876543."
    ),
    "This email was sent from an account that more than one person reads. Please mark anything private.",
    (
        "IMPORTANT NOTICE: This communication contains information which is confidential and may also be "
        "privileged. It is for the exclusive use of the intended recipient(s). If you are not the intended "
        "recipient(s), please note that any distribution, copying, or use of this communication or the "
        "information in it, is strictly prohibited."
    ),
    (
        "CONFIDENTIAL: If this message was not intended for you, please delete it and inform the sender. Any "
        "unauthorised use is forbidden."
    ),
    (
        "This transmission is confidential and may be protected from disclosure under applicable law. Please "
        "notify us at once if you are not the right person."
    ),
    (
        "If you have received this in error, please accept our apologies, tell us, and delete it from your "
        "system. Please do not copy it or use it for any purpose or disclose its contents to any other "
        "person."
    ),
    ("Unless expressly stated otherwise, the contents do not bind the organisation. Opinions are the writer's own."),
    ("All reasonable steps are taken to protect e-mail from viruses, but you open attachments at your own risk."),
    (
        "Warning: e-mail may be susceptible to data corruption, interception and unauthorised amendment. We "
        "do not accept liability for any such corruption, interception or amendment."
    ),
    (
        "The sender does not accept liability for any errors or omissions in the contents of this message "
        "which arise as a result of e-mail transmission."
    ),
    "This message has been sent using TLS 1.2. Classification: OFFICIAL",
    (
        "Data protection: any personal information you give us will be handled under the UK General Data "
        "Protection Regulation and the Data Protection Act 2018."
    ),
    "You can ask for this email in large print, Braille, Easy Read or another language.",
    "If you would like this information in another format or language, please contact us on 01234 567890.",
    ("If you do not want to get emails from us any more, please tell us by replying with the word unsubscribe."),
    "To stop getting these emails, follow this link: https://example.org/unsubscribe",
    (
        "This e-mail, and any attachment, is for the person named above only. If you are not that person, "
        "reading, copying or using it is not allowed."
    ),
    (
        "The Trust does not enter into contracts by e-mail. Anything said here on terms is subject to a "
        "written contract."
    ),
    (
        "Under the General Data Protection Regulation we hold your contact details so that we can keep in "
        "touch with you about our work."
    ),
    "Our Carbon Footprint: please consider whether you need to print this message.",
    "Please think of the trees before you print this.",
    "Save paper - think before you print this e-mail!",
    "P Please consider the environment before you print this e-mail or its attachments",
    (
        "This email has been scanned by the Symantec Email Security.cloud service. For more information "
        "please visit http://example.org/symanteccloud"
    ),
    ("This message has been scanned for viruses and dangerous content by MailScanner, and is believed to be clean."),
    "Scanned by Trustwave SEG - Trustwave's comprehensive email content security solution.",
    "This email was checked by ESET Endpoint Antivirus. https://example.org/eset",
    "Virus-free. www.avg.com",
    "Mimecast has helped to keep this message safe. To find out more visit our website.",
    (
        "This email message, including any attachments, is from a public school district and may be subject "
        "to disclosure under public records law."
    ),
    (
        "Pursuant to Circular 230, any tax advice in this communication is not intended to be used for "
        "avoiding penalties."
    ),
    (
        "This e-mail is subject to terms and conditions at www.hillside.example/terms. If you cannot open "
        "them, please contact us and we will send you a copy."
    ),
    "Please note: our e-mail addresses have changed. Please update your address book.",
    ("Hillside Council does not give legal advice by e-mail and nobody should rely on this message for that."),
    ("This mailbox is only looked at during office hours. If you are worried that somebody is at risk, ring 999."),
    "The staff of Riverbank Surgery will not accept abuse of any kind. Please be kind to our team.",
    "We welcome correspondence in Welsh. Correspondence in Welsh will not lead to a delay.",
)
ELSEWHERE = (
    (
        "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der "
        "richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den"
        " Absender und vernichten Sie diese Mail. Das unerlaubte Kopieren sowie die unbefugte Weitergabe "
        "dieser Mail ist nicht gestattet."
    ),
    (
        "Der Inhalt dieser E-Mail ist vertraulich und ausschließlich für den bezeichneten Adressaten "
        "bestimmt. Bitte beachten Sie, dass jede Form der unautorisierten Nutzung unzulässig ist."
    ),
    "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.",
    "Informationen zum Datenschutz finden Sie unter www.haus.example/datenschutz",
    (
        "Ce message et toutes les pièces jointes sont établis à l'intention exclusive de leurs destinataires "
        "et sont confidentiels. Si vous recevez ce message par erreur, merci de le détruire et d'en avertir "
        "immédiatement l'expéditeur."
    ),
    "Pensez à l'environnement avant d'imprimer ce message.",
    (
        "Les informations contenues dans ce courriel sont confidentielles. Toute utilisation ou diffusion non"
        " autorisée est interdite."
    ),
    (
        "Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su destinatario, pudiendo "
        "contener información confidencial sometida a secreto profesional. Si usted no es el destinatario, le"
        " rogamos que lo comunique y lo elimine."
    ),
    (
        "En cumplimiento de la normativa de protección de datos, le informamos de que sus datos son tratados "
        "con la finalidad de mantener el contacto."
    ),
    "Antes de imprimir este correo piense si es necesario. El medio ambiente es cosa de todos.",
    (
        "Le informazioni contenute in questo messaggio sono riservate e destinate esclusivamente al "
        "destinatario. Se avete ricevuto questo messaggio per errore, vi preghiamo di distruggerlo e di "
        "informare il mittente."
    ),
    "Prima di stampare questa e-mail, pensa all'ambiente.",
    (
        "Esta mensagem pode conter informação confidencial. Se não for o destinatário, avise o remetente e "
        "apague a mensagem."
    ),
    "Antes de imprimir este e-mail pense no ambiente.",
    (
        "Dit bericht is uitsluitend bestemd voor de geadresseerde. Indien dit bericht niet voor u bestemd is,"
        " verzoeken wij u dit aan ons te melden en het bericht te vernietigen."
    ),
    "De informatie in deze e-mail is vertrouwelijk. Aan dit bericht kunnen geen rechten worden ontleend.",
    "Denk aan het milieu voordat u deze e-mail print.",
    (
        "Treść tej wiadomości jest poufna i przeznaczona wyłącznie dla adresata. Jeżeli nie jest Pani/Pan "
        "adresatem, prosimy o usunięcie wiadomości i powiadomienie nadawcy."
    ),
    "Administratorem Państwa danych osobowych jest Fundacja Dom. Więcej informacji: www.dom.example/rodo",
    "Pomyśl o środowisku, zanim wydrukujesz tę wiadomość.",
    (
        "Acest mesaj este confidențial și este destinat exclusiv persoanei căreia îi este adresat. Dacă l-ați"
        " primit din greșeală, vă rugăm să anunțați expeditorul și să ștergeți mesajul."
    ),
    (
        "Mae'r neges e-bost hon yn gyfrinachol ac ar gyfer y sawl y'i cyfeiriwyd ato yn unig. Os ydych wedi "
        "derbyn y neges drwy gamgymeriad, rhowch wybod i'r anfonwr a dilëwch hi."
    ),
    "Rydym yn croesawu gohebiaeth yn Gymraeg ac yn Saesneg. Ni fydd gohebu yn Gymraeg yn arwain at oedi.",
    (
        "Detta meddelande är konfidentiellt och avsett endast för mottagaren. Om du har fått det av misstag, "
        "vänligen meddela avsändaren och radera det."
    ),
    "Så här behandlar vi personuppgifter: www.kommun.example/gdpr",
    (
        "Denne e-mail er fortrolig og kun til modtageren. Har du modtaget den ved en fejl, bedes du slette "
        "den og give afsenderen besked."
    ),
    ("Denne e-posten er konfidensiell. Hvis du ikke er rett mottaker, vennligst slett den og gi beskjed til avsender."),
    ("Tämä viesti on luottamuksellinen. Jos et ole oikea vastaanottaja, ilmoita lähettäjälle ja poista viesti."),
    "Táto správa je dôverná. Ak nie ste adresát, prosím vymažte ju a informujte odosielateľa.",
    (
        "Tato zpráva je důvěrná a je určena pouze adresátovi. Pokud jste ji obdrželi omylem, informujte "
        "odesílatele a smažte ji."
    ),
    "Ez az üzenet bizalmas. Ha nem Ön a címzett, kérjük, törölje és értesítse a feladót.",
    (
        "Bu e-posta gizlidir ve yalnızca alıcıya özeldir. Yanlışlıkla aldıysanız lütfen göndereni "
        "bilgilendirin ve silin."
    ),
    (
        "Это сообщение является конфиденциальным и предназначено только для адресата. Если вы получили его по"
        " ошибке, удалите его и сообщите отправителю."
    ),
    "هذه الرسالة سرية ومخصصة للمرسل إليه فقط. إذا وصلتك بالخطأ يرجى حذفها وإبلاغ المرسل.",
)
BANNERS = (
    (
        "CAUTION: This email originated from outside of the organization. Do not click links or open "
        "attachments unless you recognize the sender and know the content is safe."
    ),
    "[EXTERNAL EMAIL] This message came from outside Greenfield District Council. Be careful with links.",
    "This email is from an external sender. Please be careful when opening attachments or clicking links.",
    "EXTERNAL: This email comes from outside Northbank University. Think before you click.",
    ("*** This message originated from outside the Hillside NHS network. Treat links and attachments with caution ***"),
    "WARNING! This email has come from outside the Council. Never give your password to anyone.",
    "You don't often get email from voices@ex.example. Learn why this is important",
    (
        "ZjQcmQRYFpfptBannerStart This Message Is From an External Sender This message came from outside your"
        " organization. ZjQcmQRYFpfptBannerEnd"
    ),
    ("Be careful! This message was sent from an address outside Hillside. Report it if it looks suspicious."),
    "ATTENTION : ce message provient de l'extérieur de l'organisation. Ne cliquez pas sur les liens.",
    "ACHTUNG: Diese E-Mail kommt von außerhalb der Organisation. Bitte öffnen Sie keine Anhänge.",
    "UWAGA: Ta wiadomość pochodzi spoza organizacji. Nie klikaj w linki.",
    "RHYBUDD: Daeth yr e-bost hwn o'r tu allan i'r sefydliad.",
    "LET OP: deze e-mail komt van buiten de organisatie.",
    "This sender is trusted. External email.",
    ("Security notice: this message came from outside Riverbank Housing. If in doubt, contact the IT service desk."),
)
