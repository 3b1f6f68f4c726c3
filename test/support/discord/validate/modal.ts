// A modal: up to five inputs, each in a label (or, deprecated, in a row of its own).
import { z } from 'zod';
import { customId, entitySelect, stringSelect } from './components.js';
import { report } from './form.js';

const id = z.int().nullish();
const input = {
  type: z.literal(4),
  id,
  custom_id: customId,
  style: z.literal([1, 2]),
  min_length: z.int().min(0).max(4000).nullish(),
  max_length: z.int().min(1).max(4000).nullish(),
  required: z.boolean().nullish(),
  value: z.string().max(4000).nullish(),
  placeholder: z.string().max(100).nullish(),
};
const textInput = z.object({ ...input, label: z.string().max(45).nullish() });
const labelledInput = z.object({ ...input, label: z.string().min(1).max(45) });

const inputRow = z.object({
  type: z.literal(1),
  id,
  components: z.array(labelledInput).length(1),
});
const label = z.object({
  type: z.literal(18),
  id,
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: z.discriminatedUnion('type', [textInput, stringSelect, entitySelect]),
});
const text = z.object({ type: z.literal(10), id, content: z.string().min(1).max(4000) });

export const modal = z.object({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(z.discriminatedUnion('type', [inputRow, label, text]))
    .min(1)
    .max(5)
    .superRefine((components, context) => {
      const ids = fieldsOf(components).map((field) => field.custom_id);
      if (new Set(ids).size === ids.length) return;
      const message = 'Component custom id cannot be duplicated';
      report(context, [], 'COMPONENT_CUSTOM_ID_DUPLICATED', message);
    }),
});

export type Modal = z.infer<typeof modal>;
export type ModalField = z.infer<typeof textInput | typeof stringSelect | typeof entitySelect>;

export function fieldsOf(components: Modal['components']): ModalField[] {
  return components.flatMap((each): ModalField[] => {
    if (each.type === 10) return [];
    return each.type === 18 ? [each.component] : each.components;
  });
}
