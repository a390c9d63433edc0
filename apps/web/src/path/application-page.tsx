// One application as the applicant sent it, answered item by item; then committee, decision, contract, loading, each with its
// letter.
import { Button, List, Select, Stack, Text, Textarea } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { sayEin, sayPhone } from '../kit/address-fields.tsx'
import { Card, Facts } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { PageHeader } from '../kit/page-header.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { Clocks } from './application-clocks.tsx'
import { ItemReview } from './application-item.tsx'
import { Histories, Staff } from './application-staff.tsx'
import { stateTone } from './standings.ts'
import classes from './path.module.css'

/** Numbers as they are read aloud. */
const sayFact = (label: string, value: string): string =>
  label === 'Phone' ? sayPhone(value) : label === 'EIN' ? sayEin(value) : value

type Application = Reply<'application.get'>

export default function ApplicationPage() {
  const { t } = useTranslation('path')
  const { day } = useDays()
  const may = useMay()
  const { applicationId } = useParams({ strict: false }) as { applicationId: string }
  const asked = useAsk('application.get', { applicationId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const it = asked.data
  return (
    <>
      <PageHeader
        back={{ to: '/applications', label: t('applications.title') }}
        title={it.row.applicant}
        standing={<Standing tone={stateTone(it.row.status)}>{t(`statuses.${it.row.status}`)}</Standing>}
        lead={t('applications.pageLead', { day: day(it.row.receivedOn), made: day(it.madeOn) })}
        actions={
          may('plan.network.manage') && (
            <>
              <ProduceFile operation="application.letter" input={{ applicationId }}>
                {t('applications.letter')}
              </ProduceFile>
              {it.movesTo.length > 0 && <Move it={it} />}
            </>
          )
        }
      />
      <Stack gap="lg">
        <Applicant it={it} />
        {it.clocks.length > 0 && <Clocks {...it} />}
        <Card title={t('applications.items', { accepted: it.row.accepted, of: it.row.of })}>
          <ul className={classes['items']}>
            {it.items.map((item) => (
              <li key={item.item}>
                <ItemReview it={it} item={item} />
              </li>
            ))}
          </ul>
        </Card>
        {it.need.length > 0 && <Need it={it} />}
        <Staff staff={it.staff} />
        {it.staff.length > 0 && <Histories staff={it.staff} />}
        <Card title={t('events')}>
          <Timeline
            label={t('events')}
            happenings={it.events.map((event) => ({
              key: event.eventId,
              when: t('eventBy', { day: day(event.on), who: event.by }),
              title: t(`statuses.${event.status}`),
              detail:
                event.changed === null
                  ? event.words || undefined
                  : event.changed.length === 0
                    ? t('applications.sentAgainSame')
                    : t('applications.sentAgain', {
                        items: event.changed.map((item) => t(`items.${item}`)).join(', '),
                      }),
            }))}
          />
        </Card>
      </Stack>
    </>
  )
}

function Applicant({ it }: { readonly it: Application }) {
  const { t } = useTranslation('path')
  return (
    <Card title={t('applications.who')}>
      <Stack gap="sm">
        <Facts
          columns={3}
          facts={it.organization.map((fact) => [t(`facts.${fact.label}`), sayFact(fact.label, fact.value)] as const)}
        />
        <List>
          {it.sites.map((site) => (
            <List.Item key={site}>{site}</List.Item>
          ))}
        </List>
        {it.afterHours && (
          <div>
            <Text size="sm" c="dimmed">
              {t('hours.after')}
            </Text>
            <Text lang="en">{it.afterHours}</Text>
          </div>
        )}
        {it.resources.length > 0 && (
          <div>
            <Text size="sm" c="dimmed">
              {t('items.resources')}
            </Text>
            <Text>{it.resources.map((one) => t(`resources.${one}`)).join(', ')}</Text>
          </div>
        )}
        {it.references.length > 0 && (
          <div>
            <Text size="sm" c="dimmed">
              {t('applications.references')}
            </Text>
            <List>
              {it.references.map((one) => (
                <List.Item key={one}>{one}</List.Item>
              ))}
            </List>
          </div>
        )}
        {it.service.map((one) => (
          <div key={one.question}>
            <Text size="sm" c="dimmed">
              <Sentence of={one.question} />
            </Text>
            <Text maw="44rem" lang="en">
              {one.answer}
            </Text>
          </div>
        ))}
      </Stack>
    </Card>
  )
}

function Move({ it }: { readonly it: Application }) {
  const { t } = useTranslation('path')
  return (
    <FormDialog
      title={t('applications.move')}
      button={(open) => (
        <Button onClick={open} leftSection={<Icon name="arrowRight" size={18} />}>
          {t('applications.move')}
        </Button>
      )}
    >
      {(close) => <MoveForm it={it} onClose={close} />}
    </FormDialog>
  )
}

function MoveForm({ it, onClose }: { readonly it: Application; readonly onClose: () => void }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const form = useOperationForm('application.move', {
    initial: { to: it.movesTo[0] ?? 'withdrawn', on: today() as string, words: '', effectiveOn: '' },
    toInput: (values) => ({ ...values, applicationId: it.row.applicationId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Select
        label={t('move.to')}
        data={it.movesTo.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
        allowDeselect={false}
        {...form.getInputProps('to')}
      />
      <DayField label={t('fields.on')} {...form.getInputProps('on')} />
      {form.values.to === 'loaded' && (
        <DayField label={t('fields.effectiveOn')} {...form.getInputProps('effectiveOn')} />
      )}
      <Textarea
        label={form.values.to === 'denied' ? t('fields.why') : optional(t('fields.words'))}
        autosize
        minRows={2}
        {...form.getInputProps('words')}
      />
    </DialogForm>
  )
}

/** Whether the network needs this applicant where it stands: the way members have now, and would have with it. */
function Need({ it }: { readonly it: Application }) {
  const { t } = useTranslation('path')
  const way = (miles: number | null) =>
    miles ? (
      <span className="figures">{t('need.miles', { count: miles })}</span>
    ) : (
      t(miles === null ? 'need.nobody' : 'need.sameZip')
    )
  return (
    <Card title={t('need.title')} flush>
      <PlainTable
        label={t('need.title')}
        rows={it.need}
        rowKey={(row) => `${row.place} ${row.code}`}
        columns={[
          { key: 'place', header: t('need.place'), phone: 'title', cell: (row) => row.place },
          { key: 'code', header: t('need.code'), phone: 'corner', cell: (row) => row.code },
          {
            key: 'members',
            header: t('need.members'),
            align: 'end',
            cell: (row) => <span className="figures">{row.members}</span>,
          },
          {
            key: 'providers',
            header: t('need.providers'),
            align: 'end',
            cell: (row) => <span className="figures">{row.providers}</span>,
          },
          { key: 'now', header: t('need.now'), align: 'end', cell: (row) => way(row.milesMedian) },
          { key: 'then', header: t('need.withThem'), align: 'end', cell: (row) => way(row.milesWith) },
        ]}
      />
      <Text size="sm" c="dimmed" px="lg" py="sm">
        {t('need.words')}
      </Text>
    </Card>
  )
}
