// Before signing: what an offer costs, brings and risks, tried out and kept as dated scenarios. Its pages lie at /offers,
// because /ready is where the server says whether it is.
import type { Area } from '../area.ts'

const needs = ['money.read'] as const

export const ready: Area = {
  name: 'ready',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/offers',
      label: { en: 'Cost and cash', es: 'Costos y caja' },
      icon: 'flag',
      side: 'provider',
      needs,
      order: 48,
    },
  ],
  routes: [
    { path: '/offers', side: 'provider', needs, load: () => import('./scenarios-page.tsx') },
    { path: '/offers/$scenarioId', side: 'provider', needs, load: () => import('./answer-page.tsx') },
    { path: '/offers/$scenarioId/cost', side: 'provider', needs, load: () => import('./cost-page.tsx') },
    { path: '/offers/$scenarioId/cash', side: 'provider', needs, load: () => import('./cash-page.tsx') },
    { path: '/offers/$scenarioId/hire', side: 'provider', needs, load: () => import('./hire-page.tsx') },
    { path: '/offers/$scenarioId/case-rate', side: 'provider', needs, load: () => import('./case-rate-page.tsx') },
  ],
  opens: { scenario: '/offers/$id' },
}
