import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Those of the commands that are nowhere on the PATH. */
export async function missingCommands(commands: readonly string[]): Promise<string[]> {
  const found = await Promise.all(commands.map(isOnPath))
  return commands.filter((_, index) => !found[index])
}

async function isOnPath(command: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const looks = folders.map((folder) =>
    access(join(folder, command), constants.X_OK).then(
      () => true,
      () => false,
    ),
  )
  return (await Promise.all(looks)).includes(true)
}
