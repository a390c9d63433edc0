// What stands in a decision letter around the reasons, and on the start page, in Spanish.
// long because: it is a table
import type { Pairs } from '../server-sentences.ts'

export const letterSentences: Pairs = [
  [
    'Claim {icn} is decided: everything is allowed, and no payment goes with it.',
    'La reclamación {icn} está decidida: se permite todo y no lleva pago.',
  ],
  ['Claim {icn} is paid: {amount}.', 'La reclamación {icn} se paga: {amount}.'],
  [
    'Claim {icn} is paid in part: {paid} of {charge} charged.',
    'La reclamación {icn} se paga en parte: {paid} de {charge} cobrados.',
  ],
  ['Claim {icn} is denied.', 'La reclamación {icn} se deniega.'],
  ['Claim {icn} waits: it is not decided yet.', 'La reclamación {icn} espera: aún no está decidida.'],
  [
    'Claim {icn} is done: claim {other} is void, as you asked.',
    'La reclamación {icn} está hecha: la {other} queda anulada, como pidió.',
  ],
  ['Claim {icn} is taken back: {amount}.', 'La reclamación {icn} se revierte: {amount}.'],
  ['Our claim number', 'Nuestro número de reclamación'],
  ['Your account number', 'Su número de cuenta'],
  ['Member', 'Miembro'],
  ['Served', 'Atendido'],
  ['What was asked', 'Qué se pidió'],
  ['What we decided', 'Qué decidimos'],
  ['What was decided', 'Qué se había decidido'],
  ['Why', 'Por qué'],
  ['Where it is written', 'Dónde está escrito'],
  ['The arithmetic', 'La cuenta'],
  ['What you can do now', 'Qué puede hacer ahora'],
  [
    'On {day} our decision (version {version}) about claim {icn}, your account number {control}, was taken back to the cent.',
    'El {day} se revirtió al centavo nuestra decisión (versión {version}) sobre la reclamación {icn}, su número de cuenta {control}.',
  ],
  [
    '{amountText} of line {line} go back to authorization {number}.',
    '{amountText} de la línea {line} vuelven a la autorización {number}.',
  ],
  [
    '{provider} {asks} for {person}, {days}. We received the claim on {day}. Your account number is {control}; ours is {icn}, version {version} of the decision.',
    '{provider} {asks} por {person}, {days}. Recibimos la reclamación el {day}. Su número de cuenta es {control}; el nuestro es {icn}, versión {version} de la decisión.',
  ],
  ['Line {line}, {service}: denied, {amount} is not paid.', 'Línea {line}, {service}: denegada, no se pagan {amount}.'],
  [
    'Line {line}, {service}: allowed, {paid} of {charge} charged is paid.',
    'Línea {line}, {service}: permitida, se pagan {paid} de {charge} cobrados.',
  ],
  ['We add {amount} interest for paying late.', 'Añadimos {amount} de intereses por pagar tarde.'],
  [
    '{amount} is withheld under the contract and may be released later.',
    'Se retienen {amount} según el contrato y pueden liberarse después.',
  ],
  ['The person owes {amount}, and nothing beyond that.', 'La persona debe {amount}, y nada más.'],
  [
    'The person owes nothing; you may not bill them for any of it.',
    'La persona no debe nada; no puede cobrarle nada de esto.',
  ],
  [
    'Also found, so that you need to correct only once: {more}',
    'También se encontró, para que corrija una sola vez: {more}',
  ],
  [
    'Everything was in order, and the charge is the contract’s price.',
    'Todo estaba en orden, y el cargo es el precio del contrato.',
  ],
  [
    'Your contract “{name}” ({contract}, version {version}), term {terms}.',
    'Su contrato “{name}” ({contract}, versión {version}), cláusula {terms}.',
  ],
  [
    'Your contract “{name}” ({contract}, version {version}), terms {terms}.',
    'Su contrato “{name}” ({contract}, versión {version}), cláusulas {terms}.',
  ],
  ['Your contract “{name}” ({contract}, version {version}).', 'Su contrato “{name}” ({contract}, versión {version}).'],
  [
    'The benefit {benefit} that {purchaser} bought for its members.',
    'El beneficio {benefit} que {purchaser} compró para sus miembros.',
  ],
  ['Authorization {number}: this decision uses {has}.', 'Autorización {number}: esta decisión usa {has}.'],
  ['Authorizations {numbers}: this decision uses {has}.', 'Autorizaciones {numbers}: esta decisión usa {has}.'],
  ['Rules in version {rules}.', 'Reglas en la versión {rules}.'],
  ['Rule “{rule}” ({codes}): {source}; read {day}.', 'Regla “{rule}” ({codes}): {source}; leída el {day}.'],
  [
    'Rule “{rule}” ({codes}): {source}; read {day}. Not yet confirmed against its source.',
    'Regla “{rule}” ({codes}): {source}; leída el {day}. Aún sin confirmar con su fuente.',
  ],
  ['Rule “{rule}”: {source}; read {day}.', 'Regla “{rule}”: {source}; leída el {day}.'],
  [
    'Rule “{rule}”: {source}; read {day}. Not yet confirmed against its source.',
    'Regla “{rule}”: {source}; leída el {day}. Aún sin confirmar con su fuente.',
  ],
  ['Line {line}: {amount} charged.', 'Línea {line}: {amount} cobrados.'],
  ['less {amount}: {reason}', 'menos {amount}: {reason}'],
  ['Line {line} pays {amount}.', 'La línea {line} paga {amount}.'],
  ['Together: {sum}.', 'En total: {sum}.'],
  ['{price} × {rate} = {amount}.', '{price} × {rate} = {amount}.'],
  ['{price} × {rate} = {amount}', '{price} × {rate} = {amount}'],
  ['{who} must act by {day}.', '{who} debe actuar antes del {day}.'],
  [
    '{who} must act by {day}. Until then our clock for paying stands still.',
    '{who} debe actuar antes del {day}. Hasta entonces nuestro plazo de pago está detenido.',
  ],
  ['Nothing needs to be done.', 'No hay que hacer nada.'],
  [
    'If something on the claim was wrong, send it again as a new claim (frequency 1) within the filing time of your contract.',
    'Si algo en la reclamación estaba mal, envíela de nuevo como reclamación nueva (frecuencia 1) en el plazo de su contrato.',
  ],
  [
    'If something on the claim was wrong, send the whole claim again, every line of it, as a replacement (frequency 7) that names our number {icn}.',
    'Si algo en la reclamación estaba mal, envíela de nuevo entera, con todas sus líneas, como reemplazo (frecuencia 7) que nombre nuestro número {icn}.',
  ],
  [
    'If something on the claim was wrong, send the whole claim again, every line of it, as a replacement (frequency 7) that names our number {icn} by {day}.',
    'Si algo en la reclamación estaba mal, envíela de nuevo entera, con todas sus líneas, como reemplazo (frecuencia 7) que nombre nuestro número {icn}, antes del {day}.',
  ],
  [
    'If you think we are wrong, dispute the decision, in writing, with what we should see.',
    'Si cree que nos equivocamos, impugne la decisión por escrito, con lo que debamos ver.',
  ],
  [
    'If you think we are wrong, dispute the decision by {day}, in writing, with what we should see.',
    'Si cree que nos equivocamos, impugne la decisión antes del {day}, por escrito, con lo que debamos ver.',
  ],
  [
    'The person has a right of appeal of their own, with another clock; the notice we send them says how.',
    'La persona tiene su propio derecho de apelación, con otro plazo; el aviso que le enviamos dice cómo.',
  ],
  ['{leftOver} left after everything booked.', 'Quedan {leftOver} después de todo lo reservado.'],
  ['It does not add up by {amount}. Nothing of it was posted.', 'No cuadra por {amount}. No se registró nada.'],
  [
    '{payer} sent the same number with other content. Say which stands.',
    '{payer} envió el mismo número con otro contenido. Diga cuál vale.',
  ],
  [
    'The NPI of the billing provider {name} is missing. Correct it and send the claim again.',
    'Falta el NPI del proveedor de cobro {name}. Corríjalo y envíe la reclamación de nuevo.',
  ],
  ['Held: {reason} And {number} more.', 'Retenida: {reason} Y {number} más.'],
  ['Held: {reason}', 'Retenida: {reason}'],
]
