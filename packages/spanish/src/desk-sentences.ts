// What the contract desk says of an offer, in Spanish: its red flags and what a good contract has.
export const deskSentences: readonly (readonly [english: string, spanish: string])[] = [
  [
    'The plan may change rates or rules without your consent. What you sign today need not be what you are paid next year.',
    'El plan puede cambiar tarifas o reglas sin su consentimiento. Lo que firma hoy puede no ser lo que le paguen el año que viene.',
  ],
  [
    'You would serve every product of the plan and of its affiliates, those with lower rates too.',
    'Atenderían todos los productos del plan y de sus afiliados, también los de tarifas más bajas.',
  ],
  [
    'Any lower rate you agree with anybody becomes the rate here too.',
    'Cualquier tarifa más baja que acuerden con otro será también la de aquí.',
  ],
  [
    'You would pay for harm the plan had a part in, which liability insurance usually does not cover.',
    'Pagarían daños en los que el plan tuvo parte, y el seguro no suele cubrirlos.',
  ],
  [
    'Members may not be billed. Medicaid law wants this; see only that services the plan does not cover have a way to be agreed with the person beforehand.',
    'No se puede cobrar a los miembros. La ley de Medicaid lo quiere así; solo vea que haya un modo de acordar antes con la persona lo que el plan no cubre.',
  ],
  [
    'What was approved and paid may be refused later and taken back.',
    'Lo aprobado y pagado puede negarse después y pedirse de vuelta.',
  ],
  ['With no standard written down there is nothing to appeal to.', 'Sin una norma escrita no hay a qué apelar.'],
  [
    'Money you are owed may be kept for a debt you have not seen or have appealed.',
    'Pueden quedarse con dinero que les deben por una deuda que no vieron o que apelaron.',
  ],
  [
    'It may silence advice to members and the advocacy you exist for.',
    'Puede callar el consejo a los miembros y la defensa para la que existen.',
  ],
  [
    'An error found in a small sample would be taken back from all your claims.',
    'Un error en una muestra pequeña se cobraría de todas sus reclamaciones.',
  ],
  [
    'You would have {number} days to send a claim. Claims are late most often while an organization is learning to bill.',
    'Tendrían {number} días para enviar una reclamación. Se envían tarde sobre todo mientras se aprende a facturar.',
  ],
  [
    'A handbook the plan rewrites by itself is part of what you sign.',
    'Un manual que el plan reescribe solo es parte de lo que firma.',
  ],
  [
    'It can be ended without a reason in {number} days. Wages run on, and people lose their peer in a month.',
    'Puede terminarse sin motivo en {number} días. Los salarios siguen, y la gente pierde a su par en un mes.',
  ],
  [
    'You could not work with other plans. One payer leaving would then end the organization.',
    'No podrían trabajar con otros planes. Si un pagador se va, se acaba la organización.',
  ],
  [
    'Part of what you earn depends on costs you do not control. With few people, chance decides more than work.',
    'Parte de lo que ganan depende de costos que no controlan. Con poca gente, el azar decide más que el trabajo.',
  ],
  [
    'No rate is attached: the plan pays what its schedule says on the day, and may lower it.',
    'No hay tarifa adjunta: el plan paga lo que diga su lista ese día, y puede bajarla.',
  ],
  [
    'Reports without a list or an end are work nobody pays for.',
    'Informes sin lista ni fin son trabajo que nadie paga.',
  ],
  [
    'A hearing in another state costs more than most disputes are worth.',
    'Una audiencia en otro estado cuesta más de lo que valen casi todas las disputas.',
  ],
  [
    'Each service is named by its role and code, and only named products are included.',
    'Cada servicio se nombra por función y código, y solo incluye productos nombrados.',
  ],
  [
    'A state certificate, or one in progress with a date; an experienced peer may supervise.',
    'Un certificado del estado, o uno en curso con fecha; un par con experiencia puede supervisar.',
  ],
  [
    'The rate covers what a paid unit costs, with a date and a day each year to look at it.',
    'La tarifa cubre lo que cuesta una unidad pagada, con fecha y un día al año para revisarla.',
  ],
  [
    'Paid by the unit, or a case rate with a carve-out; no loss to bear in the first year.',
    'Pago por unidad, o por caso con excepciones; sin pérdidas en el primer año.',
  ],
  [
    'An electronic claim, a CMS-1500 or an invoice, and a filing limit in days: 180 at the least.',
    'Reclamación electrónica, CMS-1500 o factura, y un plazo en días: 180 al menos.',
  ],
  [
    'A dated plan from signature to the first referral, and the handbook fixed as it stands.',
    'Un plan con fechas de la firma al primer referido, y el manual fijo como está.',
  ],
  [
    'Says what a clean claim is; 90% paid in 30 days and 99% in 90; interest after that.',
    'Dice qué es una reclamación limpia; 90 % pagado en 30 días y 99 % en 90; después, interés.',
  ],
  [
    'At least two levels of appeal and 60 days for each; a mistake can be mended before an appeal.',
    'Al menos dos niveles de apelación y 60 días para cada uno; un error se arregla antes de apelar.',
  ],
  [
    'The plan trains on claims and referral, and pays for what it requires.',
    'El plan capacita en reclamaciones y referidos, y paga lo que exige.',
  ],
  [
    'None for a crisis and the first contacts; approval for an episode; an answer in days that are named.',
    'Ninguna para una crisis y los primeros contactos; aprobación por episodio; respuesta en días nombrados.',
  ],
  [
    'Few measures, listed with their days; the plan’s own data comes back every month.',
    'Pocas medidas, con sus días; los datos del plan vuelven cada mes.',
  ],
  [
    'A trial of 6 to 12 months with a small number of people, and a day on which both decide.',
    'Una prueba de 6 a 12 meses con poca gente, y un día en que ambos deciden.',
  ],
  [
    'Paid at signature, repaid by a share of claims that leaves a margin, forgiven or spread if referrals fall short.',
    'Pagado al firmar, devuelto con una parte que deja margen, perdonado o repartido si faltan referidos.',
  ],
  [
    'Limits fit how the service works, with a way past them for a move or a crisis.',
    'Límites acordes al servicio, con salida para una mudanza o una crisis.',
  ],
  [
    'One letter that Medicare does not cover the service is enough for all claims.',
    'Basta una carta de que Medicare no cubre el servicio para todas las reclamaciones.',
  ],
  [
    'The service stands in the level-of-care guide, and the call center is trained on it.',
    'El servicio está en la guía de niveles de atención y el centro de llamadas lo conoce.',
  ],
  [
    'Members and providers sit on the panel that looks at disputes.',
    'Miembros y proveedores están en el panel que ve las disputas.',
  ],
  [
    'Only the data that is needed, the person’s consent for substance-use records, and nothing about the peers’ own health.',
    'Solo los datos necesarios, el consentimiento de la persona para datos de uso de sustancias, y nada de la salud de los pares.',
  ],
  [
    '90 days of notice for both, 30 to mend a breach, and what was delivered is paid.',
    '90 días de aviso para ambos, 30 para remediar, y se paga lo entregado.',
  ],
  [
    'At most 12 months back, 30 days of notice, nothing taken while an appeal is open.',
    'A lo más 12 meses atrás, 30 días de aviso, y nada mientras hay una apelación.',
  ],
]
