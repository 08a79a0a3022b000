/**
 * Connects to a service: turns it into the options of a Valkey client library, and replaces the user of a connection.
 *
 * @module
 */
export { connectionTo, type ConnectionTarget } from './connect-to.js'
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
export { rotateUser, type UserRotation } from './rotate-user.js'
