// What changed: stays before and after in equal windows, six areas of life, and the buttons that record both.
import { useState } from 'react'
import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { windowLengths, type WindowLength } from '@throughline/provider/outcomes'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Figures } from '../kit/figures.tsx'
import { FormDialog } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { useMay } from '../session.tsx'
import { OutcomesTabs } from './outcomes-tabs.tsx'
import { AreasForm, StayForm } from './record-forms.tsx'
import classes from '../desk/desk.module.css'
import { usePercent } from '../words/percent.ts'

type Summary = Reply<'outcome.summary'>

export default function OutcomesPage() {
  const { t } = useTranslation(['outcomes', 'shared'])
  const may = useMay()
  const [window, setWindow] = useState<WindowLength>(90)
  const asked = useAsk('outcome.summary', { window }, { keepPrevious: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => globalThis.print()}>
              {t('shared:print')}
            </Button>
            {may('services.record') && (
              <>
                <FormDialog
                  title={t('stay.record')}
                  button={(open) => (
                    <Button variant="default" onClick={open}>
                      {t('stay.record')}
                    </Button>
                  )}
                >
                  {(close) => <StayForm close={close} />}
                </FormDialog>
                <FormDialog
                  title={t('areas.record')}
                  button={(open) => <Button onClick={open}>{t('areas.record')}</Button>}
                >
                  {(close) => <AreasForm close={close} />}
                </FormDialog>
              </>
            )}
          </>
        }
      />
      <OutcomesTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={4} />}>
        {(reply) => (
          <div className={classes['stack']}>
            <SegmentedControl
              aria-label={t('window')}
              style={{ justifySelf: 'start' }}
              data={windowLengths.map((days) => ({ value: String(days), label: t('windowDays', { count: days }) }))}
              value={String(window)}
              onChange={(value) => setWindow(Number(value) as WindowLength)}
            />
            <Told summary={reply} />
          </div>
        )}
      </Asked>
    </>
  )
}

function Told({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('outcomes')
  const { percent } = usePercent()
  const few = summary.counted < 10
  return (
    <>
      <Figures
        label={t('title')}
        figures={[
          { label: t('entered'), value: summary.entered, under: t('enteredHint') },
          { label: t('counted'), value: summary.counted, under: t('countedHint', { count: summary.window }) },
          { label: t('notAsked'), value: summary.notAsked, under: t('notAskedHint') },
        ]}
      />
      <Card title={t('stay.title', { count: summary.window })} flush>
        <p className={classes['hint']} style={{ padding: '0 1.5rem' }}>
          <strong>{t('notAdjusted')}</strong> {t('cautions')} {few && t('few')}
        </p>
        <PlainTable
          label={t('stay.title', { count: summary.window })}
          rows={summary.kinds}
          rowKey={(row) => row.kind}
          columns={[
            {
              key: 'kind',
              header: t('stay.kind'),
              phone: 'title',
              cell: (row) => <strong>{t(`stay.kinds.${row.kind}`)}</strong>,
            },
            { key: 'before', header: t('before'), cell: (row) => t(`stay.counted.${row.kind}`, row.before) },
            { key: 'after', header: t('after'), cell: (row) => t(`stay.counted.${row.kind}`, row.after) },
            {
              key: 'change',
              header: t('change'),
              align: 'end',
              cell: (row) =>
                row.change === null ? t('noPercent') : `${row.change > 0 ? '+' : ''}${percent(row.change)}`,
            },
          ]}
        />
      </Card>
      <Card title={t('areas.title')} flush>
        <p className={classes['hint']} style={{ padding: '0 1.5rem' }}>
          {t('areas.words')}{' '}
          {summary.areas.every((area) => area.better + area.same + area.worse === 0) && t('areas.none')}
        </p>
        <PlainTable
          label={t('areas.title')}
          rows={summary.areas}
          rowKey={(row) => row.area}
          columns={[
            {
              key: 'area',
              header: t('areas.area'),
              phone: 'title',
              cell: (row) => <strong>{t(`areas.names.${row.area}`)}</strong>,
            },
            { key: 'better', header: t('areas.better'), align: 'end', cell: (row) => row.better },
            { key: 'same', header: t('areas.same'), align: 'end', cell: (row) => row.same },
            { key: 'worse', header: t('areas.worse'), align: 'end', cell: (row) => row.worse },
            { key: 'once', header: t('areas.once'), align: 'end', cell: (row) => row.once },
          ]}
        />
      </Card>
    </>
  )
}
