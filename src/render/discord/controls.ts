// Buttons and menus, as Discord wants them described.
import {
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Citation, Quote } from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import { contextId, customId } from './custom-id.js';
import { MAX_CHOICE, type Row, shorten } from './reply.js';

export function button(
  label: string,
  custom_id: string,
  { style = ButtonStyle.Secondary, disabled = false }: ButtonLook = {},
): APIButtonComponent {
  return { type: ComponentType.Button, style, label, custom_id, disabled };
}

interface ButtonLook {
  readonly style?: ButtonStyle.Primary | ButtonStyle.Secondary;
  readonly disabled?: boolean;
}

/** A row of what is there; no row where nothing is. */
export function row(...components: (APIComponentInMessageActionRow | null)[]): Row[] {
  const present = components.filter((each) => each !== null);
  return present.length > 0 ? [{ type: ComponentType.ActionRow, components: present }] : [];
}

export function deleteButton(asker: string, t: Translate): APIButtonComponent {
  return button(t('controls.delete'), customId('delete', asker));
}

/** "In context" for one quote; a menu besides, when there is more than one to choose from. */
export function contextMenu(
  quotes: readonly Quote[],
  citations: readonly Citation[],
  t: Translate,
): APIStringSelectComponent | null {
  // Discord refuses a whole message for one value that is there twice.
  const byId = new Map(quotes.map((quote) => [contextId(quote), quote]));
  if (byId.size < 2) return null;
  const options = [...byId].map(([value, quote]) => {
    const numbers = quote.citations.map((number) => `[${number}]`).join(' ');
    const title = citations.find(({ number }) => number === quote.citations[0])?.title ?? '';
    return {
      label: shorten(`${numbers} ${title}`, MAX_CHOICE),
      description: t('articles.paragraph', { number: quote.paragraph }),
      value,
    };
  });
  return {
    type: ComponentType.StringSelect,
    custom_id: customId('menu'),
    placeholder: t('controls.chooseQuote'),
    options,
  };
}
