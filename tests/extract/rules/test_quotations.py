"""Whole articles in small: each quotation with its kind, speaker and who passed it on."""

from __future__ import annotations

import pytest

from summarizer.extract.rules.testimony import testify
from summarizer.read.article import Article
from summarizer.text.span import Span
from tests.spans import assert_spans_hold

CASES: dict[str, tuple[str, list[tuple[str, str | None, str | None, str]]]] = {
    "british single marks beside plural possessives": (
        "Residents of Harrow Lane were furious. Mary O'Neill, 54, a nurse, met the players' union.\n\n'It's the players' fault,' she said. 'They've let the fans' trust slip away.'\n\nHer neighbour Tom Bell disagreed: 'I don't blame the lads' mothers,' he joked.",
        [
            ("speech", "Mary O'Neill", None, "It's the players' fault,"),
            ("speech", "Mary O'Neill", None, "They've let the fans' trust slip away."),
            ("speech", "Tom Bell", None, "I don't blame the lads' mothers,"),
        ],
    ),
    "an agency told on a day": (
        '"We will not yield," Foreign Minister Lena Varga told AFP.\n\n"The deal is dead," she told reporters Monday. "It was never alive."\n\nA spokesman for the Interior Ministry, who asked not to be named, said the talks were "a waste of time".',
        [
            ("speech", "Lena Varga", "AFP", "We will not yield,"),
            ("speech", "Lena Varga", None, "The deal is dead,"),
            ("speech", "Lena Varga", None, "It was never alive."),
            ("speech", "spokesman for the Interior Ministry", None, "a waste of time"),
        ],
    ),
    "inverted cue with an apposition": (
        "“The bridge will reopen in May,” said Karl Dorn, a spokesman for the city council. “We are on track.”\n\nDorn, who joined the council in 2010, added that costs were “manageable”.",
        [
            ("speech", "Karl Dorn", None, "The bridge will reopen in May,"),
            ("speech", "Karl Dorn", None, "We are on track."),
            ("speech", "Karl Dorn", None, "manageable"),
        ],
    ),
    "relative clause between subject and cue": (
        "Anna Smith, who lives near the quarry and has campaigned against it since 2011, said: “The dust never stops.”",
        [
            ("speech", "Anna Smith", None, "The dust never stops."),
        ],
    ),
    "a paragraph that ends in a colon": (
        "In a statement, the company's chief executive, Paul Reyes, was blunt:\n\n“We got this wrong and we will put it right.”\n\nShares fell 4%.",
        [
            ("speech", "Paul Reyes", None, "We got this wrong and we will put it right."),
        ],
    ),
    "headline colon": (
        "Pence: ‘We Will Stand With You’\n\nVice President Mike Pence visited the base on Friday.",
        [
            ("speech", "Mike Pence", None, "We Will Stand With You"),
        ],
    ),
    "headline with an inverted cue": (
        "‘Nobody told us’, says mother of missing sailor\n\nJane Hart has waited three weeks.",
        [
            ("speech", "mother of missing sailor", None, "Nobody told us"),
        ],
    ),
    "tweets and posts": (
        "Senator Rosa Diaz tweeted on Sunday: “Shameful vote tonight. We will remember.”\n\nIn a post on X, the mayor wrote: “Stay home.”",
        [
            ("speech", "Rosa Diaz", None, "Shameful vote tonight. We will remember."),
            ("speech", "mayor", None, "Stay home."),
        ],
    ),
    "a free paragraph after a named speaker": (
        "Minister Oleg Karpov has warned against panic.\n\n“Prices will come down by the summer, and people should keep calm.”",
        [
            (
                "speech",
                "Oleg Karpov",
                None,
                "Prices will come down by the summer, and people should keep calm.",
            ),
        ],
    ),
    "a mark on each paragraph": (
        "Former judge Ellen Ward took the stand.\n\n“I never met him,” Ward said. “I never wrote to him.\n\n“And I never took a penny from his company.”",
        [
            ("speech", "Ellen Ward", None, "I never met him,"),
            ("speech", "Ellen Ward", None, "I never wrote to him."),
            ("speech", "Ellen Ward", None, "And I never took a penny from his company."),
        ],
    ),
    "a transcript": (
        "MR. SMITH: We begin today with the budget.\n\nSPEAKER RYAN: Thank you.\n\nQ: Do you regret it?\n\nA: No, not for a minute.",
        [
            ("speech", "MR. SMITH", None, "We begin today with the budget."),
            ("speech", "SPEAKER RYAN", None, "Thank you."),
            ("speech", "Q", None, "Do you regret it?"),
            ("speech", "A", None, "No, not for a minute."),
        ],
    ),
    "organisations and their acronyms": (
        "The Kremlin called the report “absurd”. The World Health Organization said it was “deeply concerned”. The WHO added: “More data are needed.”",
        [
            ("speech", "Kremlin", None, "absurd"),
            ("speech", "World Health Organization", None, "deeply concerned"),
            ("speech", "World Health Organization", None, "More data are needed."),
        ],
    ),
    "sources who asked not to be named": (
        "“It is over,” one aide, who asked not to be named, said. Western officials told the Kyiv Post the losses were “severe”. The officials said: “We expect more.”",
        [
            ("speech", "one aide", None, "It is over,"),
            ("speech", "Western officials", "Kyiv Post", "severe"),
            ("speech", "Western officials", None, "We expect more."),
        ],
    ),
    "words handed on by a newspaper": (
        "“They are running out of shells,” intelligence sources told the Kyiv Post.",
        [
            ("speech", "intelligence sources", "Kyiv Post", "They are running out of shells,"),
        ],
    ),
    "nicknames and titles of works": (
        "Dwayne “The Rock” Johnson stars in “Jungle Cruise,” a film that critics called “a wet sponge.” His book “Rise” is out.",
        [
            ("nickname", None, None, "The Rock"),
            ("title", None, None, "Jungle Cruise,"),
            ("speech", "critics", None, "a wet sponge."),
            ("title", None, None, "Rise"),
        ],
    ),
    "scare quotes": (
        "The so-called “peace plan” has stalled. Protesters marched through the “free zone” on Sunday.",
        [
            ("scare", None, None, "peace plan"),
            ("scare", None, None, "free zone"),
        ],
    ),
    "broken by he said": (
        "“If they come,” Carter said, “we will be ready, and they know it.”",
        [
            ("speech", "Carter", None, "If they come,"),
            ("speech", "Carter", None, "we will be ready, and they know it."),
        ],
    ),
    "a role nobody holds by name": (
        "The prime minister said the vote was 'a disgrace' and accused rivals of 'playing games' with pensioners' savings.",
        [
            ("speech", "prime minister", None, "a disgrace"),
            ("speech", "prime minister", None, "playing games"),
        ],
    ),
    "according to after": (
        "The road is “a death trap,” according to Ruth Allen, who chairs the parish council.",
        [
            ("speech", "Ruth Allen", None, "a death trap,"),
        ],
    ),
    "according to before": (
        "According to police chief Dan Moss, the suspect “ran straight at the officers”.",
        [
            ("speech", "Dan Moss", None, "ran straight at the officers"),
        ],
    ),
    "roles of two leaders": (
        "Ukrainian president Volodymyr Zelensky visited Oslo. Norwegian prime minister Jonas Store met him. The Ukrainian leader said: “We need air defence.” The president added: “Time matters.” The prime minister said: “Norway will help.”",
        [
            ("speech", "Volodymyr Zelensky", None, "We need air defence."),
            ("speech", "Volodymyr Zelensky", None, "Time matters."),
            ("speech", "Jonas Store", None, "Norway will help."),
        ],
    ),
    "two people of one family name": (
        "Bill Carver and Hillary Carver both spoke. “I am proud,” Hillary Carver said. Mrs. Carver added: “We won.” Mr. Carver said: “She did it.” Carver said: “Thanks.”",
        [
            ("speech", "Hillary Carver", None, "I am proud,"),
            ("speech", "Hillary Carver", None, "We won."),
            ("speech", "Bill Carver", None, "She did it."),
            ("speech", "Carver", None, "Thanks."),
        ],
    ),
    "they of a group": (
        "Doctors at St Mary's Hospital warned of a crisis. “We are running on empty,” they said.",
        [
            ("speech", "Doctors at St Mary's Hospital", None, "We are running on empty,"),
        ],
    ),
    "question and answer in turns": (
        "“Did you sign it?” asked Mr Justice Cole.\n\n“I did not,” replied the defendant, Alan Price.\n\n“Are you certain?”\n\n“Quite certain.”",
        [
            ("speech", "Cole", None, "Did you sign it?"),
            ("speech", "Alan Price", None, "I did not,"),
            ("speech", "Cole", None, "Are you certain?"),
            ("speech", "Alan Price", None, "Quite certain."),
        ],
    ),
    "question marks before the cue": (
        "“Is this the end?” Smith asked. “Nobody knows!” Jones shouted.",
        [
            ("speech", "Smith", None, "Is this the end?"),
            ("speech", "Jones", None, "Nobody knows!"),
        ],
    ),
    "a live blog": (
        "14:05 Health secretary: “No more delays”\n\nHealth secretary Ian Grey has just told MPs there will be “no more delays” to the bill.\n\n14:20 Labour's Ann Cole responds: “Words are cheap.”",
        [
            ("speech", "Health secretary", None, "No more delays"),
            ("speech", "Ian Grey", None, "no more delays"),
            ("speech", "Ann Cole", None, "Words are cheap."),
        ],
    ),
    "a name inside the quotation": (
        "“I asked Mary Jones and she said no,” Peter Hill told the inquiry.",
        [
            ("speech", "Peter Hill", None, "I asked Mary Jones and she said no,"),
        ],
    ),
    "described as and called by": (
        "Trump described the judge as “a total disgrace” and branded the trial a “witch hunt”. The ruling was described as “historic” by campaigners.",
        [
            ("speech", "Trump", None, "a total disgrace"),
            ("speech", "Trump", None, "witch hunt"),
            ("speech", "campaigners", None, "historic"),
        ],
    ),
    "asked whether": (
        "Asked whether he would resign, Harris said: “Absolutely not.” Asked about the cost, the minister replied that it was “a fair price”.",
        [
            ("speech", "Harris", None, "Absolutely not."),
            ("speech", "Harris", None, "a fair price"),
        ],
    ),
    "guillemets and low marks": (
        "« Nous sommes prêts », said Claire Martin, the mayor. „Wir auch“, said her German counterpart, Uwe Brandt.",
        [
            ("speech", "Claire Martin", None, "Nous sommes prêts"),
            ("speech", "Uwe Brandt", None, "Wir auch"),
        ],
    ),
    "writing in a newspaper": (
        "Writing in the Guardian, Polly Green argued that “the state has forgotten its carers”.",
        [
            ("speech", "Polly Green", None, "the state has forgotten its carers"),
        ],
    ),
    "a two-time champion": (
        "Lee, a two-time champion, lost on Sunday to Maria Sanz. “I was slow,” the two-time champion admitted.",
        [
            ("speech", "Lee", None, "I was slow,"),
        ],
    ),
    "double apostrophes with a nested mark": (
        "''It is cold,'' said Ms. Gil, 23. ''I don't mind 'the Freeze,' '' she added.",
        [
            ("speech", "Gil", None, "It is cold,"),
            ("speech", "Gil", None, "I don't mind 'the Freeze,'"),
        ],
    ),
    "spokeswomen and lawyers": (
        "A spokeswoman for Ms Reed said: “She has nothing to hide.” Reed's lawyer, Omar Haddad, said she was “a victim”.",
        [
            ("speech", "spokeswoman for Ms Reed", None, "She has nothing to hide."),
            ("speech", "Omar Haddad", None, "a victim"),
        ],
    ),
    "days after the cue": (
        "“We are done,” President Emil Novak said Tuesday in Prague. Novak said Wednesday he was “at peace” with it.",
        [
            ("speech", "Emil Novak", None, "We are done,"),
            ("speech", "Emil Novak", None, "at peace"),
        ],
    ),
    "partial quotations in that-clauses": (
        "Councillor Beth Lane opposed the scheme. She said that the plan was “not worth the paper it is written on” and that ministers had “lost their nerve”.",
        [
            ("speech", "Beth Lane", None, "not worth the paper it is written on"),
            ("speech", "Beth Lane", None, "lost their nerve"),
        ],
    ),
    "a pronoun by gender": (
        "Angela Brook met David Lane on Tuesday. David Lane was late. “He was kind,” she said.",
        [
            ("speech", "Angela Brook", None, "He was kind,"),
        ],
    ),
    "claims and promises as nouns": (
        "Gordon Pike lost the vote. His claim that it was “stolen from the people” has been rejected by courts. Critics mocked Pike's promise of “a new dawn for farming”.",
        [
            ("speech", "Gordon Pike", None, "stolen from the people"),
            ("speech", "Gordon Pike", None, "a new dawn for farming"),
        ],
    ),
    "statements": (
        "The union said in a statement: “We reject the offer.” A police statement said the driver had been “calm throughout”.",
        [
            ("speech", "union", None, "We reject the offer."),
            ("speech", "police statement", None, "calm throughout"),
        ],
    ),
    "british speech over two paragraphs": (
        "'We won't be bullied,' the union's leader, Pat Doyle, told the BBC. 'It's our members' jobs that are at stake.\n\n'Ministers' promises mean nothing.' Doyle added: 'Nobody's listening.'",
        [
            ("speech", "Pat Doyle", "BBC", "We won't be bullied,"),
            ("speech", "Pat Doyle", None, "It's our members' jobs that are at stake."),
            ("speech", "Pat Doyle", None, "Ministers' promises mean nothing."),
            ("speech", "Pat Doyle", None, "Nobody's listening."),
        ],
    ),
    "a plural possessive in the source": (
        "Ministers' plans were called 'reckless' by the teachers' union.",
        [
            ("speech", "teachers' union", None, "reckless"),
        ],
    ),
    "dashes inside": (
        "“The results—all of them—are wrong,” Priya Shah, the group's treasurer, said on Friday.",
        [
            ("speech", "Priya Shah", None, "The results—all of them—are wrong,"),
        ],
    ),
    "ellipses and brackets": (
        "“We looked … and found [nothing] there,” Ola Berg wrote in a blog post.",
        [
            ("speech", "Ola Berg", None, "We looked … and found [nothing] there,"),
        ],
    ),
    "a mark never closed": (
        "“We will appeal, Judge Nora Fell said.\n\nThe case goes on.",
        [
            ("speech", None, None, "We will appeal, Judge Nora Fell said."),
        ],
    ),
    "adding": (
        "Turkish president Recep Tayyip Erdogan hailed “a historic day”, adding that his country “will not forget”.",
        [
            ("speech", "Recep Tayyip Erdogan", None, "a historic day"),
            ("speech", "Recep Tayyip Erdogan", None, "will not forget"),
        ],
    ),
    "a parenthesis that cites": (
        "Mr Hale, citing “family reasons”, said he would leave.",
        [
            ("speech", "Hale", None, "family reasons"),
        ],
    ),
    "nested marks": (
        "“He told me ‘never again’ and I believed him,” Joan Miles recalled.",
        [
            ("speech", "Joan Miles", None, "He told me ‘never again’ and I believed him,"),
        ],
    ),
    "in an interview": (
        "In an interview with Sky News, Nick Ferrow said the cuts were “brutal”. “They will cost lives,” he added.",
        [
            ("speech", "Nick Ferrow", None, "brutal"),
            ("speech", "Nick Ferrow", None, "They will cost lives,"),
        ],
    ),
    "party and seat in brackets": (
        "Former transport secretary Grant Mole (Con, Welby) called the idea “potty”.",
        [
            ("speech", "Grant Mole", None, "potty"),
        ],
    ),
    "a body with a relative clause": (
        "Amnesty International, which visited the camp in May, said conditions were “inhuman”.",
        [
            ("speech", "Amnesty International", None, "inhuman"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_every_quotation_has_its_speaker(text, expected):
    article = Article("a1", "small", text)
    found = testify(article).quotations
    assert [(q.kind, q.speaker, q.via, q.content[0].text) for q in found] == expected
    assert_spans_hold(text, found)


def test_source_and_cue_are_places_of_the_text():
    text = (
        "“The bridge will reopen in May,” said Karl Dorn, a spokesman for the city council. “We are ready.”"
    )
    first, second = testify(Article("a1", "small", text)).quotations
    assert (first.source.text, first.cue.text, first.tie) == (
        "Karl Dorn, a spokesman for the city council",
        "said",
        "after",
    )
    assert (second.source, second.cue, second.tie) == (first.source, None, "running")


def test_a_speaker_left_open_has_a_note_and_no_name():
    (found,) = testify(
        Article("a1", "small", "“Nobody will ever know what happened in that room.”")
    ).quotations
    assert (found.kind, found.speaker) == ("speech", None)
    assert found.notes == ("the article doesn't say here who speaks",)


def test_a_pronoun_that_fits_nobody_stays_as_printed_with_a_note():
    text = "Mary Jones left early. “It was a long day,” he said."
    (found,) = testify(Article("a1", "small", text)).quotations
    assert (found.speaker, found.notes) == ("he", ("nobody before it fits the pronoun",))


def test_the_last_paragraph_names_the_speaker_of_the_paragraphs_before():
    text = "“I never met him and I never wrote to him.\n\n“I never took a penny,” Ellen Ward said."
    found = testify(Article("a1", "small", text)).quotations
    assert [(q.speaker, q.tie, q.continues) for q in found] == [
        ("Ellen Ward", "running", False),
        ("Ellen Ward", "after", True),
    ]


def test_a_quotation_in_furniture_is_left_out():
    text = "Read more: “It is over”, says Smith\n\n“We go on,” Jo Hale said."
    article = Article("a1", "small", text, furniture=(Span.of(text, 0, 35),))
    assert [q.content[0].text for q in testify(article).quotations] == ["We go on,"]


def test_who_was_told_is_no_via_where_it_is_the_article_itself():
    text = "“We go on,” Jo Hale told the Harbour Post."
    (other,) = testify(Article("a1", "small", text)).quotations
    (own,) = testify(Article("a1", "small", text, outlet="The Harbour Post")).quotations
    assert (other.via, own.via) == ("Harbour Post", None)
