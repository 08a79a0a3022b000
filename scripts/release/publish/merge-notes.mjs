/**
 * One text of what the CHANGELOGs of several packages say of a version. A package to which nothing happened is left out.
 *
 * @param {string} version
 * @param {readonly { name: string, changelog: string }[]} packages
 * @returns {string}
 */
export function mergeNotes(version, packages) {
  const entries = packages.map(({ name, changelog }) => ({ name, ...entryOf(version, changelog) }))
  const compare = entries.find((entry) => entry.compare !== '')?.compare ?? ''
  const sections = entries
    .filter(({ text }) => text !== '' && !text.startsWith('Nothing has changed in this package'))
    .map(({ name, text }) => `## ${name}\n\n${text.replaceAll(/^###/gm, '####')}`)
  return `${[...sections, compare].filter((part) => part !== '').join('\n\n')}\n`
}

/**
 * @param {string} version
 * @param {string} changelog
 * @returns {{ text: string, compare: string }}
 */
function entryOf(version, changelog) {
  const lines = changelog.split('\n')
  const start = lines.findIndex(
    (line) => line === `## ${version}` || line.startsWith(`## ${version} `),
  )
  if (start === -1) return { text: '', compare: '' }
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => line.startsWith('## '))
  const entry = rest.slice(0, end === -1 ? undefined : end)
  const compare = entry.find((line) => line.startsWith('[All that changed since ')) ?? ''
  return {
    text: entry
      .filter((line) => line !== compare)
      .join('\n')
      .trim(),
    compare,
  }
}
