import { call, type Layout } from '@dbaas-valkey/source/layout'
import type { Module } from '@dbaas-valkey/source/module'
import { ts, type Snippet } from '@dbaas-valkey/source/snippet'

import type { Helper } from '../print/helpers.js'
import type { CompiledFunction } from './compiled-function.js'
import type { Compiler } from './compiler.js'

/** An expression for the value that users validate with. */
export function schemaOf(
  compiler: Compiler,
  compiled: CompiledFunction,
  module: Module,
  type: Snippet,
): Layout {
  const { runtime } = compiler
  const wrap = (helper: Helper, inner: Snippet): Snippet =>
    ts`/* @__PURE__ */ ${runtime.use(module, helper)}(${inner})`
  const check = compiler.call(compiled, 'boolean', module)
  const inspect = compiler.call(compiled, 'issues', module)
  const isUnordered = compiler.graph.isUnordered(compiled.location)
  const inOrder = isUnordered ? wrap('ordered', inspect) : inspect
  const passes = compiled.deep
    ? [wrap('guarded', check), wrap('guarded', inOrder)]
    : [check, inOrder]
  return call(ts`/* @__PURE__ */ ${runtime.use(module, 'schema')}<${type}>`, ...passes)
}
