// Buttons and menus, as Discord wants them described.
import {
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Translate } from '../locales/translate.js';
import { withoutDirections } from '../text/directions.js';
import type { Block } from './block.js';
import { contextId, customId } from './custom-id.js';
import type { PageNumber } from './paging.js';
import { MAX_BESIDE, type Part, type Row, type Viewer } from './reply.js';

/** @param label others may have written it: nothing in it turns it round */
export function button(
  label: string,
  custom_id: string,
  { style = ButtonStyle.Secondary, disabled = false }: ButtonLook = {},
): APIButtonComponent {
  const shown = withoutDirections(label);
  return { type: ComponentType.Button, style, label: shown, custom_id, disabled };
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

/** What whoever asked can do with the message: delete it; or share it, where only they see it. */
export function ownButtons(
  { deletableBy, t }: Pick<Viewer, 'deletableBy' | 't'>,
  isShareable = true,
): APIButtonComponent[] {
  if (deletableBy !== null) return [deleteButton(deletableBy, t)];
  return isShareable ? [button(t('controls.share'), customId('share'))] : [];
}

/** Below a summary that is not pinned yet. */
export function pinButton(t: Translate): APIButtonComponent {
  return button(t('pins.pin'), customId('pin'), { style: ButtonStyle.Primary });
}

/** @param id as `contextId` gives it */
export function contextButton(id: string, t: Translate): APIButtonComponent {
  return button(t('controls.inContext'), id);
}

/**
 * The parts of a message, each quote with a button beside it that shows it in context. Discord refuses a
 * whole message for one button that is there twice, or for too many.
 */
export function withContext(blocks: readonly Block[], t: Translate): Part[] {
  const seen = new Set<string>();
  return blocks.map(({ text, quote }) => {
    const id = quote && contextId(quote);
    if (id === undefined || seen.has(id) || seen.size === MAX_BESIDE) return { text };
    seen.add(id);
    return { text, beside: contextButton(id, t) };
  });
}

export function menu(
  custom_id: string,
  placeholder: string,
  options: APISelectMenuOption[],
): APIStringSelectComponent {
  return { type: ComponentType.StringSelect, custom_id, placeholder, options };
}

/**
 * To the page before and the page after; none where there is one page only.
 * @param turnTo the custom_id that shows another page
 */
export function turnButtons(
  { page, pages }: PageNumber,
  turnTo: (page: number) => string,
  t: Translate,
): APIButtonComponent[] {
  const turn = (label: string, to: number) =>
    button(label, turnTo(to), { disabled: to < 1 || to > pages });
  if (pages <= 1) return [];
  return [turn(t('controls.previous'), page - 1), turn(t('controls.next'), page + 1)];
}
