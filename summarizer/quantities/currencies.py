"""The currency of a sum: by the sign, letters or ISO code beside its number, or by the word behind it."""

from __future__ import annotations

import re
from collections import Counter

from summarizer.quantities import lexicon
from summarizer.quantities.currency_names import CURRENCY_NAMES

__all__ = ["currency_after", "currency_before", "without_prefixes"]


def _pairs(table: str) -> dict[str, str]:
    rows = (row.split(maxsplit=1) for row in table.strip().splitlines())
    return {sign: unit for signs, unit in rows for sign in signs.split("|")}


_HEADS = Counter(other.split()[-1] for _, other in CURRENCY_NAMES.values())
# A noun that one land alone uses names its currency ("ringgits"); others keep the land ("Kenyan shillings").
_UNITS = {
    code: other.split()[-1] if _HEADS[other.split()[-1]] == 1 else other
    for code, (_, other) in CURRENCY_NAMES.items()
}
_SIGNS = _pairs(
    """
$ dollars
£ pounds
€ euros
¥ yen
₹ rupees
₨ rupees
₩ won
₽ roubles
₺ lira
₴ hryvnias
₦ nairas
₪ shekels
₱ Philippine pesos
₫ dong
₵ cedis
₡ colóns
₾ laris
₸ tenges
฿ baht
৳ takas
₲ guaranis
₭ kips
₮ tugriks
"""
)
# What newspapers print before a sum, from CLDR's English locales and style books.
_LETTERS = _pairs(
    """
US$|U.S.$|USD$ US dollars
A$|AU$|AUD$ Australian dollars
C$|CA$|CAD$|CDN$ Canadian dollars
NZ$ New Zealand dollars
HK$ Hong Kong dollars
S$|SG$ Singapore dollars
NT$ New Taiwan dollars
TT$ Trinidad & Tobago dollars
J$|JA$ Jamaican dollars
EC$ East Caribbean dollars
BZ$ Belize dollars
Bds$|BDS$ Barbadian dollars
F$|FJ$ Fijian dollars
G$|GY$ Guyanaese dollars
N$ Namibian dollars
Z$|ZW$|ZWL$ Zimbabwean dollars
WS$ tala
MX$|Mex$ Mexican pesos
R$ reais
RD$ Dominican pesos
AR$ Argentine pesos
COP$|CO$ Colombian pesos
CLP$ Chilean pesos
MOP$ patacas
CN¥ yuan
JP¥ yen
E£|EGP£|LE Egyptian pounds
GB£ pounds
GH¢|GH₵|GHC|GHc|GHS cedis
Rs|Rs.|Re.|INR₹ rupees
RM ringgits
Rp|Rp.|IDR rupiahs
RMB yuan
Tk|Tk. takas
Sh|Sh.|Shs|Shs. shillings
Php|PhP|Php. Philippine pesos
KSh|Ksh|KShs|Kshs|Ksh.|KSH|KES Kenyan shillings
TSh|Tsh|TShs|Tshs|TSH Tanzanian shillings
USh|Ush|UShs|Ushs|USH Ugandan shillings
CFA|FCFA|CFAF CFA francs
Fr|Fr.|SFr|SFr.|Sfr Swiss francs
kr|kr.|Kr kronor or kroner
SKr|Skr Swedish kronor
NKr|Nkr Norwegian kroner
DKr|Dkr Danish kroner
Dh|Dhs|Dh.|Dhs. dirhams
S/|S/. soles
B/. balboas
NIS shekels
"""
)
# Letters that name other things as often: roads, routes, quarters, models, words of other languages.
_WEAK = _pairs(
    """
R rand
N nairas
P pesos or pulas
K kwachas or kinas
E emalangeni
D dalasis
Q quetzals
Le leones
Br birrs
MK Malawian kwachas
Kz kwanzas
Bs|Bs. bolívars or bolivianos
SR Saudi riyals
QR Qatari riyals
Nu|Nu. ngultrums
"""
)
# Codes that are words, too.
_WORDS = frozenset({"ALL", "TOP", "CUP", "TRY", "COP", "MAD", "MOP", "PEN", "GEL", "BAM", "SOS", "BOB"})
_ALIASES = {"USD": "US dollars", "GBP": "pounds", "EUR": "euros", "XAF": "CFA francs", "XOF": "CFA francs"}
_CODES = {**_UNITS, **_ALIASES}
_STRONG = {**_SIGNS, **{c: u for c, u in _CODES.items() if c not in _WORDS}, **_LETTERS}
_DOUBTFUL = {**_WEAK, **{c: _CODES[c] for c in _WORDS}}


def _any(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_BEFORE = re.compile(
    rf"(?:(?<![\w$])(?P<letters>{_any({w: u for w, u in {**_STRONG, **_DOUBTFUL}.items() if w[0].isalpha()})}"
    rf"|[A-Z][A-Za-z]{{0,2}}\$)|(?P<sign>[{''.join(_SIGNS)}]))(?P<gap>[ \u00a0]?)\Z"
)
_GLUED = re.compile(
    rf"(?<![\w$])(?P<letters>{_any({w: u for w, u in {**_STRONG, **_DOUBTFUL}.items() if w[-1].isalpha()})}"
    r")(?=\d)"
)
_LONGEST = 1 + max(map(len, [*_STRONG, *_DOUBTFUL]))
# A number that only a sum has: grouped, with two decimals, or with a magnitude.
_SUM = re.compile(
    r"\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,3}(?:,\d{2})+,\d{3}(?!\d)|\d+\.\d\d(?![\d.])"
    r"|\d+(?:\.\d+)?(?:[ \u00a0-]?(?:thousand|million|billion|trillion|lakhs?|crores?|mln|mn|bn|trn|tn)|[mk])"
    r"(?!\w)"
)
_LARGE = re.compile(r"\d[\d,.]*[\d](?!\w)|\d(?!\w)")
_PAYS = re.compile(
    r"(?<!\w)(?:fin(?:e|es|ed|ing)|cost(?:s|ing)?|pa(?:y|ys|id|ying)|pric(?:e|es|ed|ing)|worth|earn(?:s|ed|ing)?"
    r"|charg(?:e|es|ed|ing)|spen[dt](?:s|ing)?|sav(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|donat(?:e|es|ed|ing)"
    r"|s[eo]l[dl](?:s|ing)?|bought|buys?|fees?|fares?|salary|wages?|bribes?|loans?|grants?|allowance|bail"
    r"|stole|stolen|owes?|owed|debts?|rent|reward|budget|sum)"
    r"(?:\s+(?:of|at|for|up|to|from|by|him|her|them|only|just|about|around|nearly|almost|some|over|under|is|was"
    r"|more|less|fewer|than|least|most|an?|extra|another|between)){0,4}\s+\Z",
    re.IGNORECASE,
)
_REACH = 60


def currency_before(text: str, start: int) -> tuple[int, str] | None:
    """Where the currency printed before the number at `start` begins, and its name; None without one."""
    match = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if match is None:
        return None
    if sign := match["sign"]:
        return match.start(), _SIGNS[sign]
    letters = match["letters"]
    if letters in _DOUBTFUL and not _is_sum(text, match.start(), start):
        return None
    if letters in _DOUBTFUL and match["gap"] and letters in _WORDS and not _SUM.match(text, start):
        return None
    return match.start(), _STRONG.get(letters) or _DOUBTFUL.get(letters) or letters


def _is_sum(text: str, begin: int, start: int) -> bool:
    if _SUM.match(text, start):
        return True
    return (
        _LARGE.match(text, start) is not None
        and _PAYS.search(text, max(0, begin - _REACH), begin) is not None
    )


def without_prefixes(text: str) -> str:
    """`text` with the letters of currencies that are glued to a number blanked out; offsets are the same."""
    pieces, at = [], 0
    for match in _GLUED.finditer(text):
        if match["letters"] in _DOUBTFUL and not _is_sum(text, match.start(), match.end()):
            continue
        pieces += [text[at : match.start()], " " * (match.end() - match.start())]
        at = match.end()
    return "".join((*pieces, text[at:])) if pieces else text


# --- behind the number -----------------------------------------------------------------------------------

_SUFFIXES = {**_SIGNS, "kr": "kronor or kroner", "zł": "zlotys", "Kč": "korunas", "Ft": "forints"}
_CODE_SUFFIXES = {c: u for c, u in _CODES.items() if c not in _WORDS}
_LANDS = sorted(
    {" ".join(one.split()[:-1]) for one, _ in CURRENCY_NAMES.values()} - {""}
    | {"U.S.", "American", "United States", "Taiwan", "British", "Russian", "CFA", "Taiwanese", "Sri Lankan"},
    key=lambda land: (-len(land), land),
)
_AFTER = re.compile(
    rf"(?P<pence>p\b)|\s?(?P<sign>{_any(_SUFFIXES)})(?![\w$]|\s?\d)|\s?(?P<code>{_any(_CODE_SUFFIXES)})(?![\w-])"
    rf"|[\s-](?P<land>(?:(?:{'|'.join(map(re.escape, _LANDS))})\s+)?)(?P<word>[^\W\d_A-Z]+)\b"
)
_HEAD_WORDS = {
    word.lower() for names in CURRENCY_NAMES.values() for name in names for word in name.split()[-1:]
} - {"gold"}
_MONEY = lexicon.CURRENCY_WORDS | _HEAD_WORDS
# Words that need a large number or a land beside them to be money.
_AMBIGUOUS = frozenset(
    [
        "won",
        "rand",
        "pound",
        "pounds",
        "cent",
        "real",
        "reais",
        "som",
        "sol",
        "mark",
        "marks",
        "florin",
        "dong",
        "kip",
        "leu",
        "lei",
        "all",
        "dram",
    ]
)
_THOUSAND = 1000
_SINGULAR = {one.split()[-1].lower() for one, _ in CURRENCY_NAMES.values()} & {
    "dollar", "pound", "euro", "rouble", "ruble", "cent", "shilling", "dinar", "peso", "franc", "rupee",
}  # fmt: skip


def currency_after(text: str, end: int, value: float, *, digits: bool) -> tuple[str, int] | None:
    """The currency named behind the number that ends at `end`, and where that ends; None for no money."""
    match = _AFTER.match(text, end)
    if match is None:
        return None
    if match["pence"]:
        return ("pence", match.end()) if digits else None
    if match["sign"]:
        return (_SUFFIXES[match["sign"]], match.end()) if digits else None
    if match["code"]:
        return _CODE_SUFFIXES[match["code"]], match.end()
    word, land = match["word"].lower(), " ".join(match["land"].split())
    if word not in _MONEY or word == "p" or (word in _AMBIGUOUS and not land and value < _THOUSAND):
        return None
    plural = word + "s" if word in _SINGULAR | {"cent", "rouble"} else word
    return f"{land} {plural}".strip().replace("U.S.", "US").replace("United States", "US"), match.end()
