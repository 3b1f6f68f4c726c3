// The date of publication: where pages have it, how it is written, and dates that are something else's.
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/ingestion/html/published.js';
import { read } from './page-of.js';

const json = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const publishedBy = (head: string, content = '') => read(content, { head }).published;
const DAY = '2024-05-14T10:00:00Z';

test.each([
  ['2024-05-14', '2024-05-14'],
  ['2024-05-14T23:30:00+02:00', '2024-05-14'],
  [' 2024/5/14 ', '2024-05-14'],
  ['2024.05.14', '2024-05-14'],
  ['20240514T1000', '2024-05-14'],
  ['14 May 2024', '2024-05-14'],
  ['14th May, 2024', '2024-05-14'],
  ['May 14, 2024, 10:00', '2024-05-14'],
  ['Tuesday, Sept. 3rd, 2024', '2024-09-03'],
  ['Tue, 14 May 2024 10:00:00 GMT', '2024-05-14'],
  ['14-May-2024', '2024-05-14'],
  ['2024-13-45', undefined],
  ['2024-02-30', undefined],
  ['2024-05', undefined],
  ['05/06/2024', undefined],
  ['yesterday', undefined],
  ['14 Mayhem 2024', undefined],
  ['1715680800', undefined],
  ['0001-01-01', undefined],
  ['2924-05-14', undefined],
  ['14 May 9999', undefined],
  ['1970-01-01', '1970-01-01'],
  ['', undefined],
])('"%s" is the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

describe('is taken from JSON-LD', () => {
  test.each([
    [{ '@type': 'NewsArticle', datePublished: DAY }],
    [[{ '@type': 'Organization' }, { '@type': ['Article', 'Report'], datePublished: DAY }]],
    [
      {
        '@graph': [
          { '@type': 'WebPage', datePublished: '2020-01-01' },
          { '@type': 'BlogPosting', datePublished: DAY },
        ],
      },
    ],
    [
      {
        '@type': 'WebPage',
        datePublished: '2020-01-01',
        mainEntity: { '@type': 'Article', datePublished: DAY },
      },
    ],
    [{ '@type': 'WebPage', datePublished: DAY }],
  ])('%j', (data) => {
    expect(publishedBy(json(data))).toBe('2024-05-14');
  });

  test.each([
    [{ '@type': 'VideoObject', datePublished: DAY }],
    [{ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', datePublished: DAY }] }],
    [
      [
        { '@type': 'Article', datePublished: DAY },
        { '@type': 'Article', datePublished: '2020-01-01' },
      ],
    ],
    [{ '@type': 'Article', datePublished: 'soon' }],
    [{ '@type': 'Article', datePublished: { a: DAY } }],
    ['{"@type":"Article","datePublished":"2024-05-14"'],
    ['['.repeat(50_000)],
  ])('but not from %j', (data) => {
    expect(publishedBy(json(data))).toBeUndefined();
  });
});

describe('is taken from what else pages have', () => {
  test.each([
    [meta('article:published_time', DAY)],
    ['<meta name="DC.date.issued" content="2024-05-14">'],
    ['<meta itemprop="datePublished" content="2024-05-14">'],
    ['<meta name="citation_publication_date" content="2024/05/14">'],
    [meta('date', '2020-01-01') + meta('og:published_time', DAY)],
    [
      meta('article:modified_time', '2024-06-01') +
        meta('pubdate', 'Tue, 14 May 2024 10:00:00 GMT'),
    ],
  ])('%s', (head) => {
    expect(publishedBy(head)).toBe('2024-05-14');
  });

  test.each([
    '<time datetime="2024-05-14">14 May</time>',
    '<p>By Ines Calder, <time datetime="2024-05-14T10:00">Tuesday</time></p>',
    '<div><span>Published</span> <span><time>14 May 2024</time></span></div>',
    '<div class="byline">Ines Calder · <time datetime="2024-05-14">14 May</time></div>',
    '<div class="text-end"><time datetime="2024-05-14">14 May</time></div>',
    '<div class="items-start"><time class="entry-date updated" datetime="2024-05-14">14 May</time></div>',
    '<p>Posted by Ines Calder on <time datetime="2024-05-14">14 May</time></p>',
    '<time pubdate datetime="2024-05-14">then</time><time datetime="2024-06-01">1 June</time>',
    '<p>Published <time datetime="2024-05-14">14 May</time></p><p>Updated <time datetime="2024-06-01">1 June</time></p>',
  ])('%s', (content) => {
    expect(publishedBy('', content)).toBe('2024-05-14');
  });
});

describe('is missing where a date may be that of something else', () => {
  test.each([
    '<p>The pier closed on <time datetime="1944-06-06">D-Day</time>.</p>',
    '<p>Last updated <time datetime="2024-05-14">14 May</time></p>',
    '<p>Doors open <time datetime="2024-05-14">14 May</time></p>',
    '<p><time datetime="2024-05-14">14 May</time></p><p><time datetime="2024-05-15">15 May</time></p>',
    '<p>Ines Calder (<time datetime="1960-06-14">14 June 1960</time>)</p>',
    '<p>Event: <time datetime="2024-06-14">14 June</time></p>',
    '<ul><li><time datetime="2024-06-14">14 June</time> concert</li></ul>',
    '<ul><li><time datetime="2024-06-14">14 June</time></li></ul>',
    '<table><tr><td>Concert</td><td><time datetime="2024-06-14">14 June</time></td></tr></table>',
    '<dl><dt>Concert</dt><dd><time datetime="2024-06-14">14 June</time></dd></dl>',
    '<p><time datetime="1970-01-01T00:00:00Z">then</time></p>',
    '<aside><time datetime="2024-05-14">14 May</time></aside>',
    '<div class="comments"><time datetime="2024-05-14">14 May</time></div>',
    '<div class="event-date"><time datetime="2024-08-01">1 August</time></div>',
    '<div id="deadline"><p><time datetime="2024-08-01">1 August</time></p></div>',
    '<time class="startTime" datetime="2024-08-01">1 August</time>',
    '<time itemprop="endDate" datetime="2024-08-01">1 August</time>',
    '<span class="task__due"><time datetime="2024-08-01">1 August</time></span>',
    '<div class="schedule"><div><time datetime="2024-08-01">1 August</time></div></div>',
  ])('%s', (content) => {
    expect(publishedBy('', content)).toBeUndefined();
  });
});

describe('is missing where what pages say to machines differs, or is no day', () => {
  test.each([
    meta('article:published_time', DAY) + meta('article:published_time', '2020-05-14'),
    meta('article:published_time', '2020-01-01') +
      json({ '@type': 'NewsArticle', datePublished: DAY }),
    meta('article:published_time', '2020-01-01') + meta('pubdate', DAY),
    meta('article:published_time', '0001-01-01'),
    meta('article:published_time', '1970-01-01T00:00:00Z'),
    meta('article:published_time', '2924-05-14'),
    json({ '@type': 'Article', datePublished: '1970-01-01' }),
  ])('%s', (head) => {
    expect(publishedBy(head)).toBeUndefined();
  });

  test('but not where one says nothing', () => {
    const head = meta('article:published_time', '1970-01-01') + meta('pubdate', DAY);
    expect(publishedBy(head)).toBe('2024-05-14');
  });
});
