// The areas, each with its bindings and its jobs. What is declared and stands in none of them does not run, and a test says so.
import type { Binding, JobBinding } from './core/bind.ts'
import { afterSigningBindings } from './after-signing/index.ts'
import { claimBindings } from './claims/index.ts'
import { contractDeskBindings } from './contract-desk/index.ts'
import { outboxJobs } from './core/outbox.ts'
import { takeFileBindings } from './files/take-file.ts'
import { credentialingBindings } from './credentialing/index.ts'
import { gettingInBindings } from './getting-in/index.ts'
import { identityBindings } from './identity/index.ts'
import { followerJobs, moneyBindings } from './money/index.ts'
import { organizationBindings } from './organization/index.ts'
import { outcomeBindings } from './outcomes/index.ts'
import { oversightBindings } from './oversight/index.ts'
import { peopleBindings } from './people/index.ts'
import { planBindings } from './plan/index.ts'
import { reachBindings } from './reach/index.ts'
import { serviceBindings } from './services/index.ts'

export const bindings: readonly Binding[] = [
  ...identityBindings,
  ...organizationBindings,
  ...peopleBindings,
  ...claimBindings,
  ...takeFileBindings,
  ...moneyBindings,
  ...oversightBindings,
  ...planBindings,
  ...serviceBindings,
  ...gettingInBindings,
  ...credentialingBindings,
  ...contractDeskBindings,
  ...afterSigningBindings,
  ...outcomeBindings,
  ...reachBindings,
]

export const jobs: readonly JobBinding[] = [...outboxJobs, ...followerJobs]
