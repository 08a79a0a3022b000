import { RequestValidationError } from './errors.js'
import { partsOf, type PathEncoder } from './path.js'
import { written, type Place, type StyledParameter } from './style.js'

const place: Place = { kind: 'path', style: 'simple', encode: encodeURIComponent }

/**
 * Fills path templates as `fillPath` does, with booleans, lists, objects, and parameters in other styles.
 *
 * @param parameters those that are more than a text or a number; the others are told by the template
 */
export function pathOf(...parameters: readonly (StyledParameter | string)[]): PathEncoder {
  const styled = new Map(
    parameters.map((one) => [typeof one === 'string' ? one : one.name, one] as const),
  )
  return (template, input, context) =>
    partsOf(template)
      .map((part, index) => {
        if (!(index % 2)) return part
        const text = written(place, styled.get(part) ?? part, input[part], context) ?? ''
        if (!/^\.{0,2}$/.test(text)) return text
        throw new RequestValidationError(
          `the path parameter ${part} is empty, or would be another step of the path. Nothing was sent.`,
          context,
        )
      })
      .join('')
}
