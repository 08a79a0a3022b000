/**
 * Turns a service into the options of a Valkey client library.
 *
 * @module
 */
export {
  connectionOptions,
  type ConnectionDetails,
  type ConnectionOptions,
  type Reachable,
} from './connection.js'
export {
  glideOptions,
  iovalkeyOptions,
  nodeRedisOptions,
  type GlideOptions,
  type IovalkeyOptions,
  type NodeRedisOptions,
} from './libraries.js'
