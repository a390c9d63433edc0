// Rounds and versions: what was asked and answered on which day, how the offer changed, and signing it.
import { useState } from 'react'
import { Alert, Anchor, Button, Checkbox, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contractTerms } from '@throughline/domain'
import type { Input, Reply } from '../api/client.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DayField } from '../kit/fields.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { addressOf } from '../kit/link.tsx'
import { Money } from '../kit/money.tsx'
import { notifyDone } from '../kit/notify.ts'
import { PickPayer } from '../kit/pick.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { PlainTable } from '../kit/table-rows.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { today, useDays } from '../words/days.ts'
import { MissingTerms } from './missing-terms.tsx'
import { OfferFrame } from './offer-frame.tsx'
import type { Working } from './working-offer.ts'
import classes from './desk.module.css'

export default function RoundsPage() {
  const { t } = useTranslation('desk')
  return (
    <OfferFrame title={t('tabs.rounds')} lead={t('rounds.lead')}>
      {(working) => (
        <div className={classes['stack']}>
          <Rounds working={working} />
          <Versions working={working} />
          {working.open && <Sign working={working} />}
        </div>
      )}
    </OfferFrame>
  )
}

type Round = Reply<'offer.get'>['rounds'][number]

function Rounds({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { day } = useDays()
  const { rounds } = working.got
  return (
    <Card
      title={t('rounds.title')}
      aside={
        working.open && (
          <FormDialog
            title={t('rounds.add')}
            button={(open) => (
              <Button size="compact-md" onClick={open}>
                {t('rounds.add')}
              </Button>
            )}
          >
            {(close) => <RoundForm working={working} close={close} />}
          </FormDialog>
        )
      }
    >
      {rounds.length === 0 ? (
        <p className={classes['hint']}>{t('rounds.none')}</p>
      ) : (
        <Timeline
          label={t('rounds.title')}
          happenings={rounds.map((round) => ({
            key: String(round.round),
            when: t('rounds.when', { day: day(round.heldOn), who: round.who, by: round.madeBy }),
            icon: round.cameFrom === 'us' ? 'send' : 'inbox',
            title: t(round.cameFrom === 'us' ? 'rounds.weSaid' : 'rounds.theySaid'),
            detail: <RoundWords round={round} />,
          }))}
        />
      )}
    </Card>
  )
}

function RoundWords({ round }: { readonly round: Round }) {
  const { t } = useTranslation('desk')
  const { day } = useDays()
  return (
    <>
      {round.note !== '' && <p>{round.note}</p>}
      {round.answers.length > 0 && (
        <ul>
          {round.answers.map((answer) => (
            <li key={answer.ask}>
              {t(`terms.${answer.ask}`)}: {t(`answers.${answer.standing}`)}
              {answer.words !== '' && ` · ${answer.words}`}
            </li>
          ))}
        </ul>
      )}
      {round.answerDue !== null && <p>{t('rounds.dueBy', { day: day(round.answerDue) })}</p>}
    </>
  )
}

type Answer = Input<'offer.recordRound'>['answers'][number]

function RoundForm({ working, close }: { readonly working: Working; readonly close: () => void }) {
  const { t } = useTranslation('desk')
  const optional = useOptional()
  const form = useOperationForm('offer.recordRound', {
    initial: { heldOn: today() as string, cameFrom: 'us', who: '', note: '', answers: [] as Answer[], answerDue: '' },
    toInput: (values) => ({ ...values, offerId: working.got.row.offerId }),
    onDone: () => {
      close()
      notifyDone(t('rounds.kept'))
    },
  })
  const { answers, cameFrom } = form.values
  const setAnswers = (next: Answer[]) => form.setFieldValue('answers', next)
  const standings = cameFrom === 'us' ? (['asked', 'agreed'] as const) : (['agreed', 'refused', 'other'] as const)
  return (
    <DialogForm form={form} onCancel={close} submit={t('rounds.add')}>
      <Select
        label={t('rounds.from')}
        allowDeselect={false}
        data={[
          { value: 'us', label: t('rounds.us') },
          { value: 'plan', label: working.got.row.plan },
        ]}
        {...form.getInputProps('cameFrom')}
      />
      <DayField label={t('rounds.heldOn')} maxDate={today()} {...form.getInputProps('heldOn')} />
      <TextInput
        label={t('rounds.who')}
        description={t('rounds.whoHint')}
        data-autofocus
        {...form.getInputProps('who')}
      />
      <Textarea label={optional(t('rounds.note'))} autosize minRows={2} {...form.getInputProps('note')} />
      {answers.map((answer, at) => (
        <fieldset key={answer.ask} className={classes['group']}>
          <legend>{t(`terms.${answer.ask}`)}</legend>
          <div className={classes['fields']}>
            <Select
              label={t('status')}
              allowDeselect={false}
              data={standings.map((one) => ({ value: one, label: t(`answers.${one}`) }))}
              value={answer.standing}
              onChange={(standing) =>
                setAnswers(
                  answers.map((one, index) =>
                    index === at ? { ...one, standing: standing as Answer['standing'] } : one,
                  ),
                )
              }
            />
            <TextInput
              label={optional(t('rounds.words'))}
              value={answer.words}
              onChange={(event) => {
                const words = event.currentTarget.value
                setAnswers(answers.map((one, index) => (index === at ? { ...one, words } : one)))
              }}
            />
          </div>
        </fieldset>
      ))}
      <Select
        label={t('rounds.about')}
        searchable
        value={null}
        data={contractTerms
          .filter((term) => !answers.some((answer) => answer.ask === term))
          .map((term) => ({ value: term, label: t(`terms.${term}`) }))}
        onChange={(ask) => ask !== null && setAnswers([...answers, { ask, standing: standings[0], words: '' }])}
      />
      <DayField label={optional(t('rounds.answerDue'))} {...form.getInputProps('answerDue')} />
    </DialogForm>
  )
}

function Versions({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { day } = useDays()
  return (
    <Card title={t('versions')} flush>
      <PlainTable
        label={t('versions')}
        rows={working.got.versions}
        rowKey={(row) => String(row.version)}
        columns={[
          { key: 'version', header: t('version'), phone: 'title', cell: (row) => `${row.version} · ${row.note}` },
          { key: 'made', header: t('madeOn'), nowrap: true, cell: (row) => `${day(row.madeOn)} · ${row.madeBy}` },
          { key: 'year', header: t('costsYear'), align: 'end', cell: (row) => <Money cents={row.yearCents} /> },
          { key: 'once', header: t('couldCost'), align: 'end', cell: (row) => <Money cents={row.onceCents} /> },
          { key: 'flags', header: t('flags.title'), align: 'end', cell: (row) => row.flags },
          { key: 'good', header: t('goodTerms'), align: 'end', cell: (row) => t('ofTwenty', { count: row.goodTerms }) },
        ]}
      />
    </Card>
  )
}

type Problem = Reply<'offer.sign'>['problems'][number]

function Sign({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { missing } = working.got.reading
  return (
    <Card title={t('sign.title')}>
      <Stack align="flex-start">
        <Text>{t('sign.words')}</Text>
        {working.changed && <Text c="dimmed">{t('sign.keepFirst')}</Text>}
        {missing.length > 0 && (
          <Text c="dimmed">
            {t('sign.missing', { count: missing.length })} {t('reading.missing')} <MissingTerms missing={missing} />.{' '}
            <Anchor component={Link} {...addressOf(`/desk/${working.got.row.offerId}/terms`)}>
              {t('reading.fill')}
            </Anchor>
          </Text>
        )}
        <FormDialog
          title={t('sign.title')}
          button={(open) => (
            <Button onClick={open} disabled={working.changed || missing.length > 0}>
              {t('sign.button')}
            </Button>
          )}
        >
          {(close) => <SignForm working={working} close={close} />}
        </FormDialog>
      </Stack>
    </Card>
  )
}

function SignForm({ working, close }: { readonly working: Working; readonly close: () => void }) {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [read, setRead] = useState(false)
  const [asked, setAsked] = useState(false)
  const { row } = working.got
  const suggested = row.plan
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  const renewed = /^contract: *"?([a-z0-9-]+)/m.exec(working.offer.base ?? '')?.[1]
  const form = useOperationForm('offer.sign', {
    initial: { payerId: row.payer?.id ?? '', signedOn: today() as string, code: renewed ?? suggested },
    toInput: (values) => ({ ...values, offerId: row.offerId }),
    onDone: (reply) => {
      setProblems(reply.problems)
      if (!reply.ok || reply.contractId === null) return
      close()
      notifyDone(t('sign.done'))
      void navigate({ to: `/signed/${reply.contractId}` })
    },
  })
  const submit: typeof form.submit = (event) => {
    setAsked(true)
    if (read) return form.submit(event)
    event?.preventDefault()
  }
  return (
    <DialogForm form={{ ...form, submit }} onCancel={close} submit={t('sign.button')}>
      <Text>{t('sign.after')}</Text>
      <PickPayer
        label={t('sign.payer')}
        description={
          <>
            {t('sign.payerHint')}{' '}
            <Anchor component={Link} inherit {...addressOf('/settings/payers')}>
              {t('sign.payers')}
            </Anchor>
            .
          </>
        }
        {...form.getInputProps('payerId')}
      />
      <DayField label={t('sign.signedOn')} {...form.getInputProps('signedOn')} />
      <TextInput
        label={t('sign.code')}
        description={t('sign.codeHint')}
        maxLength={40}
        {...form.getInputProps('code')}
      />
      <Checkbox
        label={t('sign.read')}
        error={asked && !read && t('sign.readFirst')}
        checked={read}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
      {problems.length > 0 && (
        <Alert color="red" title={t('sign.not')}>
          <ul>
            {problems.map((problem, at) => (
              <li key={at}>
                <Sentence of={problem.message} /> <Sentence of={problem.fix} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </DialogForm>
  )
}
