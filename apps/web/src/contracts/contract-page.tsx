// One contract: what it buys and at which rate, the rules around it, and the text it comes from.
import { Button, List, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Card, Facts } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { Icon } from '../kit/icon.tsx'
import { addressOf, ThingLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { codeOf } from '../kit/names.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { ThreadLink } from '../kit/thread-link.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { contractTones } from './contracts-page.tsx'
import { ProblemList } from '../kit/problem-list.tsx'
import classes from './contracts.module.css'

type Term = Reply<'contract.get'>['terms'][number]

export default function ContractPage() {
  const { t } = useTranslation(['contracts', 'shared'])
  const { span, sentence } = useDays()
  const may = useMay()
  const { contractId } = useParams({ strict: false }) as { contractId: string }
  const asked = useAsk('contract.get', { contractId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const { row, terms, text, warnings, interest, filing, sources } = asked.data
  return (
    <>
      <PageHeader
        back={{ to: '/contracts', label: t('title') }}
        title={row.name}
        standing={<Standing tone={contractTones[row.status]}>{t(`states.${row.status}`)}</Standing>}
        lead={
          <>
            <ThingLink thing={row.payer ?? row.provider} /> · {t('version', { version: row.version })} ·{' '}
            {span(row.span)}
          </>
        }
        actions={
          <>
            <ThreadLink kind="contract" id={row.contractId} />
            <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
              {t('shared:print')}
            </Button>
            {may('contracts.manage') && (
              <Button component={Link} variant="default" {...addressOf(`/contracts/new?from=${contractId}`)}>
                {t('page.change')}
              </Button>
            )}
          </>
        }
      />
      <div className={classes['contract']}>
        <Card title={t('page.terms')} flush>
          <Terms terms={terms} />
        </Card>
        <Card title={t('page.rules')}>
          <Facts
            columns={2}
            facts={[
              [t('page.filing'), sentence(filing)],
              [t('page.interest'), sentence(interest)],
              [t('route'), t(`shared:routes.${row.route}`, { defaultValue: row.route })],
            ]}
          />
          {sources.length > 0 && (
            <>
              <Text size="sm" c="dimmed" mt="md" mb={4}>
                {t('page.sources')}
              </Text>
              <List spacing={4} lang="en">
                {sources.map((source) => (
                  <List.Item key={source}>{source}</List.Item>
                ))}
              </List>
            </>
          )}
        </Card>
        {warnings.length > 0 && (
          <Card title={t('page.warnings')}>
            <ProblemList problems={warnings} />
          </Card>
        )}
        <Card>
          <details className={classes['text']}>
            <summary>{t('page.text')}</summary>
            <Text c="dimmed" mt="xs">
              {t('page.textHint')}
            </Text>
            <pre className={classes['source']}>{text}</pre>
          </details>
        </Card>
      </div>
    </>
  )
}

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  const { t } = useTranslation(['contracts', 'shared'])
  const { day, sentence } = useDays()
  return (
    <PlainTable
      label={t('page.terms')}
      rows={terms}
      rowKey={(term) => term.term}
      columns={[
        {
          key: 'term',
          header: t('page.term'),
          phone: 'title',
          cell: (term) => (
            <TwoLines
              main={<strong>{term.title}</strong>}
              under={
                <>
                  <code>{codeOf(term.code, term.modifiers)}</code>
                  {term.group && ` · ${sentence(term.group)}`}
                </>
              }
            />
          ),
        },
        {
          key: 'unit',
          header: t('page.unit'),
          phone: 'under',
          cell: (term) => (
            <Text component="span" inherit display="inline-block" miw="10rem">
              {sentence(term.unit)}
            </Text>
          ),
        },
        {
          key: 'limits',
          header: t('page.limits'),
          phone: 'under',
          cell: (term) => (
            <Text component="span" inherit display="inline-block" miw="9rem">
              <TwoLines main={sentence(term.authorization)} under={term.limits.map(sentence).join('; ')} />
            </Text>
          ),
        },
        {
          key: 'places',
          header: t('page.places'),
          phone: 'under',
          cell: (term) =>
            term.places.length > 0
              ? term.places.map((place) => t(`shared:places.${place}`, { defaultValue: place })).join(', ')
              : '—',
        },
        {
          key: 'rate',
          header: t('page.rate'),
          align: 'end',
          phone: 'corner',
          cell: (term) => (
            <>
              {term.rateCents === null ? t('page.noRate') : <Money cents={term.rateCents} strong />}
              {term.rates.length > 1 && (
                <ul className={classes['rates']} aria-label={t('page.rates')}>
                  {term.rates.map((rate) => (
                    <li key={rate.starts}>
                      <Money cents={rate.cents} /> {t('page.rateFrom', { day: day(rate.starts) })}
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
