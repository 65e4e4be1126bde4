"""Everyday words that two translators of one spoken sentence use for each other, as data.

They serve only to find renderings of one speaker's utterance: "go" and "leave" are one here, while reports of
an event keep them apart.
"""

from __future__ import annotations

from functools import cache

from summarizer.lexicon.stems import stem
from summarizer.lexicon.word_lists import listed

__all__ = ["everyday"]

_ALIKE = """
go/leave/depart/quit/walk/resign/exit/away/gone/went/left
come/arrive/return/reach/came
stay/remain/keep/linger/kept/hold
begin/start/commence/launch/open/begun
end/finish/stop/cease/halt/over/conclude/complete
continue/carry/proceed/go-on/resume
want/wish/desire/demand/seek/ask/request/need/require
give/hand/provide/offer/grant/deliver/gave/given
take/seize/grab/steal/rob/snatch/took/taken/stolen/stole
send/dispatch/ship/post/sent
bring/carry/fetch/brought/bear
say/tell/speak/talk/word/state/said/told/spoke/spoken/call
ask/question/inquire/query
answer/reply/respond/response/react
hear/listen/heard
see/watch/look/witness/view/saw/seen/behold/observe/eye
know/aware/understand/learn/realise/realize/knew/known/understood
think/believe/feel/consider/reckon/suppose/thought/opinion/felt
hope/expect/await/wait/anticipate
fear/afraid/frighten/scare/scared/intimidate/terrify/dread/fright/terrified/frightened/cow/bully/daunt
threaten/threat/menace/endanger/danger/dangerous/risk/peril
sorry/apologise/apologize/apology/forgive/forgiveness/regret/pardon/remorse/ashamed/shame
thank/grateful/gratitude/thankful
pain/suffer/suffering/hurt/anguish/grief/sorrow/mourn/agony/grieve
angry/anger/furious/rage/fury/outrage
happy/glad/joy/pleased/delighted/relief/relieved
cry/weep/tear/sob/wept
laugh/mock/ridicule/joke/smile
love/like/dear/cherish
hate/despise/loathe
die/death/dead/kill/killed/perish/died/lose-life
live/life/alive/survive/survived
born/birth/baby/infant/newborn
child/children/kid/youngster/son/daughter
parent/mother/father/mum/dad
family/relative/kin/household
man/men/guy/fellow/bloke
woman/women/lady/ladies
people/person/human/folk/citizen/public/population
friend/neighbour/neighbor/companion/ally/partner
home/house/household/hearth
street/road/lane/avenue/way/path
town/city/village/community/place
country/nation/land/state/homeland/fatherland
world/earth/globe/planet
building/block/tower
room/chamber/hall
door/gate/entrance/lock/bolt/latch
car/vehicle/truck/lorry/engine/van/automobile
ship/boat/vessel/ferry/craft
plane/aircraft/jet/airplane
train/locomotive/carriage
fire/flame/blaze/inferno/burn/burning/burnt/burned
smoke/fume/soot
water/flood/wave/tide
wind/gust/storm/gale/breeze
sky/heaven
sun/daylight
rain/downpour/shower
cold/freezing/freeze/icy/frozen/ice
hot/heat/warm
dark/darkness/night/black
light/lamp/bright
fast/quick/swift/rapid/speed/speedy/hurry
slow/slowly/sluggish
move/travel/run/race/rush/advance/spread/drive/ran/drove
fall/collapse/drop/tumble/fell/fallen/sink/sank/sunk/down
rise/climb/grow/increase/rose/grew/soar
break/broken/smash/shatter/crack/broke/snap
destroy/ruin/wreck/devastate/rubble
build/construct/erect/builder/built
repair/fix/mend/restore/rebuild
shut/close/closed/bar/lock/seal
open/unlock
begin/outset/beginning/first
late/delay/delayed/tardy/belated
early/soon/premature/sooner
now/today/present/moment/currently
never/ever
always/forever/constantly
again/once-more/repeat/anew/back
long/lengthy
short/brief/shortly
big/large/huge/great/enormous/vast/massive/giant
small/little/tiny/slight/minor
good/fine/well/decent/right
bad/terrible/awful/dreadful/horrible/worse/worst/evil
strong/powerful/mighty/strength/force/power
weak/feeble/fragile
hard/difficult/tough/heavy/severe
easy/simple/easily/simply
new/fresh/novel
old/ancient/aged/elderly
true/truth/truthful/real/really/fact/genuine
false/lie/lying/untrue/fake/invention/liar/lies
honest/sincere/frank/honesty
clear/plain/obvious/evident/clearly
sure/certain/certainly/surely/doubtless
wrong/mistake/error/fault/mistaken/blunder/fail/failure
guilt/guilty/blame/fault/responsible/responsibility/accountable
innocent/blameless
crime/criminal/offence/offense
justice/fair/just/right/fairness
law/legal/rule
court/judge/tribunal
prison/jail/cell/bars
police/officer/cop
soldier/troop/army/military/force
war/fight/battle/combat/fighting/fought
peace/peaceful/calm/quiet
enemy/foe/adversary/opponent
attack/assault/strike/raid/hit
defend/protect/guard/shield/defence/defense/safeguard/protection
weapon/arm/gun/rifle
shoot/fire/shot
bomb/shell/missile/rocket
victory/win/triumph/won/victorious
lose/loss/defeat/lost
promise/pledge/vow/swear/word/guarantee
trust/faith/confidence/rely
betray/deceive/cheat/mislead/betrayal/trick/fool
help/aid/assist/support/rescue/save/assistance
work/job/labour/labor/toil/employ
worker/employee/staff/labourer
boss/manager/chief/head/leader/director
money/cash/fund/crown/dollar/euro/pound/penny/cent/coin
pay/paid/wage/salary/cost/price/bill/payment
rich/wealthy/profit/wealth
poor/poverty
buy/purchase/bought
sell/sold/sale
company/firm/business/corporation/enterprise
government/cabinet/administration/rule/govern/govern/minister
election/vote/ballot/poll
plan/intend/intention/aim/purpose/mean/goal
try/attempt/effort/endeavour/endeavor
must/duty/obligation/owe/obliged/forced/have-to
allow/permit/let/tolerate/accept
refuse/reject/decline/deny
agree/consent/agreement/deal/accord/settlement
decide/choice/choose/decision/option/alternative/chose
change/alter/different/transform
same/equal/identical/alike
join/unite/together/united/union/unity
divide/split/separate/apart
alone/abandon/abandoned/forsaken/lonely/single
carry/load/burden/weight/heavy
throw/toss/hurl/fling/threw/cast/dump/thrown
hide/conceal/cover/secret/hidden
find/discover/found/discovery
search/seek/hunt/look-for
show/prove/demonstrate/reveal/proof/evidence
name/called/reputation
story/tale/account/report
reason/cause/why/because
problem/trouble/difficulty/crisis/issue
question/matter/issue/subject
important/vital/crucial/essential/matter
enough/sufficient/adequate
full/complete/whole/entire/total/entirely/fully/completely
empty/bare/void
part/piece/share/portion/bit
number/count/figure/amount
many/lots/numerous/countless/plenty
few/handful/several
half/halve
year/decade
day/daily
hour/minute/second/moment
week/weekly
night/evening
morning/dawn
table/talk/negotiate/negotiation/negotiating
body/corpse/bodies
heart/soul/spirit
hand/arm/finger
head/mind/brain
face/confront
foot/feet/leg
blood/bleed
ill/sick/illness/disease/sickness/unwell/ailing
doctor/physician/medic
hospital/clinic/ward
cure/heal/recover/treat/recovery/treatment/healthy/health
medicine/drug/vaccine/jab
sleep/asleep/rest/slept/bed
wake/awake/woke
eat/food/meal/hungry/hunger/ate/feed/starve/bread
drink/thirst/thirsty/drank
clean/wash/pure
dirty/filth/filthy/mud/muddy
rubbish/garbage/trash/waste/refuse/litter/junk
safe/secure/safety/security
free/freedom/liberty/liberate
hostage/captive/prisoner
border/frontier
school/class/lesson/teacher/pupil
game/play/toy
test/trial/check/examine
ready/prepare/prepared/preparation
step/measure/action/act
side/flank/beside
middle/centre/center
front/ahead/before
behind/after/later/afterwards
near/close/nearby/next
far/distant/remote
everywhere/everything/everybody/everyone/all/every/each
nobody/anyone/anybody/nothing/none
somebody/someone
only/merely/just/sole
perhaps/maybe/possibly
suddenly/abruptly/sudden
pretend/claim/allege
warn/warning/alert/alarm/caution
order/command/instruct/instruction
obey/follow/comply
serve/service
desk/office/post
money/budget
future/tomorrow/ahead
past/yesterday/history
ordinary/normal/usual/common
strange/odd/unusual/weird
possible/could/able/manage
impossible/unable/cannot
noise/sound/loud/noisy
silent/silence/quiet
line/queue/row
wall/barrier/fence
bridge/span/crossing
tree/forest/wood
ground/soil/earth/floor
stone/rock/brick
sea/ocean/water
river/stream
hill/mountain/slope
bag/suitcase/luggage
dog/animal/beast
victim/casualty
witness/bystander
"""


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in listed(_ALIKE):
        words = line.split("/")
        for word in words:
            found.setdefault(stem(word), []).append(words[0])
    return {word: tuple(dict.fromkeys(groups)) for word, groups in found.items()}


def everyday(word: str) -> tuple[str, ...]:
    """The everyday notions that a stem can stand for, itself where it is in no list."""
    return _groups().get(word, (word,))
