// Which components a message may have: rows only (v1), or a layout of text, sections and
// containers once the message carries IS_COMPONENTS_V2.
import { z } from 'zod';
import { button, row } from './components.js';
import { report } from './form.js';
import { attachmentUrl, mediaUrl } from './url.js';

const id = z.int().nullish();
const media = {
  media: z.object({ url: mediaUrl }),
  description: z.string().max(1024).nullish(),
  spoiler: z.boolean().nullish(),
};
const text = z.object({ type: z.literal(10), id, content: z.string().min(1).max(4000) });
const thumbnail = z.object({ type: z.literal(11), id, ...media });
const section = z.object({
  type: z.literal(9),
  id,
  components: z.array(text).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.object({
  type: z.literal(12),
  id,
  items: z.array(z.object(media)).min(1).max(10),
});
const file = z.object({
  type: z.literal(13),
  id,
  file: z.object({ url: attachmentUrl }),
  spoiler: z.boolean().nullish(),
});
const separator = z.object({
  type: z.literal(14),
  id,
  divider: z.boolean().nullish(),
  spacing: z.literal([1, 2]).nullish(),
});
const container = z.object({
  type: z.literal(17),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
  components: z
    .array(z.discriminatedUnion('type', [row, text, section, gallery, file, separator]))
    .min(1),
});

export type Component = z.infer<
  | typeof button
  | typeof row
  | typeof text
  | typeof thumbnail
  | typeof section
  | typeof gallery
  | typeof file
  | typeof separator
  | typeof container
  | (typeof row)['shape']['components']['element']
>;

export const rows = z
  .array(z.discriminatedUnion('type', [row]))
  .max(5)
  .superRefine(checkTree);

export const layout = z
  .array(z.discriminatedUnion('type', [row, text, section, gallery, file, separator, container]))
  .superRefine(checkTree)
  .superRefine((components, context) => {
    const all = [...walk(components)];
    if (all.length > 40) {
      const message = 'The total number of components cannot exceed 40';
      report(context, [], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
    }
    if (textOf(components).join('').length > 4000) {
      const message = 'The displayable text of a message cannot exceed 4000 characters';
      report(context, [], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
    }
  });

/** Every component, however deeply nested, in reading order. */
export function* walk(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    if ('components' in component) yield* walk(component.components);
    if ('accessory' in component) yield component.accessory;
  }
}

export function textOf(components: readonly Component[]): string[] {
  return [...walk(components)].flatMap((each) => (each.type === 10 ? [each.content] : []));
}

function checkTree(components: readonly Component[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const component of walk(components)) {
    const customId = 'custom_id' in component ? component.custom_id : null;
    if (!customId) continue;
    if (seen.has(customId)) {
      const code = 'COMPONENT_CUSTOM_ID_DUPLICATED';
      report(context, [], code, `Component custom id cannot be duplicated: ${customId}`);
    }
    seen.add(customId);
  }
}
