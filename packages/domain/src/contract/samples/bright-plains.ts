// A sample Medicaid plan contract, as a person would write it. The plan is invented; each rule follows one a real payer
// has published, named under `sources`. Kept as text so that it is read through the same door as anybody's.
export const brightPlainsYaml = `# Bright Plains Health Plan: a Medicaid managed care plan that pays peer support by the quarter hour.
contract: bright-plains-medicaid
name: Bright Plains Health Plan, peer services agreement
version: 1
payer:
  name: Bright Plains Health Plan
  identifier: BPHP1
provider:
  name: Riverbend Peer Center
  npi: "1234567893"
lineOfBusiness: medicaid
starts: 2025-07-01
ends: 2028-06-30
signed: 2025-06-12

billing:
  route: 837P
  filingIndicator: MC
  purpose: chargeable
  rendering: peer          # the peer's own NPI stands on the claim
  lesserOfCharge: true

filing:
  days: 180                # received by the plan, counted from the visit
  correctedDays: 365
  correctedFrom: decision-date
  appealDays: 60

cleanClaim:
  definition: Can be decided without anything more from the provider or another party.
  payWithinDays: 30
  paperDays: 45

interest:
  method: simple-annual
  ratePercent: 18
  afterDays: 30

payment:
  model: fee-for-service

escalator:                 # each July by the index, never more than 3%
  index: CPI-U, medical care
  floorPercent: 0
  capPercent: 3

services:
  - term: peer-individual
    title: Peer support, one to one
    kind: peer-support
    code: H0038
    modifiers: [HE]
    places: ["02", "04", "10", "11", "12", "27", "53", "99"]
    unit: { rounding: eight-minute, aggregation: per-day-per-code, minutes: 15 }
    usualCharge: 18.00
    rates:
      - { starts: 2025-07-01, ends: 2025-12-31, amount: 15.05 }
      - { starts: 2026-01-01, ends: 2026-06-30, amount: 15.50 }
      - { starts: 2026-07-01, amount: 15.97 }
    authorization:
      required: true
      freeUnits: 24        # then ask before going on
      freePer: fiscal-year-july
    limits:
      - { per: day, units: 16 }
      - { per: fiscal-year-july, units: 3600 }
    worker:
      credentials: [certified-peer-specialist]
      graceDays: 0
      supervisionRatio: 8
    requires: [recommendation, assessment, plan, goal]
    recommendationValidDays: 60
    diagnosisPrefixes: [F2, F3, F40, F41, F42, F43, F60]
    ages: { from: 18 }
    notSameDay: [H0039, H0040, H0035]
    lateNoteDays: 3

  - term: peer-group
    title: Peer support group
    kind: peer-support
    code: H0038
    modifiers: [HQ]
    places: ["02", "10", "11", "53", "99"]
    unit: { rounding: eight-minute, aggregation: per-day-per-code, minutes: 15 }
    usualCharge: 5.00
    rates:
      - { starts: 2025-07-01, ends: 2025-12-31, amount: 4.37 }
      - { starts: 2026-01-01, ends: 2026-06-30, amount: 4.50 }
      - { starts: 2026-07-01, amount: 4.64 }
    group: { people: 12, perFacilitator: 12 }
    authorization:
      required: true
      freeUnits: 24
      freePer: fiscal-year-july
    limits:
      - { per: day, units: 8 }
    worker:
      credentials: [certified-peer-specialist]
      graceDays: 0
      supervisionRatio: 8
    requires: [recommendation, assessment, plan, goal]
    recommendationValidDays: 60
    diagnosisPrefixes: [F2, F3, F40, F41, F42, F43, F60]
    ages: { from: 18 }
    notSameDay: [H0039, H0040, H0035]
    lateNoteDays: 3

  - term: bridger
    title: Peer bridger, from hospital to home
    kind: bridger
    code: H0038
    modifiers: [HE, HK]
    places: ["04", "10", "11", "12", "27", "99"]
    unit: { rounding: eight-minute, aggregation: per-day-per-code, minutes: 15 }
    usualCharge: 22.50
    rates:
      - { starts: 2025-07-01, ends: 2026-06-30, amount: 19.25 }
      - { starts: 2026-07-01, amount: 19.83 }
    authorization:
      required: true       # from the first unit
    limits:
      - { per: day, units: 16 }
    worker:
      credentials: [certified-peer-specialist]
      graceDays: 0
      supervisionRatio: 8
    requires: [recommendation, plan, goal]
    recommendationValidDays: 60
    diagnosisPrefixes: [F2, F3, F40, F41, F42, F43, F60]
    ages: { from: 18 }
    notSameDay: [H0039, H0040, H0035]
    lateNoteDays: 3

reports:
  - { title: People served and units by month, every: quarter, dueDays: 30 }

sources:
  - about: H0038 by 15 minutes, HQ for groups of up to 12, one supervisor for 8 peers, signed order and assessment first
    source: Alliance Health (North Carolina) notice on Medicaid-funded peer support
    asOf: 1 Nov 2019
    confidence: sourced
  - about: 24 units a fiscal year free of authorization, then approval
    source: Alliance Health (North Carolina) notice on Medicaid-funded peer support
    asOf: 1 Nov 2019
    confidence: sourced
  - about: 16 units (4 hours) a day
    source: Ohio Administrative Code 5160-27-14; Virginia 12VAC30-130-5210
    asOf: Sep 2024
    confidence: sourced
  - about: 3,600 units a year
    source: Virginia 12VAC30-130-5210 (900 hours a year)
    asOf: Nov 2024
    confidence: sourced
  - about: HK marks specialized work for people at high risk and needs approval from the first unit
    source: Summary of the Oregon Health Authority peer fee schedule
    asOf: Feb 2026
    confidence: unverified
  - about: Recommendation good for 60 days
    source: Pennsylvania peer support services audit tool
    asOf: undated
    confidence: sourced
  - about: Filing within 180 days
    source: Nebraska plan filing limit as listed by Children's Nebraska
    asOf: undated
    confidence: sourced
  - about: 18% a year simple interest after 30 days
    source: Ohio Revised Code 3901.389
    asOf: "2024"
    confidence: sourced
  - about: Eight-minute rounding by day and code; North Carolina does not state its rounding
    source: CMS Claims Processing Manual ch. 5 section 20.2, written for Medicare therapy
    asOf: undated
    confidence: unverified
  - about: Rates, charges, places, diagnoses, the group's 8 units a day, services not paid the same day, days to correct and appeal
    source: Invented for the sample
    asOf: "2026"
    confidence: unverified
`
