// Worksheet C: six questions with what speaks for and against, weighed; signed once as a decision with what stood there, and
// asked again each year.
import { useState } from 'react'
import { Alert, Button, Group, Radio, Select, SimpleGrid, Text, TextInput, Textarea } from '@mantine/core'
import { missionDecisions, missionQuestions, type Cents, type MissionQuestion } from '@throughline/domain'
import {
  decisionWords,
  missionBalance,
  missionWords,
  verdictWords,
  type FitVerdict,
} from '@throughline/provider/worksheets'
import { peerServices } from '@throughline/codes'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'
import { useOperationForm } from '../api/operation-form.ts'
import { Card } from '../kit/card.tsx'
import { DialogForm, FormDialog, useOptional } from '../kit/form-dialog.tsx'
import { DraftNote } from '../kit/draft-note.tsx'
import { Icon } from '../kit/icon.tsx'
import { Money } from '../kit/money.tsx'
import { notifyDone } from '../kit/notify.ts'
import { ProduceFile } from '../kit/produce-file.tsx'
import { RefusalNote } from '../kit/refusal.tsx'
import { Sentence } from '../kit/sentence.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { useMay } from '../session.tsx'
import { useDays } from '../words/days.ts'
import { SheetFrame } from './sheet-frame.tsx'
import classes from './worksheets.module.css'

type Held = Reply<'mission.get'>
type Weighing = Held['document']

export default function WeighingPage() {
  const { t } = useTranslation('worksheets')
  const asked = useAsk('mission.get', {})
  // A draft that was kept or signed begins the page anew; typing does not.
  const [round, setRound] = useState(0)
  return (
    <SheetFrame
      sheet="weighing"
      asked={asked}
      actions={
        <ProduceFile operation="worksheet.print" input={{ sheet: 'weighing' }}>
          {t('pdf')}
        </ProduceFile>
      }
    >
      {(held) => (
        <>
          <Again held={held} />
          <Weigh key={`${round} ${held.decisions.length}`} held={held} onSigned={() => setRound(round + 1)} />
          <Stands title={t('weighing.standsNow')} stood={held.stands} />
          <Decisions held={held} />
        </>
      )}
    </SheetFrame>
  )
}

function Again({ held }: { readonly held: Held }) {
  const { t } = useTranslation('worksheets')
  const { day } = useDays()
  const [last] = held.decisions
  if (!last || !held.again) return <p className={classes['hint']}>{t(`weighing.begun.${held.begunFrom}`)}</p>
  return (
    <Alert color={held.again.due ? 'yellow' : 'gray'} icon={<Icon name={held.again.due ? 'clock' : 'check'} />}>
      <Text>
        {t('weighing.last', { who: last.signedBy, day: day(last.decidedOn) })}{' '}
        <strong>
          <Sentence of={decisionWords[last.decision]} />
        </strong>
        . <Sentence of={held.again.says} />
      </Text>
    </Alert>
  )
}

function Weigh({ held, onSigned }: { readonly held: Held; readonly onSigned: () => void }) {
  const { t } = useTranslation('worksheets')
  const { day } = useDays()
  const may = useMay()
  const form = useOperationForm('mission.keepDraft', {
    initial: { document: held.document },
    onDone: () => notifyDone(t('weighing.draftKept')),
    draftOf: '',
  })
  const { document } = form.values
  const writes = may('contracts.manage')
  const put = (question: MissionQuestion, part: Partial<Weighing[MissionQuestion]>) =>
    form.setFieldValue('document', { ...document, [question]: { ...document[question], ...part } } as never)
  return (
    // No form around it: the dialog's own form lies inside this in the tree, and what it submits must not keep a draft too.
    <div className={classes['stack']}>
      <DraftNote draft={form.draft} />
      {missionQuestions.map((question) => (
        <Question
          key={question}
          question={question}
          said={document[question]}
          writes={writes}
          put={(part) => put(question, part)}
        />
      ))}
      <Balance document={document} />
      <RefusalNote error={form.refusal} />
      {writes && (
        <Group data-no-print>
          <Button variant="default" loading={form.busy} onClick={() => form.submit()}>
            {t('weighing.keepDraft')}
          </Button>
          <FormDialog
            title={t('weighing.sign')}
            button={(open) => <Button onClick={open}>{t('weighing.sign')}</Button>}
          >
            {(close) => <SignForm held={held} document={document} close={close} onSigned={onSigned} />}
          </FormDialog>
          {held.draftBy && held.draftOn && (
            <Text size="sm" c="dimmed">
              {t('weighing.draftOf', { who: held.draftBy, day: day(held.draftOn) })}
            </Text>
          )}
        </Group>
      )}
    </div>
  )
}

function Question({
  question,
  said,
  writes,
  put,
}: {
  readonly question: MissionQuestion
  readonly said: Weighing[MissionQuestion]
  readonly writes: boolean
  readonly put: (part: Partial<Weighing[MissionQuestion]>) => void
}) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const asks = sentence(missionWords[question].asks)
  const field = (name: 'speaksFor' | 'speaksAgainst' | 'evidence') => (
    <Textarea
      label={t(`weighing.${name}`)}
      aria-label={`${t(`weighing.${name}`)}: ${asks}`}
      autosize
      minRows={name === 'evidence' ? 1 : 3}
      maxLength={1_000}
      readOnly={!writes}
      value={said[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <Card title={asks}>
      <p className={classes['hint']}>{sentence(missionWords[question].think)}</p>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
        <Radio.Group
          label={t('weighing.answer')}
          aria-label={`${t('weighing.answer')}: ${asks}`}
          value={said.answer ?? ''}
          onChange={(answer) => put({ answer: answer as 'yes' | 'partly' | 'no' })}
          readOnly={!writes}
        >
          <Group mt="xs" gap="lg">
            {(['yes', 'partly', 'no'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`weighing.said.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group
          label={t('weighing.weight')}
          aria-label={`${t('weighing.weight')}: ${asks}`}
          value={said.weight === null ? '' : String(said.weight)}
          onChange={(weight) => put({ weight: Number(weight) })}
          readOnly={!writes}
        >
          <Group mt="xs" gap="sm">
            {[1, 2, 3, 4, 5].map((value) => (
              <Radio key={value} value={String(value)} label={String(value)} />
            ))}
          </Group>
        </Radio.Group>
        {field('speaksFor')}
        {field('speaksAgainst')}
      </SimpleGrid>
      <div style={{ marginTop: '1rem' }}>{field('evidence')}</div>
    </Card>
  )
}

function Balance({ document }: { readonly document: Weighing }) {
  const { t } = useTranslation('worksheets')
  const { forHalves, againstHalves, open } = missionBalance(document)
  const all = forHalves + againstHalves
  const line = (side: 'for' | 'against', halves: number) => (
    <>
      <strong>{t(`weighing.side.${side}`)}</strong>
      <div className={classes['bar']} {...(side === 'against' ? { 'data-against': true } : {})} aria-hidden="true">
        <i style={{ width: `${all === 0 ? 0 : (halves * 100) / all}%` }} />
      </div>
      <span className="figures">{halves / 2}</span>
    </>
  )
  return (
    <Card title={t('weighing.balance')}>
      <div className={classes['balance']}>
        {line('for', forHalves)}
        {line('against', againstHalves)}
      </div>
      <p className={classes['says']}>
        {open.length > 0 ? t('weighing.open', { count: open.length }) : t('weighing.allWeighed')}{' '}
        {t('weighing.balanceWords')}
      </p>
    </Card>
  )
}

function SignForm({
  held,
  document,
  close,
  onSigned,
}: {
  readonly held: Held
  readonly document: Weighing
  readonly close: () => void
  readonly onSigned: () => void
}) {
  const { t } = useTranslation('worksheets')
  const { sentence } = useDays()
  const optional = useOptional()
  const form = useOperationForm('mission.sign', {
    initial: { payerId: '', decision: 'join-if' as string, words: '', signedAs: '', decidedWith: '' },
    toInput: (values) => ({ ...values, document }),
    onDone: () => {
      close()
      onSigned()
      notifyDone(t('weighing.signed'))
    },
  })
  return (
    <DialogForm form={form} onCancel={close} submit={t('weighing.sign')}>
      <Text>{t('weighing.signWords')}</Text>
      <Select
        label={t('weighing.about')}
        placeholder={t('weighing.aboutAll')}
        clearable
        data={held.plans.map((plan) => ({ value: plan.payerId, label: plan.name }))}
        {...form.getInputProps('payerId')}
        value={form.values.payerId || null}
        onChange={(plan) => form.setFieldValue('payerId', plan ?? '')}
      />
      <Radio.Group label={t('weighing.decision')} {...form.getInputProps('decision')}>
        <Group mt="xs" gap="lg">
          {missionDecisions.map((one) => (
            <Radio key={one} value={one} label={sentence(decisionWords[one])} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={optional(t('weighing.words'))}
        description={t('weighing.wordsHint')}
        autosize
        minRows={3}
        maxLength={2_000}
        {...form.getInputProps('words')}
      />
      <TextInput label={t('weighing.signedAs')} maxLength={200} {...form.getInputProps('signedAs')} />
      <TextInput
        label={optional(t('weighing.decidedWith'))}
        description={t('weighing.decidedWithHint')}
        maxLength={400}
        {...form.getInputProps('decidedWith')}
      />
    </DialogForm>
  )
}

function Stands({ title, stood }: { readonly title: string; readonly stood: Held['stands'] }) {
  return (
    <Card title={title}>
      <StoodWords stood={stood} />
    </Card>
  )
}

function StoodWords({ stood }: { readonly stood: Held['stands'] }) {
  const { t } = useTranslation('worksheets')
  const { day, sentence } = useDays()
  const services = stood.services.map(
    (one) =>
      `${sentence(peerServices.find(one.service)?.meaning ?? one.service)} (${sentence(verdictWords[one.verdict as FitVerdict])})`,
  )
  return (
    <ul className={classes['points']}>
      <li>
        <strong>{t('sheets.services.tab')}:</strong> {services.join('; ') || t('weighing.noServices')}
      </li>
      <li>
        <strong>{t('sheets.readiness.tab')}:</strong> {t('weighing.proved', { count: stood.proved })}{' '}
        {stood.openChecks.length === 0
          ? t('weighing.nothingOpen')
          : t('weighing.openChecks', { checks: stood.openChecks.map((one) => sentence(one)).join('; ') })}
      </li>
      {stood.money && (
        <li>
          <strong>{t('weighing.money')}:</strong>{' '}
          {t('weighing.moneySays', { name: stood.money.name, day: day(stood.money.madeOn) })}{' '}
          {t(`weighing.answers.${stood.money.answer}`)}; {t('weighing.marginIs')}{' '}
          <Money cents={stood.money.marginCents as Cents} />, {t('weighing.lowestIs')}{' '}
          <Money cents={stood.money.lowestCents as Cents} /> ({day(stood.money.lowestOn)})
        </li>
      )}
    </ul>
  )
}

function Decisions({ held }: { readonly held: Held }) {
  const { t } = useTranslation('worksheets')
  const { day, sentence } = useDays()
  if (held.decisions.length === 0) return null
  return (
    <Card title={t('weighing.decisions')}>
      <Timeline
        label={t('weighing.decisions')}
        happenings={held.decisions.map((one) => ({
          key: one.decisionId,
          when: [
            t('weighing.signedOn', { day: day(one.decidedOn), who: one.signedBy, as: one.signedAs }),
            one.decidedWith && t('weighing.withWhom', { whom: one.decidedWith }),
          ]
            .filter(Boolean)
            .join(' · '),
          title: `${sentence(decisionWords[one.decision])} · ${one.plan ?? t('weighing.aboutAll')}`,
          detail: (
            <>
              {one.words && <p className={classes['says']}>{one.words}</p>}
              <details>
                <summary>{t('weighing.stoodThen')}</summary>
                <StoodWords stood={one.stood} />
                <ul className={classes['points']}>
                  {missionQuestions.map((question) => {
                    const { answer, weight, speaksFor, speaksAgainst } = one.document[question]
                    return (
                      <li key={question}>
                        {sentence(missionWords[question].asks)}{' '}
                        <strong>{answer === null ? '—' : t(`weighing.said.${answer}`)}</strong>,{' '}
                        {t('weighing.weighs', { weight: weight ?? 0 })}.{' '}
                        {[
                          speaksFor && `${t('weighing.side.for')}: ${speaksFor}`,
                          speaksAgainst && `${t('weighing.side.against')}: ${speaksAgainst}`,
                        ]
                          .filter(Boolean)
                          .join(' ')}
                      </li>
                    )
                  })}
                </ul>
              </details>
              <div data-no-print style={{ marginTop: '0.5rem' }}>
                <ProduceFile
                  operation="worksheet.print"
                  input={{ sheet: 'weighing', decisionId: one.decisionId }}
                  size="compact-md"
                >
                  {t('weighing.printDecision')}
                </ProduceFile>
              </div>
            </>
          ),
        }))}
      />
    </Card>
  )
}
