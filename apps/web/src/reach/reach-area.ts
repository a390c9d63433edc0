// Reach: plans and whom we know there, who refers people and what was shown to them, and people at work.
import type { Area } from '../area.ts'

const needs = ['contracts.read'] as const
const workers = ['workers.read'] as const

export const reach: Area = {
  name: 'reach',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/reach',
      label: { en: 'Reach', es: 'Alcance' },
      icon: 'send',
      side: 'provider',
      needs,
      order: 52,
      pages: [{ to: '/at-work', label: { en: 'People at work', es: 'El personal' }, needs: workers }],
    },
  ],
  routes: [
    { path: '/reach', side: 'provider', needs, load: () => import('./reach-page.tsx') },
    { path: '/reach/$payerId', side: 'provider', needs, load: () => import('./plan-page.tsx') },
    { path: '/at-work', side: 'provider', needs: workers, load: () => import('./work-page.tsx') },
    { path: '/at-work/$workerId', side: 'provider', needs: workers, load: () => import('./log-page.tsx') },
  ],
}
