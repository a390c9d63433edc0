// Visits and their notes: booked, recorded, written, signed, and taken in from a CSV file.
import type { Area } from '../area.ts'

export const visits: Area = {
  name: 'visits',
  words: { en: () => import('./words.en.ts'), es: () => import('./words.es.ts') },
  navigation: [
    {
      to: '/visits',
      label: { en: 'Visits', es: 'Visitas' },
      icon: 'visit',
      side: 'provider',
      needs: ['services.read'],
      order: 20,
      pages: [
        {
          to: '/visits/record',
          label: { en: 'Record a visit', es: 'Registrar una visita' },
          needs: ['services.record'],
        },
        { to: '/visits/import', label: { en: 'Import visits', es: 'Importar visitas' }, needs: ['services.import'] },
      ],
    },
  ],
  routes: [
    { path: '/visits', side: 'provider', needs: ['services.read'], load: () => import('./visits-page.tsx') },
    { path: '/visits/record', side: 'provider', needs: ['services.record'], load: () => import('./record-page.tsx') },
    { path: '/visits/import', side: 'provider', needs: ['services.import'], load: () => import('./import-page.tsx') },
    {
      path: '/visits/import/$importId',
      side: 'provider',
      needs: ['services.import'],
      load: () => import('./import-rows-page.tsx'),
    },
    { path: '/visits/$serviceId', side: 'provider', needs: ['services.read'], load: () => import('./visit-page.tsx') },
  ],
  opens: { service: '/visits/$id', note: '/visits/$id', import: '/visits/import/$id' },
}
