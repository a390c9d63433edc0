// A sample payment policy, with which the demo's plan decides. Our own design and to be confirmed by whoever uses it:
// what each row rests on stands beside it.
export const samplePolicyYaml = `# What the plan decided for itself, beside contracts and benefits.
policy: bright-plains-payment-policy
version: 1
starts: 2025-01-01
telehealth:
  modifiers: ["95", "93", GT, FQ]
  places: ["02", "10"]
  codes: [H0038]
placeConflicts:
  - { code: H0038, place: "41", starts: 2025-01-01, source: "Our medical director; peer support is not given in a moving ambulance" }
modifierConflicts:
  - { one: "93", other: "95", starts: 2025-01-01, source: "Our own design: a visit is by sound alone or by picture, not both" }
unitEdits:
  - { code: H0038, units: 32, starts: 2025-01-01, source: "Our own cap of eight hours a line; not verified against any published table" }
  - { code: H0045, units: 31, starts: 2025-01-01, source: "Our own cap: a month has at most 31 days" }
pairEdits:
  - { paid: H2030, denied: H2015, indicator: 1, starts: 2025-01-01, source: "Our own design: the clubhouse day holds community support" }
similar:
  - { codes: [H0038, H2014], starts: 2025-01-01, source: "Our own design: the same hour of help under two names is asked about" }
diagnoses:
  - { code: F32, header: true, starts: 2025-01-01, source: "ICD-10-CM: a category that must be coded further" }
  - { code: F33, header: true, starts: 2025-01-01, source: "ICD-10-CM: a category that must be coded further" }
workerMinutesPerDay: 720
recordReviews:
  - { code: H0038, unitsFrom: 28, starts: 2025-01-01, source: "Our review plan: seven hours with one person in a day" }
highDollarAbove: 5000.00
unknownMember: deny
network:
  roadFactor: 1.25
  milesPerHour: 40
  directoryDays: 90
  standards:
    - { code: H0038, membersPerProvider: 150, miles: 30, minutes: 45, sharePercent: 90, starts: 2025-01-01, source: "Our own design: half an hour by car in the mountains; the state's own standard replaces it" }
notices:
  hearingOffice: State Hearings Office, 40 Capitol Street, Raleigh, NC 27601, phone (919) 555-0142
# Within how many days an application is decided, and for how many its signature is good. Left out: 90 and 120, figures
# from memory, unverified.
# applications: { decideWithinDays: 60, signatureGoodDays: 120, source: "Where the days were read, or who decided them" }
sources:
  - about: Every row of this sample
    source: Invented for the sample; a plan replaces it by its own
    asOf: "2026"
    confidence: unverified
`
