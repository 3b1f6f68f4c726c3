// Articles by their address, from a server of this machine that stands for those of others.
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchArticle, isPublic, requestFrom } from '../../src/ingestion/address.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import { failureOf } from '../support/failure.js';
import { refusalOf } from '../support/refusal.js';

const PUBLIC = '93.184.216.34';
const HOSTS = ['news.example', 'other.example'];
let port = 0;
/** Hosts and addresses that were asked. */
const asked: string[] = [];

const server = http.createServer(({ url = '', headers }, response) => {
  const [, kind, value = ''] = url.split('/');
  if (kind === 'to') response.writeHead(302, { location: decodeURIComponent(value) }).end();
  else if (kind === 'loop') response.writeHead(301, { location: url }).end();
  else if (kind === 'status') response.writeHead(Number(value)).end();
  else if (kind === 'large')
    response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(1024 * 1024 + 1));
  else
    response
      .writeHead(200, { 'content-type': decodeURIComponent(value) })
      .end(`${kind} of ${headers.host}`);
});
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => server.close());

const request: typeof requestFrom = (url, address, signal) => {
  asked.push(`${url.hostname} ${address}`);
  const local = new URL(url);
  local.protocol = 'http:';
  local.port = String(port);
  return requestFrom(local, '127.0.0.1', signal);
};

const fetchFrom = (address: string, resolve = async (_: string) => [PUBLIC]) =>
  fetchArticle(address, { hosts: HOSTS, resolve, request });
const page = (type: string) => `https://news.example/page/${encodeURIComponent(type)}`;
const redirect = (to: string) => `https://news.example/to/${encodeURIComponent(to)}`;

test('an article is fetched from the address that its host was found to have', async () => {
  asked.length = 0;
  const { bytes } = await fetchFrom(page('text/html; charset=utf-8'));
  expect(Buffer.from(bytes).toString()).toBe(`page of news.example:${port}`);
  expect(asked).toEqual([`news.example ${PUBLIC}`]);
});

test.each([
  ['text/html', 'text%2Fhtml.html'],
  ['application/pdf', 'application%2Fpdf.pdf'],
  ['text/plain', 'text%2Fplain.txt'],
])('%s is read as what it is', async (type, name) => {
  expect((await fetchFrom(page(type))).name).toBe(name);
});

describe('refused are', () => {
  test.each([
    ['no https', 'http://news.example/', 'address'],
    ['no address', 'news.example', 'address'],
    ['files', 'file:///etc/passwd', 'address'],
    ['another port', 'https://news.example:8443/', 'address'],
    ['a name and password', 'https://a:b@news.example/', 'address'],
    ['another host', 'https://evil.example/', 'host'],
    ['a host with this one in its name', 'https://news.example.evil.example/', 'host'],
    ['an address of numbers', 'https://127.0.0.1/', 'host'],
    ['a redirect to another host', redirect('https://evil.example/'), 'host'],
    ['a redirect without https', redirect('http://news.example/'), 'address'],
    ['redirects without end', 'https://news.example/loop', 'fetching'],
    ['what is not there', 'https://news.example/status/404', 'fetching'],
    ['pictures', page('image/png'), 'fileType'],
    ['what is too large', 'https://news.example/large', 'tooLarge'],
  ])('%s', async (_, address, code) => {
    expect(await refusalOf(() => fetchFrom(address))).toBe(code);
  });

  test('hosts with an address in a private network, before they are asked', async () => {
    asked.length = 0;
    for (const own of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fd00::1']) {
      const error = await failureOf(() => fetchFrom(page('text/html'), async () => [PUBLIC, own]));
      expect(error).toMatchObject({ code: 'fetching' });
      expect(error).toBeInstanceOf(Refusal);
    }
    expect(asked).toEqual([]);
  });

  test('redirects to a host in a private network', async () => {
    const resolve = async (host: string) => [host === 'other.example' ? '192.168.0.1' : PUBLIC];
    expect(await refusalOf(() => fetchFrom(redirect('https://other.example/'), resolve))).toBe(
      'fetching',
    );
  });
});

test('a redirect between hosts that are allowed is followed', async () => {
  const { bytes } = await fetchFrom(redirect('https://other.example/page/text%2Fhtml'));
  expect(Buffer.from(bytes).toString()).toContain('page of other.example');
});

test('nothing is fetched where no host is allowed', async () => {
  const fetched = () => fetchArticle(page('text/html'), { hosts: [], request });
  expect(await refusalOf(fetched)).toBe('noHosts');
});

test.each(['8.8.8.8', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true);
});

test.each([
  '0.0.0.0',
  '100.64.0.1',
  '172.31.255.255',
  '198.19.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fe80::1',
  '2002:7f00:1::',
  '2001:db8::1',
  'nonsense',
])('%s is not', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each([
  ['text/html; charset=windows-1252', 'windows-1252'],
  ['text/plain;Charset="koi8-r"', 'koi8-r'],
  ['text/html', undefined],
])('the encoding that a server names is handed on: %s', async (type, charset) => {
  expect((await fetchFrom(page(type))).charset).toBe(charset);
});
