import { block, type Code } from '@dbaas-valkey/source/code'
import { propertyKey } from '@dbaas-valkey/source/literal'
import { quote } from '@dbaas-valkey/source/quote'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'
import typescript from 'typescript'

import { around, chained, finished, lineOf, union, type TypeCode } from './type-lines.js'
import { wordsOf } from './words.js'

/** What the types of a module refer to. */
export interface References {
  /** The type of `components['schemas'][name]`; absent where there is none of that name. */
  schema(name: string): Snippet | undefined
  /** Whether a schema of the components stands inside of another one. */
  isInner(name: string): boolean
  /** A type that is called by its name alone. */
  type(name: string): Snippet
}

/** The code of a type that openapi-typescript has made. */
export function typeCode(node: typescript.TypeNode, references: References): TypeCode {
  const of = (inner: typescript.TypeNode) => typeCode(inner, references)
  if (typescript.isParenthesizedTypeNode(node)) return of(node.type)
  // The library writes a text as an identifier that has quotes.
  if (typescript.isIdentifier(node as typescript.Node)) {
    return [quote(JSON.parse((node as unknown as typescript.Identifier).text) as string)]
  }
  if (typescript.isLiteralTypeNode(node) && typescript.isStringLiteral(node.literal)) {
    return [quote(node.literal.text)]
  }
  if (typescript.isUnionTypeNode(node)) {
    return union(node.types.map((type) => grouped(type, references, isIntersection)))
  }
  if (typescript.isIntersectionTypeNode(node)) {
    return chained(
      node.types.map((type) => grouped(type, references, isUnion)),
      ' & ',
    )
  }
  if (typescript.isArrayTypeNode(node)) {
    return around('', grouped(node.elementType, references, isCompound), '[]')
  }
  if (typescript.isTupleTypeNode(node))
    return around('[', chained(node.elements.map(of), ', '), ']')
  if (typescript.isTypeLiteralNode(node)) {
    const members = membersCode(node.members, references)
    return members.length === 0 ? ['{}'] : block('{', members)
  }
  if (typescript.isIndexedAccessTypeNode(node)) {
    const schema = schemaOf(node)
    const known = schema === undefined ? undefined : references.schema(schema)
    return known === undefined
      ? around('', of(node.objectType), ts`[${lineOf(of(node.indexType))}]`)
      : [known]
  }
  if (typescript.isTypeReferenceNode(node) && typescript.isIdentifier(node.typeName)) {
    const [key, value] = node.typeArguments ?? []
    const name = node.typeName.text
    if (value !== undefined && name === 'Record') {
      return around(ts`{ [key: ${lineOf(of(key as typescript.TypeNode))}]:`, of(value), ' }', ' ')
    }
    const type = references.type(name)
    return key === undefined
      ? [type]
      : around(ts`${type}<`, chained((node.typeArguments ?? []).map(of), ', '), '>')
  }
  return [printed(node)]
}

/** The members of an interface, each with what the contract says about it. */
export function membersCode(
  members: readonly typescript.TypeElement[],
  references: References,
): readonly Code[] {
  return members.flatMap((member) => [wordsOf(member), ...finished(memberCode(member, references))])
}

/** Something that no name is referred to in, as TypeScript prints it. */
export function printed(node: typescript.Node): string {
  const file = typescript.createSourceFile('type.ts', '', typescript.ScriptTarget.ESNext)
  const options = { removeComments: true }
  const text = typescript
    .createPrinter(options)
    .printNode(typescript.EmitHint.Unspecified, node, file)
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

export function memberCode(member: typescript.TypeElement, references: References): TypeCode {
  const readonly = isReadonly(member) ? 'readonly ' : ''
  if (typescript.isPropertySignature(member) && member.type !== undefined) {
    const key = typescript.isNumericLiteral(member.name)
      ? member.name.text
      : propertyKey((member.name as typescript.Identifier).text)
    const mark = member.questionToken === undefined ? '' : '?'
    return around(`${readonly}${key}${mark}:`, typeCode(member.type, references), '', ' ')
  }
  if (typescript.isIndexSignatureDeclaration(member)) {
    const [parameter] = member.parameters
    const key: TypeCode =
      parameter?.type === undefined ? ['string'] : typeCode(parameter.type, references)
    return around(ts`${readonly}[key: ${lineOf(key)}]:`, typeCode(member.type, references), '', ' ')
  }
  return [printed(member)]
}

function isReadonly(member: typescript.TypeElement): boolean {
  const modifiers = typescript.canHaveModifiers(member) ? typescript.getModifiers(member) : []
  return modifiers?.some(({ kind }) => kind === typescript.SyntaxKind.ReadonlyKeyword) ?? false
}

/** The schema that `components['schemas'][name]` names. */
function schemaOf({ objectType, indexType }: typescript.IndexedAccessTypeNode): string | undefined {
  if (!typescript.isIndexedAccessTypeNode(objectType)) return undefined
  const { objectType: root, indexType: section } = objectType
  const isComponents =
    typescript.isTypeReferenceNode(root) &&
    typescript.isIdentifier(root.typeName) &&
    root.typeName.text === 'components'
  return isComponents && keyOf(section) === 'schemas' ? keyOf(indexType) : undefined
}

function keyOf(node: typescript.TypeNode): string | undefined {
  return typescript.isLiteralTypeNode(node) && typescript.isStringLiteral(node.literal)
    ? node.literal.text
    : undefined
}

function isUnion(node: typescript.TypeNode): boolean {
  return typescript.isUnionTypeNode(bare(node))
}

function isIntersection(node: typescript.TypeNode): boolean {
  return typescript.isIntersectionTypeNode(bare(node))
}

function isCompound(node: typescript.TypeNode): boolean {
  return isUnion(node) || isIntersection(node)
}

function bare(node: typescript.TypeNode): typescript.TypeNode {
  return typescript.isParenthesizedTypeNode(node) ? bare(node.type) : node
}

/** In parentheses where it would be read as something else. */
function grouped(
  node: typescript.TypeNode,
  references: References,
  isAmbiguous: (node: typescript.TypeNode) => boolean,
): TypeCode {
  const code = typeCode(node, references)
  return isAmbiguous(node) ? around('(', code, ')') : code
}
