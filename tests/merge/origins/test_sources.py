"""Whose word a claim is: one statement, one agency's passage, however many outlets carry it."""

from __future__ import annotations

import dataclasses
import json

from summarizer.audit import audit
from summarizer.merge import merge
from summarizer.merge.briefing import Briefing, Claim
from summarizer.merge.origin import Origin
from summarizer.merge.origins.sources import Heard, OneSource, Sources, sources_of, words_around
from summarizer.text.span import Span
from summarizer.write.json import from_json, to_json
from summarizer.write.markdown import to_markdown
from tests.merge.test_in_parts import checked_articles
from tests.write.small_briefing import CREATED, GENERATOR

WIRE = "the town is prone to floods because of where it lies on the bend of a river that two dams hold back"


def heard(outlet: str, speaker: str | None = None, **more: object) -> Heard:
    given: dict[str, object] = {"passed_on": False, "quoted": (), "plain": ()}
    return Heard(article=outlet, origin=outlet, speaker=speaker, **{**given, **more})  # type: ignore[arg-type]


def test_what_one_named_speaker_says_in_several_outlets_is_one_source() -> None:
    assert sources_of([heard("a", "s1"), heard("b", "s1")]) == Sources(1, (OneSource("statement", (0, 1)),))


def test_two_speakers_are_two_sources() -> None:
    assert sources_of([heard("a", "s1"), heard("b", "s2")]) == Sources(2)


def test_what_an_outlet_tells_itself_is_a_source_beside_a_statement() -> None:
    assert sources_of([heard("a", "s1"), heard("b", "s1"), heard("c")]).count == 2


def test_an_article_that_carries_a_statement_is_no_second_source_of_it_in_its_own_voice() -> None:
    assert sources_of([heard("a", "s1"), heard("b", "s1"), heard("b")]).count == 1


def test_another_speaker_in_an_article_that_carries_a_statement_is_a_second_source() -> None:
    assert sources_of([heard("a", "s1"), heard("b", "s1"), heard("b", "s2")]).count == 2


def test_a_speaker_on_two_days_made_two_statements() -> None:
    monday, tuesday = ("she said on Monday",), ("she told reporters Tuesday",)
    assert sources_of([heard("a", "s1", plain=monday), heard("b", "s1", plain=tuesday)]).count == 2
    assert sources_of([heard("a", "s1", plain=monday), heard("b", "s1")]).count == 1


def test_what_a_speaker_told_two_outlets_was_said_twice() -> None:
    reports = [
        dataclasses.replace(heard("a", "s1", passed_on=True), origin="Metro"),
        dataclasses.replace(heard("b", "s1", passed_on=True), origin="Sun"),
    ]
    assert sources_of(reports).count == 2


def test_the_same_quoted_words_are_one_statement_whoever_is_named_for_them() -> None:
    words = ("the bridge will never be rebuilt here",)
    assert sources_of([heard("a", "s1", quoted=words), heard("b", None, quoted=words)]).count == 1
    few = ("never be rebuilt",)
    assert sources_of([heard("a", "s1", quoted=few), heard("b", None, quoted=few)]).count == 2


def test_a_long_run_of_the_same_words_outside_of_marks_is_one_passage() -> None:
    found = sources_of([heard("a", plain=(WIRE,)), heard("b", plain=(f"Officials say {WIRE}.",))])
    assert found == Sources(1, (OneSource("passage", (0, 1)),))


def test_a_name_and_a_title_in_the_same_words_are_no_passage() -> None:
    title = ("Eva Holm, the Anna Lund distinguished service professor emeritus of the University of Vell",)
    other = (
        "Ships were named for Eva Holm, the Anna Lund distinguished service professor emeritus, in June",
    )
    assert sources_of([heard("a", plain=title), heard("b", plain=other)]).count == 2


def test_only_the_words_of_the_evidence_count_as_quoted() -> None:
    text = "First.\n“We closed it,” she said. “It was unsafe,” she added.\nLast."
    start, end = text.index("“It"), text.index("\nLast")
    evidence = [Span.of(text, start, text.index(",” she added"))]
    assert words_around(text, (start, end), evidence) == (("It was unsafe",), (" she added.",))


HERALD = """Bridge to stay shut

The old bridge of Holm will stay shut until spring, Mayor Mara Lind said in a statement on Monday.

The baker on the square sells bread to whoever comes by boat, and his daughter rows the children to school. Two
dozen houses stand on the far bank, most of them built by fishermen a hundred years ago.
"""
COURIER = """Holm waits for its crossing

A ferry may be hired from Vell for the winter, and nobody has fished from the piers since the ice came.

Mayor Mara Lind said the old bridge of Holm will stay shut until spring. Her council meets again in March, when
engineers are to show what the repair of three cracked pillars would cost the town.
"""


def briefing() -> Briefing:
    return merge(checked_articles(HERALD, COURIER), generator=GENERATOR, created=CREATED)


def claim_of(made: Briefing) -> Claim:
    (claim,) = [c for c in made.claims if len({r.article for r in c.reports}) > 1]
    return claim


def test_a_statement_that_two_outlets_carry_is_not_corroborated() -> None:
    claim = claim_of(briefing())
    assert (claim.status, claim.origins, claim.sources) == ("single_source", 2, 1)


def test_the_origins_name_the_statement_with_who_made_it_who_carries_it_and_its_claims() -> None:
    made = briefing()
    (speaker,) = [s.id for s in made.speakers if s.name == "Mara Lind"]
    statement = Origin("Mara Lind", ("a1", "a2"), "statement", speaker, (claim_of(made).id,))
    assert [o for o in made.origins if o.kind != "outlet"] == [statement]


def test_a_statement_that_two_outlets_carry_is_printed_as_one() -> None:
    printed = to_markdown(briefing())
    assert "One source's word, carried by several" in printed
    assert "One statement, carried by " in printed


def test_an_audit_counts_sources_anew() -> None:
    made = briefing()
    assert not [f for f in audit(made) if f.rule == "origins"]
    claim = dataclasses.replace(claim_of(made), sources=2, status="corroborated")
    claims = tuple(claim if c.id == claim.id else c for c in made.claims)
    places = [f.place for f in audit(dataclasses.replace(made, claims=claims)) if f.rule == "origins"]
    assert places == [f"claims[{claims.index(claim)}].sources"]


def test_a_briefing_from_before_sources_were_counted_is_read_and_holds() -> None:
    value = json.loads(to_json(briefing()))
    value["origins"] = [o for o in value["origins"] if o["kind"] == "outlet"]
    for key in ("kind", "speaker", "claims"):
        for origin in value["origins"]:
            del origin[key]
    for claim in value["claims"]:
        del claim["sources"]
        claim["status"] = "corroborated" if claim["origins"] > 1 else "single_source"
    old = from_json(json.dumps(value))
    assert {o.kind for o in old.origins} == {"outlet"}
    assert not [f for f in audit(old) if f.rule in {"origins", "status"}]
