import type { Compiler } from './compiler.js'
import type { Helper } from '../print/helpers.js'
import { call, type Layout } from '../print/layout.js'
import type { Module } from '../print/module.js'
import type { CompiledFunction } from './compiled-function.js'

/** An expression for the value that users validate with. */
export function schemaOf(
  compiler: Compiler,
  compiled: CompiledFunction,
  module: Module,
  type: string,
): Layout {
  const wrap = (helper: Helper, name: string): string =>
    `/* @__PURE__ */ ${module.use(helper)}(${name})`
  const check = compiler.call(compiled, 'boolean', module)
  const inspect = compiler.call(compiled, 'issues', module)
  const inOrder = compiler.graph.isUnordered(compiled.location) ? wrap('ordered', inspect) : inspect
  const passes = compiled.deep
    ? [wrap('guarded', check), wrap('guarded', inOrder)]
    : [check, inOrder]
  return call(`/* @__PURE__ */ ${module.use('schema')}<${type}>`, ...passes)
}
