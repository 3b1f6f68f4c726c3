// Reading a request: JSON, or multipart/form-data with `payload_json` and `files[n]`.
import type { IncomingMessage } from 'node:http';
import { ApiError, formError, refusal } from '../errors.js';

export type UploadedFile = {
  /** The n of `files[n]`. */
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Uint8Array;
};

export type RequestBody = { readonly json: unknown; readonly files: readonly UploadedFile[] };

const maxRequestBytes = 25 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const raw = await collect(request);
  const type = request.headers['content-type'] ?? '';
  if (raw.byteLength === 0) return { json: undefined, files: [] };
  if (raw.byteLength > maxRequestBytes) throw refusal('EntityTooLarge');
  if (type.startsWith('multipart/form-data')) return readForm(raw, type);
  if (!type.startsWith('application/json')) {
    const message = `Expected "Content-Type" header to be one of {'application/json'}.`;
    throw formError([], 'CONTENT_TYPE_INVALID', message);
  }
  return { json: parse(raw.toString('utf8')), files: [] };
}

async function readForm(raw: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(raw), {
    headers: { 'content-type': type },
  }).formData();
  const files: UploadedFile[] = [];
  for (const [key, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const data = new Uint8Array(await value.arrayBuffer());
    files.push({ index, name: value.name, contentType: value.type, data });
  }
  const json = form.get('payload_json');
  return { json: typeof json === 'string' ? parse(json) : undefined, files };
}

/** Text that was cut through the middle of a character is no valid Unicode, and no valid JSON. */
function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (/\\ud[89a-f]/i.test(JSON.stringify(value))) throw refusal('InvalidJson');
    return value;
  } catch (error) {
    throw error instanceof ApiError ? error : refusal('InvalidJson');
  }
}

async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
