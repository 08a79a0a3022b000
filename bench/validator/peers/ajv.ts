import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'

import type { Peer } from '../peer.js'

/** Ajv's standalone modules; all issues with `allErrors`. */
export const ajv: Peer = {
  name: 'Ajv',
  how: 'standalone modules, draft 2020-12',
  answers: ['is', 'issues'],
  program: (schemas, names, content) => {
    const compiler = new Ajv2020({
      code: { source: true, esm: true },
      allErrors: content !== 'is',
      allowUnionTypes: true,
    })
    addFormats.default(compiler)
    compiler.addSchema({ $id: 'contract', $defs: schemas })
    const validators = Object.fromEntries(
      names.map((name) => [`validate${name}`, `contract#/$defs/${name}`]),
    )
    const answers = names.map((name) =>
      content === 'issues'
        ? `export const ${name} = (value) => (validate${name}(value) ? [] : validate${name}.errors)`
        : `export { validate${name} as ${name} }`,
    )
    return [standaloneCode.default(compiler, validators), ...answers].join('\n')
  },
}
