// What each operation does, in Spanish: the audit page tells a reader what somebody did by it.
// long because: one line for every operation there is
import type { Pairs } from '../server-sentences.ts'

export const operationSummaries: Pairs = [
  [
    'Whether this installation has its first organization yet, and whether it is a demo.',
    'Si esta instalación tiene ya su primera organización, y si es una demostración.',
  ],
  [
    'Creates the first organization and the first account, which gives out access, once, with the setup code printed at start.',
    'Crea una sola vez la primera organización y la primera cuenta, que da los accesos, con el código de instalación que se muestra al iniciar.',
  ],
  [
    'First factor: e-mail and password. A second factor is always asked next.',
    'Primer factor: correo y contraseña. Después siempre se pide un segundo factor.',
  ],
  [
    'Second factor: the six digits of the authenticator app. Each code works once.',
    'Segundo factor: los seis dígitos de la aplicación de autenticación. Cada código sirve una vez.',
  ],
  [
    'Second factor when the phone is lost: one of the recovery codes, used up by this.',
    'Segundo factor cuando se perdió el teléfono: uno de los códigos de recuperación, que así queda usado.',
  ],
  ['Begins a passkey sign-in.', 'Empieza a entrar con una llave de acceso.'],
  [
    'Finishes a passkey sign-in; a passkey is both factors at once.',
    'Termina de entrar con una llave de acceso, que vale por los dos factores a la vez.',
  ],
  [
    'Signs in as a demo persona. Works only in a demo installation.',
    'Entra como un personaje de la demostración. Solo funciona en una instalación de demostración.',
  ],
  [
    'Who is signed in, in which organization, with which grants.',
    'Quién ha entrado, en qué organización y con qué permisos.',
  ],
  [
    'Goes to work in another organization of the same person.',
    'Pasa a trabajar en otra organización de la misma persona.',
  ],
  ['Signs out.', 'Cierra la sesión.'],
  ['Sets the language of this person.', 'Elige el idioma de esta persona.'],
  ['Begins enrollment of an authenticator app.', 'Empieza a registrar una aplicación de autenticación.'],
  [
    'Confirms the authenticator app with its first code; gives the recovery codes once.',
    'Confirma la aplicación de autenticación con su primer código; da una vez los códigos de recuperación.',
  ],
  ['Begins making a passkey.', 'Empieza a crear una llave de acceso.'],
  ['Keeps a new passkey.', 'Guarda una llave de acceso nueva.'],
  [
    'Everyone who can sign in here, with role and factors.',
    'Todas las personas que pueden entrar aquí, con su función y sus factores.',
  ],
  [
    'Invites somebody with a role. The link works once and for seven days.',
    'Invita a alguien con una función. El enlace sirve una vez y durante siete días.',
  ],
  [
    'Takes an invitation back: its link opens nothing from then on.',
    'Retira una invitación: desde entonces su enlace no abre nada.',
  ],
  ['What an invitation offers.', 'Lo que ofrece una invitación.'],
  [
    'Accepts an invitation with a password; a second factor is asked next, or made.',
    'Acepta una invitación con una contraseña; después se pide o se crea un segundo factor.',
  ],
  [
    'Changes a role, or whose worker’s file the account is; it holds from the next request on.',
    'Cambia una función, o de qué trabajador es el expediente de la cuenta; vale desde la siguiente solicitud.',
  ],
  [
    'After a lost phone: removes the factors and ends all sessions; the next sign-in enrolls a new one.',
    'Tras perder el teléfono: quita los factores y termina todas las sesiones; al entrar de nuevo se registran otros.',
  ],
  [
    "Ends somebody's access here and every session at once.",
    'Termina de inmediato el acceso de alguien y todas sus sesiones.',
  ],
  ['The organization as claims name it.', 'La organización como la nombran las reclamaciones.'],
  [
    'Changes name, numbers, address or phone of the organization.',
    'Cambia el nombre, los números, la dirección o el teléfono de la organización.',
  ],
  [
    'Work the program was to do by itself and gave up, the newest first, and how much still waits.',
    'Trabajo que el programa debía hacer solo y abandonó, lo más nuevo primero, y cuánto espera todavía.',
  ],
  [
    'Sets work that failed for good to be tried again, with fresh attempts.',
    'Hace que un trabajo que falló del todo se intente otra vez, con intentos nuevos.',
  ],
  ['Sites.', 'Sedes.'],
  ['Adds or changes a site.', 'Agrega o cambia una sede.'],
  ['Workers with certificates and what expires next.', 'Trabajadores con sus certificados y lo próximo que vence.'],
  ['Adds or changes a worker.', 'Agrega o cambia un trabajador.'],
  ['Adds or changes a certificate of a worker.', 'Agrega o cambia un certificado de un trabajador.'],
  [
    'Records the outcome of a monthly exclusion check of a worker.',
    'Anota el resultado de la revisión mensual de exclusiones de un trabajador.',
  ],
  ['Payers and how they are billed.', 'Pagadores y cómo se les factura.'],
  ['Adds or changes a payer.', 'Agrega o cambia un pagador.'],
  ['Trading partners and how files reach them.', 'Socios de intercambio y cómo les llegan los archivos.'],
  ['Adds or changes a trading partner.', 'Agrega o cambia un socio de intercambio.'],
  ['Contracts in all versions.', 'Contratos en todas sus versiones.'],
  [
    'A contract with its terms, its text and what each term pays today.',
    'Un contrato con sus condiciones, su texto y lo que paga hoy cada condición.',
  ],
  [
    'Reads a contract text and says what is wrong, with line and fix, or what it would mean.',
    'Lee el texto de un contrato y dice qué está mal, con línea y arreglo, o qué significaría.',
  ],
  ['Keeps a contract as a new version.', 'Guarda un contrato como versión nueva.'],
  [
    'People served, with coverage today and units left.',
    'Personas atendidas, con su cobertura de hoy y las unidades que quedan.',
  ],
  [
    'One person: coverage, authorizations, orders, plan and goals, and their story so far.',
    'Una persona: cobertura, autorizaciones, órdenes, plan y metas, y su historia hasta ahora.',
  ],
  ['Adds or changes a person.', 'Agrega o cambia una persona.'],
  ['Adds or changes how a person is covered.', 'Agrega o cambia cómo está cubierta una persona.'],
  ['Authorizations with what is left and when they run out.', 'Autorizaciones con lo que queda y cuándo se acaban.'],
  [
    'Adds or changes an authorization. Fewer units than are used or held is refused with the figures.',
    'Agrega o cambia una autorización. Se rechaza, con las cifras, menos unidades que las usadas o reservadas.',
  ],
  [
    "Keeps a practitioner's order or recommendation with its diagnoses.",
    'Guarda la orden o recomendación de un profesional con sus diagnósticos.',
  ],
  [
    "Records what a payer or the state said of a person's coverage on the day somebody asked.",
    'Anota lo que un pagador o el estado dijo de la cobertura de una persona el día en que se preguntó.',
  ],
  [
    "Records a person's written consent that their substance-use record may go to who pays.",
    'Anota el consentimiento escrito de una persona para que su expediente por consumo de sustancias llegue a quien paga.',
  ],
  [
    'Revokes a consent from a day on: nothing more leaves under it.',
    'Revoca un consentimiento desde un día: desde entonces nada sale bajo él.',
  ],
  [
    "Keeps a person's recovery plan: vision in their own words, and goals.",
    'Guarda el plan de recuperación de una persona: su visión en sus propias palabras, y sus metas.',
  ],
  [
    'Visits, with note, units, expected payment and claim.',
    'Visitas, con nota, unidades, pago esperado y reclamación.',
  ],
  [
    "One visit with its note, the payer's questions and how its units were counted.",
    'Una visita con su nota, las preguntas del pagador y cómo se contaron sus unidades.',
  ],
  [
    'Kinds of service the signed contracts buy, with places and group size.',
    'Tipos de servicio que compran los contratos firmados, con lugares y tamaño de grupo.',
  ],
  [
    'Books a visit or records a delivered one, for one person or a group. Past the authorized units it is refused unless somebody names who pays.',
    'Reserva una visita o anota una prestada, para una persona o un grupo. Más allá de las unidades autorizadas se rechaza si nadie dice quién paga.',
  ],
  [
    'Marks a booked visit delivered, cancelled or not kept; its held units move or come back.',
    'Marca una visita reservada como prestada, cancelada o no cumplida; sus unidades reservadas pasan o vuelven.',
  ],
  ['Keeps a draft of a note.', 'Guarda el borrador de una nota.'],
  [
    'Signs a note. From then on it never changes; only addenda.',
    'Firma una nota. Desde entonces no cambia nunca; solo admite adiciones.',
  ],
  ['Adds to a signed note.', 'Agrega algo a una nota firmada.'],
  [
    'Reads an uploaded CSV of visits: its columns, the remembered or guessed mapping, and the first rows as they would be read.',
    'Lee un CSV de visitas: sus columnas, la asignación recordada o supuesta, y las primeras filas como se leerían.',
  ],
  [
    'Takes the visits of a CSV in; bad rows are kept with reasons, rows known already change nothing.',
    'Recibe las visitas de un CSV; las filas malas se guardan con sus motivos, las ya conocidas no cambian nada.',
  ],
  ['CSV imports so far.', 'Importaciones de CSV hasta ahora.'],
  ['Rows of an import, bad ones first, with reasons.', 'Filas de una importación, primero las malas, con sus motivos.'],
  [
    'The bad rows of an import as CSV, each with what is wrong with it, to correct in a spreadsheet.',
    'Las filas malas de una importación como CSV, cada una con lo que está mal, para corregirlas en una hoja de cálculo.',
  ],
  ['Corrects a bad row and takes it in.', 'Corrige una fila mala y la recibe.'],
  ['Claims by state, deadline, date or amount.', 'Reclamaciones por estado, plazo, fecha o importe.'],
  ['Claim lines across all claims.', 'Líneas de todas las reclamaciones.'],
  [
    'One claim: lines with expected and paid, holds with fixes, its story, its remittances.',
    'Una reclamación: líneas con lo esperado y lo pagado, retenciones con su arreglo, su historia, sus remesas.',
  ],
  [
    'What payers asked for about claims: what, until when, whether it was sent and whether it came.',
    'Lo que pidieron los pagadores sobre reclamaciones: qué, hasta cuándo, si se envió y si llegó.',
  ],
  [
    'Notes that a payer asked for the records of a claim, what it wants and until when.',
    'Anota que un pagador pidió los expedientes de una reclamación, qué quiere y hasta cuándo.',
  ],
  [
    'The signed notes behind a claim, to send to the payer that asked: nothing more than the claim bills.',
    'Las notas firmadas detrás de una reclamación, para enviarlas al pagador que las pidió: nada más que lo que la reclamación factura.',
  ],
  [
    'Notes that the records were sent: when, which way, and under which number of the payer.',
    'Anota que se enviaron los expedientes: cuándo, por qué vía y con qué número del pagador.',
  ],
  ['Notes that the payer said it has the records.', 'Anota que el pagador dijo que tiene los expedientes.'],
  [
    'Visits that are not on a claim yet, with the reason each waits and what it is worth.',
    'Visitas que todavía no están en una reclamación, con el motivo por el que espera cada una y lo que vale.',
  ],
  [
    'Builds claims from signed visits and scrubs them; clean ones are ready, others are held with sentences.',
    'Arma reclamaciones con visitas firmadas y las revisa; las limpias quedan listas, las demás se retienen con su explicación.',
  ],
  ['Scrubs a claim again after something was fixed.', 'Revisa otra vez una reclamación después de arreglar algo.'],
  [
    'Lets a held claim go in spite of one finding, with a reason that stays.',
    'Deja salir una reclamación retenida a pesar de un hallazgo, con un motivo que queda.',
  ],
  [
    'Batches ready claims of a payer into an 837P (or an invoice, or CMS-1500 pages, as the contract says) and sends it.',
    'Reúne las reclamaciones listas de un pagador en un 837P (o una factura o páginas CMS-1500, según el contrato) y lo envía.',
  ],
  ['Batches and what was answered to them.', 'Lotes y lo que se respondió a ellos.'],
  ['One batch with its claims.', 'Un lote con sus reclamaciones.'],
  [
    "Corrects a decided claim: a replacement (7) or a void (8) under the payer's claim number, or a denied one anew (1).",
    'Corrige una reclamación decidida: un reemplazo (7) o una anulación (8) con el número del pagador, o una denegada de nuevo (1).',
  ],
  [
    'Builds the claim to the next payer, with what the payers before decided and was posted.',
    'Arma la reclamación al siguiente pagador, con lo que decidieron los anteriores y se asentó.',
  ],
  [
    'Copies onto a claim what an earlier payer decided on paper, line by line, and checks the claim again.',
    'Copia en una reclamación, línea por línea, lo que un pagador anterior decidió en papel, y la revisa otra vez.',
  ],
  [
    'Gives up what is open on a claim line, with a reason. Never done by itself.',
    'Renuncia a lo que está abierto en una línea de reclamación, con un motivo. Nunca ocurre por sí solo.',
  ],
  [
    'Says what counts when the payer refused a correction but decided the original anew: the original stands, or gives way.',
    'Dice qué cuenta cuando el pagador rechazó una corrección pero decidió de nuevo la original: la original vale, o cede.',
  ],
  ['The claim as CMS-1500 pages.', 'La reclamación como páginas CMS-1500.'],
  [
    'Claims of a payer as an invoice: date, description, place and member of each service.',
    'Reclamaciones de un pagador como factura: fecha, descripción, lugar y miembro de cada servicio.',
  ],
  [
    'How many claims and how much money stand in each state.',
    'Cuántas reclamaciones y cuánto dinero hay en cada estado.',
  ],
  [
    'Closes a decided claim on which nothing is open.',
    'Cierra una reclamación decidida en la que no queda nada abierto.',
  ],
  ['Files received and sent, as they were.', 'Archivos recibidos y enviados, tal como eran.'],
  [
    'Reads an uploaded file (835, 999, TA1, 277CA for an organization; 837P for a plan) and does what it says, whole or not at all.',
    'Lee un archivo subido (835, 999, TA1, 277CA para una organización; 837P para un plan) y hace lo que dice, entero o nada.',
  ],
  ['A dry run: what a file would do, without doing it.', 'Un ensayo: lo que haría un archivo, sin hacerlo.'],
  ['Remittances with what became of them.', 'Remesas y en qué quedaron.'],
  [
    'One remittance as one sum anybody can follow, its claims, provider adjustments and findings.',
    'Una remesa como una sola suma que cualquiera puede seguir, con sus reclamaciones, ajustes al proveedor y hallazgos.',
  ],
  [
    'The remittance on paper: what was paid for whom, what was cut and why, and its sum.',
    'La remesa en papel: qué se pagó por quién, qué se recortó y por qué, y su suma.',
  ],
  [
    'Posts a remittance that waits for a person, with a reason: one asked about as ours; a quarantined one in spite of its difference, which then stands as unexplained.',
    'Asienta, con un motivo, una remesa que espera a una persona: una por la que se preguntó si es nuestra, o una apartada a pesar de su diferencia, que queda entonces sin explicar.',
  ],
  [
    'Decides that a remittance that waits for a person is not to be posted: not ours, or not the one that stands.',
    'Decide que una remesa que espera a una persona no se asienta: no es nuestra, o no es la que vale.',
  ],
  ['Money that no claim was found for.', 'Dinero para el que no se encontró reclamación.'],
  [
    'Moves suspense money to a claim, or marks it as not ours, with a reason.',
    'Pasa dinero en suspenso a una reclamación, o lo marca como ajeno, con un motivo.',
  ],
  ['Accounts and balances on a day.', 'Cuentas y saldos en un día.'],
  ['Ledger movements, each with its source.', 'Movimientos del libro mayor, cada uno con su origen.'],
  ['Bank deposits and the remittances they are.', 'Depósitos bancarios y a qué remesas corresponden.'],
  [
    'Records a bank deposit and matches it to its trace when that is certain.',
    'Anota un depósito bancario y lo empareja con su número de pago cuando es seguro.',
  ],
  ['Says which remittance a deposit is.', 'Dice a qué remesa corresponde un depósito.'],
  [
    'Takes back a match that was a mistake, with a reason: the remittance waits for the bank again, and the money of the deposit is unexplained.',
    'Deshace, con un motivo, un emparejamiento equivocado: la remesa espera otra vez al banco y el dinero del depósito queda sin explicar.',
  ],
  [
    'Takes back a deposit that was recorded by mistake, with a reason: what it was matched to waits for the bank again, and its money leaves the bank account.',
    'Retira, con un motivo, un depósito anotado por error: lo emparejado espera otra vez al banco y su dinero sale de la cuenta bancaria.',
  ],
  ['Purchasers and the benefits they bought.', 'Compradores y los beneficios que compraron.'],
  ['Adds or changes a purchaser.', 'Agrega o cambia un comprador.'],
  [
    "Keeps a purchaser's benefit contract as a new version.",
    'Guarda el contrato de beneficios de un comprador como versión nueva.',
  ],
  [
    'Reads a benefit text and says what is wrong, with line and fix.',
    'Lee el texto de un beneficio y dice qué está mal, con línea y arreglo.',
  ],
  ['Network providers with contracts and roster.', 'Proveedores de la red con contratos y plantilla.'],
  ['Adds or changes a network provider.', 'Agrega o cambia un proveedor de la red.'],
  [
    "Adds or changes a practitioner on a provider's roster.",
    'Agrega o cambia un profesional en la plantilla de un proveedor.',
  ],
  ['Members with purchaser and coverage.', 'Miembros con comprador y cobertura.'],
  [
    'One member: coverage, authorizations, what is known of them on days, and the visits that a visit record confirms.',
    'Un miembro: cobertura, autorizaciones, lo que se sabe de él en ciertos días, y las visitas que confirma un registro de visitas.',
  ],
  ['Enrolls or changes a member.', 'Inscribe o cambia un miembro.'],
  [
    'Records what the plan knows of a member on some days: a referral, a stay, other coverage, a month’s share of cost, a renewal that is still open.',
    'Anota lo que el plan sabe de un miembro en ciertos días: una derivación, una estancia, otra cobertura, la parte del costo de un mes, una renovación aún abierta.',
  ],
  [
    'Keeps a visit that an electronic visit record confirms.',
    'Guarda una visita que confirma un registro electrónico de visitas.',
  ],
  [
    'Every version of the payment policy, the newest first, with its rows.',
    'Todas las versiones de la política de pago, la más nueva primero, con sus filas.',
  ],
  [
    'Reads a policy text and says what is wrong, with line and fix.',
    'Lee el texto de una política y dice qué está mal, con línea y arreglo.',
  ],
  ['Keeps the payment policy as a new version.', 'Guarda la política de pago como versión nueva.'],
  [
    'The inbox: claims received, with state and the first reason.',
    'La bandeja de entrada: reclamaciones recibidas, con su estado y el primer motivo.',
  ],
  [
    'One received claim with every version of its decision, each explaining itself.',
    'Una reclamación recibida con cada versión de su decisión, que se explica sola.',
  ],
  [
    'Adjudicates received claims: all that wait, or the named ones.',
    'Decide reclamaciones recibidas: todas las que esperan, o las nombradas.',
  ],
  [
    'The newest decision on a claim as a letter to its provider.',
    'La decisión más nueva sobre una reclamación como carta a su proveedor.',
  ],
  [
    'The notice to the person served that something is not paid, with their rights; the first in a language stays.',
    'El aviso a la persona atendida de que algo no se paga, con sus derechos; queda el primero en cada idioma.',
  ],
  [
    'Decisions that have to be told to the person served: until when, and whether the notice is written.',
    'Decisiones que hay que comunicar a la persona atendida: hasta cuándo, y si el aviso está escrito.',
  ],
  [
    'Decides a claim again: the old version is reversed, a new one stands.',
    'Decide otra vez una reclamación: la versión anterior se revierte y vale una nueva.',
  ],
  [
    'Takes back the lines of a paid claim that an audit found not borne out, each with what failed and a note.',
    'Recupera las líneas de una reclamación pagada que una auditoría no halló sustentadas, cada una con lo que falló y una nota.',
  ],
  [
    'Ends a pend: pay on the rules, or deny; where records were read, for what they do not show.',
    'Termina una pendiente: pagar según las reglas, o denegar; si se leyeron expedientes, por lo que no muestran.',
  ],
  [
    'Notes that the provider was asked for the records of a claim; the prompt-pay clock stands still from then.',
    'Anota que se pidieron al proveedor los expedientes de una reclamación; el plazo de pago se detiene desde entonces.',
  ],
  [
    'Notes that the records of a claim came; the clock runs again and somebody reads them.',
    'Anota que llegaron los expedientes de una reclamación; el plazo corre otra vez y alguien los lee.',
  ],
  [
    'What a pay run today would pay to whom, with interest and offsets.',
    'Lo que pagaría hoy una corrida de pagos y a quién, con intereses y compensaciones.',
  ],
  [
    "Pays: posts the plan's ledger, writes a balanced 835 for each provider and sends it.",
    'Paga: asienta el libro mayor del plan, escribe un 835 que cuadra para cada proveedor y lo envía.',
  ],
  [
    'Money beside any claim that waits for a provider’s next payment, and what may still be put there.',
    'Dinero aparte de toda reclamación que espera el siguiente pago de un proveedor, y lo que aún se puede poner ahí.',
  ],
  [
    'Puts money for a provider on its next payment: a draw of the agreed start-up advance, withheld money, a bonus.',
    'Pone dinero para un proveedor en su siguiente pago: una parte del anticipo inicial acordado, dinero retenido, una bonificación.',
  ],
  ['Payments made.', 'Pagos hechos.'],
  [
    'One payment as one sum: claims, interest, offsets.',
    'Un pago como una sola suma: reclamaciones, intereses, compensaciones.',
  ],
  [
    'The whole thread through any one thing: contract term, authorization, goal, note, claim line, remittance line, ledger, deposit.',
    'El hilo entero a través de cualquier cosa: condición del contrato, autorización, meta, nota, línea de reclamación, línea de remesa, libro mayor, depósito.',
  ],
  [
    'Finds people, claims, remittances, contracts by the beginning of a name or number.',
    'Encuentra personas, reclamaciones, remesas y contratos por el comienzo de un nombre o número.',
  ],
  [
    'The nine steps of the managed-care cycle with where this organization stands in each.',
    'Los nueve pasos del ciclo de la atención administrada y dónde está esta organización en cada uno.',
  ],
  [
    'What needs a person today: one row for each kind of work, most urgent first, with its first few.',
    'Lo que hoy necesita a una persona: una fila por tipo de trabajo, lo más urgente primero, con sus primeros casos.',
  ],
  [
    'Who did what and saw whom, in the order it happened; or newest first.',
    'Quién hizo qué y vio a quién, en el orden en que ocurrió, o lo más nuevo primero.',
  ],
  ['Checks the audit chain from its first row.', 'Revisa la cadena de auditoría desde su primera fila.'],
  [
    "Runs the ledger's and units' invariants; each must find nothing.",
    'Comprueba las reglas fijas del libro mayor y de las unidades; ninguna debe encontrar nada.',
  ],
  [
    'What the reader has typed into a form and not kept yet.',
    'Lo que el lector escribió en un formulario y aún no guardó.',
  ],
  [
    'Keeps a half-filled form for the reader, until it is kept or given up; without values it is given up.',
    'Guarda para el lector un formulario a medio llenar, hasta que se guarde o se abandone; sin valores se abandona.',
  ],
  [
    'Kept scenarios of cost, rate and cash with what each answered, the newest first.',
    'Escenarios guardados de costo, tarifa y efectivo con lo que respondió cada uno, el más nuevo primero.',
  ],
  ['One kept scenario with everything it assumes.', 'Un escenario guardado con todo lo que supone.'],
  [
    'Keeps a scenario as it stands today, beside those kept before.',
    'Guarda un escenario como está hoy, junto a los guardados antes.',
  ],
  ['Sets a scenario aside, or takes it back.', 'Aparta un escenario, o lo retoma.'],
  [
    'What the system knows that a scenario needs: rates by contract, how late each plan pays, what it refuses.',
    'Lo que el sistema sabe y un escenario necesita: tarifas por contrato, con cuánto retraso paga cada plan, qué rechaza.',
  ],
  [
    'Hours of the people served, month by month and without names, for trying a case rate on them.',
    'Horas de las personas atendidas, mes a mes y sin nombres, para probar con ellas una tarifa por caso.',
  ],
  [
    'What the organization tells every plan about itself, with its numbers and what is wrong with them.',
    'Lo que la organización dice de sí misma a cada plan, con sus números y lo que está mal en ellos.',
  ],
  [
    'Keeps what the organization tells plans, as far as it is filled in; a later number before an earlier one is stopped.',
    'Guarda lo que la organización dice a los planes, hasta donde esté lleno; no se admite un número posterior antes de uno anterior.',
  ],
  [
    'Keeps EIN, NPI, taxonomy, Medicaid and Medicare numbers; one that cannot be had before another is stopped.',
    'Guarda los números EIN, NPI, de taxonomía, de Medicaid y de Medicare; no se admite uno que no se puede tener antes que otro.',
  ],
  [
    'Keeps an uploaded PDF as the proof of one thing in the packet; what is expired or no PDF is refused.',
    'Guarda un PDF subido como prueba de una cosa del paquete; se rechaza lo vencido o lo que no es PDF.',
  ],
  [
    'Takes a paper out of the packets; the file itself stays.',
    'Saca un documento de los paquetes; el archivo mismo queda.',
  ],
  [
    'Every plan with where the organization stands on the way into its network.',
    'Cada plan y en qué punto del camino a su red está la organización.',
  ],
  [
    'Begins a file for a plan. From then on visits are billed to it only once it is loaded and effective.',
    'Abre un expediente para un plan. Desde entonces solo se le facturan visitas cuando está cargado y vigente.',
  ],
  [
    'One plan’s file: the path, the packet with every gap, papers side by side, deficiencies, what happened.',
    'El expediente de un plan: el camino, el paquete con cada falta, los documentos lado a lado, las deficiencias, lo ocurrido.',
  ],
  [
    'Records the next state of a plan’s file. Loaded wants the day it counts from and who said so; a rejection wants why.',
    'Anota el siguiente estado del expediente de un plan. Cargado pide el día desde el que vale y quién lo dijo; un rechazo pide por qué.',
  ],
  [
    'Keeps what a plan asks for (limits, references), and whom we spoke with there.',
    'Guarda lo que pide un plan (límites, referencias) y con quién se habló allí.',
  ],
  ['Says who looks after a thing in the packet.', 'Dice quién se ocupa de una cosa del paquete.'],
  [
    'Logs what a plan says is missing, and by when it wants it.',
    'Anota lo que un plan dice que falta, y para cuándo lo quiere.',
  ],
  ['Records that something missing was sent, and how.', 'Anota que se envió algo que faltaba, y cómo.'],
  [
    'The packet as one PDF: cover, what is ready, who the organization is, its people, then every paper.',
    'El paquete como un solo PDF: portada, lo que está listo, quién es la organización, su gente y luego cada documento.',
  ],
  [
    'The packet as one JSON file with its papers inside, which a plan’s reviewer opens.',
    'El paquete como un archivo JSON con sus documentos dentro, que abre quien revisa en un plan.',
  ],
  ['The staff roster a plan loads, as CSV.', 'La plantilla de personal que carga un plan, como CSV.'],
  [
    'A worksheet for a government form, filled in with what is known: the NPI form, or Medicaid provider enrollment.',
    'Una hoja de trabajo para un formulario oficial, llena con lo que se sabe: el formulario del NPI o la inscripción de proveedores de Medicaid.',
  ],
  [
    'Workers’ files under their state’s rule, with what is missing and when certificates run out.',
    'Expedientes de los trabajadores según la regla de su estado, con lo que falta y cuándo vencen los certificados.',
  ],
  [
    'Keeps a worker’s file: history, background outcome, trainings, hours. A record itself is never kept.',
    'Guarda el expediente de un trabajador: historia, resultado de antecedentes, capacitaciones, horas. Nunca se guardan los antecedentes mismos.',
  ],
  [
    'Keeps how a site did when it was looked at with a plan’s eyes.',
    'Guarda cómo salió una sede cuando se miró con los ojos de un plan.',
  ],
  [
    'Every site with its newest look: the share of yes, and what was answered no.',
    'Cada sede con su mirada más nueva: la parte de respuestas afirmativas y lo que se respondió que no.',
  ],
  [
    'Screenings against the exclusion lists, the newest first, and what each still has to be decided.',
    'Revisiones contra las listas de exclusión, la más nueva primero, y lo que queda por decidir en cada una.',
  ],
  [
    'Birth dates of the workers who are screened, kept encrypted, for telling them from a name on a list.',
    'Fechas de nacimiento de los trabajadores que se revisan, cifradas, para distinguirlos de un nombre en una lista.',
  ],
  [
    'Keeps the birth date of a worker who is screened, encrypted; without a day it is taken out.',
    'Guarda cifrada la fecha de nacimiento de un trabajador que se revisa; sin día, se quita.',
  ],
  [
    'Screens every worker against an exclusion list that was uploaded, and keeps the proof.',
    'Revisa a todos los trabajadores contra una lista de exclusión subida y guarda la prueba.',
  ],
  [
    'Decides whether a row of a list is our worker, with the reason.',
    'Decide, con el motivo, si una fila de una lista es nuestro trabajador.',
  ],
  [
    'Applications to the network with their standing and clocks, and who is due to be looked at again.',
    'Solicitudes de ingreso a la red con su estado y sus plazos, y a quién toca revisar otra vez.',
  ],
  [
    'Takes in an applicant’s packet. A later packet of the same applicant changes only what differs.',
    'Recibe el paquete de un solicitante. Un paquete posterior del mismo cambia solo lo que difiere.',
  ],
  [
    'One application: the packet as the applicant sent it, each item with what the reviewer said.',
    'Una solicitud: el paquete como lo envió el solicitante, y cada parte con lo que dijo quien revisa.',
  ],
  [
    'Accepts an item, saying who verified it, or says what is missing of it and by when.',
    'Acepta una parte y dice quién la verificó, o dice qué le falta y para cuándo.',
  ],
  [
    'Records the next standing of an application: committee, decision, contract sent, executed, loaded.',
    'Anota el siguiente estado de una solicitud: comité, decisión, contrato enviado, firmado, cargado.',
  ],
  [
    'The letter for where an application stands: what is missing, the decision, or the welcome.',
    'La carta para el punto en que está una solicitud: lo que falta, la decisión o la bienvenida.',
  ],
  [
    'Members for each provider and miles to the nearest site, by county and service: where the network is thin.',
    'Miembros por proveedor y millas a la sede más cercana, por condado y servicio: dónde la red es escasa.',
  ],
  [
    'The sites members find in the directory, the one longest not looked at first.',
    'Las sedes que los miembros encuentran en el directorio, primero la que más tiempo lleva sin revisarse.',
  ],
  [
    'Lists a site, or keeps what was found when it was looked at again; ended takes it out.',
    'Incluye una sede, o guarda lo que se halló al revisarla; terminada, la quita.',
  ],
  [
    'Offered contracts with what each costs, its red flags and where the talks stand.',
    'Contratos ofrecidos con lo que cuesta cada uno, sus señales de alerta y cómo van las conversaciones.',
  ],
  [
    'One offered contract as it stands, its versions, its rounds, and what the last year says about it.',
    'Un contrato ofrecido como está, sus versiones, sus rondas y lo que dice de él el último año.',
  ],
  [
    'The latest versions of several offered contracts, to lay side by side.',
    'Las últimas versiones de varios contratos ofrecidos, para ponerlas lado a lado.',
  ],
  [
    'Begins with an offered contract: a new one, or the renewal of one that is kept.',
    'Empieza con un contrato ofrecido: uno nuevo, o la renovación de uno que se tiene.',
  ],
  [
    'What an offered contract lacks and where it contradicts itself, without keeping it.',
    'Lo que falta a un contrato ofrecido y dónde se contradice, sin guardarlo.',
  ],
  [
    'Keeps what is half filled in, so that nothing is lost.',
    'Guarda lo que está a medio llenar, para que nada se pierda.',
  ],
  [
    'Keeps an offered contract as its next version, with what it costs today.',
    'Guarda un contrato ofrecido como su siguiente versión, con lo que cuesta hoy.',
  ],
  ['Records what was asked or answered on a day.', 'Anota lo que se pidió o se respondió un día.'],
  [
    'The negotiation sheet on paper: with the figures for us, or without them for the plan.',
    'La hoja de negociación en papel: con las cifras para nosotros, o sin ellas para el plan.',
  ],
  [
    'Signs the latest version: from then on it is the contract that prices, scrubs and forecasts.',
    'Firma la última versión: desde entonces es el contrato que fija precios, revisa y pronostica.',
  ],
  ['Sets an offered contract aside, or takes it back.', 'Aparta un contrato ofrecido, o lo retoma.'],
  [
    'Contracts that were signed: how far each is in going live, what it owes, when its trial decides.',
    'Contratos firmados: cuánto avanzó cada uno en su puesta en marcha, qué debe, cuándo se decide su prueba.',
  ],
  [
    'One signed contract: its steps, its obligations, its trial and its intake.',
    'Un contrato firmado: sus pasos, sus obligaciones, su prueba y sus ingresos de personas.',
  ],
  [
    'Sets the day, owner or proof of a step of going live.',
    'Fija el día, el responsable o la prueba de un paso de la puesta en marcha.',
  ],
  [
    'Adds something the contract owes beside the reports it names.',
    'Agrega algo que el contrato debe además de los informes que nombra.',
  ],
  [
    'Records that something owed was delivered, on which day and with which proof.',
    'Anota que se entregó algo debido, qué día y con qué prueba.',
  ],
  [
    'Sets how many people are taken in at once, how many units a month are planned, and when the work began.',
    'Fija a cuántas personas se recibe a la vez, cuántas unidades al mes se prevén y cuándo empezó el trabajo.',
  ],
  [
    'Records what was decided of a trial: to go on, to change the terms or to end, by whom and why.',
    'Anota qué se decidió de una prueba: seguir, cambiar las condiciones o terminar, quién y por qué.',
  ],
  [
    'People who were referred under a contract and wait for a place, the first to come first.',
    'Personas derivadas bajo un contrato que esperan un lugar, primero quien llegó antes.',
  ],
  ['Writes somebody who was referred on the waiting list.', 'Apunta en la lista de espera a alguien que fue derivado.'],
  [
    'Takes somebody from the waiting list: they started, or it was closed for a reason.',
    'Quita a alguien de la lista de espera: empezó, o se cerró por un motivo.',
  ],
  [
    'What changed for everybody who entered, in equal windows before and after, in counts and not adjusted.',
    'Lo que cambió para todas las personas que ingresaron, en períodos iguales antes y después, en cuentas y sin ajustar.',
  ],
  [
    'Records what a person says of six areas of their life on a day.',
    'Anota lo que una persona dice un día de seis áreas de su vida.',
  ],
  [
    'Records a stay in a hospital or a visit to an emergency room, before or after the first visit.',
    'Anota una estancia en un hospital o una visita a urgencias, antes o después de la primera visita.',
  ],
  [
    'The worksheets as steps: how each stands, what it says next, who looks after it, how long it usually takes.',
    'Las hojas de trabajo como pasos: cómo está cada una, qué dice después, quién se ocupa, cuánto suele tardar.',
  ],
  [
    'Worksheet A: each service with its scores, and with rate, cost, margin and hours as the records have them.',
    'Hoja A: cada servicio con sus puntos, y con tarifa, costo, margen y horas según los registros.',
  ],
  [
    'Keeps what is judged of a service, as far as it is filled in.',
    'Guarda lo que se opina de un servicio, hasta donde esté lleno.',
  ],
  ['Sets a service aside, or takes it back onto the sheet.', 'Aparta un servicio, o lo devuelve a la hoja.'],
  [
    'Worksheet B: each check with what proves it and what is missing, the weakest first, and no score.',
    'Hoja B: cada comprobación con lo que la prueba y lo que falta, la más débil primero y sin puntuación.',
  ],
  [
    'Worksheet C: what is being weighed, what was signed before, and when it is asked again.',
    'Hoja C: lo que se está sopesando, lo que se firmó antes y cuándo se pregunta otra vez.',
  ],
  ['Keeps the six answers as far as they are weighed.', 'Guarda las seis respuestas hasta donde estén sopesadas.'],
  [
    'Signs the decision with what stands there today. It never changes; the questions are asked again in a year.',
    'Firma la decisión con lo que hay hoy en ella. No cambia nunca; las preguntas se hacen otra vez en un año.',
  ],
  [
    'Worksheet D: what is to be done next, the late first; or what was done, the latest first. Who may not read contracts sees their own steps.',
    'Hoja D: lo que toca hacer, lo atrasado primero; o lo que se hizo, lo último primero. Quien no puede leer contratos ve sus propios pasos.',
  ],
  [
    'Writes down a next step, or changes one: what, who, until when, where it is done.',
    'Apunta un paso que sigue, o lo cambia: qué, quién, hasta cuándo, dónde se hace.',
  ],
  [
    'Ends a step with the day and the proof; it moves to the history. Its owner may, and whoever manages contracts.',
    'Termina un paso con el día y la prueba; pasa al historial. Puede hacerlo su responsable y quien gestiona contratos.',
  ],
  [
    'Takes a step off the list for a reason; it moves to the history.',
    'Quita un paso de la lista por un motivo; pasa al historial.',
  ],
  [
    'One of the worksheets on paper, as it stands today; or a signed decision as it was signed.',
    'Una de las hojas de trabajo en papel, como está hoy; o una decisión firmada, como se firmó.',
  ],
  [
    'The one-page overview as it would be printed, with its words counted and what it took from the records.',
    'El resumen de una página como se imprimiría, con sus palabras contadas y lo que tomó de los registros.',
  ],
  [
    'The one-page overview of the service, at most 350 words, as a PDF or as plain text.',
    'El resumen del servicio en una página, de 350 palabras como máximo, en PDF o como texto.',
  ],
  [
    'Plans with their products and open promises, referral sources, and whether referrals dry up and why.',
    'Planes con sus productos y promesas abiertas, fuentes de derivación, y si las derivaciones se agotan y por qué.',
  ],
  [
    'One plan: what is known of it, whom we know there, every call and promise.',
    'Un plan: lo que se sabe de él, a quién conocemos allí, cada llamada y promesa.',
  ],
  [
    'Keeps what is known of a plan: products, a request for proposals, whether its level-of-care guide names us.',
    'Guarda lo que se sabe de un plan: productos, una solicitud de propuestas, si su guía de niveles de atención nos nombra.',
  ],
  [
    'Adds or changes somebody at a plan; ended when they left.',
    'Agrega o cambia a alguien de un plan; terminado cuando se fue.',
  ],
  [
    'Records a call with somebody at a plan, and what they promised by when.',
    'Anota una llamada con alguien de un plan, y qué prometió para cuándo.',
  ],
  ['Records that a promise was kept.', 'Anota que se cumplió una promesa.'],
  [
    'Closes a promise that nobody waits for any more, with the reason.',
    'Cierra, con el motivo, una promesa que ya nadie espera.',
  ],
  [
    'Hands an open promise to somebody else at the same plan.',
    'Pasa una promesa abierta a otra persona del mismo plan.',
  ],
  ['Adds or changes somebody who refers people.', 'Agrega o cambia a alguien que deriva personas.'],
  [
    'Counts people a source sent on a day; who they are stands in their record or on the waiting list.',
    'Cuenta las personas que envió una fuente un día; quiénes son está en su expediente o en la lista de espera.',
  ],
  [
    'Records what was shown or taught at a source: a handout, a seminar, a training of its call center, a visit.',
    'Anota lo que se mostró o enseñó en una fuente: un folleto, un seminario, una capacitación de su centro de llamadas, una visita.',
  ],
  [
    'A handout made from the service description and the evidence: for providers, for a call center, or for a guide.',
    'Un folleto hecho con la descripción del servicio y la evidencia: para proveedores, para un centro de llamadas o para una guía.',
  ],
  [
    'People at work: each one’s job by its role, supervision and training of late, and the wage with its full cost.',
    'Personas que trabajan aquí: el puesto de cada una según su función, su supervisión y capacitación recientes, y el sueldo con su costo completo.',
  ],
  [
    'One worker’s logs, the latest first: every supervision and every training.',
    'Los registros de un trabajador, el último primero: cada supervisión y cada capacitación.',
  ],
  [
    'Keeps a worker’s job, named by what it does, with its wage and hours.',
    'Guarda el puesto de un trabajador, nombrado por lo que hace, con su sueldo y sus horas.',
  ],
  [
    'Records that a worker was supervised: when, how long, in which form. Nobody records their own.',
    'Anota que se supervisó a un trabajador: cuándo, cuánto tiempo, de qué forma. Nadie anota la suya.',
  ],
  [
    'Records a training a worker attended; it counts for the packet too. Nobody records their own.',
    'Anota una capacitación a la que asistió un trabajador; cuenta también para el paquete. Nadie anota la suya.',
  ],
]
