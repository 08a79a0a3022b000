/**
 * Compares two versions as npm orders them.
 *
 * @param {string} left
 * @param {string} right
 * @returns {number} below 0 when the left one is older, above 0 when it is newer
 * @see https://semver.org/#spec-item-11
 */
export function compareVersions(left, right) {
  const [a, b] = [parts(left), parts(right)]
  return compareLists(a.numbers, b.numbers) || comparePrereleases(a.prerelease, b.prerelease)
}

/** @param {string} version */
export function isPrerelease(version) {
  return version.includes('-')
}

/** @param {string} version */
function parts(version) {
  const [core = '', ...rest] = (version.split('+')[0] ?? '').split('-')
  return {
    numbers: core.split('.'),
    prerelease: rest.length === 0 ? [] : rest.join('-').split('.'),
  }
}

/**
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function comparePrereleases(a, b) {
  // Without one is newer than any with one.
  if (a.length === 0 || b.length === 0) return b.length - a.length
  return compareLists(a, b)
}

/**
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function compareLists(a, b) {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) return 1
    const order = comparePart(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/**
 * @param {string} left
 * @param {string} right
 */
function comparePart(left, right) {
  const [a, b] = [/^\d+$/.test(left), /^\d+$/.test(right)]
  if (a && b) return Number(left) - Number(right)
  if (a !== b) return a ? -1 : 1
  return left < right ? -1 : left > right ? 1 : 0
}
