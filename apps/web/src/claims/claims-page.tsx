// Claims at a glance: how many and how much in each place, and what is ready to send.
import { useTranslation } from 'react-i18next'
import type { ClaimState } from '@throughline/domain'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { Figures, type Figure } from '../kit/figures.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { useMay } from '../session.tsx'
import { useBuildClaims } from './build-claims.tsx'
import { ClaimsTabs } from './claims-tabs.tsx'
import { SendCard } from './send-claims.tsx'

type Summary = Reply<'claim.summary'>
type Place = {
  readonly key: string
  readonly states: readonly ClaimState[]
  readonly to: string
  readonly tone?: 'wait' | 'bad'
}

const places: readonly Place[] = [
  { key: 'held', states: ['held'], to: '/claims/held', tone: 'bad' },
  { key: 'ready', states: ['ready'], to: '/claims/all?status=ready', tone: 'wait' },
  {
    key: 'withPlan',
    states: ['batched', 'sent', 'received', 'syntax-accepted', 'payer-accepted', 'appealed'],
    to: '/claims/batches',
  },
  { key: 'rejected', states: ['rejected'], to: '/claims/all?status=rejected', tone: 'bad' },
  { key: 'paid', states: ['paid'], to: '/claims/all?status=paid' },
  { key: 'denied', states: ['denied', 'zero-paid', 'partial'], to: '/claims/all?status=denied', tone: 'bad' },
]

export default function ClaimsPage() {
  const { t } = useTranslation(['claims', 'shared'])
  const may = useMay()
  const build = useBuildClaims()
  const summary = useAsk('claim.summary', {})
  const waiting = useAsk('claim.waiting', { pageSize: 1 }, { enabled: may('claims.prepare') })
  const figures = (data: Summary): readonly Figure[] => [
    ...(waiting.data
      ? [
          {
            label: t('overview.waiting'),
            value: waiting.data.total.count.toLocaleString('en-US') + (waiting.data.total.capped ? '+' : ''),
            to: '/claims/waiting',
          },
        ]
      : []),
    ...places.map(({ key, states, to, tone }) => {
      const inPlace = data.states.filter((state) => states.includes(state.status))
      const count = inPlace.reduce((total, state) => total + state.claims, 0)
      return {
        label: t(`overview.${key}`),
        value: count.toLocaleString('en-US'),
        under: (
          <>
            {t('overview.charged')} <Money cents={inPlace.reduce((total, state) => total + state.chargeCents, 0)} />
          </>
        ),
        to,
        ...(tone && count > 0 ? { tone } : {}),
      }
    }),
  ]
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={may('claims.prepare') && build.button} />
      <ClaimsTabs />
      {build.outcome}
      <Asked of={summary} coming={<RowsSkeleton rows={5} />}>
        {(reply) =>
          reply.states.length === 0 && (waiting.data?.total.count ?? 0) === 0 ? (
            <Empty icon="claim" title={t('overview.none')}>
              {t('overview.noneWords')}
            </Empty>
          ) : (
            <>
              <Figures label={t('overview.label')} figures={figures(reply)} />
              <SendCard ready={reply.readyByPayer} />
            </>
          )
        }
      </Asked>
    </>
  )
}
