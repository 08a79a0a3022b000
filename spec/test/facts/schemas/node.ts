import type { SchemaFacts } from '../schema-facts.js'

export const node: SchemaFacts = {
  NodeState: {
    name: 'string, required',
    role: 'NodeRole',
    state: 'NodeStatus, required',
    'progress-updates': 'array of NodeProgress',
  },
  NodeRole: 'string, one of master | read-replica | standby',
  NodeStatus: 'string, one of leaving | running | setting_up_vm | syncing_data | unknown',
  NodeProgress: {
    phase: 'NodePhase, required',
    completed: 'boolean, required',
    min: 'integer, format int64, 0..',
    current: 'integer, format int64, 0..',
    max: 'integer, format int64, 0..',
    unit: 'string',
  },
  NodePhase: 'string, one of basebackup | finalize | prepare | stream',
}
