"""The prompt's files, its worked example, and the article as data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.exceptions import PromptError
from summarizer.extract.elided import in_full
from summarizer.extract.extraction import Importance, Modality
from summarizer.extract.llm.prompts import Prompt, as_data, fence_name, fill, load_prompt, prompts_folder
from summarizer.extract.wire import WireClaim, WireDenial, WireFigure, read_answer

PROMPT = load_prompt()
FIRST = load_prompt("extract-1")


@pytest.mark.parametrize("prompt", [PROMPT, FIRST], ids=lambda prompt: prompt.name)
def test_the_examples_evidence_stands_verbatim_in_its_article(prompt: Prompt) -> None:
    for example in prompt.examples:
        answer = read_answer(example.answer)
        assert answer is not None
        answer = in_full(answer, example.article)
        items = [item for kind in (WireClaim, WireFigure, WireDenial) for item in answer.of(kind)]
        assert len(items) >= 5
        assert [item.evidence for item in items if item.evidence not in example.article] == []
        assert all(figure.text in figure.evidence for figure in answer.of(WireFigure))


@pytest.mark.parametrize("prompt", [PROMPT, FIRST], ids=lambda prompt: prompt.name)
def test_the_examples_answer_is_whole_and_valid_and_shows_each_kind(prompt: Prompt) -> None:
    answers = [answer for example in prompt.examples if (answer := read_answer(example.answer))]
    assert len(answers) == len(prompt.examples) == 2
    assert all((answer.dropped, answer.problems) == ((), ()) for answer in answers)
    assert {item.kind for item in answers[0].of(WireDenial)} == {"denial", "rejection", "unconfirmed"}
    assert {claim.speaker is None for claim in answers[0].of(WireClaim)} == {True, False}
    assert answers[1].of(WireDenial) == ()


def test_the_examples_show_statements_each_modality_and_importance_a_link_and_a_joint_denial() -> None:
    answers = [answer for example in PROMPT.examples if (answer := read_answer(example.answer))]
    claims = [claim for answer in answers for claim in answer.of(WireClaim)]
    assert all(claim.statement for claim in claims)
    assert {claim.statement == "=" for claim in claims} == {True, False}
    assert {claim.modality for claim in claims} == {None, *get_args(Modality)} - {"happened"}
    assert {claim.importance for claim in claims} == set(get_args(Importance))
    assert any(claim.when and claim.via for claim in claims)
    assert any(" … " in claim.evidence for claim in claims)
    denials = answers[0].of(WireDenial)
    assert {len(denial.deniers) for denial in denials} == {1, 2}
    assert {denial.denies_claim for denial in denials} == {"c7", None}


def test_no_example_states_what_its_article_does_not() -> None:
    for example in PROMPT.examples:
        answer = read_answer(example.answer)
        assert answer is not None
        for claim in answer.of(WireClaim):
            words = re.findall(r"\w+", claim.statement or "")
            names = [word for word in words[1:] if word[0].isupper() or word.isdigit()]
            assert [name for name in names if name not in example.article] == [], claim.statement


def test_the_examples_answer_names_keys_in_the_schemas_order() -> None:
    for answer in (example.answer for example in (*PROMPT.examples, *FIRST.examples)):
        assert list(answer) == ["claims", "figures", "denials", "speakers"]
    assert {tuple(item) for example in FIRST.examples for item in example.answer["claims"]} == {
        ("evidence", "speaker", "statement")
    }
    assert {type(row) for example in PROMPT.examples for row in example.answer["claims"]} == {list}


def test_instructions_and_example_come_first_and_are_the_same_for_every_article() -> None:
    one, other = PROMPT.messages("One."), PROMPT.messages("Another.")
    assert [message["role"] for message in one] == ["system", *["user", "assistant"] * 2, "user"]
    assert one[:-1] == other[:-1]
    assert "One." in one[-1]["content"]


def test_the_hash_changes_with_any_file() -> None:
    changed = Prompt(PROMPT.name, {**PROMPT.files, "article.j2": PROMPT.files["article.j2"] + " "})
    assert changed.hash != PROMPT.hash
    assert PROMPT.label == f"extract-2@{PROMPT.hash}"


@pytest.mark.parametrize(
    ("template", "variables"),
    [
        ("{{ a }}", {}),
        ("{{ a }}", {"a": 1, "b": 2}),
        ("a", {"a": 1}),
        ("{{ a", {"a": 1}),
        ("{{ a.b }}", {"a": 1}),
    ],
    ids=["missing", "unknown beside a known one", "unknown", "broken", "missing attribute"],
)
def test_variables_that_do_not_fit_a_template_are_an_error(
    template: str, variables: dict[str, object]
) -> None:
    with pytest.raises(PromptError, match=r"x/y\.j2"):
        fill("x/y.j2", template, variables)


def test_a_prompt_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PromptError, match="extract-0"):
        load_prompt("extract-0", tmp_path)


def test_an_example_without_its_answer_is_an_error() -> None:
    files = {name: text for name, text in PROMPT.files.items() if name != "example-1.json"}
    with pytest.raises(PromptError, match=r"example-1\.json"):
        Prompt(PROMPT.name, files).messages("x")


def test_a_prompt_without_one_of_its_templates_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "extract-0").mkdir()
    (tmp_path / "extract-0" / "article.j2").write_text("{{ fence }} {{ article }}")
    with pytest.raises(PromptError, match=r"lacks instructions\.j2"):
        load_prompt("extract-0", tmp_path)


def test_every_folder_of_prompts_loads() -> None:
    names = [folder.name for folder in prompts_folder().iterdir() if folder.is_dir()]
    assert [load_prompt(name).name for name in names] == names


@given(st.text())
def test_no_text_holds_the_name_of_its_own_fence(text: str) -> None:
    assert fence_name(text) not in text
    assert fence_name(text) == fence_name(text)


@pytest.mark.parametrize(
    "token", ["<|im_end|>", "<|im_start|>", "<|endoftext|>", "</s>", "<end_of_turn>", "[/INST]", "</think>"]
)
def test_tokens_of_chat_templates_lose_their_power_and_keep_their_letters(token: str) -> None:
    seen = as_data(f"He wrote {token} twice.")
    assert token not in seen
    assert seen.replace("\u2060", "") == f"He wrote {token} twice."


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ('"We go," he said. "Now."', "“We go,” he said. “Now.”"),
        ('the ("so-called") plan', "the (“so-called”) plan"),
        ('5" pipes', "5” pipes"),
        ("“already curly” and it’s", "“already curly” and it’s"),
    ],
)
def test_straight_double_marks_are_shown_curly_so_that_json_holds_them(text: str, seen: str) -> None:
    assert as_data(text) == seen
    assert '"' not in as_data(text)


def test_the_schema_is_written_into_the_instructions_on_request() -> None:
    schema = json.dumps({"type": "object"})
    assert schema in PROMPT.messages("x", schema)[0]["content"]
    assert "JSON Schema" not in PROMPT.messages("x")[0]["content"]


def test_what_is_not_asked_for_is_neither_in_the_instructions_nor_in_the_example() -> None:
    whole, fewer = PROMPT.messages("x"), PROMPT.messages("x", lists=("claims", "denials"))
    assert '"speakers": everybody' in whole[0]["content"]
    assert '"speakers": everybody' not in fewer[0]["content"]
    assert list(json.loads(fewer[2]["content"])) == ["claims", "denials"]
