import path from 'node:path';
import type { z } from 'zod';
import { PROJECT_DIR } from '../../src/paths.js';
import { sha256 } from '../../src/text/sha256.js';
import { readJsonLines } from './json-lines.js';

/** Without the option, what was not looked at is measured. */
export const WORKED_ON_OPTIONS = {
  'worked-on': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** A file of eval/data with a JSON object a line. */
export function readLines<Line>(file: string, schema: z.ZodType<Line>): Promise<Line[]> {
  return readJsonLines(path.join(PROJECT_DIR, 'eval/data', file), schema);
}

/**
 * One half of a file.
 * @param textOf the text by which a line is in its half
 */
export async function readHalf<Line>(
  file: string,
  schema: z.ZodType<Line>,
  isWorkedOn: boolean,
  textOf: (line: Line) => string,
): Promise<Line[]> {
  const lines = await readLines(file, schema);
  return lines.filter((line) => wasWorkedOn(textOf(line)) === isWorkedOn);
}

/** Half of all, by their text. */
export function wasWorkedOn(text: string): boolean {
  const [first = ''] = sha256(text);
  return Number.parseInt(first, 16) % 2 === 0;
}

export function share(some: readonly unknown[], all: readonly unknown[]): string {
  return `${((100 * some.length) / all.length).toFixed(1)} %`;
}
