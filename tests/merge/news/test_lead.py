"""What the lead is made of: what a reader of the title can follow, as it stands now, nothing twice."""

from __future__ import annotations

from summarizer.merge.news.candidates import Candidate, candidates, is_of_the_page
from summarizer.merge.news.lead import LEAD_WEIGHTS, _in_order, chosen, lead
from summarizer.merge.news.lines import Desk
from summarizer.merge.news.sentences import Items, NewsSentence
from summarizer.merge.news.topics import telling_words, topic_words
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.merge.news.events import briefing_of, harbour, merged

SHORT = """Ferry Mora Sinks off Aldholm, Killing {}

The ferry Mora sank off the town of Aldholm on Monday, killing {} people, police in Aldholm said.

{}
"""


def by_text(desk: Desk, title: str) -> dict[str, Candidate]:
    return {c.sentence.shown: c for c in candidates(desk, title)}


def desk_of(line: str, other: str = "A lamp burns in the chapel of the town.") -> Desk:
    return Desk(briefing_of(SHORT.format("Nine", 9, line), SHORT.format("Nine", 9, other)))


def test_a_bare_noun_is_explained_by_the_name_in_the_title_of_the_body_that_an_article_is_about() -> None:
    line = "The company lost $1.3 billion in three months on its old ferries, Norhaven Lines said"
    desk = desk_of(f"Norhaven Lines owns the ferry. Norhaven Lines said it would pay. {line}.")
    assert by_text(desk, "Norhaven Lines loses ferry off Aldholm")[line].leans == ()
    assert by_text(desk, "Ferry sinks off Aldholm")[line].leans != ()


def test_what_other_articles_tell_as_done_is_announced_by_no_line_of_the_lead() -> None:
    desk = desk_of(
        "Mayor Anna Berg will close the harbour of Aldholm on Tuesday.",
        "Mayor Anna Berg closed the harbour of Aldholm on Tuesday.",
    )
    told = by_text(desk, "Ferry sinks")
    assert "Mayor Anna Berg closed the harbour of Aldholm on Tuesday" in told
    assert "Mayor Anna Berg will close the harbour of Aldholm on Tuesday" not in told


def test_that_somebody_said_nothing_is_in_no_lead() -> None:
    line = "A spokesman for the harbour of Aldholm declined to comment on the ferry Mora"
    assert line not in by_text(desk_of(f"{line}."), "Ferry sinks")


def test_that_somebody_did_not_say_where_is_in_no_lead() -> None:
    line = "The owner of the ferry Mora did not say where the ferry of Aldholm would be mended"
    assert line not in by_text(desk_of(f"{line}."), "Ferry sinks")


def test_what_title_and_lines_tell_is_no_line_again() -> None:
    desk = desk_of(
        "The town of Aldholm mourned the 9 killed people whom police found in the ferry on Monday."
    )
    texts = [line.text for line in lead(desk, "Aldholm mourns people killed in ferry Mora, police say")]
    assert not any("mourned" in text for text in texts)


def test_what_happened_in_another_year_counts_less() -> None:
    told = by_text(desk_of("In 2009 the old steamer Nora Lind sank off Marby with 30 people."), "Ferry sinks")
    assert told["In 2009 the old steamer Nora Lind sank off Marby with 30 people"].counts < 1


def test_two_lines_that_quote_the_same_words_are_one() -> None:
    desk = desk_of(
        "The ferry Mora was “a heap of rust and old paint” for years, the engineer Tom Reyes said.",
        "An engineer of Marby, Tom Reyes, called the ferry Mora “a heap of rust and old paint” on Tuesday.",
    )
    texts = [line.text for line in lead(desk, "Ferry sinks")]
    assert sum("a heap of rust" in text for text in texts) <= 1


def test_a_line_that_nothing_introduces_comes_behind_the_one_that_does() -> None:
    desk = desk_of(
        "The engineer Tom Reyes said on Monday that the hull of the ferry Mora was 40 years old. Reyes had warned "
        "the council of Aldholm of 3 cracks in the hull of the ferry Mora."
    )
    texts = [line.text for line in lead(desk, "Ferry sinks")]
    bare = next((n for n, text in enumerate(texts) if text.startswith("Reyes")), len(texts))
    named = next((n for n, text in enumerate(texts) if "Tom Reyes" in text), 0)
    assert named < bare


def test_what_is_about_nothing_that_several_outlets_put_first_is_not_chosen() -> None:
    desk = Desk(harbour())
    found = chosen(candidates(desk, None), desk.topics, most_words=500)
    assert not any("Marby" in c.sentence.shown for c in found)


def test_a_headline_of_an_older_article_with_a_number_that_newer_ones_replaced_is_no_title() -> None:
    early = Article(
        "a1",
        "1.txt",
        SHORT.format("9", 9, "Police of Aldholm searched for others."),
        title="Ferry Mora Sinks off Aldholm, Killing 9",
        published="2026-01-05",
    )
    late = Article(
        "a2",
        "2.txt",
        "Toll of ferry Mora rises off Aldholm\n\nThe number of people killed as the ferry Mora sank off the town "
        "of Aldholm on Monday has risen to 31, police in Aldholm said.\n",
        title="Toll of ferry Mora rises off Aldholm",
        published="2026-01-06",
    )
    assert merged(early, late).title == "Toll of ferry Mora rises off Aldholm"


def test_a_headline_that_tells_what_its_article_holds_is_no_title_where_another_tells_the_news() -> None:
    text = "The ferry Mora sank off the town of Aldholm on Monday and {} people died, police in Aldholm said."
    listed = "Three things to know: ferry Mora sinks off Aldholm, people died"
    told = "Mora sinks off the coast at noon"
    page = Article("a1", "1.txt", f"{listed}\n\n{text.format(9)}\n", title=listed)
    news = Article("a2", "2.txt", f"{told}\n\n{text.format('nine')}\n", title=told)
    assert merged(page, news).title == told


def test_a_day_of_the_page_counts_less_but_in_quotation_marks() -> None:
    assert is_of_the_page("The ferry Mora sank off Aldholm yesterday")
    assert not is_of_the_page("The ferry Mora sank off Aldholm today (May 31)")
    assert not is_of_the_page("“We saw it yesterday,” the engineer Tom Reyes said on Monday")


def test_a_guess_counts_less_than_what_happened() -> None:
    line = "The old ferry Nora Lind could prove useful to the town of Aldholm after the storm"
    assert by_text(desk_of(f"{line}."), "Ferry sinks")[line].counts < 1


def test_somebody_s_age_and_the_same_length_in_miles_make_no_line_more_telling() -> None:
    line = "Tom Reyes, 61, swam 18 km (11 miles) from Aldholm"
    assert {"61", "11"} & topic_words(line) == {"61", "11"}
    assert {"61", "11", "18"} & telling_words(line) == {"18"}


def test_the_first_line_is_told_at_the_top_of_an_article() -> None:
    body = " ".join(
        [
            "The police of Aldholm searched for the ferry.",
            "The harbour was quiet.",
            "The ferry Mora of Aldholm had 4 engines, 12 boats and 230 seats when the ferry Mora left Aldholm on Monday.",
        ]
    )
    assert lead(desk_of(body), "Ferry sinks")[0].text.startswith(
        "The ferry Mora sank off the town of Aldholm"
    )


def test_what_somebody_says_of_himself_is_told_under_his_name_where_there_is_enough_else() -> None:
    told = (
        "Police of Aldholm closed the harbour and 3 quays of Aldholm on Monday. "
        "The ferry Mora of Aldholm was built in the yard of Marby and had 2 engines. "
        "Divers of Aldholm found the ferry Mora 40 metres below the harbour. "
        "The mayor of Aldholm, Ida Holm, sent 12 buses and 7 doctors to the harbour on Tuesday. "
        "“We will mend the ferry Mora and I will pay for it,” the owner of the ferry, Tom Reyes, said in Aldholm."
    )
    desk = desk_of(told)
    able, weights = candidates(desk, "Ferry sinks"), {**LEAD_WEIGHTS, "least": 0.0}
    texts = [c.sentence.shown for c in chosen(able, desk.topics, weights, most_words=500)]
    assert len(texts) > 2
    assert not any("I will pay" in text for text in texts)


def test_somebody_s_view_far_down_counts_less_unless_several_outlets_have_it() -> None:
    view = "The engineer Tom Reyes said the hull of the ferry Mora is a disgrace for Aldholm"
    above = "The harbour was quiet. The sea was calm. Divers came. "
    alone = by_text(desk_of(f"{above}{view}."), "Ferry sinks")
    assert alone[view].argued
    other = (
        f"Storm Tears Ferry Mora From Quay\n\nA storm tore a ferry from its quay. Berg spoke.\n\n{view}.\n"
    )
    both = Desk(briefing_of(SHORT.format("Nine", 9, f"{above}{view}."), other))
    assert not any(c.argued for line, c in by_text(both, "Ferry sinks").items() if line == view)


def test_a_part_of_a_sentence_in_quotation_marks_is_no_direct_speech() -> None:
    part = "The mayor Ida Holm said of Aldholm she would “close every quay that we have ever built here”"
    whole = "“We close every quay that we have ever built here in Aldholm,” the mayor Ida Holm said"
    told = by_text(desk_of(f"{part}. {whole}."), "Ferry sinks")
    assert (told[part].quoted, told[part].direct, told[part].spoken) == (True, False, False)
    assert (told[whole].direct, told[whole].spoken) == (True, True)


def test_what_somebody_has_said_so_far_counts_less_than_what_he_said() -> None:
    above = "The harbour was quiet. The sea was calm. Divers came. "
    line = "The mayor of Aldholm, Ida Holm, {} that the owner of the ferry sold 12 boats to Marby"
    has, did = line.format("has said"), line.format("said")
    counts = [by_text(desk_of(f"{above}{x}."), "Ferry sinks")[x].counts for x in (has, did)]
    assert counts[0] < counts[1]


def test_what_is_told_for_a_case_counts_less_than_what_happened() -> None:
    line = "If there is anyone in Aldholm who knows the ferry Mora, it is the engineer Tom Reyes"
    assert by_text(desk_of(f"{line}."), "Ferry sinks")[line].counts < 1


def test_what_leans_on_a_line_stands_right_behind_it() -> None:
    def told(text: str, place: int, *leans: frozenset[str]) -> Candidate:
        sentence = NewsSentence("a1", Span(0, len(text), text), place, Items(("c1",)), ended=True)
        return Candidate(sentence, leans, quoted=False, words=len(text.split()))

    first = told("The ferry Mora sank off Aldholm", 1)
    bill = told("The council of Aldholm wrote a bill on old hulls", 2)
    berg = told("Mayor Anna Berg closed the harbour", 3)
    measure = told("The bill would close the yards of Marby", 9, frozenset(("bill", "measur")))
    assert list(_in_order((first, measure, berg, bill), frozenset())) == [first, bill, measure, berg]
