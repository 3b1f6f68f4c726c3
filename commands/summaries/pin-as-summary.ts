// "Pin as summary", in the menu of an answer: its quotes become the pinned summary of its question.
import { ApplicationCommandType, type Message } from 'discord.js';
import { forPinners, type MessageCommand } from '../../src/bot/command.js';
import { customIdsOn, textOn } from '../../src/bot/own-message.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import { named, translator } from '../../src/locales/translate.js';
import { topicOf } from '../../src/message/topic.js';
import { MAX_TOPIC_CHARACTERS } from '../../src/summary/topic.js';
import { isRefusal, showsQuestion } from '../ask/answer-message.js';
import { askedQuestion } from '../ask/asked-question.js';
import { questionOf } from '../ask/question.js';
import { pinPlace } from './pin-permissions.js';
import { publish } from './publish.js';
import { readQuotes } from './read-quotes.js';
import { recheck } from './recheck.js';
import { differingIn, summaryOn } from './summary-message.js';

export const pinAsSummary = {
  data: {
    type: ApplicationCommandType.Message,
    ...named((t) => t('pins.command')),
    ...forPinners,
  },

  async execute(interaction, bot) {
    const t = translator(interaction.locale);
    const { targetMessage: message } = interaction;
    const tell = (content: string) => respond(interaction, { content });
    await acknowledge(interaction, { isPrivate: true });
    const { problem } = pinPlace(interaction, t, 'pin');
    if (problem !== undefined) return tell(problem);
    if (message.author.id !== interaction.client.user.id) return tell(t('pins.notMine'));
    if (summaryOn(message)) return tell(t('pins.isSummary'));
    const text = textOn(message);
    if (isRefusal(text)) return tell(t('pins.isRefusal'));
    const quotes = readQuotes(text, customIdsOn(message));
    if (quotes.length === 0) return tell(t('pins.noQuotes'));
    const question = await questionTo(message);
    if (question === undefined)
      return tell(t(hadQuestion(message) ? 'pins.noQuestion' : 'pins.noAnswer'));
    const topic = topicOf(question, MAX_TOPIC_CHARACTERS);
    if (topic === undefined) {
      return tell(t('pins.noTopic', { max: MAX_TOPIC_CHARACTERS }));
    }
    const checked = await recheck(bot.knowledge.of(interaction.guildId).articles(), quotes);
    const excerpts = checked.flatMap(({ excerpt }) => excerpt ?? []);
    if (excerpts.length === 0) return tell(t('pins.allGone'));
    const gone = checked.length - excerpts.length;
    const differing = gone === 0 ? differingIn(text) : 0;
    await publish(interaction, bot, { topic, excerpts, differing, gone });
  },
} satisfies MessageCommand;

async function questionTo(message: Message): Promise<string | undefined> {
  const asked = await askedQuestion(message);
  return asked === undefined ? undefined : questionOf(asked);
}

/** A message that only shows quotes, as of /verify or /lookup, never had one. */
function hadQuestion(message: Message): boolean {
  const { interactionMetadata, reference } = message;
  return showsQuestion(textOn(message)) || (interactionMetadata === null && reference !== null);
}
