// Layers that ask for consent to cookies and the like: they stand in a page in full sentences, and are no
// part of what its author wrote.
import { isBlock, isText, type Page, type PageElement, type PageNode, walk } from './dom.js';

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
  const speaks = (element: PageElement) => contents.get(element)?.speaksToReader ?? false;
  const named = [...document.querySelectorAll(LAYERS)];
  const notices = [...document.querySelectorAll(NOTICES)].filter(
    (element) => speaks(element) && isShort(contents.get(element)),
  );
  const answered = [...document.querySelectorAll(BUTTONS)].map((button) => {
    const label = labelOf(button);
    const isAnswer = ANSWER.test(label);
    if (!isAnswer && !CLOSING.test(label)) return undefined;
    const box = boxAround(button, (each) => contents.get(each)?.mentionsConsent ?? false);
    return box && isShort(contents.get(box)) && (isAnswer || speaks(box)) ? box : undefined;
  });
  return [...named, ...notices, ...answered].filter((each) => each !== undefined).filter(isLayer);
}

const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
/** As the usual systems and sites name them; those of other layers that lie over the page. */
const LAYERS = [
  ...'cookie consent gdpr onetrust didomi usercentrics qc-cmp truste sp_message osano cky- iubenda'
    .split(' ')
    .flatMap((name) => [`[id*="${name}" i]`, `[class*="${name}" i]`]),
  ...['id', 'class'].map((name) => `[${name}^="fc-"]`),
  '[style*="fixed" i]',
  DIALOGS,
].join(', ');
/** Names of notices of all kinds, which are layers only where they speak to the reader alone. */
const NOTICES = ['notice', 'banner']
  .flatMap((name) => [`[id*="${name}" i]`, `[class*="${name}" i]`])
  .join(', ');
const BUTTONS = 'button, a, input[type="button"], input[type="submit"], [role="button"]';
const ANSWER =
  /^(?:yes,? )?(?:i )?(?:accept|agree|allow|consent|reject|decline|refuse|ok\b|okay|got it|understood|i understand|manage|customi[sz]e|only necessary|necessary only|continue without)/i;
/** What ends any notice. */
const CLOSING =
  /^(?:yes|no|close|dismiss|hide|continue|save|x|[×✕✖]|(?:close|dismiss|hide) (?:this|the|notice|banner|message)\b.*|save (?:and|my|choices|preferences|settings)\b.*)$/i;
/** As layers speak to the reader; articles about cookies or consent speak of them. */
const CONSENT = [
  /\b(?:uses?|using|stores?|accept|reject|allow|all|these|our|similar|necessary|essential|third-party) cookies\b/i,
  /\b(?:agree|consent) to (?:the |our )?use of cookies\b/i,
  /\bconsent to (?:the )?us(?:e|ing) (?:of )?your (?:personal )?data\b/i,
  /\baccept (?:personali[sz]ed )?(?:advertising|ads) and (?:tracking|cookies)\b/i,
  /\bcookie (?:policy|settings|preferences|notice)\b/i,
  /\b(?:store|process|use)(?:s|es)? (?:your )?personal data\b/i,
  /\b(?:your (?:consent|privacy)|privacy (?:policy|notice|settings|preferences))\b/i,
  /\bour (?:[\d,.]{1,9} )?partners\b/i,
];
/** What hardly an article says of itself. */
const TO_READER =
  /\b(?:by (?:using|continuing|visiting|browsing)\b|(?:we|this (?:web ?)?site|our (?:web ?)?site) uses? cookies\b|we value your privacy\b)/i;
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
  readonly speaksToReader: boolean;
  readonly holdsArticle: boolean;
}

/** What each element holds, found in one walk. */
function contentsOf(root: PageNode): ReadonlyMap<PageNode, Content> {
  const contents = new Map<PageNode, Content>();
  const open: { -readonly [Key in keyof Content]: Content[Key] }[] = [];
  let tail = '';
  for (const { node, isEnd } of walk(root)) {
    const around = open.at(-1);
    // Words of one block are not those of the next.
    if (isBlock(node)) tail = '';
    if (isEnd) {
      const content = open.pop();
      const outer = open.at(-1);
      if (!content) continue;
      contents.set(node, content);
      if (!outer) continue;
      outer.characters += content.characters;
      outer.mentionsConsent ||= content.mentionsConsent;
      outer.speaksToReader ||= content.speaksToReader;
      outer.holdsArticle ||= content.holdsArticle;
    } else if (node.firstChild) {
      const holdsArticle = /^(?:article|main|h1|body)$/i.test(node.nodeName);
      open.push({ characters: 0, mentionsConsent: false, speaksToReader: false, holdsArticle });
    } else if (around && isText(node)) {
      const text = node.textContent ?? '';
      around.characters += text.trim().length;
      const mentions = CONSENT.some((words) => words.test(tail + text));
      around.mentionsConsent ||= mentions;
      const speaks = TO_READER.test(tail + text);
      around.speaksToReader ||= speaks;
      tail = mentions || speaks ? '' : (tail + text).slice(-TAIL);
    }
  }
  return contents;
}

function isShort(content: Content | undefined): boolean {
  return content !== undefined && content.characters <= MAX_NOTICE;
}

function labelOf(button: PageElement): string {
  const written = button.getAttribute('value') ?? button.textContent?.trim();
  return (written || (button.getAttribute('aria-label') ?? '')).trim().slice(0, MAX_LABEL);
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
