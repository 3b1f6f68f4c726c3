// Whom a pronoun or a surname means: the one person who is named before, if nobody else may be meant.
import nlp from 'compromise';
import { isStart } from '../corpus/abbreviations.js';
import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';
import { normalizeWord, termsOf } from '../text/words.js';
import { withoutQuotations } from './quotations.js';
import { nameIn } from './speaker.js';

/** Characters before the words that are looked at: a long paragraph. */
export const LOOKED_BACK = 2_000;

/** Whether the phrase for a speaker is a pronoun of one person. */
export function isPronoun(phrase: string): boolean {
  return /^(?:he|she)$/i.test(phrase);
}

/** Whether it names nobody: "somebody", "they", and what somebody wrote. */
export function isNobody(phrase: string): boolean {
  return NOBODY.test(phrase);
}

/** Surnames of an article, and the names that stand before each. */
const firstNamesIn = onceForEach(({ body }: Article): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [, run = ''] of body.matchAll(
    /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/gu,
  )) {
    const words = (nameIn(run) ?? '').split(' ');
    const [last = '', first] = words.toReversed();
    const isName = first !== undefined && termsOf(first).length > 0 && !isStart(`${first} `);
    if (isName) found.set(last, (found.get(last) ?? new Set()).add(first));
  }
  return found;
});

const OF_MEN = 'Mr|Mister|Sir|Lord|King|Prince|Duke|Baron|Father|Brother'.split('|');
const OF_WOMEN = 'Mrs|Ms|Miss|Madam|Lady|Dame|Queen|Princess|Duchess|Baroness|Sister'.split('|');

/** Surnames, and the titles that stand right before each, and before its full name. */
const titlesIn = onceForEach(({ body }: Article) => {
  const found = new Map<string, { readonly alone: Set<string>; readonly full: Set<string> }>();
  for (const [run] of body.matchAll(
    /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]*(?:(?:(?<=(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Col|Capt|Sgt|Gov|Sen|Rep))\.)? \p{Lu}[\p{L}’'-]*)+/gu,
  )) {
    const name = (nameIn(run) ?? '').split(' ');
    const title = run.split(/\.? /).at(-1 - name.length);
    const last = name.at(-1) ?? '';
    if (last === '' || title === undefined || (isStart(`${title} `) && !/^Mr?s?$/.test(title))) {
      continue;
    }
    const titles = found.get(last) ?? { alone: new Set(), full: new Set() };
    titles[name.length > 1 ? 'full' : 'alone'].add(title);
    found.set(last, titles);
  }
  return found;
});

/** "Novak" where both Anna Novak and Petr Novak are named, or Mr Novak and Mrs Novak. */
export function isShared(article: Article, phrase: string): boolean {
  const name = nameIn(phrase);
  if (name === undefined || /\s/.test(name)) return false;
  const first = firstNamesIn(article).get(name)?.size ?? 0;
  const { alone, full } = titlesIn(article).get(name) ?? { alone: new Set(), full: new Set() };
  const titles = [...alone, ...full];
  const isCouple = OF_MEN.some((each) => titles.includes(each)) && isOfWoman(titles);
  // President Biden may be none of the family; Mr Biden is who was named.
  const isAnother = [...alone].some(
    (each) => !full.has(each) && !OF_MEN.includes(each) && !OF_WOMEN.includes(each),
  );
  return first > 1 || isCouple || (first === 1 && isAnother);
}

/** Whether somebody's title says that "he" or "she" is another person: "Mr Reyes came. “…,” she said." */
export function isOther(article: Article, name: string, pronoun: string): boolean {
  if (!isPronoun(pronoun)) return false;
  const last = name.split(/\s+/).at(-1) ?? '';
  const { alone = [], full = [] } = titlesIn(article).get(last) ?? {};
  const titles = [...alone, ...full];
  return /^he$/i.test(pronoun) ? isOfWoman(titles) : OF_MEN.some((each) => titles.includes(each));
}

function isOfWoman(titles: readonly string[]): boolean {
  return OF_WOMEN.some((each) => titles.includes(each));
}

const NOBODY =
  /^(?:it|they|we|i|you|this|that|who|which|one|somebody|someone|nobody|everybody|everyone|others?|another|the (?:other|diary|e-?mail|letter|message|note|text))$/i;

/** "A lorry driver helped.", "Her father …": another person than the one who was named, for all that is known. */
const SOMEBODY_ELSE = /^(?:an?|the|his|her|their|my|one|another|some)\s\p{Ll}/iu;
/** "Trewin and his cousin", "gave it to his wife" */
const WITH_ANOTHER =
  /\p{L}\sand\s(?:an?|the|his|her|their)\s\p{Ll}|\b(?:his|her|their)\s(?:aunt|boss|boy|brother|child|colleague|cousin|daughter|deputy|doctor|father|friend|girl|grandfather|grandmother|guest|host|husband|lawyer|mother|neighbour|neighbor|nephew|niece|partner|rival|secretary|sister|son|spokesman|spokeswoman|teacher|uncle|wife)\b/u;

/**
 * The one person named before the sentence in its paragraph, else in the paragraph before. Everything that
 * is written like a name and is no place counts: with two of them, "he" may be either.
 */
export function onlyPersonBefore(article: Article, sentence: Sentence): string | undefined {
  const own = sentencesBefore(article, sentence.index, sentence.paragraph);
  const before = sentencesBefore(article, own[0]?.index ?? sentence.index, sentence.paragraph - 1);
  const names =
    [own, before].map((each) => namesOf(article, each)).find(({ length }) => length > 0) ?? [];
  const [name] = names;
  const near = own.length > 0 ? own : before;
  const last = near.findLastIndex((each) => namesIn(each, article).length > 0);
  const isDoubtful = (each: Sentence, at: number) => {
    const text = withoutQuotations(article, each);
    return WITH_ANOTHER.test(text) || (at > last && SOMEBODY_ELSE.test(text));
  };
  if (near.some(isDoubtful)) return undefined;
  // "Putin’s plane" is not Putin.
  return names.length === 1 && name && !/[’']s?$/.test(name) ? name : undefined;
}

/** The sentences of a paragraph before one, in order, the last ones of a long paragraph. */
export function sentencesBefore(article: Article, index: number, paragraph: number): Sentence[] {
  const found: Sentence[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const sentence = article.sentences[at];
    const length = (found[0]?.end ?? 0) - (sentence?.start ?? 0);
    if (sentence?.paragraph !== paragraph || length > LOOKED_BACK) break;
    found.push(sentence);
  }
  return found.reverse();
}

/** Names by their last word: "Vladimir Putin" and "Mr Putin" are one. */
function namesOf(article: Article, sentences: readonly Sentence[]): string[] {
  const byLastWord = new Map<string, string>();
  for (const name of sentences.flatMap((sentence) => namesIn(sentence, article))) {
    byLastWord.set(normalizeWord(name.split(/\s+/).at(-1) ?? ''), name);
  }
  return [...byLastWord.values()];
}

/**
 * What is written like a name, and is no place; of a long sentence, at its end. A sentence stands before many.
 */
const namesIn = onceForEach((sentence: Sentence, article: Article): readonly string[] => {
  const text = textOf(article, sentence).slice(-LOOKED_BACK);
  const places: string[] = nlp(text).places().out('array');
  const runs = text.match(/\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*/gu) ?? [];
  return runs.flatMap((run) => {
    const name = termsOf(run).length > 0 ? nameIn(run) : undefined;
    return name === undefined || places.some((place) => place.includes(name)) ? [] : [name];
  });
});
