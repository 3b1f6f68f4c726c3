// What each member was answered last in a channel or thread, for a few minutes and in memory only: the next
// question may refer to it. Nobody else's question is read with it.
import { type Choice, MOST_TURNS, type Turn } from '../follow-ups/turn.js';

export interface Place {
  readonly channelId: string;
  /** Whether only the member sees the answers: what is asked in private shows in no public one. */
  readonly isPrivate: boolean;
  readonly userId: string;
}

interface Kept {
  /** The message or interaction that asked. */
  readonly id: string;
  readonly turn: Turn;
}

export interface Conversations {
  /** The latest first, none of them of the question itself. */
  turns(place: Place, questionId: string): readonly Turn[];
  /** What was offered last, where it could not be told what was meant. */
  choices(place: Place): readonly Choice[];
  answered(place: Place, questionId: string, turn: Turn): void;
  offered(place: Place, questionId: string, choices: readonly Choice[]): void;
  /** The question was deleted. */
  forget(questionId: string): void;
}

/** Milliseconds after which a question is no longer taken to go on with the last one. */
export const CONVERSATION_MS = 5 * 60_000;
/** Members in places; the one heard of longest ago is forgotten. */
const MOST_CONVERSATIONS = 500;

interface Conversation {
  turns: readonly Kept[];
  choices: readonly Choice[];
  /** The question that had them. */
  offeredFor?: string;
  readonly expiry: NodeJS.Timeout;
}

export function createConversations(): Conversations {
  const all = new Map<string, Conversation>();
  const end = (key: string) => {
    clearTimeout(all.get(key)?.expiry);
    all.delete(key);
  };
  const change = (place: Place, changed: Omit<Conversation, 'expiry'>) => {
    const key = keyOf(place);
    end(key);
    all.set(key, { ...changed, expiry: setTimeout(() => end(key), CONVERSATION_MS).unref() });
    const [oldest] = all.keys();
    if (oldest !== undefined && all.size > MOST_CONVERSATIONS) end(oldest);
  };
  const turnsOf = (place: Place) => all.get(keyOf(place))?.turns ?? [];
  return {
    turns: (place, questionId) =>
      turnsOf(place)
        .filter(({ id }) => id !== questionId)
        .map(({ turn }) => turn),
    choices: (place) => all.get(keyOf(place))?.choices ?? [],
    answered: (place, id, turn) => {
      const others = turnsOf(place).filter((each) => each.id !== id);
      change(place, { turns: [{ id, turn }, ...others].slice(0, MOST_TURNS), choices: [] });
    },
    offered: (place, id, choices) =>
      change(place, { turns: turnsOf(place), choices, offeredFor: id }),
    forget: (questionId) => {
      for (const [key, { turns, offeredFor }] of all) {
        if (offeredFor === questionId || turns.some(({ id }) => id === questionId)) end(key);
      }
    },
  };
}

function keyOf({ channelId, userId, isPrivate }: Place): string {
  return [channelId, userId, isPrivate].join(':');
}
