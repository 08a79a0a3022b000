import { expect, test } from 'vitest'

import { root } from './contract.js'

test('the contract is OpenAPI 3.1.1', () => {
  expect(root.node['openapi']).toBe('3.1.1')
})

test('the API is reached at an address of its zone', () => {
  expect(root.node['servers']).toMatchObject([
    {
      url: 'https://api-{zone}.exoscale.com/v2',
      variables: {
        zone: {
          default: 'ch-gva-2',
          enum: [
            'at-vie-1',
            'at-vie-2',
            'bg-sof-1',
            'ch-dk-2',
            'ch-gva-2',
            'de-fra-1',
            'de-muc-1',
            'hr-zag-1',
          ],
        },
      },
    },
  ])
})

test('requests are signed unless an operation says otherwise', () => {
  expect(root.node).toMatchObject({
    security: [{ signature: [] }],
    components: { securitySchemes: { signature: { type: 'http', scheme: 'EXO2-HMAC-SHA256' } } },
  })
})
