// Who says what in a sentence, by its words alone: "Putin said that …", "…, the ministry said", "… said
// Mr Xi", "according to the Kremlin". What is denied, supposed or asked is nobody's word.
import type { Range } from '../corpus/article.js';
import { nameIn } from './speaker.js';

/** A reporting clause; offsets count from the start of the sentence. */
export interface Clause extends Range {
  /** The phrase for whoever speaks, as it is written: "Chinese President Xi Jinping", "the ministry", "he". */
  readonly subject: string;
  /** What is reported in the sentence without quotation marks; undefined where that is not certain. */
  readonly reported: Range | undefined;
}

/** In the past or third person only: "say" and "saying" may be anybody's, "notes" and "states" are nouns. */
const VERBS =
  'said|says|stated|announced|declared|noted|added|told|explained|warned|stressed|insisted|argued|claimed|' +
  'contended|contends|confirmed|wrote|replied|remarked|commented|pledged|vowed|promised|emphasi[sz]ed|' +
  'acknowledged|admitted|concluded|observed|reiterated|suggested|asserted|revealed|recalled|underlined|' +
  'reported|tweeted|posted|responded|affirmed|underscored|predicted|urged';

const VERB = new RegExp(`\\b(?:${VERBS})\\b`, 'g');

/** Besides those: words that show that somebody's view is told, whoever's it is. */
const TELLING =
  /\b(?:say|saying|according|told|tells?|denie[sd]|deny|believe[sd]?|thinks?|thought|hopes?|hoped|claims?|claiming|shows?|showed|notes?|noting|adding|stat(?:es|ing)|describ\w+|call(?:s|ed|ing)?|dubb\w+|term(?:s|ed)|label\w*|known as|quot\w+|report(?:s|ed|edly|ing)?|asked|asks|express\w*|suggest\w*|argu\w+|warn\w*|commend\w*|prais\w*|criticis\w*|criticiz\w*|question\w*|revealed|disclosed|insist\w*|pledg\w*|promis\w*)\b/i;

const CONJUNCTION =
  /\b(?:but|that|which|who|whom|while|as|when|although|though|because|after|before|whether|where|since|or|than|if|unless|until|what|how|why)\b/gi;

const AUXILIARY =
  /(?:\s+(?:has|have|had|also|later|then|recently|earlier|today|further|\p{L}+ly))*$/u;

const NOT_SAID =
  /\b(?:not|never|nobody|no|none|n[’']t|is|are|was|were|be|been|being|would|could|might|may|should|will|can|if|whether|unless|hardly|reportedly|allegedly)\s*$/i;

const WHEN =
  '(?:\\s+(?:today|yesterday|(?:late |early )?(?:on|in|at|during|this|last|earlier|to)\\b[^,;]{0,60}))?';

/** Whether the sentence tells of what somebody says or thinks, certain or not. */
export function tellsOfSpeech(sentence: string): boolean {
  return TELLING.test(sentence) || sentence.search(VERB) >= 0;
}

/** The clauses of a sentence whose quotations have been blanked out by "_". */
export function clausesIn(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  for (const { 0: verb, index } of sentence.matchAll(VERB)) {
    const end = index + verb.length;
    // "claimed by China" is a participle.
    if (/^\s+by\b/.test(sentence.slice(end))) continue;
    const clause =
      afterVerb(sentence, index, end) ?? beforeVerb(sentence, index, end, clauses.at(-1));
    if (clause) clauses.push(clause);
  }
  return [...clauses, ...accordingTo(sentence)];
}

/** "…, said Mr Xi.": right after a comma or a quotation, and nothing follows but when and where. */
function afterVerb(sentence: string, start: number, end: number): Clause | undefined {
  if (!/[,_][”»"’]?\s*$/.test(sentence.slice(0, start))) return undefined;
  const follows = new RegExp(`^\\s+([^,.;:_“”"]{1,80}?)(?=${WHEN}(?:[.,;:]|\\s*$))`, 'u').exec(
    sentence.slice(end),
  );
  const subject = follows?.[1]?.trim() ?? '';
  if (nameIn(subject) === undefined) return undefined;
  const before = sentence.slice(0, start).lastIndexOf(',');
  const reported = before > 0 ? { start: 0, end: before } : undefined;
  return { start, end: end + (follows?.[0].length ?? 0), subject, reported };
}

function beforeVerb(
  sentence: string,
  at: number,
  end: number,
  previous: Clause | undefined,
): Clause | undefined {
  const before = sentence.slice(0, at).trimEnd();
  if (NOT_SAID.test(before)) return undefined;
  const bare = before.slice(0, AUXILIARY.exec(before)?.index);
  if (NOT_SAID.test(bare)) return undefined;
  const subject = subjectAt(bare);
  const reported = reportedAround(sentence, bare.length - (subject?.length ?? 0), end);
  if (subject === undefined) {
    // "The Kremlin confirmed the trip and said …": one subject for two verbs.
    const isSecond = previous && /\band$/.test(bare) && !/[,;_]/.test(bare.slice(previous.end));
    return isSecond ? { start: at, end, subject: previous.subject, reported } : undefined;
  }
  return { start: bare.length - subject.length, end, subject, reported };
}

/** The noun phrase with which the text ends, back to where its clause begins. */
function subjectAt(text: string): string | undefined {
  // "Putin, speaking in Beijing, said": what stands between commas is passed over.
  const aside = /^(.*[^,]),\s[^,;:_]{2,80},$/s.exec(text);
  if (aside?.[1]) {
    const subject = lastPhrase(aside[1]);
    return nameIn(subject) === undefined ? undefined : subject + text.slice(aside[1].length);
  }
  const phrase = lastPhrase(text);
  const isCondition = /\b(?:if|whether|unless|than)\s*$/i.test(
    text.slice(0, text.length - phrase.length),
  );
  // "Putin denied he said": what stands before the pronoun has a verb of its own.
  const isClause = /\s(?:he|she|it|they|we|i|you)$/i.test(phrase);
  return phrase === '' || isCondition || isClause || /\band$/.test(phrase) ? undefined : phrase;
}

function lastPhrase(text: string): string {
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[,;:()_“”"«»—–]/g)) from = index + mark.length;
  let word = '';
  for (const match of text.matchAll(CONJUNCTION)) {
    if (match.index < from) continue;
    word = match[0];
    from = match.index + word.length;
  }
  // "The man who met Putin said": what follows has a verb of its own.
  if (/^(?:that|who|whom|which)$/i.test(word)) return '';
  const clause = text.slice(from).replace(/^[’\s]+/, '');
  const [, joined] = /\band\s+(.*)$/s.exec(clause) ?? [];
  if (joined === undefined) return clause;
  const isTwoNames = clause.split(/\s+and\s+/).every((each) => nameIn(each) !== undefined);
  return isTwoNames ? clause : joined || clause;
}

/** What is reported before ("…, Mr Orban said.") or after ("said that …") the clause. */
function reportedAround(sentence: string, start: number, end: number): Range | undefined {
  const after = sentence.slice(end);
  const that = /^[^,;:_]{0,60}?\bthat\s/.exec(after);
  if (that) {
    const from = end + that[0].length;
    const stop = /[,;:]|\s[—–]\s/.exec(sentence.slice(from));
    return { start: from, end: stop ? from + stop.index : sentence.length };
  }
  const before = sentence.slice(0, start).trimEnd();
  const isLast = new RegExp(`^${WHEN}[.,]?\\s*(?:and\\b|$)`, 'u').test(
    after.replace(/^,\s*(?=and)/, ' '),
  );
  if (!before.endsWith(',') || !isLast) return undefined;
  return { start: 0, end: before.length - 1 };
}

/** The end of the sentence, perhaps after what the speaker is: "…, a Kremlin advisor for foreign policy." */
const LAST = /^(?:,\s(?:an?|the)\s[^,;:_]{1,80})?[.]?\s*$/;

/** "According to the Kremlin, …" and "…, according to the Kremlin." */
function accordingTo(sentence: string): Clause[] {
  return [...sentence.matchAll(/\baccording to ([^,.;:_“”"]{1,120})/gi)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = sentence.slice(0, start).trimEnd();
    const isFirst = before === '';
    const reported = isFirst
      ? { start: Math.min(end + 1, sentence.length), end: sentence.length }
      : { start: 0, end: before.replace(/,$/, '').length };
    const isCertain = isFirst ? sentence[end] === ',' : LAST.test(sentence.slice(end));
    return {
      start,
      end,
      subject: match[1]?.trim() ?? '',
      reported: isCertain ? reported : undefined,
    };
  });
}
