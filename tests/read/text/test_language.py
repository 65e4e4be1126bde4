from __future__ import annotations

import pytest

from benchmarks.page_set import stories
from summarizer.read.reader import article_from_text
from summarizer.read.text.language import language_name, language_of, primary
from tests.conftest import SEEDS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Le ministre a déclaré mardi que la situation restait grave et que les secours arrivaient dans la nuit.",
            "fr",
        ),
        (
            "Der Minister sagte am Dienstag, die Lage bleibe ernst, und die Helfer kämen erst in der Nacht an.",
            "de",
        ),
        (
            "El ministro dijo el martes que la situación seguía siendo grave y que la ayuda llegaría por la noche.",
            "es",
        ),
        ("Міністр заявив у вівторок, що ситуація залишається важкою, а допомога надійде вночі.", "uk"),
        ("قال الوزير يوم الثلاثاء إن الوضع لا يزال خطيرا وإن المساعدة ستصل ليلا", "ar"),
        ("大臣は火曜日、状況は依然として深刻であり、救援は夜に到着すると述べた。救援は夜に到着する。", "ja"),
        ("The minister said on Tuesday that the situation remained grave.", "en"),
        ("Zelensky: Putin, Kim, Lukashenko, Erdoğan, Macron, Starmer, Orbán, Fico and Vučić met.", "en"),
        ("Short.", "en"),
        ("", "en"),
    ],
)
def test_the_language_is_told_by_the_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_declared_language_counts_only_where_the_words_do_not_tell() -> None:
    assert language_of("Kyiv 2034", "uk") == "uk"
    assert language_of("The minister said on Tuesday that the situation remained grave.", "fr-FR") == "en"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en-GB", "en"),
        ("pt_BR", "pt"),
        ("FR", "fr"),
        ("", None),
        (None, None),
        ("english", None),
        ("123", None),
    ],
)
def test_a_tag_gives_its_language(tag: str | None, code: str | None) -> None:
    assert primary(tag) == code


def test_every_english_article_of_the_repository_is_english() -> None:
    texts = [file.read_text() for file in SEEDS.glob("*.txt")] + [story.text for story in stories()]
    assert {article_from_text(text, source="x").language for text in texts} == {"en"}


def test_a_language_has_a_name() -> None:
    assert (language_name("fr"), language_name("xx")) == ("French", "the language 'xx'")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Sie sagte, die Häuser sind in der Stadt teuer.", "de"),
        ("La ville ne paie pas, dit le maire de Lyon.", "fr"),
        ("The mayor of Lyon won't pay for it.", "en"),
        ("Mayor Lind resigns", "en"),
    ],
)
def test_a_sentence_is_told_by_its_small_words(text: str, code: str) -> None:
    assert language_of(text) == code
