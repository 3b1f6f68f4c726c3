// Run as a process of its own, without any setting or secret in its environment: reads an attached file.
import { z } from 'zod';
import { serveErrand } from '../processes/errand.js';
import { isDocument } from './file-types.js';
import { readDocument, readFile } from './read-file.js';
import { Refusal } from './refusal.js';

const inputSchema = z.strictObject({
  file: z.string(),
  bytes: z.instanceof(Uint8Array),
  title: z.string().optional(),
  published: z.string().optional(),
  charset: z.string().optional(),
});

serveErrand(inputSchema, async ({ file, bytes, ...given }) => {
  try {
    const read = isDocument(file) ? readDocument : readFile;
    return { draft: await read(file, bytes, given) };
  } catch (error) {
    // Nesting that is too deep for the stack.
    const refusal = error instanceof RangeError ? new Refusal('tooComplicated') : error;
    if (!(refusal instanceof Refusal)) throw error;
    return { refusal: { code: refusal.code, values: refusal.values } };
  }
});
