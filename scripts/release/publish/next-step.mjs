/**
 * @param {object} state
 * @param {boolean} state.pending - whether there are changesets to apply
 * @param {boolean} state.tagged - whether the version has its tag, the last thing that a release makes
 * @param {readonly { name: string, known: boolean, published: boolean }[]} state.packages - whether the registry knows the
 *   package at all, and this version of it
 * @returns {{ announce: boolean, publish: boolean, notice: string }}
 */
export function nextStep({ pending, tagged, packages }) {
  if (pending) {
    return { announce: true, publish: false, notice: 'changesets wait to become a version.' }
  }
  const unknown = packages.filter(({ known }) => !known).map(({ name }) => name)
  if (unknown.length > 0) {
    const notice = `the registry does not know ${unknown.join(', ')}. Somebody has to publish the first version (CONTRIBUTING.md).`
    return { announce: false, publish: false, notice }
  }
  const missing = packages.filter(({ published }) => !published).map(({ name }) => name)
  if (missing.length > 0) {
    return { announce: false, publish: true, notice: `${missing.join(', ')} to be published.` }
  }
  // Cut off between the last package and the tag: publishing again publishes nothing, and the tag follows.
  if (!tagged) return { announce: false, publish: true, notice: 'published, but not tagged.' }
  return { announce: false, publish: false, notice: 'published and tagged.' }
}
