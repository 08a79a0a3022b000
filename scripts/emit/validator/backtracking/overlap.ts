/** Characters that tell classes apart: all of Latin, and some of each kind of the rest. */
const samples = [
  ...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)),
  ...'αΩжЖא٠۰अกあア中한ʰ\u0301\u2003\u200d\u2028€™→𝄞😀\ue000\ufeff',
]

/** For each two sources of a place in an expression, whether there are characters that both take. */
export function overlaps(atoms: readonly string[]): (left: number, right: number) => boolean {
  const taken = new Map<string, ReadonlySet<string>>()
  for (const atom of new Set(atoms)) {
    const expression = new RegExp(`^(?:${atom})$`, 'u')
    // A class may name characters that are none of the samples.
    const all = [...samples, ...(atom.match(/[^\0-\x7f]/gu) ?? []), ...escaped(atom)]
    taken.set(atom, new Set(all.filter((character) => expression.test(character))))
  }
  const known = new Map<string, boolean>()
  return (left, right) => {
    const [one = '', other = ''] = [atoms[left], atoms[right]]
    if (one === other) return true
    const key = one < other ? `${one}\0${other}` : `${other}\0${one}`
    const answer = known.get(key) ?? intersect(taken.get(one), taken.get(other))
    known.set(key, answer)
    return answer
  }
}

function intersect(
  one: ReadonlySet<string> = new Set(),
  other: ReadonlySet<string> = new Set(),
): boolean {
  return [...one].some((character) => other.has(character))
}

function escaped(atom: string): string[] {
  return [...atom.matchAll(/\\u\{?([\dA-Fa-f]{1,6})\}?|\\x([\dA-Fa-f]{2})/g)].map(
    ([, long, short]) => String.fromCodePoint(Number.parseInt(long ?? short ?? '0', 16)),
  )
}
