"""Attribution inside one sentence: cue, source and content, found in its tree."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.lexicon.cues import ADJECTIVE_CUES, HEDGES, NOUN_CUES, PASSIVE_CUES, VERB_CUES, Cue
from summarizer.parse.words import ParsedSentence

__all__ = ["Found", "find_attributions"]

Interval = tuple[int, int]
_GOING_ON = frozenset("go continue use proceed come rush".split())
_NOT_SAID = frozenset(("there", "you", "nobody", "nothing", "i", "we", "one"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_DOCUMENTS = frozenset(
    """poll polls polling survey surveys study studies report reports data figures numbers statistics results
    video videos footage images photos photographs pictures emails email records documents filings research
    investigation investigations analysis evidence review census estimates audit findings tests test recording
    transcript signs ad history experience graph chart map exit""".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as offsets into the text; `source` is None where nobody is named."""

    content: tuple[Interval, ...]
    source: Interval | None
    cue: Interval
    entry: Cue


def find_attributions(s: ParsedSentence) -> list[Found]:
    """Every attribution in one sentence, in the order of the cues."""
    return _Sentence(s).all()


class _Sentence:
    def __init__(self, s: ParsedSentence) -> None:
        self.s = s
        self.words = s.words

    def all(self) -> list[Found]:
        found = []
        for i, w in enumerate(self.words):
            item = None
            if w.quoted:
                continue
            if w.lower == "according":
                item = self._according(i)
            elif w.pos in ("VERB", "AUX") or w.tag.startswith("VB"):
                item = self._verb(i) or self._adjective(i)
            elif w.pos == "NOUN":
                item = self._noun(i)
            elif w.lower in HEDGES:
                item = self._hedged(i)
            if item is not None:
                found.append(item)
        return found

    # --- verbs

    def _entry(self, i: int) -> tuple[Cue, int | None] | None:
        w = self.words[i]
        for entry in VERB_CUES.get(w.lower, ()):
            if " " not in entry.lemma:
                return entry, None
            particle = entry.lemma.split()[1]
            for k in self.s.children[i]:
                if self.words[k].lower == particle and k > i:
                    return entry, k
        return None

    def subject(self, i: int, depth: int = 0) -> int | None:
        """The subject of a verb, its own or the one it shares."""
        if depth > 6:
            return None
        own = self.s.kids(i, "nsubj", "nsubjpass", "csubj", "expl")
        w = self.words[i]
        if own:
            sub = own[-1]
            if self.words[sub].lower in _RELATIVE and self.words[sub].tag in ("WP", "WDT"):
                return w.head if w.dep == "relcl" else (self._relative_head(i))
            return sub
        head = w.head
        if head == i:
            return None
        if w.dep == "conj" and self.words[head].pos in ("VERB", "AUX"):
            return self.subject(head, depth + 1)
        if w.dep in ("advcl", "dep") and w.tag in ("VBG", "VBN", "VBD"):
            return self.subject(head, depth + 1)
        if w.dep == "xcomp":
            governor = self.words[head]
            if governor.lemma in _GOING_ON or governor.lower in ("used", "quoted"):
                return self.subject(head, depth + 1)
            if w.tag == "VBG" and not self.s.kids(head, "dobj"):
                return self.subject(head, depth + 1)
            return None
        if w.dep == "pcomp" and self.words[head].dep == "prep":
            return self.subject(self.words[head].head, depth + 1) if self.words[self.words[head].head].pos in ("VERB", "AUX") else None
        if w.dep == "acl" and w.tag == "VBG":
            return head
        return None

    def _relative_head(self, i: int) -> int | None:
        for a in [i, *self.s.ancestors(i)]:
            if self.words[a].dep == "relcl":
                return self.words[a].head
        return None

    def _passive(self, i: int) -> bool:
        w = self.words[i]
        if self.s.kids(i, "auxpass", "nsubjpass") :
            return True
        if w.dep == "conj" and w.tag == "VBN" and not self.s.kids(i, "aux", "nsubj"):
            return self._passive(w.head)
        return w.tag == "VBN" and w.dep in ("acl", "advcl") and not self.s.kids(i, "aux")

    def _verb(self, i: int) -> Found | None:
        named = self._entry(i)
        if named is None:
            return None
        entry, particle = named
        cue = self._cue_span(i, particle)
        if self._passive(i):
            return self._passive_cue(i, entry, cue)
        sub = self.subject(i)
        if sub is None or not self._may_speak(sub, entry):
            return None
        content = self._complement(i, entry, sub)
        if content is None:
            content = self._around(i, entry, sub)
        parts = self._parts(content) if content else ()
        if not parts:
            return None
        return Found(parts, self._source(sub, i), cue, entry)

    def _may_speak(self, sub: int, entry: Cue) -> bool:
        w = self.words[sub]
        if w.lower in _NOT_SAID and not self.s.kids(sub, "prep"):
            return False
        if w.lower == "it":
            return entry.cue_class == "assert" and "c" in entry.frames
        if w.lower in ("this", "that", "what"):
            return False
        if entry.cue_class == "show":
            return any(self.words[k].lower in _DOCUMENTS for k in self.s.subtree(sub))
        return True

    def _complement(self, i: int, entry: Cue, sub: int) -> set[int] | None:
        f = entry.frames
        kids = self.s
        if "c" in f:
            c = [k for k in kids.kids(i, "ccomp") if self._clausal(k, i)]
            if c:
                out: set[int] = set()
                for k in c:
                    out |= self._extent(k, i)
                return out
        if "i" in f or "x" in f or "g" in f or "c" in f:
            for k in kids.kids(i, "xcomp", "ccomp", "advcl"):
                w = self.words[k]
                to = any(self.words[a].lower == "to" for a in kids.kids(k, "aux"))
                if k < i:
                    continue
                if (to and ("i" in f or "x" in f) and w.dep != "advcl") or (w.tag == "VBG" and "g" in f and w.dep != "advcl"):
                    out = self._extent(k, i)
                    if "x" in f:
                        for o in kids.kids(i, "dobj", "dative"):
                            if i < o < k:
                                out |= self.s.subtree(o)
                    return out
        if "a" in f:
            o = [k for k in kids.kids(i, "dobj", "ccomp", "xcomp", "oprd") if k > i]
            if o:
                out = set()
                for k in o:
                    out |= self._extent(k, i)
                for p in kids.kids(i, "prep", "advcl"):
                    if self.words[p].lower == "as" and p > i:
                        out |= self._extent(p, i)
                return out
        if "n" in f or ("c" in f and "o" not in f and entry.cue_class in ("criticise", "deny", "reject")):
            o = [k for k in kids.kids(i, "dobj") if k > i]
            if o:
                out = set()
                for k in o:
                    out |= self._extent(k, i)
                return out
        if entry.prepositions:
            for p in [*kids.kids(i, "prep"), *[q for o in kids.kids(i, "dobj", "prt") for q in kids.kids(o, "prep")]]:
                if self.words[p].lower in entry.prepositions and p > i:
                    out = set()
                    for k in kids.children[p]:
                        out |= self._extent(k, i)
                    if out:
                        return out
        return None

    def _clausal(self, k: int, i: int) -> bool:
        return True

    def _around(self, i: int, entry: Cue, sub: int) -> set[int] | None:
        """The content of "…, he said, …" where the tree hangs the speaking on what is said."""
        if "c" not in entry.frames:
            return None
        w = self.words[i]
        if w.head == i:
            # quoted content or a fragment before
            return self._loose(i, sub)
        if w.dep in ("parataxis", "advcl", "conj", "dep", "ccomp", "relcl"):
            mark = [self.words[m].lower for m in self.s.kids(i, "mark", "advmod")]
            if w.dep == "advcl" and mark and "as" not in mark:
                return None
            if w.dep in ("conj", "relcl") :
                return None
            mine = self.s.subtree(i)
            top = w.head
            while self.words[top].dep in ("conj",) and self.words[top].head != top:
                top = self.words[top].head
            return self.s.subtree(top) - mine
        return None

    def _loose(self, i: int, sub: int) -> set[int] | None:
        """Words before ", he said" that the tree hangs on the verb in no clear way."""
        mine = self.s.subtree(sub) | {i}
        first = min(mine)
        left = {k for k in self.s.subtree(i) if k < first} - mine
        if not left or first == 0:
            return None
        if self.words[first - 1].text not in (",", '"', "”", "’", "'") and not self.words[first - 1].quoted and self.words[first-1].tag not in ("''", "``", ",", "HYPH", ":"):
            return None
        if any(self.words[k].pos in ("VERB", "AUX") or self.words[k].masked for k in left) or len(left) > 5:
            return left
        return None

    def _passive_cue(self, i: int, entry: Cue, cue: Interval) -> Found | None:
        agents = self.s.kids(i, "agent")
        w = self.words[i]
        subs = self.s.kids(i, "nsubjpass", "nsubj") 
        if not subs and w.dep == "conj":
            subs = self.s.kids(w.head, "nsubjpass", "nsubj")
        if agents:
            objs = self.s.kids(agents[0], "pobj")
            if not objs:
                return None
            source = self._source(objs[0], i)
            marks = [self.words[m].lower for m in self.s.kids(i, "mark")]
            if "as" in marks and "c" in entry.frames and w.dep == "advcl":
                parts = self._parts(self.s.subtree(w.head) - self.s.subtree(i))
                return Found(parts, source, cue, entry) if parts else None
            if not set(entry.frames) & set("na"):
                return None
            what = subs[0] if subs else (w.head if w.dep == "acl" else None)
            if what is None or w.dep == "acl":
                return None
            parts = self._parts(self.s.subtree(what))
            return Found(parts, source, cue, entry) if parts else None
        if not subs:
            return None
        if entry.lemma == "accuse":
            rest: set[int] = set()
            for p in self.s.kids(i, "prep"):
                if self.words[p].lower == "of":
                    rest |= self._extent(p, i)
            if rest:
                return Found(self._parts(self.s.subtree(subs[0])) + self._parts(rest), None, cue, entry)
        if w.lower not in PASSIVE_CUES or w.dep == "acl":
            return None
        for k in self.s.kids(i, "xcomp", "ccomp"):
            if self.words[k].dep == "xcomp" and k > i:
                return Found((*self._parts(self.s.subtree(subs[0])), *self._parts(self._extent(k, i))), None, cue, entry)
            if self.words[subs[0]].lower == "it":
                parts = self._parts(self._extent(k, i))
                return Found(parts, None, cue, entry) if parts else None
        return None

    def _adjective(self, i: int) -> Found | None:
        for k in self.s.kids(i, "acomp"):
            w = self.words[k]
            entry = ADJECTIVE_CUES.get(w.lower)
            if entry is None or w.quoted:
                continue
            sub = self.subject(i)
            if sub is None or self.words[sub].lower in ("it", "there", "this", "that", "what"):
                return None
            for c in self.s.kids(k, "ccomp", "xcomp", "prep"):
                if c > k:
                    content = self._extent(c, i)
                    if self.words[c].dep == "prep":
                        content -= {c}
                    parts = self._parts(content)
                    if parts:
                        return Found(parts, self._source(sub, i), (self.words[i].start, w.end), entry)
        return None

    def _noun(self, i: int) -> Found | None:
        w = self.words[i]
        entry = NOUN_CUES.get(w.lower)
        if entry is None:
            return None
        poss = self.s.kids(i, "poss")
        source = None
        if poss:
            p = self.s.subtree(poss[0])
            last = max(k for k in p if self.words[k].dep != "case")
            source = (self.words[min(p)].start, self.words[last].end)
        for c in self.s.kids(i, "acl", "ccomp", "relcl"):
            marks = [self.words[m].lower for m in self.s.kids(c, "mark")]
            to = any(self.words[a].lower == "to" for a in self.s.kids(c, "aux"))
            if "that" in marks or "whether" in marks or "if" in marks:
                if source is None:
                    source = self._holder(i)
                if source is None:
                    return None
                parts = self._parts(self._extent(c, i))
                return Found(parts, source, (w.start, w.end), entry) if parts else None
            if to and source is not None:
                parts = self._parts(self._extent(c, i))
                return Found(parts, source, (w.start, w.end), entry) if parts else None
        if source is None:
            return None
        for p in self.s.kids(i, "prep"):
            if self.words[p].lower in ("on", "about", "against", "of", "for", "to"):
                out: set[int] = set()
                for k in self.s.children[p]:
                    out |= self._extent(k, i)
                parts = self._parts(out)
                if parts:
                    return Found(parts, source, (w.start, self.words[p].end), entry)
        return None

    def _holder(self, i: int) -> Interval | None:
        w = self.words[i]
        if w.dep == "dobj" and not self._passive(w.head):
            sub = self.subject(w.head)
            if sub is not None and self.words[sub].lower not in ("there", "it"):
                return self._source(sub, w.head)
        return None

    def _hedged(self, i: int) -> Found | None:
        w = self.words[i]
        head = w.head
        if self.words[head].pos not in ("VERB", "AUX") or self.words[head].quoted:
            return None
        parts = self._parts(self._extent(head, i) | self.s.subtree(head))
        return Found(parts, None, (w.start, w.end), Cue(w.lower, "assert", "c")) if parts else None

    def _according(self, i: int) -> Found | None:
        to = next((k for k in range(i + 1, min(i + 2, len(self.words))) if self.words[k].lower == "to"), None)
        if to is None:
            return None
        objs = self.s.kids(to, "pobj")
        if not objs:
            return None
        mine = self.s.subtree(i) | self.s.subtree(to)
        head = self.words[i].head
        if head == i:
            return None
        clause = head
        while self.words[clause].pos not in ("VERB", "AUX") and self.words[clause].head != clause:
            clause = self.words[clause].head
        # up to the main clause where it opens or closes the sentence
        content = self.s.subtree(clause) - mine
        parts = self._parts(content)
        if not parts:
            return None
        return Found(parts, self._source(objs[0], i), (self.words[i].start, self.words[to].end), Cue("according to", "assert", "c"))

    # --- extents

    def _extent(self, k: int, cue: int) -> set[int]:
        """The clause at `k` as the content of a cue, less what belongs to the speaking."""
        cut: set[int] = {cue}
        for a in self.s.children[k]:
            w = self.words[a]
            if w.dep == "advcl" and w.tag == "VBG" and w.lower in VERB_CUES and a > k and self._after_comma(a) and not self.s.kids(a, "nsubj", "mark"):
                cut.add(a)
            if w.dep == "advcl" and a > k and self._after_comma(a) and any(self.words[m].lower in ("as", "while", "though", "although") for m in self.s.kids(a, "mark")) and w.lower in VERB_CUES:
                cut.add(a)
            if w.lower == "according":
                cut.add(a)
            if w.dep == "parataxis" and w.lower in VERB_CUES:
                cut.add(a)
            if w.dep == "conj" and w.lower in VERB_CUES and self._after_comma_cc(a) and self.s.kids(a, "nsubj"):
                cut.add(a)
        return self.s.subtree(k, cut)

    def _after_comma(self, a: int) -> bool:
        first = min(self.s.subtree(a))
        return first > 0 and self.words[first - 1].text == ","

    def _after_comma_cc(self, a: int) -> bool:
        first = min(self.s.subtree(a))
        return first > 1 and self.words[first - 1].tag == "CC" and self.words[first - 2].text == ","

    def _cue_span(self, i: int, particle: int | None) -> Interval:
        first = i
        for k in self.s.kids(i, "aux", "neg", "auxpass"):
            if k < first and all(self.words[m].pos in ("AUX", "PART", "ADV") or self.words[m].tag in ("MD", "RB") for m in range(k, i)):
                first = k
        last = particle if particle is not None else i
        return self.words[first].start, self.words[last].end

    def _source(self, sub: int, verb: int) -> Interval:
        w = self.words[sub]
        cut = {verb, *self.s.kids(sub, "relcl")}
        if w.pos != "PROPN":
            for a in self.s.kids(sub, "appos"):
                if self.words[a].pos == "PROPN":
                    inside = self.s.subtree(a, {verb, *self.s.kids(a, "relcl")})
                    return self._trim(inside)
        return self._trim(self._run(self.s.subtree(sub, cut), sub))

    def _run(self, found: set[int], at: int) -> set[int]:
        """The part of `found` around `at` without a break."""
        first = last = at
        while first - 1 in found:
            first -= 1
        while last + 1 in found:
            last += 1
        return set(range(first, last + 1))

    def _trim(self, found: set[int]) -> Interval:
        ordered = sorted(found)
        while len(ordered) > 1 and self.words[ordered[-1]].pos == "PUNCT":
            ordered.pop()
        while len(ordered) > 1 and self.words[ordered[0]].pos == "PUNCT":
            ordered.pop(0)
        return self.words[ordered[0]].start, self.words[ordered[-1]].end

    def _parts(self, found: set[int]) -> tuple[Interval, ...]:
        """The words as intervals; only signs between two words don't part them."""
        runs: list[list[int]] = []
        for k in sorted(found):
            if runs and all(self.words[m].pos == "PUNCT" for m in range(runs[-1][-1] + 1, k)):
                runs[-1].append(k)
            else:
                runs.append([k])
        out = []
        for run in runs:
            while run and self.words[run[-1]].pos in ("PUNCT", "CCONJ") and not self.words[run[-1]].quoted and self.words[run[-1]].text not in ("%", ")"):
                run.pop()
            while run and self.words[run[0]].pos in ("PUNCT", "CCONJ") and not self.words[run[0]].quoted:
                run.pop(0)
            if run:
                out.append((self.words[run[0]].start, self.words[run[-1]].end))
        return tuple(out)
