import { describe, expect, it } from 'vitest';
import { dependsOnPrevious, withContext } from '../../src/corpus/context.js';
import { articleOf, sentencesOf, shippedArticles } from '../support/articles.js';

/** How the sentences of the articles that ship begin which cannot be understood alone: all of them. */
const DEPENDENT = [
  'The ministry said that the two leaders would discuss',
  'It said that this will be Mr Putin’s first',
  'This may include further developments',
  'The trip, Mr Xi’s first to the continent',
  'This stands in contrast to the US trade',
  'The visit, starting on Thursday,',
  'Both nations have conducted joint military drills',
  'This trip was viewed as an effort',
  'It will be Putin’s second visit',
  'The trip, according to a note from the Kremlin,',
  'This will be the first international trip',
  'After the meeting, they must sign',
  'The measure would be to counter',
  'It became unclear at first',
];

describe('a sentence', () => {
  it.each([
    'It rained.',
    'They agreed.',
    'He said that Putin would go.',
    'This came as a surprise.',
    'These are the terms.',
    'Its economy grew.',
    'Both agreed.',
    'However, he left.',
    'In 2023, they grew.',
    'After the talks, she flew home.',
    'As he left, Xi waved.',
    'The measure would be costly.',
    'The trip, his first, was short.',
    'The talks were long.',
    'Such talks are rare.',
  ])('cannot be understood alone: %s', (sentence) => {
    expect(dependsOnPrevious(sentence)).toBe(true);
  });

  it.each([
    'Putin said that it was fine.',
    'When Putin arrived, he smiled.',
    'In Paris, he met Macron.',
    'According to the Kremlin, they will meet.',
    'The Kremlin confirmed that it was so.',
    'The United States said they would.',
    'The Chinese leader said that he agreed.',
    '“It is over,” he said.',
    '‘They left.’',
    'There is no deal.',
    'Oil prices fell by 3 percent after China said it would buy less.',
    '2023 was its year.',
    '',
    '…',
  ])('can be understood alone: %s', (sentence) => {
    const alone = sentence !== '2023 was its year.';
    expect(dependsOnPrevious(sentence)).toBe(!alone);
  });

  it('of the articles that ship is told to be one or the other as a reader would', async () => {
    const sentences = (await shippedArticles()).flatMap(sentencesOf);
    const dependent = sentences.filter(dependsOnPrevious);
    expect(dependent).toEqual(DEPENDENT.map((start) => expect.stringMatching(`^${start}`)));
  });
});

describe('the context of a sentence', () => {
  const quoted = (body: string, index: number) => {
    const article = articleOf(body);
    const sentence = article.sentences[index];
    if (!sentence) throw new Error('There is no such sentence.');
    const { start, end } = withContext(article, sentence);
    return article.body.slice(start, end);
  };

  it('is nothing where it can be understood alone', () => {
    expect(quoted('Putin left. Xi stayed.', 1)).toBe('Xi stayed.');
  });

  it('is the sentence before where it cannot', () => {
    expect(quoted('Xi came. Putin left. He was late. Xi stayed.', 2)).toBe(
      'Putin left. He was late.',
    );
  });

  it('reaches into the paragraph before, with what is between', () => {
    expect(quoted('Putin left.\n\nHe was late.', 1)).toBe('Putin left.\n\nHe was late.');
  });

  it('goes on while the sentence before cannot be understood either, but not for ever', () => {
    expect(quoted('Putin left. He was late. It rained.', 2)).toBe(
      'Putin left. He was late. It rained.',
    );
    expect(quoted('Putin left. He was late. It rained. They cried.', 3)).toBe(
      'He was late. It rained. They cried.',
    );
  });

  it('is nothing for the first sentence of an article', () => {
    expect(quoted('It rained. Putin left.', 0)).toBe('It rained.');
  });
});
