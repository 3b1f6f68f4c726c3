// The encodings that a page names.
import { expect, test } from 'vitest';
import { encodingsOf } from '../../../src/ingestion/html/labels.js';

test.each([
  [['windows-1252'], '<html><head><meta charset="windows-1252">'],
  [['utf-8'], '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'],
  [['koi8-r'], "<META CONTENT='text/html;charset=koi8-r' HTTP-EQUIV=content-type>"],
  [['latin1'], '<meta name=viewport content=x><meta charset = latin1 />'],
  [['utf-8', 'latin1'], '<meta charset=utf-8><meta charset="latin1">'],
  [['utf-8', 'latin1'], '<?xml version="1.0" encoding="latin1"?><meta charset=utf-8>'],
  [[], '<html><head><title>charset</title>'],
  [[], '<meta name="description" content="how to write charset=koi8-r">'],
  [[], '<!-- <meta charset="koi8-r"> --><p>Text.</p>'],
  [['latin1'], `<script>${'x'.repeat(5_000)}</script><meta charset=latin1>`],
])('are %j', (encodings, page) => {
  expect(encodingsOf(Buffer.from(page))).toEqual(encodings);
});

test.each(['utf16le', 'utf16be'])('are read in a page of %s', (encoding) => {
  const page = Buffer.from('\ufeff<html><head><meta charset="utf-8">', 'utf16le');
  expect(encodingsOf(encoding === 'utf16le' ? page : page.swap16())).toEqual(['utf-8']);
});
