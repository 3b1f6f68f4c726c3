// Draws what checking a quote found for a terminal, and as JSON.
import wrapAnsi from 'wrap-ansi';
import { type Article, type Range, textOf } from '../corpus/article.js';
import { mergeRanges } from '../corpus/ranges.js';
import { translator } from '../locales/translate.js';
import {
  type Difference,
  type Place,
  placesIn,
  type Verification,
} from '../verification/verdict.js';
import { spaceBefore } from '../wording/differences.js';
import { verdictLines } from '../wording/verdict.js';
import { framed, highlighted, type TerminalStyle, visible } from './text.js';

const t = translator('en');

export function renderVerification(
  verification: Verification,
  articles: number,
  style: TerminalStyle,
): string {
  const { colors, width } = style;
  const { headline, details } = verdictLines(verification, articles, visible, t);
  const blocks = [
    [colors.bold(headline), ...details].map((line) => wrapAnsi(line, width)).join('\n'),
    ...comparison(verification, style),
    ...placesIn(verification.verdict).map((place) => renderPlace(place, style)),
  ];
  return blocks.join('\n\n');
}

/** The verdict with texts beside its ranges, for programs. */
export function verificationJson({ quote, speaker, verdict }: Verification) {
  const source = (article: Article, range: Range) => ({
    text: textOf(article, range),
    start: range.start,
    end: range.end,
  });
  const typed = (range: Range) => ({
    text: quote.slice(range.start, range.end),
    start: range.start,
    end: range.end,
  });
  const place = ({ article, paragraph, highlights, leftOut, attribution, ...range }: Place) => ({
    ...source(article, range),
    article: article.id,
    title: article.title,
    paragraph,
    highlights: highlights.map((each) => source(article, each)),
    leftOut: leftOut.map((each) => source(article, each)),
    attribution,
  });
  const difference = (article: Article, each: Difference) => ({
    kind: each.kind,
    ...('typed' in each && { typed: typed(each.typed) }),
    ...('source' in each && { source: source(article, each.source) }),
  });
  const common = { quote, speaker };
  switch (verdict.kind) {
    case 'found':
    case 'other-speaker':
    case 'unattributed':
      return { ...common, ...verdict, places: verdict.places.map(place) };
    case 'changed': {
      const { article } = verdict.place;
      const differences = verdict.differences.map((each) => difference(article, each));
      return { ...common, ...verdict, place: place(verdict.place), differences };
    }
    case 'spliced': {
      const pieces = verdict.pieces.map((each) => ({
        typed: typed(each.typed),
        place: place(each.place),
      }));
      return { ...common, ...verdict, pieces };
    }
    default:
      return { ...common, ...verdict };
  }
}

/** The quote with what differs: `[-typed-]` and `{+the article's+}`, as word diffs are written. */
function comparison({ quote, verdict }: Verification, style: TerminalStyle): string[] {
  if (verdict.kind !== 'changed') return [];
  const { colors, width } = style;
  const ours = (range: Range) => visible(quote.slice(range.start, range.end));
  const struck = (range: Range) => colors.red(`[-${ours(range)}-]`);
  const theirs = (range: Range) =>
    colors.green(`{+${visible(textOf(verdict.place.article, range))}+}`);
  const { differences, place } = verdict;
  const words = differences.map((each, i) => {
    const space = spaceBefore(differences, i, quote, place.article.body);
    if (each.kind === 'inserted') return space + struck(each.typed);
    if (each.kind === 'deleted') return space + theirs(each.source);
    const removed = each.kind === 'replaced';
    return space + (removed ? struck(each.typed) + theirs(each.source) : ours(each.typed));
  });
  const legend = 'In [-…-]: not in the article. In {+…+}: what the article says there.';
  return [wrapAnsi(words.join(''), width), colors.dim(wrapAnsi(legend, width))];
}

function renderPlace(place: Place, style: TerminalStyle): string {
  const { colors } = style;
  const { article, paragraph } = place;
  const highlights = mergeRanges(place.highlights);
  const shown = highlighted(
    { text: textOf(article, place), start: place.start, highlights },
    style,
  );
  const source = article.source ?? article.id;
  return [
    framed(shown, '', style),
    `     ${visible(article.title)}, paragraph ${paragraph} ${colors.dim(`(${visible(source)})`)}`,
  ].join('\n');
}
