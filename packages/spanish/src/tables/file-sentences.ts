// What the findings of an X12 file say, in Spanish: each English sentence as the checks of `packages/x12` write it. Read by the page that
// shows X12 files, which puts what stands for a name in braces into Spanish first.
// long because: it is a table
import type { Pairs } from '../server-sentences.ts'

/** What is said of one element, behind its place. */
export const fileFaults: Pairs = [
  ['is required and empty', 'es obligatorio y está vacío'],
  ['is not used in this guide; leave it empty', 'no se usa en esta guía; déjelo vacío'],
  ['ends in separators with nothing behind them; remove them', 'termina en separadores sin nada detrás; quítelos'],
  [
    'has an empty repetition; remove the separator that stands for nothing',
    'tiene una repetición vacía; quite el separador que no separa nada',
  ],
  ['is repeated more often than it may be', 'se repite más veces de lo permitido'],
  [
    'holds a component separator but has no components',
    'contiene un separador de componentes, pero no tiene componentes',
  ],
  ['holds a repetition separator but does not repeat', 'contiene un separador de repetición, pero no se repite'],
  ['has more than its {count} components', 'tiene más de sus {count} componentes'],
  ['is not a date as CCYYMMDD', 'no es una fecha como AAAAMMDD'],
  ['is not a date as YYMMDD', 'no es una fecha como AAMMDD'],
  ['is not a time as HHMM or HHMMSS', 'no es una hora como HHMM o HHMMSS'],
  ['is not a time as HHMM', 'no es una hora como HHMM'],
  ['holds only spaces; leave it empty', 'contiene solo espacios; déjelo vacío'],
  ['is shorter than its one character', 'es más corto que su único carácter'],
  ['is shorter than its {count} characters', 'es más corto que sus {count} caracteres'],
  ['is longer than the one character it may have', 'es más largo que el único carácter que puede tener'],
  ['is longer than the {count} characters it may have', 'es más largo que los {count} caracteres que puede tener'],
  ['is shorter than the {count} characters it must have', 'es más corto que los {count} caracteres que debe tener'],
  ['is not a whole number', 'no es un número entero'],
  ['is not a number', 'no es un número'],
  [
    'is no amount in whole cents: more than two decimals, or too large',
    'no es un importe en centavos enteros: tiene más de dos decimales o es demasiado grande',
  ],
  [
    'is not a date in the format that the qualifier before it names',
    'no es una fecha en el formato que indica el calificador anterior',
  ],
  [
    'has a code that the guide does not take here; the guide takes {listed}',
    'tiene un código que la guía no acepta aquí; la guía acepta {listed}',
  ],
  [
    'has a code that the guide does not take here; see the guide for its codes',
    'tiene un código que la guía no acepta aquí; vea sus códigos en la guía',
  ],
  [
    'has a code that cannot stand there; only {listed} can',
    'tiene un código que no puede estar ahí; solo puede {listed}',
  ],
  [
    'is not an NPI: it has not ten digits or its check digit is wrong; look it up in the NPI registry',
    'no es un NPI: no tiene diez dígitos o su dígito de control está mal; búsquelo en el registro de NPI',
  ],
  ['has a code with its point; leave the point out', 'tiene un código con su punto; quite el punto'],
  ['has a code that is not in the {set} code set', 'tiene un código que no está en la lista de códigos {set}'],
]

export const fileSentences: Pairs = [
  // One element
  ['{place} ({name}) of the {name2} ({id}) {fault}.', '{place} («{name}») de «{name2}» ({id}) {fault}.'],
  ['{place} ({name}) {fault}.', '{place} («{name}») {fault}.'],
  ['{place} {fault}.', '{place} {fault}.'],
  // Envelopes
  [
    'The file ends in the middle of a segment: it is cut off. Ask the sender for the whole file.',
    'El archivo termina en medio de un segmento: está cortado. Pida el archivo completo a quien lo envió.',
  ],
  [
    'Two segment terminators stand together with nothing between them. Remove one.',
    'Hay dos finales de segmento seguidos sin nada entre ellos. Quite uno.',
  ],
  [
    'Something that is no interchange stands behind an IEA. It was passed over; ask the sender what it was.',
    'Detrás de un IEA hay algo que no es un intercambio. Se pasó por alto; pregunte a quien lo envió qué era.',
  ],
  ['The file is empty. Ask the sender for it again.', 'El archivo está vacío. Pídalo de nuevo a quien lo envió.'],
  [
    'This is a PDF. Ask the sender for the X12 file itself.',
    'Esto es un PDF. Pida a quien lo envió el archivo X12 mismo.',
  ],
  [
    'The file is packed, or it is a document of an office program. Unpack it, or ask the sender for the X12 file itself.',
    'El archivo está comprimido, o es un documento de un programa de oficina. Descomprímalo, o pida a quien lo envió el archivo X12 mismo.',
  ],
  [
    'The file was saved as UTF-16. Take it as it was sent, or save it as UTF-8.',
    'El archivo se guardó como UTF-16. Use el que se envió, o guárdelo como UTF-8.',
  ],
  [
    'The file begins as a web page or XML does. A sign-in page may have been saved in its place: download the file again.',
    'El archivo empieza como una página web o un XML. Quizás se guardó en su lugar una página de inicio de sesión: descargue el archivo de nuevo.',
  ],
  [
    'The file does not begin with an ISA segment. Take it as it was sent, with nothing in front of the ISA.',
    'El archivo no empieza con un segmento ISA. Úselo tal como se envió, sin nada delante del ISA.',
  ],
  [
    'The transaction was not read to its end, because the file passes a limit.',
    'La transacción no se leyó hasta su final, porque el archivo pasa un límite.',
  ],
  [
    'The group was not read to its end, because the file passes a limit.',
    'El grupo no se leyó hasta su final, porque el archivo pasa un límite.',
  ],
  [
    'The interchange was not read to its end, because the file passes a limit.',
    'El intercambio no se leyó hasta su final, porque el archivo pasa un límite.',
  ],
  [
    'The file ends inside the ISA segment. Ask the sender for the whole file.',
    'El archivo termina dentro del segmento ISA. Pida el archivo completo a quien lo envió.',
  ],
  [
    'The character after ISA is a letter or digit, so it cannot be the element separator. Take the file as it was sent.',
    'El carácter que sigue a ISA es una letra o un dígito, así que no puede ser el separador de elementos. Use el archivo tal como se envió.',
  ],
  [
    'The ISA segment does not have its 16 elements. Ask the sender to make the file anew.',
    'El segmento ISA no tiene sus 16 elementos. Pida a quien lo envió que haga el archivo de nuevo.',
  ],
  [
    'A separator of the ISA segment is a letter or digit. Ask the sender to make the file anew.',
    'Un separador del segmento ISA es una letra o un dígito. Pida a quien lo envió que haga el archivo de nuevo.',
  ],
  [
    'Two separators of the ISA segment are the same character. Ask the sender to make the file anew.',
    'Dos separadores del segmento ISA son el mismo carácter. Pida a quien lo envió que haga el archivo de nuevo.',
  ],
  ['The file has more than {count} segments. Split it.', 'El archivo tiene más de {count} segmentos. Divídalo.'],
  [
    'A segment has more than {count} elements, as none of a guide has. Look for the terminator it lacks.',
    'Un segmento tiene más de {count} elementos, y ninguno de una guía tiene tantos. Busque el final que le falta.',
  ],
  [
    'A segment is longer than {count} bytes, as none of a guide is. Look for the terminator it lacks.',
    'Un segmento tiene más de {count} bytes, y ninguno de una guía es tan largo. Busque el final que le falta.',
  ],
  ['The file is longer than {count} bytes. Split it.', 'El archivo tiene más de {count} bytes. Divídalo.'],
  [
    'Reading took longer than the {count} seconds it may. Split the file, or send it again later.',
    'La lectura tardó más de los {count} segundos permitidos. Divida el archivo, o envíelo de nuevo más tarde.',
  ],
  [
    'A part of the file that must be held whole has more than {count} segments. Split its transaction.',
    'Una parte del archivo que debe leerse entera tiene más de {count} segmentos. Divida su transacción.',
  ],
  [
    'A part of the file that must be held whole has more than {count} loops. Split its transaction.',
    'Una parte del archivo que debe leerse entera tiene más de {count} grupos de segmentos. Divida su transacción.',
  ],
  [
    'From here segments stand outside every transaction (ST to SE). Remove them or open a transaction before them.',
    'Desde aquí hay segmentos fuera de toda transacción (de ST a SE). Quítelos o abra una transacción antes de ellos.',
  ],
  [
    'Another interchange of this file, from the same sender to the same receiver, has the same control number (ISA13), and may be taken for the same one sent twice. Number the interchanges apart.',
    'Otro intercambio de este archivo, del mismo remitente al mismo receptor, tiene el mismo número de control (ISA13) y puede tomarse por el mismo enviado dos veces. Numere los intercambios de forma distinta.',
  ],
  [
    'Another group of this interchange has the same control number (GS06). Number the groups apart.',
    'Otro grupo de este intercambio tiene el mismo número de control (GS06). Numere los grupos de forma distinta.',
  ],
  [
    'A transaction begins outside every group. Put a GS before it.',
    'Una transacción empieza fuera de todo grupo. Ponga un GS antes.',
  ],
  [
    'No guide for this transaction and version is known here. It is read and its syntax checked, nothing more.',
    'Aquí no se conoce ninguna guía para esta transacción y versión. Se lee y se revisa su sintaxis, nada más.',
  ],
  [
    'The {set} stands in groups with GS01 {id}; this group has another. Correct GS01.',
    'La transacción «{set}» va en grupos con GS01 {id}; este grupo tiene otro. Corrija GS01.',
  ],
  [
    'ST03 and GS08 name different versions. Make them the same.',
    'ST03 y GS08 nombran versiones distintas. Ponga la misma.',
  ],
  [
    'Another transaction of this group has the same control number (ST02). Number the transactions apart.',
    'Otra transacción de este grupo tiene el mismo número de control (ST02). Numere las transacciones de forma distinta.',
  ],
  [
    'An SE closes no transaction. Remove it or put the ST before its segments.',
    'Un SE no cierra ninguna transacción. Quítelo o ponga el ST antes de sus segmentos.',
  ],
  [
    'The transaction is not closed by an SE: it is cut off. Ask the sender for the whole file.',
    'La transacción no está cerrada con un SE: está cortada. Pida el archivo completo a quien lo envió.',
  ],
  [
    'SE02 is not the control number of its ST02. Make them the same.',
    'SE02 no es el número de control de su ST02. Ponga el mismo.',
  ],
  [
    'SE01 does not count the {count} segments from ST to SE. Segments are missing or were added: correct the count, or ask the sender for the whole file.',
    'SE01 no cuenta los {count} segmentos de ST a SE. Faltan segmentos o se agregaron: corrija la cuenta, o pida el archivo completo a quien lo envió.',
  ],
  [
    'A GE closes no group. Remove it or put the GS before its transactions.',
    'Un GE no cierra ningún grupo. Quítelo o ponga el GS antes de sus transacciones.',
  ],
  [
    'The group is not closed by a GE: it is cut off. Ask the sender for the whole file.',
    'El grupo no está cerrado con un GE: está cortado. Pida el archivo completo a quien lo envió.',
  ],
  [
    'GE02 is not the control number of its GS06. Make them the same.',
    'GE02 no es el número de control de su GS06. Ponga el mismo.',
  ],
  [
    'GE01 does not count the {count} transactions of the group. Transactions are missing or were added: correct the count, or ask the sender for the whole file.',
    'GE01 no cuenta las {count} transacciones del grupo. Faltan transacciones o se agregaron: corrija la cuenta, o pida el archivo completo a quien lo envió.',
  ],
  ['The group holds no transaction. Remove it.', 'El grupo no contiene ninguna transacción. Quítelo.'],
  [
    'The interchange is not closed by an IEA: the file is cut off. Ask the sender for the whole file.',
    'El intercambio no está cerrado con un IEA: el archivo está cortado. Pida el archivo completo a quien lo envió.',
  ],
  [
    'IEA02 is not the control number of its ISA13. Make them the same.',
    'IEA02 no es el número de control de su ISA13. Ponga el mismo.',
  ],
  [
    'IEA01 does not count the {count} groups of the interchange. Groups are missing or were added: correct the count, or ask the sender for the whole file.',
    'IEA01 no cuenta los {count} grupos del intercambio. Faltan grupos o se agregaron: corrija la cuenta, o pida el archivo completo a quien lo envió.',
  ],
  [
    'The last segment has no terminator. The file was read as if it had; add it.',
    'El último segmento no tiene final. El archivo se leyó como si lo tuviera; agréguelo.',
  ],
  [
    'The interchange holds neither a group nor a TA1. Ask the sender what it should hold.',
    'El intercambio no contiene ni un grupo ni un TA1. Pregunte a quien lo envió qué debía contener.',
  ],
  [
    'The ISA segment is not of its fixed length: an element is padded wrongly. Pad each to its width.',
    'El segmento ISA no tiene su largo fijo: un elemento está mal rellenado. Rellene cada uno hasta su ancho.',
  ],
  // Any segment
  [
    'This is no segment: an id has two or three capital letters or digits. Often a separator inside a name cut the segment before it in two.',
    'Esto no es un segmento: su nombre tiene dos o tres mayúsculas o dígitos. A menudo, un separador dentro de un nombre partió en dos el segmento anterior.',
  ],
  [
    'This segment holds a control character, such as a line break. Remove it.',
    'Este segmento contiene un carácter de control, como un salto de línea. Quítelo.',
  ],
  ['This segment has no elements. Remove it or fill it.', 'Este segmento no tiene elementos. Quítelo o complételo.'],
  [
    'This segment ends in separators with nothing behind them. Remove them.',
    'Este segmento termina en separadores sin nada detrás. Quítelos.',
  ],
  [
    '{id} has more than its {count} elements. Remove the rest.',
    '{id} tiene más de sus {count} elementos. Quite los que sobran.',
  ],
  [
    '{id} holds a control character, such as a line break. Remove it.',
    '{id} contiene un carácter de control, como un salto de línea. Quítelo.',
  ],
  ['{id} has no elements. Remove the segment or fill it.', '{id} no tiene elementos. Quite el segmento o complételo.'],
  [
    '{id} ends in separators with nothing behind them. Remove them.',
    '{id} termina en separadores sin nada detrás. Quítelos.',
  ],
  [
    '{listed} stand together or not at all. Add what is missing, or leave all of them empty.',
    '{listed} van juntos o no va ninguno. Agregue lo que falta, o deje vacíos todos.',
  ],
  ['One of {listed} is needed. Add it.', 'Hace falta uno de {listed}. Agréguelo.'],
  ['Only one of {listed} may stand. Remove the rest.', 'Solo puede estar uno de {listed}. Quite los demás.'],
  ['With {place}, one of {listed} is needed. Add it.', 'Con {place} hace falta uno de {listed}. Agréguelo.'],
  ['With {place}, {listed} is needed. Add it.', 'Con {place} hace falta {listed}. Agréguelo.'],
  // The guide's loops
  ['{Loop} has no {id} ({name}){codes}. Add it.', 'A {Loop} le falta {id} («{name}»){codes}. Agréguelo.'],
  ['{Loop} lacks {loop}. Add it.', 'A {Loop} le falta {loop}. Agréguelo.'],
  ['{Loop} is not used here. Remove it.', '{Loop}: aquí no se usa. Quítelo.'],
  [
    '{Loop} may stand {times} here; this is one more. Remove it or split the {name}.',
    '{Loop}: puede estar {times} aquí; este sobra. Quítelo, o divida «{name}».',
  ],
  ['{id} ({name}) is not used in {loop}. Remove it.', '{id} («{name}») no se usa en {loop}. Quítelo.'],
  [
    '{id} ({name}) may stand {times} in {loop}; this is one more. Remove it.',
    '{id} («{name}») puede estar {times} en {loop}; este sobra. Quítelo.',
  ],
  ['{id} is no segment of the {set}. Remove it.', '{id} no es un segmento de «{set}». Quítelo.'],
  ['{id} ({name}) stands too late in {loop}. Move it up.', '{id} («{name}») está demasiado tarde en {loop}. Súbalo.'],
  [
    '{id} with this content cannot stand here, in {loop}. Check its qualifier and its place.',
    '{id} con este contenido no puede estar aquí, en {loop}. Revise su calificador y su lugar.',
  ],
  [
    'HL02 names a level that does not stand before it. Point it at its parent.',
    'HL02 nombra un nivel que no está antes. Apúntelo a su nivel superior.',
  ],
  [
    'HL01 must count the levels of the transaction from 1 without gaps. Renumber the HL segments.',
    'HL01 debe contar los niveles de la transacción desde 1 y sin huecos. Vuelva a numerar los segmentos HL.',
  ],
  [
    'HL02 of the {name} is not the HL01 of the level above it. Point it at its parent.',
    'HL02 de «{name}» no es el HL01 del nivel que está encima. Apúntelo a su nivel superior.',
  ],
  [
    'HL04 says that no level follows, but one does. Make it 1.',
    'HL04 dice que no sigue ningún nivel, pero sigue uno. Ponga 1.',
  ],
  [
    'HL04 says that a level follows, but none does. Make it 0, or add the level.',
    'HL04 dice que sigue un nivel, pero no sigue ninguno. Ponga 0, o agregue el nivel.',
  ],
  [
    'An address in the United States needs its state (N402) and ZIP code (N403). Add them, or the country (N404).',
    'Una dirección en los Estados Unidos necesita su estado (N402) y código postal (N403). Agréguelos, o el país (N404).',
  ],
  [
    'There are more than {count} findings; the rest is not listed. Mend these first.',
    'Hay más de {count} hallazgos; los demás no se listan. Corrija primero estos.',
  ],
  // Claims
  [
    'The service ends before it begins (DTP 472). Put the earlier day first.',
    'El servicio termina antes de empezar (DTP 472). Ponga primero el día anterior.',
  ],
  [
    'The patient (2000C) has no claim. Add one or remove the patient.',
    'El paciente (2000C) no tiene ninguna reclamación. Agregue una o quite al paciente.',
  ],
  [
    'An attachment that is sent (PWK02 other than AA) needs its control number (PWK05 and PWK06).',
    'Un documento adjunto que se envía (PWK02 distinto de AA) necesita su número de control (PWK05 y PWK06).',
  ],
  [
    'The claim mixes ICD-9 and ICD-10 diagnoses (HI). Use those in force on the day of service.',
    'La reclamación mezcla diagnósticos ICD-9 e ICD-10 (HI). Use los vigentes el día del servicio.',
  ],
  [
    'The line points at a diagnosis that the claim does not have (SV107). Point at one that stands in HI.',
    'La línea apunta a un diagnóstico que la reclamación no tiene (SV107). Apunte a uno que esté en HI.',
  ],
  [
    'The service lines are not numbered 1, 2, 3 (LX01). Renumber them.',
    'Las líneas de servicio no están numeradas 1, 2, 3 (LX01). Vuelva a numerarlas.',
  ],
  [
    'A replacement or void (CLM05-3 is 7 or 8) needs the number the payer gave the claim (REF F8, from CLP07 of the remittance).',
    'Un reemplazo o una anulación (CLM05-3 es 7 u 8) necesita el número que el pagador dio a la reclamación (REF F8, de CLP07 de la remesa).',
  ],
  [
    'An auto accident (CLM11 AA) needs the state it happened in (CLM11-4).',
    'Un accidente de auto (CLM11 AA) necesita el estado en que ocurrió (CLM11-4).',
  ],
  [
    'A claim related to an accident (CLM11 AA or OA) needs the accident date (DTP 439).',
    'Una reclamación por un accidente (CLM11 AA u OA) necesita la fecha del accidente (DTP 439).',
  ],
  [
    'The subscriber (2000B) has neither a claim nor a patient level. Add one or remove the subscriber.',
    'El suscriptor (2000B) no tiene ni una reclamación ni un nivel de paciente. Agregue uno o quite al suscriptor.',
  ],
  [
    'SBR02 must be 18 when the claim stands under the subscriber. Say 18, or add the patient level (2000C).',
    'SBR02 debe ser 18 cuando la reclamación está bajo el suscriptor. Ponga 18, o agregue el nivel del paciente (2000C).',
  ],
  [
    'SBR02 says that the subscriber is the patient, but a patient level (2000C) follows. Leave SBR02 empty, or put the claims under the subscriber.',
    'SBR02 dice que el suscriptor es el paciente, pero sigue un nivel de paciente (2000C). Deje SBR02 vacío, o ponga las reclamaciones bajo el suscriptor.',
  ],
  [
    'A subscriber who is a person needs a member id (NM108 and NM109).',
    'Un suscriptor que es una persona necesita un número de miembro (NM108 y NM109).',
  ],
  [
    'The subscriber is the patient, so the subscriber name (2010BA) needs an address (N3).',
    'El suscriptor es el paciente, así que su nombre (2010BA) necesita una dirección (N3).',
  ],
  [
    'The subscriber is the patient, so the subscriber name (2010BA) needs a city (N4).',
    'El suscriptor es el paciente, así que su nombre (2010BA) necesita una ciudad (N4).',
  ],
  [
    'The subscriber is the patient, so the subscriber name (2010BA) needs birth date and gender (DMG).',
    'El suscriptor es el paciente, así que su nombre (2010BA) necesita fecha de nacimiento y sexo (DMG).',
  ],
  [
    'The claim charge (CLM02) is not the sum of its line charges ({place}). Correct one of them.',
    'El cargo de la reclamación (CLM02) no es la suma de los cargos de sus líneas ({place}). Corrija uno de ellos.',
  ],
  [
    'A decision on this line (SVD01) names a payer that is none of the claim’s other payers (2330B NM109). Name one of them.',
    'Una decisión sobre esta línea (SVD01) nombra a un pagador que no es ninguno de los otros pagadores de la reclamación (2330B NM109). Nombre a uno de ellos.',
  ],
  [
    'What the other payer paid on this line (SVD02) and adjusted (CAS) does not make up the line charge ({place}). Copy both from its remittance.',
    'Lo que el otro pagador pagó en esta línea (SVD02) y ajustó (CAS) no suma el cargo de la línea ({place}). Copie ambos de su remesa.',
  ],
  [
    'What the other payer paid (AMT*D) and adjusted (CAS of the claim and its lines) does not make up the claim charge (CLM02). Copy both from its remittance.',
    'Lo que el otro pagador pagó (AMT*D) y ajustó (CAS de la reclamación y de sus líneas) no suma el cargo de la reclamación (CLM02). Copie ambos de su remesa.',
  ],
  [
    'What the other payer paid (AMT*D) is not what it paid on the lines (SVD02) less its adjustments of the whole claim (CAS). Copy them from its remittance.',
    'Lo que el otro pagador pagó (AMT*D) no es lo que pagó en las líneas (SVD02) menos sus ajustes a toda la reclamación (CAS). Cópielos de su remesa.',
  ],
  // Remittances and premiums
  [
    'The claim has both inpatient (MIA) and outpatient (MOA) adjudication. Only one applies; ask the payer which.',
    'La reclamación tiene decisión de hospitalización (MIA) y ambulatoria (MOA). Solo corresponde una; pregunte al pagador cuál.',
  ],
  [
    'The service charge (SVC02) less its adjustments (CAS) is not what was paid (SVC03). Do not post it; ask the payer.',
    'El cargo del servicio (SVC02) menos sus ajustes (CAS) no es lo que se pagó (SVC03). No lo registre; pregunte al pagador.',
  ],
  [
    'Neither the service (DTM 472) nor its claim (DTM 232) has a date. Without a claim date each service needs its own.',
    'Ni el servicio (DTM 472) ni su reclamación (DTM 232) tienen fecha. Sin fecha de la reclamación, cada servicio necesita la suya.',
  ],
  [
    'A service that spans days needs both its first (DTM 150) and last day (DTM 151).',
    'Un servicio de varios días necesita su primer día (DTM 150) y su último (DTM 151).',
  ],
  [
    'The claim charge (CLP03) less all adjustments (CAS) of claim and services is not what was paid (CLP04). Do not post it; ask the payer.',
    'El cargo de la reclamación (CLP03) menos todos los ajustes (CAS) de la reclamación y sus servicios no es lo que se pagó (CLP04). No lo registre; pregunte al pagador.',
  ],
  [
    'What the services paid (SVC03) less the adjustments of the claim (CAS) is not what the claim paid (CLP04). Do not post it; ask the payer.',
    'Lo que pagaron los servicios (SVC03) menos los ajustes de la reclamación (CAS) no es lo que pagó la reclamación (CLP04). No lo registre; pregunte al pagador.',
  ],
  [
    'The patient responsibility (CLP05) is not the sum of the PR adjustments. Trust the adjustments.',
    'La parte del paciente (CLP05) no es la suma de los ajustes PR. Confíe en los ajustes.',
  ],
  [
    'The payment (BPR02) is not the sum of the claim payments (CLP04) less the provider adjustments (PLB). Do not post it; ask the payer.',
    'El pago (BPR02) no es la suma de los pagos de las reclamaciones (CLP04) menos los ajustes al proveedor (PLB). No lo registre; pregunte al pagador.',
  ],
  [
    'The payment (BPR02) is negative. What is owed to the payer goes forward in a PLB (FB). Ask the payer for a corrected remittance.',
    'El pago (BPR02) es negativo. Lo que se debe al pagador pasa adelante en un PLB (FB). Pida al pagador una remesa corregida.',
  ],
  [
    'BPR04 NON means that no money moves, but BPR02 is not zero. Ask the payer which is right.',
    'BPR04 NON significa que no se mueve dinero, pero BPR02 no es cero. Pregunte al pagador cuál es correcto.',
  ],
  ['An ACH payment needs its format (BPR05).', 'Un pago ACH necesita su formato (BPR05).'],
  [
    'An electronic payment (BPR04 ACH, BOP or FWT) needs the banks and accounts of payer and payee (BPR06 to BPR15).',
    'Un pago electrónico (BPR04 ACH, BOP o FWT) necesita los bancos y cuentas del pagador y del beneficiario (de BPR06 a BPR15).',
  ],
  [
    'An electronic payment (BPR04 ACH, BOP, FWT or SWT) needs the banks of payer and receiver (BPR06 to BPR15).',
    'Un pago electrónico (BPR04 ACH, BOP, FWT o SWT) necesita los bancos del pagador y del receptor (de BPR06 a BPR15).',
  ],
  [
    'The payment (BPR02) is not the sum of its details (RMR04) and the adjustments of earlier payments (ADX of 2200). Ask the payer before posting it.',
    'El pago (BPR02) no es la suma de sus detalles (RMR04) y de los ajustes de pagos anteriores (ADX de 2200). Pregunte al pagador antes de registrarlo.',
  ],
  // Levels of a hierarchy with nothing in them
  ...(
    [
      [
        'nobody below it and no reason why (AAA). Add the reason.',
        'no tiene a nadie debajo ni un motivo (AAA). Agregue el motivo.',
      ],
      [
        'neither a decided event (HL EV) nor a reason why (AAA). Add one.',
        'no tiene ni un evento decidido (HL EV) ni un motivo (AAA). Agregue uno.',
      ],
      [
        'neither an event to review (HL EV) nor a dependent who has one. Add one.',
        'no tiene ni un evento por revisar (HL EV) ni un dependiente que lo tenga. Agregue uno.',
      ],
      [
        'neither a benefit (EB) nor a reason why there is none (AAA). Add one.',
        'no tiene ni un beneficio (EB) ni un motivo de que no haya (AAA). Agregue uno.',
      ],
      [
        'neither a status (STC) nor anything below it. Add the status.',
        'no tiene ni una situación (STC) ni nada debajo. Agregue la situación.',
      ],
      [
        'neither a claim (TRN) nor a dependent. Add one.',
        'no tiene ni una reclamación (TRN) ni un dependiente. Agregue uno.',
      ],
    ] as const
  ).map(([english, spanish]) => [`{Loop} has ${english}`, `{Loop} ${spanish}`] as const),
  // Eligibility, status, reviews, rosters and acknowledgments
  [
    'The subscriber has neither a member id (NM109) nor a name (NM103): nobody can be found by that. Add one.',
    'El suscriptor no tiene ni número de miembro (NM109) ni nombre (NM103): así no se encuentra a nadie. Agregue uno.',
  ],
  [
    'Nothing is asked about this subscriber: an EQ with the kinds of service is missing. Add EQ, 30 for the plan as a whole.',
    'No se pregunta nada sobre este suscriptor: falta un EQ con los tipos de servicio. Agregue EQ, 30 para el plan en conjunto.',
  ],
  [
    'Nothing is asked about this dependent: an EQ with the kinds of service is missing. Add EQ, 30 for the plan as a whole.',
    'No se pregunta nada sobre este dependiente: falta un EQ con los tipos de servicio. Agregue EQ, 30 para el plan en conjunto.',
  ],
  [
    'Parties to a benefit (2120) stand between LS*2120 and LE*2120, and those only where there is a party.',
    'Las partes de un beneficio (2120) van entre LS*2120 y LE*2120, y estos solo donde hay una parte.',
  ],
  [
    'The subscriber (2000D) has neither a claim (TRN) nor a dependent. Say which claim is meant.',
    'El suscriptor (2000D) no tiene ni una reclamación (TRN) ni un dependiente. Diga de qué reclamación se trata.',
  ],
  [
    'The subscriber is the patient of a claim: the birth date (DMG) is needed.',
    'El suscriptor es el paciente de una reclamación: hace falta la fecha de nacimiento (DMG).',
  ],
  [
    'A service is professional (SV1), institutional (SV2) or dental (SV3): only one of them may stand in a level.',
    'Un servicio es profesional (SV1), institucional (SV2) o dental (SV3): en un nivel solo puede estar uno de ellos.',
  ],
  [
    'A refusal (HCR01 A3) needs its reason (HCR03). Say why, so that it can be answered.',
    'Una negativa (HCR01 A3) necesita su motivo (HCR03). Diga por qué, para que se pueda contestar.',
  ],
  [
    'A subscriber (INS01 Y) is related to the subscriber as self (INS02 18), and nobody else is.',
    'El parentesco de un suscriptor (INS01 Y) es él mismo (INS02 18), y el de nadie más.',
  ],
  [
    'This total is not that of the members listed (ET subscribers, DT dependents, TO both). Members may be missing: ask the sender.',
    'Este total no es el de los miembros listados (ET suscriptores, DT dependientes, TO ambos). Pueden faltar miembros: pregunte a quien lo envió.',
  ],
  [
    'This total is not that of the claims listed below it. A claim may be missing: compare with the batch that was sent.',
    'Este total no es el de las reclamaciones listadas debajo. Puede faltar una: compare con el lote que se envió.',
  ],
  [
    'STC03 and the status category (STC01-1) disagree on whether the claim was taken (WQ) or refused (U). Trust the category.',
    'STC03 y la categoría del estado (STC01-1) no coinciden en si la reclamación se aceptó (WQ) o se rechazó (U). Confíe en la categoría.',
  ],
]
