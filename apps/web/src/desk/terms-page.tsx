// The guided form: what the offer says, group by group. Every answer may wait; "it does not say" is an answer of its own.
import type { ReactNode } from 'react'
import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  agreementFields,
  contractTerms,
  type AgreementField,
  type ContractTerm,
  type Day,
  type Offered,
  type OfferAssumptions,
} from '@throughline/domain'
import { Card } from '../kit/card.tsx'
import { AmountField, DayField } from '../kit/fields.tsx'
import { Choose, Percent, Whole, YesNo } from './form-fields.tsx'
import { OfferFrame } from './offer-frame.tsx'
import { ServiceFields } from './service-fields.tsx'
import { ReportFields } from './report-fields.tsx'
import type { Working } from './working-offer.ts'
import classes from './desk.module.css'

export default function TermsPage() {
  const { t } = useTranslation('desk')
  return (
    <OfferFrame title={t('tabs.terms')} lead={t('form.lead')}>
      {(working) => (
        // A version that is signed or only looked at is shown in the same fields, and none of them takes a change.
        <fieldset className={classes['form']} disabled={!working.open}>
          <Basics working={working} />
          <ServiceFields working={working} />
          <Clocks working={working} />
          <Payment working={working} />
          <Agreements working={working} />
          <ReportFields working={working} />
          <Assumptions working={working} />
        </fieldset>
      )}
    </OfferFrame>
  )
}

const fieldNames = Object.keys(agreementFields) as readonly AgreementField[]
const dayOrNull = (text: string): Day | null => (text === '' ? null : (text as Day))

const Fields = ({ children }: { readonly children: ReactNode }) => <div className={classes['fields']}>{children}</div>

function Basics({ working: { offer, setOffered } }: { readonly working: Working }) {
  const { t } = useTranslation(['desk', 'shared'])
  const { offered } = offer
  return (
    <Card title={t('form.basics')}>
      <Fields>
        <TextInput
          label={t('form.name')}
          maxLength={120}
          value={offered.name}
          onChange={(event) => setOffered({ name: event.currentTarget.value })}
        />
        <Choose
          label={t('form.lineOfBusiness')}
          value={offered.lineOfBusiness}
          of={['medicaid', 'medicare', 'commercial', 'county', 'other']}
          words={(one) => t(`form.lines.${one}`)}
          onChange={(line) => setOffered({ lineOfBusiness: line ?? 'other' })}
        />
        <DayField
          label={t('form.starts')}
          value={offered.starts}
          onChange={(day) => setOffered({ starts: dayOrNull(day) })}
        />
        <DayField
          label={t('form.ends')}
          value={offered.ends}
          onChange={(day) => setOffered({ ends: dayOrNull(day) })}
        />
        <Choose
          label={t('form.route')}
          value={offered.route}
          of={['837P', 'cms-1500', 'invoice']}
          words={(one) => t(`shared:routes.${one}`)}
          onChange={(route) => setOffered({ route })}
        />
        <YesNo
          label={t('form.alsoInvoice')}
          value={offered.alsoInvoice}
          onChange={(alsoInvoice) => setOffered({ alsoInvoice })}
        />
        <Choose
          label={t('form.rendering')}
          value={offered.rendering}
          of={['peer', 'agency', 'supervisor']}
          words={(one) => t(`form.renderings.${one}`)}
          onChange={(rendering) => setOffered({ rendering })}
        />
        <Whole
          label={t('form.graceDays')}
          value={offered.graceDays}
          onChange={(graceDays) => setOffered({ graceDays })}
        />
      </Fields>
    </Card>
  )
}

const clocks = [
  ['filingDays', 730],
  ['correctedDays', 1095],
  ['appealDays', 365],
  ['payWithinDays', 180],
  ['paperDays', 180],
  ['recoveryNoticeDays', 365],
] as const satisfies readonly (readonly [keyof Offered, number])[]

function Clocks({ working: { offer, setOffered } }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { offered } = offer
  return (
    <Card title={t('form.clocks')}>
      <Fields>
        {clocks.map(([name, max]) => (
          <Whole
            key={name}
            label={t(`form.${name}`)}
            value={offered[name]}
            max={max}
            onChange={(value) => setOffered({ [name]: value === 0 && name !== 'recoveryNoticeDays' ? null : value })}
          />
        ))}
        <Percent
          label={t('form.interest')}
          hint={t('form.interestHint')}
          value={offered.interest}
          onChange={(interest) => setOffered({ interest })}
        />
      </Fields>
      <Textarea
        mt="md"
        label={t('form.cleanDefinition')}
        autosize
        minRows={2}
        maxLength={2000}
        value={offered.cleanDefinition ?? ''}
        onChange={(event) => {
          const text = event.currentTarget.value
          setOffered({ cleanDefinition: text === '' ? null : text })
        }}
      />
    </Card>
  )
}

function Payment({ working: { offer, setOffered } }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { offered } = offer
  return (
    <Card title={t('form.payment')}>
      <Fields>
        <Choose
          label={t('form.model')}
          value={offered.model}
          of={['fee-for-service', 'per-diem', 'case-rate', 'capitation']}
          words={(one) => t(`form.models.${one}`)}
          onChange={(model) => setOffered({ model: model ?? 'fee-for-service' })}
        />
        {offered.model === 'case-rate' && (
          <AmountField
            mayBeEmpty
            label={t('form.caseRate')}
            value={offered.caseRateCents}
            onChange={(caseRateCents) => setOffered({ caseRateCents })}
          />
        )}
        <Percent
          label={t('form.withhold')}
          value={offered.withhold}
          onChange={(share) => setOffered({ withhold: share ?? 0 })}
        />
        <Percent
          label={t('form.yearlyRaise')}
          value={offered.yearlyRaise}
          onChange={(yearlyRaise) => setOffered({ yearlyRaise })}
        />
        <AmountField
          mayBeEmpty
          label={t('form.advance')}
          value={offered.advanceCents}
          onChange={(advanceCents) => setOffered({ advanceCents })}
        />
        {offered.advanceCents !== null && (
          <Percent
            label={t('form.advanceRepay')}
            value={offered.advanceRepay}
            onChange={(share) => setOffered({ advanceRepay: share ?? 0 })}
          />
        )}
      </Fields>
    </Card>
  )
}

const termsAsked = contractTerms.filter((term) => fieldNames.some((field) => agreementFields[field].term === term))

function Agreements({ working }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  return (
    <Card title={t('form.rest')}>
      <p className={classes['hint']}>{t('form.restHint')}</p>
      {termsAsked.map((term) => (
        <TermFields key={term} term={term} working={working} />
      ))}
    </Card>
  )
}

function TermFields({ term, working }: { readonly term: ContractTerm; readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { agreement } = working.offer
  return (
    <fieldset className={classes['group']}>
      <legend>{t(`terms.${term}`)}</legend>
      <Fields>
        {fieldNames
          .filter((field) => agreementFields[field].term === term)
          .map((field) => {
            const value = agreement[field]
            return agreementFields[field].kind === 'number' ? (
              <Whole
                key={field}
                label={t(`fields.${field}`)}
                value={typeof value === 'number' ? value : null}
                onChange={(given) => working.setAgreement({ [field]: given })}
              />
            ) : (
              <YesNo
                key={field}
                label={t(`fields.${field}`)}
                value={typeof value === 'boolean' ? value : null}
                onChange={(given) => working.setAgreement({ [field]: given })}
              />
            )
          })}
      </Fields>
    </fieldset>
  )
}

const shares = ['costOfMoney', 'ratesFall', 'takenBack', 'sampleError', 'paidLate'] as const

function Assumptions({ working: { offer, change } }: { readonly working: Working }) {
  const { t } = useTranslation('desk')
  const { assumptions } = offer
  const set = (part: Partial<OfferAssumptions>) =>
    change((held) => ({ ...held, assumptions: { ...held.assumptions, ...part } }))
  const setPost = (part: Partial<OfferAssumptions['post']>) => set({ post: { ...assumptions.post, ...part } })
  return (
    <Card title={t('form.assumptions')}>
      <p className={classes['hint']}>{t('form.assumptionsHint')}</p>
      <Fields>
        <AmountField
          label={t('form.wage')}
          value={assumptions.post.wageCents}
          onChange={(wage) => wage !== null && setPost({ wageCents: wage })}
        />
        <Percent
          label={t('form.fringe')}
          value={assumptions.post.fringe}
          onChange={(share) => setPost({ fringe: share ?? 0 })}
        />
        <Percent
          label={t('form.overhead')}
          value={assumptions.post.overhead}
          onChange={(share) => setPost({ overhead: share ?? 0 })}
        />
        <Percent
          label={t('form.booked')}
          value={assumptions.post.booked}
          onChange={(share) => setPost({ booked: share ?? 0 })}
        />
        {shares.map((name) => (
          <Percent
            key={name}
            label={t(`form.${name}`)}
            value={assumptions[name]}
            onChange={(share) => set({ [name]: share ?? 0 })}
          />
        ))}
        <Whole
          label={t('form.hoursAReport')}
          value={assumptions.hoursAReport}
          max={400}
          onChange={(hours) => set({ hoursAReport: hours ?? 0 })}
        />
      </Fields>
    </Card>
  )
}
