// Fetches an attached file from where Discord keeps it, and from nowhere else: the address comes from
// Discord's description of the attachment, and its host is checked all the same.
import { messageOf } from '../errors.js';
import { maxBytesOf } from './draft.js';
import { isReadable } from './file-types.js';
import { Refusal } from './refusal.js';

/** What Discord says of an attachment. */
export interface AttachedFile {
  readonly name: string;
  readonly url: string;
  /** Bytes. */
  readonly size: number;
}

/** Hosts of attachments (https://discord.com/developers/docs/reference#image-formatting-cdn-endpoints). */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
/** Milliseconds for a file of a megabyte. */
const TIME_LIMIT_MS = 15_000;

/**
 * @param apiUrl where Discord's API is: a proxy of it may serve attachments too
 * @throws Refusal with the `problem`, for the log
 */
export async function download(
  { name, url, size }: AttachedFile,
  apiUrl: string,
): Promise<Uint8Array> {
  if (!isReadable(name)) throw new Refusal('fileType');
  const most = maxBytesOf(name);
  refuseTooLarge(size, most);
  if (!isDiscords(new URL(url), new URL(apiUrl))) {
    throw new Refusal('download', { problem: 'the address is not one of Discord’s' });
  }
  try {
    // A redirect could lead anywhere.
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    const response = await fetch(url, { redirect: 'error', signal });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    return await readAtMost(response.body, most);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What went wrong with the connection is the cause of "fetch failed".
    const { cause } = error instanceof Error ? error : {};
    throw new Refusal('download', { problem: messageOf(cause ?? error) });
  }
}

function isDiscords(url: URL, api: URL): boolean {
  return url.origin === api.origin || (url.protocol === 'https:' && HOSTS.includes(url.host));
}

/**
 * Leaving in the middle ends the connection.
 * @param most bytes
 * @throws Refusal where there are more
 */
export async function readAtMost(
  body: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    refuseTooLarge(length, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseTooLarge(bytes: number, most: number): void {
  if (bytes > most) throw new Refusal('tooLarge', { most: most / 1024 / 1024 });
}
