// Chunking: cuts an article into passages, the units of retrieval, at three levels. The sentence says
// it, the sentences beside it and the paragraph say what it is about; a question may resemble any.
import type { Article, Range, Sentence } from './article.js';
import { contextOf, isHeading } from './outline.js';

/** "window" is a sentence with its neighbours in the same paragraph. */
export const LEVELS = ['sentence', 'window', 'paragraph'] as const;

export type Level = (typeof LEVELS)[number];

export interface Passage extends Range {
  /** `<article>:<level>:<start>-<end>`, unique in the corpus. */
  readonly id: string;
  readonly level: Level;
  readonly article: string;
  /** What is searched: the headings over it, the line that introduces its list, then its own text. */
  readonly text: string;
}

/** A sentence with the passages around it. */
export interface SentencePassages {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly passages: Readonly<Record<Level, Passage>>;
}

/** Changes whenever the same article would be cut differently: part of the index's fingerprint. */
export const CHUNKING = 'sentence+window+paragraph/4';

/**
 * Characters. The models read 512 tokens, some 2,000 characters of English; a longer paragraph is cut
 * at a sentence into several passages, so that its end is found too.
 */
const MAX_PASSAGE_CHARACTERS = 1600;

/** The passages of an article by sentence, in order of the text. A heading is none: it is part of others. */
export function passagesBySentence(article: Article): SentencePassages[] {
  return paragraphChunks(article).flatMap((chunk) => {
    const paragraph = passageOf(article, 'paragraph', chunk);
    return chunk.map((sentence, i) => ({
      article,
      sentence,
      passages: {
        sentence: sentencePassage(article, sentence),
        window: passageOf(article, 'window', chunk.slice(Math.max(0, i - 1), i + 2)),
        paragraph,
      },
    }));
  });
}

/** All passages of an article, each once. */
export function passagesOf(article: Article): Passage[] {
  const byId = new Map<string, Passage>();
  for (const { passages } of passagesBySentence(article)) {
    for (const level of LEVELS) byId.set(passages[level].id, passages[level]);
  }
  return [...byId.values()];
}

/** The passage of a sentence by itself. */
export function sentencePassage(article: Article, sentence: Sentence): Passage {
  return passageOf(article, 'sentence', [sentence]);
}

function passageOf(article: Article, level: Level, sentences: readonly Sentence[]): Passage {
  const [first] = sentences;
  const start = first?.start ?? 0;
  const end = sentences.at(-1)?.end ?? 0;
  const context = first ? contextOf(article, first) : '';
  return {
    id: `${article.id}:${level}:${start}-${end}`,
    level,
    article: article.id,
    start,
    end,
    text: [context, article.body.slice(start, end)].filter(Boolean).join(' '),
  };
}

function paragraphChunks(article: Article): Sentence[][] {
  const chunks: Sentence[][] = [];
  for (const sentence of article.sentences) {
    if (isHeading(article, sentence)) continue;
    const current = chunks.at(-1);
    const first = current?.[0];
    const fits =
      first?.paragraph === sentence.paragraph &&
      sentence.end - first.start <= MAX_PASSAGE_CHARACTERS;
    if (current && fits) current.push(sentence);
    else chunks.push([sentence]);
  }
  return chunks;
}
