// A topic in a message: the words that somebody typed, as a heading can show them, and read back from there.
import { hasWords } from '../text/words.js';
import { inline, readInline } from './markdown.js';
import { MAX_CHOICE } from './reply.js';

/** Characters of a topic: as many as a choice of the autocomplete may have. */
export const MAX_TOPIC = MAX_CHOICE;

/** The text as a topic: in one line, as it can be shown; undefined where nothing could be read, or too much. */
export function topicOf(text: string, max = MAX_TOPIC): string | undefined {
  const topic = readInline(inline(text.replaceAll('\u200b', '')));
  return hasWords(topic) && topic.length <= max ? topic : undefined;
}

/** The topic that the head of one of the bot's own messages shows, in bold before a dot. */
export function topicIn(content: string): string | undefined {
  const [, topic] = /^\*\*((?:\\.|[^*\\])+)\*\* · /u.exec(content.split('\n', 1)[0] ?? '') ?? [];
  return topic === undefined ? undefined : readInline(topic);
}
