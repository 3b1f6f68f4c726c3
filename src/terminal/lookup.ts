// `npm run lookup`: every quote about a topic, as text or as JSON; without a topic, what is mentioned most.
import type { Lookup } from '../topics/topics.js';
import { quoteJson } from './json.js';
import { renderLookup, renderSuggestions } from './lookup-text.js';
import { type JsonOption, print, styleOfStdout } from './output.js';
import { openIndexed } from './topic.js';

/** Entities that are listed where no topic is given. */
const MOST_MENTIONED = 25;

export async function lookUp(words: readonly string[], { json }: JsonOption): Promise<void> {
  const { topics } = await openIndexed();
  const typed = words.join(' ').trim();
  if (typed === '') {
    const suggestions = topics.suggest('', MOST_MENTIONED);
    print(json ? JSON.stringify(suggestions) : renderSuggestions(suggestions, styleOfStdout()));
    return;
  }
  const lookup = topics.lookup(typed);
  print(json ? JSON.stringify(plain(lookup, typed)) : renderLookup(lookup, typed, styleOfStdout()));
}

/** Offsets count UTF-16 units of the article's body, end exclusive, as in the answers of `ask --json`. */
function plain({ entity, topic, isCorrected, groups, nearest }: Lookup, typed: string) {
  return {
    typed,
    topic,
    kind: entity?.kind ?? null,
    names: entity?.names ?? [],
    isCorrected,
    articles: groups.map(({ article, excerpts }) => ({
      article: article.id,
      title: article.title,
      source: article.source,
      quotes: excerpts.map(quoteJson),
    })),
    nearest,
  };
}
