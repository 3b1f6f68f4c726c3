// What is looked up in one corpus without a model: topics, quotes, timelines, comparisons, speakers. What
// comes of it are the places of a page and a few counts, whatever the articles are.

import { compareArticles } from '../comparison/comparison.js';
import type { Article, Excerpt } from '../corpus/article.js';
import { createFollowUps, type FollowUps } from '../follow-ups/follow-up.js';
import type { FollowUp } from '../follow-ups/turn.js';
import { translator } from '../locales/translate.js';
import { comparisonPage } from '../message/pages/comparison.js';
import { typedIn } from '../message/pages/list.js';
import { lookupPage } from '../message/pages/lookup.js';
import { timelinePage } from '../message/pages/timeline.js';
import { MAX_CHOICES } from '../message/reply.js';
import { topicOf } from '../message/topic.js';
import { remembered } from '../processes/remembered.js';
import { timelineOf } from '../timeline/timeline.js';
import { isFoundIn } from '../topics/found-in.js';
import type { Topics } from '../topics/topics.js';
import { speakersOf } from '../verification/speakers.js';
import { verify } from '../verification/verify.js';
import { type SentExcerpt, sentExcerpt, sentVerification } from './places.js';
import type { LookUp, ResultOf } from './protocol.js';

/** Does look-ups in one corpus. */
export type LookUps = (task: LookUp) => Promise<ResultOf<LookUp>>;

/** Topics whose pages are turned: the latest, of which one may hold all sentences of the articles. */
const MAX_REMEMBERED = 8;

export function createLookUps(articles: readonly Article[], topics: Topics): LookUps {
  const latest = { most: MAX_REMEMBERED, keyOf: (topic: string | null) => JSON.stringify(topic) };
  const lookUp = remembered(async (topic: string) => topics.lookup(topic), latest);
  const about = async (topic: string | null) => {
    if (topic === null) return { isAbout: () => true, topic, isCorrected: false };
    const found = await lookUp(topic);
    const { isCorrected } = found;
    return { isAbout: isFoundIn(found), topic: topicOf(found.topic) ?? topic, isCorrected };
  };
  const timeline = remembered(async (wanted: string | null) => {
    const { isAbout, ...understood } = await about(wanted);
    return { understood, found: await timelineOf(articles, isAbout) };
  }, latest);
  const comparison = remembered(async (wanted: string) => {
    const { isAbout, ...understood } = await about(wanted);
    return { understood, found: await compareArticles(articles, isAbout) };
  }, latest);

  let opened: FollowUps | undefined;
  const followUps = () => {
    opened ??= createFollowUps({ articles, ...topics });
    return opened;
  };

  return async (task) => {
    switch (task.type) {
      case 'lookup': {
        const { topic, isTyped, from, language } = task;
        const typed = isTyped ? { typed: topic } : {};
        const page = lookupPage(await lookUp(topic), { from, ...typed, t: translator(language) });
        return { ...page, excerpts: page.excerpts.map(sentExcerpt) };
      }
      case 'suggest':
        return topics.suggest(task.typed, MAX_CHOICES);
      case 'speakers':
        return speakersLike(articles, task.typed);
      case 'timeline': {
        const { topic: wanted, page, language } = task;
        const { understood, found } = await timeline(wanted);
        const view = { page, ...typedIn(wanted, understood), t: translator(language) };
        const shown = timelinePage(found, understood.topic, view);
        const entries = shown.entries.map(({ date, until, excerpts }) => ({
          date,
          until,
          excerpts: sentGroup(excerpts),
        }));
        return { ...understood, ...shown, entries };
      }
      case 'compare': {
        const { topic: wanted, page, language } = task;
        const { understood, found } = await comparison(wanted);
        const view = { page, ...typedIn(wanted, understood), t: translator(language) };
        const shown = comparisonPage(found, understood.topic ?? '', view);
        const differences = shown.differences.map(({ kind, sides }) => ({
          kind,
          sides: sides.map(sentGroup),
        }));
        return { ...understood, ...shown, differences };
      }
      case 'verify': {
        const { quotes, speaker } = task;
        const checks = [];
        for (const quote of quotes) {
          checks.push(sentVerification(await verify(articles, quote, speaker)));
        }
        return checks;
      }
      case 'claim':
        return task.particulars.map((each) => each.some((topic) => isThere(topics, topic)));
      case 'followUp':
        return sentFollowUp(followUps().read(task.message, task.turns));
    }
  };
}

/** Whether a topic is found as it is written. */
function isThere({ lookup }: Topics, topic: string): boolean {
  const { groups, isCorrected } = lookup(topic);
  return groups.length > 0 && !isCorrected;
}

function sentFollowUp(followUp: FollowUp): ResultOf<LookUp & { type: 'followUp' }> {
  return followUp.kind === 'unclear' ? { ...followUp, choices: [...followUp.choices] } : followUp;
}

function sentGroup([first, ...others]: readonly [Excerpt, ...Excerpt[]]): [
  SentExcerpt,
  ...SentExcerpt[],
] {
  return [sentExcerpt(first), ...others.map(sentExcerpt)];
}

function speakersLike(articles: readonly Article[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  return speakersOf(articles)
    .filter((name) => name.toLowerCase().includes(wanted))
    .slice(0, MAX_CHOICES);
}
