/**
 * Collects what is reported until nothing more has come for a while, and hands it on in one piece; one piece at a time, so
 * that what comes during the work waits for its end.
 *
 * @param quiet milliseconds without a report
 * @returns the function that takes reports
 */
export function debounce(
  quiet: number,
  work: (reported: readonly string[]) => Promise<void>,
): (report: string) => void {
  const reported = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let working = false

  const handOn = async () => {
    if (working) return
    working = true
    while (reported.size > 0) {
      const piece = [...reported]
      reported.clear()
      await work(piece)
    }
    working = false
  }

  return (report) => {
    reported.add(report)
    clearTimeout(timer)
    timer = setTimeout(() => void handOn(), quiet)
  }
}
