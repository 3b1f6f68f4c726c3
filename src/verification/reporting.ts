// Who says what in a sentence, by its words alone: "Putin said that …", "…, the ministry said", "… said
// Mr Xi", "according to the Kremlin". What is denied, supposed or asked is nobody's word.
import type { Range } from '../corpus/article.js';
import { withoutEnding } from '../corpus/ends.js';
import { REPORTING_VERBS, SPEECH_VERBS } from '../corpus/speech-verbs.js';
import { joinedByAnd, nameIn } from './speaker.js';

/** A reporting clause; offsets count from the start of the sentence. */
export interface Clause extends Range {
  /** The phrase for whoever speaks, as it is written: "Chinese President Xi Jinping", "the ministry", "he". */
  readonly subject: string;
  /** What is reported in the sentence without quotation marks; undefined where that is not certain. */
  readonly reported: Range | undefined;
}

const VERB = new RegExp(`\\b(?:${REPORTING_VERBS})\\b`, 'g');
const ANY_VERB = new RegExp(`\\b(?:${REPORTING_VERBS}|(?<speech>${SPEECH_VERBS}))\\b`, 'g');

/** Besides those: words that show that somebody's view is told, whoever's it is. */
const TELLING =
  /\b(?:say|saying|according|told|tells?|denie[sd]|deny|believe[sd]?|thinks?|thought|hopes?|hoped|claims?|claiming|shows?|showed|notes?|noting|adding|stat(?:es|ing)|describ\w+|call(?:s|ed|ing)?|dubb\w+|term(?:s|ed)|label\w*|known as|quot\w+|report(?:s|ed|edly|ing)?|asked|asks|express\w*|suggest\w*|argu\w+|warn\w*|commend\w*|prais\w*|criticis\w*|criticiz\w*|question\w*|revealed|disclosed|insist\w*|pledg\w*|promis\w*)\b/i;

const CONJUNCTION =
  /\b(?:but|that|which|who|whom|while|as|when|although|though|because|after|before|whether|where|since|or|than|if|unless|until|what|how|why)\b/gi;

const AUXILIARIES = new Set(
  'has have had also later then recently earlier today further'.split(' '),
);

const NOT_SAID =
  /\b(?:not|never|nobody|no|none|n[’']t|is|are|was|were|be|been|being|would|could|might|may|should|will|can|if|whether|unless|hardly|reportedly|allegedly)\s*$/i;

const WHEN =
  '(?:\\s+(?:today|yesterday|(?:late |early )?(?:on|in|at|during|this|last|earlier|to)\\b[^,;]{0,60}))?';

/** What begins to say when, and how many characters of it may follow before a mark. */
const BEGINS_WHEN: readonly (readonly [RegExp, number])[] = [
  [/^(?:today|yesterday)/, 0],
  [/^(?:late |early )?(?:on|in|at|during|this|last|earlier|to)\b/, 60],
];
/** Characters of a subject after its verb. */
const MAX_SUBJECT = 80;

const NOTHING_ELSE = new RegExp(`^${WHEN}[.,]?\\s{0,3}(?:and\\b|$)`, 'u');

/**
 * Characters before a verb that are looked at: the subject, and what stands between it and the verb. So a
 * sentence of nothing but verbs takes linear time.
 */
const LOOKED_BACK = 400;

/** Whether the sentence tells of what somebody says or thinks, certain or not. */
export function tellsOfSpeech(sentence: string): boolean {
  return TELLING.test(sentence) || sentence.search(VERB) >= 0;
}

/** The clauses of a sentence whose quotations have been blanked out by "_". */
export function clausesIn(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  // Where what is reported ends, at the latest.
  const stops = [...sentence.matchAll(/[,;:]|\s[—–]\s/g)].map(({ index }) => index);
  for (const { 0: verb, index, groups } of sentence.matchAll(ANY_VERB)) {
    const end = index + verb.length;
    // "claimed by China" is a participle.
    if (/^\s+by\b/.test(sentence.slice(end))) continue;
    const clause =
      afterVerb(sentence, index, end) ?? beforeVerb(sentence, index, end, clauses.at(-1), stops);
    const isBeside = clause && /_[”"»’]?\s*$/.test(sentence.slice(0, clause.start).slice(-5));
    if (clause && (isBeside || groups?.speech === undefined)) clauses.push(clause);
  }
  return [...clauses, ...accordingTo(sentence)];
}

/** "…, said Mr Xi.": right after a comma or a quotation, and nothing follows but when and where. */
function afterVerb(sentence: string, start: number, end: number): Clause | undefined {
  const near = sentence.slice(0, start).trimEnd().slice(-LOOKED_BACK);
  if (!/[,_][”»"’]?$/.test(near)) return undefined;
  // "Anna Novak, the minister, warned Reuters", and nobody writes "…, told Anna Novak".
  if (sentence.slice(start, end) === 'told' || describedBefore(near)?.subject) return undefined;
  const follows = subjectThatFollows(sentence.slice(end, end + LOOKED_BACK));
  const subject = follows.trim();
  if (nameIn(subject) === undefined) return undefined;
  const before = sentence.slice(0, start).lastIndexOf(',');
  const reported = before > 0 ? { start: 0, end: before } : undefined;
  return { start, end: end + follows.length, subject, reported };
}

/** What a text begins with up to its first mark, or to words that say when and run up to that mark; else ''. */
function subjectThatFollows(text: string): string {
  const from = text.search(/\S/);
  const mark = text.search(/[.,;:]/);
  const until = mark < 0 ? text.trimEnd().length : mark;
  const most = Math.min(
    from + MAX_SUBJECT,
    until,
    ...[text.search(/[_“”"]/)].filter((at) => at >= 0),
  );
  if (from < 1) return '';
  for (const { index, 0: blank } of text.matchAll(/\s+/g)) {
    if (index <= from || index > most) continue;
    const next = index + blank.length;
    const isWhen = BEGINS_WHEN.some(([pattern, further]) => {
      const [words] = pattern.exec(text.slice(next, next + 20)) ?? [];
      return words !== undefined && until - next - words.length <= further && next < until;
    });
    if (isWhen) return text.slice(0, index);
  }
  return until <= most ? text.slice(0, until) : '';
}

function beforeVerb(
  sentence: string,
  at: number,
  end: number,
  previous: Clause | undefined,
  stops: readonly number[],
): Clause | undefined {
  const before = sentence.slice(0, at).trimEnd();
  if (NOT_SAID.test(before.slice(-LOOKED_BACK))) return undefined;
  const bare = withoutAuxiliaries(before);
  const near = bare.slice(-LOOKED_BACK);
  if (NOT_SAID.test(near)) return undefined;
  const subject = subjectAt(near);
  const reported = reportedAround(sentence, bare.length - (subject?.length ?? 0), end, stops);
  if (subject === undefined) {
    // "The Kremlin confirmed the trip and said …": one subject for two verbs.
    const isSecond = previous && /\band$/.test(near) && !/[,;_]/.test(bare.slice(previous.end));
    return isSecond ? { start: at, end, subject: previous.subject, reported } : undefined;
  }
  return { start: bare.length - subject.length, end, subject, reported };
}

/** "Putin has also recently", "Xi briefly": without what belongs to the verb. */
function withoutAuxiliaries(text: string): string {
  let bare = text;
  for (;;) {
    const near = bare.slice(-40);
    const word = near.slice(withoutEnding(near, (character) => /\S/.test(character)).length);
    const before = bare.slice(0, bare.length - word.length);
    const isAuxiliary = AUXILIARIES.has(word) || /^\p{L}+ly$/u.test(word);
    if (!isAuxiliary || !/\s$/.test(before.slice(-1))) return bare;
    bare = before.trimEnd();
  }
}

/** The noun phrase with which the text ends, back to where its clause begins. */
function subjectAt(text: string): string | undefined {
  const described = describedBefore(text);
  if (described) return described.subject;
  const phrase = lastPhrase(text);
  const isCondition = /\b(?:if|whether|unless|than)\s*$/i.test(
    text.slice(0, text.length - phrase.length),
  );
  // "Putin denied he said": what stands before the pronoun has a verb of its own.
  const isClause = /\s(?:he|she|it|they|we|i|you)$/i.test(phrase);
  return phrase === '' || isCondition || isClause || /\band$/.test(phrase) ? undefined : phrase;
}

/**
 * "Putin, speaking in Beijing,": what stands between commas is passed over, or is who it is: "the minister, Anna Novak,".
 * @returns undefined where nothing stands between commas, without a subject where nobody is named
 */
function describedBefore(text: string): { readonly subject: string | undefined } | undefined {
  const comma = text.endsWith(',') ? text.lastIndexOf(',', text.length - 2) : -1;
  if (comma <= 0 || !/^\s[^;:_]{2,80}$/.test(text.slice(comma + 1, -1))) return undefined;
  const first = lastPhrase(text.slice(0, comma));
  const subject = first + text.slice(comma);
  const isNamed = nameIn(first) !== undefined || nameIn(subject) !== undefined;
  return { subject: isNamed ? subject : undefined };
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
  const and = /\band\s/.exec(clause);
  if (!and) return clause;
  const joined = clause.slice(and.index + and[0].length).trimStart();
  const isTwoNames = joinedByAnd(clause).every((each) => nameIn(each) !== undefined);
  return isTwoNames ? clause : joined || clause;
}

/** What is reported before ("…, Mr Orban said.") or after ("said that …") the clause. */
function reportedAround(
  sentence: string,
  start: number,
  end: number,
  stops: readonly number[],
): Range | undefined {
  const after = sentence.slice(end);
  const that = /^[^,;:_]{0,60}?\bthat\s/.exec(after);
  if (that) {
    const from = end + that[0].length;
    return { start: from, end: stops.find((stop) => stop >= from) ?? sentence.length };
  }
  const before = sentence.slice(0, start).trimEnd();
  if (!before.endsWith(',') || !NOTHING_ELSE.test(afterComma(after))) return undefined;
  return { start: 0, end: before.length - 1 };
}

/** ", and" as " and". */
function afterComma(text: string): string {
  const rest = text.startsWith(',') ? text.slice(1).trimStart() : '';
  return rest.startsWith('and') ? ` ${rest}` : text;
}

/** The end of the sentence, perhaps after what the speaker is: "…, a Kremlin advisor for foreign policy." */
const LAST = /^(?:,\s(?:an?|the)\s[^,;:_]{1,80})?$/;

/** "According to the Kremlin, …" and "…, according to the Kremlin." */
function accordingTo(sentence: string): Clause[] {
  return [...sentence.matchAll(/\baccording to ([^,.;:_“”"]{1,120})/gi)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = sentence.slice(0, start).trimEnd();
    const isFirst = before === '';
    const reported = isFirst
      ? { start: Math.min(end + 1, sentence.length), end: sentence.length }
      : { start: 0, end: before.endsWith(',') ? before.length - 1 : before.length };
    const isCertain = isFirst
      ? sentence[end] === ','
      : LAST.test(withoutFullStop(sentence.slice(end).trimEnd()));
    return {
      start,
      end,
      subject: match[1]?.trim() ?? '',
      reported: isCertain ? reported : undefined,
    };
  });
}

function withoutFullStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
