// Generated from the contract by `pnpm generate`. Do not edit.
import type { AsyncHandler, Handler } from '../http/api/handler.js'

/** What the emulator implements: a handler for each operation of the contract, none more. */
export interface Handlers {
  /** `POST /dbaas-valkey/{name}`: Create a Valkey service */
  'create-dbaas-service-valkey': AsyncHandler<'create-dbaas-service-valkey'>

  /** `POST /dbaas-valkey/{service-name}/user`: Create a Valkey user */
  'create-dbaas-valkey-user': AsyncHandler<'create-dbaas-valkey-user'>

  /** `DELETE /dbaas-valkey/{name}`: Delete a Valkey service */
  'delete-dbaas-service-valkey': AsyncHandler<'delete-dbaas-service-valkey'>

  /** `DELETE /dbaas-valkey/{service-name}/user/{username}`: Delete a Valkey user */
  'delete-dbaas-valkey-user': AsyncHandler<'delete-dbaas-valkey-user'>

  /** `GET /dbaas-ca-certificate`: Get the certificate authority */
  'get-dbaas-ca-certificate': Handler<'get-dbaas-ca-certificate'>

  /** `GET /dbaas-migration-status/{name}`: Get the status of a migration */
  'get-dbaas-migration-status': Handler<'get-dbaas-migration-status'>

  /** `POST /dbaas-service-logs/{service-name}`: Get the logs of a service */
  'get-dbaas-service-logs': Handler<'get-dbaas-service-logs'>

  /** `POST /dbaas-service-metrics/{service-name}`: Get the metrics of a service */
  'get-dbaas-service-metrics': Handler<'get-dbaas-service-metrics'>

  /** `GET /dbaas-service-type/{service-type-name}`: Get a service type */
  'get-dbaas-service-type': Handler<'get-dbaas-service-type'>

  /** `GET /dbaas-valkey/{name}`: Get a Valkey service */
  'get-dbaas-service-valkey': Handler<'get-dbaas-service-valkey'>

  /** `GET /dbaas-settings-valkey`: Get the settings that Valkey understands */
  'get-dbaas-settings-valkey': Handler<'get-dbaas-settings-valkey'>

  /** `GET /operation/{id}`: Get an operation */
  'get-operation': Handler<'get-operation'>

  /** `GET /dbaas-service-type`: List service types */
  'list-dbaas-service-types': Handler<'list-dbaas-service-types'>

  /** `GET /dbaas-service`: List database services */
  'list-dbaas-services': Handler<'list-dbaas-services'>

  /** `GET /dbaas-valkey/{service-name}/user`: List the users of a Valkey service */
  'list-dbaas-valkey-users': Handler<'list-dbaas-valkey-users'>

  /** `GET /zone`: List zones */
  'list-zones': Handler<'list-zones'>

  /**
   * `PUT /dbaas-valkey/{service-name}/user/{username}/password/reset`: Reset the password of a
   * Valkey user
   */
  'reset-dbaas-valkey-user-password': AsyncHandler<'reset-dbaas-valkey-user-password'>

  /**
   * `GET /dbaas-valkey/{service-name}/user/{username}/password/reveal`: Reveal the password of a
   * Valkey user
   */
  'reveal-dbaas-valkey-user-password': Handler<'reveal-dbaas-valkey-user-password'>

  /** `PUT /dbaas-valkey/{name}/maintenance/start`: Start the maintenance of a Valkey service */
  'start-dbaas-valkey-maintenance': AsyncHandler<'start-dbaas-valkey-maintenance'>

  /** `POST /dbaas-valkey/{name}/migration/stop`: Stop a migration into a Valkey service */
  'stop-dbaas-valkey-migration': AsyncHandler<'stop-dbaas-valkey-migration'>

  /** `PUT /dbaas-valkey/{name}`: Update a Valkey service */
  'update-dbaas-service-valkey': AsyncHandler<'update-dbaas-service-valkey'>

  /** `PUT /dbaas-valkey/{service-name}/user/{username}`: Change what a Valkey user may do */
  'update-dbaas-valkey-user-access-control': AsyncHandler<'update-dbaas-valkey-user-access-control'>
}
