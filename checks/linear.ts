// Whether a regular expression takes linear time for any text. Two tools have to agree: scslre looks at its
// structure (fast, look-arounds and all, but blind to some), recheck at the automaton that it is; where it has
// none for a look-around, it searches for a text that is slow.
import { RegExpParser } from '@eslint-community/regexpp';
import { check } from 'recheck';
import { analyse } from 'scslre';

/** Milliseconds for one; the slowest takes a tenth of it on a busy core. */
const TIME_LIMIT_MS = 60_000;

/** @returns what is wrong with it; undefined where both say that it is linear */
export async function slownessOf(source: string, flags: string): Promise<string | undefined> {
  const [report] = structureOf(source, flags).reports;
  if (report) {
    return `${report.exponential ? 'exponential' : 'quadratic'} by ${report.type.toLowerCase()} (scslre)`;
  }
  // The same search each time.
  const result = await check(source, flags, { timeout: TIME_LIMIT_MS, randomSeed: 1, ...EFFORT });
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') return `not decided: ${result.error.kind} (recheck)`;
  return `${result.complexity.summary} with ${result.attack.pattern.slice(0, 80)} (recheck)`;
}

/** Of the search for a slow text: as much as finds every slow one of those that this program has had. */
const EFFORT = { maxIteration: 4, maxInitialGenerationSize: 200, maxGenerationSize: 50 };

function structureOf(source: string, flags: string) {
  const parser = new RegExpParser();
  const unicode = flags.includes('u');
  return analyse({
    pattern: parser.parsePattern(source, 0, source.length, { unicode }),
    flags: parser.parseFlags(flags),
  });
}
