// The contract desk: an offered contract read beside a good one, talked about in rounds, compared, and signed.
import type { Area } from '../area.ts'

const needs = ['money.read'] as const

export const desk: Area = {
  name: 'desk',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/desk',
      label: { en: 'Contract desk', es: 'Mesa de contratos' },
      icon: 'pen',
      side: 'provider',
      needs,
      order: 49,
      pages: [{ to: '/desk/compare', label: { en: 'Compare plans', es: 'Comparar planes' }, needs }],
    },
  ],
  routes: [
    { path: '/desk', side: 'provider', needs, load: () => import('./offers-page.tsx') },
    { path: '/desk/compare', side: 'provider', needs, load: () => import('./compare-page.tsx') },
    { path: '/desk/$offerId', side: 'provider', needs, load: () => import('./offer-page.tsx') },
    { path: '/desk/$offerId/text', side: 'provider', needs, load: () => import('./text-page.tsx') },
    { path: '/desk/$offerId/terms', side: 'provider', needs, load: () => import('./terms-page.tsx') },
    { path: '/desk/$offerId/sheet', side: 'provider', needs, load: () => import('./sheet-page.tsx') },
    { path: '/desk/$offerId/rounds', side: 'provider', needs, load: () => import('./rounds-page.tsx') },
  ],
  opens: { offer: '/desk/$id' },
}
