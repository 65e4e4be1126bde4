"""Closed lists behind names: titles, first names by gender, offices, bodies, peoples and places."""

from __future__ import annotations

from summarizer.language.word_lists import words

__all__ = [
    "ANONYMOUS_HEADS",
    "BODY_WORDS",
    "CALLINGS",
    "COUNTRY_OF",
    "FAMILY_FIRST",
    "FEMALE_NAMES",
    "FEMALE_ROLES",
    "GOVERNMENT_WORDS",
    "HONORIFICS",
    "LEADER_ROLES",
    "MALE_NAMES",
    "MALE_ROLES",
    "PARTICLES",
    "PERSON_ROLES",
    "PLACES",
    "SUFFIXES",
    "TEXT_HEADS",
    "TITLES",
]

HONORIFICS: dict[str, str | None] = {
    **dict.fromkeys(["mr", "sir", "lord", "king", "prince", "father", "baron", "earl"], "male"),
    **dict.fromkeys(
        [
            "mrs",
            "ms",
            "miss",
            "dame",
            "lady",
            "queen",
            "princess",
            "madam",
            "baroness",
            "sister",
            "duchess",
            "countess",
        ],
        "female",
    ),
    **dict.fromkeys(["dr", "prof", "hon", "rev", "mx"], None),
}
TITLES = frozenset(HONORIFICS) | words(
    """
    president senator sen senators sens representative rep reps congressman congresswoman governor
    gov govs lieutenant lt general gen major maj colonel col captain capt sergeant sgt admiral adm
    commander cmdr cpl corporal private professor judge justice mayor sheriff reverend pastor bishop
    archbishop cardinal pope imam rabbi ayatollah sheikh minister secretary chancellor premier
    chairman chairwoman chair speaker ambassador attorney vice deputy former ex then retired leader
    mp mep msp councillor cllr constable superintendent supt inspector insp detective det officer
    chief director spokesman spokeswoman spokesperson coach chairperson emir sultan crown marshal
    brigadier commissioner envoy adviser advisor strategist analyst economist delegate treasurer
    comptroller undersecretary whip nominee candidate host anchor actor actress author correspondent
    reporter editor columnist ceo founder manager lawyer barrister qc kc vicar
    """
)
SUFFIXES = words("jr sr ii iii iv v md phd esq qc kc mp mep msp obe cbe")
PARTICLES = words("van von der den de del della di da dos du la le bin ibn al el ben ter ten bint abu")
FAMILY_FIRST = words(
    """
    kim xi lee li park moon yoon wang zhang chen liu huang zhao zhou wu xu sun zhu hu guo lin ma
    deng mao jiang hua nguyen tran pham ri choe choi jang jeong jung han shin yun song chung ban roh
    """
)

_MALE = """
aaron abdul abraham adam adrian ahmed aidan al alan albert alec alejandro aleksandr alex alexander alexei
alfred ali allan allen alberto amir anatoly anders andrei andrew andrii andriy andrzej andy angus anthony
anton antonio antony archie arnold arthur ash ashraf barack barry bart bashar ben benjamin bernard bernie
bill billy bob bobby boris brad bradley brandon brendan brett brian bruce bryan carl carlos chad charles
charlie chris christian christoph christopher chuck clarence clark claude cliff clint colin connor corey
cory craig curtis dale damian dan daniel danny darren dave david dean dennis denys derek dick diego dmitri
dmitry dmytro dominic don donald doug douglas duncan dwayne dylan earl ed eddie edgar eduardo edward edwin
elijah elliott elon emanuel emmanuel emmerson enda enrique eric erik ernest ethan eugene evan evgeny fabian
felipe felix fernando finn francis francisco francois frank franklin fred frederick gareth gary gavin gene
geoff geoffrey george gerald gerard gerry gilbert giorgio giuseppe glen glenn gordon graham grant greg
gregory guillermo gus guy hamid hans harold harris harry harvey hassan heath henry herbert herman hossein
howard hugh hugo humza hussein iain ian ibrahim igor ilham imran isaac ismail ivan jack jackson jacob jake
jakob jamal james jamie jan jared jason javier jay jean jeb jeff jeffrey jens jeremy jerome jerry jesse jim
jimmy joachim joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian julio
justin kamal karl keir keith ken kenneth kevin khalid kyle kyrylo lance larry lars laurence lawrence len leo
leon leonard leonid leslie lewis liam lindsey lloyd logan louis luca lucas luis luke lukas magnus mahmoud
malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mathias matt matteo matthew
maurice max maxim mehdi michael miguel mike mikhail miles mitch mitt mo mohamed mohammad mohammed moshe
muhammad mustafa narendra nathan neil nelson newt nicholas nick nicolas nicolae nigel nikolai nikolas noah
noel norman oleg oleh oleksandr oleksii oleksiy oliver olaf omar oscar osama otto owen pablo patrick paul
pavel pavlo pedro pete peter petro phil philip philippe phillip pierre piers piotr rafael rahm rajiv ralph
rand randy raphael raul ray raymond recep reggie reince rex reza ricardo richard rick ricky rishi rob robbie
robert roberto robin rod rodney rodrigo roger roland roman ron ronald rory ross roy ruben rudolph rudy
rupert russ russell ryan sadiq sajid salman sam samuel sanjay scott sean sebastian sergei sergey serhii
serhiy seth shane shaun sheldon shinzo sidney silvio simon spencer stan stanley stefan stephen steve steven
stewart stuart sven tariq tayyip ted terence terry theodore thomas tim timothy toby todd tom tommy tony
travis trevor troy tyler valentyn valery valerii vernon victor viktor vince vincent vitali vladimir
volodymyr vyacheslav wade wally walter warren wayne wes wesley will william willie winston wolfgang xavier
yair yevgeny yoav yuri yusuf zac zach zachary zbigniew
"""
_FEMALE = """
abby abigail ada adele adriana agnes aisha alexandra alexandria alexis alice alicia alison allison alyssa
amal amanda amber amelia amy ana anastasia andrea angela angelina anita ann anna annalena anne annette annie
antonia ariana arianna ashley audrey barbara beatrice becky bella bernadette beth bethany betsy betty
beverly bonnie brenda bridget brittany brooke camila camilla candace carla carly carmen carol carole
caroline carolyn carrie catherine cathy cecilia celine charlotte chelsea cherie cheryl chloe chris
christiane christina christine cindy claire clara claudia colleen condoleezza connie courtney cristina
crystal cynthia daisy dana danielle daphne deborah debbie debra deirdre denise diana diane dianne dilma dina
dolores donna dora doris dorothy eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa
emily emma erica erika erin esther eva eve evelyn fatima fiona flora florence frances francesca gabriela
gabrielle gail georgia georgina geraldine gertrude ghazala gillian gina ginny giorgia glenda gloria grace
greta gwen hannah harriet hazel heather heidi helen helena hilary hillary holly huma ida imelda indira
ingrid irene irina iris isabel isabella isobel ivana ivanka jackie jacqueline jacinda jan jane janet janice
jasmine jean jeanne jen jenna jennifer jenny jess jessica jill jo joan joanna joanne jocelyn jodie josephine
joy joyce judith judy julia juliana julie juliet kaja kamala karen karine karla kate katerina katherine
kathleen kathryn kathy katie katrina kay kayla kayleigh keira kellyanne kelly kemi kerry kim kirsten kirsty
kristen kristin kristina laura lauren layla leah leila lena leonie leslie lily linda lisa liz liza lois
loretta lorraine louisa louise lucia lucille lucy lydia lynn lynne mabel madeleine madison maggie malala
marcia margaret margarita maria mariam marianne marie marilyn marina marine marion marissa marjorie marlene
martha mary maryam matilda maureen maxine megan meghan melania melanie melinda melissa mercedes mia michelle
mikki mila miranda miriam moira mollie molly mona monica muriel nadia nadine nancy naomi natalia natalie
natasha nicola nicole nikki nina nora norma olena olga olha olivia pam pamela pat patricia patty paula
pauline peggy penelope penny phoebe phyllis priti priscilla rachel ramona rebecca regina renee rhonda rita
roberta robyn rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sanna sara sarah saskia
savannah selena serena shannon sharon sheila shelley sherry shirley sian silvia simone sinead sofia sonia
sophia sophie stacey stella stephanie sue susan susanna susie suzanne svetlana sylvia tammy tania tanya tara
tatiana teresa theresa therese tiffany tina tracey tracy tulsi ursula valerie vanessa vera veronica vicki
victoria viktoria viola violet virginia vivian viviane wendy whitney yasmin yulia yvette yvonne zara zoe
"""
MALE_NAMES = frozenset(_MALE.split())
FEMALE_NAMES = frozenset(_FEMALE.split())

FEMALE_ROLES = words(
    """
    woman women mother daughter sister wife widow girl girlfriend grandmother aunt niece actress
    spokeswoman chairwoman congresswoman policewoman saleswoman businesswoman councilwoman queen
    princess duchess waitress heroine mum mom housewife grandma stepmother assemblywoman
    """
)
MALE_ROLES = words(
    """
    man men father son brother husband widower boy boyfriend grandfather uncle nephew actor
    spokesman chairman congressman policeman salesman businessman councilman king prince duke waiter
    dad fireman grandpa stepfather assemblyman fisherman gunman
    """
)
LEADER_ROLES = words(
    """
    leader president premier chancellor minister ruler strongman dictator king queen emir
    """
)
PERSON_ROLES = (
    FEMALE_ROLES
    | MALE_ROLES
    | LEADER_ROLES
    | words(
        """
        academic accused activist admiral adviser advisor advocate aide ally ambassador analyst
        anchor apprentice architect archbishop artist assistant astronaut athlete attorney author
        banker barrister billionaire biologist bishop blogger boss broadcaster broker builder
        candidate captain cardinal carer celebrity ceo chair champion chef chemist chief child
        cleric clerk coach colleague colonel columnist comedian commander commentator commissioner
        composer congressman consultant contractor coordinator coroner correspondent councillor
        counsel counselor counterpart critic caller claimant complainant curator customer dancer
        dean defector defendant delegate demonstrator dentist deputy designer detective developer
        diplomat director doctor donor driver economist editor educator employee engineer
        entrepreneur envoy epidemiologist ex-president executive expert farmer fighter filmmaker
        firefighter footballer founder frontman fundraiser general geologist goalkeeper governor
        graduate guard guest guitarist head historian host hostage immigrant imam inspector insider
        instructor intern interpreter investigator investor journalist judge justice lawmaker lawyer
        lecturer legend legislator librarian lieutenant lobbyist magistrate magnate manager marine
        marshal mayor mechanic member merchant midfielder migrant militant mogul moderator monk mp
        musician negotiator neighbor neighbour neurosurgeon nominee novelist nurse observer officer
        official officials operative opponent organiser organizer owner paramedic participant
        partner passenger pastor patient patriarch peer performer philanthropist philosopher
        photographer physician physicist pilot plaintiff player poet politician pollster pope
        postmaster priest principal prisoner producer professor programmer prosecutor protester
        psychiatrist psychologist publisher pundit rabbi rapper reader real-estate refugee relative
        reporter representative researcher resident reverend rival sailor scholar scientist
        screenwriter scriptwriter secretary senator sergeant settler sheriff singer skipper
        sociologist soldier solicitor songwriter source speaker specialist spokesperson staffer star
        statesman statistician strategist striker student superintendent supervisor supporter
        surgeon survivor suspect teacher teammate teenager technician theologian trader treasurer
        trustee tycoon undersecretary user veteran vet vicar victim visitor volunteer voter warden
        whistleblower winner witness worker writer youngster
        """
    )
)
# What an unnamed speaker is called: as printed, with no name behind it.
ANONYMOUS_HEADS = words(
    """
    officials official sources source aide aides insider insiders people person operative operatives
    strategist strategists diplomat diplomats lawmaker lawmakers analysts experts observers critics
    supporters residents witnesses eyewitnesses allies ally advisers advisors employees members
    users user friend friends relatives protesters voters adviser advisor confidant lobbyist donor
    donors executive executives staffer staffers witness expert analyst activists republicans
    democrats lawyers others some many several one another someone campaigners neighbours neighbors
    commentators historians economists scientists researchers doctors
    """
)
# Capitalised words for what somebody is, never a name.
CALLINGS = words(
    """
    republican democrat conservative liberal tory labour green independent libertarian socialist
    communist catholic christian muslim jew hindu protestant evangelical american briton texan
    californian european african asian arab latino latina hispanic israeli palestinian democrats
    republicans conservatives tories americans britons muslims christians europeans latinos
    hispanics floridian marine veteran
    """
)
# Texts that speak: "the statement said".
TEXT_HEADS = words(
    """
    statement report letter email e-mail memo document documents complaint lawsuit filing ad advert
    advertisement tweet post message survey poll study article story paper editorial book transcript
    indictment petition ruling decision website page headline account communique release note
    brochure sign banner caption leaflet order bill text affidavit manifesto blog law treaty
    agreement resolution charter analysis review
    """
)
GOVERNMENT_WORDS = words(
    """
    ministry government department administration kremlin pentagon senate congress parliament
    cabinet embassy presidency treasury army military navy police court fbi cia nsa gchq mi5 mi6
    commission council house office agency bureau intelligence authorities authority nato eu un idf
    prosecutors duma knesset bundestag republic regime commons lords consulate hur sbu fsb centcom
    """
)
BODY_WORDS = GOVERNMENT_WORDS | words(
    """
    party committee association institute university college school company corp corporation inc ltd
    plc llc group bank foundation union federation league club team network news times post journal
    tribune herald guardian telegraph mail press media tv radio magazine today gazette center centre
    society trust fund alliance coalition campaign movement organization organisation church
    hospital museum board service services force forces guard brigade airlines airways motors
    industries partners associates holdings studios records pictures films entertainment brigades
    watch international conference convention democrats republicans conservatives tories lobby
    caucus project initiative network forum academy laboratory observatory reuters bloomberg afp ap
    bbc cnn itv nbc cbs abc msnbc npr fox politico buzzfeed twitter facebook google apple microsoft
    amazon instagram youtube
    """
)

_COUNTRIES = """
afghanistan:afghan:kabul america:american:washington argentina:argentine:-:argentinian
armenia:armenian:yerevan australia:australian:canberra austria:austrian:vienna azerbaijan:azerbaijani:baku
bahrain:bahraini:- bangladesh:bangladeshi:dhaka belarus:belarusian:minsk belgium:belgian:-
bolivia:bolivian:- bosnia:bosnian:sarajevo brazil:brazilian:brasilia britain:british:london
bulgaria:bulgarian:sofia cambodia:cambodian:- canada:canadian:ottawa chile:chilean:santiago
china:chinese:beijing colombia:colombian:bogota croatia:croatian:zagreb cuba:cuban:havana
cyprus:cypriot:nicosia denmark:danish:copenhagen egypt:egyptian:cairo england:english:-
estonia:estonian:tallinn ethiopia:ethiopian:- finland:finnish:helsinki france:french:paris
georgia:georgian:tbilisi germany:german:berlin ghana:ghanaian:accra greece:greek:athens haiti:haitian:-
hungary:hungarian:budapest iceland:icelandic:reykjavik india:indian:delhi indonesia:indonesian:jakarta
iran:iranian:tehran iraq:iraqi:baghdad ireland:irish:dublin israel:israeli:jerusalem italy:italian:rome
japan:japanese:tokyo jordan:jordanian:amman kazakhstan:kazakh:astana kenya:kenyan:nairobi
kosovo:kosovan:pristina kuwait:kuwaiti:- kyrgyzstan:kyrgyz:bishkek latvia:latvian:riga
lebanon:lebanese:beirut libya:libyan:tripoli lithuania:lithuanian:vilnius malaysia:malaysian:-
mali:malian:bamako mexico:mexican:- moldova:moldovan:chisinau morocco:moroccan:rabat myanmar:burmese:-
nepal:nepali:kathmandu netherlands:dutch:- nigeria:nigerian:abuja north-korea:north-korean:pyongyang
norway:norwegian:oslo pakistan:pakistani:islamabad palestine:palestinian:ramallah peru:peruvian:lima
philippines:philippine:manila:filipino poland:polish:warsaw portugal:portuguese:lisbon qatar:qatari:doha
romania:romanian:bucharest russia:russian:moscow rwanda:rwandan:kigali saudi-arabia:saudi:riyadh
scotland:scottish:edinburgh senegal:senegalese:dakar serbia:serbian:belgrade singapore:singaporean:-
slovakia:slovak:bratislava slovenia:slovenian:ljubljana somalia:somali:mogadishu
south-africa:south-african:pretoria south-korea:south-korean:seoul spain:spanish:madrid
sri-lanka:sri-lankan:colombo sudan:sudanese:khartoum sweden:swedish:stockholm switzerland:swiss:bern
syria:syrian:damascus taiwan:taiwanese:taipei tajikistan:tajik:- tanzania:tanzanian:- thailand:thai:bangkok
tunisia:tunisian:tunis turkey:turkish:ankara uganda:ugandan:kampala ukraine:ukrainian:kyiv:kiev
uzbekistan:uzbek:- venezuela:venezuelan:caracas vietnam:vietnamese:hanoi wales:welsh:cardiff
yemen:yemeni:sanaa zimbabwe:zimbabwean:harare united-states:us:-:u.s united-kingdom:uk:-:u.k
europe:european:brussels
"""
# Every way a country is called (its name, its adjective, its capital) with the country.
COUNTRY_OF: dict[str, str] = {
    form.replace("-", " "): entry.split(":")[0]
    for entry in _COUNTRIES.split()
    for form in entry.split(":")
    if form != "-"
}
PLACES = frozenset(COUNTRY_OF) | {
    place.replace("-", " ")
    for place in words(
        """
        alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii
        idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
        minnesota mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico
        new-york north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island
        south-carolina south-dakota tennessee texas utah vermont wisconsin wyoming chicago boston
        philadelphia detroit atlanta houston dallas denver seattle miami orlando baltimore brooklyn
        manhattan manchester liverpool birmingham leeds glasgow sheffield bristol gaza kursk kharkiv
        crimea donetsk luhansk odesa los-angeles san-francisco san-diego las-vegas hong-kong islamic
        asian african arab muslim jewish christian catholic west western
        """
    )
}
