// What stands on lists and cards of visits, claims, files and the ledger in Spanish: what waits and for what, why a row of a file
// was refused, how minutes became units, what moved from where to where.
// long because: it is a table
import type { Pairs } from '../server-sentences.ts'

export const recordSentences: Pairs = [
  ['Certified peer specialist', 'Certificado de especialista par'],
  ['Certified recovery peer', 'Certificado de par de recuperación'],
  ['Family peer advocate', 'Certificado de apoyo par a familias'],
  ['Youth peer specialist', 'Certificado de especialista par para jóvenes'],
  [
    'Claim {claim} was to replace claim {original}. The payer refused it, but decided claim {same} anew. Ask the payer which of the two decisions counts, then say it on claim {correction}.',
    'La reclamación {claim} debía reemplazar la {original}. El pagador la rechazó, pero decidió de nuevo la {same}. Pregunte al pagador cuál de las dos decisiones cuenta y dígalo en la reclamación {correction}.',
  ],
  [
    'Claim {claim} was to void claim {original}. The payer refused it, but decided claim {same} anew. Ask the payer which of the two decisions counts, then say it on claim {correction}.',
    'La reclamación {claim} debía anular la {original}. El pagador la rechazó, pero decidió de nuevo la {same}. Pregunte al pagador cuál de las dos decisiones cuenta y dígalo en la reclamación {correction}.',
  ],
  [
    'Nothing is asked of claim {claim} any more: somebody answered it, or the payer decided again. Open the claim to see how it stands.',
    'Ya no se pregunta nada de la reclamación {claim}: alguien respondió, o el pagador decidió otra vez. Abra la reclamación para ver cómo está.',
  ],
  [
    'Visits of claim {claim} were billed by another claim since, so it cannot stand again beside that one. Leave it as it is, or void the other claim first.',
    'Desde entonces, otra reclamación facturó visitas de la {claim}, así que no puede volver a valer junto a esa. Déjela como está o anule antes la otra.',
  ],
  [
    'Over: claim {original} stands instead. {reason}',
    'Terminada: vale en su lugar la reclamación {original}. {reason}',
  ],
  [
    'Done: claim {original} was taken back in remittance {trace}.',
    'Hecha: la reclamación {original} se recuperó en la remesa {trace}.',
  ],
  ['Over: claim {original} stays voided. {reason}', 'Terminada: la reclamación {original} queda anulada. {reason}'],
  [
    'The refusal counts: claim {original} stays replaced. {reason}',
    'Cuenta el rechazo: la reclamación {original} queda reemplazada. {reason}',
  ],
  [
    'Stands again as the payer decided it last; claim {claim} was refused. {reason}',
    'Vuelve a valer como el pagador la decidió por última vez; la reclamación {claim} fue rechazada. {reason}',
  ],
  ['Row', 'Fila'],
  ['What is wrong with it', 'Qué está mal'],
  [
    'No row of this import waits for correction, so there is nothing to save.',
    'Ninguna fila de esta importación espera corrección, así que no hay nada que guardar.',
  ],
  // Visits
  ['Waits to be sent.', 'Espera a ser enviada.'],
  [
    '{paid} of it stand paid although it was voided. Keep that much aside and ask the payer how it wants it back.',
    'De ella siguen pagados {paid} aunque se anuló. Aparte esa suma y pregunte al pagador cómo la quiere de vuelta.',
  ],
  ['Waits for its note.', 'Espera su nota.'],
  ['Waits for the signature of its note.', 'Espera la firma de su nota.'],
  ['Waits for a coverage and a contract that pay for it.', 'Espera una cobertura y un contrato que la paguen.'],
  ['Signed: it is billed once its month is earned.', 'Firmada: se cobra cuando se gane su mes.'],
  ['Signed: the next claims built take it in.', 'Firmada: entra en las próximas reclamaciones que se hagan.'],
  ['{minutes} minutes, in units of {rule}: {sum}', '{minutes} minutos, en unidades de {rule}: {sum}'],
  ['{minutes} minutes; {rounding}; {together}', '{minutes} minutos; {rounding}; {together}'],
  ['a unit counts from its eighth minute', 'una unidad cuenta desde su octavo minuto'],
  ['only whole units count', 'solo cuentan las unidades enteras'],
  ['a started unit counts', 'cuenta toda unidad empezada'],
  ['a unit counts past its middle', 'una unidad cuenta pasada su mitad'],
  ['one a day', 'una al día'],
  ['one a session', 'una por sesión'],
  ['one a month', 'una al mes'],
  ['one a month, from {count} contacts on', 'una al mes, a partir de {count} contactos'],
  ['each session by itself', 'cada sesión por sí sola'],
  ["a day's minutes added together", 'los minutos de un día se suman'],
  ["a worker's minutes of the day added together", 'los minutos del día de un trabajador se suman'],
  ["a month's contacts together", 'los contactos del mes se suman'],
  ['Booked with {who}, {times}', 'Reservada con {who}, {times}'],
  ['Cancelled with {who}, {times}', 'Cancelada con {who}, {times}'],
  ['Did not take place with {who}, {times}', 'No se realizó con {who}, {times}'],
  // Visits that wait
  [
    'The visit with {person} on {day} is not marked as delivered. Mark it, if it took place.',
    'La visita con {person} del {day} no está marcada como realizada. Márquela, si se realizó.',
  ],
  [
    'The visit with {person} on {day} is paid by another fund, so no claim is made.',
    'La visita con {person} del {day} la paga otro fondo, así que no se hace reclamación.',
  ],
  [
    'The visit with {person} on {day} has no note yet. It waits until the worker writes and signs one.',
    'La visita con {person} del {day} aún no tiene nota. Espera a que quien la hizo la escriba y firme.',
  ],
  [
    'The note of the visit with {person} on {day} is not signed yet. It waits for the signature.',
    'La nota de la visita con {person} del {day} aún no está firmada. Espera la firma.',
  ],
  [
    '{person} had no coverage on {day}. Check eligibility, or name another fund for the visit.',
    '{person} no tenía cobertura el {day}. Revise la elegibilidad, o elija otro fondo para la visita.',
  ],
  [
    'The coverage of {person} on {day} names a payer that is not set up here. Add the payer, or correct the coverage.',
    'La cobertura de {person} el {day} nombra un pagador que no está registrado aquí. Agréguelo, o corrija la cobertura.',
  ],
  [
    '{payer} has not confirmed that its system holds your organization on {day}, so the visit with {person} cannot be billed to it. Name who else pays, or record on the plan’s page that you are loaded and effective.',
    '{payer} no ha confirmado que su sistema tenga a su organización el {day}, así que no se le puede cobrar la visita con {person}. Diga quién más paga, o anote en la página del plan que ya los cargó.',
  ],
  [
    'There is no contract with {payer} in force on {day} for the visit with {person}. Add the contract, or name another fund.',
    'No hay contrato con {payer} vigente el {day} para la visita con {person}. Agregue el contrato, o elija otro fondo.',
  ],
  [
    'The contract with {payer} does not buy this kind of service, so the visit with {person} on {day} cannot be billed. Correct the kind of service, or name another fund.',
    'El contrato con {payer} no compra este tipo de servicio, así que no se puede cobrar la visita con {person} del {day}. Corrija el tipo de servicio, o elija otro fondo.',
  ],
  [
    'The contract with {payer} has no rate on {day} for the visit with {person}. Ask for the rate of that day.',
    'El contrato con {payer} no tiene tarifa el {day} para la visita con {person}. Pida la tarifa de ese día.',
  ],
  [
    'The visit with {person} on {day} is counted together with another one whose note is not signed. It waits, so that both are billed at once.',
    'La visita con {person} del {day} se cuenta junto con otra cuya nota no está firmada. Espera, para cobrar las dos a la vez.',
  ],
  [
    'The visit with {person} on {day} is counted together with one already billed on claim {payer}. Send a replacement of that claim that holds both.',
    'La visita con {person} del {day} se cuenta junto con una ya facturada en la reclamación {payer}. Envíe un reemplazo de aquella que tenga las dos.',
  ],
  [
    'The visit with {person} on {day} earns no unit: {payer}. It stays on record without a claim.',
    'La visita con {person} del {day} no gana ninguna unidad: {payer}. Queda registrada sin reclamación.',
  ],
  [
    'The visit with {person} on {day} waits for its month to be earned: {payer}. It is billed with the others once they are signed.',
    'La visita con {person} del {day} espera a que se gane su mes: {payer}. Se cobra con las demás una vez firmadas.',
  ],
  [
    'See that the month’s other visits are recorded and signed, then build claims.',
    'Haga que se registren y se firmen las demás visitas del mes y prepare después las reclamaciones.',
  ],
  ['{count} of the {units} contacts that earn the month', '{count} de los {units} contactos que ganan el mes'],
  ['Mark the visit as delivered, cancelled or not kept.', 'Marque la visita como realizada, cancelada o no realizada.'],
  ['Nothing to do: another fund pays.', 'No hay que hacer nada: paga otro fondo.'],
  ['Ask the worker to write and sign the note.', 'Pida a quien la hizo que escriba y firme la nota.'],
  ['Ask the worker to sign the note.', 'Pida a quien la hizo que firme la nota.'],
  [
    'Check eligibility and add the coverage, or name another fund for the visit.',
    'Revise la elegibilidad y agregue la cobertura, o elija otro fondo para la visita.',
  ],
  ['Add the payer, or correct the coverage.', 'Agregue el pagador, o corrija la cobertura.'],
  [
    'Record on the plan’s page that it has loaded you, or name another fund.',
    'Anote en la página del plan que ya los cargó, o elija otro fondo.',
  ],
  [
    'Add the contract with this payer, or name another fund.',
    'Agregue el contrato con este pagador, o elija otro fondo.',
  ],
  ['Correct the kind of service, or name another fund.', 'Corrija el tipo de servicio, o elija otro fondo.'],
  [
    'Ask the payer for the rate of that day and keep it as a new version of the contract.',
    'Pida al pagador la tarifa de ese día y guárdela como nueva versión del contrato.',
  ],
  [
    'Have the other visit’s note signed; both are then billed at once.',
    'Haga firmar la nota de la otra visita; entonces se cobran las dos a la vez.',
  ],
  [
    'Replace the claim that carries the rest of the day, with both visits on it.',
    'Reemplace la reclamación que lleva el resto del día, con las dos visitas.',
  ],
  ['Nothing to do: it stays on record without a claim.', 'No hay que hacer nada: queda registrada sin reclamación.'],
  // Rows of a file that were refused
  [
    'The visit is dated {day}, which has not come yet. Correct the date, or give it the status booked.',
    'La visita tiene fecha {day}, que aún no llega. Corrija la fecha, o póngale el estado de reservada.',
  ],
  [
    'The text for "{field}" is longer than {most} characters. A quotation mark is probably missing in the file; correct it and load the row again.',
    'El texto de "{field}" tiene más de {most} caracteres. Seguramente faltan comillas en el archivo; corríjalo y cargue la fila de nuevo.',
  ],
  [
    'The row names no person. Write the member number, the record number or the name.',
    'La fila no nombra a ninguna persona. Escriba el número de miembro, el de expediente o el nombre.',
  ],
  [
    'Nobody here is known as "{person}". Add the person first, or correct the number.',
    'Aquí no se conoce a nadie como "{person}". Agregue primero a la persona, o corrija el número.',
  ],
  [
    '"{person}" fits {count} people. Write the member number or the date of birth as well.',
    '"{person}" corresponde a {count} personas. Escriba también el número de miembro o la fecha de nacimiento.',
  ],
  [
    'The row has no worker. Write who met the person.',
    'La fila no tiene trabajador. Escriba quién se reunió con la persona.',
  ],
  [
    'No worker here is called "{named}". Add the worker first, or correct the row.',
    'Aquí ningún trabajador se llama "{named}". Agregue primero al trabajador, o corrija la fila.',
  ],
  [
    '"{named}" fits {count} workers. Write the NPI, or the e-mail address the worker signs in with.',
    '"{named}" corresponde a {count} trabajadores. Escriba el NPI, o el correo con el que entra el trabajador.',
  ],
  ['The row has no kind of service. Write it.', 'La fila no tiene tipo de servicio. Escríbalo.'],
  [
    'No kind of service here is called "{named}". It stands in no signed contract; correct the row.',
    'Aquí ningún tipo de servicio se llama "{named}". No está en ningún contrato firmado; corrija la fila.',
  ],
  [
    '"{named}" fits {count} kinds of service: {kinds}. Write one of these.',
    '"{named}" corresponde a {count} tipos de servicio: {kinds}. Escriba uno de estos.',
  ],
  ['The row has no site. Write it.', 'La fila no tiene sede. Escríbala.'],
  [
    'No site here is called "{named}". Add the site first, or correct the row.',
    'Aquí ninguna sede se llama "{named}". Agregue primero la sede, o corrija la fila.',
  ],
  [
    '"{named}" fits {count} sites. Give them different names first.',
    '"{named}" corresponde a {count} sedes. Póngales antes nombres distintos.',
  ],
  [
    'The row has neither an end time nor minutes. A payer pays only for time with a start and an end.',
    'La fila no tiene hora de fin ni minutos. Un pagador solo paga tiempo con inicio y fin.',
  ],
  ['"{minutes}" is not a whole number of minutes.', '"{minutes}" no es un número entero de minutos.'],
  [
    'The visit passes midnight. Write it as two rows, one for each day.',
    'La visita pasa de la medianoche. Escríbala en dos filas, una por cada día.',
  ],
  [
    'The visit ends at {ends}, which is not after its start at {starts}. Correct one of them; a visit past midnight is two rows.',
    'La visita termina a las {ends}, que no es después de su inicio a las {starts}. Corrija una; una visita que pasa de la medianoche son dos filas.',
  ],
  [
    'From {starts} to {ends} is more than {hours} hours. Check whether one is meant in the afternoon.',
    'De {starts} a {ends} son más de {hours} horas. Revise si una es de la tarde.',
  ],
  [
    '"{status}" is not a status. Write delivered, booked, cancelled or no-show.',
    '"{status}" no es un estado. Escriba delivered, booked, cancelled o no-show.',
  ],
  [
    '"{fund}" does not say who pays. Write plan, other fund or pro bono.',
    '"{fund}" no dice quién paga. Escriba plan, other fund o pro bono.',
  ],
  [
    'The row has no place of service. Write its two digits, for example 12 for the home.',
    'La fila no tiene lugar del servicio. Escriba sus dos cifras, por ejemplo 12 para el domicilio.',
  ],
  [
    '"{place}" is not a place of service. Write its two digits, for example 11 for the office or 12 for the home.',
    '"{place}" no es un lugar de servicio. Escriba sus dos cifras, por ejemplo 11 para la oficina o 12 para el domicilio.',
  ],
  ['"{size}" is not a number of people.', '"{size}" no es un número de personas.'],
  // Contracts
  [
    '{days} days from the service to the plan; corrections within {corrected} days; appeals within {appeal} days.',
    '{days} días desde el servicio hasta el plan; correcciones en {corrected} días; apelaciones en {appeal} días.',
  ],
  ['{units} units a day', '{units} unidades al día'],
  ['{units} units a day for one worker', '{units} unidades al día por trabajador'],
  ['{units} units a week', '{units} unidades a la semana'],
  ['{units} units a week for one worker', '{units} unidades a la semana por trabajador'],
  ['{units} units a month', '{units} unidades al mes'],
  ['{units} units a month for one worker', '{units} unidades al mes por trabajador'],
  ['{units} units a contract year', '{units} unidades por año de contrato'],
  ['{units} units a contract year for one worker', '{units} unidades por año de contrato por trabajador'],
  ['{units} units a calendar year', '{units} unidades por año natural'],
  ['{units} units a calendar year for one worker', '{units} unidades por año natural por trabajador'],
  ['{units} units a fiscal year (July to June)', '{units} unidades por año fiscal (de julio a junio)'],
  [
    '{units} units a fiscal year (July to June) for one worker',
    '{units} unidades por año fiscal (de julio a junio) por trabajador',
  ],
  ['{units} units in any {count} days', '{units} unidades en {count} días cualesquiera'],
  ['{units} units in any {count} days for one worker', '{units} unidades en {count} días cualesquiera por trabajador'],
  ['{units} units in any {count} months', '{units} unidades en {count} meses cualesquiera'],
  [
    '{units} units in any {count} months for one worker',
    '{units} unidades en {count} meses cualesquiera por trabajador',
  ],
  ['1 unit a day', '1 unidad al día'],
  ['1 unit a day for one worker', '1 unidad al día por trabajador'],
  ['1 unit a week', '1 unidad a la semana'],
  ['1 unit a week for one worker', '1 unidad a la semana por trabajador'],
  ['1 unit a month', '1 unidad al mes'],
  ['1 unit a month for one worker', '1 unidad al mes por trabajador'],
  ['1 unit a contract year', '1 unidad por año de contrato'],
  ['1 unit a contract year for one worker', '1 unidad por año de contrato por trabajador'],
  ['1 unit a calendar year', '1 unidad por año natural'],
  ['1 unit a calendar year for one worker', '1 unidad por año natural por trabajador'],
  ['1 unit a fiscal year (July to June)', '1 unidad por año fiscal (de julio a junio)'],
  ['1 unit a fiscal year (July to June) for one worker', '1 unidad por año fiscal (de julio a junio) por trabajador'],
  ['1 unit in any {count} days', '1 unidad en {count} días cualesquiera'],
  ['1 unit in any {count} days for one worker', '1 unidad en {count} días cualesquiera por trabajador'],
  ['1 unit in any {count} months', '1 unidad en {count} meses cualesquiera'],
  ['1 unit in any {count} months for one worker', '1 unidad en {count} meses cualesquiera por trabajador'],
  ['Not needed', 'No hace falta'],
  ['Needed from the first unit', 'Hace falta desde la primera unidad'],
  ['Needed after {units} units', 'Hace falta después de {units} unidades'],
  ['Up to {count} people', 'Hasta {count} personas'],
  ['{share}% a month from day {count}', '{share}\u00a0% al mes desde el día {count}'],
  ['{share}% a month from day {count}.', '{share}\u00a0% al mes desde el día {count}.'],
  [
    '{share}% a month from day {count}, then {more}% a month from day {later}.',
    '{share}\u00a0% al mes desde el día {count}; después, {more}\u00a0% al mes desde el día {later}.',
  ],
  [
    'After {count} days, {share}% of billed less allowed from late day {first}, at most {amount}.',
    'Después de {count} días, {share}\u00a0% de lo facturado menos lo permitido desde el día de retraso {first}, como máximo {amount}.',
  ],
  [
    'After {count} days, {share}% of billed less allowed from late day {first}, at most {amount}; {more}% of billed less allowed from late day {second}, at most {paid}.',
    'Después de {count} días, {share}\u00a0% de lo facturado menos lo permitido desde el día de retraso {first}, como máximo {amount}; {more}\u00a0% de lo facturado menos lo permitido desde el día de retraso {second}, como máximo {paid}.',
  ],
  [
    'After {count} days, {share}% of billed less allowed from late day {first}, at most {amount}; {more}% of billed less allowed from late day {second}, at most {paid}; {most}% of billed less allowed from late day {third}, at most {charge}.',
    'Después de {count} días, {share}\u00a0% de lo facturado menos lo permitido desde el día de retraso {first}, como máximo {amount}; {more}\u00a0% de lo facturado menos lo permitido desde el día de retraso {second}, como máximo {paid}; {most}\u00a0% de lo facturado menos lo permitido desde el día de retraso {third}, como máximo {charge}.',
  ],
  ['No interest on late payment.', 'Sin interés por pago tardío.'],
  ['{share}% a year after {days} days.', '{share}\u00a0% al año después de {days} días.'],
  // The ledger
  ['Expected from payers', 'Esperado de los pagadores'],
  ['Above the contract', 'Por encima del contrato'],
  ['Refused, not given up', 'Denegado, aún reclamable'],
  ['Share of the person', 'Parte de la persona'],
  ['Paid by another payer', 'Pagado por otro pagador'],
  ['Other adjustments', 'Otros ajustes'],
  ['Written off', 'Dado por perdido'],
  ['Paid, not yet at the bank', 'Pagado, aún no en el banco'],
  ['Bank', 'Banco'],
  ['Interest received', 'Intereses recibidos'],
  ['Taken back outside a decision', 'Recuperado fuera de una decisión'],
  ['Carried forward', 'Llevado al siguiente pago'],
  ['Withheld until later', 'Retenido para más tarde'],
  ['Start-up advance', 'Anticipo inicial'],
  ['Other adjustments of payers', 'Otros ajustes de pagadores'],
  ['Suspense: no claim found', 'En suspenso: sin reclamación'],
  ['Unexplained', 'Sin explicar'],
  ['Claims decided', 'Reclamaciones decididas'],
  ['Claims to be paid', 'Reclamaciones por pagar'],
  ['Interest paid', 'Intereses pagados'],
  ['Owed by providers', 'Debido por proveedores'],
  ['Withheld, to be released', 'Retenido, por liberar'],
  ['The claim itself', 'La propia reclamación'],
  ['{file}, transaction {transaction}, segment {segment}', '{file}, transacción {transaction}, segmento {segment}'],
  ['Bank deposit of {amount}', 'Depósito bancario de {amount}'],
  ['{claim}, line {line}', '{claim}, línea {line}'],
  // What became of a received 837P
  ['Transaction {control} conforms to its guide.', 'La transacción {control} cumple su guía.'],
  [
    'Transaction {control}: {some} of {all} claim taken in.',
    'Transacción {control}: se tomó {some} de {all} reclamación.',
  ],
  [
    'Transaction {control}: {some} of {all} claims taken in.',
    'Transacción {control}: se tomaron {some} de {all} reclamaciones.',
  ],
  ['Transaction {control} is rejected: {why}', 'La transacción {control} se rechaza: {why}'],
  ['an interchange of the same number came before.', 'antes llegó un intercambio con el mismo número.'],
  ['its interchange was rejected.', 'su intercambio fue rechazado.'],
  ['it does not conform to its guide.', 'no cumple su guía.'],
  [
    'Interchange {control} was rejected, and its TA1 says so: one with its control number (ISA13) came from this sender before. If it is the same, nothing is to be done; if not, send it under a new number.',
    'El intercambio {control} fue rechazado, y su TA1 lo dice: de este remitente ya llegó uno con su número de control (ISA13). Si es el mismo, no hay nada que hacer; si no, envíelo con un número nuevo.',
  ],
  [
    'An interchange was rejected; its TA1 says why. Correct the envelope and send it again under a new control number (ISA13): each counts once.',
    'Un intercambio fue rechazado; su TA1 dice por qué. Corrija el sobre y envíelo de nuevo con otro número de control (ISA13): cada número vale una vez.',
  ],
  // A movement of money from one account to another
  [
    '{amount}: {creditAccount} → {debitAccount} ({code}); {source}',
    '{amount}: {creditAccount} → {debitAccount} ({code}); {source}',
  ],
  ['{amount}: {creditAccount} → {debitAccount}; {source}', '{amount}: {creditAccount} → {debitAccount}; {source}'],
  ['{amount}: {creditAccount} → {debitAccount} ({code})', '{amount}: {creditAccount} → {debitAccount} ({code})'],
  ['{amount}: {creditAccount} → {debitAccount}', '{amount}: {creditAccount} → {debitAccount}'],
  // What was found while posting, booking, billing and signing in
  [
    'Line {line} of claim {control}: the payer allowed {allowed}, the contract says {expected}. Dispute the missing {amount} before the appeal window closes.',
    'Línea {line} de la reclamación {control}: el pagador permitió {allowed} y el contrato dice {expected}. Dispute los {amount} que faltan antes de que cierre el plazo de apelación.',
  ],
  [
    'Line {line} of claim {control}: the payer allowed {allowed}, {amount} more than the {expected} in the contract. Check the rate on file; if it was paid by mistake, the days to give it back have begun.',
    'Línea {line} de la reclamación {control}: el pagador permitió {allowed}, {amount} más que los {expected} del contrato. Revise la tarifa anotada; si se pagó por error, ya corre el plazo para devolverlo.',
  ],
  [
    'Claim {claim}: charge {charge} less all its adjustments leaves {expected}, but the claim says {stated} was paid. {difference} has no explanation. Ask the payer for a corrected remittance.',
    'Reclamación {claim}: el cargo de {charge} menos todos sus ajustes deja {expected}, pero la reclamación dice que se pagaron {stated}. {difference} no tienen explicación. Pida al pagador una remesa corregida.',
  ],
  [
    'Claim {claim}: its lines paid, less its claim-level adjustments, come to {expected}, but the claim says {stated}. The difference is {difference}. Ask the payer for a corrected remittance.',
    'Reclamación {claim}: lo pagado en sus líneas, menos los ajustes de toda la reclamación, suma {expected}, pero la reclamación dice {stated}. La diferencia es {difference}. Pida al pagador una remesa corregida.',
  ],
  [
    'Claim {control} has not been sent, so the payer cannot have decided it as it stands; {paid} of money waits in suspense. If it did go out, mark its batch as sent and choose the claim; else find the claim that is meant.',
    'La reclamación {control} no se ha enviado, así que el pagador no pudo decidirla como está; {paid} esperan en suspenso. Si sí salió, marque su lote como enviado y elija la reclamación; si no, busque la que se quiso decir.',
  ],
  [
    'The payer takes back {paid} on claim {control}, but no earlier decision on it was posted. The money waits in suspense until that remittance comes; if it never does, ask the payer for it.',
    'El pagador recupera {paid} en la reclamación {control}, pero no se registró ninguna decisión anterior sobre ella. El dinero espera en suspenso hasta que llegue esa remesa; si no llega, pídala al pagador.',
  ],
  [
    'Claim {control} is already decided and the payer did not reverse that first. What it says now was not posted to the claim; {paid} of money waits in suspense. Ask the payer which decision stands.',
    'La reclamación {control} ya está decidida y el pagador no revirtió eso antes. Lo que dice ahora no se registró en la reclamación; {paid} esperan en suspenso. Pregunte al pagador cuál decisión vale.',
  ],
  [
    'The deposit of {amount} on {day} names neither a trace number nor a payer; {count} would fit by amount, which is not enough. Choose the remittance it belongs to.',
    'El depósito de {amount} del {day} no nombra número de rastreo ni pagador; {count} coinciden por importe, y eso no basta. Elija la remesa a la que pertenece.',
  ],
  [
    'The deposit of {amount} on {day} is less than the {explained} of the remittance it names. Ask the bank or {payer} where the rest is, then match it by hand.',
    'El depósito de {amount} del {day} es menor que los {explained} de la remesa que nombra. Pregunte al banco o a {payer} dónde está el resto y después emparéjelo a mano.',
  ],
  [
    'The deposit of {amount} on {day} fits remittances of {payer} in more than one way. Choose which ones it carries.',
    'El depósito de {amount} del {day} coincide con remesas de {payer} de más de una manera. Elija cuáles trae.',
  ],
  [
    'No remittance of this payer within three business days of {day} comes to {amount}. If the remittance is still to come, the deposit can wait as unexplained; else ask the payer for it.',
    'Ninguna remesa de este pagador a tres días hábiles del {day} suma {amount}. Si la remesa aún ha de llegar, el depósito puede esperar sin explicación; si no, pídala al pagador.',
  ],
  [
    'Say who pays for this visit and why, so that nobody later bills it to the plan.',
    'Diga quién paga esta visita y por qué, para que nadie la cobre después al plan.',
  ],
  [
    'The person has no coverage by {payer} on {day}. Check eligibility, or name who else pays.',
    'La persona no tiene cobertura de {payer} el {day}. Verifique la elegibilidad, o diga quién más paga.',
  ],
  [
    'The contract with {payer} has no rate for {service} on {day}. Ask for the new rate, or name who else pays.',
    'El contrato con {payer} no tiene tarifa de {service} para el {day}. Pida la tarifa nueva, o diga quién más paga.',
  ],
  [
    '{minutes} minutes earn no unit of {service} under this contract. Plan a longer visit, or name who else pays.',
    '{minutes} minutos no suman ninguna unidad de {service} con este contrato. Planee una visita más larga, o diga quién más paga.',
  ],
  [
    'The contract pays at most {limit} of {service}; {rest} of that are left and this visit needs {asked}. Book a shorter visit or another day, or name who else pays.',
    'El contrato paga como máximo {limit} de {service}; quedan {rest} y esta visita necesita {asked}. Reserve una visita más corta u otro día, o diga quién más paga.',
  ],
  [
    'This visit needs {asked} of {service}, but {rest} left on authorization {number} after everything booked. Ask the plan for more, book a shorter visit, or name who else pays.',
    'Esta visita necesita {asked} de {service}, pero en la autorización {number} {rest} quedan después de todo lo reservado. Pida más al plan, reserve una visita más corta, o diga quién más paga.',
  ],
  [
    'This visit needs {asked} of {service}, and no authorization covers {day}. Ask the plan for one before the visit, or name who else pays.',
    'Esta visita necesita {asked} de {service}, y ninguna autorización cubre el {day}. Pida una al plan antes de la visita, o diga quién más paga.',
  ],
  [
    'The last units of the authorization were taken at this moment. Ask the plan for more, or name who else pays.',
    'Las últimas unidades de la autorización se acaban de tomar. Pida más al plan, o diga quién más paga.',
  ],
  ['The {field} cannot be read: {why}.', 'No se puede leer {field}: {why}.'],
  [
    'This visit on {day} at {starts} with {worker} is recorded already. Open it to change it.',
    'Esta visita del {day} a las {starts} con {worker} ya está registrada. Ábrala para cambiarla.',
  ],
  [
    '{worker} has another visit on {day} from {starts} to {ends}. Correct the times, or close the other visit first.',
    '{worker} tiene otra visita el {day} de {starts} a {ends}. Corrija las horas, o cierre antes la otra visita.',
  ],
  [
    'The row is empty. Fill in at least person, worker, date and time.',
    'La fila está vacía. Llene al menos persona, quien atendió, fecha y hora.',
  ],
  [
    'Claim {control} is for another payer. Send it with that payer’s claims.',
    'La reclamación {control} es de otro pagador. Envíela con las reclamaciones de ese pagador.',
  ],
  [
    'Claim {control} is not ready. Scrub it again first.',
    'La reclamación {control} no está lista. Revísela de nuevo antes.',
  ],
  ['Claim {control} was sent already.', 'La reclamación {control} ya se envió.'],
  [
    'Claim {control} goes in a file of its own kind, charges or encounters. Send again for it.',
    'La reclamación {control} va en un archivo de los suyos, de cargos o de encuentros. Envíe otra vez para ella.',
  ],
  [
    'The claim that {control} corrects is {status} by now. Ask the payer to reopen it.',
    'La reclamación que {control} corrige ya está {status}. Pida al pagador que la reabra.',
  ],
  [
    'Written into {file}. No trading partner takes it from here: download it from the batch and send it.',
    'Escrita en {file}. Ningún socio la recibe desde aquí: descárguela del lote y envíela.',
  ],
  ['Taken back: its visits belong to another payer now.', 'Retirada: sus visitas son ahora de otro pagador.'],
  [
    'Nothing an excluded worker does may be billed to a federal program.',
    'Nada de lo que haga una persona excluida puede cobrarse a un programa federal.',
  ],
  ['A visit is billed only with a signed note.', 'Una visita se cobra solo con la nota firmada.'],
  [
    'A signed note that no longer reads as it was signed proves nothing.',
    'Una nota firmada que ya no dice lo que se firmó no prueba nada.',
  ],
  ['A visit is billed once.', 'Una visita se cobra una vez.'],
  ['No term of a contract stands behind this line.', 'Ningún término de un contrato respalda esta línea.'],
  ['No rate in the contract on this day.', 'El contrato no tiene tarifa para este día.'],
  ['{claim} carries no visit any more.', '{claim} ya no lleva ninguna visita.'],
  ['{claim} is carried on by claim {control} already.', 'La reclamación {control} ya continúa {claim}.'],
  ['No visit stands on this claim any more.', 'En esta reclamación ya no queda ninguna visita.'],
  [
    'As the record stands now, the visits on this claim belong on several claims.',
    'Según el registro de hoy, las visitas de esta reclamación van en varias reclamaciones.',
  ],
  ['The note is signed and everything for a claim is here.', 'La nota está firmada y está todo para la reclamación.'],
  [
    'The answer is cut short or its envelope does not close, so nothing of it was taken. Ask for it again.',
    'La respuesta está cortada o su sobre no cierra, así que no se tomó nada de ella. Pídala otra vez.',
  ],
  ['This {kind} answers no batch of ours.', 'Este {kind} no responde a ningún lote nuestro.'],
  ['This {kind} answers no batch of ours. It was kept.', 'Este {kind} no responde a ningún lote nuestro. Se guardó.'],
  [
    'This {kind} answers a file of ours. It was kept with it; nothing else changes.',
    'Este {kind} responde a un archivo nuestro. Se guardó con él; nada más cambia.',
  ],
  [
    'This file is {what}; here {wanted} is taken in. It was kept as it came. Check that the right file was sent to the right place.',
    'Este archivo es {what}; aquí se recibe {wanted}. Se guardó como llegó. Revise que se envió el archivo correcto al lugar correcto.',
  ],
  [
    'The payer took back claim {control} in remittance {trace}.',
    'El pagador recuperó la reclamación {control} en la remesa {trace}.',
  ],
  [
    'There is no remittance in this file. It was kept as it came; ask the payer what it is.',
    'En este archivo no hay ninguna remesa. Se guardó como llegó; pregunte al pagador qué es.',
  ],
  [
    'This repeats very few characters. Use several words that only you would put together.',
    'Repite muy pocos caracteres. Use varias palabras que solo usted juntaría.',
  ],
  [
    'This follows the keys or the alphabet. Use several words that only you would put together.',
    'Sigue las teclas o el abecedario. Use varias palabras que solo usted juntaría.',
  ],
  [
    'This is among the first passwords anybody would guess. Use several words that only you would put together.',
    'Está entre las primeras contraseñas que cualquiera probaría. Use varias palabras que solo usted juntaría.',
  ],
  [
    'This holds “{part}”, which others know about you or your organization. Leave it out.',
    'Contiene «{part}», que otros saben de usted o de su organización. Quítelo.',
  ],
  [
    'This code is not right or was used before. Wait for the next one and type it in.',
    'Este código no es correcto o ya se usó. Espere el siguiente y escríbalo.',
  ],
  [
    'This recovery code is not right or was used before. Each works once.',
    'Este código de recuperación no es correcto o ya se usó. Cada uno sirve una vez.',
  ],
  ['Its worker stopped before it was done.', 'Quien lo hacía se detuvo antes de terminar.'],
  ['It was not delivered.', 'No se entregó.'],
  [
    'The provider is not in the network, so no contract prices this.',
    'El proveedor no está en la red, así que ningún contrato le pone precio.',
  ],
  ['No contract with this provider covers the day.', 'Ningún contrato con este proveedor cubre el día.'],
  ['The contract does not buy {code}.', 'El contrato no compra {code}.'],
  ['No term answers for this code.', 'Ningún término responde por este código.'],
  [
    'We gave this member no authorization of that number.',
    'No dimos a esta persona ninguna autorización con ese número.',
  ],
  ['No signed contract with this payer covers the day.', 'Ningún contrato firmado con este pagador cubre el día.'],
  ['The contract has no rate on this day.', 'El contrato no tiene tarifa para este día.'],
  ['No rate on this day.', 'Sin tarifa para este día.'],
  ['The authorization is not on file.', 'La autorización no está en el archivo.'],
  ['The claim came without a visit of ours.', 'La reclamación llegó sin una visita nuestra.'],
  ['The records came on {day}.', 'El expediente llegó el {day}.'],
  ['Transaction {control}: {taken} of {claims} taken in.', 'Transacción {control}: {taken} de {claims} recibidas.'],
  // Numbers in their order, and papers
  [
    'The organization’s EIN is not entered. It comes first: every other number asks for it.',
    'Falta el EIN de la organización. Es el primero: todos los demás números lo piden.',
  ],
  [
    'The organization’s NPI is not entered. Apply for it with the EIN.',
    'Falta el NPI de la organización. Solicítelo con el EIN.',
  ],
  [
    'The Medicaid number is not entered. Apply for it as soon as you have the NPI: it takes longest.',
    'Falta el número de Medicaid. Solicítelo en cuanto tenga el NPI: es el que más tarda.',
  ],
  [
    'A contract names the organization’s NPI, and none is entered yet.',
    'Un contrato lleva el NPI de la organización, y aún no hay ninguno.',
  ],
  [
    'Enter it under “What we tell every plan”, then sign.',
    'Escríbalo en «Lo que decimos a cada plan» y firme después.',
  ],
  [
    '{ein} is no EIN: it has nine digits, as in 82-1234567.',
    '{ein} no es un EIN: tiene nueve cifras, como 82-1234567.',
  ],
  [
    'No EIN began with {prefix} on the list we read. Compare it with the letter of the tax authority; new prefixes do come.',
    'Ningún EIN empezaba por {prefix} en la lista que leímos. Compárelo con la carta del fisco; a veces hay prefijos nuevos.',
  ],
  [
    '{npi} is no NPI: its check digit does not fit. A digit was mistyped or two were swapped; copy it from the letter again.',
    '{npi} no es un NPI: su dígito de control no cuadra. Se escribió mal una cifra o se cambiaron dos; cópielo otra vez de la carta.',
  ],
  [
    '{npi} is the number of {name}, a person (type 1). The organization needs its own (type 2), which it applies for with its EIN.',
    '{npi} es el número de {name}, una persona (tipo 1). La organización necesita el suyo (tipo 2), que solicita con su EIN.',
  ],
  [
    'An organization applies for its NPI with its EIN, so the EIN comes first. Enter the EIN, then the NPI.',
    'Una organización solicita su NPI con su EIN, así que el EIN va primero. Anote el EIN y después el NPI.',
  ],
  [
    'A {number} number before an NPI cannot be right: the {number} application asks for the NPI. Enter the NPI first; if you have none yet, apply for it now.',
    'Un número de {number} antes del NPI no puede ser: la solicitud de {number} pide el NPI. Anote primero el NPI; si aún no lo tiene, solicítelo ahora.',
  ],
  [
    '{taxonomy} is no taxonomy code: it has ten characters and ends in X.',
    '{taxonomy} no es un código de taxonomía: tiene diez caracteres y termina en X.',
  ],
  [
    '{taxonomy} is a code for one person. An organization usually enrolls as an agency, for example 251S00000X.',
    '{taxonomy} es un código para una persona. Una organización suele inscribirse como agencia, por ejemplo 251S00000X.',
  ],
  [
    '“{title}” is not a PDF, whatever its name says. Print or scan it to PDF and choose that file.',
    '«{title}» no es un PDF, diga lo que diga su nombre. Imprímalo o escanéelo como PDF y elija ese archivo.',
  ],
  [
    '“{title}” begins like a PDF but cannot be read to its end. It was probably cut off: save or scan it again.',
    '«{title}» empieza como un PDF, pero no se puede leer hasta el final. Es probable que se cortara: guárdelo o escanéelo otra vez.',
  ],
  [
    '“{title}” is locked with a password, so a plan could not open it. Save a copy without the password and choose that.',
    '«{title}» está cerrado con contraseña, así que un plan no podría abrirlo. Guarde una copia sin contraseña y elija esa.',
  ],
  // What contradicts itself in an offer, by the words of its form
  [
    'Exchange “First day” and “Last day”, or leave the last one empty while the contract runs on.',
    'Intercambie «Primer día» y «Último día», o deje vacío el último mientras el contrato siga vigente.',
  ],
  ['Check “First day” and “Last day”.', 'Revise «Primer día» y «Último día».'],
  [
    'Write “Case rate, a person and month”, or choose another way under “Paid by”.',
    'Escriba «Tarifa por persona y mes», o elija otra forma en «Se paga por».',
  ],
  [
    'Write the amount under “Start-up advance”, or leave it empty.',
    'Escriba el importe en «Adelanto inicial», o déjelo vacío.',
  ],
  ['Choose “a day’s minutes” under “Added together”.', 'Elija «los minutos del día» en «Se suman».'],
  ['Choose “each session by itself” under “Added together”.', 'Elija «cada sesión por separado» en «Se suman».'],
  ['Choose “a month’s contacts” under “Added together”.', 'Elija «los contactos del mes» en «Se suman».'],
  [
    'Choose “one a day” under “Minutes become units”, or another answer under “Paid by”.',
    'Elija «una al día» en «Los minutos se vuelven unidades», u otra respuesta en «Se paga por».',
  ],
  [
    'Write “Most people in a session”, or take HQ out of “Modifiers”.',
    'Escriba «Máximo de personas por sesión», o quite HQ de «Modificadores».',
  ],
  [
    'Choose another “Kind of service of ours” for one of them.',
    'Elija otro «Nuestro tipo de servicio» para uno de ellos.',
  ],
  [
    'Ask the plan which certificate a new peer must have by then.',
    'Pregunte al plan qué certificado debe tener para entonces un par nuevo.',
  ],
  [
    'Contacts a month are written, but {written} says “{answer}” under “Minutes become units”.',
    'Hay contactos al mes escritos, pero {written} dice «{answer}» en «Los minutos se vuelven unidades».',
  ],
  [
    'The contract pays by the day, but {written} says “{answer}” under “Minutes become units”.',
    'El contrato paga por día, pero {written} dice «{answer}» en «Los minutos se vuelven unidades».',
  ],
  [
    '{written} is paid by the month but “Added together” says “{answer}”.',
    '{written} se paga por mes, pero «Se suman» dice «{answer}».',
  ],
  ['a day’s minutes', 'los minutos del día'],
  ['a worker’s minutes of the day', 'los minutos del día de un trabajador'],
  ['from the eighth minute', 'desde el minuto ocho'],
  ['whole units only', 'solo unidades enteras'],
  ['past the middle', 'pasada la mitad'],
  ['a month’s contacts', 'los contactos del mes'],
]
