// The pronouns of a message, and the message with what they mean in their places.
import { isSomebody, type Pronoun, type Referent } from './candidates.js';
import type { Context } from './context.js';
import { isSameName, mayBePerson, type Named } from './names.js';
import { FORMS, referentsFor } from './referents.js';
import { withoutSigns } from './shape.js';
import {
  AUXILIARIES,
  isContent,
  isPossessivePronoun,
  lastWordOf,
  PREPOSITIONS,
  type Token,
  tokensOf,
} from './tokens.js';
import { type Choice, MOST_CHOICES, type Turn } from './turn.js';

/** "is it true that", "what time is it", "how long does it take": it stands for nothing. */
const EMPTY_IT =
  /\bit (?:is |was |be )?(?:true|possible|likely|raining|snowing|time|take|takes|took|matter|matters|called|that)\b|\btime (?:is|was) it\b|\b(?:is|was|isnt|wasnt) it (?:[^\s,]{1,30} ){1,4}(?:who|that|which)\b|\bit (?:is|was) \w{1,20} (?:that|to|for)\b|\bwas it that\b/i;
const EMPTY_THERE =
  /\bthere (?:is|are|was|were|be|been|s|will|has|have)\b|\b(?:(?:is|are|was|were|has|have)(?:n['’]?t)?|be|been|will|won['’]?t) there\b/i;
const WHO_IS_THERE = /^who(?: else)? (?:is|are|was|were) there\b/i;
/** "has it ever happened that he lost", "whose wedding was it" */
const OF_MESSAGE =
  /\bit (?:ever |also )?happen(?:s|ed)? (?:\w{1,20} )?that\b|\bwhose (?:[^\s,]{1,30} ){1,3}(?:is|was) it\b/i;
/** "does he show anything with a dog in it": it is that. */
const ANYTHING = /\b(?:any|some|every|no)thing\b/i;
/** "who broke her leg": whoever did has, unless it was somebody else's. */
const WHO_DOES_OWN =
  /^who (?:has |have |had )?(?!(?:is|are|was|were|does|do|did|will|would|can|could|has|have|had)\b)\p{L}{1,20} (?:his|her|their) /iu;
/** What things do as well: "what do they cost". */
const THEY_ACT =
  /\b(?:do|does|did|have|will|would|can|could|should|why|how) they (?:really |actually |even |ever |still |also )?(?!(?:be|been|cost|costs|look|mean|contain|weigh|last|come|stand|lie|end|begin|start|happen|help|work|fit|get|have to be|need to be)\b)\p{L}/iu;
const WHO_ARE_THEY = /^who (?:are|were) they$/i;
/** "who said that it was theirs": of whoever said it, or of others. */
const WHO_SAYS = /^(?:but |and |so )?who (?:says?|said|claims?|claimed|thinks?|thought) /i;
const ASKS_NAME = /\b(?:his|her) (?:last |first |full )?name\b|\b(?:he|she) called\b/i;
const MOVING =
  /\b(?:go|goes|going|went|gone|travel|travels|traveled|travelled|fly|flies|flew|come|comes|came|move|moves|moved|send|sends|sent|return|returns|returned|get|gets|getting|got)\b/i;

/** Words between a name and a pronoun with which the pronoun may mean the name. */
const CLAUSES = new Set(
  'when where while if because that and or but who what how after before since whether as than said says say time'.split(
    ' ',
  ),
);
const VERB_FORMS: ReadonlyMap<string, string> = new Map([
  ['do', 'does'],
  ['are', 'is'],
  ['have', 'has'],
  ['were', 'was'],
]);

interface Use {
  readonly token: Token;
  readonly pronoun: Pronoun;
}

export interface Resolved {
  /** What may be asked, each with what the pronouns mean in it; one where it is sure. */
  readonly choices: readonly Choice[];
  /** Whether the only one there is may be asked at once. */
  readonly isSure: boolean;
  /** Whether somebody or something is meant whom nothing tells. */
  readonly isUnknown: boolean;
}

/** @returns undefined where nothing in it refers to what was before */
export function withReferents(
  message: string,
  turns: readonly Turn[],
  context: Context,
): Resolved | undefined {
  const tokens = tokensOf(message);
  const names = context.names.in(message);
  const uses = usesIn(message, tokens, names, context);
  if (uses.length === 0) return undefined;
  const meant = [...new Set(uses.map(({ pronoun }) => pronoun))];
  let readings: readonly (readonly Reading[])[] = [[]];
  let isUnknown = false;
  for (const pronoun of meant) {
    readings = readings.flatMap((reading) => {
      const others = [...names, ...reading.map(({ referent }) => referent)].map(({ name }) => name);
      const meant = referentsFor({ pronoun, others }, turns, context);
      // Whoever has a name is not asked for it.
      const found = ASKS_NAME.test(message)
        ? meant.filter(({ name }) => /^the /.test(name))
        : meant;
      if (found.length === 0 && isPerson(pronoun)) isUnknown = true;
      if (found.length === 0) return [reading];
      return found.map((referent) => [...reading, { pronoun, referent }]);
    });
  }
  const last = turns[0]?.question ?? '';
  const choices = readings
    .filter(({ length }) => length > 0)
    .map(
      (reading): Choice => ({
        name: reading.map(({ referent }) => referent.name).join(', '),
        question: replaced(message, tokens, uses, reading),
      }),
    )
    .filter(({ question }) => question.toLowerCase() !== last.toLowerCase());
  // "when do they hand out the Golden Pirogue": they may be anybody who does.
  const isOfNew = meant.includes('they') && names.some((each) => !isKnown(each, turns, context));
  // "why did they wait" after "how many burns": burns wait for nothing; "who are they" is asked of several.
  const [isOfActing, isOfWho] = [THEY_ACT.test(message), WHO_ARE_THEY.test(withoutSigns(message))];
  const mayAct = ({ pronoun, referent }: Reading) =>
    pronoun !== 'they' ||
    ((!isOfActing || isAble(referent.name)) && (!isOfWho || referent.isPlural));
  const isSure =
    !isOfNew &&
    !WHO_DOES_OWN.test(message) &&
    (!WHO_SAYS.test(message) ||
      meant.every((pronoun) => pronoun === 'it' || pronoun === 'there')) &&
    readings.flat().every((reading) => reading.referent.isSure && mayAct(reading));
  isUnknown ||= choices.length === 0;
  return { choices: choices.slice(0, MOST_CHOICES), isSure, isUnknown };
}

/** Whether the last turns name it. */
function isKnown(named: Named, turns: readonly Turn[], context: Context): boolean {
  return turns.some((turn) =>
    [...context.names.in(turn.question), ...context.quoted(turn)].some((each) =>
      isSameName(each, named),
    ),
  );
}

/** Whether it is a name, or says that it means somebody: "the leaders". */
function isAble(name: string): boolean {
  if (!name.startsWith('the ')) return true;
  const last = lastWordOf(name);
  return PEOPLE.test(last) || isSomebody(last.replace(/s$/, ''));
}

const PEOPLE =
  /^(?:people|ppl|men|women|children|kids|police|parents|couple|family|(?:\p{L}{2,20}(?:ers|ors|ists|ians|ants|ents)))$/u;

interface Reading {
  readonly pronoun: Pronoun;
  readonly referent: Referent;
}

function usesIn(
  message: string,
  tokens: readonly Token[],
  names: readonly Named[],
  context: Context,
): readonly Use[] {
  const things = context.phrases(message);
  return tokens.flatMap((token, i) => {
    const pronoun = PRONOUNS.find((each) => FORMS[each].has(token.word));
    if (!pronoun) return [];
    const around = message.slice(Math.max(0, token.start - 12), token.end + 24);
    if (pronoun === 'it' && isEmptyIt(message, token, around)) return [];
    if (pronoun === 'there' && EMPTY_THERE.test(around) && !WHO_IS_THERE.test(message)) return [];
    const before = isPerson(pronoun)
      ? [...names.filter(mayBePerson), ...tokens.filter(isSomebodyNew)]
      : [
          ...names.filter(({ kind }) => kind !== 'person'),
          ...things,
          ...tokens.filter(isOne),
          ...(pronoun === 'they' ? names : []),
        ];
    return before.some(({ end }) => end <= token.start && isWithin(tokens, i, end))
      ? []
      : [{ token, pronoun }];
  });
}

/** "which minister", "the doctor"; "the other coach" is somebody beside the one who is meant. */
function isSomebodyNew({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  return isSomebody(word) && tokens[at - 1]?.word !== 'other';
}

/** "one net": the net. */
function isOne({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  return !AUXILIARIES.has(word) && /^(?:one|each|every|any)$/.test(tokens[at - 1]?.word ?? '');
}

const PRONOUNS: readonly Pronoun[] = ['he', 'she', 'it', 'they', 'there'];

/** Whether it stands for nothing, or for what the message itself says. */
function isEmptyIt(message: string, { start }: Token, around: string): boolean {
  const isOfMessage = ANYTHING.test(message.slice(0, start));
  return isOfMessage || EMPTY_IT.test(around) || OF_MESSAGE.test(message);
}

function isPerson(pronoun: Pronoun): boolean {
  return pronoun === 'he' || pronoun === 'she';
}

/** Whether a pronoun may mean what the message itself names before it: "what did Putin say of his trip?" */
function isWithin(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  if (token && isPossessivePronoun(token.word) && isPossessive(tokens, at)) return true;
  // "what does Novak say about him": of somebody else.
  const isObject = token !== undefined && /^(?:him|them)$/.test(token.word);
  return tokens
    .slice(0, at)
    .some(
      ({ start, word }) =>
        start >= end && CLAUSES.has(word) && !(isObject && /^sa(?:ys?|id)$/.test(word)),
    );
}

/** "her" before a thing is hers; before anything else it is she. */
function isPossessive(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !/^(?:his|her|its|their)$/.test(token.word)) return false;
  if (token.word !== 'her') return true;
  return (
    next !== undefined &&
    isContent(next) &&
    !AUXILIARIES.has(next.word) &&
    !PREPOSITIONS.has(next.word)
  );
}

function replaced(
  message: string,
  tokens: readonly Token[],
  uses: readonly Use[],
  reading: readonly Reading[],
): string {
  let text = message;
  for (const { token, pronoun } of uses.toReversed()) {
    const referent = reading.find((each) => each.pronoun === pronoun)?.referent;
    if (!referent) continue;
    const at = tokens.indexOf(token);
    const { name } = referent;
    const before = tokens[at - 1];
    const verb = before && VERB_FORMS.get(before.word);
    let [start, words] = [token.start, name];
    if (pronoun === 'there')
      words =
        before && PREPOSITIONS.has(before.word)
          ? name
          : `${MOVING.test(message) ? 'to' : 'in'} ${name}`;
    else if (isPossessive(tokens, at) || /^(?:hers|theirs)$/.test(token.word)) {
      words = /s$/.test(name) && referent.isPlural ? `${name}'` : `${name}'s`;
    } else if (pronoun === 'they' && !referent.isPlural && verb) {
      [start, words] = [before.start, `${verb} ${name}`];
    }
    text = `${text.slice(0, start)}${words}${text.slice(token.end)}`;
  }
  return text;
}

/** The names in it as the articles write them. */
export function withCapitals(text: string, context: Context): string {
  return context.names
    .in(text)
    .toReversed()
    .reduce((whole, { start, end, form }) => {
      const typed = whole.slice(start, end);
      return typed === typed.toLowerCase()
        ? whole.slice(0, start) + form + whole.slice(end)
        : whole;
    }, text);
}
