from __future__ import annotations

import pytest

from summarizer.names.person import core_words, person_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Gov. Rick Perry", ("rick", "perry")),
        ("Texas Gov. Rick Perry", ("rick", "perry")),
        ("Controversial Arizona Sheriff Joe Arpaio", ("joe", "arpaio")),
        ("Reps. Peter DeFazio", ("peter", "defazio")),
        ("Ukrainian President Volodymyr Zelensky", ("volodymyr", "zelensky")),
        ("Foreign Minister Julie Bishop", ("julie", "bishop")),
        ("Austin Carter", ("austin", "carter")),
    ],
)
def test_a_person_is_called_by_the_name_less_title_and_place(name: str, words: tuple[str, ...]) -> None:
    assert core_words(name) == words


@pytest.mark.parametrize(
    "name",
    [
        "the Ukrainian president",
        "Kessel's lawyer",
        "Rep. Ada Kessel's lawyer",
        "the Kessels’ campaign manager",
    ],
)
def test_a_role_is_no_name(name: str) -> None:
    assert person_words(name) == ()
