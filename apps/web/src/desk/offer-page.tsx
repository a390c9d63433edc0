// An offer at a glance: what it costs, its red flags with the words to offer instead, what is missing or contradicts itself,
// and its twenty terms beside those of a good contract.
import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { offerSchema, sum, type ContractTerm } from '@throughline/domain'
import { goodTerms, type FlagRaised, type TermStanding } from '@throughline/provider/contract-desk'
import { useDebouncedValue } from '@mantine/hooks'
import { useAsk } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { Figures } from '../kit/figures.tsx'
import { Icon } from '../kit/icon.tsx'
import { addressOf } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { OpenedFigure } from '../ready/opened-figure.tsx'
import { useDays } from '../words/days.ts'
import { MissingTerms } from './missing-terms.tsx'
import { OfferFrame } from './offer-frame.tsx'
import { OfferProblems, useOfferProblems } from './offer-problems.tsx'
import { useSaid } from './said.ts'
import type { Working } from './working-offer.ts'
import classes from './desk.module.css'

export const termTones: Readonly<Record<TermStanding, Tone>> = { good: 'good', short: 'bad', silent: 'wait' }

/** Whether there is a rate with units to reckon on. */
const planned = ({ offer }: Working): boolean =>
  offer.offered.services.some((service) => service.unitsAYear > 0 && (service.rateCents ?? 0) > 0)

export default function OfferPage() {
  const { t } = useTranslation('desk')
  return (
    <OfferFrame title={t('tabs.overview')} lead={t('overviewLead')}>
      {(working) => <Overview working={working} />}
    </OfferFrame>
  )
}

function Overview({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { sheet, got } = working
  const good = Object.values(sheet.standings).filter((standing) => standing === 'good').length
  return (
    <div className={classes['stack']}>
      <Figures
        label={t('tabs.overview')}
        figures={[
          { label: t('costsYear'), value: <Money cents={sheet.yearCents} />, under: t('costsYearHint') },
          { label: t('couldCost'), value: <Money cents={sheet.onceCents} />, under: t('couldCostHint') },
          {
            label: t('flags.title'),
            value: sheet.flags.filter((flag) => flag.severity !== 'info').length,
            under: t('flags.of'),
          },
          { label: t('goodTerms'), value: t('ofTwenty', { count: good }), under: t('goodTermsHint') },
        ]}
      />
      {got.row.status !== 'signed' && <Reading working={working} />}
      <Card title={t('flags.title')}>
        {sheet.flags.length === 0 ? (
          <p className={classes['hint']}>{t('flags.none')}</p>
        ) : (
          <ul className={classes['flags']}>
            {sheet.flags.map((flag) => (
              <Flag key={flag.id} flag={flag} working={working} />
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('dollars')}>
        <p className={classes['hint']}>{t('dollarsHint')}</p>
        {sheet.costs.length === 0 && (
          <p className={classes['hint']}>{t(planned(working) ? 'dollarsFine' : 'dollarsNone')}</p>
        )}
        <div className={classes['figures']}>
          {sheet.costs.map((one) => (
            <OpenedFigure key={one.id} strong figure={one.figure} area="desk" />
          ))}
        </div>
      </Card>
      <Card title={t('beside')} flush>
        <Terms working={working} />
      </Card>
    </div>
  )
}

function Reading({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const [settled] = useDebouncedValue(working.offer, 600)
  const readable = offerSchema.safeParse(settled).success
  const check = useAsk(
    'offer.check',
    { document: settled },
    { keepPrevious: true, enabled: readable && working.changed },
  )
  const problems = useOfferProblems(settled)
  const reading = working.changed ? check.data : working.got.reading
  if (problems.length > 0)
    return (
      <Card title={t('reading.title')}>
        <OfferProblems of={problems} />
      </Card>
    )
  if (!reading) return null
  if (reading.missing.length === 0 && reading.contradictions.length === 0)
    return (
      <Card title={t('reading.title')}>
        <Standing tone="good">{t('reading.fine')}</Standing>
      </Card>
    )
  return (
    <Card title={t('reading.title')}>
      <ul className={classes['reasons']}>
        {reading.contradictions.map((problem, at) => (
          <li key={at} data-weight={problem.severity === 'error' ? 'stops' : 'condition'}>
            <Icon name={problem.severity === 'error' ? 'warning' : 'info'} size={18} />
            <div>
              <Sentence of={problem.message} /> <span className={classes['quiet']}>{t('reading.fix')}</span>{' '}
              <Sentence of={problem.fix} />
            </div>
          </li>
        ))}
        {reading.missing.length > 0 && (
          <li data-weight="condition">
            <Icon name="clock" size={18} />
            <div>
              {t('reading.missing')} <MissingTerms missing={reading.missing} />.{' '}
              <Button
                component={Link}
                size="compact-sm"
                variant="subtle"
                {...addressOf(`/desk/${working.got.row.offerId}/terms`)}
              >
                {t('reading.fill')}
              </Button>
            </div>
          </li>
        )}
      </ul>
    </Card>
  )
}

const severityTones: Readonly<Record<FlagRaised['severity'], Tone>> = {
  high: 'bad',
  medium: 'wait',
  low: 'quiet',
  info: 'quiet',
}

function Flag({ flag, working }: { readonly flag: FlagRaised; readonly working: Working }) {
  const { t } = useTranslation('desk')
  const costs = working.sheet.costs.filter((one) => flag.costs.includes(one.id))
  const total = sum(costs.map((one) => one.cents))
  const { answer } = flag
  return (
    <li>
      <div className={classes['flagHead']}>
        <Standing tone={severityTones[flag.severity]}>{t(`severity.${flag.severity}`)}</Standing>
        <strong>{t(`flagNames.${flag.id}`)}</strong>
        {total > 0 && (
          <span className={classes['amount']}>
            <Money cents={total} strong /> {t(costs.every((one) => one.basis === 'once') ? 'once' : 'aYear')}
          </span>
        )}
      </div>
      <p>
        <Sentence of={flag.message.text} />
      </p>
      {flag.words !== '' && <blockquote lang="en">… {flag.words} …</blockquote>}
      {flag.severity !== 'info' && (
        <p className={classes['counter']} lang="en">
          <span lang={undefined}>{t('flags.instead')}</span> “{flag.counter} {flag.because}”
        </p>
      )}
      <Source of={flag.citation} />
      {flag.sure === 0 && working.open && answer !== null && (
        <Group gap="sm" mt="xs">
          <span>{t('flags.isItSo')}</span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => working.setAgreement({ [answer.field]: answer.bad })}
          >
            {t('yes')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => working.setAgreement({ [answer.field]: !answer.bad })}
          >
            {t('no')}
          </Button>
        </Group>
      )}
    </li>
  )
}

/** Where it was read, when, and whether it was found there or stands from memory. */
function Source({ of: { source, read, confidence } }: { readonly of: FlagRaised['citation'] }) {
  const { t } = useTranslation(['desk', 'shared'])
  const { day } = useDays()
  return (
    <p className={classes['quiet']}>
      {t('source')} <span lang="en">{source}</span>, {t('shared:finding.read', { day: day(read) })} ·{' '}
      {t(`confidence.${confidence}`)}
    </p>
  )
}

function Terms({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const said = useSaid(working.offer)
  const { sheet } = working
  const dollars = (term: ContractTerm) => sum(sheet.costs.filter((one) => one.term === term).map((one) => one.cents))
  return (
    <PlainTable
      label={t('beside')}
      rows={goodTerms}
      rowKey={(row) => row.term}
      columns={[
        { key: 'term', header: t('term'), phone: 'title', cell: (row) => <strong>{t(`terms.${row.term}`)}</strong> },
        { key: 'says', header: t('says'), phone: 'under', cell: (row) => said(row.term) },
        {
          key: 'good',
          header: t('good'),
          phone: 'under',
          cell: (row) => (
            <>
              <Sentence of={row.good} />
              <Source of={row.citation} />
            </>
          ),
        },
        {
          key: 'dollars',
          header: t('costs'),
          align: 'end',
          cell: (row) => (dollars(row.term) > 0 ? <Money cents={dollars(row.term)} /> : '—'),
        },
        {
          key: 'standing',
          header: t('status'),
          phone: 'corner',
          cell: (row) => (
            <Standing tone={termTones[sheet.standings[row.term]]}>
              {t(`standings.${sheet.standings[row.term]}`)}
            </Standing>
          ),
        },
      ]}
    />
  )
}
