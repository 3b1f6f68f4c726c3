// Layers that ask for consent to cookies, and text about cookies.
import { expect, test } from 'vitest';
import { read } from './page-of.js';

const ASKS =
  'We and our 842 partners use cookies to store personal data, to measure reach, and to show you more of what you like. You can agree, or choose.';

test.each([
  `<div id="cookie-banner"><p>${ASKS}</p><button>Accept all</button></div>`,
  `<div class="CookieConsent-root"><h2>Your choice</h2><p>${ASKS}</p><a href="#">Settings</a></div>`,
  `<section id="onetrust-consent-sdk"><p>${ASKS}</p></section>`,
  `<div role="dialog" aria-modal="true"><p>${ASKS}</p></div>`,
  `<div style="position: fixed; bottom: 0"><p>${ASKS}</p></div>`,
  `<div class="css-1x2y"><div><p>${ASKS}</p></div><div><button>Reject all</button><button>I agree</button></div></div>`,
  `<form><p>${ASKS}</p><input type="submit" value="Accept"></form>`,
])('a layer is no text, wherever it stands: %s', (layer) => {
  for (const { body, takenOut } of [read('', { around: layer }), read(layer)]) {
    expect(body).not.toContain('partners');
    expect(takenOut.blocks.map(({ text }) => text)).toContain(ASKS);
  }
});

test.each([
  `<p class="cookies">The bakery sells cookies to those who wait for the ferry, and it accepts no cards.</p>`,
  `<div class="consent-story"><p>The mayor asked the court for consent to close the pier, and the court agreed.</p></div>`,
  `<div><p>The law on cookies was changed, and sites have to ask.</p><a href="/law">Read on</a></div>`,
])('a text about such things stays: %s', (html) => {
  const text = html.replace(/<a.*?<\/a>|<[^>]+>/g, '');
  expect(read(html).body).toContain(text);
});

test('a page that is about cookies and named after them stays whole', () => {
  const { paragraphs } = read('<p>What cookies are, and who has to give consent.</p>', {
    around: '<div class="cookie-page">',
  });
  expect(paragraphs).toEqual(['What cookies are, and who has to give consent.']);
});

test.each([
  [
    'We use cookies to improve your experience, and to show you ads.',
    '<button aria-label="Close">×</button>',
    'notice',
  ],
  [
    'We use cookies to improve your experience, and to show you ads.',
    '<button aria-label="Dismiss"></button>',
    'bar',
  ],
  [
    'This site uses cookies, small files, to work and to measure visits.',
    '<a href="#">Dismiss</a>',
    'bar',
  ],
  [
    'By using this website, you agree to the use of cookies, as described in our policy.',
    '',
    'site-notice',
  ],
  ['By continuing to browse, you consent to our use of cookies on this device.', '', 'Banner_a1'],
  [
    'The site asks for consent to use your data for personalised advertising.',
    '<button>Consent</button><button>Manage options</button>',
    'a',
  ],
  [
    'To read on, accept advertising and tracking, or subscribe to our offer.',
    '<button>Accept and continue</button>',
    'wall',
  ],
  [
    'Do you accept our cookies, and those of third parties, which we use?',
    '<button>Yes, I accept</button><button>No</button>',
    'gd',
  ],
  ['The site asks for your consent to all of it, as the law wants it.', '', 'fc-root'],
])('a layer with other words is no text: %s %s', (text, buttons, name) => {
  const layer = `<div class="${name}"><p>${text}</p>${buttons}</div>`;
  for (const { body, takenOut } of [read('', { around: layer }), read(layer)]) {
    expect(body).not.toContain(text);
    expect(takenOut.blocks.map((block) => block.text)).toContain(text);
  }
});

test.each([
  '<div><p>The law on all cookies was changed in May, and nobody noticed it.</p><a href="#a">Close</a></div>',
  '<div class="notice"><p>The court gave notice that sites which accept cookies of others have to ask.</p></div>',
  '<div><p>Bakers sell our cookies, and they have no plans to stop that.</p><a href="/more">Continue reading</a></div>',
])('and an article about cookies with such words stays: %s', (html) => {
  expect(read(html).body).toContain(/<p>(.*?)<\/p>/.exec(html)?.[1]);
});
