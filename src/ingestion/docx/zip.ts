// What is packed in a .docx file, a ZIP archive, unpacked up to a limit: a small file may hold one of gigabytes.
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../refusal.js';

/** Bytes of all files together, unpacked. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_FILES = 2_000;

/** Marks of the end of the directory, and of a file in it; bytes of both. */
const END = { mark: 0x06054b50, length: 22, comment: 0xffff };
const ENTRY = { mark: 0x02014b50, length: 46 };
const HEADER_LENGTH = 30;
const DEFLATED = 8;

/** The files by their names. @throws Refusal when it is no archive, or unpacks to too much */
export function unzipped(archive: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return filesIn(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isTooLarge = error instanceof RangeError && 'code' in error;
    const tooLarge = isTooLarge && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(tooLarge ? 'tooComplicated' : 'damaged');
  }
}

function filesIn(bytes: Buffer): Map<string, Buffer> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_FILES) throw new Refusal('tooComplicated');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  let left = MAX_UNPACKED;
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== ENTRY.mark) throw new Refusal('damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const further = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const name = bytes.toString('utf8', at + ENTRY.length, at + ENTRY.length + nameLength);
    const packed = packedFile(bytes, at);
    const isDeflated = bytes.readUInt16LE(at + 10) === DEFLATED;
    const file = isDeflated ? inflateRawSync(packed, { maxOutputLength: left }) : packed;
    // Nothing is left for a next one.
    left = Math.max(1, left - file.length);
    files.set(name, file);
    at += ENTRY.length + nameLength + further;
  }
  return files;
}

function endOfDirectory(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END.length - END.comment);
  for (let at = bytes.length - END.length; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END.mark) return at;
  }
  throw new Refusal('damaged');
}

function packedFile(bytes: Buffer, entry: number): Buffer {
  const header = bytes.readUInt32LE(entry + 42);
  const start =
    header + HEADER_LENGTH + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  return bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
}
