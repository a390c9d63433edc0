// What an offer says of a term, in a line: the answers of the form, else the words that were marked.
import { useTranslation } from 'react-i18next'
import {
  agreementFields,
  clauseWords,
  formatMoney,
  type AgreementField,
  type ContractTerm,
  type Offer,
} from '@throughline/domain'
import { useDays } from '../words/days.ts'
import { usePercent } from '../words/percent.ts'

const fieldNames = Object.keys(agreementFields) as readonly AgreementField[]
/** A clause is shown up to here. */
const mostWords = 160

export function useSaid(offer: Offer): (term: ContractTerm) => string {
  const { t } = useTranslation('desk')
  const { day } = useDays()
  const { percent } = usePercent()
  const { offered, agreement } = offer
  const days = (label: string, value: number | null) => (value === null ? [] : [`${t(label)}: ${value}`])
  const own: Readonly<Partial<Record<ContractTerm, readonly string[]>>> = {
    scope: [offered.services.map((service) => service.title).join(', ')],
    'worker-qualification': days('form.graceDays', offered.graceDays),
    rate: offered.services.map(
      (service) => `${service.title}: ${service.rateCents === null ? t('noRate') : formatMoney(service.rateCents)}`,
    ),
    'payment-model': [
      t(`form.models.${offered.model}`),
      ...(offered.withhold > 0 ? [`${t('form.withhold')}: ${percent(offered.withhold, 2)}`] : []),
    ],
    billing: [
      ...(offered.route === null ? [] : [t(`shared:routes.${offered.route}`)]),
      ...days('form.filingDays', offered.filingDays),
    ],
    implementation: offered.starts === null ? [] : [`${t('form.starts')}: ${day(offered.starts)}`],
    'clean-claim': [
      ...days('form.payWithinDays', offered.payWithinDays),
      ...(offered.interest === null ? [] : [`${t('form.interest')}: ${percent(offered.interest, 2)}`]),
    ],
    'denial-appeal': days('form.appealDays', offered.appealDays),
    preauthorization: offered.services.flatMap(({ title, approval }) =>
      approval === null ? [] : [`${title}: ${t(`form.approvals.${approval}`)}`],
    ),
    'start-up-advance': offered.advanceCents === null ? [] : [formatMoney(offered.advanceCents)],
    limits: offered.services.flatMap((service) =>
      service.unitsPerDay === null ? [] : [`${service.title}: ${service.unitsPerDay} ${t('form.unitsPerDay')}`],
    ),
    'quality-reports': offered.reports.map((report) => report.title),
    recoupment: days('form.recoveryNoticeDays', offered.recoveryNoticeDays),
  }
  return (term) => {
    const answers = fieldNames
      .filter((field) => agreementFields[field].term === term && agreement[field] !== null)
      .map((field) => {
        const value = agreement[field]
        return `${t(`fields.${field}`)}: ${typeof value === 'number' ? value : t(value ? 'yes' : 'no')}`
      })
    const all = [...(own[term] ?? []), ...answers]
    if (all.length > 0) return all.join('; ')
    const clause = offer.clauses.find((one) => one.term === term)
    return clause ? `“${clauseWords(offer, clause).slice(0, mostWords)}”` : t('saysNothing')
  }
}
