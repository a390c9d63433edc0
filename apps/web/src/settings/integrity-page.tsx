// The rules of the books that must always hold, run on demand.
import { useState } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { Empty } from '../kit/empty.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Elapsed } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { TwoLines } from '../kit/two-lines.tsx'
import { SettingsTabs } from './settings-tabs.tsx'

export default function IntegrityPage() {
  const { t } = useTranslation('settings')
  const [run, setRun] = useState(false)
  const asked = useAsk('integrity.check', {}, { enabled: run, staleTime: 0 })
  const button = (
    <Button
      leftSection={<Icon name="shield" size={18} />}
      loading={asked.isFetching}
      onClick={() => (run ? void asked.refetch() : setRun(true))}
    >
      {t('integrity.run')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('tabs.integrity')} lead={t('integrity.lead')} actions={run && button} />
      <SettingsTabs />
      {!run ? (
        <Empty icon="shield" title={t('integrity.idle')} action={button} />
      ) : asked.isFetching ? (
        <Elapsed label={t('integrity.running')} />
      ) : asked.isError ? (
        <RefusalNote error={asked.error} onRetry={() => void asked.refetch()} />
      ) : (
        asked.data && (
          <Stack>
            <Text fw={600} size="lg" role="status">
              {asked.data.ok
                ? t('integrity.fine')
                : t('integrity.wrong', { count: asked.data.invariants.filter((one) => one.violations > 0).length })}
            </Text>
            <PlainTable
              label={t('tabs.integrity')}
              rows={asked.data.invariants}
              rowKey={(invariant) => invariant.name}
              columns={[
                {
                  key: 'rule',
                  header: t('integrity.rule'),
                  phone: 'title',
                  cell: (invariant) => (
                    <TwoLines
                      main={invariant.title}
                      under={
                        invariant.example ? (
                          t('integrity.example', { example: invariant.example })
                        ) : (
                          <code>{invariant.name}</code>
                        )
                      }
                    />
                  ),
                },
                {
                  key: 'holds',
                  header: t('integrity.holds'),
                  align: 'end',
                  phone: 'corner',
                  cell: (invariant) =>
                    invariant.violations === 0 ? (
                      <Standing tone="good">{t('integrity.holds')}</Standing>
                    ) : (
                      <Standing tone="bad">{t('integrity.violations', { count: invariant.violations })}</Standing>
                    ),
                },
              ]}
            />
          </Stack>
        )
      )}
    </>
  )
}
