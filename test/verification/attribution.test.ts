// Who is said to have said what, by the words of made-up articles; in doubt nobody.
import { describe, expect, test } from 'vitest';
import { attributionOf } from '../../src/verification/attribution.js';
import { agreementOf, nameIn } from '../../src/verification/speaker.js';
import { articleOf } from '../support/articles.js';

/** Whose words "we will win" are in this text. */
function speakerIn(text: string): string {
  const article = articleOf(text);
  const start = article.body.indexOf('we will win');
  const attribution = attributionOf(article, { start, end: start + 'we will win'.length });
  return attribution.kind === 'speaker' ? attribution.speaker : attribution.kind;
}

describe('the speaker', () => {
  test.each([
    ['“Now we will win,” Putin said.', 'Putin'],
    ['“Now we will win”, said Mr Xi.', 'Mr Xi'],
    ['“Now we will win,” said Mr Xi on Tuesday.', 'Mr Xi'],
    ['‘Now we will win,’ said Mr Xi. It wasn’t late.', 'Mr Xi'],
    ['‘It’s late. Now we will win,’ Putin said.', 'Putin'],
    ['“Now we will win,” Putin told Xinhua.', 'Putin'],
    ['“Now we will win,” the Kremlin announced on Tuesday, May 14, 2024.', 'the Kremlin'],
    ['Putin said: “Now we will win.”', 'Putin'],
    ['Putin told reporters that “we will win”.', 'Putin'],
    ['Putin, speaking in Beijing, said “we will win”.', 'Putin, speaking in Beijing,'],
    ['Putin has also said that we will win.', 'Putin'],
    ['Now we will win, Mr Orban said.', 'Mr Orban'],
    ['According to the Kremlin, we will win.', 'the Kremlin'],
    ['Certainly we will win, according to Yuri Ushakov, a Kremlin adviser.', 'Yuri Ushakov'],
    ['Putin and Xi said that we will win.', 'Putin and Xi'],
    ['“It is late,” Putin said. “But we will win.”', 'Putin'],
    ['The Kremlin confirmed the trip and said that we will win.', 'The Kremlin'],
    ['Putin came to the lake.\n\n“Now we will win,” he said.', 'Putin'],
    ['“It is late,” said Xi. “When will we win? Now we will win!” Tom Reyes asked.', 'Tom Reyes'],
    ['“Now we will win!” Mrs. Penn shouted.', 'Mrs. Penn'],
    ['“It is late,” said Xi. "Now we will win?" whispered Ana Ruiz.', 'Ana Ruiz'],
    ['Anna Novak came. Ines Calder left. “Now we will win,” Novak said.', 'Novak'],
    ['“It is late,” said Xi. “Now we will win!” Tom Reyes hissed.', 'Tom Reyes'],
    ['“It is late,” said Xi. “Now we will win!” Tom Reyes announced.', 'Tom Reyes'],
    ['“It is late,” said Xi. “Will we? Now we will win!” Tom Reyes protested.', 'Tom Reyes'],
    [
      '“It is late,” said Xi. “Now we will win?” Tom Reyes and Ana Ruiz asked.',
      'Tom Reyes and Ana Ruiz',
    ],
    ['“It is late,” said Xi. “Now we will win!” Tom Reyes muttered under his breath.', 'Tom Reyes'],
    ['“It is late,” said Ines Calder. “Now we will win.” Nobody moved.', 'Ines Calder'],
    ['Mr Reyes came. “Now we will win,” he said.', 'Reyes'],
    ['President Joe Biden met Mr Xi. “Now we will win,” President Biden said.', 'President Biden'],
    ['Joe Biden came. “Now we will win,” Mr Biden said.', 'Mr Biden'],
    ['“Now we will win,” the minister, Anna Novak, told BBC News.', 'the minister, Anna Novak,'],
    ['“Now we will win,” Jo Marsh, 45, told Reuters.', 'Jo Marsh, 45,'],
    ['“Now we will win,” Sen. Jo Marsh, D-Ohio, told CNN.', 'Sen. Jo Marsh, D-Ohio,'],
    ['Jo Marsh, the union leader, told the BBC: “Now we will win.”', 'Jo Marsh, the union leader,'],
    ['Jo Marsh, of the union, warned Tom Reyes: “Now we will win.”', 'Jo Marsh, of the union,'],
    ['“Now we will win,” warned Tom Reyes, the mayor.', 'Tom Reyes'],
    ['“Now we will win,” wrote Tom Reyes.', 'Tom Reyes'],
  ])('of %s is %s', (text, speaker) => {
    expect(speakerIn(text)).toBe(speaker);
  });

  test.each([
    'Putin never said that we will win.',
    'Nobody has said that we will win.',
    'If Putin said that we will win, it was late.',
    'It is said that we will win.',
    'Putin met Xi. “Now we will win,” he said.',
    'Xi noted that Putin said that we will win.',
    'Putin asked whether we will win.',
    '“Xi said we will win,” Putin stated.',
    '“Xi told me ‘we will win’ often,” Putin said.',
    'The man who met Putin said that we will win.',
    'Putin said it was late, and we will win.',
    'In response to Putin’s claim that “we will win”, Xi said no.',
    'Xi said no to what critics call “we will win”.',
    'Putin said it was late, and Xi smiled at the banner “we will win”.',
    'Putin said, quoting Xi: “Now we will win.”',
    'The statement, signed by Putin, said “we will win”.',
    '“Now we will win”: Putin said no.',
    'Putin denied that Xi said “we will win”.',
    '“Now we will win,” Putin said, quoting Xi.',
    'Putin came to the lake.\n\n“Now we will win,” he said on Tuesday, echoing Xi.',
    'Putin denied he said “we will win”.',
    'Putin thinks he said that we will win.',
    'Putin’s plane landed. “Now we will win,” he said.',
    'Xi, Putin said, thought that we will win.',
    'The motto “we will win” hung there.',
    'Putin said no. Xi said yes. “We agree: we will win.”',
    '“It is late,” said Xi. “Why? Now we will win!” Tom Reyes said he did not know.',
    '“It is late,” said Xi. “Is it?” asked Putin. “Now we will win.”',
    '“Now we will win,” somebody said.',
    '“It is late,” said Xi. A driver helped. “Now we will win,” he said.',
    '“It is late,” said Xi. Her father smiled. “Now we will win,” he said.',
    'Xi and his cousin came. “Now we will win,” he said.',
    'Xi gave it to his son. “Now we will win,” he said.',
    'Anna Novak met Petr Novak. “Now we will win,” Novak said.',
    '“It is late,” said Ines Calder. “Now we will win!” Tom Reyes grinned.',
    '“It is late,” said Ines Calder. “Now we will win!” Tom Reyes and Ana Ruiz sang.',
    '“It is late,” said Ines Calder. “Now we will win.” — Tom Reyes',
    '“It is late,” said Ines Calder. “Now we will win.” (Tom Reyes)',
    '“It is late,” said Ines Calder. “Now we will win.” That was Tom Reyes.',
    '“It is late,” said Ines Calder. “Is it?” “Now we will win.”',
    '“It is late,” Calder said, then Reyes: “Now we will win.”',
    '“It is late,” said Calder. “Now we will win?” Reporters laughed.',
    'Mr Reyes came. “Now we will win,” she said.',
    'Mrs. Calder came. “Now we will win,” he said.',
    'Mr Novak met Mrs Novak. “Now we will win,” Novak said.',
    'President Biden met Hunter Biden. “Now we will win,” Biden said.',
    'Calder: It is late.\nReyes: Now we will win.',
    'Q: Will you?\nA: Yes. Now we will win.',
    'In a letter Xi was named. “Now we will win,” the letter said.',
    '“Now we will win,” Jo Marsh, 45, wrote Tom Reyes.',
    '“Now we will win,” the spokesman, who asked not to be named, told Reuters.',
    '“Now we will win,” the head of the club, in Riga, told Tom Reyes.',
  ])('of %s is not told', (text) => {
    expect(speakerIn(text)).toBe('unclear');
  });

  test('of a plain sentence is whoever wrote the article', () => {
    expect(speakerIn('The team was sure. Surely we will win the cup.')).toBe('own-words');
    expect(speakerIn('Update: Surely we will win the cup.')).toBe('own-words');
  });
});

test.each([
  ['Chinese President Xi Jinping', 'Xi Jinping'],
  ['Russian Foreign Minister Sergei Lavrov', 'Sergei Lavrov'],
  ['EU Commission chief Ursula von der Leyen', 'Ursula von der Leyen'],
  ['Putin’s spokesman Dmitry Peskov', 'Dmitry Peskov'],
  ['The Chinese Foreign Ministry', 'Chinese Foreign Ministry'],
  ['the Kremlin', 'Kremlin'],
  ['a spokesman for Putin', undefined],
  ['Putin’s press service', undefined],
  ['the two leaders', undefined],
])('the name in "%s" is %s', (phrase, name) => {
  expect(nameIn(phrase)).toBe(name);
});

test.each([
  ['Putin', 'Russian President Vladimir Putin', 'same'],
  ['Xi', 'Chinese President Xi Jinping', 'same'],
  ['Xi Jinping', 'Mr Xi', 'same'],
  ['Foreign Ministry', 'The Chinese Foreign Ministry', 'same'],
  ['Xi', 'Putin and Xi', 'same'],
  ['Xi', 'Putin', 'other'],
  ['Putin', 'The report from the Chongyang Institute', 'other'],
  ['Putin', 'a spokesman for Putin', 'unclear'],
  ['Putin', 'The head of Putin’s office', 'unclear'],
  ['Putin', 'Experts close to Xi', 'unclear'],
  ['Xi', 'President Xi Jinping’s adviser Li', 'unclear'],
  ['Li', 'President Xi Jinping’s adviser Li', 'same'],
  ['Putin', 'Putin’s spokesman', 'unclear'],
  ['Putin', 'the two leaders', 'unclear'],
  ['Putin', 'The ministry', 'unclear'],
  ['the president', 'Putin', 'unclear'],
  ['Puttin', 'Putin', 'other'],
])('"%s" and "%s" are %s', (given, phrase, agreement) => {
  expect(agreementOf(given, phrase)).toBe(agreement);
});
