// How a question is built: "what record | did | china hit in 2023", as far as small words tell; and how the same
// is asked with another question word: "when | did | china hit that record in 2023".
import { AUXILIARIES, PREPOSITIONS, QUESTION_WORDS, type Token, tokensOf } from './tokens.js';

export interface Shape {
  /** Undefined for what is asked without a question word: "did he win?" */
  readonly asks: string | undefined;
  /** The words that ask: "in which city", "how many people"; empty where none do. */
  readonly asking: string;
  /** What is counted or chosen from: "people", "record"; empty where nothing is. */
  readonly noun: string;
  /** The verb that stands before whoever does it; undefined where whoever is asked for does it. */
  readonly auxiliary: string | undefined;
  /** What follows. */
  readonly rest: string;
}

/** Words that are no part of a question, before it. */
const BEFORE = /^(?:and|but|so|ok|okay|then|also|well|hm{1,5}|um{1,5}|yes|no)\b[\s,]{0,5}/i;

/** Verbs that stand right after "who" or "how many people", where no ending tells them. */
const VERBS = new Set(
  (
    'won came went said says made took got met died hit ran fell led left lost paid sent set sold told wrote gave ' +
    'found held kept began became spoke signed rose grew knew saw stood thought brought bought built caught chose ' +
    'drew drove flew fought heard put read rode shot spent stole threw wore live lives work works run runs die'
  ).split(' '),
);

export function isVerb(word: string): boolean {
  return VERBS.has(word) || (word.endsWith('ed') && word.length > 4);
}

export function shapeOf(question: string): Shape {
  const text = withoutSigns(question);
  const tokens = tokensOf(text);
  const at = tokens[0] && PREPOSITIONS.has(tokens[0].word) ? 1 : 0;
  const asked = tokens[at];
  const [first] = tokens;
  if (first && AUXILIARIES.has(first.word)) {
    return {
      asks: undefined,
      asking: '',
      noun: '',
      auxiliary: first.text,
      rest: from(text, tokens[1]),
    };
  }
  if (!asked || !QUESTION_WORDS.has(asked.word)) {
    return { asks: undefined, asking: '', noun: '', auxiliary: undefined, rest: text };
  }
  const isCount = asked.word === 'how' && /^(?:many|much)$/.test(tokens[at + 1]?.word ?? '');
  const nounAt = at + (isCount ? 2 : 1);
  const auxiliaryAt = tokens.findIndex(({ word }, i) => i > at && AUXILIARIES.has(word));
  const auxiliary = tokens[auxiliaryAt];
  const isNominal = isCount || /^(?:who|whom|whose|what|which)$/.test(asked.word);
  if (auxiliary) {
    const noun = isNominal ? text.slice(tokens[nounAt]?.start ?? 0, auxiliary.start).trim() : '';
    return {
      asks: isCount ? 'how many' : asked.word,
      asking: text.slice(0, auxiliary.start).trim(),
      noun,
      auxiliary: auxiliary.text,
      rest: from(text, tokens[auxiliaryAt + 1]),
    };
  }
  const verbAt = isNominal ? verbIn(tokens, nounAt) : nounAt;
  return {
    asks: isCount ? 'how many' : asked.word,
    asking: text.slice(0, tokens[verbAt]?.start ?? text.length).trim(),
    noun: text
      .slice(tokens[nounAt]?.start ?? text.length, tokens[verbAt]?.start ?? text.length)
      .trim(),
    auxiliary: undefined,
    rest: from(text, tokens[verbAt]),
  };
}

/** Whether who or what is asked for does what is asked: "who won?", "what share was suspended?" */
export function asksForSubject(
  { asks, auxiliary, rest }: Shape,
  isSubject: (text: string) => boolean,
): boolean {
  if (asks === undefined || !/^(?:who|which|what|how many)$/.test(asks)) return false;
  if (auxiliary === undefined) return true;
  return !/^(?:do|does|did)$/i.test(auxiliary) && !isSubject(rest);
}

/** Without what stands before the question, and the mark after it. */
export function withoutSigns(question: string): string {
  const text = question.trim();
  let end = text.length;
  while (end > 0 && /[\s?!.,;:]/.test(text.charAt(end - 1))) end--;
  let rest = text.slice(0, end);
  for (let next = rest.replace(BEFORE, ''); next !== rest && next !== ''; ) {
    rest = next;
    next = rest.replace(BEFORE, '');
  }
  return rest;
}

/** Where the verb begins: after "who" at once, after "how many people" where a word is one. */
function verbIn(tokens: readonly Token[], nounAt: number): number {
  const isPronoun = /^(?:who|whom|what)$/.test(tokens[nounAt - 1]?.word ?? '');
  const found = tokens.findIndex(({ word }, i) => i >= nounAt && isVerb(word));
  if (isPronoun) return nounAt;
  return found >= nounAt ? Math.max(found, nounAt) : Math.min(nounAt + 1, tokens.length);
}

function from(text: string, token: Token | undefined): string {
  return token ? text.slice(token.start) : '';
}
