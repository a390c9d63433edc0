// Sentences that the server makes from what it finds, in Spanish: the thread, sums, a claim's story. A sentence that is not
// here is shown in English, as it came. Names in braces stand for what the server filled in.
// long because: it is a table
import { deskSentences } from './desk-sentences.ts'

const pairs: readonly (readonly [english: string, spanish: string])[] = [
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
  ['Billed', 'Cobrado'],
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
    '{billed} cobrados = {paid} pagados + {adjusted} ajustados + {open} abiertos',
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
    'Remittance {trace} says its {amount} moves on {day}, and not within {days} days from now. Nothing of it was posted. Ask {payer} for the right day; if the day is right, post it as yours.',
    'La remesa {trace} dice que sus {amount} se mueven el {day}, y no dentro de {days} días. No se registró nada de ella. Pida a {payer} el día correcto; si el día es correcto, regístrela como suya.',
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
  ['Closed: nothing is open.', 'Cerrada: no queda nada abierto.'],
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
  ...Object.fromEntries(['count', 'units', 'line', 'version', 'used', 'all', 'left'].map((n) => [n, number])),
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const known = pairs.map(([english, spanish]) => {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
  const between = english.split(/\{\w+\}/).map(escape)
  const pattern = between.map((text, at) => (at === 0 ? text : `(${shapes[names[at - 1]!] ?? '.+?'})${text}`)).join('')
  return { english: new RegExp(`^${pattern}$`), names, spanish }
})

/** The server's sentence in Spanish; as it is when it stands in no pair. */
export function inSpanish(sentence: string): string {
  for (const { english, names, spanish } of known) {
    const found = english.exec(sentence)
    if (!found) continue
    return spanish.replace(/\{(\w+)\}/g, (_, name: string) => found[names.indexOf(name) + 1] ?? '')
  }
  return sentence
}

export const serverSentences = pairs
