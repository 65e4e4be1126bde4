"""Where accounts differ: of two renderings of one quotation the sentences that differ, once each."""

from __future__ import annotations

from dataclasses import replace

from summarizer.merge import merge
from summarizer.write.markdown import to_markdown
from tests.merge.test_in_parts import checked_articles
from tests.write.small_briefing import CREATED, GENERATOR

_SAID = "“The ferry lay in the harbour of Vell all winter. Twelve men {} when she sank,” Ada Holm said."


def test_of_two_renderings_only_the_sentences_that_differ_are_shown_and_equal_ones_once() -> None:
    texts = [f"{n} Post\n\n{_SAID.format(did)}" for n, did in enumerate(("drowned", "escaped", "drowned"), 1)]
    briefing = merge(checked_articles(*texts), generator=GENERATOR, created=CREATED)
    (quotation,) = briefing.quotations
    shown = replace(briefing, differing=(quotation.id,))
    _, _, differ = to_markdown(shown).partition("## Where accounts differ\n")
    line = differ.strip().splitlines()[0]
    assert line.count("Twelve men drowned") == 1
    assert line.count("Twelve men escaped") == 1
    assert "harbour" not in line
