// How ready a packet is: each of the nineteen things ready, missing something that is named, or still to come from the plan.
import {
  comesLater,
  countdownTo,
  formatDay,
  isPaperItem,
  packetItems,
  planPapers,
  runsOut,
  addDays,
  type Countdown,
  type Day,
  type Message,
  type PacketItem,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { factGaps } from './item-gaps.ts'
import { nameFaults } from './paper-consistency.ts'
import type { PacketFacts, PacketPaperFact } from './packet-facts.ts'

export type ItemReadiness = {
  readonly item: PacketItem
  readonly standing: 'ready' | 'gap' | 'later'
  readonly gaps: readonly Message[]
  /** Papers that prove it, the newest first. */
  readonly papers: readonly PacketPaperFact[]
  /** The first day on which something of it is no longer good. */
  readonly expires: Day | null
  readonly stage: Countdown
  readonly daysLeft: number | null
  readonly owner: string | null
}

export type PacketReadiness = {
  readonly items: readonly ItemReadiness[]
  readonly ready: number
  readonly of: number
  /** Whether nothing is missing that must be there before it is sent. */
  readonly maySend: boolean
}

export function packetReadiness(facts: PacketFacts): PacketReadiness {
  const items = packetItems.map((item) => itemReadiness(item, facts))
  return {
    items,
    ready: items.filter((one) => one.standing === 'ready').length,
    of: items.length,
    maySend: items.every((one) => one.standing !== 'gap'),
  }
}

/** The papers of an item that count for this plan, the newest first. */
export function papersFor(item: PacketItem, facts: PacketFacts): readonly PacketPaperFact[] {
  return facts.papers
    .filter((paper) => paper.item === item && (planPapers.has(item) ? paper.payerId === facts.payerId : true))
    .toSorted((a, b) => (b.issued ?? '').localeCompare(a.issued ?? '') || b.id.localeCompare(a.id))
}

function itemReadiness(item: PacketItem, facts: PacketFacts): ItemReadiness {
  const papers = papersFor(item, facts)
  const { gaps, expires } = factGaps(item, facts)
  const onPaper = isPaperItem(item) ? paperGaps(item, papers, facts) : []
  const all = [...gaps, ...onPaper]
  const last = earliest([expires, ...papers.slice(0, 1).map((paper) => lastDay(item, paper, facts))])
  const waits = comesLater.has(item) && papers.length === 0
  return {
    item,
    standing: waits ? 'later' : all.length > 0 ? 'gap' : 'ready',
    gaps: all,
    papers,
    expires: last,
    ...stageOf(last, facts.today),
    owner: facts.profile.owners[item] ?? null,
  }
}

function stageOf(expires: Day | null, today: Day): Pick<ItemReadiness, 'stage' | 'daysLeft'> {
  const { stage, days } = countdownTo(expires, today)
  return { stage, daysLeft: days }
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter((one): one is Day => one !== null).toSorted()[0] ?? null
}

/** A signed application goes stale; other papers say their own last day. */
function lastDay(item: PacketItem, paper: PacketPaperFact, { asks }: PacketFacts): Day | null {
  if (item === 'application') return paper.issued === null ? null : addDays(paper.issued, asks.signatureDays)
  return paper.expires
}

const noPaper: Readonly<Partial<Record<PacketItem, string>>> = {
  'tax-id': 'No signed W-9 or letter of the tax authority is on file. Upload it.',
  license:
    'No license or certification of the organization is on file. Upload it, or the plan’s letter that waives it.',
  'general-liability': 'No certificate of general liability insurance is on file. Ask your insurance agent for one.',
  'professional-liability':
    'No certificate of professional liability insurance is on file. Ask your insurance agent for one.',
  policies:
    'No policies are on file: rights, complaints, incidents, confidentiality, quality plan, organization chart.',
  ownership:
    'No disclosure of ownership and control is on file. It names board members; tell them before you ask for their birth dates.',
  application: 'The plan’s application is not on file. Ask its provider relations for the form, sign it and upload it.',
  acceptance: 'The plan’s letter of acceptance has not come yet.',
}

function paperGaps(item: PacketItem, papers: readonly PacketPaperFact[], facts: PacketFacts): Message[] {
  const [current] = papers
  if (!current) return [sentence(`packet-no-${item}`, {}, noPaper[item]!)]
  const gaps: Message[] = []
  const last = lastDay(item, current, facts)
  if (last !== null && last < facts.today)
    gaps.push(
      item === 'application'
        ? signatureOld(current.issued!, facts.asks)
        : sentence(
            'packet-paper-expired',
            { title: current.title, day: formatDay(last) },
            '“{title}” was good until {day}. Upload the current one.',
          ),
    )
  if (item === 'application' && current.issued === null)
    gaps.push(
      sentence(
        'packet-no-signature-day',
        { title: current.title },
        'Nobody has said on which day “{title}” was signed, and no plan approves an application without that day. Add it.',
      ),
    )
  if (runsOut.has(item) && current.expires === null)
    gaps.push(
      sentence(
        'packet-no-expiry',
        { title: current.title },
        'Nobody has said until when “{title}” is good. Add the day.',
      ),
    )
  return [...gaps, ...limitGaps(item, current, facts), ...nameFaults(current, facts)]
}

function signatureOld(signed: Day, { signatureDays, confirmed }: PacketFacts['asks']): Message {
  const values = { day: formatDay(signed), days: signatureDays }
  return confirmed
    ? sentence(
        'packet-signature-old',
        values,
        'The application was signed on {day}, more than the {days} days that this plan takes a signature for. Have it signed again.',
      )
    : sentence(
        'packet-signature-may-be-old',
        values,
        'The application was signed on {day}, more than {days} days ago, and the plan has not confirmed how long it takes a signature for. Ask it, or have it signed again.',
      )
}

const dollars = (cents: number): string => `$${Math.round(cents / 100).toLocaleString('en-US')}`

/** Insurance is asked for at limits; a certificate below them is not yet what the plan wants. */
function limitGaps(item: PacketItem, paper: PacketPaperFact, { asks }: PacketFacts): Message[] {
  const asked: readonly [number, number] | null =
    item === 'general-liability'
      ? [asks.generalPerOccurrence, asks.generalAggregate]
      : item === 'professional-liability'
        ? [asks.professionalPerOccurrence, asks.professionalAggregate]
        : null
  if (asked === null) return []
  const [per, all] = asked
  if (paper.perOccurrence === null || paper.aggregate === null)
    return [
      sentence(
        'packet-no-limits',
        { title: paper.title },
        'The limits of “{title}” are not written down. Add both from the certificate.',
      ),
    ]
  if (paper.perOccurrence >= per && paper.aggregate >= all) return []
  return [
    sentence(
      'packet-limits-low',
      {
        title: paper.title,
        has: `${dollars(paper.perOccurrence)}/${dollars(paper.aggregate)}`,
        asked: `${dollars(per)}/${dollars(all)}`,
      },
      '“{title}” covers {has}; the plan asks for {asked}. Ask your insurance agent to raise it, or the plan to accept it.',
    ),
  ]
}
