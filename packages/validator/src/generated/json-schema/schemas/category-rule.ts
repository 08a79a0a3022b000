// Generated from the contract by `pnpm generate`. Do not edit.
import { described, type Definition } from '../../../runtime/json-schema.js'
import { CategoryRule as CategoryRule2 } from '../../schemas/category-rule.js'

export const definitionOfCategoryRule: Definition = {
  name: 'CategoryRule',
  schema: {
    description: 'A rule for a category of commands: `+` allows and `-` forbids. Several stand in one text with spaces between them, such as `+@all -@dangerous`.',
    type: 'string',
  },
}

/**
 * A rule for a category of commands: `+` allows and `-` forbids. Several stand in one text with
 * spaces between them, such as `+@all -@dangerous`.
 */
export type CategoryRule = CategoryRule2

export const CategoryRule = /* @__PURE__ */ described(CategoryRule2, definitionOfCategoryRule)
