// Does the steps of the Dockerfile in folders of this machine, for want of a container engine: COPY, RUN,
// ENV and WORKDIR as they stand, the base image being whatever runs here. It knows what ours uses, no more.
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { PROJECT_DIR } from '../../src/paths.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Step {
  readonly instruction: string;
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly steps: readonly Step[];
}

export interface Image {
  /** The folder that stands for WORKDIR. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

const commandSchema = z.array(z.string()).min(1);

export async function readStages(): Promise<Stage[]> {
  const text = await readFile(path.join(PROJECT_DIR, 'Dockerfile'), 'utf8');
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n');
  const stages: { name: string; steps: Step[] }[] = [];
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const [, instruction = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (instruction === 'FROM') {
      stages.push({ name: / AS (\w+)$/.exec(rest)?.[1] ?? '', steps: [] });
    } else stages.at(-1)?.steps.push({ instruction, text: rest.trim() });
  }
  return stages;
}

/** What may be copied: .dockerignore shuts everything out but the names that it lets in. */
export async function contextNames(): Promise<Set<string>> {
  const text = await readFile(path.join(PROJECT_DIR, '.dockerignore'), 'utf8');
  const rules = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (rules[0] !== '*')
    throw new Error('.dockerignore does not begin with shutting everything out.');
  return new Set(rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1)));
}

/** @returns source folder ("" for the project), sources and target of a COPY */
export function readCopy(text: string) {
  const words = text.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : '';
  const to = words.pop() ?? '';
  return { from: from ?? '', sources: words, to };
}

/** Builds all stages, one after the other, and returns the last. */
export async function buildImage(): Promise<Image> {
  const allowed = await contextNames();
  const folders = new Map<string, string>();
  let image: Image | undefined;
  for (const { name, steps } of await readStages()) {
    const folder = path.join(await temporaryFolder(), 'app');
    folders.set(name, folder);
    image = { folder, environment: {}, command: [], healthcheck: [] };
    for (const step of steps) image = await done(step, image, folders, allowed);
  }
  if (!image) throw new Error('The Dockerfile has no stage.');
  return image;
}

async function done(
  { instruction, text }: Step,
  image: Image,
  folders: ReadonlyMap<string, string>,
  allowed: ReadonlySet<string>,
): Promise<Image> {
  const { folder } = image;
  switch (instruction) {
    case 'WORKDIR':
      await mkdir(folder, { recursive: true });
      return image;
    case 'ENV': {
      const pairs = text.split(/\s+/).map((pair) => pair.split('=') as [string, string]);
      return { ...image, environment: { ...image.environment, ...Object.fromEntries(pairs) } };
    }
    case 'COPY': {
      const { from, sources, to } = readCopy(text);
      for (const source of sources) {
        if (!from && !allowed.has(source)) throw new Error(`.dockerignore keeps out ${source}.`);
        const root = from ? path.dirname(folders.get(from) ?? '') : PROJECT_DIR;
        const isFolder = to.endsWith('/');
        const target = isFolder ? path.join(to, path.basename(source)) : to;
        await cp(path.join(root, source), path.join(folder, target), { recursive: true });
      }
      return image;
    }
    case 'RUN':
      await promisify(execFile)('sh', ['-ec', text], {
        cwd: folder,
        env: { ...process.env, ...image.environment, PATH: await pathWithoutChown() },
      });
      return image;
    case 'HEALTHCHECK': {
      const command = text.slice(text.indexOf('CMD ') + 'CMD '.length);
      return { ...image, healthcheck: commandSchema.parse(JSON.parse(command)) };
    }
    case 'CMD':
      return { ...image, command: commandSchema.parse(JSON.parse(text)) };
    default:
      return image;
  }
}

/** There need be no user "node" here. */
async function pathWithoutChown(): Promise<string> {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'chown');
  await writeFile(file, '#!/bin/sh\n');
  await chmod(file, 0o755);
  return `${folder}:${process.env.PATH}`;
}
