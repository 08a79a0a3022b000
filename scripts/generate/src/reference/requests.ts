import type { Contract } from '@dbaas-valkey/contract/model'

import { examplesOf, parameterExample } from './example.js'
import { json } from './operation.js'
import { pageNames, resourcesOf } from './resource.js'

/** For each page of an operation the request with the values of its examples, from which the site makes a form. */
export function requests(contract: Contract): string {
  const entries = resourcesOf(contract).flatMap(({ folder, operations }) =>
    operations.map((operation, index) => {
      const { method, path, signed, body } = operation
      const parameters = operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => ({
          name: parameter.name,
          example: String(parameterExample(contract, parameter)),
        }))
      const example = body && examplesOf(contract, body.schema)[0]
      const request = { method, path, signed, parameters, body: example }
      return [`${folder}/${pageNames(operations)[index]}`, request] as const
    }),
  )
  return `${json(Object.fromEntries(entries))}\n`
}
