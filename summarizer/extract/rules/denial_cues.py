"""The words with which somebody denies, calls false, or neither confirms nor denies."""

from __future__ import annotations

import re

from summarizer.lexicon.load import word_set

__all__ = [
    "CLAIM_NOUNS",
    "CUE",
    "FALSE_PREDICATE",
    "GRANTED",
    "PLANS",
    "WEAK_PREDICATE",
    "is_claim_noun",
]


# What somebody may assert, so that rejecting it is rejecting a statement.
CLAIM_NOUNS = word_set("denials", "claim_nouns")
# What somebody may ask for or be granted; to deny it is to withhold it.
GRANTED = word_set("denials", "granted")
PLANS = word_set("denials", "plans")

_BE = r"(?:is|are|was|were|be|been|being|[’']s|[’']re|as|amounts? to|amounted to)"
_ADVERB = (
    r"(?:\s+(?:simply|just"
    r"|completely|totally|utterly|entirely|absolutely|categorically|plainly|patently|clearly|also|all|so|both"
    r"|nothing (?:more|but)(?: than)?|merely|pure|purely|total|complete|utter|absolute"
    r"|blatant|outright|demonstrably|wholly|flatly|quite|a|an|the|“|‘|\"|'|of|more|yet|another|sort|kind"
    r"|big|mere))*"
)
_FALSE = (
    r"false(?:hoods?)?|baseless|groundless|unfounded|untrue|not true|not correct|incorrect|inaccurate"
    r"|factually wrong|"
    r"without (?:any )?(?:merit|foundation|basis|substance)|lies?|fake(?: news)?|fabricat(?:ed|ions?)"
    r"|hoax(?:es)?|fiction(?:al)?|"
    r"fictitious|fantasy|bogus|made[- ]up(?! (?:for|of))|invent(?:ed|ions?)|rumou?rs?|(?:dis"
    r"|mis)information|propaganda"
    r"|smears?|slander(?:ous)?|"
    r"libel(?:lous|ous)?|defamatory|myths?|misleading|untruths?|concoct(?:ed|ions?)|conspiracy theor(?:y"
    r"|ies)|unsubstantiated|"
    r"speculative|speculation|meritless|far from the truth|distort(?:ed|ions?)|nothing to do with "
    r"(?:reality|the truth)|calumny|"
    r"mendacious|fairy ?tales?"
)
_WEAK = (
    r"absurd(?:ity)?|ridiculous|nonsens(?:e|ical)|rubbish|ludicrous|preposterous|laughable|garbage|bunk"
    r"|hogwash|tripe|malarkey|"
    r"bullshit|outrageous|farcical|drivel|poppycock|balderdash|claptrap|twaddle|tosh|"
    r"offensive nonsense|far-fetched|fanciful|crap|a joke"
)
FALSE_PREDICATE = re.compile(rf"(?<!\w)(?:{_FALSE})(?!\w)", re.IGNORECASE)
WEAK_PREDICATE = re.compile(rf"(?<!\w)(?:{_WEAK})(?!\w)", re.IGNORECASE)

_ASK = (
    r"(?:request|call|email|e-mail|message|phone call|text message|inquir(?:y|ie)|enquir(?:y|ie)|question"
    r"|query|querie|letter)s?"
)
CUE = re.compile(
    r"(?:(?<!\w)|(?<=\w)(?=[’'](?:s|re)\b))(?:"
    r"(?P<declined>(?:declin(?:e[sd]?|ing)|refus(?:e[sd]?|ing))\s+(?:to\s+(?:\w+ly\s+)?(?:comment|confirm"
    r"|verify|say\b(?! (?:yes|no|that)\b)|discuss|"
    r"answer|respond|be drawn|deny|corroborate|acknowledge|address)|(?:further\s+|any\s+)?comment))"
    rf"|(?P<silent>(?:(?:did|does|do|had|has|have|would|will)(?:\s+not|n[’']t)|yet to|failed to"
    rf"|never)\s+(?:yet\s+)?(?:\w+ly\s+)?"
    rf"(?:(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?"
    rf"|acknowledge)\s+(?:to\s+)?(?:[\w’',&.]+\s+){{0,6}}?(?:{_ASK}|comment)"
    r"|comment(?:ed)?))"
    r"|(?P<asked>(?:ha(?:s|ve)|was|were)(?: also)? (?:contacted|approached|asked|e-?mailed|reached out "
    r"to) [^.;,]{2,80}? for (?:a |further |its |their |his |her )?"
    r"(?:comment|response|statement|reaction))"
    rf"|(?P<neithers>neither (?:[\w’'-]+\s+){{1,5}}?(?:responded|replied|commented|returned"
    rf"|answered)(?:\s+to)?(?:\s+(?:[\w’',&.]+\s+){{0,6}}?{_ASK})?)"
    r"|(?P<unreached>(?:could|can)(?:\s*not|n[’']t)\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?(?:reached"
    r"|contacted)|(?:was|were|is|are)\s+(?:not\s+"
    r"(?:\w+ly\s+)?available|unavailable|unreachable)\s+(?:for\s+(?:\w+\s+)?comment|to comment)|"
    r"(?:has|have|had)(?: also)? been (?:approached|contacted|asked) (?:for (?:a )?(?:comment|response"
    r"|statement)|to comment)"
    r"|ha[sd] no (?:\w+ )?comment|have no (?:\w+ )?comment|offered no comment|gave no comment)"
    r"|(?P<neither>neither\s+confirm\w*\s+n?or\s+(?:\w+\s+)?den\w+"
    r"|not\s+confirm\w*\s+(?:n?or\s+(?:\w+\s+)?den\w+)?)"
    r"|(?P<unconfirmed>(?:(?:ha[sd]|have|is|are|was|were|did|does|do|could|can|would|will)(?:\s*not"
    r"|n[’']t)|never|yet to(?: be)?|unable to|hesitant to|"
    r"reluctant to|stopped short of|refrained from|unwilling to|failed to|cannot|can[’']t|impossible to"
    r"|ha[sd] yet to(?: be)?|not able to|avoided)"
    r"\s+(?:yet\s+)?(?:been\s+)?(?:be\s+)?(?:\w+ly\s+)?(?:confirm(?:ed|ing)?|verif(?:y|ied|ying)"
    r"|corroborat(?:e[d]?|ing)))"
    r"|(?P<deny>den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|refut(?:e[sd]?|ing)|rebut(?:s|ted|ting)?"
    r"|disavow(?:s|ed|ing)?|"
    r"repudiat(?:e[sd]?|ing)|contradict(?:s|ed|ing)?|debunk(?:s|ed|ing)?)"
    r"|(?P<reject>reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rubbish(?:es|ed|ing)|brush(?:es|ed"
    r"|ing)\s+(?:off|aside)|shrug(?:s|ged|ging)\s+off|"
    r"laugh(?:s|ed|ing)\s+off|scoff(?:s|ed|ing)?\s+at|pour(?:s|ed|ing)\s+(?:scorn|cold water)\s+on"
    r"|(?:pushed|pushes|pushing|hit|hits|hitting)\s+back\s+"
    r"(?:at|against|on)|discount(?:s|ed|ing))"
    r"|(?P<call>call(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|describ(?:e[sd]?|ing)|dub(?:s"
    r"|bed|bing)?|term(?:s|ed|ing)|"
    r"denounc(?:e[sd]?|ing)|slam(?:s|med|ming)?|condemn(?:s|ed|ing)?|derid(?:e[sd]?|ing)|decr(?:y|ies|ied"
    r"|ying)|blast(?:s|ed|ing)?|"
    r"characteri[sz](?:e[sd]?|ing)|ridicul(?:e[sd]?|ing)|wr(?:ites|ote|iting|itten) off|deem(?:s|ed|ing)?"
    r"|declar(?:e[sd]?|ing)|attack(?:s|ed|ing)?)"
    r"|(?P<unknown>(?:did|do|does)(?:\s+not|n[’']t)\s+recogni[sz]e\s+(?:the|these|those|this|that|any of "
    r"the)\s+(?:\w+\s+)?"
    r"(?:figures?|claims?|accounts?|allegations?|description|version|characteri[sz]ation|picture|numbers))"
    r"|(?P<noun>denials?)"
    r"|(?P<plea>plead(?:s|ed|ing)?\s+(?:not guilty|innocent))"
    r"|(?P<truth>no\s+(?:\w+\s+)?truth\s+(?:to|in|behind|whatsoever)|nothing (?:could|can) be further "
    r"from the truth)"
    r"|(?P<evidence>no (?:credible |hard |real |solid )?(?:evidence|proof)(?:\s+(?:to (?:support|back"
    r"|substantiate)|for|behind|supporting))"
    r"|not (?:a (?:shred|scrap) of|any) (?:evidence|proof))"
    r"|(?P<insist>(?:insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|sw(?:ears|ore)|protest(?:s|ed)|contend(?:s"
    r"|ed)?|stress(?:es|ed))"
    r"(?:\s+that)?\s+(?:(?:there (?:is|was|were|are|had been|has been) )?no(?:ne|body)? \w+|(?:it|he|she"
    r"|they|the (?:government|company|firm|army|military|group|party))\s+"
    r"(?:(?:\w+ly\s+)?(?:had|have|has|did|was|were|is|are|does|do)(?:\s+(?:\w+ly\s+)?(?:not|never)"
    r"|n[’']t)|never|"
    r"(?:had|has|have|played|plays|took)\s+(?:absolutely\s+)?(?:no|nothing)))"
    r"|(?:said|says|say|stated|added)(?:\s+that)?\s+(?:it|he|she|they|the (?:government|company|firm|army"
    r"|military|group|party))\s+"
    r"(?:(?:had|has|have)\s+(?:absolutely\s+)?nothing to do with|(?:had|has|have|played|plays"
    r"|took)\s+no\s+(?:involvement|role|part|knowledge|"
    r"connection|links?|hand|responsibility|intention)|(?:was|were|had|is|are|did|has|have)(?:\s+not"
    r"|n[’']t)\s+(?:been\s+)?(?:\w+ly\s+)?(?:involved|responsible|"
    r"behind|true|the case)))"
    rf"|(?P<false>{_BE}{_ADVERB}\s*(?:not\s+)?(?:[\w-]+\s+)?(?:{_FALSE}|{_WEAK}))"
    r")(?!\w)",
    re.IGNORECASE,
)


def is_claim_noun(words: str) -> bool:
    """Whether the phrase's head is something asserted: its last word before a complement."""
    head = re.split(
        r"\s+(?:that|of|about|by|from|in|made|on|over|as|which|who|regarding|concerning|against|linking"
        r"|to|he|she|it|they|his|her|their|"
        r"levelled|leveled|saying|suggesting|for|with|alleging|published|and)\s+|,",
        words.strip(" “”\"‘’'"),
        maxsplit=1,
    )[0]
    last = re.findall(r"[^\W\d_]+", head.lower())
    return bool(last) and last[-1] in CLAIM_NOUNS
