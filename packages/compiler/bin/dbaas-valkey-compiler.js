#!/usr/bin/env node
// Here before the package is built, so that installing the workspace finds the command it links.
import * as modules from 'node:module'

// Node keeps what it made of the bundle for the next start, from Node 22.8 on.
modules.enableCompileCache?.()
await import('../dist/cli.js')
