// How a claim stands: one shape and word for each state, for every page that shows claims.
import { useTranslation } from 'react-i18next'
import type { ClaimState } from '@throughline/domain'
import { Standing, type Tone } from './standing.tsx'

export const claimTones: Readonly<Record<ClaimState, Tone>> = {
  draft: 'quiet',
  held: 'bad',
  ready: 'wait',
  batched: 'going',
  sent: 'going',
  received: 'going',
  'syntax-accepted': 'going',
  'payer-accepted': 'going',
  rejected: 'bad',
  paid: 'good',
  partial: 'wait',
  denied: 'bad',
  'zero-paid': 'bad',
  replaced: 'quiet',
  voided: 'quiet',
  appealed: 'going',
  'written-off': 'quiet',
  closed: 'quiet',
}

export function ClaimStanding({ status }: { readonly status: ClaimState }) {
  const { t } = useTranslation('shared')
  return <Standing tone={claimTones[status]}>{t(`claimStates.${status}`)}</Standing>
}
