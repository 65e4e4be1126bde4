"""Names of outlets as bylines and web addresses show them."""

from __future__ import annotations

import re

__all__ = ["outlet_of_domain", "outlet_of_line"]

# Domain without "www." -> the outlet's own name. A line of an article counts as an outlet's name only when it
# stands here (a lone line "Daily Mail" is a byline, a lone line "Mark Nicol" isn't an outlet).
_OUTLETS = {
    "abc.net.au": "ABC News (Australia)",
    "abcnews.go.com": "ABC News",
    "afp.com": "AFP",
    "aljazeera.com": "Al Jazeera",
    "apnews.com": "Associated Press",
    "axios.com": "Axios",
    "bbc.co.uk": "BBC News",
    "bbc.com": "BBC News",
    "bloomberg.com": "Bloomberg",
    "breitbart.com": "Breitbart",
    "businessinsider.com": "Business Insider",
    "buzzfeednews.com": "BuzzFeed News",
    "cbc.ca": "CBC News",
    "cbsnews.com": "CBS News",
    "channel4.com": "Channel 4 News",
    "cnbc.com": "CNBC",
    "cnn.com": "CNN",
    "dailymail.co.uk": "Daily Mail",
    "dw.com": "Deutsche Welle",
    "economist.com": "The Economist",
    "euronews.com": "Euronews",
    "express.co.uk": "Daily Express",
    "forbes.com": "Forbes",
    "foxnews.com": "Fox News",
    "france24.com": "France 24",
    "ft.com": "Financial Times",
    "globalnews.ca": "Global News",
    "haaretz.com": "Haaretz",
    "huffingtonpost.co.uk": "HuffPost UK",
    "huffingtonpost.com": "HuffPost",
    "huffpost.com": "HuffPost",
    "independent.co.uk": "The Independent",
    "irishtimes.com": "The Irish Times",
    "itv.com": "ITV News",
    "japantimes.co.jp": "The Japan Times",
    "koreaherald.com": "The Korea Herald",
    "kyivindependent.com": "The Kyiv Independent",
    "kyivpost.com": "Kyiv Post",
    "latimes.com": "Los Angeles Times",
    "lemonde.fr": "Le Monde",
    "meduza.io": "Meduza",
    "metro.co.uk": "Metro",
    "mirror.co.uk": "Daily Mirror",
    "msnbc.com": "MSNBC",
    "nbcnews.com": "NBC News",
    "news.sky.com": "Sky News",
    "news.com.au": "news.com.au",
    "newsweek.com": "Newsweek",
    "newyorker.com": "The New Yorker",
    "npr.org": "NPR",
    "nypost.com": "New York Post",
    "nytimes.com": "The New York Times",
    "pbs.org": "PBS",
    "politico.com": "Politico",
    "politico.eu": "Politico Europe",
    "reuters.com": "Reuters",
    "rferl.org": "RFE/RL",
    "rte.ie": "RTÉ",
    "scmp.com": "South China Morning Post",
    "slate.com": "Slate",
    "smh.com.au": "The Sydney Morning Herald",
    "spiegel.de": "Der Spiegel",
    "standard.co.uk": "Evening Standard",
    "straitstimes.com": "The Straits Times",
    "tass.com": "TASS",
    "telegraph.co.uk": "The Telegraph",
    "theage.com.au": "The Age",
    "theatlantic.com": "The Atlantic",
    "theguardian.com": "The Guardian",
    "thehill.com": "The Hill",
    "themoscowtimes.com": "The Moscow Times",
    "thenightly.com.au": "The Nightly",
    "thesun.co.uk": "The Sun",
    "thetimes.co.uk": "The Times",
    "thetimes.com": "The Times",
    "time.com": "Time",
    "timesofisrael.com": "The Times of Israel",
    "usatoday.com": "USA Today",
    "vice.com": "Vice",
    "voanews.com": "Voice of America",
    "vox.com": "Vox",
    "washingtonpost.com": "The Washington Post",
    "wsj.com": "The Wall Street Journal",
    "yahoo.com": "Yahoo",
    "yna.co.kr": "Yonhap",
}


def _key(name: str) -> str:
    return re.sub(r"^the ", "", " ".join(re.findall(r"\w+", name.casefold())))


_BY_NAME = {_key(name): name for name in _OUTLETS.values()} | {
    "ap": "Associated Press",
    "bbc": "BBC News",
    "daily telegraph": "The Telegraph",
    "huff post": "HuffPost",
    "press association": "PA",
    "pa media": "PA",
    "agence france presse": "AFP",
}


def outlet_of_line(line: str) -> str | None:
    """The outlet whose name is the whole of `line`, else None."""
    return _BY_NAME.get(_key(line))


def outlet_of_domain(host: str) -> str:
    """The outlet at a host name, or the host name less "www." where it isn't known."""
    bare = host.lower().removeprefix("www.")
    parts = bare.split(".")
    for i in range(len(parts) - 1):
        if name := _OUTLETS.get(".".join(parts[i:])):
            return name
    return bare
