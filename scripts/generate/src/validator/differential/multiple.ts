/** Whether one decimal is a whole multiple of another, exactly as they are written. */
export function isMultipleOf(value: number, divisor: number): boolean {
  const [digits, scale] = decimal(value)
  const [divisorDigits, divisorScale] = decimal(divisor)
  const places = Math.max(scale, divisorScale, 0)
  const dividend = digits * 10n ** BigInt(places - scale)
  return dividend % (divisorDigits * 10n ** BigInt(places - divisorScale)) === 0n
}

/** 1.25 as 125 with two places behind the point. */
function decimal(value: number): [digits: bigint, places: number] {
  const {
    whole = '',
    fraction = '',
    exponent = '0',
  } = /^(?<whole>-?\d+)(?:\.(?<fraction>\d+))?(?:e(?<exponent>.+))?$/.exec(String(value))?.groups ??
  {}
  return [BigInt(whole + fraction), fraction.length - Number(exponent)]
}
