import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionParts } from '../../src/answer/question-parts.js';

describe('the parts of a question', () => {
  it.each([
    [
      'What is happening in Taiwan, and how does the US regard China?',
      ['What is happening in Taiwan?', 'how does the US regard China?'],
    ],
    ['Who leads Serbia? Who leads Hungary?', ['Who leads Serbia?', 'Who leads Hungary?']],
    [
      'when did Putin visit Beijing, who is in the delegation and how much trade do Russia and China do?',
      [
        'when did Putin visit Beijing?',
        'who is in the delegation?',
        'how much trade do Russia and China do?',
      ],
    ],
    [
      'what did Lavrov, who travels with Putin, say and when does Putin return?',
      ['what did Lavrov, who travels with Putin, say?', 'when does Putin return?'],
    ],
    ['who leads serbia and when did xi visit', ['who leads serbia?', 'when did xi visit?']],
  ])('of %j', (question, parts) => {
    expect(questionParts(question)).toEqual(parts);
  });

  it.each([
    'who travels with Putin?',
    'What do Russia and China trade?',
    'When and where do they meet?',
    'Which and how many countries did Xi visit in Europe?',
    'Why does Putin go to Harbin and what does he do there?',
    'Who is Xi, and why?',
    'Can you tell me when and where Putin meets Xi?',
    'Do we know how and why it ended?',
    'Which countries support Russia and have sent weapons to Ukraine?',
    'Which company builds and will run the pipeline?',
    'What is the difference between what Xi said and what Putin said?',
    'is business between china and russia booming or hampered',
    'When is the visit? Thanks!',
    '',
  ])('that cannot stand alone stay together: %j', (question) => {
    expect(questionParts(question)).toEqual([question]);
  });

  it('lose no word', () => {
    const words = (texts: readonly string[]) =>
      texts
        .join(' ')
        .match(/\w+/g)
        ?.filter((w) => !/^(?:and|plus|also)$/i.test(w));
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('what', 'is', 'and', 'Putin', 'visit?', ', and', 'who', 'leads', 'China'),
        ),
        (pieces) => {
          const question = pieces.join(' ');
          expect(words(questionParts(question))).toEqual(words([question]));
        },
      ),
    );
  });
});
