"""What news accuses people of, as data: the matters that denials answer, with the words that name each.

A matter is wider than a family of words: it holds the verbs, nouns and turns of phrase by which one outlet
reports an act and another the denial of it ("asked for money", "its price was", "the demand"). A word may
name several matters; several words are joined by an underscore.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarizer.lexicon.word_lists import listed
from summarizer.text.plain import plain, words_of

__all__ = ["LACKS", "matters", "signs"]

_MATTERS: dict[str, str] = {
    # Who is behind something.
    "cause": """
        cause caused causes causing blame blamed at_fault responsible responsibility spark sparked
        ignite ignited
        trigger triggered lit light_the set_alight alight been_set start_the started_the started_it
        started_by behind
        had_a_hand a_hand_in hand_in anything_to_do nothing_to_do role involved involvement culprit
        origin originate originated source sourced traced trace led_to leads_to the_trail due_to
        stemmed stem result_of resulted brought_about linked link links connected contribute
        contributed implicated orchestrated masterminded instigated sponsored""",
    "deliberate": """
        deliberate deliberately on_purpose intentional intentionally arson arsonist arsonists sabotage
        sabotaged wilful wilfully purposely planted torched""",
    # Asking and pressing.
    "ask": """
        ask asked asks asking demand demanded demands request requested requests urge urged call_on
        called_on
        calling_on calls_on call_for called_for calls_for calling_for seek sought seeking invite invited
        plead pleaded appeal appealed ultimatum its_price wanted wants press pressed insisted_on told_to
        told_him_to told_her_to told_them_to instructed ordered order begged petitioned""",
    "force": """
        pressure pressured forced force coerce coerced coercion threat threaten threatened threatening
        intimidate intimidated intimidation blackmail blackmailed extort extorted extortion bully bullied
        under_duress arm-twisting harass harassed""",
    # Money and favours.
    "pay": """
        pay paid pays paying payment payments transfer transferred transfers bought_off bribe bribes bribed
        bribery ransom funded financed in_instalments handed_over hand_over went_to gone_to
        channelled compensated reimbursed settled settlement wired sum sums remuneration""",
    "bribe": """
        bribe bribes bribed bribery kickback kickbacks corrupt corruption graft paid_off pocket pocketed
        slush backhander backhanders sweetener embezzle embezzled embezzlement enriched took_money
        taken_money paid_the taking_money paying_the accepted_a_payment accepted_money received_money""",
    "money": """
        money cash banknote banknotes crown crowns euro euros dollar dollars pound pounds sterling franc
        francs mark marks peso pesos rouble roubles ruble rubles yen yuan krona kronor dinar dinars lira
        rupee rupees zloty fund funds ransom hoard sum sums bribe bribes payment payments price
        million_in""",
    "lose": """
        lose lost loses losing loss losses vanish vanished missing short_of steal stole stolen theft gone
        disappear disappeared robbed snatched grabbed looted out_of_pocket cost_any drained
        taken_from emptied""",
    "unpaid": """
        unpaid owe owed owes arrears overdue withheld wages_late not_paid back_pay""",
    # Knowing, telling, hiding.
    "know": """
        know knew known knows knowledge aware awareness inform informed told learn learnt learned alerted
        briefed tipped notified""",
    "warn": """
        warn warned warning warnings alert alerts alerted alarm told informed flagged raised_concerns
        raised_the_alarm advised cautioned""",
    "hide": """
        hide hid hidden hiding conceal concealed cover-up covered_up cover_up withhold withheld suppress
        suppressed hush hushed kept_secret kept_quiet keep_secret swept_under sat_on silence silenced
        misled mislead misleading lied lie lying deceive deceived
        kept_from kept_back held_back left_out destroyed_evidence undisclosed covering_up hiding_the""",
    "ignore": """
        ignore ignored ignoring disregard disregarded neglect neglected negligence negligent overlooked
        turned_a_blind failed_to_act did_nothing brushed_aside inaction careless carelessness
        ignored_warnings warnings_ignored knew_and_did brushed_off shrugged_off did_not_act
        failed_to_respond
        sailed_despite despite_warnings despite_a_warning despite_the_warning""",
    "falsify": """
        falsify falsified forge forged forgery fake faked doctored tamper tampered tampering altered
        manipulate manipulated manipulation backdated rewritten rigged invented fabricated
        falsification falsifying forging doctoring tampering_with fiddled massaged cooked_the""",
    "destroy-papers": """
        shred shredded shredding shredder destroyed destroy delete deleted deleting erase erased wiped
        papers files records documents""",
    "fraud": """
        fraud fraudulent rig rigged rigging cheat cheated cheating stuffed stuffing irregularity
        irregularities manipulated manipulation stolen_election vote-buying falsified swindle swindled
        laundering laundered""",
    # Coming, going, office.
    "resign": """
        resign resigned resigning resignation quit quits quitting step_down stepped_down stepping_down
        stand_down stood_down to_go to_leave leave_office stay_on his_post her_post dismissal sack sacked
        removed removal oust ousted step_aside""",
    "flee": """
        abroad flee fled fleeing left_the_country leave_the_country gone_abroad exile overseas escape
        escaped
        left_town crossed_the_border slipped_out""",
    "dismiss": """
        sack sacked fired_staff dismiss_staff redundancy redundancies layoff layoffs laid_off lay_off
        job_cuts cut_jobs jobs job post posts axe axed shed""",
    "stop": """
        stop stopped stopping suspend suspended suspension halt halted halting standstill pause paused cease
        ceased idle idled interrupted froze frozen freeze shelved abandoned abandon scrapped scrap cancel
        cancelled canceled called_off at_a_halt""",
    "close": """
        close closed closing closure shut shuts shutting shutdown shut_down wind_down wound_up
        mothballed""",
    "delay": """
        delay delayed delaying late later slow slowly too_long hours_late postponed postpone waited wait
        dragging dragged held_up took_too""",
    "work": """
        work working construction building build builds built job production output operating
        operations running""",
    "sell": """
        sell sells sold selling sale sales takeover take_over bid bids buy buyer bought merger merge
        stake acquire acquisition privatise privatised privatisation auction""",
    "split": """
        split rift row quarrel quarrelled feud disagreement divided division fell_out fallen_out
        discord""",
    # Violence and the armed forces.
    "attack": """
        attack attacked attacks assault assaulted invade invaded invasion offensive incursion strike strikes
        struck raid raided shell shelled shelling bomb bombed bombing bombardment missile_strike hit
        fired_on opened_fire shot shooting gunfire rocket mortar artillery drone drones war ambush
        ambushed stormed
        shots gunfire gunmen firing fired_at missiles snipers snipered barrage clashes clash fighting
        salvo mortars struck_by""",
    "breach": """
        breach breached breaches violate violated violation violations broke broken breaking_the flouted
        infringed infringement ignored_the_truce not_kept
        shelling_continued fired_first opened_fire fired_across broken_the break_the broke_the in_breach""",
    "troops": """
        troop troops soldier soldiers unit units battalion battalions brigade brigades fighters mercenary
        mercenaries instructor instructors trainers forces regiment regiments men_in_uniform advisers""",
    "move-in": """
        send sent sending move moved moving deploy deployed deployment shift shifted bring brought take
        taken arrive arrived transport transported station stationed base based shipped deliver
        delivered delivery transfer transferred supply supplied crossed cross entered enter""",
    "withdraw": """
        withdraw withdrew withdrawn withdrawal pull_back pulled_back pullback pulled_out pull_out retreat
        retreated return returned returning
        pulling_out pulling_back withdrawing retreating""",
    "casualty": """
        kill killed kills killing die died dead death deaths toll fatality fatalities casualty casualties
        lost_their_lives victim victims wounded injured injuries hurt slain murdered perished
        lost_his_life lost_her_life body bodies drowned drown injured_in deadly""",
    "abuse": """
        torture tortured beat beaten beating abuse abused mistreat mistreated mistreatment ill-treatment
        ill-treated assault assaulted harass harassed harassment brutality humiliated rape raped
        manhandled used_force excessive_force""",
    "gas": """
        tear_gas teargas gas water_cannon rubber_bullets baton batons truncheon stun_grenade""",
    "hold": """
        detain detained detention arrest arrested hold held holding custody kidnap kidnapped abduct abducted
        hostage hostages captive prisoner prisoners imprisoned""",
    "weapon": """
        weapon weapons arm arms ammunition missile missiles rocket rockets launcher launchers shells
        munitions explosives""",
    # Plans, decisions, dealings.
    "plan": """
        plan plans planned planning intend intended intends intention considering consider considered
        preparing prepare prepared preparation preparations wants_to going_to set_to about_to seeking
        drawn_up worked_out""",
    "decide": """
        decide decided decision decisions resolved chose chosen made_up_his_mind made_up_her_mind agreed
        ordered approved approval signed""",
    "deal": """
        deal deals agree agreed agreement accord pact settlement settled compromise concede conceded
        concession concessions gave_in give_in truce ceasefire understanding bargain
        offer offered reached_a struck_a""",
    "talk": """
        talks meet met meeting meetings contact contacts negotiate negotiated negotiation negotiations
        negotiating discussed discussions discussion spoke spoken speaking dialogue consulted back-channel
        secret_talks met_with held_talks negotiator negotiators bargaining""",
    "reject": """
        reject rejected rejecting refuse refused refusal turned_down turn_down declined spurned ruled_out
        walked_out walked_away boycott boycotted blocked block blocking obstruct obstructed
        turning_down refusing declines walked_away_from""",
    "inquiry": """
        inquiry enquiry investigation investigate investigated investigating probe proceedings prosecution
        case charges charged indicted suspect suspected under_suspicion searched raid raided""",
    # Things that go wrong.
    "break-in": """
        got_in get_in got_into get_into came_in come_in way_in entry entered gain_entry gained_entry
        break-in
        broke_in broken_in intrude intruded intrusion hack hacked hackers logged_in log_in breached breach
        access accessed burgled""",
    "leak": """
        leak leaked leaking leaks spill spilled spilt spillage discharge discharged release released
        releasing pollute polluted pollution contaminate contaminated contamination seep seeped dumped
        escaped poured""",
    "ill": """
        outbreak infection infected infect ill illness sick sickened poisoned poisoning contaminated
        contamination tainted bacteria virus disease epidemic salmonella spread germs germ cases
        unhygienic dirty
        food_poisoning contaminant pathogen unclean mould rotten spoiled spoilt hygiene sewage fell_ill
        made_ill
        ill_after infected_with stomach""",
    "fail": """
        fail failed failing failure fault faulty defect defective malfunction malfunctioned broken
        broke_down breakdown not_working out_of_order out_of_service unsafe unfit rust rusted corroded
        worn unmaintained maintenance
        engine_trouble technical_problem technical_problems technical_fault breakdowns out_of_action
        did_not_work
        didn't_work seized_up gave_out had_failed jammed stuck unseaworthy unroadworthy dilapidated""",
    "repair": """
        repair repaired repairs maintain maintained maintenance inspect inspected inspection inspections
        checked check checks upkeep serviced overhaul
        skipped_checks overdue_inspection servicing inspector inspectors certificate certified""",
    "overload": """
        overload overloaded overcrowded overcrowding too_many too_heavy above_capacity beyond_capacity
        exceeded overfilled crammed capacity
        overfull packed more_passengers_than more_people_than twice_as_many over_capacity over_the_limit
        too_full
        beyond_its_limit overcrowd licensed_to_carry allowed_to_carry certified_for permitted_to_carry""",
    "short": """
        shortage shortages short_of too_few lack lacked lacking not_enough insufficient understaffed
        undermanned ran_out running_out run_out scarce rationing
        lifejackets life_jackets not_enough_life understaffing staff_shortage staff_shortages too_little""",
    "tired": """
        tired overtired fatigue fatigued exhausted exhaustion overworked rest_day days_off day_off
        without_a_break""",
    "drunk": """
        drunk drunken alcohol drinking drank intoxicated drugs under_the_influence""",
    "speeding": """
        speed speeding too_fast fast excessive_speed raced racing""",
    "absent": """
        absent absence abandoned deserted left_the_ship left_the_bridge not_there asleep in_his_cabin
        in_her_cabin away_from not_at
        left_his_post left_her_post first_to_leave fled_the jumped_ship left_his_passengers abandoned_ship
        leaving_the""",
    "present": """
        present presence stationed working_in in_the_country in_place on_the_ground operating_in
        already_in""",
    "found": """
        find found finds finding discover discovered discovery turned_up turn_up uncovered seized
        came_across come_across recovered unearthed detected""",
    "price-rise": """
        raise raised rise rises increase increased hike hiked dearer higher_fares higher_prices surcharge
        put_up""",
    "strike-breaking": """
        strike-breakers strikebreakers scab scabs replacement_drivers replacement_workers agency_workers
        stand-ins outside_drivers hired_drivers temporary_workers
        strike-breaker strikebreaker brought_in temporary_staff outside_workers outside_staff""",
    "licence": """
        licence license licensed unlicensed permit permits certificate certificates certification qualified
        unqualified untrained expired lapsed valid insured uninsured insurance""",
    "course": """
        course route off_course detour shortcut short_cut too_close steered veered deviated changed_course
        sailed""",
    "help": """
        distress rescue rescuers mayday call_for_help sounded_the_alarm raised_the_alarm help
        came_to_the_aid
        emergency_call""",
    "train": """
        trained training untrained drill drills instruct instructed""",
    "spy": """
        spy spied spying espionage bugged bugging wiretap wiretapped eavesdropped surveillance agent
        agents""",
    "wages": """
        wage wages salary salaries pay_rise pay_offer pay_cut bonus bonuses""",
    "racism": """
        racist racism sexist sexism antisemitic discriminate discriminated discrimination slur slurs
        insulted""",
    "water": """
        gates gate floodgates sluice sluices released_water let_out""",
    "close-ties": """
        affair affairs relationship ties tie links friendship friend friends acquaintance member members
        belongs belonged belong membership""",
    "insolvent": """
        insolvent insolvency bankrupt bankruptcy collapse collapsed credit emergency_credit bail-out bailout
        rescue_loan liquidity debts default""",
    "copy": """
        copy copied plagiarise plagiarised plagiarism lifted cribbed""",
}  # fmt: skip


# Matters of which the words themselves say that something isn't, wasn't done or no longer goes on.
LACKS = frozenset(
    {"stop", "fail", "close", "short", "ignore", "absent", "delay", "reject", "hide", "unpaid", "licence"}
)


@cache
def _single() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for matter, words in _MATTERS.items():
        for word in listed(words):
            if "_" not in word:
                found.setdefault(word, set()).add(matter)
    return {word: frozenset(named) for word, named in found.items()}


@cache
def _several() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """A pattern for the turns of phrase, and the matters that each names."""
    found: dict[str, set[str]] = {}
    for matter, words in _MATTERS.items():
        for word in listed(words):
            if "_" in word:
                found.setdefault(word.replace("_", " "), set()).add(matter)
    longest = sorted(found, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")
    return pattern, {phrase: frozenset(named) for phrase, named in found.items()}


@lru_cache(maxsize=1 << 14)
def matters(text: str) -> frozenset[str]:
    """The matters that the words and turns of phrase of `text` name."""
    return frozenset(m for _, named in signs(text) for m in named)


@lru_cache(maxsize=1 << 14)
def signs(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The words and turns of phrase of `text` in their order, each with the matters it names."""
    pattern, phrases = _several()
    found: list[tuple[str, frozenset[str]]] = []
    low, at = plain(text), 0
    for match in pattern.finditer(low):
        found += _words(low[at : match.start()])
        found.append((match.group(), phrases[match.group()]))
        at = match.end()
    return tuple(found + _words(low[at:]))


def _words(low: str) -> list[tuple[str, frozenset[str]]]:
    single = _single()
    return [(word, single.get(word.removesuffix("'s"), frozenset())) for word in words_of(low)]
