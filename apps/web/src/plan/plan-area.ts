// The plan's workspace: purchasers, network, members, the inbox of claims with their decisions, payments.
import type { Area } from '../area.ts'

export const plan: Area = {
  name: 'plan',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/purchasers',
      label: { en: 'Purchasers', es: 'Compradores' },
      icon: 'purchaser',
      side: 'plan',
      needs: ['plan.purchasers.read'],
      order: 10,
    },
    {
      to: '/network',
      label: { en: 'Network', es: 'Red' },
      icon: 'network',
      side: 'plan',
      needs: ['plan.network.read'],
      order: 20,
    },
    {
      to: '/members',
      label: { en: 'Members', es: 'Miembros' },
      icon: 'people',
      side: 'plan',
      needs: ['plan.members.read'],
      order: 30,
    },
    {
      to: '/plan-claims',
      label: { en: 'Claims', es: 'Reclamaciones' },
      icon: 'inbox',
      side: 'plan',
      needs: ['plan.claims.read'],
      order: 40,
    },
    {
      to: '/payments',
      label: { en: 'Payments', es: 'Pagos' },
      icon: 'money',
      side: 'plan',
      needs: ['plan.payments.read'],
      order: 50,
    },
    {
      to: '/money/files',
      label: { en: 'Files', es: 'Archivos' },
      icon: 'claim',
      side: 'plan',
      needs: ['files.read'],
      order: 60,
    },
  ],
  routes: [
    { path: '/purchasers', side: 'plan', needs: ['plan.purchasers.read'], load: () => import('./purchasers-page.tsx') },
    { path: '/network', side: 'plan', needs: ['plan.network.read'], load: () => import('./network-page.tsx') },
    { path: '/members', side: 'plan', needs: ['plan.members.read'], load: () => import('./members-page.tsx') },
    {
      path: '/members/$personId',
      side: 'plan',
      needs: ['plan.members.read'],
      load: () => import('./member-page.tsx'),
    },
    { path: '/plan-claims', side: 'plan', needs: ['plan.claims.read'], load: () => import('./inbox-page.tsx') },
    {
      path: '/plan-claims/$receivedClaimId',
      side: 'plan',
      needs: ['plan.claims.read'],
      load: () => import('./received-claim-page.tsx'),
    },
    { path: '/payments', side: 'plan', needs: ['plan.payments.read'], load: () => import('./payments-page.tsx') },
    {
      path: '/payments/$paymentId',
      side: 'plan',
      needs: ['plan.payments.read'],
      load: () => import('./payment-page.tsx'),
    },
  ],
  opens: { member: '/members/$id', 'received-claim': '/plan-claims/$id', payment: '/payments/$id' },
}
