// Request bodies are checked with zod; what fails is answered in Discord's own form-error codes.
import type { z } from 'zod';
import { invalidForm, type Problem } from '../errors.js';

export function parseForm<S extends z.ZodType>(
  schema: S,
  body: unknown,
  path: readonly PropertyKey[] = [],
): z.infer<S> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForm(
    result.error.issues.map((issue) => ({
      ...explain(issue),
      path: [...path, ...issue.path],
    })),
  );
}

/** Reports a rule of Discord's that no zod type expresses, with Discord's code for it. */
export function report(
  context: z.RefinementCtx,
  path: readonly PropertyKey[],
  code: string,
  message: string,
): void {
  context.addIssue({ code: 'custom', path: [...path], message, params: { discord: code } });
}

type Explained = Omit<Problem, 'path'>;

function explain(issue: z.core.$ZodIssue): Explained {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
        : {
            code: 'NUMBER_TYPE_MAX',
            message: `int value should be less than or equal to ${issue.maximum}.`,
          };
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? required : wrongType(issue);
    case 'invalid_union':
      return { code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" is not allowed here.' };
    case 'invalid_value':
      if (issue.input === undefined) return required;
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of (${issue.values.map(String).join(', ')}).`,
      };
    case 'invalid_format':
      return {
        code: 'STRING_TYPE_REGEX',
        message: 'String value did not match validation regex.',
      };
    case 'custom':
      return { code: String(issue.params?.discord ?? 'BASE_TYPE_INVALID'), message: issue.message };
    default:
      return { code: 'BASE_TYPE_CHOICES', message: issue.message };
  }
}

const required: Explained = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

function tooSmall(issue: z.core.$ZodIssueTooSmall): Explained {
  if (issue.origin === 'string') {
    if (issue.input === '' || issue.minimum === 1) return required;
    return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
  }
  if (issue.origin === 'array') {
    return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
  }
  return {
    code: 'NUMBER_TYPE_MIN',
    message: `int value should be greater than or equal to ${issue.minimum}.`,
  };
}

function wrongType(issue: z.core.$ZodIssueInvalidType): Explained {
  if (issue.expected === 'array') {
    return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
  }
  if (issue.expected === 'object') {
    return { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' };
  }
  if (issue.expected === 'boolean') {
    return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
  }
  if (issue.expected === 'string') {
    return { code: 'STRING_TYPE_CONVERT', message: `Could not interpret the value as string.` };
  }
  return { code: 'NUMBER_TYPE_COERCE', message: `Value is not ${issue.expected}.` };
}
