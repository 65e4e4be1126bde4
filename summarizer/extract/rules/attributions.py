"""Who says what in an article: every attribution the rules see, indirect, direct and mixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.extract.rules.attributing import Found
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.documents import with_issuers
from summarizer.extract.rules.indirect import find_attributions
from summarizer.extract.rules.joining import join_quotations
from summarizer.extract.rules.labels import headline_attribution
from summarizer.extract.rules.quotations import QuotationAttribution
from summarizer.extract.rules.sources import SAYING
from summarizer.parse.reading import Reading
from summarizer.text.span import Span

__all__ = ["Attribution", "attributions"]


def attributions(reading: Reading, quotations: Sequence[QuotationAttribution]) -> tuple[Attribution, ...]:
    """Every attribution of the article outside its furniture, in text order."""
    joined = join_quotations(reading.text, _Narration(reading).attributions(), quotations)
    return with_issuers(reading, joined)


class _Narration:
    """Reads what stands outside the quotation marks, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.speakers = reading.speakers

    def attributions(self) -> list[Attribution]:
        """The attributions whose cue stands outside quotation marks, in the order of their cues."""
        headline = headline_attribution(self.reading.article, self.speakers)
        found = [headline] if headline is not None else []
        for sentence in self.reading.sentences:
            items = find_attributions(sentence.tree)
            outside = (i for i in items if not self.reading.quotation_at(i.cue[0]))
            found.extend(a for a in map(self._attribution, outside) if a is not None)
        return found

    def _attribution(self, item: Found) -> Attribution | None:
        """The attribution with its speaker; None where the words for it name what can't speak."""
        content = tuple(self._whole_quotations(start, end) for start, end in item.content)
        found = Attribution(
            content,
            None,
            Span.of(self.text, *item.cue),
            None,
            whole=tuple(self._whole_quotations(start, end) for start, end in item.whole),
            governed=item.governed,
            negated=item.negated,
        )
        if item.source is None:
            return found
        source = Span.of(self.text, *item.source)
        who = self.speakers.resolve(source)
        if not who.speaks and item.entry.lemma not in SAYING:
            return None
        return replace(found, source=source, speaker=who.name, speaker_kind=who.kind, notes=who.notes)

    def _whole_quotations(self, start: int, end: int) -> Span:
        """`[start, end)` widened so that it cuts through no quotation."""
        first, last = self.reading.quotation_at(start), self.reading.quotation_at(end - 1)
        return Span.of(
            self.text, first.outer.start if first else start, max(last.outer.end, end) if last else end
        )
