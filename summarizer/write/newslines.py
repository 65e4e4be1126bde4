"""Lines that tell the news, worded: the words, then in short who prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarizer.lexicon.load import word_list
from summarizer.lexicon.name_lists import HONORIFICS
from summarizer.merge.briefing import Denial, NewsLine, Speaker
from summarizer.merge.news.sentences import as_line
from summarizer.merge.speakers.beside import tells_of_what
from summarizer.names.name import name_parts
from summarizer.parse.roles import rank_of_role
from summarizer.text.plain import words_of
from summarizer.text.span import Span
from summarizer.write.page import Cite, Line, Link, Piece, Strong, Text, Words
from summarizer.write.wording import Desk, joined

__all__ = ["NewsWords", "visible_words"]

# So many outlets are named behind a line; the others are counted.
_NAMED = 2
# Marks at the ends of a name belong to the sentence that it stood in.
_STRAY = " ,;:\"“”‘’'"
# So many words may stand between "former" and the title.
_FORMER_REACH = 3
_WORD = re.compile(r"[^\W_][\w'’.-]*")
# What everybody is called tells nothing of whom.
_CIVIL = frozenset(HONORIFICS)
_ARTICLES = frozenset(("the", "a", "an"))
# Words that judge a person, before the role.
_JUDGING = re.compile(rf"\A(?:(?:the )?(?:{'|'.join(word_list('people', 'judging'))})\s+)+", re.IGNORECASE)
_DENIES = {"denial": "denied by ", "rejection": "rejected by ", "unconfirmed": "not confirmed by "}

Place = tuple[str, Sequence[Span]]


class NewsWords:
    """Words lines; a speaker's role stands at the first mention alone."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._named: set[str] = set()

    def line(self, line: NewsLine) -> Line:
        """The line with who says it where its words don't tell, and its sources."""
        return (*self._speaker(line), *self._words(line), *self.sources(line))

    def _words(self, line: NewsLine) -> Line:
        main = self.desk.claims.get(line.claims[0]) if line.claims else None
        own = (r for r in (main.reports if main else ()) if r.article == line.article)
        told = {r.statement_language for r in own if as_line(r.statement) == as_line(line.text)}
        return self.desk.words_of(line.text, line.article, next(iter(told), None))

    def _speaker(self, line: NewsLine) -> Line:
        return (*self.speaker(line.speaker), Text(": ")) if line.speaker else ()

    def speaker(self, speaker_id: str) -> Line:
        """The name, with the role where it is named for the first time."""
        speaker = self.desk.speakers.get(speaker_id)
        if speaker is None:
            return (Words(self.desk.speaker_name(speaker_id)),)
        name: Line = (Strong(_capital(speaker.name.strip(_STRAY))),)
        if speaker_id in self._named:
            return name
        self._named.add(speaker_id)
        if (titled := self._held_title(speaker)) is not None:
            return (Strong(_capital(titled)),)
        role = _role(speaker)
        return (*name, Text(", "), Words(role)) if role else name

    def _held_title(self, speaker: Speaker) -> str | None:
        """The name with the title before it, unless an article says that it is a former one."""
        form = _titled(speaker)
        if form is None:
            return None
        former = re.compile(
            rf"\bformer\s+(?:[\w.'’-]+\s+){{0,{_FORMER_REACH}}}{re.escape(form)}", re.IGNORECASE
        )
        once = any(former.search(article.text) for article in self.desk.briefing.articles)
        return None if once else form

    def sources(self, line: NewsLine) -> Line:
        """Who prints it, in short: each named outlet leads to its words."""
        places: list[Place] = [(line.article, line.evidence)]
        main = self.desk.claims.get(line.claims[0]) if line.claims else None
        for article in line.carried_by:
            if article == line.article:
                continue
            reports: list[Place] = [(r.article, r.evidence) for r in (main.reports if main else ())]
            for denial in (self.desk.denials[d] for d in line.denials if d in self.desk.denials):
                reports += [(r.article, r.evidence) for r in denial.reports]
            places += [place for place in reports if place[0] == article][:1]
        return self.short(places)

    def short(self, places: Iterable[Place]) -> Line:
        """Outlets in brackets, each once and leading to its words; more than a few are counted."""
        cites: dict[str, Cite] = {}
        for article, spans in places:
            if (cite := self.desk.citations.cite(article, spans)) is not None:
                cites.setdefault(cite.source, cite)
        if not cites:
            return ()
        named: list[Line] = [(Link(c.anchor, source),) for source, c in list(cites.items())[:_NAMED]]
        more = list(cites.values())[_NAMED:]
        rest: Line = (Text(" "), Link(more[0].anchor, f"+{len(more)}")) if more else ()
        return (Text(" ("), *joined(named, ", "), *rest, Text(")"))

    def denied(self, line: NewsLine) -> Line:
        """Who denies the line's main claim, for the end of the line."""
        main = self.desk.claims.get(line.claims[0]) if line.claims else None
        if main is None:
            return ()
        if main.denied_by:
            names = dict.fromkeys(
                self.desk.speaker_name(d.speaker)
                for n in main.denied_by
                if (d := self.desk.denials.get(n)) is not None
            )
            return (Text("; denied by "), *joined([(Words(name),) for name in names], " and "))
        quarrels = {q.line.claims[0] for q in self.desk.briefing.quarrels if q.line and q.line.claims}
        told = main.id in quarrels or quarrels & {*main.opposed_by}
        return (Text("; accounts differ"),) if main.opposed_by and told else ()

    def denial(self, denial: Denial) -> Line:
        """Who denies, and the words in quotation marks with which they do."""
        told: Line = (Text(_DENIES[denial.kind]), *self.speaker(denial.speaker or ""))
        words = next(
            ((w, r.article) for r in denial.reports if (w := self._quoted(r.article, r.evidence))), None
        )
        quoted: Line = (Text(": "), *self.desk.quotes([words[0]], words[1])) if words else ()
        return (*told, *quoted, *self.short((r.article, r.evidence) for r in denial.reports))

    def _quoted(self, article: str, evidence: Sequence[Span]) -> str | None:
        """The words in quotation marks within the evidence, if there is one stretch of them."""
        parts = self.desk.quoted(article).parts(evidence)
        return parts[0].strip(" ,;") if len(parts) == 1 else None


def _role(speaker: Speaker) -> str | None:
    """The role of one person, unless the name holds it already or it doesn't say of what ("president").

    Words that judge whoever bears it are an outlet's.
    """
    role = _JUDGING.sub("", speaker.role or "")
    if not role or " and " in speaker.name or not role[0].isalnum():
        return None
    if role.startswith("The "):
        role = f"the {role.removeprefix('The ')}"
    told = set(words_of(role)) - _ARTICLES
    return None if told <= set(words_of(speaker.name)) or not tells_of_what(role) else role


def _titled(speaker: Speaker) -> str | None:
    """The name with the title that articles put before it, where that is all they tell of the person."""
    role = speaker.role or ""
    held = len(role.split()) > 1 and rank_of_role(role)[0] and not role.startswith("former ")
    if speaker.kind != "person" or held:
        return None
    ends = f" {speaker.name}"
    forms = (form for form in speaker.aliases if form.endswith(ends) and name_parts(form).titles)
    return next((form for form in forms if not {*words_of(form)} & _CIVIL), None)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def visible_words(lines: Iterable[Line]) -> int:
    """How many words a reader sees in lines."""
    return sum(len(_WORD.findall(_text(piece))) for line in lines for piece in line)


def _text(piece: Piece) -> str:
    return str(getattr(piece, "text", ""))
