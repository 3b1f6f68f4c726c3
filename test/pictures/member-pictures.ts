// What members see: answers, quotes about a topic, checked quotes, articles, help.
import { contextsOn, voteNotHelpful } from '../support/bot/buttons.js';
import { drawApps, drawChoices } from './draw-typing.js';
import type { Gallery, Pictures } from './gallery.js';

export const QUESTION = 'who travels with Putin?';
const QUOTE = 'We will try to establish closer cooperation in the field of industry';
const CHANGED = 'China would sell weapons to Russia and would control the flow';

export async function memberPictures(gallery: Gallery): Promise<Pictures> {
  return {
    ...(await answers(gallery)),
    ...(await topics(gallery)),
    ...(await checks(gallery)),
    ...(await aboutTheBot(gallery)),
  };
}

async function answers(gallery: Gallery): Promise<Pictures> {
  const { discord, ada, ben, erika, channel, draw, slash, choices, described } = gallery;
  const answer = await slash('ask', { question: QUESTION });
  const question = discord.say(ada, channel, `<@${discord.bot.id}> When did Putin visit Beijing?`);
  const reply = await discord.waitForMessage(({ reference }) => reference === question);
  const claim = discord.say(ben, channel, 'Trade between China and Russia hit a record last year');
  return {
    ask: draw(answer),
    'in-context': draw(await discord.click(ada, answer, contextsOn(answer)[0] ?? '').response()),
    'more-quotes': draw(await discord.click(ada, answer, 'More quotes').response()),
    private: draw(await slash('ask', { question: 'How long is Putin’s term?', private: true })),
    refusal: draw(await slash('ask', { question: 'How do I bake sourdough bread?' })),
    german: draw(await slash('ask', { question: 'When did Putin visit Beijing?' }, erika)),
    mention: draw(question, reply),
    'find-sources':
      drawApps(draw(claim), 'Find sources') +
      draw(await discord.messageCommand(ada, claim, 'Find sources').response()),
    vote: draw(await voteNotHelpful(discord, ada, answer)),
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

async function aboutTheBot({ draw, slash }: Gallery): Promise<Pictures> {
  return {
    source: draw(await slash('source', { article: '004_6a46fb0a9873d50d', paragraph: 11 })),
    articles: draw(await slash('articles')),
    help: draw(await slash('help')),
    status: draw(await slash('status')),
  };
}
