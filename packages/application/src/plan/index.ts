// Bindings of the plan's side: network and members, the door for claims, decisions, payments.
import { applicationBindings } from './applications.ts'
import { recordsBindings } from './ask-records.ts'
import { decideBindings } from './decide-claims.ts'
import { directoryBindings } from './directory.ts'
import { memberNoticeBindings } from './member-notices.ts'
import { memberBindings } from './members.ts'
import { networkBindings } from './network.ts'
import { networkNeedBindings } from './network-need.ts'
import { noticesOwedBindings } from './notices-owed.ts'
import { payRunBindings } from './pay-run.ts'
import { policyBindings } from './policy.ts'
import { printLetterBindings } from './print-letter.ts'
import { providerDueBindings } from './provider-dues.ts'
import { showClaimBindings } from './show-claims.ts'
import { showPaymentBindings } from './show-payments.ts'
import { takeApplicationBindings } from './take-application.ts'

export { inspectClaims, takeClaims } from './take-claims.ts'

export const planBindings = [
  ...networkBindings,
  ...policyBindings,
  ...memberBindings,
  ...showClaimBindings,
  ...showPaymentBindings,
  ...printLetterBindings,
  ...memberNoticeBindings,
  ...noticesOwedBindings,
  ...decideBindings,
  ...recordsBindings,
  ...payRunBindings,
  ...providerDueBindings,
  ...applicationBindings,
  ...takeApplicationBindings,
  ...networkNeedBindings,
  ...directoryBindings,
]
