"""Families of words for politics, law, diplomacy, work, business and money."""

from __future__ import annotations

__all__ = ["SOCIETY"]

SOCIETY = """
# Politics.
candidate: candidate candidates contender contenders nominee
campaign: campaign campaigned campaigning
party: party parties
leader: leader leaders
term: mandate
constitution: constitution constitutional
amend: amend amended amendment amendments
referendum: referendum plebiscite
monarchy: king queen royal monarch
coup: coup putsch
dissolve: dissolve dissolved
inaugurate: inaugurate inaugurated inauguration sworn
speech: speech
statement: communique
secret: secret secretly clandestine covert
leak-info: whistleblower whistle-blower
scandal: scandal affair
election: election elections polling ballot ballots
vote: vote votes voted voting voter voters
poll: poll polls survey surveys pollster
rig: rig rigged rigging manipulate manipulated manipulation cheating stuffed stuffing
win: win won victory victorious re-elected elected reelected triumph
lose: defeat defeated beaten
concede: concede conceded
count: count counted tally tallied recount
turnout: turnout
majority: majority
coalition: coalition alliance
opposition: opposition
parliament: parliament parliamentary legislature mps congress senate assembly chamber
lawmaker: deputy deputies legislator lawmaker lawmakers
government: government governments minister ministers ministry cabinet
president: president presidential
premier: premier
resign: resign resigned resigning resignation quit quits quitting
sack: sack sacked dismissal oust ousted fired
appoint: appoint appointed appointment nominate nominated successor succeed succeeded replace replaced replacement
protest: protest protests protester protesters demonstrate demonstration demonstrator rally march marched demonstrators
law: law laws bill legislation act decree
ban: ban banned prohibit prohibited forbid forbidden outlaw outlawed
legal: legal lawful legally
illegal: illegal unlawful illegally unlawfully
reform: reform reforms overhaul
immunity: immunity
confidence: confidence
motion: motion
tax: tax taxes taxation
budget: budget
subsidy: subsidy subsidies subsidise subsidised grant grants funding
promise: promise promised pledge pledged vow vowed commit committed guarantee guaranteed
support: support supported supporter supporters backing
vote-for: approve approved approval pass passed adopt adopted endorse endorsed ratify ratified
reject: reject rejected rejection refuse refused refusal veto vetoed spurn spurned rebuff rebuffed
accept: accept accepted acceptance
agree: agree agreed agreement deal pact accord treaty sign signed
talks: talk talks negotiate negotiated negotiation negotiations meet met meeting discuss discussed discussion discussions
telephone: telephone telephoned phone phoned
summit: summit conference
visit: visit visited trip
sanction: sanction sanctions embargo sanctioned
embassy: embassy mission consulate diplomat diplomats diplomatic
join-body: membership accession
recognise: recognise recognised recognize recognized recognition
expel: expel expelled deport deported deportation
ally: ally allies allied
mediate: mediate mediated mediator mediation broker brokered
criticise: criticise criticised criticize criticized criticism condemn condemned denounce denounced slam slammed
demand: demand demanded demands
urge: urge urged urging
oppose: oppose opposed object objected
warn: warn warned warning warnings alert alerted alerts
cancel: cancel cancelled canceled cancellation scrap scrapped abandon abandoned
delay: delay delayed delays postpone postponed defer deferred
decide: rule ruled ruling decide decided decision verdict judgment judgement
condition: condition conditions precondition term terms
concession: concession concessions

# Work and pay.
tariff: tariff tariffs duty duties customs levy levies
trade: trade trading commerce
quota: quota quotas
dispute: dispute disputes row quarrel
retaliatory: countermeasure countermeasures retaliatory
settle: settle settled settlement settlements
compromise: compromise compromises
deadline: deadline deadlines ultimatum
deadlock: deadlock stalemate impasse
mediator: arbitrator arbitration
ballot-strike: balloted
picket-line: pickets
hour: hour hours
shift: shifts
pension: pension pensions
leave-unpaid: furlough furloughed
dismiss-worker: dismissals
apprentice: apprentice apprentices trainee trainees
cut: cut cuts axe axed slash slashed eliminate shed reduce reduced reduction layoff layoffs redundancy redundancies lay-off
job: job jobs post posts position positions role workplace
worker: worker workers employee employees staff workforce member members
strike: strike strikes striker strikers walkout walkouts stoppage picket striking
union: union unions
wage: wage wages salary salaries
raise-pay: raise-pay
hire: hire hired recruit recruited recruitment
retire: retire retired retirement
boss: boss bosses ceo chief manager managers management executive director
bargain: bargaining
fulltime: full-time
overtime: overtime
contract: contract contracts tender
contractor: contractor contractors subcontractor builder builders

# Business and money.
rent: rent rents
tenant: tenant tenants renter renters
landlord: landlord landlords
housing: housing
cap: cap caps capped ceiling limit limits limited
exempt: exempt exempted exemption excluded exclude spared
lease: lease leases
evict: evict evicted eviction evictions
year-rate: annual annually yearly
journalist: journalist journalists newsman newsmen
share-price: quoted
currency: currency currencies
inflation: inflation
interest: interest
growth: growth gdp
recession: recession downturn slowdown
forecast: forecast forecasts projection projected outlook
market: market markets
exchange-rate: devalue devalued devaluation
loan: mortgage mortgages
dividend: dividend dividends
subsidiary: subsidiary subsidiaries
supplier: supplier suppliers
brand: brand brands
label: label labels labelled
batch: batch batches
sale-stop: delist delisted
warehouse: warehouse warehouses
delivery: deliveries
carmaker: carmaker carmakers automaker automakers
steel: steel
grain: grain wheat corn
cattle: cattle cows livestock
meat: meat beef pork
fish: fish fishing fisherman fishermen
expensive: expensive dearer costly costlier
afford: afford affordable
company: company firm group business utility enterprise corporation lender operator maker manufacturer
bank: bank banks banking
customer: customer customers client clients consumer consumers shopper shoppers saver savers
account: account accounts
money: money fund funds cash sum sums
crown: crown crowns
pay: pay paid pays spend spent payment payments payout
price: price prices cost costs costing
cheap: cheap cheaper cheapest lowest
worth: worth value valued
profit: profit profits earnings
loss: loss losses deficit
revenue: revenue turnover sales
share: share shares stock stocks
owner: owner owners shareholder shareholders
debt: debt debts loan loans borrowing owe owed
bankrupt: bankrupt bankruptcy insolvent insolvency
invest: invest invested investment investor investors
buy: buy bought purchase purchased acquire acquired acquisition takeover
sell: sell sold sale
merge: merge merged merger
offer: offer offered bid bids bidder
production: production output
product: product products goods
plant: plant plants factory factories works
shop: shop shops store stores supermarket retailer retailers
dairy: dairy milk cheese
food: food meal meals foodstuff
crop: crop crops harvest
farm: farm farms farmer farmers
export: export exported exports
import: import imported imports
launch: launch launched unveil unveiled introduce introduced
expand: expand expanded expansion extend extended extension
save-money: saving savings
compensate: compensate compensated compensation damages redress reimburse reimbursed refund refunded indemnity
insure: insure insured insurance insurer
aid: aid help helped helping assistance relief assist assisted
donate: donate donated donation donations
regulator: regulator regulators regulatory watchdog supervisor supervisors supervisory
authority: authority authorities
percent: percent per-cent percentage percentages
rise: rise rose risen climb climbed increase increased soar soared jump jumped grow grew surge surged gain higher
fall: fall fell fallen drop dropped declined decrease decreased plunge plunged slump slumped tumble tumbled lower
double: double doubled twofold twice
halve: halve halved half
estimate: estimate estimated estimates
"""
