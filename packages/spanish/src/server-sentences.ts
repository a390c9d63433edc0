// Sentences of the server in Spanish: recognized by the English in which they are written, said with the same values. What is
// not here is shown in English, as it came. Names in braces stand for what the server filled in. The tables of rules, letters
// and refusals lie in `tables/` and are fetched when somebody first reads Spanish.
// long because: it is a table
import { deskSentences } from './desk-sentences.ts'

export type Pairs = readonly (readonly [english: string, spanish: string])[]

/** Said to every reader, so at hand from the start. */
const everywhere: Pairs = [
  // Getting in
  [
    'No signed W-9 or letter of the tax authority is on file. Upload it.',
    'No hay un W-9 firmado ni carta del fisco. Súbalo.',
  ],
  [
    'No license or certification of the organization is on file. Upload it, or the plan’s letter that waives it.',
    'No hay licencia ni certificación de la organización. Súbala, o la carta del plan que la dispensa.',
  ],
  [
    'No certificate of general liability insurance is on file. Ask your insurance agent for one.',
    'No hay certificado de seguro de responsabilidad general. Pídalo a su agente.',
  ],
  [
    'No certificate of professional liability insurance is on file. Ask your insurance agent for one.',
    'No hay certificado de seguro de responsabilidad profesional. Pídalo a su agente.',
  ],
  [
    'No policies are on file: rights, complaints, incidents, confidentiality, quality plan, organization chart.',
    'No hay políticas: derechos, quejas, incidentes, confidencialidad, plan de calidad, organigrama.',
  ],
  [
    'No disclosure of ownership and control is on file. It names board members; tell them before you ask for their birth dates.',
    'No hay declaración de propiedad y control. Nombra a la junta: avísele antes de pedir fechas de nacimiento.',
  ],
  [
    'The plan’s application is not on file. Ask its provider relations for the form, sign it and upload it.',
    'Falta la solicitud del plan. Pida el formulario a relaciones con proveedores, fírmelo y súbalo.',
  ],
  ['The plan’s letter of acceptance has not come yet.', 'Todavía no llega la carta de aceptación del plan.'],
  ['“{title}” was good until {day}. Upload the current one.', '«{title}» valía hasta el {day}. Suba el vigente.'],
  [
    'Nobody has said until when “{title}” is good. Add the day.',
    'Nadie ha dicho hasta cuándo vale «{title}». Agregue el día.',
  ],
  [
    '“{title}” covers {has}; the plan asks for {asked}. Ask your insurance agent to raise it, or the plan to accept it.',
    '«{title}» cubre {has}; el plan pide {asked}. Pida a su agente que lo suba, o al plan que lo acepte.',
  ],
  [
    '“{title}” names “{on}”, but the organization is “{known}”. Have the paper corrected, or enter the name as a trade name.',
    '«{title}» dice «{on}», pero la organización es «{known}». Haga corregir el papel, o anote ese nombre como comercial.',
  ],
  ['The hours of {site} are not written down.', 'No está escrito el horario de {site}.'],
  ['Not confirmed yet: {missing}.', 'Sin confirmar: {missing}.'],
  [
    '{has} of {asked} references are entered. A county, a clinic and a plan you worked with are good ones.',
    'Hay {has} de {asked} referencias. Un condado, una clínica y un plan con los que trabajó son buenas.',
  ],
  ['The work history of {name} is not entered.', 'Falta el historial de trabajo de {name}.'],
  ['No background check of {name} is recorded.', 'No hay verificación de antecedentes de {name}.'],
  [
    '{name} has no training of the last twelve months in: {topics}.',
    '{name} no tiene capacitación de los últimos doce meses en: {topics}.',
  ],
  [
    '{name} has no certificate in force. Only a certified worker’s visits can be billed.',
    '{name} no tiene certificado vigente. Solo se cobran las visitas de personal certificado.',
  ],
  [
    '{name} was not checked against the exclusion lists within the last month. Run this month’s screening.',
    '{name} no se revisó en las listas de exclusión en el último mes. Haga la revisión de este mes.',
  ],
  [
    '{name} may stand on {source} ({day}). Decide who it is before anything is sent.',
    '{name} podría estar en {source} ({day}). Decida quién es antes de enviar nada.',
  ],
  // The thread
  ['{who} · {day} · claim {claim}, line {line}', '{who} · {day} · reclamación {claim}, línea {line}'],
  ['{who} · claim {claim}, line {line}', '{who} · reclamación {claim}, línea {line}'],
  ['Line {line}: {what}', 'Línea {line}: {what}'],
  ['{rate} a unit for {code}', '{rate} por unidad de {code}'],
  ['Term {term} of our copy of the contract', 'Cláusula {term} de nuestra copia del contrato'],
  ['{name}, version {version}', '{name}, versión {version}'],
  ['Contract', 'Contrato'],
  ['Contract term', 'Cláusula del contrato'],
  ['Rate since', 'Tarifa desde'],
  ['Term', 'Cláusula'],
  ['Authorization', 'Autorización'],
  ['Authorization {number}', 'Autorización {number}'],
  ['{used} of {all} units used, {left} left', '{used} de {all} unidades usadas, quedan {left}'],
  [
    '{used} of {all} units used, {count} booked, {left} left',
    '{used} de {all} unidades usadas, {count} reservadas, quedan {left}',
  ],
  ['approved, {from} through {until}', 'aprobada, del {from} al {until}'],
  [
    'None was needed: the contract lets these units go without one, or does not ask.',
    'No hacía falta: el contrato no la pide para estas unidades.',
  ],
  ['The claim names none.', 'La reclamación no nombra ninguna.'],
  ['From', 'Desde'],
  ['Through', 'Hasta'],
  ['Goal', 'Meta'],
  ['The note names no goal of the plan.', 'La nota no nombra ninguna meta del plan.'],
  ['Visit with {worker}, {times}', 'Visita con {worker}, {times}'],
  ['The note is not signed yet.', 'La nota aún no está firmada.'],
  ['The note is owed.', 'Falta la nota.'],
  ['Signed', 'Firmada'],
  ['Seal', 'Sello'],
  ['Claim', 'Reclamación'],
  ['Claim {claim}, line {line}', 'Reclamación {claim}, línea {line}'],
  ['No claim yet: it is built once the note is signed.', 'Aún no hay reclamación: se hace al firmar la nota.'],
  ['{units} unit of {code} to {payer}', '{units} unidad de {code} a {payer}'],
  ['{units} units of {code} to {payer}', '{units} unidades de {code} a {payer}'],
  ['{units} unit of {code} from {provider}', '{units} unidad de {code} de {provider}'],
  ['{units} units of {code} from {provider}', '{units} unidades de {code} de {provider}'],
  ['Billed', 'Facturado'],
  ['Expected', 'Esperado'],
  ['Paid', 'Pagado'],
  ['Open', 'Abierto'],
  ['State', 'Situación'],
  ['Received', 'Recibida'],
  ['Their number', 'Su número'],
  ['Decision', 'Decisión'],
  ['Decision, version {version}: {outcome}', 'Decisión, versión {version}: {outcome}'],
  ['{allowed} allowed, {paid} to pay', '{allowed} permitidos, {paid} por pagar'],
  ['Units allowed', 'Unidades permitidas'],
  ['Rules', 'Reglas'],
  ['It waits for a person.', 'Espera a una persona.'],
  ['Not decided yet.', 'Aún no decidida.'],
  ['Payment', 'Pago'],
  ['Payment {trace}', 'Pago {trace}'],
  ['Waits for the next pay run.', 'Espera el próximo pago.'],
  ['{amount} by {method} on {day}', '{amount} por {method} el {day}'],
  ['Remittance', 'Remesa'],
  ['Remittance {trace}', 'Remesa {trace}'],
  ['Taken back in {trace}', 'Recuperado en {trace}'],
  ['{paid} paid of {charge} by {payer}', '{paid} pagados de {charge} por {payer}'],
  ['The plan has not answered with a remittance yet.', 'El plan aún no ha contestado con una remesa.'],
  ['Nothing can be paid before there is a claim.', 'Nada se puede pagar antes de que haya una reclamación.'],
  ['Ledger', 'Libro mayor'],
  ['The ledger begins when the claim is sent.', 'El libro empieza cuando se envía la reclamación.'],
  ['Nothing is in the ledger before the claim is sent.', 'No hay nada en el libro antes de enviar la reclamación.'],
  ['Nothing is in the ledger before the claim is paid.', 'No hay nada en el libro antes de pagar la reclamación.'],
  ['{count} ledger entry', '{count} asiento del libro'],
  ['{count} ledger entries', '{count} asientos del libro'],
  [
    '{billed} billed = {paid} paid + {adjusted} adjusted + {open} open',
    '{billed} facturados = {paid} pagados + {adjusted} ajustados + {open} abiertos',
  ],
  ['Bank deposit', 'Depósito bancario'],
  ['Deposit of {amount}', 'Depósito de {amount}'],
  ['Trace', 'Número de rastreo'],
  ['At the bank on {day}, matched by its trace number', 'En el banco el {day}, emparejado por su número'],
  ['At the bank on {day}, matched by a person', 'En el banco el {day}, emparejado por una persona'],
  ['At the bank on {day}, matched by amount, payer and date', 'En el banco el {day}, por importe, pagador y fecha'],
  ['Waits for a remittance.', 'Espera una remesa.'],
  ['Match taken back', 'Emparejamiento retirado'],
  ['{amount} on {day}: {reason}', '{amount} el {day}: {reason}'],
  ['No money came with the remittance for this line.', 'La remesa no trajo dinero para esta línea.'],
  [
    'The remittance is posted; the money has not been seen at the bank yet.',
    'La remesa está registrada; el dinero aún no se ha visto en el banco.',
  ],
  // Sums
  ['1 claim', '1 reclamación'],
  ['{count} claims', '{count} reclamaciones'],
  ['1 decision', '1 decisión'],
  ['{count} decisions', '{count} decisiones'],
  ['Paid by the plan', 'Pagado por el plan'],
  ['The remittance says it pays', 'La remesa dice que paga'],
  ['Without an explanation', 'Sin explicación'],
  ['Is it yours? It was asked about before anything is posted.', '¿Es suya? Se pregunta antes de registrar nada.'],
  [
    'Remittance {trace} came as a test (ISA15 is T), so nothing of it was posted. Ask {payer} whether {amount} is really paid: if it is, post it as yours; if it was only a trial, dismiss it.',
    'La remesa {trace} llegó como prueba (ISA15 es T), así que no se registró nada de ella. Pregunte a {payer} si de verdad paga {amount}: si es así, regístrela como suya; si fue solo una prueba, descártela.',
  ],
  [
    'Remittance {trace} is made out to {payee} ({theirs}), and that is not you: your organization has {ours}. Nothing of it was posted. If it is your money all the same, post it as yours and ask {payer} to correct the payee; if not, dismiss it and tell {payer}.',
    'La remesa {trace} está a nombre de {payee} ({theirs}), y esa no es su organización, que tiene {ours}. No se registró nada de ella. Si aun así el dinero es suyo, regístrela como suya y pida a {payer} que corrija el beneficiario; si no, descártela y avise a {payer}.',
  ],
  [
    'Remittance {trace} says it is from {payer} ({number}), but the same trace number came from {other} ({otherNumber}) in {file}. Nothing of it was posted, so that no payment counts twice. Look at the bank: if there are two payments, post it as yours; if there is one, dismiss it.',
    'La remesa {trace} dice ser de {payer} ({number}), pero el mismo número de rastreo llegó de {other} ({otherNumber}) en {file}. No se registró nada de ella, para que ningún pago cuente dos veces. Mire el banco: si hay dos pagos, regístrela como suya; si hay uno, descártela.',
  ],
  [
    'Remittance {trace} does not say in a way that can be read on which day its {amount} moves. Nothing of it was posted. Look at the bank: if the money is there, post it as yours; if not, ask {payer} for the day.',
    'La remesa {trace} no dice de forma legible en qué día se mueven sus {amount}. No se registró nada de ella. Mire el banco: si el dinero está, regístrela como suya; si no, pregunte el día a {payer}.',
  ],
  [
    'Remittance {trace} says its {amount} moves on {day}, and not within the {days} days from now in which it would pay. Nothing of it was posted. Ask {payer} for the right day; if the day is right, post it as yours.',
    'La remesa {trace} dice que sus {amount} se mueven el {day}, y no dentro de los {days} días en que pagaría. No se registró nada de ella. Pida a {payer} el día correcto; si el día es correcto, regístrela como suya.',
  ],
  [
    'The payer takes back {paid} on claim {control}, but only {stands} of what it paid stands there. Nothing was posted to the claim; the money waits in suspense. Ask the payer what it takes back, and for a remittance that says so.',
    'El pagador retira {paid} de la reclamación {control}, pero allí solo queda {stands} de lo que pagó. No se registró nada en la reclamación; el dinero espera en suspenso. Pregunte al pagador qué retira y pida una remesa que lo diga.',
  ],
  [
    'Over: the payer refused it in remittance {trace}, and nothing was corrected.',
    'Terminada: el pagador la denegó en la remesa {trace} y no se corrigió nada.',
  ],
  [
    'The payer before sent it on itself: it came back decided in remittance {trace}.',
    'El pagador anterior la envió por su cuenta: volvió decidida en la remesa {trace}.',
  ],
  ['Unexplained, released by a person', 'Sin explicar, liberado por una persona'],
  ['Interest for late payment', 'Interés por pago tardío'],
  ['Interest for late payment ({code})', 'Interés por pago tardío ({code})'],
  [
    'An overpayment taken back; a negative amount only puts it off',
    'Un pago de más recuperado; un importe negativo solo lo aplaza',
  ],
  [
    'A balance carried to the next remittance: negative when it arises, positive when it is used up',
    'Un saldo llevado a la siguiente remesa: negativo cuando nace, positivo cuando se agota',
  ],
  [
    'The payer paid {claims} late, {control} among them (due {due}). The contract makes that {owed} of interest; {paid} came. Ask for the missing {missing}.',
    'El pagador pagó {claims} con retraso, entre ellas {control} (vencía el {due}). Según el contrato son {owed} de intereses; llegaron {paid}. Pida los {missing} que faltan.',
  ],
  [
    'Claim {control} was due on {due} and paid on {paidOn}. The contract makes that {owed} of interest; {came} came. Ask for the missing {missing}.',
    'La reclamación {control} vencía el {due} y se pagó el {paidOn}. Según el contrato son {owed} de intereses; llegaron {came}. Pida los {missing} que faltan.',
  ],
  ['Withhold kept or released', 'Retención guardada o liberada'],
  ['An advance paid out, or its repayment', 'Un anticipo pagado, o su devolución'],
  ['Withheld money released', 'Retención liberada'],
  ['{amount} on {day}', '{amount} el {day}'],
  // A claim's story
  ['Nothing stands against it; it can be sent.', 'Nada lo impide; se puede enviar.'],
  ['Built from one visit.', 'Hecha de una visita.'],
  ['Built from {count} visits.', 'Hecha de {count} visitas.'],
  ['Sent to {partner} in file {file}.', 'Enviada a {partner} en el archivo {file}.'],
  ["The charge is above the contract's price ({code}).", 'El cargo supera el precio del contrato ({code}).'],
  ['In batch {batch}.', 'En el lote {batch}.'],
  ['The receiver has the file {control} since {day}.', 'El receptor tiene el archivo {control} desde el {day}.'],
  [
    'The receiver read the file without a fault that stops it, on {day}. The payer has not yet taken the claim in.',
    'El receptor leyó el archivo sin fallos que lo detengan, el {day}. El pagador aún no ha aceptado la reclamación.',
  ],
  [
    '{source} took the claim in on {day}, under its number {number}. This day proves timely filing.',
    '{source} aceptó la reclamación el {day}, con su número {number}. Este día prueba que se presentó a tiempo.',
  ],
  ['Decided in remittance {trace}', 'Decidida en la remesa {trace}'],
  ['Reversed by the payer in remittance {trace}', 'Revertida por el pagador en la remesa {trace}'],
  [
    'The payer took back {amount} of it in remittance {trace}',
    'El pagador recuperó {amount} de ella en la remesa {trace}',
  ],
  [
    'The payer decided it anew in remittance {trace} and paid {amount}',
    'El pagador la decidió de nuevo en la remesa {trace} y pagó {amount}',
  ],
  ['Closed: nothing is open.', 'Cerrada: no queda nada abierto.'],
  ['Replaces claim {control}: {reason}', 'Reemplaza la reclamación {control}: {reason}'],
  ['Bills anew claim {control}: {reason}', 'Vuelve a cobrar la reclamación {control}: {reason}'],
  ['Voids claim {control}: {reason}', 'Anula la reclamación {control}: {reason}'],
  ['Replaced by claim {control}.', 'Reemplazada por la reclamación {control}.'],
  ['Voided by claim {control}.', 'Anulada por la reclamación {control}.'],
  [
    'Stands again: claim {control}, which was to replace it, was rejected.',
    'Vuelve a estar vigente: la reclamación {control}, que iba a reemplazarla, fue rechazada.',
  ],
  [
    'Stands again: claim {control}, which was to void it, was rejected.',
    'Vuelve a estar vigente: la reclamación {control}, que iba a anularla, fue rechazada.',
  ],
  [
    'Stands again: claim {control}, which was to replace it, was refused in remittance {trace}.',
    'Vuelve a estar vigente: la reclamación {control}, que iba a reemplazarla, fue denegada en la remesa {trace}.',
  ],
  [
    'Stands again: claim {control}, which was to void it, was refused in remittance {trace}.',
    'Vuelve a estar vigente: la reclamación {control}, que iba a anularla, fue denegada en la remesa {trace}.',
  ],
  [
    'Over: the payer refused it in remittance {trace}, and nothing was corrected.',
    'Terminada: el pagador la denegó en la remesa {trace} y no se corrigió nada.',
  ],
  [
    'The payer before sent it on itself: it came back decided in remittance {trace}.',
    'El pagador anterior la envió por su cuenta: volvió decidida en la remesa {trace}.',
  ],
  [
    'Matched by a person from suspense of remittance {trace}',
    'Asignada por una persona desde lo pendiente de la remesa {trace}',
  ],
  ...deskSentences,
]

const money = '[−-]?\\$[\\d,]+\\.\\d\\d'
const day = '\\d{4}-\\d\\d-\\d\\d|\\d{1,2} [A-Z][a-z]{2} \\d{4}'
const number = '[\\d.,]+'
/** What may stand for a name, so that no sentence is taken for another; anything for the rest. */
const shapes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['amount', 'rate', 'paid', 'charge', 'allowed', 'billed', 'adjusted', 'open'].map((n) => [n, money]),
  ),
  ...Object.fromEntries(['day', 'from', 'until'].map((n) => [n, day])),
  ...Object.fromEntries(
    ['count', 'units', 'version', 'used', 'all', 'left', 'better', 'same', 'worse'].map((n) => [n, number]),
  ),
}

type Known = {
  readonly english: RegExp
  readonly names: readonly string[]
  readonly spanish: string
  readonly fixed: number
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `strict` shapes hold for the short sentences of lists and cards; a rule's own sentence is long enough to know itself by. */
function readPairs(pairs: Pairs, strict: boolean, own: Readonly<Record<string, string>> = shapes): Known[] {
  return pairs.map(([english, spanish]) => {
    const names = [...english.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
    const between = english.split(/\{\w+\}/)
    const shape = (at: number) => (strict ? (own[names[at]!] ?? '.+?') : '.*?')
    const pattern = between.map((text, at) => (at === 0 ? '' : `(${shape(at - 1)})`) + escape(text)).join('')
    return { english: new RegExp(`^${pattern}$`, 's'), names, spanish, fixed: between.join('').length }
  })
}

/** The sentence with the most words of its own is tried first, so that none is taken for a plainer one. */
const inOrder = (all: readonly Known[]) => all.toSorted((a, b) => b.fixed - a.fixed)

let known = inOrder(readPairs(everywhere, true))
let reasons: Readonly<Record<string, string>> = {}
let remarks: Readonly<Record<string, string>> = {}
let statusTexts: Readonly<Record<string, string>> = {}
let rows: Readonly<Record<string, string>> = {}
let inWordsOfRules = (value: string) => value
/** What an operation does has no values, and is known by its whole sentence. */
let summaries: ReadonlyMap<string, string> = new Map()
const said = new Map<string, string>()
const saidAtMost = 5_000

let learned: Promise<void> | null = null

/** Fetches what the rules, letters and refusals say in Spanish, once; awaited before Spanish is first shown. */
export function learnSpanish(): Promise<void> {
  learned ??= learn().catch((error: unknown) => {
    learned = null
    throw error
  })
  return learned
}

async function learn(): Promise<void> {
  const [provider, plan, letters, papers, refusals, sheets, codes, words, records, statuses, listed, declared, texts] =
    await Promise.all([
      import('./tables/provider-sentences.ts'),
      import('./tables/plan-sentences.ts'),
      import('./tables/letter-sentences.ts'),
      import('./tables/paper-sentences.ts'),
      import('./tables/refusals.ts'),
      import('./tables/worksheet-sentences.ts'),
      import('./tables/code-texts.ts'),
      import('./tables/words-of-rules.ts'),
      import('./tables/record-sentences.ts'),
      import('./tables/status-texts.ts'),
      import('./tables/public-rows.ts'),
      import('./tables/operation-summaries.ts'),
      import('./tables/contract-sentences.ts'),
    ])
  known = inOrder([
    ...readPairs(everywhere, true),
    ...readPairs(letters.letterSentences, true),
    ...readPairs(papers.paperSentences, true),
    ...readPairs(records.recordSentences, true),
    ...readPairs(statuses.statusFixes, true),
    ...readPairs(sheets.worksheetSentences, false),
    ...readPairs(texts.contractSentences, true, texts.contractShapes),
    ...[provider.providerSentences, plan.planSentences, refusals.refusals].flatMap((pairs) => readPairs(pairs, false)),
  ])
  reasons = codes.reasonsInSpanish
  statusTexts = statuses.statusesInSpanish
  rows = listed.rowsInSpanish
  remarks = codes.remarksInSpanish
  inWordsOfRules = words.inWordsOfRules
  summaries = new Map(declared.operationSummaries.map(([english, spanish]) => [english, spanish]))
  said.clear()
}

const deepest = 4

/** The server's sentence in Spanish; as it is when it stands in no pair. */
export function inSpanish(sentence: string): string {
  const before = said.get(sentence)
  if (before !== undefined) return before
  const spanish = summaries.get(sentence) ?? wholly(sentence, 0) ?? oneAfterTheOther(sentence) ?? arithmetic(sentence)
  if (said.size >= saidAtMost) said.clear()
  said.set(sentence, spanish)
  return spanish
}

/** What a row of a public list says, in Spanish: whole, or each thing it names; a name stays as it is called. */
export function rowInSpanish(text: string): string {
  return (
    rows[text] ??
    text
      .split('; ')
      .map((part) => rows[part] ?? part)
      .join('; ')
  )
}

function wholly(sentence: string, depth: number): string | null {
  // An account has a name of ours, even where that is one word; what somebody typed stays as they typed it.
  const filled: Filled = (value, name) =>
    (/written$/i.test(name) || /^"[^"]*"$/.test(value) ? value : null) ??
    (name.endsWith('Account') ? wholly(value, depth + 1) : null) ??
    filledIn(value, depth)
  return among(known, sentence, filled) ?? adjustment(sentence)
}

/** The first sentence known whose values can all be said in Spanish. */
function among(all: readonly Known[], sentence: string, filled: Filled): string | null {
  for (const { english, names, spanish } of all) {
    const found = english.exec(sentence)
    if (!found) continue
    const values = new Map(names.map((name, at) => [name, filled(found[at + 1] ?? '', name)]))
    if ([...values.values()].every((value) => value !== null))
      return spanish.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '')
  }
  return null
}

/** A value in Spanish, by the name of its place; null when it is none that can stand there. */
export type Filled = (value: string, name: string) => string | null

/** Knows the sentences of a table of its own; `own` says what may stand for each name, as a regular expression without groups. */
export function sentencesOf(
  pairs: Pairs,
  own: Readonly<Record<string, string>>,
): (sentence: string, filled: Filled) => string | null {
  const all = inOrder(readPairs(pairs, true, own))
  return (sentence, filled) => among(all, sentence, filled)
}

/** What stands in a sentence of its own inside another, or the few English words that rules fill in. */
function filledIn(value: string, depth: number): string {
  if (depth >= deepest || !/[a-z]{2}/i.test(value)) return value
  // One word may be somebody's name: it is no sentence.
  return (
    (value.trim().includes(' ') ? (wholly(value, depth + 1) ?? eachOf(value, depth)) : null) ??
    claimStatus(value) ??
    (value.includes('. ') ? oneAfterTheOther(value) : null) ??
    inWordsOfRules(value)
  )
}

/** A list of things that a sentence names, when every one of them is known. */
function eachOf(list: string, depth: number): string | null {
  const things = list.split(', ').map((thing) => wholly(thing, depth + 1))
  return things.length > 1 && things.every((thing) => thing !== null) ? things.join(', ') : null
}

/** "The birth date (A7:158:IL) and The name (A7:125)", each by the code in its parentheses. */
function claimStatus(value: string): string | null {
  const status = /([A-Z][^().]*?) \(([A-Z]\w{0,2}):(\d{1,4})((?::\w{2})?)\)/g
  if (!status.test(value)) return null
  return value
    .replace(status, (found, _, category: string, code: string, whom: string) =>
      statusTexts[code] === undefined ? found : `${statusTexts[code]} (${category}:${code}${whom})`,
    )
    .replaceAll(') and ', ') y ')
}

/** Several sentences in one paragraph: the longest beginning that is known, then the rest. */
function oneAfterTheOther(paragraph: string): string | null {
  const ends = [...paragraph.matchAll(/[.!?:] (?=[A-Z“])/g)].map((match) => match.index + 1).toReversed()
  for (const end of ends) {
    const first = wholly(paragraph.slice(0, end), 0)
    if (first !== null) return `${first} ${inSpanish(paragraph.slice(end + 1))}`
  }
  return null
}

/** "4 units × $15.50 = $62.00": a line of a sum, known by its sign and its amount; anything else stays as it came. */
function arithmetic(line: string): string {
  return /\$[\d,]+\.\d\d/.test(line) && /[=×:;]/.test(line) ? inWordsOfRules(line) : line
}

/** "The charge is above the contract's price: … (CO-45 N381)." by its codes. */
function adjustment(sentence: string): string | null {
  const match = /^.+ \(([A-Z]{2})-(\w+)((?: [A-Z0-9]+)*)\)\.$/s.exec(sentence)
  const why = match && reasons[match[2]!]
  if (!match || !why) return null
  const codes = match[3]!.trim().split(' ').filter(Boolean)
  const added = codes.map((code) => remarks[code] ?? `observación ${code}, que no está en nuestra lista`)
  const lower = (text: string) => (/^[A-ZÁÉÍÓÚ][a-záéíóú]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text)
  return `${why}${added.length > 0 ? `: ${added.map(lower).join('; ')}` : ''} (${match[1]}-${match[2]}${match[3]}).`
}

export const serverSentences = everywhere
