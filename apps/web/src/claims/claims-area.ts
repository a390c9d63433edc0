import type { Area } from '../area.ts'
export const claims: Area = { name: 'claims', words: { en: async () => ({ words: {} }), es: async () => ({ words: {} }) }, navigation: [], routes: [] }
