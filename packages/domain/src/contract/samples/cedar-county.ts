// A sample county trust contract that differs from the Medicaid plan's in everything that matters. The trust is
// invented; each rule follows one a real payer has published, named under `sources`.
export const cedarCountyYaml = `# Cedar County Behavioral Health Trust: county money for people in recovery from substance use, on paper or by invoice.
contract: cedar-county-recovery
name: Cedar County Behavioral Health Trust, recovery peer agreement
version: 2
payer:
  name: Cedar County Behavioral Health Trust
  identifier: CCBHT
provider:
  name: Riverbend Peer Center
  npi: "1234567893"
lineOfBusiness: county
starts: 2025-09-01
ends: null
signed: 2025-08-20

billing:
  route: cms-1500
  alsoTakes: [invoice]
  filingIndicator: ZZ
  purpose: chargeable
  rendering: supervisor    # the supervising clinician's NPI stands on the claim
  lesserOfCharge: false

filing:
  days: 95
  correctedDays: 215
  correctedFrom: service-date
  appealDays: 120

cleanClaim:
  definition: Carries every field of the trust's claim sheet, with the sign-in list of the visit.
  payWithinDays: 30
  paperDays: 40

interest:                  # by how late it is, a part of a month counted by days
  method: tiered-monthly
  tiers:
    - { fromDay: 31, throughDay: 60, ratePercent: 1.5 }
    - { fromDay: 61, throughDay: 120, ratePercent: 2 }
    - { fromDay: 121, ratePercent: 2.5 }
  minimumOwed: 2.00

recovery:
  noticeDays: 30           # told first, so that a finding can be disputed before the money goes

payment:
  model: fee-for-service
  withholdPercent: 5       # released when nine of ten people are seen within ten days
  advance: { amount: 60000.00, repayPercent: 12 }

services:
  - term: recovery-individual
    title: Recovery peer support, one to one
    kind: peer-support
    code: H0038
    modifiers: [HF]
    places: ["11", "12", "15", "55", "57", "99"]
    unit: { rounding: floor-whole, aggregation: per-session, minutes: 15 }
    rates:
      - { starts: 2025-09-01, ends: 2026-08-31, amount: 13.75 }
      - { starts: 2026-09-01, amount: 14.10 }
    authorization:
      required: true
    limits:
      - { per: day, units: 16 }
      - { per: rolling-months, length: 6, units: 104 }
    worker:
      credentials: [certified-recovery-peer, certified-peer-specialist]
      graceDays: 180
      supervisionRatio: 20
    requires: [plan, goal]
    diagnosisPrefixes: [F1]
    ages: { from: 21 }
    notSameDay: [H0015, H0035, H2014, H2017, S9480]
    lateNoteDays: 1

  - term: recovery-group
    title: Recovery peer group
    kind: peer-support
    code: H0038
    modifiers: [HF, HQ]
    places: ["11", "55", "57"]
    unit: { rounding: floor-whole, aggregation: per-session, minutes: 15 }
    rates:
      - { starts: 2025-09-01, ends: 2026-08-31, amount: 3.20 }
      - { starts: 2026-09-01, amount: 3.30 }
    group: { people: 10 }
    authorization:
      required: true
    limits:
      - { per: day, units: 8 }
      - { per: rolling-months, length: 6, units: 104 }
    worker:
      credentials: [certified-recovery-peer, certified-peer-specialist]
      graceDays: 180
      supervisionRatio: 20
    requires: [plan, goal]
    diagnosisPrefixes: [F1]
    ages: { from: 18 }
    notSameDay: [H0015, H0035, H2014, H2017, S9480]
    lateNoteDays: 1

  - term: respite-night
    title: Peer respite, one night
    kind: respite
    code: H0045
    modifiers: [HK]
    places: ["16", "99"]
    unit: { rounding: per-diem, aggregation: per-day-per-code }
    rates:
      - { starts: 2025-09-01, amount: 285.00 }
    authorization:
      required: false      # nobody waits for approval in a crisis
    limits:
      - { per: rolling-months, length: 6, units: 14 }
    worker:
      credentials: [certified-recovery-peer, certified-peer-specialist]
      graceDays: 180
    requires: [goal]
    ages: { from: 18 }
    notSameDay: [H0018]
    lateNoteDays: 2

reports:
  - { title: People seen within ten days of referral, every: month, dueDays: 15 }
  - { title: Spending of the start-up advance, every: quarter, dueDays: 20 }

sources:
  - about: H0038 with HF, substance use diagnosis on the claim, 16 units a day
    source: Horizon NJ Health billing policy, self-help and peer support
    asOf: 1 Jul 2020
    confidence: sourced
  - about: 104 units in any 6 months, age 21 and over, not together with another behavioral service
    source: Texas Children's Health Plan alert
    asOf: 28 Oct 2020
    confidence: sourced
  - about: Groups of up to 10
    source: Virginia 12VAC30-130-5210
    asOf: Nov 2024
    confidence: sourced
  - about: Authorization from the first unit
    source: Virginia 12VAC30-130-5210
    asOf: Nov 2024
    confidence: sourced
  - about: One supervisor for 20 peers
    source: Washington peer support contract clause
    asOf: undated
    confidence: unverified
  - about: Filing within 95 days
    source: Texas filing limit as listed by medstates.com
    asOf: "2025"
    confidence: sourced
  - about: Interest of 1.5, 2 and 2.5% a month by lateness
    source: Maryland Laws 2004 ch. 156; COMAR 31.10.23.01
    asOf: "2004"
    confidence: sourced
  - about: Interest under $2.00 is not owed
    source: 40 P.S. 991.2166 (Pennsylvania)
    asOf: undated
    confidence: sourced
  - about: Whole units only, each session alone; Texas does not state its rounding
    source: Unit rules of Michigan PIHPs
    asOf: undated
    confidence: unverified
  - about: H0045 by the night without authorization, HK on it, 14 nights
    source: Common practice of peer respites, from memory
    asOf: "2026"
    confidence: unverified
  - about: Rates, places, withhold, advance, training grace, days to correct and appeal, age 18 for groups
    source: Invented for the sample
    asOf: "2026"
    confidence: unverified
`
