"""Invented articles in any number, so that a run over hundreds of them can be measured."""

from __future__ import annotations

from pathlib import Path

__all__ = ["write_articles"]

_TOWNS = ["Vell", "Arnmouth", "Tarrow", "Kessby", "Ostholm", "Quill", "Brandt", "Hollin", "Merrow", "Pentle"]
_NAMES = [
    "Ada Holm",
    "Ben Ford",
    "Cara Lindt",
    "Dev Rao",
    "Eva Stark",
    "Finn Moe",
    "Gail West",
    "Hugo Brandt",
    "Ines Roth",
]
_PARAGRAPHS = (
    "The old bridge at {town} will close for {days} days, the mayor, {first}, said.",
    "“We have looked at every bolt and we have no choice,” {first} said. “It is that or worse.”",
    "The engineers found {cracks} cracks in the eastern pier, {second} said.",
    "{second}, who leads the inspection, denied that the builders had used poor steel.",
    "About {lorries} lorries cross the bridge each day, according to the harbour office at {town}.",
    "Traders in the old town expect to lose {money} crowns a week, {first} said.",
    "A ferry will carry {passengers} passengers an hour until the bridge is open again, {second} said.",
    "The council of {town} did not answer when it was asked who will pay.",
)


def write_articles(folder: Path, count: int) -> None:
    """`count` articles of about 1.5 kB each, no two of them alike, in files a000.txt and so on."""
    for number in range(count):
        town = _TOWNS[number % len(_TOWNS)]
        rounds = (_values(number, town), _values(number + 5, town))
        body = "\n\n".join(paragraph.format(**values) for values in rounds for paragraph in _PARAGRAPHS)
        text = f"Bridge at {town} to close, report {number}\n\n{body}\n"
        (folder / f"a{number:03d}.txt").write_text(text, encoding="utf-8")


def _values(number: int, town: str) -> dict[str, object]:
    return {
        "town": town,
        "first": _NAMES[number % len(_NAMES)],
        "second": _NAMES[(number // 3 + 4) % len(_NAMES)],
        "days": 20 + number,
        "cracks": 3 + number,
        "lorries": f"{1000 + 10 * number:,}",
        "money": f"{20_000 + 100 * number:,}",
        "passengers": 100 + number,
    }
