"""How long ugly inputs take, from reading to the checked extraction: seconds, and how they grow with size.

    python -m benchmarks.ugly [KB...]

Each kind of input is made at 20 kB, 100 kB and 1 MB. The floor: under a second for 20 kB, and linear: a text
five times as long takes at most eight times as long. Exit code 1 where one is over.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from summarizer.check.extraction import check_extraction
from summarizer.extract.rules.reader import read_with_rules
from summarizer.extract.rules.testimony import testify
from summarizer.parse.engine import forget
from summarizer.read.reader import article_from_text

__all__ = ["KINDS", "made", "main", "seconds"]

SIZES = (20, 100, 1000)
# Seconds for 20 kB, and how much more than in proportion a larger text may take on a busy machine.
MOST_SECONDS = 1.0
MOST_GROWTH = 1.6


def _cycle(pieces: list[str]) -> Callable[[int], str]:
    def of(size: int) -> str:
        once = "".join(pieces)
        return (once * (size // len(once) + 1))[:size]

    return of


def _numbered(form: str) -> Callable[[int], str]:
    """Pieces with a number that is another each time."""

    def of(size: int) -> str:
        made: list[str] = []
        length = at = 0
        while length < size:
            made.append(form.format(n=1000 + at * 7 % 8999, name=_names(at), word=_word(at)))
            length += len(made[-1])
            at += 1
        return "".join(made)[:size]

    return of


def _names(at: int) -> str:
    syllables = ("ba", "do", "ki", "lu", "me", "no", "ra", "su", "ti", "ve")
    return "".join(syllables[at // 10**k % 10] for k in range(4)).capitalize()


def _word(at: int) -> str:
    return _names(at * 37).lower()


KINDS: dict[str, Callable[[int], str]] = {
    "whole numbers on one line": _numbered("{n} "),
    "numbers with commas": _numbered("{n},000, "),
    "percentages on one line": _numbered("{n}.5% "),
    "sums on one line": _numbered("RM{n} million "),
    "number words on one line": _cycle(["two hundred and twelve men and "]),
    "ranges": _numbered("{n}-9999 "),
    "dates on one line": _cycle(["in May 2019 and on 12 June 2020 some 300 people "]),
    "CSS": _numbered(".a{n} {{ margin: {n}px 12px; color: #ff{n}; width: 50% }} "),
    "script": _numbered('var x{n}="a{n}";if(x{n}>3){{f("{word}",{n});}} '),
    "one giant sentence": _numbered("the mayor said that the {word} had left and "),
    "one giant sentence of figures": _numbered("the mayor said that {n} people had left and "),
    "one giant sentence of names": _numbered("{name} Smith said that {name} Jones denied it and "),
    "one giant quotation": lambda size: "“" + _numbered("we saw the {word} and ")(size) + "”",
    "one giant unclosed quotation": lambda size: "“" + _numbered("We saw the {word}. ")(size),
    "quotation of many paragraphs": _numbered("“We saw the {word} there.\n\n"),
    "opening marks": _cycle(["“"]),
    "straight marks": _cycle(['"']),
    "marks with words": _cycle(['"a" ']),
    "marks without spaces": _cycle(['a"b"']),
    "single marks": _cycle(["'a "]),
    "apostrophes": _cycle(["the players' "]),
    "nested marks": lambda size: "“‘" * (size // 8) + "we saw it " + "’”" * (size // 8),
    "short quotations with speakers": _numbered("“We saw the {word},” {name} said. "),
    "short quotations on one line without a stop": _numbered("“We saw the {word}” {name} said and "),
    "names": _numbered("{name} Smith, "),
    "names with roles": _numbered("Minister {name} Smith said so. "),
    "denials": _numbered("The {word} denied it, "),
    "denials in sentences": _numbered("The {word} denied that it had left. "),
    "one word": _cycle(["a"]),
    "one long number": _cycle(["7"]),
    "white space": lambda size: "A" + " " * size + "b.",
    "line breaks": lambda size: "A" + "\n" * size + "b.",
    "full stops": _cycle(["."]),
    "commas": _cycle([", "]),
    "hyphens": _cycle(["a-"]),
    "capitals": _cycle(["The Big Old Red Barn "]),
    "abbreviations": _cycle(["U.S. Gov. Dr. "]),
    "colons": _cycle(["Ann: "]),
    "JSON": _numbered('{{"id": {n}, "text": "The {word} said so.", "by": "{name}"}}, '),
    "CSV": _numbered('{n},"{name} Smith","said {word}",12.5\n'),
    "HTML": _numbered('<div class="c{n}"><a href="/x/{n}">{word}</a></div>'),
    "prose in short paragraphs": _numbered("{name} Smith told {name} that {n} people left.\n\n"),
    "headings": _numbered("{name} {word}\n"),
    "bullets": _numbered("- {name}: {n} {word}\n"),
    "said": _cycle(["said "]),
    "he said": _cycle(["he said she said "]),
    "according to": _cycle(["according to him, according to her, "]),
    "brackets": _cycle(["(a [b "]),
    "combining marks": _cycle(["e\u0301\u200b"]),
}


def made(kind: str, kilobytes: int) -> str:
    """The input of a kind, in a short article of its own."""
    return f"Talks went on until dawn in the hall.\n\n{KINDS[kind](kilobytes * 1000)}\n\nThe council met.\n"


def seconds(text: str) -> float:
    """Seconds of processor time from the text to its checked extraction."""
    forget()
    began = time.process_time()
    article = article_from_text(text, source="made up")
    view = testify(article)
    check_extraction(view, [read_with_rules(view)])
    return time.process_time() - began


def main(sizes: tuple[int, ...] = SIZES) -> int:
    """Print a row per kind; 1 where one takes too long or grows faster than its length."""
    seconds(made("prose in short paragraphs", 2))
    print(f"{'':46}" + "".join(f"{size:>8} kB" for size in sizes))
    failed = False
    for kind in KINDS:
        took = [seconds(made(kind, size)) for size in sizes]
        slow = took[0] > MOST_SECONDS * sizes[0] / 20
        first = max(took[0], 0.02 * sizes[0] / 20)
        steep = any(t > MOST_GROWTH * first * size / sizes[0] for t, size in zip(took, sizes, strict=True))
        failed |= slow or steep
        note = "  slow" * slow + "  not linear" * steep
        print(f"{kind:46}" + "".join(f"{t:>11.2f}" for t in took) + note, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(tuple(int(size) for size in sys.argv[1:]) or SIZES))
