// Goes through a conversation turn by turn, as the bot does: each message is read with the turns before, and what
// it is understood as is answered. What is not understood as it is meant is asked in full by whoever asks.
import type { Answer } from '../../src/answer/answer.js';
import { chosen, type FollowUps } from '../../src/follow-ups/follow-up.js';
import type { Names } from '../../src/follow-ups/names.js';
import { shapeOf } from '../../src/follow-ups/shape.js';
import { lastWordOf, plain, writtenOut } from '../../src/follow-ups/tokens.js';
import { type Choice, type FollowUp, MOST_TURNS, type Turn } from '../../src/follow-ups/turn.js';
import { termsOf } from '../../src/text/words.js';

export interface WrittenTurn {
  readonly q: string;
  /** What is meant, in each way that says it; null for what stands alone, "ask" for what cannot be told. */
  readonly understood: readonly string[] | 'ask' | null;
  readonly candidates?: readonly string[] | undefined;
  /** Words of a right quote; null where the articles do not answer. */
  readonly answer: readonly string[] | null;
}

export interface Measured {
  readonly turn: WrittenTurn;
  readonly outcome: FollowUp;
  readonly isFollowUp: boolean;
  /** As it is meant: asked back where that is right, unchanged where it stands alone. */
  readonly isUnderstood: boolean;
  readonly isAskedBack: boolean;
  /** Of what is asked back: whether what is meant is among the choices, or nobody could tell. */
  readonly isOffered: boolean;
  /** Whether what was searched is about somebody or something else, and was answered. */
  readonly isWrong: boolean;
  /** Of what is understood and has an answer: whether the first quote has it. */
  readonly isAnswered: boolean | undefined;
}

export interface Talk {
  readonly followUps: FollowUps;
  readonly names: Names;
  ask(question: string): Promise<Answer>;
}

export async function converse(
  written: readonly WrittenTurn[],
  { followUps, names, ask }: Talk,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  let turns: readonly Turn[] = [];
  let choices: readonly Choice[] = [];
  for (const turn of written) {
    const choice = chosen(turn.q, choices);
    const outcome: FollowUp = choice
      ? { kind: 'understood', question: choice.question }
      : followUps.read(turn.q, turns);
    choices = outcome.kind === 'unclear' ? outcome.choices : [];
    const asked = outcome.kind === 'understood' ? outcome.question : turn.q;
    const answer = outcome.kind === 'unclear' ? undefined : await ask(asked);
    const isUnderstood = isAsMeant(turn, outcome, names);
    measured.push({
      turn,
      outcome,
      isFollowUp: turn.understood !== null,
      isUnderstood,
      isAskedBack: outcome.kind === 'unclear',
      isOffered:
        outcome.kind === 'unclear' && (isUnderstood || offers(turn, outcome.choices, names)),
      isWrong: answer !== undefined && !isUnderstood && isOther(turn, outcome, answer, names),
      isAnswered: isUnderstood && answer && turn.answer ? holds(answer, turn.answer) : undefined,
    });
    if (turn.understood === 'ask') continue;
    const question = isUnderstood ? asked : (turn.understood?.[0] ?? turn.q);
    const given = isUnderstood && answer ? answer : await ask(question);
    turns = [{ written: turn.q, question, quotes: given.quotes }, ...turns].slice(0, MOST_TURNS);
  }
  return measured;
}

/** Whether one of the choices asks what is meant. */
function offers({ q, understood }: WrittenTurn, choices: readonly Choice[], names: Names): boolean {
  if (understood === null || understood === 'ask') return false;
  return choices.some(({ question }) => isAnyMeant(q, question, understood, names));
}

function isAsMeant(turn: WrittenTurn, outcome: FollowUp, names: Names): boolean {
  const { understood, candidates = [] } = turn;
  if (understood === null) return outcome.kind === 'alone';
  if (understood === 'ask') {
    return (
      outcome.kind === 'unclear' &&
      isSame(
        outcome.choices.map(({ name }) => name),
        candidates,
      )
    );
  }
  if (outcome.kind !== 'understood') return false;
  const { question } = outcome;
  return isAnyMeant(turn.q, question, understood, names);
}

/** In one of the ways that say it. */
function isAnyMeant(
  written: string,
  question: string,
  understood: readonly string[],
  names: Names,
): boolean {
  return understood.some((meant) => isMeant(written, question, meant, names));
}

/** Whether the question asks the same of the same, in whatever words. */
function isMeant(written: string, question: string, understood: string, names: Names): boolean {
  const asks = (text: string) => (shapeOf(writtenOut(text)).asks ?? '').replace(/^whom$/, 'who');
  const [found, meant] = [namesIn(question, names), namesIn(understood, names)];
  // The words of an answer may name more than is meant.
  const isOf = isWithin(meant, found) && (isWithin(found, meant) || OF_STATEMENT.test(question));
  return (
    isOf && asks(question) === asks(understood) && !insertsOthers(written, question, understood)
  );
}

const OF_STATEMENT = /^(?:is it true|who says|\w+ was it \w+) that /;

/** Whether what was searched has other names or things in it than is meant, or lacks them and is answered besides the point. */
function isOther(turn: WrittenTurn, outcome: FollowUp, answer: Answer, names: Names): boolean {
  const { q, understood, answer: expected } = turn;
  if (answer.status !== 'answered' || understood === null || understood === 'ask') {
    return answer.status === 'answered' && (understood === 'ask' || outcome.kind === 'understood');
  }
  const isRight = expected !== null && holds(answer, expected);
  return understood.every((meant) => {
    const searched = outcome.kind === 'understood' ? outcome.question : q;
    const [found, named] = [namesIn(searched, names), namesIn(meant, names)];
    const isWhole = isWithin(named, found);
    if (!isWhole && !isWithin(found, named)) return true;
    if (outcome.kind === 'understood' && insertsOthers(q, searched, meant)) return true;
    return !isWhole && !isRight;
  });
}

/** Whether words were put in of which none is meant. */
function insertsOthers(written: string, question: string, meant: string): boolean {
  const [own, right] = [new Set(termsOf(written)), new Set(termsOf(meant))];
  const inserted = termsOf(question).filter((term) => !own.has(term));
  return inserted.length > 0 && !inserted.some((term) => right.has(term));
}

function namesIn(text: string, names: Names): readonly string[] {
  return [...new Set(names.in(text).map(({ name }) => name))];
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return isWithin(some, others) && isWithin(others, some);
}

function isWithin(some: readonly string[], others: readonly string[]): boolean {
  return some.every((one) => others.some((other) => isSameName(one, other)));
}

/** "Gebremeskel" is Dawit Gebremeskel. */
function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other) || lastWordOf(one) === lastWordOf(other);
}

function holds({ quotes: [first] }: Answer, expected: readonly string[]): boolean {
  return first !== undefined && expected.some((words) => first.text.includes(words));
}
