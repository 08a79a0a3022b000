import type { SchemaFacts } from '../schema-facts.js'

export const observability: SchemaFacts = {
  SortOrder: 'string, one of asc | desc',
  GetServiceLogsRequest: {
    limit: 'integer, format int64, 1..500',
    'sort-order': 'SortOrder',
    offset: 'string',
  },
  ServiceLogs: {
    logs: 'array of ServiceLogEntry',
    offset: 'string',
    'first-log-offset': 'string',
  },
  ServiceLogEntry: {
    time: 'string',
    node: 'string',
    unit: 'string',
    message: 'string',
  },
  MetricsPeriod: 'string, one of day | hour | month | week | year',
  GetServiceMetricsRequest: {
    period: 'MetricsPeriod',
  },
  ServiceMetrics: {
    metrics: 'Metrics',
  },
  Metrics: 'object, open',
}
