// The container file, the compose file and the unit of systemd, as far as they can be checked without
// what reads them: they name what is there, and nothing secret gets into an image.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../src/config.js';
import { SILENT_GATEWAY_EXIT_CODE } from '../src/operation/silent-gateway.js';
import { PROJECT_DIR } from '../src/paths.js';
import { contextNames, readCopy, readStages } from './container/dockerfile.js';

const read = (file: string) => readFileSync(path.join(PROJECT_DIR, file), 'utf8');
const start = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(read('package.json'))).scripts.start;

test('the Dockerfile copies what is there and let in, and starts the bot as no root', async () => {
  const allowed = await contextNames();
  for (const secret of ['.env', 'data', 'index', '.git']) expect(allowed).not.toContain(secret);
  const stages = await readStages();
  const copies = stages.flatMap(({ steps }) =>
    steps.filter(({ instruction }) => instruction === 'COPY').map(({ text }) => readCopy(text)),
  );
  for (const { from, sources } of copies.filter((copy) => copy.from === '')) {
    expect(from).toBe('');
    for (const source of sources) {
      expect(existsSync(path.join(PROJECT_DIR, source)), source).toBe(true);
      expect(allowed).toContain(source);
    }
  }
  expect(read('Dockerfile')).toContain('mkdir -m 700 data ');
  const last = new Map(stages.at(-1)?.steps.map(({ instruction, text }) => [instruction, text]));
  expect(last.get('USER')).toBe('node');
  expect(
    z
      .array(z.string())
      .parse(JSON.parse(last.get('CMD') ?? ''))
      .join(' '),
  ).toBe(start);
});

test('all stages begin with one image, by digest, of a Node.js that the bot runs on', () => {
  const text = read('Dockerfile');
  const [, major] =
    /^ARG NODE=node:(\d+)\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/m.exec(text) ?? [];
  expect(Number(major)).toBeGreaterThanOrEqual(22);
  const bases = [...text.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
  expect(new Set(bases)).toEqual(new Set([`\${NODE}`]));
});

test('an install runs no script of any package, and asks about none', () => {
  const lock = z.object({
    packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })),
  });
  const { packages } = lock.parse(JSON.parse(read('package-lock.json')));
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([at]) => at.split('node_modules/').at(-1) ?? at);
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.literal(false)) })
    .parse(JSON.parse(read('package.json')));
  expect(Object.keys(allowScripts).toSorted()).toEqual(names.toSorted());
});

const serviceSchema = z.strictObject({
  build: z.string().optional(),
  image: z.string(),
  env_file: z.string().optional(),
  profiles: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()),
  ports: z.array(z.string()).optional(),
  restart: z.literal('unless-stopped'),
  mem_limit: z.string().optional(),
  pids_limit: z.number().optional(),
  init: z.boolean().optional(),
  stop_grace_period: z.string().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  logging: z.object({ options: z.record(z.string(), z.string()) }).optional(),
});
const composeSchema = z.strictObject({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.null()),
});

test('compose.yaml has volumes for what is kept, and settings that the bot takes', () => {
  const { services, volumes } = composeSchema.parse(parse(read('compose.yaml')));
  const { bot } = services;
  expect(bot?.volumes).toContain('index:/app/index');
  expect(bot?.volumes).toContain('data:/app/data');
  const settings = { ...readConfig({}), ...readConfig(bot?.environment ?? {}) };
  expect(settings).toMatchObject({ METRICS_PORT: 9464, INDEX_DIR: '/app/index' });
  for (const name of Object.keys(bot?.environment ?? {})) expect(settings).toHaveProperty(name);
  for (const port of bot?.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  // All processes of each together may take the machine no further than that.
  for (const service of Object.values(services)) {
    expect(service).toMatchObject({ mem_limit: '4g', pids_limit: 512 });
  }
  const named = Object.values(services).flatMap(({ volumes: all }) =>
    all.map((volume) => volume.split(':')[0] ?? '').filter((name) => !name.startsWith('.')),
  );
  expect(named.toSorted()).toEqual(Object.keys(volumes).toSorted());
});

test('the unit of systemd starts the bot, restarts it, and lets it write where it keeps things', async () => {
  const unit = read('deploy/verbatim.service');
  expect(unit).toContain(`ExecStart=/usr/bin/${start}\n`);
  expect(unit).toContain('Restart=on-failure\n');
  expect(unit).toContain(`exit code ${SILENT_GATEWAY_EXIT_CODE}`);
  expect(unit).toContain('MemoryMax=4G\n');
  expect(unit).toContain('TasksMax=512\n');
  const { INDEX_DIR, DATA_DIR } = readConfig({});
  const folders = [INDEX_DIR, DATA_DIR].map((folder) => path.relative(PROJECT_DIR, folder));
  expect(unit).toContain(
    `ReadWritePaths=${folders.map((name) => `/opt/verbatim/${name}`).join(' ')}\n`,
  );
  const file = path.join(PROJECT_DIR, 'deploy/verbatim.service');
  const { stderr } = await promisify(execFile)('systemd-analyze', ['verify', file]).catch(
    (error) => {
      // Where there is no systemd, there is nobody to ask.
      if (error.code === 'ENOENT') return { stderr: '' };
      return z.object({ stderr: z.string() }).parse(error);
    },
  );
  // Node.js may be elsewhere where the tests run.
  const found = stderr.split('\n').filter((line) => line !== '' && !line.includes('/usr/bin/node'));
  expect(found).toEqual([]);
});
