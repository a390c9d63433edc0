// Bindings of people, coverage, authorizations, recommendations and plans.
import { authorizationBindings } from './authorizations.ts'
import { getPersonBindings } from './get-person.ts'
import { listPeopleBindings } from './list-people.ts'
import { savePeopleBindings } from './save-people.ts'

export const peopleBindings = [
  ...listPeopleBindings,
  ...getPersonBindings,
  ...savePeopleBindings,
  ...authorizationBindings,
]
