// The server's sentences in Spanish: each still said by the server, each with the same values.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  adjustmentReasons,
  claimStatuses,
  explainAdjustment,
  peerCertifications,
  peerServices,
  remarkCodes,
} from '@throughline/codes'
import { operations } from '@throughline/operations'
import { adjudicate, auditFailures, editsInOrder, explainDecision, intakeEdits } from '@throughline/plan'
import { generateFacts, generateWorld } from '../../../../packages/plan/src/testing/index.ts'
import { noteRules, scrubRules, usualAsks } from '@throughline/provider'
import { inSpanish, learnSpanish, sayRow, saySentence, serverSentences } from '@throughline/spanish'
import { reasonsInSpanish, remarksInSpanish } from '@throughline/spanish/tables/code-texts.ts'
import { operationSummaries } from '@throughline/spanish/tables/operation-summaries.ts'
import { letterSentences } from '@throughline/spanish/tables/letter-sentences.ts'
import { rowsInSpanish } from '@throughline/spanish/tables/public-rows.ts'
import { paperSentences } from '@throughline/spanish/tables/paper-sentences.ts'
import { planSentences } from '@throughline/spanish/tables/plan-sentences.ts'
import { providerSentences } from '@throughline/spanish/tables/provider-sentences.ts'
import { recordSentences } from '@throughline/spanish/tables/record-sentences.ts'
import { refusals } from '@throughline/spanish/tables/refusals.ts'
import { statusesInSpanish, statusFixes } from '@throughline/spanish/tables/status-texts.ts'
import { worksheetSentences } from '@throughline/spanish/tables/worksheet-sentences.ts'

const packages = join(import.meta.dirname, '../../../../packages')
const said = ['application', 'provider', 'domain', 'codes']
  .flatMap((name) =>
    readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(packages, name, 'src', file), 'utf8')),
  )
  .join('\n')

test('every part of every sentence is written somewhere in the server', () => {
  const parts = [
    ...serverSentences,
    ...paperSentences,
    ...worksheetSentences,
    ...recordSentences,
    ...statusFixes,
  ].flatMap(([english]) => english.split(/\{\w+\}/).map((part) => part.trim()))
  const missing = parts.filter((part) => /[a-z]{4}/i.test(part) && !said.includes(part))
  // Where the server counts or chooses a word inside the sentence, the words before and after it stand apart.
  expect(missing.filter((part) => part.split(/[ ,:;.]+/).some((word) => !said.includes(word)))).toEqual([])
})

test('both languages carry the same values', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
  for (const [english, spanish] of serverSentences) expect([english, names(spanish)]).toEqual([english, names(english)])
})

test.each([
  ['3 of 73 units used, 70 left', '3 de 73 unidades usadas, quedan 70'],
  ['18 of 97 units used, 4 booked, 75 left', '18 de 97 unidades usadas, 4 reservadas, quedan 75'],
  ['Visit with Sam Crowe, 18:00–18:45', 'Visita con Sam Crowe, 6:00–6:45 p.\u00a0m.'],
  ['At the bank on 13 Feb 2026, matched by a person', 'En el banco el 13 feb 2026, emparejado por una persona'],
  ['Delroy Banks · 13 Jan 2026 · claim C1, line 1', 'Delroy Banks · 13 ene 2026 · reclamación C1, línea 1'],
  ['$1,599.89 on 2026-02-09', '$1,599.89 el 9 feb 2026'],
  ['Something nobody translated on 3 Jan 2026.', 'Something nobody translated on 3 ene 2026.'],
])('%s', (english, spanish) => {
  expect(saySentence(english, 'es')).toBe(spanish)
  expect(inSpanish(inSpanish(english))).toBe(inSpanish(english))
})

// Rules, letters, refusals and the texts of codes: every one has its Spanish, and none keeps its English words.
const english =
  /\b(the|and|of|is|are|not|with|for|unit|units|line|lines|claim|day|days|was|were|has|have|none|or|by|from|through|until|a visit|we|you|your|this|that)\b/

type Spoken = { readonly id: string; readonly text: string }
type AnyRules = readonly {
  readonly examples: { readonly fire: readonly { readonly facts: never }[] }
  readonly find: (facts: never) => readonly unknown[]
  readonly say: (found: never) => Spoken
}[]

/** What the rules say to each of their own examples. */
function spoken(rules: AnyRules): Spoken[] {
  return rules.flatMap((rule) =>
    rule.examples.fire.flatMap(({ facts }) => rule.find(facts).map((found) => rule.say(found as never))),
  )
}

const everyRule = spoken([
  ...scrubRules,
  ...noteRules,
  ...editsInOrder.map((edit) => edit.rule),
  ...intakeEdits,
] as unknown as AnyRules)

describe('in Spanish', () => {
  beforeAll(() => learnSpanish())

  test('every sentence that a rule or an answer can say has its twin, word for word as it is written', () => {
    const pairs = [...providerSentences, ...planSentences]
    const twins = new Set([...pairs, ...worksheetSentences, ...serverSentences].map(([sentence]) => sentence))
    const written = ruleSentences()
    expect(written.length).toBeGreaterThan(300)
    expect(written.filter((sentence) => !twins.has(sentence))).toEqual([])
    expect(pairs.map(([sentence]) => sentence).filter((sentence) => !written.includes(sentence))).toEqual([])
  })

  test('what each rule says to its own examples comes out in Spanish, with nothing left of the English', () => {
    expect(everyRule.length).toBeGreaterThan(200)
    // Names of contracts, sources and people stay as they are; so do the English words that a note is asked about.
    const names =
      /“[^”]*”|Bright Plains Health with Open Door Peer Center|\(unit edit file[^)]*\)|the county mental health office|SBR01 is missing in segment 20\./g
    const left = everyRule
      .filter(({ id }) => id !== 'provider.note-respectful-words')
      .map(({ id, text }) => ({ id, text, es: inSpanish(text) }))
      .filter(({ text, es }) => es === text || english.test(es.replace(names, '')))
    expect(left.map(({ id, es }) => `${id}: ${es}`)).toEqual([])
  })

  test('what each operation does is told in Spanish on the audit page, and of nothing else', () => {
    const told = new Set(operationSummaries.map(([summary]) => summary))
    const declared = new Set(operations.map(({ summary }) => summary))
    expect([...declared].filter((summary) => !told.has(summary))).toEqual([])
    expect([...told].filter((summary) => !declared.has(summary))).toEqual([])
    expect(operationSummaries).toHaveLength(told.size)
    const left = operations.filter(({ summary }) => {
      const es = saySentence(summary, 'es')
      return es === summary || /\b(the|and|of|is|are|not|with|what|claims?|visits?|keeps?|adds)\b/i.test(es)
    })
    expect(left.map(({ name, summary }) => `${name}: ${saySentence(summary, 'es')}`)).toEqual([])
    expect(saySentence('Signs out.', 'es')).toBe('Cierra la sesión.')
  })

  test('every reason and remark we know is said in Spanish', () => {
    expect(adjustmentReasons.rows.filter((row) => !reasonsInSpanish[row.code]).map((row) => row.code)).toEqual([])
    expect(remarkCodes.rows.filter((row) => !remarksInSpanish[row.code]).map((row) => row.code)).toEqual([])
    expect(Object.keys(reasonsInSpanish).length + Object.keys(remarksInSpanish).length).toBe(
      adjustmentReasons.rows.length + remarkCodes.rows.length,
    )
    expect(inSpanish(explainAdjustment('CO', '16', ['N290']).text)).toBe(
      'Algo falta o está mal en la reclamación; la observación dice qué: falta el NPI de quien atendió o está mal (CO-16 N290).',
    )
  })

  test('whatever a state asks, and where and when a row of the public lists was read, has its Spanish', () => {
    const asked = peerCertifications.rows.flatMap((row) => [
      row.trainingHours,
      row.exam,
      row.workHours,
      row.supervisionHours,
      row.continuingHours,
      row.asOf,
    ])
    const read = peerServices.rows.flatMap((row) => [...row.source.split('; '), row.asOf])
    const words = [...new Set([...asked, ...read, usualAsks.source])]
    // Figures, years and the names of pages, laws and boards are the same in both languages.
    const named =
      /^$|^[\d,.\- ]+(\([A-Z]+\) \/ \d+ \([A-Z]+\)| \([A-Z]+\))?$|^[A-Z]\S*( [A-Z]\S*)*( \d{4})?( 12VAC\S+)?$/
    expect(words.filter((one) => !named.test(one) && rowsInSpanish[one] === undefined)).toEqual([])
    const known = new Set([...words, ...peerCertifications.rows.map((row) => row.meaning)])
    expect(Object.keys(rowsInSpanish).filter((one) => !known.has(one))).toEqual([])
    expect(sayRow('the guide, chapter 3; Westat 2015; CMS answers of June 2024', 'es')).toBe(
      'la guía, capítulo 3; Westat 2015; respuestas de CMS de junio de 2024',
    )
  })

  test('every status of a claim, and what to look at, is said in Spanish', () => {
    expect(claimStatuses.rows.filter((row) => !statusesInSpanish[row.code]).map((row) => row.code)).toEqual([])
    const fixes = new Set(statusFixes.map(([one]) => one))
    expect(claimStatuses.rows.filter((row) => !fixes.has(row.fix)).map((row) => row.fix)).toEqual([])
  })

  test.each([
    [
      'Bright Plains did not take claim C1 in: The birth date (A7:158:IL) and The name (A7:125). Compare with the eligibility answer. Check the name. Then send it again, as an original.',
      'Bright Plains no aceptó la reclamación C1: La fecha de nacimiento (A7:158:IL) y El nombre (A7:125). Compare con la respuesta de elegibilidad. Revise el nombre. Después envíela de nuevo, como original.',
    ],
    [
      "45 minutes, in units of 15 minutes; a unit counts from its eighth minute; a day's minutes added together: 3 units × $15.97 = $47.91",
      '45 minutos, en unidades de 15 minutos; una unidad cuenta desde su octavo minuto; los minutos de un día se suman: 3 unidades × $15.97 = $47.91',
    ],
    ['16 units a day', '16 unidades al día'],
    ['3600 units a fiscal year (July to June)', '3600 unidades por año fiscal (de julio a junio)'],
    ['1 unit in any 30 days for one worker', '1 unidad en 30 días cualesquiera por trabajador'],
    [
      '1.5% a month from day 31, then 2% a month from day 61.',
      '1.5\u00a0% al mes desde el día 31; después, 2\u00a0% al mes desde el día 61.',
    ],
    [
      'After 30 days, 15% of billed less allowed from late day 1, at most $100,000.00; 50% of billed less allowed from late day 46, at most $200,000.00.',
      'Después de 30 días, 15\u00a0% de lo facturado menos lo permitido desde el día de retraso 1, como máximo $100,000.00; 50\u00a0% de lo facturado menos lo permitido desde el día de retraso 46, como máximo $200,000.00.',
    ],
    [
      'Line 1 of claim C0000089: $90.00 denied. The visit was after the coverage ended: the person is not eligible for this service (CO-27 N30). Bill the payer that should have been asked by 5 Apr 2026.',
      'Línea 1 de la reclamación C0000089: $90.00 denegados. La visita fue después de que terminara la cobertura: la persona no es elegible para este servicio (CO-27 N30). Cobre al pagador al que correspondía a más tardar el 5 Apr 2026.',
    ],
    [
      '$3.78: Expected from payers → Above the contract (CO-45); 835-2601070002001.edi, transaction 1, segment 83',
      '$3.78: Esperado de los pagadores → Por encima del contrato (CO-45); 835-2601070002001.edi, transacción 1, segmento 83',
    ],
    [
      '$30.00: Billed → Expected from payers; The claim itself',
      '$30.00: Facturado → Esperado de los pagadores; La propia reclamación',
    ],
    [
      'Line 1 of claim C0000063: the payer allowed $45.15, the contract says $46.50. Dispute the missing $1.35 before the appeal window closes.',
      'Línea 1 de la reclamación C0000063: el pagador permitió $45.15 y el contrato dice $46.50. Dispute los $1.35 que faltan antes de que cierre el plazo de apelación.',
    ],
    [
      'A Medicaid number before an NPI cannot be right: the Medicaid application asks for the NPI. Enter the NPI first; if you have none yet, apply for it now.',
      'Un número de Medicaid antes del NPI no puede ser: la solicitud de Medicaid pide el NPI. Anote primero el NPI; si aún no lo tiene, solicítelo ahora.',
    ],
    ['Choose “a day’s minutes” under “Added together”.', 'Elija «los minutos del día» en «Se suman».'],
    [
      'The contract pays by the day, but "Peer support" says “past the middle” under “Minutes become units”.',
      'El contrato paga por día, pero "Peer support" dice «pasada la mitad» en «Los minutos se vuelven unidades».',
    ],
    ['Waits for its note.', 'Espera su nota.'],
    [
      'The note of the visit with Ruth Ann Messer on 19 Nov 2026 is not signed yet. It waits for the signature.',
      'La nota de la visita con Ruth Ann Messer del 19 Nov 2026 aún no está firmada. Espera la firma.',
    ],
    ['835-26.edi, transaction 1, segment 117', '835-26.edi, transacción 1, segmento 117'],
    ['C0000437, line 1', 'C0000437, línea 1'],
    ['Expected from payers', 'Esperado de los pagadores'],
  ])('%s', (one, other) => expect(inSpanish(one)).toBe(other))

  test('a letter about a decision reads in Spanish from its first line to its last', () => {
    const world = generateWorld(7)
    const left = new Set<string>()
    for (let number = 0; number < 200; number += 1) {
      const letter = explainDecision(adjudicate(generateFacts(world, 7, number)))
      const said = [letter.headline, ...letter.sections.flatMap((section) => [section.title, ...section.paragraphs])]
      // Citations of sources stay as they are written: they name what can be looked up.
      for (const one of said)
        if (!one.startsWith('Rule “') && inSpanish(one) === one && english.test(one)) left.add(one)
    }
    expect([...left]).toEqual([])
  })

  test('what an audit finds reads in Spanish, whichever it is', () => {
    const left = Object.values(auditFailures).filter(({ words }) => {
      const found = `Line 1: audit A-7 found that ${words}. The auditor wrote: “x” What was paid for it is taken back. You may dispute this until 1 Jan 2027.`
      return english.test(inSpanish(found))
    })
    expect(left.map(({ words }) => words)).toEqual([])
  })

  test('both languages of every pair carry the same values', () => {
    const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
    for (const [one, other] of [
      ...providerSentences,
      ...planSentences,
      ...letterSentences,
      ...paperSentences,
      ...recordSentences,
      ...refusals,
    ])
      expect([one, names(other)]).toEqual([one, names(one)])
  })
})

/** Every template that a rule or an answer of either side hands to `sentence`: the last text of each call, read from the source. */
function ruleSentences(): string[] {
  return ['provider', 'plan'].flatMap((name) =>
    readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => {
        const source = readFileSync(join(packages, name, 'src', file), 'utf8')
        return [...source.matchAll(/\bsentence\(\s*['`]/g)]
          .flatMap((call) => lastText(source, call.index + 8) ?? [])
          .filter((text) => !text.includes('${'))
      }),
  )
}

/** The last quoted text directly among a call's arguments; `from` is its opening parenthesis. */
function lastText(source: string, from: number): string | null {
  let last: string | null = null
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at]!
    if ('([{'.includes(sign)) depth += 1
    else if (')]}'.includes(sign)) depth -= 1
    else if ('\'"`'.includes(sign)) {
      const begins = at + 1
      for (at += 1; source[at] !== sign; at += 1) if (source[at] === '\\') at += 1
      if (depth === 1) last = source.slice(begins, at).replaceAll("\\'", "'")
    }
    if (depth === 0) return last
  }
  return null
}
