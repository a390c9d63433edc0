// Money as it comes in: remittances, what is kept aside or in suspense, deposits, the ledger, files.
import type { Area } from '../area.ts'

export const money: Area = {
  name: 'money',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/money',
      label: { en: 'Money', es: 'Dinero' },
      icon: 'money',
      side: 'provider',
      needs: ['money.read'],
      order: 40,
      pages: [
        { to: '/money/suspense', label: { en: 'Suspense', es: 'En suspenso' }, needs: ['money.read'] },
        { to: '/money/deposits', label: { en: 'Bank deposits', es: 'Depósitos bancarios' }, needs: ['money.read'] },
        { to: '/money/ledger', label: { en: 'Ledger', es: 'Libro mayor' }, needs: ['money.read'] },
        { to: '/money/files', label: { en: 'Files', es: 'Archivos' }, needs: ['files.read'] },
      ],
    },
  ],
  routes: [
    { path: '/money', side: 'provider', needs: ['money.read'], load: () => import('./remittances-page.tsx') },
    { path: '/money/suspense', side: 'provider', needs: ['money.read'], load: () => import('./suspense-page.tsx') },
    { path: '/money/deposits', side: 'provider', needs: ['money.read'], load: () => import('./deposits-page.tsx') },
    { path: '/money/ledger', side: 'both', needs: ['money.read'], load: () => import('./ledger-page.tsx') },
    { path: '/money/files', side: 'both', needs: ['files.read'], load: () => import('./files-page.tsx') },
    {
      path: '/money/remittances/$remittanceId',
      side: 'provider',
      needs: ['money.read'],
      load: () => import('./remittance-page.tsx'),
    },
  ],
  opens: { remittance: '/money/remittances/$id' },
}
