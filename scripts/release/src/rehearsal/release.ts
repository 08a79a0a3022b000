import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { createConsumer } from '../pack/consumer.js'
import { fullName, packageNames, type PackageName } from '../packages.js'
import { run } from '../process.js'
import type { Registry } from './registry.js'

const environment = {
  ...process.env,
  // Nothing of a dry run is anybody else's business.
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
}

/** The commands of a release, run in a copy of the repository. */
export interface Rehearsal {
  install(): Promise<string>
  generate(): Promise<string>
  /** @returns the difference in prose */
  describe(): Promise<string>
  applyChangesets(): Promise<string>
  build(): Promise<string>
  /** Commits what the version has changed, as merging its pull request does. */
  commit(): Promise<string>
  pack(folder: string): Promise<string>
  notes(): Promise<string>
  installAsStranger(consumer: string, version: string, registry: Registry): Promise<void>
  version(): Promise<string>
  changelogEntry(name: PackageName, version: string): Promise<string>
}

export function rehearse(copy: string): Rehearsal {
  const here = { cwd: copy, env: environment }
  const script = (...args: string[]): Promise<string> =>
    run(process.execPath, ['scripts/run.mjs', ...args], here)
  const packageFile = (...path: string[]): string => join(copy, 'packages', ...path)
  return {
    install: () => run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], here),
    generate: () => script('generate/src/cli.ts'),
    async describe() {
      const difference = await script('openapi-diff/src/cli.ts')
      await script('release/src/changeset/auto.ts')
      await script('release/src/changeset/check.ts')
      return difference
    },
    applyChangesets: () => script('release/src/changelog/version.ts'),
    build: () =>
      run(
        join(copy, 'node_modules', '.bin', 'turbo'),
        ['run', 'build', '--filter=./packages/*', '--output-logs=errors-only'],
        here,
      ),
    async commit() {
      const author = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@example.org']
      await run('git', ['add', '--all'], here)
      return run('git', [...author, 'commit', '--quiet', '--allow-empty', '-m', 'Release'], here)
    },
    pack: (folder) => script('release/src/pack/pack.ts', folder),
    notes: () => run(process.execPath, ['scripts/release/publish/notes.mjs'], here),
    async installAsStranger(consumer, version, { url }) {
      const dependencies = packageNames.map((name) => [fullName(name), version] as const)
      await createConsumer(consumer, Object.fromEntries(dependencies), url)
    },
    async version() {
      const manifest = await readFile(packageFile('types', 'package.json'), 'utf8')
      return (JSON.parse(manifest) as { version: string }).version
    },
    async changelogEntry(name, version) {
      const text = await readFile(packageFile(name, 'CHANGELOG.md'), 'utf8')
      const start = text.indexOf(`## ${version} `)
      const end = text.indexOf('\n## ', start)
      return text.slice(start, end === -1 ? undefined : end)
    },
  }
}
