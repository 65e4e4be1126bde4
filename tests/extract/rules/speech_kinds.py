"""Small texts by what is hard about their quotations: the first words of each quotation and who speaks it.

`None` stands for nobody named, `NOT_SPEECH` for what nobody says (a title, a nickname, a heading, distance).
"""

from __future__ import annotations

__all__ = ["KINDS", "NOT_SPEECH"]

NOT_SPEECH = "not speech"
Expected = dict[str, str | None]

KINDS: dict[str, list[tuple[str, Expected]]] = {
    "a question put to somebody": [
        (
            "Mara Holt was asked by the panel, “Why did nobody ring the bell?” She said she did not know.",
            {"Why did": "panel"},
        ),
        (
            "Mr Vane gave evidence on Monday. Asked “Do you still trust him?”, Mr Vane said: “I do.”",
            {"Do you": None, "I do": "Vane"},
        ),
        ("Grace Obi was told, “You have ten minutes,” before the doors were shut.", {"You have": None}),
        ("Reporters asked Ms Lund, “Will you resign today?”", {"Will you": "Reporters"}),
        ("“Are you sorry for it?” Dawes was asked. “Yes,” he replied.", {"Are you": None, "Yes": "Dawes"}),
        ("Asked if the deal was dead, Petra Voss replied: “No, it is not dead.”", {"No, it": "Petra Voss"}),
        ("The boy was reportedly told: “Go home or we will shoot.”", {"Go home": None}),
        ("“Who paid for the boat?” the mayor was asked on Tuesday.", {"Who paid": None}),
        (
            "Pressed by lawmakers, “Was it your own signature?”, the clerk looked away.",
            {"Was it": "lawmakers"},
        ),
        (
            "The coroner asked Dr Hale: “Could she have lived?” Dr Hale replied: “Perhaps.”",
            {"Could she": "coroner", "Perhaps": "Hale"},
        ),
        (
            "Alma Reyes told the court she had been asked “how much do you want?” by the driver.",
            {"how much": "driver"},
        ),
        (
            "The minister was repeatedly asked “how many people have died?” but gave no number.",
            {"how many": None},
        ),
        ("Mr Osei, asked by a heckler “where is our money?”, smiled.", {"where is": "heckler"}),
        (
            "When a reporter asked her, “Do you regret it?”, Ms Quinn paused. “Every day,” she said.",
            {"Do you": "reporter", "Every day": "Quinn"},
        ),
        (
            "The officer told the driver: “Step out of the car.” The driver said: “Why?”",
            {"Step out": "officer", "Why": "driver"},
        ),
        (
            "Councillor Jan Vos was told by residents that the road was “a death trap for our children”.",
            {"a death": "residents"},
        ),
        ("“What did you see?” prosecutor Lena Gray asked the boy.", {"What did": "Lena Gray"}),
        ("Kwame Boateng was greeted by chants of “Out, out, out now!”", {"Out, out": None}),
        ("Challenged over the figures, Mr Lund insisted they were “the best we have”.", {"the best": "Lund"}),
    ],
    "told, urged, warned in the passive": [
        ("Parents have been urged to “keep children away from the river”.", {"keep children": None}),
        ("Staff were told the firm had “no choice but to close”, a letter shows.", {"no choice": "letter"}),
        ("Patients are being advised to “avoid the main entrance”.", {"avoid the": None}),
        ("Residents were warned of a “danger to life from falling trees”.", {"danger to": None}),
        ("Nurses were called “the backbone of the ward” by the minister.", {"the backbone": "minister"}),
        ("Lena Mott was described as “a light in every room”.", {"a light": None}),
        ("Drivers were advised by police to “turn around and go home”.", {"turn around": "police"}),
        ("The squad was ordered to “hold the bridge at any cost”.", {"hold the": None}),
        ("Owen Platt was accused of “wilful neglect of a child”.", {"wilful": None}),
        ("The village has been labelled “the wettest place in Norland”.", {"the wettest": None}),
        ("Shoppers are urged to “think twice before buying fireworks”.", {"think twice": None}),
        ("The player was praised by her coach as “a once in a generation talent”.", {"a once": "her coach"}),
        ("Villagers had been promised “clean water within a year”.", {"clean water": None}),
        ("He was found guilty of “a cruel and cowardly murder”.", {"a cruel": None}),
        (
            "The judge said Mr Cole had been warned he would face “the full force of the law”.",
            {"the full": None},
        ),
        ("Mr Ivey was dismissed for “conduct unbecoming of an officer”.", {"conduct": None}),
        ("The plan is seen by critics as “a tax on the poor”.", {"a tax": "critics"}),
        ("Motorists were asked to “avoid the area for some hours”.", {"avoid the": None}),
    ],
    "a quoted subheading or pull quote": [
        (
            "“He left at dawn,” Ruth Amadi said.\n\n‘HE NEVER CAME BACK’\n\nThe search began on Monday.",
            {"He left": "Ruth Amadi", "HE NEVER": NOT_SPEECH},
        ),
        (
            "Her sister, Joan Petrie, said: “We ran.”\n\n'I smelled smoke at night'\n\nAccording to neighbour Alec Munn, the fire had burned for hours.",
            {"We ran": "Joan Petrie", "I smelled": NOT_SPEECH},
        ),
        (
            "“He was kind,” said Emil Brandt.\n\n## ‘A loss for us all’\n\nHis wife, Ada Finch, wept.",
            {"He was": "Emil Brandt", "A loss": NOT_SPEECH},
        ),
        (
            "Coach Bea Orme said: “We train on ice.”\n\n“No time to rest”\n\nThe season begins in May.",
            {"We train": "Bea Orme", "No time": NOT_SPEECH},
        ),
        (
            "“The road is gone and the bridge is gone,” Tomas Ruiz said. “We walk.”\n\n“The road is gone”\n\nAid came on Friday.",
            {"The road is gone and": "Tomas Ruiz", "We walk": "Tomas Ruiz", "The road is gone": NOT_SPEECH},
        ),
        (
            "Dr Ines Park spoke on Monday. “I saw no wound,” Dr Park said.\n\n**“A very rare case”**\n\nThe trial goes on.",
            {"I saw": "Ines Park", "A very": NOT_SPEECH},
        ),
        (
            "“Nobody helped,” said Omar Dia.\n\n‘We were left alone’\n\nThe council denied it.\n\n“We were left alone for days,” Mr Dia said.",
            {"Nobody": "Omar Dia", "We were left alone": NOT_SPEECH, "We were left alone for": "Omar Dia"},
        ),
        (
            "Kate Mills said: “It was dark.”\n\n“It was the longest night of my life,” said Paul Mills.",
            {"It was dark": "Kate Mills", "It was the": "Paul Mills"},
        ),
        (
            "Kate Mills, a nurse, was at the scene.\n\n“It was dark and nobody knew what to do.”\n\n“Nobody slept.”",
            {"It was dark": "Kate Mills", "Nobody slept": "Kate Mills"},
        ),
        (
            "“We had nothing,” said Leyla Demir.\n\n“It took everything from us”\n\nThe quake struck at dawn. “It shook for a minute,” said Can Aydin.",
            {"We had": "Leyla Demir", "It took": NOT_SPEECH, "It shook": "Can Aydin"},
        ),
        (
            "“The boat was old,” said Captain Piet Laan.\n\n### ‘Unsafe’\n\nInspectors came in May.",
            {"The boat": "Piet Laan", "Unsafe": NOT_SPEECH},
        ),
        (
            'Sara Lind said: “I cannot sleep.”\n\n"A NIGHT OF FEAR"\n\nThe town was quiet.',
            {"I cannot": "Sara Lind", "A NIGHT": NOT_SPEECH},
        ),
        (
            "Minister Bo Dahl spoke. “This is a first step, not the last one, and we know it,” he said.\n\n“A first step, not the last one.”\n\nThe bill goes to parliament.",
            {"This is": "Bo Dahl", "A first": NOT_SPEECH},
        ),
        (
            "Sara Lind wrote two letters.\n\n“I cannot sleep. I hear it still.”\n\n“I want to go home.”",
            {"I cannot": "Sara Lind", "I want": "Sara Lind"},
        ),
    ],
    "a participle of saying": [
        (
            "Nadia Berg, the foreign minister, said the embassy was hit, calling it “an act of war”.",
            {"an act": "Nadia Berg"},
        ),
        (
            "The union rejected the offer, describing it as “an insult to every driver”.",
            {"an insult": "union"},
        ),
        (
            "Mayor Ilse Kern confirmed that a school was damaged, denouncing the strike as “cowardly”.",
            {"cowardly": "Ilse Kern"},
        ),
        (
            "The studio said the actor had left, adding that it wished him “every success in life”.",
            {"every success": "studio"},
        ),
        ("Calling the vote “a stain on the house”, Senator Paul Rees walked out.", {"a stain": "Paul Rees"}),
        (
            "Ivo Petrov resigned on Friday, saying he had “nothing left to give”.",
            {"nothing left": "Ivo Petrov"},
        ),
        (
            "The ministry reported that two depots were burned, branding the raid “barbaric”.",
            {"barbaric": "ministry"},
        ),
        (
            "Denouncing what she termed “a theft of our future”, Ana Soto left the hall.",
            {"a theft": "Ana Soto"},
        ),
        (
            "Police said a man was held after the house was searched, adding that he was “known to officers”.",
            {"known to": "Police"},
        ),
        ("The bank froze his account, citing “unusual activity on the card”.", {"unusual": "bank"}),
        (
            "Amir Haddad, the envoy, confirmed that talks had failed, blaming “a lack of good faith”.",
            {"a lack": "Amir Haddad"},
        ),
        ("Protesters blocked the gate, chanting “No more lies from City Hall”.", {"No more": "Protesters"}),
        (
            "The governor announced that the bridge was closed, warning of “weeks of delays for everyone”.",
            {"weeks of": "governor"},
        ),
        (
            "Accusing rivals of “playing with fire”, Prime Minister Ana Kos called a vote.",
            {"playing with": "Ana Kos"},
        ),
        ("A man was seen leaving the bar shouting “I will be back”.", {"I will": "man"}),
        ("She resigned in a letter to the board, writing that “trust is gone”.", {"trust is": "She"}),
    ],
    "a verb of saying that no list has": [
        ("“What a lovely morning it is,” chirped Meg Alder.", {"What a": "Meg Alder"}),
        ("“It does not add up,” explains Elsa Rhode, who teaches law.", {"It does": "Elsa Rhode"}),
        ("“You will pay for this,” Colin Wade hit back.", {"You will": "Colin Wade"}),
        ("“We are not for sale,” thundered the chairman.", {"We are": "chairman"}),
        ("“Nobody asked us,” Bea Orme harrumphed.", {"Nobody asked": "Bea Orme"}),
        ("“I never liked the place,” she deadpanned. Ida Crane has left it.", {"I never": "she"}),
        ("Ida Crane has left the town. “I never liked the place,” she deadpanned.", {"I never": "Ida Crane"}),
        ("“Bring it on,” tweeted Senator Rosa Diaz.", {"Bring it": "Rosa Diaz"}),
        ("“That is the price of glory,” Otto Ries philosophised.", {"That is": "Otto Ries"}),
        ("“It was meant for me,” the widow sobbed.", {"It was": "widow"}),
        ("“Close the gate behind you!” hollered one of the guards.", {"Close the": "one of the guards"}),
        ("“Not on my watch,” vows Mayor Lena Forte.", {"Not on": "Lena Forte"}),
        ("“Over my dead body,” snarled union boss Rick Tan.", {"Over my": "Rick Tan"}),
        ("“It was a lovely goal,” beamed the striker.", {"It was": "striker"}),
        ("“He has no idea,” Ms Petrova shot back.", {"He has": "Petrova"}),
        ("“I wouldn't change a thing,” reflects Dame Judy Marsh.", {"I wouldn": "Judy Marsh"}),
        ("“We got lucky,” Coach Don Reyes conceded after the match.", {"We got": "Don Reyes"}),
        ("“Nobody move!” the gunman screeched.", {"Nobody move": "gunman"}),
        ("“You lied to us,” spat the victim's brother.", {"You lied": "victim's brother"}),
        ("“Never again,” vowed Halima Noor, 34, whose shop burned down.", {"Never again": "Halima Noor"}),
    ],
    "an attribution that trails": [
        (
            "Heidt took Josie Rivas to his house, where he “came up behind me and grabbed me”, she later told a court.",
            {"came up": "Josie Rivas"},
        ),
        (
            "The guards “laughed and turned the lights off”, Musa Bello later told a hearing.",
            {"laughed and": "Musa Bello"},
        ),
        ("The dam would “hold for a hundred years”, the engineers had promised.", {"hold for": "engineers"}),
        (
            "The fire “spread faster than a man can run”, according to forester Jan Brod.",
            {"spread faster": "Jan Brod"},
        ),
        (
            "The strike was “a last resort for people with nothing”, the union said late on Saturday.",
            {"a last": "union"},
        ),
        (
            "The pilot was “shaking like a leaf” when he landed, a witness, Clara Boyd, recalled.",
            {"shaking": "Clara Boyd"},
        ),
        (
            "The law is “a gift to the rich” and should go, argues economist Tara Singh.",
            {"a gift": "Tara Singh"},
        ),
        (
            "His driver “never touched the brake”, prosecutor Ida Crane told jurors on Monday.",
            {"never touched": "Ida Crane"},
        ),
        ("The water came “like a wall” and took the cars, farmer Jo Reed said.", {"like a": "Jo Reed"}),
        (
            "The ceasefire is “hanging by a thread and nothing else”, a UN official warned on Friday.",
            {"hanging by": "UN official"},
        ),
        (
            "Ms Otieno was “calm, almost cold” when police arrived, the court heard.",
            {"calm, almost": "court"},
        ),
        (
            "The coast guard said it rescued nine men; they were “in shock but alive”, according to Captain Rui Melo.",
            {"in shock": "Rui Melo"},
        ),
        (
            "Prices could “double by the end of the year”, say analysts at Orion Bank.",
            {"double by": "analysts at Orion Bank"},
        ),
        (
            "The suspect “ran straight at me with a knife”, Constable Bea Orme would later testify.",
            {"ran straight": "Bea Orme"},
        ),
    ],
    "a sign or a document": [
        ("The banner actually read: “Do not sell our captain”.", {"Do not": "banner"}),
        ("A note on the door said: “Back at nine, love to all.”", {"Back at": "note on the door"}),
        ("One sign read “We want our river back”.", {"We want": "One sign"}),
        ("The letter, dated May 2, says: “Payment is overdue.”", {"Payment": "letter"}),
        ("The report concluded that the pilots had “no time to react”.", {"no time": "report"}),
        ("Ana Soto resigned on Monday. Her post in full: “I am out of here.”", {"I am": "Ana Soto"}),
        ("Talks went on until dawn.\n\nHer tweet in full: “I am out of here.”", {"I am": None}),
        (
            "Placards carried by the crowd read: “Bread, not bombs”.",
            {"Bread": "Placards carried by the crowd"},
        ),
        ("An email seen by the paper states that “no refunds will be given”.", {"no refunds": None}),
        ("A sign above the door reads “Knock twice and wait”.", {"Knock twice": "sign above the door"}),
        ("The memo, which was leaked on Monday, says the firm “knew of the risk”.", {"knew of": "memo"}),
        ("Graffiti on the wall read: “The king is dead”.", {"The king": "Graffiti"}),
        ("His last text message said: “Tell mum I love her.”", {"Tell mum": "His last text message"}),
        ("The leaflet warns: “Do not drink the water.”", {"Do not": "leaflet"}),
    ],
    "an interview": [
        (
            "Interview: the new harbour master\n\nLena Forte took over the port in May. She spoke to Ida Crane.\n\nQ: Will the fees go up?\n\nA: No. Fees will stay at 40 euros.",
            {"Will the": "Ida Crane", "No. Fees": "Lena Forte"},
        ),
        (
            "Paul Reyes has written his tenth novel. He spoke to the Harbour Post.\n\nQ: Why ten?\n\nA: I could not stop.\n\nQ: And now?\n\nA: I will sleep.",
            {"I could": "Paul Reyes", "I will": "Paul Reyes", "Why ten": "Q", "And now": "Q"},
        ),
        (
            "Ten minutes with a diver\n\nOla Berg dives for pearls. She talked to Max Orr about fear.\n\nMax Orr: Are you ever afraid?\n\nOla Berg: Every single time.",
            {"Are you": "Max Orr", "Every single": "Ola Berg"},
        ),
        (
            "Interview: Mayor Tom Bell\n\nTom Bell was elected in May.\n\nWill the fees go up?\n\nNo, we will keep them. I promised that.\n\nAre you tired?\n\nI am never tired of this town.",
            {"No, we": "Tom Bell", "I am never": "Tom Bell"},
        ),
        (
            "Q&A with climber Asha Rao\n\nAsha Rao has come home from the peak.\n\n**How cold was it?**\n\nI lost the feeling in my hands.\n\n**Would you go again?**\n\nYes, I would go tomorrow.",
            {"I lost": "Asha Rao", "Yes, I": "Asha Rao"},
        ),
        (
            "The council met on Monday. Anna Day and Karl Fuchs spoke.\n\nQ: Who pays?\n\nA: The town pays.",
            {"Who pays": "Q", "The town": "A"},
        ),
        ("Recipe notes\n\nNobody was hurt.\n\nWho was there?\n\nThe police were there on Monday.", {}),
        (
            "Nina Holm leads the choir. She was interviewed by Joe Park.\n\nPark: What do you sing?\n\nHolm: Old songs, mostly.\n\nPark: Any new ones?\n\nHolm: Two of them.",
            {"What do": "Joe Park", "Old songs": "Nina Holm", "Any new": "Joe Park", "Two of": "Nina Holm"},
        ),
    ],
    "a title, a nickname, a writer's distance": [
        (
            "Hello, I am Al Grimm. You may know me from films such as “Moth Your Boat” and “Dig Your Own Well”.",
            {"Moth Your": NOT_SPEECH, "Dig Your": NOT_SPEECH},
        ),
        (
            "She wrote novels including “The Long Winter”, “Salt” and “A House of Sand”.",
            {"The Long": NOT_SPEECH, "Salt": NOT_SPEECH, "A House": NOT_SPEECH},
        ),
        ("A man known as “the Fox of Harrow Lane” was held.", {"the Fox": NOT_SPEECH}),
        ("The raid, codenamed “Night Rain”, began at two.", {"Night Rain": NOT_SPEECH}),
        ("Ray “Boom Boom” Mancini won the bout.", {"Boom Boom": NOT_SPEECH}),
        ("Try it today. “Fillers” behave unlike other scores.", {"Fillers": NOT_SPEECH}),
        ("The singer’s hit “Blue Train” was played at dawn.", {"Blue Train": NOT_SPEECH}),
        ("He told reporters that he loved the song “Seven Rivers”.", {"Seven Rivers": NOT_SPEECH}),
        ("Ten people were seen forming a “protective ring” outside the bar.", {"protective": NOT_SPEECH}),
        ("The so-called “stability fund” has run dry, the bank said.", {"stability": NOT_SPEECH}),
        (
            "He is best known for hits like “Lonely Road” and “Ten More Miles”.",
            {"Lonely Road": NOT_SPEECH, "Ten More": NOT_SPEECH},
        ),
        ("Her debut novel, “The Salt Road”, sold a million copies.", {"The Salt": NOT_SPEECH}),
        ("The drug, known on the street as “pink dust”, is cheap.", {"pink dust": NOT_SPEECH}),
        ("Jorge “El Toro” Ruiz was arrested on Monday.", {"El Toro": NOT_SPEECH}),
        ("The critic said that “The Glass Forest” was a dull film.", {"The Glass": NOT_SPEECH}),
        ("The army calls it a “security zone”.", {"security zone": "army"}),
    ],
    "the speaker behind the verb, with an office": [
        (
            "“The figures end the debate,” said the auditors’ chief economist, Paul Brasseur.",
            {"The figures": "Paul Brasseur"},
        ),
        (
            "“The figures end it,” said Chartered Auditors of Norland’s chief economist, David-André Brasseur.",
            {"The figures": "David-André Brasseur"},
        ),
        (
            "“The coast is clear,” said the head of the lifeboat service, Kirsty Munro.",
            {"The coast": "Kirsty Munro"},
        ),
        (
            "“The catch is down,” added Norland’s minister for fisheries and food, Kirsty Munro.",
            {"The catch": "Kirsty Munro"},
        ),
        ("“We go on,” says Orion Foods chairwoman Bea Orme.", {"We go": "Bea Orme"}),
        (
            "“We found a tenth body,” the government’s delegate in the region, Pilar Bonet, told journalists.",
            {"We found": "Pilar Bonet"},
        ),
        ("“It is a disgrace,” said Tariq Aziz, 54, a welder from Harrow.", {"It is": "Tariq Aziz"}),
        (
            "“Rates will hold,” said the bank’s governor, Nguyễn Thị Hồng, on Friday.",
            {"Rates will": "Nguyễn Thị Hồng"},
        ),
        (
            "“No one came,” said a spokesman for the Harrow Trust.",
            {"No one": "spokesman for the Harrow Trust"},
        ),
        (
            "“The risk is real,” warned the World Bank’s country director, Amara Diop.",
            {"The risk": "Amara Diop"},
        ),
        (
            "“We will rebuild,” said MEC for Human Settlements and Public Works, Sipho Mbele.",
            {"We will": "Sipho Mbele"},
        ),
        (
            "“No deal is better,” said former Brexit negotiator Lord Piers Hale on Sunday.",
            {"No deal": "Piers Hale"},
        ),
        (
            "“The cows come first,” laughs dairy farmer and mother of three Nell Byrne.",
            {"The cows": "Nell Byrne"},
        ),
        (
            "“It is a tragedy,” said Norland police chief superintendent Olav Berg, who leads the inquiry.",
            {"It is": "Olav Berg"},
        ),
    ],
    "words that can't speak": [
        ("There was talk of “a new dawn for the valley”.", {"a new": None}),
        ("Norland’s plan was, in the new jargon, “fit for the future”.", {"fit for": None}),
        ("Being “a good sport about it” is not easy.", {"a good": None}),
        (
            "In a statement, the minister said the plan was “working as it should”.",
            {"working as": "minister"},
        ),
        (
            "According to new modelling, the coast is “slowly falling into the sea”.",
            {"slowly falling": "new modelling"},
        ),
        (
            "Officials allege that, under the scheme, payments were “hidden from the tax office”.",
            {"hidden": "Officials"},
        ),
        ("A voice is then heard saying: “We will have to stop the show.”", {"We will": "voice"}),
        ("Chants of “Protect our workers now” rang out on the square.", {"Protect our": None}),
        ("Fahmi Karim called migrants “rapists and drug dealers” in his speech.", {"rapists": "Fahmi Karim"}),
        ("The aim is to “make every road safe by May”.", {"make every": None}),
        ("The new logo means “together we are strong”, a spokesman said.", {"together we": "spokesman"}),
        ("It has been called “the worst road in Europe”.", {"the worst": None}),
        ("The word “crisis” was cut from the text.", {"crisis": NOT_SPEECH}),
        ("Shouts of “Shame on all of you” could be heard.", {"Shame on": None}),
        ("That would be “a very bad idea indeed”.", {"a very": None}),
        ("New rules say drivers must “stop at every school”.", {"stop at": "New rules"}),
    ],
    "who speaks when several could": [
        (
            "Senator Ilse Kern said jobs would grow if the council passes the plan and urged members to “get this done by May”.",
            {"get this": "Ilse Kern"},
        ),
        (
            "The probe will “touch the Sun itself”, an honour for Otto Ries, who discovered solar wind.",
            {"touch the": None},
        ),
        (
            "In his evidence, unit head Gopal Govind said after the high court had ruled, on June 29, there had been “intelligence gathering” in the country.",
            {"intelligence": "Gopal Govind"},
        ),
        (
            "Léa Roux said: « Hello! I am here. Where are you? » Marc Petit replied: « Soon. »",
            {"Hello!": "Léa Roux", "Soon": "Marc Petit"},
        ),
        ("The judge, who had heard that Pike was “a danger to himself”, sent him home.", {"a danger": None}),
        ("Dana Cole, whom the mayor had called “a liar and a cheat”, denied it.", {"a liar": "mayor"}),
        (
            "Rita Moss said her boss, Carl Tamm, had called the plan “dead in the water”.",
            {"dead in": "Carl Tamm"},
        ),
        ("The owner, citing “personal reasons”, said he would sell.", {"personal": "owner"}),
        (
            "Ann Dale, who called the fire “a crime against us all”, said she would rebuild.",
            {"a crime": "Ann Dale"},
        ),
        (
            "“It is over,” said Joan Hill, but her son Mark Hill said it had “only just begun for us”.",
            {"It is": "Joan Hill", "only just": "Mark Hill"},
        ),
        (
            "Joan Hill told police that her husband had shouted “I will burn it all down” before he left.",
            {"I will": "Joan Hill’s husband"},
        ),
        (
            "“I saw him fall,” said Ida Moe. Her neighbour, Per Dahl, added: “Nobody could help.”",
            {"I saw": "Ida Moe", "Nobody could": "Per Dahl"},
        ),
        (
            "Lawyer Tom Reed said his client, Max Orr, was “a broken man who needs help”.",
            {"a broken": "Tom Reed"},
        ),
        (
            "The president, whose party lost, said the result was “a signal we must hear”.",
            {"a signal": "president"},
        ),
        (
            "“This is war,” said the king, according to two aides, and the queen replied: “Then fight.”",
            {"This is": "king", "Then fight": "queen"},
        ),
    ],
}
