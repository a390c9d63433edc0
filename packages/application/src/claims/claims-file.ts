// An 837P of claims of one payer: addressed, numbered and written; claims that cannot be written are left out one by one, each
// with what stands in its way.
import type { Claim } from '@throughline/domain'
import { writeClaims } from '@throughline/wire'
import { refuse, type Context } from '../core/index.ts'
import { ownEnvelope, ownInterchange, phoneToCall } from '../files/interchange.ts'
import type { ContractedPayer } from '../record/payers.ts'
import { batchReference } from './take-answers.ts'

export type Partner = {
  readonly partnerId: string
  readonly name: string
  readonly interchange: { readonly qualifier: string; readonly id: string }
}

/** Who carries this payer's files: the partner the payer names, else one that answers to its number or its name. */
export async function findPartner(context: Context, payer: ContractedPayer): Promise<Partner | null> {
  const partners = await context.db
    .selectFrom('trading_partner')
    .select(['partner_id', 'name', 'interchange_qualifier', 'interchange_id'])
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'active')
    .orderBy('name')
    .orderBy('partner_id')
    .execute()
  const plain = (text: string) => text.trim().toLowerCase()
  const chosen =
    partners.find((one) => one.partner_id === payer.partnerId) ??
    partners.find((one) => plain(one.interchange_id) === plain(payer.identifier)) ??
    partners.find((one) => plain(one.name) === plain(payer.name))
  return chosen
    ? {
        partnerId: chosen.partner_id,
        name: chosen.name,
        interchange: { qualifier: chosen.interchange_qualifier, id: chosen.interchange_id },
      }
    : null
}

/** ISA08 holds fifteen characters. */
const interchangeIdAtMost = 15

export type Travelling<T> = { readonly of: T; readonly document: Claim }
export type ClaimsFile<T> = {
  /** Null when no claim can travel. */
  readonly bytes: Uint8Array | null
  /** ISA13 without leading zeros. */
  readonly control: string
  readonly going: readonly T[]
  readonly leftOut: readonly { readonly of: T; readonly reason: string }[]
}

export async function claimsFile<T>(
  context: Context,
  payer: ContractedPayer,
  partner: Partner | null,
  claims: readonly Travelling<T>[],
): Promise<ClaimsFile<T>> {
  const own = await ownInterchange(context)
  const phone = phoneToCall(own)
  const receiver = partner?.interchange ?? { qualifier: 'ZZ', id: payer.identifier }
  if (receiver.id.length > interchangeIdAtMost)
    refuse(
      'no-partner',
      `The number of ${payer.name} is longer than an envelope holds. Add a trading partner of that name with the number it gave you for files.`,
    )
  const envelope = { ...(await ownEnvelope(context)), receiver }
  const control = String(envelope.control)
  const write = (some: readonly Travelling<T>[]) =>
    writeClaims({
      envelope,
      reference: batchReference(control),
      submitter: { name: context.organization.name, id: own.id, contact: { name: context.organization.name, phone } },
      receiver: { name: partner?.name ?? payer.name, id: payer.identifier },
      claims: some.map((one) => one.document),
    })
  const { fit, unfit } = sortOut(claims, write)
  const leftOut = unfit.map(({ one, message }) => ({ of: one.of, reason: message }))
  const going = fit.map((one) => one.of)
  if (fit.length === 0) return { bytes: null, control, going, leftOut }
  const written = write(fit)
  if (!written.ok)
    throw new Error(`claims that can be written one by one cannot be written together: ${written.message}`)
  return { bytes: written.bytes, control, going, leftOut }
}

type Written = { readonly ok: true } | { readonly ok: false; readonly message: string }

/** Halves what cannot be written until each claim that stands in the way is found: few tries when few are wrong. */
export function sortOut<One>(
  claims: readonly One[],
  write: (some: readonly One[]) => Written,
): { fit: One[]; unfit: { one: One; message: string }[] } {
  const [first, ...more] = claims
  if (first === undefined) return { fit: [], unfit: [] }
  const written = write(claims)
  if (written.ok) return { fit: [...claims], unfit: [] }
  if (more.length === 0) return { fit: [], unfit: [{ one: first, message: written.message }] }
  const middle = Math.floor(claims.length / 2)
  const before = sortOut(claims.slice(0, middle), write)
  const after = sortOut(claims.slice(middle), write)
  return { fit: [...before.fit, ...after.fit], unfit: [...before.unfit, ...after.unfit] }
}
