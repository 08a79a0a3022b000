/** The transformer's modules are exported by openapi-typescript, but without declarations. */

declare module 'openapi-typescript/dist/lib/utils.mjs' {
  export function resolveRef(document: object, ref: string, options: { silent: boolean }): unknown
  export function scanDiscriminators(document: object, options: object): object
}

declare module 'openapi-typescript/dist/transform/index.mjs' {
  import type { InterfaceDeclaration, TypeAliasDeclaration } from 'typescript'

  export default function transformSchema(
    document: object,
    context: object,
  ): (InterfaceDeclaration | TypeAliasDeclaration)[]
}
