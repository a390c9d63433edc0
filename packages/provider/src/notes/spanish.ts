// Spanish for every sentence that the note rules say, because workers read them: the same id, the same values.

export const spanishNoteSentences: Readonly<Record<string, string>> = {
  'provider.note-start-and-stop':
    'La nota va de las {starts} a las {ends}, lo que no es tiempo alguno. Escriba cuándo empezó y terminó la visita en realidad.',
  'provider.note-times-match-visit':
    'La nota dice {told}; la visita dice {booked}. Corrija lo que esté mal, para que las dos digan lo mismo.',
  'provider.note-goal-missing':
    'La nota no nombra ninguna meta. Elija la meta del plan en la que trabajaron en esta visita.',
  'provider.note-goal-elsewhere':
    'La meta de esta nota no está en ningún plan de esta persona. Elija una meta de su propio plan.',
  'provider.note-goal-out-of-date':
    'La meta de esta nota es de un plan que no estaba vigente el {day}. Elija una meta del plan vigente, o renueve el plan con la persona.',
  'provider.note-what-was-done':
    'La nota no dice qué hizo usted. Escríbalo con sus propias palabras; basta una frase verdadera.',
  'provider.note-how-it-went': 'La nota no dice cómo respondió la persona. Pregúntele y escriba lo que dijo o hizo.',
  'provider.note-what-comes-next':
    'La nota no nombra un próximo paso. Si acordaron uno, escríbalo; los planes lo buscan.',
  'provider.note-late':
    'Esta visita fue hace {days} días, el {day}; una nota está a tiempo dentro de {allowed} días. Puede firmarse y quedará marcada como tardía.',
  'provider.note-visit-has-happened':
    'La visita del {day} figura como: {state}. Si tuvo lugar, márquela primero como realizada, o corrija la fecha.',
  'provider.note-signature-complete':
    'No consta ninguna credencial de {signer}, así que la firma quedaría incompleta. Pida a quien lleva los expedientes del personal que la añada.',
  'provider.note-own-visit':
    'Esta visita o su nota no es de {signer}. Solo quien estuvo allí puede escribir la nota y firmarla.',
  'provider.note-never-billable':
    'Usted marcó esta visita como {activity}, que ningún plan paga. Elija otro fondo o gratuito para la visita y después firme.',
  'provider.note-not-billable':
    'Usted marcó esta visita como {activity}, que un plan solo paga cuando {when}. Elija otro fondo para la visita; o, si fue más que eso, quite la marca y diga en la nota qué fue.',
  'provider.note-cloned':
    'Esta nota dice casi lo mismo que su nota del {day}. Escriba qué fue distinto esta vez; un auditor toma una nota copiada por una visita que no ocurrió.',
  'provider.note-own-line-in-group':
    'Esta nota dice de la persona, palabra por palabra, lo mismo que otra nota del mismo grupo. Escriba cómo participó esta persona.',
  'provider.note-respectful-words':
    'Usted escribió «{found}». Quizá: {instead}. La nota es suya y de la persona; déjelo si es lo que ella diría.',
}
