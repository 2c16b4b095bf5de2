"""Words by which somebody may object, limit, ask for something, or speak for themselves, in the languages handled.

A line with none of them can be let be where signatures and notices stand. `FIRM` ones never are; `LIGHT` ones stand in
what houses, programs and the law write too, and `house_words` says where. A line over a quote may have neither.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


PLAINER = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})


def bare(text: str) -> str:
    """Words as they are compared: in small letters without accents, those too that are letters of their own."""
    return folded(text).translate(PLAINER)


def words_of(text: str) -> frozenset[str]:
    """The words of a list, as they are compared."""
    return frozenset(bare(text).split())


NOES = words_of(
    "no not never nor neither none nothing nobody nowhere cannot cant dont doesnt didnt isnt wasnt wont arent werent"
    " hasnt havent wouldnt shouldnt couldnt aint don didn doesn isn wasn weren hasn haven couldn wouldn shouldn won"
    " hardly scarcely barely nope nay nah without"
    " nein nee nej nei non nie nem nicht nichts kein keine keinen keiner niemals kaum nirgends keineswegs nullement ne"
    " pas jamais rien aucun aucune ningun ninguno ninguna tampoco nunca jamás nada nadie não nem nenhum nenhuma"
    " tampouco nessun nessuno nessuna neanche nemmeno mai niente zaden zadna zadne nijak niks nergens niet geen nooit"
    " nu niciodată nimic ikke aldri aldrig inte ej ingen inga ei  eivät nincs není nejsou nikt nikdy žádný değil"
    " hayır yok hayir ohi oxi neen ddim nid nad dim na heb ní níl не нет нема لا ليس ليست غير لم لن لست نہیں نہ مت"
    " dydw doedd doeddwn dyw"
)
"""How each language says no."""
LIGHT = words_of(
    "i im ive me my mine myself it its this that these those they them their he she him his her there then than we us"
    " our ours you your yours who whose what when where which why how if unless although though whilst however but yet"
    " still until till before after later now today again soon first second third last more less most too enough some"
    " only just also please see show look ask call phone text ring speak talk send let add put give tell help need"
    " needs needed want wants must should shall could would might was were did had has been one two three half part"
    " parts issue issues problem problems question questions query queries concern concerns concerned error errors"
    " mistake mistakes attached enclosed confirm confirmed name names reply replies respond check urgent test say says"
    " think feel hope wish believe consent both follow drop sort point points page line lines left leave out off hold"
    " wait stop late missed missing lost accept accepts accepted void subject provided pending item items action"
    " actions text date dates record records minutes note  get got go going went contact further continued"
    " follow saying chair know sure safe otherwise someone somebody anyone anybody everyone everybody else update"
    " content save rather alter altered altering alterations behalf well said reserve"
    " reserves listen listens heard accident plus better given four five six seven eight nine ten eleven twelve"
    " thirteen"
    " fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    # the same in other languages
    " bitte ich mir mich mein meine wir uns sie ihr ihnen dies diese dieser dieses wenn falls sofern je  nous vous"
    " votre vos notre s'il cette ce  cela sil yo usted ustedes ud su sus nosotros este esta esto io noi lei voi"
    " questo questa eu nós você isto este ik wij uw dit deze als indien jag detta ja my pani pana panstwo"
    " jesli jezeli prosze prosimy ta ten dar acest daca fi chi eich hwn jeg det dette hvis minä tämä jos"
    " tento ez bu eger ben siz я мы вы это если ми ви якщо هذه هذا إذا أنا was nur mais veuillez merci"
    " favor uniquement seulement sólo solo solamente soltanto esclusivamente tylko wylacznie alleen uitsluitend"
    " denk vanligen lutfen prosim endast kun apenas somente mehr mais siehe voir ver vedi zie dw dwi"
    # days: of a house's hours, or of a meeting
    " monday tuesday wednesday thursday friday saturday sunday january february march april june july august"
    " september october november december"
)
"""Words that houses and the law say too: whom they speak to, ask and refuse; and what mail is about."""
_PERSONAL = words_of(
    "i im ive me my mine myself if unless although though however but yet still until till when why what who whose how"
    " only hold stop wait query queries question questions concern concerns issue issues problem problems say"
    " says think"
    " feel believe hope wish consent accept accepts minutes record records see below above missing missed left"
    " void need"
    " needs want wants should must both saying ich mir mich wir je nous yo nosotros io noi eu nós ik wij ja jag"
    " jeg minä"
    " én я мы ми أنا میں"
)
"""Those of them that stand over no quote, in no name and in no card."""
LIGHT |= _PERSONAL | {"may", "maybe"}
FIRM = words_of(
    "except excepting excepted excluding excludes apart aside bar minus instead ask asked hmm hm"
    " hmmm erm um oh sorry unsure unsafe maybe perhaps possibly mostly partly partially almost nearly somewhat"
    " depends depending conditional conditionally queried unhappy happier unfair untrue false fake omitted forgot"
    " forgotten forget lacks yes yep yeah yup aye agree agrees agreed agreeing agreement disagreement reject vote voted"
    " votes unanimous decision decisions decided decide summary version draft drafts meeting meetings told amend"
    " principle halfway partial broadly largely roughly generally provisional provisionally anonymous"
    " anonymously slower bigger larger smaller worse typo typos spelling spelt spelled misspelt recall disregard ignore"
    " ignored unheard absent absence apologies dictated discussed tbc tba whatever suppose supposedly guess reckon"
    " sadness callback remit abstaining notes ps nb pps postscript edit edited tweak tweaks quibble quibbles niggle"
    " niggles slow slowly tonight tomorrow yesterday fine okay ok happy sad angry hurt upset"
    " disappointed disappointing wording reword rewording reworded reworking comment comments poor inadequate"
    " testing sorted bit bits seems seemed odd oddly differently different differ differs thought"
    " thinks swear swore wrongly surely actually really honestly seriously reflection hopefully probably basically"
    " technically theory theoretically assuming supposing protest reluctantly grudgingly begrudgingly"
    " edits instant meno mniej meer eller ellers lai przeciw gegen dagegen contra contro contre tegen emot"
    " erbyn richtig"
    " correcta correcto corretto corretta juist riktigt gywir cywir nonsense rubbish joke joking fiction spin"
    " whitewash daft mess muddle muddled mud harsh quick fast hasty rushed"
    " rush glossed airbrushed tidied truth lies haha lol shame pity regret alas mention mentioned mentions"
    " swap swapped insert rephrase redraft resend reread skim skimmed vouch"
    " overruled outvoted sided quoted quote misread misheard forgiven scrap scrapped scratch"
    " retake undo accidentally oops button "
    " hang yourselves ourselves moreover besides incidentally anyway anyhow regardless"
    " nevertheless nonetheless notwithstanding albeit whereas unlike instead aye enquire wondering wonder wondered"
    " clarify unclear vague vaguely confusing confused "
    " "
    " fewer favour favor counted uncounted miscounted treated shouldn mustn withheld"
    " blame blamed credited interesting convinced persuaded unconvinced sceptical doubtful"
    " compromise settle settling grumble moan whinge gripe reservations caveat caveats proviso provisos "
    " excluding extent degree whichever heated clash"
    # asking to be rung, or to wait, in other languages
    " ruckruf ruf rufen anrufen zadzwon zadzwonic zadzwoncie oddzwon llame llamen llameme llamenme llamame llamadme"
    " chiamate chiamatemi chiami chiamami graag bellen bel terugbellen alsjeblieft alstublieft rappeler rappelez"
    " appelez ligue ligar liguem snalla  ringa ringe rog sunati sunati-ma soittakaa soita  zavolejte"
    " zavolajte  arayin kerem hivjon ffoniwch ffonia позвоните перезвоните зателефонуйте اتصل اتصلوا"
    " attendre esperar esperen esperem esperad aspettare attendez attendons wacht wachten vanta vent warten wartet"
    " arhoswch poczekajcie poczekac czekac aspettate tachwch"
    # only partly, with a reserve, for now, to be mended
    " vorbehalt vorbehalte teilweise teil nachbessern korrigieren andern urlaub partie partiellement corriger"
    " revoir modifier reservas reserva parte parcialmente corregir riserva riserve parzialmente correggere rivedere"
    " ressalvas voorbehoud gedeeltelijk deels wijzigen zastrzezeniem zastrzezenia czesciowo poprawy poprawic zmienic"
    " amheuon amheuaeth rhannol newid cywiro rezerve delvist delvis forbehall forbehold andra rette rettelse osittain"
    " varauksin castecne ciastocne vyhradou reszben kismen частично с оговоркой частково جزئيا جزئي جزوی حد"
    " vorerst vorlaufig grossen ganzen weniger eher solange fehlt fehlen moins presque quasi casi bijna"
    " prawie nastan naestan bron ahora ora adesso enquanto voorlopig razie vidare gyfan tro mewn egwyddor"
    " principe massima zasadzie teoria teori teorin theorie ogolnie allgemeinen geral lijnen stort falta manca"
    " manque ontbreekt brakuje saknas goll ajouter anadir aggiungere acrescentar toevoegen dodac tillagga ychwanegu"
    " anhang jointe adjunto allegato zalacznik bijlage anexo bilagan atodiad gweler zobacz "
    # the same in other languages: but, except, wrong, I agree, not sure, it was
    " aber ausser abgesehen ausnahme sondern doch leider falsch einverstanden zustimmen stimme stimmt frage"
    " warum wieso weshalb naja ob noch schon erst anders sollte heissen prufen uberlegen sehe waren war"
    " sauf excepte hormis cependant pourtant quoique faux fausse accord pourquoi bof admettons faute faudrait etait"
    " etais etaient avait meme condition mis"
    " pero salvo excepto aparte aunque incorrecto acuerdo pregunta menos supongo segura seguro eran era habria"
    " quisiera siempre dijimos bueno protesta otra otro"
    " ma tranne eccetto pero sbagliato accordo domanda salva purche perche suppongo sicura sicuro vedremo erano"
    " bisognerebbe vorrei avevamo detto"
    " mas exceto porem errado acordo pergunta tirando desde certeza eramos tinhamos queria suponho preciso "
    " maar behalve echter fout verkeerd akkoord eens vraag oneens afgezien mits zeker zeiden waren moet  wil"
    " anders ontbreken waarom"
    " ale oprocz poza jednak zle blad bledna bledne zgadzam zgoda pytanie chyba dlaczego wyjatkiem warunkiem trzeba"
    " skoro zobaczymy bylo mialo pewna pewien chcialabym chcialbym moje mojego mnie"
    " insa gresit acord intrebare men utom fel installmer instammer fraga forutom bortsett saker sakert"
    " antar var borde bor mitt lange"
    " unntatt feil galt enig uenig sporsmal mutta paitsi vaarin mielta krome spatne souhlasim kiveve rossz"
    " ama fakat haric yanlis katiliyorum katilmiyorum ond heblaw wahan eithrio oni anghywir cytuno anghytuno cwestiwn"
    " siwr debyg angen hoffwn dylai mae'n roedd ddwedon cawn pam fy cyhyd belled enw brotest rhaid"
    " но кроме неправильно согласен согласна але крім згоден لكن إلا ولكن خطأ موافق أوافق أرفض عدا میں لیکن مگر"
    " غلط متفق"
)
"""Words by which only a person speaks of the summary."""
PLAIN = words_of(
    "a about all also an and any are as at be been both by came can could did do does done first for forgot from get"
    " give given go got had has have he her here him his how in into is it its just last late least less like long lost"
    " made make many may mine more most much near never new nice now of off ok okay old on once one only or other our"
    " out over own part parts point same see seen she should so some such sure take than that the their them then there"
    " these they thing things this those though time to today too two under until up very was way well were while will"
    " with words would wrote you your"
)
"""Words that English sentences are made of, and names, titles and what programs write in other languages are not."""
_STEMS = re.compile(
    r"disagr|dissent|object|oppos|refus|rejec|declin|withdr|with-?h[eo]l|retract|revok|rescind|amend|wrong|incorrec"
    r"|inaccura|erron|disput|challeng|contest|exception|provision|doubt|abstain|abstent|against|unhapp|unsatis"
    r"|dissatis|veto|boycott|disappro|unapprov|protest|complain|postpon|defer|reconsid|recount|redo|rewrit|revis"
    r"|misquot|misrepres|misspe|mislead|untru|lie[ds]?$|lying|acceptan|sign-?off|confus|uncomfort|widerspr|ablehn"
    r"|desacuerd|desaccord|disaccord|discord|sprzeciw|gwrthwyneb"
)
_LIGHT_STEMS = re.compile(
    r"chang|correct|mistak|error|condition|reserv|cancel|delet|remov|delay|clarif|approv|endors|support(?:ed|s)?$"
)
THING = re.compile(
    r"(?<![A-Za-z0-9])[DAPQdapq]\d{1,3}(?![\w])|#\d|\b(?:decision|action|item|point|line|page|paragraph|para|bullet"
    r"|sentence)\s*\d|\b(?:leave|leaves|left|take|taken|cut|miss|rule|fell) (?:\w+ ){0,3}(?:out|off)\b|\bby and"
    r" large|\bon paper"
    r"|\btime being|\bmore or less\b|\b(?:as|so) long as\b"
    r"|\bas soon as\b|\bother than\b|\beven if\b|\bthings?\b|\bonce\b|\bthoughts?\b"
    r"|\broom for improvement|\bin part\b|\bsort of|\bkind of"
    r" (?!people)|\bso far\b|\bup to a point|\bn/a\b|\bE&OE\b|\bp\.? ?s\.?(?=\W|$)|\bn\.b\.|\bo\.n\.",
    re.IGNORECASE,
)
"""How things in a summary are named: "D2", "A1"; the mark of a postscript; and what limits in several words."""
_WORDS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=8192)
def dangers(text: str) -> frozenset[str]:
    """The words in these by which somebody may say something of their own; "?" and "1" for marks that do."""
    found = {word for word in _WORDS.findall(bare(text)) if word in NOES or word in LIGHT or is_firm(word)}
    found.update(filter(is_changed, _WORDS.findall(bare(text))))
    if "?" in text or "؟" in text:
        found.add("?")
    if THING.search(text):
        found.add("1")
    return frozenset(found)


def is_changed(word: str) -> bool:
    """Whether it is a word of changing and taking out, which the law has too."""
    return _LIGHT_STEMS.match(word) is not None


def is_firm(word: str) -> bool:
    """Whether nobody but a person says it of a summary."""
    return word in FIRM or word == "1" or _STEMS.match(word) is not None


def objects(text: str, *, saving: Collection[str] = ()) -> bool:
    """Whether somebody may say something of their own in these words. saving: words that are looked at otherwise."""
    own = (word for word in dangers(text) if word not in LIGHT or word in _PERSONAL)
    return any(word not in saving for word in own)


def negative(words: Iterable[str]) -> bool:
    return not NOES.isdisjoint(words)
