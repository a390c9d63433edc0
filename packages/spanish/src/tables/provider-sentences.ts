// What the organization's side says, in Spanish: the scrub, the answers, posting, deposits, notes, the worklist. Each English sentence as its rule writes it.
// long because: it is a table
import type { Pairs } from '../server-sentences.ts'

export const providerSentences: Pairs = [
  [
    '{source} lists {accepted} accepted ({acceptedAmount}) and {rejected} rejected ({rejectedAmount}), but its totals say {saidAccepted} ({saidAcceptedAmount}) and {saidRejected} ({saidRejectedAmount}). Ask {source} for the missing part.',
    '{source} da por aceptadas {accepted} ({acceptedAmount}) y por rechazadas {rejected} ({rejectedAmount}), pero sus totales dicen {saidAccepted} ({saidAcceptedAmount}) y {saidRejected} ({saidRejectedAmount}). Pida a {source} lo que falta.',
  ],
  [
    'Claim {control} was sent with {sent}, but {source} acknowledges {said}. Ask {source} what it read.',
    'La reclamación {control} se envió por {sent}, pero {source} acusa recibo de {said}. Pregunte a {source} qué leyó.',
  ],
  [
    '{source} says nothing of {missing} of the {sent} in this batch ({named}). Wait for its next answer, and ask if none comes in two days.',
    '{source} no dice nada de {missing} de las {sent} de este lote ({named}). Espere su próxima respuesta y pregunte si en dos días no llega.',
  ],
  [
    'This {kind} answers {theirs}, not {ours}. Find the batch it belongs to; nothing was changed.',
    'Este {kind} responde a {theirs}, no a {ours}. Busque el lote al que pertenece; no se cambió nada.',
  ],
  [
    'The receiver rejected the whole file {control} (TA1 note {code}): nothing in it was received. Correct the envelope and send its {claims} again, as originals.',
    'El receptor rechazó el archivo {control} entero (nota TA1 {code}): no recibió nada de él. Corrija el sobre y envíe de nuevo sus {claims}, como originales.',
  ],
  ['The receiver has the file {control} since {day}.', 'El receptor tiene el archivo {control} desde el {day}.'],
  [
    'The receiver read the file without a fault that stops it, on {day}. The payer has not yet taken the claim in.',
    'El receptor leyó el archivo sin fallos que lo detengan, el {day}. El pagador aún no ha aceptado la reclamación.',
  ],
  [
    'Claim {control} went out in transaction {transaction}, whose form the receiver rejected at {place}{more}. The claim itself was not judged: have the form corrected and send it again, as an original.',
    'La reclamación {control} salió en la transacción {transaction}, cuya forma rechazó el receptor en {place}{more}. La reclamación misma no se juzgó: haga corregir la forma y envíela de nuevo, como original.',
  ],
  [
    'The receiver took part of the file but says nothing of transaction {control}. Ask what became of it.',
    'El receptor aceptó parte del archivo, pero no dice nada de la transacción {control}. Pregunte qué fue de ella.',
  ],
  [
    'We sent {sent} transactions in this file; the receiver counts {included} and received {received}. Ask for the missing ones before sending again.',
    'Enviamos {sent} transacciones en este archivo; el receptor cuenta {included} y recibió {received}. Pregunte por las que faltan antes de enviar de nuevo.',
  ],
  [
    '{source} answers for a claim {control}, which was not in this batch. Nothing was changed for it; ask {source} where it comes from.',
    '{source} responde por una reclamación {control} que no estaba en este lote. No se cambió nada por ella; pregunte a {source} de dónde viene.',
  ],
  [
    '{source} took the claim in on {day}, under its number {number}. This day proves timely filing.',
    '{source} aceptó la reclamación el {day}, con su número {number}. Este día prueba que se presentó a tiempo.',
  ],
  [
    '{source} has the claim since {day} and passes it on. Only the payer’s own answer proves that it was filed in time.',
    '{source} tiene la reclamación desde el {day} y la pasa al pagador. Solo la respuesta del propio pagador prueba que se presentó a tiempo.',
  ],
  [
    '{source} did not take claim {control} in: {reasons}. {fix} Then send it again, as an original.',
    '{source} no aceptó la reclamación {control}: {reasons}. {fix} Después envíela de nuevo, como original.',
  ],
  [
    'The deposit of {amount} carries remittance {traces}, by {by}.',
    'El depósito de {amount} trae la remesa {traces}, por {by}.',
  ],
  [
    'The deposit of {amount} carries remittance {traces}, by {by}; {remainder} of it stays unexplained. Find out whose it is.',
    'El depósito de {amount} trae la remesa {traces}, por {by}; {remainder} queda sin explicar. Averigüe de quién es.',
  ],
  [
    'Choose at least one remittance for the deposit of {amount}.',
    'Elija al menos una remesa para el depósito de {amount}.',
  ],
  [
    'The chosen remittances come to {explained}, but the deposit is only {amount}. Take one away.',
    'Las remesas elegidas suman {explained}, pero el depósito es solo de {amount}. Quite una.',
  ],
  [
    'You marked this visit as {activity}, which no plan pays for. Choose another fund or pro bono for the visit, and then sign.',
    'Usted marcó esta visita como {activity}, que ningún plan paga. Elija otro fondo o gratuito para la visita y después firme.',
  ],
  [
    'You marked this visit as {activity}, which a plan pays for only when {when}. Choose another fund for the visit; or, if it was more than that, take the mark off and say in the note what it was.',
    'Usted marcó esta visita como {activity}, que un plan solo paga cuando {when}. Elija otro fondo para la visita; o, si fue más que eso, quite la marca y diga en la nota qué fue.',
  ],
  [
    'This note says almost the same as your note of {day}. Write what was different this time; an auditor takes a copied note for a visit that did not happen.',
    'Esta nota dice casi lo mismo que su nota del {day}. Escriba qué fue distinto esta vez; un auditor toma una nota copiada por una visita que no ocurrió.',
  ],
  [
    'The note names no goal. Choose the goal of the plan that this visit worked on.',
    'La nota no nombra ninguna meta. Elija la meta del plan en la que trabajaron en esta visita.',
  ],
  [
    'The goal of this note stands in no plan of this person. Choose a goal of their own plan.',
    'La meta de esta nota no está en ningún plan de esta persona. Elija una meta de su propio plan.',
  ],
  [
    'The goal of this note belongs to a plan that was not in force on {day}. Choose a goal of the plan in force, or renew the plan with the person.',
    'La meta de esta nota es de un plan que no estaba vigente el {day}. Elija una meta del plan vigente, o renueve el plan con la persona.',
  ],
  [
    'The note does not say how the person responded. Ask them, and write what they said or did.',
    'La nota no dice cómo respondió la persona. Pregúntele y escriba lo que dijo o hizo.',
  ],
  [
    'This visit was {days} days ago, on {day}; a note is on time within {allowed} days. It can be signed and will be marked as a late entry.',
    'Esta visita fue hace {days} días, el {day}; una nota está a tiempo dentro de {allowed} días. Puede firmarse y quedará marcada como tardía.',
  ],
  [
    'This note says of the person what another note of the same group says word for word. Write how this person took part.',
    'Esta nota dice de la persona, palabra por palabra, lo mismo que otra nota del mismo grupo. Escriba cómo participó esta persona.',
  ],
  [
    'This visit or its note is not by {signer}. Only the worker who was there can write the note and sign it.',
    'Esta visita o su nota no es de {signer}. Solo quien estuvo allí puede escribir la nota y firmarla.',
  ],
  [
    'You wrote “{found}”. Perhaps: {instead}. It is your note and the person’s; keep it if it is what they would say.',
    'Usted escribió «{found}». Quizá: {instead}. La nota es suya y de la persona; déjelo si es lo que ella diría.',
  ],
  [
    '{signer} has no credential on file, so the signature would be incomplete. Ask whoever keeps the staff files to add it.',
    'No consta ninguna credencial de {signer}, así que la firma quedaría incompleta. Pida a quien lleva los expedientes del personal que la añada.',
  ],
  [
    'The note runs from {starts} to {ends}, which is no time at all. Write when the visit really began and ended.',
    'La nota va de las {starts} a las {ends}, lo que no es tiempo alguno. Escriba cuándo empezó y terminó la visita en realidad.',
  ],
  [
    'The note says {told}, the visit says {booked}. Correct whichever is wrong, so that both tell the same.',
    'La nota dice {told}; la visita dice {booked}. Corrija lo que esté mal, para que las dos digan lo mismo.',
  ],
  [
    'The visit of {day} is {state}. Mark it delivered first, if it took place, or correct its date.',
    'La visita del {day} figura como: {state}. Si tuvo lugar, márquela primero como realizada, o corrija la fecha.',
  ],
  [
    'The note names no next step. If you agreed on one, write it; payers look for it.',
    'La nota no nombra un próximo paso. Si acordaron uno, escríbalo; los planes lo buscan.',
  ],
  [
    'The note does not say what you did. Write it in your own words; one true sentence is enough.',
    'La nota no dice qué hizo usted. Escríbalo con sus propias palabras; basta una frase verdadera.',
  ],
  [
    'Remittance {trace} breaks off after {claims} claims: its end is missing. Ask for the file again; nothing of it was posted.',
    'La remesa {trace} se corta después de {claims} reclamaciones: le falta el final. Pida el archivo de nuevo; no se registró nada de él.',
  ],
  ['Segment {segment}: {fault}', 'Segmento {segment}: {fault}'],
  [
    'The remittance has no trace number (TRN02), so it cannot be told from another. Ask the payer for a corrected file.',
    'La remesa no tiene número de rastreo (TRN02), así que no se distingue de otra. Pida al pagador un archivo corregido.',
  ],
  [
    'Remittance {trace} does not say which payer it is from (TRN03). Ask the payer for a corrected file.',
    'La remesa {trace} no dice de qué pagador viene (TRN03). Pida al pagador un archivo corregido.',
  ],
  [
    'Remittance {trace} says the payer takes {amount} from your bank account (BPR03 is D). A person must look at it before anything is posted.',
    'La remesa {trace} dice que el pagador toma {amount} de su cuenta bancaria (BPR03 es D). Una persona debe verlo antes de registrar nada.',
  ],
  [
    'Remittance {trace} states a negative payment of {amount}; a payment is never below zero. Ask the payer for a corrected file.',
    'La remesa {trace} declara un pago negativo de {amount}; un pago nunca es menor que cero. Pida al pagador un archivo corregido.',
  ],
  [
    'Remittance {trace} carries amounts too large to be real. Ask the payer for a corrected file.',
    'La remesa {trace} trae importes demasiado grandes para ser reales. Pida al pagador un archivo corregido.',
  ],
  [
    'The file does not close as it should: its end is missing, or a count in it (SE, GE, IEA) does not fit what is there, so a part may have been lost on the way. Nothing of it was posted; ask the payer to send it again.',
    'El archivo no cierra como debe: le falta el final, o una cuenta suya (SE, GE, IEA) no coincide con lo que hay, y puede haberse perdido una parte. No se registró nada; pida al pagador que lo envíe de nuevo.',
  ],
  [
    'Claim {claim}: the patient share is stated as {stated}, but its patient adjustments come to {adjusted}. The money balances, so it posts; the adjustments are what counts.',
    'Reclamación {claim}: la parte de la persona se declara como {stated}, pero sus ajustes de paciente suman {adjusted}. El dinero cuadra, así que se registra; cuentan los ajustes.',
  ],
  [
    'Remittance {trace}: its claims come to {claims}, less provider adjustments of {adjustments} makes {expected}, but the payment is {stated}. The difference is {difference}. Nothing was posted; ask the payer for a corrected remittance.',
    'Remesa {trace}: sus reclamaciones suman {claims}, menos ajustes al proveedor de {adjustments} da {expected}, pero el pago es de {stated}. La diferencia es {difference}. No se registró nada; pida al pagador una remesa corregida.',
  ],
  [
    'Remittance {trace} of {payer} is already here, from {file}, with the same content. Nothing changed.',
    'La remesa {trace} de {payer} ya está aquí, de {file}, con el mismo contenido. No cambió nada.',
  ],
  [
    'Remittance {trace} of {payer} was already received in {file}, but this one says something else. Nothing was posted. Compare the two and ask {payer} which one stands.',
    'La remesa {trace} de {payer} ya llegó en {file}, pero esta dice otra cosa. No se registró nada. Compare las dos y pregunte a {payer} cuál vale.',
  ],
  [
    'No claim of yours has the number {control} or the payer number {payerNumber}, and none fits by member, day and charge. Its money waits in suspense: find the claim, or ask the payer whose it is.',
    'Ninguna reclamación suya tiene el número {control} ni el número del pagador {payerNumber}, y ninguna coincide en miembro, día y cargo. Su dinero espera en suspenso: busque la reclamación o pregunte al pagador de quién es.',
  ],
  [
    'Claim {control} was billed to another payer than the one this remittance is from, so nothing was posted to it; {paid} of money waits in suspense. If the first payer sent the claim on, carry claim {control} on to the next payer and choose the claim that follows it; if not, ask the payer whose claim this is.',
    'La reclamación {control} se cobró a otro pagador y no al de esta remesa, así que no se registró nada en ella; {paid} esperan en suspenso. Si el primer pagador la envió al siguiente, lleve la reclamación {control} al siguiente pagador y elija la que la sigue; si no, pregunte al pagador de quién es esta reclamación.',
  ],
  [
    '{count} claims of yours fit the remittance claim {control} equally well. Its money waits in suspense: choose the right one.',
    '{count} reclamaciones suyas coinciden igual de bien con la reclamación {control} de la remesa. Su dinero espera en suspenso: elija la correcta.',
  ],
  [
    'Claim {control} was matched by member, day and charge: the payer called it {theirs}. Check that it is the right one.',
    'La reclamación {control} se reconoció por miembro, día y cargo: el pagador la llamó {theirs}. Compruebe que es la correcta.',
  ],
  [
    'Claim {control} was billed at {ours}, but the payer decided {theirs}. The rest stays open: ask the payer what became of it.',
    'La reclamación {control} se cobró por {ours}, pero el pagador decidió {theirs}. El resto sigue abierto: pregunte al pagador qué fue de él.',
  ],
  [
    'Line {line} of the remittance for claim {control} ({code}, {charge}) fits no line of the claim. It was posted to the claim as a whole.',
    'La línea {line} de la remesa para la reclamación {control} ({code}, {charge}) no coincide con ninguna línea. Se registró en la reclamación entera.',
  ],
  [
    'The payer decided nothing on claim {control}: it sent it on or only estimated it. Nothing was posted; watch for the other payer.',
    'El pagador no decidió nada sobre la reclamación {control}: la pasó a otro o solo la estimó. No se registró nada; espere al otro pagador.',
  ],
  [
    'The payer does not know the person on claim {control}. Check the member number and the name against the card, correct them and bill again.',
    'El pagador no conoce a la persona de la reclamación {control}. Compare el número de miembro y el nombre con la tarjeta, corríjalos y cobre de nuevo.',
  ],
  [
    'Line {line} of claim {control}: the payer wrote the whole charge of {charge} down as contractual, which is a denial without a reason. Ask for the reason and dispute it.',
    'Línea {line} de la reclamación {control}: el pagador rebajó todo el cargo de {charge} como contractual, lo que es una denegación sin motivo. Pida el motivo e impúgnelo.',
  ],
  [
    'The payer left {share} of claim {control} to the person, who may not be billed under this coverage. No bill was made; ask the payer to decide it, or write it off.',
    'El pagador dejó {share} de la reclamación {control} a cargo de la persona, a quien no se le puede cobrar con esta cobertura. No se hizo ninguna factura; pida al pagador que lo decida, o délo por perdido.',
  ],
  [
    'The payer moved {amount} under the code {code}, which is not in our table. It was posted as a payer adjustment; ask the payer what it is for.',
    'El pagador movió {amount} con el código {code}, que no está en nuestra tabla. Se registró como ajuste del pagador; pregúntele para qué es.',
  ],
  [
    'The payer took back {amount} and names {reference}, which is no claim of yours. Ask for the claim and the reason; the days to dispute it are running.',
    'El pagador recuperó {amount} y nombra {reference}, que no es ninguna reclamación suya. Pida la reclamación y el motivo; los días para impugnar ya corren.',
  ],
  [
    'The payer carries {amount} forward but names {reference} instead of this remittance, {trace}. Note it: the later recovery should name the same number.',
    'El pagador traslada {amount}, pero nombra {reference} en vez de esta remesa, {trace}. Anótelo: la recuperación posterior debería nombrar el mismo número.',
  ],
  [
    'The payer paid {claims} late, {control} among them (due {due}). The contract makes that {owed} of interest; {paid} came. Ask for the missing {missing}.',
    'El pagador pagó {claims} con retraso, entre ellas {control} (vencía el {due}). Según el contrato son {owed} de intereses; llegaron {paid}. Pida los {missing} que faltan.',
  ],
  [
    'Claim {control} was due on {due} and paid on {paidOn}. The contract makes that {owed} of interest; {came} came. Ask for the missing {missing}.',
    'La reclamación {control} vencía el {due} y se pagó el {paidOn}. Según el contrato son {owed} de intereses; llegaron {came}. Pida los {missing} que faltan.',
  ],
  [
    'Line {line}: the person was {age} on {day}; the contract pays this service {ages}. Check the birth date, or name another fund.',
    'Línea {line}: la persona tenía {age} el {day}; el contrato paga este servicio {ages}. Revise la fecha de nacimiento o elija otro fondo.',
  ],
  [
    'Line {line} names authorization {number}, which is not on file. Enter it from the plan’s letter, or correct the number.',
    'La línea {line} nombra la autorización {number}, que no consta. Anótela de la carta del plan o corrija el número.',
  ],
  [
    'Line {line} names authorization {number}, which the plan has not approved. Wait for its decision, or name another fund.',
    'La línea {line} nombra la autorización {number}, que el plan no ha aprobado. Espere su decisión o elija otro fondo.',
  ],
  [
    'Line {line} was served on {day}, outside the days of authorization {number}. Ask the plan to extend it back, or name another fund.',
    'La línea {line} es del {day}, fuera de los días de la autorización {number}. Pida al plan que la extienda hacia atrás o elija otro fondo.',
  ],
  [
    'Line {line} bills {service}, which authorization {number} is not for. Choose the right authorization, or ask the plan to add the service.',
    'La línea {line} cobra {service}, para lo que no es la autorización {number}. Elija la autorización correcta o pida al plan que agregue el servicio.',
  ],
  [
    'Line {line} bills {units} of {service} without an authorization, and {free} of them are free of one. Ask the plan for an authorization that covers the day, or name another fund.',
    'La línea {line} cobra {units} de {service} sin autorización, y {free} no la necesitan. Pida al plan una autorización que cubra el día o elija otro fondo.',
  ],
  [
    'Line {line} names authorization {number}, which was given for somebody else, not for {person}. Choose the person’s own; billing on another’s would be false.',
    'La línea {line} nombra la autorización {number}, que se dio a otra persona, no a {person}. Elija la suya; cobrar con la de otra sería falso.',
  ],
  [
    'A visit behind line {line} ({service}) is already billed on {where}. Take it off this claim; if the other one is wrong, replace or void that one.',
    'Una visita de la línea {line} ({service}) ya está facturada en {where}. Quítela de esta reclamación; si la otra está mal, reemplace o anule aquella.',
  ],
  [
    'The organization’s NPI ({npi}) is not a valid number. Check it against the letter from NPPES and correct the settings.',
    'El NPI de la organización ({npi}) no es un número válido. Compárelo con la carta de NPPES y corrija los ajustes.',
  ],
  [
    'The organization bills under NPI {npi}, but the contract was signed under {contract}. Correct whichever is wrong; the plan pays only the one it enrolled.',
    'La organización cobra con el NPI {npi}, pero el contrato se firmó con {contract}. Corrija el que esté mal; el plan solo paga al que inscribió.',
  ],
  [
    'The organization’s billing address ({street}) must be a street. Put a post box in the pay-to address instead.',
    'La dirección de cobro de la organización ({street}) debe ser una calle. Ponga el apartado postal en la dirección de pago.',
  ],
  [
    'The organization’s tax number ({ein}) is not nine digits. Copy it from the W-9 into the settings.',
    'El número fiscal de la organización ({ein}) no tiene nueve dígitos. Cópielo del W-9 a los ajustes.',
  ],
  [
    'The organization’s taxonomy code ({taxonomy}) is not ten characters ending in X. Enter the one the plan enrolled you under.',
    'El código de taxonomía de la organización ({taxonomy}) no tiene diez caracteres terminados en X. Ponga aquel con el que el plan los inscribió.',
  ],
  [
    'The billing address has the ZIP code {zip}; it needs all nine digits. Look the last four up with the post office and add them in the settings.',
    'La dirección de cobro tiene el código postal {zip}; hacen falta los nueve dígitos. Busque los cuatro últimos en el correo y añádalos en los ajustes.',
  ],
  [
    'The {what} "{text}" holds {characters}, which a claim file cannot carry. Write it without.',
    '{what} "{text}" contiene {characters}, que un archivo de reclamaciones no puede llevar. Escríbalo sin eso.',
  ],
  [
    'Line {line} charges {charge}, but the contract pays {contract}. Charging less gives {lost} away: raise the usual charge in the contract’s service.',
    'La línea {line} cobra {charge}, pero el contrato paga {contract}. Cobrar menos regala {lost}: suba el cargo habitual en el servicio del contrato.',
  ],
  [
    'Line {line} charges {charge}. A line to be paid needs a charge above zero: add the usual charge to the contract’s service.',
    'La línea {line} cobra {charge}. Una línea por pagar necesita un cargo mayor que cero: ponga el cargo habitual en el servicio del contrato.',
  ],
  [
    'The claim number "{number}" cannot be used: it needs 1 to 20 letters and digits, nothing else. Build the claim again, so that it gets a new one.',
    'El número de reclamación "{number}" no sirve: debe tener de 1 a 20 letras y cifras, nada más. Haga la reclamación de nuevo para que reciba otro.',
  ],
  [
    'This correction names no claim of ours. Start it from the claim it corrects.',
    'Esta corrección no nombra ninguna reclamación nuestra. Empiécela desde la reclamación que corrige.',
  ],
  [
    'Claim {number} is already {state}; it cannot be corrected again. Correct the claim that took its place.',
    'La reclamación {number} ya está {state}; no se puede corregir otra vez. Corrija la que tomó su lugar.',
  ],
  [
    'Claim {number} was rejected and never taken in, so there is nothing to correct. Send it again as an original.',
    'La reclamación {number} se rechazó y nunca se aceptó, así que no hay nada que corregir. Envíela de nuevo como original.',
  ],
  [
    'Claim {number} is not decided yet. Wait for its remittance, then correct it.',
    'La reclamación {number} aún no está decidida. Espere su remesa y corríjala después.',
  ],
  [
    'A correction of this claim had to reach the payer by {deadline}, {days} ago. Ask the payer whether it takes it late; an appeal may still be open.',
    'Una corrección de esta reclamación debía llegar al pagador antes del {deadline}, hace {days}. Pregunte al pagador si la acepta tarde; quizá aún se pueda apelar.',
  ],
  [
    'The claim goes as an original but carries the payer’s number {number}. Send it as a replacement (7), or take the number off.',
    'La reclamación sale como original, pero lleva el número del pagador {number}. Envíela como reemplazo (7) o quite el número.',
  ],
  [
    'A replacement or void needs the payer’s own number of the claim it corrects, from its remittance; {number} is ours. Put theirs in its place, or ask the payer for it.',
    'Un reemplazo o una anulación necesita el número del propio pagador para la reclamación que corrige, de su remesa; {number} es nuestro. Ponga el suyo en su lugar o pídaselo al pagador.',
  ],
  [
    'The claim has the frequency "{frequency}"; it is 1 for a new claim, 7 to replace, 8 to void. Build the claim again.',
    'La reclamación tiene la frecuencia "{frequency}"; es 1 para una nueva, 7 para reemplazar, 8 para anular. Haga la reclamación de nuevo.',
  ],
  [
    'A replacement or void needs the payer’s own number of the claim it corrects, from its remittance, and none is given. Add it, or ask the payer.',
    'Un reemplazo o una anulación necesita el número del propio pagador para la reclamación que corrige, de su remesa, y no hay ninguno. Añádalo o pídaselo al pagador.',
  ],
  [
    'Line {line} bills {day}, a day on which no coverage by {payer} is on file. Check eligibility for that day; if somebody else covered it, bill them.',
    'La línea {line} cobra el {day}, un día sin cobertura de {payer} en el expediente. Revise la elegibilidad de ese día; si otro lo cubría, cóbrele a ese.',
  ],
  [
    'Line {line} has no date of service. Build the claim again from its visits.',
    'La línea {line} no tiene fecha de servicio. Haga la reclamación de nuevo desde sus visitas.',
  ],
  [
    'Line {line} ends on {through}, before it begins on {day}. Correct the visit’s date.',
    'La línea {line} termina el {through}, antes de empezar el {day}. Corrija la fecha de la visita.',
  ],
  [
    'Line {line} is dated {through}, which has not come yet. Correct the visit’s date.',
    'La línea {line} tiene fecha del {through}, que aún no ha llegado. Corrija la fecha de la visita.',
  ],
  [
    'Line {line} covers {days} days, but this service is counted by time: each day needs a line of its own. Build the claim again.',
    'La línea {line} abarca {days} días, pero este servicio se cuenta por tiempo: cada día necesita su línea. Haga la reclamación de nuevo.',
  ],
  [
    'Line {line} covers {days} days and bills {units}; a daily service bills one unit for each day. Correct the dates or the units.',
    'La línea {line} abarca {days} días y cobra {units}; un servicio diario cobra una unidad por día. Corrija las fechas o las unidades.',
  ],
  [
    'Line {line} points to {codes}; the contract pays this service only for diagnoses that begin with {prefixes}. Ask the practitioner whether one applies; never choose one yourself.',
    'La línea {line} apunta a {codes}; el contrato paga este servicio solo con diagnósticos que empiezan por {prefixes}. Pregunte al profesional si alguno corresponde; nunca elija uno usted.',
  ],
  [
    'The claim has no diagnosis. It comes from the practitioner’s recommendation: add the recommendation to the person’s record.',
    'La reclamación no tiene diagnóstico. Viene de la recomendación del profesional: añada la recomendación al expediente de la persona.',
  ],
  [
    'The claim carries {count} diagnoses; twelve is the most. Split the claim.',
    'La reclamación lleva {count} diagnósticos; doce es lo máximo. Divídala.',
  ],
  [
    'Line {line} points to no diagnosis of the claim. Build the claim again.',
    'La línea {line} no apunta a ningún diagnóstico de la reclamación. Haga la reclamación de nuevo.',
  ],
  [
    '"{code}" is not a diagnosis code as a claim carries it. Correct it in the recommendation, for example F25.0.',
    '"{code}" no es un código de diagnóstico como lo lleva una reclamación. Corríjalo en la recomendación, por ejemplo F25.0.',
  ],
  [
    'Diagnosis {code} stands on the claim twice. Take one off the recommendation.',
    'El diagnóstico {code} está dos veces en la reclamación. Quite uno de la recomendación.',
  ],
  [
    'Diagnosis {code} is too coarse: it has finer codes below it. Ask the practitioner which one it is.',
    'El diagnóstico {code} es demasiado general: tiene códigos más precisos debajo. Pregunte al profesional cuál es.',
  ],
  [
    'Nobody checked the person’s eligibility in {month}, the month of line {line}. Check it for {day} before sending.',
    'Nadie revisó la elegibilidad de la persona en {month}, el mes de la línea {line}. Revísela para el {day} antes de enviar.',
  ],
  [
    'Line {line} ({service} on {day}) had to reach the payer by {deadline}, {days} ago. It would be denied; send it only with proof of an exception (retroactive eligibility, another payer’s late decision), else write it off.',
    'La línea {line} ({service} el {day}) debía llegar al pagador antes del {deadline}, hace {days}. Se denegaría; envíela solo con prueba de una excepción (elegibilidad retroactiva, decisión tardía de otro pagador), o délo por perdido.',
  ],
  [
    'Line {line} ({service} on {day}) must reach the payer by {deadline}: today is the last day. Send this claim first, and watch for its acknowledgment.',
    'La línea {line} ({service} el {day}) debe llegar al pagador antes del {deadline}: hoy es el último día. Envíe primero esta reclamación y vigile su acuse de recibo.',
  ],
  [
    'Line {line} ({service} on {day}) must reach the payer by {deadline}: {days} left. Send this claim first, and watch for its acknowledgment.',
    'La línea {line} ({service} el {day}) debe llegar al pagador antes del {deadline}: quedan {days}. Envíe primero esta reclamación y vigile su acuse de recibo.',
  ],
  [
    'Line {line}: the note of {day} {named}. The worker can add to the note which goal of the plan the visit served.',
    'Línea {line}: la nota del {day} {named}. Quien la escribió puede añadir a qué meta del plan sirvió la visita.',
  ],
  [
    'The visit behind line {line} was {was}, but it is billed {billed} ({service}). Correct the visit, then build the claim again.',
    'La visita de la línea {line} fue {was}, pero se cobra {billed} ({service}). Corrija la visita y haga la reclamación de nuevo.',
  ],
  [
    'Line {line}: the group of {day} has no roster. Enter who was there; an auditor counts them.',
    'Línea {line}: el grupo del {day} no tiene lista. Anote quién estuvo; un auditor los cuenta.',
  ],
  [
    'Line {line}: the group of {day} is entered with {size} people, its roster names {named}. Correct whichever is wrong.',
    'Línea {line}: el grupo del {day} está anotado con {size} personas y su lista nombra {named}. Corrija lo que esté mal.',
  ],
  [
    'Line {line}: {size} people were in the group of {day}; the contract pays for groups of at most {most}. The group cannot be billed as it was; name another fund, and plan two groups next time.',
    'Línea {line}: hubo {size} personas en el grupo del {day}; el contrato paga grupos de {most} como máximo. Así no se puede cobrar; elija otro fondo y la próxima vez forme dos grupos.',
  ],
  [
    'The claim has no lines, so there is nothing to bill. Delete it.',
    'La reclamación no tiene líneas, así que no hay nada que cobrar. Bórrela.',
  ],
  [
    'The claim has {count} lines; a claim takes at most 50. Build it again, so that it is split.',
    'La reclamación tiene {count} líneas; caben 50 como máximo. Hágala de nuevo para que se divida.',
  ],
  [
    'Two lines of the claim carry one number, or a line carries none, so a payment could not be put to its line. Build the claim again.',
    'Dos líneas de la reclamación llevan el mismo número, o una no lleva ninguno, y un pago no encontraría su línea. Haga la reclamación de nuevo.',
  ],
  [
    'Line {line} ({service} on {day}) looks to the payer exactly like {where}, so it would be denied as a duplicate. {fix}, or add the modifier the plan wants for a second visit.',
    'La línea {line} ({service} el {day}) le parece al pagador igual que {where}, y la denegaría como duplicada. {fix}, o añada el modificador que el plan pide para una segunda visita.',
  ],
  [
    'Not on file for {person}: {missing}. The payer needs all of it to find the right person. Add it to the person’s page.',
    'Falta de {person}: {missing}. El pagador lo necesita todo para encontrar a la persona. Añádalo en su página.',
  ],
  [
    'The member number of {person} ({number}) cannot be right: it must be letters and digits without spaces. Copy it from the card or the eligibility answer.',
    'El número de miembro de {person} ({number}) no puede ser correcto: deben ser letras y cifras sin espacios. Cópielo de la tarjeta o de la respuesta de elegibilidad.',
  ],
  [
    'Line {line} ({service}) lacks the modifier {modifiers}, by which the contract knows the service. Build the claim again.',
    'A la línea {line} ({service}) le falta el modificador {modifiers}, por el que el contrato conoce el servicio. Haga la reclamación de nuevo.',
  ],
  [
    'Line {line} ({service}) carries {modifiers} twice. Take the extra one off the contract’s service.',
    'La línea {line} ({service}) lleva {modifiers} dos veces. Quite el que sobra del servicio del contrato.',
  ],
  [
    'Line {line} ({service}) carries {modifiers}, and a claim line has room for four. Take the extra off the contract’s service.',
    'La línea {line} ({service}) lleva {modifiers}, y en una línea caben cuatro. Quite el que sobra del servicio del contrato.',
  ],
  [
    'Line {line} ({service}) carries {modifiers}, and a modifier is two capital letters or digits. Correct it in the contract’s service.',
    'La línea {line} ({service}) lleva {modifiers}, y un modificador son dos mayúsculas o cifras. Corríjalo en el servicio del contrato.',
  ],
  [
    'Line {line}: the person was in hospital from {from} until {until}, and {day} lies in between. Bill it only if the contract pays for visits before discharge.',
    'Línea {line}: la persona estuvo en el hospital del {from} al {until}, y el {day} cae en medio. Cóbrela solo si el contrato paga visitas antes del alta.',
  ],
  [
    'Line {line}: the note of {day} was signed on {signed}, later than the {allowed} of the contract. It is marked as a late entry; keep ready why it was late.',
    'Línea {line}: la nota del {day} se firmó el {signed}, más tarde que los {allowed} del contrato. Queda marcada como tardía; tenga a mano el porqué.',
  ],
  [
    'Line {line} has no visit behind it. Build the claim again from its visits.',
    'La línea {line} no tiene ninguna visita detrás. Haga la reclamación de nuevo desde sus visitas.',
  ],
  [
    'Line {line}: the visit of {day} has {state}. Ask the worker to finish and sign it; without it the money would have to be given back.',
    'Línea {line}: la visita del {day} tiene {state}. Pida a quien la hizo que la termine y la firme; sin ella habría que devolver el dinero.',
  ],
  [
    'Line {line}: the note of {day} no longer reads as {signer} signed it. Do not bill it; tell whoever keeps the records at once, because a signed note is only ever added to.',
    'Línea {line}: la nota del {day} ya no dice lo que {signer} firmó. No la cobre; avise enseguida a quien guarda los expedientes, porque a una nota firmada solo se le añade.',
  ],
  [
    'The claim is addressed to payer {named}, but the contract with {payer} names {expected}. Correct the payer’s number in its settings.',
    'La reclamación va dirigida al pagador {named}, pero el contrato con {payer} nombra {expected}. Corrija el número del pagador en sus ajustes.',
  ],
  [
    'Line {line}: on {day} {person} was here from {mine} and, by another worker’s visit, there from {other}. The payer pays one service at a time; correct or drop one of the visits.',
    'Línea {line}: el {day} {person} estuvo aquí de {mine} y, según la visita de otra persona, allí de {other}. El pagador paga un servicio a la vez; corrija o quite una de las visitas.',
  ],
  [
    'Line {line} has no place of service of two digits ({place}). Add it to the visit.',
    'La línea {line} no tiene lugar de servicio de dos cifras ({place}). Añádalo a la visita.',
  ],
  [
    'Line {line} was given at {place}; this contract pays the service at {places}. If the place is wrong, correct visit and note; else ask the plan, or name another fund.',
    'La línea {line} se dio en {place}; este contrato paga el servicio en {places}. Si el lugar está mal, corrija visita y nota; si no, pregunte al plan o elija otro fondo.',
  ],
  [
    'Line {line}: no plan covers {day}. Review the plan with the person; a visit between two plans cannot be billed.',
    'Línea {line}: ningún plan cubre el {day}. Revise el plan con la persona; una visita entre dos planes no se puede cobrar.',
  ],
  [
    'Line {line}: the plan for {day} was signed only on {signed}. A visit before the signature cannot be billed; name another fund.',
    'Línea {line}: el plan para el {day} se firmó el {signed}, después. Una visita anterior a la firma no se puede cobrar; elija otro fondo.',
  ],
  [
    'Line {line}: the plan for {day} is not signed. Have the person and the peer sign it if both agreed to it by then.',
    'Línea {line}: el plan para el {day} no está firmado. Pida a la persona y a su par que lo firmen si los dos lo habían acordado para entonces.',
  ],
  [
    'Line {line}: what {payer} paid and adjusted comes to {added}, the line charges {stated}. Enter the line’s adjustments again from the remittance.',
    'Línea {line}: lo que {payer} pagó y ajustó suma {added}, y la línea cobra {stated}. Anote de nuevo los ajustes de la línea desde la remesa.',
  ],
  [
    'Line {line}: the day on which {payer} decided is missing. Take it from the remittance.',
    'Línea {line}: falta el día en que {payer} decidió. Tómelo de la remesa.',
  ],
  [
    '{payer} is entered as having paid {stated}, but its lines make {added}. Enter its decision again from its remittance.',
    'Consta que {payer} pagó {stated}, pero sus líneas suman {added}. Anote de nuevo su decisión desde su remesa.',
  ],
  [
    '{payer} comes before this payer, but what it paid is not entered. Enter its decision from its remittance, zero included.',
    '{payer} va antes que este pagador, pero no consta lo que pagó. Anote su decisión desde su remesa, aunque sea cero.',
  ],
  [
    'What {payer} paid and adjusted comes to {explained}, the claim charges {charge}. Enter its decision again from its remittance, every adjustment.',
    'Lo que {payer} pagó y ajustó suma {explained}, y la reclamación cobra {charge}. Anote de nuevo su decisión desde su remesa, con cada ajuste.',
  ],
  [
    'Line {line}: the contract wants a practitioner’s recommendation before {day}, and none is on file. Ask for it; if it was given in time, add it to the record.',
    'Línea {line}: el contrato pide la recomendación de un profesional antes del {day}, y no consta ninguna. Pídala; si se dio a tiempo, añádala al expediente.',
  ],
  [
    'Line {line}: the recommendation was given on {given}, after the visit of {day}. A visit before it cannot be billed; name another fund.',
    'Línea {line}: la recomendación se dio el {given}, después de la visita del {day}. Una visita anterior no se puede cobrar; elija otro fondo.',
  ],
  [
    'Line {line}: the recommendation of {given} ran out on {ends}, before the visit of {day}. Ask the practitioner to renew it; visits in between need another fund.',
    'Línea {line}: la recomendación del {given} terminó el {ends}, antes de la visita del {day}. Pida al profesional que la renueve; las visitas intermedias necesitan otro fondo.',
  ],
  [
    'Line {line}: the contract bills under the supervisor, and {name} has none on file. Name the supervisor in the staff file.',
    'Línea {line}: el contrato cobra a nombre de quien supervisa, y no consta quién supervisa a {name}. Nómbrelo en el expediente del personal.',
  ],
  [
    'Line {line} names nobody who gave the service; this contract bills under {name}. Add the worker’s NPI in the staff file and build the claim again.',
    'La línea {line} no nombra a nadie que diera el servicio; este contrato cobra a nombre de {name}. Añada el NPI en el expediente del personal y haga la reclamación de nuevo.',
  ],
  [
    'Line {line}: the NPI of {name} ({npi}) is not a valid number. Correct it in the staff file; the plan looks it up.',
    'Línea {line}: el NPI de {name} ({npi}) no es un número válido. Corríjalo en el expediente del personal; el plan lo busca.',
  ],
  [
    'Line {line}: {name} has no taxonomy code on file, and many plans reject the claim without it. For a peer it is usually 175T00000X; add the one they enrolled under.',
    'Línea {line}: no consta el código de taxonomía de {name}, y muchos planes rechazan la reclamación sin él. Para un par suele ser 175T00000X; añada aquel con el que se inscribió.',
  ],
  [
    'The replacement of claim {number} leaves out {lines}, {paid} in all; the payer will take back what it paid for that. If that is not meant, add the lines again.',
    'El reemplazo de la reclamación {number} deja fuera {lines}, {paid} en total; el pagador recuperará lo que pagó por eso. Si no es lo que quiere, añada las líneas otra vez.',
  ],
  [
    'Line {line} bills {code} on {day}, when {other} is billed too ({where}); the contract does not pay both on one day. Bill the one that was authorized for the day.',
    'La línea {line} cobra {code} el {day}, cuando también se cobra {other} ({where}); el contrato no paga los dos el mismo día. Cobre el que se autorizó para ese día.',
  ],
  [
    'No service of the contract with {payer} fits the kind of visit behind line {line}. Choose the right kind on the visit.',
    'Ningún servicio del contrato con {payer} corresponde al tipo de visita de la línea {line}. Elija el tipo correcto en la visita.',
  ],
  [
    'Line {line} bills {code}, but for this kind of visit the contract with {payer} buys {sold}. Correct the kind of service.',
    'La línea {line} cobra {code}, pero para este tipo de visita el contrato con {payer} compra {sold}. Corrija el tipo de servicio.',
  ],
  [
    'The claim carries {codes}, a substance-use diagnosis, and there is no consent of {person} to send it to {payer}. Ask the person; when they have signed, record the consent on their page and scrub again.',
    'La reclamación lleva {codes}, un diagnóstico de consumo de sustancias, y no hay consentimiento de {person} para enviarlo a {payer}. Pregunte a la persona; cuando haya firmado, anote el consentimiento en su página y revise de nuevo.',
  ],
  [
    'Line {line}: the contract wants the supervisor of {name} on the claim, with an NPI, and there is none. Name the supervisor in the staff file and check the claim again.',
    'Línea {line}: el contrato quiere en la reclamación a quien supervisa a {name}, con su NPI, y no hay nadie. Nómbrelo en el expediente del personal y revise la reclamación de nuevo.',
  ],
  [
    'Line {line}: the contract wants {supervisor}, who supervises {name}, on the claim with an NPI, and the staff file holds no valid one. Copy its ten digits from the NPI registry into the staff file and check the claim again.',
    'Línea {line}: el contrato quiere en la reclamación a {supervisor}, que supervisa a {name}, con su NPI, y el expediente del personal no tiene uno válido. Copie sus diez cifras del registro de NPI en el expediente del personal y revise la reclamación de nuevo.',
  ],
  [
    'Line {line}: place {place} {remote}, but the line carries {marked}. Check with the plan which modifier it wants, and make the two agree.',
    'Línea {line}: el lugar {place} {remote}, pero la línea lleva {marked}. Pregunte al plan qué modificador quiere y haga que coincidan.',
  ],
  [
    'The claim says {total}, its lines come to {lines}: {difference} too much or too little. Build the claim again; a total is never typed by hand.',
    'La reclamación dice {total}, sus líneas suman {lines}: {difference} de más o de menos. Haga la reclamación de nuevo; un total nunca se escribe a mano.',
  ],
  [
    'Line {line} bills {day}, on which "{contract}" was not in force. Bill it under the contract of that day, or ask the payer for an extension in writing.',
    'La línea {line} cobra el {day}, cuando "{contract}" no estaba vigente. Cóbrela con el contrato de ese día o pida al pagador una extensión por escrito.',
  ],
  [
    '{together} {billed}, but {minutes} minutes make {units} {unitText}. Correct the visit’s times if they are wrong, or build the claim again.',
    '{together} {billed}, pero {minutes} minutos hacen {units} {unitText}. Corrija las horas de la visita si están mal, o haga la reclamación de nuevo.',
  ],
  [
    'Line {line} bills {bills}, but authorization {number} has {left} left. Ask the plan for more, {fix}.',
    'La línea {line} cobra {bills}, pero a la autorización {number} le quedan {left}. Pida más al plan, {fix}.',
  ],
  [
    'Line {line}: the visit of {day} says {visit}, its signed note says {note}. Set the visit right by the note; if the note is wrong, add to it and ask what may be billed.',
    'Línea {line}: la visita del {day} dice {visit}, su nota firmada dice {note}. Corrija la visita según la nota; si la nota está mal, añádale lo que falta y pregunte qué se puede cobrar.',
  ],
  [
    'Line {line} bills {units} units; units are whole and above zero. Build the claim again from its visits.',
    'La línea {line} cobra {units} unidades; las unidades son enteras y mayores que cero. Haga la reclamación de nuevo desde sus visitas.',
  ],
  [
    'Line {line} bills {bills} on {day}. The contract pays at most {limit}, and {left} left. Bill what is left, and name another fund for the rest.',
    'La línea {line} cobra {bills} el {day}. El contrato paga como máximo {limit}, y quedan {left}. Cobre lo que queda y elija otro fondo para el resto.',
  ],
  [
    'Line {line}: {name} had no certificate ({wanted}) on {day}. If there is one, add it to the staff file; if not, the visit cannot be billed.',
    'Línea {line}: {name} no tenía certificado ({wanted}) el {day}. Si lo hay, añádalo al expediente del personal; si no, la visita no se puede cobrar.',
  ],
  [
    'Line {line}: the certificate of {name} ({wanted}) ended on {ended}; the visit was on {day}. Add the renewal to the staff file; without one the visit cannot be billed.',
    'Línea {line}: el certificado de {name} ({wanted}) terminó el {ended}; la visita fue el {day}. Añada la renovación al expediente del personal; sin ella la visita no se puede cobrar.',
  ],
  [
    'Line {line}: {name} did not work here on {day} by the staff file. Correct the file or the visit’s worker.',
    'Línea {line}: según el expediente del personal, {name} no trabajaba aquí el {day}. Corrija el expediente o quién hizo la visita.',
  ],
  [
    'Line {line}: on {day} {name} was here from {mine} and, by another visit, elsewhere from {other}. Nobody can be in two places; correct the visit that is wrong.',
    'Línea {line}: el {day} {name} estuvo aquí de {mine} y, según otra visita, en otro lugar de {other}. Nadie está en dos lugares; corrija la visita que esté mal.',
  ],
  [
    'Line {line}: {name} has never been checked against the exclusion lists. Run the check before this is billed.',
    'Línea {line}: nunca se ha buscado a {name} en las listas de exclusión. Haga la revisión antes de cobrar esto.',
  ],
  [
    'Line {line}: {name} was last checked against the exclusion lists on {checked}, more than a month before the visit of {day}. Run the check now.',
    'Línea {line}: la última revisión de {name} en las listas de exclusión fue el {checked}, más de un mes antes de la visita del {day}. Haga la revisión ahora.',
  ],
  [
    'Line {line}: {name} was found on {source} on {checked}. Nothing this person did may be billed; stop, and tell your compliance lead.',
    'Línea {line}: {name} apareció en {source} el {checked}. No se puede cobrar nada de lo que hizo; deténgase y avise a cumplimiento.',
  ],
  [
    'Line {line}: {name} may be the person found on {source} on {checked}. Clear up who it is before anything is billed.',
    'Línea {line}: {name} puede ser la persona que apareció en {source} el {checked}. Aclare quién es antes de cobrar nada.',
  ],
  [
    'After this visit {left} of {service} remain on {source}. Ask the plan for more now.',
    'Después de esta visita quedan {left} de {service} en {source}. Pida más al plan ahora.',
  ],
  [
    'The file has more than {most} rows. Split it, for example by month; nothing of it was read.',
    'El archivo tiene más de {most} filas. Divídalo, por ejemplo por mes; no se leyó nada.',
  ],
  [
    'The file has no column {columns}. Choose the columns again; nothing was read.',
    'El archivo no tiene la columna {columns}. Elija las columnas otra vez; no se leyó nada.',
  ],
  [
    'Say which column holds the {fields}. Without it no row can be read.',
    'Diga qué columna contiene {fields}. Sin ella no se puede leer ninguna fila.',
  ],
  [
    'Two columns are called "{column}". Rename one of them, so that it is clear which is meant; nothing was read.',
    'Dos columnas se llaman "{column}". Cambie el nombre de una, para que se sepa cuál es; no se leyó nada.',
  ],
  [
    'The visit of {day} at {starts} is already here, from {where}, and says something else. Correct it on its own page, or remove the wrong row.',
    'La visita del {day} a las {starts} ya está aquí, de {where}, y dice otra cosa. Corríjala en su página o quite la fila equivocada.',
  ],
  [
    'Claim {control} for {person} went to {payer} on {sent}, {waited} days ago, and nothing has been decided ({expected}). Ask {payer} where it stands.',
    'La reclamación {control} de {person} salió a {payer} el {sent}, hace {waited} días, y nada se ha decidido ({expected}). Pregunte a {payer} cómo está.',
  ],
  [
    'Batch {reference} ({claims}, {expected}) went out on {sent} and nobody has said that it arrived. Ask the receiver whether it has the file, and send it again if not.',
    'El lote {reference} ({claims}, {expected}) salió el {sent} y nadie ha dicho que llegó. Pregunte al receptor si tiene el archivo y, si no, envíelo de nuevo.',
  ],
  [
    'Batch {reference} ({claims}, {expected}) was read on arrival, but {payer} has not said that it took the claims in. Ask {payer}: only its answer proves that they were filed in time.',
    'El lote {reference} ({claims}, {expected}) se leyó al llegar, pero {payer} no ha dicho que aceptó las reclamaciones. Pregunte a {payer}: solo su respuesta prueba que se presentaron a tiempo.',
  ],
  [
    'Remittance {trace} came as a test (ISA15 is T), so nothing of it was posted. Ask {payer} whether {amount} is really paid: if it is, post it as yours; if it was only a trial, dismiss it.',
    'La remesa {trace} llegó como prueba (ISA15 es T), así que no se registró nada. Pregunte a {payer} si {amount} se pagan de verdad: si es así, regístrela como suya; si solo era un ensayo, descártela.',
  ],
  [
    'Remittance {trace} is made out to {payee} ({theirs}), and that is not you: your organization has {ours}. Nothing of it was posted. If it is your money all the same, post it as yours and ask {payer} to correct the payee; if not, dismiss it and tell {payer}.',
    'La remesa {trace} va a nombre de {payee} ({theirs}), y no es usted: su organización tiene {ours}. No se registró nada. Si aun así el dinero es suyo, regístrela como suya y pida a {payer} que corrija el beneficiario; si no, descártela y avise a {payer}.',
  ],
  [
    'Remittance {trace} says it is from {payer} ({number}), but the same trace number came from {other} ({otherNumber}) in {file}. Nothing of it was posted, so that no payment counts twice. Look at the bank: if there are two payments, post it as yours; if there is one, dismiss it.',
    'La remesa {trace} dice venir de {payer} ({number}), pero el mismo número de rastreo llegó de {other} ({otherNumber}) en {file}. No se registró nada, para que ningún pago cuente dos veces. Mire el banco: si hay dos pagos, regístrela como suya; si hay uno, descártela.',
  ],
  [
    'Remittance {trace} does not say in a way that can be read on which day its {amount} moves. Nothing of it was posted. Look at the bank: if the money is there, post it as yours; if not, ask {payer} for the day.',
    'La remesa {trace} no dice de forma legible qué día se mueven sus {amount}. No se registró nada. Mire el banco: si el dinero está, regístrela como suya; si no, pida el día a {payer}.',
  ],
  [
    'Remittance {trace} says its {amount} moves on {day}, and not within the {days} days from now in which it would pay. Nothing of it was posted. Ask {payer} for the right day; if the day is right, post it as yours.',
    'La remesa {trace} dice que sus {amount} se mueven el {day}, y no dentro de los {days} días en que pagaría. No se registró nada. Pida a {payer} el día correcto; si el día es correcto, regístrela como suya.',
  ],
  [
    'No site is entered. Add each place where people are seen.',
    'No hay ningún sitio registrado. Agregue cada lugar donde se atiende a las personas.',
  ],
  [
    'Nothing says who answers after hours. A message that names the crisis line is the least a plan expects.',
    'Nada dice quién responde fuera del horario. Lo mínimo que espera un plan es un mensaje con el número de la línea de crisis.',
  ],
  [
    'The description of the service does not say yet: {parts}.',
    'A la descripción del servicio todavía le falta: {parts}.',
  ],
  [
    'No worker is entered yet. Add those who will serve people.',
    'Aún no hay nadie del personal registrado. Agregue a quienes atenderán a las personas.',
  ],
  [
    'Between {from} and {until} the work history of {name} is open. One sentence in their own words is enough; time for one’s own recovery is a good reason.',
    'Entre el {from} y el {until} el historial de trabajo de {name} tiene un hueco. Basta una frase en sus propias palabras; tiempo para la propia recuperación es una buena razón.',
  ],
  [
    'The background check of {name} is not cleared. A record alone is no reason to refuse a peer: somebody looks at it and says what was decided.',
    'La verificación de antecedentes de {name} no está resuelta. Un antecedente por sí solo no es razón para rechazar a un par: alguien lo mira y dice qué se decidió.',
  ],
  [
    'The application was signed on {day}, more than the {days} days that this plan takes a signature for. Have it signed again.',
    'La solicitud se firmó el {day}, más de los {days} días por los que este plan acepta una firma. Haga que la firmen otra vez.',
  ],
  [
    'The application was signed on {day}, more than {days} days ago, and the plan has not confirmed how long it takes a signature for. Ask it, or have it signed again.',
    'La solicitud se firmó el {day}, hace más de {days} días, y el plan no ha confirmado por cuánto tiempo acepta una firma. Pregúnteselo, o haga que la firmen otra vez.',
  ],
  [
    'Nobody has said on which day “{title}” was signed, and no plan approves an application without that day. Add it.',
    'Nadie ha dicho qué día se firmó «{title}», y ningún plan aprueba una solicitud sin ese día. Escríbalo.',
  ],
  [
    'The limits of “{title}” are not written down. Add both from the certificate.',
    'Los límites de «{title}» no están anotados. Copie los dos del certificado.',
  ],
  [
    '“{title}” says {on}, which is neither the office, nor the mailing address, nor a site. Make them the same before you send: plans set such applications aside.',
    '«{title}» dice {on}, que no es la oficina, ni la dirección postal, ni un sitio. Haga que coincidan antes de enviar: los planes apartan esas solicitudes.',
  ],
  [
    '“{title}” is larger than {most} MB. Scan it in black and white, or split it into two papers.',
    '«{title}» pasa de {most} MB. Escanéelo en blanco y negro, o divídalo en dos documentos.',
  ],
  [
    '“{title}” ended on {day}, so it cannot be kept as current. Ask for the renewed one and upload that.',
    '«{title}» terminó el {day}, así que no puede guardarse como vigente. Pida el renovado y súbalo.',
  ],
  [
    '“{title}” is dated {day}, which has not come yet. Check the day.',
    '«{title}» lleva fecha del {day}, que aún no ha llegado. Revise el día.',
  ],
  [
    '“{title}” would end before it begins. Correct one of the days.',
    '«{title}» terminaría antes de empezar. Corrija uno de los días.',
  ],
  [
    'Say until when “{title}” is good: the last day stands on the paper.',
    'Diga hasta cuándo vale «{title}»: el último día está en el documento.',
  ],
  [
    'Remittance {trace}: its claims tell of {told} of interest, and {paid} of interest is paid in it. Ask the payer which is right.',
    'Aviso de pago {trace}: sus reclamaciones hablan de {told} de intereses, y en él se pagan {paid} de intereses. Pregunte al pagador cuál es correcto.',
  ],
  [
    '{what}: {amount} denied. {why} Send a replacement by {due}.',
    '{what}: {amount} denegados. {why} Envíe un reemplazo a más tardar el {due}.',
  ],
  ['{what}: {amount} denied. {why} Appeal by {due}.', '{what}: {amount} denegados. {why} Apele a más tardar el {due}.'],
  [
    '{what}: {amount} denied. {why} Send the records by {due}.',
    '{what}: {amount} denegados. {why} Envíe el expediente a más tardar el {due}.',
  ],
  [
    '{what}: {amount} denied. {why} Bill the payer that should have been asked by {due}.',
    '{what}: {amount} denegados. {why} Cobre al pagador al que correspondía a más tardar el {due}.',
  ],
  [
    '{what}: {amount} denied. {why} Write it off by {due}.',
    '{what}: {amount} denegados. {why} Délo por perdido a más tardar el {due}.',
  ],
  [
    '{what}: {amount} denied. {why} Ask the payer by {due}.',
    '{what}: {amount} denegados. {why} Pregunte al pagador a más tardar el {due}.',
  ],
  [
    'Line {line}: {payer} refused it with reason {reasons}, because its own rules were not followed. {next} pays after {payer}, not instead of it, and would refuse it too (OA-136). Settle it with {payer} first, with a late authorization or a dispute; or let the claim go with the reason why {next} should pay.',
    'Línea {line}: {payer} la negó con la razón {reasons}, porque no se siguieron sus propias reglas. {next} paga después de {payer}, no en su lugar, y también la negaría (OA-136). Arréglelo primero con {payer}, con una autorización tardía o una disputa; o deje ir la reclamación con la razón por la que {next} debería pagar.',
  ],
  [
    '{earlier} says that it sent this claim on itself on {day}, and {payer} would refuse a second copy as a duplicate. Wait for the remittance of {payer} until {until}; then check this claim again. If {payer} says that nothing came, let it go with that as the reason.',
    '{earlier} dice que envió esta reclamación por su cuenta el {day}, y {payer} negaría una segunda copia por duplicada. Espere la remesa de {payer} hasta el {until}; después revise de nuevo esta reclamación. Si {payer} dice que no llegó nada, déjela ir con eso como razón.',
  ],
  [
    'What {earlier} decided cannot be carried into a claim to {payer}: the record now puts these visits on other lines, or charges them otherwise, than the claim {earlier} decided. Send {payer} the claim on paper together with the decision.',
    'Lo que decidió {earlier} no se puede llevar a una reclamación a {payer}: el registro pone ahora estas visitas en otras líneas, o las cobra de otro modo, que la reclamación que decidió {earlier}. Envíe a {payer} la reclamación en papel junto con la decisión.',
  ],
  [
    'On {day} (line {line}) {earlier} must be billed before {payer}, and the claim does not carry their decision. Bill them first: once their remittance is posted, the claim to {payer} is built with what it says. A decision that came on paper, or a letter that says they do not cover the service, is entered on this claim.',
    'El {day} (línea {line}) hay que cobrar a {earlier} antes que a {payer}, y la reclamación no lleva su decisión. Cóbreles primero: cuando su remesa esté contabilizada, la reclamación a {payer} se hace con lo que dice. Una decisión que llegó en papel, o una carta que dice que no cubren el servicio, se anota en esta reclamación.',
  ],
]
