// Reads a message with what was asked and answered before it: by rule, from the names and things of the last
// questions and of the words that answered them. What could mean several is asked back, never guessed.
import { termsOf } from '../text/words.js';
import { isRole } from '../topics/word-classes.js';
import { type Context, createContext } from './context.js';
import { exchanged } from './exchange.js';
import { fragmentIn, isTornOff, withFragment } from './fragments.js';
import { createGenders } from './gender.js';
import { createNames, type Names, rememberedNames } from './names.js';
import { withCapitals, withReferents } from './pronouns.js';
import { shapeOf, withoutSigns } from './shape.js';
import { askedOf, statementOf } from './statement.js';
import { hasAuxiliary, isContent, QUESTION_WORDS, tokensOf, writtenOut } from './tokens.js';
import { ALONE, type Choice, type FollowUp, MOST_CHOICES, type Source, type Turn } from './turn.js';

/** Characters of the longest message that is read so: who writes more says what is meant. */
const MOST_CHARACTERS = 200;

const MORE =
  /^(?:(?:can you |could you |please )?(?:tell|give|show) (?:me|us) (?:some |a bit |a little )?more|go on|more|more (?:details|info|please|about (?:it|this|that))|any ?thing else|what else|continue|elaborate|details)(?: (?:about|on|of) (?:it|this|that))?(?: please)?$/i;
const OPENING = /^(?:(?:and|but|so|ok|okay|then|also|well)\b[\s,]+)+/i;

/** What people say before they ask: "lol who is he", "wait why". */
const INTERJECTIONS =
  /^(?:(?:lol|lmao|rofl|(?:ha){2,5}|omg|wow|whoa|oh|ah|aw{1,5}|ugh|oof|h{1,3}m{1,5}|cool|nice|great|damn|wtf|yikes|interesting|wait|right|m?kay|k|bo{2,5}|no{2,5})(?![\p{L}\p{N}])[\s,.!?…:)]{1,10})+/iu;
/** "thats dumb. any way out?": what comes before is no question. */
const REMARK = /^[\p{L}\p{M}'’ ,]{1,40}[.!…]{1,5}\s{1,5}(?=[\p{L}\p{N}])/u;
/** Words of the longest remark. */
const MOST_REMARKED = 5;

const SIGNS = /[?!.\s]{1,10}$/;

const UNCLEAR: FollowUp = { kind: 'unclear', choices: [] };

/** "the losers too?", "the japanese one", "who else?", "i meant the sister": of what was before, and nothing tells of what. */
const POINTS_BACK =
  /^(?:(?:no|sorry|oh|wait|actually)[\s,]+)*(?:i|we) mea(?:n|nt)\b|\b(?:who|what|where|which|when) else$|\b(?:the|that|this|which)(?: \p{L}+)? ones?$|\bthe other(?:s| (?:one|ones|two|three|side|half|team))?$|\bthe (?:first|second|third|last|other) one (?!(?:to|who|that|which|of|in|on|at)\b)|\b(?:this|that) one\b(?! (?:to|who|that|which|of|with)\b)|\b(?:the former|the latter)\b/iu;
/** What a word points to is named by the words after it: "this year", "is this her last race?" */
const NAMED_AFTER =
  '(?:an?(?! lot)|the|my|your|his|her|its|our|their|morning|evening|night|day|week|month|year|time)\\b';
/** Words that point to what was before. */
const POINTS = [
  // "who was that", "is that even legal", "how many have done that"; not "the notes, where is that done".
  `(?<!, (?:\\p{L}{1,10} )?)\\b(?:is|was|are|were|isnt|isn't|wasnt|wasn't|arent|aren't|be|been|do|does|did|done|has|have|had|will|would|can|could) (?:that|this|those|these)\\b(?! ${NAMED_AFTER})`,
  // "how many of those", "a line like that too", "any way out of that for me"
  '\\b(?:of|like|about|for|with|from|than) (?:that|this|those|these)(?= (?:for|is|are|was|were|have|has|had|do|did|too|again|then|now|at all|though|tho)\\b)',
  // "when do i see that money again", "why just those two"
  `\\b(?:of|in|on|for|with|to|from|by|about|see|get) (?:that|those) (?!${NAMED_AFTER})\\p{L}{1,20}(?: (?:again|then|now|though|tho|too|anyway))?$`,
  '\\bthose (?:two|three|four|five)\\b',
].map((source) => new RegExp(source, 'iu'));
/** "who made that", "how did that happen": what is asked is plain only with what it points to. */
const LEANS = /(?<!\b(?:before|after|since)) (?:that|this|those|these)(?: happen| mean)?$/i;
/** "driven out by who?", "two years for what?": of what was said. */
const ECHOES =
  /\b(?:for|of|to|with|from|by|about|against|in|on|at) (?:who|whom|what|which|where)$/i;
/** "who was against?": against what was before. */
const LACKS_WHAT = /^who (?:is|was|are|were|voted|spoke) (?:against|for|in favou?r|opposed)$/i;
/** "the host", "sorry, the second minister". */
const DESCRIBED = /^(?:(?:no|sorry|oh)[\s,]+)*the(?: \p{L}+){1,2}$/iu;
const TOO = / (?:too|as well|either)$/i;

export interface FollowUps {
  /** @param turns the latest first */
  read(message: string, turns: readonly Turn[]): FollowUp;
}

export function createFollowUps(source: Source): FollowUps {
  const names = createNames(source);
  const genders = createGenders(source);
  return {
    read(message, turns) {
      if (message.length > MOST_CHARACTERS) return ALONE;
      const asked = turns.map((turn) => ({ ...turn, question: writtenOut(turn.question) }));
      const [last] = asked;
      if (!last) return ALONE;
      const context = createContext(source, { names: rememberedNames(names), genders });
      return read(bareOf(message, context.names), asked, last, context);
    },
  };
}

/** What is asked, in whole words, without what is said before it. */
function bareOf(message: string, names: Names): string {
  const text = message.trim().replace(INTERJECTIONS, '');
  const remark = REMARK.exec(text)?.[0] ?? '';
  const words = tokensOf(remark);
  const isRemark =
    words.length <= MOST_REMARKED &&
    !isRole(words.at(-1)?.word ?? '') &&
    !words.some(({ word }) => QUESTION_WORDS.has(word)) &&
    names.in(remark).length === 0;
  return writtenOut(isRemark ? text.slice(remark.length).replace(INTERJECTIONS, '') : text);
}

/** Whether a message says nothing by itself: "is that true?", "why?", "tell me more". */
export function refersOnly(message: string): boolean {
  if (message.length > MOST_CHARACTERS) return false;
  const text = writtenOut(message.trim().replace(INTERJECTIONS, ''));
  const isMore = MORE.test(withoutSigns(text));
  return isMore || askedOf(text) !== undefined || fragmentIn(text) !== undefined;
}

/** The choice that a message names, of those that were offered. */
export function chosen(message: string, choices: readonly Choice[]): Choice | undefined {
  const words = tokensOf(withoutSigns(message)).map(({ word }) => word);
  if (words.length === 0 || words.length > MOST_CHOSEN) return undefined;
  const counted = ORDINAL.exec(words.join(' '))?.[1];
  if (counted !== undefined) return choices.at(counted === 'last' ? -1 : PLACES.indexOf(counted));
  const own = words.filter((word) => !NO_NAME.has(word));
  const fitting = choices.filter(({ name }) => {
    const known = new Set(tokensOf(name).map(({ word }) => word));
    return own.length > 0 && own.every((word) => known.has(word));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Words of the longest message that chooses. */
const MOST_CHOSEN = 6;
const NO_NAME = new Set(
  'i im mean meant about the of course mr mrs ms sorry no yes yeah oh'.split(' '),
);
/** "the second one", of the choices in their order. */
const PLACES = ['first', 'second', 'third', 'fourth', 'fifth'];
const ORDINAL = /^(?:i mean |i meant )?(?:the )?(first|second|third|fourth|fifth|last)(?: one)?$/;

function read(message: string, turns: readonly Turn[], last: Turn, context: Context): FollowUp {
  if (MORE.test(withoutSigns(message))) return more(turns, context);
  if (namesItself(message)) return ALONE;
  const asked = askedOf(message);
  if (asked) {
    const said = context.sentence(last);
    const statement = said && statementOf(said.text, said.end);
    return statement === undefined ? UNCLEAR : understood(asked(statement), context);
  }
  const fragment = withFragment(message, last, context);
  if (fragment === null) return UNCLEAR;
  if (fragment !== undefined) return understood(fragment, context);
  const pronoun = pronounIn(message);
  if (pronoun !== undefined) return withPronounExchanged(pronoun, turns, last, context);
  const others = exchanged(message, last, context);
  if (others && others.length > 0) {
    return oneOf(
      others.map((question) => ({ name: question, question })),
      context,
    );
  }
  if (others || pointsBack(message, context) || isDescribed(message, context)) return UNCLEAR;
  return withPronouns(message, turns, last, context);
}

function pointsBack(message: string, context: Context): boolean {
  const text = withoutSigns(message);
  if (POINTS_BACK.test(text) || LACKS_WHAT.test(text) || points(text, context)) return true;
  return TOO.test(text) && !hasAuxiliary(tokensOf(text));
}

/** Not where a name comes after the word: "who is this Novak guy?" */
function points(text: string, context: Context): boolean {
  return POINTS.some((expression) => {
    const found = expression.exec(text);
    if (!found) return false;
    const next = found.index + found[0].length + 1;
    return context.names.in(text).every(({ start }) => start !== next);
  });
}

/** Who is meant by it only those know who have read what was before. */
function isDescribed(message: string, context: Context): boolean {
  return DESCRIBED.test(withoutSigns(message)) && context.names.in(message).length === 0;
}

/** "and the mayor, what did he say?": who is meant stands before. */
function namesItself(message: string): boolean {
  const before = NAMED_BEFORE.exec(message.replace(OPENING, ''))?.[1];
  if (before === undefined || POINTING_BEFORE.test(before)) return false;
  return tokensOf(before).some((token) => isContent(token));
}

/** "never heard of them, where are they from?" */
const POINTING_BEFORE = /\b(?:he|him|she|her|it|they|them|that|this|those|these)\b/i;

const NAMED_BEFORE =
  /^([^,?!.]{2,60}), (?:what|who|whose|where|when|why|how|is|was|are|were|did|does|do|has|have|had|will|can)\b[^,]*\b(?:he|him|his|she|her|it|its|they|them|their)\b/i;

/** "and he?", "what about her?" */
function pronounIn(message: string): string | undefined {
  return /^(?:and|but|(?:and |but |so )?(?:what|how) about)\s+(he|him|she|her)(?: too| then)?$/i.exec(
    message.replace(SIGNS, ''),
  )?.[1];
}

function withPronounExchanged(
  pronoun: string,
  turns: readonly Turn[],
  last: Turn,
  context: Context,
): FollowUp {
  const resolved = withReferents(pronoun, turns, context);
  const choices = (resolved?.choices ?? []).flatMap(({ name }) =>
    (exchanged(`and ${name}?`, last, context) ?? []).map((question) => ({ name, question })),
  );
  return choices.length === 0 ? UNCLEAR : oneOf(choices, context, resolved?.isSure);
}

function withPronouns(
  message: string,
  turns: readonly Turn[],
  last: Turn,
  context: Context,
): FollowUp {
  const counted = ofCounted(message.replace(OPENING, ''), last);
  const bare = counted ?? message.replace(OPENING, '');
  const resolved = withReferents(bare, turns, context);
  if (resolved?.isUnknown) return UNCLEAR;
  if (resolved && resolved.choices.length > 0) {
    return oneOf(resolved.choices, context, resolved.isSure);
  }
  // "how much beet was on it" – "how much is allowed?": of beet, or of weight?
  if (counted !== undefined) {
    return oneOf([{ name: counted, question: counted }], context, !MUCH.test(counted));
  }
  const leans = isTornOff(message, context) || LEANS.test(withoutSigns(message));
  return leans || echoes(message) || saysTooLittle(message, context) ? UNCLEAR : ALONE;
}

function echoes(message: string): boolean {
  const text = withoutSigns(message);
  return ECHOES.test(text) && !hasAuxiliary(tokensOf(text));
}

/**
 * "biggest one?", "on how much land", "whats the rate": names nothing, and has no more than one word that the articles
 * have. A word by itself may be a topic, and what they speak of again and again has no other name: "when is the visit?"
 */
function saysTooLittle(message: string, context: Context): boolean {
  const tokens = tokensOf(message);
  if (tokens.length === 1 && !message.trim().endsWith('?')) return false;
  if (context.names.in(message).length > 0 || CAPITAL.test(message)) return false;
  const terms = termsOf(message);
  if (terms.length > MOST_TERMS) return false;
  const counts = terms.map((term) => context.source.sentencesWith(term).length);
  if (DEFINITE.test(message) && Math.max(...counts) >= OFTEN) return false;
  const known = counts.filter((count) => count > 0).length;
  // "how do i bake bread?" is about something else, and it is said that the articles have nothing about it.
  const isOther = terms.length > MOST_UNKNOWN || WHO_IS.test(withoutSigns(message));
  if (known === 0 && isOther) return false;
  return known <= (tokens.some(({ word }) => POINTING.has(word)) ? 2 : 1);
}

/** Words that could be looked for; fewer where the articles have none of them. */
const MOST_TERMS = 4;
const MOST_UNKNOWN = 2;
const DEFINITE = /\bthe \p{L}/iu;
/** "how old is Anna Novak", whom no article names. */
const CAPITAL = /(?<=\p{L} )\p{Lu}\p{Ll}{2}/u;
/** Sentences. */
const OFTEN = 3;
/** "who is Rumpelstiltskin?" */
const WHO_IS = /^who (?:is|was|are|were) (?!the\b)/i;
const POINTING = new Set(['this', 'that', 'these', 'those', 'one', 'ones']);

/** "and how many set off?": of what was counted before. */
function ofCounted(message: string, last: Turn): string | undefined {
  const { asks, noun, asking, auxiliary, rest } = shapeOf(message);
  const counted = shapeOf(last.question);
  if (asks !== 'how many' || noun !== '' || rest === '') return undefined;
  if (counted.asks !== 'how many' || counted.noun === '') return undefined;
  if (MUCH.test(asking) !== MUCH.test(counted.asking)) return undefined;
  return `${[asking, counted.noun, auxiliary, rest].filter(Boolean).join(' ')}?`;
}

const MUCH = /\bhow much\b/i;

/** About whom or what the last question was asked. */
function more(turns: readonly Turn[], context: Context): FollowUp {
  for (const turn of turns) {
    const asks = shapeOf(turn.question).asks ?? '';
    const answered = /^(?:who|which|what)$/.test(asks) ? context.answered(turn) : [];
    const persons = answered.filter(({ kind }) => kind === 'person');
    const names = persons.length === 1 ? persons : context.names.in(turn.question);
    const things =
      names.length > 0
        ? names.map(({ name }) => name)
        : context.phrases(turn.question).map(({ text }) => `the ${text}`);
    const choices = [...new Set(things)].map((name) => ({
      name,
      question: `tell me more about ${name}`,
    }));
    if (choices.length > 0) return oneOf(choices, context);
  }
  return UNCLEAR;
}

function oneOf(choices: readonly Choice[], context: Context, isSure = true): FollowUp {
  const [one, ...others] = choices;
  if (!one) return ALONE;
  if (others.length === 0 && isSure) return understood(one.question, context);
  const shown = choices.slice(0, MOST_CHOICES);
  return {
    kind: 'unclear',
    choices: shown.map(({ name, question }) => ({
      name,
      question: withCapitals(question, context),
    })),
  };
}

function understood(question: string, context: Context): FollowUp {
  return { kind: 'understood', question: withCapitals(question, context) };
}
