import type { JsonObject } from '@dbaas-valkey/contract/model'
import { bumps, type Bump } from '@dbaas-valkey/openapi-diff/rule'
import { compareContracts } from '@dbaas-valkey/openapi-diff/compare'

import { contractChangesets } from '../changeset/contract.js'
import { parseChangeset } from '../changeset/file.js'
import { bumpOfChangesets } from '../changeset/folder.js'
import { changelogEntry } from '../changelog/entry.js'
import { notesFor } from '../changelog/notes.js'
import type { PackageName } from '../packages.js'

/** A part of a contract that may be changed. */
interface Part {
  [key: string]: unknown
}

/** What maintainers do to a contract, one of each kind, and what that asks for. */
export const edits: readonly {
  readonly name: string
  readonly asks: Bump | undefined
  readonly edit: (contract: Part) => void
}[] = [
  {
    name: 'a description reads differently',
    asks: undefined,
    edit: (contract) => (at(contract, 'Migration', 'properties', 'port').description = 'The port.'),
  },
  {
    name: 'a new response property',
    asks: 'minor',
    edit: (contract) => (at(contract, 'Zone', 'properties').country = { type: 'string' }),
  },
  {
    name: 'a new request enum value',
    asks: 'minor',
    edit: (contract) => void (at(contract, 'SortOrder').enum as string[]).push('none'),
  },
  {
    name: 'a new response enum value',
    asks: 'minor',
    edit: (contract) => void (at(contract, 'ServiceState').enum as string[]).push('paused'),
  },
  {
    name: 'a request property removed',
    asks: 'major',
    edit: (contract) => delete at(contract, 'Migration', 'properties')['ignore-dbs'],
  },
  {
    name: 'a required query parameter',
    asks: 'major',
    edit(contract) {
      const parameter = { name: 'country', in: 'query', required: true, schema: { type: 'string' } }
      listZones(contract).parameters = [parameter]
    },
  },
  {
    name: 'an operationId renamed',
    asks: 'major',
    edit: (contract) => (listZones(contract).operationId = 'get-zones'),
  },
  {
    name: 'an operation added',
    asks: 'minor',
    edit(contract) {
      const get = { ...listZones(contract), operationId: 'list-regions', summary: 'List regions' }
      inside(contract, 'paths')['/region'] = { get }
    },
  },
]

export interface Outcome {
  readonly bump: Bump | undefined
  readonly version: string
  readonly entry: (name: PackageName) => string
  readonly milliseconds: number
}

/** What an edit of a contract does to a version, and what CHANGELOGs say of it. */
export function releaseEdit(
  contract: JsonObject,
  previous: string,
  edit: (contract: Part) => void,
): Outcome {
  const edited = structuredClone(contract) as JsonObject
  edit(edited as Part)
  const start = performance.now()
  const changesets = contractChangesets(compareContracts(contract, edited), [])
  const milliseconds = performance.now() - start
  const bump = bumpOfChangesets(
    [...changesets.values()].flatMap((text) => parseChangeset(text) ?? []),
  )
  const version = next(previous, bump)
  const about = {
    version,
    previous,
    date: new Date().toISOString().slice(0, 10),
    repository: '...',
  }
  return {
    bump,
    version,
    milliseconds,
    entry: (name) => changelogEntry(about, notesFor(name, changesets, new Map())),
  }
}

function at(contract: Part, ...path: readonly string[]): Part {
  return inside(contract, 'components', 'schemas', ...path)
}

function listZones(contract: Part): Part {
  return inside(contract, 'paths', '/zone', 'get')
}

function inside(part: Part, ...path: readonly string[]): Part {
  return path.reduce((inner, key) => inner[key] as Part, part)
}

function next(version: string, bump: Bump | undefined): string {
  if (bump === undefined) return version
  const kept = version.split('.').map(Number)
  const place = bumps.toReversed().indexOf(bump)
  return kept
    .map((number, index) => (index < place ? number : index === place ? number + 1 : 0))
    .join('.')
}
