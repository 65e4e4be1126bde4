"""Families of everyday words: what is done, how, where and when."""

from __future__ import annotations

__all__ = ["PLAIN"]

PLAIN = """
# Beginning, ending, going on.
last: last lasted
interrupt: interrupt interrupted interruption
restore-calm: subside subsided ease eased
begin: begin began begun beginning start started starts starting commence commenced
end: end ended ends finish finished cease ceased conclude concluded
prevent: prevent prevented stop stopped stops halt halted block blocked standstill
continue: continue continued continues persist persisted proceed
resume: resume resumed reopen reopened restart restarted
stay: stay stayed stays remain remained remains staying
suspend: suspend suspended suspension
open: open opened opens
close: close closed closes closure shut shutdown
delay-short: wait waited waiting
happen: happen happened occur occurred
finish-off: complete completed completion

# Coming, going, bringing.
arrive: arrive arrived arrives arrival land landed
leave: leave left leaves depart departed departure
return: return returned returns returning
enter: enter entered entry access
reach: reach reached
carry: carry carried transport transported
bring: bring brought bringing
move: move moved moves shift shifted relocate relocated
take: take took taken takes taking
put: put place placed
use: use used using
cross: cross crossed crossing
travel: travel travelled traveled journey
fly: fly flew flown flight flights

# Making, showing, knowing.
learn: learn learned learnt
personal: personal personally himself herself
sign-name: signature signatures
name: name named names naming
list: list listed lists
declare-safe: cleared
make: make made makes making produce produced
find: find found
identify: identify identified identification
establish: establish established determine determined ascertain ascertained
prove: prove proved proven
confirm: confirm confirmed confirmation verify verified
expect: expect expected expects
believe: believe believed think thought
hope: hope hopes hoped
fear: fear fears feared
think-over: consider considered considering weigh weighed mull mulled contemplate
insist: insist insisted
mislead: mislead misled deceive deceived deception
conclude: conclusion conclusions finding findings
study: study research researcher researchers
measure: measure measured measurement
record-value: reading readings
explain: explain explained explanation
complain: complain complained
remember: remember remembered
forget: forget forgot forgotten
obey: obey obeyed comply complied compliance observe observed respect respected honour honoured abide
build: build built construct constructed construction
publish: publish published publication issue issued posted upload uploaded
write-to: letter letters write wrote written
receive: receive received get got gets
inform: inform informed notify notified notification
show: show showed shown reveal revealed
discover: discover discovered discovery detect detected notice noticed spot spotted uncover uncovered unearthed
know: know knew known aware
see: see saw seen
plan: plan planned plans intend intention intends proposal proposed propose scheme
prepare: prepare prepared preparing preparation
allow: allow allowed allows permission let authorise authorised authorize authorized
choose: choose chose chosen choice select selected pick picked
order: order ordered orders
ask: ask asked request requested requests
cooperate: cooperate cooperated cooperating cooperation co-operate co-operating co-operation collaborate
blame: blame blamed fault responsible responsibility culprit
cause: cause caused trigger triggered spark sparked provoke provoked
ignore: ignore ignored disregard disregarded
test: test tested tests screening sample samples
true: true truth genuine real authentic
false: false untrue fake fabricate fabricated fabrication bogus
mistake: mistake mistakes error errors blunder
apologise: apologise apologised apologize apologized apology apologies sorry regret regretted forgiveness
concern: concern concerns worry worried worries
celebrate: celebrate celebrated celebration
touch: touch touched tamper tampered
lose-thing: lost
keep: keep kept hold held holding
improve: improve improved improvement better
worsen: worsen worsened deteriorate deteriorated worse
affect: affect affected
rubbish: rubbish garbage trash

# People and places.
volunteer: volunteer volunteers
worker-aid: aid-worker aid-workers
man: man men
woman: woman women
girl: girl girls
boy: boy boys
couple: husband wife spouse widow widower
neighbour: neighbour neighbours neighbor neighbors neighbouring neighboring
crowd: crowd crowds
religious: priest priests bishop imam cleric clerics
church: church churches mosque temple
street: streets square
mountain: mountain mountains mountainous hill hills hillside
valley: valley valleys
capital: capital
office: office offices
site: site sites
gate: gate gates
door: door doors hatch
wall: wall walls
window: window windows
station-police: precinct
resident: resident residents inhabitant inhabitants villager villagers townspeople local locals
family: family families relative relatives kin
people: people persons
citizen: citizen citizens taxpayer taxpayers public
town: town city village
school: school schools college academy
pupil: pupil pupils student students schoolchild schoolchildren
teacher: teacher teachers
lawyer: lawyer lawyers attorney solicitor counsel
expert: expert experts analyst analysts specialist specialists
mother: mother father parent parents
match: match game fixture
coach: coach trainer
score: score scored goal
beat: beat
fan: fan fans spectator spectators
dog: dog dogs
region: region regional province provincial
abroad: abroad overseas foreign
whole: whole everybody everyone entire
nobody: nobody no-one

# Size, time, manner.
heavy: heavy heavily
light: light lightly
serious: serious seriously severe severely grave critical critically
total: total totalled altogether
average: average
majority-part: most
part: part partly partial partially
full: full fully
empty: empty emptied vacant vacate vacated
alone: alone
second: second
third: third
final: final finally
previous: previous previously prior
immediate: immediate immediately instantly
temporary: temporary temporarily interim provisional
permanent: permanent permanently
joint: joint jointly
independent: independent independently
deliberate: deliberate deliberately intentional intentionally
accident: accident accidental accidentally
strong: strong strongly
weak: weak weakly
rich: rich wealthy
poor: poor poorly
wet: wet soaked
cold: cold freezing
dark: dark darkness
dead-end: hopeless
enough: enough sufficient sufficiently adequate
too-few: toofew shortage
near: near nearly close-to nearby
big: big large huge
small: small little tiny
first: first
overnight: overnight night
noon: noon midday lunchtime
morning: morning dawn
evening: evening dusk
week: week weeks
quick: quick quickly fast faster quicker rapid rapidly swift swiftly
slow: slow slowly slower
late: late belated belatedly tardy
early: early
normal: normal normally
old: old ageing aging
new: new newly
pair: pair couple
calm: calm calmly
"""
