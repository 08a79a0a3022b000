const date = '(?:\\d+D|\\d+M(?:\\d+D)?|\\d+Y(?:\\d+M(?:\\d+D)?)?)'
const time = 'T(?:\\d+S|\\d+M(?:\\d+S)?|\\d+H(?:\\d+M(?:\\d+S)?)?)'
const pattern = /* @__PURE__ */ new RegExp(`^P(?:${date}(?:${time})?|${time}|\\d+W)$`)

/** `duration` of RFC 3339, appendix A: no fractions, and no unit left out between two others. */
export function matchesDuration(text: string): boolean {
  return pattern.test(text)
}
