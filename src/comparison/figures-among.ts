// Whether a few sentences, such as the lines of a summary, give different figures for one thing. What else the
// articles say is not looked at.
import type { Article, Sentence } from '../corpus/article.js';
import { differencesBy } from './differences.js';
import type { Side } from './sides.js';
import { relationsAmong, statementOf } from './statements.js';
import { figures } from './versions.js';

export interface Place {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** The versions of each figure of which there are two, the figures highlighted. */
export async function figuresAmong(
  places: readonly Place[],
): Promise<readonly (readonly Side[])[]> {
  const statements = places.map(({ article, sentence }) => statementOf(sentence, article));
  const relations = relationsAmong(statements);
  const compared = { statements, relations, relatedTo: relations.of };
  return (await differencesBy(figures, compared)).map(({ sides }) => sides);
}
