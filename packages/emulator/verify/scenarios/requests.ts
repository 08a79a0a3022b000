import type { Scenario } from '../scenario.js'

export const requests: Scenario = {
  name: 'requests',
  about: 'What is answered without any service, and to requests that are wrong',
  steps: [
    {
      name: 'list-zones',
      about: 'The zones are told without a signature.',
      request: { operation: 'list-zones', signature: 'missing' },
    },
    {
      name: 'signature-missing',
      about: 'A request without a signature is refused.',
      request: { operation: 'list-dbaas-services', signature: 'missing' },
      refusal: 'badSignature',
    },
    {
      name: 'signature-wrong',
      about: 'A request with a wrong signature is refused.',
      request: { operation: 'list-dbaas-services', signature: 'wrong' },
      refusal: 'badSignature',
    },
    {
      name: 'signature-just-expired',
      about: 'A signature that expired 5 s ago.',
      request: { operation: 'list-dbaas-services', signature: { secondsAgo: 5 } },
      ownEntries: true,
    },
    {
      name: 'signature-expired',
      about: 'A signature that expired an hour ago is refused.',
      request: { operation: 'list-dbaas-services', signature: { secondsAgo: 3600 } },
      refusal: 'badSignature',
    },
    {
      name: 'path-unknown',
      about: 'A path that the API does not have is refused.',
      request: { method: 'GET', path: '/no-such-path' },
      refusal: 'pathNotFound',
    },
    {
      name: 'operation-unknown',
      about: 'An operation that was never begun is not found.',
      request: { operation: 'get-operation', parameters: { id: '{unknown}' } },
      refusal: 'operationNotFound',
    },
    {
      name: 'operation-no-id',
      about: 'The id of an operation has to be a UUID.',
      request: { operation: 'get-operation', parameters: { id: 'no-uuid' } },
      refusal: 'badRequest',
    },
    {
      name: 'service-unknown',
      about: 'A service that is not there is not found.',
      request: { operation: 'get-dbaas-service-valkey' },
      refusal: 'serviceNotFound',
    },
    {
      name: 'type-unknown',
      about: 'A service type that is not there is not found.',
      request: {
        operation: 'get-dbaas-service-type',
        parameters: { 'service-type-name': 'no-such-type' },
      },
      refusal: 'serviceTypeNotFound',
    },
    {
      name: 'type',
      about: 'The plans of Valkey, with their nodes, sizes and backups.',
      request: { operation: 'get-dbaas-service-type' },
    },
    {
      name: 'settings',
      about: 'The settings of Valkey, as a JSON Schema.',
      request: { operation: 'get-dbaas-settings-valkey' },
    },
    {
      name: 'certificate',
      about: 'The certificate authority is there before any service.',
      request: { operation: 'get-dbaas-ca-certificate' },
    },
    {
      name: 'create-without-plan',
      about: 'A service is not created without a plan.',
      request: { operation: 'create-dbaas-service-valkey', body: {} },
      refusal: 'badRequest',
    },
    {
      name: 'create-unknown-plan',
      about: 'A service is not created with a plan that does not exist.',
      request: { operation: 'create-dbaas-service-valkey', body: { plan: 'no-such-plan-1' } },
      refusal: 'invalid',
    },
    {
      name: 'create-not-json',
      about: 'A body that is not JSON is refused.',
      request: { operation: 'create-dbaas-service-valkey', text: '{"plan":' },
      refusal: 'notJson',
    },
    {
      name: 'create-deep',
      about: 'A body that is nested a thousand levels deep is refused.',
      request: {
        operation: 'create-dbaas-service-valkey',
        text: `{"migration":${'['.repeat(1000)}${']'.repeat(1000)}}`,
      },
      refusal: 'nestedTooDeeply',
    },
  ],
}
