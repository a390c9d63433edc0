// The scenarios that were kept, each with its plan, its day and its answer; and where a new one begins.
import { useState } from 'react'
import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { firstScenario, type OfferAnswer } from '@throughline/provider/getting-in'
import type { Reply } from '../api/client.ts'
import { useAsk, useCommand } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { PickPayer } from '../kit/pick.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { draftedScenario, knownPlan, newScenario, nextMonth, useBegin } from './working-scenario.ts'

export const answerTones: Readonly<Record<OfferAnswer, Tone>> = {
  sign: 'good',
  'sign-if': 'wait',
  'do-not-sign-yet': 'bad',
}

export default function ScenariosPage() {
  const { t } = useTranslation('ready')
  const [setAside, setSetAside] = useState(false)
  const asked = useAsk('scenario.list', { setAside })
  const begin = (
    <FormDialog
      title={t('begin.title')}
      size="md"
      button={(open) => (
        <Button onClick={open} leftSection={<Icon name="plus" size={18} />}>
          {t('begin.button')}
        </Button>
      )}
    >
      {() => <Begin />}
    </FormDialog>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={begin} />
      <Stack gap="lg">
        <Unkept />
        <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
          {(reply) =>
            reply.rows.length === 0 ? (
              <Empty icon="flag" title={t(setAside ? 'noneAside' : 'empty')} action={setAside ? null : begin}>
                {setAside ? null : t('emptyWords')}
              </Empty>
            ) : (
              <Rows rows={reply.rows} />
            )
          }
        </Asked>
        <Switch
          label={t('showAside')}
          checked={setAside}
          onChange={(event) => setSetAside(event.currentTarget.checked)}
        />
      </Stack>
    </>
  )
}

/** One that was begun and never kept waits where it was left. */
function Unkept() {
  const { t } = useTranslation('ready')
  const { instant } = useDays()
  const { data } = useAsk('draft.get', { form: 'scenario.save', subject: newScenario }, { staleTime: 0 })
  const left = draftedScenario(data?.values ?? null)
  if (left === null) return null
  return (
    <Card title={t('unkept.title', { plan: left.plans[0]!.name })}>
      <Group justify="space-between">
        <Text>{t('unkept.words', { when: instant(data?.changedAt ?? '') })}</Text>
        <PageLink to={`/offers/${newScenario}`}>{t('unkept.go')}</PageLink>
      </Group>
    </Card>
  )
}

function Rows({ rows }: { readonly rows: Reply<'scenario.list'>['rows'] }) {
  const { t } = useTranslation('ready')
  const { day } = useDays()
  const may = useMay()
  const put = useCommand('scenario.setAside')
  return (
    <PlainTable
      label={t('title')}
      rows={rows}
      rowKey={(row) => row.scenarioId}
      rowTo={(row) => `/offers/${row.scenarioId}`}
      columns={[
        {
          key: 'name',
          header: t('name'),
          phone: 'title',
          cell: (row) => <TwoLines main={row.name} under={row.plan} />,
        },
        { key: 'made', header: t('madeOn'), nowrap: true, cell: (row) => day(row.madeOn) },
        {
          key: 'breakEven',
          header: t('figures.breakEvenUnit'),
          align: 'end',
          cell: (row) => <Money cents={row.breakEvenCents} />,
        },
        {
          key: 'lowest',
          header: t('lowest'),
          align: 'end',
          cell: (row) => <TwoLines main={<Money cents={row.lowestCents} />} under={day(row.lowestOn)} />,
        },
        {
          key: 'answer',
          header: t('tabs.answer'),
          phone: 'corner',
          cell: (row) => <Standing tone={answerTones[row.answer]}>{t(`answers.${row.answer}`)}</Standing>,
        },
        ...(may('contracts.manage')
          ? [
              {
                key: 'aside',
                header: t('aside'),
                phone: 'bare' as const,
                cell: (row: Reply<'scenario.list'>['rows'][number]) => (
                  <Button
                    size="compact-sm"
                    variant="default"
                    style={{ position: 'relative', zIndex: 1 }}
                    aria-label={t(row.setAside ? 'takeBackOf' : 'setAsideOf', { name: row.name })}
                    onClick={() => put.mutate({ scenarioId: row.scenarioId, setAside: !row.setAside })}
                  >
                    {t(row.setAside ? 'takeBack' : 'setAside')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Chooses whose offer it is: a payer that is known brings its rates and its lag, another one only its name. */
function Begin() {
  const { t } = useTranslation('ready')
  const navigate = useNavigate()
  const begin = useBegin()
  const known = useAsk('scenario.known', {})
  const [payerId, setPayerId] = useState('')
  const [name, setName] = useState('')
  const start = () => {
    const plan = (known.data && payerId !== '' ? knownPlan(known.data, payerId) : null) ?? {
      name: name.trim() || t('newPlan'),
      payerId: null,
      services: [],
      lagMonths: null,
      denied: null,
    }
    begin(firstScenario(plan, nextMonth(), known.data?.demandUnits ?? [], known.data?.mission ?? null))
    void navigate({ to: `/offers/${newScenario}/cost` })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <Stack>
        <Text>{t('begin.words')}</Text>
        <PickPayer label={t('begin.payer')} value={payerId} onChange={setPayerId} clearable />
        {payerId === '' && (
          <TextInput
            label={t('begin.other')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <RefusalNote error={known.error} />
        <Button type="submit" loading={known.isLoading}>
          {t('begin.go')}
        </Button>
      </Stack>
    </form>
  )
}
