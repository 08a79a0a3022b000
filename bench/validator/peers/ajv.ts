import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { standAlone } from '../json-schema.js'
import type { Peer } from '../peer.js'

/** Ajv's standalone modules; all issues with `allErrors`. */
export const ajv: Peer = {
  name: 'Ajv',
  how: 'standalone modules, draft 2020-12',
  answers: ['is', 'issues'],
  program: (schemas, names, question) => {
    const isAll = question === 'issues'
    const compiler = new Ajv2020({
      code: { source: true, esm: true },
      allErrors: isAll,
      allowUnionTypes: true,
    })
    addFormats.default(compiler)
    for (const name of names) compiler.addSchema(standAlone(schemas, name), name)
    const validators = Object.fromEntries(names.map((name) => [`validate${name}`, name]))
    const answers = names.map((name) =>
      isAll
        ? `export const ${name} = (value) => (validate${name}(value) ? [] : validate${name}.errors)`
        : `export { validate${name} as ${name} }`,
    )
    return [standaloneCode.default(compiler, validators), ...answers].join('\n')
  },
}
