import { expect, test } from 'vitest'

import { block, declaration, doc } from './code.js'
import { fileOf } from './file.js'
import { array } from './layout.js'
import { Module } from './module.js'
import { Name } from './name.js'
import { ts } from './snippet.js'

/** The module `generated/a/b` with what a test puts into it, without its banner. */
function written(write: (module: Module) => void): string {
  const module = new Module('generated/a/b', '')
  write(module)
  return module.toString().trim()
}

test('is written as the README shows it', () => {
  const module = new Module('generated/pets', '')
  const Pet = module.importType('@example/types', 'Pet')
  const load = module.import('core/load', 'load')
  const pets = module.export('pets')
  module.add(doc('Every pet.'), declaration(pets, ts`const ${pets}: readonly ${Pet}[] = ${load}()`))
  expect(fileOf('client', module)).toEqual({
    package: 'client',
    path: 'src/generated/pets.ts',
    text: `import type { Pet } from '@example/types'
import { load } from '../core/load.js'

/** Every pet. */
export const pets: readonly Pet[] = load()
`,
  })
})

const imports: readonly {
  readonly what: string
  readonly write: (module: Module) => void
  readonly want: string
}[] = [
  {
    what: 'a value, by the path to its module',
    write: (module) => module.add(ts`${module.import('core/query', 'queryOf')}()`),
    want: "import { queryOf } from '../../core/query.js'\n\nqueryOf()",
  },
  {
    what: 'from its own folder',
    write: (module) => module.add(ts`${module.import('generated/a/c', 'c')}()`),
    want: "import { c } from './c.js'\n\nc()",
  },
  {
    what: 'from a package, as it is called',
    write: (module) => module.add(ts`${module.import('@example/types/part', 'a')}()`),
    want: "import { a } from '@example/types/part'\n\na()",
  },
  {
    what: 'a type',
    write: (module) => module.add(ts`let a: ${module.importType('core/a', 'A')}`),
    want: "import type { A } from '../../core/a.js'\n\nlet a: A",
  },
  {
    what: 'types beside values',
    write: (module) => {
      const type = module.importType('core/a', 'A')
      module.add(ts`${module.import('core/a', 'a')} as ${type}`)
    },
    want: "import { a, type A } from '../../core/a.js'\n\na as A",
  },
  {
    what: 'a name once, as a value where it is needed as one, too',
    write: (module) => {
      const type = module.importType('core/a', 'A')
      module.add(ts`new ${module.import('core/a', 'A')}() as ${type}`)
    },
    want: "import { A } from '../../core/a.js'\n\nnew A() as A",
  },
  {
    what: 'nothing that no code refers to, even if its name stands in a text or a comment',
    write: (module) => {
      module.import('core/a', 'unused')
      module.add(doc('unused'), "f('unused').unused")
    },
    want: "/** unused */\nf('unused').unused",
  },
  {
    what: 'what a constant needs that is used',
    write: (module) => {
      const list = module.constant('list', 'unknown[]', array(module.import('core/a', 'a')))
      module.constant('unused', 'unknown[]', array(module.import('core/b', 'b')))
      module.add(ts`f(${list})`)
    },
    want: "import { a } from '../../core/a.js'\n\nconst list: unknown[] = [a]\n\nf(list)",
  },
  {
    what: 'under another name what the module declares itself',
    write: (module) => {
      const other = module.import('core/query', 'query')
      const own = module.export('query')
      module.add(declaration(own, ...block(ts`function ${own}() {`, [ts`return ${other}()`])))
    },
    want: "import { query as query2 } from '../../core/query.js'\n\nexport function query() {\n  return query2()\n}",
  },
  {
    what: 'under another name what a function calls one of its variables',
    write: (module) => {
      const [other, local] = [module.import('core/item', 'item'), new Name('item')]
      module.add(declaration(local, ts`const ${local} = ${other}()`))
    },
    want: "import { item as item2 } from '../../core/item.js'\n\nconst item = item2()",
  },
  {
    what: 'under another name what two modules call the same',
    write: (module) => {
      const [near, far] = ['generated/a/c', 'core/c'].map((from) => module.import(from, 'c'))
      module.add(ts`f(${near ?? ''}, ${far ?? ''})`)
    },
    want: "import { c } from '../../core/c.js'\nimport { c as c2 } from './c.js'\n\nf(c2, c)",
  },
  {
    what: 'more than fits in a line',
    write: (module) => {
      const names = ['a', 'b', 'c'].map((letter) => module.import('core/a', letter.repeat(30)))
      module.add(...names)
    },
    want: `import {
  ${'a'.repeat(30)},
  ${'b'.repeat(30)},
  ${'c'.repeat(30)},
} from '../../core/a.js'

${'a'.repeat(30)}
${'b'.repeat(30)}
${'c'.repeat(30)}`,
  },
]

test.each(imports)('imports $what', ({ write, want }) => {
  expect(written(write)).toBe(want)
})

test('imports in one order, whatever order they are asked for in', () => {
  const places = ['generated/a/z', '@example/b', 'core/y', 'node:fs', 'core/a', '#messages']
  const orders = [places, places.toReversed()]
  const [first, second] = orders.map((paths) =>
    written((module) => {
      const names = new Map(paths.map((path) => [path, module.import(path, 'x')]))
      module.add(...places.map((path) => names.get(path) ?? ''))
    }),
  )
  expect(first?.match(/(?<=from ').*(?=')/g)).toEqual([
    '#messages',
    '@example/b',
    'node:fs',
    '../../core/a.js',
    '../../core/y.js',
    './z.js',
  ])
  expect(second).toBe(first)
})

test('a name that another module is asked for is exported there', () => {
  const pets = new Module('generated/pets', '')
  const list = pets.declare('list')
  pets.add(declaration(list, ts`const ${list} = []`))
  const user = new Module('generated/user', '')
  user.add(ts`f(${user.import(pets, 'list')})`)
  expect([pets.toString(), user.toString()]).toEqual([
    '\nexport const list = []\n',
    "import { list } from './pets.js'\n\nf(list)\n",
  ])
})

test('a module needs no import for its own names', () => {
  expect(written((module) => module.add(ts`f(${module.import(module, 'own')})`))).toBe('f(own)')
})

test('constants of one value and type are one', () => {
  const text = written((module) => {
    const names = ['1', '2', '1'].map((value) => module.constant('list', 'number', value))
    module.add(...names)
  })
  expect(text).toBe('const list: number = 1\nconst list2: number = 2\n\nlist\nlist2\nlist')
})

test('exports what another module exports', () => {
  const text = written((module) => {
    module.reexport('generated/pet', 'isPet')
    module.reexportType('generated/pet', 'Pet')
    module.reexportType('generated/dog', 'Dog')
    module.reexportType('generated/none')
  })
  expect(text).toBe(
    "export { isPet, type Pet } from '../pet.js'\nexport type { Dog } from '../dog.js'",
  )
})

test('stands in the order head, constants, sections, foot, with an empty line between them', () => {
  const module = new Module('generated/a', '// Banner.\n')
  module.end('foot')
  module.add('first')
  module.add('second')
  module.begin('head')
  module.end(module.constant('list', 'string', "'a'"))
  expect(module.toString()).toBe(
    "// Banner.\n\nhead\n\nconst list: string = 'a'\n\nfirst\n\nsecond\n\nfoot\nlist\n",
  )
})

test('prints the same again', () => {
  const module = new Module('generated/a')
  const other = module.import('core/a', 'a')
  module.export('a')
  module.add(ts`f(${other})`)
  expect(module.toString()).toBe(module.toString())
})
