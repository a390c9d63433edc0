// Home: the nine steps, today, and the money by month.
import type { Area } from '../area.ts'

export const home: Area = {
  name: 'home',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [{ to: '/', label: { en: 'Home', es: 'Inicio' }, icon: 'home', side: 'both', needs: [], order: 0 }],
  routes: [{ path: '/', side: 'both', needs: [], load: () => import('./home-page.tsx') }],
}
