import type { Attack } from './attack.js'

/** Every attack. To add one: write it in a file of its own below the part that it attacks, and add a row here. */
export const attacks: readonly Attack[] = [
  {
    name: 'emulator-foreign-folders',
    tries: 'Folders and links of other users are taken for the emulator’s own, and emptied.',
    run: async () => (await import('./emulator/foreign-folders.js')).run(),
  },
  {
    name: 'emulator-containers',
    tries: 'Emulators in different process namespaces destroy what they share.',
    run: async () => (await import('./emulator/containers.js')).run(),
  },
  {
    name: 'emulator-killed-deletes',
    tries:
      'A kill during a deletion leaves files without a service, or a service without its data.',
    run: async () => (await import('./emulator/killed-deletes.js')).run(),
  },
  {
    name: 'emulator-notices',
    tries: 'Litter among the notices ends the env command; notices land where others read them.',
    quick: true,
    run: async () => (await import('./emulator/notices.js')).run(),
  },
  {
    name: 'client-hostile-names',
    tries:
      'Names with dots, slashes, escapes and line breaks address something else than they say.',
    quick: true,
    run: async () => (await import('./client/hostile-names.js')).run(),
  },
  {
    name: 'client-foreign-object',
    tries: 'A create is reported as done although another caller made what is there.',
    quick: true,
    run: async () => (await import('./client/foreign-object.js')).run(),
  },
  {
    name: 'client-secret-echo',
    tries: 'A server repeats the secrets of a request in an error, in other spellings.',
    quick: true,
    run: async () => (await import('./client/secret-echo.js')).run(),
  },
  {
    name: 'client-large-body',
    tries: 'Bodies fill the memory, have no end, or block the event loop.',
    quick: true,
    run: async () => (await import('./client/large-body.js')).run(),
  },
  {
    name: 'client-odd-answers',
    tries: 'Answers of every status with odd bodies end in what is no data and no typed error.',
    quick: true,
    run: async () => (await import('./client/odd-answers.js')).run(),
  },
  {
    name: 'client-hung-credentials',
    tries:
      'A provider that hangs, or whose credentials were revoked, keeps later calls from working.',
    quick: true,
    run: async () => (await import('./client/hung-credentials.js')).run(),
  },
  {
    name: 'emulator-remote-control',
    tries: 'Requests without the token, and web pages, reach the control interface.',
    quick: true,
    run: async () => (await import('./emulator/remote-control.js')).run(),
  },
  {
    name: 'emulator-execute',
    tries: 'Commands that tests execute change more than data.',
    run: async () => (await import('./emulator/execute.js')).run(),
  },
  {
    name: 'emulator-stalled-page',
    tries: 'Pages that read nothing fill the memory, and reads keep a page busy.',
    quick: true,
    run: async () => (await import('./emulator/stalled-page.js')).run(),
  },
  {
    name: 'emulator-idle-page',
    tries: 'A page on a hundred idle services costs time.',
    run: async () => (await import('./emulator/idle-page.js')).run(),
  },
  {
    name: 'emulator-hostile-source',
    tries: 'The source of a migration fills the memory or blocks the emulator.',
    run: async () => (await import('./emulator/hostile-source.js')).run(),
  },
  {
    name: 'emulator-paused-service',
    tries: 'A service that its user has paused holds calls.',
    run: async () => (await import('./emulator/paused-service.js')).run(),
  },
  {
    name: 'emulator-misspelt-secrets',
    tries: 'Secrets under names that no schema knows are shown in the journal and the page.',
    quick: true,
    run: async () => (await import('./emulator/misspelt-secrets.js')).run(),
  },
  {
    name: 'generator-hostile-site',
    tries: 'A contract writes scripts, templates and files of the machine into the documentation.',
    run: async () => (await import('./generator/hostile-site.js')).run(),
  },
  {
    name: 'generator-hostile-contracts',
    tries: 'A contract keeps the generator from coming to an end, or makes it ask the network.',
    run: async () => (await import('./generator/hostile-contracts.js')).run(),
  },
  {
    name: 'validator-exotic-objects',
    tries: 'A value that is more than data is refused without an issue.',
    quick: true,
    run: async () => (await import('./validator/exotic-objects.js')).run(),
  },
  {
    name: 'validator-patterns',
    tries: 'A pattern of the contract is compiled although a text makes it slow.',
    run: async () => (await import('./validator/patterns.js')).run(),
  },
]
