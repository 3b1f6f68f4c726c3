// "and xi?", "what about serbia?", "and in 2022?", "and third?": the last question with one thing in it exchanged
// for another of its kind.
import type { Range } from '../corpus/article.js';
import { termsOf } from '../text/words.js';
import { isRole, isRoleModifier } from '../topics/word-classes.js';
import { isSomebody } from './candidates.js';
import type { Context } from './context.js';
import { isSameName, type Named } from './names.js';
import { isVerb, withoutSigns } from './shape.js';
import {
  AUXILIARIES,
  PREPOSITIONS,
  plain,
  QUESTION_WORDS,
  type Token,
  tokensOf,
} from './tokens.js';
import type { Turn } from './turn.js';

const OPENING =
  /^(?:(?:and|but|or|so|ok|okay|then|also|well)\b[\s,]*)*(?:what|how) about\s+|^(?:(?:no|sorry|oh)[\s,]+)*(?:i|we) mea(?:n|nt)\s+|^(?:(?:and|but|or)\b[\s,]*)+/i;
const PREPOSITION =
  /^(?:in|on|at|with|from|to|for|by|against|near|of|before|after|during|about)\s+/i;
const AFTER = /\s(?:too|as well|then|though|tho)$/i;

/** Words of the longest thing. */
const MOST_WORDS = 6;

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th))$/i;
const TIME =
  /(?<![\p{L}\p{N}])(?:(?:in|on|at|by|during|since|until)\s)?(?:(?:the|last|next|this)\s)?(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m)?|(?:1[5-9]|20)\d\d|(?:early|late|mid)?-?(?:january|february|march|april|june|july|august|september|october|november|december)(?:\s\d{1,2})?(?:\s(?:19|20)\d\d)?|may\s\d{1,2}|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|tonight|(?<=(?:last|next|this|previous|following)\s)(?:year|month|week|time|season)|(?:year|month|week|day|time)\s(?:before|after)|(?:next|last|previous|following|first|second)\s(?:year|month|week|day|time))(?![\p{L}\p{N}])/giu;

interface Thing {
  readonly text: string;
  readonly preposition: string;
  readonly named: Named | undefined;
}

/** A place in the last question that the thing may take. */
interface Slot extends Range {
  readonly with: string;
}

/**
 * @returns the questions that may be meant, none where the last one has nothing of the kind; undefined where the
 * message is no such
 */
export function exchanged(
  message: string,
  turn: Turn,
  context: Context,
): readonly string[] | undefined {
  const thing = thingIn(message, context);
  if (!thing) return undefined;
  const question = withoutSigns(turn.question);
  const questions = slotsFor(thing, question, context)
    .filter((slot) => !isSaidTwice(thing, question, slot))
    .map((slot) => `${question.slice(0, slot.start)}${slot.with}${question.slice(slot.end)}?`);
  return [...new Set(questions)].filter((each) => plain(each) !== plain(`${question}?`));
}

/** "and fog on the 20th?" after "what if there is fog on the day of the race": it stands for more than its place. */
function isSaidTwice({ text }: Thing, question: string, { start, end }: Slot): boolean {
  const kept = new Set(termsOf(`${question.slice(0, start)} ${question.slice(end)}`));
  return termsOf(text).some((term) => kept.has(term));
}

function thingIn(message: string, context: Context): Thing | undefined {
  const written = message.trim();
  const opening = OPENING.exec(written)?.[0] ?? '';
  const whole = withoutSigns(written.slice(opening.length)).replace(AFTER, '').trimEnd();
  const preposition = PREPOSITION.exec(whole)?.[0] ?? '';
  const text = whole.slice(preposition.length);
  const tokens = tokensOf(text);
  const isWhole = tokens.length > 0 && tokens.length <= MOST_WORDS;
  if (!isWhole || tokens.some((each) => isVerbal(each) || isPointing(each))) return undefined;
  const [only, ...more] = tokens;
  // "and made?" is no thing.
  if (only && more.length === 0 && isVerb(only.word)) return undefined;
  const names = context.names.in(text);
  const [named] = names;
  // More than a name is said of it: "and putin again".
  const isName = named && names.length === 1 && isAllOf(tokens, named);
  // "putin?" goes on, "putin" may be looked for by itself.
  const goesOn = opening !== '' || preposition !== '' || (isName && written.endsWith('?'));
  if (!goesOn) return undefined;
  return { text, preposition: preposition.trim().toLowerCase(), named: isName ? named : undefined };
}

function isVerbal({ word }: Token): boolean {
  return AUXILIARIES.has(word) || QUESTION_WORDS.has(word);
}

/** "and the prosecutor just swallowed that?" */
function isPointing({ word }: Token): boolean {
  return /^(?:that|this|those|these|him|them)$/.test(word);
}

function isAllOf(tokens: readonly Token[], { start, end }: Range): boolean {
  return tokens.every(
    (token) =>
      (start <= token.start && token.end <= end) ||
      /^(?:the|mr|mrs|ms|president)$/.test(token.word),
  );
}

function slotsFor(thing: Thing, question: string, context: Context): readonly Slot[] {
  const { text, preposition, named } = thing;
  const time = [...text.matchAll(TIME)][0]?.[0];
  if (time !== undefined && !named) return [timeSlot(thing, question)];
  if (named) return nameSlots(thing, named, question, context);
  if (ORDINAL.test(text)) {
    const ordinal = tokensOf(question).find(({ word }) => ORDINAL.test(word));
    return ordinal ? [{ start: ordinal.start, end: ordinal.end, with: text }] : [];
  }
  if (preposition === '' && isUnheardOf(text, context)) return [];
  const asked = isSomebody(text) ? onlyName(question, context) : undefined;
  if (asked) return [{ ...asked, with: text }];
  const other = isOneRole(text) ? roleIn(question) : undefined;
  if (other) return [{ ...other, with: text }];
  const phrases = context.phrases(question);
  const determiner = /^(the|an?)\s/i.exec(text)?.[1]?.toLowerCase();
  const alike = phrases.filter(
    (phrase) => phrase.determiner === (determiner === 'an' ? 'a' : determiner),
  );
  const ofKind = isSomebody(text) ? alike.filter((phrase) => isSomebody(phrase.text)) : alike;
  const fitting = alike.length > 0 ? ofKind : determiner === undefined ? phrases : [];
  const slots = fitting.map(({ start, end }) => ({ start, end, with: text }));
  if (preposition === '') return slots;
  const after = slots.filter(({ start }) => isAfter(question, start, preposition));
  return after.length > 0 ? after : lastAfter(question, preposition, text);
}

/** "who gets the prize for earth sciences": all that stands after the same preposition, as the last of it. */
function lastAfter(question: string, preposition: string, text: string): readonly Slot[] {
  const tokens = tokensOf(question);
  const at = tokens.findLastIndex(({ word }) => PREPOSITIONS.has(word));
  const [before, first, last] = [tokens[at], tokens[at + 1], tokens.at(-1)];
  if (before?.word !== preposition || !first || !last || /\bothers?\b/i.test(text)) return [];
  return tokens.slice(at + 1).some(isVerbal)
    ? []
    : [{ start: first.start, end: last.end, with: text }];
}

/** "who is Anna Novak": who is asked about, and nothing else of them. */
function onlyName(question: string, context: Context): Range | undefined {
  const start = /^who (?:is|was) /i.exec(question)?.[0].length;
  const [named] = context.names.in(question);
  const isOnly = named?.start === start && named?.end === question.length;
  return named && isOnly ? { start: named.start, end: named.end } : undefined;
}

/** "and close?": what no article speaks of is hardly what is asked for in place of something. */
function isUnheardOf(text: string, { source }: Context): boolean {
  return tokensOf(text).every((token) => source.sentencesWith(token.text).length === 0);
}

/** "and director?" */
function isOneRole(text: string): boolean {
  const [only, ...others] = tokensOf(text);
  return only !== undefined && others.length === 0 && isRole(only.word);
}

/** "the foreign minister" */
function roleIn(question: string): Range | undefined {
  const tokens = tokensOf(question);
  const at = tokens.findIndex(({ word }) => isRole(word));
  const first = tokens.slice(0, Math.max(0, at)).findLastIndex(({ word }) => !isRoleModifier(word));
  const [start, role] = [tokens[first + 1], tokens[at]];
  return start && role && { start: start.start, end: role.end };
}

/** In the place of another time, or at the end. */
function timeSlot({ text, preposition }: Thing, question: string): Slot {
  const times = [...question.matchAll(TIME)];
  const said = preposition === '' ? text : `${preposition} ${text}`;
  const year = /^\d{4}$/.test(text) && preposition === '' ? `in ${text}` : said;
  const last = times.at(-1);
  if (!last) return { start: question.length, end: question.length, with: ` ${year}` };
  // "at 14:47": the preposition stays where the message has none.
  const own = year === text ? (PREPOSITION.exec(last[0])?.[0] ?? '') : '';
  return { start: last.index, end: last.index + last[0].length, with: `${own}${year}` };
}

function nameSlots(
  { preposition }: Thing,
  named: Named,
  question: string,
  context: Context,
): readonly Slot[] {
  const names = context.names.in(question).filter((each) => !isSameName(each, named));
  const ofKind = names.filter(
    ({ kind }) => kind === named.kind || kind === undefined || named.kind === undefined,
  );
  const after = ofKind.filter(({ start }) => isAfter(question, start, preposition));
  const fitting = preposition !== '' && after.length > 0 ? after : ofKind;
  return fitting.map(({ start, end }) => {
    // "shoigus job"
    const isPossessive = /^s\b/.test(question.slice(end));
    return { start, end, with: isPossessive ? `${named.name}'` : named.name };
  });
}

function isAfter(question: string, start: number, preposition: string): boolean {
  const before = ` ${question.slice(0, start).toLowerCase()}`.replace(/ the $/, ' ');
  return before.endsWith(` ${preposition.toLowerCase()} `);
}
