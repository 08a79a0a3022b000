// Generated from the contract by `pnpm generate`. Do not edit.

/** What may stand for each variable in the address of the API. */
export const serverVariables = {
  'zone': {
    default: 'ch-gva-2',
    values: [
      'at-vie-1',
      'at-vie-2',
      'bg-sof-1',
      'ch-dk-2',
      'ch-gva-2',
      'de-fra-1',
      'de-muc-1',
      'hr-zag-1',
    ],
  },
} as const
