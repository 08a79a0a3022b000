import { compareVersions, isPrerelease } from './semver.mjs'

/**
 * The dist-tag under which a version is found: `latest` from main, `next` for a prerelease from next, `release-1.x`
 * from 1.x: npm takes no tag that reads as a range of versions.
 *
 * @param {{ version: string, branch: string, latest: string | undefined }} release - `latest` is what the registry has
 *   under that tag today
 * @returns {string}
 * @throws {Error} when the version does not belong on the branch, or `latest` would go backwards
 */
export function channelOf({ version, branch, latest }) {
  const maintained = /^(\d+)\.x$/.exec(branch)?.[1]
  if (maintained !== undefined) {
    if (version.split('.')[0] === maintained && !isPrerelease(version)) return `release-${branch}`
    throw new Error(
      `${version} does not belong on the branch ${branch}: it must be ${maintained}.N.N.`,
    )
  }
  if (branch === 'next') {
    if (/^\d+\.\d+\.\d+-next\.\d+$/.test(version)) return 'next'
    throw new Error(`${version} is no prerelease. Run \`pnpm changeset pre enter next\` on next.`)
  }
  if (branch !== 'main') {
    throw new Error(`Nothing is published from ${branch}: only from main, next and N.x.`)
  }
  if (isPrerelease(version)) {
    throw new Error(
      `${version} is a prerelease. Run \`pnpm changeset pre exit\` before main gets it.`,
    )
  }
  if (latest !== undefined && compareVersions(version, latest) < 0) {
    throw new Error(
      `${latest} is published already, and ${version} would take its place as latest. Publish from ${version.split('.')[0]}.x.`,
    )
  }
  return 'latest'
}
