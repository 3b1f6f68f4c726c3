// The limits of embeds. Surrounding white space is trimmed before anything is counted, and an
// embed that repeats another's `url` is merged into it: only the first is shown.
import { z } from 'zod';
import { report } from './form.js';
import { mediaUrl, webUrl } from './url.js';

const trimmed = (max: number) => z.string().trim().max(max);
const filled = (max: number) => z.string().trim().min(1).max(max);

const field = z.object({ name: filled(256), value: filled(1024), inline: z.boolean().nullish() });

const embed = z
  .object({
    title: trimmed(256).nullish(),
    description: trimmed(4096).nullish(),
    url: webUrl.nullish(),
    timestamp: z.iso.datetime({ offset: true, local: true }).nullish(),
    color: z.int().min(0).max(0xffffff).nullish(),
    footer: z.object({ text: filled(2048), icon_url: mediaUrl.nullish() }).nullish(),
    image: z.object({ url: mediaUrl }).nullish(),
    thumbnail: z.object({ url: mediaUrl }).nullish(),
    author: z
      .object({ name: filled(256), url: webUrl.nullish(), icon_url: mediaUrl.nullish() })
      .nullish(),
    fields: z.array(field).max(25).nullish(),
  })
  .superRefine((value, context) => {
    const { title, description, footer, image, thumbnail, author, fields } = value;
    if (title || description || footer || image || thumbnail || author || fields?.length) return;
    report(context, ['description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  });

export type Embed = z.infer<typeof embed>;

export const embeds = z
  .array(embed)
  .max(10)
  .superRefine((list, context) => {
    if (list.reduce((sum, each) => sum + textLength(each), 0) <= 6000) return;
    report(context, [], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  });

export function withoutRepeatedUrls(list: readonly Embed[]): Embed[] {
  const seen = new Set<string>();
  return list.filter(({ url }) => {
    if (!url) return true;
    if (seen.has(url)) return false;
    seen.add(url);
    return true;
  });
}

function textLength({ title, description, footer, author, fields }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const { name, value } of fields ?? []) texts.push(name, value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
