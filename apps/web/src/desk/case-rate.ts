// A case rate is said once: a service whose unit is the month pays it, unless somebody wrote another rate there.
import type { Cents, Offered } from '@throughline/domain'

const caseRateOf = ({ model, caseRateCents }: Offered): Cents | null => (model === 'case-rate' ? caseRateCents : null)

/**
 * After a change of the offer: where the case rate changed, or a service began to be counted by the month, a month without a
 * rate or with the case rate of before takes the case rate as it is now. What else was written stays.
 */
export function followCaseRate(before: Offered, after: Offered): Offered {
  const [was, now] = [caseRateOf(before), caseRateOf(after)]
  const services = after.services.map((service, at) => {
    if (service.rounding !== 'per-month' || (service.rateCents !== null && service.rateCents !== was)) return service
    const began = before.services[at]?.rounding !== 'per-month'
    return was === now && !(began && now !== null) ? service : { ...service, rateCents: now }
  })
  return { ...after, services }
}
