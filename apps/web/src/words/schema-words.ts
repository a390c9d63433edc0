// The sentences of the input schemas in the reader's language. The registry writes them in English; here stand their
// Spanish twins, and plain words for what the schema library says by itself.
import i18next from 'i18next'
import { saySentence } from '@throughline/spanish'

const spanish: Readonly<Record<string, string>> = {
  'This form holds too much to be kept.': 'Este formulario tiene demasiado para guardarlo.',
  'Choose one from the list.': 'Elija de la lista.',
  'This reference is not one of ours. Go back to the list and open it again.':
    'Esta referencia no es nuestra. Vuelva a la lista y ábrala de nuevo.',
  'Write a day of the calendar as YYYY-MM-DD, for example 2026-02-28.':
    'Escriba un día del calendario como AAAA-MM-DD, por ejemplo 2026-02-28.',
  'A place of service is two digits, for example 11 for an office.':
    'Un lugar de servicio son dos cifras, por ejemplo 11 para una oficina.',
  'Write a time as HH:MM on the 24-hour clock, for example 14:30.':
    'Escriba la hora como HH:MM en el reloj de 24 horas, por ejemplo 14:30.',
  'An amount is a whole number of cents.': 'Un importe es un número entero de centavos.',
  'A file has no row of this number.': 'Ningún archivo tiene una fila con este número.',
  'This amount is too large.': 'Este importe es demasiado grande.',
  'Write something here.': 'Escriba algo aquí.',
  'Choose a service from the list.': 'Elija un servicio de la lista.',
  'Choose from 0 to 3.': 'Elija de 0 a 3.',
  'Choose from 1 to 5.': 'Elija de 1 a 5.',
  'Write whole hours.': 'Escriba horas enteras.',
  'Write hours from 0 to 100000.': 'Escriba horas de 0 a 100000.',
  'Eighteen kinds of work are the most.': 'Dieciocho tipos de trabajo son lo máximo.',
  'Keep this under 1,000 characters.': 'Escriba menos de 1000 caracteres.',
  'Keep this under 60 characters.': 'Escriba menos de 60 caracteres.',
  'Keep this under 80 characters.': 'Escriba menos de 80 caracteres.',
  'Say what paper it came on.': 'Diga en qué papel llegó.',
  'A reason code looks like 45 or B7.': 'Un código de razón es como 45 o B7.',
  'Keep this under 200 characters.': 'Escriba menos de 200 caracteres.',
  'Name at least one line, and what failed on it.': 'Indique al menos una línea y qué falló en ella.',
  'Name each line once.': 'Indique cada línea una sola vez.',
  'Write a reason of at least five characters: somebody will read it later.':
    'Escriba un motivo de al menos cinco caracteres: alguien lo leerá después.',
  'Keep the reason under 500 characters.': 'Escriba el motivo en menos de 500 caracteres.',
  'Keep this under 400 characters.': 'Escriba menos de 400 caracteres.',
  'Write a whole number, one or more.': 'Escriba un número entero, uno o más.',
  'Choose one of five.': 'Elija uno de cinco.',
  'That is longer than ten years. Check the number.': 'Eso es más de diez años. Revise el número.',
  'Keep this under 2,000 characters.': 'Escriba menos de 2000 caracteres.',
  'Keep this under 4,000 characters.': 'Escriba menos de 4000 caracteres.',
  'Write a short name in lower case with hyphens, for example harbor-peer.':
    'Escriba un nombre corto en minúsculas con guiones, por ejemplo harbor-peer.',
  'Name the service, for example Peer bridger.': 'Nombre el servicio, por ejemplo Par puente.',
  'Keep the name under 80 characters.': 'Escriba un nombre de menos de 80 caracteres.',
  'Say which kind of service this is.': 'Diga qué tipo de servicio es.',
  'Give the agreement a name.': 'Dé un nombre al acuerdo.',
  'Name the report.': 'Nombre el informe.',
  'A marked clause lies outside the text. Mark it again.':
    'Una cláusula marcada queda fuera del texto. Márquela de nuevo.',
  'This is longer than a contract of a hundred pages. Paste only the contract.':
    'Esto es más largo que un contrato de cien páginas. Pegue solo el contrato.',
  'Keep this under 10,000 characters.': 'Escriba menos de 10 000 caracteres.',
  'Write the given name.': 'Escriba el nombre.',
  'Write the family name.': 'Escriba el apellido.',
  'Write the street address.': 'Escriba la calle y el número.',
  'Write the city.': 'Escriba la ciudad.',
  'Write the two letters of the state.': 'Escriba las dos letras del estado.',
  'A ZIP code has five or nine digits, without a hyphen.': 'El código postal tiene cinco o nueve dígitos, sin guion.',
  'A procedure code has five letters or digits, for example H0038.':
    'Un código de procedimiento tiene cinco letras o dígitos, por ejemplo H0038.',
  'A member number has letters and digits only, two to thirty of them.':
    'Un número de miembro tiene solo letras y cifras, de dos a treinta.',
  'A modifier has two characters.': 'Un modificador tiene dos caracteres.',
  'Write an e-mail address, for example ana@example.org.':
    'Escriba un correo electrónico, por ejemplo ana@example.org.',
  'Use at least 12 characters.': 'Use al menos 12 caracteres.',
  'The code has six digits.': 'El código tiene seis dígitos.',
  'Write a number from 1 to 1000.': 'Escriba un número del 1 al 1000.',
  'A limit cannot be below zero.': 'Un límite no puede ser menor que cero.',
  'An NPI has ten digits.': 'Un NPI tiene diez dígitos.',
  'This is no NPI: its check digit does not fit. A digit was mistyped or two were swapped; copy it from the letter again.':
    'Esto no es un NPI: su dígito de control no cuadra. Se escribió mal una cifra o se cambiaron dos; cópielo otra vez de la carta.',
  'An EIN has nine digits, as in 82-1234567.': 'Un EIN tiene nueve dígitos, como 82-1234567.',
  'A taxonomy code has ten characters.': 'Un código de taxonomía tiene diez caracteres.',
  'A phone number has ten digits.': 'Un número de teléfono tiene diez dígitos.',
  'Write an ICD-10-CM code without its point, for example F331.':
    'Escriba un código ICD-10-CM sin el punto, por ejemplo F331.',
  'Write an amount above zero.': 'Escriba un importe mayor que cero.',
  'Up to thirty letters, digits, hyphens and points.': 'Hasta treinta letras, cifras, guiones y puntos.',
  'A deposit is more than nothing.': 'Un depósito es mayor que cero.',
  'This amount cannot be below zero. Write what it costs or pays as a plain amount.':
    'Este importe no puede ser menor que cero. Escriba lo que cuesta o paga como un importe sencillo.',
  'Write a share as a percentage between 0 and 100.': 'Escriba una parte como porcentaje entre 0 y 100.',
  'Write a whole number.': 'Escriba un número entero.',
  'Keep this under 120 characters.': 'Escriba menos de 120 caracteres.',
  'Name at least one service.': 'Nombre al menos un servicio.',
  'Eight services are the most.': 'Ocho servicios es lo máximo.',
  'Name the plan.': 'Nombre el plan.',
  'Six plans are the most.': 'Seis planes es lo máximo.',
  'Twenty-four months are the most.': 'Veinticuatro meses es lo máximo.',
  'Say at least how full the first month is.': 'Diga al menos qué tan lleno está el primer mes.',
  'Write a number from 0 to 10.': 'Escriba un número de 0 a 10.',
  'Write a number from 0 to 1000000.': 'Escriba un número de 0 a 1000000.',
  'Write a number from 0 to 100000.': 'Escriba un número de 0 a 100000.',
  'Keep this under 500 characters.': 'Escriba menos de 500 caracteres.',
  'Ten references are the most.': 'Diez referencias es lo máximo.',
  'Forty entries are the most.': 'Cuarenta entradas es lo máximo.',
  'Five hundred trainings are the most.': 'Quinientas capacitaciones es lo máximo.',
  'Write at most 20 characters.': 'Escriba como máximo 20 caracteres.',
  'Write at most 80 characters.': 'Escriba como máximo 80 caracteres.',
  'Write at most 120 characters.': 'Escriba como máximo 120 caracteres.',
  'Write at most 200 characters.': 'Escriba como máximo 200 caracteres.',
  'Write at most 300 characters.': 'Escriba como máximo 300 caracteres.',
  'Write at most 1200 characters.': 'Escriba como máximo 1200 caracteres.',
  'Write what was said.': 'Escriba qué se dijo.',
  'Say why nobody waits for it any more.': 'Diga por qué ya nadie la espera.',
  'Write one or more.': 'Escriba uno o más.',
  'That is more than 500. Check it.': 'Son más de 500. Revíselo.',
  'Write hours from 1 to 60.': 'Escriba entre 1 y 60 horas.',
  'Write whole minutes.': 'Escriba minutos enteros.',
  'Write hours from 1 to 500.': 'Escriba horas de 1 a 500.',
  'Write minutes from 1 to 480.': 'Escriba entre 1 y 480 minutos.',
  'Nobody is away longer than they are paid. Write fewer hours away than paid hours.':
    'Nadie está ausente más tiempo del que se le paga. Escriba menos horas de ausencia que horas pagadas.',
  'The last row shown is the 100,000th. Narrow the list.':
    'La última fila que se muestra es la número 100,000. Reduzca la lista.',
}

/** What the schema library itself says, as patterns: these never reach a person as they are. */
const own: readonly (readonly [RegExp, string])[] = [
  [/^Invalid input: expected .*received (undefined|null)/, 'fields.needed'],
  [/^Too small: expected string/, 'fields.needed'],
  [/^Too small: expected array/, 'fields.chooseOne'],
  [/^Too small/, 'fields.tooSmall'],
  [/^Too big/, 'fields.tooLong'],
  [/^Invalid option/, 'fields.choose'],
  [/^Invalid (input|string|UUID|key)|^Unrecognized/, 'fields.wrong'],
]

/** A schema's sentence for the reader; sentences of the server pass through. */
export function inWords(message: string): string {
  const pattern = own.find(([test]) => test.test(message))
  if (pattern) return i18next.t(`shared:${pattern[1]}`)
  return i18next.language === 'es' ? (spanish[message] ?? saySentence(message, 'es')) : message
}

export const translatedSentences: readonly string[] = Object.keys(spanish)
