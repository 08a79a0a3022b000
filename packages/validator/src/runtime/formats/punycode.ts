/** Punycode (RFC 3492) with the parameters of section 5, in which labels of domain names are encoded. */
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'
const base = 36
const initialBias = 72
const initialN = 128

/** The label that an encoded one stands for, or undefined where it is not well-formed (section 6.2). */
export function decodePunycode(encoded: string): string | undefined {
  const delimiter = encoded.lastIndexOf('-')
  // No delimiter is written where no character comes before it.
  if (delimiter === 0 || encoded === '') return undefined
  const output = Array.from(encoded.slice(0, Math.max(0, delimiter)), codePointOf)
  let n = initialN
  let bias = initialBias
  let position = delimiter + 1
  let i = 0
  while (position < encoded.length) {
    const start = i
    let weight = 1
    for (let k = base; ; k += base) {
      const digit = digits.indexOf(encoded.charAt(position++).toLowerCase() || '?')
      if (digit < 0) return undefined
      i += digit * weight
      const t = threshold(k, bias)
      if (digit < t) break
      weight *= base - t
    }
    const length = output.length + 1
    bias = adapt(i - start, length, start === 0)
    n += Math.floor(i / length)
    if (n > 0x10ffff) return undefined
    i %= length
    output.splice(i, 0, n)
    i++
  }
  return String.fromCodePoint(...output)
}

function threshold(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, 1), 26)
}

/** Bias adaptation (section 6.1). */
function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2))
  rest += Math.floor(rest / length)
  let k = 0
  for (; rest > 455; k += base) rest = Math.floor(rest / (base - 1))
  return k + Math.floor((base * rest) / (rest + 38))
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
