// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { CaCertificate as CaCertificate2 } from '../../schemas/ca-certificate.js'

export const definitionOfCaCertificate: Definition = {
  name: 'CaCertificate',
  schema: {
    description: 'The certificate authority of the organization\'s services.',
    properties: { certificate: { description: 'The certificate in PEM format.', type: 'string' } },
    type: 'object',
  },
}

/** The certificate authority of the organization's services. */
export type CaCertificate = CaCertificate2

export const CaCertificate = /* @__PURE__ */ described(CaCertificate2, definitionOfCaCertificate)
