// An answer as a message: the question, the quotes with their numbers, the sources, the buttons. A
// refusal says why, and labels the nearest quotes as no answer.
import type { APIButtonComponent } from 'discord.js';
import type { Answer } from '../../src/answer/answer.js';
import type { Asked } from '../../src/inference/protocol.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import { button, contextMenu, deleteButton, row } from '../../src/message/controls.js';
import { contextId, customId } from '../../src/message/custom-id.js';
import { inline, readInline } from '../../src/message/markdown.js';
import { quotesFrom, renderQuotes } from '../../src/message/quotes.js';
import {
  MAX_CONTENT,
  type Reply,
  type Row,
  SHARE_RESERVE,
  shorten,
} from '../../src/message/reply.js';
import { reasonText } from '../../src/wording/reason.js';

export interface AnswerView {
  /** The id of the only article that was searched. */
  readonly article?: string | undefined;
  /** Whether the message itself has to say what was asked: a reply shows the question above it. */
  readonly withQuestion: boolean;
  /** The user who may delete the message; null where only they see it. */
  readonly deletableBy: string | null;
  readonly mayAttach: boolean;
  readonly t: Translate;
  /** The id of what asked, for the buttons that say whether the answer helped; none where no votes are kept. */
  readonly votesOn?: string;
}

/** Characters of a question in markdown that leave enough room for quotes. */
const MAX_QUESTION_LINE = 900;
/** Characters of a longer question that are shown. */
const MAX_QUESTION_START = 300;

export function renderAnswer({ answer, hasMore }: Asked, view: AnswerView): Reply {
  const { mayAttach, t } = view;
  const refused = answer.status === 'no-answer';
  const quotes = refused ? answer.nearest : answer.quotes;
  const head = [
    ...questionLine(answer, view),
    ...(answer.reason ? [reasonText(answer.reason, answer.question, t)] : []),
    ...(refused && quotes.length > 0 ? [nearestLine(t)] : []),
  ];
  const { citations } = answer;
  const room = MAX_CONTENT - SHARE_RESERVE - head.join('\n').length - 1;
  const quoted = renderQuotes({ answer: { ...answer, quotes }, citations, room, mayAttach, t });
  const canAskAgain = !view.withQuestion || isWhole(answer.question);
  const more = !refused && canAskAgain && (hasMore || quoted.shown < quotes.length);
  return {
    content: [...head, ...(quoted.text ? [quoted.text] : [])].join('\n'),
    rows: controls({ quotes: quotes.slice(0, quoted.shown), citations }, view, {
      more: more ? moreId(view.article, quoted.shown, quotes) : null,
      votes: canAskAgain && canBeVotedOn(answer) ? voteButtons(view) : [],
    }),
    files: quoted.files,
  };
}

/** The further quotes of a longer answer, after those that a message has shown. */
export function renderMore(
  answer: Answer,
  shownBefore: number,
  firstNumber: number,
  { article, mayAttach, t }: Pick<AnswerView, 'article' | 'mayAttach' | 't'>,
): Reply {
  const { quotes, citations } = quotesFrom(answer, shownBefore, firstNumber);
  if (quotes.length === 0) return { content: t('answer.noMore') };
  const head = questionLine(answer, { withQuestion: true });
  const room = MAX_CONTENT - SHARE_RESERVE - head.join('\n').length - 1;
  const further = { quotes, parts: [], disagreement: null };
  const quoted = renderQuotes({ answer: further, citations, room, mayAttach, t });
  const left = quotes.length - quoted.shown;
  const next = customId(
    'more',
    article ?? '',
    shownBefore + quoted.shown,
    firstNumber + quotes.slice(0, quoted.shown).flatMap((quote) => quote.citations).length,
  );
  return {
    content: [...head, quoted.text].join('\n'),
    rows: controls(
      { quotes: quotes.slice(0, quoted.shown), citations },
      { deletableBy: null, t },
      { more: left > 0 && isWhole(answer.question) ? next : null },
    ),
    files: quoted.files,
  };
}

/** The question that the bot's own message shows, if it shows one whole. */
export function questionIn(content: string): string | undefined {
  const [, line] = /^\*\*(.+)\*\*$/.exec(content.split('\n', 1)[0] ?? '') ?? [];
  if (line === undefined) return undefined;
  const question = readInline(line);
  return isWhole(question) ? question : undefined;
}

/** Whether the bot's own message begins with a question, whole or only its start. */
export function showsQuestion(content: string): boolean {
  return /^\*\*.+\*\*(?: …)?$/.test(content.split('\n', 1)[0] ?? '');
}

/** Whether the quotes that a message shows are said to be no answer. */
export function isRefusal(content: string): boolean {
  const lines = content.split('\n');
  return LANGUAGES.some((language) => lines.includes(nearestLine(translator(language))));
}

function nearestLine(t: Translate): string {
  return `-# ${t('answer.nearest')}`;
}

function questionLine(
  { question, reason }: Pick<Answer, 'question' | 'reason'>,
  { withQuestion }: Pick<AnswerView, 'withQuestion'>,
): string[] {
  if (!withQuestion || reason?.code === 'empty' || reason?.code === 'too-long') return [];
  if (isWhole(question)) return [`**${inline(question)}**`];
  // The dots stand outside of the bold: a shortened question is not read back as if it were whole.
  const start = inline(shorten(question, MAX_QUESTION_START).replace(/…$/, ''));
  return readInline(start) === '' ? [] : [`**${start}** …`];
}

/** Whether the message can show the question, and show all of it. */
function isWhole(question: string): boolean {
  const line = inline(question);
  return line.length <= MAX_QUESTION_LINE && readInline(line) !== '';
}

/** Not where the question itself was no question to answer. */
function canBeVotedOn({ reason }: Answer): boolean {
  return reason === null || reason.code === 'no-evidence' || reason.code === 'not-answered';
}

function voteButtons({ votesOn, t }: AnswerView): APIButtonComponent[] {
  if (votesOn === undefined) return [];
  return [
    button(t('feedback.helpful'), customId('helpful', votesOn)),
    button(t('feedback.notHelpful'), customId('notHelpful', votesOn)),
  ];
}

function moreId(article: string | undefined, shown: number, quotes: Answer['quotes']): string {
  const cited = quotes.slice(0, shown).flatMap((quote) => quote.citations).length;
  return customId('more', article ?? '', shown, cited + 1);
}

function controls(
  { quotes, citations }: Pick<Answer, 'quotes' | 'citations'>,
  { deletableBy, t }: Pick<AnswerView, 'deletableBy' | 't'>,
  { more, votes = [] }: { readonly more: string | null; readonly votes?: APIButtonComponent[] },
): Row[] {
  const [first] = quotes;
  return [
    ...row(
      first ? button(t('controls.inContext'), contextId(first)) : null,
      more === null ? null : button(t('controls.moreQuotes'), more),
      deletableBy === null && first ? button(t('controls.share'), customId('share')) : null,
      deletableBy === null ? null : deleteButton(deletableBy, t),
      ...votes,
    ),
    ...row(contextMenu(quotes, citations, t)),
  ];
}
