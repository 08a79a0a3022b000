import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Schema } from '@dbaas-valkey/contract/model'
import { escapeToken } from '@dbaas-valkey/contract/pointer'
import { root } from '@dbaas-valkey/contract/root'
import { compile } from '@dbaas-valkey/json-schema/compile'
import { execute } from '@dbaas-valkey/json-schema/execute'

import { hard } from './hard.js'

interface Source {
  readonly name: string
  /** The document in which the references of the schema lead. */
  readonly document: unknown
  readonly pointer: string
  readonly schema: Schema
}

/** A schema, and what we made of it. */
export interface Subject extends Source {
  is(value: unknown): boolean
  validate(value: unknown): { readonly ok: boolean }
}

/** Every schema of the contract, and those that are harder. */
export async function readSubjects(): Promise<Subject[]> {
  const sources = [...(await contractSources()), ...hardSources()]
  const compiled = await execute(sources.flatMap((source) => compileSource(source)))
  return sources.map((source) => {
    const { is, validate } = compiled[source.name] as Pick<Subject, 'is' | 'validate'>
    return { ...source, is, validate }
  })
}

async function contractSources(): Promise<Source[]> {
  const text = await readFile(join(root, 'packages/types/openapi.json'), 'utf8')
  const document = JSON.parse(text) as { components: { schemas: Record<string, Schema> } }
  return Object.entries(document.components.schemas).map(([name, schema]) => {
    return { name, document, pointer: `#/components/schemas/${escapeToken(name)}`, schema }
  })
}

function hardSources(): Source[] {
  return Object.entries(hard).map(([name, schema]) => {
    return { name, document: schema, pointer: '#', schema }
  })
}

function compileSource({ name, document, pointer }: Source): ReturnType<typeof compile> {
  const uri = `differential:///${name}`
  return compile(
    [{ name, document: uri, pointer }],
    [{ uri, root: document, schemas: [pointer] }],
    { formats: 'assert', allowedFormats: [], unknownKeywords: 'refuse', slowPatterns: 'refuse' },
  )
}
