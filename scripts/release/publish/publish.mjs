/** Publishes what was packed. Run it again after any failure: it goes on with what is not on the registry yet. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { channelOf } from './channel.mjs'
import { run, runMain } from './command.mjs'
import { checkNpm, checkTag } from './preflight.mjs'
import { integrityOnRegistry, readPublished } from './registry.mjs'
import { readTarballs } from './tarballs.mjs'

const usage = `Usage: node scripts/release/publish/publish.mjs FOLDER --branch NAME [--provenance]

Publishes the tarballs that pnpm release:pack put into FOLDER, those first that others depend on, to the registry that npm
is configured for. Skips what the registry has, and refuses if that is not what was packed. A version from main becomes
latest, a prerelease from next becomes next, and a version from N.x becomes release-N.x.

  --branch NAME  the branch that the commit is on: main, next or N.x
  --provenance   has npm state where the tarballs were built
`

const longestWait = 60_000

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      branch: { type: 'string' },
      provenance: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [folder] = positionals
  if (values.help) return void process.stdout.write(usage)
  if (folder === undefined || values.branch === undefined) throw new Error(usage)
  await publishAll(folder, values.branch, values.provenance)
})

/**
 * @param {string} folder
 * @param {string} branch
 * @param {boolean} provenance
 */
async function publishAll(folder, branch, provenance) {
  await checkNpm()
  const packed = await readTarballs(folder)
  for (const version of new Set(packed.map(({ version }) => version))) await checkTag(version)
  const registry = (await run('npm', ['config', 'get', 'registry'])).trim()
  // All of them are looked at before the first is published.
  const waiting = []
  for (const tarball of packed) {
    const { name, version, integrity } = tarball
    const published = await readPublished(registry, name)
    const there = published?.integrities[version]
    if (there !== undefined && there !== integrity) {
      throw new Error(
        `${name}@${version} is on the registry with another content (${there}) than was packed (${integrity}). Publish a new version.`,
      )
    }
    const latest = published?.tags.latest
    const channel = there === undefined ? channelOf({ version, branch, latest }) : undefined
    waiting.push({ tarball, channel })
  }
  for (const { tarball, channel } of waiting) {
    const what = `${tarball.name}@${tarball.version}`
    if (channel === undefined) say(`was there   ${what}  ${tarball.integrity}`)
    else {
      await publishOne(registry, folder, tarball, channel, provenance)
      say(`published   ${what} as ${channel}  ${tarball.integrity}`)
    }
  }
  say(`Each of the ${packed.length} packages is on ${registry} as it was packed.`)
}

/**
 * @param {string} registry
 * @param {string} folder
 * @param {import('./tarballs.mjs').Packed} tarball
 * @param {string} channel
 * @param {boolean} provenance
 */
async function publishOne(
  registry,
  folder,
  { name, version, file, integrity },
  channel,
  provenance,
) {
  const attempt = await run('npm', [
    'publish',
    // A path, not the name of a folder of npm's own.
    resolve(folder, file),
    '--loglevel',
    'error',
    '--access',
    'public',
    '--tag',
    channel,
    ...(provenance ? ['--provenance'] : []),
  ]).then(
    () => undefined,
    (/** @type {Error} */ error) => error,
  )
  // The registry decides: it may have taken what npm was not told of, and may show late what it took.
  const wait = attempt === undefined ? longestWait : 0
  const there = await integrityOnRegistry(registry, name, version, wait)
  if (there === integrity) return
  const why =
    attempt?.message ??
    (there === undefined
      ? 'The registry took it, and does not show it yet.'
      : `The registry has another content (${there}) than was packed (${integrity}).`)
  throw new Error(
    `${name}@${version} is not published. ${why}\nRun this again: it goes on from here.`,
  )
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}
