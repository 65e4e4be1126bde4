"""What can be denied, withheld or turned down, and what calls a statement false; all as lemmas."""

from __future__ import annotations

from summarizer.lexicon.word_lists import words

__all__ = [
    "ACCUSING", "BLAMED", "CALLING", "CLAIMED", "COMPLAINED", "COURTS", "DEFENDING", "DOUBTFUL", "FALSE",
    "GOVERNING", "IMPUTED", "INSISTING", "REQUESTED", "TIES", "TRUE", "UNDERGONE", "UNFOUNDED", "WITHHELD",
]  # fmt: skip

# What somebody may assert, so that rejecting it is rejecting a statement.
CLAIMED = words(
    """
    claim allegation accusation report rumour rumor suggestion assertion notion story speculation narrative
    theory insinuation contention characterization characterisation account smear innuendo gossip talk tale
    version finding conclusion testimony dossier leak statement comparison implication imputation wrongdoing
    involvement responsibility knowledge collusion link charge premise article coverage reporting
    """
)
# What is false only where somebody says so: to reject it alone is to disagree.
COMPLAINED = words("criticism complaint lawsuit case comment remark evidence conclusion charge")
# What somebody may ask for or be given; to deny it is to withhold it.
WITHHELD = words(
    """
    entry access bail visa permission asylum request appeal parole treatment care right opportunity chance
    service admission boarding leave benefit custody licence license permit petition motion application bid
    injunction nomination victory justice tenure passage food water medicine aid help sanctuary refuge
    clemency funding fund promotion citizenship passport shelter release freedom vote confirmation hearing
    space sleep education healthcare medication majority equality pleasure credit comfort legitimacy voice
    quorum waiver extension exemption contract certification accreditation penalty goal win title need power
    """
)
# Who withholds or turns down by office.
COURTS = words(
    """
    court judge jury tribunal magistrate justice panel appeals regulator referee umpire board keeper
    goalkeeper
    """
)
# What is asked for or planned: to turn it down is no word on what is so.
REQUESTED = words(
    """
    plan proposal offer bid deal request appeal call demand invitation ceasefire truce idea amendment bill
    motion option compromise ultimatum treaty agreement legislation law measure resolution pressure term
    application case lawsuit suit budget policy
    """
)
FALSE = words(
    """
    false fairy falsehood baseless groundless unfounded incorrect inaccurate lie fake fabricate fabrication
    hoax fiction fictional fictitious fantasy bogus invent invention rumour rumor disinformation
    misinformation propaganda smear slander slanderous libel libellous libelous defamatory myth misleading
    untruth concoct concoction untrue unsubstantiated speculative speculation meritless distort distortion
    calumny mendacious
    """
)
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
IMPUTED = words(
    """
    abuse accept assault attack authorise authorize betray bomb break bribe bully cause cheat collude
    conceal conspire damage deceive destroy discriminate drink drug execute fabricate fake falsify fire
    force fund harass harm help hide hit hurt ignore instruct interfere intimidate invade kill kidnap leak
    lie manipulate mislead misuse murder obstruct offer order pay plan plant poison pocket pressure push
    rape rob shoot smuggle spy steal strike supply take tamper target threaten torture touch trick violate
    """
)
BLAMED = words(
    """
    guilty involved responsible complicit corrupt racist behind thief terrorist liar murderer killer spy
    traitor criminal crook fraud antisemite
    """
)
# What one can't be blamed for not doing: it tells what somebody knows, feels, undergoes or can.
UNDERGONE = words(
    """
    know see hear feel think believe want expect understand remember sleep get need like love care find
    realize realise mean hope recall be have look seem notice enjoy lose win finish reach manage agree decide
    change plan come go stop leave wait score play
    """
)
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
