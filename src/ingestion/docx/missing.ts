// What stands in a Word document and not in what mammoth makes of it, such as the text of boxes: it may be wrapped in
// what neither mammoth nor this program knows of, and is not to go missing in silence.
import { DOMParser } from 'linkedom';
import { TEXTS } from './hidden.js';

/** Its texts, each once; readings and formulas are listed by themselves. */
export function missingIn(files: ReadonlyMap<string, Buffer>, html: string): string[] {
  const texts = [...files].filter(([name]) => TEXTS.test(name));
  const written = texts.flatMap(([, xml]) => linesIn(plainXml(xml.toString('utf8'))));
  const read = linesIn(plainHtml(html));
  const counts = new Map<string, number>();
  const count = (lines: readonly Line[], one: 1 | -1) => {
    for (const { words } of lines) {
      for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + one);
    }
  };
  count(written, 1);
  count(read, -1);
  const isMissing = (word: string) => (counts.get(word) ?? 0) > 0;
  const kept = new Set(read.flatMap((line) => [keyOf(line.words), ...pairsIn(line, isMissing)]));
  const missing = written.flatMap((line) =>
    kept.has(keyOf(line.words)) ? [] : stretchesIn(line, isMissing, kept),
  );
  return [...new Set(missing)];
}

interface Line {
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly start: number }[];
}

/** What is no part of a word, and a sign whose letter is not known here. */
const UNKNOWN = '\ue000';
const WORD = /[\p{L}\p{M}\p{N}\ue000]+/gu;

function linesIn(text: string): Line[] {
  return text.split('\n').map((line) => ({
    text: line,
    words: [...line.matchAll(WORD)]
      .filter(([word]) => !word.includes(UNKNOWN))
      .map(({ 0: word, index }) => ({ word, start: index })),
  }));
}

const XML_TEXT =
  /<w:t(?:\s[^<>]{0,100})?>([^<]*)|<\/?w:(p|br|cr|tab|ptab|noBreakHyphen|softHyphen|sym)(?=[\s/>])/g;

const READING_END = '</w:rt>';

function plainXml(xml: string): string {
  const [first = '', ...others] = xml.split(/<w:rt(?=[\s>])/);
  const withoutReadings =
    first + others.map((part) => part.slice(part.indexOf(READING_END))).join('');
  const parts = [...withoutReadings.matchAll(XML_TEXT)].map(([, text, name]) => {
    if (text !== undefined) return text.replace(/\s/g, ' ');
    return name === 'p' ? '\n' : name === 'sym' ? UNKNOWN : ' ';
  });
  return decoded(parts.join(''));
}

function plainHtml(html: string): string {
  const lines = html.replace(/\s/g, ' ').replace(/<br ?\/>/g, ' ');
  return decoded(
    lines.replace(/<\/?(?:p|h[1-6]|li|[dou]l|d[td]|t[dhr])[\s>]/g, '\n$&').replace(/<[^<>]*>/g, ''),
  );
}

function decoded(text: string): string {
  return (
    new DOMParser().parseFromString(`<x>${text}</x>`, 'text/xml').documentElement.textContent ?? ''
  );
}

function keyOf(words: Line['words']): string {
  return words.map(({ word }) => word).join(' ');
}

function pairsIn({ words }: Line, isMissing: (word: string) => boolean): string[] {
  return words.slice(1).flatMap(({ word }, i) => {
    const before = words[i]?.word ?? '';
    return isMissing(word) || isMissing(before) ? [`${before} ${word}`] : [];
  });
}

/** Words next to each other that are missing, and stand beside their neighbours nowhere; or all of a line of such. */
function stretchesIn(
  { text, words }: Line,
  isMissing: (word: string) => boolean,
  kept: ReadonlySet<string>,
): string[] {
  const isPair = words.map(
    (_, i) => kept.has(keyOf(words.slice(i, i + 2))) && i + 1 < words.length,
  );
  const isGone = words.map(({ word }, i) => isMissing(word) && !isPair[i - 1] && !isPair[i]);
  if (isGone.filter(Boolean).length > words.length / 2) return [text.trim()];
  return words.flatMap(({ start }, i) => {
    if (!isGone[i] || isGone[i - 1]) return [];
    let next = i;
    while (isGone[next]) next++;
    return [text.slice(start, words[next]?.start).trim()];
  });
}
