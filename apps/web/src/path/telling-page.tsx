// What the organization tells every plan, once: its numbers in their order, who signs, hours, resources, references, and the
// service in the guide's five questions.
import type { ReactNode } from 'react'
import {
  Alert,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core'
import { officeResources, type OfficeResource } from '@throughline/domain'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Asked } from '../kit/asked.tsx'
import { AddressFields, addressOf, emptyAddress } from '../kit/address-fields.tsx'
import { Card } from '../kit/card.tsx'
import { DraftNote } from '../kit/draft-note.tsx'
import { DayField } from '../kit/fields.tsx'
import { useOptional } from '../kit/form-dialog.tsx'
import { Icon } from '../kit/icon.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { ProduceFile } from '../kit/produce-file.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { PageSkeleton } from '../kit/skeletons.tsx'
import { useSession } from '../session.tsx'
import { CaqhCard } from './caqh-card.tsx'
import { PathTabs } from './path-tabs.tsx'

type Told = Reply<'profile.get'>

export default function TellingPage() {
  const { t } = useTranslation('path')
  const asked = useAsk('profile.get', {})
  return (
    <>
      <PageHeader title={t('telling.title')} lead={t('telling.lead')} />
      <PathTabs />
      <Asked of={asked} coming={<PageSkeleton />}>
        {(reply) => (
          <Stack gap="lg">
            <Numbers told={reply} />
            <Profile told={reply} />
          </Stack>
        )}
      </Asked>
    </>
  )
}

function Numbers({ told }: { readonly told: Told }) {
  const { t } = useTranslation('path')
  const optional = useOptional()
  const { document } = told
  const form = useOperationForm('numbers.save', {
    initial: {
      ein: told.ein ?? '',
      npi: told.npi ?? '',
      taxonomy: told.taxonomy ?? '',
      medicaidNumber: document.medicaidNumber ?? '',
      // The state of the office, until another is named.
      medicaidState: document.medicaidState ?? told.address?.state ?? '',
      medicaidAppliedOn: document.medicaidAppliedOn ?? '',
      medicareNumber: document.medicareNumber ?? '',
    },
    toInput: (values) => ({
      ...values,
      taxonomy: values.taxonomy.toUpperCase(),
      medicaidState: values.medicaidState.toUpperCase(),
    }),
    onDone: () => notifyDone(t('kept')),
    draftOf: '',
  })
  return (
    <Card
      title={t('numbers.title')}
      aside={
        <Group gap="xs">
          <ProduceFile operation="enrollment.print" input={{ form: 'npi' }} size="sm">
            {t('numbers.npiSheet')}
          </ProduceFile>
          <ProduceFile operation="enrollment.print" input={{ form: 'medicaid' }} size="sm">
            {t('numbers.medicaidSheet')}
          </ProduceFile>
        </Group>
      }
    >
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <DraftNote draft={form.draft} />
          <Text>{t('numbers.words')}</Text>
          {told.numbers.map((finding) => (
            <Alert
              key={finding.text}
              color={finding.severity === 'stop' ? 'red' : 'yellow'}
              icon={<Icon name="warning" />}
            >
              <Sentence of={finding.text} />
            </Alert>
          ))}
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} style={{ alignItems: 'end' }}>
            <TextInput label={t('numbers.ein')} description={t('numbers.einHint')} {...form.getInputProps('ein')} />
            <TextInput
              label={t('numbers.npi')}
              description={t('numbers.npiHint')}
              inputMode="numeric"
              maxLength={10}
              {...form.getInputProps('npi')}
            />
            <TextInput
              label={t('numbers.taxonomy')}
              description={t('numbers.taxonomyHint')}
              maxLength={10}
              {...form.getInputProps('taxonomy')}
            />
            <TextInput
              label={t('numbers.medicaid')}
              description={t('numbers.medicaidHint')}
              {...form.getInputProps('medicaidNumber')}
            />
            <TextInput label={t('numbers.medicaidState')} maxLength={2} {...form.getInputProps('medicaidState')} />
            <DayField label={optional(t('numbers.appliedOn'))} {...form.getInputProps('medicaidAppliedOn')} />
            <TextInput label={optional(t('numbers.medicare'))} {...form.getInputProps('medicareNumber')} />
          </SimpleGrid>
          <div>
            <Text fw={600}>{t('numbers.boardTitle')}</Text>
            <Text>{t('numbers.board')}</Text>
          </div>
          <RefusalNote error={form.refusal} />
          <Group>
            <Button type="submit" loading={form.busy}>
              {t('numbers.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}

const serviceFields = ['description', 'recovery', 'experience', 'outcomes', 'referrals', 'telling'] as const
const serviceLines = ['area', 'hours', 'ratio', 'ages', 'stay', 'license'] as const

/** Whoever fills this in is whom a plan may call, until somebody else is named. */
type Caller = { readonly name: string; readonly email: string }

function initialOf({ document, sites, phone }: Told, caller: Caller) {
  const text = (value: string | null) => value ?? ''
  const { service } = document
  return {
    legalName: text(document.legalName),
    doingBusinessAs: text(document.doingBusinessAs),
    kind: document.kind ?? '',
    languages: text(document.languages),
    mailingAddress: emptyAddress(document.mailingAddress),
    official: document.official ?? { name: '', title: '', phone: '' },
    contact: document.contact ?? (phone === null ? { name: '', phone: '', email: '' } : { ...caller, phone }),
    hours: Object.fromEntries(
      sites.map((site) => [site.siteId, document.siteHours.find((one) => one.siteId === site.siteId)?.hours ?? '']),
    ),
    afterHours: text(document.afterHours),
    references: [0, 1, 2].map((at) => document.references[at] ?? { name: '', organization: '', phone: '' }),
    resources: [...document.resources] as string[],
    caqh: { days: (document.caqh?.days ?? '') as number | '', source: document.caqh?.source ?? '' },
    service: {
      ...Object.fromEntries([...serviceFields, ...serviceLines].map((field) => [field, text(service[field])])),
      yearly: (service.yearly ?? '') as number | '',
    } as Record<string, string | number>,
  }
}

const digits = (text: string): string => text.replace(/\D/g, '')
const allBlank = (values: Readonly<Record<string, unknown>>): boolean =>
  Object.values(values).every((value) => value === '')

function Profile({ told }: { readonly told: Told }) {
  const { t } = useTranslation('path')
  const { document } = told
  const { user } = useSession()
  const form = useOperationForm('profile.save', {
    initial: initialOf(told, { name: user.displayName, email: user.email }),
    toInput: (values) => {
      const { hours, references, caqh, ...rest } = values
      const official = { ...rest.official, phone: digits(rest.official.phone) }
      const contact = { ...rest.contact, phone: digits(rest.contact.phone) }
      return {
        document: {
          ...document,
          ...rest,
          mailingAddress: addressOf(rest.mailingAddress),
          official: allBlank(official) ? null : official,
          contact: allBlank(contact) ? null : contact,
          // A site that says nothing else keeps the hours of the service.
          siteHours: Object.entries(hours).flatMap(([siteId, words]) => {
            const kept = words.trim() || String(rest.service['hours'] ?? '').trim()
            return kept === '' ? [] : [{ siteId, hours: kept }]
          }),
          references: [
            ...references.filter((one) => !allBlank(one)).map((one) => ({ ...one, phone: digits(one.phone) })),
            ...document.references.slice(3),
          ],
          caqh: allBlank(caqh) ? null : { ...caqh, days: caqh.days === '' ? null : caqh.days },
          service: { ...rest.service, yearly: rest.service['yearly'] === '' ? null : rest.service['yearly'] },
        },
      }
    },
    onDone: () => notifyDone(t('kept')),
    draftOf: '',
  })
  const at = (field: string) => form.getInputProps(field as never)
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="lg">
        <DraftNote draft={form.draft} />
        <ServiceCard at={at} />
        <ProfileCard name={told.name} at={at} address={<AddressFields form={form as never} path="mailingAddress" />} />
        <HoursCard
          sites={told.sites}
          at={at}
          service={String(form.values.service['hours'] ?? '')}
          resources={form.values.resources}
          onResources={(chosen) => form.setFieldValue('resources', chosen)}
        />
        <ReferencesCard count={form.values.references.length} at={at} />
        <CaqhCard at={at} />
        <RefusalNote error={form.refusal} />
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('profile.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What ties a field of the form to its path in it. */
type At = (field: string) => object

function ServiceCard({ at }: { readonly at: At }) {
  const { t } = useTranslation('path')
  return (
    <Card
      title={t('service.title')}
      aside={
        <ProduceFile operation="overview.print" input={{}} size="sm">
          {t('service.print')}
        </ProduceFile>
      }
    >
      <Stack>
        <Text>{t('service.words')}</Text>
        {serviceFields.map((field) => (
          <Textarea
            key={field}
            label={t(`service.${field}`)}
            autosize
            minRows={2}
            maxLength={1200}
            {...at(`service.${field}`)}
          />
        ))}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {serviceLines.map((field) => (
            <TextInput key={field} label={t(`service.${field}`)} maxLength={120} {...at(`service.${field}`)} />
          ))}
          <NumberInput label={t('service.yearly')} min={0} max={1_000_000} {...at('service.yearly')} />
        </SimpleGrid>
      </Stack>
    </Card>
  )
}

function ProfileCard({ name, at, address }: { readonly name: string; readonly at: At; readonly address: ReactNode }) {
  const { t } = useTranslation('path')
  return (
    <Card title={t('profile.title')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('profile.legalName')} placeholder={name} {...at('legalName')} />
          <TextInput label={t('profile.doingBusinessAs')} {...at('doingBusinessAs')} />
          <Select
            label={t('profile.kind')}
            data={['nonprofit', 'for-profit', 'public', 'sole-proprietor'].map((kind) => ({
              value: kind,
              label: t(`kinds.${kind}`),
            }))}
            {...at('kind')}
          />
          <TextInput label={t('profile.languages')} {...at('languages')} />
        </SimpleGrid>
        <Text fw={600}>{t('profile.mailing')}</Text>
        {address}
        <Text fw={600}>{t('profile.official')}</Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput label={t('profile.name')} {...at('official.name')} />
          <TextInput label={t('profile.jobTitle')} {...at('official.title')} />
          <TextInput label={t('profile.phone')} inputMode="tel" {...at('official.phone')} />
        </SimpleGrid>
        <Text fw={600}>{t('profile.contact')}</Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput label={t('profile.name')} {...at('contact.name')} />
          <TextInput label={t('profile.phone')} inputMode="tel" {...at('contact.phone')} />
          <TextInput label={t('profile.email')} inputMode="email" {...at('contact.email')} />
        </SimpleGrid>
      </Stack>
    </Card>
  )
}

function HoursCard({
  sites,
  at,
  service,
  resources,
  onResources,
}: {
  readonly sites: Told['sites']
  readonly at: At
  /** The days and hours of the service. */
  readonly service: string
  readonly resources: readonly string[]
  readonly onResources: (chosen: OfficeResource[]) => void
}) {
  const { t } = useTranslation('path')
  return (
    <Card title={t('hours.title')}>
      <Stack>
        {sites.map((site) => (
          <TextInput
            key={site.siteId}
            label={t('hours.of', { site: site.name })}
            description={t('hours.ofHint')}
            placeholder={service}
            {...at(`hours.${site.siteId}`)}
          />
        ))}
        {sites.length === 0 && <Text c="dimmed">{t('hours.noSite')}</Text>}
        <Textarea
          label={t('hours.after')}
          description={t('hours.afterHint')}
          autosize
          minRows={2}
          {...at('afterHours')}
        />
        <Checkbox.Group
          label={t('resources.title')}
          value={[...resources]}
          onChange={(chosen) => onResources(chosen as OfficeResource[])}
        >
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} mt="xs">
            {officeResources.map((one) => (
              <Checkbox key={one} value={one} label={t(`resources.${one}`)} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      </Stack>
    </Card>
  )
}

function ReferencesCard({ count, at }: { readonly count: number; readonly at: At }) {
  const { t } = useTranslation('path')
  return (
    <Card title={t('references.title')}>
      <Stack>
        <Text>{t('references.words')}</Text>
        {Array.from({ length: count }, (_, index) => (
          <SimpleGrid key={index} cols={{ base: 1, sm: 3 }}>
            <TextInput label={t('references.name', { number: index + 1 })} {...at(`references.${index}.name`)} />
            <TextInput
              label={t('references.organization', { number: index + 1 })}
              {...at(`references.${index}.organization`)}
            />
            <TextInput
              label={t('references.phone', { number: index + 1 })}
              inputMode="tel"
              {...at(`references.${index}.phone`)}
            />
          </SimpleGrid>
        ))}
      </Stack>
    </Card>
  )
}
