// An X12 file read where it lies: dropped on a page, explained in words, its findings in place. Nothing leaves the browser.
import type { Area } from '../area.ts'

export const x12: Area = {
  name: 'x12',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/x12',
      label: { en: 'Check a file', es: 'Revisar un archivo' },
      icon: 'search',
      side: 'both',
      needs: [],
      order: 85,
    },
  ],
  routes: [{ path: '/x12', side: 'both', needs: [], load: () => import('./x12-page.tsx') }],
}
