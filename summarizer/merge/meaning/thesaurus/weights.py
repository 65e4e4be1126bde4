"""Which notions exclude each other, and which tell little."""

from __future__ import annotations

from summarizer.lexicon.word_lists import listed

__all__ = ["ABSENT", "ANTONYMS", "WEAK"]

# Families that can't both hold of one thing.
ANTONYMS: tuple[tuple[str, str], ...] = (
    ("fall", "rise"),
    ("guilty", "acquit"),
    ("guilty", "innoc"),
    ("win", "lose"),
    ("begin", "end"),
    ("legal", "illegal"),
    ("safe", "unsaf"),
    ("safe", "danger"),
    ("open", "close"),
    ("early", "late"),
    ("arrive", "leave"),
    ("accept", "reject"),
    ("normal", "disrupt"),
    ("rig", "fairness"),
    ("enough", "too-few"),
    ("aliv", "die"),
    ("aliv", "missing"),
    ("build", "destroy"),
    ("die", "survive"),
    ("valid", "expire"),
    ("true", "false"),
    ("support", "oppose"),
    ("vote-for", "reject"),
    ("stay", "leave"),
    ("stay", "resign"),
    ("stay-in-office", "resign"),
    ("stay", "close"),
    ("resume", "end"),
    ("continue", "end"),
    ("allow", "ban"),
    ("allow", "prevent"),
    ("improve", "worsen"),
    ("quick", "slow"),
    ("shut", "resume"),
    ("keep", "violate"),
)

# Words of little weight in telling one assertion from another.
WEAK = frozenset(
    listed(
        """
    peopl person man woman countri nation day year month time thing new last next now again still way
    part about around some more than less over under least most nearl almost rough up total number figur
    also just only first one two well soon later earlier yet already expect prepar want region area side
    set reader due known know exact unspecif report reportedli accord say said told announc claim call
    plan make made move come came taken take get go keep remain becom bring put hour morn even night
    monday tuesday wednesday thursday friday saturday sunday ever former western top senior offici town
    week govern emerg rather instead many much within use asian regim overnight client find found
    go join company want intent intend
    """
    )
)

# Notions that say without a "not" that something isn't so, isn't there or wasn't done.
ABSENT = frozenset(
    listed(
        """
    reject cancel prevent fail too-few missing ban lack expire destroy suspend
    """
    )
)
