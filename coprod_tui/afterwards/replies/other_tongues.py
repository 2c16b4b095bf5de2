"""The same in languages beside English: whole clauses of agreement, and harmless and kind ones, of closed lists.

Each language has its own lists, and a clause is read in one of them: what is a harmless word here may be a "no" there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from coprod_tui.model.text import folded


class _Tongue(NamedTuple):
    """Patterns as people write them, with accents. THIS in one stands for the summary as a whole.

    yes: what may stand before agreement, and what joins it to a harmless clause.
    """

    this: str
    yes: str
    agrees: str
    harmless: str
    kind: str


_TONGUES = (
    _Tongue(  # Welsh
        r"(?:hyn|hwn|popeth|y cyfan|y cwbl|y (?:crynodeb|cofnod|cofnodion|nodiadau))",
        r"(?:ydw|ie|iawn|do|a|ac|felly)",
        r"(?:(?:rwy|dw i|rydw i|rwyf|dwi|rwyf i|rydym|'?rwy)(?:'n| yn) )?(?:llwyr )?cytuno(?:'n llwyr| yn"
        r" llwyr)?(?: (?:â|gyda|efo|i) THIS|"
        r" â['’]r (?:crynodeb|cofnod|cofnodion|nodiadau))?|cytunaf(?: â THIS)?|cytunwyd",
        r"(?:rwyf wedi|rwy wedi|dw i wedi|rydw i wedi|dwi wedi|wedi|wnes i) (?:darllen|ddarllen) THIS|darllenais THIS"
        r"|dyma (?:beth|yr hyn) (?:ddywedon|ddwedon|ddywedom|benderfynon|benderfynom) ni(?: a['’]i benderfynu|"
        r" a phenderfynu)?"
        r"|mae(?:'n| hyn yn| THIS yn) (?:gywir|glir|dda|iawn)(?: iawn)?|(?:da|clir|ardderchog|gwych)(?: iawn)?"
        r"|dim (?:newidiadau|sylwadau)(?: gen i)?",
        r"diolch(?: yn fawr| o galon| i chi| i bawb| bawb| am (?:hyn|hwn|bopeth|anfon hwn|anfon hyn|y crynodeb"
        r"|y cofnodion|yr e-bost))*|(?:helo|annwyl|shwmae|haia)(?: bawb| ffrindiau| gyfeillion)?"
        r"|(?:bore|prynhawn|noswaith) da(?: bawb| i chi(?: i gyd)?)?|cofion(?: gorau| cynnes| caredig| at"
        r" bawb)?|hwyl(?: fawr| am y tro)?|dymuniadau gorau|yn gywir|pob hwyl|wela i chi",
    ),
    _Tongue(  # German
        r"(?:allem|dem|ihr|ihm|dem (?:protokoll|ganzen|text|bericht)|der (?:ganzen )?(?:zusammenfassung"
        r"|niederschrift|fassung)|der zusammenfassung so|alles|es|das|die (?:ganze )?(?:zusammenfassung"
        r"|niederschrift)|das (?:ganze |protokoll)|damit|euer (?:protokoll)|eurer (?:zusammenfassung))",
        r"(?:ja|gern|gerne|und|ok|okay|also|jawohl|klar)",
        r"(?:(?:hiermit )?(?:ich )?stimme(?: ich)?(?: gern| gerne)?(?: (?:THIS))?(?: (?:voll|ganz|vollständig"
        r"|uneingeschränkt|gern|gerne))*(?: und ganz)? zu)|(?:ich )?bin(?: ich)?(?: (?:mit THIS|damit))?(?:"
        r" (?:voll|ganz|vollkommen|völlig))*(?: und ganz)? einverstanden(?: mit THIS)?"
        r"|(?:voll(?: und ganz)? |ganz |alles )?einverstanden(?: mit THIS)?|zustimmung|(?:ich )?gebe meine"
        r" zustimmung|meine zustimmung(?: habt ihr| haben sie)?|ich bestätige meine zustimmung|zugestimmt|von"
        r" (?:mir|meiner seite) aus einverstanden",
        r"(?:ich )?(?:habe )?(?:ich )?(?:THIS|alles|es|sie|die zusammenfassung|das protokoll)(?: (?:heute"
        r"|gestern|in ruhe|genau|ganz|durch|sorgfältig|aufmerksam|morgen früh))* (?:gelesen|durchgelesen)"
        r"|gelesen|(?:es |alles )?passt(?: alles)?(?: so)?(?: für mich)?|alles (?:richtig|korrekt|gut|klar"
        r"|bestens|stimmt|in ordnung)(?: so)?"
        r"|(?:das ist )?(?:genau )?(?:so|das|was) (?:haben wir|wir)(?: (?:es|das))?(?: (?:genau so|alles))?(?:"
        r" (?:besprochen|gesagt|beschlossen|vereinbart|und|haben))+|genau so (?:war es|haben wir es"
        r" (?:besprochen|gesagt|beschlossen)(?: und beschlossen)?)|(?:das )?ist (?:alles )?(?:richtig|korrekt"
        r"|klar|gut)(?: so)?|(?:keine|ohne) (?:änderungen|anmerkungen|ergänzungen|einwände|änderungswünsche)(?:"
        r" von mir| meinerseits)?|(?:ich )?(?:habe )?nichts (?:hinzuzufügen|zu ergänzen|zu ändern)|(?:sehr"
        r" )?gut (?:zusammengefasst|geschrieben|lesbar|zu lesen)|(?:schön|gut|klar|toll|prima|super|perfekt"
        r"|wunderbar)(?: und (?:klar|gut|verständlich))?",
        r"(?:hallo|liebe|lieber|guten|sehr|geehrte|servus|moin|grüß|hi)(?: (?:zusammen|alle|morgen|tag|abend"
        r"|geehrte|damen|und|herren|gott|moin|ihr lieben|miteinander|freunde|leute|kolleginnen|kollegen|runde"
        r"|in die))*|(?:vielen |herzlichen |besten |lieben |tausend )?dank(?:e)?(?: (?:schön|sehr|nochmals|euch"
        r"|ihnen|allen|dafür|fürs schicken|fürs senden|fürs zusammenfassen|für (?:die (?:zusammenfassung|mühe"
        r"|arbeit|zusendung|gute arbeit|nachricht)|das (?:schicken|protokoll|zusenden|senden)|eure (?:arbeit"
        r"|mühe)|alles|ihre (?:arbeit|mühe))))*"
        r"|(?:mit )?(?:viele|viel|liebe|lieben|beste|besten|herzliche|herzlichen|freundliche|freundlichen"
        r"|schöne|schönen|sonnige)?(?: )?(?:grüße|grüßen|gruß|gruss|grüsse|grüßle)(?: (?:an alle|aus hamburg"
        r"|euch|von))?|lg|vg|mfg|bis (?:bald|dann|zum nächsten mal)|alles gute|(?:einen )?(?:schönen|schöne"
        r"|gute) (?:tag|abend|woche|zeit)(?: noch| noch allen)?|hochachtungsvoll|tschüss|herzlich|gerne",
    ),
    _Tongue(  # French
        r"(?:tout|cela|ça|ceci|tout (?:cela|ça|ceci)|(?:le|ce|votre) (?:résumé|compte rendu|compte-rendu"
        r"|document|texte|procès-verbal)|l'ensemble|la synthèse)",
        r"(?:oui|ok|et|bien sûr|absolument)",
        r"(?:je suis )?(?:tout à fait |entièrement |totalement |pleinement |bien |complètement )?d'accord(?:"
        r" (?:avec|sur) THIS| pour moi| de mon côté| à 100%)?|(?:j')?approuve(?: THIS| entièrement)*|je donne"
        r" mon accord|vous avez mon accord|mon accord|je confirme (?:mon accord|que je suis d'accord)(?: avec"
        r" THIS)?|je valide THIS",
        r"(?:j'ai|je l'ai|j'ai bien|ai)(?: bien| tout)*(?: )?(?:lu|relu|parcouru)(?: THIS)?(?: (?:avec"
        r" attention|attentivement|en entier|ce matin|hier soir|hier|en entier))*|bien lu|lu|c'est (?:bien "
        r"|exactement |tout à fait )?ce (?:que|qui)(?: nous| nous avons| a| on a| avons| été)* (?:dit|été"
        r" dit)(?: et (?:décidé|convenu))?|c'est (?:bien |exactement )?ce (?:qu'on a|que nous avons) (?:dit"
        r"|décidé)(?: et (?:dit|décidé))?"
        r"|(?:c'est |tout est |le résumé est |tout )?(?:très |bien |parfaitement )?(?:clair|juste|exact|fidèle"
        r"|correct|parfait|bien|complet|bon|bien écrit|lisible|conforme)(?: et (?:clair|juste|fidèle|complet"
        r"|facile à lire))?|(?:aucun|aucune|pas de|sans) (?:changement|changements|remarque|remarques"
        r"|modification|modifications|commentaire|commentaires|objection)(?: de ma part)?|(?:je n'ai )?rien à"
        r" (?:ajouter|changer|redire|modifier)|très bon (?:résumé|compte rendu)",
        r"(?:bonjour|bonsoir|salut|coucou|chers|chères|cher|madame|monsieur|mesdames)(?: (?:à|tous|toutes|et"
        r"|tout|le|monde|amis|amies|collègues|messieurs|madame|monsieur))*|(?:un grand |mille |grand )?merci(?:"
        r" (?:beaucoup|bien|encore|infiniment|à|tous|toutes|vous|pour|ce|cet|cette|le|la|les|l'envoi|votre|vos"
        r"|travail|résumé|compte|rendu|beau|bon|envoi|tout|et|de|m'avoir|bonne|soirée|journée|partage|mail"
        r"|message|clair))*"
        r"|(?:bien |très )?(?:cordialement|amicalement|sincèrement|chaleureusement)(?: (?:vôtre|à vous|à"
        r" tous))?|bien à (?:vous|toi|tous)|(?:mes |sincères |meilleures |cordiales )?(?:amitiés|salutations"
        r"|bises|pensées|salutations distinguées)|(?:très )?(?:bonne|bon|belle) (?:journée|soirée|semaine"
        r"|week-end|fin de journée|après-midi)(?: à (?:tous|toutes|vous))?|à (?:bientôt|très bientôt|la"
        r" prochaine)|cdlt|bises",
    ),
    _Tongue(  # Polish
        r"(?:tym|wszystkim|całością|tym wszystkim|podsumowaniem|tym podsumowaniem|protokołem|treścią|zapisem"
        r"|wszystko|całość|podsumowanie|protokół|notatkę|notatki|notatkami|to|je|go)",
        r"(?:tak|i|oczywiście|dobrze|ok)",
        r"(?:ja )?(?:w pełni |całkowicie |jak najbardziej |oczywiście )?(?:się )?zgadzam(?: się)?(?: (?:w pełni"
        r"|całkowicie|w całości))?(?: (?:z|ze) THIS)?(?: w pełni)?|zgoda|(?:pełna|moja) zgoda|(?:wyrażam"
        r"|potwierdzam) (?:zgodę|swoją zgodę|moją zgodę)|(?:akceptuję|potwierdzam|zatwierdzam) (?:podsumowanie"
        r"|protokół|całość)|akceptuję",
        r"(?:już )?(?:przeczytałam|przeczytałem|przeczytane)(?: THIS)?(?: (?:dokładnie|uważnie|dziś|wczoraj"
        r"|rano|w całości))*|(?:właśnie )?(?:tak|to)(?: jest)?(?: właśnie| dokładnie| to)*(?: co)?"
        r" (?:ustaliliśmy|powiedzieliśmy|mówiliśmy|było|uzgodniliśmy)(?: i (?:ustaliliśmy|uzgodniliśmy"
        r"|postanowiliśmy|zdecydowaliśmy))?|(?:wszystko )?(?:się zgadza|jest (?:dobrze|jasne|w porządku)|jasne"
        r"|w porządku)|(?:bez|żadnych|nie mam) (?:uwag|zmian|zastrzeżeń)(?: z mojej strony)?|(?:nie mam )?nic"
        r" do (?:dodania|zmiany)|(?:bardzo )?(?:dobre|jasne|świetne|czytelne) podsumowanie",
        r"(?:dzień|dobry|cześć|witam|witajcie|hej|drodzy|szanowni|dobry wieczór)(?: (?:dobry|wszystkim"
        r"|wszystkich|państwo|wszyscy|państwa|serdecznie|wieczór|kochani))*|(?:bardzo |serdecznie |pięknie"
        r" )?(?:dziękuję|dzięki|dziękujemy)(?: (?:bardzo|serdecznie|wszystkim|za|przesłanie|podsumowanie"
        r"|wysłanie|wszystko|pracę|dobrą|to|wielkie|państwu|i|pozdrawiam))*|(?:serdecznie )?(?:pozdrawiam"
        r"|pozdrowienia)(?: (?:serdecznie|wszystkich|ciepło))*|z (?:poważaniem|wyrazami szacunku"
        r"|pozdrowieniami)|(?:miłego|dobrego|udanego) (?:dnia|wieczoru|tygodnia|weekendu)(?: wszystkim)?|do"
        r" (?:zobaczenia|widzenia)|wszystkiego dobrego",
    ),
    _Tongue(  # Spanish
        r"(?:todo|esto|ello|todo esto|todo lo escrito|(?:el|este|su|vuestro|todo el) (?:resumen|acta|texto"
        r"|documento|informe)|la (?:síntesis)|lo escrito)",
        r"(?:sí|si|y|ok|vale|claro|por supuesto)",
        r"(?:(?:yo )?estoy |estamos )?(?:totalmente |completamente |plenamente |muy )?de acuerdo(?: (?:con|en)"
        r" THIS| por mi parte)?|(?:confirmo|doy|confirmo que doy) mi (?:acuerdo|conformidad|aprobación)(?:"
        r" (?:con|a|al) THIS)?|confirmo que estoy de acuerdo(?: con THIS)?|(?:yo )?apruebo THIS|conforme|mi"
        r" respuesta es que estoy de acuerdo",
        r"(?:ya )?(?:lo |la )?(?:he |leí|leído)(?: )?(?:leído)?(?: THIS)?(?: (?:con calma|con atención|entero"
        r"|esta mañana|hoy|ayer|despacio))*|(?:es |esto es )?(?:exactamente |justo )?(?:lo que|como) (?:dijimos"
        r"|decidimos|hablamos|acordamos|se dijo)(?: y (?:decidimos|acordamos|hablamos))?|(?:todo |es |está "
        r"|todo está |todo es )(?:muy )?(?:bien|correcto|claro|perfecto)|(?:muy )?(?:bien|claro|correcto"
        r"|perfecto|buen resumen)(?: y claro)?|(?:sin|ningún|no tengo) (?:cambios|comentarios|cambio|comentario"
        r"|objeciones)|(?:no tengo )?nada que (?:añadir|cambiar|agregar)|un (?:buen|gran) resumen",
        r"(?:hola|buenos|buenas|queridos|queridas|estimados|estimadas|querido)(?: (?:a|días|tardes|noches|todos"
        r"|todas|y|amigos|amigas|compañeros|señores|equipo))*|(?:muchas |muchísimas |mil )?gracias(?: (?:a|por"
        r"|todos|todas|y|el|la|los|todo|resumen|envío|enviarlo|enviar|mandarlo|vuestro|su|trabajo|tiempo|esto"
        r"|saludos|un|saludo|de|nuevo|buen|vosotros|ustedes))*|(?:un |muchos |cordiales |con un )?(?:saludo"
        r"|saludos|abrazo|abrazos|cordial saludo|saludo cordial)(?: (?:a todos|cordial|cordiales|afectuoso|para"
        r" todos|a todas))?|atentamente|cordialmente|(?:que )?(?:tengan |tengáis )?(?:un )?(?:buen|buena)"
        r" (?:día|tarde|semana|fin de semana|noche)(?: a todos)?|hasta (?:pronto|luego|la próxima)|besos",
    ),
    _Tongue(  # Italian
        r"(?:tutto|questo|ciò|tutto questo|quanto scritto|(?:il|questo|vostro|tutto il) (?:riassunto|verbale"
        r"|testo|documento|resoconto|riepilogo)|la sintesi)",
        r"(?:sì|si|e|ed|certo|ok|va bene)",
        r"(?:(?:io )?sono |siamo )?(?:pienamente |completamente |totalmente |del tutto |perfettamente"
        r" )?d'accordo(?: (?:con|su) THIS| col (?:riassunto|verbale)| da parte mia)?|(?:io )?concordo(?:"
        r" (?:pienamente|con THIS|su THIS|in tutto))*|(?:io )?approvo(?: THIS| tutto)?|confermo (?:il mio"
        r" accordo|la mia approvazione|che sono d'accordo|di essere d'accordo)(?: con THIS)?|(?:vi )?do il mio"
        r" (?:accordo|consenso)",
        r"(?:l'ho|ho|lo ho)(?: già)? (?:letto|riletto)(?: THIS)?(?: (?:con calma|con attenzione|stamattina|oggi"
        r"|ieri sera|per intero))*|letto(?: tutto)?|(?:è |questo è )?(?:proprio |esattamente )?(?:quello|ciò"
        r"|quanto) che (?:abbiamo|si è) detto(?: e deciso)?|(?:è )?(?:tutto )?(?:molto )?(?:chiaro|corretto"
        r"|giusto|bene|perfetto|esatto)(?: e (?:chiaro|corretto))?|(?:nessun|nessuna|senza) (?:modifica"
        r"|modifiche|cambiamento|commento|osservazione)(?: da parte mia)?|(?:non ho )?(?:nulla|niente) da"
        r" (?:aggiungere|cambiare|modificare)|(?:un )?(?:bel|ottimo|buon) riassunto",
        r"(?:ciao|salve|buongiorno|buonasera|buon|cari|care|gentili|caro|gentilissimi)(?: (?:a|tutti|tutte"
        r"|pomeriggio|giorno|amici|colleghi|e))*|(?:molte |tante |mille )?grazie(?: (?:a|tutti|tutte|mille|per"
        r"|il|lo|la|l'invio|riassunto|lavoro|tutto|di|cuore|ancora|e|vostro|averlo|inviato|saluti|cordiali))*"
        r"|(?:un |cordiali |distinti |cari |tanti |con )*(?:saluti|saluto|abbraccio|caro saluto|cordiale"
        r" saluto)(?: a tutti)?|cordialmente|(?:buona|buon) (?:giornata|serata|settimana|lavoro|fine"
        r" settimana)(?: a tutti)?|a presto|alla prossima",
    ),
    _Tongue(  # Dutch
        r"(?:alles|dit|het|dit alles|het (?:hele )?(?:verslag|document)|de (?:hele )?(?:samenvatting|notulen"
        r"|tekst)|deze (?:samenvatting|notulen))",
        r"(?:ja|en|prima|ok|oké|zeker)",
        r"(?:(?:hierbij )?(?:ik )?ga(?: ik)? )?(?:helemaal |volledig |graag )?akkoord(?: (?:met THIS|ermee"
        r"|hiermee|van mij))?|(?:ik )?ben het (?:er |hier )?(?:helemaal |volledig )?(?:mee )?(?:helemaal "
        r"|volledig )?eens(?: met THIS)?|(?:helemaal )?(?:mee )?eens|(?:ik )?stem (?:in|ermee in|in met"
        r" THIS)(?: met THIS)?|(?:ik )?(?:bevestig|geef) (?:hierbij )?(?:mijn akkoord|dat ik akkoord ga)(?: met"
        r" THIS)?",
        r"(?:ik )?(?:heb )?(?:THIS|alles|het)(?: (?:net|vanmorgen|rustig|goed|helemaal|gisteren|even))*"
        r" (?:gelezen|doorgelezen)|gelezen|(?:dit|dat|het) is (?:precies |ook )?(?:wat|zoals) (?:we|wij)(?:"
        r" het)?(?: hebben)? (?:gezegd|besproken|besloten|afgesproken|zeiden)(?: (?:en|hebben) (?:besloten"
        r"|afgesproken|gezegd))?(?: hebben)?|(?:het |dit |alles )?(?:is |klopt|ziet er )(?:allemaal |helemaal "
        r"|goed |heel )*(?:goed|duidelijk|juist|helder|correct|uit|prima)?|(?:goed|duidelijk|mooi|helder|prima"
        r"|fijn)(?: verslag| samengevat| geschreven)?|geen (?:opmerkingen|wijzigingen|aanvullingen|vragen|op-"
        r" of aanmerkingen)(?: van mij| van mijn kant)?|(?:ik heb )?niets toe te voegen|(?:een )?(?:goede"
        r"|duidelijke|mooie) samenvatting",
        r"(?:hallo|hoi|hi|beste|lieve|goede|goedemorgen|goedemiddag|goedenavond|dag|geachte)(?: (?:allemaal"
        r"|iedereen|mensen|allen|collega's|morgen|middag|avond|leden|vrienden|dames|heren|en|team))*|(?:heel "
        r"|hartelijk |heel erg |veel )*(?:bedankt|dank)(?: (?:u|je|jullie|wel|voor|het|de|sturen|samenvatting"
        r"|toesturen|verslag|alles|werk|goede|al|en|moeite|hiervoor|groetjes|groeten|groet))*|(?:met |vele |de "
        r"|hartelijke |vriendelijke |warme )*(?:groet|groeten|groetjes|gr|mvg)(?: (?:aan allen|en dank|van))?"
        r"|(?:fijne|prettige|goede) (?:dag|avond|week|middag)(?: allemaal| nog)?|tot (?:ziens|snel|de volgende"
        r" keer|dan)",
    ),
    _Tongue(  # Portuguese
        r"(?:tudo|isto|isso|tudo isto|(?:o|este|vosso|todo o) (?:resumo|texto|documento|relatório)|a (?:ata"
        r"|síntese))",
        r"(?:sim|e|ok|claro|certo|está bem)",
        r"(?:eu )?concordo(?: (?:plenamente|totalmente|inteiramente|completamente))?(?: (?:com THIS|em tudo))?"
        r"|(?:eu )?(?:estou |estamos )?(?:totalmente |plenamente |completamente |inteiramente )?de acordo(?:"
        r" com THIS| da minha parte)?|(?:eu )?aprovo(?: THIS)?|confirmo (?:o meu acordo|que concordo|que estou"
        r" de acordo|a minha concordância)(?: com THIS)?|dou o meu acordo",
        r"(?:já )?(?:li|reli)(?: THIS)?(?: (?:com calma|com atenção|hoje|ontem|esta manhã))*|(?:é |isto é |foi"
        r" )?(?:exatamente |mesmo )?(?:o que|como) (?:dissemos|decidimos|falámos|falamos|combinámos|foi"
        r" dito)(?: e (?:decidimos|combinámos|decidido))?|(?:está |é |tudo |está tudo )+(?:muito )?(?:bem|certo"
        r"|claro|correto|perfeito|bom)|(?:muito )?(?:bom|claro|bem|perfeito)(?: resumo)?|(?:sem|nenhuma|não"
        r" tenho) (?:alterações|comentários|alteração|objeções)|(?:não tenho )?nada a (?:acrescentar|alterar"
        r"|mudar)|(?:um )?bom resumo",
        r"(?:olá|oi|bom|boa|boas|caros|caras|queridos|prezados|estimados)(?: (?:a|dia|tarde|noite|todos|todas|e"
        r"|amigos|colegas))*|(?:muito |muitíssimo )?(?:obrigado|obrigada|obrigados|grato|grata)(?: (?:a|por"
        r"|todos|todas|tudo|pelo|pela|envio|resumo|trabalho|vosso|seu|e|enviar|isto|cumprimentos|um|abraço))*"
        r"|(?:com )?(?:os )?(?:melhores |meus )?(?:cumprimentos|saudações)(?: (?:a todos|cordiais))?|(?:um "
        r"|grande |forte )*(?:abraço|abraços|beijinhos|beijos)(?: a todos| para todos)?|atenciosamente"
        r"|cordialmente|até (?:breve|logo|à próxima)|(?:bom|boa|uma boa|um bom) (?:dia|tarde|semana|noite|fim"
        r" de semana)(?: a todos| para todos)?",
    ),
    _Tongue(  # Swedish
        r"(?:allt|det|detta|det här|alltihop|(?:hela )?(?:sammanfattningen|protokollet|anteckningarna|texten))",
        r"(?:ja|och|ok|okej|javisst|absolut)",
        r"(?:jag )?(?:håller|hålla) (?:helt |fullt |fullständigt )?med(?: om THIS)?(?: (?:helt|fullt ut"
        r"|fullständigt))?|(?:jag )?instämmer(?: (?:helt|fullt|till fullo))?(?: (?:i|med) THIS)?|(?:jag"
        r" )?godkänner(?: THIS)?|(?:jag är )?(?:helt )?överens(?: om THIS)?|godkänt(?: av mig)?|(?:jag"
        r" )?bekräftar (?:mitt godkännande|att jag (?:håller med|instämmer|godkänner(?: THIS)?))",
        r"(?:jag )?(?:har )?(?:nu )?läst(?: igenom)?(?: THIS)?(?: (?:noga|igenom|idag|igår|i morse|ikväll))*"
        r"|(?:det|detta|så) (?:är|var|här)(?: (?:precis|exakt|just))?(?: (?:det|vad|så|som))* vi (?:sa|sade"
        r"|bestämde|beslutade|sagt|kom överens om)(?: (?:det|och bestämde|och beslutade|och bestämt))?|(?:det "
        r"|allt |detta )?(?:är |ser |stämmer)(?: ?(?:helt|mycket|bra|rätt|tydligt|klart|korrekt|ut))*|(?:bra"
        r"|tydligt|fint|jättebra|mycket bra)(?: sammanfattat| skrivet| sammanfattning)?|(?:inga|utan)"
        r" (?:ändringar|kommentarer|synpunkter|invändningar)(?: från mig)?|(?:jag har )?inget att (?:tillägga"
        r"|ändra)|(?:en )?(?:bra|tydlig|fin) sammanfattning",
        r"(?:hej|hejsan|hallå|god|kära|bästa|tjena)(?: (?:alla|allihop|på er|morgon|kväll|dag|eftermiddag"
        r"|vänner|igen|du))*|(?:stort |många |varmt )?tack(?: (?:så|mycket|för|alla|att|ni|skickade"
        r"|sammanfattningen|det|allt|arbetet|er|hjälpen|utskicket|ert|fina|arbete|på|förhand|och|snälla|detta"
        r"|hälsningar))*|(?:med |många |varma |bästa |vänliga |vänlig |glada |soliga )*(?:hälsningar|hälsning"
        r"|hälsn)|mvh|hälsar|(?:ha en )?(?:trevlig|fin|bra) (?:dag|kväll|helg|vecka)(?: alla)?|vi (?:ses"
        r"|hörs)(?: snart| då)?|kramar|kram",
    ),
    _Tongue(  # Turkish
        r"(?:hepsine|tümüne|buna|her şeye|özete|tutanağa|özeti|tutanağı|hepsini|tümünü|bunu|özetin tamamına"
        r"|metne|metni|notları|notlara|yazılanlara|tamamını|tamamına)",
        r"(?:evet|ve|tamam|elbette|tabii|ben)",
        r"(?:THIS )?(?:tamamen |tümüyle |aynen )?(?:katılıyorum|onaylıyorum|kabul ediyorum|hemfikirim|onay"
        r" veriyorum)|onay(?:ım)?|(?:THIS )?katılıyorum ve onaylıyorum|kabul(?:ümdür)?",
        r"(?:THIS )?(?:baştan sona |dikkatle |bugün |dün |sabah )?(?:okudum|inceledim|gördüm)|(?:tam olarak"
        r" )?(?:konuştuğumuz|söylediğimiz|kararlaştırdığımız|konuştuklarımız)(?: ve (?:karar verdiğimiz"
        r"|kararlaştırdığımız|karar verdiklerimiz))?(?: (?:şey|şeyler))?(?: (?:budur|bu|bunlar|bunlardı"
        r"|buydu))?|(?:her şey |hepsi |özet )?(?:çok )?(?:doğru|açık|güzel|net|iyi)(?: olmuş)?|(?:ekleyecek"
        r"|değiştirecek) (?:bir )?şey(?:im)? yok",
        r"(?:herkese |hepinize |sevgili |değerli )*(?:merhaba|merhabalar|selam|selamlar|arkadaşlar|günaydın|iyi"
        r" günler|iyi akşamlar|iyi çalışmalar)(?: (?:herkese|arkadaşlar|hepinize))?|(?:çok |hepinize"
        r" )?(?:teşekkürler|teşekkür ederim|teşekkür ederiz|sağ olun|sağolun)(?: herkese| hepinize)?|(?:özet"
        r" için |her şey için |emeğiniz için |gönderdiğiniz için )(?:çok )?(?:teşekkürler|teşekkür ederim|sağ"
        r" olun)|elinize sağlık|emeğinize sağlık|ellerinize sağlık|kolay gelsin|saygılarımla|saygılar|sevgiler"
        r"|sevgilerimle|selamlar|iyi haftalar|görüşmek üzere|görüşürüz|hoşça kalın",
    ),
    _Tongue(  # Arabic
        r"(?:الملخص|المحضر|كل شيء|كل ما فيه|كل ما ورد|كل ما جاء فيه|ذلك|هذا|هذا الملخص|ما ورد|ما جاء فيه|النص|الكل)",
        r"(?:نعم|و|أجل|حسنا|تمام)",
        r"و?(?:أنا )?(?:موافق|موافقة|أوافق|أوافقكم)(?: (?:تماما|بالكامل))?(?: على THIS| عليه| عليها)?(?:"
        r" (?:تماما|بالكامل|كليا))?|(?:أؤكد |أعطي )?(?:موافقتي)(?: على THIS)?|تمت الموافقة(?: من طرفي)?",
        r"(?:لقد )?قرأت(?:ه)?(?: THIS)?(?: (?:كاملا|كله|بعناية|اليوم|أمس))*|هذا (?:بالضبط |تماما )?(?:هو )?ما"
        r" (?:قلناه|قررناه|قلنا|اتفقنا عليه)(?: و ?(?:قررناه|قررنا|اتفقنا عليه))?|(?:كل شيء |الملخص |هذا |كله"
        r" )?(?:صحيح|واضح|دقيق|جيد|ممتاز|رائع)(?: (?:جدا|ودقيق|وواضح|وصحيح))*|(?:لا توجد|ليس لدي|ليست لدي|بدون)"
        r" (?:تعديلات|تعليقات|ملاحظات|إضافات)|ملخص (?:واضح|جيد|ممتاز)(?: جدا)?",
        r"(?:و)?(?:السلام عليكم|عليكم السلام|مرحبا|أهلا|صباح الخير|مساء الخير|صباح النور)(?: (?:جميعا|بكم"
        r"|بالجميع|ورحمة الله|ورحمة الله وبركاته|وبركاته|للجميع|لكم))*|تحية طيبة(?: وبعد)?|(?:الإخوة |الأعزاء "
        r"|الأصدقاء |الزملاء )+|(?:و)?(?:شكرا|أشكركم|شكري|الشكر|مشكورين)(?: (?:جزيلا|لكم|لكم جميعا|جميعا|لك"
        r"|كثيرا|على|الملخص|المجهود|جهودكم|عملكم|الإرسال|إرساله|كل شيء|الرسالة))*|(?:مع )?(?:أطيب |خالص |أفضل"
        r" )?(?:التحية|تحياتي|التحيات|تحيات|التقدير|الشكر|الاحترام)(?: (?:والتقدير|لكم|للجميع|والشكر))?|(?:بارك"
        r" الله فيكم|جزاكم الله خيرا|يعطيكم العافية|إلى اللقاء|دمتم بخير|مع السلامة)",
    ),
    _Tongue(  # Urdu
        r"(?:اس|اس سے|اس خلاصے|خلاصے|اس سب|سب|ہر بات|تمام باتوں|اس سب کچھ|پورے خلاصے|اس تحریر)",
        r"(?:جی|ہاں|جی ہاں|اور|بالکل|ٹھیک ہے|haan|ji|jee|aur|ji haan)",
        r"(?:میں )?(?:THIS (?:سے )?)?(?:پوری طرح |مکمل طور پر |بالکل |مکمل )?(?:متفق|راضی) ہوں|متفق|مجھے"
        r" (?:THIS )?(?:منظور|قبول) ہے|(?:main |mein |mai )?(?:is se |is khulase se |sab se |puri tarah |bilkul"
        r" )*(?:muttafiq|mutafiq|muttafik|raazi|razi) (?:hoon|hun|hu)",
        r"(?:میں نے )?(?:خلاصہ|سب|یہ|سب کچھ|پورا خلاصہ|اسے|یہ سب)(?: (?:پورا|غور سے|آج|کل))* پڑھ لیا(?: ہے)?"
        r"|(?:یہ )?(?:وہی ہے|وہی) جو ہم نے (?:کہا|طے کیا)(?: اور (?:طے کیا|فیصلہ کیا))?(?: تھا| ہے)?|(?:سب |یہ "
        r"|سب کچھ |خلاصہ )?(?:بالکل |بہت )?(?:ٹھیک|درست|صحیح|واضح|اچھا|صاف)(?: ہے)?|(?:main ne |maine"
        r" )?(?:khulasa|sab|yeh|sab kuch) (?:parh|padh) liya(?: hai)?|sab (?:theek|sahi|durust) hai",
        r"(?:السلام|وعلیکم|اسلام|سلام|آداب)(?: (?:علیکم|السلام|و رحمۃ اللہ))*|(?:assalam|assalamu|as-?salaam"
        r"|salam|asalam)(?: (?:o|u|alaikum|alaykum|walaikum|sab|ko))*|(?:آپ کا |آپ سب کا )?(?:بہت )?(?:بہت"
        r" )?(?:شکریہ|مہربانی|نوازش)(?: (?:آپ کا|سب کا))?|(?:aap ka )?(?:bohat |bahut |bohot )*(?:shukriya"
        r"|shukria|meherbani)(?: aap ka| sab ka)?|(?:اللہ|خدا) حافظ|(?:allah|khuda) hafiz|jazak ?allah(?:"
        r" khair)?|جزاک اللہ|(?:نیک )?(?:خواہشات|تمنائیں)|(?:دعاؤں میں یاد رکھیں)|صبح بخیر|شب بخیر|والسلام"
        r"|(?:محترم |عزیز |پیارے )*(?:ساتھیو|دوستو)?",
    ),
)  # fmt: skip
_FEW = (
    "sunt de acord, sunt de acord cu rezumatul, de acord, sunt de acord cu tot, jeg er enig, jeg er enig i referatet,"
    " enig, ja jeg er enig, jeg er helt enig, jeg godkender referatet, jeg samtykker, olen samaa mieltä, hyväksyn,"
    " hyväksyn yhteenvedon, olen täysin samaa mieltä, souhlasím, souhlasím se shrnutím, souhlasím se vším, súhlasím,"
    " egyetértek, egyetértek az összefoglalóval, согласен, согласна, я согласен, я согласна, я согласен с протоколом,"
    " я согласна с протоколом, згоден, згодна, я згоден, я згодна, я погоджуюся, погоджуюся, погоджуюсь, я"
    " погоджуюсь,"
    " aontaím, συμφωνώ, συμφωνώ με την περίληψη, ναι συμφωνώ, συμφωνώ απόλυτα, मैं सहमत हूँ, मैं सहमत हूं, हाँ मैं"
    " सहमत हूँ, सहमत, waan ku raacsanahay, waan raacsanahay, haa waan ku raacsanahay, mo gbà, mo gba, mo gbà bẹ́ẹ̀,"
    " 我同意, 同意, 我完全同意, 是的 我同意, আমি একমত, ਮੈਂ ਸਹਿਮਤ ਹਾਂ, હું સંમત છું, tôi đồng ý, ninakubali, nakubaliana,"
    " sang-ayon ako, jam dakord, jam dakord me përmbledhjen, slažem se, slažem se sa zapisnikom, suglasan sam,"
    " suglasna"
    " sam, strinjam se, sutinku, piekrītu, nõustun, съгласен съм, съгласна съм, съгласен, съгласна, من موافقم, موافقم"
)
"""Of other languages only these."""
_FEW_KIND = (
    "bună ziua, bună, dragi toți, bună seara, mulțumesc, mulțumesc mult, cu stimă, cu drag, o zi bună, hej, hej alle,"
    " kære alle, venlig hilsen, de bedste hilsner, mange tak, tak, tusen takk, hei, hei alle, hei kaikki, moi, hyvää"
    " päivää, kiitos, kiitos paljon, terveisin, ystävällisin terveisin, parhain terveisin, dobrý den, ahoj, děkuji,"
    " děkuji moc, s pozdravem, ďakujem, jó napot, sziasztok, köszönöm, üdvözlettel, здравствуйте, добрый день,"
    " спасибо,"
    " большое спасибо, с уважением, добрий день, вітаю, дякую, щиро дякую, з повагою, dia duit, go raibh maith agat,"
    " γεια σας, καλημέρα, καλησπέρα, ευχαριστώ, ευχαριστώ πολύ, με εκτίμηση, नमस्ते, धन्यवाद, बहुत धन्यवाद,"
    " शुक्रिया, सादर,"
    " asc, salaan, mahadsanid, mahadsanid badan, aad baad u mahadsantihiin, ẹ ṣé, e se, e kaaro, ẹ káàárọ̀, ẹ n lẹ, o"
    " dabo, ẹ ṣé púpọ̀, 您好, 你好, 大家好, 谢谢, 谢谢大家, 非常感谢, ধন্যবাদ, নমস্কার, ਸਤ ਸ੍ਰੀ ਅਕਾਲ, ਧੰਨਵਾਦ, આભાર, નમસ્તે,"
    " xin chào, cảm ơn, asante, asante sana, habari, salamat, faleminderit, përshëndetje, hvala, pozdrav, lep"
    " pozdrav,"
    " ačiū, paldies, aitäh, благодаря, поздрави, سلام, ممنون, با تشکر, mvh"
)


def _phrases(told: str) -> frozenset[str]:
    return frozenset(" ".join(folded(each).split()) for each in told.split(", "))


class _Read(NamedTuple):
    agrees: re.Pattern[str]
    harmless: re.Pattern[str]


def _read(tongue: _Tongue) -> _Read:
    this, yes, agrees, harmless, kind = (folded(each.replace("THIS", "%")) for each in tongue)
    agrees, harmless = (each.replace("%", this) for each in (agrees, harmless))
    return _Read(
        re.compile(rf"(?:{yes} )*(?:{agrees})"),
        re.compile(rf"(?:{yes} )*(?:{harmless})|(?:{kind})(?: (?:{kind}))?"),
    )


_READ = tuple(map(_read, _TONGUES))
_YES = "ja, oui, tak, sí, sim, sì, evet, نعم, جی, ہاں, جی ہاں, ydw, ie, ji haan, haan"
_AGREE_FEW, _KIND_FEW = _phrases(_FEW), _phrases(_FEW_KIND) | _phrases(_YES)


def agrees_elsewhere(clause: str) -> bool:
    """Whether a clause is agreement to the whole of it, in one language beside English. clause: folded."""
    return clause in _AGREE_FEW or any(each.agrees.fullmatch(clause) for each in _READ)


def harmless_elsewhere(clause: str) -> bool:
    """Whether it is kind, or harmless, in one language beside English."""
    return clause in _KIND_FEW or any(each.harmless.fullmatch(clause) for each in _READ)
