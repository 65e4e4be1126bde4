"""What an outlet is called where its name isn't known, and where files and folders tell it."""

import pytest

from summarizer.exceptions import SettingsError
from summarizer.read.naming import LONGEST_QUOTATION, called, short_title
from summarizer.read.outlets import outlet_called, outlet_of_line, outlet_of_source
from summarizer.read.reader import article_from_text
from summarizer.read.settings import SourceSettings, outlets_from

TITLES = {
    "Ferry sinks off Norvane": "Ferry sinks off Norvane",
    "Ferry sinks off the coast of Norvane with ninety people on board: rescuers": (
        "Ferry sinks off the coast of Norvane with ninety…"
    ),
    "Ferry sinks off Norvane coast: rescuers still search for ninety people": "Ferry sinks off Norvane coast…",
    "'The worst night': Norvane mourns ninety people lost at sea in the storm": (
        "'The worst night': Norvane mourns ninety people…"
    ),
    "Norvane's ferry captain ‘slept through the alarm bell’ before the wreck": (
        "Norvane's ferry captain ‘slept through the alarm bell’…"
    ),
    "Ferry captain ‘slept through the alarm bell and woke only when water came in’": "Ferry captain…",
}


@pytest.mark.parametrize(("title", "short"), TITLES.items())
def test_a_title_is_cut_where_a_reader_stops(title, short) -> None:
    assert short_title(title) == short


@pytest.mark.parametrize("title", [*TITLES, "x" * 300, "“" + "word " * 90 + "”", "a, b: c " * 30])
def test_a_short_title_begins_the_title_and_opens_no_mark_it_doesnt_close(title) -> None:
    short = short_title(title)
    assert len(short) <= LONGEST_QUOTATION + 1
    assert " ".join(title.split()).startswith(short.rstrip("…"))


def test_an_outlet_goes_before_the_title_and_the_title_before_the_text() -> None:
    assert called("Metro", "Ferry sinks", "On Monday") == "Metro"
    assert called(None, "Ferry sinks", "On Monday") == "Ferry sinks"
    assert called(None, " ", "On Monday a ferry with ninety people sank") == "On Monday a ferry with ninety…"


@pytest.mark.parametrize(
    ("source", "outlet"),
    [
        ("data/The New York Times.txt", "The New York Times"),
        ("03_cnn.com.txt", "CNN"),
        ("storm/BBC News (2).md", "BBC News"),
        ("The Jakarta Post/1.txt", "The Jakarta Post"),
        ("The_Jakarta_Post_2.txt", "The Jakarta Post"),
        ("fox.txt", "Fox News"),
        ("abc2.txt", "ABC"),
        ("politico2.txt", "Politico"),
        ("usatoday.html", "USA Today"),
        ("thehill.txt", "The Hill"),
        ("lemonde_3.txt", "Le Monde"),
        ("foxes.txt", None),
        ("storm-post.txt", None),
        ("Ferry sinks off Norvane.txt", None),
        ("Ferry Sinks As Harbour Pilots Read The Mail.txt", None),
        ("https://example.org/The New York Times", None),
        ("", None),
    ],
)
def test_a_file_or_folder_names_an_outlet_only_where_it_plainly_does(source, outlet) -> None:
    assert outlet_of_source(source) == outlet


def test_a_person_called_like_an_outlet_in_short_is_none() -> None:
    assert outlet_of_line("Fox") is None
    assert outlet_called("Fox") == "Fox News"


def test_a_label_in_the_text_goes_before_the_files_name_and_that_before_a_lone_line() -> None:
    body = "A ferry sank off Norvane on Monday, and ninety people were missing, the coast guard said."
    assert article_from_text(f"Source: Metro\n\n{body}", source="The Guardian.txt").outlet == "Metro"
    guessed = f"Ferry sinks\n\nMark Nicol\n\nDaily Mail\n\n{body}"
    assert article_from_text(guessed, source="x.txt").outlet == "Daily Mail"
    assert article_from_text(guessed, source="The Guardian.txt").outlet == "The Guardian"


@pytest.mark.parametrize(
    ("pattern", "path", "outlet"),
    [
        ("{outlet}.txt", "data/fox.txt", "Fox News"),
        ("{outlet}.txt", "data/The_Daily_Norvane.txt", "The Daily Norvane"),
        ("{outlet}/*.txt", "data/bbc/one.txt", "BBC News"),
        ("*_{outlet}.*", "2013_norvane.html", "norvane"),
        ("{outlet}/*.txt", "one.txt", None),
        ("{outlet}.txt", "data/fox.md", None),
    ],
)
def test_a_naming_pattern_takes_the_outlet_from_the_path(pattern, path, outlet) -> None:
    assert SourceSettings(outlets=outlets_from([pattern])).outlet_of(path) == outlet


def test_the_last_pattern_that_fits_decides() -> None:
    settings = SourceSettings(outlets=outlets_from(["{outlet}.txt", "fox*=Fox News"]))
    assert settings.outlet_of("data/fox.txt") == "Fox News"
    assert settings.outlet_of("data/nyt.txt") == "The New York Times"


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(SettingsError):
        outlets_from(["cnn*="])
