/**
 * The part of hey-api's interface for plugins that this package uses, in version 0.99. Their package is installed by those who
 * use the plugin, and by `pnpm try:peers`, which runs the plugin with it.
 */
declare module '@hey-api/openapi-ts' {
  /** Code that is being put together. */
  interface Expression {
    attr(name: string): Expression
    call(...args: readonly (Expression | string)[]): Expression
    return(): Expression
  }

  interface Func {
    async(): Func
    param(name: string): Func
    do(...statements: readonly Expression[]): Func
  }

  export const $: {
    (symbol: object | string): Expression
    func(): Func
  }

  /** A plugin while code is being written. */
  export interface PluginInstance {
    readonly config: Readonly<Record<string, unknown>>
    readonly context: {
      readonly spec: Readonly<Record<string, unknown>>
      readonly config: { readonly output: { readonly path: string } }
    }
    symbolOnce(name: string, symbol: { readonly external: string }): object
  }

  export interface OperationContext {
    readonly plugin: PluginInstance
    /** An operation as hey-api's own model has it. */
    readonly operation: { readonly method: string; readonly path: string }
  }

  export function definePluginConfig(plugin: {
    readonly name: string
    readonly config: Readonly<Record<string, unknown>>
    readonly dependencies: readonly string[]
    readonly tags: readonly string[]
    readonly api: {
      createRequestValidator(context: OperationContext): Func
      createResponseValidator(context: OperationContext): Func
    }
    handler(given: { readonly plugin: PluginInstance }): Promise<void>
  }): (config?: Readonly<Record<string, unknown>>) => { readonly name: never }
}
