// The people served: the list, and each person's page.
import type { Area } from '../area.ts'

export const people: Area = {
  name: 'people',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/people',
      label: { en: 'People', es: 'Personas' },
      icon: 'people',
      side: 'provider',
      needs: ['people.read'],
      order: 10,
      pages: [
        {
          to: '/people/authorizations',
          label: { en: 'Authorizations', es: 'Autorizaciones' },
          needs: ['authorizations.read'],
        },
      ],
    },
  ],
  routes: [
    { path: '/people', side: 'provider', needs: ['people.read'], load: () => import('./people-page.tsx') },
    {
      path: '/people/authorizations',
      side: 'provider',
      needs: ['authorizations.read'],
      load: () => import('./authorizations-page.tsx'),
    },
    { path: '/people/$personId', side: 'provider', needs: ['people.read'], load: () => import('./person-page.tsx') },
  ],
  opens: { person: '/people/$id' },
}
