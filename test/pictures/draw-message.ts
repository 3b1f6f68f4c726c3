// A message as Discord draws it: whom it answers, who speaks, what is said, the buttons below.
import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Message } from '../support/discord/index.js';
import type { Component } from '../support/discord/validate/layout.js';
import { drawMarkdown, escapeHtml } from './draw-markdown.js';

type Names = ReadonlyMap<string, string>;

export function drawMessage(message: Message, names: Names): string {
  const { author, content, components, attachments, flags } = message;
  const isLaidOut = (flags & MessageFlags.IsComponentsV2) !== 0;
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
          ${isLaidOut ? '' : drawMarkdown(content, names)}
          ${isLaidOut ? '' : attachments.map(({ filename }) => drawFile(filename)).join('')}
          ${components.map((each) => draw(each, names)).join('')}
          ${drawReactions(message)}
          ${isPrivate ? '<footer>Only you can see this • <a>Dismiss message</a></footer>' : ''}
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

/** A component with those within it. */
function draw(component: Component, names: Names): string {
  const all = (inner: readonly Component[]) => inner.map((each) => draw(each, names)).join('');
  switch (component.type) {
    case ComponentType.Container:
      return `<div class="frame">${all(component.components)}</div>`;
    case ComponentType.Section:
      return `<div class="section"><div>${all(component.components)}</div>${draw(component.accessory, names)}</div>`;
    case ComponentType.TextDisplay:
      return `<div class="text">${drawMarkdown(component.content, names)}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.File:
      return drawFile(component.file.url.split('/').at(-1) ?? '');
    case ComponentType.ActionRow:
      return `<div class="row">${all(component.components)}</div>`;
    case ComponentType.Button:
      return drawButton(component);
    default:
      return `<div class="menu">${drawChosen(component, names)}<span>⌄</span></div>`;
  }
}

function drawButton({ style, disabled, label }: Extract<Component, { type: 2 }>): string {
  const look = style === ButtonStyle.Primary ? 'primary' : '';
  return `<button class="${look}" ${disabled ? 'disabled' : ''}>${escapeHtml(label ?? '')}</button>`;
}

function drawFile(name: string): string {
  return `<div class="file"><a>${escapeHtml(name)}</a></div>`;
}

function drawReactions({ reactions }: Message): string {
  const drawn = [...reactions].map(([emoji, users]) => `<span>${emoji} ${users.size}</span>`);
  return drawn.length > 0 ? `<div class="reactions">${drawn.join('')}</div>` : '';
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
