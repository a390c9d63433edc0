// Passwords: how they are hashed, and which ones are refused. Length and not being guessable are asked for; a mixture of
// signs is not, and nobody has to change a good one (NIST SP 800-63B-4 §3.1.1).
import { hash, verify } from '@node-rs/argon2'
import { commonWords, walks } from './common-passwords.ts'

/** Argon2id, 19 MiB, two passes: the least the OWASP cheat sheet names, about 50 ms here. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  return hash(password.normalize('NFKC'), { ...argon, salt })
}

// The hash of a password nobody has, so that an address nobody has takes as long as one that somebody has.
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** Whether this is the password. With no hash it does the same work and says no. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const same = await verify(kept ?? nobodysHash, password.normalize('NFKC'))
  return kept !== null && same
}

/** What stands for a letter when people disguise a word. */
const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const undisguised = (text: string): string => plain(text).replace(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)
const lettersOf = (text: string): string => text.replace(/[^a-z]/g, '')

/** Whether these letters are nothing but common words, one or several, up to a stated length. */
function onlyCommonWords(letters: string): boolean {
  if (letters.length === 0 || letters.length > 256) return false
  const reached = new Array<number>(letters.length + 1).fill(Infinity)
  reached[0] = 0
  for (let from = 0; from < letters.length; from++) {
    if (reached[from] === Infinity) continue
    for (let to = from + 3; to <= Math.min(letters.length, from + 26); to++)
      if (commonWords.has(letters.slice(from, to))) reached[to] = Math.min(reached[to]!, reached[from]! + 1)
  }
  // Four or more words in a row are a passphrase of a sort, and are left to the person.
  return reached[letters.length]! <= 3
}

/** The least number of walks along a row of keys, forwards or backwards, that make up the whole text. */
function isWalked(text: string): boolean {
  const rows = walks.flatMap((row) => [row, [...row].reverse().join('')])
  let at = 0
  for (let steps = 0; steps < 3 && at < text.length; steps++) {
    let longest = 0
    for (const row of rows)
      for (let length = text.length - at; length > Math.max(longest, 2); length--)
        if (row.includes(text.slice(at, at + length))) longest = length
    if (longest === 0) return false
    at += longest
  }
  return at >= text.length
}

/** Why this password is refused, as a sentence; null when it is good. `about` are names a guesser would know. */
export function passwordWeakness(password: string, about: readonly string[]): string | null {
  const lower = plain(password)
  if (new Set(lower).size < 5)
    return 'This repeats very few characters. Use several words that only you would put together.'
  if (isWalked(lower))
    return 'This follows the keys or the alphabet. Use several words that only you would put together.'
  const bare = lower.replace(/^[^a-z]+|[^a-z]+$/g, '')
  if (onlyCommonWords(lettersOf(lower)) || onlyCommonWords(lettersOf(undisguised(bare))))
    return 'This is among the first passwords anybody would guess. Use several words that only you would put together.'
  const words = about.flatMap((text) => plain(text).split(/[^a-z0-9]+/)).filter((word) => word.length >= 4)
  const used = words.find((word) => lower.includes(word) || undisguised(password).includes(word))
  if (used !== undefined) return `This holds “${used}”, which others know about you or your organization. Leave it out.`
  return null
}
