// What members of the soak do besides asking: they edit questions, vote, and a manager adds an article and removes
// it again. Each tries again as people do, until the bot says that it is done.
import { setTimeout as sleep } from 'node:timers/promises';
import { translator } from '../../src/locales/translate.js';
import { labelsOn } from '../support/bot/buttons.js';
import type {
  Channel,
  InteractionHandle,
  LoopbackDiscord,
  Message,
  User,
} from '../support/discord/index.js';
import type { Asked, Member } from './members.js';

const t = translator('en');

/** What came of all of them. */
export interface Changes {
  /** Done, by kind. */
  readonly done: Record<Kind, number>;
  /** What was never done, however often it was tried. */
  readonly lost: string[];
  /** Tries of votes that were not confirmed: what became of them is not known. */
  unsure: number;
}

type Kind = 'edits' | 'votes' | 'articles';

export function noChanges(): Changes {
  return { done: { edits: 0, votes: 0, articles: 0 }, lost: [], unsure: 0 };
}

/** After every so many questions of those that can be edited, or voted on. */
const EDIT_EVERY = 10;
const VOTE_EVERY = 10;
const ATTEMPTS = 20;
const PAUSE_MS = 2_000;
const SHELVED_MS = 10_000;
/** Milliseconds that one try may take; a process that hangs is ended after less. */
const LIMIT_MS = 5 * 60_000;
const OTHER_QUESTION = 'How much trade do Russia and China do?';
const OTHER_ANSWER = '240.1bn';
/** How often it is looked whether a change has reached the disk, and the milliseconds between. */
const LOOKS = 30;
const LOOK_MS = 500;

/** Edits the question, or votes on its answer, where it is its turn. */
export async function changeAfter(
  discord: LoopbackDiscord,
  member: Member,
  { attempts, text, outcome }: Asked,
  number: number,
  changes: Changes,
): Promise<void> {
  const last = attempts.at(-1);
  if (!last || outcome === 'lost') return;
  if (!('acknowledged' in last)) {
    if (number % EDIT_EVERY === 0 && text !== OTHER_QUESTION) {
      await edit(discord, member, last, changes);
    }
  } else if (number % VOTE_EVERY === 1) await vote(discord, member, last, changes);
}

/** @returns whether the work was done, within some tries */
async function repeatedly(work: (attempt: number) => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await work(attempt)) return true;
    await sleep(PAUSE_MS);
  }
  return false;
}

function note(changes: Changes, kind: Kind, isDone: boolean, what: string): void {
  if (isDone) changes.done[kind]++;
  else changes.lost.push(what);
}

async function edit(
  discord: LoopbackDiscord,
  { user, channel }: Member,
  question: Message,
  changes: Changes,
): Promise<void> {
  const [answer] = discord.repliesTo(question);
  const isDone = await repeatedly(async (attempt) => {
    const before = answer?.content;
    // What is asked again differs a little: an edit that changes nothing is none.
    const asked = `${OTHER_QUESTION}${'?'.repeat(attempt)}`;
    const isDirect = channel !== question.channel;
    discord.edit(user, question, isDirect ? asked : `<@${discord.bot.id}> ${asked}`);
    await discord
      .waitUntil(() => answer?.content !== before, 'the answer to the edit', LIMIT_MS)
      .catch(() => {});
    return answer?.content.includes(OTHER_ANSWER) === true;
  });
  note(changes, 'edits', isDone, `the edit of “${question.content}”: ${answer?.content}`);
}

async function vote(
  discord: LoopbackDiscord,
  { user }: Member,
  { interaction }: InteractionHandle,
  changes: Changes,
): Promise<void> {
  const answer = interaction.original;
  if (!answer || !labelsOn(answer).includes('Helpful')) return;
  const isDone = await repeatedly(async () => {
    const said = await answered(discord.click(user, answer, 'Helpful'));
    const isThanked = said?.content.includes('Thank you') === true;
    if (!isThanked) changes.unsure++;
    return isThanked;
  });
  note(changes, 'votes', isDone, 'a vote');
}

/** Undefined where Discord says that there was no response. */
function answered(handle: InteractionHandle): Promise<Message | undefined> {
  return handle.response(LIMIT_MS).catch(() => undefined);
}

export interface Manager {
  readonly user: User;
  readonly channel: Channel;
}

/**
 * Adds an article and removes it after some questions, again and again.
 * @param isOver when there is no more to do
 * @param shelved how many articles lie on the disk
 */
export async function changeArticles(
  discord: LoopbackDiscord,
  manager: Manager,
  changes: Changes,
  isOver: () => boolean,
  shelved: () => Promise<number>,
): Promise<void> {
  for (let round = 1; !isOver(); round++) {
    for (const wanted of [1, 0]) {
      const change = wanted === 1 ? add : remove;
      const isDone = await repeatedly(async () => {
        // A try may have been done though nobody could be told.
        if ((await shelved()) !== wanted) await change(discord, manager, round);
        for (let looked = 0; looked < LOOKS && (await shelved()) !== wanted; looked++) {
          await sleep(LOOK_MS);
        }
        return (await shelved()) === wanted;
      });
      note(changes, 'articles', isDone, `${wanted === 1 ? 'adding' : 'removing'} article ${round}`);
      // Long enough to be indexed, and for members to be answered from it.
      await sleep(wanted === 1 ? SHELVED_MS : PAUSE_MS);
    }
  }
}

async function add(
  discord: LoopbackDiscord,
  { user, channel }: Manager,
  round: number,
): Promise<void> {
  const text = `The ferry to Blackrock leaves at noon on day ${round}.`;
  const file = { name: 'ferry.txt', data: Buffer.from(text) };
  const preview = await answered(discord.slash(user, channel, 'corpus add', { file }));
  await press(discord, user, preview, t('corpusCommand.add'));
}

async function remove(discord: LoopbackDiscord, { user, channel }: Manager): Promise<void> {
  const sure = await answered(discord.slash(user, channel, 'corpus remove', { article: 'ferry' }));
  await press(discord, user, sure, t('corpusCommand.remove'));
}

/** Presses the button, if it is offered, and waits until the message says something else. */
async function press(
  discord: LoopbackDiscord,
  user: User,
  shown: Message | undefined,
  label: string,
): Promise<void> {
  if (!shown || !labelsOn(shown).includes(label)) return;
  const before = shown.content;
  const { acknowledged } = discord.click(user, shown, label);
  const isSaid = discord.waitUntil(() => shown.content !== before, label, LIMIT_MS);
  const isUnheard = acknowledged.then(() => new Promise<never>(() => {}));
  await Promise.race([isSaid, isUnheard]).catch(() => {});
}
