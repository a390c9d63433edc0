// What a plan writes to an applicant: what is missing, what was decided, or the welcome. The page is drawn elsewhere.
import { formatDay, type Day } from '@throughline/domain'
import { itemTitles, type LetterSection } from '@throughline/documents'
import type { Row } from '@throughline/store'
import { refuse } from '../core/index.ts'

type Application = Row<'network_application'>
type ItemRow = Row<'network_application_item'>

type Letter = { readonly subject: string; readonly sections: LetterSection[] }

export function letterOf(row: Application, items: readonly ItemRow[]): Letter {
  const deficient = items.filter((one) => one.standing === 'deficient')
  const day = (on: Day | null) => (on === null ? 'a day we will tell you' : formatDay(on))
  switch (row.status) {
    case 'approved':
    case 'contract-sent':
    case 'executed':
      return {
        subject: 'You are approved for our network',
        sections: [
          {
            title: 'What was decided',
            paragraphs: [
              `Our credentialing committee approved your application on ${day(row.decided_on)}. The contract comes next; please do not bill before both sides have signed and we have told you that your data are loaded.`,
            ],
          },
        ],
      }
    case 'loaded':
      return welcome(row, day)
    case 'denied':
      return {
        subject: 'Our decision on your application',
        sections: [
          {
            title: 'What was decided',
            paragraphs: [`The committee did not approve your application on ${day(row.decided_on)}.`],
          },
          { title: 'Why', paragraphs: [row.decision_reason ?? ''] },
          {
            title: 'What you can do',
            paragraphs: [
              'You may ask us for the rule that was applied, send what was missing and apply again, or ask for the decision to be looked at by others than those who made it.',
            ],
          },
        ],
      }
    default:
      if (deficient.length === 0)
        return refuse(
          'nothing-to-write',
          'Nothing is missing and nothing is decided, so there is no letter to write yet.',
        )
      return {
        subject: 'What your application still needs',
        sections: [
          {
            title: 'Please send',
            paragraphs: ['Everything else stays as it was reviewed; only these will be looked at again.'],
            points: deficient.map((one) => `${itemTitles[one.item]}: ${one.words ?? ''} By ${day(one.cure_by)}.`),
          },
        ],
      }
  }
}

/** The first letter to somebody who is loaded: from when services are paid, and where members find them. */
function welcome(row: Application, day: (on: Day | null) => string): Letter {
  return {
    subject: 'Welcome to our network',
    sections: [
      {
        title: 'From now on',
        paragraphs: [
          `Your organization is loaded in our system. Services from ${day(row.effective_on)} on are paid by the contract. Please send one test claim first.`,
          `We look at your file again by ${day(row.recredential_by)}. Tell us at once when a license, an insurance or a worker changes.`,
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
