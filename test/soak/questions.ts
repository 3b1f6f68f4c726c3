// What the members of the soak ask: a quarter made of patterns, names and topics, some of
// them mistyped; the others of the evaluation’s, which many ask. Equal seeds give equal questions.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../../eval/measures/metrics.js';
import { PROJECT_DIR } from '../../src/paths.js';

const PATTERNS = [
  'What did {name} say about {topic}?',
  'when did {name} speak about {topic}',
  'Where was {name} when {topic} came up?',
  'How much has {topic} grown, according to {name}?',
  'Who met {name} because of {topic}?',
  'why does {name} care about {topic}',
  'Did {name} and {name} agree on {topic}?',
  'which country wants {topic} from {name}',
  'Is {name} for or against {topic}, and since when?',
  'How many people work on {topic} with {name}?',
  'tell me what {name} thinks of {topic} and {topic}',
  'What happened to {topic} after {name} met {name}?',
] as const;

const TOPICS =
  'trade,gas,oil,the war in Ukraine,sanctions,banks,the delegation,the border,energy,exports,the economy,peace,weapons,Taiwan,tariffs,the visit,electric cars,the pipeline,NATO,the election,tourism,fish,students,the ceremony,satellites,the harvest,football,a new airport'.split(
    ',',
  );

const POPULAR_SHARE = 0.75;
const TYPO_SHARE = 0.2;

/** @returns so many questions, of which some are asked more than once */
export function questionsFor(count: number, seed = 1): string[] {
  const random = seededRandom(seed);
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? '';
  const popular = ['held-out', 'event', 'refusal'].flatMap((set) =>
    linesOf(`${set}-questions.jsonl`).map(({ question }) => String(question)),
  );
  const names = linesOf('entities.jsonl').flatMap((entity) => entity.names as string[]);
  return Array.from({ length: count }, () => {
    if (random() < POPULAR_SHARE) return pick(popular);
    const question = pick(PATTERNS)
      .replace(/\{name\}/g, () => pick(names))
      .replace(/\{topic\}/g, () => pick(TOPICS));
    return random() < TYPO_SHARE ? mistyped(question, random) : question;
  });
}

/** The share of the questions that were asked before. */
export function shareOfRepeats(questions: readonly string[]): number {
  return 1 - new Set(questions).size / questions.length;
}

/** Two letters of a longer word change places. */
function mistyped(question: string, random: () => number): string {
  const places = [...question.matchAll(/\p{L}{5,}/gu)].map(({ index }) => index);
  const at = (places[Math.floor(random() * places.length)] ?? 0) + 1 + Math.floor(random() * 3);
  return (
    question.slice(0, at) + question.charAt(at + 1) + question.charAt(at) + question.slice(at + 2)
  );
}

function linesOf(file: string): Record<string, unknown>[] {
  const text = readFileSync(path.join(PROJECT_DIR, 'eval/data', file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line));
}
