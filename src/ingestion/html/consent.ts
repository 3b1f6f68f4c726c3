// Layers that ask for consent to cookies and the like: they stand in a page in full sentences, and are no
// part of what its author wrote.
import { isText, type Page, type PageElement, type PageNode, walk } from './dom.js';

/** The layers of a page; buttons have to stand in it still. */
export function consentLayersIn(document: Page): PageElement[] {
  const contents = contentsOf(document.documentElement);
  const whole = contents.get(document.body)?.characters ?? 0;
  const isLayer = (element: PageElement) => {
    const content = contents.get(element);
    const isSmall = content && content.characters <= whole / 2;
    return (
      content?.mentionsConsent && !content.holdsArticle && (isSmall || element.closest(DIALOGS))
    );
  };
  const named = [...document.querySelectorAll(LAYERS)];
  const notices = [...document.querySelectorAll(BUTTONS)].filter(isAnswer).map((button) => {
    const box = boxAround(button, (each) => contents.get(each)?.mentionsConsent ?? false);
    return box && (contents.get(box)?.characters ?? 0) <= MAX_NOTICE ? box : undefined;
  });
  return [...named, ...notices].filter((each) => each !== undefined).filter(isLayer);
}

const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
/** As the usual systems and sites name them; those of other layers that lie over the page. */
const LAYERS = [
  ...'cookie consent gdpr onetrust didomi usercentrics qc-cmp truste sp_message osano cky- iubenda'
    .split(' ')
    .flatMap((name) => [`[id*="${name}" i]`, `[class*="${name}" i]`]),
  '[style*="fixed" i]',
  DIALOGS,
].join(', ');
const BUTTONS = 'button, a, input[type="button"], input[type="submit"], [role="button"]';
const ANSWER =
  /^(?:i )?(?:accept|agree|allow|reject|decline|refuse|ok\b|okay|got it|understood|i understand|manage|customi[sz]e|only necessary|necessary only|continue without)/i;
/** As layers speak to the reader; articles about cookies or consent speak of them. */
const CONSENT = [
  /\b(?:uses?|using|stores?|accept|reject|allow|all|these|our|similar|necessary|essential|third-party) cookies\b/i,
  /\bcookie (?:policy|settings|preferences|notice)\b/i,
  /\b(?:store|process|use)(?:s|es)? (?:your )?personal data\b/i,
  /\b(?:your (?:consent|privacy)|privacy (?:policy|notice|settings|preferences))\b/i,
  /\bour (?:[\d,.]{1,9} )?partners\b/i,
];
/** Characters of a notice that is known by its buttons alone. */
const MAX_NOTICE = 1_500;
/** Elements that are looked through around a button. */
const MAX_STEPS = 8;
const MAX_LABEL = 60;
/** Characters of a text that are looked at together with the next: a link may begin between them. */
const TAIL = 30;

interface Content {
  readonly characters: number;
  readonly mentionsConsent: boolean;
  readonly holdsArticle: boolean;
}

/** What each element holds, found in one walk. */
function contentsOf(root: PageNode): ReadonlyMap<PageNode, Content> {
  const contents = new Map<PageNode, Content>();
  const open: { characters: number; mentionsConsent: boolean; holdsArticle: boolean }[] = [];
  let tail = '';
  for (const { node, isEnd } of walk(root)) {
    const around = open.at(-1);
    if (isEnd) {
      const content = open.pop();
      const outer = open.at(-1);
      if (!content) continue;
      contents.set(node, content);
      if (!outer) continue;
      outer.characters += content.characters;
      outer.mentionsConsent ||= content.mentionsConsent;
      outer.holdsArticle ||= content.holdsArticle;
    } else if (node.firstChild) {
      const holdsArticle = /^(?:article|main|h1|body)$/i.test(node.nodeName);
      open.push({ characters: 0, mentionsConsent: false, holdsArticle });
    } else if (around && isText(node)) {
      const text = node.textContent ?? '';
      around.characters += text.trim().length;
      const mentions = CONSENT.some((words) => words.test(tail + text));
      around.mentionsConsent ||= mentions;
      tail = mentions ? '' : (tail + text).slice(-TAIL);
    }
  }
  return contents;
}

function isAnswer(button: PageElement): boolean {
  const label = button.getAttribute('value') ?? button.textContent ?? '';
  return ANSWER.test(label.trim().slice(0, MAX_LABEL));
}

/** The smallest element around it for which this holds. */
function boxAround(
  element: PageElement,
  holds: (box: PageElement) => boolean,
): PageElement | undefined {
  let box = element.parentElement;
  for (let step = 0; box && step < MAX_STEPS; step++) {
    if (holds(box)) return box;
    box = box.parentElement;
  }
  return undefined;
}
