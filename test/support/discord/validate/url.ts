// Addresses as Discord accepts them: http(s), and for media also a reference to an attachment.
import { z } from 'zod';
import { report } from './form.js';

export const webUrl = url(['http:', 'https:'], 2048);
export const linkUrl = url(['http:', 'https:', 'discord:'], 512);
export const mediaUrl = url(['http:', 'https:', 'attachment:'], 2048);
export const attachmentUrl = url(['attachment:'], 2048);

function url(schemes: readonly string[], max: number) {
  return z
    .string()
    .max(max)
    .superRefine((value, context) => {
      if (!URL.canParse(value)) {
        report(context, [], 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
      } else if (!schemes.includes(new URL(value).protocol)) {
        const allowed = schemes.map((scheme) => `'${scheme.slice(0, -1)}'`).join(', ');
        report(context, [], 'URL_TYPE_INVALID_SCHEME', `Scheme must be one of (${allowed}).`);
      }
    });
}
