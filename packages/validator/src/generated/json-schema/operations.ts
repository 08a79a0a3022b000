// Generated from the contract by `pnpm generate`. Do not edit.
import { described, describedRequest } from '../../runtime/json-schema.js'
import { operations as operations2 } from '../operations.js'
import { CaCertificate } from './schemas/ca-certificate.js'
import { CreateValkeyServiceRequest } from './schemas/create-valkey-service-request.js'
import { CreateValkeyUserRequest } from './schemas/create-valkey-user-request.js'
import { GetServiceLogsRequest } from './schemas/get-service-logs-request.js'
import { GetServiceMetricsRequest } from './schemas/get-service-metrics-request.js'
import { MigrationStatus } from './schemas/migration-status.js'
import { Operation } from './schemas/operation.js'
import { Problem } from './schemas/problem.js'
import { ResetValkeyUserPasswordRequest } from './schemas/reset-valkey-user-password-request.js'
import { ServiceList } from './schemas/service-list.js'
import { ServiceLogs } from './schemas/service-logs.js'
import { ServiceMetrics } from './schemas/service-metrics.js'
import { definitionOfServiceName } from './schemas/service-name.js'
import { ServiceTypeList } from './schemas/service-type-list.js'
import { ServiceType } from './schemas/service-type.js'
import { UpdateValkeyServiceRequest } from './schemas/update-valkey-service-request.js'
import {
  UpdateValkeyUserAccessControlRequest,
} from './schemas/update-valkey-user-access-control-request.js'
import { definitionOfUsername } from './schemas/username.js'
import { ValkeyService } from './schemas/valkey-service.js'
import { ValkeySettingsCatalogue } from './schemas/valkey-settings-catalogue.js'
import { ValkeyUserList } from './schemas/valkey-user-list.js'
import { ValkeyUserSecrets } from './schemas/valkey-user-secrets.js'
import { ZoneList } from './schemas/zone-list.js'

/** For each operation: its validators, as of `operations`, with the JSON Schema of each. */
export const operations = {
  'create-dbaas-service-valkey': {
    path: /* @__PURE__ */ described(
      operations2['create-dbaas-service-valkey'].path,
      {
        schema: {
          type: 'object',
          properties: {
            name: {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service. The id in the `reference` of an operation is accepted in its place.',
            },
          },
          required: ['name'],
        },
        uses: () => [definitionOfServiceName],
      },
    ),
    query: undefined,
    body: /* @__PURE__ */ describedRequest(
      CreateValkeyServiceRequest,
      operations2['create-dbaas-service-valkey'].body,
    ),
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'create-dbaas-valkey-user': {
    path: /* @__PURE__ */ described(
      operations2['create-dbaas-valkey-user'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-name': {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service to which the users belong.',
            },
          },
          required: ['service-name'],
        },
        uses: () => [definitionOfServiceName],
      },
    ),
    query: undefined,
    body: /* @__PURE__ */ describedRequest(
      CreateValkeyUserRequest,
      operations2['create-dbaas-valkey-user'].body,
    ),
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'delete-dbaas-service-valkey': {
    path: /* @__PURE__ */ described(
      operations2['delete-dbaas-service-valkey'].path,
      {
        schema: {
          type: 'object',
          properties: { name: { type: 'string', description: 'Name of the service to delete.' } },
          required: ['name'],
        },
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'delete-dbaas-valkey-user': {
    path: /* @__PURE__ */ described(
      operations2['delete-dbaas-valkey-user'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-name': {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service to which the users belong.',
            },
            username: {
              $ref: '#/$defs/Username',
              description: 'Name of the user. `default` exists in every service from the start.',
            },
          },
          required: ['service-name', 'username'],
        },
        uses: () => [definitionOfServiceName, definitionOfUsername],
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'get-dbaas-ca-certificate': {
    path: undefined,
    query: undefined,
    body: undefined,
    responses: {
      '200': CaCertificate,
      default: Problem,
    },
  },
  'get-dbaas-migration-status': {
    path: /* @__PURE__ */ described(
      operations2['get-dbaas-migration-status'].path,
      {
        schema: {
          type: 'object',
          properties: {
            name: {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service. The id in the `reference` of an operation is accepted in its place.',
            },
          },
          required: ['name'],
        },
        uses: () => [definitionOfServiceName],
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': MigrationStatus,
      default: Problem,
    },
  },
  'get-dbaas-service-logs': {
    path: /* @__PURE__ */ described(
      operations2['get-dbaas-service-logs'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-name': {
              type: 'string',
              description: 'Name of the service whose log to read.',
            },
          },
          required: ['service-name'],
        },
      },
    ),
    query: undefined,
    body: /* @__PURE__ */ describedRequest(
      GetServiceLogsRequest,
      operations2['get-dbaas-service-logs'].body,
    ),
    responses: {
      '200': ServiceLogs,
      default: Problem,
    },
  },
  'get-dbaas-service-metrics': {
    path: /* @__PURE__ */ described(
      operations2['get-dbaas-service-metrics'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-name': {
              type: 'string',
              description: 'Name of the service whose metrics to read.',
            },
          },
          required: ['service-name'],
        },
      },
    ),
    query: undefined,
    body: /* @__PURE__ */ describedRequest(
      GetServiceMetricsRequest,
      operations2['get-dbaas-service-metrics'].body,
    ),
    responses: {
      '200': ServiceMetrics,
      default: Problem,
    },
  },
  'get-dbaas-service-type': {
    path: /* @__PURE__ */ described(
      operations2['get-dbaas-service-type'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-type-name': {
              type: 'string',
              description: 'Name of the service type, `valkey` for Valkey services.',
            },
          },
          required: ['service-type-name'],
        },
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': ServiceType,
      default: Problem,
    },
  },
  'get-dbaas-service-valkey': {
    path: /* @__PURE__ */ described(
      operations2['get-dbaas-service-valkey'].path,
      {
        schema: {
          type: 'object',
          properties: {
            name: {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service. The id in the `reference` of an operation is accepted in its place.',
            },
          },
          required: ['name'],
        },
        uses: () => [definitionOfServiceName],
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': ValkeyService,
      default: Problem,
    },
  },
  'get-dbaas-settings-valkey': {
    path: undefined,
    query: undefined,
    body: undefined,
    responses: {
      '200': ValkeySettingsCatalogue,
      default: Problem,
    },
  },
  'get-operation': {
    path: /* @__PURE__ */ described(
      operations2['get-operation'].path,
      {
        schema: {
          type: 'object',
          properties: {
            id: {
              format: 'uuid',
              type: 'string',
              description: 'Id of the operation, as the call that started it returned it.',
            },
          },
          required: ['id'],
        },
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'list-dbaas-service-types': {
    path: undefined,
    query: undefined,
    body: undefined,
    responses: {
      '200': ServiceTypeList,
      default: Problem,
    },
  },
  'list-dbaas-services': {
    path: undefined,
    query: undefined,
    body: undefined,
    responses: {
      '200': ServiceList,
      default: Problem,
    },
  },
  'list-dbaas-valkey-users': {
    path: /* @__PURE__ */ described(
      operations2['list-dbaas-valkey-users'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-name': {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service to which the users belong.',
            },
          },
          required: ['service-name'],
        },
        uses: () => [definitionOfServiceName],
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': ValkeyUserList,
      default: Problem,
    },
  },
  'list-zones': {
    path: undefined,
    query: undefined,
    body: undefined,
    responses: {
      '200': ZoneList,
      default: Problem,
    },
  },
  'reset-dbaas-valkey-user-password': {
    path: /* @__PURE__ */ described(
      operations2['reset-dbaas-valkey-user-password'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-name': {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service to which the users belong.',
            },
            username: {
              $ref: '#/$defs/Username',
              description: 'Name of the user. `default` exists in every service from the start.',
            },
          },
          required: ['service-name', 'username'],
        },
        uses: () => [definitionOfServiceName, definitionOfUsername],
      },
    ),
    query: undefined,
    body: /* @__PURE__ */ describedRequest(
      ResetValkeyUserPasswordRequest,
      operations2['reset-dbaas-valkey-user-password'].body,
    ),
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'reveal-dbaas-valkey-user-password': {
    path: /* @__PURE__ */ described(
      operations2['reveal-dbaas-valkey-user-password'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-name': {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service to which the users belong.',
            },
            username: {
              $ref: '#/$defs/Username',
              description: 'Name of the user. `default` exists in every service from the start.',
            },
          },
          required: ['service-name', 'username'],
        },
        uses: () => [definitionOfServiceName, definitionOfUsername],
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': ValkeyUserSecrets,
      default: Problem,
    },
  },
  'start-dbaas-valkey-maintenance': {
    path: /* @__PURE__ */ described(
      operations2['start-dbaas-valkey-maintenance'].path,
      {
        schema: {
          type: 'object',
          properties: {
            name: {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service. The id in the `reference` of an operation is accepted in its place.',
            },
          },
          required: ['name'],
        },
        uses: () => [definitionOfServiceName],
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'stop-dbaas-valkey-migration': {
    path: /* @__PURE__ */ described(
      operations2['stop-dbaas-valkey-migration'].path,
      {
        schema: {
          type: 'object',
          properties: {
            name: {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service. The id in the `reference` of an operation is accepted in its place.',
            },
          },
          required: ['name'],
        },
        uses: () => [definitionOfServiceName],
      },
    ),
    query: undefined,
    body: undefined,
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'update-dbaas-service-valkey': {
    path: /* @__PURE__ */ described(
      operations2['update-dbaas-service-valkey'].path,
      {
        schema: {
          type: 'object',
          properties: {
            name: {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service. The id in the `reference` of an operation is accepted in its place.',
            },
          },
          required: ['name'],
        },
        uses: () => [definitionOfServiceName],
      },
    ),
    query: undefined,
    body: /* @__PURE__ */ describedRequest(
      UpdateValkeyServiceRequest,
      operations2['update-dbaas-service-valkey'].body,
    ),
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
  'update-dbaas-valkey-user-access-control': {
    path: /* @__PURE__ */ described(
      operations2['update-dbaas-valkey-user-access-control'].path,
      {
        schema: {
          type: 'object',
          properties: {
            'service-name': {
              $ref: '#/$defs/ServiceName',
              description: 'Name of the service to which the users belong.',
            },
            username: {
              $ref: '#/$defs/Username',
              description: 'Name of the user. `default` exists in every service from the start.',
            },
          },
          required: ['service-name', 'username'],
        },
        uses: () => [definitionOfServiceName, definitionOfUsername],
      },
    ),
    query: undefined,
    body: /* @__PURE__ */ describedRequest(
      UpdateValkeyUserAccessControlRequest,
      operations2['update-dbaas-valkey-user-access-control'].body,
    ),
    responses: {
      '200': Operation,
      default: Problem,
    },
  },
}
