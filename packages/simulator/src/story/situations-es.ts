// What notes are composed from in Spanish, for people who speak it with their peer. The same parts and blanks as in English.
import type { Theme } from '../cast/cast.ts'
import type { Situation } from './situations.ts'

const food: Situation = {
  words: [
    '«Prendí la estufa», me dijo {Name} antes de saludar.',
    '{Name} dijo que cocinar para una sola persona es como poner la mesa para nadie.',
    'Había arroz en la mesa cuando llegué. {Name} dijo que era de ayer y que estaba bueno.',
    '{Name} no tenía ganas de hablar de comida y al final habló de la cocina de su abuela.',
  ],
  actions: [
    'Revisamos la alacena y salió una comida. {Name} cocinó y yo piqué la cebolla.',
    'Le conté cómo yo comía de pie y qué cambió cuando me senté. Pusimos dos platos.',
    'Caminamos a la tienda con una lista de cinco cosas y compramos seis.',
    'Escribimos tres comidas fáciles en una tarjeta y la pegamos dentro de la puerta.',
  ],
  responses: [
    '{Name} comió un plato entero y guardó otro. Ánimo {n} antes, {m} después.',
    '{Name} se rió porque faltó la sal y dijo que así también se come.',
    'Dijo que la casa ya huele a casa.',
    '{Name} quiso parar a la mitad y terminó sola cuando yo lavaba.',
  ],
  next: [
    'El jueves, caldo; ella trae el cilantro.',
    'Una comida caliente antes de vernos.',
    'Invitar a su hija, si todavía quiere.',
  ],
}

const health: Situation = {
  words: [
    '{Name} dijo que hoy las rodillas votaron que no.',
    '«Llegué hasta la esquina y volví», contó {Name}.',
    '{Name} quería preguntarle al doctor por el temblor y tenía miedo de olvidarlo.',
    'Me enseñó la libreta: tres días con estrella.',
  ],
  actions: [
    'Caminamos hasta la barda de piedra, nos sentamos, y luego un poco más lejos que la vez pasada.',
    'Llamamos juntas a la farmacia y pedimos que entreguen los jueves.',
    'Le conté que yo anoto mis preguntas. {Name} escribió tres en una tarjeta.',
    'Miramos la libreta y buscamos qué tenían en común los días buenos.',
  ],
  responses: [
    '{Name} caminó nueve minutos sin parar. Energía {m}; empezó en {n}.',
    'Vio que los días buenos son los que empiezan con desayuno.',
    '{Name} hizo las preguntas en voz alta y la segunda vez sin leer.',
    'Se cansó y lo dijo; descansamos, y quiso volver por el camino largo.',
  ],
  next: ['Hasta el mercado, si no llueve.', '{Name} llama a la farmacia el miércoles.', 'Leemos la libreta otra vez.'],
}

export const situacion: Readonly<Partial<Record<Theme, Situation>>> = {
  food,
  health,
  crowds: {
    words: [
      '«Me quedé en el coche, pero llegué», dijo {Name}.',
      '{Name} dijo que no es la gente, es la puerta detrás de la gente.',
      '{Name} había cantado en la cocina con la radio y quería contármelo.',
      'Dijo que el domingo estuvo en la última banca hasta el segundo canto.',
    ],
    actions: [
      'Entramos por un lado cuando la iglesia estaba vacía. {Name} escogió dónde pararse.',
      'Le conté cómo yo contaba las salidas. {Name} encontró las tres y luego hablamos de otra cosa.',
      'Practicamos llegar tarde a propósito, dos veces.',
      'Hicimos un plan con salida: una seña, sin dar razones.',
    ],
    responses: [
      '{Name} cantó media estrofa bajito. Miedo {n}, después {m}.',
      'Usó la seña una vez, respiró en el pórtico y volvió a entrar.',
      '{Name} dijo que hoy oyó más la música que a la gente.',
      'Se fue a los diez minutos y dijo que diez son más que ninguno.',
    ],
    next: [
      'El miércoles, ensayo, en la orilla.',
      'Llegar temprano, cuando ponen las sillas.',
      '{Name} le escribe a la directora del coro.',
    ],
  },
  sleep: {
    words: [
      '«Tres noches de siete», dijo {Name}, y las tenía anotadas.',
      '{Name} estaba despierta desde las dos y me ofreció café en la puerta.',
      'Dijo que cuando duerme contesta a la gente, y cuando no, no.',
      '{Name} sacó el reloj del cuarto y preguntó si eso cuenta.',
    ],
    actions: [
      'Dibujamos su noche en un papel y marcamos dónde se tuerce.',
      'Le conté mi lista de la última hora. {Name} hizo una más corta: lavarse, radio, apagar la lámpara.',
      'Probamos la cuenta lenta, sentadas y luego con la cortina cerrada.',
      'Buscamos qué tuvieron en común las noches buenas.',
    ],
    responses: [
      '{Name} bostezó en la segunda cuenta y le dio risa. Descanso {n} la semana pasada, {m} esta.',
      'Dijo que a las diez es muy temprano y que a las diez y media es una promesa.',
      '{Name} vio sola que las dos noches buenas vinieron después de caminar.',
      'No estaba segura, y va a probar cuatro noches, no siete.',
    ],
    next: ['Cuatro noches con la lista.', 'Caminar las tardes sin lluvia.', 'Leemos la libreta juntas.'],
  },
  bus: {
    words: [
      '«Llegué hasta la banca», dijo {Name}. El autobús pasó dos veces.',
      '{Name} dijo que no quiere pedirle otra vez a su hija.',
      '{Name} había ido sola una parada y quería contarlo primero.',
      'Dijo que el pecho se le aprieta cuando alguien se sienta cerca.',
    ],
    actions: [
      'Fuimos dos paradas juntas, {Name} junto a la ventana.',
      'Hicimos una tarjeta para la bolsa: la línea, la parada de antes y las tres respiraciones.',
      'Me senté cuatro filas atrás para que fuera ella quien iba.',
      'Llamamos a la oficina del autobús; habló {Name}.',
    ],
    responses: [
      '{Name} escogió el asiento. Miedo {n}, después {m}.',
      'Se bajó una parada antes, esperó conmigo y tomó el siguiente.',
      '{Name} no miró la tarjeta ni una vez.',
      'El chofer la saludó y ella dijo: «Sí se acuerda».',
    ],
    next: [
      'Tres paradas, a la misma hora.',
      'La próxima vez ella paga y yo acompaño.',
      'El de las nueve, que va vacío.',
    ],
  },
  work: {
    words: [
      '{Name} dijo que subió tres peldaños y bajó, y que tres es más que nada.',
      '«Mi hermano no me apura, me apuro yo.»',
      '{Name} trajo las botas para enseñar que están limpias.',
      'Contó que el ruido de la pistola de clavos todavía lo regresa a ese día.',
    ],
    actions: [
      'Fuimos al patio y practicamos con la escalera baja, yo abajo con la mano puesta.',
      'Le conté cómo volví yo al trabajo, por horas. {Name} escogió dos mañanas.',
      'Ensayamos lo que va a decirle a su hermano, hasta que quedó corto.',
      'Hicimos un plan para el ruido: tapones, salir primero, volver después.',
    ],
    responses: [
      '{Name} subió cinco peldaños y miró alrededor. Miedo {n}, después {m}.',
      'Llamó a su hermano desde el patio: el martes, hasta las once.',
      'Le tembló la mano, lo dijo, y se quedó donde estaba.',
      '{Name} no quiso subir hoy y explicó por qué; sí quiso cargar la escalera.',
    ],
    next: ['El martes hasta las once.', 'Siete peldaños, sin prisa.', 'Nos vemos después del trabajo, no antes.'],
  },
  family: {
    words: [
      '«Contesté», dijo {Name}. Hablaron doce minutos.',
      '{Name} dijo que deja sonar el teléfono y luego se siente peor.',
      'Estaba una foto en la mesa, y empezamos por la foto.',
      '{Name} dijo que le faltan fuerzas, no cariño.',
    ],
    actions: [
      'Escribimos tres frases para cuando la llamada se pone difícil y las probamos.',
      'Le conté cómo se lo dije a mi hermana. {Name} escribió un mensaje y lo leyó en voz alta antes de mandarlo.',
      'Planeamos la visita por horas: qué cocinar, cuándo salir, cómo terminar bien.',
      '{Name} llamó mientras yo esperaba en el escalón.',
    ],
    responses: [
      '{Name} usó la segunda frase y fue quien se despidió. {n} antes, {m} después.',
      'Lloró un poco, se limpió la cara y lo mandó. La respuesta llegó antes de que me fuera.',
      '{Name} tachó la mitad del plan y dijo que la otra mitad sí se puede.',
      'Dijo que nadie le había preguntado qué espera de la visita.',
    ],
    next: [
      'La llamada del sábado, con las frases al lado.',
      'Una tarde con la familia, sin prisa.',
      'Vemos cómo fue, sin prisa.',
    ],
  },
}
