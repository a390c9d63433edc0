// Words about the thread, in Spanish.

export const words = {
  title: 'El hilo',
  lead: 'Cada paso que da un dólar, cada uno desde su propio registro. Se puede seguir en ambos sentidos.',
  steps: 'Pasos del hilo',
  siblings: 'Líneas del mismo reclamo',
  open: 'Abrir',
  more: 'Más',
  stages: {
    contract: 'Término del contrato',
    authorization: 'Autorización',
    goal: 'Meta',
    note: 'Visita y nota',
    'claim-line': 'Línea del reclamo',
    decision: 'Decisión',
    'remittance-line': 'Remesa',
    ledger: 'Libro mayor',
    deposit: 'Depósito bancario',
  },
  previous: 'Atrás por el hilo',
  next: 'Adelante por el hilo',
}
