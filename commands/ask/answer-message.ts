// An answer as a message: the question, the quotes with their numbers, the sources, the buttons. A
// refusal says why, and labels the nearest quotes as no answer.
import { type APIButtonComponent, ButtonStyle } from 'discord.js';
import type { Answer } from '../../src/answer/answer.js';
import type { Choice } from '../../src/follow-ups/turn.js';
import type { Asked } from '../../src/inference/protocol.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import { button, ownButtons, row, withContext } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { inline, readInline } from '../../src/message/markdown.js';
import { quotesFrom, renderQuotes } from '../../src/message/quotes.js';
import {
  framed,
  MAX_CONTENT,
  MAX_LABEL,
  type Reply,
  type Row,
  SHARE_RESERVE,
  setOffLast,
  shorten,
  type Viewer,
} from '../../src/message/reply.js';
import { reasonText } from '../../src/wording/reason.js';
import type { Particular } from './claim.js';

export interface AnswerView extends Viewer {
  /** The id of the only article that was searched. */
  readonly article?: string | undefined;
  /** Whether the message itself has to say what was asked: a reply shows the question above it. */
  readonly withQuestion: boolean;
  /** Of a claim: names and figures that stand in no article. */
  readonly missing?: readonly Particular[];
  /** The id of what asked, for the buttons that say whether the answer helped; none where no votes are kept. */
  readonly votesOn?: string;
  /** As it was written, where it was read with what was asked before: the answer's is what it was understood as. */
  readonly written?: string | undefined;
}

/** Characters of a question in markdown that leave enough room for quotes. */
const MAX_QUESTION_LINE = 900;
/** Characters of a name or a figure that stands in no article. */
const MAX_PARTICULAR = 40;
/** Characters of a longer question that are shown. */
const MAX_QUESTION_START = 300;

export function renderAnswer({ answer, hasMore }: Asked, view: AnswerView): Reply {
  const { mayAttach, t } = view;
  const refused = answer.status === 'no-answer';
  const quotes = refused ? answer.nearest : answer.quotes;
  const head = [
    ...(view.written === undefined
      ? questionLine(answer, view)
      : [...questionLine({ ...answer, question: view.written }, view), understoodLine(answer, t)]),
    ...missingLine(view),
    ...(answer.reason ? [reasonText(answer.reason, answer.question, t)] : []),
    ...(refused && quotes.length > 0 ? [nearestLine(t)] : []),
  ].join('\n');
  const { citations } = answer;
  const room = MAX_CONTENT - SHARE_RESERVE - head.length - 2;
  const quoted = renderQuotes({ answer: { ...answer, quotes }, citations, room, mayAttach, t });
  const canAskAgain =
    isWhole(answer.question) || (!view.withQuestion && view.written === undefined);
  const more = !refused && canAskAgain && (hasMore || quoted.shown < quotes.length);
  const parts = [{ text: head }, ...setOffLast(withContext(quoted.blocks, t))];
  const rows = controls(quoted.shown > 0, view, {
    more: more ? moreId(view.article, quoted.shown, quotes) : null,
    votes: canAskAgain && canBeVotedOn(answer) ? voteButtons(view) : [],
    asWritten: view.written !== undefined,
  });
  return framed(parts, { rows, files: quoted.files });
}

/** Where it cannot be told what is meant: the questions that may be, as buttons that ask them. */
export function renderChoices(
  choices: readonly Choice[],
  {
    written,
    withQuestion,
    deletableBy,
    t,
  }: Pick<AnswerView, 'withQuestion' | 'deletableBy' | 't'> & {
    readonly written: string;
  },
): Reply {
  const shown = choices.filter(({ question }) => question.length <= MAX_LABEL);
  const head = questionLine({ question: written, reason: null }, { withQuestion });
  const [one, ...others] = shown;
  const offer = others.length > 0 ? 'conversation.whichIsMeant' : 'conversation.isThisMeant';
  const text = t(one ? offer : 'conversation.unclear');
  const buttons = shown.map(({ question }, i) =>
    button(question, customId('meant', i), { style: ButtonStyle.Primary }),
  );
  return {
    content: [...head, text].join('\n'),
    rows: [
      ...row(...buttons),
      ...row(
        button(t('conversation.asWritten'), customId('asWritten')),
        ...ownButtons({ deletableBy, t }, false),
      ),
    ],
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
  const head = questionLine(answer, { withQuestion: true }).join('\n');
  const room = MAX_CONTENT - SHARE_RESERVE - head.length - 2;
  const further = { quotes, parts: [], disagreement: null };
  const quoted = renderQuotes({ answer: further, citations, room, mayAttach, t });
  const left = quotes.length - quoted.shown;
  const next = customId(
    'more',
    article ?? '',
    shownBefore + quoted.shown,
    firstNumber + quotes.slice(0, quoted.shown).flatMap((quote) => quote.citations).length,
  );
  const parts = [{ text: head }, ...setOffLast(withContext(quoted.blocks, t))];
  const more = left > 0 && isWhole(answer.question) ? next : null;
  const rows = controls(quoted.shown > 0, { deletableBy: null, t }, { more });
  return framed(parts, { rows, files: quoted.files });
}

/** The question that the bot's own message shows, if it shows one whole. */
export function questionIn(content: string): string | undefined {
  const [, line] = /^\*\*(.+)\*\*$/.exec(content.split('\n', 1)[0] ?? '') ?? [];
  if (line === undefined) return undefined;
  const question = readInline(line);
  return isWhole(question) ? question : undefined;
}

/** What the question was understood as, where the bot's own message says so. */
export function understoodIn(content: string): string | undefined {
  for (const line of content.split('\n', 2)) {
    for (const language of LANGUAGES) {
      const [before = '', after = ''] = translator(language)('conversation.understoodAs', {
        question: '\n',
      }).split('\n');
      if (!line.startsWith(`${before}**`) || !line.endsWith(`**${after}`)) continue;
      const end = line.length - after.length - 2;
      const question = readInline(line.slice(before.length + 2, end));
      if (isWhole(question)) return question;
    }
  }
  return undefined;
}

/** Whether the bot's own message begins with a question, whole or only its start. */
export function showsQuestion(content: string): boolean {
  return /^\*\*.+\*\*(?: …)?$/.test(content.split('\n', 1)[0] ?? '');
}

/** Whether the quotes that a message shows are said to be no answer. */
export function isRefusal(content: string): boolean {
  const lines = content.split('\n');
  return LANGUAGES.map(translator).some(
    (t) => lines.includes(nearestLine(t)) || lines.includes(`-# ${t('answer.formerNearest')}`),
  );
}

/** "Medvedev, 75 (as an age): in no article." */
function missingLine({ missing = [], t }: AnswerView): string[] {
  if (missing.length === 0) return [];
  const words = missing.map(({ text, isAge }) => {
    const shown = `**${inline(shorten(text, MAX_PARTICULAR))}**`;
    return isAge ? t('answer.asAge', { number: shown }) : shown;
  });
  return [t('answer.inNoArticle', { words: words.join(', ') })];
}

function nearestLine(t: Translate): string {
  return `-# ${t('answer.nearest')}`;
}

function understoodLine({ question }: Answer, t: Translate): string {
  return t('conversation.understoodAs', { question: `**${inline(question)}**` });
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
  hasQuotes: boolean,
  { deletableBy, t }: Pick<AnswerView, 'deletableBy' | 't'>,
  {
    more,
    votes = [],
    asWritten = false,
  }: {
    readonly more: string | null;
    readonly votes?: APIButtonComponent[];
    readonly asWritten?: boolean;
  },
): Row[] {
  return [
    ...row(
      more === null ? null : button(t('controls.moreQuotes'), more),
      ...ownButtons({ deletableBy, t }, hasQuotes),
      ...votes,
    ),
    ...row(asWritten ? button(t('conversation.asWritten'), customId('asWritten')) : null),
  ];
}
