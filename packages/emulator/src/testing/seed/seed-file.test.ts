import { describe, expect, test } from 'vitest'

import { parseSeed } from './seed-file.js'

const good = `# What is there from the start.
services:
  - name: cache
    body: &small { plan: startup-4 }
    users:
      - username: app
        password: app-password-1
        access-control: { keys: ['app:*'] }
    commands:
      - [SET, greeting, hello]
  - { name: other, zone: at-vie-1, body: *small }
`

const services = [
  {
    name: 'cache',
    body: { plan: 'startup-4' },
    users: [
      {
        username: 'app',
        password: 'app-password-1',
        'access-control': { keys: ['app:*'] },
      },
    ],
    commands: [['SET', 'greeting', 'hello']],
  },
  { name: 'other', zone: 'at-vie-1', body: { plan: 'startup-4' } },
]

describe('a seed', () => {
  test.each([
    ['seed.yaml', good],
    ['seed.json', JSON.stringify({ services })],
    ['seed.json', JSON.stringify({ services }, null, '\t')],
    ['seed.yml', JSON.stringify({ services }, null, 2)],
  ])('is read from %s', (file, text) => {
    expect(parseSeed(file, text, '8.0.1').seed).toEqual({ services })
  })

  test.each<[what: string, file: string, text: string, issues: string[]]>([
    [
      'a plan that does not exist',
      'a.yaml',
      good.replace('startup-4', 'startup-5'),
      [
        'a.yaml:4:26: seed.services[0].body.plan: "startup-5" is not a plan',
        'a.yaml:4:26: seed.services[1].body.plan: "startup-5" is not a plan',
      ],
    ],
    [
      'a misspelt property',
      'a.yaml',
      good.replace('users', 'usres'),
      ['a.yaml:5:5: seed.services[0].usres is not a known property'],
    ],
    [
      'a misspelt property of the API',
      'a.yaml',
      good.replace('plan:', 'ipFilter: [], plan:'),
      [
        'a.yaml:4:20: seed.services[0].body.ipFilter is not a known property; did you mean "ip-filter"?',
        'a.yaml:4:20: seed.services[1].body.ipFilter is not a known property; did you mean "ip-filter"?',
      ],
    ],
    [
      'a missing property',
      'a.yaml',
      good.replace('name: other, ', ''),
      ['a.yaml:11:5: seed.services[1].name is missing'],
    ],
    [
      'a name that no service can have',
      'a.yaml',
      good.replace('name: cache', 'name: Cache'),
      [
        'a.yaml:3:11: seed.services[0].name: must start with a letter and consist of lower-case letters, digits and hyphens',
      ],
    ],
    [
      'a service that is there twice',
      'a.yaml',
      good.replace('other, zone: at-vie-1', 'cache'),
      ['a.yaml:11:13: seed.services[1].name: cache is there twice'],
    ],
    [
      'a number among the words of a command',
      'a.yaml',
      good.replace('hello', '1'),
      ['a.yaml:10:25: seed.services[0].commands[0][2] must be a string but is 1'],
    ],
    [
      'a rule that is none',
      'a.yaml',
      good.replace("keys: ['app:*']", 'categories: [read]'),
      [
        'a.yaml:8:27: seed.services[0].users[0].access-control.categories: "read" is not a category',
      ],
    ],
    [
      'a password with a space',
      'a.yaml',
      good.replace('app-password-1', '"app password"'),
      [
        'a.yaml:7:19: seed.services[0].users[0].password: must not contain spaces or control characters',
      ],
    ],
    [
      'a version that is not there',
      'a.yaml',
      good.replace('plan:', 'version: "7", plan:'),
      [
        'a.yaml:4:29: seed.services[0].body.version: "7" is not available, only 8.0.1',
        'a.yaml:4:29: seed.services[1].body.version: "7" is not available, only 8.0.1',
      ],
    ],
    ['nothing in it', 'a.yaml', '', ['a.yaml:1:1: seed must be an object but is null']],
    [
      'only a part of a list',
      'a.yaml',
      'services: [',
      [
        'a.yaml:1:12: Flow sequence in block collection must be sufficiently indented and end with a ].',
      ],
    ],
    [
      'a key twice',
      'a.yaml',
      'services: []\nservices: []',
      ['a.yaml:2:1: Map keys must be unique.'],
    ],
    [
      'two documents',
      'a.yaml',
      'services: []\n---\nservices: []',
      ['a.yaml:2:1: Source contains multiple documents.'],
    ],
    ['a tag', 'a.yaml', 'services: !all []', ['a.yaml:1:11: Unresolved tag.']],
    ['no JSON', 'a.json', '{\n  "services": [],\n}', ['a.json:3:1: This is not JSON.']],
    [
      'half of a JSON',
      'a.json',
      '{\n  "services": [',
      ['a.json:2:16: Flow sequence', 'a.json:2:16: Flow map'],
    ],
  ])('with %s is refused with line and column', (_, file, text, issues) => {
    const refused = (): unknown => parseSeed(file, text, '8.0.1')
    expect(refused).toThrow(expect.objectContaining({ code: 'SEED_INVALID' }))
    const lines = told(refused).split('\n')
    expect(lines).toEqual(issues.map((issue) => expect.stringContaining(issue)))
  })

  test.each([
    [
      'a wrong password',
      'services: [{ name: a, body: { plan: startup-4 }, users: [{ username: u, password: [canary] }] }]',
    ],
    ['an alias in the place of a password', 'services: [{ password: *canary }]'],
    ['a password that is no YAML', 'services: [{ password: "\\canary" }]'],
    ['a reserved character', 'services: [{ password: @canary }]'],
    ['a tag in the place of a password', 'services: [{ password: !canary x }]'],
  ])('with %s is refused without a word of it', (_, text) => {
    for (const file of ['a.yaml', 'a.json'])
      expect(told(() => parseSeed(file, text, undefined))).not.toContain('canary')
  })

  test('with aliases that make it huge is refused', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const inner =
        level === 0
          ? 'x'
          : Array(10)
              .fill(`*l${level - 1}`)
              .join(', ')
      return `l${level}: &l${level} [${inner}]`
    })
    expect(told(() => parseSeed('a.yaml', levels.join('\n'), undefined))).toBe(
      'a.yaml:1:1: The aliases make it too large.',
    )
  })
})

function told(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('It was not refused')
}
