// The reports an offer names, each with how often and by when: later they are obligations with their days.
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Offered } from '@throughline/domain'
import { Card } from '../kit/card.tsx'
import { Choose, Whole } from './form-fields.tsx'
import type { Working } from './working-offer.ts'
import classes from './desk.module.css'

type Report = Offered['reports'][number]

export function ReportFields({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { reports } = working.offer.offered
  const put = (at: number, part: Partial<Report>) =>
    working.setOffered({ reports: reports.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <Card title={t('form.reports')}>
      {reports.map((report, at) => (
        <fieldset key={at} className={classes['group']}>
          <legend>{report.title === '' ? t('form.newReport') : report.title}</legend>
          <div className={classes['fields']}>
            <TextInput
              label={t('form.reportTitle')}
              maxLength={120}
              value={report.title}
              onChange={(event) => put(at, { title: event.currentTarget.value })}
            />
            <Choose
              label={t('form.every')}
              value={report.every}
              of={['month', 'quarter', 'year']}
              words={(one) => t(`form.periods.${one}`)}
              onChange={(every) => put(at, { every: every ?? 'month' })}
            />
            <Whole
              label={t('form.dueDays')}
              value={report.dueDays}
              max={365}
              onChange={(days) => put(at, { dueDays: days || 1 })}
            />
          </div>
          <Button
            mt="sm"
            size="compact-sm"
            variant="subtle"
            onClick={() => working.setOffered({ reports: reports.filter((_, index) => index !== at) })}
          >
            {t('form.removeReport')}
          </Button>
        </fieldset>
      ))}
      <Button
        variant="default"
        onClick={() => working.setOffered({ reports: [...reports, { title: '', every: 'quarter', dueDays: 30 }] })}
      >
        {t('form.addReport')}
      </Button>
    </Card>
  )
}
