// The thread: one dollar from the contract's term to the bank, as a drawing.
import type { Area } from '../area.ts'

export const thread: Area = {
  name: 'thread',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [],
  routes: [
    { path: '/thread/$kind/$id', side: 'both', needs: ['thread.read'], load: () => import('./thread-page.tsx') },
  ],
}
