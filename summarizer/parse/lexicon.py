"""Word classes of English for shallow reading: closed classes, common verbs, and endings for the rest.

A tag is one character, so that a sentence's tags are a string that regular expressions can read:

    d determiner, possessive pronoun   r subject pronoun      o object pronoun     n noun      E name
    j adjective     x number           b adverb, negation     m time word          g genitive clitic
    a auxiliary     v verb (finite)    i -ing form            u past participle    l base form
    p preposition   t "to"             c and, or, but         s subordinator       h "that"
    w who, what, …  " quotation mark   , ; : . ( ) -          their own signs      ~ anything else
"""

from __future__ import annotations

from summarizer.lexicon.cues import ADJECTIVE_CUES, VERB_CUES, verb_forms

__all__ = [
    "ABBREVIATED_TITLES",
    "AMBIGUOUS",
    "CLOSED",
    "ING_NOUNS",
    "MARKS",
    "SIGNS",
    "TIMES",
    "VERB_TAGS",
    "open_tag",
    "word_set",
]


def word_set(block: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(block.split())


_CLOSED = {
    "d": "a an the this these those my our your his its their every each another no any either neither such",
    "r": "i he she they we it you who're everyone everybody someone somebody nobody anyone anybody there "
    "something anything nothing everything one's",
    "o": "him them me us himself herself themselves itself myself yourself ourselves theirs hers ours mine",
    "p": "of in on at by for from with about against into onto upon during through throughout over under "
    "between among amid amidst amongst towards toward without within across behind beyond near "
    "despite per via like unlike including regarding concerning outside inside around above below "
    "beneath beside besides off out up down along alongside versus vs following than ahead aboard "
    "atop except",
    "t": "to",
    "c": "and or but nor yet &",
    "s": "because although though while when if whether since as after before until unless whereas once "
    "lest so whenever wherever till",
    "h": "that",
    "w": "who whom whose which what how why where whoever whatever",
    "b": "not n't n’t never also still already just even only often always again once soon later now "
    "then here too very quite rather almost nearly perhaps maybe however therefore thus meanwhile "
    "moreover instead indeed nevertheless nonetheless otherwise ever further furthermore hence "
    "sometimes twice yesterday's together apart anyway somehow else well away back especially "
    "particularly largely widely deeply strongly flatly publicly privately repeatedly recently "
    "previously immediately bluntly openly explicitly finally eventually really simply clearly "
    "merely mostly mainly initially specifically effectively essentially apparently reportedly "
    "allegedly probably possibly certainly surely fully firmly relatively frequently currently "
    "formerly newly highly increasingly sharply first afterward afterwards earlier ago today's "
    "twitter's",
    "m": "monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow mon "
    "tue tues wed thu thurs fri sat",
    "a": "is are was were am be been has have had do does did done will would can could may might must "
    "shall should ought 'm ’m 're ’re 've ’ve 'll ’ll 'd ’d ain isn aren wasn weren hasn haven hadn "
    "don doesn didn won wouldn can couldn mayn mightn mustn shouldn ca wo cannot gonna",
    "x": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions trillion dozen dozens "
    "half",
    "n": "some many most both all others few several none much more less part plenty news people man "
    "woman men women children week month year years months weeks days day times thing things lot "
    "media data police something morning evening afternoon night time family ally reply supply "
    "italy july bully rally assembly monopoly anomaly government president senator official "
    "officials",
    "j": "other long far new old last next own same different former first second third current good "
    "great big small large high low little public private political national federal american "
    "russian british chinese european foreign local major key top senior young early late recent "
    "past presidential republican democratic economic social military white black bad better best "
    "worse worst important possible able likely unlikely ready sure clear true false real full free "
    "open hard easy strong weak several certain various weekly daily monthly yearly friendly deadly "
    "elderly costly lovely only orderly many-sided so-called self-described then-president final "
    "entire whole main long-time longtime spokeswoman-like unclear afraid aware wrong right popular "
    "critical",
}
CLOSED: dict[str, str] = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
ABBREVIATED_TITLES = word_set(
    "mr mrs ms dr sen rep gov gen col lt sgt capt maj prof rev hon st jr sr adm cmdr supt det insp cllr"
)

MARKS = frozenset(["“", "”", '"', "''", "’’", "«", "»", "„", "‘", "’", "'"])
SIGNS = {",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "...": "~", "…": "~", "(": "(", ")": ")",
         "[": "(", "]": ")", "—": "-", "–": "-", "―": "-", "-": "-", "&": "c"}  # fmt: skip

_REGULAR_VERBS = """
accelerate accompany accumulate achieve act adapt adopt affect afford aim aid alert alter amend amount
announce appeal appear apply appoint approach argue arise arrange arrest arrive assemble assist attach
attend attract avoid award ban battle belong benefit block board bomb boost borrow bother bounce break-in
build-up bury cancel capture carry cause cease change chase check circulate clash clean climb close collapse
collect combine complete compete concentrate concern conduct confront connect consist constitute construct
consult contact contain continue contribute control convict cook cooperate cope count cover create cross cry
cure damage dance date deal debate decline decorate defeat defer define delay delete demolish depart depend
deploy deserve design destroy detain deteriorate develop devote die differ direct disappear discourage
dispatch display disrupt distribute divide divorce donate double draft drag dress drift dump earn edit elect
eliminate emerge employ enable encounter end endure engage enjoy enlist enroll enter entertain equal erect
erupt escape escort establish evacuate evolve examine exceed exchange execute exercise exist expand expel
experience expire explode exploit explore export expose extend face fail favor feature fight-off file fill
film finance finish fire fix flee-to float flood focus follow force form found fuel function fund gain
gather generate greet grip guard guide handle happen harm help hire host house hurt-by identify ignore
impose impress improve include increase influence injure insert install integrate intensify interrupt
interview introduce invade invest investigate involve isolate jail join jump justify kick kill knock lack
land last launch lead-up learn limit link list listen live locate look lower maintain manage march mark
marry match matter measure meddle mention mistake mobilize mobilise monitor mount move murder need negotiate
neglect obtain occupy occur operate organize organise oust own pack park participate pass pause pay-off
perform permit pick place play plunge point pose possess postpone pour practice praise prevail prevent
produce prohibit protect provide pull punch punish purchase pursue race raid raise range reach react
rebuild-on receive reclaim recover recruit reduce reflect refuse register relax release rely remain remove
rename renew repair replace represent rescue reside resign resume retain retire retreat return review revive
ride-on risk roll ruin rush sail save scare schedule score scrap screen search secure seem seize serve
settle shape shift ship shock sign skate skip smile solve sort spark stand-by start stay stem stop store
storm strengthen stretch strike-down struggle study submit succeed suffer supply surge surprise surrender
surround survive suspend switch talk target tend test threaten tie top touch tour trace trade trail train
transfer transform travel trigger trouble trust turn underwent-on unite use usher visit wait walk wander
warm wash waste watch weaken wear-on work worry wound yield zoom try offer deliver share issue address
publish name invoke promote vote attempt prepare contemplate volunteer support back embrace condone welcome
admire hammer invite prompt abandon frame present detail rely apply imply tie die allow enforce expand
bring-in trounce stump host lose-out anchor attract cater moderate
"""
_IRREGULAR_VERBS = """
be-gin:begin,begins,began,beginning,begun become:become,becomes,became,becoming,become
bring:bring,brings,brought,bringing,brought build:build,builds,built,building,built
buy:buy,buys,bought,buying,bought catch:catch,catches,caught,catching,caught
come:come,comes,came,coming,come cut:cut,cuts,cut,cutting,cut deal:deal,deals,dealt,dealing,dealt
draw:draw,draws,drew,drawing,drawn drive:drive,drives,drove,driving,driven eat:eat,eats,ate,eating,eaten
fall:fall,falls,fell,falling,fallen fight:fight,fights,fought,fighting,fought
flee:flee,flees,fled,fleeing,fled fly:fly,flies,flew,flying,flown get:get,gets,got,getting,gotten
give:give,gives,gave,giving,given go:go,goes,went,going,gone grow:grow,grows,grew,growing,grown
hold:hold,holds,held,holding,held hurt:hurt,hurts,hurt,hurting,hurt keep:keep,keeps,kept,keeping,kept
lead:lead,leads,led,leading,led leave:leave,leaves,left,leaving,left lend:lend,lends,lent,lending,lent
let:let,lets,let,letting,let lie:lie,lies,lay,lying,lain lose:lose,loses,lost,losing,lost
make:make,makes,made,making,made mean:mean,means,meant,meaning,meant meet:meet,meets,met,meeting,met
pay:pay,pays,paid,paying,paid put:put,puts,put,putting,put quit:quit,quits,quit,quitting,quit
rise:rise,rises,rose,rising,risen run:run,runs,ran,running,run sell:sell,sells,sold,selling,sold
send:send,sends,sent,sending,sent set:set,sets,set,setting,set shake:shake,shakes,shook,shaking,shaken
sit:sit,sits,sat,sitting,sat sleep:sleep,sleeps,slept,sleeping,slept spend:spend,spends,spent,spending,spent
spread:spread,spreads,spread,spreading,spread stand:stand,stands,stood,standing,stood
steal:steal,steals,stole,stealing,stolen stick:stick,sticks,stuck,sticking,stuck
strike:strike,strikes,struck,striking,struck take:take,takes,took,taking,taken
throw:throw,throws,threw,throwing,thrown wake:wake,wakes,woke,waking,woken wear:wear,wears,wore,wearing,worn
win:win,wins,won,winning,won withdraw:withdraw,withdraws,withdrew,withdrawing,withdrawn
undergo:undergo,undergoes,underwent,undergoing,undergone
overcome:overcome,overcomes,overcame,overcoming,overcome rebuild:rebuild,rebuilds,rebuilt,rebuilding,rebuilt
break:break,breaks,broke,breaking,broken bear:bear,bears,bore,bearing,borne
bind:bind,binds,bound,binding,bound blow:blow,blows,blew,blowing,blown
cling:cling,clings,clung,clinging,clung dig:dig,digs,dug,digging,dug feed:feed,feeds,fed,feeding,fed
forget:forget,forgets,forgot,forgetting,forgotten forgive:forgive,forgives,forgave,forgiving,forgiven
freeze:freeze,freezes,froze,freezing,frozen hang:hang,hangs,hung,hanging,hung
hide:hide,hides,hid,hiding,hidden ride:ride,rides,rode,riding,ridden ring:ring,rings,rang,ringing,rung
seek:seek,seeks,sought,seeking,sought shut:shut,shuts,shut,shutting,shut sing:sing,sings,sang,singing,sung
sink:sink,sinks,sank,sinking,sunk sweep:sweep,sweeps,swept,sweeping,swept swim:swim,swims,swam,swimming,swum
swing:swing,swings,swung,swinging,swung weep:weep,weeps,wept,weeping,wept bid:bid,bids,bid,bidding,bid
burst:burst,bursts,burst,bursting,burst cost:cost,costs,cost,costing,cost shed:shed,sheds,shed,shedding,shed
spin:spin,spins,spun,spinning,spun stop:stop,stops,stopped,stopping,stopped
drop:drop,drops,dropped,dropping,dropped ban:ban,bans,banned,banning,banned
occur:occur,occurs,occurred,occurring,occurred refer:refer,refers,referred,referring,referred
step:step,steps,stepped,stepping,stepped trap:trap,traps,trapped,trapping,trapped
permit:permit,permits,permitted,permitting,permitted submit:submit,submits,submitted,submitting,submitted
control:control,controls,controlled,controlling,controlled
cancel:cancel,cancels,cancelled,cancelling,cancelled travel:travel,travels,travelled,travelling,travelled
grip:grip,grips,gripped,gripping,gripped transfer:transfer,transfers,transferred,transferring,transferred
drag:drag,drags,dragged,dragging,dragged stun:stun,stuns,stunned,stunning,stunned
"""

# Forms that are as often nouns (or adjectives) as verbs; what stands before and after them decides.
_NOUN_OR_VERB = """
act aid aim alert amount appeal approach arrest attack award ban battle benefit bid blame block board bomb
boost break call campaign cause challenge change charge check claim clash climb close collapse comment
complaint concern conduct contact control count cover cry cure cut damage dance date deal debate decline
defeat delay demand design desire dispute doubt draft draw drive dump end endorsement estimate exchange
exercise experience export face fall favor favour fear feature fight file film finance fire focus force form
fuel function fund gain grip guard guide harm hate help hit hold hope host house influence increase interest
interview issue jump kick lack land launch lead leave limit link list live look love march mark match matter
measure mention mistake move murder name need note offer order pack park pass pause pay place plan plans
play pledge point pose post practice praise present press probe produce project promise protest pull punch
purchase push question quote race raid raise range rank rate reach read record regret release remark repair
reply report request rescue result return review ride rise risk roll rule run rush score screen search sense
share shift shock shot show sign skate smile sound speech spark spread stage stand start state stay stem
stop store storm stress strike struggle study supply support surge surprise suspect swipe switch talk target
tear test thought threat tie time top total touch tour trace trade train transfer travel trigger trouble
trust turn tweet use view visit voice vote vow wait walk wash waste watch wave weight welcome will win wish
witness wonder work worry wound yield center figure leak judge lobby champion guess counsel taunt boast hail
mock vent query chide lecture sum label brand term frame cast detail address broadcast blog email chant
counter reason cite forecast signal second own back value object fault rally prompt dare invite cost ring
swing burst drop step trap permit freeze hide sink spin
"""


def _lexicon() -> tuple[dict[str, str], frozenset[str]]:
    tags: dict[str, str] = {}
    for entry in _IRREGULAR_VERBS.split():
        _add(tags, tuple(entry.partition(":")[2].split(",")))
    for lemma in _REGULAR_VERBS.split():
        if "-" not in lemma:
            _add(tags, verb_forms(lemma))
    for cues in VERB_CUES.values():
        for cue in cues:
            _add(tags, verb_forms(cue.lemma.split()[0]))
    tags.update(dict.fromkeys(ADJECTIVE_CUES, "j"))
    ambiguous = {form for word in _NOUN_OR_VERB.split() for form in verb_forms(word)[:2]}
    for form in ambiguous:
        tags.setdefault(form, "l" if form in _NOUN_OR_VERB.split() else "v")
    return tags, frozenset(ambiguous)


def _add(tags: dict[str, str], forms: tuple[str, ...]) -> None:
    for form, tag in zip(forms, "lvviu", strict=False):
        if form not in CLOSED:
            tags.setdefault(form, tag)


VERB_TAGS, AMBIGUOUS = _lexicon()

# Nouns in -ing; after a comma or a noun phrase's verb they may still be verbs ("…, warning that").
ING_NOUNS = word_set(
    "clothing building meeting hearing spending funding housing training briefing skateboarding polling "
    "warning feeling fighting voting marketing advertising banking king wing ring spring string beijing "
    "wedding ceiling bombing shooting killing ruling filing finding rating setting painting recording "
    "planning understanding opening gathering offering saving earning being lightning morning evening "
    "sibling darling duckling standing bearing"
)

# Nouns that say when: "last week", "this Thursday".
TIMES = word_set(
    "time january february march april may june july august september october november december day days "
    "week weeks weekend month months year years morning afternoon evening night hour hours minutes "
    "summer winter spring fall autumn decade decades century"
)

_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "ible", "able", "less", "ish", "ical", "ic", "nal", "ary")


def open_tag(lower: str) -> str:
    """The tag of a word that no list holds, by its ending; a noun where the ending says nothing."""
    if lower.endswith("ly") and len(lower) > 4:
        return "b"
    if lower.endswith("ing") and len(lower) > 5:
        return "i"
    if lower.endswith(("ize", "ise", "yze", "ify")) and len(lower) > 5:
        return "l"
    if lower.endswith("ed") and len(lower) > 4 and not lower.endswith("eed"):
        return "v"
    return "j" if lower.endswith(_ADJECTIVE_ENDINGS) else "n"
