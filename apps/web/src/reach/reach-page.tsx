// Whether referrals dry up and why; who refers people and what was shown there; the plans and what they promised.
import { Button, Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { ReachTabs } from './reach-tabs.tsx'
import { OutreachForm, ReferralForm, SourceForm } from './source-forms.tsx'

type Overview = Reply<'reach.overview'>
type Source = Overview['sources'][number]

const droughtTones: Readonly<Record<Overview['drought']['standing'], Tone>> = {
  dry: 'bad',
  steady: 'good',
  'too-early': 'quiet',
}

export default function ReachPage() {
  const { t } = useTranslation('reach')
  const may = useMay()
  const asked = useAsk('reach.overview', {})
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ReachTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) => (
          <Stack gap="lg">
            <DroughtCard drought={reply.drought} />
            <Sources sources={reply.sources} />
            <Plans plans={reply.plans} />
            {may('contracts.manage') && <Handouts />}
            <Shown sources={reply.sources} />
          </Stack>
        )}
      </Asked>
    </>
  )
}

function DroughtCard({ drought }: { readonly drought: Overview['drought'] }) {
  const { t } = useTranslation('reach')
  const said = ({ cause, who, count, of }: Overview['drought']['causes'][number]) =>
    cause === 'not-visited' && count === null
      ? t('drought.causes.never-visited', { who })
      : t(`drought.causes.${cause}`, { who, of, count: count ?? 0 })
  return (
    <Card
      title={t('drought.title')}
      aside={<Standing tone={droughtTones[drought.standing]}>{t(`drought.standings.${drought.standing}`)}</Standing>}
    >
      <Text>{t(`drought.words.${drought.standing}`, { lately: drought.lately, usual: drought.usual })}</Text>
      {drought.causes.length > 0 && (
        <List mt="sm">
          {drought.causes.map((cause) => (
            <List.Item key={`${cause.cause} ${cause.who}`}>{said(cause)}</List.Item>
          ))}
        </List>
      )}
    </Card>
  )
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  const may = useMay()
  const add = may('contracts.manage') && (
    <FormDialog
      title={t('sources.add')}
      button={(open) => (
        <Button size="sm" onClick={open}>
          {t('sources.add')}
        </Button>
      )}
    >
      {(close) => <SourceForm close={close} />}
    </FormDialog>
  )
  if (sources.length === 0)
    return (
      <Empty icon="people" title={t('sources.empty')} action={add || undefined}>
        {t('sources.emptyWords')}
      </Empty>
    )
  return (
    <Card title={t('sources.title')} aside={add} flush>
      <PlainTable
        label={t('sources.title')}
        rows={sources}
        rowKey={(row) => row.sourceId}
        columns={[
          {
            key: 'name',
            header: t('sources.name'),
            phone: 'title',
            cell: (row) => <TwoLines main={row.name} under={t(`kinds.${row.kind}`)} />,
          },
          {
            key: 'lately',
            header: t('sources.lately'),
            align: 'end',
            cell: (row) => <span className="figures">{row.lately}</span>,
          },
          {
            key: 'all',
            header: t('sources.inAll'),
            align: 'end',
            cell: (row) => (
              <TwoLines main={String(row.inAll)} under={row.lastReferral ? day(row.lastReferral) : t('never')} />
            ),
          },
          {
            key: 'seen',
            header: t('sources.seen'),
            cell: (row) =>
              row.shown[0] ? (
                <TwoLines main={day(row.shown[0].on)} under={t(`outreach.kinds.${row.shown[0].kind}`)} />
              ) : (
                t('never')
              ),
          },
          ...(may('people.manage')
            ? [
                {
                  key: 'record',
                  header: t('sources.record'),
                  phone: 'bare' as const,
                  cell: (row: Source) => <Record source={row} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

function Record({ source }: { readonly source: Source }) {
  const { t } = useTranslation('reach')
  const may = useMay()
  return (
    <Group gap="xs">
      <FormDialog
        title={`${t('referral.title')}: ${source.name}`}
        size="md"
        button={(open) => (
          <Button size="compact-sm" variant="default" onClick={open}>
            {t('referral.button')}
          </Button>
        )}
      >
        {(close) => <ReferralForm sourceId={source.sourceId} close={close} />}
      </FormDialog>
      {may('contracts.manage') && (
        <FormDialog
          title={`${t('outreach.title')}: ${source.name}`}
          size="md"
          button={(open) => (
            <Button size="compact-sm" variant="subtle" onClick={open}>
              {t('outreach.button')}
            </Button>
          )}
        >
          {(close) => <OutreachForm sourceId={source.sourceId} close={close} />}
        </FormDialog>
      )}
    </Group>
  )
}

function Plans({ plans }: { readonly plans: Overview['plans'] }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  if (plans.length === 0) return null
  return (
    <Card title={t('plans.title')} flush>
      <PlainTable
        label={t('plans.title')}
        rows={plans}
        rowKey={(row) => row.payerId}
        rowTo={(row) => `/reach/${row.payerId}`}
        columns={[
          {
            key: 'plan',
            header: t('plans.plan'),
            phone: 'title',
            cell: (row) => (
              <TwoLines
                main={row.plan}
                under={row.outlook.products.map((product) => t(`products.${product}`)).join(', ')}
              />
            ),
          },
          {
            key: 'contacts',
            header: t('plans.contacts'),
            cell: (row) => (
              <TwoLines
                main={t('plans.known', { count: row.contacts })}
                under={row.lastCall ? t('plans.lastCall', { day: day(row.lastCall) }) : ''}
              />
            ),
          },
          {
            key: 'request',
            header: t('plans.request'),
            cell: (row) =>
              row.outlook.requestTitle ? (
                <TwoLines
                  main={row.outlook.requestTitle}
                  under={row.outlook.requestDue ? t('plans.requestDue', { day: day(row.outlook.requestDue) }) : ''}
                />
              ) : (
                '—'
              ),
          },
          { key: 'guide', header: t('plans.guide'), cell: (row) => t(`guides.${row.outlook.guideNames}`) },
          {
            key: 'promises',
            header: t('plans.promises'),
            phone: 'corner',
            cell: (row) =>
              row.latePromises > 0 ? (
                <Standing tone="wait">{t('plans.late', { count: row.latePromises })}</Standing>
              ) : (
                <Standing tone="quiet">{t('plans.open', { count: row.openPromises })}</Standing>
              ),
          },
        ]}
      />
    </Card>
  )
}

function Handouts() {
  const { t } = useTranslation('reach')
  return (
    <Card title={t('handouts.title')}>
      <Stack gap="sm">
        <Text maw={720}>{t('handouts.words')}</Text>
        <Group>
          {(['providers', 'call-center', 'level-of-care'] as const).map((reader) => (
            <ProduceFile key={reader} operation="handout.print" input={{ reader }} size="sm">
              {t(`handouts.${reader}`)}
            </ProduceFile>
          ))}
        </Group>
      </Stack>
    </Card>
  )
}

/** What was shown and taught, and to whom: the newest first. */
function Shown({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation('reach')
  const { day } = useDays()
  const rows = sources
    .flatMap((source) => source.shown.map((one) => ({ ...one, source: source.name })))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
  if (rows.length === 0) return null
  return (
    <Card title={t('outreach.log')} flush>
      <PlainTable
        label={t('outreach.log')}
        rows={rows}
        rowKey={(row) => row.outreachId}
        columns={[
          {
            key: 'what',
            header: t('outreach.what'),
            phone: 'title',
            cell: (row) => <TwoLines main={t(`outreach.kinds.${row.kind}`)} under={row.words ?? ''} />,
          },
          { key: 'where', header: t('outreach.where'), cell: (row) => row.source },
          { key: 'staff', header: t('outreach.staff'), cell: (row) => row.staff },
          {
            key: 'people',
            header: t('outreach.people'),
            align: 'end',
            cell: (row) => <span className="figures">{row.people ?? '—'}</span>,
          },
          {
            key: 'on',
            header: t('on'),
            nowrap: true,
            phone: 'corner',
            cell: (row) => <TwoLines main={day(row.on)} under={row.by} />,
          },
        ]}
      />
    </Card>
  )
}
