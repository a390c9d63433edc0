import type { Area } from '../area.ts'
export const people: Area = { name: 'people', words: { en: async () => ({ words: {} }), es: async () => ({ words: {} }) }, navigation: [], routes: [] }
