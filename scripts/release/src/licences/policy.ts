/** Licences that let us use and pass on what we depend on. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Of files that we do not change: tools that build and test, and what npm installs beside a package of ours as it is.
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
])

/** Packages whose manifest does not name the licence that lies beside it. */
const readByHand: Readonly<Record<string, string>> = {
  spawndamnit: 'MIT',
}

/** The licence of a package, as its manifest or we say. */
export function licenceOf(name: string, declared: string): string {
  return declared === 'Unknown' ? (readByHand[name] ?? declared) : declared
}

/** Understands the alternatives and combinations of an SPDX expression: `(MIT OR CC0-1.0)`. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '')
  return plain
    .split(' OR ')
    .some((alternative) => alternative.split(' AND ').every((id) => allowed.has(id.trim())))
}
