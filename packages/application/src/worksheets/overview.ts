// The one-page overview: shown as it would be printed, printed as a PDF, or kept as plain text.
import type { Address } from '@throughline/domain'
import { plainSheet } from '@throughline/documents'
import { overviewText, type ServiceOverview } from '@throughline/provider'
import { sayIn, sayOurs, type Say } from '@throughline/spanish'
import { bind, refuse, type Context } from '../core/index.ts'
import { loadPacket, loadProfile, organizationRow } from '../credentialing/load-packet.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { loadSheets } from './load-sheets.ts'

async function written(context: Context) {
  const { name, address } = await organizationRow(context)
  const { contact } = await loadProfile(context)
  const { overview } = await loadSheets(context, await loadPacket(context))
  return {
    name,
    address: address as Address | null,
    contact: contact === null ? null : `${contact.name} · ${contact.phone} · ${contact.email}`,
    overview,
  }
}

const get = bind('overview.get', async (context) => {
  const { name, contact, overview } = await written(context)
  return {
    name,
    contact,
    ...overview,
    answers: [...overview.answers],
    fromRecords: [...overview.fromRecords],
    ours: [...overview.ours],
    text: overviewText(overview, { name, contact }),
  }
})

/** The questions and our own sentences as the reader gets them; what somebody wrote stays as it was written. */
const saidTo = ({ answers, ours }: ServiceOverview, say: Say) =>
  answers.map(({ question, answer }) => ({ question: say(question), answer: sayOurs(answer, ours, say) }))

const print = bind('overview.print', async (context, input) => {
  const { name, address, contact, overview } = await written(context)
  if (overview.answered === 0)
    refuse(
      'service-open',
      'Nothing is written about the service yet. Describe it first: five questions, a few sentences each.',
    )
  if (overview.words > overview.most)
    refuse(
      'overview-long',
      `The answers have ${overview.words} words; one page holds ${overview.most}. Shorten the description: a reader at a plan gives it two minutes.`,
    )
  context.subject('organization', context.organization.id)
  const { language } = context
  const say = await sayIn(language)
  const answers = saidTo(overview, say)
  if (input.as === 'text') {
    const content = Buffer.from(overviewText({ answers }, { name, contact }), 'utf8')
    const file = { name: 'overview.txt', mediaType: 'text/plain' }
    const { fileId } = await context.storeFile({ direction: 'out', kind: 'other', ...file, content })
    return { fileId, ...file }
  }
  return keepPaper(context, 'overview.pdf', () =>
    plainSheet({
      from: { name, address, lines: contact === null ? [] : [contact] },
      title: say('What we offer'),
      writtenOn: context.today,
      parts: answers.map((one) => ({ title: one.question, paragraphs: [one.answer] })),
      foot: name,
      language,
    }),
  )
})

export const overviewBindings = [get, print] as const
