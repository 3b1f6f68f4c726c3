// Members filling in the modal that an interaction was answered with.
import { InteractionType } from 'discord-api-types/v10';
import { fieldsOf, type Modal, type ModalField } from '../validate/modal.js';
import type { Channel } from '../world/types.js';
import { ImpossibleAction } from '../world/visibility.js';
import type { World } from '../world/world.js';
import { begin, type InteractionHandle } from './handle.js';
import { nothingResolved, type Resolved, resolvedField, resolveEntity } from './resolve.js';

/** Text, or the values selected, by custom id. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

export async function submitModal(
  world: World,
  opened: InteractionHandle,
  values: ModalValues,
): Promise<InteractionHandle> {
  const form = await opened.modal();
  const { user, channel, owners, source, commandType } = opened.interaction;
  const stray = Object.keys(values).find((key) => !fieldsOf(form.components).some(named(key)));
  if (stray !== undefined) throw new ImpossibleAction(`The modal has no field "${stray}".`);
  const resolved = nothingResolved();
  const components = form.components.map((each) => fill(world, channel, each, values, resolved));
  const message = commandType === null ? source : null;
  return begin(
    world,
    {
      type: InteractionType.ModalSubmit,
      user,
      channel,
      owners,
      source: message,
      trigger: opened.interaction,
    },
    { custom_id: form.custom_id, components, ...resolvedField(resolved) },
    message,
  );
}

function fill(
  world: World,
  channel: Channel,
  component: Modal['components'][number],
  values: ModalValues,
  resolved: Resolved,
) {
  const { type } = component;
  if (type === 10) return { type };
  const answer = (field: ModalField) => {
    const value = values[field.custom_id];
    return { type: field.type, custom_id: field.custom_id, ...entered(field, value) };
  };
  if (type === 1) return { type, components: component.components.map(answer) };
  const field = component.component;
  const value = values[field.custom_id];
  if (field.type > 4 && Array.isArray(value)) {
    for (const id of value) resolveEntity(world, channel, resolved, id);
  }
  return { type, component: answer(field) };
}

function entered(field: ModalField, value: ModalValues[string] | undefined) {
  const isRequired = field.required ?? true;
  if (field.type !== 4) {
    const list = typeof value === 'string' ? [value] : (value ?? []);
    const least = field.min_values ?? (isRequired ? 1 : 0);
    if (list.length < least || list.length > (field.max_values ?? 1)) throw unfit(field);
    return { values: list };
  }
  const text = value ?? field.value ?? '';
  if (typeof text !== 'string') throw unfit(field);
  if (text === '' && !isRequired) return { value: '' };
  const least = Math.max(field.min_length ?? 0, isRequired ? 1 : 0);
  if (text.length < least || text.length > (field.max_length ?? 4000)) throw unfit(field);
  return { value: text };
}

function named(key: string) {
  return ({ custom_id }: ModalField) => custom_id === key;
}

function unfit({ custom_id }: ModalField): ImpossibleAction {
  return new ImpossibleAction(`Discord's client would not submit this for "${custom_id}".`);
}
