/** Returns whether a number is an integer multiple of another. It compares both as decimals, as they are written. */
export function isMultipleOf(value: number, divisor: number): boolean {
  // Beyond the safe integers, `%` uses the nearest double instead of the written number.
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0
  const [valueDigits, valueExponent] = decimal(value)
  const [divisorDigits, divisorExponent] = decimal(divisor)
  const shared = Math.min(valueExponent, divisorExponent)
  const scaled = valueDigits * 10n ** BigInt(valueExponent - shared)
  return scaled % (divisorDigits * 10n ** BigInt(divisorExponent - shared)) === 0n
}

/** Returns a number as its digits and a power of ten: 1.25e-7 is 125 and -9. */
function decimal(value: number): [digits: bigint, exponent: number] {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return [BigInt(whole + fraction), Number(exponent) - fraction.length]
}
