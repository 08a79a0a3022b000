import { expect, test } from 'vitest'

import { reportBreaks } from './break.js'

const report = (code: string): string => `## API Report\n\n\`\`\`ts\n\n${code}\n\n\`\`\`\n`
const lamp = 'export interface Lamp { readonly id: string; colour?: string; }'

const table: { name: string; from: string; to: string; want: string[] }[] = [
  { name: 'the same', from: lamp, to: lamp, want: [] },
  {
    name: 'an export removed',
    from: `${lamp}\nexport function light(lamp: Lamp): void;`,
    to: lamp,
    want: ['export-removed: `light` of `@dbaas-valkey/client` is gone'],
  },
  {
    name: 'a type removed, told once and not by its members',
    from: lamp,
    to: '',
    want: ['export-removed: `Lamp` of `@dbaas-valkey/client` is gone'],
  },
  {
    name: 'a member removed',
    from: lamp,
    to: 'export interface Lamp { readonly id: string; }',
    want: ['export-removed: `Lamp.colour` of `@dbaas-valkey/client` is gone'],
  },
  {
    name: 'a member added',
    from: lamp,
    to: 'export interface Lamp { readonly id: string; colour?: string; room?: string; }',
    want: [],
  },
  {
    name: 'an alternative removed',
    from: "export type Mode = 'on' | 'off';",
    to: "export type Mode = 'on';",
    want: ['export-narrowed: `Mode` of `@dbaas-valkey/client` is no longer what it was'],
  },
  {
    name: 'an alternative added',
    from: "export type Mode = 'on' | 'off';",
    to: "export type Mode = 'on' | 'dim' | 'off';",
    want: [],
  },
  {
    name: 'a member that is now required',
    from: lamp,
    to: 'export interface Lamp { readonly id: string; colour: string; }',
    want: ['export-narrowed: `Lamp.colour` of `@dbaas-valkey/client` is no longer what it was'],
  },
  {
    name: 'an inner member removed',
    from: 'export interface Lamp { at: { room: string; floor: number; }; }',
    to: 'export interface Lamp { at: { room: string; }; }',
    want: ['export-removed: `Lamp.at.floor` of `@dbaas-valkey/client` is gone'],
  },
  {
    name: 'a parameter added that may be left out, under another name',
    from: 'export function light(lamp: Lamp): void;',
    to: 'export function light(which: Lamp, level?: number): void;',
    want: [],
  },
  {
    name: 'a parameter added that may not be left out',
    from: 'export function light(lamp: Lamp): void;',
    to: 'export function light(lamp: Lamp, level: number): void;',
    want: ['export-narrowed: `light` of `@dbaas-valkey/client` is no longer what it was'],
  },
  {
    name: 'a parameter that may no longer be left out',
    from: 'export function light(lamp?: Lamp): void;',
    to: 'export function light(lamp: Lamp): void;',
    want: ['export-narrowed: `light` of `@dbaas-valkey/client` is no longer what it was'],
  },
  {
    name: 'one more way to call',
    from: 'export function light(lamp: Lamp): void;',
    to: 'export function light(lamp: Lamp): void;\nexport function light(id: string): void;',
    want: [],
  },
  {
    name: 'a method of a class removed, and its constructor narrowed',
    from: 'export class Lamp { constructor(id?: string); on(): void; off(): void; }',
    to: 'export class Lamp { constructor(id: string); on(): void; }',
    want: [
      'export-narrowed: `Lamp.constructor` of `@dbaas-valkey/client` is no longer what it was',
      'export-removed: `Lamp.off` of `@dbaas-valkey/client` is gone',
    ],
  },
  {
    name: 'a base class that is another one',
    from: 'export class Dark extends LampError { }',
    to: 'export class Dark extends Error { }',
    want: ['export-narrowed: `Dark` of `@dbaas-valkey/client` is no longer what it was'],
  },
  {
    name: 'a constant and a type of one name, of which the constant is gone',
    from: 'export type Lamp = string;\nexport const Lamp: Schema<string>;',
    to: 'export type Lamp = string;',
    want: ['export-removed: `Lamp` of `@dbaas-valkey/client` is gone'],
  },
  {
    name: 'a re-export removed',
    from: "import { Other } from 'other';\nexport { Other }",
    to: "import { Other } from 'other';",
    want: ['export-removed: `Other` of `@dbaas-valkey/client` is gone'],
  },
]

test.each(table)('$name', ({ from, to, want }) => {
  const breaks = reportBreaks(
    { 'client.api.md': report(from) },
    { 'client.api.md': report(to) },
    [],
  )
  expect(breaks.map(({ rule, sentence }) => `${rule}: ${sentence}`)).toEqual(want)
})
