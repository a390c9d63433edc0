// Getting in: the path to each plan's network, the packet, what the organization tells every plan, workers' files, screening.
import type { Area } from '../area.ts'

const contracts = ['contracts.read'] as const
const workers = ['workers.read'] as const
const organization = ['organization.manage'] as const

export const path: Area = {
  name: 'path',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/getting-in',
      label: { en: 'Getting in', es: 'Entrar a la red' },
      icon: 'shield',
      side: 'provider',
      needs: contracts,
      order: 47,
    },
    {
      to: '/applications',
      label: { en: 'Applications', es: 'Solicitudes' },
      icon: 'inbox',
      side: 'plan',
      needs: ['plan.network.read'],
      order: 21,
    },
  ],
  routes: [
    { path: '/getting-in', side: 'provider', needs: contracts, load: () => import('./plans-page.tsx') },
    {
      path: '/getting-in/organization',
      side: 'provider',
      needs: organization,
      load: () => import('./telling-page.tsx'),
    },
    { path: '/getting-in/workers', side: 'provider', needs: workers, load: () => import('./workers-page.tsx') },
    { path: '/getting-in/screening', side: 'provider', needs: workers, load: () => import('./screening-page.tsx') },
    { path: '/getting-in/sites', side: 'provider', needs: contracts, load: () => import('./sites-page.tsx') },
    {
      path: '/getting-in/$credentialingId',
      side: 'provider',
      needs: contracts,
      load: () => import('./plan-file-page.tsx'),
    },
    {
      path: '/applications',
      side: 'plan',
      needs: ['plan.network.read'],
      load: () => import('./applications-page.tsx'),
    },
    {
      path: '/applications/$applicationId',
      side: 'plan',
      needs: ['plan.network.read'],
      load: () => import('./application-page.tsx'),
    },
  ],
  opens: { credentialing: '/getting-in/$id', application: '/applications/$id' },
}
