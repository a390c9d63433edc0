// What the start page of an organization begins with that no plan pays yet: the way from the first thought to a test claim
// paid, step by step, and how far it is with each plan.
import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { PageLink } from '../kit/link.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { stepPlaces, stepTones } from '../path/standings.ts'
import { usePlace } from '../worksheets/sheet-places.ts'
import classes from './home-page.module.css'

type Plans = Reply<'credentialing.list'>
type Plan = Plans['rows'][number]
type Step = Plans['farthest']['steps'][number]

export function JoiningPath() {
  const { t } = useTranslation('home')
  const asked = useAsk('credentialing.list', {})
  return (
    <Card title={t('joining.title')}>
      <Text>{t('joining.words')}</Text>
      <Asked of={asked} coming={<RowsSkeleton rows={2} />}>
        {({ rows, farthest }) => {
          const begun = rows.filter((row) => row.credentialingId !== null)
          return (
            <>
              {begun.length === 0 ? (
                <Begin />
              ) : (
                <ul className={classes['plans']}>
                  {begun.map((row) => (
                    <OnePlan key={row.payerId} row={row} />
                  ))}
                </ul>
              )}
              <ol className={classes['way']}>
                {farthest.steps.map((step, at) => (
                  <OneStep key={step.step} number={at + 1} step={step} credentialingId={farthest.credentialingId} />
                ))}
              </ol>
            </>
          )
        }}
      </Asked>
    </Card>
  )
}

function Begin() {
  const { t } = useTranslation('home')
  return (
    <Group mt="md">
      <Button component={Link} to="/getting-in">
        {t('joining.begin')}
      </Button>
      <Button component={Link} to="/getting-in/worksheets" variant="default">
        {t('joining.worksheets')}
      </Button>
    </Group>
  )
}

function OnePlan({ row }: { readonly row: Plan }) {
  const { t } = useTranslation('home')
  const turn = row.next === null ? '' : t(`joining.turns.${row.turn ?? 'us'}`)
  return (
    <li>
      <PageLink to={`/getting-in/${row.credentialingId}`}>{row.plan}</PageLink>
      <Text c="dimmed">
        {[
          t('joining.steps', { done: row.stepsDone, of: row.steps }),
          t('joining.ready', { ready: row.ready, of: row.of }),
          turn,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </li>
  )
}

/** A step leads to where it is done; without a place of its own, to the file of the plan. */
function OneStep({
  number,
  step,
  credentialingId,
}: {
  readonly number: number
  readonly step: Step
  readonly credentialingId: string | null
}) {
  const { t } = useTranslation('path')
  const place = usePlace()
  const to =
    place(stepPlaces[step.step] ?? null) ?? (credentialingId ? `/getting-in/${credentialingId}` : '/getting-in')
  const name = `${number}. ${t(`steps.${step.step}.name`)}`
  return (
    <li>
      {step.standing === 'now' ? <PageLink to={to}>{name}</PageLink> : <Text>{name}</Text>}
      <Group gap="xs">
        <Standing tone={stepTones[step.standing]}>{t(`stepStandings.${step.standing}`)}</Standing>
        {step.standing === 'now' && (
          <Text size="sm" c="dimmed">
            {[
              t(`turns.${step.turn}`),
              step.owner && t('ownedBy', { who: step.owner }),
              step.usual &&
                t(step.usual.confidence === 'memory' ? 'usualMemory' : 'usual', {
                  from: step.usual.fromDays,
                  count: step.usual.throughDays,
                }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
        {step.waitsFor && (
          <Text size="sm" c="dimmed">
            {t('waitsFor', { step: t(`steps.${step.waitsFor}.name`) })}
          </Text>
        )}
      </Group>
    </li>
  )
}
