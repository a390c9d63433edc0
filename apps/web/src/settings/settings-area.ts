import type { Area } from '../area.ts'
export const settings: Area = {
  name: 'settings',
  words: { en: async () => ({ words: {} }), es: async () => ({ words: {} }) },
  navigation: [],
  routes: [],
}
