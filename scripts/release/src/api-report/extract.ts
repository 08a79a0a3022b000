import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

import { folderOf } from '../packages.js'
import type { Entry } from './entries.js'

const silent = { default: { logLevel: ExtractorLogLevel.None } }

/**
 * Writes what consumers can import from a built entry, as api-extractor reads it from the declarations, into a folder
 * and returns it.
 *
 * @throws Error when the declarations can't be read
 */
export async function extractReport(entry: Entry, folder: string): Promise<string> {
  const packageFolder = folderOf(entry.package)
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(packageFolder, 'package.json'),
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: entry.declarations,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            strict: true,
            lib: ['es2023', 'dom', 'dom.iterable'],
            module: 'nodenext',
            moduleResolution: 'nodenext',
            types: ['node'],
            skipLibCheck: true,
          },
          files: [entry.declarations],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: basename(entry.report, '.api.md'),
        reportFolder: folder,
        reportTempFolder: join(folder, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
  })
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    showVerboseMessages: false,
    messageCallback: quiet,
  })
  if (!succeeded) throw new Error(`api-extractor could not read ${entry.declarations}.`)
  return readFile(join(folder, entry.report), 'utf8')
}

/** Its progress is nobody's concern; errors are. */
function quiet(message: { logLevel: string; handled: boolean }): void {
  if (message.logLevel !== 'error') message.handled = true
}
