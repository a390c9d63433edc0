// Worksheet B: each thing that must be in place beside what proves it, the weakest first; what is open becomes a step.
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Card } from '../kit/card.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { PageLink } from '../kit/link.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { SheetFrame } from './sheet-frame.tsx'
import { usePlace } from './sheet-places.ts'
import { StepForm } from './step-form.tsx'
import classes from './worksheets.module.css'

type Check = Reply<'readiness.get'>['checks'][number]

const tones: Readonly<Record<Check['standing'], Tone>> = { open: 'bad', soon: 'wait', ask: 'quiet', proved: 'good' }
const groups = ['open', 'soon', 'ask', 'proved'] as const
/** Of a thing that many people lack, the first few say enough. */
const shownGaps = 3

export default function ReadinessPage() {
  const { t } = useTranslation('worksheets')
  const asked = useAsk('readiness.get', {})
  return (
    <SheetFrame
      sheet="readiness"
      asked={asked}
      actions={
        <ProduceFile operation="worksheet.print" input={{ sheet: 'readiness' }}>
          {t('pdf')}
        </ProduceFile>
      }
    >
      {({ checks }) =>
        groups.map((group) => {
          const own = checks.filter((check) => check.standing === group)
          if (own.length === 0) return null
          return (
            <Card key={group} title={t(`readiness.groups.${group}`, { count: own.length })}>
              <ul className={classes['list']}>
                {own.map((check) => (
                  <li key={check.id}>
                    <OneCheck check={check} />
                  </li>
                ))}
              </ul>
            </Card>
          )
        })
      }
    </SheetFrame>
  )
}

function OneCheck({ check }: { readonly check: Check }) {
  const { t } = useTranslation('worksheets')
  const { day } = useDays()
  const to = usePlace()(check.place)
  const gaps = check.gaps.slice(0, shownGaps)
  return (
    <div className={classes['row']}>
      <div>
        <div className={classes['line']}>
          <h3>
            <Sentence of={check.title} />
          </h3>
          <Standing tone={tones[check.standing]}>{t(`readiness.standings.${check.standing}`)}</Standing>
        </div>
        {gaps.map((gap) => (
          <p key={gap} className={classes['says']}>
            <Sentence of={gap} />
          </p>
        ))}
        {check.gaps.length > gaps.length && (
          <p className={classes['quiet']}>{t('readiness.more', { count: check.gaps.length - gaps.length })}</p>
        )}
        {check.proof.map((proof) => (
          <p key={proof} className={classes['quiet']}>
            <strong>{t('readiness.proof')}</strong> <Sentence of={proof} />
          </p>
        ))}
        {check.standing !== 'proved' && (
          <p className={classes['quiet']}>
            {[
              check.step
                ? t('readiness.stepOf', { who: check.step.owner, day: day(check.step.dueOn) })
                : check.owner
                  ? t('ownedBy', { who: check.owner })
                  : null,
              check.usual ? t('usual', { from: check.usual.fromDays, count: check.usual.throughDays }) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
      <div className={classes['ends']} data-no-print>
        {to && (
          <PageLink to={to} aria-label={`${t('openIt')}: ${check.title}`}>
            {t('openIt')}
          </PageLink>
        )}
        <MakeStep check={check} />
      </div>
    </div>
  )
}

function MakeStep({ check }: { readonly check: Check }) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const may = useMay()
  if (check.step) return <PageLink to="/getting-in/worksheets/steps">{t('readiness.seeStep')}</PageLink>
  if (check.standing === 'proved' || !may('contracts.manage')) return null
  const title = sentence(check.title)
  return (
    <FormDialog
      title={t('step.new')}
      size="md"
      button={(open) => (
        <Button size="compact-md" variant="default" onClick={open} aria-label={`${t('readiness.makeStep')}: ${title}`}>
          {t('readiness.makeStep')}
        </Button>
      )}
    >
      {(close) => (
        <>
          {check.usual && (
            <Text size="sm" c="dimmed" mb="sm">
              {t('usual', { from: check.usual.fromDays, count: check.usual.throughDays })}
            </Text>
          )}
          <StepForm
            begin={{
              title,
              place: check.place,
              closesCheck: check.id,
              owner: check.owner ?? '',
              days: check.usual?.throughDays ?? 14,
            }}
            others={[]}
            close={close}
          />
        </>
      )}
    </FormDialog>
  )
}
