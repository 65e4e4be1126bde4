"""Articles in several languages, and statements asked for in one: the whole way with a model on loopback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer import Briefing, ReaderSettings, SettingsError, extract, merge_extracted, summarize
from summarizer.audit import audit
from summarizer.observer import SilentObserver
from summarizer.write.html import to_html
from summarizer.write.json import from_json, to_json
from summarizer.write.markdown import to_markdown
from tests.check.abroad.articles import ARTICLES
from tests.servers.misbehaving import Sent, answers, misbehaving_server
from tests.spans import assert_spans_hold

# Per article: the quotation, what the mayor says, and both in the languages asked for.
QUOTED = {
    "de": "„Wir werden nicht zurückkehren, bis der Lohn stimmt“",
    "es": "«No volveremos hasta que el salario sea justo»",
    "fr": "« Nous ne reviendrons pas tant que le salaire ne sera pas juste »",
    "zh": "“工资不合理，我们就不会回去。”",
    "ar": "«لن نعود حتى يصبح الأجر عادلاً»",
    "en": "“We will not return until the pay is right,”",
}
POLICE = {
    "de": "die Stadt werde keine Polizei einsetzen",
    "es": "la ciudad no enviará a la policía",
    "fr": "la ville n'enverrait pas la police",
    "zh": "市政府不会动用警察",
    "ar": "المدينة لن ترسل الشرطة",
    "en": "the city would not send in the police",
}
SPEAKERS = {"zh": ("玛雅·林德", "汤姆·贝格"), "ar": ("مايا ليند", "توم بيرغه")}
TOLD = {
    None: (None, None),
    "en": ("The workers will not return until the pay is right.", "The city will not send the police."),
    "de": ("Die Arbeiter kehren nicht zurück, bis der Lohn stimmt.", "Die Stadt schickt die Polizei nicht."),
}


class Notes(SilentObserver):
    def __init__(self) -> None:
        self.notes: list[str] = []

    def note(self, message: str) -> None:
        self.notes.append(message)


def answer(language: str, asked: str | None, wrong: str | None = None) -> str:
    lind, berge = SPEAKERS.get(language, ("Maja Lind", "Tom Berge"))
    first, second = TOLD[asked]
    claims = [
        {"evidence": QUOTED[language], "speaker": lind, "statement": first},
        {"evidence": POLICE[language], "speaker": berge, "statement": wrong or second},
    ]
    found = {"claims": claims, "figures": [], "denials": [], "speakers": []}
    return json.dumps(found, ensure_ascii=False)


def run(
    folder: Path, languages: list[str], asked: str | None, wrong: str | None = None
) -> tuple[Briefing, list[dict[str, Any]]]:
    for language in languages:
        (folder / f"{language}.txt").write_text(ARTICLES[language], encoding="utf-8")
    bodies: list[dict[str, Any]] = []

    def behave(body: dict[str, Any]) -> Sent:
        bodies.append(body)
        last = body["messages"][-1]["content"]
        language = next(code for code in languages if ARTICLES[code].split("\n")[0] in last)
        return answers(answer(language, asked, wrong))

    with misbehaving_server([], then=behave) as server:
        settings = ReaderSettings(
            "m", server.base_url, language=asked, passes=0, judge=False, statements=False, store=False
        )
        return summarize([folder], settings=settings), bodies


@pytest.mark.parametrize("asked", [None, "en", "de"])
@pytest.mark.parametrize("language", QUOTED)
def test_an_article_in_any_language_gives_a_briefing_that_holds(
    language: str, asked: str | None, tmp_path: Path
) -> None:
    briefing, bodies = run(tmp_path, [language], asked)
    assert from_json(to_json(briefing)) == briefing
    assert audit(briefing) == ()
    assert_spans_hold(briefing.articles[0].text, briefing)
    reports = [r for c in briefing.claims for r in c.reports]
    marks = '“”„«» .,"'
    assert QUOTED[language].strip(marks) in {r.evidence[0].text.strip(marks) for r in reports}
    told = {r.statement for r in reports if r.statement_by == "llm"}
    assert told == ({s for s in TOLD[asked] if s} if asked else set())
    other = None if asked in {None, language} else asked
    assert all(r.statement_language == other for r in reports if r.statement_by == "llm")
    (quotation,) = briefing.quotations
    assert quotation.variants[0].language == language
    assert briefing.generator.language == asked
    assert (asked is not None) == ("Language:" in bodies[0]["messages"][0]["content"])
    to_markdown(briefing)
    to_html(briefing)


def test_the_news_is_told_in_the_language_asked_for_and_names_who_says_it(tmp_path: Path) -> None:
    briefing, _ = run(tmp_path, ["en", "es"], "de")
    lines = [*briefing.lead, *(line for said in briefing.said for line in said.lines)]
    assert lines
    assert {line.text for line in lines} <= {s.rstrip(".") for s in TOLD["de"] if s}
    names = {s.id: s.name for s in briefing.speakers}
    assert all(names[line.speaker or ""] in {"Maja Lind", "Tom Berge"} for line in briefing.lead)
    page = to_markdown(briefing)
    assert "Tom Berge" in page.split("## Sources")[0]
    assert "“No volveremos hasta que el salario sea justo” (in Spanish)" in page
    assert "“We will not return until the pay is right” (in English)" in page
    assert '<span lang="es" dir="auto">No volveremos hasta que el salario sea justo</span>' in to_html(
        briefing
    )


def test_no_line_is_a_torso_of_a_sentence_with_a_day_in_it(tmp_path: Path) -> None:
    briefing, _ = run(tmp_path, ["de"], None)
    assert not [line.text for line in briefing.lead if line.text.endswith("am 3")]


def test_statements_in_english_join_reports_of_several_languages(tmp_path: Path) -> None:
    briefing, _ = run(tmp_path, ["de", "en", "zh"], "en")
    statuses = {c.statement: (c.status, c.origins) for c in briefing.claims}
    assert statuses["The city will not send the police."] == ("corroborated", 3)


def test_claims_that_differ_by_a_not_are_never_one_in_other_languages(tmp_path: Path) -> None:
    ends = (
        "Er sagte, die Stadt werde Polizei einsetzen.",
        "Er sagte, die Stadt werde keine Polizei einsetzen.",
    )
    for n, sentence in enumerate(ends):
        text = ARTICLES["de"].replace(ends[1], sentence)
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")

    def behave(body: dict[str, Any]) -> Sent:
        sentence = next(s for s in ends if s in body["messages"][-1]["content"])
        claim = {"evidence": sentence, "speaker": "Tom Berge", "statement": None}
        return answers(json.dumps({"claims": [claim], "figures": [], "denials": [], "speakers": []}))

    with misbehaving_server([], then=behave) as server:
        settings = ReaderSettings("m", server.base_url, passes=0, judge=False, store=False)
        briefing = summarize([tmp_path], settings=settings)
    assert [c.status for c in briefing.claims] == ["single_source", "single_source"]


def test_a_statement_that_turns_its_words_gives_way_to_the_source_in_its_own_language(tmp_path: Path) -> None:
    briefing, _ = run(tmp_path, ["es"], "en", wrong="The city will send the police.")
    told = {r.statement: r for c in briefing.claims for r in c.reports}
    assert "The city will send the police." not in told
    refused = told["El alcalde Tom Berge afirmó que la ciudad no enviará a la policía."]
    assert refused.statement_by == "source"
    assert any("leaves out a negation" in note for note in refused.notes)


def test_the_rules_alone_say_that_they_put_nothing_into_another_language(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ARTICLES["en"], encoding="utf-8")
    notes = Notes()
    briefing = summarize(file, settings=ReaderSettings("rules", language="de"), observer=notes)
    assert any("can't be put into German without a model" in note for note in notes.notes)
    assert briefing.generator.language is None
    assert briefing == summarize(file, settings=ReaderSettings("rules"))
    notes = Notes()
    summarize(file, settings=ReaderSettings("rules", language="en"), observer=notes)
    assert not any("without a model" in note for note in notes.notes)


def test_a_code_that_names_no_language_is_refused_before_anything_is_read() -> None:
    with pytest.raises(SettingsError, match="'klingon' is no code of a language"):
        summarize("nowhere.txt", settings=ReaderSettings("rules", language="klingon"))


def test_extracted_lines_merge_to_the_same_briefing_in_the_language_asked_for(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(ARTICLES["en"], encoding="utf-8")

    def behave(body: dict[str, Any]) -> Sent:
        return answers(answer("en", "de"))

    with misbehaving_server([], then=behave) as server:
        settings = ReaderSettings("m", server.base_url, language="de", passes=0, judge=False, store=False)
        extracted = extract(tmp_path, settings=settings)
    briefing = merge_extracted(extracted)
    assert briefing.generator.language == "de"
    assert {r.statement for c in briefing.claims for r in c.reports} >= set(TOLD["de"])


def test_sentences_asked_for_one_by_one_are_in_the_language_too(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(ARTICLES["en"], encoding="utf-8")
    asked: list[str] = []

    def behave(body: dict[str, Any]) -> Sent:
        last = body["messages"][-1]["content"]
        if not last.startswith("<items-"):
            return answers('{"claims": [], "figures": [], "denials": [], "speakers": []}')
        asked.append(body["messages"][0]["content"])
        numbers = {int(part.split("\n")[0]): part for part in last.split("Item ")[1:]}
        said = [
            {"item": n, "statement": TOLD["de"][1]}
            for n, part in numbers.items()
            if "would not send" in part.split(" <")[0]
        ]
        return answers(json.dumps({"statements": said}))

    with misbehaving_server([], then=behave) as server:
        settings = ReaderSettings(
            "m", server.base_url, language="de", passes=0, judge=False, statements=True, store=False
        )
        briefing = summarize(tmp_path, settings=settings)
    assert asked
    assert all("German" in text for text in asked)
    told = [r for c in briefing.claims for r in c.reports if r.statement == TOLD["de"][1]]
    assert [r.statement_language for r in told] == ["de"]
    assert audit(briefing) == ()


def test_where_no_statement_came_in_the_language_the_news_is_told_in_the_articles_own_words(
    tmp_path: Path,
) -> None:
    (tmp_path / "en.txt").write_text(ARTICLES["en"], encoding="utf-8")
    nothing = answers('{"claims": [], "figures": [], "denials": [], "speakers": []}')
    with misbehaving_server([], then=nothing) as server:
        settings = ReaderSettings("m", server.base_url, language="de", passes=0, judge=False, store=False)
        briefing = summarize(tmp_path, settings=settings)
    assert briefing.lead
    assert "(in English)" in to_markdown(briefing).split("## Sources")[0]
