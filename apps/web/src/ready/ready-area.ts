// Before signing: what an offer costs, brings and risks, tried out and kept as dated scenarios.
import type { Area } from '../area.ts'

const needs = ['money.read'] as const

export const ready: Area = {
  name: 'ready',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/ready',
      label: { en: 'Cost and cash', es: 'Costos y caja' },
      icon: 'flag',
      side: 'provider',
      needs,
      order: 48,
    },
  ],
  routes: [
    { path: '/ready', side: 'provider', needs, load: () => import('./scenarios-page.tsx') },
    { path: '/ready/$scenarioId', side: 'provider', needs, load: () => import('./answer-page.tsx') },
    { path: '/ready/$scenarioId/cost', side: 'provider', needs, load: () => import('./cost-page.tsx') },
    { path: '/ready/$scenarioId/cash', side: 'provider', needs, load: () => import('./cash-page.tsx') },
    { path: '/ready/$scenarioId/hire', side: 'provider', needs, load: () => import('./hire-page.tsx') },
    { path: '/ready/$scenarioId/case-rate', side: 'provider', needs, load: () => import('./case-rate-page.tsx') },
  ],
  opens: { scenario: '/ready/$id' },
}
