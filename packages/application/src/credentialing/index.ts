// Bindings of getting into a plan's network, on the organization's side.
import { birthBindings } from './births.ts'
import { credentialingFileBindings } from './files.ts'
import { deficiencyBindings } from './deficiencies.ts'
import { packetFileBindings } from './packet-files.ts'
import { paperBindings } from './papers.ts'
import { profileBindings } from './profile.ts'
import { screeningBindings } from './screenings.ts'
import { siteScoreBindings } from './site-scores.ts'
import { workerFileBindings } from './worker-files.ts'
import { enrollmentFormBindings } from './enrollment-forms.ts'

export const credentialingBindings = [
  ...profileBindings,
  ...paperBindings,
  ...credentialingFileBindings,
  ...deficiencyBindings,
  ...packetFileBindings,
  ...workerFileBindings,
  ...siteScoreBindings,
  ...screeningBindings,
  ...birthBindings,
  ...enrollmentFormBindings,
]
