// Fetching an attachment: from Discord only, no further than that, and no more than is allowed.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { download } from '../../src/ingestion/download.js';
import { maxBytesOf } from '../../src/ingestion/draft.js';
import { refusalOf } from '../support/refusal.js';

const MOST = maxBytesOf('a.txt');

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server, and how often it was asked. */
async function serving(answer: RequestListener) {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, api: `${origin}/api`, asked: () => asked };
}

const file = (url: string, name = 'a.txt', size = 4) => ({ name, url, size });

test('fetches a file from where the API is', async () => {
  const { origin, api } = await serving((_, response) => response.end('text'));
  expect(Buffer.from(await download(file(`${origin}/a.txt`), api)).toString()).toBe('text');
});

test.each([
  'http://127.0.0.1:1/a.txt',
  'http://169.254.169.254/latest/meta-data',
  'http://cdn.discordapp.com/a.txt',
  'https://cdn.discordapp.com.evil.example/a.txt',
  'https://cdn.discordapp.com:8443/a.txt',
  'https://evil.example/cdn.discordapp.com',
  'file:///etc/passwd',
])('asks no other host: %s', async (url) => {
  expect(await refusalOf(() => download(file(url), 'https://discord.com/api'))).toBe('download');
});

test('follows no redirect', async () => {
  const elsewhere = await serving((_, response) => response.end('secret'));
  const { origin, api } = await serving((_, response) =>
    response.writeHead(302, { location: `${elsewhere.origin}/` }).end(),
  );
  expect(await refusalOf(() => download(file(`${origin}/a.txt`), api))).toBe('download');
  expect(elsewhere.asked()).toBe(0);
});

test('a file that Discord has no longer is a refusal', async () => {
  const { origin, api } = await serving((_, response) => response.writeHead(404).end());
  expect(await refusalOf(() => download(file(`${origin}/a.txt`), api))).toBe('download');
});

test('says for the log what went wrong', async () => {
  const { origin, api } = await serving((_, response) => response.writeHead(404).end());
  await expect(download(file(`${origin}/a.txt`), api)).rejects.toMatchObject({
    values: { problem: 'HTTP 404' },
  });
  const gone = 'http://127.0.0.1:9';
  await expect(download(file(`${gone}/a.txt`), gone)).rejects.toMatchObject({
    values: { problem: expect.stringMatching(/ECONNREFUSED|bad port/) },
  });
});

test('neither asks for a file that is too large or of another type, nor reads on where one lies', async () => {
  const { origin, api, asked } = await serving((_, response) => {
    // It goes on for ever, whatever was said of its size.
    const more = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  });
  const url = `${origin}/a.txt`;
  expect(await refusalOf(() => download(file(url, 'a.txt', MOST + 1), api))).toBe('tooLarge');
  expect(await refusalOf(() => download(file(url, 'a.png'), api))).toBe('fileType');
  expect(asked()).toBe(0);
  expect(await refusalOf(() => download(file(url), api))).toBe('tooLarge');
});

test('what a small answer unpacks to counts, and not its own size', async () => {
  const bomb = gzipSync(Buffer.alloc(50 * MOST, 'x'));
  expect(bomb.length).toBeLessThan(MOST);
  const { origin, api } = await serving((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  const said = file(`${origin}/a.txt`, 'a.txt', bomb.length);
  expect(await refusalOf(() => download(said, api))).toBe('tooLarge');
});
