// Discord's refusals: the HTTP status, JSON error code and message that the real API answers with.

type FieldError = { readonly code: string; readonly message: string };
export type FormErrors = { [field: string]: FormErrors | readonly FieldError[] };

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly errors?: FormErrors,
  ) {
    super(message);
  }
}

const refusals = {
  Unauthorized: [401, 0, '401: Unauthorized'],
  NotFound: [404, 0, '404: Not Found'],
  MethodNotAllowed: [405, 0, '405: Method Not Allowed'],
  UnknownApplication: [404, 10002, 'Unknown Application'],
  UnknownChannel: [404, 10003, 'Unknown Channel'],
  UnknownGuild: [404, 10004, 'Unknown Guild'],
  UnknownMember: [404, 10007, 'Unknown Member'],
  UnknownMessage: [404, 10008, 'Unknown Message'],
  UnknownUser: [404, 10013, 'Unknown User'],
  UnknownEmoji: [400, 10014, 'Unknown Emoji'],
  UnknownWebhook: [404, 10015, 'Unknown Webhook'],
  UnknownInteraction: [404, 10062, 'Unknown interaction'],
  UnknownCommand: [404, 10063, 'Unknown application command'],
  TooManyPins: [400, 30003, 'Maximum number of pins reached for the channel (250)'],
  TooManyReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  TooManyAttachments: [
    400,
    30015,
    'Maximum number of attachments in a message has been reached (10)',
  ],
  TooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  EntityTooLarge: [413, 40005, 'Request entity too large'],
  ForumChannel: [400, 40058, 'Cannot send a message in a forum channel'],
  AlreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  TooManyFollowups: [
    400,
    40094,
    'This interaction has hit the maximum number of follow up messages',
  ],
  MissingAccess: [403, 50001, 'Missing Access'],
  DirectMessageChannel: [403, 50003, 'Cannot execute action on a DM channel'],
  NotTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  EmptyMessage: [400, 50006, 'Cannot send an empty message'],
  CannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  MissingPermissions: [403, 50013, 'Missing Permissions'],
  SystemMessage: [403, 50021, 'Cannot execute action on a system message'],
  InvalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  InvalidRecipient: [400, 50033, 'Invalid Recipient(s)'],
  ArchivedThread: [400, 50083, 'Thread is archived'],
  InvalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  ReplyWithoutHistory: [403, 160002, 'Cannot reply without permission to read message history'],
  LockedThread: [400, 160005, 'Thread is locked'],
} as const satisfies Record<string, readonly [number, number, string]>;

export function refusal(name: keyof typeof refusals): ApiError {
  const [status, code, message] = refusals[name];
  return new ApiError(status, code, message);
}

export type Problem = FieldError & { readonly path: readonly PropertyKey[] };

/** A form-body error at one field. */
export function formError(path: readonly PropertyKey[], code: string, message: string): ApiError {
  return invalidForm([{ path, code, message }]);
}

export function invalidForm(problems: readonly Problem[]): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', nest(problems));
}

function nest(problems: readonly Problem[]): FormErrors {
  const here = problems.filter(({ path }) => path.length === 0);
  const below = new Map<string, Problem[]>();
  for (const { path, ...rest } of problems) {
    const [key, ...tail] = path;
    if (key === undefined) continue;
    below.set(String(key), [...(below.get(String(key)) ?? []), { ...rest, path: tail }]);
  }
  return {
    ...(here.length > 0 && { _errors: here.map(({ code, message }) => ({ code, message })) }),
    ...Object.fromEntries([...below].map(([key, inner]) => [key, nest(inner)])),
  };
}
