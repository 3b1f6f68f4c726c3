// What members see: answers, quotes about a topic, checked quotes, articles, help.

import { contextsOn, voteNotHelpful } from '../support/bot/buttons.js';
import type { LoopbackDiscord, Message } from '../support/discord/index.js';
import { drawApps, drawChoices, drawForm } from './draw-typing.js';
import type { Gallery, Pictures } from './gallery.js';

export const QUESTION = 'who travels with Putin?';
const QUOTE = 'We will try to establish closer cooperation in the field of industry';
const CHANGED = 'China would sell weapons to Russia and would control the flow';

export async function memberPictures(gallery: Gallery): Promise<Pictures> {
  return {
    ...(await answers(gallery)),
    ...(await conversations(gallery)),
    ...(await topics(gallery)),
    ...(await checks(gallery)),
    ...(await aboutTheBot(gallery)),
  };
}

async function answers(gallery: Gallery): Promise<Pictures> {
  const { discord, ada, ben, erika, channel, draw, slash, choices, described } = gallery;
  const answer = await slash('ask', { question: QUESTION });
  const question = discord.say(
    ada,
    channel,
    `<@${discord.bot.id}> how much trade did china and russia do in 2023?`,
  );
  const reply = await replyTo(discord, question);
  const claim = discord.say(ben, channel, 'Trade between China and Russia hit a record last year');
  return {
    ask: draw(answer),
    'in-context': draw(await discord.click(ada, answer, contextsOn(answer)[0] ?? '').response()),
    'more-quotes': draw(await discord.click(ada, reply, 'More quotes').response()),
    private: draw(await slash('ask', { question: 'Who is Andrei Belousov?', private: true })),
    refusal: draw(await slash('ask', { question: 'How do I bake sourdough bread?' })),
    german: draw(await slash('ask', { question: 'When did Putin visit Beijing?' }, erika)),
    mention: draw(question, reply),
    'find-sources':
      drawApps(draw(claim), 'Find sources') +
      draw(await discord.messageCommand(ada, claim, 'Find sources').response()),
    vote:
      drawForm(await discord.click(ben, answer, 'Not helpful').modal()) +
      draw(await voteNotHelpful(discord, ada, answer)),
    autocomplete: drawChoices(
      await choices('ask', { question: QUESTION, article: 'put' }, 'article'),
      {
        command: 'ask',
        before: { question: QUESTION },
        option: 'article',
        description: described('ask', 'article'),
        typed: 'put',
      },
    ),
  };
}

function replyTo(discord: LoopbackDiscord, question: Message): Promise<Message> {
  return discord.waitForMessage(({ reference }) => reference === question);
}

async function conversations({ discord, ada, ben, channel, draw }: Gallery): Promise<Pictures> {
  const first = discord.say(ada, channel, `<@${discord.bot.id}> who is andrei belousov?`);
  const answer = await replyTo(discord, first);
  const next = discord.say(ada, channel, 'and yuri ushakov?', { replyTo: answer });
  const both = discord.say(ben, channel, `<@${discord.bot.id}> what did putin say about xi?`);
  const about = await replyTo(discord, both);
  const unclear = discord.say(ben, channel, 'how old is he?', { replyTo: about });
  const help = discord.say(ada, channel, `<@${discord.bot.id}> what can you do?`);
  return {
    'follow-up': draw(first, answer, next, await replyTo(discord, next)),
    'asked-back': draw(unclear, await replyTo(discord, unclear)),
    'mention-help': draw(help, await replyTo(discord, help)),
  };
}

async function topics({ draw, slash, choices, described }: Gallery): Promise<Pictures> {
  const typing = {
    command: 'lookup',
    option: 'topic',
    description: described('lookup', 'topic'),
    typed: 'xi',
  };
  return {
    lookup: draw(await slash('lookup', { topic: 'Xi Jinping' })),
    'lookup-autocomplete': drawChoices(
      await choices('lookup', { topic: typing.typed }, 'topic'),
      typing,
    ),
    timeline: draw(await slash('timeline', { topic: 'Putin' })),
    compare: draw(await slash('compare', { topic: 'trade' })),
  };
}

async function checks({ discord, ada, ben, channel, draw, slash }: Gallery): Promise<Pictures> {
  const claim = discord.say(ben, channel, `Putin said: “${QUOTE}”`);
  return {
    verify: draw(await slash('verify', { quote: QUOTE, speaker: 'Putin' })),
    'verify-changed': draw(await slash('verify', { quote: CHANGED })),
    'check-quote':
      drawApps(draw(claim), 'Check this quote') +
      draw(await discord.messageCommand(ada, claim, 'Check this quote').response()),
  };
}

async function aboutTheBot({ discord, draw, slash, joined }: Gallery): Promise<Pictures> {
  const lobby = joined();
  const greeting = await discord.waitForMessage(
    ({ channel, author }) => channel === lobby && author === discord.bot,
  );
  return {
    welcome: draw(greeting),
    source: draw(await slash('source', { article: '004_6a46fb0a9873d50d', paragraph: 11 })),
    articles: draw(await slash('articles')),
    help: draw(await slash('help')),
    status: draw(await slash('status')),
  };
}
