// Contracts as data: what each buys, at which rate, under which rules, and the text it comes from.
import type { Area } from '../area.ts'

export const contracts: Area = {
  name: 'contracts',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/contracts',
      label: { en: 'Contracts', es: 'Contratos' },
      icon: 'contract',
      side: 'provider',
      needs: ['contracts.read'],
      order: 50,
      pages: [
        {
          to: '/contracts/new',
          label: { en: 'Add a contract', es: 'Agregar un contrato' },
          needs: ['contracts.manage'],
        },
      ],
    },
    {
      to: '/contracts',
      label: { en: 'Contracts', es: 'Contratos' },
      icon: 'contract',
      side: 'plan',
      needs: ['contracts.read'],
      order: 22,
    },
  ],
  routes: [
    { path: '/contracts', side: 'both', needs: ['contracts.read'], load: () => import('./contracts-page.tsx') },
    {
      path: '/contracts/new',
      side: 'both',
      needs: ['contracts.manage'],
      load: () => import('./new-contract-page.tsx'),
    },
    {
      path: '/contracts/$contractId',
      side: 'both',
      needs: ['contracts.read'],
      load: () => import('./contract-page.tsx'),
    },
  ],
  opens: { contract: '/contracts/$id' },
}
