// Words of Home, in Spanish.
export const words = {
  morning: 'Buenos días, {{name}}',
  afternoon: 'Buenas tardes, {{name}}',
  evening: 'Buenas noches, {{name}}',
  title: 'Inicio',
  administratorOnly:
    'Su función cuida la instalación. Abra Ajustes para invitar a personas y mantener en orden la organización.',
  cycle: {
    title: 'El ciclo entero',
    waits: 'Espera',
    step: 'Paso {{step}}',
    states: { done: 'En orden', going: 'En marcha', attention: 'Le necesita', 'not-yet': 'Todavía no' },
    steps: {
      1: 'Una entidad compra beneficios',
      2: 'El plan forma una red',
      3: 'Un contrato fija los pagos',
      4: 'Llegan personas referidas',
      5: 'Se autorizan servicios',
      6: 'Se cobran las visitas',
      7: 'El plan revisa',
      8: 'Se paga el dinero',
      9: 'Se audita la calidad',
    },
  },
  today: {
    title: 'Hoy',
    none: 'Nada le necesita hoy.',
    noneWords:
      'Aquí aparecen visitas nuevas, respuestas del plan y fechas cercanas, cada una con lo único que hay que hacer.',
    more_one: 'y {{count}} más, menos urgente',
    more_other: 'y {{count}} más, menos urgentes',
  },
  months: {
    title: 'Mes a mes',
    billed: 'Cobrado al plan',
    paid: 'Pagado',
    denied: 'Denegado',
    month: 'Mes',
    none: 'Las primeras reclamaciones que envíe aparecerán aquí, mes a mes.',
    lag: 'Los pagos llegan meses después de la visita: los últimos meses nunca están completos.',
    asTable: 'Presentado, pagado y denegado por mes',
  },
}
