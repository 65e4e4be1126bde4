"""What a statement brings in that its words and their neighbours don't have: numbers, names, quotations,
content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.check.index import ArticleIndex
from summarizer.check.keys import content, is_name, key, keys_of, may_be_added, name_key, word_keys
from summarizer.check.passage import Passage, Said
from summarizer.check.words import numbers
from summarizer.lexicon.calendar import DAYS_AND_MONTHS
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import TITLES
from summarizer.lexicon.places import place_of
from summarizer.lexicon.thesaurus import OPPOSITES
from summarizer.parse.words import ParsedSentence
from summarizer.quantities import Quantity, quantities
from summarizer.text.normalise import fold_words
from summarizer.text.plain import plain

__all__ = [
    "changed_numbers",
    "foreign_content",
    "foreign_names",
    "foreign_quotation",
    "garbled",
    "others_words",
    "unprinted_names",
]

_QUOTED = re.compile(r"\"([^\"]+)\"|(?<!\w)'([^']*(?:'\w[^']*)*)'(?!\w)")
_INNER_CAPITAL = re.compile(r"(?<=[\w,’'] )(?<![.!?…][’'] )[A-Z][a-z]+\b")
# Words that are printed with a capital where they open a sentence, or within a title.
_OPENING = (
    (word_set("notions", "function_words") | word_set("clauses", "sentence_openers"))
    - DAYS_AND_MONTHS
    - TITLES
)
_GAP = re.compile(r"\s*(?:\.\.\.|\[[^\]]*\]|\([^)]*\))\s*")
# So great a share of words taken from what somebody else says makes it theirs.
_OTHERS_SHARE = 0.3
# A statement of so many words that tell something has at least this share of them from the words themselves.
_FEW = 3
_ABOUT = 0.3
_ORDINAL = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE)
_SHARES = {
    "few": frozenset(("few", "fewer", "some", "little")),
    "most": frozenset(("most",)),
    "all": frozenset(("all", "every", "each")),
    "none": frozenset(("no", "none", "neither")),
}
_POINTING = frozenset(
    ["this", "it", "that", "they", "these", "them", "he", "she", "his", "her", "their", "its", "so", "too",
     "also", "well", "such", "same", "other", "another"]
)  # fmt: skip
# "The outcome" may be told as that "of the gubernatorial nomination".
_RESOLVING = frozenset(("NOUN", "ADJ"))
# "Organizing for Action": several words in capitals, with small ones between them.
_LONG_NAME = re.compile(r"[A-Z][\w'-]*(?:\s(?:(?:of|for|and|the|in|on|de|la)\s){0,2}[A-Z][\w'-]*)+")
# "Donald J. Trump" and "Mr. Trump" are Donald Trump.
_ADDRESS = re.compile(r"[A-Z]\.|M(?:rs?|s|x)\.?")
_COUNTED = frozenset(
    ("count", "money", "percent", "points", "share", "ratio", "measure", "multiple", "duration")
)


def changed_numbers(statement: Said, passage: Passage) -> str | None:
    """A number of the statement that the words don't have, or have with another hedge or of something
    else.
    """
    held = numbers(passage.near.text)
    dates = passage.index.numbers
    mine = quantities(statement.text)
    years = {
        value for q in mine if q.kind in ("year", "date", "name", "time") for value in numbers(q.span.text)
    }
    own = numbers(passage.sentence.text)
    stated = numbers(statement.text)
    dropped = [value for value in own if value not in stated and value != "1"]
    for value in stated:
        if dropped and value in held and value not in own and value not in _dates_of(mine, value):
            return f"has {value} where they have {dropped[0]}"
        if value not in held and not (value in years and value in dates) and value != "1":
            return f"has the number {value} that they don't have"
    there = {word.casefold() for word in _ORDINAL.findall(passage.sentence.text)}
    there = there or {word.casefold() for word in _ORDINAL.findall(passage.near.text)}
    if ordinals := {word.casefold() for word in _ORDINAL.findall(statement.text)} - there:
        return f"has “{min(ordinals)}”, which they don't"
    theirs = passage.index.quantities_in(passage.near)
    if turned := _turned(statement, passage, mine, theirs):
        return turned
    for quantity in mine:
        if quantity.kind in _COUNTED and (problem := _changed(quantity, theirs)):
            return problem
    return None


def _dates_of(mine: tuple[Quantity, ...], value: str) -> tuple[str, ...]:
    """The value again where it is no more than a day's or a name's number."""
    return (value,) if any(q.kind in ("name", "time") and value in numbers(q.span.text) for q in mine) else ()


def _turned(
    statement: Said, passage: Passage, mine: tuple[Quantity, ...], theirs: tuple[Quantity, ...]
) -> str | None:
    """What rises from one number to another, changed over."""
    text = passage.index.article.text
    held = {(_before(text, q.span.start), q.low) for q in theirs}
    for q in mine:
        word = _before(statement.text, q.span.start)
        other = {"from": "to", "to": "from"}.get(word)
        if other and (other, q.low) in held and (word, q.low) not in held:
            return f"has “{word} {q.span.text}” where they have “{other}”"
    return None


def _before(text: str, at: int) -> str:
    words = text[max(0, at - 12) : at].split()
    return words[-1].casefold() if words else ""


def _changed(mine: Quantity, theirs: tuple[Quantity, ...]) -> str | None:
    """What is different about a number that stands there."""
    same = [q for q in theirs if {q.low, q.high} & {mine.low, mine.high} - {None}]
    if not same:
        return None
    if not any(_one_hedge(mine, q) for q in same):
        return f"has “{mine.span.text}” where they have “{same[0].span.text}”"
    if mine.unit and not any(_one_unit(mine, q) for q in same):
        return f"has “{mine.span.text}” where they have “{same[0].span.text}”"
    return None


def _one_hedge(mine: Quantity, theirs: Quantity) -> bool:
    if mine.qualifier == theirs.qualifier:
        return True
    return "range" in (mine.qualifier, theirs.qualifier) and (mine.low, mine.high) == (
        theirs.low,
        theirs.high,
    )


def _one_unit(mine: Quantity, theirs: Quantity) -> bool:
    if theirs.unit is None or mine.unit is None or theirs.unit == mine.unit:
        return True
    words = word_keys(f"{theirs.unit} {theirs.counts or ''}")
    return bool(word_keys(f"{mine.unit} {mine.counts or ''}") & words) or mine.kind != theirs.kind


def foreign_names(statement: Said, passage: Passage) -> str | None:
    """A name that the article doesn't have, or that takes the place of one that the words do have."""
    mine = [
        tree.words[at].text for tree in statement.trees for at in range(len(tree.words)) if is_name(tree, at)
    ]
    if problem := unprinted_names(statement, passage):
        return problem
    own = {
        name_key(word.text)
        for tree in passage.trees
        for at, word in enumerate(tree.words)
        if is_name(tree, at)
        and word.lower not in DAYS_AND_MONTHS
        and word.lower.rstrip(".") not in TITLES
        and any(span.start <= word.start < span.end for span in passage.spans)
    }
    saying = {name_key(word) for word in (passage.speaker or "").split()}
    dropped = own - {name_key(name) for name in mine} - saying
    days = [
        n
        for n in mine
        if n.casefold() in DAYS_AND_MONTHS
        and n.casefold() not in fold_words(passage.sentence.text).casefold()
        and (
            n.casefold() not in passage.folded
            or DAYS_AND_MONTHS & set(passage.sentence.text.casefold().split())
        )
    ]
    held = {name_key(w) for w in re.findall(r"[^\W\d_]+", passage.sentence.text)}
    # Whom "the leader" is, a trusted model has read from the whole article.
    strange = [
        n
        for n in mine
        if name_key(n) not in passage.near_keys
        and n.casefold() not in passage.folded
        and not (passage.index.trusted and passage.index.is_named(n))
    ]
    if days:
        return f"has “{days[0]}”, which they don't"
    if strange and dropped and not held & {name_key(n) for n in strange}:
        return f"has “{strange[0]}” in the place of a name that they have"
    return None


def unprinted_names(statement: Said, passage: Passage) -> str | None:
    """A name that the article doesn't have."""
    for tree in statement.trees:
        for at, word in enumerate(tree.words):
            if is_name(tree, at) and _is_place_there(tree, at, passage.index):
                continue
            if not is_name(tree, at) or _is_address(word.text):
                continue
            if not _is_printed(passage.index, word.text, passage.speaker):
                return f"has the name “{word.text}” that the article doesn't have"
    return None


def _is_address(word: str) -> bool:
    """Whether a word with a capital names nobody by itself: an initial, "Mr."."""
    return _ADDRESS.fullmatch(word) is not None


def _is_place_there(s: ParsedSentence, at: int, index: ArticleIndex) -> bool:
    """Whether a word is part of a country's name that the article has in another form: "U.S."."""
    head = s.words[at].head if s.words[at].dep == "compound" else at
    whole = " ".join(s.words[k].text for k in (*s.kids(head, "compound"), head))
    place = place_of(whole)
    return place is not None and place in index.places


def _is_printed(index: ArticleIndex, name: str, speaker: str | None) -> bool:
    bare = re.sub(r"(?:['’]s|['’])\Z", "", name).rstrip(".")
    parts = bare.replace("’", "'").split("-")
    return all(
        part.casefold() in index.token_places
        or name_key(part) in index.keys
        or name_key(plain(part)) in index.keys
        or part.casefold() in (speaker or "").casefold()
        or part.casefold() in (index.article.outlet or "").casefold()
        or part.replace(".", "").casefold() in index.token_places
        for part in parts
        if part
    )


def foreign_quotation(statement: Said, passage: Passage) -> str | None:
    """Words in quotation marks that nobody in the article says so."""
    folded = fold_words(statement.text)
    if folded[:1] in "\"'" and not _QUOTED.match(folded):
        folded = f'"{folded[1:]}"'
    quoted = " | ".join(fold_words(span.text).casefold() for span in passage.index.quoted)
    for match in _QUOTED.finditer(folded):
        for piece in _GAP.split(match[1] or match[2] or ""):
            words = piece.strip(" .,;:!?'\"").casefold()
            if words and words not in quoted:
                return f"has “{piece.strip()}” in quotation marks, where they don't have these words so"
    return None


def garbled(statement: Said, passage: Passage) -> str | None:
    """A word that opens sentences printed with a capital in the middle of one: "in The Ukrainian"."""
    for match in _INNER_CAPITAL.finditer(statement.text):
        if match.group().casefold() not in _OPENING or statement.quotes(match.start()):
            continue
        before, behind = statement.text[: match.start()].split(), statement.text[match.end() :].split()
        with_next = " ".join((match.group(), *behind[:1])).strip(" .,;:!?”’\"'")
        with_last = " ".join((*before[-1:], match.group()))
        if (with_next if " " in with_next else with_last) not in passage.index.article.text:
            return f"has “{match.group()}” in the middle of a sentence"
    return None


def foreign_content(statement: Said, passage: Passage) -> str | None:
    """Things, acts and qualities that neither the words nor their neighbours have."""
    unknown: list[str] = []
    resolving = (passage.index.trusted or _points_back(passage)) and _retells(statement, passage)
    names = _long_names(statement, passage)
    for tree in statement.trees:
        for at in (*content(tree), *_manners(tree)):
            word = tree.words[at]
            if word.start in names or any(char.isdigit() for char in word.text):
                continue
            held = passage.index.keys if resolving and word.pos in _RESOLVING else passage.near_keys
            known = {*keys_of(word.lower), *keys_of(word.lemma)} & held
            if not known and not may_be_added(word.lower) and not may_be_added(word.lemma):
                unknown.append(word.text)
            opposites = OPPOSITES.get(key(word.lower), frozenset())
            if not known and opposites & passage.own_keys:
                return f"has “{word.text}” where they have the opposite"
    return f"brings in “{unknown[0]}”" if unknown else None


def _long_names(statement: Said, passage: Passage) -> frozenset[int]:
    """Where words begin that are part of a name of several words which the article has so."""
    found: set[int] = set()
    for match in _LONG_NAME.finditer(statement.text):
        if match.group() in passage.index.article.text:
            found.update(range(match.start(), match.end()))
    return frozenset(found)


def _points_back(passage: Passage) -> bool:
    """Whether the words say "this", "it" or "as well" of something named before."""
    return any(word.lower in _POINTING for tree in passage.trees for word in tree.words)


def _retells(statement: Said, passage: Passage) -> bool:
    """Whether half of what the words tell comes back in the statement."""
    mine = word_keys(statement.text)
    spans = passage.spans
    told = [
        tree.words[at]
        for tree in passage.trees
        for at in content(tree)
        if any(span.start <= tree.words[at].start < span.end for span in spans)
    ]
    held = [word for word in told if {*keys_of(word.lower), *keys_of(word.lemma)} & mine]
    return bool(told) and 2 * len(held) >= len(told)


def off_the_words(statement: Said, passage: Passage) -> str | None:
    """Whether a statement is about the neighbours of the words and hardly about the words."""
    if _retells(statement, passage) or (passage.index.trusted and _says_little(passage)):
        return None
    own = word_keys(f"{passage.evidence} {passage.speaker or ''}")
    told = [tree.words[at] for tree in statement.trees for at in content(tree)]
    held = [word for word in told if {*keys_of(word.lower), *keys_of(word.lemma)} & own]
    names = [
        tree.words[at].text for tree in statement.trees for at in range(len(tree.words)) if is_name(tree, at)
    ]
    total = len(told) + len(names)
    shared = len(held) + sum(name_key(name) in own for name in names)
    if total >= _FEW and shared < _ABOUT * total and not (held and len(told) < _FEW):
        return "is about other words than these"
    return None


def _says_little(passage: Passage) -> bool:
    """Whether the words tell hardly anything by themselves: "They may not be", "he went too far"."""
    spans = passage.spans
    told = [
        at
        for tree in passage.trees
        for at in content(tree)
        if any(span.start <= tree.words[at].start < span.end for span in spans)
    ]
    return len(told) < _FEW


def changed_share(statement: Said, passage: Passage) -> str | None:
    """Most of a group where the words have few of it, or the other way round."""
    theirs = {pair for tree in passage.near_trees for pair in _shares(tree)}
    for tree in statement.trees:
        for noun, verb, share in _shares(tree):
            same = {other for n, v, other in theirs if n == noun and v == verb}
            if same and share not in same:
                return f"has another share of “{noun}”"
    return None


def _shares(s: ParsedSentence) -> Iterator[tuple[str, str, str]]:
    for word in s.words:
        share = next((kind for kind, words in _SHARES.items() if word.lower in words), None)
        noun = word.head
        if share is None or s.words[noun].pos != "NOUN":
            continue
        yield key(s.words[noun].lemma), key(s.words[s.words[noun].head].lemma), share


def _manners(s: ParsedSentence) -> list[int]:
    """The places of the adverbs that say how."""
    return [at for at, word in enumerate(s.words) if word.pos == "ADV" and word.lower.endswith("ly")]


def others_words(statement: Said, passage: Passage) -> str | None:
    """What the statement takes from somebody else's words near by."""
    if not passage.others:
        return None
    theirs = word_keys(" ".join(span.text for span in passage.others))
    mine = passage.own_keys if not passage.others_in_sentence else word_keys(passage.beside)
    resolving = (passage.index.trusted or _points_back(passage)) and _retells(statement, passage)
    names = _long_names(statement, passage)
    taken, total = [], 0
    for tree in statement.trees:
        for at in content(tree):
            if tree.words[at].start in names:
                continue
            total += 1
            keys = {*keys_of(tree.words[at].lower), *keys_of(tree.words[at].lemma)}
            if resolving and tree.words[at].pos in _RESOLVING:
                continue
            if keys & theirs and not keys & mine:
                taken.append(tree.words[at].text)
    if taken and len(taken) >= _OTHERS_SHARE * total:
        return f"has “{taken[0]}” from what somebody else says"
    return None
