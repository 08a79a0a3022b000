import { run } from './command.mjs'
import { compareVersions } from './semver.mjs'

/** The first npm that can be a trusted publisher. */
const oldestNpm = '11.5.1'

/** @throws {Error} when npm is too old to publish */
export async function checkNpm() {
  const problem = npmProblem((await run('npm', ['--version'])).trim())
  if (problem !== undefined) throw new Error(problem)
}

/**
 * @param {string} version
 * @returns {string | undefined}
 */
export function npmProblem(version) {
  if (compareVersions(version, oldestNpm) >= 0) return undefined
  return `npm is ${version}, and publishing takes ${oldestNpm} or newer. Nothing is published.`
}

/**
 * Makes sure that the version's tag is not taken by another commit, as the repository's origin has it.
 *
 * @param {string} version
 * @returns {Promise<boolean>} whether this commit has the tag already
 * @throws {Error} when another commit has it
 */
export async function checkTag(version) {
  const tag = `refs/tags/v${version}`
  const listed = await run('git', ['ls-remote', 'origin', tag, `${tag}^{}`])
  const { taken, problem } = tagState(listed, (await run('git', ['rev-parse', 'HEAD'])).trim())
  if (problem !== undefined) throw new Error(problem)
  return taken
}

/**
 * @param {string} listed - by `git ls-remote`; an annotated tag's commit comes last
 * @param {string} commit
 * @returns {{ taken: boolean, problem?: string }}
 */
export function tagState(listed, commit) {
  const last = listed.trim().split('\n').at(-1) ?? ''
  if (last === '') return { taken: false }
  const [hash = '', name = ''] = last.split(/\s+/)
  if (hash === commit) return { taken: true }
  const tag = name.replace('refs/tags/', '').replace('^{}', '')
  return {
    taken: true,
    problem: `The tag ${tag} is taken by ${hash.slice(0, 7)}; this is ${commit.slice(0, 7)}. Nothing is published.`,
  }
}
