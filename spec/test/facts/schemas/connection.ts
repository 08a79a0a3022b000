import type { SchemaFacts } from '../schema-facts.js'

export const connection: SchemaFacts = {
  ConnectionInfo: {
    uri: 'array of string, secret',
    password: 'string, secret',
    slave: 'array of string, secret',
  },
  UriParams: 'object, open, secret',
  PrometheusUri: {
    host: 'string',
    port: 'integer, format int64, 0..65535',
  },
  ServiceComponent: {
    component: 'string, required',
    host: 'string, required',
    port: 'integer, required, format int64, 0..65535',
    route: 'ComponentRoute, required',
    ssl: 'boolean',
    usage: 'ComponentUsage, required',
  },
  ComponentRoute: 'string, one of dynamic | private | privatelink | public',
  ComponentUsage: 'string, one of primary | replica',
  CaCertificate: {
    certificate: 'string',
  },
}
