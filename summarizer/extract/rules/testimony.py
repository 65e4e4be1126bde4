"""What the rules see in an article, each part found once: what the model's items are held against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from summarizer.extract.extraction import ProposedDenial, ProposedFigure
from summarizer.extract.rules.attribution import Attribution
from summarizer.extract.rules.attributions import attributions
from summarizer.extract.rules.denials import denials
from summarizer.extract.rules.figures import figures
from summarizer.extract.rules.quotations import QuotationAttribution, quotation_attributions
from summarizer.parse.reading import Reading, parse
from summarizer.read.article import Article

__all__ = ["Testimony", "testify"]


@dataclass(frozen=True, eq=False)
class Testimony:
    """The attributions, quotations, figures and denials that the rules find in a reading."""

    reading: Reading

    @cached_property
    def quotations(self) -> tuple[QuotationAttribution, ...]:
        """Every outermost quotation with its speaker, in text order."""
        return quotation_attributions(self.reading)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Every attribution outside the furniture, in text order."""
        return attributions(self.reading, self.quotations)

    @cached_property
    def figures(self) -> tuple[ProposedFigure, ...]:
        """The figures, in text order."""
        return figures(self.reading.article, self.attributions)

    @cached_property
    def denials(self) -> tuple[ProposedDenial, ...]:
        """The denials, in text order."""
        return denials(self.reading, self.attributions)


def testify(article: Article) -> Testimony:
    """What the rules see in `article`, which is parsed for it."""
    return Testimony(parse(article))
