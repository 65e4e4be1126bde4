"""The options about sources, for every command that reads articles."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.read.settings import SourceSettings, fields_from, outlets_from

__all__ = ["source_settings"]


def source_settings(  # noqa: PLR0913, PLR0917 - a command's parameters are its options
    outlet: Annotated[
        list[str] | None,
        typer.Option(
            help="The outlet of all articles, or as PATTERN=NAME of those whose file or address fits, as in "
            "--outlet 'bbc*=BBC News'; with {outlet} a naming pattern, as in --outlet '{outlet}/*.txt'. "
            "May be given several times; the last that fits counts.",
            show_default=False,
        ),
    ] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=KEY",
            help="The key of an export's text, title, url, published, updated, outlet, author or "
            "language, as in "
            "--field text=body; may be given several times.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            envvar="SUMMARIZER_LIMIT",
            min=1,
            help="Articles taken from one feed, sitemap, archive or export. Default: 20 of those that "
            "must be "
            "fetched, all others.",
        ),
    ] = None,
    allow_private: Annotated[
        bool,
        typer.Option(
            "--allow-private",
            envvar="SUMMARIZER_ALLOW_PRIVATE",
            help="Fetch addresses of this machine and its own network, too.",
        ),
    ] = False,
    no_robots: Annotated[
        bool,
        typer.Option(
            "--no-robots",
            envvar="SUMMARIZER_NO_ROBOTS",
            help="Fetch what a site's robots.txt asks programs not to fetch.",
        ),
    ] = False,
    browser: Annotated[
        bool,
        typer.Option(
            "--browser",
            envvar="SUMMARIZER_BROWSER",
            help="Load pages in an installed Chromium, for those that scripts make.",
        ),
    ] = False,
) -> SourceSettings:
    """What these options say."""
    return SourceSettings(
        outlets=outlets_from(outlet or []),
        limit=limit,
        fields=fields_from(field or []),
        allow_private=allow_private,
        robots=not no_robots,
        browser=browser,
    )
