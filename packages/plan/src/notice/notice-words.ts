// What a notice to a member says around the facts of its decision, in English and Spanish: short sentences, no terms of the
// trade. Every right in it has its source in `member-notice.ts`.
// long because: it is a table in two languages
import type { Language } from './member-reasons.ts'

export type NoticeFacts = {
  readonly plan: string
  readonly phone: string
  readonly address: string
  readonly provider: string
  readonly decidedOn: string
  readonly appealBy: string
  readonly appealDays: number
  readonly answerDays: number
  readonly fastHours: number
  readonly hearingDays: number
  readonly hearingOffice: string | null
  /** What the person pays themselves, as an amount; null when nothing. */
  readonly share: string | null
}

type Said = (facts: NoticeFacts) => string

export type NoticeWords = {
  readonly headline: Readonly<Record<'all' | 'part', string>>
  readonly kind: readonly [label: string, value: string]
  readonly labels: Readonly<Record<'member' | 'number' | 'decision', string>>
  /** Said first, to whoever reads the other language. */
  readonly otherLanguage: Said
  readonly line: (service: string, on: string, amount: string) => string
  readonly decided: { readonly title: string; readonly said: Said }
  readonly pay: { readonly title: string; readonly nothing: Said; readonly share: Said }
  readonly why: { readonly title: string; readonly copies: Said; readonly code: (code: string) => string }
  readonly appeal: { readonly title: string; readonly said: Said; readonly points: readonly Said[] }
  readonly fast: { readonly title: string; readonly said: Said }
  readonly keep: { readonly title: string; readonly said: readonly Said[] }
  readonly hearing: { readonly title: string; readonly said: readonly Said[] }
  readonly help: { readonly title: string; readonly said: readonly Said[] }
}

const english: NoticeWords = {
  headline: {
    all: 'We will not pay for a service you received',
    part: 'We will not pay for all of a service you received',
  },
  kind: ['Kind of letter', 'Notice of adverse benefit determination'],
  labels: { member: 'Member', number: 'Member number', decision: 'Number of our decision' },
  otherLanguage: ({ phone }) =>
    `Español: puede recibir esta carta en español y un intérprete, gratis. Llame al ${phone} (TTY: 711).`,
  line: (service, on, amount) => `${service} on ${on}: ${amount}`,
  decided: {
    title: 'What we decided',
    said: ({ provider, decidedOn }) =>
      `${provider} asked us to pay for help you received. On ${decidedOn} we decided not to pay for this:`,
  },
  pay: {
    title: 'What you have to pay',
    nothing: ({ provider, phone }) =>
      `Nothing. ${provider} may not ask you to pay for it. If you get a bill, call us at ${phone}.`,
    share: ({ provider, share, phone }) =>
      `Your own share is ${share}, as your benefits say. ${provider} may not ask you for more. If you get a bill for more, call us at ${phone}.`,
  },
  why: {
    title: 'Why',
    copies: () =>
      'You can see and copy everything we used, free of charge: the claim, the records, and the rules and medical criteria we decided by. Call us or write to us.',
    code: (code) => `The reason is the one that plans write as code ${code}. Call us, and we explain it.`,
  },
  appeal: {
    title: 'If you do not agree, you can appeal',
    said: ({ appealBy, appealDays }) =>
      `An appeal asks us to look again. It is free. Somebody who did not make this decision looks at it, and nobody may treat you worse because you appeal. Ask by ${appealBy}: that is ${appealDays} days from the date of this letter.`,
    points: [
      ({ phone, plan, address }) => `Call ${phone}, or write to ${plan}, ${address}. Your own words are enough.`,
      () => 'A friend, a relative, a lawyer or your provider can appeal for you. They need your permission in writing.',
      () => 'You can send papers or tell us more, in person, by phone or in writing. You can see your file first.',
      ({ answerDays }) => `We answer in writing within ${answerDays} days after you ask.`,
    ],
  },
  fast: {
    title: 'If waiting could harm you',
    said: ({ fastHours, phone }) =>
      `If waiting could put your life, your health or your ability to live well in danger, ask for a fast appeal: call ${phone}. Your provider can ask too. If we agree, you have our answer within ${fastHours} hours. If we do not, we tell you at once and answer in the usual time.`,
  },
  keep: {
    title: 'If you want to keep a service meanwhile',
    said: [
      () => 'This letter is about help you already received. It does not end a service that we approved for you.',
      () =>
        'If we end, stop or cut an approved service, you can ask to keep it until your appeal is decided. Ask within 10 days of the letter that tells you, or before the change begins, whichever is later. If the decision stays as it was, you may have to pay for what you received meanwhile, where the state’s rules say so.',
    ],
  },
  hearing: {
    title: 'If we still say no, the state can decide',
    said: [
      ({ hearingDays }) =>
        `First we look again. If our answer is still no, you can ask the state for a fair hearing within ${hearingDays} days from the date of our answer. If we do not answer in time, you can ask the state at once.`,
      ({ hearingOffice, phone }) =>
        hearingOffice === null
          ? `Call us at ${phone}: we tell you where to ask and help you to do it.`
          : `Ask here: ${hearingOffice}.`,
    ],
  },
  help: {
    title: 'Help, and other languages',
    said: [
      ({ phone }) =>
        `We help you to appeal, free of charge: call ${phone} (TTY: 711). You can have this letter read to you, in large print, in another language or with an interpreter, free of charge.`,
    ],
  },
}

const spanish: NoticeWords = {
  headline: {
    all: 'No pagaremos un servicio que usted recibió',
    part: 'No pagaremos todo un servicio que usted recibió',
  },
  kind: ['Tipo de carta', 'Aviso de determinación adversa de beneficios'],
  labels: { member: 'Miembro', number: 'Número de miembro', decision: 'Número de nuestra decisión' },
  otherLanguage: ({ phone }) =>
    `English: you can have this letter in English and an interpreter, free of charge. Call ${phone} (TTY: 711).`,
  line: (service, on, amount) => `${service}, el ${on}: ${amount}`,
  decided: {
    title: 'Qué decidimos',
    said: ({ provider, decidedOn }) =>
      `${provider} nos pidió pagar la ayuda que usted recibió. El ${decidedOn} decidimos no pagar esto:`,
  },
  pay: {
    title: 'Qué tiene que pagar usted',
    nothing: ({ provider, phone }) =>
      `Nada. ${provider} no puede pedirle que lo pague. Si recibe una factura, llámenos al ${phone}.`,
    share: ({ provider, share, phone }) =>
      `Su propia parte es ${share}, como dicen sus beneficios. ${provider} no puede pedirle más. Si recibe una factura por más, llámenos al ${phone}.`,
  },
  why: {
    title: 'Por qué',
    copies: () =>
      'Usted puede ver y copiar todo lo que usamos, gratis: la reclamación, los registros, y las reglas y criterios médicos con los que decidimos. Llámenos o escríbanos.',
    code: (code) => `La razón es la que los planes escriben con el código ${code}. Llámenos y se la explicamos.`,
  },
  appeal: {
    title: 'Si no está de acuerdo, puede apelar',
    said: ({ appealBy, appealDays }) =>
      `Apelar es pedirnos que lo revisemos. Es gratis. Lo mira alguien que no tomó esta decisión, y nadie puede tratarle peor por apelar. Pídalo hasta el ${appealBy}: son ${appealDays} días desde la fecha de esta carta.`,
    points: [
      ({ phone, plan, address }) =>
        `Llame al ${phone}, o escriba a ${plan}, ${address}. Basta con sus propias palabras.`,
      () =>
        'Un amigo, un familiar, un abogado o su proveedor pueden apelar por usted. Necesitan su permiso por escrito.',
      () =>
        'Puede enviarnos papeles o contarnos más, en persona, por teléfono o por escrito. Antes puede ver su expediente.',
      ({ answerDays }) => `Contestamos por escrito en un plazo de ${answerDays} días desde que lo pide.`,
    ],
  },
  fast: {
    title: 'Si esperar puede hacerle daño',
    said: ({ fastHours, phone }) =>
      `Si esperar puede poner en peligro su vida, su salud o su capacidad de vivir bien, pida una apelación rápida: llame al ${phone}. También puede pedirla su proveedor. Si estamos de acuerdo, tendrá nuestra respuesta en ${fastHours} horas. Si no, se lo decimos enseguida y contestamos en el plazo normal.`,
  },
  keep: {
    title: 'Si quiere conservar un servicio mientras tanto',
    said: [
      () => 'Esta carta es sobre ayuda que usted ya recibió. No termina ningún servicio que le hayamos aprobado.',
      () =>
        'Si terminamos, suspendemos o reducimos un servicio aprobado, puede pedir conservarlo durante la apelación: en los 10 días siguientes a esa carta, o antes de que empiece el cambio, lo que sea más tarde. Si la decisión no cambia, es posible que tenga que pagarlo, donde lo digan las reglas del estado.',
    ],
  },
  hearing: {
    title: 'Si seguimos diciendo que no, puede decidir el estado',
    said: [
      ({ hearingDays }) =>
        `Primero lo revisamos nosotros. Si nuestra respuesta sigue siendo no, puede pedir al estado una audiencia imparcial en los ${hearingDays} días desde la fecha de nuestra respuesta. Si no contestamos a tiempo, puede pedirla enseguida.`,
      ({ hearingOffice, phone }) =>
        hearingOffice === null
          ? `Llámenos al ${phone}: le decimos dónde pedirla y le ayudamos a hacerlo.`
          : `Pídala aquí: ${hearingOffice}.`,
    ],
  },
  help: {
    title: 'Ayuda y otros idiomas',
    said: [
      ({ phone }) =>
        `Le ayudamos a apelar, gratis: llame al ${phone} (TTY: 711). Puede pedir que le leamos esta carta, o tenerla en letra grande, en otro idioma o con un intérprete, gratis.`,
    ],
  },
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = { en: english, es: spanish }
