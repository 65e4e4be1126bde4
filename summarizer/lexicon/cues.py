"""The words that hand a statement to somebody: speech and attitude verbs, nouns, adjectives, phrases.

Each cue has a class (what kind of act it names) and frames (which complements can hold the content).
Frames, one letter each: `c` a clause or quotation ("said that", "said"), `o` somebody addressed before the
clause ("told her that"), `i` an infinitive ("vowed to"), `n` a noun phrase ("denied the report"),
`x` a noun phrase with an infinitive ("urged him to"), `g` an -ing form ("denied taking"), `a` a noun phrase
with what is said of it ("called him a liar", "described it as"), and after a slash the prepositions that
can open the content ("called for", "spoke about").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

__all__ = [
    "ADJECTIVE_CUES",
    "HEDGES",
    "NOUN_CUES",
    "PASSIVE_CUES",
    "VERB_CUES",
    "Cue",
    "CueClass",
    "Stance",
    "cue_class",
    "find_cue",
    "stance",
    "verb_forms",
]

CueClass = Literal[
    "assert", "concede", "deny", "reject", "refuse", "doubt", "ask", "order", "promise", "opinion",
    "wish", "fear", "criticise", "praise", "support", "agree", "learn", "show",
]  # fmt: skip
Stance = Literal["affirms", "denies", "open"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its lemma, its class, its frames, and the prepositions that may open its content."""

    lemma: str
    cue_class: CueClass
    frames: str = "c"
    prepositions: frozenset[str] = frozenset()


def _word_set(block: str) -> frozenset[str]:
    return frozenset(block.split())


_VERBS: dict[CueClass, str] = {
    "assert": """
        say:c/about tell:coi/about/of add:c announce:cn argue:c/for/against assert:cn assure:co claim:ci
        comment:c/on confirm:cn contend:c continue:c declare:cna disclose:cn emphasize:cn emphasise:cn
        explain:cn highlight:cn indicate:c inform:co/of insist:c/on maintain:c mention:cn note:cn
        observe:c proclaim:cna quip:c recall:cng remark:c/on remind:co/of reiterate:cn repeat:cn reply:c
        report:cng respond:c retort:c reveal:cn state:cn stress:cn suggest:cng swear:ci/to
        testify:c/about/on tweet:cn underline:cn underscore:cn warn:co/of/against/about write:c/about
        post:c allege:c elaborate:c/on joke:c/about shout:c yell:c whisper:c mutter:c cry:c exclaim:c
        shoot_back:c hit_back:c/at fire_back:c/at bark:c snap:c scoff:c/at boast:c/about/of brag:c/about
        tout:n conclude:c reason:c/with refer:/to allude:/to speak:/about/of/against/for talk:/about/of
        discuss:cn describe:a characterize:a characterise:a portray:a depict:a paint:a label:a brand:a
        dub:a term:a call:a/for/on quote:n echo:n cite:n outline:n articulate:n voice:n express:n convey:n
        recount:cn assess:cn tease:c caution:co/against advise:cox/against counter:c counsel:cx estimate:cn
        predict:cn forecast:cn project:c point:/to point_out:cn lay_out:n spell_out:n make_clear:cn
        set_out:n sum_up:n muse:c/about/on imply:cn hint:c/at signal:cn reference:n liken:a
        compare:a credit:a attribute:a blame:n/for accuse:a/of charge:c chant:c blog:c email:c tell_of:n
        find:c read:c envision:n envisage:n trumpet:n
    """,
    "concede": """
        acknowledge:cng admit:cg/to concede:cn confess:c/to grant:c recognize:cna recognise:cna
        apologize:/for apologise:/for regret:cng own_up:/to
    """,
    "deny": """
        deny:cng disavow:n dispute:cn refute:cn rebut:n repudiate:n contradict:n disclaim:n
    """,
    "reject": """
        reject:na dismiss:na denounce:na disagree:c/with/on discount:n downplay:n play_down:n rebuff:n
        brush_off:n brush_aside:n shrug_off:n laugh_off:n deride:a mock:n ridicule:n scorn:n renounce:n
        wave_off:n push_back:/against/on
    """,
    "refuse": "refuse:i decline:i rule_out:ng veto:n opt:i/against resist:ng",
    "doubt": "doubt:cn question:cn wonder:c/about",
    "ask": """
        ask:cox/for/about inquire:c/about enquire:c/about query:cn quiz:n request:cn seek:i
    """,
    "order": """
        urge:xcn demand:cni order:xcn instruct:xo command:xc encourage:xn implore:x beg:xi plead:c/for
        press:x/for push:x/for lobby:x/for exhort:x recommend:cng propose:cnig advocate:cn/for dare:x
        ask_for:ng insist_on:ng require:cnx call_for:ng call_on:x call_upon:x appeal:/for/to persuade:xco
        convince:xco
    """,
    "promise": """
        promise:cion vow:cin pledge:cin plan:ic/on/for intend:ig threaten:ci commit:i/to
        agree:ic/to/on/with aim:i/for decide:ic/on/against resolve:ic guarantee:cn consider:ga
    """,
    "opinion": """
        believe:c/in think:c/about/of feel:c regard:a view:a see:a deem:a suspect:cn presume:c assume:c
        reckon:c figure:c guess:c judge:ca imagine:cn expect:cixn anticipate:cng foresee:cn understand:cn
        know:c remember:cg lean:/toward/towards
    """,
    "wish": """
        want:ixn hope:ci/for wish:ci/for prefer:ing like:i aspire:i/to desire:in love:i long:i/for
        favor:ng favour:ng look_forward:/to
    """,
    "fear": "fear:cn worry:c/about dread:ng fret:c/about/over",
    "criticise": """
        criticize:an criticise:an slam:an blast:an attack:an condemn:an assail:n lambaste:an lambast:an
        decry:n bemoan:cn lament:cn deplore:n protest:cn/against rail:/against/at/about rebuke:n chide:n
        scold:n berate:n bash:n skewer:n insult:n taunt:n complain:c/about/of grumble:c/about
        gripe:c/about object:c/to fault:n rip:n lash_out:/at/against pan:n castigate:n excoriate:n
        vent:c/about sneer:c/at/about bristle:/at fulminate:/against inveigh:/against shame:n impugn:n
        tear_into:n dislike:n groan:c
    """,
    "praise": """
        praise:an laud:an hail:an commend:an applaud:n thank:n/for congratulate:n/on/for compliment:n
        extol:n salute:n
    """,
    "support": "endorse:ng defend:n oppose:ng approve:/of disapprove:/of",
    "agree": "concur:c/with accept:cn",
    "learn": """
        learn:c/of/about discover:c realize:cn realise:cn determine:c hear:c/of/about notice:c
    """,
    "show": "show:cn prove:c demonstrate:cn attest:c/to",
}

_NOUNS: dict[CueClass, str] = {
    "assert": """
        statement claim allegation assertion report announcement argument contention comment remark
        insistence suggestion prediction estimate accusation charge rumor rumour finding conclusion
        testimony reminder assurance explanation description characterization observation declaration
        evidence revelation
    """,
    "concede": """
        admission acknowledgment acknowledgement confession concession apology recognition
    """,
    "deny": "denial",
    "reject": "rejection dismissal denunciation",
    "refuse": "refusal reluctance unwillingness",
    "doubt": "doubt skepticism scepticism uncertainty",
    "ask": "request query inquiry",
    "order": "call demand proposal recommendation plea appeal order instruction suggestion",
    "promise": "promise pledge vow plan decision intention threat",
    "opinion": """
        belief view opinion impression notion conviction suspicion assumption expectation assessment
        perception understanding stance speculation
    """,
    "wish": "hope desire wish dream ambition",
    "fear": "fear concern warning",
    "criticise": "criticism condemnation complaint objection",
    "praise": "praise admiration",
    "support": "support endorsement opposition backing",
}

_ADJECTIVES: dict[CueClass, str] = {
    "opinion": "confident sure certain convinced aware adamant clear optimistic pessimistic hopeful positive",
    "doubt": "doubtful skeptical sceptical unsure uncertain unconvinced",
    "fear": "afraid worried concerned fearful anxious alarmed horrified wary",
    "wish": "eager keen willing ready determined reluctant unwilling hesitant",
    "criticise": "critical angry upset disappointed furious outraged dismayed frustrated shocked appalled",
    "praise": "proud glad pleased happy grateful delighted thankful supportive",
    "concede": "sorry unapologetic",
}

# Passives in which nobody speaks: the article hands the content on.
_PASSIVES = (
    "expect say believe understand think know report allege suppose rumor rumour see view regard consider "
    "claim estimate assume fear deem perceive project predict forecast"
)

HEDGES = _word_set("reportedly allegedly apparently supposedly purportedly presumably evidently ostensibly")

_IRREGULAR_FORMS = """
    say says said saying said; tell tells told telling told; swear swears swore swearing sworn; write
    writes wrote writing written; think thinks thought thinking thought; feel feels felt feeling felt; see
    sees saw seeing seen; know knows knew knowing known; understand understands understood understanding
    understood; find finds found finding found; show shows showed showing shown; read reads read reading
    read; hear hears heard hearing heard; teach teaches taught teaching taught; cast casts cast casting
    cast; speak speaks spoke speaking spoken; shoot shoots shot shooting shot; hit hits hit hitting hit;
    lay lays laid laying laid; make makes made making made; set sets set setting set; broadcast broadcasts
    broadcast broadcasting broadcast; foresee foresees foresaw foreseeing foreseen; forecast forecasts
    forecast forecasting forecast; seek seeks sought seeking sought; beg begs begged begging begged; plan
    plans planned planning planned; rip rips ripped ripping ripped; pan pans panned panning panned; choose
    chooses chose choosing chosen; refer refers referred referring referred; admit admits admitted
    admitting admitted; commit commits committed committing committed; prefer prefers preferred preferring
    preferred; slam slams slammed slamming slammed; opt opts opted opting opted; brag brags bragged
    bragging bragged; quip quips quipped quipping quipped; snap snaps snapped snapping snapped; dub dubs
    dubbed dubbing dubbed; blog blogs blogged blogging blogged; rebut rebuts rebutted rebutting rebutted;
    regret regrets regretted regretting regretted; quiz quizzes quizzed quizzing quizzed; try tries tried
    trying tried; tear tears tore tearing torn; concur concurs concurred concurring concurred; extol
    extols extolled extolling extolled; spell spells spelled spelling spelt; sum sums summed summing
    summed; label labels labeled labeling labelled; signal signals signaled signaling signalled; counsel
    counsels counseled counseling counselled; own owns owned owning owned; rebuff rebuffs rebuffed
    rebuffing rebuffed
    """
_IRREGULAR = {forms.split()[0]: tuple(forms.split()) for forms in _IRREGULAR_FORMS.split(";")}
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_NEGATIONS = re.compile(
    r"\b(?:not|never|no|nobody|neither|nor|without|hardly|cannot)\b|n[’']t\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_DENYING: frozenset[CueClass] = frozenset({"deny", "reject", "refuse"})
_OPEN: frozenset[CueClass] = frozenset({"ask", "doubt"})


def verb_forms(lemma: str) -> tuple[str, ...]:
    """The base, the -s form, the past, the -ing form and the participle of a verb, in that order."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if _CONSONANT_Y.search(lemma):
        return lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing", lemma[:-1] + "ied"
    third = lemma + ("es" if _SIBILANT.search(lemma) else "s")
    if lemma.endswith("e"):
        return (
            lemma,
            third,
            lemma + "d",
            lemma[:-1] + "ing" if not lemma.endswith("ee") else lemma + "ing",
            lemma + "d",
        )
    return lemma, third, lemma + "ed", lemma + "ing", lemma + "ed"


def _verb_cues() -> dict[str, tuple[Cue, ...]]:
    """Each form of a verb with its cues, those with a particle ("point out") first, under the verb's form."""
    found: dict[str, list[Cue]] = {}
    for kind, block in _VERBS.items():
        for entry in block.split():
            lemma, _, frames = entry.partition(":")
            letters, *prepositions = frames.split("/")
            cue = Cue(lemma.replace("_", " "), kind, letters, frozenset(prepositions))
            for form in dict.fromkeys(verb_forms(lemma.split("_")[0])):
                found.setdefault(form, []).append(cue)
    return {form: tuple(sorted(cues, key=lambda c: -c.lemma.count(" "))) for form, cues in found.items()}


def _listed(block: dict[CueClass, str], plural: bool) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for kind, words in block.items():
        for word in words.split():
            found.setdefault(word, Cue(word, kind, "c"))
            if plural:
                found.setdefault(verb_forms(word)[1], Cue(word, kind, "c"))
    return found


VERB_CUES = _verb_cues()
NOUN_CUES = _listed(_NOUNS, plural=True)
ADJECTIVE_CUES = _listed(_ADJECTIVES, plural=False)
PASSIVE_CUES = frozenset(form for lemma in _PASSIVES.split() for form in verb_forms(lemma)[2:5:2])


@lru_cache(maxsize=4096)
def find_cue(words: str) -> Cue | None:
    """The cue that `words` hold ("did not immediately say", "X's claim that"), None where they hold none.

    A verb goes before a noun, and of several verbs the last one counts ("went on to deny").
    """
    tokens = _WORD.findall(words.casefold())
    if "according" in tokens:
        return Cue("according to", "assert", "c")
    for at in range(len(tokens) - 1, -1, -1):
        for cue in VERB_CUES.get(tokens[at], ()):
            if " " not in cue.lemma or cue.lemma.split()[1] in tokens[at + 1 :]:
                return cue
    for table in (NOUN_CUES, ADJECTIVE_CUES):
        for token in reversed(tokens):
            if token in table:
                return table[token]
    return next((Cue(t, "assert") for t in tokens if t in HEDGES), None)


def cue_class(words: str) -> CueClass | None:
    """The class of the cue in `words`, None where they hold none."""
    found = find_cue(words)
    return found.cue_class if found else None


def stance(words: str) -> Stance | None:
    """Whether the cue in `words` affirms its content, denies it, or leaves it open; None without a cue.

    A negation turns denying into open ("did not deny") and affirming into open ("did not say").
    """
    found = find_cue(words)
    if found is None:
        return None
    if found.cue_class in _OPEN or _NEGATIONS.search(words):
        return "open"
    return "denies" if found.cue_class in _DENYING else "affirms"
