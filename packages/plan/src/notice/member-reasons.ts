// What a reason code means to the person who was served, in words for them; and which codes are none of their business: the
// claim was not clean, the provider's price, a copy of what is decided already.
// long because: it is a table in two languages

export type Language = 'en' | 'es'
export type InBoth = Readonly<Record<Language, string>>

/**
 * Why no notice goes out for a code: the provider can correct the claim, the same was decided before, it is between plan and
 * provider, it is the person's own share, no member of ours is named, or the person has died.
 * @source 42 CFR 438.400(b)(3): a denial only because a claim is not clean is no adverse benefit determination
 */
export type NoNotice = 'not-clean' | 'decided-before' | 'between-us' | 'own-share' | 'not-ours' | 'died'

/** By reason code, or by reason and remark code where the remark says something else. */
const reasons: Readonly<Record<string, InBoth | NoNotice>> = {
  // Coverage on the day
  '26': {
    en: 'You were not yet covered by us on that day.',
    es: 'Ese día usted todavía no tenía cobertura con nosotros.',
  },
  '27': {
    en: 'Your coverage with us had ended before that day.',
    es: 'Su cobertura con nosotros había terminado antes de ese día.',
  },
  '177': {
    en: 'You were not covered for this service on that day.',
    es: 'Ese día usted no tenía cobertura para este servicio.',
  },
  '200': {
    en: 'Your coverage was interrupted on that day.',
    es: 'Ese día su cobertura estaba interrumpida.',
  },
  '109': {
    en: 'Another health plan was responsible for you on that day, so the provider has to ask that plan.',
    es: 'Ese día otro plan de salud era responsable de usted, así que el proveedor debe pedirlo a ese plan.',
  },
  '258': {
    en: 'The program that pays for your care does not pay for days in jail, prison or other custody, and our records show such a day.',
    es: 'El programa que paga su atención no paga los días en cárcel, prisión u otra custodia, y nuestros registros muestran un día así.',
  },
  '300': {
    en: 'This service belongs to your plan for behavioral health, not to this one.',
    es: 'Este servicio corresponde a su plan de salud mental, no a este.',
  },
  '301': {
    en: 'This service belongs to another part of your coverage, not to this plan.',
    es: 'Este servicio corresponde a otra parte de su cobertura, no a este plan.',
  },
  // What the benefit holds
  '6': {
    en: 'We pay for this service only at certain ages.',
    es: 'Solo pagamos este servicio a ciertas edades.',
  },
  '96': {
    en: 'Your benefits do not include this service.',
    es: 'Sus beneficios no incluyen este servicio.',
  },
  '96 N441': {
    en: 'The provider reported an appointment that did not take place. We do not pay for missed appointments.',
    es: 'El proveedor informó una cita que no se realizó. No pagamos citas que no se realizan.',
  },
  '96 N776': {
    en: 'We do not pay for this service by phone or video.',
    es: 'No pagamos este servicio por teléfono ni por video.',
  },
  '58': {
    en: 'We do not pay for this service in the place where it was given.',
    es: 'No pagamos este servicio en el lugar donde se dio.',
  },
  '167': {
    en: 'We do not pay for this service for the health condition that the provider named.',
    es: 'No pagamos este servicio por la condición de salud que nombró el proveedor.',
  },
  '119': {
    en: 'Your benefits include a certain amount of this service, and that amount was used up.',
    es: 'Sus beneficios incluyen cierta cantidad de este servicio, y esa cantidad ya se usó.',
  },
  '151': {
    en: 'The provider asked for more of this service than we pay for in one day.',
    es: 'El proveedor pidió más de este servicio de lo que pagamos en un día.',
  },
  '222': {
    en: 'The provider gave more of this service than our agreement with them allows.',
    es: 'El proveedor dio más de este servicio de lo que permite nuestro acuerdo con él.',
  },
  // Approval
  '39': {
    en: 'We were asked before to approve this service, and did not approve it.',
    es: 'Antes nos pidieron aprobar este servicio y no lo aprobamos.',
  },
  '197': {
    en: 'This service needs our approval before it is given, and we had not approved it.',
    es: 'Este servicio necesita nuestra aprobación antes de darse, y no lo habíamos aprobado.',
  },
  '198': {
    en: 'We had approved a certain amount of this service, and all of it was already used.',
    es: 'Habíamos aprobado cierta cantidad de este servicio, y ya se había usado toda.',
  },
  '210': {
    en: 'We were asked to approve this service too late.',
    es: 'Nos pidieron aprobar este servicio demasiado tarde.',
  },
  '284': {
    en: 'What we had approved was another service.',
    es: 'Lo que habíamos aprobado era otro servicio.',
  },
  '296': {
    en: 'What we had approved was for another provider.',
    es: 'Lo que habíamos aprobado era para otro proveedor.',
  },
  '302': {
    en: 'Our approval of this service had ended before that day.',
    es: 'Nuestra aprobación de este servicio había terminado antes de ese día.',
  },
  // Need
  '50': {
    en: 'From what we were shown, we do not see that this service was medically necessary.',
    es: 'Con lo que se nos mostró, no vemos que este servicio fuera médicamente necesario.',
  },
  '150': {
    en: 'From what we were shown, we do not see that so much of this service was needed.',
    es: 'Con lo que se nos mostró, no vemos que se necesitara tanto de este servicio.',
  },
  '216': {
    en: 'We had the claim reviewed, and the review did not support paying for this service.',
    es: 'Hicimos revisar la reclamación, y la revisión no apoyó pagar este servicio.',
  },
  '272': {
    en: 'This service is not part of the plan of care that was in force on that day.',
    es: 'Este servicio no forma parte del plan de atención vigente ese día.',
  },
  '288': {
    en: 'A licensed professional has to recommend this service first, and we have no recommendation.',
    es: 'Un profesional con licencia debe recomendar antes este servicio, y no tenemos la recomendación.',
  },
  B12: {
    en: 'The provider’s notes do not show this service.',
    es: 'Las notas del proveedor no muestran este servicio.',
  },
  // What happened on the same day
  '16 MA133': {
    en: 'On that day you stayed in a hospital or facility that is paid for all of your care.',
    es: 'Ese día usted estaba en un hospital o centro al que se paga toda su atención.',
  },
  '97': {
    en: 'This service is already part of another one that was given on the same day.',
    es: 'Este servicio ya forma parte de otro que se dio el mismo día.',
  },
  '231': {
    en: 'We do not pay for this service and another one on the same day.',
    es: 'No pagamos este servicio y otro en el mismo día.',
  },
  '236': {
    en: 'We do not pay for this service and another one on the same day.',
    es: 'No pagamos este servicio y otro en el mismo día.',
  },
  // Other insurance
  '22': {
    en: 'You have other insurance that has to be asked first.',
    es: 'Usted tiene otro seguro al que hay que pedirlo primero.',
  },
  '136': {
    en: 'Your other insurance did not pay because its rules were not followed.',
    es: 'Su otro seguro no pagó porque no se siguieron sus reglas.',
  },
  // The provider
  '29': {
    en: 'The provider sent us the claim too late.',
    es: 'El proveedor nos envió la reclamación demasiado tarde.',
  },
  '286': {
    en: 'The provider corrected the claim too late.',
    es: 'El proveedor corrigió la reclamación demasiado tarde.',
  },
  '147': {
    en: 'We have no price agreed with the provider for this service.',
    es: 'No tenemos un precio acordado con el proveedor para este servicio.',
  },
  '170': {
    en: 'This kind of provider may not be paid for this service.',
    es: 'A este tipo de proveedor no se le puede pagar este servicio.',
  },
  '185': {
    en: 'The person who served you may not be paid for this service.',
    es: 'A la persona que le atendió no se le puede pagar este servicio.',
  },
  '242': {
    en: 'The provider is not in our network.',
    es: 'El proveedor no está en nuestra red.',
  },
  '256': {
    en: 'Our agreement with the provider does not include this service.',
    es: 'Nuestro acuerdo con el proveedor no incluye este servicio.',
  },
  B7: {
    en: 'The provider was not approved to be paid for this service on that day.',
    es: 'Ese día el proveedor no estaba aprobado para cobrar este servicio.',
  },
  // The claim can be corrected by whoever sent it
  ...Object.fromEntries(
    ['4', '5', '11', '16', '146', '181', '182', '206', '207', '208', '226', '239', '251', '252'].map((code) => [
      code,
      'not-clean' as const,
    ]),
  ),
  '18': 'decided-before',
  B13: 'decided-before',
  '31': 'not-ours',
  '140': 'not-ours',
  '13': 'died',
  ...Object.fromEntries(['23', '24', '45', '94', '104', '246', '303'].map((code) => [code, 'between-us' as const])),
  ...Object.fromEntries(['1', '2', '3', '142', '178'].map((code) => [code, 'own-share' as const])),
}

/** What this pair of codes means to the person; `null` for a code that nobody has put in words for them yet. */
export function memberReason(carc: string, rarcs: readonly string[]): InBoth | NoNotice | null {
  return reasons[`${carc} ${rarcs[0] ?? ''}`] ?? reasons[carc] ?? null
}
