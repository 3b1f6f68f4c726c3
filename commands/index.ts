// All features, as the bot is given them; the commands in the order in which Discord is told of them.
import type { Features } from '../src/bot/features.js';
import { help } from './about/help.js';
import { status } from './about/status.js';
import { welcome } from './about/welcome.js';
import { articles, articlesButtons } from './articles/articles.js';
import { source, sourceButtons } from './articles/source.js';
import { ask } from './ask/ask.js';
import { answerButtons } from './ask/buttons.js';
import { findSources } from './ask/find-sources.js';
import { listenToQuestions } from './ask/mentions.js';
import { voteButtons, voteForms } from './ask/votes.js';
import { gaps, gapsButtons } from './gaps/gaps.js';
import { corpusButtons } from './server-articles/add-and-remove.js';
import { corpus } from './server-articles/corpus.js';
import { settings, settingsButtons } from './settings/settings.js';
import { pinAsSummary } from './summaries/pin-as-summary.js';
import { previewButtons } from './summaries/preview.js';
import { pinButtons } from './summaries/publish.js';
import { summaries, summariesButtons } from './summaries/summaries.js';
import { summary } from './summaries/summary.js';
import { compare, compareButtons } from './topics/compare.js';
import { lookup, lookupButtons } from './topics/lookup.js';
import { timeline, timelineButtons } from './topics/timeline.js';
import { checkQuote } from './verify/check-quote.js';
import { verify } from './verify/verify.js';

export const features: Features = {
  slashCommands: [
    ask,
    lookup,
    timeline,
    compare,
    verify,
    source,
    articles,
    help,
    status,
    summary,
    summaries,
    gaps,
    settings,
    corpus,
  ],
  messageCommands: [findSources, checkQuote, pinAsSummary],
  buttons: {
    ...answerButtons,
    ...articlesButtons,
    ...compareButtons,
    ...corpusButtons,
    ...gapsButtons,
    ...lookupButtons,
    ...pinButtons,
    ...previewButtons,
    ...settingsButtons,
    ...sourceButtons,
    ...summariesButtons,
    ...timelineButtons,
    ...voteButtons,
  },
  forms: voteForms,
  listenTo: listenToQuestions,
  joined: welcome,
};
