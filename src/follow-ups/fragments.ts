// "why?", "and when?", "by how much?", "who else?": the last question with another question word.
import type { Context } from './context.js';
import { isPluralWord } from './phrases.js';
import { asksForSubject, isVerb, type Shape, shapeOf, withoutSigns } from './shape.js';
import { DETERMINERS, hasAuxiliary, PREPOSITIONS, type Token, tokensOf } from './tokens.js';
import type { Turn } from './turn.js';

/** Words of the longest fragment. */
const MOST_WORDS = 7;

const PREPOSITION = 'since|until|till|from|by|for|at|on|in|with|to|about|against|between|of';
const ADVERBIAL = new RegExp(
  `^(?:(?:${PREPOSITION}|because of) )?(?:(?:when|where|why|how)(?: (?:exactly|not|so|come|else|there|then|that|this|on))*|(?:what|which) (?:day|date|year|month|time|city|country|place|reason|hour|week)|(?:${PREPOSITION}) (?:what|which) \\p{L}+|how (?:much|many|long|often|far|soon|fast|late|early|big|high)(?: .+)?|who|whom|what)$`,
  'iu',
);
const WITH_PREPOSITION_AFTER =
  /^(?:who|what|where|how long|which) (?:for|with|to|from|by|about|against|of)$/i;
const NOMINAL = /^(?:who|what) else$|^which(?: ones?)?$/i;
const HAPPENED =
  / (?:is|was|are|were|did|does) (?:(?:that|this)(?: (?:happen|happened|be|so))?|it (?:happen|happened)|(?:he|she|it|they) do (?:that|this|it|so))$/i;
const MEASURE = /^(?:much|many|long|often|far|soon|fast|late|early|big|high)$/;
/** Words of the shortest question that says what it asks: "why the general?" goes on with something. */
const LEAST_WORDS = 4;

/** "how many boats": with what is counted in it, it can be asked by itself. */
const COUNTED = /^how many (\S{1,40})$/;

/** @returns null where the last question cannot be asked so; undefined where the message is no such fragment */
export function withFragment(
  message: string,
  turn: Turn,
  context: Context,
): string | null | undefined {
  const fragment = fragmentIn(message);
  if (fragment === undefined) return undefined;
  // Nothing was found about what it would go on with.
  if (turn.quotes.length === 0 && isCounted(fragment)) return undefined;
  const shape = shapeOf(turn.question);
  const isOtherCount = shape.asks === 'how many' && isCounted(fragment);
  if (fragment === 'who else' && shape.asks === undefined) return whoElse(shape, context);
  if (NOMINAL.test(fragment) || isOtherCount) return withNominal(fragment, shape);
  if (!canBeAsked(shape, fragment, turn, context)) return null;
  const asked = asking(fragment);
  const place = /\bthere\b/i.test(fragment) && shape.asks === 'where' ? placeIn(turn, context) : '';
  return `${asked} ${clauseOf(shape, fragment, turn, context)}${place}?`;
}

/** "how old is Putin" says nothing that happens, and why or when it does; "who signed it" only with who did. */
function canBeAsked(shape: Shape, fragment: string, turn: Turn, context: Context): boolean {
  const { asks, noun, auxiliary, rest } = shape;
  if (LATE_QUESTION.test(turn.question)) return false;
  // "who refused?" – "why not": nothing of it was denied.
  if (/^why not$/.test(fragment) && asks !== undefined) return false;
  if (/^why\b/.test(fragment) && asks === 'what' && SAYS.test(rest)) return false;
  const isState = BE.test(auxiliary ?? '') && !tokensOf(rest).some(isEvent);
  if (asks === 'how') return !isState || /^how\b/.test(fragment);
  const isOfSubject = asksForSubject(shape, (text) => beginsWithSubject(text, context));
  if (asks !== 'who' || noun !== '' || !(isOfSubject || isIdentity(shape))) return true;
  return context.answered(turn).length === 1;
}

const BE = /^(?:is|are|was|were)$/i;
/** "what about kerekes, where did he go?" */
const LATE_QUESTION = /, (?:who|what|where|when|why|how)\b/i;
/** "what did he say?": why he said it, or why it is so? */
const SAYS = /\b(?:say|declare|announce|claim|write|tell)(?:s|d|ed)?\b/i;

function isEvent({ word }: Token): boolean {
  return isVerb(word) || /\p{L}{2}ing$/u.test(word);
}

/** Whether a message asks why, when, where or how, and has no verb: it goes on with what was before. */
export function isTornOff(message: string, context: Context): boolean {
  const text = withoutSigns(message);
  const tokens = tokensOf(text);
  const [first] = tokens;
  if (isCounted(text.toLowerCase())) return false;
  // "related to the mayor?", "and made?"
  const isVerbal = first && (isParticiple(first) || (tokens.length === 1 && isVerb(first.word)));
  if (isVerbal && !hasAuxiliary(tokens)) return true;
  if (!first || !/^(?:why|when|where|how)$/.test(first.word)) return false;
  if (tokens.length >= LEAST_WORDS || hasAuxiliary(tokens)) return false;
  return context.names.in(message).length === 0;
}

function isParticiple({ word }: Token): boolean {
  return word.length > 4 && word.endsWith('ed');
}

function isCounted(text: string): boolean {
  const noun = COUNTED.exec(text)?.[1];
  return noun !== undefined && isPluralWord(noun);
}

/** The words of a fragment, in small letters; undefined for anything else. */
export function fragmentIn(message: string): string | undefined {
  const text = withoutSigns(message).toLowerCase().replace(HAPPENED, '');
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS || !/\p{L}/u.test(text)) return undefined;
  if (WITH_PREPOSITION_AFTER.test(text) || NOMINAL.test(text)) return text;
  if (!ADVERBIAL.test(text) || /^(?:who|whom|what)$/.test(text)) return undefined;
  const tokens = tokensOf(text);
  if (hasAuxiliary(tokens)) return undefined;
  return isWithoutVerb(text) ? text : undefined;
}

/** "how many days", "how much more than the year before"; not "how many set off". */
function isWithoutVerb(text: string): boolean {
  const words = text.split(' ');
  const at = words.findIndex((word, i) => words[i - 1] === 'how' && MEASURE.test(word));
  const after = at < 0 ? '' : words.slice(at + 1).join(' ');
  if (after === '') return true;
  const [first = ''] = after.split(' ');
  return /^(?:more|less|money|time|exactly)$/.test(first) || DETERMINERS.has(first)
    ? true
    : after === first && (isPluralWord(first) || (words[at] === 'much' && !isVerb(first)));
}

/** The fragment as it begins the question. */
function asking(fragment: string): string {
  return fragment.replace(/ (?:not|so|there|then|that|this|come)$/, '');
}

function clauseOf(shape: Shape, fragment: string, turn: Turn, context: Context): string {
  const { asks, noun, auxiliary, rest } = shape;
  const isDenied = /\bnot$/.test(fragment);
  const verb = auxiliary !== undefined && isDenied ? denied(auxiliary) : auxiliary;
  if (asks === undefined) return auxiliary === undefined ? rest : `${verb} ${rest}`;
  if (isIdentity(shape)) return `${verb} ${subjectOf(shape, turn, context)} ${rest}`;
  if (asksForSubject(shape, (text) => beginsWithSubject(text, context))) {
    const subject = subjectOf(shape, turn, context);
    return auxiliary === undefined
      ? `was it that ${subject} ${rest}`
      : `${verb} ${subject} ${rest}`;
  }
  if (auxiliary === undefined) return rest;
  const isNominal = /^(?:who|whom|whose|which|what|how many)$/.test(asks);
  return `${verb} ${isNominal ? withObject(rest, objectOf(asks, noun)) : withoutElse(rest)}`;
}

/** "who is the defence minister of Russia": who is asked for is that, and nothing else. */
function isIdentity({ asks, noun, auxiliary, rest }: Shape): boolean {
  const isWhoIs = /^wh(?:o|at)$/.test(asks ?? '') && noun === '' && BE.test(auxiliary ?? '');
  return isWhoIs && !tokensOf(rest).some(isEvent);
}

function denied(auxiliary: string): string {
  const word = auxiliary.toLowerCase();
  if (/nt$|n't$/.test(word)) return word;
  return word === 'will' ? "won't" : word === 'can' ? "can't" : `${word}n't`;
}

/** Who or what the answer names, or the word for it. */
function subjectOf({ asks, noun }: Shape, turn: Turn, context: Context): string {
  const named = context.answered(turn);
  const answer = context.answer(turn);
  if (asks === 'how many') {
    const last = tokensOf(noun).at(-1)?.word;
    const has = tokensOf(answer ?? '').some(({ word }) => word === last);
    return answer !== undefined && has && answer.length <= 40 ? answer : noun;
  }
  const [one, ...others] = named;
  if (one && others.length === 0) return one.name;
  return noun === '' ? 'something' : `that ${noun}`;
}

function objectOf(asks: string, noun: string): string {
  if (asks === 'how many') return noun;
  if (noun !== '') return `that ${noun}`;
  return /^who/.test(asks) ? 'them' : 'that';
}

/** With what was asked for in its place: before the first preposition, or after the last word. */
function withObject(rest: string, object: string): string {
  const tokens = tokensOf(rest);
  const at = tokens.findIndex(({ word }, i) => i > 0 && word !== 'of' && PREPOSITIONS.has(word));
  const preposition = tokens[at];
  if (!preposition || at === tokens.length - 1) return `${rest} ${object}`.trim();
  return `${rest.slice(0, preposition.start)}${object} ${rest.slice(preposition.start)}`;
}

function withoutElse(rest: string): string {
  return rest.replace(/^else /i, '');
}

function withNominal(fragment: string, { asks, noun, auxiliary, rest }: Shape): string | undefined {
  if (asks === undefined || !/^(?:who|whom|which|what|how many)$/.test(asks)) return undefined;
  if (/^which/.test(fragment) && noun === '') return undefined;
  const words = /^which/.test(fragment) ? `which ${noun}` : fragment;
  return `${[words, auxiliary, rest].filter(Boolean).join(' ')}?`;
}

/** "was Novak on the podium": "who else was on the podium?" */
function whoElse({ auxiliary, rest }: Shape, context: Context): string | undefined {
  const [named] = context.names.in(rest);
  if (auxiliary === undefined || named?.start !== 0) return undefined;
  return `who else ${auxiliary.toLowerCase()}${rest.slice(named.end)}?`;
}

/** Whether a name, a thing or a pronoun stands first. */
function beginsWithSubject(text: string, context: Context): boolean {
  const [first] = tokensOf(text);
  if (!first) return false;
  if (DETERMINERS.has(first.word) || first.isPossessive) return true;
  if (/^(?:he|she|it|they|we|you|i|there|his|her|its|their)$/.test(first.word)) return true;
  return context.names.in(text).some(({ start }) => start === first.start);
}

/** " to Harbin", as the answer has it. */
function placeIn(turn: Turn, context: Context): string {
  const [place, ...others] = context.placed(turn);
  if (!place || others.length > 0) return '';
  const isMoving =
    /\b(?:go|goes|going|went|travel|travels|fly|flies|come|comes|move|moves)\b/i.test(
      turn.question,
    );
  return ` ${isMoving ? 'to' : 'in'} ${place.name}`;
}
