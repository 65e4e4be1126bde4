"""What can be denied, withheld or turned down, and what calls a statement false; all as lemmas."""

from __future__ import annotations

from summarizer.lexicon.load import word_set
from summarizer.lexicon.word_lists import words

__all__ = [
    "ACCUSING", "ARGUED", "BLAMED", "CALLING", "CLAIMED", "COMPLAINED", "COURTS", "DEFENDING", "DOUBTFUL",
    "FALSE", "GOVERNING", "IMPUTED", "INSISTING", "REQUESTED", "TIES", "TRUE", "UNDERGONE", "UNFOUNDED",
    "WITHHELD",
]  # fmt: skip

# What somebody may assert, so that rejecting it is rejecting a statement.
CLAIMED = word_set("denials", "claimed")
# What is false only where somebody says so: to reject it alone is to disagree.
COMPLAINED = words("criticism complaint lawsuit case comment remark evidence conclusion charge")
# What somebody argues or fears: who dismisses it "as unpersuasive" says that it isn't so.
ARGUED = words("concern warning fear worry argument rationale reasoning objection criticism complaint")
# What somebody may ask for or be given; to deny it is to withhold it.
WITHHELD = word_set("denials", "withheld")
# Who withholds or turns down by office.
COURTS = words(
    """
    court judge jury tribunal magistrate justice panel appeals regulator referee umpire board keeper
    goalkeeper
    """
)
# What is asked for or planned: to turn it down is no word on what is so.
REQUESTED = word_set("denials", "requested")
FALSE = word_set("denials", "false")
# They call a statement false, and a plan merely bad.
DOUBTFUL = words(
    """
    absurd absurdity ridiculous nonsense nonsensical rubbish ludicrous preposterous laughable garbage bunk
    hogwash outrageous farcical drivel far-fetched fanciful joke
    """
)
# "Not true": said of a statement, they deny it where they are negated.
TRUE = words("true correct accurate right case so")
# Said behind "without".
UNFOUNDED = words("merit foundation basis substance")
CALLING = words(
    """
    call brand label describe dub term denounce slam condemn deride decry blast characterize characterise
    ridicule deem declare attack dismiss reject brush write
    """
)
INSISTING = words("insist maintain swear protest contend stress")
# "Had no … in it".
TIES = words(
    """
    involvement role part knowledge connection link tie hand responsibility intention contact wrongdoing
    dealing
    """
)
# Acts that somebody is blamed for: who says that his own side didn't do one of them denies it.
IMPUTED = word_set("denials", "imputed")
BLAMED = words(
    """
    guilty involved responsible complicit corrupt racist behind thief terrorist liar murderer killer spy
    traitor criminal crook fraud antisemite
    """
)
# What one can't be blamed for not doing: it tells what somebody knows, feels, undergoes or can.
UNDERGONE = word_set("denials", "undergone")
ACCUSING = words(
    """
    accuse allege allegation accusation blame suspect suspected suspicion denounce implicate guilty
    prosecutor indict indictment lawsuit scandal murder corruption fraud charge
    """
)
# Who speaks for somebody else's innocence.
DEFENDING = words(
    """
    lawyer attorney solicitor barrister counsel spokesman spokeswoman spokesperson representative agent
 publicist father mother wife husband brother sister son daughter family
    """
)
# They answer for one another.
GOVERNING = words(
    """
    minister ministry councillor premier president government cabinet governor mayor council administration
    secretary chancellor
    """
)
