import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '@dbaas-valkey/contract/paths'

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
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
    const actions = text.match(/uses: .*/g) ?? []
    expect(
      actions.filter((line) => !/^uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([])
  },
)

test.each(workflows)('$name: nothing may write unless its job says so', ({ workflow }) => {
  expect(workflow.permissions).toBeDefined()
  expect(Object.values(workflow.permissions ?? {})).not.toContain('write')
})

test('the identity that may publish is given to one job only', () => {
  const jobs = workflows.flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs)
      .filter(([, { permissions }]) => permissions?.['id-token'] === 'write')
      .map(([job]) => `${name} ${job}`),
  )
  expect(jobs).toEqual(['release.yml publish'])
})

test.each(workflows)('$name: every command of ours that it runs is one', ({ text }) => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const called = [...text.matchAll(/pnpm@[\d.]+ (?:--silent )?([a-z][a-z:]*)/g)].map(
    ([, name]) => name ?? '',
  )
  const known = [...Object.keys(scripts), 'install']
  expect(called.filter((name) => !known.includes(name))).toEqual([])
})
