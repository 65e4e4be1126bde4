"""Page furniture: what stands on the page but is no part of the reporting.

Captions, credits, sign-ups, menus, related links, comment forms and cookie notes are marked as spans and
stay in the text. A line is judged by what it says (patterns below), by its neighbours (a caption above its
credit) and by where it stands (whatever follows the foot of the page).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.text.span import Span

__all__ = ["find_furniture"]


def _any_of(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_AGENCY = _any_of(
    *("AP", "AFP", "EPA", "EFE", "PA", "TASS", "UPI", "KCNA", "Reuters", "Bloomberg", "Xinhua", "Yonhap"),
    *("Getty(?: Images)?", "Shutterstock", "Alamy", "iStock", "Rex(?: Features)?", "Sipa(?: USA)?", "Magnum"),
    *("Associated Press", "Press Association", "Agence France-Presse", "Anadolu(?: Agency)?", "NurPhoto"),
    *("ZUMA(?: Press)?", "Sputnik", "Ukrinform", "Handout", "Supplied", "Facebook", "Instagram"),
)
_CREDIT = re.compile(
    _any_of(
        r"\((?:Picture|Photo|Image|Credit|Photograph|Illustration|Video|Graphic)s?(?:\s+by\b|:)[^()]*\)",
        r"\b(?:Picture|Photo|Image|Photo\s?graph|Credit|Illustration)s?(?: credit)?:\s*\S.{0,80}$",
        r"\((?:AP|AFP|Reuters|EPA|Getty)\s(?:Photo|Image)s?\b[^()]*\)",
        r"^\s*(?:via|Photo(?:graph)? (?:by|via|courtesy of)|Image (?:by|via)|Courtesy of)\s+\S.{0,60}$",
        rf"(?:/\s?|\s[-–—|]\s*){_AGENCY}(?:\s+(?:Photo|Images?|News))?\.?$",
        rf"\svia\s{_AGENCY}\s(?:Photo|Images?)\.?$",
        rf"^\s*(?:\w+ ){{0,3}}/?{_AGENCY}(?:/{_AGENCY})*\s*(?:Photo|Images?)?$",
    ),
    re.MULTILINE,
)
_LONE_CREDIT = re.compile(
    rf"^(?:via\b|Photo(?:graph)?\b|Image\b|Courtesy\b|(?:\w+ ){{0,3}}/?{_AGENCY}\b).{{0,60}}$"
)
_SIGN_UP = re.compile(
    _any_of(
        r"^\W{0,3}(?:sign up|subscribe|register)\b(?!.*\bsaid\b)",
        r"\bnewsletters?\b.{0,60}(?:inbox|sign up|subscri|$)",
        r"\bsign up\b.{0,60}\bnewsletters?\b",
        r"\b(?:delivered|straight) to your inbox\b",
        r"^email us$",
        r"^(?:enter )?your e-?mail\b",
        r"\b(?:our|the) (?:terms(?: (?:of|and|&).{0,25})?|privacy (?:policy|notice))\b.{0,60}$",
        r"^(?:get|download) (?:the|our) (?:app|first look|latest|best)\b",
        r"\bbecome a (?:member|subscriber)\b",
        r"\bsupport (?:our|independent) journalism\b",
        r"\bfree trial\b",
        r"^follow\b.{0,60}\b(?:coverage|on (?:twitter|x|facebook|instagram))\b",
        r"^do you (?:know more|have a (?:story|tip)|have more)\b",
        r"\bunsubscribe\b",
        r"^view (?:this (?:e-?mail|newsletter) )?(?:in|on) (?:your |the )?(?:browser|web)\b",
        r"^you(?:['’]re| are) receiving this\b",
        r"\b(?:manage|update) (?:your )?(?:e-?mail )?preferences\b",
    ),
    re.IGNORECASE,
)
_BUTTONS = _any_of(
    *(
        "up next",
        "open image modal",
        "latest edition",
        r"edition(?:\s+edition)?\b.{0,50}",
        "advertise?ments?",
    ),
    *("sponsored(?: content)?", r"share(?: (?:this|on|via)\b.{0,40})?", "tweet", r"follow us\b.{0,60}"),
    *(r"comments?(?: \(\d+\))?", r"\d+ comments?", "view comments", "log ?in", "sign in", "menu", "home"),
    *("search", r"skip to\b.{0,30}", "back to top", r"load(?:ing)?(?: more|\.\.\.)?", "next", "previous"),
    *(
        "show (?:more|less)",
        "close",
        "continue reading(?: below)?",
        "(?:story|article) continues below.{0,40}",
    ),
    *(
        "scroll down.{0,40}",
        r"(?:click|tap) (?:here|to)\b.{0,80}",
        "watch(?: now| live)?",
        "play video",
        "video",
    ),
    *("listen(?: now| to this article)?", "gallery", "print", "copy link", "save", "trending(?: now)?"),
    *(
        "most (?:read|popular|viewed)",
        "tags?(?::.{0,200})?",
        "topics?(?::.{0,200})?",
        "filed under:?.{0,100}",
        "in this (?:story|article)",
    ),
    *("last updated.{0,60}", "breaking news", r"this will close in\b.{0,30}", "print this article"),
    *("report (?:a )?(?:typo|error).{0,60}", "video transcript:?"),
)
# Who wrote it, under it; a byline may be a sentence.
_WRITTEN_BY = re.compile(
    _any_of(
        r"\bcontributed(?: \w+){0,2} to (?:this|the) (?:report|story|article|piece)\W*$",
        r"^(?:[A-Z][\w.’'-]*\s){2,4}is an? (?:[\w-]+ ){0,3}"
        r"(?:reporter|writer|correspondent|editor|columnist) (?:for|at|with) [A-Z][\w. ]{1,40}\.?$",
    )
)
_NAVIGATION = re.compile(
    _any_of(
        rf"^\W{{0,3}}{_BUTTONS}\W*$",
        r"\breCAPTCHA\b",
        r"^please (?:enter|reload|log in|enable)\b.{0,60}$",
        r"\breload the page\b",
        r"^.{0,40}\bcover for\s+\d",
        r"^(?:we|this (?:web)?site)\b.{0,20}\buses?\ cookies\b",
        r"\bcookie (?:policy|settings|preferences)\b",
        r"^(?:©|\(c\)|copyright\b).{0,120}",
        r"\ball rights reserved\b",
        r"^javascript\b.{0,60}",
        r"^(?:find|read|view) this (?:article|story) (?:online )?(?:at|on)\b.{0,20}https?://\S+$",
    ),
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"^\W{0,3}"
    + _any_of(
        r"related(?: (?:articles?|stor(?:y|ies)|posts?|topics|content|news))?\s*(?:[:>|–—-].{0,200})?$",
        r"(?:read (?:more|also|next)|see also|also read|don['’]t miss|must read|more)\s*:.{0,200}$",
        r"(?:read (?:more|also|next)|more stories)\W*$",
        r"more (?:from|on|in)\b[^.]{0,40}:.{0,200}$",
    ),
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"^\W{0,3}"
    + _any_of(
        *(
            "latest edition",
            "related (?:posts|articles|stories|topics|content)",
            "most (?:read|popular|viewed)",
        ),
        *(
            "more (?:articles|stories|news|on this story)",
            "leave a (?:reply|comment)",
            "top stories",
            "comments?",
        ),
        *("recommended(?: for you)?", "you (?:may|might) (?:also )?like.{0,20}", "trending(?: now)?"),
        *("popular (?:articles|posts|stories)", "sponsored (?:content|links)", "about the author"),
        *(
            "original url:?",
            "from the web",
            "promoted stories",
            r"more from\b.{0,40}",
            "editors?['’]? picks?",
        ),
        "join the (?:conversation|discussion)",
    )
    + r"\W*$",
    re.IGNORECASE,
)
_LINK = re.compile(r"^\W{0,2}(?:https?://|www\.)\S+(?:\n\S+)?\W{0,2}$", re.IGNORECASE)
_PICTURE_MODAL = re.compile(
    r"^\W*(?:open image modal|view image in fullscreen|enlarge(?: image)?|image \d+ of \d+)\W*$",
    re.IGNORECASE,
)

_SPEECH = re.compile(r"[“”\"«»]|\b(?:said|says|told|according to)\b")

# The longest sign-up seen is 114 characters; a paragraph of the report may name a newsletter, too.
_LONGEST_SIGN_UP = 220
# A page's foot is short: a marker with a longer run of prose behind it stands inside the article.
_LONGEST_FOOT = 700
# Two lines share a caption where the shorter one's words stand nearly all in the longer one.
_SHARED_CAPTION_WORDS = 0.75


def find_furniture(text: str, blocks: Sequence[Span]) -> tuple[Span, ...]:
    """The furniture among `blocks`, which are the paragraphs of `text` in order; one span a block."""
    marked = [_is_furniture_alone(block.text) for block in blocks]
    _mark_captions(text, blocks, marked)
    _mark_foot(blocks, marked)
    return tuple(block for block, is_marked in zip(blocks, marked, strict=True) if is_marked)


def _is_furniture_alone(block: str) -> bool:
    if not any(map(str.isalnum, block)):
        return True
    if _LINK.match(block):
        return True
    if len(block) <= _LONGEST_SIGN_UP and _WRITTEN_BY.search(block) and not _SPEECH.search(block):
        return True
    if _is_credited(block) or _RELATED.match(block) or _NAVIGATION.search(block):
        return True
    return bool(len(block) <= _LONGEST_SIGN_UP and _SIGN_UP.search(block) and not _SPEECH.search(block))


def _is_credited(block: str) -> bool:
    """Whether a photo credit ends the block; a sentence of the report may name an agency anywhere else."""
    return any(not block[found.end() :].strip(" .)") for found in _CREDIT.finditer(block))


def _mark_captions(text: str, blocks: Sequence[Span], marked: list[bool]) -> None:
    """Mark the caption above its credit, and the line under a picture viewer's button."""
    for i in range(1, len(blocks)):
        above, here = blocks[i - 1], blocks[i]
        touching = text[above.end : here.start].count("\n") == 1
        if not (touching and marked[i]) or marked[i - 1]:
            continue
        if _LONE_CREDIT.match(here.text) or _shares_words(above.text, here.text):
            marked[i - 1] = True
    for i in range(len(blocks) - 1):
        touching = text[blocks[i].end : blocks[i + 1].start].count("\n") == 1
        if touching and _PICTURE_MODAL.match(blocks[i].text):
            marked[i + 1] = True


def _shares_words(above: str, credited: str) -> bool:
    words = re.findall(r"\w+", above.lower())
    others = set(re.findall(r"\w+", credited.lower()))
    return len(words) >= 4 and sum(w in others for w in words) >= _SHARED_CAPTION_WORDS * len(words)


def _mark_foot(blocks: Sequence[Span], marked: list[bool]) -> None:
    """Mark everything from the first foot marker on that has at most a foot's length of prose behind it."""
    behind = sum(len(block) for block in blocks if not _LINK.match(block.text))
    for i, block in enumerate(blocks):
        behind -= 0 if _LINK.match(block.text) else len(block)
        if behind <= _LONGEST_FOOT and _FOOT.match(block.text):
            marked[i:] = [True] * (len(blocks) - i)
            return
