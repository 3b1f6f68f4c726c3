// What ends a sentence and what does not. In the cases "|" marks each boundary.
import { createHash } from 'node:crypto';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { splitParagraphs } from '../../src/corpus/paragraphs.js';
import { splitSentences } from '../../src/corpus/sentences.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { expectLinear, repeated } from '../support/growth.js';

const split = (body: string) => splitSentences(body, splitParagraphs(body));
const sentencesOf = (body: string) => split(body).map(({ start, end }) => body.slice(start, end));

describe('sentences', () => {
  it.each([
    [
      'titles',
      'Mr. Smith met Mrs. Jones. | Dr. Li and Prof. Wang met Sen. Warren, Gen. Lee and Lt. Col. Fox. | They spoke.',
    ],
    ['initials', 'J. K. Rowling wrote it. | J.K. Rowling said so. | George W. Bush left.'],
    ['names with Jr.', 'Samuel L. Jackson and John F. Kennedy Jr. came. | They sat.'],
    ['a country before a hyphen', 'The U.S.-led order fell. | It rose again.'],
    [
      'a country before a name',
      'The visit comes after U.S. Secretary of State Antony Blinken’s trip. | It ended.',
    ],
    [
      'a country before an office',
      'The U.S. Under Secretary left. | The U.N. Security Council met. | The U.K. government did not.',
    ],
    [
      'a country at the end',
      'It happened in the U.S. | The dollar fell. | He moved to the U.S. | He liked it.',
    ],
    [
      'a capital',
      'He flew to Washington, D.C. on Monday. | He lives in Washington, D.C. | He likes it.',
    ],
    ['a share’s name', 'The CEO of Gazprom GAZP.MM, was in Iran. | GAZP.MM rose.'],
    ['decimals', 'Trade hit $240.1bn in 2023. | It rose 3.5 percent. | Then it fell.'],
    ['a year at the end', 'He was born in 1949. | In 1950 he moved.'],
    ['a day at the end', 'On Jan. 5 he left. | He came on Feb. 6. | He returned.'],
    [
      'times of day',
      'The talks begin at 2 p.m. today. | They end at 5 p.m. tomorrow. | The a.m. session is at 9 a.m. | The rest is free.',
    ],
    [
      'a time before a name',
      'It starts at 2 p.m. | Putin speaks first. | At 3 p.m. Xi speaks. | It ends at 5 p.m. Eastern time. | Shops open at 9 a.m. on Monday.',
    ],
    [
      'initials before a name',
      'The engines were built by A. B. Dickens Marine Co. Ltd. of Leith. | It was drawn by C. F. Haller. | Built by R. Ostrow & Sons. | S. Pell, 77, saw it. | He knew the works of J. S. Bach.',
    ],
    ['what is no initial', 'They chose plan B. | They left. | It was 30 °C. | Nobody complained.'],
    [
      'weekdays and months with a point',
      'The hearing is on Wed. Sept. 4 in Port Ellery. | They met on Tues. Nov. 12. | Open Mon. to Fri. | Closed on Sat. | Nobody knows why. | On Fri. Mayor Calder spoke. | In Dec. President Li left. | Rain fell all Fri. | Mayor Calder spoke. | It was in Jan. of that year, or on the Sun. 28 Feb. before.',
    ],
    [
      'numbers in Roman and letters',
      'The plan is described in vol. IX of the harbour papers. | See ch. XII, p. 9, and app. C for the rest. | Fig. IV shows it. | It is in vol. II. | A map is in it.',
    ],
    [
      'firms with two endings',
      'Hale Bros. and Orr & Co. Ltd. of York bid. | It cost Rs. 500 to Smith Bros. | They paid approx. Rs. 2 crore. | A bag was approx. 40 kg and Rs. 90. | It holds approx. Twelve Mile Creek in a year.',
    ],
    [
      'titles',
      'His lawyer, Atty. Rex Uy, and the Hon. Delroy Charles met Fr. Nilo, Eng. Huda and Cllr. Bains. | They left.',
    ],
    [
      'points with blanks, ranks, roads and measures',
      'Wait . . . what? | He said . . . nothing. . . . | Then he left. | It was Det. Sgt. Amy Pond with Spc. Tom Hill of Asha Pvt. Ltd. today. | She left. | On Hwy. 61, at Bldg. 5 on Rte. 9, he was 6 ft. 2 in. tall. | It was 350 deg. F at night. | Approx. 30% recovered. | Max. 4 a day. | He gave it to Max. | Then it was 6 ft. | He left. | In Calif. Gov. Gavin Newsom signed. | He moved to Calif. | The trip was long.',
    ],
    [
      'marks between dashes',
      'Turn the valve and -- careful! -- stand back. | He said – why? – that it was late. | It was — at last! — over. | The gate (it is locked) is – or was? – theirs.',
    ],
    [
      'names with a mark',
      'The makers of Jeopardy! Masters had chartered the boat. | A show called Ahoy! Boats ran. | Shares of Yahoo! Inc. fell. | The Jeopardy! Tournament of Champions ran. | On Jeopardy! Masters he won. | We won! | Everybody cheered. | He came from Vietnam! | Then he left.',
    ],
    [
      'streets and saints',
      'A man fell near Main St. | Police said he lived at 12 Oak Ave. | Neighbours heard him. | In St. Gallen it rains. | Mount St. Helens erupted. | Mrs. St. John and Roxanne St. Bernard wept. | The Wall St. Journal wrote of it. | It burned in the 400 block of North Main St. | Police said so. | A car stood across 5th St. | Nobody drove it. | A tree lay between Elm St. | Crews came. | She moved to East St. Louis in May.',
    ],
    [
      'a quotation without a blank after it',
      'The minister said:“It ended.”| Then he hung up. | She cried:“Help!”| Nobody came. | «No.»| Then he left.',
    ],
    [
      'note marks in brackets',
      'It stands on Skerra.[1] | It was built in 1874.[2][3] | It burned down.[a] | “It is gone.”[^12] | He died.[3]:17 | Nobody knows.[citation needed] | Is it so?[note 2] | It is. | It fell.[12]: 34 | The rest stood.[1]:34–35 | It was sold.[1] [2] | They left. | He went.[4] | [The mayor] did not.',
    ],
    [
      'note marks without brackets',
      'The village had 412 inhabitants in 1921.1 | By 1961 there were 230.2,3 | It has a mill.4 | The mill is closed.¹² | It was sold. | It fell.1–3 | Nobody wept. | See fig.2 The rest is in section 3.2 The chair wrote it on Sept.5 The end.',
    ],
    [
      'a speech tag after a question',
      '“The pier is safe,” said Ines Calder. | “Who will pay for it?” Tom Reyes asked. | “Where?” Mrs. Penn, the clerk, wondered aloud. | “Not us!” Dr. Ode shouted. | "Really?" Lena Ott asked the council. | "Never!" Uncle Ted used to say. | He left.',
    ],
    [
      'no speech tag after a question',
      '“Will it hold?” | The crowd grew. | “Why?” | Tom Reyes said he did not know. | “Who?” | Ann asked if it was late. | “Yes!” | Then he said no.',
    ],
    [
      'numbers',
      'Order No. 5 came first. | No. 10 Downing Street is old. | See Fig. 3 and pp. 6-7, vol. 2. | It cost approx. 5 dollars.',
    ],
    ['firms', 'Inc. firms such as Apple Inc. and Acme Corp. rose. | Yahoo! Inc., fell.'],
    ['Latin', 'Li et al. wrote it, e.g. in May, i.e. late. | It is done, etc. | He left.'],
    ['addresses', 'Version 2.0 is out. | Visit example.com or www.example.org/a.b?c=d. | Done!'],
    ['an ellipsis', 'Wait... what? | He paused … and went on. | Then… nothing.'],
    ['several marks', 'What?! | No!! | Yes. | OK?'],
    [
      'a parenthesis',
      'The deal (signed in May. It was secret.) holds. | It works. | (It really does.) | It does.',
    ],
    ['a quotation with its speaker', '“It is over,” he said. | “We go home.” | He left.'],
    ['a quotation of two sentences', 'He said: “It is over. We go home.” | Then he left. | “Bye.”'],
    ['straight marks', 'He said, "It is done. Go." | Then he left. | "Yes", he said.'],
    ['a full stop inside the marks', 'He said “no.” | She said “yes.” | They left.'],
    ['a question inside', 'She asked, “Is it over?” and left. | “Yes!” he cried. | So it was.'],
    ['nested quotation marks', '“He told me ‘Stop it. Now!’ and left.” | I stayed.'],
    [
      'single quotation marks',
      'He told me ‘Stop it. Now!’ and left. | I stayed. | ‘I came. I saw,’ he said.',
    ],
    [
      'straight single marks',
      "He said 'It is done. Go.' | Then he left. | Tom's dogs' house is 'fine.' | It is.",
    ],
    [
      'apostrophes',
      'The nations’ ties grew. | Rock ’n’ roll is here. | It’s fine. | The ’90s ended. | China’s ‘no limits’ vow held.',
    ],
    [
      'an apostrophe that looks like an opening mark',
      'It was in the ‘90s. | He left. | She didn’t. | They wept.',
    ],
    ['a lower-case start', 'partly as a caution to Wang Yi, China’s top diplomat. | It was late.'],
    ['emoji', 'It is done. | 🙂 He left 🙂. | 🙂 Bye! 🙂'],
    ['white space', 'One is here. |  Two\tis there.   | \u00a0Three is gone.'],
  ])('are told apart: %s', (_, marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim());
    expect(sentencesOf(marked.replaceAll('| ', ''))).toEqual(expected);
  });

  it('are found in a quotation that runs over paragraphs and is closed in the last', () => {
    const body =
      '“The first is here. The second too.\n\n“Then he went on. He said more.”\n\nThe end. Really.';
    expect(sentencesOf(body)).toEqual([
      '“The first is here.',
      'The second too.',
      '“Then he went on. He said more.”',
      'The end.',
      'Really.',
    ]);
  });

  it('keep the opening mark of a quotation that is never closed', () => {
    expect(sentencesOf('It is late. “He went on. He said more.')).toEqual([
      'It is late.',
      '“He went on.',
      'He said more.',
    ]);
  });

  it('are the items of a list, with or without a full stop', () => {
    expect(sentencesOf('Points:\n- First item\n* Second. With more.\n10) Tenth\n\nEnd')).toEqual([
      'Points:',
      'First item',
      'Second.',
      'With more.',
      '10) Tenth',
      'End',
    ]);
  });

  it.each([
    ['Roman numerals', 'Reasons:\ni. The card ran out.\nii. The bank asks\niii. None of the above'],
    [
      'Roman numerals in brackets',
      'Three were looked at.\n(i) Glebe Farm: no objection\n(ii) 4 Mill Lane\n(iv) None',
    ],
    ['letters', 'Rules:\na) No dogs\nb) No cats\n(c) No birds'],
    ['letters with a point', 'Rules:\na. No dogs\nb. No cats\nc. No birds'],
    ['capital letters', 'Rules:\nA. No dogs\nB. No cats\nC) No birds'],
    ['capital letters in brackets', 'Rules:\n(A) No dogs\n(B) No cats'],
    ['capital numerals with a point', 'Parts:\nII. The flood\nIII. The wall\nIV) The end'],
    [
      'numerals of one letter',
      'Parts:\nI. One flood\nII. The wall\nIII. The end\nIV. Four\nV. Five\nVI. Six',
    ],
    ['small numerals of one letter', 'Parts:\ni) One\nii) Two\niii) Three\niv) Four\nv) Five'],
    ['a numeral after a gap of lines', 'Parts:\nIX. One\nof them\nX. The other'],
  ])('are the items of a list with %s', (_, body) => {
    const items = body.split(/\n(?!of them)/);
    expect(sentencesOf(`${body}\n\nEnd`)).toEqual([...items, 'End']);
  });

  it('are not cut where a line begins with what only looks like the number of an item', () => {
    const body =
      'It was built by\nA. B. Dickens of Leith c.\n1642, as in Roe\nv. Wade and\nI. Ostrow and\nc. 1700.';
    expect(sentencesOf(`${body}\n\nEnd.`)).toEqual([body, 'End.']);
  });

  it('of the articles in this repository stay where they are', async () => {
    const { articles } = await loadCorpus(path.join(PROJECT_DIR, 'articles'));
    const offsets = articles.map(({ id, sentences }) => [
      id,
      sentences.map(({ start, end }) => [start, end]),
    ]);
    expect(createHash('sha256').update(JSON.stringify(offsets)).digest('hex')).toBe(
      'a5a24a5151f28831b7b7e8a1e1ee0b2036149b10dea7e1e020bc411a8da4a0ac',
    );
  });

  it('run over the line breaks of a paragraph', () => {
    expect(sentencesOf('One goes\nover lines. Two\ndoes too.\n\nEnd.')).toEqual([
      'One goes\nover lines.',
      'Two\ndoes too.',
      'End.',
    ]);
  });

  it('are numbered through the article, and know their paragraph', () => {
    expect(
      split('A one. A two.\n\nB one.').map(({ index, paragraph }) => [index, paragraph]),
    ).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
    ]);
  });

  it('are trimmed, hold words, and cover their paragraph in order without overlap, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryText, (body) => {
        const paragraphs = splitParagraphs(body);
        const sentences = splitSentences(body, paragraphs);
        expect(sentences.map(({ index }) => index)).toEqual(sentences.map((_, i) => i));
        for (const { number, start, end } of paragraphs) {
          let at = start;
          for (const sentence of sentences.filter(({ paragraph }) => paragraph === number)) {
            const text = body.slice(sentence.start, sentence.end);
            // The bullet of an item is no part of it.
            expect(body.slice(at, sentence.start).trim()).toMatch(/^[-*•]?$/);
            expect(sentence.start).toBeGreaterThanOrEqual(at);
            expect(text).toBe(text.trim());
            expect(text).toMatch(/[\p{L}\p{N}]/u);
            at = sentence.end;
          }
          expect(at).toBe(end);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['prose in one paragraph', 'He went to the market on Monday. “It is fine,” she said. '],
    [
      'a quotation opened over and over',
      '“He went to the market on Monday. It is fine, she said. ',
    ],
    ['figures without an end', '1.'],
    ['marks without words', '"a. ‘'],
    ['a list', '- a b\n'],
    ['a quotation that never closes', '“a.” “A b.) '],
    ['single quotations', '‘A.’ '],
    ['a number before every full stop', 'A b0. '],
    ['a number of letters before a mark', '0"'],
    ['initials', 'U.S. '],
    ['blanks', '. \u00a0'],
    ['opening marks', '("“'],
    ['lines', 'A\n'],
    ['note marks', 'a.[1]'],
    ['notes that never close', 'a.[1'],
    ['bare note marks', 'mill.4 The '],
    ['marks', '!?'],
    ['brackets', '(a. B '],
    ['speech tags', '?” Aa '],
    ['items', '(i) a.\n'],
    ['white space after a mark', `a.${' '.repeat(999)}B`],
  ])('take time that grows with the text, not with its square: %s', async (_, piece) => {
    await expectLinear((characters) => split(repeated(piece, characters)));
  });
});
