// One thread as a drawing: a line with a card at each step, from the contract's term to the bank.
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Input, Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { pathOfThing } from '../places.ts'
import { Facts } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { Icon, type IconName } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { useDays } from '../words/days.ts'
import classes from './thread.module.css'

type Thread = Reply<'thread.get'>
type Card = Thread['cards'][number]

const icons: Readonly<Record<Card['stage'], IconName>> = {
  contract: 'contract',
  authorization: 'shield',
  goal: 'flag',
  note: 'pen',
  'claim-line': 'claim',
  decision: 'check',
  'remittance-line': 'inbox',
  ledger: 'copy',
  deposit: 'money',
}

export default function ThreadPage() {
  const { t } = useTranslation(['thread', 'shared'])
  const { kind, id } = useParams({ strict: false }) as { kind: string; id: string }
  const { line } = useSearch({ strict: false }) as { line?: unknown }
  const asked = useAsk('thread.get', {
    kind: kind as Input<'thread.get'>['kind'],
    id,
    line: typeof line === 'number' ? line : null,
  })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const thread = asked.data
  return (
    <>
      <PageHeader title={<Sentence of={thread.title} />} tabTitle={t('title')} lead={t('lead')} />
      <ol className={classes['thread']} aria-label={t('steps')}>
        {thread.cards.map((card, index) => (
          <Step key={`${card.stage} ${index}`} card={card} />
        ))}
      </ol>
      {thread.siblings.length > 1 && (
        <nav aria-label={t('siblings')} className={classes['siblings']}>
          <h2>{t('siblings')}</h2>
          <ul>
            {thread.siblings.map((sibling) => (
              <li key={`${sibling.id} ${sibling.line}`}>
                {sibling.current ? (
                  <strong aria-current="true">
                    <Sentence of={sibling.label} />
                  </strong>
                ) : (
                  <PageLink
                    to={`/thread/${sibling.kind}/${sibling.id}${sibling.line === null ? '' : `?line=${sibling.line}`}`}
                  >
                    <Sentence of={sibling.label} />
                  </PageLink>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

function Step({ card }: { readonly card: Card }) {
  const { t } = useTranslation('thread')
  const { day, sentence } = useDays()
  const path = card.ref ? pathOfThing(card.ref.kind, card.ref.id) : null
  // What somebody wrote stays as they wrote it.
  const written = (card.stage === 'goal' || card.stage === 'note') && card.missing === null
  return (
    <li className={classes['step']} data-missing={card.missing !== null || undefined}>
      <span className={classes['knot']}>
        <Icon name={icons[card.stage]} size={20} />
      </span>
      <section className={classes['card']}>
        <p className={classes['stage']}>
          <span>{t(`stages.${card.stage}`)}</span>
          {card.on && <span>{day(card.on)}</span>}
        </p>
        <div className={classes['head']}>
          <h2>{card.stage === 'goal' && written ? card.title : <Sentence of={card.title} />}</h2>
          {card.cents !== null && <Money cents={card.cents} strong />}
        </div>
        <p className={classes['fact']}>{written ? card.fact : <Sentence of={card.fact} />}</p>
        {card.detail.length > 0 && (
          <details>
            <summary>{t('more')}</summary>
            <Facts
              columns={1}
              facts={card.detail.map(
                (one, index) =>
                  [`${sentence(one.label)}${' '.repeat(index)}`, <Sentence key={index} of={one.value} />] as const,
              )}
            />
          </details>
        )}
        {path && (
          <PageLink to={path} className={classes['open']} aria-label={`${t('open')}: ${card.title}`}>
            {t('open')} <Icon name="arrowRight" size={16} />
          </PageLink>
        )}
      </section>
    </li>
  )
}
