// When a page was published, as it says itself: without it "today" and "on Thursday" are nobody knows when,
// and with a wrong one they are wrong, so a date that may be another one's is left out.
import { z } from 'zod';
import { MONTHS } from '../../timeline/months.js';
import { collapse } from '../text.js';
import { isBlock, isText, type Page, type PageElement, type PageNode, walk } from './dom.js';

/** The day that a text names, as 2024-05-16; undefined where it names none, or more than a day. */
export function dayOf(text: string): string | undefined {
  const line = text.slice(0, MAX_CHARACTERS).replace(/\s+/g, ' ').trim();
  const [year, month, day] = byNumbers(line) ?? byName(line) ?? [];
  if (!year || !month || !day || !isPlausible(Number(year))) return undefined;
  return z.iso.date().safeParse(`${year}-${padded(month)}-${padded(day)}`).data;
}

/** What machines are told comes first, and then what readers are; none where the surest of them differ. */
export function publishedIn(document: Page): string | undefined {
  const metas = metasOf(document);
  const days = [
    [...daysIn(metas, SURE), ...inJsonLd(document)],
    daysIn(metas, UNSURE),
    ...inTimes(document),
  ].find(({ length }) => length > 0);
  return onlyOne(days ?? []);
}

/** Years of what was printed; programs write the year 1 or 9999 for none. */
function isPlausible(year: number): boolean {
  return year >= 1400 && year <= 2100;
}

/** As a page says it to machines, to whom the beginning of their time stands for none. */
function dayWritten(text: string): string | undefined {
  const day = dayOf(text);
  return day === '1970-01-01' ? undefined : day;
}

/** Characters in which a date has to end. */
const MAX_CHARACTERS = 100;
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9}\\.?,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -](${MONTHS})\\.?,?[ -](\\d{4})(?!\\d)`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]{3,9}\\.?,? )?(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`,
  'i',
);
const FIRST_LETTERS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** 2024-05-16T10:00, 2024/5/16, 20240516. */
function byNumbers(line: string): string[] | undefined {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(line) ??
    /^(\d{4})()(\d{2})(\d{2})(?!\d)/.exec(line);
  return match ? [match[1] ?? '', match[3] ?? '', match[4] ?? ''] : undefined;
}

/** Thu, 16 May 2024 10:00:00 GMT; May 16th, 2024. */
function byName(line: string): string[] | undefined {
  const [, day, month, year] = DAY_FIRST.exec(line) ?? [];
  if (year) return [year, numberOf(month), day ?? ''];
  const [, name, number, ofYear] = MONTH_FIRST.exec(line) ?? [];
  return ofYear ? [ofYear, numberOf(name), number ?? ''] : undefined;
}

function numberOf(month = ''): string {
  return String(FIRST_LETTERS.indexOf(month.slice(0, 3).toLowerCase()) / 3 + 1);
}

function padded(number: string): string {
  return number.padStart(2, '0');
}

/** Names as sites write them in `property`, `name` or `itemprop`, of what is a date of publication. */
const SURE = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.issued',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'originalpublicationdate',
  'pubdate',
];
/** And of what may be another. */
const UNSURE = ['dcterms.created', 'dc.date', 'dcterms.date', 'date'];
type Metas = ReadonlyMap<string, readonly string[]>;

/** Their days by their names. */
function metasOf(document: Page): Metas {
  const found = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content], [itemprop][content]')) {
    const day = dayWritten(meta.getAttribute('content') ?? '');
    if (day === undefined) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase().trim() ?? '';
      const days = found.get(name) ?? [];
      if (!days.includes(day)) found.set(name, [...days, day]);
    }
  }
  return found;
}

function daysIn(metas: Metas, names: readonly string[]): string[] {
  return names.flatMap((name) => metas.get(name) ?? []);
}

/** Values in a block of JSON-LD that are looked at; those of large sites have some hundreds. */
const MAX_VALUES = 5_000;
const ARTICLE = /(?:Article|Posting|Report)$/;
const PAGE = /(?:Page|CreativeWork|WebContent)$/;
/** Where the page describes itself. In lists, parts and comments it describes others. */
const OWN = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/** Those of the articles, else those of the page around them. */
function inJsonLd(document: Page): string[] {
  const things = [...document.querySelectorAll('script[type]')]
    .filter((script) => /^\s*application\/ld\+json\b/i.test(script.getAttribute('type') ?? ''))
    .flatMap((script) => thingsIn(script.textContent ?? ''));
  for (const type of [ARTICLE, PAGE]) {
    const days = things
      .filter((thing) => [thing['@type']].flat().some((each) => type.test(each)))
      .flatMap(({ datePublished }) => dayWritten(datePublished) ?? []);
    if (days.length > 0) return days;
  }
  return [];
}

const thingSchema = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]),
  datePublished: z.string(),
});

/** The things that have a date; found without recursion. */
function thingsIn(json: string): z.infer<typeof thingSchema>[] {
  const values: unknown[] = [parsed(json)];
  // The list grows while it is gone through.
  for (const value of values) {
    values.push(...partsOf(value).slice(0, Math.max(0, MAX_VALUES - values.length)));
  }
  return values.flatMap((value) => thingSchema.safeParse(value).data ?? []);
}

function partsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const { data = {} } = z.record(z.string(), z.unknown()).safeParse(value);
  return OWN.flatMap((key) => data[key] ?? []);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Characters of a line that is about an article; what is longer is its text, where a day is another's. */
const MAX_BYLINE = 120;
/** "By Ines Calder and Tom Reyes, published on Tuesday 14 May 2024, 10:00" has 12. */
const MAX_BYLINE_WORDS = 16;
/** Days of something else than publication. */
const OTHER_DAYS =
  /\b(?:updated?|modified|edited|changed|starts?|begins?|ends?|from|until|when|opens?|closes?|expires?|deadline|due|born|died)\b/i;
/** How a line begins that is about the article, or says that it is. */
const BYLINE = /^(?:by|from our|words|text)\b|\b(?:published|posted|written)\b/i;
/** As pages name it. */
const BYLINES = [
  'byline',
  'dateline',
  'author',
  'publish',
  'posted',
  'entry-date',
  'entry-meta',
  'article-meta',
]
  .map((name) => `[class*="${name}" i]`)
  .join(', ');
/** Where days are those of what is listed. */
const LISTED = 'li, td, th, dd';
/** Names of containers of days of something else; "text-end" only says where a text stands. */
const OTHER_CONTAINER =
  /(?:^|[\s_-])(?:events?|deadlines?|schedule[ds]?|due|expir(?:y|es|ed|ation)|dtstart|dtend|(?:starts?|ends?|begins?|from|until|opens?|opening|closes?|closing|valid|birth|death|departure|arrival|meeting|match)[_-](?:date|time|day)s?)(?=$|[\s_-])|(?:^|\s)(?:date[_-])?(?:starts?|ends?)(?=$|\s)/;
/** Where pages show other articles and what readers said. */
const ELSEWHERE =
  'nav, aside, footer, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="teaser" i]';

/** Those that are marked as such; else those of lines apart. */
function inTimes(document: Page): string[][] {
  const times = [...document.querySelectorAll('time')].filter((time) => !time.closest(ELSEWHERE));
  const marked = times.filter(
    (time) => time.hasAttribute('pubdate') || time.getAttribute('itemprop') === 'datePublished',
  );
  const lines = timeLines(document);
  const apart = times.filter(
    (time) => !time.closest(LISTED) && !isOfOther(time) && isByline(lines.get(time) ?? '', time),
  );
  return [marked, apart].map((some) => some.flatMap((time) => dayOfTime(time) ?? []));
}

function dayOfTime(time: PageElement): string | undefined {
  return dayWritten(time.getAttribute('datetime') ?? '') ?? dayWritten(time.textContent ?? '');
}

/** Elements around a time whose names are looked at; those of the whole page say nothing of it. */
const MOST_AROUND = 4;

function isOfOther(time: PageElement): boolean {
  let [element, looked]: [PageElement | null, number] = [time, 0];
  for (; element && looked < MOST_AROUND; element = element.parentElement, looked++) {
    if (/^(?:article|main|body)$/i.test(element.nodeName)) return false;
    const names = ['class', 'id', 'itemprop']
      .map((name) => element?.getAttribute(name) ?? '')
      .join(' ');
    const apart = names
      .slice(0, MAX_NAMES)
      .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
      .toLowerCase();
    if (OTHER_CONTAINER.test(apart)) return true;
  }
  return false;
}

/** Characters of an element's names. */
const MAX_NAMES = 300;

/** Whether a line is about the article, and no sentence of it. */
function isByline(line: string, time: PageElement): boolean {
  const rest = line.replace(collapse(time.textContent ?? ''), '');
  return (
    line.length <= MAX_BYLINE &&
    line.split(' ').length <= MAX_BYLINE_WORDS &&
    !/[.!?]["”’]?$/.test(line) &&
    !OTHER_DAYS.test(line) &&
    (!/\p{L}/u.test(rest) || BYLINE.test(rest) || time.closest(BYLINES) !== null)
  );
}

/** The lines in which times stand; of a long one the beginning. */
function timeLines(document: Page): ReadonlyMap<PageNode, string> {
  const lines = new Map<PageNode, string>();
  let line = '';
  let inLine: PageNode[] = [];
  const end = () => {
    for (const node of inLine) lines.set(node, collapse(line));
    [line, inLine] = ['', []];
  };
  for (const { node, isEnd } of walk(document.body)) {
    if (isBlock(node)) end();
    else if (isText(node)) line = (line + (node.textContent ?? '')).slice(0, 2 * MAX_BYLINE);
    else if (!isEnd && node.nodeName.toLowerCase() === 'time') inLine.push(node);
  }
  end();
  return lines;
}

function onlyOne(days: readonly (string | undefined)[]): string | undefined {
  const different = new Set(days.filter((day) => day !== undefined));
  return different.size === 1 ? [...different][0] : undefined;
}
