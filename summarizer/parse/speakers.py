"""Whom a name, a surname, a role or a pronoun at some place of an article stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from summarizer.lexicon.kinds import is_thing
from summarizer.lexicon.name_lists import ANY_OF_THEM
from summarizer.lexicon.places import PLACES
from summarizer.names.kind import SpeakerKind
from summarizer.names.name import PRONOUNS, name_parts
from summarizer.parse.apposition import appositive_of, is_person_noun
from summarizer.parse.candidates import Candidate
from summarizer.parse.entities import Entities, is_calling
from summarizer.parse.groups import Groups
from summarizer.parse.holders import Holders
from summarizer.parse.mentions import Mention, find_mentions
from summarizer.parse.pronouns import Pronouns
from summarizer.parse.resolved import NOBODY_FITS, SEVERAL_FIT, ResolvedSpeaker, as_printed, kind_of_words
from summarizer.parse.roles import TIMES, head_of, rank_of_role, told_role, without_article, without_time
from summarizer.parse.words import ParsedSentence
from summarizer.read.article import Article
from summarizer.text.span import Span

__all__ = ["ResolvedSpeaker", "SpeakerIndex"]

_ASIDE = re.compile(r",(?!\d)|[;:()\[\]—–]|\s-{1,2}\s|\sabout\s")
_NEW_CLAUSES = frozenset(("appos", "cc", "conj", "advcl"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_INDEFINITE = frozenset(("a", "an", "one", "another", "some", "any"))
_OWNED = re.compile(r"[’']s?\s|^(?:his|her|its|their)\s", re.IGNORECASE)
_AUTHOR = frozenset(("i", "me", "my", "myself"))
_OURS = frozenset(("we", "us", "our", "ourselves"))
_OWNERS = frozenset(("his", "her", "its", "their"))
_PREPOSITIONS = frozenset(
    [
        "of",
        "for",
        "at",
        "from",
        "in",
        "with",
        "on",
        "to",
        "by",
        "about",
        "against",
        "near",
        "among",
        "under",
        "behind",
        "inside",
    ]
)
_RELATIVES = frozenset(("who", "whom", "whose", "which", "that"))
# Longer descriptions than these are cut before their relative clause.
_LONGEST_DESCRIPTION = 14


class SpeakerIndex:
    """The entities of one article and where each is mentioned.

    `trees`, `paragraphs` and `headlines` are the article's sentences, their paragraphs' numbers and whether
    those are headlines. `speakers` is everybody named in the article, by first mention.
    """

    def __init__(
        self,
        article: Article,
        trees: Sequence[ParsedSentence],
        paragraphs: Sequence[int],
        headlines: Sequence[bool],
    ) -> None:
        self.article = article
        self._trees = trees
        self._tree_starts = [tree.start for tree in trees]
        self._mentions = find_mentions(article.text, trees, headlines)
        self._known = Entities(self._mentions, trees)
        self._entities = self._known.all
        self._starts = [m.span.start for m in self._mentions]
        self._groups = Groups(trees)
        self._holders = Holders(self._known, self._mentions, trees)
        self._pronouns = Pronouns(trees, paragraphs, self._mentions, self._known)
        self.speakers = tuple(self._resolved(k) for k in range(len(self._entities)))

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin in `[start, end)`."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def is_person(self, mention: Mention) -> bool:
        """Whether a mention is one of somebody, not of a body or a place."""
        at = self._known.of_mention.get(mention.span.start)
        return at is not None and self._entities[at].person

    def can_be(self, name: str, pronoun: str) -> bool:
        """Whether the person of that display name can be called by the pronoun."""
        at = self._known.by_key.get(name_parts(name).key)
        if at is None or self._entities[at].person != PRONOUNS[pronoun.casefold()].person:
            return False
        gender = PRONOUNS[pronoun.casefold()].gender
        return not gender or self._entities[at].gender in (gender, None)

    def resolve(self, span: Span) -> ResolvedSpeaker:
        """Whom the words at `span` name: a name, a surname, a role, a pronoun, several joined by "and"."""
        if span.text.strip().casefold() in PRONOUNS:
            return self._resolve_pronoun(span)
        phrase = self._phrase(span)
        if phrase is None:
            return self._by_words(span)
        tree, head, inside = phrase
        return (
            self._joined(tree, head, inside, span)
            or self._named(tree, head, span)
            or self._apposed(tree, head, span)
            or self._by_capitals(span)
            or self._described(tree, head, span)
        )

    # --- names

    def _resolved(self, at: int) -> ResolvedSpeaker:
        entity = self._entities[at]
        role = max((told_role(r) for r in entity.roles), key=rank_of_role, default=None)
        aliases = tuple(form for form in entity.forms if form != entity.display)
        return ResolvedSpeaker(entity.display, entity.kind, role, aliases)

    def _phrase(self, span: Span) -> tuple[ParsedSentence, int, list[int]] | None:
        """The tree that holds a span, the word that heads it, and its words; None for what no tree shows."""
        number = bisect_right(self._tree_starts, span.start) - 1
        if number < 0 or span.start >= self._trees[number].end or span.end > self._trees[number].end:
            return None
        tree = self._trees[number]
        inside = [k for k, w in enumerate(tree.words) if w.start < span.end and span.start < w.end]
        if not inside or any(tree.words[k].masked for k in inside):
            return None
        while len(inside) > 1 and tree.words[inside[0]].pos in ("ADP", "PUNCT"):
            inside.pop(0)
        outer = [k for k in inside if tree.words[k].head not in inside or tree.words[k].head == k]
        nouns = [k for k in outer if tree.words[k].pos in ("NOUN", "PROPN", "PRON", "NUM")]
        return tree, (nouns or outer or inside)[0], inside

    def _mention_at(self, tree: ParsedSentence, at: int) -> Mention | None:
        """The mention that a word is part of."""
        word = tree.words[at]
        near = self.mentions_in(tree.start, word.end)
        last = near[-1] if near else None
        return last if last is not None and word.start < last.span.end else None

    def _entity_at(self, tree: ParsedSentence, at: int) -> int | None:
        mention = self._mention_at(tree, at)
        return self._known.of_mention.get(mention.span.start) if mention is not None else None

    def _joined(
        self, tree: ParsedSentence, head: int, inside: list[int], span: Span | None = None
    ) -> ResolvedSpeaker | None:
        """Several joined by "and": by their names where all have one, else the words as printed."""
        heads = [head]
        for k in heads:
            heads += [c for c in tree.kids(k, "conj") if c in inside]
        found = list(dict.fromkeys(self._entity_at(tree, k) for k in heads))
        if len(found) < 2 or (None in found and (found[0] is None or span is None)):
            return None
        if None in found and span is not None:
            return ResolvedSpeaker(without_article(" ".join(span.text.split())), "anonymous")
        named = [self._resolved(k) for k in found if k is not None]
        kinds = {n.kind for n in named}
        kind: SpeakerKind = kinds.pop() if len(kinds) == 1 else "organisation"
        return ResolvedSpeaker(" and ".join(n.name for n in named), kind)

    def _named(self, tree: ParsedSentence, head: int, span: Span) -> ResolvedSpeaker | None:
        mention = self._mention_at(tree, head)
        at = self._known.of_mention.get(mention.span.start) if mention is not None else None
        if mention is None or at is None or (mention.possessive and mention.span.end < span.end - 2):
            return None
        person = self._entities[at].person
        if not person:
            first = span.text.split()[0].casefold()
            last = mention.parts.words[-1].casefold() if mention.parts.words else ""
            if (is_calling(last) and len(mention.parts.words) == 1) or (
                first in _INDEFINITE and last not in PLACES
            ):
                return None
            if explained := self._appositive(tree, head, span):
                return explained
            if _OWNED.search(self.article.text[span.start : mention.span.end]):
                return ResolvedSpeaker(without_article(self._core(span)), self._entities[at].kind)
        return self._resolved(at)

    def _appositive(self, tree: ParsedSentence, head: int, span: Span) -> ResolvedSpeaker | None:
        """The person whose name explains an office in capitals: "Secretary for Sports, Ana Soto"."""
        if not is_person_noun(tree.words[head].lower):
            return None
        return self._apposed(tree, head, span)

    def _apposed(self, tree: ParsedSentence, head: int, span: Span) -> ResolvedSpeaker | None:
        """Who is named to explain a role: "Carter's press secretary, Peter Cook,"."""
        word = tree.words[head]
        if word.tag in ("NN", "NNP") and (beside := self._beside(tree, head, span)) is not None:
            return self._resolved(beside)
        one = word.lower == "one" and bool(tree.kids(head, "prep"))
        person = one or is_person_noun(word.lower) or is_person_noun(word.lemma)
        if word.tag in ("NNS", "NNPS") or not person:
            return None
        place = appositive_of(tree, head)
        at = self._entity_at(tree, place) if place is not None else self._after_comma(tree, span)
        if place is not None and tree.kids(place, "conj"):
            return None
        if at is None and place is None:
            at = self._at_end(span)
        return self._resolved(at) if at is not None and self._entities[at].person else None

    def _beside(self, tree: ParsedSentence, head: int, span: Span) -> int | None:
        """The name right behind the noun that says what it names: "the newspaper Haaretz"."""
        mention = self._mention_at(tree, head + 1) if head + 1 < len(tree.words) else None
        if mention is None or mention.first != head + 1 or mention.span.end > span.end or mention.possessive:
            return None
        return self._known.of_mention.get(mention.span.start)

    def _at_end(self, span: Span) -> int | None:
        """The name that ends a phrase of offices: "the former aide and current anchor Ann Lee"."""
        core = self._core(span)
        inside = self.mentions_in(span.start, span.start + len(span.text))
        last = inside[-1] if inside else None
        if last is None or not core.endswith(last.span.text.split()[-1]):
            return None
        between = self.article.text[span.start : last.span.start].split()
        return self._known.of_mention.get(last.span.start) if not _PREPOSITIONS & set(between) else None

    def _by_capitals(self, span: Span) -> ResolvedSpeaker | None:
        """Who bears a name that the engine takes for another word."""
        words = self._core(span)
        if not words[:1].isupper() or len(words.split()) > 4:
            return None
        parts = name_parts(words)
        at = self._known.by_key.get(parts.key)
        if at is None and len(parts.key) == 1:
            family = [k for k in self._known.by_family.get(parts.key[0], ()) if self._entities[k].person]
            at = family[0] if len(family) == 1 else None
        return self._resolved(at) if at is not None else None

    def _after_comma(self, tree: ParsedSentence, span: Span) -> int | None:
        """The name between commas that follows a phrase or ends it, where the tree shows no apposition."""
        text = self.article.text
        for mention in self.mentions_in(span.start, min(tree.end, span.end + 60)):
            outside = mention.span.start >= span.end
            before = text[span.end if outside else span.start : mention.span.start].rpartition(",")
            closed = text[mention.span.end : mention.span.end + 1] in (",", ".", ":", "")
            explains = before[1] and before[2].strip() in ("", mention.role or "")
            if explains and (
                closed and not before[0].strip() if outside else mention.span.end >= span.end - 1
            ):
                return self._known.of_mention.get(mention.span.start)
        return None

    def _by_words(self, span: Span) -> ResolvedSpeaker:
        """Whom words name that no tree shows, as in furniture and inside long quotations."""
        if known := self._by_capitals(span):
            return known
        core = without_article(self._core(span))
        return ResolvedSpeaker(core, kind_of_words(core, definite=False))

    # --- pronouns

    def _resolve_pronoun(self, span: Span) -> ResolvedSpeaker:
        low = span.text.strip().casefold()
        if low in _AUTHOR:
            name = self.article.author
            return ResolvedSpeaker(
                name or span.text, "person", notes=("the article's author",), resolved=bool(name)
            )
        if low in _OURS:
            return as_printed(span.text, "the words don't say who they are")
        if low in _RELATIVES:
            return self._antecedent_noun(span) or as_printed(span.text, NOBODY_FITS)
        if PRONOUNS[low].plural and (pair := self._pair(span)):
            return pair
        found = self._pronouns.antecedent(span.start, low)
        if found is None:
            several = self._pronouns.is_open(span.start)
            return as_printed(span.text, SEVERAL_FIT if several else NOBODY_FITS)
        return self._of_candidate(found)

    def _antecedent_noun(self, span: Span) -> ResolvedSpeaker | None:
        """Who the noun before a relative clause stands for: "the driver, who said"."""
        phrase = self._phrase(span)
        if phrase is None:
            return None
        tree, at, _ = phrase
        clause = next((k for k in [at, *tree.ancestors(at)] if tree.words[k].dep == "relcl"), None)
        if clause is None or tree.words[clause].head >= at:
            return None
        return self._of_noun(tree, tree.words[clause].head)

    def _pair(self, span: Span) -> ResolvedSpeaker | None:
        """The two of "X and Y left", where "they" has no group nearer."""
        pair = self._pronouns.pair_before(span.start)
        if pair is None:
            return None
        number, heads = pair
        tree = self._trees[number]
        nearer = self._pronouns.antecedent(span.start, "they")
        if nearer is not None and nearer.plural and nearer.start > tree.words[heads[-1]].start:
            return None
        first = min(tree.subtree(heads[0], set(heads[1:])))
        both = Span.of(self.article.text, tree.words[first].start, tree.words[heads[-1]].end)
        return self._joined(tree, heads[0], list(heads)) or ResolvedSpeaker(
            without_article(" ".join(both.text.split())), "anonymous"
        )

    def _of_candidate(self, found: Candidate) -> ResolvedSpeaker:
        if found.entity is not None:
            return self._resolved(found.entity)
        return self._of_noun(self._trees[found.phrase[0]], found.phrase[1])

    def _of_noun(self, tree: ParsedSentence, at: int) -> ResolvedSpeaker:
        """Whom the noun phrase of a word names."""
        cut = {k for k in tree.children[at] if tree.words[k].dep in _NEW_CLAUSES}
        if tree.words[at].head == at:
            cut.update(tree.kids(at, "acl", "relcl"))
        inside = tree.subtree(at, cut)
        begin = end = at
        while begin - 1 in inside:
            begin -= 1
        while end + 1 in inside and tree.words[end + 1].text != ",":
            end += 1
        while (
            begin < at and tree.words[begin].tag in ("RB", "IN", "RBR", "JJR") and begin + 1 < len(tree.words)
        ):
            begin += 1
        return self.resolve(Span.of(self.article.text, tree.words[begin].start, tree.words[end].end))

    # --- descriptions

    def _core(self, span: Span) -> str:
        """The words of a phrase before a comma or a dash, white space folded."""
        words = span.text.strip()
        cut = _ASIDE.search(words)
        core = words[: cut.start()].strip() if cut else words
        if len(core.split()) > _LONGEST_DESCRIPTION:
            core = re.split(r"\s(?:who|which|that|where|when)\s", core, maxsplit=1)[0]
        return " ".join((core or words).split())

    def _described(self, tree: ParsedSentence, head: int, span: Span) -> ResolvedSpeaker:
        """A source without a name: a role that one person here holds, else the words as printed."""
        core = self._core(without_time(self.article.text, tree, head, span))
        words = self._of_its_owner(core, span)
        first = core.split()[0].casefold()
        definite = first in _DEFINITE or _OWNED.search(core) is not None
        kind = kind_of_words(words, definite)
        noun = tree.words[head]
        if not self._can_speak(tree, head, words):
            return ResolvedSpeaker(
                words, kind, resolved=False, speaks=False, notes=("the words name no speaker",)
            )
        if first == "the" and " " not in words and (group := self._groups.fuller(span.start, words)):
            return ResolvedSpeaker(group, "anonymous")
        if not definite or noun.tag in ("NNS", "NNPS") or not is_person_noun(head_of(words)):
            return self._body(words, kind, definite)
        held = self._holders.holder(words, span.start)
        if held is None:
            note = "the article ties this role to no one name"
            return ResolvedSpeaker(words, kind, notes=(note,), resolved=False)
        who = self._resolved(held[0])
        return replace(who, notes=("taken as the person spoken of just before",)) if held[1] else who

    def _of_its_owner(self, core: str, span: Span) -> str:
        """A phrase with the name of whom it belongs to: "his campaign" is Ove Lind's campaign."""
        owner, _, rest = core.partition(" ")
        if owner.casefold() not in _OWNERS or not rest:
            return without_article(core)
        who = self._resolve_pronoun(Span.of(self.article.text, span.start, span.start + len(owner)))
        named = who.resolved and who.name[:1].isupper() and who.kind != "anonymous"
        return f"{who.name}’s {rest}" if named else without_article(core)

    def _body(self, words: str, kind: SpeakerKind, definite: bool) -> ResolvedSpeaker:
        """Words as printed, or the one body whose name ends in them: "the council"."""
        if definite and " " not in words and words.islower():
            named = [e for e in self._entities if not e.person and words in e.parts.key]
            if len(named) == 1 and len(named[0].parts.key) > 1 and named[0].parts.key[-1] == words:
                return self._resolved(self._entities.index(named[0]))
        return ResolvedSpeaker(words, kind)

    def _can_speak(self, tree: ParsedSentence, head: int, words: str) -> bool:
        """Whether words can name a source: a person, a body, a text, or some of several."""
        word = tree.words[head]
        noun = head_of(words)
        if word.entity in TIMES and word.tag != "NNS":
            return False
        if word.tag == "EX":
            return False
        if {noun, word.lower} & ANY_OF_THEM or word.tag in ("NNP", "NNPS", "CD", "PRP", "WP"):
            return True
        if word.pos not in ("NOUN", "PROPN", "PRON", "NUM"):
            return is_person_noun(noun)
        return not is_thing(word.lemma)
