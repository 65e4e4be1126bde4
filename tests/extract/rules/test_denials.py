"""Denials, rejections and refusals to confirm: the cue, who, and what."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.testimony import testify as read_testimony
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.spans import assert_spans_hold

Row = tuple[str, str | None, str | None, str]


def test_a_denial_carries_over_from_the_speaker_of_the_sentence() -> None:
    text = "A spokesperson for the trust said it did not recognise the figures."
    assert _read(text) == [
        ("denial", "spokesperson for the trust", "the figures", "it did not recognise the figures")
    ]


def _read(text: str) -> list[Row]:
    article = Article("a1", "test", text)
    found = read_testimony(article).denials
    assert_spans_hold(text, found)
    assert all(d.evidence == d.spans[0].text for d in found)
    return [(d.kind, d.speaker, d.denies, d.evidence) for d in found]


# Text, kind, who, what; the evidence is the whole text less its stop where none is given.
DENIALS: list[tuple[str, str, str | None, str | None, str | None]] = [
    ("Iran denies it is seeking nuclear weapons.", "denial", "Iran", "it is seeking nuclear weapons", None),
    (
        "North Korea has denied sending brigades to join the war.",
        "denial",
        "North Korea",
        "sending brigades to join the war",
        None,
    ),
    (
        "The minister denied on Tuesday that he had lied to parliament.",
        "denial",
        "minister",
        "he had lied to parliament",
        None,
    ),
    ("The prince has vehemently denied any wrongdoing.", "denial", "prince", "any wrongdoing", None),
    (
        "The firm, which denies liability, said it would appeal.",
        "denial",
        "firm",
        "liability",
        "The firm, which denies liability",
    ),
    (
        "Mr Smith was accused of fraud, a charge he denies.",
        "denial",
        "Smith",
        "Mr Smith was accused of fraud",
        "a charge he denies",
    ),
    ("The report was denied by the ministry.", "denial", "ministry", "The report", None),
    (
        "Israel denies targeting aid workers and says the incident is under review.",
        "denial",
        "Israel",
        "targeting aid workers",
        "Israel denies targeting aid workers",
    ),
    ("The Kremlin moved quickly to deny the reports.", "denial", "Kremlin", "the reports", None),
    (
        "Tehran's denial that it had sent missiles was met with scepticism.",
        "denial",
        "Tehran",
        "it had sent missiles",
        "Tehran's denial that it had sent missiles",
    ),
    (
        "The army insisted it had not targeted civilians.",
        "denial",
        "army",
        "it had not targeted civilians",
        None,
    ),
    (
        "The senator said he had nothing to do with the payment.",
        "denial",
        "senator",
        "he had nothing to do with the payment",
        None,
    ),
    ("Ms Dale pleaded not guilty to murder.", "denial", "Dale", "murder", None),
    ("The minister said there was no truth in the rumours.", "denial", "minister", "the rumours", None),
    (
        "Mr Brown rejected claims that he had misled MPs.",
        "rejection",
        "Brown",
        "claims that he had misled MPs",
        None,
    ),
    (
        "The Foreign Office dismissed the allegations as “baseless and politically motivated”.",
        "rejection",
        "Foreign Office",
        "the allegations",
        None,
    ),
    (
        "The senator dismissed the president's concerns as “unpersuasive.”",
        "rejection",
        "senator",
        "the president's concerns",
        None,
    ),
    ("Trump branded the story a hoax.", "rejection", "Trump", "the story", None),
    (
        'Pyongyang dismissed as "groundless rumours" reports that it had sent troops.',
        "rejection",
        "Pyongyang",
        "reports that it had sent troops",
        None,
    ),
    ("The allegation is false, the company said.", "rejection", "company", "The allegation", None),
    ("The White House declined to comment.", "unconfirmed", "White House", None, None),
    (
        "Police refused to say whether the shots came from inside.",
        "unconfirmed",
        "Police",
        "whether the shots came from inside",
        None,
    ),
    ("Apple could not immediately be reached for comment.", "unconfirmed", "Apple", None, None),
    ("The Home Office did not respond to a request for comment.", "unconfirmed", "Home Office", None, None),
    ("The BBC has contacted the Home Office for comment.", "unconfirmed", "Home Office", None, None),
    (
        "North Korea has neither confirmed nor denied the deployment.",
        "unconfirmed",
        "North Korea",
        "the deployment",
        None,
    ),
    (
        "The president has not confirmed or denied his plans to use them.",
        "unconfirmed",
        "president",
        "his plans to use them",
        None,
    ),
    (
        "Ukraine's military has not commented on the attack.",
        "unconfirmed",
        "Ukraine's military",
        "the attack",
        None,
    ),
    ("The claims could not be independently verified.", "unconfirmed", None, "The claims", None),
]


@pytest.mark.parametrize(("text", "kind", "speaker", "denied", "evidence"), DENIALS)
def test_a_denial_has_its_kind_speaker_and_what_is_denied(
    text: str, kind: str, speaker: str | None, denied: str | None, evidence: str | None
) -> None:
    assert _read(text) == [(kind, speaker, denied, evidence or text.rstrip("."))]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow did not deny the strike.",
        "The link between the two cannot be denied.",
        "It is undeniable that prices rose.",
        "There is no denying the scale of it.",
        "No one has denied that the talks took place.",
        "If he denies it, we will know.",
        "Three asylum seekers were denied entry to the country.",
        "The judge denied the motion on Friday.",
        "He denied them the chance to vote.",
        "She was denied bail.",
        "The union rejected the pay offer.",
        "Ministers rejected a plan to raise taxes.",
        "The court rejected claims that the law was unconstitutional.",
        "He called the plan a disaster.",
        "Officials dismissed concerns about the vaccine.",
        "She dismissed him as a lightweight.",
        "Sir Keir refused to rule out tax rises.",
        "The home secretary dismissed calls for her resignation.",
        "She described the proposal as absurd.",
        "They live in a climate of denial.",
        "The disputed islands lie to the south.",
        "He offered a false choice.",
    ],
)
def test_withholding_and_turning_down_and_not_denying_are_no_denials(text: str) -> None:
    assert _read(text) == []


def test_each_of_two_who_deny_denies() -> None:
    text = (
        "Experts say the missiles are being used at the front, which both Moscow and Pyongyang have denied."
    )
    denied = "the missiles are being used at the front"
    assert _read(text) == [
        ("denial", "Moscow", denied, "which both Moscow and Pyongyang have denied"),
        ("denial", "Pyongyang", denied, "which both Moscow and Pyongyang have denied"),
    ]


def test_these_are_what_was_denied_before() -> None:
    text = (
        "Oslo denied sending ships, calling the latest reports ‘groundless rumours,’ "
        "while Bern branded these ‘fake news’."
    )
    assert _read(text) == [
        ("denial", "Oslo", "sending ships", "Oslo denied sending ships"),
        ("rejection", "Oslo", "the latest reports", "calling the latest reports ‘groundless rumours,’"),
        ("rejection", "Bern", "the latest reports", "Bern branded these ‘fake news’"),
    ]


def test_furniture_denies_nothing() -> None:
    text = "The mayor denied the claim.\n\nRelated: Senator denies affair"
    line = "Related: Senator denies affair"
    article = Article("a1", "test", text, furniture=(Span.of(text, text.index(line), len(text)),))
    assert [d.speaker for d in read_testimony(article).denials] == ["mayor"]


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ('"That is simply not true," the mayor said.', "denial", "mayor"),
        ('"It\'s a complete lie," said Mr Jones, the former minister.', "rejection", "Jones"),
        ('"We deny these allegations," said Ms Lee, the firm\'s lawyer.', "denial", "Lee"),
        ("‘The allegations are baseless,’ the ministry said in a statement.", "rejection", "ministry"),
    ],
)
def test_direct_speech_denies_for_its_speaker(text: str, kind: str, speaker: str) -> None:
    assert [(row[0], row[1]) for row in _read(text)] == [(kind, speaker)]


# Text, and each denial's kind and speaker.
SAID: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("Councillors took no money from the developer, mayor Petra Lindh said.", [("denial", "Petra Lindh")]),
    (
        "“I never met him and I never took a cent,” Senator Paulo Reis told reporters.",
        [("denial", "Paulo Reis")],
    ),
    ("“We did not shoot anyone,” police chief Dana Wolf said.", [("denial", "Dana Wolf")]),
    (
        "Captain Mario Esposito said he had not been drinking on the night of the crash.",
        [("denial", "Mario Esposito")],
    ),
    ("Nurse Alice Brandt told the court she had never touched the drip.", [("denial", "Alice Brandt")]),
    ("The ministry insists it was never told of the leak.", [("denial", "ministry")]),
    ("The bank maintains that it did nothing wrong.", [("denial", "bank")]),
    ("The company says it has no links to the militia.", [("denial", "company")]),
    ("The army said it had no role in the raid.", [("denial", "army")]),
    ("Farah Aziz pleaded not guilty to three counts of fraud on Monday.", [("denial", "Farah Aziz")]),
    ("The two brothers pleaded not guilty.", [("denial", "two brothers")]),
    ("Defendant Milo Karr entered a plea of not guilty.", [("denial", "Milo Karr")]),
    ("Sara Quist, who has pleaded not guilty, faces ten years in prison.", [("denial", "Sara Quist")]),
    ("“That’s not what happened,” coach Erik Dahl said.", [("denial", "Erik Dahl")]),
    ("“It didn’t happen,” said Governor Lou Pratt.", [("denial", "Lou Pratt")]),
    (
        "Both the mayor and the contractor deny that money changed hands.",
        [("denial", "contractor"), ("denial", "mayor")],
    ),
    ("The claim was quickly denied by Oslo and Bern.", [("denial", "Bern"), ("denial", "Oslo")]),
    (
        "Anna Kohl told police a different story, which her sister disputes.",
        [("denial", "Anna Kohl’s sister")],
    ),
    ("Critics say the fund is empty, something the treasurer denies.", [("denial", "treasurer")]),
    (
        "The general flatly denied the accusation in an interview with state television.",
        [("denial", "general")],
    ),
    ("The envoy's denial of any secret talks surprised nobody.", [("denial", "envoy")]),
    ("Despite denials from the palace, the rumours spread.", [("denial", "palace")]),
    ("The hospital denied having turned patients away.", [("denial", "hospital")]),
    ("Denying the charges, Mr Falk said he was the victim of a plot.", [("denial", "Falk")]),
    ("He denies murder.", [("denial", "He")]),
    ("Former treasurer Bo Lind, 44, of Malmo, denies two counts of theft.", [("denial", "Bo Lind")]),
    ("“I deny all of it,” Ms Arendt said.", [("denial", "Arendt")]),
    ("The premier rejected suggestions that she would step down.", [("rejection", "premier")]),
    ("Beijing dismissed the report as pure fiction.", [("rejection", "Beijing")]),
    ("“These claims are false and defamatory,” spokesman Rui Costa said.", [("rejection", "Rui Costa")]),
    ("The minister described the story as a fabrication.", [("rejection", "minister")]),
    ("Spokeswoman Gro Nilsen said the accusations were baseless.", [("rejection", "Gro Nilsen")]),
    ("The club rejected the accusation of match-fixing and threatened to sue.", [("rejection", "club")]),
    ("The allegations were rejected by the school.", [("rejection", "school")]),
    ("The embassy did not immediately respond to requests for comment.", [("unconfirmed", "embassy")]),
    (
        "A spokesman for the prison would not say how many guards were on duty.",
        [("unconfirmed", "spokesman for the prison")],
    ),
    ("Neither the club nor the player has commented.", [("unconfirmed", "club"), ("unconfirmed", "player")]),
    ("The reports could not be confirmed.", [("unconfirmed", None)]),
    ("Reached by phone, Mr Duval declined to discuss the case.", [("unconfirmed", "Duval")]),
    ("Attempts to reach the owner were unsuccessful.", [("unconfirmed", "owner")]),
    ("The coroner has yet to confirm the cause of death.", [("unconfirmed", "coroner")]),
    ("Calls to the factory were not returned.", [("unconfirmed", "factory")]),
    ("Police would neither confirm nor deny that a suspect was held.", [("unconfirmed", "Police")]),
    ("The White House had no comment on the talks.", [("unconfirmed", "White House")]),
    ("“I did not do it,” he said.", [("denial", "he")]),
    ("Ms Obi refuted the claims made by her former partner.", [("denial", "Obi")]),
    ("“This is untrue,” a spokesman for Mr Kerr said.", [("denial", "spokesman for Mr Kerr")]),
    ("“There is absolutely no truth to these reports,” agent Luc Remy said.", [("denial", "Luc Remy")]),
    (
        "Rana Patel’s solicitor said his client had done nothing wrong.",
        [("denial", "Rana Patel’s solicitor")],
    ),
    ("The firm strongly denies the claims and says it will sue.", [("denial", "firm")]),
    ("Both men deny the charges.", [("denial", "Both men")]),
    ("All five accused deny attempted murder.", [("denial", "All five accused")]),
    ("The official account was contradicted by witnesses.", [("denial", "witnesses")]),
    ("Khan, 34, denies causing death by dangerous driving.", [("denial", "Khan")]),
    ("The charges, which Mr Vance denies, relate to 2011.", [("denial", "Vance")]),
    ("Mr Vance had earlier denied any involvement.", [("denial", "Vance")]),
    ("The regime has long denied holding political prisoners.", [("denial", "regime")]),
    (
        "“No one from our party was involved in the attack,” party leader Ines Moya said.",
        [("denial", "Ines Moya")],
    ),
    ("The rebels denied responsibility for the blast.", [("denial", "rebels")]),
    ("Neither side has confirmed the swap.", [("unconfirmed", "Neither side")]),
    ("The club has refused to comment on reports linking it with the striker.", [("unconfirmed", "club")]),
    ("Asked about the memo, Ms Stone said: “No comment.”", [("unconfirmed", "Stone")]),
    ("A spokeswoman declined to elaborate.", [("unconfirmed", "spokeswoman")]),
    ("Mr Webb could not be reached.", [("unconfirmed", "Webb")]),
    ("The Kremlin has not commented publicly.", [("unconfirmed", "Kremlin")]),
    ("The death toll could not be independently verified.", [("unconfirmed", None)]),
    ("The BBC was unable to verify the footage.", [("unconfirmed", "BBC")]),
    ("The minister shrugged off claims of a rift.", [("rejection", "minister")]),
    (
        "Downing Street rejected the accusation that it had misled the public.",
        [("rejection", "Downing Street")],
    ),
    ("Lawyers for the actor called the lawsuit “baseless”.", [("rejection", "Lawyers for the actor")]),
    ("“It’s nonsense,” the striker said of reports he would leave.", [("rejection", "striker")]),
    ("Mr Doyle told the inquiry that he did not order the strike.", [("denial", "Doyle")]),
    ("“I never touched her,” he told detectives.", [("denial", "he")]),
    ("The brewer said its beer had not caused the illness.", [("denial", "brewer")]),
    ("“We have not broken any law,” director Ugo Bassi said.", [("denial", "Ugo Bassi")]),
    ("The senator swore he had never accepted a bribe.", [("denial", "senator")]),
    ("Kato said he was not involved in the deal.", [("denial", "Kato")]),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_who_denies_rejects_or_keeps_silent_is_found(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert sorted(((row[0], row[1]) for row in _read(text)), key=str) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sales did not rise in the third quarter, the retailer said.",
        "The bridge will not reopen before June, engineer Rita Sand said.",
        "Profits have not recovered since the strike, analyst Jo Bell said.",
        "“We didn’t play well in the first half,” manager Ken Obi said.",
        "“I don’t know what will happen,” shopkeeper Ali Reza said.",
        "“I didn’t sleep all night,” said neighbour Greta Moll.",
        "The mayor said the town had not received enough rain this year.",
        "Residents said they had not been given any warning.",
        "Police said no arrests had been made.",
        "Officials said nobody was hurt in the fire.",
        "The minister said taxes would not go up.",
        "The union said it would not accept the offer.",
        "“You can’t build a house in a day,” carpenter Tom Ray said.",
        "“It was not easy,” winner Ada Obel said.",
        "Analyst Nils Falk does not believe the merger will pass.",
        "Minister Eva Torn said she did not think the dam was unsafe.",
        "The board could deny her claim for damages.",
        "If the firm denies the charge, a trial will follow.",
        "No one can deny the power of the film, critic Jan Moe wrote.",
        "The coach could not deny that his team was lucky.",
        "Lawyers did not deny that the papers had been shredded.",
        "Inspectors were denied access to the plant.",
        "The striker was denied by the post in stoppage time.",
        "The keeper denied Mensah twice before the break.",
        "Judge Ray Coyle denied a motion to dismiss the case.",
        "The immigration office denied her a visa.",
        "They accused the government of denying them their rights.",
        "The senator, a climate change denier, left the hall.",
        "Voters rejected the reform by a wide margin.",
        "The committee dismissed the head teacher.",
        "Parliament rejected the budget on Tuesday.",
        "The coach rejected a move to Madrid.",
        "The Senate did not confirm the judge.",
        "The lawmaker has not responded to treatment, doctors said.",
        "He refused to leave the building.",
        "She declined the invitation to dinner.",
        "The ministry declined to give details.",
        "It was not immediately clear who was behind the attack.",
        "The court dismissed the appeal as baseless.",
        "The president vetoed and denounced the bill as a disgrace.",
        "She called him a liar.",
        "The winger was twice denied by the keeper.",
        "The defender cleared the ball to deny Sweden an equaliser.",
        "He has never denied being ambitious.",
        "She did not dispute the findings.",
        "The minister could not rule out more cuts.",
        "Supporters say the law denies workers basic rights.",
        "The study found that denying children sleep harms them.",
        "“I have never seen such a fire,” firefighter Leo Brun said.",
        "“We did not expect so many people,” organiser Mia Lund said.",
        "The driver did not stop at the scene, police said.",
        "The company did not tell residents about the leak, inspector Dan Ray said.",
        "Workers said the firm did not pay them for three months.",
        "Villagers said soldiers had not attacked the school that day.",
        "Trump said the United States did not start the war.",
        "“We don’t have enough doctors,” nurse Ida Holm said.",
        "Witnesses said the ferry did not sink at once.",
        "“My father did not leave a will,” Tom Hale said.",
        "The chancellor said the government had not raised taxes on workers.",
        "The airline said no passengers had been hurt.",
        "“I am not a politician,” singer Amy Kerr said.",
        "The mayor believes he did nothing wrong.",
        "Some believe his tour is as much about convincing families in the suburbs that he is not corrupt.",
        "The mayor said his tour was about convincing families that he was not guilty of fraud.",
    ],
)
def test_a_negative_statement_a_power_to_deny_and_a_refused_wish_are_no_denials(text: str) -> None:
    assert _read(text) == []


def test_what_takes_up_anothers_words_is_denied_with_any_verb() -> None:
    assert [(row[0], row[1]) for row in _read("The port said it had received no such warning.")] == [
        ("denial", "port")
    ]
    assert _read("The port said it had received no reply.") == []


def test_nobody_in_particular_denies_nothing() -> None:
    assert _read("“Where I come from, they call that a lie,” Bo Ek said.") == []


def test_a_long_quotation_denies_sentence_by_sentence() -> None:
    text = "“It has been a hard year for us all. We did not take their money. I want to thank my family,” Bo Ek said."
    assert [(row[0], row[1], row[2]) for row in _read(text)] == [
        ("denial", "Bo Ek", "We did not take their money")
    ]


def test_an_accusation_makes_a_negation_a_denial() -> None:
    negation = "Mr Holt said he had never raised his voice at anyone."
    assert _read(negation) == []
    accused = _read("Two clerks accused Mr Holt of bullying. " + negation)
    assert [(row[0], row[1]) for row in accused] == [("denial", "Holt")]
