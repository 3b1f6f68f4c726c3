// What Discord shows besides messages: the choices while an option is typed, a message's menu, and a form.
import { ComponentType } from 'discord-api-types/v10';
import { fieldsOf, type Modal } from '../support/discord/validate/modal.js';
import { escapeHtml } from './draw-markdown.js';

export interface Typing {
  readonly command: string;
  /** Options that are filled in already, by their names. */
  readonly before?: Readonly<Record<string, string>>;
  readonly option: string;
  readonly description: string;
  readonly typed: string;
}

export function drawChoices(choices: readonly string[], typing: Typing): string {
  const { command, before = {}, option, description, typed } = typing;
  const list = choices.map((name) => `<div>${escapeHtml(name)}</div>`).join('');
  const input = [...Object.entries(before), [option, `${typed}▏`] as const]
    .map(([name, value]) => `<span>${name} <b>${escapeHtml(value)}</b></span>`)
    .join('');
  return `<div class="list"><h4>${option} — ${escapeHtml(description)}</h4>${list}</div>
    <div class="input"><b>/${command}</b>${input}</div>`;
}

/** A message with its menu open. */
export function drawApps(message: string, chosen: string): string {
  const entries = ['Reply', 'Copy Text', `Apps ▸ <b>${chosen}</b>`]
    .map((entry, i) => `<div class="${i === 2 ? 'chosen' : ''}">${entry}</div>`)
    .join('');
  return `${message}<div class="apps">${entries}</div>`;
}

/** A form with its menus open. */
export function drawForm({ title, components }: Modal): string {
  const labels = components.flatMap((each) => ('label' in each ? [escapeHtml(each.label)] : []));
  const choices = fieldsOf(components).flatMap((field) =>
    field.type === ComponentType.StringSelect
      ? field.options.map(({ label }) => `<div>${escapeHtml(label)}</div>`)
      : [],
  );
  return `<div class="list form"><h3>${escapeHtml(title)}</h3><h4>${labels.join(' ')}</h4>${choices.join('')}</div>`;
}
