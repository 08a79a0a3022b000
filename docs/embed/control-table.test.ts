import { expect, test } from 'vitest'

import { controlTable, embedControlTable } from './control-table.js'

const texts = {
  control: `export interface Control {
  /** Forgets everything. Then it begins anew. */
  reset(): Promise<void>
  /**
   * Kills a node of a service,
   * the primary unless one is named.
   */
  crashNode(
    target: Target,
  ): Promise<void>
  /** Takes back faults. */
  clearFaults(fault?: { readonly id: string }): Promise<void>
  /** Says when. */
  setTiming(timing: Timing): Promise<void>
}
`,
  commands: `export const commands = {
  reset: command('POST', '/reset', 'Nothing', () => reset()),
  crashNode: command('POST', '/nodes/crash', 'NodeTarget', async () => undefined),
  clearFaults: commandWithOptionalInput(
    'POST',
    '/faults/clear',
    'FaultId',
  ),
  setTiming: command('POST', '/timing', 'OperationTiming', () => undefined),
}
`,
  inputs: `export type NodeTarget = {
  readonly service: string
  readonly node?: string
}

export type FaultId = {
  readonly id: string
}

export type OperationTiming = 'now' | 'later'
`,
}

const table = `| method                          | HTTP                 | what it does                                               |
| ------------------------------- | -------------------- | ---------------------------------------------------------- |
| \`reset()\`                       | \`POST /reset\`        | Forgets everything                                         |
| \`crashNode({ service, node? })\` | \`POST /nodes/crash\`  | Kills a node of a service, the primary unless one is named |
| \`clearFaults({ id? })\`          | \`POST /faults/clear\` | Takes back faults                                          |
| \`setTiming(operationTiming)\`    | \`POST /timing\`       | Says when                                                  |
`

test('each method has a row with its call, its place and the first sentence of its comment', () => {
  expect(controlTable(texts)).toBe(table)
})

test.each([
  ['comment', { control: texts.control.replace('/** Says when. */', '') }, 'setTiming has no comm'],
  ['command', { commands: texts.commands.replace('reset:', 'other:') }, 'has no reset'],
])('a method without a %s is named', (_, change, message) => {
  expect(() => controlTable({ ...texts, ...change })).toThrow(message)
})

test('the table is put below its marker, and the rest stays', () => {
  const before =
    'a\n\n<!-- The methods of the control interface are here -->\n\n| old |\n| --- |\n\nb\n'
  const after = embedControlTable(before, texts)
  expect(after).toMatch(
    /^a\n\n<!-- The methods of the control interface, by `pnpm examples:embed` /,
  )
  expect(after).toContain(`-->\n\n${table}\nb\n`)
  expect(embedControlTable(after, texts)).toBe(after)
  const renamed = texts.control.replace('Says when', 'Says at what time')
  expect(embedControlTable(after, { ...texts, control: renamed })).toContain('Says at what time')
  expect(embedControlTable('no table\n', texts)).toBe('no table\n')
})
