// The questions of the evaluation's sets, each once: what members ask here.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_DIR } from '../src/paths.js';

const SETS = ['event-questions', 'held-out-questions', 'refusal-questions'];

export async function readQuestions(sets: readonly string[] = SETS): Promise<string[]> {
  const files = await Promise.all(
    sets.map((name) => readFile(path.join(PROJECT_DIR, 'eval/data', `${name}.jsonl`), 'utf8')),
  );
  const lines = files.flatMap((text) => text.trim().split('\n'));
  return [
    ...new Set(
      lines.map((line) => z.object({ question: z.string() }).parse(JSON.parse(line)).question),
    ),
  ];
}
