// Why the server refuses, in Spanish. Names in braces stand for what it fills in.
// long because: it is a table
import type { Pairs } from '../server-sentences.ts'

export const refusals: Pairs = [
  [
    'Claim {control} is {status}, so no payer will decide it. Only a claim that was sent is carried on to the next payer.',
    'La reclamación {control} está {status}, así que ningún pagador la decidirá. Solo una reclamación enviada sigue al próximo pagador.',
  ],
  [
    'Claim {control} was sent already. Replace it, and enter the decision there.',
    'La reclamación {control} ya se envió. Reemplácela y anote la decisión en el reemplazo.',
  ],
  ['A decision cannot be dated after today.', 'Una decisión no puede tener fecha posterior a hoy.'],
  ['This day is not here yet. Take the day from the paper.', 'Este día aún no llega. Tome el día del papel.'],
  [
    'This coverage does not come before the payer of the claim. Correct the order of the coverages.',
    'Esta cobertura no va antes que el pagador de la reclamación. Corrija el orden de las coberturas.',
  ],
  [
    'This coverage was not in force on the day of the visit, so its payer decided nothing.',
    'Esta cobertura no estaba vigente el día de la visita, así que su pagador no decidió nada.',
  ],
  [
    '{payer} decided in remittance {trace}, which is posted. The claim carries it as it stands there.',
    '{payer} decidió en la remesa {trace}, que está contabilizada. La reclamación lo lleva como consta allí.',
  ],
  [
    'Claim {control} has no such line. Load the claim again.',
    'La reclamación {control} no tiene esa línea. Cárguela de nuevo.',
  ],
  [
    'What the payer paid and adjusted must make what each line charges.',
    'Lo que el pagador pagó y ajustó debe sumar lo que cobra cada línea.',
  ],
  [
    'Paid and adjusted make {explained}, the line charges {charge}. Copy every amount of this line from the paper.',
    'Lo pagado y ajustado suma {explained}, y la línea cobra {charge}. Copie del papel cada importe de esta línea.',
  ],
  ['Claim {control} carries no visit any more.', 'La reclamación {control} ya no lleva ninguna visita.'],
  [
    'Claim {control} is carried on by claim {next} already.',
    'La reclamación {control} ya continúa en la reclamación {next}.',
  ],
  [
    'The next payer’s contract puts these visits on several claims. Send it the claim on paper together with the decision.',
    'El contrato del próximo pagador pone estas visitas en varias reclamaciones. Envíele la reclamación en papel junto con la decisión.',
  ],
  [
    'Built to follow claim {control} to the next payer.',
    'Hecha para seguir a la reclamación {control} al próximo pagador.',
  ],
  [
    '{payer} decided claim {before} again in remittance {trace}, after claim {control} had told the next payer otherwise. Replace claim {again}: the replacement carries the new decision.',
    '{payer} decidió de nuevo la reclamación {before} en la remesa {trace}, después de que la reclamación {control} dijera otra cosa al próximo pagador. Reemplace la reclamación {again}: el reemplazo lleva la nueva decisión.',
  ],
  [
    'Record a check on the day it was made. That day has not come yet.',
    'Anote una consulta el día en que se hizo. Ese día todavía no ha llegado.',
  ],
  ['This day has not come yet.', 'Este día todavía no ha llegado.'],
  [
    'A posted remittance says that the test claim was paid. Nobody needs to record it.',
    'Un aviso de pago registrado dice que se pagó la reclamación de prueba. Nadie tiene que anotarlo.',
  ],
  ['Leave this empty.', 'Deje esto vacío.'],
  [
    'The file does not stand where this step begins. Load the page again and look where it stands.',
    'El expediente no está donde empieza este paso. Vuelva a cargar la página y mire dónde está.',
  ],
  [
    'This day has not come yet. Write the day on which you talked.',
    'Este día aún no ha llegado. Escriba el día en que hablaron.',
  ],
  [
    'There is a day, but no promise. Write what was promised, or leave the day empty.',
    'Hay un día, pero ninguna promesa. Escriba qué se prometió o deje el día vacío.',
  ],
  ['Write what was promised.', 'Escriba qué se prometió.'],
  [
    'This day has not come yet. A promise is kept on the day it was kept.',
    'Este día aún no ha llegado. Una promesa se cumple el día en que se cumplió.',
  ],
  [
    'This promise was kept or closed already. Nothing is left to do about it.',
    'Esta promesa ya se cumplió o se cerró. No queda nada que hacer con ella.',
  ],
  [
    'A promise is handed to somebody who is at the same plan now. Choose somebody there.',
    'Una promesa se pasa a alguien que ahora está en el mismo plan. Elija a alguien de allí.',
  ],
  ['Choose somebody at this plan.', 'Elija a alguien de este plan.'],
  [
    'This day has not come yet. Write the day on which the worker was born.',
    'Este día aún no ha llegado. Escriba el día en que nació la persona.',
  ],
  ['This day has not come yet. Record what has happened.', 'Este día aún no ha llegado. Anote lo que ya ocurrió.'],
  [
    '“{job}” says nothing of what the person does, and a system takes peers with such a name for whatever it lacks. Name the role: bridger, wellness coach, crisis diversion.',
    '«{job}» no dice nada de lo que hace la persona, y un sistema usa a los pares con ese nombre para lo que le falte. Nombre la función: acompañante de transición, guía de bienestar, desvío de crisis.',
  ],
  ['Name what the person does.', 'Nombre lo que hace la persona.'],
  [
    'Nobody records their own training. Ask whoever supervises you to record it.',
    'Nadie anota su propia capacitación. Pida a quien le supervisa que la anote.',
  ],
  [
    'A training of another kind needs its name. Write what it was.',
    'Una capacitación de otra clase necesita su nombre. Escriba qué fue.',
  ],
  ['Write what it was.', 'Escriba qué fue.'],
  [
    'Nobody records their own supervision. Ask whoever held it to record it.',
    'Nadie anota su propia supervisión. Pida que la anote quien la dio.',
  ],
  [
    'The number of {payer} is longer than an envelope holds. Add a trading partner of that name with the number it gave you for files.',
    'El número de {payer} es más largo de lo que cabe en un sobre. Agregue un socio con ese nombre y el número que le dio para los archivos.',
  ],
  [
    'These claims go to different payers. Make one invoice for each.',
    'Estas reclamaciones van a pagadores distintos. Haga una factura para cada uno.',
  ],
  [
    'Claim {control} was not sent yet, so no payer can have asked about it.',
    'La reclamación {control} aún no se envió, así que ningún pagador puede haber preguntado por ella.',
  ],
  [
    'They cannot have asked on a day to come. Choose the day of their letter or call.',
    'No pueden haber pedido nada un día que no ha llegado. Elija el día de su carta o llamada.',
  ],
  [
    'The last day to send it would lie before the day they asked. Correct one of the days.',
    'El último día para enviarlo sería anterior al día en que lo pidieron. Corrija uno de los días.',
  ],
  [
    'What they asked for on {day} was not sent yet. Send that first; then note what they ask for next.',
    'Lo que pidieron el {day} aún no se envió. Envíe eso primero; después anote lo que pidan luego.',
  ],
  [
    'They asked on {day}: the day it was sent lies between then and today.',
    'Lo pidieron el {day}: el día del envío está entre entonces y hoy.',
  ],
  [
    'Nothing was sent yet, so nothing can have come. Note first that it was sent.',
    'Aún no se envió nada, así que nada puede haber llegado. Anote antes que se envió.',
  ],
  [
    'It was sent on {day}: the day it came lies between then and today.',
    'Se envió el {day}: el día en que llegó está entre entonces y hoy.',
  ],
  [
    'This claim carries a substance-use diagnosis, and no consent lets the record go to {payer}. Ask the person; when they have signed, record it on their page.',
    'Esta reclamación lleva un diagnóstico de consumo de sustancias, y ningún consentimiento permite enviar el expediente a {payer}. Pregunte a la persona; cuando haya firmado, anótelo en su página.',
  ],
  [
    'Claim {control} was sent already. Wait for the payer; a decided claim is replaced or voided.',
    'La reclamación {control} ya se envió. Espere al pagador; una decidida se reemplaza o se anula.',
  ],
  [
    '{never} Put the record right, or take the visit off the claim.',
    '{never} Corrija el expediente o quite la visita de la reclamación.',
  ],
  [
    'Claim {control} was sent already, so there is nothing to let go.',
    'La reclamación {control} ya se envió, así que no hay nada que dejar pasar.',
  ],
  [
    'Claim {control} is not decided yet. Wait for the plan, or void the claim.',
    'La reclamación {control} aún no está decidida. Espere al plan o anúlela.',
  ],
  [
    'Nothing is open on line {line} of claim {control}.',
    'No queda nada abierto en la línea {line} de la reclamación {control}.',
  ],
  [
    'Only {amount} of line {line} stands in the ledger of this claim. Send the claim first.',
    'En el libro de esta reclamación solo hay {amount} de la línea {line}. Envíe primero la reclamación.',
  ],
  [
    '{amount} is still open on claim {control}. Collect it, or write it off with a reason.',
    'Aún quedan abiertos {amount} en la reclamación {control}. Cóbrelos, o délos por perdidos con un motivo.',
  ],
  ['Claim {control} is not decided yet.', 'La reclamación {control} aún no está decidida.'],
  ['Finish signing in with your second factor first.', 'Termine antes de entrar con su segundo factor.'],
  ['Choose the organization you want to work in first.', 'Elija antes la organización en la que quiere trabajar.'],
  [
    'Your access here has ended. Ask an administrator of the organization if that is wrong.',
    'Su acceso aquí ha terminado. Si no es correcto, pregunte a quien administra la organización.',
  ],
  [
    'This moves money or many people’s records, so show your second factor once more. Type the code of your authenticator app, or use your passkey.',
    'Esto mueve dinero o los expedientes de muchas personas, así que muestre su segundo factor otra vez. Escriba el código de su aplicación o use su llave de acceso.',
  ],
  [
    'Your role here does not allow this. Ask an administrator of your organization.',
    'Su función aquí no lo permite. Pregunte a quien administra su organización.',
  ],
  [
    'This was done before, and its answer cannot be read any more. Look at what stands, or use a new key.',
    'Esto ya se hizo, y su respuesta ya no se puede leer. Mire lo que hay.',
  ],
  ['Sign in first.', 'Entre primero.'],
  [
    'A file of this kind may have {limit} bytes. Split it.',
    'Un archivo de este tipo puede tener {limit} bytes. Divídalo.',
  ],
  [
    'The file has {size} bytes; {most} can be read here. Split it.',
    'El archivo tiene {size} bytes; aquí se pueden leer {most}. Divídalo.',
  ],
  ['The file is larger than {limit} bytes. Split it.', 'El archivo pasa de {limit} bytes. Divídalo.'],
  [
    'The same stands here already. Look at the list, then change what differs.',
    'Lo mismo ya está aquí. Mire la lista y cambie lo que sea distinto.',
  ],
  [
    'The text holds a character that cannot be kept (NUL, or half of one). Take it out and try again.',
    'El texto contiene un carácter que no se puede guardar (NUL, o la mitad de uno). Quítelo e inténtelo de nuevo.',
  ],
  [
    'This organization has neither an NPI nor an EIN, so no file can carry its name. Add one in the settings.',
    'Esta organización no tiene NPI ni EIN, así que ningún archivo puede llevar su nombre. Agregue uno en los ajustes.',
  ],
  [
    'Every file names whom to call, and this organization has no phone number yet. Enter it under Settings, Organization, then try again.',
    'Todo archivo nombra a quién llamar, y esta organización aún no tiene teléfono. Anótelo en Ajustes, Organización, e inténtelo de nuevo.',
  ],
  [
    'The plan of this scenario is not on your list of payers. Choose it again.',
    'El plan de este escenario no está en su lista de pagadores. Elíjalo otra vez.',
  ],
  [
    'Too many attempts. Wait {minutes} minutes and try again.',
    'Demasiados intentos. Espere {minutes} minutos e inténtelo de nuevo.',
  ],
  ['Your access has ended.', 'Su acceso ha terminado.'],
  [
    'You have a second factor already. Sign in with it first, then add another.',
    'Ya tiene un segundo factor. Entre primero con él y después agregue otro.',
  ],
  [
    'This code is not right. Check that the clock of your phone is, and type the next code in.',
    'Este código no es correcto. Compruebe la hora de su teléfono y escriba el código siguiente.',
  ],
  [
    'The passkey was not made. Try again, or use an authenticator app.',
    'La llave de acceso no se creó. Inténtelo de nuevo o use una aplicación de autenticación.',
  ],
  [
    'You have an account already. Type the password you sign in with.',
    'Ya tiene una cuenta. Escriba la contraseña con la que entra.',
  ],
  [
    'Passkeys work in the browser only. Use your authenticator app here.',
    'Las llaves de acceso solo funcionan en el navegador. Use aquí su aplicación de autenticación.',
  ],
  ['This session is over. Sign in again.', 'Esta sesión terminó. Entre de nuevo.'],
  [
    'This is not the setup code that was printed at the last start.',
    'Este no es el código que se mostró en el último arranque.',
  ],
  ['The first organization exists already. Sign in instead.', 'La primera organización ya existe. Entre en su lugar.'],
  ['This e-mail address and password do not go together.', 'Este correo y esta contraseña no corresponden.'],
  [
    'This passkey did not work. Try again, or sign in with your password.',
    'Esta llave de acceso no funcionó. Inténtelo de nuevo o entre con su contraseña.',
  ],
  [
    'There is no such persona. Personas exist in a demo only.',
    'Ese personaje no existe. Solo los hay en una demostración.',
  ],
  [
    'You do not work in this organization. Choose one of those you see.',
    'Usted no trabaja en esta organización. Elija una de las que ve.',
  ],
  [
    '{email} works here already, in another role. Change the role in the list of users.',
    '{email} ya trabaja aquí, con otra función. Cambie la función en la lista de usuarios.',
  ],
  [
    'This invitation was accepted already. End the person’s access in the list of users instead.',
    'Esta invitación ya se aceptó. Termine el acceso de la persona en la lista de usuarios.',
  ],
  [
    'This invitation was used, withdrawn or is too old. Ask for a new one.',
    'Esta invitación se usó, se retiró o es demasiado antigua. Pida una nueva.',
  ],
  [
    'Nobody else could manage users here. Make somebody else an administrator first.',
    'Nadie más podría administrar usuarios aquí. Nombre antes a otra persona.',
  ],
  [
    'Only a remittance that was kept aside for its difference can be released. Dismiss this one, or leave it.',
    'Solo se puede liberar una remesa apartada por su diferencia. Descarte esta o déjela.',
  ],
  [
    'Remittance {trace} was posted from another file. Posting this one too would count the money twice. Dismiss it.',
    'La remesa {trace} se registró desde otro archivo. Registrar también esta contaría el dinero dos veces. Descártela.',
  ],
  [
    'This remittance has no trace or payer number, so it could be posted twice. Ask the payer for a corrected file.',
    'Esta remesa no tiene número de rastreo o de pagador, así que podría registrarse dos veces. Pida al pagador un archivo corregido.',
  ],
  [
    'This remittance breaks off or has an amount that cannot be read, so nobody knows what is missing. Ask the payer for the file again; it posts by itself when it comes whole.',
    'Esta remesa se corta o tiene un importe ilegible, así que nadie sabe qué falta. Pida el archivo de nuevo al pagador; se registra solo cuando llega entero.',
  ],
  [
    'This remittance takes money from your bank account instead of paying. It cannot be posted as a payment: ask the payer which claims it takes back, and for a remittance that says so.',
    'Esta remesa toma dinero de su cuenta en vez de pagar. No se puede registrar como pago: pregunte al pagador qué reclamaciones recupera y pida una remesa que lo diga.',
  ],
  [
    'This remittance is posted. What is posted is only ever reversed by the payer, never dismissed.',
    'Esta remesa está registrada. Lo registrado solo lo revierte el pagador, nunca se descarta.',
  ],
  [
    'A deposit cannot stand in the future. Write the day the bank shows.',
    'Un depósito no puede estar en el futuro. Escriba el día que muestra el banco.',
  ],
  [
    '{amount} is more than any bank would show here. Check the amount.',
    '{amount} es más de lo que mostraría un banco. Revise el importe.',
  ],
  [
    'A deposit of {amount} on this day with the same trace number and payer is recorded already. If the bank shows a second one, copy what it prints beside it as the trace number.',
    'Ya está registrado un depósito de {amount} en este día con el mismo número de rastreo y pagador. Si el banco muestra un segundo, copie como número de rastreo lo que imprime junto a él.',
  ],
  [
    'Claim {control} is not decided yet, so it cannot be corrected. Wait for the remittance; a rejected claim is corrected and sent again as an original.',
    'La reclamación {control} aún no está decidida, así que no se puede corregir. Espere la remesa; una rechazada se corrige y se envía otra vez como original.',
  ],
  [
    'Claim {control} cannot be corrected without the payer’s own number of it. Take it from the remittance, or ask the payer.',
    'La reclamación {control} no se puede corregir sin el número que le dio el pagador. Tómelo de la remesa o pídalo al pagador.',
  ],
  [
    'Claim {control} was corrected already. If a claim took its place, correct that one; a visit that was taken back is billed again once it is put right.',
    'La reclamación {control} ya se corrigió. Si otra tomó su lugar, corrija esa; una visita retirada se vuelve a cobrar cuando está corregida.',
  ],
  [
    'Claim {control} is of another member than its correction. Void it and send a new claim instead.',
    'La reclamación {control} es de otro miembro que su corrección. Anúlela y envíe una reclamación nueva.',
  ],
  [
    'A replacement takes the place of the whole claim {control}, but {lines} of it would be lost. Send every line again, the unchanged ones too.',
    'Un reemplazo toma el lugar de toda la reclamación {control}, pero se perdería {lines}. Envíe otra vez cada línea, también las que no cambian.',
  ],
  [
    'Claim {control} was not denied as a whole, so a second original would bill its visits twice. Replace it instead.',
    'La reclamación {control} no fue denegada por completo, así que un segundo original cobraría dos veces sus visitas. Reemplácela.',
  ],
  [
    'Claim {control} is closed, given up or under appeal and cannot be corrected any more. Ask the payer to reopen it.',
    'La reclamación {control} está cerrada, abandonada o apelada y ya no se puede corregir. Pida al pagador que la reabra.',
  ],
  [
    'Claim {control} is being corrected by claim {other} already. Finish that one first.',
    'La reclamación {control} ya se está corrigiendo con la reclamación {other}. Termine esa primero.',
  ],
  [
    'Claim {control} is a void: it asks for nothing that could be corrected. Correct claim {before}, which it names, if that one still stands.',
    'La reclamación {control} es una anulación: no pide nada que se pueda corregir. Corrija la reclamación {before}, que ella nombra, si sigue vigente.',
  ],
  [
    'Claim {control} did not come about, and claim {before}, which it was to replace, stands as it was. Correct claim {before}.',
    'La reclamación {control} no llegó a efecto, y la reclamación {before}, que iba a reemplazar, sigue como estaba. Corrija la reclamación {before}.',
  ],
  [
    'Claim {control} cannot be replaced: {why} Void it instead, and bill its visits again.',
    'La reclamación {control} no se puede reemplazar: {why} Anúlela y vuelva a cobrar sus visitas.',
  ],
  ['Copy what the bank prints beside this deposit.', 'Copie lo que el banco imprime junto a este depósito.'],
  ['Every cent of this deposit is matched already.', 'Cada centavo de este depósito ya está emparejado.'],
  [
    'Remittance {trace} still waits for {amount}, but only {left} of this deposit is left. Look for another deposit, or ask the bank.',
    'La remesa {trace} aún espera {amount}, pero de este depósito quedan {left}. Busque otro depósito o pregunte al banco.',
  ],
  [
    'Somebody has resolved this money meanwhile, in another way. Open it again to see how.',
    'Entretanto alguien resolvió este dinero de otro modo. Ábralo de nuevo para ver cómo.',
  ],
  [
    'Claim {control} has not been sent, so no payer can have paid it. Choose the claim this money is for.',
    'La reclamación {control} no se ha enviado, así que nadie puede haberla pagado. Elija la reclamación de este dinero.',
  ],
  [
    'Claim {control} is a void: it asks for no money. Choose the claim this money is for.',
    'La reclamación {control} es una anulación: no pide dinero. Elija la reclamación de este dinero.',
  ],
  [
    'Claim {control} was billed to {payer}, and this money came from another payer. Choose the claim this money is for.',
    'La reclamación {control} se cobró a {payer}, y este dinero vino de otro pagador. Elija la reclamación de este dinero.',
  ],
  ['Choose the payer whose contract this is.', 'Elija el pagador de este contrato.'],
  ['Choose the provider whose contract this is.', 'Elija el proveedor de este contrato.'],
  [
    'Version {version} of {contract} is kept already and never changes. Raise "version" in the text and save again.',
    'La versión {version} de {contract} ya está guardada y nunca cambia. Suba "version" en el texto y guarde de nuevo.',
  ],
  [
    'Choose a time zone by its full name, for example America/Chicago.',
    'Elija la zona horaria por su nombre completo, por ejemplo America/Chicago.',
  ],
  ['The last day stands before the first. Correct one of them.', 'El último día es anterior al primero. Corrija uno.'],
  ['Nobody supervises themselves. Choose another supervisor.', 'Nadie se supervisa a sí mismo. Elija a otra persona.'],
  [
    'The certificate would expire before it was issued. Correct one of the days.',
    'El certificado vencería antes de emitirse. Corrija uno de los días.',
  ],
  [
    'A check of {day} is recorded already with another outcome. Record what was found since on the day it was found.',
    'Ya hay una revisión del {day} con otro resultado. Anote lo hallado después en el día en que se halló.',
  ],
  ['Say which folder files for this partner go to.', 'Diga a qué carpeta van los archivos de este socio.'],
  [
    'No organization of this installation has that NPI or EIN. Check the number, or deliver to a folder.',
    'Ninguna organización de esta instalación tiene ese NPI o EIN. Revise el número o entregue en una carpeta.',
  ],
  [
    'The same work is waiting in the queue already. When it is done, this one need not be.',
    'El mismo trabajo ya espera su turno. Cuando se haga, este ya no hará falta.',
  ],
  [
    'The authorization would end before it starts. Correct one of the days.',
    'La autorización terminaría antes de empezar. Corrija uno de los días.',
  ],
  [
    'Two lines carry the same line number. Number them 1, 2, 3.',
    'Dos líneas llevan el mismo número. Numérelas 1, 2, 3.',
  ],
  [
    'This person has authorization {number} already. Open it to change it.',
    'Esta persona ya tiene la autorización {number}. Ábrala para cambiarla.',
  ],
  [
    'Authorization {number}, line {line}: {used} units are used and {held} held, so it cannot be lowered to {units}. Cancel booked visits first, or keep at least {least}.',
    'Autorización {number}, línea {line}: hay {used} unidades usadas y {held} reservadas, así que no se puede bajar a {units}. Cancele antes visitas reservadas o deje al menos {least}.',
  ],
  [
    'A consent counts from the day it is signed. Choose that day.',
    'Un consentimiento vale desde el día en que se firma. Elija ese día.',
  ],
  [
    'The consent would end before it was signed. Correct one of the days.',
    'El consentimiento terminaría antes de firmarse. Corrija uno de los días.',
  ],
  [
    'The consent was signed on {day}: it is revoked on a day between then and today.',
    'El consentimiento se firmó el {day}: se revoca un día entre entonces y hoy.',
  ],
  ['A birth date cannot stand in the future.', 'Una fecha de nacimiento no puede estar en el futuro.'],
  ['Record number {number} belongs to another person.', 'El número de expediente {number} es de otra persona.'],
  [
    'The coverage would end before it starts. Correct one of the days.',
    'La cobertura terminaría antes de empezar. Corrija uno de los días.',
  ],
  [
    'Member number {number} already stands in this place from {day}. End it first, or start later.',
    'El número de miembro {number} ya ocupa este lugar desde el {day}. Termínelo antes o empiece después.',
  ],
  [
    'The coverage since {day} stands on days of this one. Write its last day first, or begin this one later.',
    'La cobertura desde el {day} ocupa días de esta. Escriba primero su último día, o empiece esta después.',
  ],
  [
    'The recommendation would expire before it was given. Correct one of the days.',
    'La recomendación vencería antes de darse. Corrija uno de los días.',
  ],
  [
    'The plan would end before it starts. Correct one of the days.',
    'El plan terminaría antes de empezar. Corrija uno de los días.',
  ],
  [
    'The records of claim {icn} were asked for on {day} and came on {came}. Read them, then release the claim or deny it.',
    'El expediente de la reclamación {icn} se pidió el {day} y llegó el {came}. Léalo y después libere o deniegue la reclamación.',
  ],
  [
    'Claim {icn} is {status}. Records are asked for while a claim waits for a person; a decided claim is looked at by an audit.',
    'La reclamación {icn} está {status}. El expediente se pide mientras una reclamación espera a una persona; una decidida la mira una auditoría.',
  ],
  ['No records of claim {icn} were asked for.', 'No se pidió el expediente de la reclamación {icn}.'],
  [
    'They were asked for on {day}: the day they came lies between then and today.',
    'Se pidió el {day}: el día en que llegó está entre entonces y hoy.',
  ],
  [
    'Claim {icn} is {status}; only a decided claim can be taken up again.',
    'La reclamación {icn} está {status}; solo se retoma una decidida.',
  ],
  [
    'Decided again, this claim would have to wait for a person. Resolve what it waits for first; nothing was changed.',
    'Decidida de nuevo, esta reclamación tendría que esperar a una persona. Resuelva antes lo que espera; no se cambió nada.',
  ],
  [
    'No contract stands for the days of claim {icn}, so nobody can say until when the provider may dispute. Load it first.',
    'No hay contrato para los días de la reclamación {icn}, así que nadie puede decir hasta cuándo se puede impugnar. Cárguelo antes.',
  ],
  [
    'What is recorded would end before it starts. Correct one of the days.',
    'Lo anotado terminaría antes de empezar. Corrija uno de los días.',
  ],
  [
    'This visit lies in the future. Record it when it has happened.',
    'Esta visita está en el futuro. Anótela cuando haya ocurrido.',
  ],
  [
    'An 835 must carry the plan’s address. Add it in the settings, then run the payments again.',
    'Un 835 debe llevar la dirección del plan. Agréguela en los ajustes y haga el pago de nuevo.',
  ],
  [
    'This claim is not decided yet, so there is nothing to write. Decide it first.',
    'Esta reclamación aún no está decidida, así que no hay nada que escribir. Decídala antes.',
  ],
  [
    '{provider} may still be paid {left} of it, less than {amount}. Lower the amount.',
    'A {provider} aún se le pueden pagar {left}, menos que {amount}. Baje el importe.',
  ],
  ['At most {amount}.', 'Como máximo {amount}.'],
  [
    'The contract with {provider} that is in force today agrees on no start-up advance. Sign a version that does first.',
    'El contrato vigente con {provider} no acuerda ningún anticipo inicial. Firme antes una versión que lo haga.',
  ],
  [
    'The file has no column "{column}". Use its own headings.',
    'El archivo no tiene la columna "{column}". Use sus propios encabezados.',
  ],
  ['Say which import.', 'Diga cuál importación.'],
  [
    '{place} is not a place of service that a claim can carry.',
    '{place} no es un lugar de servicio que una reclamación pueda llevar.',
  ],
  [
    'The visit ends at {ends}, which is not after its start at {starts}.',
    'La visita termina a las {ends}, que no es después de su inicio a las {starts}.',
  ],
  ['From {starts} to {ends} is more than {hours} hours.', 'De {starts} a {ends} son más de {hours} horas.'],
  [
    '{day} has not come yet. Book the visit, and mark it delivered afterwards.',
    'El {day} aún no ha llegado. Reserve la visita y márquela como realizada después.',
  ],
  [
    'This visit stands on a claim. Correct it there: scrub a claim that is not sent, or replace or void one that was decided.',
    'Esta visita está en una reclamación. Corríjala allí: revise una no enviada, o reemplace o anule una decidida.',
  ],
  [
    'A recorded visit stays with its person. Cancel it and record another one instead.',
    'Una visita anotada queda con su persona. Cancélela y anote otra.',
  ],
  [
    'This visit was cancelled or not kept. Record a new one instead.',
    'Esta visita se canceló o no se cumplió. Anote una nueva.',
  ],
  [
    'This visit took place already, so it cannot become a booking again.',
    'Esta visita ya tuvo lugar, así que no puede volver a ser una reserva.',
  ],
  [
    'The note of this visit is signed, so its worker, day, times and place stay. Correct the kind, the site or who pays; for the rest, add to the note.',
    'La nota de esta visita está firmada, así que quedan la persona, el día, las horas y el lugar. Corrija el tipo, la sede o quién paga; lo demás, añádalo a la nota.',
  ],
  [
    'The note of this visit is signed, so the visit took place as it says. Add to the note instead.',
    'La nota de esta visita está firmada, así que la visita fue como dice. Añada a la nota.',
  ],
  [
    'This visit was cancelled or not kept, and its units were given back. Record it anew.',
    'Esta visita se canceló o no se cumplió, y sus unidades se devolvieron. Anótela de nuevo.',
  ],
  [
    'The file has {size} MB; a file of visits may have {limit}. Split it, for example by month.',
    'El archivo tiene {size} MB; uno de visitas puede tener {limit}. Divídalo, por ejemplo por mes.',
  ],
  [
    'This file is not a table of text. Open it in the spreadsheet and save it as CSV, then choose that file.',
    'Este archivo no es una tabla de texto. Ábralo en la hoja de cálculo, guárdelo como CSV y elija ese archivo.',
  ],
  [
    'Row {row} of the file has {count} columns; a file of visits may have {limit}. Take out those that nothing is read from; nothing of it was read.',
    'La fila {row} del archivo tiene {count} columnas; un archivo de visitas puede tener {limit}. Quite las columnas de las que no se lee nada; no se leyó nada del archivo.',
  ],
  [
    'The file has more than {limit} rows. Split it, for example by month; nothing of it was read.',
    'El archivo tiene más de {limit} filas. Divídalo, por ejemplo por mes; no se leyó nada.',
  ],
  [
    'The file cannot be read on from row {row}: a quotation mark is opened there and not closed. Correct it in the spreadsheet and save the file as CSV again.',
    'El archivo no se puede leer desde la fila {row}: allí se abren comillas que no se cierran. Corríjalo en la hoja de cálculo y guárdelo como CSV de nuevo.',
  ],
  [
    'The first row of the file is empty. It must hold the headings of the columns.',
    'La primera fila del archivo está vacía. Debe tener los encabezados de las columnas.',
  ],
  [
    'This note is signed and stays as it is. Add to it instead.',
    'Esta nota está firmada y queda como está. Añada a ella.',
  ],
  ['There is no note to sign yet. Write it first.', 'Aún no hay nota que firmar. Escríbala antes.'],
  [
    'A note is signed by the worker who made the visit. Sign in as that worker, or have this account joined to their file under Settings, Users.',
    'Firma la nota quien hizo la visita. Entre como esa persona, o pida que unan esta cuenta a su archivo en Ajustes, Usuarios.',
  ],
  ['This note is not signed yet. Change the note itself.', 'Esta nota aún no está firmada. Cambie la nota misma.'],
  [
    'Only a worker adds to a note. Sign in as the worker who made the visit, or its supervisor.',
    'Solo el personal añade a una nota. Entre como quien hizo la visita o quien supervisa.',
  ],
  [
    'Reading this file asked for more memory than one file may have, so the reading was stopped. Nothing of it was taken; it was kept as it came. Ask the sender for it in smaller files.',
    'Leer este archivo pedía más memoria de la que puede tener un archivo, así que se detuvo la lectura. No se tomó nada de él; se guardó tal como llegó. Pida a quien lo envió que lo mande en archivos más pequeños.',
  ],
  [
    'Reading this file took longer than one file may, so the reading was stopped. Nothing of it was taken; it was kept as it came. Take it again when less is going on here, or ask the sender for it in smaller files.',
    'Leer este archivo tardó más de lo que puede tardar un archivo, así que se detuvo la lectura. No se tomó nada de él; se guardó tal como llegó. Tómelo de nuevo cuando haya menos actividad aquí, o pida a quien lo envió que lo mande en archivos más pequeños.',
  ],
  [
    'This is no X12 file: it does not begin with ISA. It was kept as it came. Check that the right file was chosen.',
    'Este no es un archivo X12: no empieza con ISA. Se guardó tal como llegó. Revise que se haya elegido el archivo correcto.',
  ],
  [
    'Nothing can be read behind the ISA of this file: it ends there, or other separators follow than the ISA announces. It was kept as it came. Ask the sender for the whole file as their program wrote it.',
    'No se puede leer nada después del ISA de este archivo: termina ahí, o siguen otros separadores que los que anuncia el ISA. Se guardó tal como llegó. Pida a quien lo envió el archivo entero, tal como lo escribió su programa.',
  ],
  [
    '{count} of {all} verifications are too old for a decision: the plan’s own are good for {own} days, those of a verification organization for {others}. Send the application back to review and verify them again.',
    '{count} de {all} verificaciones son demasiado antiguas para decidir: las del propio plan valen {own} días, las de una organización verificadora {others}. Devuelva la solicitud a revisión y verifíquelas de nuevo.',
  ],
  [
    'The application was signed on {day}, and that signature was good through {through}. Send the application back to review and ask the applicant for a freshly signed form.',
    'La solicitud se firmó el {day}, y esa firma valía hasta el {through}. Devuelva la solicitud a revisión y pida a quien solicita un formulario recién firmado.',
  ],
  [
    'This packet holds no application form with the day on which it was signed. Send the application back to review, ask the applicant to sign the form and add its day, and take the packet they send.',
    'Este expediente no trae un formulario de solicitud con el día en que se firmó. Devuelva la solicitud a revisión, pida a quien solicita que firme el formulario y escriba el día, y reciba el expediente que envíe.',
  ],
  [
    '{count} of {all} people of this packet have no exclusion check of the last {days} days. Send the application back to review, and ask the applicant to screen everybody again and send the packet.',
    '{count} de {all} personas de este expediente no tienen una revisión de exclusión de los últimos {days} días. Devuelva la solicitud a revisión y pida a quien solicita que revise de nuevo a todas y envíe el expediente.',
  ],
  [
    'This application is not in review any more. Send it back to review first.',
    'Esta solicitud ya no está en revisión. Devuélvala antes a revisión.',
  ],
  [
    'Say what is missing, so that the applicant can mend it the first time.',
    'Diga qué falta, para que quien solicita pueda corregirlo a la primera.',
  ],
  ['Say what is missing.', 'Diga qué falta.'],
  [
    'The application does not stand where this step begins. Load the page again and look where it stands.',
    'La solicitud no está donde empieza este paso. Cargue la página de nuevo y mire dónde está.',
  ],
  [
    '{count} of {all} things are not accepted yet. Answer each: accept it, or say what is missing.',
    'Aún no se han aceptado {count} de {all} cosas. Responda a cada una: acéptela o diga qué falta.',
  ],
  [
    'Write why: the applicant has a right to the reason, and the letter carries it.',
    'Escriba por qué: quien solicita tiene derecho a la razón, y la carta la lleva.',
  ],
  ['Write the reason.', 'Escriba el motivo.'],
  [
    'Write from which day claims of this provider are paid.',
    'Escriba desde qué día se pagan las reclamaciones de este proveedor.',
  ],
  ['Write the day.', 'Escriba el día.'],
  [
    'The packet names no NPI, so no claim of this provider could be paid.',
    'El expediente no nombra ningún NPI, así que ninguna reclamación de este proveedor podría pagarse.',
  ],
  ['There is no such step. Go back to the list.', 'No existe ese paso. Vuelva a la lista.'],
  [
    'This day has not come yet. A step is done on the day it was done.',
    'Este día todavía no ha llegado. Un paso se da por hecho el día en que se hizo.',
  ],
  ['Write today or an earlier day.', 'Escriba el día de hoy o uno anterior.'],
  [
    'Say what shows that it was done: a letter, a reference, a name.',
    'Diga qué muestra que se hizo: una carta, una referencia, un nombre.',
  ],
  ['Write what shows it.', 'Escriba qué lo muestra.'],
  ['Write a later day.', 'Escriba un día posterior.'],
  [
    'Nothing of this name is owed on that day. Go back to the list.',
    'Nada con este nombre se debe ese día. Vuelva a la lista.',
  ],
  [
    'This was delivered on {day} already, and stays as it was recorded.',
    'Esto ya se entregó el {day} y queda como se anotó.',
  ],
  [
    'This day has not come yet. Record the decision on the day it was made, or later.',
    'Este día aún no ha llegado. Anote la decisión el día en que se tomó, o después.',
  ],
  [
    'This day lies before the contract’s first day. Correct it.',
    'Este día es anterior al primer día del contrato. Corríjalo.',
  ],
  ['Write a later day, or leave it empty.', 'Escriba un día posterior o déjelo vacío.'],
  ['Nothing is owed before {day}, the day of the signature.', 'No se debe nada antes del {day}, el día de la firma.'],
  ['Write that day or a later one.', 'Escriba ese día o uno posterior.'],
  [
    'This day has not come yet. Record a delivery once it was made.',
    'Este día todavía no ha llegado. Anote una entrega cuando se haya hecho.',
  ],
  [
    'This day has not come yet. Write the day of the referral.',
    'Este día todavía no ha llegado. Escriba el día de la derivación.',
  ],
  [
    'Say why this person is no longer waiting: somebody will ask.',
    'Diga por qué esta persona ya no espera: alguien lo preguntará.',
  ],
  ['This is before the day they asked.', 'Es anterior al día en que lo pidieron.'],
  ['Choose the day it was sent.', 'Elija el día en que se envió.'],
  ['Choose the day they named.', 'Elija el día que indicaron.'],
  ['Say which plan offers this.', 'Diga qué plan ofrece esto.'],
  ['Choose a payer, or write a name.', 'Elija un pagador o escriba un nombre.'],
  [
    'This plan is not on your list of payers. Choose it again.',
    'Este plan no está en su lista de pagadores. Elíjalo de nuevo.',
  ],
  [
    'This offer is signed and stays as it was. To change the contract, begin its renewal.',
    'Esta oferta está firmada y queda como estaba. Para cambiar el contrato, comience su renovación.',
  ],
  [
    'There are changes that were not kept as a version. Keep them, or let them go, and then sign.',
    'Hay cambios que no se guardaron como versión. Guárdelos o descártelos, y después firme.',
  ],
  [
    'This plan is not on your list of payers. Add it, then sign.',
    'Este plan no está en su lista de pagadores. Añádalo y después firme.',
  ],
  ['Choose a payer.', 'Elija un pagador.'],
  ['There is no operation named {name}.', 'No hay ninguna operación llamada {name}.'],
  ['An idempotency key has 1 to {most} characters.', 'Una clave de idempotencia tiene de 1 a {most} caracteres.'],
  [
    'This key was used for another request. Send the new request with a new key.',
    'Esta clave se usó para otra solicitud. Envíe la nueva solicitud con una clave nueva.',
  ],
  [
    'This request is nested deeper than anything that is asked for.',
    'Esta solicitud está anidada más hondo que todo lo que se pide.',
  ],
  [
    'This is not here. Go back to the list and open it again.',
    'Esto no está aquí. Vuelva a la lista y ábralo de nuevo.',
  ],
  ['Check this day.', 'Revise este día.'],
  [
    'The day by which it is wanted stands before the day it was told.',
    'El día para el que se quiere es anterior al día en que se comunicó.',
  ],
  ['Write a day on or after the day it was told.', 'Escriba el día en que se comunicó o uno posterior.'],
  [
    'It cannot be mended before it was told. Check the day.',
    'No se puede corregir antes de que se comunicara. Revise el día.',
  ],
  [
    'Medicaid’s application asks for the NPI. Apply for the NPI first; its worksheet is beside this one.',
    'La solicitud de Medicaid pide el NPI. Solicite primero el NPI; su hoja está junto a esta.',
  ],
  ['There is a file for this plan already. Open it instead.', 'Ya hay un expediente para este plan. Abra ese.'],
  [
    'Claims to this plan exist, so it holds your organization already. Say since when it is loaded, and who said so; otherwise every visit to come would be refused.',
    'Ya hay reclamaciones a este plan, así que ya tiene registrada a su organización. Diga desde cuándo está cargada y quién lo dijo; de lo contrario se rechazaría cada visita que venga.',
  ],
  [
    'The step before this one is dated {day}. Write that day or a later one.',
    'El paso anterior tiene fecha del {day}. Escriba ese día o uno posterior.',
  ],
  ['Write a day on or after the step before.', 'Escriba el día del paso anterior o uno posterior.'],
  ['{day} has not come yet. Record what has happened.', 'El {day} todavía no ha llegado. Anote lo que ha ocurrido.'],
  [
    'The plan takes a new application from {day} on. Mend what was missing until then.',
    'El plan acepta una nueva solicitud desde el {day}. Corrija hasta entonces lo que faltaba.',
  ],
  [
    '{ready} of {all} things are ready and {open} are open. Close them first, or write why it was sent with them open: plans set such applications aside.',
    '{ready} de {all} cosas están listas y {open} quedan abiertas. Ciérrelas primero, o escriba por qué se envió con ellas abiertas: los planes apartan esas solicitudes.',
  ],
  ['Write why it was sent with gaps.', 'Escriba por qué se envió con huecos.'],
  [
    'Ask the plan why, and write it down: what it says decides what you bring next time.',
    'Pregunte al plan por qué y anótelo: lo que diga decide lo que usted lleve la próxima vez.',
  ],
  ['Write what the plan said.', 'Escriba lo que dijo el plan.'],
  [
    'Ask the plan when it takes a new application, and write down the day.',
    'Pregunte al plan cuándo acepta una nueva solicitud y anote el día.',
  ],
  [
    'Put the executed contract in under Contracts first: it is what prices every visit from then on.',
    'Ponga primero el contrato firmado por ambas partes en Contratos: es lo que da precio a cada visita desde entonces.',
  ],
  [
    'Loaded means that somebody at the plan looked it up in their system. Write who confirmed it and from which day you are effective.',
    '«Cargada» quiere decir que alguien del plan lo vio en su sistema. Escriba quién lo confirmó y desde qué día están vigentes.',
  ],
  [
    'The papers together are larger than {size} MB, which no plan takes at once. Set aside older ones, or scan in black and white.',
    'Los papeles juntos pasan de {size} MB, lo que ningún plan acepta de una vez. Aparte los más antiguos o escanee en blanco y negro.',
  ],
  [
    'This paper belongs to one plan. Open that plan’s page and add it there.',
    'Este papel pertenece a un solo plan. Abra la página de ese plan y añádalo allí.',
  ],
  [
    'The list has more than {most} rows. Split it and screen each part.',
    'La lista tiene más de {most} filas. Divídala y revise cada parte.',
  ],
  [
    'The file is empty. Download the list again from its publisher.',
    'El archivo está vacío. Descargue la lista de nuevo de quien la publica.',
  ],
  [
    'This is not the OIG’s list: its first row has no LASTNAME and FIRSTNAME. Download the updated LEIE database as CSV and choose that file.',
    'Esta no es la lista de la OIG: su primera fila no tiene LASTNAME ni FIRSTNAME. Descargue como CSV la base LEIE actualizada («updated LEIE database») y elija ese archivo.',
  ],
  [
    'This is not SAM’s exclusion extract: its first row has no First and Last. Download the public exclusions as CSV and choose that file.',
    'Este no es el extracto de exclusiones de SAM: su primera fila no tiene First ni Last. Descargue como CSV las exclusiones públicas y elija ese archivo.',
  ],
  [
    'This file is packed (ZIP). Unpack it and choose the CSV that is inside.',
    'Este archivo está comprimido (ZIP). Descomprímalo y elija el CSV que contiene.',
  ],
  [
    'This is SAM’s exclusion extract, and LEIE is chosen. Choose SAM above and put it in again.',
    'Este es el extracto de exclusiones de SAM, y está elegida la lista LEIE. Elija SAM arriba y póngalo de nuevo.',
  ],
  [
    'This is the OIG’s list, and SAM is chosen. Choose LEIE above and put it in again.',
    'Esta es la lista de la OIG, y está elegido SAM. Elija LEIE arriba y póngala de nuevo.',
  ],
  [
    'The list cannot be read on: a quotation mark is opened and never closed. Download it again.',
    'La lista no se puede seguir leyendo: se abre una comilla que nunca se cierra. Descárguela de nuevo.',
  ],
  [
    'The list would be dated on a day that has not come yet.',
    'La lista llevaría la fecha de un día que todavía no ha llegado.',
  ],
  [
    'No worker is entered yet, so there is nobody to screen.',
    'Todavía no hay ningún trabajador anotado, así que no hay a quién revisar.',
  ],
  [
    'More than {most} rows look like somebody of yours. Check that this is the list it is said to be.',
    'Más de {most} filas se parecen a alguien de los suyos. Revise que esta sea la lista que dice ser.',
  ],
  [
    'This row was decided already, and stays as it was. Screen again if something new is known.',
    'Esta fila ya se decidió y queda como estaba. Revise de nuevo si se sabe algo más.',
  ],
  [
    'One of the answers belongs to no question of this list. Load the page again.',
    'Una de las respuestas no pertenece a ninguna pregunta de esta lista. Cargue la página de nuevo.',
  ],
  [
    'An entry of the work history ends before it begins. Correct one of the days.',
    'Una entrada del historial de trabajo termina antes de comenzar. Corrija uno de los días.',
  ],
  ['This day stands before the first one.', 'Este día es anterior al primero.'],
  [
    'Only a remittance that waits for a person can be posted by one: kept aside for its difference, or asked about. Dismiss this one, or leave it.',
    'Una persona solo puede contabilizar una remesa que espera por ella: apartada por su diferencia o consultada. Descarte esta o déjela.',
  ],
  ['This day is still to come.', 'Este día aún no llega.'],
  ['Check the amount.', 'Revise el importe.'],
  [
    'This deposit was taken back as a mistake. Record the one that the bank shows.',
    'Este depósito se anuló por error. Anote el que muestra el banco.',
  ],
  ['Choose a provider.', 'Elija un proveedor.'],
  [
    'There is no such role in an organization of this kind. Choose one from the list.',
    'No existe esa función en una organización de este tipo. Elija una de la lista.',
  ],
  ['Write the full path of a folder.', 'Escriba la ruta completa de una carpeta.'],
  [
    'Nothing is answered yet. Answer at least one of the six.',
    'Todavía no hay ninguna respuesta. Responda al menos a una de las seis.',
  ],
  ['Choose one of five.', 'Elija uno de cinco.'],
  [
    'Answers of this day are recorded already and stay as they were said. Ask again another day.',
    'Las respuestas de este día ya están anotadas y quedan como se dijeron. Pregunte de nuevo otro día.',
  ],
  [
    'This day has not come yet. Write the day on which the stay began.',
    'Este día todavía no ha llegado. Escriba el día en que comenzó la estancia.',
  ],
  ['This number is kept already.', 'Este número ya está guardado.'],
  ['Choose the day the person said so.', 'Elija el día en que la persona lo dijo.'],
  ['Correct the year.', 'Corrija el año.'],
  ['Use another number, or open that person.', 'Use otro número o abra a esa persona.'],
  ['These days are covered already.', 'Estos días ya están cubiertos.'],
  [
    'Nothing is missing and nothing is decided, so there is no letter to write yet.',
    'No falta nada y nada está decidido, así que todavía no hay carta que escribir.',
  ],
  ['Choose the day they came.', 'Elija el día en que llegaron.'],
  [
    'Claim {control} does not wait for its records to be read, so nothing can be said of what they show. Deny it for its own reason, or ask for the records first.',
    'La reclamación {control} no espera que se lean sus notas, así que no se puede decir qué muestran. Deniéguela por su propia razón o pida antes las notas.',
  ],
  [
    'This claim is not decided yet, so there is nothing to tell. Decide it first.',
    'Esta reclamación todavía no está decidida, así que no hay nada que comunicar. Decídala primero.',
  ],
  [
    'Everything asked for is allowed, so no notice is owed.',
    'Se permite todo lo que se pidió, así que no se debe ningún aviso.',
  ],
  [
    'The provider can correct this claim, so the person has nothing to appeal yet.',
    'El proveedor puede corregir esta reclamación, así que la persona todavía no tiene nada que apelar.',
  ],
  [
    'The same was decided before; the notice of that decision stands.',
    'Lo mismo se decidió antes; el aviso de aquella decisión sigue en pie.',
  ],
  [
    'Only the provider’s price is concerned. Nothing is taken from the person.',
    'Solo se trata del precio del proveedor. A la persona no se le quita nada.',
  ],
  [
    'Only the person’s own share is concerned, as the benefit says.',
    'Solo se trata de la parte propia de la persona, como dice el beneficio.',
  ],
  [
    'Nobody here is known as the member of this claim, so there is nobody to write to.',
    'Aquí no se conoce a nadie como miembro de esta reclamación, así que no hay a quién escribir.',
  ],
  [
    'The person has died. Write to their family yourself.',
    'La persona ha fallecido. Escriba usted mismo a su familia.',
  ],
  [
    'The notice must say where the person can appeal. Enter the plan’s address and phone under Settings, then write it.',
    'El aviso debe decir dónde puede apelar la persona. Anote la dirección y el teléfono del plan en Ajustes y después escríbalo.',
  ],
  [
    'Write the amount of the month for a spend-down or a monthly share, and for nothing else.',
    'Escriba el importe del mes para un gasto previo o una parte mensual, y para nada más.',
  ],
  [
    'Write who pays first for other coverage, and for nothing else.',
    'Escriba quién paga primero para otra cobertura, y para nada más.',
  ],
  ['Write the hospital for a stay, and for nothing else.', 'Escriba el hospital para una estancia, y para nada más.'],
  [
    'A procedure code belongs to a referral only. Leave it out.',
    'Un código de procedimiento corresponde solo a una derivación. Déjelo vacío.',
  ],
  [
    'Version {last} of the policy is kept already and never changes. Write version: {next} in the text and save again.',
    'La versión {last} de la política ya está guardada y nunca cambia. Escriba version: {next} en el texto y guarde de nuevo.',
  ],
  [
    'Nothing is written about the service yet. Describe it first: five questions, a few sentences each.',
    'Todavía no hay nada escrito sobre el servicio. Descríbalo primero: cinco preguntas, unas pocas frases cada una.',
  ],
  ['Choose an import.', 'Elija una importación.'],
  [
    'Choose a place of service, for example 11 for the office or 12 for the home.',
    'Elija un lugar de servicio, por ejemplo 11 para la oficina o 12 para el hogar.',
  ],
  [
    'Write a time after the start. A visit past midnight is two visits, one for each day.',
    'Escriba una hora posterior al comienzo. Una visita que pasa de la medianoche son dos visitas, una por cada día.',
  ],
  ['Check whether one of the times is meant in the afternoon.', 'Revise si una de las horas es de la tarde.'],
  ['Choose the person of this visit.', 'Elija a la persona de esta visita.'],
  [
    'The answers have {words} words; one page holds {most}. Shorten the description: a reader at a plan gives it two minutes.',
    'Las respuestas tienen {words} palabras; en una página caben {most}. Acorte la descripción: quien la lee en un plan le dedica dos minutos.',
  ],
  [
    '{who} looks after this step and ends it with its proof; so may whoever manages contracts. Ask them, or have the step given to you.',
    '{who} se ocupa de este paso y lo termina con su prueba; también puede hacerlo quien gestiona los contratos. Pídaselo, o haga que le den el paso a usted.',
  ],
  ['There is nothing at this address.', 'No hay nada en esta dirección.'],
  [
    'The database is starting again. Try again in a few seconds.',
    'La base de datos se está reiniciando. Inténtelo de nuevo en unos segundos.',
  ],
  ['Send this as application/json.', 'Envíe esto como application/json.'],
  ['This request is too large.', 'Esta solicitud es demasiado grande.'],
  ['Too many requests. Wait a minute and try again.', 'Demasiadas solicitudes. Espere un minuto e inténtelo de nuevo.'],
  ['This request could not be read.', 'No se pudo leer esta solicitud.'],
  [
    'Something went wrong on our side. Try again; if it stays, tell your administrator the number {number}.',
    'Algo falló de nuestro lado. Inténtelo de nuevo; si sigue igual, diga a su administrador el número {number}.',
  ],
  ['A file opens from our own pages only.', 'Un archivo solo se abre desde nuestras propias páginas.'],
  [
    'This file is larger than files of its kind may be. Split it and send the parts.',
    'Este archivo es más grande de lo que pueden ser los de su clase. Divídalo y envíe las partes.',
  ],
  [
    'Several files are being received. Try again in a minute.',
    'Se están recibiendo varios archivos. Inténtelo de nuevo en un minuto.',
  ],
  [
    'The address or the headers of this request are too long.',
    'La dirección o los encabezados de esta solicitud son demasiado largos.',
  ],
  ['This request came too slowly. Send it again.', 'Esta solicitud llegó demasiado despacio. Envíela de nuevo.'],
  ['This is not the address of this server.', 'Esta no es la dirección de este servidor.'],
  ['This came from a page that is not ours.', 'Esto vino de una página que no es nuestra.'],
  [
    'Too much is going on at once. Try again in a few seconds.',
    'Hay demasiado a la vez. Inténtelo de nuevo en unos segundos.',
  ],
  ['This file is not here.', 'Este archivo no está aquí.'],
  [
    'This file is no packet: it is not JSON. Ask the applicant for the packet’s JSON file, which carries its papers.',
    'Este archivo no es un expediente: no es JSON. Pida a quien solicita el archivo JSON del expediente, que lleva sus papeles.',
  ],
  [
    'In this packet the {number} of {name} cannot be right: {written}. Ask the applicant to correct the number and to make the packet again.',
    'En este expediente, el {number} de {name} no puede ser correcto: {written}. Pida a quien solicita que corrija el número y haga de nuevo el expediente.',
  ],
  [
    'This file is no packet that can be read: “{field}” is not as it should be. Ask the applicant to make it again.',
    'Este archivo no es un expediente que se pueda leer: «{field}» no es como debe ser. Pida a quien solicita que lo haga de nuevo.',
  ],
  [
    '“{title}” was damaged on its way: its bytes do not fit what the packet says of them. Ask for the packet again.',
    '«{title}» se dañó en el camino: sus bytes no coinciden con lo que el expediente dice de ellos. Pida de nuevo el expediente.',
  ],
  [
    '“{title}” in this packet is no PDF that can be opened. Ask for the packet again.',
    '«{title}» en este expediente no es un PDF que se pueda abrir. Pida de nuevo el expediente.',
  ],
  [
    'An application of this organization is decided or before the committee. Send it back to review first.',
    'Una solicitud de esta organización está decidida o ante el comité. Devuélvala antes a revisión.',
  ],
  [
    'The CAQH profile is confirmed on a day that has not come yet. Write the day it was confirmed last.',
    'El perfil CAQH está confirmado en un día que todavía no ha llegado. Escriba el día en que se confirmó por última vez.',
  ],
  [
    'The background check is dated on a day that has not come yet.',
    'La revisión de antecedentes lleva un día que todavía no ha llegado.',
  ],
]
