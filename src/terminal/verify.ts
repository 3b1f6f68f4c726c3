// `npm run verify`: checks a quote from the command line or from standard input. It needs the articles
// alone, no index and no model.
import { text } from 'node:stream/consumers';
import { readConfig } from '../config.js';
import { UsageError } from '../errors.js';
import { openArticles } from '../indexing.js';
import { verify } from '../verification/verify.js';
import { createReporter, print, styleOfStdout } from './output.js';
import { renderVerification, verificationJson } from './verification-text.js';

export interface VerifyOptions {
  readonly speaker?: string;
  readonly json?: boolean;
}

/** @throws UsageError when there is no quote */
export async function runVerify(words: readonly string[], options: VerifyOptions): Promise<void> {
  const isTyped = words.length > 0 || process.stdin.isTTY === true;
  const quote = isTyped ? words.join(' ') : await text(process.stdin);
  if (quote.trim() === '') {
    throw new UsageError(
      'No quote. Give one: npm run verify -- "We will try to establish closer cooperation"',
    );
  }
  const articles = await openArticles(readConfig(), createReporter());
  const verification = await verify(articles, quote, options.speaker);
  print(
    options.json
      ? JSON.stringify(verificationJson(verification))
      : renderVerification(verification, articles.length, styleOfStdout()),
  );
}
