// With the settings as they come, nothing ever asks for the network: neither indexing nor answering.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../src/paths.js';
import { temporaryFolder } from './support/temporary-folder.js';

const PRELOAD = pathToFileURL(
  fileURLToPath(new URL('support/processes/deny-network.mjs', import.meta.url)),
);
const CLI = path.join(PROJECT_DIR, 'dist/src/cli.js');

describe('without a network', () => {
  it('an index is built and a question answered, and nothing is asked of the network', async () => {
    const folder = await temporaryFolder();
    const settings = { INDEX_DIR: path.join(folder, 'index') };
    const indexed = await run([CLI, 'index'], settings);
    expect(indexed).toMatchObject({ code: 0, attempts: [] });
    const asked = await run([CLI, 'ask', 'who is in the russian delegation?'], settings);
    expect(asked).toMatchObject({ code: 0, attempts: [] });
    expect(asked.output.replaceAll(/\s+/g, ' ')).toContain('Andrei Belousov');
  });

  it('a model of a hub cannot be had, and the attempt is seen', async () => {
    const folder = await temporaryFolder();
    const { code, attempts, errors } = await run([CLI, 'index'], {
      INDEX_DIR: path.join(folder, 'index'),
      MODELS_DIR: folder,
      EMBEDDING_MODEL: 'some/model',
    });
    expect(code).toBe(1);
    expect(attempts.length).toBeGreaterThan(0);
    expect(errors).toContain('The model some/model could not be loaded');
  });
});

describe('the denial', () => {
  it.each([
    ['fetch', 'await fetch("http://127.0.0.1:9/")'],
    ['http.get', 'import { get } from "node:http"; get("http://127.0.0.1:9/")'],
    ['https.request', 'import https from "node:https"; https.request("https://127.0.0.1:9/")'],
    ['net.connect', 'import { connect } from "node:net"; connect(9, "127.0.0.1")'],
    ['socket.connect', 'import net from "node:net"; new net.Socket().connect(9, "127.0.0.1")'],
    ['tls.connect', 'import { connect } from "node:tls"; connect(9, "127.0.0.1")'],
    ['dns.lookup', 'import { lookup } from "node:dns"; lookup("localhost", () => {})'],
    [
      'dns.promises.resolve4',
      'import dns from "node:dns/promises"; await dns.resolve4("localhost")',
    ],
    ['dgram.createSocket', 'import { createSocket } from "node:dgram"; createSocket("udp4")'],
    [
      'fetch',
      'import { Worker } from "node:worker_threads"; new Worker(\'fetch("http://127.0.0.1:9/")\', { eval: true })',
    ],
  ])('sees an attempt by %s: %s', async (attempt, code) => {
    const result = await run(['--input-type=module', '--eval', code]);
    expect(result.attempts).toContain(attempt);
    expect(result.code).not.toBe(0);
  });
});

async function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const log = path.join(await temporaryFolder(), 'attempts');
  // Empty settings are those that come with the project: a developer's own have no say here.
  const defaults = { ARTICLES_DIR: '', MODELS_DIR: '', EMBEDDING_MODEL: '', HF_ENDPOINT: '' };
  const child = spawn(process.execPath, ['--import', PRELOAD.href, ...args], {
    env: { ...process.env, ...defaults, ...settings, NETWORK_LOG: log },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const attempts = existsSync(log) ? (await readFile(log, 'utf8')).trim().split('\n') : [];
  return { code, output, errors, attempts };
}
