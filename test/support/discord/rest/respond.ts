// Writing an answer, with the rate-limit headers that every answer of Discord's carries.
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RestFault } from './faults.js';
import type { Match, Reply } from './router.js';

export function faultReply(fault: RestFault | undefined): Reply {
  const status = fault?.status ?? 500;
  if (status !== 429) return { status, body: { message: `${status}: Injected fault`, code: 0 } };
  const retry_after = fault?.retryAfter ?? 0.1;
  const global = fault?.global ?? false;
  return { status, body: { message: 'You are being rate limited.', retry_after, global } };
}

export function respond(
  response: ServerResponse,
  { status, body }: Reply,
  bucket: string,
  fault?: RestFault,
): void {
  const reset = 1;
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    'x-ratelimit-bucket': bucket,
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Date.now() / 1000 + reset),
    'x-ratelimit-reset-after': String(reset),
    ...(status === 429 && limitHeaders(fault)),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Routes are limited each on its own, so each has a bucket. */
export function bucketOf({ route }: Match): string {
  return createHash('md5').update(`${route.method} ${route.path}`).digest('hex');
}

function limitHeaders(fault: RestFault | undefined): Record<string, string> {
  return {
    'retry-after': String(fault?.retryAfter ?? 0.1),
    'x-ratelimit-scope': fault?.global ? 'global' : 'user',
    ...(fault?.global && { 'x-ratelimit-global': 'true' }),
  };
}
