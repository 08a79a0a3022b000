import { expressionOf } from '../../model/expression.js'

/** Characters that tell classes apart: all of Latin, and some of each kind of the rest. */
const samples = [
  ...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)),
  ...'αΩжЖא٠۰अกあア中한ʰ\u0301\u2003\u200d\u2028€™→𝄞😀\ue000\ufeff',
]

/** For each two sources of a place in an expression, whether there are characters that both take. */
export function overlaps(atoms: readonly string[]): (left: number, right: number) => boolean {
  const taken = takenBy(atoms)
  const known = new Map<string, boolean>()
  return (left, right) => {
    const [one = '', other = ''] = [atoms[left], atoms[right]]
    if (one === other) return true
    const key = one < other ? `${one}\0${other}` : `${other}\0${one}`
    const answer =
      known.get(key) ??
      (intersect(taken.get(one), taken.get(other)) || (isByProperty(key) && shareAny(one, other)))
    known.set(key, answer)
    return answer
  }
}

/** Whether there are characters that three places take. Where properties are told apart, each two must share one. */
export function commonTo(
  atoms: readonly string[],
): (one: number, other: number, third: number) => boolean {
  const taken = takenBy(atoms)
  const overlap = overlaps(atoms)
  const known = new Map<string, boolean>()
  const share = (places: readonly string[]): boolean => {
    const [one = '', other = '', third = ''] = places
    if (places.some(isByProperty)) return true
    const [left, right] = [taken.get(other), taken.get(third)]
    return [...(taken.get(one) ?? [])].some((taken) => left?.has(taken) && right?.has(taken))
  }
  return (one, other, third) => {
    if (!overlap(one, other) || !overlap(one, third) || !overlap(other, third)) return false
    const places = [...new Set([one, other, third].map((place) => atoms[place] ?? ''))].sort()
    if (places.length < 3) return true
    const key = places.join('\0')
    const answer = known.get(key) ?? share(places)
    known.set(key, answer)
    return answer
  }
}

/** The samples that each source of a place takes. */
export function takenBy(atoms: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const taken = new Map<string, ReadonlySet<string>>()
  for (const atom of new Set(atoms)) {
    const expression = expressionOf(`^(?:${atom})$`)
    // A class may name characters that are none of the samples.
    const all = [...samples, ...(atom.match(/[^\0-\x7f]/gu) ?? []), ...escaped(atom)]
    taken.set(atom, new Set(all.filter((character) => expression.test(character))))
  }
  return taken
}

function intersect(
  one: ReadonlySet<string> = new Set(),
  other: ReadonlySet<string> = new Set(),
): boolean {
  return [...one].some((character) => other.has(character))
}

/** The samples are few beside what is told apart by properties: scripts, categories. */
function isByProperty(atoms: string): boolean {
  return /\\p\{/i.test(atoms)
}

function shareAny(one: string, other: string): boolean {
  everything ??= Array.from({ length: 0x11 }, (_, plane) => charactersOf(plane)).join('')
  return expressionOf(`(?=${one})${other}`).test(everything)
}

let everything: string | undefined

function charactersOf(plane: number): string {
  const codes = Array.from({ length: 0x10000 }, (_, code) => plane * 0x10000 + code)
  // Half of a surrogate pair is no character.
  const characters = codes.filter((code) => code < 0xd800 || code > 0xdfff)
  return characters.map((code) => String.fromCodePoint(code)).join('')
}

function escaped(atom: string): string[] {
  return [...atom.matchAll(/\\u\{?([\dA-Fa-f]{1,6})\}?|\\x([\dA-Fa-f]{2})/g)].map(
    ([, long, short]) => String.fromCodePoint(Number.parseInt(long ?? short ?? '0', 16)),
  )
}
