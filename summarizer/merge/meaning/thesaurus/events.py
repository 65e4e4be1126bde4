"""Families of words for harm, rescue, war, accidents, nature, health and crime."""

from __future__ import annotations

__all__ = ["EVENTS"]

EVENTS = """
# People and harm.
die: die dead death deaths dies died deceased fatality fatalities fatal kill killed killing perish perished drown drowned slain
injure: injure injured injury injuries wound wounded hurt hospitalise hospitalize maimed casualty
missing: missing unaccounted
rescue: rescue rescued save saved pluck plucked rescuer
evacuate: evacuate evacuated evacuation evacuee flee fled displace displaced uproot uprooted
shelter: shelter refuge tent
survive: survive survived survivor survivors survival
victim: victim
body: body bodies corpse corpses remains
trap: trap trapped stuck stranded
search: search searched searching hunt hunted comb combed scour scoured
treat: treat treated treatment
frighten: frighten frightened scare scared terrify terrified terror
threat: threat threaten threatened threats menace
suffer: suffer suffered suffering
starve: hunger hungry starve starved starvation famine
ill: ill sick illness sickness sickened sicken ailment unwell
disease: disease infection infected virus infections infect
outbreak: outbreak epidemic
vaccine: vaccine vaccination vaccinate vaccinated jab inoculate inoculation
drug: drug drugs medicine medication medicines
poison: poison poisoned poisoning contaminate contaminated contamination toxic tainted taint
bacteria: bacteria bacterium germ germs salmonella listeria pathogen
recall: recall recalled
hospital: hospital clinic infirmary hospitals
patient: patient patients
doctor: doctor physician medic medics doctors paramedic
nurse: nurse nurses nursing
ward: ward unit department
pregnant: pregnant pregnancy expectant
child: child children baby babies newborn newborns infant infants toddler kid kids youngster
elderly: elderly pensioner pensioners aged retiree
tired: tired overtired exhausted fatigue fatigued exhaustion rest
asleep: asleep sleep sleeping slept
neglect: neglect neglected negligence negligent

# The armed forces and war.
escort: escort escorted guard guards guarded protection protect protected bodyguard bodyguards
patrol: patrol patrols patrolled patrolling
ambush-fire: crossfire
reinforce: reinforce reinforced reinforcement reinforcements
war-party: belligerent
observer: observer observers monitor monitors peacekeeper peacekeepers
headquarters: headquarters command
depot: depot arsenal stockpile
position: trench trenches outpost outposts
rebel: rebel rebels insurgent insurgents guerrilla militant militants militia militias
terrorist: terrorist terrorists terrorism
commander: commander commanders general generals colonel major admiral
civilian: civilian civilians noncombatant
casualty: toll
siege: siege besiege besieged encircle encircled surround surrounded
ambush: ambush ambushed
surrender: surrender surrendered capitulate
disarm: disarm disarmed
satellite: satellite satellites
reconnaissance: reconnaissance surveillance observation
uniform: uniform uniforms
curfew: curfew
humanitarian: humanitarian
convoy: convoy convoys
checkpoint: checkpoint checkpoints roadblock
soldier: soldier soldiers troop troops serviceman servicemen personnel fighter fighters force forces infantry conscript brigade brigades battalion battalions regiment regiments
army: army military armies
send: send sent sends deploy deployed deployment dispatch dispatched
fight: fight fighting fought war battle combat warfare battles wars hostilities clash clashes clashed
front-line: frontline front-line front
attack: attack attacked assault assaulted raid raided onslaught offensive
bomb: bombard bombardment bomb bombs bombed bombing shelling shelled shell shells airstrike airstrikes artillery pound pounded salvo
hit: hit struck
shoot: shoot shot gunfire gunned shooting
fire-first: fired-first
missile: missile missiles rocket rockets
launcher: launcher launchers battery
weapon: weapon weapons weaponry arms munition munitions ammunition armaments
drone: drone drones uav unmanned
tank: tank tanks armour armor armoured
plane: plane planes aircraft jet airliner aeroplane airplane bomber bombers jets
helicopter: helicopter helicopters chopper
fleet: fleet navy naval warship warships
mine: landmine landmines
exercise: train trained training manoeuvre manoeuvres maneuver maneuvers drill drills exercise exercises
mobilise: mobilise mobilised mobilisation mobilize mobilized mobilization call-up reservist reservists draft
supply: supply supplied supplies provide provided gave give furnish furnished deliver delivered delivery shipment shipments
invade: invade invaded invasion incursion
occupy: occupy occupied occupation
capture: capture captured seize seized seizure
withdraw: withdraw withdrew withdrawn withdrawal pull-out retreat retreated pull-back
advance: advance advanced
ceasefire: ceasefire cease-fire truce armistice
peace: peace peaceful
prisoner: prisoner prisoners pow captives
hostage: hostage hostages captive abduct abducted kidnap kidnapped kidnapping captor captors kidnapper kidnappers hostage-taker hostage-takers kidnappings abduction
exchange: exchange exchanged swap swapped
shoot-down: intercept intercepted down downed
defend: defend defended defence defense
retaliate: retaliate retaliated retaliation revenge avenge
violate: violate violated violation break broke broken breach breached breaching infringe
nuclear: nuclear atomic
border: border frontier borders
base: base barracks garrison
refugee: refugee refugees migrant migrants asylum-seeker
spy: spy spied espionage spies spying
intelligence: intelligence

# Fires, floods, storms, quakes.
landslide: landslide landslides mudslide mudslides avalanche avalanches
aftershock: aftershock aftershocks tremors shocks quakes
magnitude: magnitude richter
epicentre: epicentre epicenter
volcano: volcano eruption erupt erupted lava
tsunami: tsunami
weather: weather forecast forecaster forecasters meteorologist meteorologists climate
temperature: temperature temperatures degrees celsius
crack: crack cracks cracked
tent: tents camp camps
flood: flood flooded flooding floods deluge inundate inundated
fire: fire fires blaze wildfire wildfires flames flame inferno
burn: burn burned burnt ablaze burning torch torched scorch scorched char charred alight raze razed
ignite: ignite ignited kindle kindled lit
firefighter: firefighter firefighters fireman firemen
smoke: smoke fumes
quake: quake earthquake tremor
storm: storm hurricane typhoon cyclone tempest
wind: wind winds gale gust gusts gusting
snow: snow snowfall blizzard
rain: rain rainfall downpour rains
heat: heat heatwave hot
drought: drought dry parched
lightning: lightning thunderbolt
height: height high level
river: river water
peak: peak peaked highest
dam: dam barrage
hectare: hectare hectares acre acres
forest: forest woodland woods pine pines trees tree
destroy: destroy destroyed demolish demolished gutted
damage: damage damaged destruction
house: house houses home homes household dwelling flat flats apartment apartments
building: building buildings block tower
roof: roof roofs rooftop rooftops
tourist: tourist tourists holidaymaker holidaymakers visitor visitors guest guests vacationer
beach: beach sand sands shore ashore
coast: coast coastal seaside
hotel: hotel hotels resort resorts

# Accidents and traffic.
distress: distress mayday sos
embark: embark embarked aboard boarded boarding
salvage: salvage salvaged
defect: defect defects fault faults shortcoming shortcomings deficiency deficiencies flaw flaws
lorry-load: cargo freight load
deck: deck decks
engine: engine engines motor motors
speed: speed speeding
runway: runway tarmac
track: track tracks
ticket: ticket tickets fare fares
station: station stations platform
timetable: timetable schedule scheduled
crash: crash crashed collide collided collision derail derailed derailment pile-up
sink: sink sank sunk sinking founder foundered
capsize: capsize capsized capsizing overturn overturned keeled
explode: explode exploded explosion blast blasts detonate detonated detonation dynamite dynamited blew
collapse: collapse collapsed
rubble: rubble debris wreckage wreck
aground: aground
ship: ship ships vessel vessels ferry ferries boat boats trawler tanker freighter
overload: overload overloaded overcrowded crammed overfull
lifeboat: lifeboat lifeboats liferaft raft rafts dinghy
lifejacket: lifejacket lifejackets life-jacket life-vest
rail: rail railway railways railroad train trains
bus: bus buses
car: car cars vehicle vehicles truck trucks lorry lorries engines
road: road roads street highway motorway
bridge: bridge
driver: driver drivers motorist
passenger: passenger passengers traveller travellers commuter commuters traveler travelers
crew: crew crews crewman sailor sailors seaman
captain: captain skipper
pilot: pilot pilots
airport: airport airfield
port: port harbour harbor dock quay pier
island: island isle
sea: sea ocean waters
brake: brake brakes
leak: leak leaked spill spilled spilt spillage seep
recover: recover recovered retrieve retrieved recovery
recorder: recorder black-box
fail: fail failed failure faulty defective malfunction malfunctioned
repair: repair repaired repairs fix fixed mend mended restore restored
maintain: maintain maintained maintenance upkeep
cut-off: outage blackout
alarm: alarm siren sirens
sound: sound sounded ring rang rung
pump: pump pumped pumping
pollute: pollute polluted pollution
oil: oil fuel petroleum diesel petrol
cable: cable cables wire wires
electricity: electricity power current
safe: safe safely safety seaworthy
danger: danger dangerous hazardous risky peril hazard
inspect: inspect inspected inspection inspections inspector examine examined checkup
licence: licence license licences permits licensed certificate certificates certification
expire: expire expired expiry lapse lapsed
valid: valid validity

# Crime, police and courts.
escape: escape escaped escapee escapees breakout fugitive fugitives runaway
riot: riot riots rioted rioting unrest mutiny uprising
guard-prison: warder warders
victim-robbed: mugged
rape: rape raped rapist
assault: harass harassed harassment molest molested
perpetrator: perpetrator perpetrators culprits attacker attackers assailant assailants
accomplice: accomplice accomplices
confess: confess confessed confession
wanted-man: fugitive manhunt
passport: passport passports
cell: cell cells
convict: inmate inmates
jury: jury juror jurors
defendant: defendant defendants accused
disqualify: disqualify disqualified disqualification
dope: dope doped doping steroid steroids performance-enhancing
laboratory: laboratory laboratories lab labs
urine: urine blood
medal: medal medals title titles
athlete: athlete athletes sportsman sportswoman runner runners sprinter
federation: federation association
cheat: cheat cheated
forge: forge forged forgery
bug: wiretap wiretapped eavesdrop
video: video footage clip film recording
photo: photo photos photograph photographs picture pictures image images
phone-call: call calls
police: police policeman policewoman officer officers constable detective detectives
arrest: arrest arrested arrests detain detained detention custody detainee detainees nab nabbed
suspect: suspect suspected suspects suspicion suspicions
charge: charge charged charges indict indicted indictment
prosecute: prosecute prosecuted prosecution prosecutor prosecutors
inquiry: inquiry inquiries enquiry investigation investigations probe investigate investigated investigator investigators proceedings
search-house: premises
steal: steal stole stolen theft thefts rob robbed robbery burglary loot looted looting thief thieves burglar burglars haul snatch snatched
hack: hack hacked hacker hackers hacking cyberattack cyber-attack intruder intruders intrusion break-in cyber
ransom: ransom extort extortion blackmail extortionist extortionists blackmailers blackmailer
data: data details information records record file files
leak-data: dump
password: password passwords passcode pin pins
computer: computer computers server servers network system systems software
online: online internet web website app digital
murder: murder murdered manslaughter homicide murderer
knife: stab stabbed stabbing knife knifed
gun: gun guns pistol rifle firearm handgun
gunman: gunman gunmen shooter
arson: arson arsonist arsonists
smuggle: smuggle smuggled smuggling trafficking
bribe: bribe bribed bribes bribery kickback kickbacks backhander
corrupt: corrupt corruption graft
fraud: fraud fraudulent swindle defraud defrauded embezzle embezzled embezzlement
launder: launder laundered laundering
abuse: abuse abused mistreat mistreated mistreatment torture tortured
court: court courts tribunal judge judges
trial: trial hearing
guilty: guilty convict convicted conviction
acquit: acquit acquitted acquittal
sentence: sentence sentenced jail jailed prison imprisoned imprisonment
fine: fine fined penalty penalties penalise penalised
bail: bail
plead: plead pleaded pled
evidence: evidence proof trace sign
witness: testify testified testimony witness witnesses witnessed eyewitness
lie: lie lied lying perjury
sue: sue sued lawsuit lawsuits suing litigation
appeal: appeal appealed appeals
complaint: complaint complaints suit petition
document: document documents paper papers paperwork
shred: shred shredded shredder shredding
hide: hide hid hidden conceal concealed cover-up covered-up
freeze: freeze froze frozen
"""
