// What the plan's side says, in Spanish: the reasons of its edits, its answers at the front door. Each English sentence as its rule writes it.
// long because: it is a table
import type { Pairs } from '../server-sentences.ts'

export const planSentences: Pairs = [
  ['Claim {icn} was decided again: {reason}', 'La reclamación {icn} se decidió de nuevo: {reason}'],
  [
    'You voided claim {icn}; everything that was paid on it is taken back.',
    'Usted anuló la reclamación {icn}; se recupera todo lo que se pagó por ella.',
  ],
  [
    'Your claim {by} replaces claim {icn}; the old decision is taken back and the new one stands.',
    'Su reclamación {by} reemplaza la {icn}; la decisión anterior se revierte y vale la nueva.',
  ],
  [
    '{asked}: the contract pays more than the charge of {charge}: {price}. We pay the contract’s price. Check whether you bill this service at the right charge.',
    '{asked}: el contrato paga más que el cargo de {charge}: {price}. Pagamos el precio del contrato. Revise si cobra este servicio con el cargo correcto.',
  ],
  [
    '{asked} is after {died}, the day on which our records say this person died. If our record is wrong, tell us at once; if the day on the claim is wrong, correct it and send the claim again.',
    '{asked}: es posterior al {died}, el día en que según nuestros datos murió esta persona. Si nuestro dato está mal, avísenos enseguida; si está mal el día de la reclamación, corríjalo y envíe la reclamación de nuevo.',
  ],
  [
    '{asked} was after this member’s coverage ended on {last}. Ask the person or the state whether coverage was renewed or moved to another plan, and bill the plan of that day.',
    '{asked}: es posterior al fin de la cobertura de este miembro, el {last}. Pregunte a la persona o al estado si la cobertura se renovó o pasó a otro plan, y cobre al plan de ese día.',
  ],
  [
    '{asked}: this member was {age} on that day, and {who} pays the service {ages}. Check the birth date; if it is right, ask which code serves that age.',
    '{asked}: este miembro tenía {age} ese día, y {who} paga el servicio {ages}. Revise la fecha de nacimiento; si es correcta, pregunte qué código sirve a esa edad.',
  ],
  [
    '{asked} was already paid on invoice {number} ({paid}). We pay a visit once, whichever way it is billed. If the invoice named another visit, tell us and we correct it there.',
    '{asked}: ya se pagó en la factura {number} ({paid}). Pagamos una visita una sola vez, se cobre como se cobre. Si la factura era por otra visita, díganoslo y lo corregimos allí.',
  ],
  [
    '{asked}: the term “{term}” asks for a mental health assessment before the first visit, and we have none. Send us the assessment and ask us to look again.',
    '{asked}: la cláusula “{term}” pide una evaluación de salud mental antes de la primera visita, y no tenemos ninguna. Envíenos la evaluación y pídanos que lo veamos otra vez.',
  ],
  [
    '{asked}: “{term}” needs an authorization, but {named}. We deny {cut}.{rest} If you have our approval letter, send the line again with the number on it; if not, ask utilization management whether a late request is still taken.',
    '{asked}: “{term}” necesita autorización, pero {named}. Denegamos {cut}.{rest} Si tiene nuestra carta de aprobación, envíe la línea de nuevo con su número; si no, pregunte a gestión de utilización si aún se admite una solicitud tardía.',
  ],
  [
    '{asked}: we had denied the request {number} for this service and these days. We deny {cut}.{rest} The notice of that denial says how the person, or you with their written consent, can appeal it.',
    '{asked}: habíamos denegado la solicitud {number} para este servicio y estos días. Denegamos {cut}.{rest} El aviso de esa denegación dice cómo puede apelar la persona, o usted con su consentimiento por escrito.',
  ],
  [
    '{asked}: authorization {number} ended on {ended}, before this visit. We deny {cut}.{rest} Ask for a new authorization before the next visit; if you had asked for one in time, send us that request.',
    '{asked}: la autorización {number} terminó el {ended}, antes de esta visita. Denegamos {cut}.{rest} Pida una autorización nueva antes de la próxima visita; si la había pedido a tiempo, envíenos esa solicitud.',
  ],
  [
    '{asked}: the authorization {number} for this service was given to another provider. We deny {cut}.{rest} If the person has come to you, ask us to move the authorization with its unused units, then send the line again.',
    '{asked}: la autorización {number} para este servicio se dio a otro proveedor. Denegamos {cut}.{rest} Si la persona ha venido con usted, pídanos trasladar la autorización con las unidades sin usar y envíe la línea de nuevo.',
  ],
  [
    '{asked} names authorization {number}, which we gave for {given}, not for {service}. We deny {cut}.{rest} If the service was really the authorized one, correct the code; otherwise ask for an authorization of this service.',
    '{asked}: nombra la autorización {number}, que dimos para {given}, no para {service}. Denegamos {cut}.{rest} Si el servicio era en realidad el autorizado, corrija el código; si no, pida una autorización para este servicio.',
  ],
  [
    '{asked}: your request {number} for these units is still being decided. We keep the claim and decide it when the request is decided; nothing is needed from you.',
    '{asked}: su solicitud {number} para estas unidades aún se está decidiendo. Guardamos la reclamación y la decidimos cuando se decida la solicitud; no tiene que hacer nada.',
  ],
  [
    '{asked}: the request {number} reached us on {requested}, after this visit, and the contract wants it before. We deny {cut}.{rest} If the person was enrolled late or it was an emergency, tell us so in a dispute.',
    '{asked}: la solicitud {number} nos llegó el {requested}, después de esta visita, y el contrato la quiere antes. Denegamos {cut}.{rest} Si la persona se inscribió tarde o fue una emergencia, díganoslo en una impugnación.',
  ],
  [
    '{asked}: authorization {numbers} had {has} left when we came to this line. We deny {cut}.{rest} Ask us to extend the authorization before you serve more; for these units, send the extension with a dispute.',
    '{asked}: a la autorización {numbers} le quedaban {has} cuando llegamos a esta línea. Denegamos {cut}.{rest} Pídanos extender la autorización antes de dar más; para estas unidades, envíe la extensión con una impugnación.',
  ],
  [
    '{asked} was before this member’s coverage began on {first}. If the state has since made coverage retroactive, ask us to look again with the new eligibility answer.',
    '{asked}: es anterior al inicio de la cobertura de este miembro, el {first}. Si el estado la hizo retroactiva, envíenos la nueva respuesta de elegibilidad y pídanos que lo veamos otra vez.',
  ],
  [
    '{asked}: {purchaser} covers this member, and its benefit ({benefit}) does not include {code}. Other purchasers may; this one does not. Tell the person what their benefit does include, and do not bill them.',
    '{asked}: {purchaser} cubre a este miembro, y su beneficio ({benefit}) no incluye {code}. Otros compradores quizá sí; este no. Diga a la persona qué incluye su beneficio y no le cobre.',
  ],
  [
    '{asked}: {purchaser} bought up to {limit} of this service for each member ({benefit}), counting every provider. We deny {cut}.{rest} The person may ask us for an exception in writing; you may not bill them.',
    '{asked}: {purchaser} compró hasta {limit} de este servicio por miembro ({benefit}), contando a todos los proveedores. Denegamos {cut}.{rest} La persona puede pedirnos una excepción por escrito; usted no puede cobrarle.',
  ],
  [
    'The billing NPI {npi} fails its own check digit, so it belongs to nobody. Compare it with the NPI registry and send the claim again with the right number.',
    'El NPI de cobro {npi} no pasa su propio dígito de control, así que no es de nadie. Compárelo con el registro de NPI y envíe la reclamación de nuevo con el número correcto.',
  ],
  [
    'The claim names {name} as billing provider without an NPI, so we cannot pay anyone. Send it again with the organization’s ten-digit NPI.',
    'La reclamación nombra a {name} como proveedor de cobro sin NPI, así que no podemos pagar a nadie. Envíela de nuevo con el NPI de diez dígitos de la organización.',
  ],
  [
    'We have no provider with NPI {npi} ({name}) in our files, so there is no contract to pay by. If you are enrolled with us under another NPI, send the claim with that one; if not, ask provider enrollment at {phone}.',
    'No tenemos ningún proveedor con el NPI {npi} ({name}), así que no hay contrato por el que pagar. Si está inscrito con nosotros con otro NPI, envíe la reclamación con ese; si no, pregunte a inscripción de proveedores en el {phone}.',
  ],
  [
    'The claim carries {sent} for the billing provider, but your enrollment with us says {enrolled}. Send the claim again with the enrolled code, or ask us to change the enrollment first.',
    'La reclamación lleva {sent} para el proveedor de cobro, pero su inscripción con nosotros dice {enrolled}. Envíela de nuevo con el código inscrito, o pídanos cambiar primero la inscripción.',
  ],
  [
    '{asked}: {purchaser} did not buy this service from us. Its contract ({benefit}) leaves it to {to}, to whom this claim is passed on. Wait for their decision; send it there yourself only if nothing comes within 30 days.',
    '{asked}: {purchaser} no nos compró este servicio. Su contrato ({benefit}) lo deja a {to}, a quien se pasa esta reclamación. Espere su decisión; envíela usted solo si no llega nada en 30 días.',
  ],
  [
    '{asked}: this member is known to us, but on that day {purchaser} had them with {plan}. Send the claim to {plan}; our denial shows that you filed in time with us. Check eligibility for each day before you bill.',
    '{asked}: conocemos a este miembro, pero ese día {purchaser} lo tenía con {plan}. Envíe la reclamación a {plan}; nuestra denegación muestra que la presentó a tiempo con nosotros. Verifique la elegibilidad de cada día antes de cobrar.',
  ],
  [
    '{asked} came to us before as claim {number}: {from} sent it on itself, as its own remittance to you says. That claim is decided once, and not twice. Look for it in our remittances under {number}; send nothing again.',
    '{asked} nos llegó antes como reclamación {number}: {from} la envió por su cuenta, como dice su propia remesa a usted. Esa reclamación se decide una vez, no dos. Búsquela en nuestras remesas con el número {number}; no envíe nada de nuevo.',
  ],
  [
    '{asked}: the electronic visit record shows a visit on {recorded}, and none on {day}. Correct the day where it is wrong, in the claim or in the verification system, then send the claim again.',
    '{asked}: el registro electrónico muestra una visita el {recorded}, y ninguna el {day}. Corrija el día donde esté mal, en la reclamación o en el sistema de verificación, y envíe la reclamación de nuevo.',
  ],
  [
    'The records that you sent were read on {on} and hold no note of this service. Who read them wrote: “{wrote}” If there is one, send it with a dispute in the time named below, and we read it and decide again.',
    'Los registros que envió se leyeron el {on} y no tienen ninguna nota de este servicio. Quien los leyó escribió: «{wrote}» Si existe, envíela con una disputa en el plazo indicado abajo; la leeremos y decidiremos de nuevo.',
  ],
  [
    'The records that you sent were read on {on} and do not show why this service was needed. Who read them wrote: “{wrote}” You may dispute this in the time named below with what shows the need: the assessment, the plan and its goals. The member may not be billed for it.',
    'Los registros que envió se leyeron el {on} y no muestran por qué se necesitaba este servicio. Quien los leyó escribió: «{wrote}» Puede disputarlo en el plazo indicado abajo con lo que muestre la necesidad: la evaluación, el plan y sus metas. No se le puede cobrar al miembro.',
  ],
  [
    '{asked}: {purchaser} did not buy this service from us. Its contract ({benefit}) leaves it to {to}. Send the claim there.',
    '{asked}: {purchaser} no nos compró este servicio. Su contrato ({benefit}) lo deja a {to}. Envíe allí la reclamación.',
  ],
  [
    '{asked}: you charged {charge} for what the contract would pay {full}. The contract pays the lesser, so {lost} is lost to you. Raise your charge for this service to at least the contract’s rate.',
    '{asked}: usted cobró {charge} por algo que el contrato pagaría a {full}. El contrato paga lo menor, así que pierde {lost}. Suba su cargo por este servicio al menos hasta la tarifa del contrato.',
  ],
  [
    '{asked}: {code} was not a valid code on that day ({source}). Look up the code in force on the day of service and send the claim again.',
    '{asked}: {code} no era un código válido ese día ({source}). Busque el código vigente el día del servicio y envíe la reclamación de nuevo.',
  ],
  [
    '{asked} is not paid beside {paid} of the same day ({where}), because the one contains the other ({source}). {lift}',
    '{asked}: no se paga junto a {paid} del mismo día ({where}), porque uno contiene al otro ({source}). {lift}',
  ],
  [
    '{asked}: the benefit of {purchaser} asks the person for {percent}% of the price, {share}. We pay the rest; you may ask the person for {share} and no more.',
    '{asked}: el beneficio de {purchaser} pide a la persona el {percent} % del precio, {share}. Pagamos el resto; usted puede pedirle {share} y nada más.',
  ],
  [
    '{asked}: the benefit of {purchaser} asks the person for {copay} a visit. We pay the rest; you may ask the person for {copay} and no more.',
    '{asked}: el beneficio de {purchaser} pide a la persona {copay} por visita. Pagamos el resto; usted puede pedirle {copay} y nada más.',
  ],
  [
    'The correction of claim {number} reached us on {received}; the contract takes corrections for {days} days, until {by}. The first decision stands. If you think it was wrong, you may still dispute it within the time our remittance named.',
    'La corrección de la reclamación {number} nos llegó el {received}; el contrato admite correcciones durante {days} días, hasta el {by}. Vale la primera decisión. Si cree que estaba mal, aún puede impugnarla en el plazo que decía nuestra remesa.',
  ],
  [
    '{asked} falls into a gap: coverage ended on {ended} and began again on {resumed}. If the state closes the gap backwards, ask us to look again with the new eligibility answer.',
    '{asked}: cae en un hueco: la cobertura terminó el {ended} y empezó otra vez el {resumed}. Si el estado cierra el hueco hacia atrás, envíenos la nueva respuesta de elegibilidad y pídanos que lo veamos otra vez.',
  ],
  [
    '{asked}: the credentialing of {name} with us was not in force on that day. Effective dates are not moved backwards. Call provider relations at {phone} to see what is missing before you serve more of our members.',
    '{asked}: la acreditación de {name} con nosotros no estaba vigente ese día. Las fechas de vigencia no se mueven hacia atrás. Llame a relaciones con proveedores al {phone} para saber qué falta antes de atender a más miembros nuestros.',
  ],
  [
    '{asked}: we have the credentialing application of {name} since {since} and have not decided it. We keep the claim until then; it counts as filed in time. Nothing is needed for this claim.',
    '{asked}: tenemos la solicitud de acreditación de {name} desde el {since} y no la hemos decidido. Guardamos la reclamación hasta entonces; cuenta como presentada a tiempo. No hace falta nada para ella.',
  ],
  [
    '{asked}: the contract pays “{term}” up to {limit}, counting what was already paid for that day. We deny {cut}.{rest} The limit is the contract’s; units above it cannot be paid, and the person may not be billed for them.',
    '{asked}: el contrato paga “{term}” hasta {limit}, contando lo ya pagado ese día. Denegamos {cut}.{rest} El límite es del contrato; las unidades por encima no se pueden pagar ni cobrar a la persona.',
  ],
  [
    '{asked}: {part} of the same day was paid on claim {number} before this daily rate came in, and the rate contains it ({source}). An examiner decides which of the two is taken back. Nothing is needed from you yet.',
    '{asked}: {part} del mismo día se pagó en la reclamación {number} antes de que llegara esta tarifa diaria, que lo contiene ({source}). Un examinador decide cuál de las dos se recupera. Por ahora no tiene que hacer nada.',
  ],
  [
    '{asked} covers {days} days but bills {units} units, so we cannot tell which day had which. Send one line for each day, or, for a daily service, as many units as days.',
    '{asked}: abarca {days} días pero cobra {units} unidades, así que no sabemos cuántas van con cada día. Envíe una línea por día o, en un servicio diario, tantas unidades como días.',
  ],
  [
    '{asked} points at {codes}; your contract buys “{term}” for diagnoses that begin with {wanted}. If the record holds such a diagnosis, point the line at it and send the claim again.',
    '{asked}: apunta a {codes}; su contrato compra “{term}” para diagnósticos que empiezan por {wanted}. Si el expediente tiene un diagnóstico así, apunte la línea a él y envíe la reclamación de nuevo.',
  ],
  [
    '{asked} points at {codes}. {purchaser} covers this service only for diagnoses that begin with {wanted} ({benefit}). If the record holds such a diagnosis, point the line at it and send the claim again.',
    '{asked}: apunta a {codes}. {purchaser} cubre este servicio solo con diagnósticos que empiezan por {wanted} ({benefit}). Si el expediente tiene un diagnóstico así, apunte la línea a él y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: {code} is the heading of a group of diagnoses, not a diagnosis. Ask for the full code from the practitioner’s order and send the claim again.',
    '{asked}: {code} es el título de un grupo de diagnósticos, no un diagnóstico. Tome el código completo de la orden del profesional y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: diagnosis {code} is not a valid code for that day. Ask the practitioner who made the diagnosis for the code in force, and send the claim again.',
    '{asked}: el diagnóstico {code} no es un código válido para ese día. Pida al profesional que lo hizo el código vigente y envíe la reclamación de nuevo.',
  ],
  [
    '{asked} was while the person was a patient of {facility} (since {since}). Only the day of discharge can be billed. If the stay had ended, send us the discharge papers; otherwise bill the days outside the stay.',
    '{asked}: fue mientras la persona estaba ingresada en {facility} (desde el {since}). Solo se puede cobrar el día del alta. Si el ingreso ya había terminado, envíenos los papeles del alta; si no, cobre los días fuera del ingreso.',
  ],
  [
    'The tax number on the claim ends in {sent}, but ours for NPI {npi} ends in {onFile}. Payment would be reported to the wrong taxpayer. Correct the number and send the claim again, or send us a new W-9.',
    'El número fiscal de la reclamación termina en {sent}, pero el nuestro para el NPI {npi} termina en {onFile}. El pago se declararía al contribuyente equivocado. Corrija el número y envíe la reclamación de nuevo, o envíenos un W-9 nuevo.',
  ],
  [
    '{asked}: coverage for that day is still being decided by the state. We keep the claim and decide as soon as we know; it counts as filed in time. Nothing is needed from you.',
    '{asked}: el estado aún decide la cobertura de ese día. Guardamos la reclamación y decidimos en cuanto lo sepamos; cuenta como presentada a tiempo. No tiene que hacer nada.',
  ],
  [
    '{asked} is the same in every part as {twin}, so we do not pay it again. If it was a second visit on that day, send it with modifier 76 or 77 as a new claim; if the first one was wrong, replace it (frequency 7).',
    '{asked}: es igual en todo a {twin}, así que no la pagamos otra vez. Si fue una segunda visita ese día, envíela con el modificador 76 o 77 como nueva; si la primera estaba mal, reemplácela (frecuencia 7).',
  ],
  [
    '{asked} reached us on {received}, {late} after the last day, {last}. The contract ({contract}) gives {days} days. If an earlier claim of yours was accepted by us in time, or the person was enrolled late, send us that proof with your dispute.',
    '{asked}: nos llegó el {received}, {late} después del último día, el {last}. El contrato ({contract}) da {days} días. Si aceptamos a tiempo una reclamación suya anterior, o la persona se inscribió tarde, envíenos esa prueba con su impugnación.',
  ],
  [
    'The claim would pay {pays}. Above {above} a second examiner looks before we pay. Nothing is needed from you.',
    'La reclamación pagaría {pays}. Por encima de {above} la mira un segundo examinador antes de pagar. No tiene que hacer nada.',
  ],
  [
    '{asked} was while this person was in custody (since {since} by our records), when coverage is suspended. If they were released before the visit, send us the release date and ask us to look again.',
    '{asked}: fue mientras esta persona estaba bajo custodia (desde el {since} según nuestros datos), cuando la cobertura se suspende. Si salió antes de la visita, envíenos la fecha de salida y pídanos que lo veamos otra vez.',
  ],
  [
    '{asked} is part of the daily rate of {whole} ({where}), which already pays for it ({source}). Nothing more is owed for that day, and the person may not be billed.',
    '{asked}: es parte de la tarifa diaria de {whole} ({where}), que ya la paga ({source}). No se debe nada más por ese día, y no se puede cobrar a la persona.',
  ],
  [
    'Since {since} claims of this provider wait for a review by our integrity unit. You have a letter of that day with the reason and your rights. Keep serving and keep billing in time.',
    'Desde el {since} las reclamaciones de este proveedor esperan una revisión de nuestra unidad de integridad. Tiene una carta de ese día con el motivo y sus derechos. Siga atendiendo y cobrando a tiempo.',
  ],
  [
    'We had everything we needed on {clean} and pay on {pay}, {days} late. By your contract we owe you interest: {sum}. It comes with this payment and is not part of the claim.',
    'Tuvimos todo lo necesario el {clean} y pagamos el {pay}, con {days} de retraso. Según su contrato le debemos intereses: {sum}. Vienen con este pago y no son parte de la reclamación.',
  ],
  [
    '{asked}: {amount} of Medicare’s cost share is above what we pay. This person is a qualified Medicare beneficiary: by law you may not ask them for it.',
    '{asked}: {amount} de la parte de Medicare supera lo que pagamos. Esta persona es beneficiaria calificada de Medicare: por ley no puede pedírselo.',
  ],
  [
    'The claim is for {sent}, but member number {number} belongs to somebody with another name. We must be sure whose visit it was. Check number and name against the card and send it again.',
    'La reclamación es de {sent}, pero el número de miembro {number} es de alguien con otro nombre. Debemos estar seguros de quién fue la visita. Compare número y nombre con la tarjeta y envíela de nuevo.',
  ],
  [
    'The claim is for {name}, member number {number}. We have no member with that number. Check the card and the eligibility answer for the day of service, and send it again with the right number.',
    'La reclamación es de {name}, número de miembro {number}. No tenemos ningún miembro con ese número. Revise la tarjeta y la respuesta de elegibilidad del día del servicio, y envíela de nuevo con el número correcto.',
  ],
  [
    '{asked} is for an appointment that was missed. We pay for visits that took place, and the person may not be billed either.',
    '{asked}: es de una cita a la que no se acudió. Pagamos visitas que tuvieron lugar, y tampoco se puede cobrar a la persona.',
  ],
  [
    '{asked} carries {one} and {other} together, and only one of them can be true ({source}). Keep the right one and send the claim again.',
    '{asked}: lleva {one} y {other} juntos, y solo uno puede ser cierto ({source}). Deje el correcto y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: under your contract {code} is paid only with its modifiers: {sets}. Without them we cannot tell which service it was. Add the right ones and send the claim again.',
    '{asked}: según su contrato {code} se paga solo con sus modificadores: {sets}. Sin ellos no sabemos qué servicio fue. Añada los correctos y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: your contract does not buy {sent}. It buys {sets}. Correct the modifiers and send the claim again.',
    '{asked}: su contrato no compra {sent}. Compra {sets}. Corrija los modificadores y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: modifier {modifier} was not valid on that day. Use the modifier in force on the day of service and send the claim again.',
    '{asked}: el modificador {modifier} no era válido ese día. Use el modificador vigente el día del servicio y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: our copy of the contract ({contract}) has no rate for “{term}” on that day. If yours has one, send us the page and we correct ours and decide again; you lose no time by it.',
    '{asked}: nuestra copia del contrato ({contract}) no tiene tarifa para “{term}” ese día. Si la suya la tiene, envíenos la página, corregimos la nuestra y decidimos de nuevo; no pierde tiempo por ello.',
  ],
  [
    '{asked} was by phone or video, and we do not pay {code} that way. If it was in person, correct place and modifier and send the claim again.',
    '{asked}: fue por teléfono o video, y no pagamos {code} de ese modo. Si fue en persona, corrija lugar y modificador y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: we know this person, but no purchaser has given us a day of coverage for them. Ask for a new eligibility answer and bill the plan it names.',
    '{asked}: conocemos a esta persona, pero ningún comprador nos ha dado un día de cobertura suyo. Pida una nueva respuesta de elegibilidad y cobre al plan que nombre.',
  ],
  [
    '{asked}: {code} is not among the services of your contract ({contract}, version {version}). Bill the code your contract names for this service, or ask us to add it for the time to come.',
    '{asked}: {code} no está entre los servicios de su contrato ({contract}, versión {version}). Cobre el código que su contrato nombra para este servicio, o pídanos añadirlo para el futuro.',
  ],
  [
    '{asked}: the state had no enrollment in force for {name} on that day, and without one Medicaid money may not be paid. Ask the state for the enrollment dates; if they cover this day, send us the letter and ask us to look again.',
    '{asked}: el estado no tenía vigente ninguna inscripción de {name} ese día, y sin ella no se puede pagar dinero de Medicaid. Pida al estado las fechas; si cubren este día, envíenos la carta y pídanos que lo veamos otra vez.',
  ],
  [
    'Claim {number} was already {state}, so there is nothing left to take back. If a later claim of yours is the one that is wrong, name that one’s number; if the service was never paid, send it as a new claim (frequency 1).',
    'La reclamación {number} ya estaba {state}, así que no queda nada que recuperar. Si la que está mal es otra posterior, nombre el número de esa; si el servicio nunca se pagó, envíelo como reclamación nueva (frecuencia 1).',
  ],
  [
    'The claim wants to take the place of {number}, but that number {why}. Nothing was changed. Look up the number on our remittance for this member and send the correction again.',
    'La reclamación quiere tomar el lugar de {number}, pero ese número {why}. No se cambió nada. Busque el número en nuestra remesa para este miembro y envíe la corrección de nuevo.',
  ],
  [
    'Claim {number}, which this one wants to take the place of, is still being decided. Wait for our remittance about it, then send the correction again.',
    'La reclamación {number}, cuyo lugar quiere tomar esta, aún se está decidiendo. Espere nuestra remesa y envíe la corrección después.',
  ],
  [
    'We denied claim {number} as a whole, so there is nothing to replace. Correct what the denial named and send it as a new claim with frequency 1 and no claim number of ours.',
    'Denegamos la reclamación {number} entera, así que no hay nada que reemplazar. Corrija lo que decía la denegación y envíela como nueva, con frecuencia 1 y sin número nuestro.',
  ],
  [
    'The claim comes to us as second payer but does not say what {payer} paid or denied. Copy their decision into the claim line by line, so that it adds up to what was billed, and send it again.',
    'La reclamación nos llega como segundo pagador, pero no dice qué pagó o denegó {payer}. Copie su decisión línea por línea, de modo que sume lo facturado, y envíela de nuevo.',
  ],
  [
    '{asked}: this member also has {payer}, which pays before us. Bill them first. Then send us the claim with what they decided for every line; the filing time counts from the day of their decision.',
    '{asked}: este miembro también tiene {payer}, que paga antes que nosotros. Cóbreles primero. Después envíenos la reclamación con lo que decidieron en cada línea; el plazo cuenta desde el día de su decisión.',
  ],
  [
    '{asked}: {payer} denied it with reason {reasons}, which means its own rules were not followed. We pay after them, not instead of them. Settle it there, for example with a late authorization or a dispute; then send us their new decision.',
    '{asked}: {payer} la denegó con el motivo {reasons}, es decir, no se siguieron sus propias reglas. Pagamos después de ellos, no en su lugar. Resuélvalo allí, por ejemplo con una autorización tardía o una impugnación; después envíenos su nueva decisión.',
  ],
  [
    '{asked}: we have a sign that this member also has {payer} and are asking them. Nothing is needed from you; we decide as soon as we know.',
    '{asked}: hay señales de que este miembro también tiene {payer} y se lo estamos preguntando. No tiene que hacer nada; decidimos en cuanto lo sepamos.',
  ],
  [
    '{asked}: {name} had no contract with us in force on that day. Check the dates in your copy of the contract; if the day is inside, tell us and we correct our record. You may not bill the member.',
    '{asked}: {name} no tenía contrato vigente con nosotros ese día. Revise las fechas de su copia del contrato; si el día está dentro, díganoslo y corregimos el dato. No puede cobrar al miembro.',
  ],
  [
    '{asked}: the term “{term}” is paid only under a plan of care, and we have none for that day. If one was signed before the visit, send it with its dates and ask us to look again.',
    '{asked}: la cláusula “{term}” se paga solo con un plan de atención, y no tenemos ninguno de ese día. Si se firmó uno antes de la visita, envíelo con sus fechas y pídanos que lo veamos otra vez.',
  ],
  [
    '{asked} is allowed and paid by {how}, so this line pays nothing more. By the fee schedule it would be {shadow}. Keep sending every visit: they count when the rate is set again.',
    '{asked}: está permitida y se paga mediante {how}, así que esta línea no paga nada más. Según la tabla de tarifas serían {shadow}. Siga enviando cada visita: cuentan cuando se fija de nuevo la tarifa.',
  ],
  [
    '{asked}: the state set a monthly share for this person, and {amount} of it was left. That part is theirs to pay; we pay the rest.',
    '{asked}: el estado fijó una parte mensual para esta persona, y quedaban {amount}. Esa parte la paga ella; nosotros pagamos el resto.',
  ],
  [
    '{asked}: the contract pays “{term}” up to {limit}, with {used} of that already used. We deny {cut}.{rest} Nothing is left under that limit now: ask us for an exception before you serve more.',
    '{asked}: el contrato paga “{term}” hasta {limit}, de los que ya se usaron {used}. Denegamos {cut}.{rest} De ese límite no queda nada: pídanos una excepción antes de dar más.',
  ],
  [
    '{asked}: place of service {place} {why}. Correct the place from the note and send the claim again.',
    '{asked}: el lugar de servicio {place} {why}. Corrija el lugar según la nota y envíe la reclamación de nuevo.',
  ],
  [
    '{asked} was in place {place}, but {who} only in {places}. If the place on the claim is wrong, correct it and send the claim again; if it is right, this visit cannot be paid.',
    '{asked}: fue en el lugar {place}, pero {who} solo en {places}. Si el lugar de la reclamación está mal, corríjalo y envíela de nuevo; si está bien, esta visita no se puede pagar.',
  ],
  [
    '{asked} was from {times}, and in these minutes the same practitioner was already paid for an individual visit with another member. One of the two times must be wrong. Correct the claim whose time is wrong; if it was a group, bill both with HQ.',
    '{asked}: fue de {times}, y en esos minutos ya se pagó a la misma persona una visita individual con otro miembro. Una de las dos horas está mal. Corrija la reclamación equivocada; si fue un grupo, cobre las dos con HQ.',
  ],
  [
    '{asked}: under “{term}” of your contract ({contract}, version {version}) the price is {price}. {cut} of the charge is above what is due; you agreed to write it off, and the person may not be billed for it.',
    '{asked}: según “{term}” de su contrato ({contract}, versión {version}) el precio es {price}. {cut} del cargo está por encima de lo debido; usted aceptó rebajarlo y no se puede cobrar a la persona.',
  ],
  [
    '{asked}: the contract names no fixed rate for “{term}”; somebody prices it by hand. Nothing is needed from you.',
    '{asked}: el contrato no nombra tarifa fija para “{term}”; alguien le pone precio a mano. No tiene que hacer nada.',
  ],
  [
    '{asked} points at no diagnosis on the claim. Put the principal diagnosis first, point the line at it, and send the claim again.',
    '{asked}: no apunta a ningún diagnóstico de la reclamación. Ponga primero el diagnóstico principal, apunte la línea a él y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: {payer} decided first. What they paid and cut comes to {amount}, which leaves us nothing to pay ({sum}). A payment of zero after another payer is payment in full: you may not bill the person for the rest.',
    '{asked}: {payer} decidió primero. Lo que pagaron y rebajaron suma {amount}, y no nos deja nada que pagar ({sum}). Un pago de cero después de otro pagador es pago completo: no puede cobrar el resto a la persona.',
  ],
  [
    '{asked}: {payer} decided first. What they paid and cut comes to {amount}; we pay {pays} ({sum}).',
    '{asked}: {payer} decidió primero. Lo que pagaron y rebajaron suma {amount}; nosotros pagamos {pays} ({sum}).',
  ],
  [
    '{asked}: {name} has been excluded from payment since {since}. The law lets us pay nothing for services from that day on. If you were reinstated, send us the notice of reinstatement.',
    '{asked}: {name} está excluido de pagos desde el {since}. La ley no nos deja pagar servicios desde ese día. Si fue readmitido, envíenos el aviso.',
  ],
  [
    'On {asked} we asked for the records of this claim. We wait for them until {due}; our clock for paying stands still until they are here.',
    'El {asked} pedimos el expediente de esta reclamación. Lo esperamos hasta el {due}; nuestro plazo de pago está detenido hasta que llegue.',
  ],
  [
    'On {asked} we asked for the records of this claim by {due}. They have not come. If you send them with a dispute in the time named below, we read them and decide again.',
    'El {asked} pedimos el expediente de esta reclamación para el {due}. No ha llegado. Si lo envía con una impugnación en el plazo de abajo, lo leemos y decidimos de nuevo.',
  ],
  [
    'The records of this claim came on {received}, and our clock for paying runs again. Somebody here reads them before we decide; you need do nothing.',
    'El expediente de esta reclamación llegó el {received}, y nuestro plazo de pago corre otra vez. Alguien lo lee antes de que decidamos; no tiene que hacer nada.',
  ],
  [
    '{asked}: from {units} units a day on we read the note before we pay ({source}). Send us the progress note of this visit. Our clock for paying stands still until it is here.',
    '{asked}: desde {units} unidades al día leemos la nota antes de pagar ({source}). Envíenos la nota de progreso de esta visita. Nuestro plazo de pago está detenido hasta que llegue.',
  ],
  [
    '{asked}: we have no recommendation of a licensed practitioner{valid}, and without one the service is not paid. If there is one in the record, send it to us and ask us to look again.',
    '{asked}: no tenemos recomendación de un profesional con licencia{valid}, y sin ella el servicio no se paga. Si hay una en el expediente, envíenosla y pídanos que lo veamos otra vez.',
  ],
  [
    '{asked} was delivered by {name}, who has been excluded from federal programs since {since}. Nothing may be paid for it, and the person may not be billed. Check everybody who serves our members against the exclusion lists every month.',
    '{asked}: lo dio {name}, excluido de programas federales desde el {since}. No se puede pagar nada por ello ni cobrar a la persona. Revise cada mes en las listas de exclusión a quienes atienden a nuestros miembros.',
  ],
  [
    '{asked} was delivered by {name} ({npi}), who is not on the roster that {provider} gave us for that day. Send us the roster change with its effective date; when we have loaded it, send the claim again.',
    '{asked}: lo dio {name} ({npi}), que no está en la lista que {provider} nos dio para ese día. Envíenos el cambio de la lista con su fecha; cuando lo hayamos cargado, envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: by our roster {name} held no certificate in force that the term “{term}” accepts ({wanted}). If the certificate covers that day, send us a copy with its dates and ask us to look again.',
    '{asked}: según nuestra lista, {name} no tenía vigente ningún certificado que acepte la cláusula “{term}” ({wanted}). Si el certificado cubre ese día, envíenos una copia con sus fechas y pídanos que lo veamos otra vez.',
  ],
  [
    '{asked} names {sent} as rendering provider. Your contract wants the {who} who delivered it, by NPI. Add it and send the claim again.',
    '{asked}: nombra a {sent} como quien dio el servicio. Su contrato quiere a {who} que lo dio, por NPI. Añádalo y envíe la reclamación de nuevo.',
  ],
  [
    '{asked} carries taxonomy code {sent} for the practitioner; our roster says {known}. Send the claim again with the rostered code, or send us a roster change first.',
    '{asked}: lleva el código de taxonomía {sent} para quien atendió; nuestra lista dice {known}. Envíe la reclamación de nuevo con el código de la lista, o envíenos antes el cambio.',
  ],
  [
    'The claim says with frequency {frequency} that it takes the place of another, but names no claim number of ours. Send it again with the number from our remittance (CLP07), not with your own account number.',
    'La reclamación dice con la frecuencia {frequency} que toma el lugar de otra, pero no nombra ningún número nuestro. Envíela de nuevo con el número de nuestra remesa (CLP07), no con su número de cuenta.',
  ],
  [
    '{asked} was sent as an encounter, for reporting. It is complete and counted; no payment goes with it. By the fee schedule it would be {shadow}.',
    '{asked}: se envió como encuentro, para informar. Está completa y cuenta; no lleva pago. Según la tabla de tarifas serían {shadow}.',
  ],
  [
    '{asked} was after {due}, the day by which the state had asked you to revalidate. Finish the revalidation with the state; if it is made effective backwards, ask us to look again.',
    '{asked}: es posterior al {due}, el día en que el estado le había pedido revalidar. Termine la revalidación con el estado; si la hacen efectiva hacia atrás, pídanos que lo veamos otra vez.',
  ],
  [
    '{asked}: your contract does not pay “{term}” on a day with {other}, and {where} has it. Only one of the two is paid that day. If {other} was billed in error, void it; then send this line again.',
    '{asked}: su contrato no paga “{term}” un día con {other}, y {where} lo tiene. Ese día se paga solo uno de los dos. Si {other} se cobró por error, anúlelo; después envíe esta línea de nuevo.',
  ],
  [
    '{asked} carries your account number {control}, which we already decided as claim {number} with {before}. A second original would pay the visit twice. If the figures changed, send the whole claim again as a replacement (frequency 7) and name {number}.',
    '{asked}: lleva su número de cuenta {control}, que ya decidimos como reclamación {number} con {before}. Un segundo original pagaría la visita dos veces. Si cambiaron las cifras, envíe toda la reclamación como reemplazo (frecuencia 7) y nombre {number}.',
  ],
  [
    '{asked} is the same help by the same person as {code} on claim {number} of that day ({source}), and that was paid. If they were two separate visits, send the notes of both with a dispute.',
    '{asked}: es la misma ayuda de la misma persona que {code} en la reclamación {number} de ese día ({source}), y aquella se pagó. Si fueron dos visitas distintas, envíe las notas de las dos con una impugnación.',
  ],
  [
    '{asked}: of this month’s spend-down {amount} was not yet met, and this visit counts toward it. The person owes that part; tell them that it brings them closer to full coverage.',
    '{asked}: del gasto previo de este mes faltaban {amount}, y esta visita cuenta para él. La persona debe esa parte; dígale que así se acerca a la cobertura completa.',
  ],
  [
    '{asked}: for {code} we need start and stop time, and the line’s note has none. Write them as 10:00-10:45 in the line’s note and send the claim again.',
    '{asked}: para {code} necesitamos hora de inicio y de fin, y la nota de la línea no las tiene. Escríbalas como 10:00-10:45 en la nota de la línea y envíe la reclamación de nuevo.',
  ],
  [
    '{asked} runs past {ends}, the last day of the coverage bought by {purchaser}. Send the days before and after as two lines, each to the plan of its days.',
    '{asked}: pasa del {ends}, el último día de la cobertura comprada por {purchaser}. Envíe los días de antes y de después en dos líneas, cada una al plan de sus días.',
  ],
  [
    '{asked} runs over {changed}, when the rate changed. Send the days before and from that day on as two lines.',
    '{asked}: pasa por el {changed}, cuando cambió la tarifa. Envíe en dos líneas los días de antes y los de ese día en adelante.',
  ],
  [
    '{asked} names no supervisor. The term “{term}” is paid only under supervision (one supervisor for at most {ratio} workers). Add the supervising provider to the claim and send it again.',
    '{asked}: no nombra a nadie que supervise. La cláusula “{term}” se paga solo con supervisión (una persona por cada {ratio} como máximo). Añada a la reclamación a quien supervisa y envíela de nuevo.',
  ],
  [
    '{asked} looks like claim {number}: {why}. Nobody needs to do anything yet; one of our examiners compares the two and we decide within the time below.',
    '{asked}: se parece a la reclamación {number}: {why}. Nadie tiene que hacer nada aún; un examinador compara las dos y decidimos en el plazo de abajo.',
  ],
  [
    'We have no W-9 of {name}, and may not pay without one. Send us the signed form; then send the claim again.',
    'No tenemos W-9 de {name}, y sin él no podemos pagar. Envíenos el formulario firmado; después envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: you are enrolled with us as {type}, and {code} may be billed only by {may} ({source}). If your enrollment is wrong, ask us to change it; otherwise bill the service under the code your contract names.',
    '{asked}: está inscrito con nosotros como {type}, y {code} solo lo puede cobrar {may} ({source}). Si su inscripción está mal, pídanos cambiarla; si no, cobre el servicio con el código que nombra su contrato.',
  ],
  [
    '{asked} bills {sent}. We pay by whole units. Count the minutes with the rounding of your contract and send the claim again with whole units (UN).',
    '{asked}: cobra {sent}. Pagamos por unidades enteras. Cuente los minutos con el redondeo de su contrato y envíe la reclamación de nuevo con unidades enteras (UN).',
  ],
  [
    '{asked} bills more than the {most} units that one line of this code can carry ({source}). An authorization does not lift this. If the units are right, send the records with a dispute; if not, correct them and send the claim again.',
    '{asked}: cobra más que las {most} unidades que caben en una línea de este código ({source}). Una autorización no lo cambia. Si las unidades son correctas, envíe el expediente con una impugnación; si no, corríjalas y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: the electronic visit record shows no such visit on {day}. Correct or add the visit in the verification system, then send the claim again.',
    '{asked}: el registro electrónico de visitas no muestra ninguna visita así el {day}. Corrija o añada la visita en el sistema de verificación y después envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: {percent}% ({amount}) is withheld as your contract says. It is still yours if the year’s measure is met, and is then paid as a release on a remittance.',
    '{asked}: se retiene el {percent} % ({amount}), como dice su contrato. Sigue siendo suyo si se cumple la medida del año, y entonces se paga como liberación en una remesa.',
  ],
  [
    '{asked}: with this line {name} would have been paid for more than {hours} hours of individual visits in one day. We deny {cut}.{rest} Check times and rendering provider of that day’s visits and replace the claims that are wrong.',
    '{asked}: con esta línea se habrían pagado a {name} más de {hours} horas de visitas individuales en un día. Denegamos {cut}.{rest} Revise las horas y quién atendió en las visitas de ese día, y reemplace las reclamaciones que estén mal.',
  ],
  [
    '{asked}: the contract pays {limit}, over all members together, and {name} had already reached it. We deny {cut}.{rest} If somebody else delivered the visit, correct the rendering provider and replace the claim.',
    '{asked}: el contrato paga {limit}, entre todos los miembros, y {name} ya lo había alcanzado. Denegamos {cut}.{rest} Si la visita la hizo otra persona, corrija quién atendió y reemplace la reclamación.',
  ],
  [
    '{asked} belongs to {plan}, to which {purchaser} had assigned this member on that day. Send the claim to them; our denial shows that you filed in time with us.',
    '{asked}: corresponde a {plan}, al que {purchaser} había asignado a este miembro ese día. Envíeles la reclamación; nuestra denegación muestra que la presentó a tiempo con nosotros.',
  ],
  [
    '{asked}: this waited for a person here, who decided on {on} that it is not paid. They wrote: “{wrote}”',
    '{asked}: esto esperaba a una persona, que el {on} decidió que no se paga. Escribió: «{wrote}»',
  ],
  [
    '{asked}: since {on} the claim waits no longer for your request {number}. It is not approved, and units without an approval are not paid; once it is approved, ask us to decide the claim again. Who ended the wait wrote: “{wrote}”',
    '{asked}: desde el {on} la reclamación ya no espera su solicitud {number}. No está aprobada, y las unidades sin aprobación no se pagan; cuando se apruebe, pídanos decidir de nuevo la reclamación. Quien terminó la espera escribió: «{wrote}»',
  ],
  [
    'Line {line}: audit {audit} found that {words}. The auditor wrote: “{note}” What was paid for it is taken back. You may dispute this until {by}.',
    'Línea {line}: la auditoría {audit} encontró que {words}. Quien auditó escribió: «{note}» Se recupera lo que se pagó por ella. Puede impugnarlo hasta el {by}.',
  ],
  [
    'Audit {audit} found {lines} of claim {icn} not borne out by the record. {amount} is taken back. You may dispute the finding until {by} and should send what the auditor did not see.',
    'La auditoría {audit} encontró que el expediente no sustenta {lines} de la reclamación {icn}. Se recuperan {amount}. Puede impugnarlo hasta el {by} y debería enviar lo que el auditor no vio.',
  ],
  [
    'The NPI of the billing provider {name} {wrong}. Correct it and send the claim again.',
    'El NPI del proveedor de cobro {name} {wrong}. Corríjalo y envíe la reclamación de nuevo.',
  ],
  [
    'We have no provider with NPI {npi} ({name}). Send the claim with the NPI you are enrolled under, or enroll first.',
    'No tenemos ningún proveedor con el NPI {npi} ({name}). Envíe la reclamación con el NPI con el que está inscrito, o inscríbase primero.',
  ],
  [
    'The billing taxonomy code {taxonomy} is not a taxonomy code: those have ten characters and end in X. Use the one you enrolled with and send the claim again.',
    'El código de taxonomía de cobro {taxonomy} no es válido: tienen diez caracteres y terminan en X. Use aquel con el que se inscribió y envíe la reclamación de nuevo.',
  ],
  [
    'The ZIP code of the billing address is {zip}; it must have nine digits. Look up the last four and send the claim again.',
    'El código postal de la dirección de cobro es {zip}; debe tener nueve dígitos. Busque los cuatro últimos y envíe la reclamación de nuevo.',
  ],
  [
    'The birth date on the claim ({sent}) is not the one we have for this member number. Check number and birth date against the eligibility answer and send the claim again.',
    'La fecha de nacimiento de la reclamación ({sent}) no es la que tenemos para este número de miembro. Compare número y fecha con la respuesta de elegibilidad y envíe la reclamación de nuevo.',
  ],
  [
    'Line {line} charges {charge}, and no charge may be over {most}. Correct the amount and send the claim again.',
    'La línea {line} cobra {charge}, y ningún cargo puede pasar de {most}. Corrija el importe y envíe la reclamación de nuevo.',
  ],
  [
    'Line {line} charges {charge}. A charge cannot be below zero. To take a line back, replace or void the claim that carried it.',
    'La línea {line} cobra {charge}. Un cargo no puede ser menor que cero. Para retirar una línea, reemplace o anule la reclamación que la llevaba.',
  ],
  [
    'The claim says {charge} in all, but its lines add up to {total}. Correct the total or the lines and send the claim again.',
    'La reclamación dice {charge} en total, pero sus líneas suman {total}. Corrija el total o las líneas y envíe la reclamación de nuevo.',
  ],
  [
    'The claim has no account number of yours (CLM01), so you could not find our answers again. Number your claims and send this one again.',
    'La reclamación no tiene número de cuenta suyo (CLM01), así que no encontraría nuestras respuestas. Numere sus reclamaciones y envíe esta de nuevo.',
  ],
  [
    'Diagnosis “{code}” does not have the shape of an ICD-10-CM code (a letter, a digit, then up to five more characters, no point). Correct it and send the claim again.',
    'El diagnóstico “{code}” no tiene la forma de un código ICD-10-CM (una letra, una cifra y hasta cinco caracteres más, sin punto). Corríjalo y envíe la reclamación de nuevo.',
  ],
  [
    'The claim has no diagnosis. Take it from the practitioner’s order, put the principal one first, and send the claim again.',
    'La reclamación no tiene diagnóstico. Tómelo de la orden del profesional, ponga primero el principal y envíe la reclamación de nuevo.',
  ],
  [
    'Line {line} points at a diagnosis that is not there ({pointer}). Point it at one on the claim and send the claim again.',
    'La línea {line} apunta a un diagnóstico que no está ({pointer}). Apúntela a uno de la reclamación y envíe la reclamación de nuevo.',
  ],
  [
    'We do not take claims with {sent}. Send 1 for an original, 7 to replace a whole claim, 8 to void one.',
    'No aceptamos reclamaciones con {sent}. Envíe 1 para un original, 7 para reemplazar una entera, 8 para anularla.',
  ],
  [
    'The claim has {count}; a claim has one to fifty. Send what is missing, or split the claim.',
    'La reclamación tiene {count}; debe tener de una a cincuenta. Envíe lo que falta o divídala.',
  ],
  [
    'The claim has no family name of the member. Add it as it stands on the card and send the claim again.',
    'La reclamación no tiene el apellido del miembro. Añádalo como está en la tarjeta y envíe la reclamación de nuevo.',
  ],
  [
    'The claim has no member number. Copy it from the card or from the eligibility answer and send the claim again.',
    'La reclamación no tiene número de miembro. Cópielo de la tarjeta o de la respuesta de elegibilidad y envíe la reclamación de nuevo.',
  ],
  [
    'We have no member {number} ({name}). Ask for an eligibility answer for the day of service, correct the number, and send the claim again.',
    'No tenemos ningún miembro {number} ({name}). Pida la elegibilidad del día del servicio, corrija el número y envíe la reclamación de nuevo.',
  ],
  [
    'Line {line} carries {what}. A line carries at most four modifiers, each of two letters or digits. Correct it and send the claim again.',
    'La línea {line} lleva {what}. Una línea lleva como máximo cuatro modificadores, de dos letras o cifras cada uno. Corríjala y envíe la reclamación de nuevo.',
  ],
  [
    'By the claim {payer} paid {paid} and adjusted {cut}, which does not add up to the charge of {charge}. Copy their remittance line by line and send the claim again.',
    'Según la reclamación, {payer} pagó {paid} y ajustó {cut}, lo que no suma el cargo de {charge}. Copie su remesa línea por línea y envíe la reclamación de nuevo.',
  ],
  [
    'The claim is addressed to {payer} ({identifier}). We are {us} ({ours}). Send it to the payer it names, or correct the payer if the person is our member. If {identifier} is a number of ours, it belongs under “identifiers” in our payment policy.',
    'La reclamación va dirigida a {payer} ({identifier}). Nosotros somos {us} ({ours}). Envíela al pagador que nombra, o corrija el pagador si la persona es miembro nuestro. Si {identifier} es un número nuestro, va en “identifiers” de nuestra política de pago.',
  ],
  [
    'Line {line} names “{place}” as place of service. Use the two-digit code of the place in the note, for example 11, 12 or 02, and send the claim again.',
    'La línea {line} nombra “{place}” como lugar de servicio. Use el código de dos cifras del lugar de la nota, por ejemplo 11, 12 o 02 y envíe la reclamación de nuevo.',
  ],
  [
    'Line {line} bills “{code}”, which is not a procedure code. Use the code of your contract and send the claim again.',
    'La línea {line} cobra “{code}”, que no es un código de procedimiento. Use el código de su contrato y envíe la reclamación de nuevo.',
  ],
  [
    'The claim cannot be taken in as it stands: {fault} Correct it and send the claim again.',
    'La reclamación no se puede aceptar como está: {fault} Corríjala y envíe la reclamación de nuevo.',
  ],
  [
    'The NPI {npi} of the rendering provider {name} fails its check digit. Correct it and send the claim again.',
    'El NPI {npi} de {name}, que dio el servicio, no pasa su dígito de control. Corríjalo y envíe la reclamación de nuevo.',
  ],
  [
    'A claim of frequency {frequency} must name the claim it takes the place of by our number, as our remittance shows it. Add it and send the claim again.',
    'Una reclamación de frecuencia {frequency} debe nombrar aquella cuyo lugar toma por nuestro número, como está en nuestra remesa. Añádalo y envíe la reclamación de nuevo.',
  ],
  [
    'Your account number {control} stands on two claims of this batch. The first one is in as {icn}; this one is not. If it is another claim, give it its own account number and send it again.',
    'Su número de cuenta {control} está en dos reclamaciones de este lote. La primera entró como {icn}; esta no. Si es otra reclamación, déle su propio número y envíela de nuevo.',
  ],
  [
    'Line {line} is for {day}, which had not come when we received the claim on {received}. Correct the date, or send the claim after the visit.',
    'La línea {line} es del {day}, que no había llegado cuando recibimos la reclamación el {received}. Corrija la fecha o envíela después de la visita.',
  ],
  [
    'Line {line} has no date of service. Add it and send the claim again.',
    'La línea {line} no tiene fecha de servicio. Añádala y envíe la reclamación de nuevo.',
  ],
  [
    'Line {line} runs from {from} to {through}. The last day must not be before the first, nor a year after it. Correct the dates and send the claim again.',
    'La línea {line} va del {from} al {through}. El último día no puede ser anterior al primero ni un año posterior. Corrija las fechas y envíe la reclamación de nuevo.',
  ],
  [
    'Line {line} bills {units} units that can be counted: more than zero, under a hundred million, in thousandths at most. Count the units with the rounding of your contract; leave out a line that comes to none.',
    'La línea {line} cobra {units} unidades que se puedan contar: más de cero, menos de cien millones, en milésimas como mucho. Cuente las unidades con el redondeo de su contrato; quite una línea que no llegue a ninguna.',
  ],
  ['The claim is in as {icn} and will be decided.', 'La reclamación entró como {icn} y se decidirá.'],
  [
    'The claim could not be read: {fault} Correct it and send the claim again.',
    'La reclamación no se pudo leer: {fault} Corríjala y envíe la reclamación de nuevo.',
  ],
  [
    '{asked}: the benefit of {purchaser} leaves the first {year} of a benefit year to the person, and {share} of that falls on this line. We pay the rest; you may ask the person for {share}.',
    '{asked}: el beneficio de {purchaser} deja a la persona los primeros {year} de cada año, y {share} caen en esta línea. Pagamos el resto; usted puede pedirle {share}.',
  ],
]
