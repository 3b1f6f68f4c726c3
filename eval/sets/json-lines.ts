// Files with a JSON object a line, as all sets of questions are.
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

/** @throws SyntaxError or ZodError where a line is something else; blank lines are passed over */
export async function readJsonLines<Line>(file: string, schema: z.ZodType<Line>): Promise<Line[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
