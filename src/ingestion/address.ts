// Fetches an article from its address, where whoever runs the bot allows the host (ARTICLE_HOSTS): by https alone, from
// public addresses alone, and every redirect is looked at as the first address was.
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP } from 'node:net';
import path from 'node:path';
import { messageOf } from '../errors.js';
import { readAtMost } from './download.js';
import { maxBytesOf } from './draft.js';
import { isReadable } from './file-types.js';
import { Refusal } from './refusal.js';

export interface Fetched {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding that the server names. */
  readonly charset?: string;
}

export interface AddressOptions {
  /** Names of hosts that may be asked, in lower case. */
  readonly hosts: readonly string[];
  /** All addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly request?: typeof requestFrom;
}

const MAX_REDIRECTS = 3;
/** Milliseconds for all of it. */
const TIME_LIMIT_MS = 15_000;

/** @throws Refusal with the `problem`, for the log */
export async function fetchArticle(
  address: string,
  { hosts, resolve = addressesOf, request = requestFrom }: AddressOptions,
): Promise<Fetched> {
  if (hosts.length === 0) throw new Refusal('noHosts');
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  let url = urlOf(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    refuseOther(url, hosts);
    try {
      const response = await request(url, await publicAddressOf(url.hostname, resolve), signal);
      const { statusCode = 0, headers } = response;
      if (statusCode === 200) return await fileOf(url, response);
      response.destroy();
      if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) {
        throw new Error(`HTTP ${statusCode}`);
      }
      url = urlOf(new URL(headers.location, url).href);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('fetching', { problem: messageOf(error) });
    }
  }
  throw new Refusal('fetching', { problem: `more than ${MAX_REDIRECTS} redirects` });
}

/** Asks this address for a page of a host, whatever the host's name leads to by then. */
export function requestFrom(
  url: URL,
  address: string,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  const family = isIP(address);
  return new Promise((done, failed) => {
    const options: https.RequestOptions = {
      signal,
      agent: false,
      headers: { 'accept-encoding': 'identity', 'user-agent': 'Verbatim' },
      lookup: (_host, { all }, found) =>
        all ? found(null, [{ address, family }]) : found(null, address, family),
    };
    request(url, options, done).on('error', failed).end();
  });
}

function urlOf(address: string): URL {
  if (!URL.canParse(address)) throw new Refusal('address');
  return new URL(address);
}

function refuseOther(url: URL, hosts: readonly string[]): void {
  const isPlain =
    url.protocol === 'https:' && url.port === '' && url.username + url.password === '';
  if (!isPlain) throw new Refusal('address');
  if (!hosts.includes(url.hostname)) {
    throw new Refusal('host', { host: url.hostname, hosts: hosts.join(', ') });
  }
}

async function addressesOf(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/** One of the host's addresses, where all of them are public. */
async function publicAddressOf(
  host: string,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<string> {
  const addresses = await resolve(host);
  const [first] = addresses;
  if (first === undefined) throw new Error('the host has no address');
  if (!addresses.every(isPublic)) throw new Error('the host is in a network that is not public');
  return first;
}

/** Networks that are no part of the public one (https://www.iana.org/assignments/iana-ipv4-special-registry). */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** What is global in IPv6, and in it what leads back to others or is for examples. */
const GLOBAL_6 = ['2000::', 3] as const;
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const notPublic = new BlockList();
for (const [network, bits] of NOT_PUBLIC_4) notPublic.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of NOT_PUBLIC_6) notPublic.addSubnet(network, bits, 'ipv6');
const global = new BlockList();
global.addSubnet(...GLOBAL_6, 'ipv6');

export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, 'ipv4');
  // Also those that stand for an address of IPv4 lie outside of what is global.
  return family === 6 && global.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/** By what the server says that it is; text of no kind by the name in the address. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.html'],
  ['text/markdown', '.md'],
  ['application/pdf', '.pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
]);

const CHARSET = /;\s?charset\s?=\s?["']?([\w.:-]{1,40})/i;

async function fileOf(url: URL, response: http.IncomingMessage): Promise<Fetched> {
  const last = path.posix.basename(url.pathname) || url.hostname;
  const [type = ''] = (response.headers['content-type'] ?? '').toLowerCase().split(/[\s;]/);
  const isText = type === 'text/plain';
  const extension = EXTENSIONS.get(type) ?? (isText && !isReadable(last) ? '.txt' : undefined);
  if (!extension && !isText) {
    response.destroy();
    throw new Refusal('fileType');
  }
  const name = extension ? `${path.posix.parse(last).name}${extension}` : last;
  const charset = CHARSET.exec(response.headers['content-type'] ?? '')?.[1];
  return { name, bytes: await readAtMost(response, maxBytesOf(name)), ...(charset && { charset }) };
}
