// Plans side by side: the latest version of each open offer, its dollars, and its twenty terms in one line each.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '@throughline/domain'
import { goodTerms, negotiationSheet, postsNeeded } from '@throughline/provider/contract-desk'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { termTones } from './offer-page.tsx'
import { useSaid } from './said.ts'
import classes from './desk.module.css'

type Plan = Reply<'offer.compare'>['plans'][number]

export default function ComparePage() {
  const { t } = useTranslation('desk')
  const asked = useAsk('offer.compare', {})
  return (
    <>
      <PageHeader back={{ to: '/desk', label: t('title') }} title={t('compare.title')} lead={t('compare.lead')} />
      <Asked of={asked} coming={<RowsSkeleton rows={6} />}>
        {(reply) =>
          reply.plans.length === 0 ? (
            <Empty icon="pen" title={t('empty')}>
              {t('emptyWords')}
            </Empty>
          ) : (
            <div className={classes['plans']}>
              {reply.plans.map((plan) => (
                <PlanColumn key={plan.row.offerId} plan={plan} />
              ))}
            </div>
          )
        }
      </Asked>
    </>
  )
}

function PlanColumn({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('desk')
  const offer = plan.document as Offer
  const facts = useMemo(() => ({ offer, history: plan.history }), [offer, plan.history])
  const sheet = useMemo(() => negotiationSheet(facts), [facts])
  const said = useSaid(offer)
  const posts = postsNeeded(facts) / 100
  return (
    <section className={classes['plan']} aria-label={`${plan.row.plan}, ${plan.row.name}`}>
      <h2>
        <PageLink to={`/desk/${plan.row.offerId}`} c="inherit">
          {plan.row.plan}
        </PageLink>
      </h2>
      <p className={classes['quiet']}>{plan.row.name}</p>
      <dl>
        <div>
          <dt>{t('compare.billed')}</dt>
          <dd>
            <Money cents={plan.row.billedCents} />
          </dd>
        </div>
        <div>
          <dt>{t('costsYear')}</dt>
          <dd>
            <Money cents={sheet.yearCents} strong />
          </dd>
        </div>
        <div>
          <dt>{t('couldCost')}</dt>
          <dd>
            <Money cents={sheet.onceCents} />
          </dd>
        </div>
        <div>
          <dt>{t('flags.title')}</dt>
          <dd>{sheet.flags.filter((flag) => flag.severity !== 'info').length}</dd>
        </div>
        <div>
          <dt>{t('compare.posts')}</dt>
          <dd>{posts.toLocaleString('en-US', { maximumFractionDigits: 1 })}</dd>
        </div>
      </dl>
      <ul className={classes['planTerms']}>
        {goodTerms.map(({ term }) => (
          <li key={term}>
            <div className={classes['flagHead']}>
              <strong>{t(`terms.${term}`)}</strong>
              <Standing tone={termTones[sheet.standings[term]]}>{t(`standings.${sheet.standings[term]}`)}</Standing>
            </div>
            <p>{said(term)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
