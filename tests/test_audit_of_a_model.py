"""A trusted model's briefing holds as the program wrote it; an actor or a hedge edited by hand is found."""

from __future__ import annotations

import json
from functools import cache

import pytest

from summarizer.audit import AuditFinding, audit
from summarizer.check.extraction import check_extraction
from summarizer.check.trust import trusted
from summarizer.extract.extraction import Extraction, ProposedClaim
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing
from summarizer.write.json import from_json, to_json
from tests.write.small_briefing import CREATED, GENERATOR, article

_TEXT = """Harbour plan stirs Port Ellen

Anna Berg said the storm may close the quay.

Tom Reyes said the firm Norhaven had damaged the wall.

Lena Moor said the ferry will sail on Friday.

Ove Lind said the port sold three boats.

Ida Holm said the school was closed for two days.

“They left the quay in the dark,” Per Dahl, a 22-year-old fisher in Port Ellen, said. “Nobody told them to wait.”

“The fog is thicker than last year,” Mia Storm said on the programme “Face of the Coast,” which many hear.

Nils Falk said “a farmer who never went to sea” could lead the port.
"""

_CLAIMS = (
    ProposedClaim("the storm may close the quay", "Anna Berg", "The storm may close the quay."),
    ProposedClaim(
        "the firm Norhaven had damaged the wall", "Tom Reyes", "The firm Norhaven had damaged the wall."
    ),
    ProposedClaim("the ferry will sail on Friday", "Lena Moor", "The ferry will sail on Friday."),
    ProposedClaim("the port sold three boats", "Ove Lind", "The port sold three boats."),
    ProposedClaim("the school was closed for two days", "Ida Holm", "The school was closed for two days."),
    ProposedClaim("“They left the quay in the dark,”", "Per Dahl", "They left the quay in the dark."),
    ProposedClaim("“Nobody told them to wait.”", "Per Dahl", "Nobody told them to wait."),
    ProposedClaim(
        "“The fog is thicker than last year,”",
        "Mia Storm",
        "The fog is thicker than last year.",
        via="“Face of the Coast”",
    ),
    ProposedClaim(
        "“a farmer who never went to sea” could lead the port",
        "Nils Falk",
        "“A farmer who never went to sea” could lead the port.",
    ),
)


@cache
def _briefing() -> Briefing:
    testimony = testify(article(1, _TEXT, "Port Ellen News"))
    extractions = [Extraction("a1", "llm", claims=_CLAIMS), read_with_rules(testimony)]
    return merge([check_extraction(testimony, extractions)], generator=GENERATOR, created=CREATED)


def _edited(old: str, new: str) -> tuple[AuditFinding, ...]:
    whole = to_json(_briefing())
    changed = whole.replace(json.dumps(old, ensure_ascii=False), json.dumps(new, ensure_ascii=False))
    assert changed != whole
    return audit(from_json(changed))


def test_words_in_two_pieces_a_programme_in_marks_and_a_capital_hold() -> None:
    reports = [r for claim in _briefing().claims for r in claim.reports]
    assert trusted(_briefing().trust)
    assert sum(report.statement_by == "llm" for report in reports) == len(_CLAIMS) - 1
    assert any(len(report.evidence) > 1 and report.statement_by == "llm" for report in reports)
    assert audit(_briefing()) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The storm may close the quay.", "The storm will close the quay."),
        ("The ferry will sail on Friday.", "The ferry may sail on Friday."),
        ("The firm Norhaven had damaged the wall.", "The wall had damaged the firm Norhaven."),
        ("The port sold three boats.", "Three boats sold the port."),
        ("The school was closed for two days.", "The school may have been closed for two days."),
        ("The firm Norhaven had damaged the wall.", "The firm Port Ellen had damaged the wall."),
        ("The port sold three boats.", "Ida Holm sold three boats."),
        ("The port sold three boats.", "The port will have sold three boats."),
        ("The school was closed for two days.", "The school was closed for two days because of the storm."),
    ],
)
def test_an_actor_or_a_hedge_edited_in_plain_words_is_found(old: str, new: str) -> None:
    assert any(found.place.endswith(".statement") and found.said == new for found in _edited(old, new))


def test_a_programme_that_the_article_does_not_name_is_found() -> None:
    assert any(found.place.endswith(".via") for found in _edited("“Face of the Coast”", "“Face of the Port”"))


@pytest.mark.parametrize("new", ["Tom Reyes", "Lena Moor"])
def test_another_name_of_the_article_is_found(new: str) -> None:
    assert any("speaker" in found.place for found in _edited("Anna Berg", new))
