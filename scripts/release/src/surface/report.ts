import ts from 'typescript'

/** One thing that consumers can name: an export, or a member of one. */
export interface SurfaceMember {
  /** `RetryOptions.limit`. */
  readonly name: string
  /** As the report has it, on one line. */
  readonly line: string
  readonly optional: boolean
  /** A value of each of these types is one of it. */
  readonly types: readonly string[]
  /** The ways to call it, each with the types of its parameters; none where it is no function. */
  readonly calls: readonly Call[]
}

export interface Call {
  readonly generics: string
  readonly parameters: readonly { readonly type: string; readonly optional: boolean }[]
  readonly returns: string
}

const printer = ts.createPrinter({ removeComments: true })

/** Everything that an API report says consumers can name. */
export function readReport(text: string): ReadonlyMap<string, SurfaceMember> {
  const code = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
  const source = ts.createSourceFile('report.d.ts', code, ts.ScriptTarget.ES2022, true)
  const members = new Map<string, SurfaceMember>()
  for (const statement of source.statements) addStatement(statement)
  return members

  function addStatement(node: ts.Statement): void {
    if (ts.isExportDeclaration(node)) return addReexports(node)
    const flags = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []
    if (!flags.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return
    if (ts.isVariableStatement(node)) {
      for (const { name, type } of node.declarationList.declarations) {
        addType(name.getText(), node, type, false)
      }
    } else if (ts.isTypeAliasDeclaration(node))
      addType(`type ${node.name.text}`, node, node.type, false)
    else if (ts.isInterfaceDeclaration(node)) addMembers(`type ${node.name.text}`, node)
    else if (ts.isClassDeclaration(node)) addMembers(node.name?.text ?? 'default', node)
    else if (ts.isFunctionDeclaration(node)) addCall(node.name?.text ?? 'default', node, false)
    else if (ts.isModuleDeclaration(node) || ts.isEnumDeclaration(node)) {
      add(node.name.getText(), node, false, [print(node)], [])
    }
  }

  function addReexports({ exportClause }: ts.ExportDeclaration): void {
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return
    for (const { name } of exportClause.elements) add(name.text, name, false, ['re-exported'], [])
  }

  /** What it extends and its type parameters are a line of their own; each member is another. */
  function addMembers(name: string, node: ts.InterfaceDeclaration | ts.ClassDeclaration): void {
    const heritage = (node.heritageClauses ?? []).map(print).join(' ')
    add(name, node, false, [`${genericsOf(node)} ${heritage}`.trim()], [])
    for (const member of node.members) addMember(name, member)
  }

  function addMember(owner: string, node: ts.TypeElement | ts.ClassElement): void {
    const optional = 'questionToken' in node && node.questionToken !== undefined
    const name = `${owner}.${node.name?.getText() ?? kindOf(node)}`
    if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) {
      addType(name, node, node.type, optional)
    } else if (ts.isFunctionLike(node)) addCall(name, node, optional)
    else add(name, node, optional, [print(node)], [])
  }

  function addType(
    name: string,
    node: ts.Node,
    type: ts.TypeNode | undefined,
    optional: boolean,
  ): void {
    if (type !== undefined && ts.isTypeLiteralNode(type)) {
      add(name, node, optional, ['{}'], [])
      for (const member of type.members) addMember(name, member)
    } else if (type !== undefined && ts.isFunctionTypeNode(type))
      addCall(name, type, optional, node)
    else add(name, node, optional, alternativesOf(type), [])
  }

  function addCall(
    name: string,
    node: ts.SignatureDeclaration,
    optional: boolean,
    shown: ts.Node = node,
  ): void {
    const call = {
      generics: genericsOf(node),
      parameters: node.parameters.map((parameter) => ({
        type: `${parameter.dotDotDotToken ? '...' : ''}${parameter.type ? print(parameter.type) : ''}`,
        optional: (parameter.questionToken ?? parameter.dotDotDotToken) !== undefined,
      })),
      returns: node.type === undefined ? '' : print(node.type),
    }
    const overloads = members.get(name)?.calls ?? []
    add(name, shown, optional, [], [...overloads, call])
  }

  function add(
    name: string,
    node: ts.Node,
    optional: boolean,
    types: readonly string[],
    calls: readonly Call[],
  ): void {
    const [line = ''] = print(node).split('\n', 1)
    members.set(name, { name, line, optional, types, calls })
  }

  function print(node: ts.Node): string {
    return printer.printNode(ts.EmitHint.Unspecified, node, source).replaceAll(/\s+/g, ' ')
  }

  function genericsOf(node: {
    typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> | undefined
  }): string {
    return (node.typeParameters ?? []).map(print).join(', ')
  }

  function alternativesOf(type: ts.TypeNode | undefined): string[] {
    if (type === undefined) return ['any']
    return ts.isUnionTypeNode(type) ? type.types.map(print) : [print(type)]
  }
}

function kindOf(node: ts.Node): string {
  return ts.isConstructorDeclaration(node) ? 'constructor' : `[${ts.SyntaxKind[node.kind]}]`
}
