import type { Compiler } from './compiler.js'
import type { Helper } from './helpers.js'
import { call, type Layout } from './layout.js'
import type { Module } from './module.js'
import type { Unit } from './unit.js'

/** An expression for the value that users validate with. */
export function schemaOf(compiler: Compiler, unit: Unit, module: Module, type: string): Layout {
  const wrap = (helper: Helper, name: string): string =>
    `/* @__PURE__ */ ${module.use(helper)}(${name})`
  const check = compiler.call(unit, 'boolean', module)
  const inspect = compiler.call(unit, 'issues', module)
  const inOrder = compiler.graph.isUnordered(unit.location) ? wrap('ordered', inspect) : inspect
  const passes = unit.deep ? [wrap('guarded', check), wrap('guarded', inOrder)] : [check, inOrder]
  return call(`/* @__PURE__ */ ${module.use('schema')}<${type}>`, ...passes)
}
