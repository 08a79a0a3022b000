import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What a registry has of a package.
 *
 * @typedef {object} Published
 * @property {Readonly<Record<string, string>>} integrities - by version
 * @property {Readonly<Record<string, string>>} tags - a version by dist-tag
 */

/**
 * @param {string} registry - its address, with a slash at the end
 * @param {string} name
 * @returns {Promise<Published | undefined>} nothing where it does not know the package
 * @throws {Error} when it answers neither with the package nor that there is none
 */
export async function readPublished(registry, name) {
  const url = new URL(name.replace('/', '%2f'), registry)
  const answer = await fetch(url, { headers: { 'cache-control': 'no-cache' } })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}. Run this again.`)
  /** @type {{ versions?: Record<string, { dist: { integrity: string } }>, 'dist-tags'?: Record<string, string> }} */
  const { versions = {}, 'dist-tags': tags = {} } = JSON.parse(await answer.text())
  const integrities = Object.entries(versions).map(([version, { dist }]) => [
    version,
    dist.integrity,
  ])
  return { integrities: Object.fromEntries(integrities), tags }
}

/**
 * Waits until a registry shows a version: it may take a while to tell everybody.
 *
 * @param {string} registry
 * @param {string} name
 * @param {string} version
 * @param {number} milliseconds - how long at most
 * @returns {Promise<string | undefined>} the integrity that it has
 */
export async function integrityOnRegistry(registry, name, version, milliseconds) {
  const deadline = Date.now() + milliseconds
  for (;;) {
    const published = await readPublished(registry, name).catch(() => undefined)
    const integrity = published?.integrities[version]
    if (integrity !== undefined || Date.now() >= deadline) return integrity
    await sleep(1000)
  }
}
