"""Remarks that take an agreement back, limit it or ask for something, in words that are on nobody's list.

They were written before the reader looked for danger. Half of them, every second one, it was changed by; the others
were kept back, and say how much of what nobody listed it sees.
"""

from __future__ import annotations

ENGLISH = """
not sure about the second bit though|apart from the bit about parking|bar one thing|as long as the ramp gets done
give me a ring when you can|I'd have said Tuesday|we said twelve, no?|Hmm.|Moira sees it differently|see attached
other than that|mostly|I suppose|under protest|for now|though the date looks odd to me|bit harsh on Derek, I felt
that's one way of putting it|interesting version of events|you lot hear what you want to hear
if that's how we're playing it
I had something else down|my notes have three|could swear it was the Thursday|thought we were going for blue
the taxi thing still needs sorting|Derek won't like it|someone should tell Derek first
worth another look at number two
number two reads oddly|second one wants tightening up|let's come back to the bus passes|leaves a bit to be desired
close enough I guess|near as damn it|well, more or less|give or take|to a degree|by and large|with a pinch of salt
holding my nose|through gritted teeth|against my better judgement|only because I was asked|since I have no choice
seeing as nobody listens anyway|not that it matters what I say|for what it's worth|don't hold me to it
subject to the usual|subject to my wife having a look|pending sight of the figures|once I've seen the map
when the money is there|provided somebody pays for it|assuming it is free|unless it rains|if Carol is happy
depends on Carol|ask Carol before you print|check with Carol|Carol may have views|on condition that we get a lift
except the bit at the end|save for the last line|minus the bit about fees|without the part on fees|all but the fees
everything but the fees|the fees are another matter|fees are a different story|leaving the fees aside|fees excepted
my one quibble is the heading|a small niggle about the heading|one tiny thing|just one point|one correction
two corrections
a couple of tweaks|some tweaks below|my tweaks are in red|changes in red|comments inline|see my comments
see over the page
see page two|look at line nine again|typo in my surname|my surname has two t's|it's Anne with an e
it was Anne who said so
wasn't me who said so|I wasn't in the room for the last part|had to leave early so can't vouch for the end
missed the first ten minutes|never got the papers|didn't get to the end of it|haven't read the whole thing|skimmed it
only read the top|can't open the second page|the print is tiny|need it in braille|please resend in large print
could you send it again|can someone read it to me|would like it in Somali|what does AOB mean|what happens next
who is paying|when is the lift coming|where did the budget go|why was Derek left out|how come the date moved
is that right|is this final|have I missed something|are we sure|really|seriously|says who|since when|oh really
yeah right|as if|sure, whatever you say|if you insist|fine, have it your way|you win|I give up|be it on your head
on your own heads be it|happy to be overruled|I'd rather abstain|count me out|count me as abstaining
put me down as a maybe
I'll sit this one out|leave me off|take my name off|I want my name taken out|don't quote me|off the record
between you and me it's a mess|in theory|on paper|so far|up to now|at this stage|for the time being
until further notice
until we meet|let's see|we shall see|time will tell|watch this space|more later|will write more tonight|more to come
full answer tomorrow|proper reply to follow|ring me on the landline|phone me after six|call round if you like
can we talk|a word in your ear|let's speak before it goes out|hang fire|hold your horses|sit on it till Monday
don't send it yet
not so fast|wait for Bev|stop press|hold the front page|too quick for me|slow down a bit|too long|bit wordy
clear as mud
as clear as mud|makes us sound daft|reads like a press release|sounds worse than it was
it got heated and you'd never know
glossed over the row|tidied up a bit too much|airbrushed|rose-tinted|whitewash|spin|fiction|nonsense|rubbish
what a joke
pull the other one|and I'm the Queen of Sheba|pigs might fly|said nobody ever|in your dreams|over my dead body
no way|nah|nope|nay|not on your life|not likely|hardly|scarcely|barely|in part|partially|half right|two out of three
eight out of ten|almost there|nearly there|getting there|an improvement|better than last time|could do better
room for improvement|I expected more on transport|transport deserved a mention|where's transport
nothing about transport
transport fell off the list|you forgot transport|no mention of the crossing|crossing got left out
add the crossing please
please put the crossing back|swap the two round|move it to March|March not May|the 4th surely|14 not 40
it says ten but it was two
there were nine of us|we were nine|it was unanimous bar me|I voted the other way|I spoke against|I was against
I had my hand down
my objection isn't there|my objection stands|object as before|same objection as last time
I stand by what I said on the day
what I said on the day still goes|I haven't changed my mind|I've changed my mind|on reflection|having slept on it
second thoughts
actually|scrap that|ignore my last|disregard the above|the above was my son|sent by accident|pressed the wrong thing
oops|cat on the keyboard|this was meant for someone else|reply to my other email first|read my letter first
letter in the post
form enclosed|marked-up copy enclosed|signed copy to follow with changes|original differs|as amended by hand
as altered|with edits|edited|corrected copy|PS one more thing|P.S. the loo is still broken|NB the venue
Edit: only for March
Also the gate|and another thing|oh and the gate|while I'm here, the gate|incidentally the gate won't shut
by the way, who has the key
"""
GERMAN = """
eher nicht|bis auf die Gebühren|mit Ausnahme von Punkt zwei|abgesehen vom Datum|es waren aber zwölf
das sehe ich anders
ruf mich mal an|bitte noch einmal prüfen|solange der Aufzug kommt|vorerst|fürs Erste|im Großen und Ganzen
mehr oder weniger
wenn es sein muss|unter Protest|naja|ob das so stimmt|wieso erst im März|da fehlt noch etwas|es fehlt der Bus
siehe Anhang
mein Name ist falsch geschrieben|sollte Dienstag heißen|ich war gar nicht da|warten wir ab|muss ich noch überlegen
"""
FRENCH = """
à part les tarifs|sauf le point deux|mis à part la date|sous réserve|pour l'instant|plus ou moins|si vous le dites
ce n'était pas mardi|il manque le bus|appelez-moi|pourquoi en mars|je ne suis pas sûre|dans l'ensemble|à condition que
faudrait revoir la fin|quoique|même si|voir pièce jointe|j'étais absente|attendez lundi|on avait dit douze, non
bof|admettons|faute de mieux|il faudrait ajouter le bus
"""
SPANISH = """
salvo lo del autobús|menos el punto dos|aparte de la fecha|por ahora|más o menos|siempre que pongan la rampa
si no hay otra
falta el autobús|llámame|por qué en marzo|no estoy segura|en general|a ver|bajo protesta|ver adjunto|yo no estaba
habría que cambiar el final|esperen al lunes|dijimos doce, no|bueno, casi|supongo|en principio|eran doce
mi apellido está mal|quisiera añadir algo
"""
ITALIAN = """
a parte le tariffe|tranne il punto due|salvo la data|per ora|più o meno|purché facciano la rampa|se proprio devo
manca l'autobus|chiamami|perché a marzo|non sono sicura|in linea di massima|vedremo|sotto protesta|vedi allegato
io non c'ero|bisognerebbe rivedere la fine|aspettate lunedì|avevamo detto dodici, no|quasi|suppongo|in teoria
erano dodici|il mio cognome è sbagliato|vorrei aggiungere una cosa
"""
POLISH = """
poza opłatami|oprócz punktu drugiego|z wyjątkiem daty|na razie|mniej więcej|pod warunkiem że będzie winda|skoro muszę
brakuje autobusu|proszę zadzwonić|dlaczego w marcu|nie jestem pewna|w zasadzie|zobaczymy|z zastrzeżeniem
zobacz załącznik
mnie tam nie było|trzeba poprawić koniec|poczekajcie do poniedziałku|miało być dwanaście|prawie|chyba tak|w teorii
było nas dwanaście|moje nazwisko jest źle zapisane|chciałabym coś dodać
"""
DUTCH = """
behalve de kosten|op punt twee na|afgezien van de datum|voorlopig|min of meer|mits de lift er komt|als het moet
de bus ontbreekt|bel me even|waarom in maart|ik weet het niet zeker|in grote lijnen|we zullen zien|onder voorbehoud
zie bijlage
ik was er niet bij|het einde moet anders|wacht tot maandag|we zeiden toch twaalf|bijna|ik denk het|in theorie
we waren met twaalf|mijn naam is verkeerd gespeld|ik wil iets toevoegen
"""
PORTUGUESE = """
menos as taxas|exceto o ponto dois|tirando a data|por enquanto|mais ou menos|desde que haja rampa|se tem de ser
falta o autocarro|liguem-me|porquê em março|não tenho a certeza|em geral|logo se vê|sob protesto|ver anexo
eu não estava lá|é preciso rever o fim|esperem por segunda|tínhamos dito doze, não|quase|suponho|em teoria
éramos doze|o meu apelido está mal escrito|queria acrescentar uma coisa
"""
WELSH = """
heblaw am y ffioedd|ar wahân i'r dyddiad|ac eithrio pwynt dau|am y tro|fwy neu lai|cyn belled â bod ramp|os oes rhaid
mae'r bws ar goll|ffoniwch fi|pam ym mis Mawrth|dw i ddim yn siŵr|ar y cyfan|cawn weld|dan brotest|gweler yr atodiad
doeddwn i ddim yno|mae angen newid y diwedd|arhoswch tan ddydd Llun|deuddeg ddwedon ni|bron|mae'n debyg|mewn egwyddor
roedd deuddeg ohonom|mae fy enw i'n anghywir|hoffwn ychwanegu rhywbeth
"""
SWEDISH = """
förutom avgifterna|utom punkt två|bortsett från datumet|tills vidare|mer eller mindre|så länge det blir en ramp
om jag måste
bussen saknas|ring mig|varför i mars|jag är inte säker|i stort sett|vi får se|under protest|se bilagan
jag var inte där|slutet bör ändras|vänta till måndag|vi sa ju tolv|nästan|jag antar det|i teorin
vi var tolv|mitt namn är felstavat|jag vill lägga till något
"""


def _each(told: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in told.replace("\n", "|").split("|") if each.strip())


REMARKS = {
    "English": _each(ENGLISH), "German": _each(GERMAN), "French": _each(FRENCH), "Spanish": _each(SPANISH),
    "Italian": _each(ITALIAN), "Polish": _each(POLISH), "Dutch": _each(DUTCH), "Portuguese": _each(PORTUGUESE),
    "Welsh": _each(WELSH), "Swedish": _each(SWEDISH),
}  # fmt: skip
"""By their language."""
