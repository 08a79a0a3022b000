import { defineConfig } from 'vitest/config'

/** The tests that need Chromium (`/usr/bin/chromium`, or the path in CHROMIUM); CI installs it for them. */
export default defineConfig({
  test: { include: ['test/browser/*.browser.ts'], testTimeout: 20_000 },
})
