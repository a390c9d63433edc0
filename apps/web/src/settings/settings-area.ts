// Settings: the organization, its people and partners, who may do what, and proof that the books and the audit hold.
import type { Area } from '../area.ts'

const page = (to: string, en: string, es: string, needs: Area['routes'][number]['needs']) => ({
  to: `/settings/${to}`,
  label: { en, es },
  needs,
})

export const settings: Area = {
  name: 'settings',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/settings',
      label: { en: 'Settings', es: 'Ajustes' },
      icon: 'settings',
      side: 'both',
      needs: [],
      order: 90,
      pages: [
        page('workers', 'Workers and certificates', 'Personal y certificados', ['workers.read']),
        page('users', 'Who can sign in', 'Quién puede entrar', ['users.manage']),
        page('security', 'Your sign-in and security', 'Su acceso y seguridad', []),
        page('audit', 'Audit trail', 'Registro de auditoría', ['audit.read']),
        page('jobs', 'Work that failed', 'Trabajo que falló', ['organization.manage']),
        page('integrity', 'Checks of the books', 'Pruebas de los libros', ['integrity.run']),
      ],
    },
  ],
  routes: [
    { path: '/settings', side: 'both', needs: [], load: () => import('./organization-page.tsx') },
    { path: '/settings/sites', side: 'provider', needs: ['organization.read'], load: () => import('./sites-page.tsx') },
    { path: '/settings/workers', side: 'provider', needs: ['workers.read'], load: () => import('./workers-page.tsx') },
    { path: '/settings/payers', side: 'provider', needs: ['contracts.read'], load: () => import('./payers-page.tsx') },
    { path: '/settings/partners', side: 'both', needs: ['contracts.read'], load: () => import('./partners-page.tsx') },
    { path: '/settings/users', side: 'both', needs: ['users.manage'], load: () => import('./users-page.tsx') },
    { path: '/settings/security', side: 'both', needs: [], load: () => import('./security-page.tsx') },
    { path: '/settings/audit', side: 'both', needs: ['audit.read'], load: () => import('./audit-page.tsx') },
    { path: '/settings/jobs', side: 'both', needs: ['organization.manage'], load: () => import('./jobs-page.tsx') },
    { path: '/settings/integrity', side: 'both', needs: ['integrity.run'], load: () => import('./integrity-page.tsx') },
  ],
}
