"""The word lists that reading numbers rests on."""

from __future__ import annotations

__all__ = [
    "ADDRESS_WORDS",
    "CARDINALS",
    "CASUALTIES",
    "CONTAINERS",
    "CURRENCY_WORDS",
    "DESIGNATORS",
    "DURATIONS",
    "FRACTIONS",
    "IRREGULAR_PLURALS",
    "LONGEST_GAP",
    "LONGEST_NUMBER",
    "LOWER_DESIGNATORS",
    "MAGNITUDES",
    "MEASURES",
    "NOT_PLURAL",
    "NO_NOUN",
    "NUMBER_WORD_PATTERN",
    "ORDINALS",
    "VAGUE",
]


def _words(words: str) -> list[str]:
    return words.split()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Longer rows of digits are account numbers and hashes, and overflow what a float can hold exactly.
LONGEST_NUMBER = 15
# Between two number words of one number stand at most " and " and a line break.
LONGEST_GAP = 8

_UNITS = _words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """
)
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
CARDINALS: dict[str, float] = {
    **{word: value for value, word in enumerate(_UNITS)},
    **{word: 20 + 10 * i for i, word in enumerate(_TENS)},
}
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6,
    "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
VAGUE = _set(
    """
    hundreds thousands millions billions trillions dozens scores tens
    """
)
_PLACES = _words(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """
)
ORDINALS: dict[str, float] = {
    **{word: value for value, word in enumerate(_PLACES, start=1)},
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
}
FRACTIONS: dict[str, float] = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7,
    "eighth": 1 / 8, "eighths": 1 / 8, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
_WORDS = {*CARDINALS, *VAGUE, *ORDINALS, *FRACTIONS, *(m for m in MAGNITUDES if len(m) > 3)} - {"halves"}
NUMBER_WORD_PATTERN = "|".join(sorted(_WORDS, key=lambda word: (-len(word), word)))

CURRENCY_WORDS = _set(
    """
    dollar dollars pound pounds euro euros cent cents penny pence p yen rupee rupees ruble rubles
    rouble roubles hryvnia hryvnias won yuan renminbi shekel shekels franc francs riyal riyals
    dirham dirhams naira rand lira peso pesos krone kroner krona kronor zloty baht ringgit rupiah
    bitcoin bitcoins bucks quid
    """
)
DURATIONS = _set(
    """
    second seconds minute minutes hour hours day days night nights week weeks weekend weekends
    fortnight month months year years decade decades century centuries generation generations season
    seasons semester semesters hrs mins secs
    """
)
MEASURES = _set(
    """
    mile miles kilometre kilometres kilometer kilometers metre metres meter meters centimetre
    centimetres centimeter centimeters millimetre millimetres foot feet inch inches yard yards km cm
    mm ft mi acre acres hectare hectares gram grams kilogram kilograms kilo kilos kg g lb lbs ounce
    ounces ton tons tonne tonnes litre litres liter liters gallon gallons pint pints barrel barrels
    degree degrees mph kph km/h knots megawatt megawatts gigawatt gigawatts kilowatts mw gw kw kwh
    mwh gwh megaton megatons kiloton kilotons kt bpd m sq °c °f °
    """
)
CONTAINERS = MEASURES | _set(
    """
    pieces rounds members pairs groups types kinds units sheets bottles bags boxes cases containers
    truckloads batches loads counts acts hours cans packs heads copies cups
    """
)
CASUALTIES = _set(
    """
    dead killed wounded injured missing hurt arrested detained displaced homeless unaccounted
    """
)
IRREGULAR_PLURALS = _set(
    """
    people troops men women children personnel police staff aircraft cattle sheep fish crew infantry
    teeth feet mice geese oxen dice lives wives media data bacteria criteria phenomena alumni nuclei
    fungi stimuli aides policemen policewomen servicemen servicewomen gunmen firefighters fishermen
    congressmen congresswomen businessmen spokesmen clergymen workmen crewmen airmen seamen
    countrymen townspeople tribesmen salespeople spacecraft offspring deer salmon series species
    headquarters others kids guys percent youth elderly grandchildren schoolchildren hovercraft
    artillery cavalry clergy folk hostages batsmen militiamen guardsmen lawmen frontmen anglers
    postmen chairmen councilmen councilwomen assemblymen freshmen riflemen
    """
)
NOT_PLURAL = _set(
    """
    this was has does says always perhaps across its his hers ours theirs yours less plus versus
    besides sometimes towards afterwards overseas alas canvas atlas news politics economics
    mathematics yes thus nevertheless nonetheless indoors outdoors upwards downwards backwards
    forwards christmas texas kansas arkansas illinois paris wales brussels athens naples laos
    honduras cyprus massachusetts moss access christ los las des gas bus boss whereas unless is as
    us various serious previous famous religious dangerous anonymous numerous enormous mass glass
    class press gross cross business loss process success congress express princess illness witness
    reads goes gets makes takes comes wants needs knows thinks seems looks remains becomes begins
    """
)
NO_NOUN = _set(
    """
    a an the and or but nor yet so of in on at by to for from with without within into onto upon
    over under above below between among amid across through throughout during before after since
    until till against toward towards about around along behind beside beyond near off out up down
    as than like per via despite except because although though while when where whereas if unless
    whether that which who whom whose what why how i you he she it we they me him her us them my
    your his its our their mine himself herself itself themselves this these those there here now
    then today yesterday tomorrow tonight ago later earlier again also already always never not no
    only just even still too very once twice however instead together apart away back else monday
    tuesday wednesday thursday friday saturday sunday yet both each either neither all any some
    every another one’s one's such according following including compared positive negative
    nationally respectively worth annually ages aged each overall total altogether is are was were
    be been being am has have had having do does did doing will would shall should can could may
    might must ought need isn’t aren’t wasn’t weren’t won’t don’t didn’t haven’t hasn’t can’t
    couldn’t wouldn’t said says say told tell tells asked knew know knows thought think thinks went
    go goes gone came come comes took take takes taken made make makes got get gets gave give gives
    given saw see sees seen found find finds left leave leaves felt feel feels kept keep keeps held
    hold holds led lead leads met meet meets paid pay pays sent send sends spent spend stood stand
    stands sat sit lost lose loses won win wins wrote write writes ran run runs began begin begins
    grew grow grows chose choose drove drive drives spoke speak speaks broke break bought buy
    brought bring built build caught catch cut hit hits put set shot quit split spread struck strike
    fled flee fell fall falls rose rise rises became become becomes showed shown show shows heard
    hear wore wear hung fought fight died die dies lived live needed back backs support supports
    oppose opposes favor favour favors favours believe believes remain remains appear appears want
    wants said: voted agree disagree
    """
)
DESIGNATORS = _set(
    """
    article articles section sections chapter clause rule title amendment act resolution proposition
    prop measure directive protocol local route highway interstate motorway junction exit terminal
    gate platform pier room suite floor apt apartment building block unit hall ward flight boeing
    airbus tupolev ilyushin antonov apollo soyuz falcon windows iphone ipad galaxy channel radio
    formula group pool stage phase level tier category grade class year season series episode part
    volume vol issue page pages pp line row table figure fig chart appendix question item number no
    no. nos nos. lot day week game round match lap leg heat type version zone district ward precinct
    step size track division league area base sector squadron battalion brigade regiment company
    fortune ftse nikkei nasdaq stoxx dax s&p psalm verse act scene agenda covid mach pentium
    playstation xbox studio camp camps hut dow cac annex annexe schedule form code file case exhibit
    count super bowl euro war one force
    """
)
LOWER_DESIGNATORS = _set(
    """
    page pages chapter article section paragraph clause number no no. phase stage level grade tier
    category type part round game day room row route lane platform gate flight channel zone district
    step version size track episode volume formula division class exhibit verse scene act figure
    table appendix
    """
)
ADDRESS_WORDS = _set(
    """
    street st st. avenue ave ave. road rd rd. lane drive boulevard blvd blvd. square place way
    crescent terrace court row highway parkway gardens broadway
    """
)
