// The persons, organisations and places of a corpus: what a name names is decided by all
// the places where it stands, and names of one entity are made one.
import type { Article } from '../../corpus/article.js';
import { groupedBy } from '../../text/grouped.js';
import { wordsOf } from '../../text/words.js';
import type { Entity, Mention } from '../entity.js';
import { regionOf } from '../gazetteer.js';
import { oneEntityEach } from './aliases.js';
import type { Candidate } from './capitals.js';
import { tagsOf } from './lexicon.js';
import type { Name } from './name.js';
import { type JudgedName, mentionOf, type Scan } from './scan.js';
import type { NameKind, Votes } from './votes.js';

/** Votes, and votes a mention, without which a name stays unexplained. */
const LEAST_VOTES = 1;
const LEAST_SHARE = 0.5;
/** Votes a mention with which the name alone decides. */
const LEXICAL_VOTES = 2;
/** Words of the longest name that is looked for where capitals tell nothing. */
const MAX_NAME_WORDS = 6;
const KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];

/** A name in its place; one that is in doubt has no say in what it names. */
interface Found {
  readonly text: string;
  readonly mention: Mention;
  readonly reign: string | undefined;
  readonly votes: JudgedName['votes'] | undefined;
}

export function namedEntities(scans: readonly Scan[], articles: readonly Article[]): Entity[] {
  const found = scans.flatMap((scan) =>
    scan.names.map(({ candidate, votes }): Found => {
      const sure = isDoubtful(candidate) ? undefined : votes;
      const { name, reign } = candidate;
      return { text: name, mention: mentionOf(scan, candidate), reign, votes: sure };
    }),
  );
  const headings = scans.filter(({ isHeading }) => isHeading);
  return oneEntityEach(withHeadings(namesOf(found), headings), articles);
}

/** A word that opens a sentence may be a name; only what else is known of it can tell. */
function isDoubtful({ isOpening, words, name, afterRole }: Candidate): boolean {
  if (!isOpening || afterRole || words.length > 1) return false;
  const tags = tagsOf(name);
  const isKnown = ['Place', 'Person', 'Organization'].some((tag) => tags.has(tag));
  return regionOf(name) === undefined && !isKnown;
}

function namesOf(found: readonly Found[]): Name[] {
  return groupedBy(found, ({ text }) => text).map(([text, all]) => {
    const judged = all.flatMap(({ votes }) => votes ?? []);
    const best = (pick: (votes: JudgedName['votes']) => Votes) =>
      KINDS.map((kind) => ({
        kind,
        votes: judged.reduce((total, votes) => total + pick(votes)[kind], 0),
      })).reduce((a, b) => (b.votes > a.votes ? b : a));
    const { kind, votes } = best((each) => each.all);
    const lexical = best((each) => each.lexical);
    return {
      text,
      kind: votes < Math.max(LEAST_VOTES, LEAST_SHARE * judged.length) ? undefined : kind,
      isLexical:
        judged.length > 0 &&
        lexical.kind === kind &&
        lexical.votes >= LEXICAL_VOTES * judged.length,
      reigns: new Set(all.flatMap(({ reign }) => reign ?? [])),
      mentions: all.map(({ mention }) => mention),
    };
  });
}

/** The names with their places in headings, the longest name that fits each. */
function withHeadings(names: readonly Name[], headings: readonly Scan[]): Name[] {
  const further = new Map<string, Mention[]>(names.map(({ text }) => [text, []]));
  for (const heading of headings) {
    const words = wordsOf(heading.text).map(({ word, start }) => {
      const text = word.replace(/['’]s$/i, '');
      return { start, end: start + text.length };
    });
    for (let i = 0; i < words.length; i++) {
      for (let length = Math.min(MAX_NAME_WORDS, words.length - i); length > 0; length--) {
        const range = { start: words[i]?.start ?? 0, end: words[i + length - 1]?.end ?? 0 };
        const mentions = further.get(heading.text.slice(range.start, range.end));
        if (!mentions) continue;
        mentions.push(mentionOf(heading, range));
        i += length - 1;
        break;
      }
    }
  }
  return names.map((name) => ({
    ...name,
    mentions: [...name.mentions, ...(further.get(name.text) ?? [])],
  }));
}
