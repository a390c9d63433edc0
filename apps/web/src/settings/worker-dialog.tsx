// Everything about one worker in one dialog: details, certificates, the exclusion check.
import { useState } from 'react'
import { Autocomplete, Button, Group, SegmentedControl, SimpleGrid, Stack, Tabs, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { nameOf, useCertificates } from '../kit/names.ts'
import { PickWorker } from '../kit/pick.tsx'
import { RowsSkeleton } from '../kit/skeletons.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import type { Certificate, Worker } from './worker.ts'

export function WorkerDialog({ worker }: { readonly worker: Worker }) {
  const { t } = useTranslation(['settings', 'shared'])
  return (
    <FormDialog
      title={nameOf(worker.name)}
      button={(open) => (
        <Button
          variant="subtle"
          size="compact-md"
          onClick={open}
          aria-label={`${t('shared:edit')}: ${nameOf(worker.name)}`}
        >
          {t('shared:edit')}
        </Button>
      )}
    >
      {(close) => (
        <Tabs defaultValue="details" keepMounted={false}>
          <Tabs.List mb="md">
            {(['details', 'certificates', 'exclusion'] as const).map((section) => (
              <Tabs.Tab key={section} value={section}>
                {t(`workers.sections.${section}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="details">
            <WorkerForm worker={worker} onClose={close} />
          </Tabs.Panel>
          <Tabs.Panel value="certificates">
            <Certificates worker={worker} onClose={close} />
          </Tabs.Panel>
          <Tabs.Panel value="exclusion">
            <CheckForm worker={worker} onClose={close} />
          </Tabs.Panel>
        </Tabs>
      )}
    </FormDialog>
  )
}

export function WorkerForm({ worker, onClose }: { readonly worker: Worker | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const optional = useOptional()
  const form = useOperationForm('worker.save', {
    initial: {
      name: { given: worker?.name.given ?? '', family: worker?.name.family ?? '', middle: worker?.name.middle ?? '' },
      roleTitle: worker?.roleTitle ?? '',
      credential: worker?.credential ?? '',
      npi: worker?.npi ?? '',
      taxonomy: worker?.taxonomy ?? '',
      supervisorId: worker?.supervisor?.id ?? '',
      starts: worker?.span.starts ?? (today() as string),
      ends: worker?.span.ends ?? '',
    },
    toInput: (values) => ({ ...values, workerId: worker?.workerId ?? null }),
    onDone: onClose,
    draftOf: worker?.workerId ?? '',
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('workers.given')} data-autofocus {...form.getInputProps('name.given')} />
        <TextInput label={t('workers.family')} {...form.getInputProps('name.family')} />
      </SimpleGrid>
      <TextInput label={t('workers.role')} description={t('workers.roleHint')} {...form.getInputProps('roleTitle')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={optional(t('workers.credential'))} {...form.getInputProps('credential')} />
        <PickWorker label={optional(t('workers.supervisor'))} clearable {...form.getInputProps('supervisorId')} />
        <TextInput
          label={optional(t('workers.npi'))}
          inputMode="numeric"
          maxLength={10}
          {...form.getInputProps('npi')}
        />
        <TextInput label={optional(t('workers.taxonomy'))} maxLength={10} {...form.getInputProps('taxonomy')} />
        <DayField label={t('workers.starts')} {...form.getInputProps('starts')} />
        <DayField label={optional(t('workers.ends'))} {...form.getInputProps('ends')} />
      </SimpleGrid>
    </DialogForm>
  )
}

function Certificates({ worker, onClose }: { readonly worker: Worker; readonly onClose: () => void }) {
  const { say } = useCertificates()
  const { t } = useTranslation('settings')
  const { countdown } = useDays()
  const [chosen, setChosen] = useState<Certificate | 'new' | null>(worker.certificates.length === 0 ? 'new' : null)
  if (chosen)
    return <CertificateForm worker={worker} certificate={chosen === 'new' ? null : chosen} onClose={onClose} />
  return (
    <Stack>
      {worker.certificates.map((certificate) => (
        <Group key={certificate.certificateId} justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600}>{say(certificate.kind)}</Text>
            <Text c="dimmed">
              {certificate.number} · {certificate.state}
              {certificate.daysLeft !== null && ` · ${countdown(certificate.daysLeft, certificate.expires)}`}
            </Text>
          </div>
          <Button variant="default" size="sm" onClick={() => setChosen(certificate)}>
            {t('workers.certificate.renew')}
          </Button>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={() => setChosen('new')}>
          {t('workers.certificate.add')}
        </Button>
      </Group>
    </Stack>
  )
}

function CertificateForm({
  worker,
  certificate,
  onClose,
}: {
  readonly worker: Worker
  readonly certificate: Certificate | null
  readonly onClose: () => void
}) {
  const may = useMay()
  const organization = useAsk('organization.get', {}, { enabled: certificate === null && may('organization.read') })
  if (organization.isLoading) return <RowsSkeleton rows={3} />
  // A certificate is mostly of the state the organization works in.
  const state = certificate?.state ?? organization.data?.address?.state ?? ''
  return <CertificateFields worker={worker} certificate={certificate} state={state} onClose={onClose} />
}

function CertificateFields({
  worker,
  certificate,
  state,
  onClose,
}: {
  readonly worker: Worker
  readonly certificate: Certificate | null
  readonly state: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('settings')
  const optional = useOptional()
  const { say, usual, kindOf } = useCertificates()
  const form = useOperationForm('certificate.save', {
    initial: {
      kind: certificate ? say(certificate.kind) : '',
      number: certificate?.number ?? '',
      state,
      issued: certificate?.issued ?? '',
      expires: certificate?.expires ?? '',
    },
    toInput: (values) => ({
      ...values,
      kind: kindOf(values.kind),
      state: values.state.toUpperCase(),
      workerId: worker.workerId,
      certificateId: certificate?.certificateId ?? null,
    }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose} submit={t('workers.certificate.save')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Autocomplete
          label={t('workers.certificate.kind')}
          description={t('workers.certificate.kindHint')}
          data={usual}
          data-autofocus
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('workers.certificate.number')} {...form.getInputProps('number')} />
        <TextInput label={t('workers.certificate.state')} maxLength={2} {...form.getInputProps('state')} />
        <span />
        <DayField label={t('workers.certificate.issued')} {...form.getInputProps('issued')} />
        <DayField label={optional(t('workers.certificate.expires'))} {...form.getInputProps('expires')} />
      </SimpleGrid>
    </DialogForm>
  )
}

function CheckForm({ worker, onClose }: { readonly worker: Worker; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const form = useOperationForm('exclusionCheck.record', {
    initial: { checkedOn: today() as string, outcome: 'clear' as 'clear' | 'match' | 'undecided' },
    toInput: (values) => ({ ...values, workerId: worker.workerId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose} submit={t('workers.check.save')}>
      <Text c="dimmed">{t('workers.check.words')}</Text>
      <DayField label={t('workers.check.on')} {...form.getInputProps('checkedOn')} />
      <div>
        <Text fw={500} mb={4}>
          {t('workers.check.outcome')}
        </Text>
        <SegmentedControl
          aria-label={t('workers.check.outcome')}
          data={(['clear', 'match', 'undecided'] as const).map((value) => ({
            value,
            label: t(`workers.check.outcomes.${value}`),
          }))}
          {...form.getInputProps('outcome')}
        />
      </div>
    </DialogForm>
  )
}
