// Finding an article by what a member typed, which may be a choice of the autocomplete or anything.

import type { Choice } from '../../src/bot/command.js';
import type { Article } from '../../src/corpus/article.js';
import type { ShelvedArticle } from '../../src/knowledge/shelf-reader.js';
import type { Translate } from '../../src/locales/translate.js';
import { MAX_CHOICE, MAX_CHOICES, shorten } from '../../src/message/reply.js';

/** Characters of a paragraph that a choice is made of: white space in it is made shorter. */
const SHOWN = 10 * MAX_CHOICE;

/** The one article with this id or title, or the only one that has the text in its names. */
export function findArticle<T extends ShelvedArticle>(
  articles: readonly T[],
  typed: string,
): T | undefined {
  const text = folded(typed);
  const exact = articles.find(({ id, title }) => id === text || folded(title) === text);
  if (exact) return exact;
  const found = matching(articles, typed);
  return found.length === 1 ? found[0] : undefined;
}

export function articleChoices(
  articles: readonly ShelvedArticle[],
  typed: string,
  t: Translate,
): Choice[] {
  return matching(articles, typed)
    .slice(0, MAX_CHOICES)
    .map(({ id, title, origin }) => {
      const mark = origin ? ` · ${t('articles.ofServer')}` : '';
      return { name: (shorten(title, MAX_CHOICE - mark.length) || id) + mark, value: id };
    });
}

export function paragraphChoices(article: Article, typed: string): Choice[] {
  const text = folded(typed);
  const choices: Choice[] = [];
  for (const { number, start, end } of article.paragraphs) {
    if (choices.length === MAX_CHOICES) break;
    const words = article.body.slice(start, end);
    if (!String(number).startsWith(text) && !folded(words).includes(text)) continue;
    const name = shorten(`${number} · ${words.slice(0, SHOWN)}`, MAX_CHOICE);
    choices.push({ name, value: number });
  }
  return choices;
}

function matching<T extends ShelvedArticle>(articles: readonly T[], typed: string): T[] {
  const text = folded(typed);
  return articles.filter(({ id, title, source }) =>
    [id, title, source ?? ''].some((name) => folded(name).includes(text)),
  );
}

/** Without case, and with plain apostrophes: who types them as they stand in a title? */
function folded(text: string): string {
  return text.trim().toLowerCase().replace(/[’‘]/g, "'");
}
