import { validator } from '@exodus/schemasafe'

import { standAlone, type JsonSchema } from '../json-schema.js'
import type { Peer } from '../peer.js'

/** Its own modules, generated ahead of time; what it has to say of an issue is two pointers. */
export const schemasafe: Peer = {
  name: '@exodus/schemasafe',
  how: 'generated modules',
  answers: ['is', 'issues'],
  program: (schemas, names, content) => {
    const isAll = content !== 'is'
    return names
      .map((name) => {
        const validate = validator(withoutInt64(standAlone(schemas, name)), {
          $schemaDefault: 'https://json-schema.org/draft/2020-12/schema',
          formatAssertion: true,
          includeErrors: isAll,
          allErrors: isAll,
        })
        const answer =
          content === 'issues'
            ? `(value) => (validate${name}(value) ? [] : validate${name}.errors)`
            : `validate${name}`
        return `const validate${name} = ${validate.toModule()}\nexport const ${name} = ${answer}`
      })
      .join('\n')
  },
}

/** It knows formats of strings only; for the other peers too, int64 says no more than "integer". */
function withoutInt64(schema: JsonSchema): object {
  const text = JSON.stringify(schema, (_key, value: unknown) =>
    value === 'int64' ? undefined : value,
  )
  return JSON.parse(text) as object
}
