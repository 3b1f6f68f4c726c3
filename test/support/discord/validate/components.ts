// Interactive components and the rows that hold them (components v1, also used inside v2 layouts).
import { z } from 'zod';
import { report } from './form.js';
import { linkUrl } from './url.js';

const id = z.int().nullish();
export const customId = z.string().min(1).max(100);
export const anyEmoji =
  /^(\p{RI}{2}|[\d#*]\uFE0F?\u20E3|\p{ExtPict}(\uFE0F|\p{EMod})?(\u200D\p{ExtPict}(\uFE0F|\p{EMod})?)*)$/u;

const emoji = z
  .object({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().nullish() })
  .superRefine((value, context) => {
    const name = value.name ?? '';
    if (value.id || anyEmoji.test(name)) return;
    report(context, ['name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  });

export const button = z
  .object({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(6),
    label: z.string().max(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: linkUrl.nullish(),
    sku_id: z.string().nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine(checkButton);

const select = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};
const option = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});
export const stringSelect = z
  .object({ type: z.literal(3), ...select, options: z.array(option).min(1).max(25) })
  .superRefine(checkOptions);
const defaults = z.array(z.object({ id: z.string(), type: z.enum(['user', 'role', 'channel']) }));
export const entitySelect = z.object({
  type: z.literal([5, 6, 7, 8]),
  ...select,
  default_values: defaults.max(25).nullish(),
  channel_types: z.array(z.int()).nullish(),
});

export const row = z
  .object({
    type: z.literal(1),
    id,
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, entitySelect]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    if (components.length === 1 || components.every(({ type }) => type === 2)) return;
    report(
      context,
      ['components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  });

function checkButton(value: z.infer<typeof button>, context: z.RefinementCtx): void {
  const given = { custom_id: value.custom_id, url: value.url, sku_id: value.sku_id };
  const needed = value.style === 5 ? 'url' : value.style === 6 ? 'sku_id' : 'custom_id';
  if ((given[needed] ?? null) === null)
    report(context, [needed], 'BASE_TYPE_REQUIRED', 'This field is required');
  for (const [key, present] of Object.entries(given)) {
    if (!present || key === needed) continue;
    report(context, [key], 'BUTTON_COMPONENT_INVALID_FIELD', `A button may have only one of these`);
  }
  const titled = Boolean(value.label || value.emoji);
  if (titled === (value.style !== 6)) return;
  report(context, ['label'], 'BUTTON_COMPONENT_INVALID_LABEL', 'A button needs a label or emoji');
}

function checkOptions(value: z.infer<typeof stringSelect>, context: z.RefinementCtx): void {
  value.options.forEach((each, index) => {
    if (value.options.findIndex((other) => other.value === each.value) === index) return;
    const code = 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
    report(context, ['options', index], code, 'The specified option value is already used');
  });
  if ((value.min_values ?? 1) <= (value.max_values ?? 1)) return;
  const code = 'SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX';
  report(context, ['min_values'], code, 'min_values must be equal to or less than max_values.');
}
