// Where the network is thin, county by county and service by service: a picture of the way members have, and the same as a
// table.
import { useState } from 'react'
import { Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { usePercent } from '../words/percent.ts'
import { needTones } from './need-standings.ts'
import { NetworkTabs } from './network-tabs.tsx'
import classes from './network.module.css'

type Need = Reply<'networkNeed.list'>

export default function NeedPage() {
  const { t } = useTranslation('network')
  const asked = useAsk('networkNeed.list', {})
  return (
    <>
      <PageHeader title={t('need.title')} lead={t('need.lead')} />
      <NetworkTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="people" title={t('need.empty')}>
              {t('need.emptyWords')}
            </Empty>
          ) : (
            <Shown need={reply} />
          )
        }
      </Asked>
    </>
  )
}

function Shown({ need }: { readonly need: Need }) {
  const { t } = useTranslation('network')
  const codes = [...new Set(need.rows.map((row) => row.code))].toSorted()
  const judged = need.standards.find((one) => codes.includes(one.code))?.code
  const [code, setCode] = useState(judged ?? codes[0]!)
  const rows = need.rows.filter((row) => row.code === code)
  const standard = need.standards.find((one) => one.code === code) ?? null
  return (
    <Stack gap="lg">
      <Select
        label={t('need.service')}
        data={codes}
        value={code}
        allowDeselect={false}
        onChange={(chosen) => chosen && setCode(chosen)}
        maw={280}
      />
      <Card title={t('need.way', { code })}>
        <Way rows={rows} miles={standard?.miles ?? null} />
        <Text size="sm" c="dimmed" mt="sm">
          {standard
            ? t('need.standard', {
                per: standard.membersPerProvider ?? '—',
                miles: standard.miles ?? '—',
                minutes: standard.minutes ?? '—',
                share: standard.share / 100,
              })
            : t('need.noStandard')}
        </Text>
      </Card>
      <Counties rows={rows} />
      <Text size="sm" c="dimmed" maw={760}>
        {t('need.how', { factor: need.roadFactor, speed: need.milesPerHour, source: need.source })}
        {need.unplacedMembers + need.unplacedSites > 0 &&
          ` ${t('need.unplaced', { members: need.unplacedMembers, sites: need.unplacedSites })}`}
      </Text>
    </Stack>
  )
}

/** A bar for each county: half its members have this way or less; the thin end is the farthest. */
function Way({ rows, miles }: { readonly rows: Need['rows']; readonly miles: number | null }) {
  const { t } = useTranslation('network')
  const most = Math.max(1, miles ?? 0, ...rows.map((row) => row.milesFarthest ?? 0))
  const share = (part: number) => `${(part / most) * 100}%`
  return (
    <div className={classes['way']} aria-hidden="true">
      {rows.slice(0, 12).map((row) => (
        <div key={row.county} className={classes['row']}>
          <span>{row.place}</span>
          <div className={classes['bar']} data-standing={row.standing}>
            <i style={{ width: share(row.milesFarthest ?? 0) }} />
            <b style={{ width: share(row.milesMedian ?? 0) }} />
            {miles !== null && <u style={{ left: share(miles) }} />}
          </div>
          <span className="figures">
            {row.milesMedian === null
              ? t('need.nobody')
              : row.milesMedian === 0
                ? t('need.sameZip')
                : t('need.miles', { count: row.milesMedian })}
          </span>
        </div>
      ))}
    </div>
  )
}

function Counties({ rows }: { readonly rows: Need['rows'] }) {
  const { t } = useTranslation('network')
  const { percent } = usePercent()
  const figure = (value: number | string | null) => <span className="figures">{value ?? '—'}</span>
  return (
    <PlainTable
      label={t('need.title')}
      rows={rows}
      rowKey={(row) => `${row.county} ${row.code}`}
      columns={[
        { key: 'place', header: t('need.place'), phone: 'title', cell: (row) => row.place },
        { key: 'members', header: t('need.members'), align: 'end', cell: (row) => figure(row.members) },
        { key: 'providers', header: t('need.providers'), align: 'end', cell: (row) => figure(row.providers) },
        { key: 'per', header: t('need.per'), align: 'end', cell: (row) => figure(row.membersPerProvider) },
        {
          key: 'way',
          header: t('need.toNearest'),
          align: 'end',
          cell: (row) =>
            row.milesMedian === null ? (
              '—'
            ) : (
              <TwoLines
                main={
                  row.milesMedian === 0
                    ? t('need.sameZip')
                    : t('need.milesMinutes', { miles: row.milesMedian, minutes: row.minutesMedian ?? 0 })
                }
                under={row.milesFarthest ? t('need.farthest', { miles: row.milesFarthest }) : null}
              />
            ),
        },
        {
          key: 'within',
          header: t('need.within'),
          align: 'end',
          cell: (row) => figure(row.within === null ? null : percent(Math.floor(row.within / 100) * 100)),
        },
        {
          key: 'standing',
          header: t('standing'),
          phone: 'corner',
          cell: (row) => <Standing tone={needTones[row.standing]}>{t(`need.standings.${row.standing}`)}</Standing>,
        },
      ]}
    />
  )
}
