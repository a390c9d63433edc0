// What a plan writes to an applicant, in the language of whoever prints it: what is missing, what was decided, or the welcome. The
// page is drawn elsewhere.
import { formatDay, type Day } from '@throughline/domain'
import { itemTitles, type LetterSection } from '@throughline/documents'
import type { Say } from '@throughline/spanish'
import type { Row } from '@throughline/store'
import { refuse } from '../core/index.ts'

type Application = Row<'network_application'>
type ItemRow = Row<'network_application_item'>

type Letter = { readonly subject: string; readonly sections: LetterSection[] }

export function letterOf(row: Application, items: readonly ItemRow[], say: Say): Letter {
  const { subject, sections } = inEnglish(row)
  const deficient = items.filter((one) => one.standing === 'deficient')
  if (subject === null && deficient.length === 0)
    return refuse('nothing-to-write', 'Nothing is missing and nothing is decided, so there is no letter to write yet.')
  if (subject === null) return stillNeeded(deficient, say)
  return {
    subject: say(subject),
    sections: sections.map(({ title, paragraphs, points }) => ({
      title: say(title),
      paragraphs: paragraphs.map(say),
      ...(points ? { points } : {}),
    })),
  }
}

const dayOf = (on: Day | null) => (on === null ? 'a day we will tell you' : formatDay(on))

/** The words of the reviewer stay as they were written. */
function stillNeeded(deficient: readonly ItemRow[], say: Say): Letter {
  return {
    subject: say('What your application still needs'),
    sections: [
      {
        title: say('Please send'),
        paragraphs: [say('Everything else stays as it was reviewed; only these will be looked at again.')],
        points: deficient.map((one) =>
          [`${say(itemTitles[one.item])}:`, one.words, say(`By ${dayOf(one.cure_by)}.`)].filter(Boolean).join(' '),
        ),
      },
    ],
  }
}

/** What is ours to say; points hold what somebody wrote, and stay in their words. */
type Unsaid = { readonly subject: string | null; readonly sections: readonly LetterSection[] }

function inEnglish(row: Application): Unsaid {
  switch (row.status) {
    case 'approved':
    case 'contract-sent':
    case 'executed':
      return {
        subject: 'You are approved for our network',
        sections: [
          {
            title: 'Our decision',
            paragraphs: [
              `Our credentialing committee approved your application on ${dayOf(row.decided_on)}. The contract comes next; please do not bill before both sides have signed and we have told you that your data are loaded.`,
            ],
          },
        ],
      }
    case 'loaded':
      return welcome(row)
    case 'denied':
      return {
        subject: 'Our decision on your application',
        sections: [
          {
            title: 'Our decision',
            paragraphs: [`The committee did not approve your application on ${dayOf(row.decided_on)}.`],
          },
          { title: 'Why', paragraphs: [], points: [row.decision_reason ?? ''] },
          {
            title: 'What you can do',
            paragraphs: [
              'You may ask us for the rule that was applied, send what was missing and apply again, or ask for the decision to be looked at by others than those who made it.',
            ],
          },
        ],
      }
    default:
      return { subject: null, sections: [] }
  }
}

/** The first letter to somebody who is loaded: from when services are paid, and where members find them. */
function welcome(row: Application): Unsaid {
  return {
    subject: 'Welcome to our network',
    sections: [
      {
        title: 'From now on',
        paragraphs: [
          `Your organization is loaded in our system. Services from ${dayOf(row.effective_on)} on are paid by the contract. Please send one test claim first.`,
          `We look at your file again by ${dayOf(row.recredential_by)}. Tell us at once when a license, an insurance or a worker changes.`,
        ],
      },
      {
        title: 'How members find you',
        paragraphs: ['Our directory lists you as below. Look it up this week, and write to us if anything is not so.'],
        points: row.document.sites.map((site) =>
          [site.name, `${site.address.line1}, ${site.address.city}`, site.hours].filter(Boolean).join('; '),
        ),
      },
    ],
  }
}
