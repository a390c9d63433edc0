// The plan's network from outside: where members lack somebody, and the directory in which they look.
import type { Area } from '../area.ts'

const needs = ['plan.network.read'] as const

export const network: Area = {
  name: 'network',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/network-need',
      label: { en: 'Need and directory', es: 'Necesidad y directorio' },
      icon: 'building',
      side: 'plan',
      needs,
      order: 22,
      pages: [{ to: '/directory', label: { en: 'Provider directory', es: 'Directorio de proveedores' }, needs }],
    },
  ],
  routes: [
    { path: '/network-need', side: 'plan', needs, load: () => import('./need-page.tsx') },
    { path: '/directory', side: 'plan', needs, load: () => import('./directory-page.tsx') },
  ],
}
