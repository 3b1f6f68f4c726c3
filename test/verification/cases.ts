// Quotes to check, made from articles by a seeded generator: whole, changed, spliced, invented, said of
// somebody else. Each says which verdicts may be given on it.
import type { Article } from '../../src/corpus/article.js';
import { wordsOf } from '../../src/text/words.js';
import type { Verdict } from '../../src/verification/verdict.js';
import { seeded } from '../support/seeded.js';

export interface Case {
  readonly kind: string;
  readonly quote: string;
  readonly speaker: string | null;
  readonly allowed: readonly Verdict['kind'][];
}

/** How the generator is asked for a case; null where the sentence does not lend itself to it. */
type Maker = (pick: Pick) => Omit<Case, 'kind'> | null;

interface Pick {
  readonly random: (below: number) => number;
  readonly sentence: () => string;
  /** A stretch of whole words of a sentence. */
  readonly stretch: (words: number) => string;
  /** Direct speech with its speaker, as a plain pattern finds it. */
  readonly speech: () => { readonly words: string; readonly speaker: string } | undefined;
  readonly words: readonly string[];
  readonly names: readonly string[];
}

const CHANGED = ['changed', 'spliced', 'not-found'] as const;

const MAKERS: Readonly<Record<string, Maker>> = {
  exact: ({ sentence }) => ({ quote: sentence(), speaker: null, allowed: ['found'] }),
  'exact, a part': ({ stretch, random }) => ({
    quote: stretch(5 + random(12)),
    speaker: null,
    allowed: ['found', 'unchecked'],
  }),
  'other marks and spaces': ({ sentence, random }) => ({
    quote: disguised(sentence(), random),
    speaker: null,
    allowed: ['found'],
  }),
  'one figure changed': ({ sentence, random }) => {
    const quote = sentence();
    const figures = [...quote.matchAll(/\d+/g)];
    const figure = figures[random(figures.length || 1)];
    if (!figure) return null;
    const other = String(Number(figure[0]) + 1 + random(7));
    return changed(replaced(quote, figure.index, figure[0].length, other));
  },
  'one word changed': ({ sentence, random, words }) => {
    const quote = sentence();
    const all = wordsOf(quote);
    const word = all[random(all.length)];
    const other = words[random(words.length)] ?? 'purple';
    if (!word || word.word.toLowerCase() === other.toLowerCase()) return null;
    return changed(replaced(quote, word.start, word.word.length, other));
  },
  'a name changed': ({ sentence, random, names }) => {
    const quote = sentence();
    const present = [...quote.matchAll(/(?<=\s)(?:Putin|Xi|China|Russia|Biden|Lavrov|Ukraine)\b/g)];
    const name = present[random(present.length || 1)];
    const other = names[random(names.length)] ?? 'Macron';
    if (!name || name[0] === other) return null;
    return changed(replaced(quote, name.index, name[0].length, other));
  },
  'a negation put in': ({ sentence }) => {
    const quote = sentence();
    const verb = /\b(?:will|would|is|are|was|has|have|had)\b(?! not)/.exec(quote);
    return verb && changed(replaced(quote, verb.index + verb[0].length, 0, ' not'));
  },
  'a negation taken out': ({ sentence }) => {
    const quote = sentence();
    const negation = / (?:not|no|never)\b/.exec(quote);
    return negation && changed(replaced(quote, negation.index, negation[0].length, ''));
  },
  'two spliced': ({ sentence }) => {
    const [one, two] = [wordsOf(sentence()), wordsOf(sentence())];
    if (one.length < 8 || two.length < 8) return null;
    const half = (words: typeof one, from: number, to: number) =>
      words
        .slice(Math.floor(words.length * from), Math.floor(words.length * to))
        .map(({ word }) => word)
        .join(' ');
    return changed(`${half(one, 0, 0.5)} ${half(two, 0.5, 1)}`);
  },
  'two spliced by an ellipsis': ({ stretch, random }) => ({
    quote: `${stretch(6 + random(5))} … ${stretch(6 + random(5))}`,
    speaker: null,
    allowed: ['found', 'spliced', 'not-found', 'changed'],
  }),
  'words in another order': ({ sentence }) => {
    const words = wordsOf(sentence()).map(({ word }) => word);
    if (words.length < 8) return null;
    const middle = Math.floor(words.length / 2);
    return changed([...words.slice(middle), ...words.slice(0, middle)].join(' '));
  },
  invented: ({ random, words }) => {
    const quote = Array.from({ length: 8 + random(10) }, () => words[random(words.length)]);
    return { quote: quote.join(' '), speaker: null, allowed: ['not-found'] };
  },
  'invented of two-word pieces': ({ random, stretch }) => {
    const quote = Array.from({ length: 4 + random(3) }, () => stretch(2));
    return { quote: quote.join(' '), speaker: null, allowed: CHANGED };
  },
  'speech, with its speaker': ({ speech }) => {
    const said = speech();
    return said ? { quote: said.words, speaker: said.speaker, allowed: ['found'] } : null;
  },
  'speech, with another speaker': ({ speech, names, random }) => {
    const said = speech();
    const other = names[random(names.length)] ?? 'Macron';
    if (!said || said.speaker === other) return null;
    return { quote: said.words, speaker: other, allowed: ['other-speaker'] };
  },
  'said by somebody who does not exist': ({ sentence }) => ({
    quote: sentence(),
    speaker: 'Waldemar Quux',
    allowed: ['other-speaker', 'unattributed'],
  }),
};

export const KINDS = Object.keys(MAKERS);

/** So many cases, the kinds in turn. */
export function generateCases(articles: readonly Article[], count: number, seed: number): Case[] {
  const random = seeded(seed);
  const pick = pickerOf(articles, random);
  const cases: Case[] = [];
  for (let turn = 0; cases.length < count; turn++) {
    const kind = KINDS[turn % KINDS.length] ?? '';
    const made = MAKERS[kind]?.(pick);
    if (made) cases.push({ kind, ...made });
  }
  return cases;
}

function pickerOf(articles: readonly Article[], random: Pick['random']): Pick {
  const sentences = articles
    .flatMap(({ body, sentences }) => sentences.map(({ start, end }) => body.slice(start, end)))
    .filter((text) => wordsOf(text).length >= 6);
  const sentence = () => sentences[random(sentences.length)] ?? '';
  const spoken = articles.flatMap(({ body }) =>
    [
      ...body.matchAll(/“([^“”]+),” (?:the )?(\p{Lu}\p{L}+) (?:stated|announced|said)\b/gu),
      ...body.matchAll(/“([^“”]+),” said (Mr \p{Lu}\p{L}+ \p{Lu}\p{L}+)/gu),
    ].map(([, words = '', speaker = '']) => ({ words, speaker })),
  );
  const words = [...new Set(sentences.flatMap((text) => wordsOf(text).map(({ word }) => word)))];
  return {
    random,
    sentence,
    speech: () => spoken[random(spoken.length || 1)],
    words,
    names: ['Macron', 'Xi', 'Putin', 'India', 'Zelensky', 'Germany'],
    stretch: (length) => {
      const text = sentence();
      const all = text.split(/\s+/);
      const from = random(Math.max(1, all.length - length));
      return all.slice(from, from + length).join(' ');
    },
  };
}

function changed(quote: string): Omit<Case, 'kind'> {
  return { quote, speaker: null, allowed: CHANGED };
}

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** What does not matter, made different: marks, apostrophes, dashes, spaces, invisible characters. */
function disguised(text: string, random: Pick['random']): string {
  const marks = ['"', '„', '«', '”'][random(4)] ?? '"';
  return text
    .replace(/[“”]/g, marks)
    .replace(/’/g, "'")
    .replace(/[–-]/g, ['–', '—', '‑', '-'][random(4)] ?? '-')
    .replace(/ /g, () => [' ', '  ', '\n', '\u00a0', '\u200b \u200b'][random(5)] ?? ' ')
    .replace(/^\p{L}/u, (letter) => letter.toLowerCase())
    .replace(/^|$/g, random(2) === 0 ? '"' : '')
    .replace(/(?<=\p{Ll}{4})(?=\p{Ll}{4})/gu, () => (random(9) === 0 ? '\u00ad' : ''));
}
