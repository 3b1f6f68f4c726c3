// The link that invites the bot asks for the permissions that docs/setup.md gives reasons for, and for no other.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { PROJECT_DIR } from '../src/paths.js';

const read = (file: string) => readFileSync(path.join(PROJECT_DIR, file), 'utf8');

/** The names in the first column of the table of permissions, as discord.js writes them, in small letters. */
const explained = (
  /\| permission \| why \|\n[^\n]+\n((?:\|[^\n]+\n)+)/.exec(read('docs/setup.md'))?.[1] ?? ''
)
  .split('\n')
  .flatMap((row) => row.split('|')[1]?.split(',') ?? [])
  .map((name) => name.replaceAll(' ', '').replace('Channels', 'Channel').toLowerCase());

test.each(['README.md', 'docs/setup.md'])('%s', (file) => {
  const [, bits = '0'] = /&permissions=(\d+)/.exec(read(file)) ?? [];
  const asked = new PermissionsBitField(BigInt(bits)).toArray();
  expect(asked.map((name) => name.toLowerCase()).sort()).toEqual(explained.toSorted());
});
