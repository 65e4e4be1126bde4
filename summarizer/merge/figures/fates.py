"""What news copy says becomes of the people, sums and things it counts, as data.

A fate is the notion that governs a number: "killed" and "dead" count one thing, "killed" and "hurt" two. The
words are those of agency copy at large; one that governs numbers of many kinds ("take", "hold") is in none.
"""

from __future__ import annotations

from summarizer.lexicon.word_lists import listed

__all__ = [
    "CHANGES",
    "FATES",
    "FILLERS",
    "FURTHER",
    "HOLDERS",
    "HOURS",
    "MEASURES",
    "MOVED",
    "NEAR_FATES",
    "OCCASIONS",
    "PERSONS",
    "PHRASES",
    "RATE",
    "SCALES",
    "STAGES",
    "THINGS",
    "UPDATED",
]

FATES: dict[str, str] = {
    # People.
    "die": "die died dead death dies deceased fatality kill killed killing perish drown drowned slain fatal",
    "injure": "injure injured injury injuring wound wounded hurt maimed",
    "missing": "missing unaccounted vanished disappeared untraced",
    "hospital": "hospital hospitalise hospitalised hospitalized admitted intensive inpatient ward",
    "infect": "infect infected infection ill sick sickened illness case contracted symptom poisoned",
    "recover": "recovered discharged cured",
    "vaccinate": "vaccinate vaccinated vaccination dose jab inoculate inoculated immunise immunised",
    "test": "tested swab swabbed",
    "isolate": "quarantine quarantined isolation isolate isolated",
    "rescue": "rescue rescued saved plucked pulled survive survived survivor winched",
    "evacuate": "evacuate evacuated evacuation evacuee fled flee displaced homeless sheltering shelter",
    "trap": "trap trapped stranded stuck marooned",
    "aboard": "aboard onboard carrying travelling traveling",
    "arrest": "arrest arrested detain detained detention detainee custody",
    "exchange": "exchange exchanged swap swapped",
    "free": "free freed release released",
    "hostage": "hostage captive abduct abducted kidnap kidnapped captured",
    "sentence": "sentence sentenced jail jailed imprisoned imprisonment prison",
    "charge": "charge charged indict indicted prosecuted",
    "expel": "expel expelled deport deported",
    "protest": (
        "protest protester protested rally rallied march marched demonstrate demonstrated demonstration"
        " demonstrator crowd vigil gathering"
    ),
    "strike": "strike striker striking walkout picket",
    "send": "send sent sending deploy deployed deployment dispatch dispatched stationed",
    "train": "train trained training manoeuvre maneuver drill exercise",
    "withdraw": "withdraw withdrew withdrawn withdrawal retreat",
    "mobilise": "mobilise mobilised mobilize mobilized conscripted reservist",
    "surrender": "surrender surrendered defect defected",
    "hire": "hire hired recruit recruited recruitment",
    "dismiss": "cut axe eliminate shed layoff redundancy redundancies laid-off sacked",
    "vote": "vote voted ballot votes",
    "sign": "signature signatory signatories petition",
    "complain": "complaint complained",
    "question": "questioned interrogated interviewed",
    # Money.
    "ransom": "ransom blackmail extort",
    "bribe": "bribe bribes bribed bribery kickback",
    "fine": "fine fined penalty penalised",
    "damage": "damage damages loss losses",
    "claim": "claim claims liability liabilities lawsuit sued",
    "aid": "aid relief compensation compensate compensated assistance grant",
    "price": "price worth value valued",
    "cost": "cost costs costing",
    "save-money": "saving savings",
    "steal": "steal stolen stole theft looted robbed embezzled",
    "freeze": "freeze froze frozen blocked",
    "debt": "debt debts owed owe loan borrowing",
    "invest": "invest invested investment",
    "revenue": "revenue turnover sales",
    "profit": "profit profits earnings",
    "pay": "pay wage wages salary salaries raise-pay",
    "raise-money": "donation donations donated fundraising",
    "fare": "fare fares ticket tickets",
    # Shares, levels and things.
    "fall": "fall fell fallen drop dropped decline declined decrease decreased plunge slump tumble lower",
    "rise": "rise rose risen climb climbed increase increased soar jump jumped growth surge gain higher",
    "support": "support supporting poll polling approval",
    "burn": "burn burned burnt blackened scorched consumed",
    "destroy": "destroy destroyed razed gutted flattened demolished",
    "leak": "leak leaked spill spilled spilt spillage leakage",
    "cancel": "cancel cancelled canceled scrapped",
    "delay": "delay delayed postponed",
    "search": "search searched raided combed",
    "violate": "violation violations breach breaches violated",
    "close": "closed closure shut",
    "flood": "inundated submerged underwater",
    "run": "running operated operating ran",
}  # fmt: skip

# Phrases for a fate, with the word that stands for them.
PHRASES: tuple[tuple[str, str], ...] = (
    (r"close to", "near"),
    (r"in (?:exchange|return) for", "for"),
    (r"test(?:ed|ing|s)? positive", "infected"),
    (r"(?:fallen|fell|falling|taken|took|become|became|becoming) (?:ill|sick)", "infected"),
    (r"(?:with|showing|developed|suffering from) symptoms|known to be ill", "infected"),
    (r"in (?:the )?(?:hospitals?|intensive care|clinics?)|on wards?|(?:being )?treated", "hospitalised"),
    (r"bod(?:y|ies) (?:\w+ )?(?:recovered|retrieved|found|pulled)", "dead"),
    (r"(?:recovered|retrieved) bod(?:y|ies)", "dead"),
    (r"on board", "aboard"),
    (r"brought to safety|out of (?:their|his|her) homes?|(?:left|leave|leaving) their homes", "evacuated"),
    (
        r"(?:pulled|picked|taken|lifted|brought) (?:alive )?(?:from|out of|off) the (?:water|sea|ship|boat)",
        "rescued",
    ),
    (r"(?:brought|taken) ashore", "rescued"),
    (r"on strike|off the job|stopped work|down(?:ed)? tools", "striking"),
    (r"(?:not|n't) (?:be )?run(?:ning)?|out of service", "cancelled"),
    (r"(?:to|will|would|could|may|must) go (?=under|by|at|in\b|over|as\b)", "cut "),
    (r"(?:to|will|would|could|may|must) (?:go|disappear)$", "cut"),
    (r"set free|let go", "freed"),
    (r"given (?:a|the|their|its) (?:first |second )?(?:jabs?|shots?|doses?)", "vaccinated"),
    (r"sent home from (?:school|work)|told to (?:stay|remain) (?:at home|indoors)", "isolated"),
    (r"cease-?fire (?:violations?|breaches)", "violations"),
    (r"(?:pay|wage|salary) (?:rise|increase|raise|offer|deal|claim|demand|settlement)s?", "wages"),
    (r"more (?:pay|money)", "wages"),
)

# Two fates that outlets give one count: whoever is saved is also brought away.
NEAR_FATES = frozenset(
    frozenset(pair.split())
    for pair in (
        "rescue evacuate", "rescue trap", "arrest hostage", "hospital injure", "hospital infect",
        "burn destroy", "price cost", "damage cost", "exchange free", "hostage free", "hostage exchange",
        "dismiss fall", "fine claim", "flood destroy", "claim damage", "strike vote", "pay rise",
        "vote support", "mobilise train",
    )
)  # fmt: skip

# Counted anew for each occasion, so another day is another count.
OCCASIONS = frozenset({"protest", "strike", "train"})

# What a number does, not what it counts.
CHANGES = frozenset({"rise", "fall"})

# How far a thing has come, where the words for what is counted say so.
STAGES: dict[str, str] = {
    "asked": "demand demanded demanding demands asked asking sought seeks seeking requested claimed",
    "offered": "offered proposed pledged promised",
    "settled": "paid received delivered disbursed arrived reached completed distributed transferred",
    "confirmed": "confirmed",
    "suspected": "suspected probable presumed",
}

# Persons of a kind; persons of two kinds are two counts, persons of no kind fit any.
PERSONS: dict[str, str] = {
    "soldier": (
        "soldier soldiers troop troops serviceman servicemen fighter fighters personnel brigade brigades"
        " force forces marine marines conscript reservist"
    ),
    "firefighter": "firefighter firefighters fireman firemen",
    "police": "police policeman policemen officer officers",
    "crew": "crew crewman crewmen sailor sailors seaman seamen seafarer",
    "passenger": "passenger passengers traveller travellers traveler commuter commuters",
    "child": "child children baby babies infant infants newborn newborns minor minors toddler",
    "woman": "woman women girl girls",
    "pupil": "pupil pupils student students schoolchild schoolchildren",
    "worker": "worker workers employee employees staff",
    "driver": "driver drivers",
    "medic": "doctor doctors nurse nurses medic medics paramedic",
    "patient": "patient patients",
    "prisoner": "prisoner prisoners inmate inmates pow",
    "customer": "customer customers client clients subscriber",
    "migrant": "migrant migrants refugee refugees",
    "teacher": "teacher teachers",
    "voter": "voter voters elector",
    "rescuer": "rescuer rescuers diver divers volunteer volunteers",
    "": (
        "people person persons man men resident residents inhabitant villager citizen civilian civilians"
        " victim protester demonstrator striker detainee evacuee suspect hostage survivor tourist visitor"
        " guest guests supporter pilgrim fan member holder others casualty casualties body bodies adult"
        " national individual participant attendee death fatality fatalities case infection injury injuries"
        " arrest"
    ),
}
# Words for things that outlets use for each other as units.
THINGS: dict[str, str] = {
    "house": "house home household dwelling",
    "plane": "plane aircraft jet airliner aeroplane airplane bomber",
    "ship": "ship vessel boat ferry",
    "car": "car vehicle lorry truck",
    "train": "train service departure connection",
    "job": "job jobs post posts position positions role",
    "percent": "percent per-cent percentage cent %",
    "flat": "flat apartment",
    "shop": "shop store outlet",
    "dose": "dose jab shot",
    "school": "school",
    "instalment": "instalment installment tranche portion",
    "premises": "premises address site property",
    "$": "$ dollar",
    "€": "€ euro",
    "£": "£ pound",
}
# Units by which any matter is measured: the matter has to be told by other words.
MEASURES = frozenset(
    listed(
        """
        percent minute hour day week month year tonne ton kilogram gram litre liter metre meter kilometre
        kilometer km mile hectare acre centimetre centimeter degree knot barrel gallon megawatt point time
        """
    )
)
# Lengths of time that one count is given in, as hours; a number in words of scale.
HOURS = {"minut": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}

# Nouns that say no more than that something is counted.
FILLERS = frozenset(
    listed(
        """
        number total toll value size amount count figure estimate sum worth far now still latest new overall
        near along close side so working taking moving bringing going coming arriving giving getting making
        having take taken took move bring brought carry carried go goes come came arrive put give given get
        make made send away out up across over bundled set left leave do be stand stay hold held altogether
        known least most more than about roughly around nearly almost unit share level part whole
        """
    )
)
# Another lot of what has been counted before.
FURTHER = r"\b(?:further|additional|another|second|extra|remaining)\b"
# Whose hand somebody is in, where a verb is left out: "six people now in custody".
HOLDERS = r"\b(?:holding|held|in custody|behind bars|picked up|seized)\b"
# People brought out of a place, in the many verbs that news copy has for it.
MOVED = (
    r"\b(?:taken|moved|brought|carried|bundled|led|ferried|flown|ordered|driven|bussed|transported"
    r"|told to leave|taking|moving|bringing|left)\b.{0,30}?"
    r"\b(?:away|out|off|from|inland|(?:to|into) (?:safety|shelters?|\w+ shelters?)|homes?)\b"
)
# So much in each stretch of time.
RATE = (
    r"\b(?:(?:a|an|per|each|every) (?:second|minute|hour|day|night|week|month|year|head|person)"
    r"|hourly|daily|nightly|weekly|monthly|yearly|annual|annually)\b"
)
# The words with which a later count takes the place of an earlier one.
UPDATED = (
    r"\b(?:risen|rose|rises|raised|climbed|grown|grew|up from|down from|fallen to|revised|latest|updated"
    r"|now stands?|had reached|has reached|earlier count|higher than first)\b"
)
