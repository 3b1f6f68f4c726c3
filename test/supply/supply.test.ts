// The bill of materials and the licences of all that ships.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT_DIR } from '../../src/paths.js';
import { isAllowed } from '../../supply/allowed.js';
import { licenceOf } from '../../supply/bill.js';
import { TRAINING_DATA } from '../../supply/shipped.js';

const LICENCE_FILE = /^(?:licen[cs]e|copying|unlicen[cs]e)/i;

const run = (script: string) =>
  promisify(execFile)(process.execPath, [path.join(PROJECT_DIR, 'dist/supply', script)], {
    maxBuffer: 64 * 1024 * 1024,
  });
const json = async (file: string) =>
  JSON.parse(await readFile(path.join(PROJECT_DIR, file), 'utf8'));

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      license: z.string().optional(),
    }),
  ),
});

/** Every package that a production install may bring, on any platform. */
async function production() {
  const { packages } = lockSchema.parse(await json('package-lock.json'));
  return Object.entries(packages)
    .filter(([location, { dev }]) => location !== '' && !dev)
    .map(([location, { version, license }]) => {
      return { location, name: location.split('node_modules/').at(-1), version, license };
    });
}

const componentSchema = z.looseObject({
  type: z.string(),
  'bom-ref': z.string(),
  name: z.string(),
  purl: z.string().optional(),
  licenses: z.array(z.unknown()).optional(),
  components: z
    .array(
      z.looseObject({ name: z.string(), hashes: z.array(z.looseObject({ content: z.string() })) }),
    )
    .optional(),
});

describe('the bill of materials', () => {
  let bill: { components: z.infer<typeof componentSchema>[]; metadata: unknown };
  beforeAll(async () => {
    const { stdout } = await run('sbom.js');
    bill = z
      .looseObject({
        bomFormat: z.literal('CycloneDX'),
        specVersion: z.literal('1.5'),
        serialNumber: z.string().startsWith('urn:uuid:'),
        metadata: z.looseObject({}),
        components: z.array(componentSchema),
        dependencies: z.array(z.looseObject({ ref: z.string() })),
      })
      .parse(JSON.parse(stdout));
  });

  test('is that of this program', () => {
    expect(bill.metadata).toMatchObject({ component: { type: 'application', name: 'verbatim' } });
  });

  test('has every package that a production install may bring, and none for developing', async () => {
    const expected = (await production()).map(({ name, version }) => `${name}@${version}`);
    const found = bill.components.filter(({ purl }) => purl).map((each) => each['bom-ref']);
    expect(new Set(found)).toEqual(new Set(expected));
    expect(found).not.toContainEqual(expect.stringMatching(/^(?:vitest|knip|fast-check)@/));
  });

  test('has each model with the checksums that are compared before it is used', async () => {
    const models = bill.components.filter(({ type }) => type === 'machine-learning-model');
    expect(models.map(({ name }) => name)).toEqual(['verbatim-embedder', 'verbatim-reader']);
    for (const { name, components = [] } of models) {
      const { files } = z
        .looseObject({ files: z.record(z.string(), z.string()) })
        .parse(await json(`models/${name}/model.json`));
      const sums = components.map((file) => [file.name, file.hashes[0]?.content]);
      expect(sums).toEqual(
        Object.entries(files).map(([file, sum]) => [`models/${name}/${file}`, sum]),
      );
    }
  });

  test('names the data that each model was trained on', () => {
    const cardSchema = z.looseObject({
      modelParameters: z.looseObject({ datasets: z.array(z.looseObject({ name: z.string() })) }),
    });
    const dataOf = (model: string) => {
      const component = bill.components.find(({ name }) => name === model);
      const { datasets } = cardSchema.parse(component?.modelCard).modelParameters;
      return datasets.map(({ name }) => name);
    };
    const all = TRAINING_DATA.map(({ name }) => name);
    expect(dataOf('verbatim-reader')).toEqual(all);
    expect(dataOf('verbatim-embedder')).toEqual(all.filter((name) => name !== 'QAMR'));
  });

  test('names everything once', () => {
    const refs = bill.components.map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
  });
});

describe('licences', () => {
  test('are listed for everything that ships, and all are on the list', async () => {
    const { stdout, stderr } = await run('licences.js');
    expect(stderr).toBe('');
    for (const word of [
      'MIT (',
      'discord.js@',
      'models/verbatim-reader',
      'SQuAD 1.1 and 2.0: CC BY-SA 4.0',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['LGPL-3.0-or-later', false],
    ['Apache-2.0 AND LGPL-3.0-or-later', false],
    ['UNLICENSED', false],
  ])('%s is allowed: %s', (expression, allowed) => {
    expect(isAllowed({ name: 'x', licenses: [{ expression }] })).toBe(allowed);
  });

  test('LGPL is allowed for the library that sharp links, and no licence is not', () => {
    const licenses = [{ license: { id: 'LGPL-3.0-or-later' } }];
    expect(isAllowed({ name: '@img/sharp-libvips-linux-x64', licenses })).toBe(true);
    expect(isAllowed({ name: 'x', licenses: [] })).toBe(false);
    expect(licenceOf({ licenses: [] })).toBeUndefined();
  });

  test('have their text in each package that is installed, or in NOTICE, which names no other', async () => {
    const notice = await readFile(path.join(PROJECT_DIR, 'NOTICE'), 'utf8');
    const named = [
      ...notice.matchAll(/^(MIT|ISC|Apache-2\.0|LGPL-3\.0-or-later)\n((?: {2}.+\n)+)/gm),
    ]
      .flatMap(([, licence, lines = '']) =>
        [...lines.matchAll(/^ {2}(\S+(?:, \S+)*)(?: {2}|$)/gm)].map(([, names = '']) =>
          names.split(', ').map((name) => ({ licence, name })),
        ),
      )
      .flat();
    const without: { name: string | undefined; license: string | undefined }[] = [];
    for (const { location, name, license } of await production()) {
      const files = await readdir(path.join(PROJECT_DIR, location)).catch(() => undefined);
      if (files && !files.some((file) => LICENCE_FILE.test(file))) without.push({ name, license });
    }
    // "@libsql/linux-*" stands for all that begin so.
    const isNamed = ({ name = '', license }: (typeof without)[number]) =>
      named.some(
        (each) =>
          each.licence === license &&
          (each.name.endsWith('*') ? name.startsWith(each.name.slice(0, -1)) : name === each.name),
      );
    expect(without.filter((each) => !isNamed(each))).toEqual([]);
    const others = named.filter(
      (each) => !each.name.includes('*') && !without.some(({ name }) => name === each.name),
    );
    expect(others).toEqual([]);
  });

  test('NOTICE names all training data and models with their licences', async () => {
    const notice = (await readFile(path.join(PROJECT_DIR, 'NOTICE'), 'utf8')).replace(/\s+/g, ' ');
    for (const { name, licence } of TRAINING_DATA) {
      expect(notice).toMatch(new RegExp(`${name}[^;.]*, ${licence.replaceAll('.', '\\.')}`));
    }
    for (const name of ['verbatim-embedder MIT', 'verbatim-reader MIT', 'e5-small-v2, MIT']) {
      expect(notice).toContain(name);
    }
  });
});
