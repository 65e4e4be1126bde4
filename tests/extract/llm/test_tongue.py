"""The wish for statements in one language: an addition to a conversation that is the same without it."""

from __future__ import annotations

from summarizer.extract.llm.prompts import load_prompt
from summarizer.extract.llm.tongue import in_language, language_label


def test_without_a_language_nothing_of_a_conversation_changes() -> None:
    messages = load_prompt().messages("An article.")
    assert in_language(messages, None) == messages
    assert language_label("extract-2@0", None) == "extract-2@0"


def test_a_language_is_asked_for_in_the_rules_and_again_behind_the_article() -> None:
    messages = load_prompt().messages("An article.")
    asked = in_language(messages, "de")
    assert asked[1:-1] == messages[1:-1]
    assert asked[0]["content"].startswith(messages[0]["content"])
    assert "German (de)" in asked[0]["content"]
    assert asked[-1]["content"].startswith(messages[-1]["content"])
    assert asked[-1]["content"].endswith("(Statements in German.)")


def test_the_label_of_a_prompt_names_the_language() -> None:
    label = language_label("extract-2@0", "de")
    assert label == f"extract-2@0+{load_prompt('language-1').label}:de"
