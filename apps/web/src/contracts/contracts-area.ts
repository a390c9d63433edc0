import type { Area } from '../area.ts'
export const contracts: Area = {
  name: 'contracts',
  words: { en: async () => ({ words: {} }), es: async () => ({ words: {} }) },
  navigation: [],
  routes: [],
}
