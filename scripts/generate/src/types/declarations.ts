import type { JsonObject } from '@dbaas-valkey/contract/model'
import { block, declaration, type Code } from '@dbaas-valkey/source/code'
import { propertyKey } from '@dbaas-valkey/source/literal'
import { Module } from '@dbaas-valkey/source/module'
import { pascalCase } from '@dbaas-valkey/source/naming'
import { Scope } from '@dbaas-valkey/source/scope'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'
import typescript, { type InterfaceDeclaration, type TypeAliasDeclaration } from 'typescript'

import type { FlatDocument } from './inner-references.js'
import { openapiTypescript } from './openapi-typescript.js'
import { memberCode, membersCode, printed, typeCode, type References } from './type-code.js'
import { around, finished } from './type-lines.js'
import { wordsOf } from './words.js'

/** The modules that declare the types of a document. */
export interface Declarations {
  /** A declaration for each schema. */
  readonly schemas: Module
  /** `paths`, `components`, `operations` and the document's other parts. */
  readonly openapi: Module
}

/**
 * The types of a document. Editors and errors call a type by the name that it is declared under, so each schema is an
 * interface of its own, or a type where it is no object, and `components['schemas']` refers to it.
 *
 * @param named the name that each schema's type has, by the schema's
 */
export function emitDeclarations(
  document: JsonObject,
  named: ReadonlyMap<string, string>,
): Declarations {
  const openapi = new Module('generated/openapi')
  const schemas = new Module('generated/schemas')
  const { statements, inner } = openapiTypescript(document)
  const names = withInner(named, inner)
  const declared = new Set(statements.map(({ name }) => name.text))
  const taken = new Set(names.values())
  const referencesOf = (module: Module): References => ({
    isInner: (name) => inner.has(name),
    schema: (name) => {
      const type = names.get(name)
      return type === undefined ? undefined : module.importType(schemas, type)
    },
    type: (name) => {
      if (declared.has(name)) return module.importType(openapi, name)
      // A schema may be called as a type of the language is.
      return taken.has(name) ? `globalThis.${name}` : name
    },
  })
  for (const statement of statements) {
    const name = openapi.export(statement.name.text)
    openapi.add(declaration(name, ...statementCode(statement, name, referencesOf(openapi))))
    for (const schema of schemasOf(statement)) {
      const type = names.get(keyOf(schema))
      if (type === undefined) continue
      const name = schemas.export(type)
      schemas.add(
        wordsOf(schema),
        declaration(name, ...schemaCode(schema, name, referencesOf(schemas))),
      )
    }
  }
  return { openapi, schemas }
}

/** The names of types, with one for each schema that stands inside of another. */
function withInner(
  named: ReadonlyMap<string, string>,
  inner: FlatDocument['inner'],
): ReadonlyMap<string, string> {
  const scope = new Scope([...named.values()])
  const own = [...inner].map(
    ([name, words]) => [name, scope.take(pascalCase(words.join('-')))] as const,
  )
  return new Map([...named, ...own])
}

function schemaCode(
  { type }: typescript.PropertySignature,
  name: Snippet,
  references: References,
): readonly [Snippet, ...Code[]] {
  if (type === undefined) return [ts`type ${name} = unknown`]
  return typescript.isTypeLiteralNode(type)
    ? block(ts`interface ${name} {`, membersCode(type.members, references))
    : aliasCode(name, type, references)
}

function statementCode(
  statement: InterfaceDeclaration | TypeAliasDeclaration,
  name: Snippet,
  references: References,
): readonly [Snippet, ...Code[]] {
  if (typescript.isTypeAliasDeclaration(statement)) {
    const { typeParameters, type } = statement
    if (typeParameters === undefined) return aliasCode(name, type, references)
    const parameters = typeParameters.map(printed).join(', ')
    return [ts`type ${name}<${parameters}> = ${printed(type)}`]
  }
  const members = isComponents(statement)
    ? statement.members.flatMap((section) => sectionCode(section, references))
    : membersCode(statement.members, references)
  return block(ts`interface ${name} {`, members)
}

/** A section of the components. That of the schemas refers to their declarations, which have the words about them. */
function sectionCode(section: typescript.TypeElement, references: References): readonly Code[] {
  if (!isSchemas(section)) return membersCode([section], references)
  const members = section.type.members.filter(typescript.isPropertySignature).flatMap((schema) => {
    // A schema inside of another one has a type of its own, but is no component.
    if (references.isInner(keyOf(schema))) return []
    const declared = references.schema(keyOf(schema))
    return declared === undefined
      ? memberCode(schema, references)
      : ts`${propertyKey(keyOf(schema))}: ${declared}`
  })
  return block('schemas: {', members)
}

function aliasCode(
  name: Snippet,
  type: typescript.TypeNode,
  references: References,
): readonly [Snippet, ...Code[]] {
  const code = around(ts`type ${name} =`, typeCode(type, references), '', ' ')
  return finished(code) as readonly [Snippet, ...Code[]]
}

/** The schemas of the interface `components`; of any other statement none. */
function schemasOf(
  statement: InterfaceDeclaration | TypeAliasDeclaration,
): readonly typescript.PropertySignature[] {
  if (!isComponents(statement)) return []
  return sectionsOf(statement)
    .filter(isSchemas)
    .flatMap(({ type }) => type.members.filter(typescript.isPropertySignature))
}

function sectionsOf(
  statement: InterfaceDeclaration | TypeAliasDeclaration,
): readonly typescript.TypeElement[] {
  return typescript.isInterfaceDeclaration(statement) ? statement.members : []
}

function isComponents({ name }: InterfaceDeclaration | TypeAliasDeclaration): boolean {
  return name.text === 'components'
}

function isSchemas(
  member: typescript.TypeElement,
): member is typescript.PropertySignature & { readonly type: typescript.TypeLiteralNode } {
  return (
    typescript.isPropertySignature(member) &&
    member.type !== undefined &&
    typescript.isTypeLiteralNode(member.type) &&
    keyOf(member) === 'schemas'
  )
}

function keyOf({ name }: typescript.PropertySignature): string {
  return (name as typescript.Identifier).text
}
