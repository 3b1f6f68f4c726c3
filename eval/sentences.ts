// `npm run eval:sentences`: how many sentences of six kinds of text, cut by hand, are cut in the same places.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { splitSentences } from '../src/corpus/sentences.js';
import { PROJECT_DIR } from '../src/paths.js';
import { runScript } from './script.js';
import { WORKED_ON_OPTIONS, wasWorkedOn } from './sets/halves.js';

/** A paragraph that was cut by hand: where each sentence starts. */
interface Cut {
  readonly kind: string;
  readonly text: string;
  readonly starts: readonly number[];
}

await runScript('npm run eval:sentences -- [--worked-on]', WORKED_ON_OPTIONS, async (values) => {
  const isWorkedOn = values['worked-on'] === true;
  const all = await readCuts(path.join(PROJECT_DIR, 'eval/data/sentences.txt'));
  const measured = all.filter(({ text }) => wasWorkedOn(text) === isWorkedOn);
  process.stdout.write(`${tableOf(measured)}\n`);
  if (isWorkedOn) for (const cut of measured) process.stdout.write(errorsOf(cut));
});

async function readCuts(file: string): Promise<readonly Cut[]> {
  const blocks = (await readFile(file, 'utf8')).split(/\n\n+/);
  let kind = '';
  return blocks.flatMap((block) => {
    const lines = block
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('# '));
    const [heading] = lines;
    if (heading?.startsWith('## ')) kind = lines.shift()?.slice(3) ?? '';
    return lines.length === 0 ? [] : [cutOf(kind, lines)];
  });
}

/** Before "+" there is no blank, before "/" a line break. */
function cutOf(kind: string, lines: readonly string[]): Cut {
  let text = '';
  const starts: number[] = [];
  for (const [i, line] of lines.entries()) {
    const [, mark = '', sentence = ''] = /^([+/]?)(.*)$/.exec(line) ?? [];
    if (i > 0) text += { '+': '', '/': '\n' }[mark] ?? ' ';
    starts.push(text.length);
    text += sentence;
  }
  return { kind, text, starts };
}

function errorsIn({ text, starts }: Cut): { readonly missed: number[]; readonly added: number[] } {
  // The bullet of an item is no part of its sentence.
  const found = splitSentences(text, [{ number: 1, start: 0, end: text.length }]).map(
    ({ start }) => (text.slice(0, start).endsWith('\n- ') ? start - 2 : start),
  );
  return {
    missed: starts.filter((start) => !found.includes(start)),
    added: found.filter((start) => !starts.includes(start)),
  };
}

function errorsOf(cut: Cut): string {
  const { missed, added } = errorsIn(cut);
  const near = (at: number) =>
    `${cut.text.slice(Math.max(0, at - 40), at)}|${cut.text.slice(at, at + 40)}`;
  return [
    ...missed.map((at) => `not cut: ${near(at)}\n`),
    ...added.map((at) => `cut: ${near(at)}\n`),
  ].join('');
}

function tableOf(cuts: readonly Cut[]): string {
  const kinds = [...new Set(cuts.map(({ kind }) => kind))];
  return [
    '| | sentences | not cut | cut in the middle |',
    '| --- | ---: | ---: | ---: |',
    ...kinds.map((kind) =>
      rowOf(
        kind,
        cuts.filter((cut) => cut.kind === kind),
      ),
    ),
    rowOf('all', cuts),
  ].join('\n');
}

function rowOf(name: string, cuts: readonly Cut[]): string {
  const count = (numbers: (cut: Cut) => readonly number[]) => cuts.flatMap(numbers).length;
  const missed = count((cut) => errorsIn(cut).missed);
  const added = count((cut) => errorsIn(cut).added);
  return `| ${name} | ${count(({ starts }) => starts)} | ${missed} | ${added} |`;
}
