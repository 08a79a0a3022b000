import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '@dbaas-valkey/contract/paths'

interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly { readonly run?: string; readonly uses?: string }[]
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> }
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = join(root, '.github', 'workflows')
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, workflow: parse(text) as Workflow }
})

test.each(workflows)(
  '$name: every action is pinned to a commit, with its version beside it',
  ({ text }) => {
    const actions = text.match(/uses: [^.].*/g) ?? []
    expect(
      actions.filter((line) => !/^uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([])
  },
)

test.each(workflows)('$name: nothing may write unless its job says so', ({ workflow }) => {
  expect(workflow.permissions).toBeDefined()
  expect(Object.values(workflow.permissions ?? {})).not.toContain('write')
})

test('the identity is given to the job that publishes and to the one that hands the site to Pages, no other', () => {
  const publishers = workflows.flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs)
      .filter(([, { permissions }]) => permissions?.['id-token'] === 'write')
      .map(([job]) => `${name} ${job}`),
  )
  expect(publishers).toEqual(['release.yml publish', 'site.yml deploy'])
})

test.each(workflows)('$name: every command of ours that it runs is one', ({ text }) => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const called = [...text.matchAll(/pnpm@[\d.]+ (?:--silent )?([a-z][a-z:-]*)/g)].map(
    ([, name]) => name ?? '',
  )
  const known = [...Object.keys(scripts), 'install']
  expect(called.filter((name) => !known.includes(name))).toEqual([])
})

const release = workflows.find(({ name }) => name === 'release.yml')?.workflow.jobs ?? {}
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([job, content]) => ({ name: `${name} ${job}`, job: content })),
)
const writers = jobs.filter(({ job: { permissions } }) =>
  ['contents', 'id-token'].some((what) => permissions?.[what] === 'write'),
)

test('the jobs that may write to the repository or publish are known', () => {
  expect(writers.map(({ name }) => name)).toEqual([
    'release.yml publish',
    'release.yml notes',
    'release.yml announce',
    'site.yml deploy',
  ])
})

test.each(writers)("$name runs no dependency's code", ({ job }) => {
  const steps = job.steps ?? []
  const foreign = steps.filter(({ uses }) => uses !== undefined && !uses.startsWith('actions/'))
  const commands = steps.flatMap(({ run }) => run ?? []).join('\n')
  expect(foreign).toEqual([])
  expect(commands).not.toMatch(/\b(?:pnpm|npx|yarn|npm (?:ci|install|run|exec))\b/)
})

/** A job that needs another one runs only where that one does. */
function isGuarded(job: Job | undefined): boolean {
  if (job === undefined) return false
  if (job.if?.includes("github.repository == 'dbaas-valkey/dbaas-valkey'")) return true
  return [job.needs ?? []].flat().some((name) => isGuarded(release[name]))
}

test('no job of a release runs in a fork', () => {
  const open = Object.keys(release).filter((name) => !isGuarded(release[name]))
  expect(open).toEqual([])
})

function needsOf(name: string): string[] {
  const direct = [release[name]?.needs ?? []].flat()
  return [...direct, ...direct.flatMap(needsOf)]
}

test('nothing is published before the tests of that commit are green', () => {
  expect(needsOf('publish')).toContain('test')
  expect(release.test).toMatchObject({ uses: './.github/workflows/ci.yml' })
})

test('CI runs on every Node that the README promises', () => {
  const readme = readFileSync(join(root, 'packages', 'client', 'README.md'), 'utf8')
  const promised = /\| Node ([\d, ]+)\|/.exec(readme)?.[1]?.split(',').map(Number)
  const matrix = jobs.find(({ name }) => name === 'ci.yml test')?.job.strategy?.matrix.node
  expect(promised?.length).toBeGreaterThan(1)
  expect(matrix).toEqual(promised)
})

test('a bot moves the pins of the actions', () => {
  const text = readFileSync(join(root, '.github', 'dependabot.yml'), 'utf8')
  const { updates } = parse(text) as { updates: { 'package-ecosystem': string }[] }
  expect(updates.map((update) => update['package-ecosystem'])).toContain('github-actions')
})
