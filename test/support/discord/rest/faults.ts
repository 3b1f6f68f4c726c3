// Faults that a test asks for: refusals, rate limits, broken connections and delays, each for the
// next few requests that match.

export type RestFault = {
  /** Matched against `METHOD /path`, for example `/POST .*\/messages$/`. */
  readonly match: RegExp | string;
  /** How many requests it strikes; once when omitted. */
  readonly times?: number;
  /** Answers with this status: 429 or 5xx. */
  readonly status?: number;
  /** Seconds that a 429 asks to wait. */
  readonly retryAfter?: number;
  /** Whether a 429 is for the whole application. */
  readonly global?: boolean;
  /** Breaks the connection instead of answering. */
  readonly reset?: boolean;
  /** Milliseconds before the request is carried out, also when the client has gone meanwhile. */
  readonly delay?: number;
  /** Whether the request is carried out before its answer is lost. */
  readonly after?: boolean;
};

export type Faults = {
  /** Adds a fault, and returns how often it has struck so far. */
  rest(fault: RestFault): { readonly struck: number };
  /** The fault that strikes this request, if any. */
  take(method: string, path: string): RestFault | undefined;
};

export function createFaults(): Faults {
  const planned: { fault: RestFault; struck: number }[] = [];
  return {
    rest: (fault) => {
      const plan = { fault, struck: 0 };
      planned.push(plan);
      return plan;
    },
    take: (method, path) => {
      const plan = planned.find(
        ({ fault, struck }) => struck < (fault.times ?? 1) && matches(fault, `${method} ${path}`),
      );
      if (plan) plan.struck += 1;
      return plan?.fault;
    },
  };
}

function matches({ match }: RestFault, line: string): boolean {
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}
