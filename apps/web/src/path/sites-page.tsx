// Looking at a site with a plan's eyes before the plan comes: forty questions, a share of yes, and what to mend.
import { Button, List, SegmentedControl, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { Card } from '../kit/card.tsx'
import { Empty } from '../kit/empty.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog } from '../kit/form-dialog.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { Standing, type Tone } from '../kit/standing.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { PathTabs } from './path-tabs.tsx'

type Scores = Reply<'siteScore.list'>
type Site = Scores['rows'][number]
const bandTones: Readonly<Record<Site['band'], Tone>> = {
  pass: 'good',
  conditional: 'wait',
  fail: 'bad',
  open: 'quiet',
}

export default function SitesPage() {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  const asked = useAsk('siteScore.list', {})
  return (
    <>
      <PageHeader title={t('site.title')} lead={t('site.lead')} />
      <PathTabs />
      <Asked of={asked} coming={<RowsSkeleton rows={3} />}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Empty icon="building" title={t('site.empty')}>
              {t('site.emptyWords')}
            </Empty>
          ) : (
            <Stack gap="lg">
              {reply.rows.map((site) => (
                <Card
                  key={site.siteId}
                  title={site.name}
                  aside={
                    may('organization.manage') && (
                      <FormDialog
                        title={t('site.look', { site: site.name })}
                        button={(open) => (
                          <Button
                            size="sm"
                            variant="default"
                            onClick={open}
                            aria-label={`${t('site.button')}: ${site.name}`}
                          >
                            {t('site.button')}
                          </Button>
                        )}
                      >
                        {(close) => <Look site={site} questions={reply.questions} onClose={close} />}
                      </FormDialog>
                    )
                  }
                >
                  {site.lookedOn === null ? (
                    <Text c="dimmed">{t('site.never')}</Text>
                  ) : (
                    <Stack gap="sm">
                      <div>
                        <Standing tone={bandTones[site.band]}>
                          {t(`bands.${site.band}`, { share: (site.share / 100).toFixed(0) })}
                        </Standing>
                      </div>
                      <Text size="sm" c="dimmed">
                        {t('eventBy', { day: day(site.lookedOn), who: site.by })}
                      </Text>
                      {site.no.length > 0 && (
                        <List>
                          {site.no.map((key) => (
                            <List.Item key={key}>{t(`questions.${key}`)}</List.Item>
                          ))}
                        </List>
                      )}
                    </Stack>
                  )}
                </Card>
              ))}
              <Text size="sm" c="dimmed">
                {t('site.source')}
              </Text>
            </Stack>
          )
        }
      </Asked>
    </>
  )
}

function Look({
  site,
  questions,
  onClose,
}: {
  readonly site: Site
  readonly questions: readonly string[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('path')
  const form = useOperationForm('siteScore.save', {
    initial: { lookedOn: today() as string, answers: { ...site.answers } as Record<string, string> },
    toInput: (values) => ({
      siteId: site.siteId,
      lookedOn: values.lookedOn,
      answers: Object.fromEntries(Object.entries(values.answers).filter(([, answer]) => answer !== '')),
    }),
    onDone: onClose,
    draftOf: site.siteId,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <DayField label={t('fields.on')} {...form.getInputProps('lookedOn')} />
      {questions.map((key) => (
        <div key={key}>
          <Text id={`site-${key}`}>{t(`questions.${key}`)}</Text>
          <SegmentedControl
            size="sm"
            aria-labelledby={`site-${key}`}
            data={[
              { value: '', label: t('answers.open') },
              { value: 'yes', label: t('answers.yes') },
              { value: 'no', label: t('answers.no') },
              { value: 'not-ours', label: t('answers.not-ours') },
            ]}
            value={form.values.answers[key] ?? ''}
            onChange={(answer) => form.setFieldValue('answers', { ...form.values.answers, [key]: answer } as never)}
          />
        </div>
      ))}
    </DialogForm>
  )
}
