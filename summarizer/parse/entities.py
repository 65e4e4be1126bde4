"""The people and bodies that an article names: which mentions are of the same one, and what each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.lexicon.first_names import is_first_name
from summarizer.lexicon.kinds import names_a_person
from summarizer.lexicon.load import word_set
from summarizer.lexicon.name_lists import CALLINGS, FEMALE_ROLES, GOVERNMENT_WORDS, MALE_ROLES
from summarizer.lexicon.places import COUNTRY_OF, PLACES
from summarizer.names.kind import SpeakerKind
from summarizer.names.name import Gender, NameParts, gender_of, generation, name_parts
from summarizer.parse.mentions import Mention, is_body
from summarizer.parse.roles import Role, role_of, title_in
from summarizer.parse.words import ParsedSentence

__all__ = ["Entities", "Entity", "body_kind", "gender_of_noun", "is_calling", "is_place"]

# Bearers of one family name that are compared; more are a list of names, not an article.
_NAMESAKES = 30
_HONOURED_BY_FIRST_NAME = frozenset(("sir", "dame", "lady", "king", "queen", "prince", "princess", "pope"))
_BODIES = frozenset(("ORG", "GPE", "NORP", "FAC", "LOC", "LAW", "WORK_OF_ART", "EVENT", "PRODUCT"))
# "Johnson & Johnson": no person is written so.
_FIRM = 9
# Bodies that are called so themselves: "the House" is not the White House.
_ALONE = word_set("bodies", "alone")
_LANDS = frozenset(("GPE", "LOC", "FAC"))
_HIS: dict[str, Gender] = {
    "his": "male", "he": "male", "himself": "male", "him": "male",
    "her": "female", "she": "female", "herself": "female",
}  # fmt: skip


@dataclass(slots=True)
class Entity:
    """Somebody or some body named in the article.

    `display` is the fullest form without titles, `first` where it is first named, `forms` every form as
    printed, `count` how often it is named.
    """

    parts: NameParts
    display: str
    person: bool
    kind: SpeakerKind
    gender: Gender | None
    first: int
    roles: list[Role] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    count: int = 0


class Entities:
    """All entities of one article by number, the order of their full naming.

    `of_mention` leads from where a mention begins to its entity; `holders` leads from the head noun of a role
    to those who hold one, and `offices` are all words that say of what.
    """

    def __init__(self, mentions: Sequence[Mention], trees: Sequence[ParsedSentence]) -> None:
        self._mentions = mentions
        self._trees = trees
        self._votes = _votes(mentions, trees)
        self._by_sentence: dict[int, list[Mention]] = {}
        for mention in mentions:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
        self._acronyms: dict[str, int] = {}
        self.all: list[Entity] = []
        self.of_mention: dict[int, int] = {}
        self.by_family: dict[str, list[int]] = {}
        self.by_first: dict[str, list[int]] = {}
        self.by_key: dict[tuple[str, ...], int] = {}
        self.holders: dict[str, list[int]] = {}
        self.offices: set[str] = set()
        self._gather()
        self._settle_kinds()
        self._settle_genders()

    def _gather(self) -> None:
        shorts: list[Mention] = []
        for mention in self._mentions:
            if not mention.parts.key:
                continue
            if len(mention.parts.key) > 1:
                self._add_full(mention)
            else:
                shorts.append(mention)
        for mention in sorted(shorts, key=lambda m: not self._is_a_namesake(m)):
            self._add_short(mention)

    # --- names of several words

    def _add_full(self, mention: Mention) -> None:
        parts = mention.parts
        at = self._known(parts)
        if at is None:
            near = self.by_family.get(parts.family, ())[:_NAMESAKES]
            at = next((k for k in near if self._same_full(parts, k)), None)
        if at is None:
            at = self._new_entity(mention)
        entity = self.all[at]
        if len(parts.key) > len(entity.parts.key):
            entity.parts, entity.display = parts, _display(mention, entity.person)
        self.by_key.setdefault(parts.key, at)
        self._record(at, mention)

    def _known(self, parts: NameParts) -> int | None:
        at = self.by_key.get(parts.key)
        if at is not None and _suffixed(parts) == _suffixed(self.all[at].parts):
            return at
        return next(
            (
                k
                for k in self.by_family.get(parts.family, ())[:_NAMESAKES]
                if self.all[k].parts.key == parts.key and _suffixed(self.all[k].parts) == _suffixed(parts)
            ),
            None,
        )

    def _same_full(self, parts: NameParts, at: int) -> bool:
        other = self.all[at].parts
        if _suffixed(parts) != _suffixed(other) or self.all[at].person != self._is_person(parts):
            return False
        short, long = (parts, other) if len(parts.key) <= len(other.key) else (other, parts)
        if len(short.key) == len(long.key) and short.key != long.key:
            return False
        rest = iter(long.key)
        return len(short.key) > 1 and all(any(w == o or o[:1] == w for o in rest) for w in short.key)

    def _is_person(self, parts: NameParts) -> bool:
        votes = self._votes[parts.key]
        if is_place(parts):
            return votes["titled"] > 0
        known = len(parts.key) > 1 and bool(parts.words) and is_first_name(parts.words[0])
        for_body = votes["body"] + 0.5 * votes["place"] + 3 * is_body(parts) + 2 * votes["several"]
        for_person = votes["person"] + 3 * votes["titled"] + 2 * votes["described"]
        return for_person + (1.2 if known or parts.is_family_first else 0) > for_body

    def _new_entity(self, mention: Mention, *, person: bool | None = None) -> int:
        parts = mention.parts
        person = self._is_person(parts) if person is None else person
        kind: SpeakerKind = "person" if person else body_kind(mention.span.text)
        gender = gender_of(mention.span.text) if person else None
        self.all.append(Entity(parts, _display(mention, person), person, kind, gender, mention.span.start))
        at = len(self.all) - 1
        self.by_family.setdefault(parts.family, []).append(at)
        if person and len(parts.key) > 1:
            self.by_first.setdefault(parts.key[0], []).append(at)
        self.by_key.setdefault(parts.key, at)
        if not person and len(parts.words) > 1:
            self._acronyms.setdefault("".join(w[0] for w in parts.words if w[0].isupper()), at)
        return at

    # --- names of one word

    def _is_a_namesake(self, mention: Mention) -> bool:
        """Whether a title shows another gender than all who bear the name in full ("Mr. Berg", Anna Berg).

        Such a one is the person whom the name alone means here.
        """
        wanted = gender_of(mention.span.text)
        named = self.by_family.get(mention.parts.key[0], ())[:_NAMESAKES]
        full = [k for k in named if len(self.all[k].parts.key) > 1]
        return bool(wanted and full) and all(self.all[k].gender not in (wanted, None) for k in full)

    def _add_short(self, mention: Mention) -> None:
        parts = mention.parts
        fitting = self._bearers(mention)
        low = parts.words[-1].casefold()
        calls = (
            low in CALLINGS
            or low.removesuffix("s") in CALLINGS
            or (mention.label != "PERSON" and is_calling(low))
        )
        if _is_people(mention) or (not fitting and calls and not parts.titles):
            return
        before = [k for k in fitting if self.all[k].first < mention.span.start] or fitting
        known = self.by_key.get(parts.key)
        if known is not None and _suffixed(self.all[known].parts) != _suffixed(parts):
            known = None
        if known is not None and self._is_apart(known, mention):
            self._record(known, mention)
        elif len(before) == 1:
            self._record(before[0], mention)
        elif known is not None:
            self._record(known, mention)
        elif before:
            self._record(self._new_entity(mention, person=True), mention)
        elif (acronym := self._by_acronym(parts.words[0])) is not None:
            self._record(acronym, mention)
        else:
            self._record(self._new_entity(mention), mention)

    def _is_apart(self, at: int, mention: Mention) -> bool:
        """Whether somebody is known by this name alone, beside those who bear it in full."""
        entity = self.all[at]
        wanted = gender_of(mention.span.text)
        return (
            entity.person and len(entity.parts.key) == 1 and (not wanted or entity.gender in (wanted, None))
        )

    def _bearers(self, mention: Mention) -> list[int]:
        """Those whom a name of one word can call: bearers of the family name, else of the first name."""
        parts = mention.parts
        word = parts.key[0]
        titles = {t.casefold() for t in parts.titles}
        named = [] if titles & _HONOURED_BY_FIRST_NAME else self.by_family.get(word, ())[:_NAMESAKES]
        full = [k for k in named if len(self.all[k].parts.key) > 1] or self.by_first.get(word, ())[
            :_NAMESAKES
        ]
        if word in PLACES:
            full = [k for k in full if self.all[k].person and (titles or mention.label == "PERSON")]
        elif parts.words[0].isupper():
            full = [k for k in full if self.all[k].person]
        elif word in _ALONE:
            full = []
        elif is_body(parts):
            full = [k for k in full if not self.all[k].person]
        wanted = gender_of(mention.span.text)
        shown = [k for k in full if wanted and self.all[k].gender == wanted]
        full = shown or [k for k in full if not wanted or not self.all[k].gender]
        if parts.suffix:
            return [k for k in full if _suffixed(self.all[k].parts) == _suffixed(parts)]
        plain = [k for k in full if not _suffixed(self.all[k].parts)]
        return plain or [k for k in full if self.all[k].first < mention.span.start]

    def _by_acronym(self, word: str) -> int | None:
        letters = word.replace(".", "")
        if not (2 <= len(letters) <= 6 and letters.isupper()):
            return None
        return self._acronyms.get(letters)

    # --- what each is

    def _record(self, at: int, mention: Mention) -> None:
        entity = self.all[at]
        entity.count += 1
        entity.forms.setdefault(mention.span.text)
        self.of_mention[mention.span.start] = at
        if entity.person and not entity.gender:
            entity.gender = gender_of(mention.span.text)
        if mention.role:
            role = role_of(mention.role)
            self.offices |= role.modifiers
            for held in (role, *title_in(role)):
                entity.roles.append(held)
                self.holders.setdefault(held.head, []).append(at)
            if not entity.gender:
                entity.gender = gender_of_noun(role.head)
        if entity.person and not entity.gender:
            tree = self._trees[mention.sentence]
            called = (gender_of_noun(tree.words[k].lemma) for k in tree.kids(mention.head, "appos"))
            entity.gender = next((shown for shown in called if shown), None)

    def _settle_kinds(self) -> None:
        """A name of two or three words that is later called by its last word alone is a person's."""
        for entity in self.all:
            if entity.person or is_body(entity.parts) or is_place(entity.parts):
                continue
            family = self._votes[(entity.parts.family,)]
            alone = any(name_parts(form).key == (entity.parts.family,) for form in entity.forms)
            if 2 <= len(entity.parts.words) <= 4 and alone and family["person"] >= family["body"]:
                entity.person, entity.kind = True, "person"
                entity.display = " ".join(entity.parts.words)

    def _settle_genders(self) -> None:
        """Whoever shows no gender by name, title or role has that of "his" or "her" in the clause."""
        seen: dict[int, Counter[Gender]] = {}
        for mention in self._mentions:
            at = self.of_mention.get(mention.span.start)
            if at is None or not self.all[at].person or self.all[at].gender:
                continue
            tree = self._trees[mention.sentence]
            others = [
                m
                for m in self._mentions_of(mention.sentence)
                if self.of_mention.get(m.span.start) not in (at, None)
                and self.all[self.of_mention[m.span.start]].person
            ]
            if others or tree.words[mention.head].dep not in ("nsubj", "nsubjpass"):
                continue
            for k in tree.subtree(tree.words[mention.head].head):
                shown = _HIS.get(tree.words[k].lower)
                if shown and k > mention.last and not tree.words[k].quoted:
                    seen.setdefault(at, Counter())[shown] += 1
        for at, shown_by in seen.items():
            if len(shown_by) == 1:
                self.all[at].gender = next(iter(shown_by))

    def _mentions_of(self, sentence: int) -> list[Mention]:
        return self._by_sentence.get(sentence, [])


def _votes(
    mentions: Sequence[Mention], trees: Sequence[ParsedSentence]
) -> dict[tuple[str, ...], Counter[str]]:
    """What the engine and the words around each form of a name say about what it names."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for mention in mentions:
        parts = mention.parts
        for key in {parts.key, (parts.family,), parts.key[-1:]}:
            found = votes.setdefault(key, Counter())
            found["person"] += mention.label == "PERSON"
            found["body"] += (mention.label in _BODIES) + _FIRM * (" & " in mention.span.text)
            found["several"] += (
                key == parts.key
                and len(key) > 1
                and trees[mention.sentence].words[mention.head].tag == "NNPS"
            )
            found["place"] += mention.label in _LANDS
            found["titled"] += bool(parts.titles) and key == parts.key
            found["described"] += (
                key == parts.key
                and mention.label not in _LANDS
                and (mention.role is not None or _is_described(mention, trees))
            )
    return votes


def _is_described(mention: Mention, trees: Sequence[ParsedSentence]) -> bool:
    """Whether what follows a name is said of people alone: "who …", an age, "said he", "He" behind it."""
    tree = trees[mention.sentence]
    for k in tree.kids(mention.head, "relcl", "appos"):
        word = tree.words[k]
        if word.dep == "relcl" and any(
            tree.words[c].lower in ("who", "whose", "whom") for c in tree.subtree(k)
        ):
            return True
        if word.dep == "appos" and word.tag == "CD" and len(word.text) == 2:
            return True
    if tree.words[mention.head].dep != "nsubj" or len(mention.parts.words) > 3 or mention.quoted:
        return False
    behind = [tree.words[k] for k in tree.subtree(tree.words[mention.head].head) if k > mention.last]
    if any(w.entity == "PERSON" for w in behind):
        return False
    following = trees[mention.sentence + 1].words[0].lower if mention.sentence + 1 < len(trees) else ""
    own = tree.words[tree.words[mention.head].head].dep == "ROOT" and not tree.words[mention.head].quoted
    return any(w.lower in _HIS and w.dep in ("poss", "nsubj") for w in behind) or (
        own and following in ("he", "she")
    )


def is_calling(word: str) -> bool:
    """Whether a word in lower case says what somebody is ("critics", "republican")."""
    single = word.removesuffix("s")
    return any(w in CALLINGS or (names_a_person(w) and not is_first_name(w)) for w in (word, single))


def _suffixed(parts: NameParts) -> str:
    return generation(parts.bare)


def _display(mention: Mention, person: bool) -> str:
    parts = mention.parts
    if person and parts.words:
        return parts.bare if _suffixed(parts) else " ".join(parts.words)
    words = mention.span.text.split()
    return " ".join(words[1:] if words[0] in ("The", "the", "A", "An") and len(words) > 1 else words)


def is_place(parts: NameParts) -> bool:
    """Whether a name is that of a country, a people, a state or a known city."""
    whole = " ".join(w.casefold() for w in parts.words)
    return whole in PLACES or (bool(parts.words) and all(w.casefold() in PLACES for w in parts.words))


def _is_people(mention: Mention) -> bool:
    low = mention.span.text.casefold()
    return low.endswith(("ian", "ish", "ese", "ean")) and (low in COUNTRY_OF or mention.label == "NORP")


def gender_of_noun(noun: str) -> Gender | None:
    """The gender of whom a noun calls: by the noun itself or by how it ends."""
    if noun in FEMALE_ROLES or noun.endswith(("woman", "girl", "mother", "sister", "daughter", "wife")):
        return "female"
    male = noun in MALE_ROLES or noun.endswith(("father", "brother", "husband", "spokesman", "businessman"))
    return "male" if male else None


def body_kind(words: str) -> SpeakerKind:
    """Whether a body speaks for a state or is any other organisation."""
    low = words.casefold()
    if low in COUNTRY_OF or any(
        w.casefold() in GOVERNMENT_WORDS and (len(w) > 3 or w.isupper()) for w in words.split()
    ):
        return "government"
    return "organisation"
