/**
 * `pnpm bench validator`: our validators beside other libraries: speed, issues, size, start and generation. Writes the
 * results, the table in the validator's README, and a picture.
 */
export async function run(): Promise<void> {
  process.stdout.write('The benchmark of the validator is being written.\n')
}
