// A reply as components, and back: what is framed stands in a container, a quote in a section with its button.
// The words are read back from the message itself, so that buttons work after a restart and on older messages.
import {
  type APIComponentInContainer,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import { joinedParts, MAX_COMPONENTS, type Part, type Reply, type Row } from './reply.js';

/** Whether all of it fits one message. */
export function fitsOneMessage(reply: Reply, maxCharacters: number): boolean {
  return (
    reply.content.length <= maxCharacters &&
    countOf(componentsOf(reply, { withLines: false })) <= MAX_COMPONENTS
  );
}

/** Lines between parts give way where there would be too many components. */
export function layout(reply: Reply): APIMessageTopLevelComponent[] {
  const airy = componentsOf(reply, { withLines: true });
  return countOf(airy) <= MAX_COMPONENTS ? airy : componentsOf(reply, { withLines: false });
}

/** What components say, as the reply that they were made from; files only by their names and addresses. */
export function readLayout(components: readonly APIMessageTopLevelComponent[]): Reply {
  const parts: Part[] = [];
  const rows: Row[] = [];
  const files: { name: string; url: string }[] = [];
  let isSetOff = false;
  const isFramed = components.some((each) => each.type === ComponentType.Container);
  const shown = components.flatMap((each): Placed[] =>
    each.type === ComponentType.Container ? each.components : [each],
  );
  for (const each of shown) {
    if (each.type === ComponentType.Separator) {
      isSetOff = true;
      continue;
    }
    if (each.type === ComponentType.TextDisplay) parts.push({ text: each.content, isSetOff });
    else if (each.type === ComponentType.Section) parts.push({ ...readSection(each), isSetOff });
    else if (each.type === ComponentType.ActionRow) rows.push(each);
    else if (each.type === ComponentType.File) files.push(readFile(each));
    isSetOff = false;
  }
  return { content: joinedParts(parts), ...(isFramed && { parts }), rows, files };
}

type Placed =
  | APIComponentInContainer
  | Exclude<APIMessageTopLevelComponent, { type: ComponentType.Container }>;

function componentsOf(
  { content, parts, rows = [], files = [] }: Reply,
  { withLines }: { readonly withLines: boolean },
): APIMessageTopLevelComponent[] {
  const shownFiles = files.map(
    ({ name }): APIFileComponent => ({
      type: ComponentType.File,
      file: { url: `attachment://${name}` },
    }),
  );
  // Discord takes no empty text.
  if (!parts) return [...(content === '' ? [] : [textDisplay(content)]), ...shownFiles, ...rows];
  const text = parts.flatMap((part): APIComponentInContainer[] => [
    ...(withLines && part.isSetOff ? [{ type: ComponentType.Separator as const }] : []),
    partOf(part),
  ]);
  return [{ type: ComponentType.Container, components: [...text, ...shownFiles, ...rows] }];
}

function partOf({ text, beside }: Part): APITextDisplayComponent | APISectionComponent {
  if (!beside) return textDisplay(text);
  return { type: ComponentType.Section, components: [textDisplay(text)], accessory: beside };
}

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function readSection({ components, accessory }: APISectionComponent): Part {
  const text = components.map(({ content }) => content).join('\n');
  return accessory.type === ComponentType.Button ? { text, beside: accessory } : { text };
}

function readFile({ file: { url }, name }: APIFileComponent): { name: string; url: string } {
  return { name: name ?? decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? ''), url };
}

function countOf(components: readonly APIMessageTopLevelComponent[]): number {
  const within = (each: APIMessageTopLevelComponent | APIComponentInContainer): number => {
    if (each.type === ComponentType.Container)
      return 1 + each.components.map(within).reduce(sum, 0);
    if (each.type === ComponentType.Section) return 2 + each.components.length;
    return each.type === ComponentType.ActionRow ? 1 + each.components.length : 1;
  };
  return components.map(within).reduce(sum, 0);
}

function sum(a: number, b: number): number {
  return a + b;
}
