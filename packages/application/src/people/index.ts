// Bindings of people, coverage, authorizations, recommendations, consents and plans.
import { authorizationBindings } from './authorizations.ts'
import { consentBindings } from './consents.ts'
import { eligibilityBindings } from './eligibility.ts'
import { getPersonBindings } from './get-person.ts'
import { listPeopleBindings } from './list-people.ts'
import { savePeopleBindings } from './save-people.ts'

export const peopleBindings = [
  ...listPeopleBindings,
  ...getPersonBindings,
  ...savePeopleBindings,
  ...consentBindings,
  ...eligibilityBindings,
  ...authorizationBindings,
]
