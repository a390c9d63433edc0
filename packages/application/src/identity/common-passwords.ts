// Words that passwords are most often made of. A password that is one of them with digits, signs or repetition around it is
// guessed first, however long it is. Written by hand from what people everywhere are known to choose; no list was copied.

/** Lower case, letters only. */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwort contrasena motdepasse passphrase passcode pass word welcome bienvenido letmein letmeinnow login logmein
  admin administrator administrador root superuser master access allow secret secreto qwerty qwertyuiop qwertyui azerty
  qwertz asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc iloveyou ilovegod iloveme teamo tequiero loveyou forever
  sunshine princess princesa monkey dragon football futbol baseball basketball soccer hockey superman batman spiderman starwars
  pokemon naruto ninja shadow michael jennifer jordan ashley jessica daniel charlie thomas robert william matthew joshua
  andrew amanda nicole anthony maria jose juan carlos miguel david angel angeles sofia valentina santiago hunter killer
  buster ginger pepper cookie chocolate cheese banana orange apple summer winter autumn spring verano invierno january
  february march april may june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre computer internet
  google facebook instagram microsoft windows apple samsung whatever nothing trustno trustnoone changeme changeit change
  default temp temporary test testing tester guest user username demo sample example health healthcare recovery peer peers
  support wellness medicaid medicare billing claims office clinic company business america american liberty freedom jesus
  jesuschrist christ blessed blessing godisgood faith hope hello hola helloworld goodmorning happy happiness family familia
  mother father madre padre mommy daddy baby babygirl flower butterfly mustang corvette ferrari mercedes harley yankees
  cowboys lakers steelers eagles arsenal liverpool barcelona realmadrid correcthorsebatterystaple opensesame abracadabra
  security secure safety private money dollar throughline`
    .split(/\s+/)
    .filter(Boolean),
)

/** Rows of keys and of order; a password that walks along them is no secret. */
export const walks: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  'qazwsxedcrfvtgbyhnujm',
  '!@#$%^&*()',
]
