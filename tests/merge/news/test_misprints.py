from __future__ import annotations

from summarizer.merge.news.misprints import has_bent_infinitive, infinitives, run_together

_OFTEN = "Berlin waits. Berlin is silent. The mayor of Berlin said nothing."


def test_a_name_and_the_little_word_behind_it_may_be_run_together() -> None:
    assert run_together([_OFTEN, "The crews of Berlinare on the road."]) == {"Berlinare"}


def test_a_word_that_is_written_twice_is_meant() -> None:
    assert run_together([_OFTEN, "Berlinare has a stall.", "Berlinare sells bread."]) == frozenset()


def test_a_longer_name_that_begins_with_a_rare_one_is_a_name() -> None:
    assert run_together(["Norm and Normand met. Normand spoke of Norm."]) == frozenset()
    assert run_together([_OFTEN, "Berliners wait in Berlingen."]) == frozenset()


def test_an_infinitive_with_an_s_is_a_misprint_where_articles_have_it_without() -> None:
    texts = ["The mayor is unlikely to allow ferries to dock.", "She sends thanks to allies."]
    assert has_bent_infinitive("Mayor Unlikely To Allows Ferries", infinitives(texts))
    assert not has_bent_infinitive("Mayor Sends Thanks To Allies", infinitives(texts))
    assert not has_bent_infinitive("Mayor Unlikely To Allow Ferries", infinitives(texts))
