// What is packed in a .docx file, a ZIP archive, unpacked up to a limit: a small file may hold one of gigabytes. Whoever
// reads on is given an archive of that alone, since two programs may find different files in one that was made for it.
import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../refusal.js';

/** Bytes of all files together, unpacked. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_FILES = 2_000;

/** Marks of a file, of its entry in the directory, and of the end of that; bytes of each. */
const HEADER = { mark: 0x04034b50, length: 30 };
const ENTRY = { mark: 0x02014b50, length: 46 };
const END = { mark: 0x06054b50, length: 22, comment: 0xffff };
/** Of what an entry repeats of the header: version, method, sum, sizes, length of the name. */
const FACTS_LENGTH = 26;
/** The version of the format that archives of today's kind need. */
const VERSION = 20;
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

/** An archive of these files, as they are. */
export function archiveOf(files: ReadonlyMap<string, Buffer>): Buffer {
  const [contents, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, file] of files) {
    const label = Buffer.from(name);
    const facts = Buffer.alloc(FACTS_LENGTH);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt32LE(crc32(file), 10);
    facts.writeUInt32LE(file.length, 14);
    facts.writeUInt32LE(file.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const header = Buffer.alloc(HEADER.length);
    header.writeUInt32LE(HEADER.mark, 0);
    facts.copy(header, 4);
    const entry = Buffer.alloc(ENTRY.length);
    entry.writeUInt32LE(ENTRY.mark, 0);
    entry.writeUInt16LE(VERSION, 4);
    facts.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    contents.push(header, label, file);
    directory.push(entry, label);
    at += HEADER.length + label.length + file.length;
  }
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.mark, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...contents, ...directory, end]);
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
    // Many files may be the same bytes of the archive.
    if (file.length > left) throw new Refusal('tooComplicated');
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
    header + HEADER.length + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  return bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
}
