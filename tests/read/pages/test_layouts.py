from __future__ import annotations

import pytest

from benchmarks.page_set import article_layouts, layout_names, page, stories
from benchmarks.pages import read, reported
from summarizer.exceptions import SourceError
from summarizer.read.documents import Blob
from summarizer.read.pages.page import read_page
from tests.spans import assert_spans_hold

FACTS = ("title", "outlet", "author", "published", "updated", "url")
WHY = {
    "no_cookie_wall": "a cookie wall",
    "no_consent_page": "a cookie wall",
    "no_paywall_stub": "a paywall",
    "no_metered_stub": "a paywall",
    "no_login": "a paywall",
    "no_script_shell": "a page made by scripts",
    "no_not_found": "an error page",
    "no_robot_check": "a check against robots",
    "no_listing": "a listing page",
}


def test_there_are_as_many_layouts_as_sites_differ() -> None:
    assert len(article_layouts()) >= 20
    assert {name for name in layout_names() if name.startswith("no_")} == set(WHY)


@pytest.mark.parametrize("layout", article_layouts())
@pytest.mark.parametrize("number", [0, 29, 58])
def test_every_paragraph_of_a_layout_is_read_and_none_is_marked(layout: str, number: int) -> None:
    made = page(layout, stories()[number])
    article = read(made.data)
    assert article is not None
    assert_spans_hold(article.text, (article.paragraphs, article.furniture))
    shown = " ".join(reported(article).split())
    lost = [p for p in made.story.paragraphs if " ".join(p.split()) not in shown]
    if (
        layout != "tweets"
    ):  # its first paragraph's first words are a pull quote, and may be the whole paragraph
        assert lost == []


@pytest.mark.parametrize("layout", article_layouts())
def test_no_words_of_the_page_around_an_article_are_reporting(layout: str) -> None:
    made = page(layout, stories()[7])
    article = read(made.data)
    assert article is not None
    shown = reported(article)
    story = made.story
    foreign = [
        *story.captions,
        *story.related,
        "Advertisement",
        "ewsletter",
        "Share",
        "Skip to",
        "cookies",
        "comment",
        "©",
        "Copyright",
        "Unsubscribe",
        "Sign up",
    ]
    assert [words for words in foreign if words in shown and words not in story.text] == []


@pytest.mark.parametrize("layout", article_layouts())
def test_a_page_tells_of_its_publication(layout: str) -> None:
    made = page(layout, stories()[11])
    article = read(made.data)
    told = [fact for fact in FACTS if fact not in made.untold]
    assert {f: getattr(article, f) for f in told} == {f: getattr(made.story, f) for f in told}


@pytest.mark.parametrize("layout", sorted(WHY))
@pytest.mark.parametrize("number", [0, 29, 58])
def test_a_page_without_an_article_says_what_it_is(layout: str, number: int) -> None:
    made = page(layout, stories()[number])
    with pytest.raises(SourceError, match=rf"^x\.html: \d+ words? of article text: {WHY[layout]}; [^.]+\.$"):
        read_page(Blob("x.html", made.data))


def test_a_live_blog_is_cut_into_posts_with_their_times() -> None:
    story = stories()[3]
    for layout in ("live_data", "live_elements"):
        article = read(page(layout, story).data)
        assert article is not None
        times = [f.text for f in article.furniture if f.text.startswith(story.published)]
        assert len(times) == len(story.paragraphs)
        assert all(":" in time for time in times)


def test_a_post_of_a_live_blog_may_tell_its_time_twice() -> None:
    posts = "".join(
        f'<article class="x"><time datetime="2034-03-03T1{n}:02:00Z">5h ago</time><time datetime="2034-03-03T1{n}:02:00Z">GMT</time><p>{p}</p></article>'
        for n, p in enumerate(stories()[4].paragraphs[:5])
    )
    article = read(
        f"<html><head><title>Storm: as it happened – live</title></head><body><h1>Storm – live</h1>{posts}</body></html>".encode()
    )
    assert article is not None
    assert sum("2034-03-03 1" in f.text for f in article.furniture) == 5


def test_a_page_of_other_articles_openings_is_a_listing_however_long_they_are() -> None:
    cards = "".join(
        f'<div><a href="/{n}"><h3>{s.title}</h3></a><p>{s.paragraphs[0]}</p></div>'
        for n, s in enumerate(stories()[:14])
    )
    data = f'<html><head><title>World news</title><link rel="canonical" href="https://echo.example/world/lisk"></head><body>{cards}</body></html>'
    with pytest.raises(SourceError, match="a listing page"):
        read_page(Blob("x.html", data.encode()))


def test_a_status_of_an_error_makes_a_short_page_an_error_page() -> None:
    data = b"<html><head><title>News</title></head><body><p>We are working on it, come back soon please.</p></body></html>"
    with pytest.raises(SourceError, match="an error page"):
        read_page(Blob("x.html", data), status=503)


def test_an_article_cut_off_by_a_paywall_says_how_much_there_is() -> None:
    story = stories()[5]
    data = page("no_paywall_stub", story).data.decode()
    data = data.replace("812", "2400").replace(
        "</p><div", "</p>" + "".join(f"<p>{p}</p>" for p in story.paragraphs[1:]) + "<div"
    )
    article = read(data.encode())
    assert article is not None
    assert article.status == "partial"
    assert "words are on the page; the rest is behind a paywall" in (article.error or "")


def test_a_page_without_markup_that_holds_text_is_no_article_but_a_sentence() -> None:
    for data in (
        b"<html></html>",
        b"<html><body></body></html>",
        b"<!doctype html>",
        b"<p></p><p></p><p></p>",
    ):
        with pytest.raises(SourceError, match=r"^x: "):
            read_page(Blob("x", data))


def test_the_short_form_of_a_report_is_an_article_where_the_page_says_so() -> None:
    body = "Two people were hurt when a tram left the rails in Lisk on Friday, police said. The line was closed for three hours, and the cause isn't known."
    data = f'<html><head><meta property="og:type" content="article"><title>Tram</title></head><body><article><h1>Tram leaves the rails</h1><p>{body}</p></article></body></html>'
    article = read(data.encode())
    assert article is not None
    assert body in article.text


@pytest.mark.parametrize(
    ("encoding", "declared", "header", "note"),
    [
        ("utf-8", "utf-8", None, None),
        ("cp1252", "iso-8859-1", None, None),
        ("cp1252", "utf-8", None, "guessed"),
        ("utf-8", "iso-8859-1", None, "It declares cp1252 and is UTF-8."),
        ("cp1251", "windows-1251", None, None),
        ("shift_jis", "utf-8", "shift_jis", None),
        ("utf-16", "utf-16", None, None),
    ],
)
def test_letters_are_right_whatever_is_declared(
    encoding: str, declared: str, header: str | None, note: str | None
) -> None:
    words = {"cp1251": "Министр заявил", "shift_jis": "日本の首相は述べた"}.get(encoding, "“Café” – Zoë said")
    body = f"<p>{words} the bridge was closed on Monday after inspectors had found cracks in two of its piers, and that it would stay shut until the spring of next year.</p>"
    data = f'<html><head><meta charset="{declared}"><meta property="og:type" content="article"><title>x y z</title></head><body><article>{body * 3}</article></body></html>'
    document = read_page(Blob("x.html", data.encode(encoding), charset=header))
    assert words in document.text
    assert (not document.notes) if note is None else any(note in n for n in document.notes)
