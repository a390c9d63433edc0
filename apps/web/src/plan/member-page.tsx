// One member: coverage, what the plan knows of them on days, and the visits that an electronic visit record confirms.
import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { AuthorizationCard } from '../kit/authorization-card.tsx'
import { Card } from '../kit/card.tsx'
import { ErrorPage } from '../kit/error-page.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { PageLink } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { nameOf } from '../kit/names.ts'
import { PageHeader } from '../kit/page-header.tsx'
import { Coming, PageSkeleton } from '../kit/skeletons.tsx'
import { Standing } from '../kit/standing.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { useMay } from '../session.tsx'
import { today, useDays } from '../words/days.ts'
import { FactForm, MemberForm } from './member-forms.tsx'

type Member = Reply<'member.get'>

export default function MemberPage() {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  const may = useMay()
  const { personId } = useParams({ strict: false }) as { personId: string }
  const asked = useAsk('member.get', { personId })
  if (asked.isError) return <ErrorPage error={asked.error} />
  if (!asked.data)
    return (
      <Coming>
        <PageSkeleton />
      </Coming>
    )
  const member = asked.data
  return (
    <>
      <PageHeader
        back={{ to: '/members', label: t('members.title') }}
        title={nameOf(member.name)}
        tabTitle={t('members.title')}
        lead={[
          t('member.born', { day: day(member.birthDate) }),
          member.language && t('member.letters', { language: t(`notice.languages.${member.language}`) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        standing={
          <Standing tone={member.coverages.some((one) => one.today) ? 'good' : 'quiet'}>
            {t(member.coverages.some((one) => one.today) ? 'members.today' : 'members.notToday')}
          </Standing>
        }
        actions={
          <>
            {may('plan.claims.read') && (
              <PageLink to={`/plan-claims?personId=${personId}`}>{t('member.claims')}</PageLink>
            )}
            {may('plan.members.manage') && <ChangeMember member={member} part="person" title={t('member.change')} />}
          </>
        }
      />
      <Stack gap="lg">
        <CoverageCard member={member} />
        <AuthorizationCard personId={personId} authorizations={member.authorizations} />
        <Visits member={member} />
        <MemberFacts member={member} />
      </Stack>
    </>
  )
}

/** In which spans which purchaser covers the member. */
function CoverageCard({ member }: { readonly member: Member }) {
  const { t } = useTranslation(['plan', 'shared'])
  const { span } = useDays()
  const may = useMay()
  return (
    <Card
      title={t('member.coverage')}
      flush
      aside={may('plan.members.manage') && <ChangeMember member={member} part="newSpan" title={t('member.addSpan')} />}
    >
      <PlainTable
        label={t('member.coverage')}
        rows={member.coverages}
        rowKey={(row) => row.coverageId}
        columns={[
          { key: 'purchaser', header: t('members.purchaser'), phone: 'title', cell: (row) => row.purchaser || '—' },
          { key: 'number', header: t('members.number'), cell: (row) => row.memberNumber },
          { key: 'span', header: t('members.span'), nowrap: true, cell: (row) => span(row.span) },
          ...(may('plan.members.manage')
            ? [
                {
                  key: 'change',
                  header: t('shared:edit'),
                  align: 'end' as const,
                  phone: 'bare' as const,
                  cell: (row: Member['coverages'][number]) => (
                    <ChangeMember member={member} part="span" coverage={row} title={t('member.changeSpan')} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

function ChangeMember({
  title,
  ...of
}: {
  readonly title: string
  readonly member: Member
  readonly part: 'person' | 'span' | 'newSpan'
  readonly coverage?: Member['coverages'][number]
}) {
  const { t } = useTranslation('shared')
  return (
    <FormDialog
      title={title}
      button={(open) => (
        <Button variant="subtle" size="compact-md" onClick={open}>
          {of.part === 'newSpan' ? title : t('edit')}
        </Button>
      )}
    >
      {(close) => <MemberForm {...of} onClose={close} />}
    </FormDialog>
  )
}

/** What the plan knows of the member on days: stays, other coverage, monthly shares, referrals. */
function MemberFacts({ member }: { readonly member: Member }) {
  const { t } = useTranslation('plan')
  const { span } = useDays()
  const may = useMay()
  return (
    <Card
      title={t('member.facts')}
      flush={member.facts.length > 0}
      aside={
        may('plan.members.manage') && (
          <FormDialog
            title={t('member.addFact')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {t('member.addFact')}
              </Button>
            )}
          >
            {(close) => <FactForm personId={member.personId} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {member.facts.length === 0 ? (
        <Text c="dimmed">{t('member.noFacts')}</Text>
      ) : (
        <PlainTable
          label={t('member.facts')}
          rows={member.facts}
          rowKey={(row) => row.factId}
          columns={[
            {
              key: 'kind',
              header: t('member.what'),
              phone: 'title',
              cell: (row) => t(`member.kinds.${row.kind}`, { defaultValue: row.kind }),
            },
            {
              key: 'told',
              header: t('member.told'),
              cell: (row) =>
                row.cents === null ? (row.payer ?? row.facility ?? row.code ?? '—') : <Money cents={row.cents} />,
            },
            { key: 'span', header: t('member.days'), nowrap: true, cell: (row) => span(row.span) },
          ]}
        />
      )}
    </Card>
  )
}

function Visits({ member }: { readonly member: Member }) {
  const { t } = useTranslation('plan')
  const { day } = useDays()
  const may = useMay()
  const codes = member.confirmedCodes.join(', ')
  return (
    <Card
      title={t('member.visits')}
      flush={member.visits.length > 0}
      aside={
        may('plan.members.manage') && (
          <FormDialog
            title={t('member.addVisit')}
            button={(open) => (
              <Button variant="subtle" size="compact-md" onClick={open}>
                {t('member.addVisit')}
              </Button>
            )}
          >
            {(close) => <VisitForm personId={member.personId} code={member.confirmedCodes[0] ?? ''} onClose={close} />}
          </FormDialog>
        )
      }
    >
      {member.visits.length === 0 ? (
        <Text c="dimmed">{codes ? t('member.noVisits', { codes }) : t('member.noCodes')}</Text>
      ) : (
        <PlainTable
          label={t('member.visits')}
          rows={member.visits}
          rowKey={(row) => row.visitRecordId}
          columns={[
            { key: 'on', header: t('member.on'), phone: 'title', nowrap: true, cell: (row) => day(row.servedOn) },
            { key: 'code', header: t('member.code'), cell: (row) => row.code },
            { key: 'npi', header: t('member.npi'), cell: (row) => row.renderingNpi ?? '—' },
          ]}
        />
      )}
    </Card>
  )
}

function VisitForm({
  personId,
  code,
  onClose,
}: {
  readonly personId: string
  readonly code: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('plan')
  const optional = useOptional()
  const form = useOperationForm('visitRecord.record', {
    initial: { code, servedOn: today() as string, renderingNpi: '' },
    toInput: (values) => ({ ...values, code: values.code.toUpperCase(), personId }),
    onDone: onClose,
  })
  return (
    <DialogForm form={form} onCancel={onClose}>
      <Text>{t('member.visitWords')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('member.code')} maxLength={5} data-autofocus {...form.getInputProps('code')} />
        <DayField label={t('member.on')} {...form.getInputProps('servedOn')} />
      </SimpleGrid>
      <TextInput
        label={optional(t('member.npi'))}
        inputMode="numeric"
        maxLength={10}
        {...form.getInputProps('renderingNpi')}
      />
    </DialogForm>
  )
}
