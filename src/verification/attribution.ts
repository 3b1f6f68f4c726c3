// Whose words an article says a range of it is: by quotation marks and reporting verbs, in the sentence or
// in the one beside it in the paragraph. In doubt it is unclear.

import { isStart } from '../corpus/abbreviations.js';
import { type Article, type Range, type Sentence, textOf } from '../corpus/article.js';
import { overlap } from '../corpus/ranges.js';
import { sentencesIn } from '../corpus/sentence-at.js';
import { onceForEach } from '../processes/once-for-each.js';
import { normalizeWord } from '../text/words.js';
import {
  isNobody,
  isOther,
  isPronoun,
  isShared,
  LOOKED_BACK,
  onlyPersonBefore,
  sentencesBefore,
} from './antecedent.js';
import { quotationsIn, withoutQuotations } from './quotations.js';
import { type Clause, clausesIn, tellsOfSpeech } from './reporting.js';
import type { Attribution } from './verdict.js';

/** After “…,” Putin said: when, where, of whom. “…”, Xi said no: that is Xi's word on somebody's words. */
const WITHOUT_OBJECT =
  /^\s*(?:$|[.,;:—–_“"]|(?:today|yesterday|on|in|at|during|this|last|late|early|earlier|of|about|to|after|before|when|as|while|via|through|from|by|and|but|again|too|under|with)\b)/u;

/** “…,” Putin said, quoting Xi: somebody else's words. */
const PASSED_ON = /\b(?:quot|cit|read|repeat|echo|paraphras)ing\b/i;

const UNCLEAR: Attribution = { kind: 'unclear' };

/** Quotations that stand alone, one after the other, of which whoever spoke is told before the first. */
const MAX_BESIDE = 20;

/** A range as it is read for who speaks in it. */
interface Reading extends Range {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Whether it tells of what somebody says or thinks. */
  readonly tells: boolean;
}

const latest = new WeakMap<Article, Reading>();

/** Places come in the order of the text, so that the latest is kept: a sentence is read once for all of its. */
function readingOf(article: Article, { start, end }: Range): Reading {
  const known = latest.get(article);
  if (known?.start === start && known.end === end) return known;
  const text = withoutQuotations(article, { start, end });
  const reading = { start, end, text, clauses: clausesIn(text), tells: tellsOfSpeech(text) };
  latest.set(article, reading);
  return reading;
}

export function attributionOf(article: Article, range: Range): Attribution {
  const sentences = sentencesIn(article, range);
  const quotations = sentences.flatMap((sentence) => quotationsIn(article, sentence));
  const quotation = quotations.find(({ start, end }) => start <= range.start && range.end <= end);
  if (quotation) {
    const from = Math.max(quotation.start, range.start - LOOKED_BACK);
    const before = article.body.slice(from, range.start);
    // A quotation in the quotation, or somebody's words told in it: one step too far.
    if (before.lastIndexOf('‘') > before.lastIndexOf('’') || clausesIn(before).length > 0)
      return UNCLEAR;
    return speaker(article, sentences[0], speakerOfQuotation(article, quotation, MAX_BESIDE), true);
  }
  const [sentence] = sentences;
  const told = sentence && sentences.length === 1 ? clauseIn(article, sentence, range) : undefined;
  // “…,” Putin stated: the quotation, and who said it. "Putin stated that …" is the article's sentence.
  if (told)
    return told.isAll ? speaker(article, sentence, told.subject, true) : { kind: 'own-words' };
  if (sentences.some((each) => readingOf(article, each).tells)) {
    const isReported = sentence && sentences.length === 1;
    return speaker(article, sentence, isReported ? reporter(article, sentence, range) : undefined);
  }
  // Words in quotation marks of which it is not told whose they are may be anybody's.
  const isDoubtful =
    quotations.some((each) => overlap(each, range)) || isInTranscript(article, range);
  return isDoubtful ? UNCLEAR : { kind: 'own-words' };
}

/** The phrase for whoever is quoted; undefined where two might be meant, or nobody is named. */
function speakerOfQuotation(article: Article, quotation: Range, most: number): string | undefined {
  const sentences = sentencesIn(article, quotation);
  const [first, last] = [sentences.at(0), sentences.at(-1)];
  if (!first || !last || first.paragraph !== last.paragraph) return undefined;
  const around = { start: first.start, end: last.end };
  const { text, clauses } = readingOf(article, around);
  const [began, ended] = [quotation.start - around.start, quotation.end - around.start];
  const beside = clauses.find(
    ({ start, end }) =>
      start >= ended &&
      /^[”"»’,\s]*$/.test(text.slice(ended, start)) &&
      (WITHOUT_OBJECT.test(text.slice(end)) || text.slice(0, end).endsWith('told')),
  );
  if (beside) {
    const isElse = PASSED_ON.test(text.slice(beside.end)) || isAudience(text, beside);
    return isElse ? undefined : beside.subject;
  }
  const isTold = ({ end, reported }: Clause) =>
    end <= began
      ? isOneStatement(text.slice(end, began))
      : reported !== undefined && reported.start <= began && ended <= reported.end;
  if (clauses.length > 0) return clauses.every(isTold) ? onlySubject(clauses) : undefined;
  if (/[\p{L}\p{N}]/u.test(text.replace(/_/g, ''))) return undefined;
  return speakerBeside(article, first, last, quotation, most);
}

/** "Calder: It is late." */
const LABEL = /^\p{Lu}[\p{L}.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){0,4}:\s/u;

const labelsOf = onceForEach(
  ({ body }: Article): ReadonlySet<string> =>
    new Set(body.split('\n').flatMap((line) => LABEL.exec(line)?.[0] ?? [])),
);

/** Lines of two that begin with who speaks: what follows is no word of the article's own. */
function isInTranscript(article: Article, { start }: Range): boolean {
  const line = article.body.lastIndexOf('\n', start) + 1;
  return LABEL.test(article.body.slice(line, line + MAX_LABEL)) && labelsOf(article).size > 1;
}

/** Characters of the longest label. */
const MAX_LABEL = 200;

/** Whether what stands between the verb and the quotation brings neither another clause nor another voice. */
function isOneStatement(between: string): boolean {
  const isOther = /;|,\s(?:and|but|while|whereas|as|so|then)\b|,\s\p{Lu}[^,:]{0,60}:/u.test(
    between,
  );
  return !isOther && !tellsOfSpeech(between);
}

/** “…” stands alone: who speaks is said right before it (…: “…”), or with the quotation before it. */
function speakerBeside(
  article: Article,
  first: Sentence,
  last: Sentence,
  alone: Range,
  most: number,
): string | undefined {
  const next = article.sentences[last.index + 1];
  const after = next ? withoutQuotations(article, next) : '';
  if (next && SIGNED.test(after)) return undefined;
  if (next?.paragraph === last.paragraph) {
    const [clause] = clausesIn(after);
    if (clause?.start === 0) {
      // “Why?” Tom Reyes said he did not know: his question, or that of who spoke before.
      const isAll = /^[.\s]*$/.test(after.slice(clause.end));
      return isAll && !isAudience(after, clause) ? clause.subject : undefined;
    }
    if (mayTellSpeaker(after, /[?!…]$/.test(article.body.slice(alone.start, alone.end)))) {
      return undefined;
    }
  }
  const before = article.sentences[first.index - 1];
  if (before?.paragraph !== first.paragraph) return undefined;
  const text = textOf(article, before);
  if (text.endsWith(':')) return onlySubject(clausesIn(withoutQuotations(article, before)));
  const quotation = quotationsIn(article, before).at(-1);
  if (!quotation || most === 0) return undefined;
  // “Is it?” “It is.”: two take turns.
  if (!/[\p{L}\p{N}]/u.test(article.body.slice(quotation.end, alone.start))) return undefined;
  const speaker = speakerOfQuotation(article, quotation, most - 1);
  return speaker !== undefined && isOnlyVoice(article, before, speaker) ? speaker : undefined;
}

/** “…” — Tom Reyes, “…” (Tom Reyes) */
const SIGNED = /^[—–([-]/;
/** “…” That was Tom Reyes. The voice was his. */
const TELLS_WHOSE =
  /^(?:(?:That|This|It)\s(?:was|is|came)|The\s(?:voice|speaker|words?|answer|reply))(?!\p{L})/u;
/** Words of a sentence after a quotation that may be its tag, with a verb that nobody has listed. */
const MAX_TAG = 8;

/** “Now!” Tom Reyes grinned. */
function mayTellSpeaker(after: string, isCall: boolean): boolean {
  if (TELLS_WHOSE.test(after)) return true;
  const words = after.trim().split(/\s+/);
  return isCall && /^\p{Lu}/u.test(after) && !isStart(after) && words.length <= MAX_TAG;
}

/** “Why?” Reporters laughed. */
function isAudience(text: string, { subject, end }: Clause): boolean {
  return !/\s/.test(subject) && text.slice(0, end).endsWith('laughed');
}

/** Where two have spoken in a paragraph they may take turns. */
function isOnlyVoice(article: Article, sentence: Sentence, speaker: string): boolean {
  return sentencesBefore(article, sentence.index, sentence.paragraph).every(
    (each) =>
      quotationsIn(article, each).length === 0 ||
      readingOf(article, each).clauses.every(
        ({ subject }) => isPronoun(subject) || lastWordOf(subject) === lastWordOf(speaker),
      ),
  );
}

function lastWordOf(name: string): string {
  return normalizeWord(name.split(/\s+/).at(-1) ?? '');
}

/** Whoever is reported without quotation marks to have said this part of the sentence. */
function reporter(article: Article, sentence: Sentence, range: Range): string | undefined {
  const { text, clauses } = readingOf(article, sentence);
  const clause = clauses.find(
    ({ reported }) =>
      reported &&
      sentence.start + reported.start <= range.start &&
      range.end <= sentence.start + reported.end,
  );
  if (!clause?.reported || onlySubject(clauses) === undefined) return undefined;
  // "Xi noted that Putin said …": told by one, said by another.
  const before = text.slice(clause.reported.start, range.start - sentence.start);
  return clause.start < clause.reported.start && tellsOfSpeech(before) ? undefined : clause.subject;
}

/** The reporting clause that the range itself has, and whether it has nothing else but quotations. */
function clauseIn(article: Article, sentence: Sentence, range: Range) {
  const { text, clauses } = readingOf(article, sentence);
  const from = Math.max(0, range.start - sentence.start);
  const to = range.end - sentence.start;
  const clause = clauses.find(({ start, end }) => from <= start && end <= to);
  if (!clause) return undefined;
  const others = text.slice(from, clause.start) + text.slice(clause.end, to);
  const isAll = others.includes('_') && !/[\p{L}\p{N}]/u.test(others.replace(/_/g, ''));
  return { subject: clause.subject, isAll };
}

function onlySubject(clauses: readonly Clause[]): string | undefined {
  const [first] = clauses;
  return clauses.every(({ subject }) => subject === first?.subject) ? first?.subject : undefined;
}

function speaker(
  article: Article,
  sentence: Sentence | undefined,
  phrase: string | undefined,
  isDirect = false,
): Attribution {
  if (!sentence || !phrase) return UNCLEAR;
  const named = isPronoun(phrase) ? onlyPersonBefore(article, sentence) : phrase;
  if (named && isOther(article, named, phrase)) return UNCLEAR;
  if (!named || isNobody(named) || isShared(article, named)) return UNCLEAR;
  return { kind: 'speaker', speaker: named, isDirect };
}
