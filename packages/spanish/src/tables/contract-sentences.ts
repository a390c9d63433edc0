// What is wrong with a contract, a benefit contract or a payment policy that a person wrote, and how to mend it, in Spanish.
// Field names and choices of the format stay as they are typed.
// long because: it is a table
import type { Pairs } from '../server-sentences.ts'

const quoted = '"[^"]*"'

/** What may stand for a name here, as a regular expression without groups. */
export const contractShapes: Readonly<Record<string, string>> = {
  written: quoted,
  otherWritten: quoted,
  typedWritten: '".*"',
  place: `${quoted}|Entry \\d+ of ${quoted}`,
  group: `${quoted}|Entry \\d+ of ${quoted}`,
  kind: 'an empty list|a list|a group of fields|the number \\S+',
}

export const contractSentences: Pairs = [
  // The document itself
  [
    'This contract has {count} characters; the most that is read is {most}.',
    'Este contrato tiene {count} caracteres; se leen {most} como máximo.',
  ],
  [
    'This benefit has {count} characters; the most that is read is {most}.',
    'Este beneficio tiene {count} caracteres; se leen {most} como máximo.',
  ],
  [
    'This policy has {count} characters; the most that is read is {most}.',
    'Esta política tiene {count} caracteres; se leen {most} como máximo.',
  ],
  ['Check that this is the contract and not another file.', 'Revise que sea el contrato y no otro archivo.'],
  ['Check that this is the benefit and not another file.', 'Revise que sea el beneficio y no otro archivo.'],
  ['Check that this is the policy and not another file.', 'Revise que sea la política y no otro archivo.'],
  [
    'This contract nests its fields too deep to be read.',
    'Los campos de este contrato están anidados a demasiada profundidad para leerlos.',
  ],
  [
    'This benefit nests its fields too deep to be read.',
    'Los campos de este beneficio están anidados a demasiada profundidad para leerlos.',
  ],
  [
    'This policy nests its fields too deep to be read.',
    'Los campos de esta política están anidados a demasiada profundidad para leerlos.',
  ],
  ['This contract uses YAML anchors or aliases (& and *).', 'Este contrato usa anclas o alias de YAML (& y *).'],
  ['This benefit uses YAML anchors or aliases (& and *).', 'Este beneficio usa anclas o alias de YAML (& y *).'],
  ['This policy uses YAML anchors or aliases (& and *).', 'Esta política usa anclas o alias de YAML (& y *).'],
  ['This is not a contract: it holds no named fields.', 'Esto no es un contrato: no tiene campos con nombre.'],
  ['This is not a benefit: it holds no named fields.', 'Esto no es un beneficio: no tiene campos con nombre.'],
  ['This is not a policy: it holds no named fields.', 'Esto no es una política: no tiene campos con nombre.'],
  ['Write each value out where it stands.', 'Escriba cada valor completo en su lugar.'],
  ['Start from one of the samples.', 'Parta de uno de los ejemplos.'],
  ['Compare it with a sample.', 'Compárelo con un ejemplo.'],
  ['This field is written twice in the same place.', 'Este campo está escrito dos veces en el mismo lugar.'],
  ['Keep one of the two and delete the other.', 'Deje uno de los dos y borre el otro.'],
  ['This line is indented with a tab.', 'Esta línea tiene sangría de tabulador.'],
  ['Indent with spaces only, two for each step.', 'Use solo espacios para la sangría, dos por nivel.'],
  [
    'The line cannot be read: an indent, a colon, a bracket or a quote is out of place here or just above.',
    'La línea no se puede leer: una sangría, dos puntos, un corchete o unas comillas están fuera de lugar aquí o justo arriba.',
  ],
  [
    'Line the fields up with their neighbors, and put text that holds a colon or a hash in quotes.',
    'Alinee los campos con sus vecinos y ponga entre comillas el texto con dos puntos o con #.',
  ],
  ['A value cannot begin with the sign that stands here.', 'Un valor no puede empezar con el signo que hay aquí.'],
  ['Put the value in quotes.', 'Ponga el valor entre comillas.'],
  ['The line cannot be read as YAML.', 'La línea no se puede leer como YAML.'],
  ['Compare the line with a sample.', 'Compare la línea con un ejemplo.'],
  // One field
  ['Entry {count} of {written}', 'La entrada {count} de {written}'],
  ['{written} is missing from the contract.', 'Falta {written} en el contrato.'],
  ['{written} is missing from the benefit.', 'Falta {written} en el beneficio.'],
  ['{written} is missing from the policy.', 'Falta {written} en la política.'],
  ['{place} is missing under {written}.', 'Falta {place} bajo {written}.'],
  [
    '{written} is missing under Entry {count} of {otherWritten}.',
    'Falta {written} en la entrada {count} de {otherWritten}.',
  ],
  ['{place} cannot be empty.', '{place} no puede quedar sin valor.'],
  ['{place} cannot be {kind}.', '{place} no puede ser {kind}.'],
  ['{place} cannot be {typedWritten}.', '{place} no puede ser {typedWritten}.'],
  ['an empty list', 'una lista vacía'],
  ['a list', 'una lista'],
  ['a group of fields', 'un grupo de campos'],
  ['the number {count}', 'el número {count}'],
  ['{written} is not a field.', '{written} no es un campo.'],
  ['{written} is not a field under {otherWritten}.', '{written} no es un campo de {otherWritten}.'],
  [
    '{written} is not a field under Entry {count} of {otherWritten}.',
    '{written} no es un campo de la entrada {count} de {otherWritten}.',
  ],
  ['Did you mean {written}?', '¿Quiso decir {written}?'],
  ['Delete it, or use one of: {fieldsWritten}.', 'Bórrelo o use uno de estos: {fieldsWritten}.'],
  ['Add {written}.', 'Agregue {written}.'],
  ['Add {written} with one of: {choicesWritten}.', 'Agregue {written} con uno de estos valores: {choicesWritten}.'],
  [
    'Add {written}, with its own fields indented below it.',
    'Agregue {written}, con sus propios campos debajo y con sangría.',
  ],
  [
    'Add {written}, a list: one item a line, each beginning with "- ".',
    'Agregue {written}, una lista: un elemento por línea, cada uno empieza con "- ".',
  ],
  ['Add {written}, true or false.', 'Agregue {written}, true o false.'],
  ['Write one of: {choicesWritten}.', 'Escriba uno de estos valores: {choicesWritten}.'],
  ['The most is {count} characters.', 'El máximo es de {count} caracteres.'],
  ['The most is {count} entries.', 'El máximo es de {count} entradas.'],
  ['The most is {count}.', 'El máximo es {count}.'],
  ['The least is {count} characters.', 'El mínimo es de {count} caracteres.'],
  ['The least is {count} entries.', 'El mínimo es de {count} entradas.'],
  ['The least is {count}.', 'El mínimo es {count}.'],
  ['Write a single value here.', 'Escriba aquí un solo valor.'],
  ['This is text: put it in quotes.', 'Esto es texto: póngalo entre comillas.'],
  ['Write with its own fields indented below it.', 'Escríbalo con sus propios campos debajo y con sangría.'],
  [
    'Write a list: one item a line, each beginning with "- ".',
    'Escriba una lista: un elemento por línea, cada uno empieza con "- ".',
  ],
  ['Write true or false.', 'Escriba true o false.'],
  [
    'Write a calendar day as YYYY-MM-DD, for example 2026-01-31.',
    'Escriba un día del calendario como AAAA-MM-DD, por ejemplo 2026-01-31.',
  ],
  [
    'Write an amount in dollars and cents, not negative, for example 22.50.',
    'Escriba un importe en dólares y centavos, no negativo, por ejemplo 22.50.',
  ],
  [
    'Write a percentage from 0 to 100 with at most two decimals, for example 18 or 7.5.',
    'Escriba un porcentaje de 0 a 100 con dos decimales como máximo, por ejemplo 18 o 7.5.',
  ],
  ['Write a whole number.', 'Escriba un número entero.'],
  ['Write a whole number, zero or more.', 'Escriba un número entero, cero o más.'],
  ['Write a whole number, one or more.', 'Escriba un número entero, uno o más.'],
  [
    'Write the five characters of the procedure code, for example H0038.',
    'Escriba los cinco caracteres del código de procedimiento, por ejemplo H0038.',
  ],
  ['A modifier has two characters, for example HE.', 'Un modificador tiene dos caracteres, por ejemplo HE.'],
  [
    'A place of service has two digits, for example 11 or 02. Quote it in YAML: "02".',
    'Un lugar de servicio tiene dos dígitos, por ejemplo 11 o 02. En YAML, póngalo entre comillas: "02".',
  ],
  [
    'A term is a short name in lower case with hyphens, for example peer-individual.',
    'Una cláusula lleva un nombre corto en minúsculas con guiones, por ejemplo peer-individual.',
  ],
  ['A service needs at least one dated rate.', 'Un servicio necesita al menos una tarifa con fecha.'],
  ['A contract needs at least one service.', 'Un contrato necesita al menos un servicio.'],
  ['A benefit needs at least one service.', 'Un beneficio necesita al menos un servicio.'],
  ['An NPI has ten digits.', 'Un NPI tiene diez dígitos.'],
  [
    'This is no NPI: its check digit does not fit. A digit was mistyped or two were swapped; copy it from the letter again.',
    'Esto no es un NPI: su dígito de control no cuadra. Se escribió mal una cifra o se cambiaron dos; cópielo otra vez de la carta.',
  ],
  [
    'Write true, false, or leave it out when the contract does not say.',
    'Escriba true o false, u omítalo si el contrato no lo dice.',
  ],
  ['Write a number of at most 3650.', 'Escriba un número de 3650 como máximo.'],
  ['Write a diagnosis code such as F33.1 or F331.', 'Escriba un código de diagnóstico como F33.1 o F331.'],
  ['Say where this row was read, or who decided it.', 'Diga dónde se leyó esta fila o quién lo decidió.'],
  ['Say where this was read, or who decided it.', 'Diga dónde se leyó esto o quién lo decidió.'],
  ['A day has 1,440 minutes.', 'Un día tiene 1,440 minutos.'],
  ['Write a number such as 1.25.', 'Escriba un número como 1.25.'],
  ['Write a number such as 40.', 'Escriba un número como 40.'],
  ['No road is shorter than the straight line.', 'Ningún camino es más corto que la línea recta.'],
  [
    'A year is the most an applicant can be asked to wait.',
    'A un solicitante se le puede pedir que espere un año como máximo.',
  ],
  ['An appeal is answered within 30 days at most.', 'Una apelación se contesta en 30 días como máximo.'],
  ['The state gives at least 90 days.', 'El estado da al menos 90 días.'],
  ['The state gives at most 120 days.', 'El estado da como máximo 120 días.'],
  // The contract as a whole
  [
    'The contract ends on {end}, before it starts on {start}.',
    'El contrato termina el {end}, antes de empezar el {start}.',
  ],
  [
    'Exchange the two days, or leave "ends" out while the contract runs on.',
    'Intercambie los dos días, u omita "ends" mientras el contrato siga vigente.',
  ],
  [
    'The contract was signed on {signed}, after it starts on {start}.',
    'El contrato se firmó el {signed}, después de empezar el {start}.',
  ],
  [
    'Ask the plan in writing whether services before the signature are paid.',
    'Pregunte al plan por escrito si se pagan los servicios anteriores a la firma.',
  ],
  [
    "{count} days to file is longer than Medicaid's outer limit of 12 months from the service.",
    '{count} días para presentar superan el límite de Medicaid de 12 meses desde el servicio.',
  ],
  ['Write 365 or less.', 'Escriba 365 o menos.'],
  [
    'A corrected claim is due {count} days after the service, sooner than the first claim at {first}.',
    'Una reclamación corregida vence a los {count} días del servicio, antes que la primera, a los {first}.',
  ],
  [
    'Count corrections from the decision, or allow more days.',
    'Cuente las correcciones desde la decisión, o dé más días.',
  ],
  ['Only {count} days to file a claim.', 'Solo {count} días para presentar una reclamación.'],
  [
    'Ask for at least 90: a coverage question alone can take that long.',
    'Pida al menos 90: una sola duda de cobertura puede tardar tanto.',
  ],
  [
    'Paper claims are due in {paper} days, sooner than electronic ones in {electronic}.',
    'Las reclamaciones en papel se pagan en {paper} días, antes que las electrónicas, en {electronic}.',
  ],
  ['Check that the two numbers are not exchanged.', 'Revise que los dos números no estén intercambiados.'],
  ['The contract owes nothing for late payment.', 'El contrato no prevé nada por pago tardío.'],
  [
    "Ask the plan to name your state's prompt-pay rule or to agree on a rate.",
    'Pida al plan que nombre la regla de pago puntual de su estado o que acuerde una tasa.',
  ],
  [
    'Interest starts after day {first}, while payment is only due on day {due}.',
    'El interés empieza después del día {first}, pero el pago no vence hasta el día {due}.',
  ],
  [
    'Let interest start after day {due}, or shorten the days to pay.',
    'Haga que el interés empiece después del día {due}, o acorte los días para pagar.',
  ],
  [
    'This step ends on day {end}, before it starts on day {start}.',
    'Este tramo termina el día {end}, antes de empezar el día {start}.',
  ],
  ['Exchange the two days.', 'Intercambie los dos días.'],
  ['Two steps claim day {number}.', 'Dos tramos reclaman el día {number}.'],
  ['Let step {step} end on day {number}.', 'Haga que el tramo {step} termine el día {number}.'],
  ['No step answers for day {number}.', 'Ningún tramo cubre el día {number}.'],
  ['Let step {step} start on day {number}.', 'Haga que el tramo {step} empiece el día {number}.'],
  [
    'The contract pays a case rate but names no amount.',
    'El contrato paga una tarifa por caso, pero no dice el importe.',
  ],
  [
    'Add "caseRate" with its amount, or choose another model.',
    'Agregue "caseRate" con su importe, o elija otro modelo.',
  ],
  [
    'A case rate is written, but the contract pays by {modelWritten}.',
    'Hay una tarifa por caso, pero el contrato paga por {modelWritten}.',
  ],
  ['Delete "caseRate", or write model: case-rate.', 'Borre "caseRate", o escriba model: case-rate.'],
  [
    'The advance is repaid by 0% of each payment: it would never end.',
    'El anticipo se devuelve con 0\u00a0% de cada pago: nunca terminaría.',
  ],
  ['Write the share of each payment that repays it.', 'Escriba la parte de cada pago que lo devuelve.'],
  [
    'A repayment share is written, but the advance is $0.00.',
    'Hay una parte de devolución, pero el anticipo es de $0.00.',
  ],
  ['Write the amount advanced, or delete "advance".', 'Escriba el importe anticipado, o borre "advance".'],
  ['{share}% of every payment goes back to the plan.', 'El {share}\u00a0% de cada pago vuelve al plan.'],
  [
    'Keep the share below your margin, or let repayment wait until the panel is full.',
    'Mantenga esa parte por debajo de su margen, o deje la devolución para cuando el panel esté completo.',
  ],
  ['Under capitation visits are reported, not charged.', 'Con capitación, las visitas se informan, no se cobran.'],
  ['Write purpose: encounter.', 'Escriba purpose: encounter.'],
  [
    'The yearly raise is at least {floor}% and at most {cap}%.',
    'El aumento anual es del {floor}\u00a0% como mínimo y del {cap}\u00a0% como máximo.',
  ],
  ['Exchange floor and cap.', 'Intercambie el mínimo y el máximo.'],
  // Changing, ending and taking back
  [
    'The trial of {count} months runs to {until}, past the end of the contract on {end}.',
    'La prueba de {count} meses dura hasta el {until}, después del fin del contrato, el {end}.',
  ],
  [
    'Shorten the trial, or let the contract end with it or later.',
    'Acorte la prueba, o haga que el contrato termine con ella o después.',
  ],
  [
    'Leaving takes {count} days of notice, longer than the trial of {months} months.',
    'Salir exige {count} días de aviso, más que la prueba de {months} meses.',
  ],
  [
    'Ask for an exit at the end of the trial without notice, or a shorter notice.',
    'Pida poder salir sin aviso al final de la prueba, o un aviso más corto.',
  ],
  [
    'The contract says there is no downside, but holds back {share}% of what is earned.',
    'El contrato dice que no hay riesgo de pérdida, pero retiene el {share}\u00a0% de lo ganado.',
  ],
  ['Say that there is a risk, or take the share held back out.', 'Diga que hay un riesgo, o quite la parte retenida.'],
  [
    'A yearly raise is written, but no fee schedule is attached: nobody can say what is raised.',
    'Hay un aumento anual, pero ninguna lista de tarifas adjunta: nadie puede decir qué aumenta.',
  ],
  ['Attach the schedule of the first day to the contract.', 'Adjunte al contrato la lista de tarifas del primer día.'],
  [
    'A crisis needs no approval, but {titleWritten} needs it from the first unit.',
    'Una crisis no necesita aprobación, pero {titleWritten} la necesita desde la primera unidad.',
  ],
  [
    'Name how a crisis visit is marked on the claim, or leave some units free.',
    'Diga cómo se marca una visita de crisis en la reclamación, o deje algunas unidades libres.',
  ],
  // Rates
  [
    'The rate of {written} ends on {end}, before it starts on {start}.',
    'La tarifa de {written} termina el {end}, antes de empezar el {start}.',
  ],
  [
    'This rate of {written} is never in force while the contract runs.',
    'Esta tarifa de {written} nunca rige durante el contrato.',
  ],
  ['Check its days, or delete it.', 'Revise sus días, o bórrela.'],
  ['{written} pays $0.00 a unit.', '{written} paga $0.00 por unidad.'],
  ['Write the rate, or take the service out of the contract.', 'Escriba la tarifa, o quite el servicio del contrato.'],
  [
    'You bill {charged} a unit of {written}, but the contract would pay {price}.',
    'Usted cobra {charged} por unidad de {written}, pero el contrato pagaría {price}.',
  ],
  [
    'Bill at least {price}: this contract pays the lower of the two.',
    'Cobre al menos {price}: este contrato paga lo menor de los dos.',
  ],
  [
    'Two rates of {written} claim {when}: {one} and {other}.',
    'Dos tarifas de {written} reclaman el {when}: {one} y {other}.',
  ],
  ['Let the first end on {end}.', 'Haga que la primera termine el {end}.'],
  ['{written} has no rate from {start} to {end}.', '{written} no tiene tarifa del {start} al {end}.'],
  ['Let this rate start on {start}.', 'Haga que esta tarifa empiece el {start}.'],
  [
    '{written} has no rate until {first}; the contract starts on {start}.',
    '{written} no tiene tarifa hasta el {first}; el contrato empieza el {start}.',
  ],
  [
    'Add the earlier rate, unless the service was added later.',
    'Agregue la tarifa anterior, salvo que el servicio se haya agregado después.',
  ],
  [
    '{written} has no rate after {end}, while the contract runs on.',
    '{written} no tiene tarifa después del {end}, y el contrato sigue.',
  ],
  ['Add the next rate, or leave the last one open.', 'Agregue la tarifa siguiente, o deje abierta la última.'],
  // Two terms with one answer
  ['Two services are called {written}.', 'Dos servicios se llaman {written}.'],
  [
    'Give each its own name: claim lines point to it.',
    'Dé a cada uno su propio nombre: las líneas de las reclamaciones lo citan.',
  ],
  [
    '{written} and {otherWritten} both buy {kindWritten} one to one on {when}.',
    '{written} y {otherWritten} compran {kindWritten} individual el {when}.',
  ],
  [
    '{written} and {otherWritten} both buy {kindWritten} in a group on {when}.',
    '{written} y {otherWritten} compran {kindWritten} en grupo el {when}.',
  ],
  [
    'Give one of them another kind, or end its rate before the other begins.',
    'Dé otro "kind" a uno de los dos, o termine su tarifa antes de que empiece la del otro.',
  ],
  [
    '{written} and {otherWritten} are billed alike: {codesWritten}.',
    '{written} y {otherWritten} se cobran igual: {codesWritten}.',
  ],
  ['Tell them apart by a modifier or by places.', 'Distíngalos con un modificador o con lugares.'],
  [
    'A line with {modifiers} falls under {written} and {otherWritten} alike; the first is taken.',
    'Una línea con {modifiers} cae por igual en {written} y {otherWritten}; se toma la primera.',
  ],
  [
    'Ask the plan which one it takes when both modifiers are there.',
    'Pregunte al plan cuál toma cuando están los dos modificadores.',
  ],
  // Units and limits
  [
    '{written} is paid by the day but counts each session alone: two visits would make two days.',
    '{written} se paga por día, pero cuenta cada sesión por separado: dos visitas serían dos días.',
  ],
  ['Write aggregation: per-day-per-code.', 'Escriba aggregation: per-day-per-code.'],
  [
    '{written} is paid by the contact but adds contacts together.',
    '{written} se paga por contacto, pero suma los contactos.',
  ],
  ['Write aggregation: per-session.', 'Escriba aggregation: per-session.'],
  ['{written} is paid by the month but counts {ruleWritten}.', '{written} se paga por mes, pero cuenta {ruleWritten}.'],
  ['Write aggregation: per-month.', 'Escriba aggregation: per-month.'],
  [
    '{written} is paid by the month without saying how many contacts earn it.',
    '{written} se paga por mes sin decir cuántos contactos lo ganan.',
  ],
  ['Add contactsPerMonth.', 'Agregue contactsPerMonth.'],
  [
    'Contacts a month are written, but {written} is counted {ruleWritten}.',
    'Hay contactos al mes, pero {written} se cuenta {ruleWritten}.',
  ],
  ['Delete contactsPerMonth, or write rounding: per-month.', 'Borre contactsPerMonth, o escriba rounding: per-month.'],
  [
    'The contract pays by the day, but {written} is counted {ruleWritten}.',
    'El contrato paga por día, pero {written} se cuenta {ruleWritten}.',
  ],
  ['Write rounding: per-diem, or another payment model.', 'Escriba rounding: per-diem, u otro modelo de pago.'],
  [
    '{written} carries HQ, the group modifier, but names no group size.',
    '{written} lleva HQ, el modificador de grupo, pero no dice el tamaño del grupo.',
  ],
  ['Add "group: { people: … }", or take HQ away.', 'Agregue "group: { people: … }", o quite HQ.'],
  ['A group of {count} is not a group.', 'Un grupo de {count} no es un grupo.'],
  ['Write the largest number of people, two or more.', 'Escriba el mayor número de personas, dos o más.'],
  [
    'One facilitator may lead {lead} people, but the group holds at most {count}.',
    'Un facilitador puede guiar a {lead} personas, pero el grupo tiene {count} como máximo.',
  ],
  ['Write the smaller number, or leave perFacilitator out.', 'Escriba el número menor, u omita perFacilitator.'],
  ['{written} is a group service without the modifier HQ.', '{written} es un servicio de grupo sin el modificador HQ.'],
  [
    'Ask the plan how it tells group from individual on a claim.',
    'Pregunte al plan cómo distingue grupo de individual en una reclamación.',
  ],
  [
    'The rolling limit of {written} does not say how many days it looks back.',
    'El límite móvil de {written} no dice cuántos días mira hacia atrás.',
  ],
  [
    'The rolling limit of {written} does not say how many months it looks back.',
    'El límite móvil de {written} no dice cuántos meses mira hacia atrás.',
  ],
  ['Add "length".', 'Agregue "length".'],
  ['A limit per {perWritten} takes no "length".', 'Un límite per: {perWritten} no lleva "length".'],
  [
    'Delete it, or write per: rolling-days or rolling-months.',
    'Bórrelo, o escriba per: rolling-days o rolling-months.',
  ],
  [
    '{written} has two limits of the same kind: {one} and {other}.',
    '{written} tiene dos límites del mismo tipo: {one} y {other}.',
  ],
  ['Keep the one the contract says.', 'Deje el que dice el contrato.'],
  ['{short} can never be reached under {long}.', 'El límite de {short} nunca se puede alcanzar con el de {long}.'],
  ['Check which of the two numbers is wrong.', 'Revise cuál de los dos números está mal.'],
  [
    '{written} has {free} free of authorization, but needs no authorization at all.',
    '{written} tiene {free} sin autorización, pero no necesita autorización alguna.',
  ],
  ['Write required: true, or delete freeUnits.', 'Escriba required: true, o borre freeUnits.'],
  [
    'Free of authorization: {free}; but the contract pays no more than {long}.',
    'Sin autorización: {free}; pero el contrato no paga más de {long}.',
  ],
  [
    '{written} says how long a recommendation is good for, but does not require one.',
    '{written} dice cuánto vale una recomendación, pero no la exige.',
  ],
  [
    'Add "recommendation" to requires, or delete recommendationValidDays.',
    'Agregue "recommendation" a requires, o borre recommendationValidDays.',
  ],
  ['Ages run from {least} to {most}.', 'Las edades van de {least} a {most}.'],
  ['Exchange the two ages.', 'Intercambie las dos edades.'],
  [
    '{written} may not be billed on the same day as its own code {code}.',
    '{written} no se puede cobrar el mismo día que su propio código {code}.',
  ],
  [
    'Take the code out of notSameDay; use a limit per day instead.',
    'Quite el código de notSameDay; use un límite por día.',
  ],
  [
    'New workers have {count} days of grace, but no certificate is asked for.',
    'El personal nuevo tiene {count} días de gracia, pero no se pide ningún certificado.',
  ],
  ['Name the certificate under credentials.', 'Nombre el certificado en credentials.'],
  // Versions
  ['Two versions of {nameWritten} are numbered {number}.', 'Dos versiones de {nameWritten} llevan el número {number}.'],
  [
    'Version {later} of {nameWritten} starts on {start}, not after version {before} on {first}.',
    'La versión {later} de {nameWritten} empieza el {start}, no después de la versión {before}, del {first}.',
  ],
  [
    'Versions {before} and {later} of {nameWritten} are both in force on {start}. End version {number} on {end}.',
    'Las versiones {before} y {later} de {nameWritten} rigen las dos el {start}. Termine la versión {number} el {end}.',
  ],
  [
    'The text is about {textWritten}, and {chosenWritten} is chosen.',
    'El texto trata de {textWritten}, pero está elegido {chosenWritten}.',
  ],
  ['Choose whom the text names, or correct it in the text.', 'Elija a quien nombra el texto, o corríjalo en el texto.'],
  ['Put it right in the next version of the text.', 'Corríjalo en la próxima versión del texto.'],
  // Benefit contracts
  [
    'The benefit ends on {end}, before it starts on {start}.',
    'El beneficio termina el {end}, antes de empezar el {start}.',
  ],
  [
    'Exchange the two days, or leave "ends" out while the benefit runs on.',
    'Intercambie los dos días, u omita "ends" mientras el beneficio siga vigente.',
  ],
  [
    'The benefit leaves the first {first} of a year to the person, but members may not be billed.',
    'El beneficio deja a la persona los primeros {first} del año, pero no se puede cobrar a los miembros.',
  ],
  [
    'Delete the deductible, or write memberMayBeBilled: true.',
    'Borre el deducible, o escriba memberMayBeBilled: true.',
  ],
  ['{code} is answered twice.', '{code} está respondido dos veces.'],
  ['Keep one of the two entries.', 'Deje una de las dos entradas.'],
  [
    '{code} is covered here and also carved out to {payerWritten}.',
    '{code} está cubierto aquí y también apartado para {payerWritten}.',
  ],
  ['Write covered: false, or delete the carve-out.', 'Escriba covered: false, o borre la entrada de carvedOut.'],
  [
    '{code} has a copay of {copay}, but members may not be billed.',
    '{code} tiene un copago de {copay}, pero no se puede cobrar a los miembros.',
  ],
  ['Delete the copay, or write memberMayBeBilled: true.', 'Borre el copago, o escriba memberMayBeBilled: true.'],
  [
    '{code} leaves {share}% of the price to the person, but members may not be billed.',
    '{code} deja a la persona el {share}\u00a0% del precio, pero no se puede cobrar a los miembros.',
  ],
  ['Delete the share, or write memberMayBeBilled: true.', 'Borre esa parte, o escriba memberMayBeBilled: true.'],
  ['A Medicaid member is asked for {copay} for {code}.', 'A un miembro de Medicaid se le piden {copay} por {code}.'],
  [
    'Check that the state plan allows it for this service.',
    'Revise que el plan estatal lo permita para este servicio.',
  ],
  [
    '{code} allows {short} and {long} units (a day and a month): the shorter limit is the larger.',
    '{code} permite {short} y {long} unidades (al día y al mes): el límite más corto es el mayor.',
  ],
  [
    '{code} allows {short} and {long} units (a month and a year): the shorter limit is the larger.',
    '{code} permite {short} y {long} unidades (al mes y al año): el límite más corto es el mayor.',
  ],
  [
    '{code} allows {short} and {long} units (a day and a year): the shorter limit is the larger.',
    '{code} permite {short} y {long} unidades (al día y al año): el límite más corto es el mayor.',
  ],
  // Payment policies
  [
    'The row for {code} beside {other} ends before it starts.',
    'La fila de {code} junto a {other} termina antes de empezar.',
  ],
  ['The row for {code} at {where} ends before it starts.', 'La fila de {code} en {where} termina antes de empezar.'],
  ['The row for {subject} ends before it starts.', 'La fila de {subject} termina antes de empezar.'],
  [
    'Exchange the two days, or leave "ends" out while it runs on.',
    'Intercambie los dos días, u omita "ends" mientras siga vigente.',
  ],
  [
    'Two rows speak of {code} beside {other} on the same days.',
    'Dos filas hablan de {code} junto a {other} en los mismos días.',
  ],
  [
    'Two rows speak of {code} at {where} on the same days.',
    'Dos filas hablan de {code} en {where} en los mismos días.',
  ],
  ['Two rows speak of {subject} on the same days.', 'Dos filas hablan de {subject} en los mismos días.'],
  [
    'End the earlier row the day before this one starts, or delete one of the two.',
    'Termine la fila anterior el día antes de que empiece esta, o borre una de las dos.',
  ],
  ['{code} is said to contradict itself.', 'Se dice que {code} se contradice a sí mismo.'],
  [
    'Name two modifiers that may not stand on one line.',
    'Nombre dos modificadores que no pueden ir en una misma línea.',
  ],
  ['{code} is denied beside itself.', '{code} se deniega junto a sí mismo.'],
  [
    'Name two codes; how many units of one code may be billed belongs under unitEdits.',
    'Nombre dos códigos; cuántas unidades de un código se pueden cobrar va en unitEdits.',
  ],
  [
    'What was signed more than a year ago says nothing of today.',
    'Lo que se firmó hace más de un año no dice nada de hoy.',
  ],
]
