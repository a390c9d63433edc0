// Claims: what waits, what is held, what is ready, what was sent and what became of it.
import type { Area } from '../area.ts'

export const claims: Area = {
  name: 'claims',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/claims',
      label: { en: 'Claims', es: 'Reclamaciones' },
      icon: 'claim',
      side: 'provider',
      needs: ['claims.read'],
      order: 30,
      pages: [
        { to: '/claims/held', label: { en: 'Held claims', es: 'Reclamaciones retenidas' }, needs: ['claims.read'] },
        {
          to: '/claims/waiting',
          label: { en: 'Visits waiting for a claim', es: 'Visitas que esperan reclamación' },
          needs: ['claims.prepare'],
        },
        {
          to: '/claims/records',
          label: { en: 'Records asked for', es: 'Expedientes pedidos' },
          needs: ['claims.read'],
        },
        { to: '/claims/all', label: { en: 'All claims', es: 'Todas las reclamaciones' }, needs: ['claims.read'] },
        { to: '/claims/batches', label: { en: 'Batches', es: 'Lotes' }, needs: ['claims.read'] },
      ],
    },
  ],
  routes: [
    { path: '/claims', side: 'provider', needs: ['claims.read'], load: () => import('./claims-page.tsx') },
    { path: '/claims/waiting', side: 'provider', needs: ['claims.prepare'], load: () => import('./waiting-page.tsx') },
    { path: '/claims/held', side: 'provider', needs: ['claims.read'], load: () => import('./held-page.tsx') },
    { path: '/claims/records', side: 'provider', needs: ['claims.read'], load: () => import('./records-page.tsx') },
    { path: '/claims/all', side: 'provider', needs: ['claims.read'], load: () => import('./all-claims-page.tsx') },
    { path: '/claims/batches', side: 'provider', needs: ['claims.read'], load: () => import('./batches-page.tsx') },
    {
      path: '/claims/batches/$batchId',
      side: 'provider',
      needs: ['claims.read'],
      load: () => import('./batch-page.tsx'),
    },
    { path: '/claims/$claimId', side: 'provider', needs: ['claims.read'], load: () => import('./claim-page.tsx') },
  ],
  opens: { claim: '/claims/$id', batch: '/claims/batches/$id' },
}
