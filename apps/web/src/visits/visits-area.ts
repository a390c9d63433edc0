import type { Area } from '../area.ts'
export const visits: Area = { name: 'visits', words: { en: async () => ({ words: {} }), es: async () => ({ words: {} }) }, navigation: [], routes: [] }
