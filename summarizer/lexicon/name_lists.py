"""Closed lists behind names: titles, first names by gender, offices, bodies, peoples and places."""

from __future__ import annotations

from summarizer.lexicon.word_lists import words

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
aapo aaron abdi abdirahman abdul abdullah abdulrahman abraham adam adeel adem aditya adnan adrian agim
agostino ahmed ahmet aidan ajay aki akira al alan albert alberto alec alejandro aleks aleksander
aleksandr aleksi alessandro alessio alex alexander alexandre alexandros alexandru alexei alfonso alfred
alfredo ali allan allen alois alvaro amine amir amit anand anastasios anatoly anders andre andreas
andrei andres andrew andrii andriy andrzej andy angelo angelos angus anil ansel antero anthony antoine
anton antonio antony antti apostolos aram arash archie aristides arjun arkady armando armin arnold artem
arthur artur arturo arvid ash ashok ashraf aslan atanas augusto axel aziz bakary bakir balazs balint
barack barry bart bartosz bashar bassam ben bence benjamin bernard bernhard bernie bertrand bilal bill
billy bjarne bjoern bjorn blagoj bob bobby bogdan bohdan bohuslav bojan bojidar bolat boris borislav
borja brad bradley brandon branislav branko brendan brett brian bruce bruno bryan bulent carl carlo
carlos casper cedric cem cesar chad charles charlie chidi chinedu chris christian christoph christopher
christos chuck cillian clarence clark claude cliff clint colin connor corey cory cosmin costas craig
cristian cristiano csaba curtis dale damian damir damjan dan daniel danilo danny dario darren dave david
davide davor dean deepak dejan demetrios denis dennis denys derek devin dick diego dieter dietmar
dimitar dimitri dimitrios dimitris dinesh dirk djibril dmitri dmitry dmytro domenico domingo dominic don
donald dorian doug douglas dragan drazen duncan dusan dwayne dylan eamon earl eberhard ed eddie edgar
eduard eduardo edward edwin efraim einar eino ekrem elias elijah elliott elon emanuel emil emilio emin
emir emmanouil emmanuel emmerson emre enda endre enrico enrique enver erdem eric erik erkan ernest
ernesto erol esteban ethan etienne eugene evan evangelos evgeny fabian fadi faisal farhad farid faruk
fatih federico felipe felix ferdinand ferenc fernand fernando fikret filip filippo finn florian fouad
francis francisco franco francois frank franklin franz fred frederic frederick frederik fredrik
friedrich fyodor gabor gaetano gareth gary gaspard gavin gene gennady geoff geoffrey georg george
georges georgi georgios georgiy gerald gerard gerasimos gerd gerhard gerry ghassan gheorghe gianluca
gianni giannis gilbert gilles giorgio giorgos giovanni girma giulio giuseppe gjorgji glen glenn goran
gordon graham grant greg gregory grigoris grigory grzegorz guido guillaume guillermo gunnar gunther gus
gustav gustavo guy gyorgy habib hadi hakan halil hamad hamid hamza hannes hans harald haris harold
harris harry haruki harvey hasan hashim hassan heath hector heikki heinrich heinz helmut hendrik henri
henrik henry heorhii herbert herman hernan hideo hiroshi hisham horst hossein howard hristo hugh hugo
humza huseyin hussain hussein iain ian iason ibrahim idris ignacio igor ihor ilham ilias ilir ilya imran
imre ingo ioannis ionel ionut isaac ismael ismail istvan ivan ivaylo ivica ivo jaakko jaan jacek jack
jackson jacob jacques jaime jake jakob jakov jakub jalal jamal james jamie jan janek janne janos janusz
jared jarek jarkko jaromir jaroslav jason jasper javad javier jawad jay jean jeb jeff jeffrey jens
jeremy jerome jerry jerzy jesse jim jimmy jiri joachim joakim joao joaquin joe joel joerg johan johann
johannes john johnny jon jonas jonathan joost jordan jordi jorge jose josef joseph josh joshua josip
jouni jovan jozef jozsef juan juha jukka julian julio jurgen juri juris jussi justin kacper kaito kamal
kareem karim karl karol karsten kaspar kazimierz keir keith ken kenji kenneth kevin khaled khalid kiran
kiril klaus kofi konrad konstantin konstantinos kosta kostas kostis krasimir krishna kristian kristof
krzysztof kurt kwame kyle kyrylo ladislav lajos lance larry lars laszlo laurence laurent laurentiu
lawrence lazar lech leif len leo leon leonard leonardo leonid leonidas leslie levan lewis liam lindsey
lionel ljubomir lloyd logan lorenzo lothar louis luan lubomir luca lucas lucien ludovic ludwig luigi
luis lukas lukasz luke lyubomir maciej magnus mahmoud maksim maksym malcolm mamadou manfred manoj
manolis manuel marc marcel marcello marcin marco marcus marek mariano marijan marinus mario marios
marjan mark markos markus marlon marshall martin martti marvin massimo matej mateo mateusz mathias
mathieu mathis matt matteo matthew matti mattias maurice mauro max maxim maxime maximilian mehdi mehmet
mekonnen memet mesut michael michal michalis michel michele miguel mihai mihail mihajlo mihaly mikael
mike mikel mikhail mikko mikolaj milan miles milorad milos mirko miro miroslav mirza mitch mitt mladen
mo mohamed mohammad mohammed mohsen momcilo moritz moshe muhammad murat musa mustafa mykhailo mykola
nabil nader naoki narendra nasser nathan nebojsa neil nelson nenad nermin newt niccolo nicholas nick
nicolae nicolas niels nigel nihad nikhil nikita niklas niko nikola nikolai nikolaos nikolas nikos nils
noah noel norman nuno obinna ognjen olaf olav oleg oleh oleksandr oleksii oleksiy oliver olivier omar
omer orhan osama oscar osman ottavio otto ousmane owen pablo panagiotis panos paolo pascal pasquale
patrice patrick patrik paul pavao pavel pavlo pawel pedro pekka pelle petar pete peter peteris petr
petro petros phil philip philipp philippe phillip pierre piers piet pieter pietro piotr plamen pranav
predrag radek radomir radoslav radovan radu rafael rafal raffaele rahm rahul raimo rainer rajesh rajiv
rakesh ralph ramazan ramon ramzan rand randy raphael rashid rasmus ratko raul ray raymond recep refik
reggie reince reinhard remi rene resul rex reza ricardo riccardo richard rick ricky riku rinat rishi
risto ritchie rob robbie robert roberto robin rod rodney rodolfo rodrigo roger roland romain roman
romano ron ronald rory ross roy ruben rudolph rudy rupert ruslan russ russell ryan saad sabri sadiq
sajid sakari salah salim salman salvador salvatore sam samir samuel samuli sandor sandro sanjay sanjeev
santiago satoshi savvas scott sean sebastian selim semyon serge sergei sergey sergio serhii serhiy seth
shahid shane shaun sheldon shigeru shinzo shoichi sidney sigurd sigurdur silvan silvio simeon simo simon
slavko slobodan sotiris spencer spyridon spyros srdjan stan stanislav stanislaw stanley stavros stefan
stefano stefanos stelian stepan stephane stephen steve steven stewart stoyan stuart suleiman sulejman
suleyman sunil suresh sven svetoslav szymon tadeusz takashi taner tapio taras tarek tariq tatsuya tayyip
ted teemu teodor terence terry thabo theo theodor theodore theodoros thierry thomas thorsten tibor
tihomir tim timo timothy timur titus toby todd todor tom tomas tomasz tomaz tomislav tommy tony torben
torsten toru traian travis trevor troy tuomas turan tyler udo ulf ulrich umar umberto urban uros uwe
vaclav valentin valentino valentyn valerii valeriy valery valter vangelis vasco vasil vasile vasileios
vasilis vasily vasyl vedran veli vernon vicente victor vidar vijay vikram viktor viktoras ville vilmos
vince vincent vincenzo vinko vitali vitaliy vitaly vito vittorio vlad vladimir vladislav vojislav
vojtech volkan volker volodymyr vyacheslav wade waldemar waleed walid wally walter warren wassim wayne
werner wes wesley wieslaw wilhelm will william willie wim winston witold wladyslaw wojciech wolfgang
wouter xavier yahya yair yanis yannick yannis yaroslav yasin yasser yasuo yerlan yevgeny yiannis yiorgos
yoav yorgos yosef yousef youssef yuri yusuf yves zac zach zachary zafer zaid zbigniew zdenek zeljko
zhivko ziad zlatan zoltan zoran zurab
"""
_FEMALE = """
aaliyah abby abena abigail ada adela adele adelina adriana agata agnes agnieszka aida aiko aino aisha
akiko aleksandra alena alessandra alexandra alexandria alexis alice alicia alina alison allison alma
almudena alyssa amaia amal amalia amanda amara amber amelia amina amira amy ana anastasia anastasiya
anca andrea andreja andromeda aneta anette angela angeliki angelina aniko anita anja anka anke ann anna
annalena anne annette annie annika annikki antoanneta antonella antonia antonina ariana arianna arja
arzu asha ashley asli asta astrid athina audrey ayesha aylin aynur ayse azra barbara barbora beata beate
beatrice becky begona belen bella benedetta berit bernadette beth bethany betsy bettina betty beverly
bianca bibi biljana birgit birgitta blanca bojana bonnie borbala bozena branka brenda bridget brigitta
brigitte britta brittany brooke camila camilla candace carina carla carlotta carly carmen carol carole
carolina caroline carolyn carrie catalina catarina catherine cathy cecilia celine chantal charlotte
chelsea cherie cheryl chiamaka chiara chiyo chloe chris christiane christina christine cindy claire
clara claudia colleen condoleezza connie consuelo corinna corinne cornelia courtney cristina crystal
cynthia dagmar daisy dana danica daniela danielle danuta daphne darija darya debbie deborah debra
deepika deirdre delia delphine denisa denise despina diana diane dianne dilara dilma dina dobrila
dolores dominika donna dora dorina doris dorota dorothy dragana dunja ebba ebru edda edina edita edith
edyta efua eileen eirini ekaterina elaine eleanor elena eleni eleonora elfriede elif elina elisabeth
elise eliza elizabeth elke ella ellen ellinor elodie elsa elvira emilia emilie emily emine emma eniko
erica erika erin erna erzsebet esma esperanza esra estelle esther eszter eugenia eva evangelia eve
evelyn evgenia ewa ezgi fabiola farida fatima fatma fatou federica feride filippa filiz fiona flora
florence frances francesca franka franziska freya frida friederike gabriela gabriella gabrielle gail
galina georgia georgina geraldine gerda gertrud gertrude ghada ghazala gillian gina ginny giorgia giulia
gizem glenda gloria gordana gosia grace grazia grazyna greta grethe guadalupe gudrun gulnara gunilla
gwen hala halina hande hanife hanna hannah hanne hanneke harriet hatice hazel heather hedda heidi heike
hela helen helena helene helga hella henrietta henriette heta hilary hilda hilde hildegard hillary hina
hiroko holly hristina huma ida ilaria ildiko ilona ilse iman imelda imke indira ines inga inge ingeborg
inger ingrid ingrida inka inna ioana ioanna irene irina iris iryna isabel isabella isabelle isidora
isobel iva ivana ivanka iveta ivka ivona izabela jaana jacinda jackie jacqueline jadranka jadwiga jan
jana jane janet janice janina jarmila jasmine jasna jean jeanne jelena jen jenna jennifer jenny jess
jessica jill jitka jo joan joana joanna joanne jocelyn jodie johanna jolanta jorunn josefina josephine
jovana joy joyce judit judith judy julia juliana julie juliet juliette julija juna jutta kadri kaisa
kaja kamala karen karin karina karine karla karolina kasia katalin katarina katarzyna kate katerina
katherine kathleen kathryn kathy katie katja katka katrina kavita kay kayla kayleigh keiko keira kelly
kellyanne kemi kerry kerstin kim kinga kirsi kirsten kirsty klara kornelia kristen kristiina kristin
kristina kristyna krystyna ksenia laila lamia larisa latifa laura lauren layla leah leena leila lejla
lena lenka leonie leonor leslie lidia lidija liisa lilian liliana lily lina linda linnea lioudmila lisa
liz liza ljiljana ljubica lois loretta lorraine lotte louisa louise lucia lucie lucija lucille lucy
lucyna ludmila luisa luiza lydia lynn lynne lyubov lyudmila maarit mabel madalena madeleine madison
maeva magda magdalena magdalene maggie maija maike maja makena malala malgorzata manuela marcia maren
margaret margareta margarethe margarita margherita margit margot margret margrethe mari maria mariam
marianne marie marija marijana marika mariko marilyn marina marine marion marisol marissa marit marita
marjorie marketa marlene marta martha martina mary maryam marzena masha mathilde matilda maureen maxine
maya mayumi megan meghan meike melania melanie melek melike melinda melissa mercedes merete merja merve
mia michaela michela michelle michiko mihaela mikki mila milada milagros milena milica milla minna mira
miranda mireille mirela miriam mirjam mirka miroslava mirta misaki moira mollie molly mona monica monika
monique montserrat muriel nadezhda nadia nadine nadja najat nancy nanna naoko naomi nastassja natacha
natalia natalie natalija natasa natasha nathalie nawal neha nela nerea nermina nevena ngozi nicola
nicole nicoletta nika nikki nilufer nina noelia noora nora noriko norma nuria oana oili oksana olena
olga olha olimpia olivia orsolya outi ozlem paivi pam pamela panagiota paola parvin pat patricia
patricija patty paula paulina pauline peggy pelin penelope penny petra petya phoebe phyllis pia pilar
pinar pirjo piroska polina pooja priscilla priti priya rachel radka radmila rahel raisa raluca ramona
rania raquel rebecca reem reeta regina reka renata renate renee reyhan rhonda riikka rima rita ritva
roberta robyn rocio roksana romana romy rosa rosalia rosalind rosanna rose rosemary roswitha roxanne
ruta ruth ruzica saara sabina sabine sabrina sadako saida sally salma samantha samira sandra sanja sanna
sanne sara sarah sari saskia savannah savina seija selena selin selma senka serena sevgi shabnam shannon
shanti sharon sheila shelley sherry shirin shirley sian sibel sigrid silja silke silvana silvia silvija
simona simone sina sinead sini siri sirpa slavica snezana sofia soile solange solveig songul sonia sonja
sophia sophie soraya stacey stefania stefanie stefka stella stephanie stine stoyanka suada sue sunita
susan susana susanna susanne susie suvi suzana suzanne svenja svetlana swetlana sylvia sylvie sylwia
synnove tahmina taina tamar tamara tammy tamsin tania tanja tanya tara taraneh tarja tatiana tatjana
teresa tereza thea theodora theresa therese tiffany tiina tijana tilda tina tomoko torill tove tracey
tracy tuija tulsi tuula ulla ulrika ulrike ursula urszula valentina valeria valerie valeska vanessa
vanja vasiliki veera venla vera veronica veslemoy vesna vicki victoria vida vigdis viktoria vilma viola
violet violeta violetta viorica virginia virginie virpi vivian viviane vlasta wanda wanjiru wendy
weronika whitney wiebke wiktoria xenia ximena yana yasmin yasmina yelena yesim yoko yolanda yukiko yulia
yvette yvonne zainab zala zanna zara zdenka zehra zeynep zita zlata zoe zofia zora zsofia zsuzsanna
zuzana
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
