// Codes that people read off paper and type: 32 signs without the ones that look alike (Crockford's), in groups.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Each byte gives one sign (five bits), in groups of four with hyphens. */
export function readableCode(bytes: Uint8Array): string {
  const text = [...bytes].map((byte) => signs[byte % 32]).join('')
  return (text.match(/.{1,4}/g) ?? []).join('-')
}

/** As it was made, however it was typed: spaces, hyphens and case do not matter, O is 0, I and L are 1. */
export function readAsTyped(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}
