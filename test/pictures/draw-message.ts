// A message as Discord draws it: whom it answers, who speaks, what is said, the buttons below.
import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Message } from '../support/discord/index.js';
import type { Component } from '../support/discord/validate/layout.js';
import { drawMarkdown, escapeHtml } from './draw-markdown.js';

type Names = ReadonlyMap<string, string>;

export function drawMessage(message: Message, names: Names): string {
  const { author, content, components, attachments, flags } = message;
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const tag = author.bot ? '<span class="app">APP</span>' : '';
  const name = author.bot ? 'Verbatim' : escapeHtml(author.displayName);
  return `
    <article class="${isPrivate ? 'private' : ''}">
      ${whatItAnswers(message, names)}
      <div class="message">
        <div class="avatar ${author.bot ? 'bot' : ''}">${author.bot ? '❝' : name.slice(0, 1).toUpperCase()}</div>
        <div class="body">
          <header><strong class="${author.bot ? 'bot' : ''}">${name}</strong>${tag}<time>12:31</time></header>
          ${drawMarkdown(content, names)}
          ${attachments.map(({ filename, data }) => drawFile(filename, data.byteLength)).join('')}
          ${components.map((row) => drawRow(row, names)).join('')}
          ${isPrivate ? '<footer>👁 Only you can see this • <a>Dismiss message</a></footer>' : ''}
        </div>
      </div>
    </article>`;
}

function whatItAnswers({ interaction, reference }: Message, names: Names): string {
  if (interaction?.commandName && !interaction.source) {
    return `<div class="answers"><b>${interaction.user.displayName}</b> used <span class="mention">/${interaction.commandName}</span></div>`;
  }
  if (!reference) return '';
  const { author, content } = reference;
  const name = author.bot ? 'Verbatim' : author.displayName;
  return `<div class="answers"><b>@${name}</b> ${drawMarkdown(content, names).replace(/<\/?(?:p|h2|blockquote|small)>/g, ' ')}</div>`;
}

function drawFile(name: string, bytes: number): string {
  return `<div class="file">📄 <span><a>${escapeHtml(name)}</a><br>${(bytes / 1024).toFixed(1)} KB</span></div>`;
}

function drawRow(row: Component, names: Names): string {
  if (row.type !== ComponentType.ActionRow) return '';
  const drawn = row.components.map((each) => {
    if (each.type === ComponentType.Button) {
      const look = each.style === ButtonStyle.Primary ? 'primary' : '';
      return `<button class="${look}" ${each.disabled ? 'disabled' : ''}>${escapeHtml(each.label ?? '')}</button>`;
    }
    return `<div class="menu">${drawChosen(each, names)}<span>⌄</span></div>`;
  });
  return `<div class="row">${drawn.join('')}</div>`;
}

/** What is chosen in a menu; else what it is for. */
function drawChosen(menu: Component, names: Names): string {
  const chosen =
    menu.type === ComponentType.StringSelect
      ? menu.options.flatMap((option) => (option.default ? [option.label] : []))
      : menu.type === ComponentType.ChannelSelect
        ? (menu.default_values ?? []).map(({ id }) => names.get(id) ?? id)
        : [];
  if (chosen.length > 0) return `<b>${chosen.map(escapeHtml).join(' ')}</b>`;
  return 'placeholder' in menu ? escapeHtml(menu.placeholder ?? '') : '';
}
