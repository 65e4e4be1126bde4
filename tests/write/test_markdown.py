from __future__ import annotations

import re
from dataclasses import replace

import pytest

from summarizer.check.reports import ArticleRecord
from summarizer.merge.briefing import Briefing, RelatedFigure
from summarizer.write.length import Length
from summarizer.write.markdown import to_markdown
from tests.write.gold_briefing import gold_briefing
from tests.write.rendering import commonmark, github
from tests.write.small_briefing import small_briefing

ABOVE = [
    "What happened",
    "Who says otherwise",
    "Where accounts differ",
    "Who said what",
    "Not confirmed by the check",
    "Sources",
]
BELOW = [
    "All that is contested",
    "All figures",
    "All denials",
    "All that was said",
    "One source's word, carried by several",
    "Only in one source",
    "Timeline",
    "Missed and rejected",
    "Sources in full",
    "Evidence",
]
# Room for every section, however short the articles.
ROOMY = Length(words=700, share=10.0, first_speaker=4, lines_a_speaker=4)
_HEADING = re.compile(r"^## (?:<a id=\"[^\"]*\"></a>)?(.*)$", re.MULTILINE)
_LINK = re.compile(r"\]\(#([^)]*)\)")
# Which number a place has depends on what stands before it on the page.
_PLACE = re.compile(r"§\d+\]\(#(a\d+)-\d+\)")
_TARGET = re.compile(r'<a id="([^"]*)"></a>')


def places(markdown: str) -> str:
    """The text with its citations without their numbers."""
    return _PLACE.sub(r"§](#\1)", markdown)


def section(markdown: str, title: str) -> str:
    """The lines of one section."""
    (found,) = re.findall(
        rf"\n## (?:<a id=\"[^\"]*\"></a>)?{title}\n(.*?)(?=\n## |\n</?details|\Z)", markdown, re.DOTALL
    )
    return str(found).strip()


def test_sections_stand_in_the_order_an_editor_reads() -> None:
    above, below = to_markdown(small_briefing(), ROOMY).split("<details>")
    assert _HEADING.findall(above) == ABOVE
    assert _HEADING.findall(below) == BELOW


def test_the_lead_has_at_most_six_lines_each_cited() -> None:
    for briefing in (small_briefing(), gold_briefing()):
        lines = section(to_markdown(briefing), "What happened").splitlines()
        assert 1 <= len(lines) <= 6
        assert all(_LINK.search(line) for line in lines)


def test_every_link_leads_to_one_place_on_the_page() -> None:
    for briefing in (small_briefing(), gold_briefing()):
        markdown = to_markdown(briefing)
        targets = _TARGET.findall(markdown)
        assert len(targets) == len(set(targets))
        assert set(_LINK.findall(markdown)) <= set(targets)


def test_every_item_is_cited_with_its_outlet() -> None:
    markdown = to_markdown(small_briefing())
    for title in (
        "All that is contested",
        "All that was said",
        "One source's word, carried by several",
        "All denials",
    ):
        for line in section(markdown, title).splitlines():
            if line.startswith("- "):
                assert re.search(r"\((?:Harbour Post|Coast Daily) \[§\d\]\(#a\d-\d\)", line), line


def test_a_citation_leads_to_the_exact_words_with_their_offsets() -> None:
    briefing = small_briefing()
    evidence = section(to_markdown(briefing), "Evidence")
    start = briefing.articles[0].text.index("the wall had not")
    words = "the wall had not been inspected since 2019"
    assert (
        f"({start}–{start + len(words)}): … is missing.” The engineer Tom Reyes said ⟦{words}⟧." in evidence
    )


def test_each_quotation_of_the_examples_stands_in_one_pair_of_marks() -> None:
    shown = github(to_markdown(gold_briefing())).text
    for quotation in gold_briefing().quotations:
        for variant in quotation.variants:
            for part in variant.text.split(" … "):
                assert part.rstrip(" ,") in shown
    assert not re.search(r"““|””|“‘(?!\w)|“\"", shown)


def test_marks_of_ours_hold_only_words_that_stand_in_marks_in_an_article() -> None:
    briefing = gold_briefing()
    before_evidence = to_markdown(briefing).split("Missed and rejected\n")[0]
    texts = [" ".join(a.text.split()) for a in briefing.articles]
    for words in re.findall(r"“([^“”]*)”", before_evidence):
        plain = " ".join(words.replace("\\", "").rstrip("…").split())
        assert any(plain in text for text in texts), plain


def test_variants_of_a_quotation_stand_together_with_what_differs() -> None:
    said = places(section(to_markdown(small_briefing()), "All that was said"))
    assert (
        "- “We have moved at least 400 people out of their homes” (Harbour Post [§](#a1))\n"
        "  - in other words: “We have moved at least 400 people out of our homes.” "
        "(Coast Daily [§](#a2))\n"
        "  - differs in: **their** → **our**"
    ) in said


def test_figures_stand_side_by_side_with_who_gives_them() -> None:
    table = places(section(to_markdown(small_briefing()), "All figures"))
    rows = [[cell.strip() for cell in row.strip("|").split(" | ")] for row in table.splitlines()]
    assert rows[2][1:] == ["≈ 350", "About 350 people", "Lena Moor", "", "Coast Daily [§](#a2)"]
    assert rows[3][1:] == ["≥ 400", "at least 400 people", "Anna Berg", "", "Harbour Post [§](#a1)"]
    assert rows[2][0].endswith("(they differ)")


def test_a_certain_day_stands_in_the_timeline_with_its_citation() -> None:
    assert places(section(to_markdown(small_briefing()), "Timeline")) == (
        "- 5 January 2026: **Anna Berg**: The harbour wall at Port Ellen gave way on Monday night "
        "(Harbour Post [§](#a1))"
    )


def test_nothing_is_printed_twice_for_one_speaker() -> None:
    for briefing in (small_briefing(), gold_briefing()):
        said = section(to_markdown(briefing), "All that was said")
        for block in said.split("### ")[1:]:
            lines = [line.split(" (", 1)[0] for line in block.splitlines() if line.startswith("- ")]
            words = [re.sub(r"<a id=[^>]*></a>|[\W_]+", " ", line).strip() for line in lines]
            assert len(words) == len(set(words)), block


def test_a_denial_names_claims_once_and_then_points_back() -> None:
    denial = small_briefing().denials[0]
    claims = tuple(c.id for c in small_briefing().claims[:3])
    briefing = replace(
        small_briefing(),
        claims=tuple(replace(c, opposed_by=claims[:1]) for c in small_briefing().claims),
        denials=(
            replace(denial, claims=claims),
            replace(denial, id="d2", kind="rejection", claims=claims),
            replace(denial, id="d3", speaker="s1", kind="rejection", claims=claims),
        ),
    )
    lines = places(section(to_markdown(briefing), "All denials")).splitlines()
    names = [s.name for s in briefing.speakers if s.id == "s1"]
    words = "The building firm Norhaven denied that its crane had damaged the wall"
    assert lines[1].count("](#c") == 3
    assert lines[2:] == [
        f"- **Norhaven**, **{names[0]}** (rejection): {words} (Harbour Post [§](#a1))",
        "  - Stands against the same 3 claims as the denial by **Norhaven** above",
    ]


def test_a_near_count_is_named_once_with_what_keeps_it_apart() -> None:
    (figure,) = small_briefing().figures
    figure = replace(figure, sides=(), title=None)
    later = replace(figure, id="f2", reports=figure.reports[1:], related=(RelatedFigure(figure.id, "time"),))
    first = replace(figure, reports=figure.reports[:1], related=(RelatedFigure("f2", "time"),))
    shown = places(section(to_markdown(replace(small_briefing(), figures=(first, later))), "All figures"))
    assert shown.splitlines()[-1] == (
        "- Beside **About 350 people** (Coast Daily [§](#a2)) stands another count: "
        "**at least 400 people** (Harbour Post [§](#a1)), counted at another time"
    )


def test_a_heading_of_printed_words_starts_with_a_capital_and_names_no_alias_twice() -> None:
    speakers = small_briefing().speakers
    berg = next(s for s in speakers if s.name == "Anna Berg")
    other = next(s for s in speakers if s.name == "Tom Reyes")
    changed = replace(
        berg,
        name="senior town official",
        aliases=("Senior\u00a0town official", "the MAYOR", "the mayor"),
        related=(other.id,),
    )
    briefing = replace(small_briefing(), speakers=tuple(changed if s is berg else s for s in speakers))
    said = section(to_markdown(briefing), "All that was said")
    assert said.startswith("### Senior town official\n\nmayor; also the MAYOR; related: Tom Reyes\n")


def test_what_was_rejected_stands_nowhere_else_and_in_no_marks() -> None:
    markdown = to_markdown(small_briefing())
    assert markdown.count("The crane sank in the harbour") == 1
    left_out = section(markdown, "Missed and rejected")
    assert "as given: evidence: The crane sank in the harbour; speaker: Tom Reyes" in left_out


def test_an_article_that_could_not_be_read_is_named_with_the_reason() -> None:
    markdown = to_markdown(small_briefing())
    assert "- **lost**: not read. lost.txt is empty; give a file with text." in section(markdown, "Sources")
    assert "1 not read (see Sources)" in markdown.split("\n## ", 1)[0]


def test_sections_with_nothing_to_say_are_left_out() -> None:
    empty = replace(
        small_briefing(),
        claims=(),
        quotations=(),
        figures=(),
        denials=(),
        lead=(),
        next=(),
        quarrels=(),
        differing=(),
        said=(),
        only=(),
        speakers=(),
        rejected=(),
        articles=(),
    )
    assert _HEADING.findall(to_markdown(empty)) == ["Sources", "Sources in full"]


HOSTILE = (
    "# x <script>alert(1)</script> [a](https://e.com) ![b](c) | d | `e` *f* \n\n---\n> g &lt; \u202e\x1b[31m"
)


def hostile(briefing: Briefing) -> Briefing:
    """The same briefing with every foreign string but the articles' own words replaced by a hostile one."""
    return replace(
        briefing,
        title=HOSTILE,
        articles=tuple(_hostile_article(a) for a in briefing.articles),
        speakers=tuple(
            replace(s, name=HOSTILE, role=HOSTILE, aliases=("a" + HOSTILE,)) for s in briefing.speakers
        ),
        claims=tuple(
            replace(
                c,
                statement=HOSTILE,
                reports=tuple(
                    replace(r, statement=HOSTILE, via=HOSTILE, notes=(HOSTILE,)) for r in c.reports
                ),
            )
            for c in briefing.claims
        ),
        figures=tuple(
            replace(
                f,
                counts=HOSTILE,
                reports=tuple(replace(r, text=HOSTILE, as_of=HOSTILE, notes=(HOSTILE,)) for r in f.reports),
            )
            for f in briefing.figures
        ),
        denials=tuple(replace(d, denies=HOSTILE) for d in briefing.denials),
        rejected=tuple(
            replace(r, item={HOSTILE: HOSTILE}, reason=HOSTILE, check=HOSTILE) for r in briefing.rejected
        ),
    )


def _hostile_article(article: ArticleRecord) -> ArticleRecord:
    return replace(
        article, title=HOSTILE, outlet=None, author=HOSTILE, url=HOSTILE, source=HOSTILE, error=HOSTILE
    )


@pytest.mark.parametrize("render", [commonmark, github], ids=lambda r: r.__name__)
def test_hostile_words_anywhere_bring_nothing_to_life(render: object) -> None:
    assert callable(render)
    shown = render(to_markdown(hostile(small_briefing()), ROOMY))
    allowed = {
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "a",
        "strong",
        "details",
        "summary",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert set(shown.tags) <= allowed
    for tag, attributes in shown.elements:
        if tag == "a":
            assert set(attributes) <= {"id", "href"}
            assert str(attributes.get("href", "#")).startswith("#")
    assert shown.tags.count("h1") == 1
    assert shown.tags.count("h2") == len(_HEADING.findall(to_markdown(hostile(small_briefing()), ROOMY)))
    assert shown.tags.count("tr") == 3
    assert "<script>alert(1)</script>" in shown.text
    assert "\x1b" not in shown.rendered
    assert "\u202e" not in shown.rendered
