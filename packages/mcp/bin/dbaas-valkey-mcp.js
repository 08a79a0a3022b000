#!/usr/bin/env node
// Here before the package is built, so that installing the workspace finds the command it links.
import '../dist/main.js'
