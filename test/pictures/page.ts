// A page in Discord's dark colours, and its picture by a browser.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Pixels: a message in Discord's window, more or less, and a phone's screen. */
export const WINDOW = 760;
export const PHONE = 375;

const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; background: #313338; color: #dbdee1; padding: 14px 16px;
    font: 16px/1.375 "gg sans", "Noto Sans", "Liberation Sans", "Noto Color Emoji", sans-serif; }
  article { padding: 4px 8px; margin: 0 -8px 8px; }
  article.private { background: #3b3d5255; border-left: 2px solid #5865f2; }
  .answers { color: #b5bac1; font-size: 14px; margin: 0 0 4px 56px; position: relative;
    white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .answers::before { content: "╭─ "; color: #6d6f78; }
  .answers b { color: #c9cdfb; font-weight: 600; }
  .message { display: flex; gap: 16px; }
  .avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #5a6b4f;
    color: #fff; font-size: 20px; display: grid; place-items: center; }
  .avatar.bot { background: #5865f2; font-size: 26px; line-height: 1; padding-top: 6px; }
  .body { min-width: 0; flex: 1; overflow-wrap: break-word; }
  header strong { color: #f2f3f5; font-weight: 600; }
  header strong.bot { color: #a8b4ff; }
  header time { color: #949ba4; font-size: 12px; margin-left: 8px; }
  .app { background: #5865f2; color: #fff; border-radius: 4px; font-size: 10px; font-weight: 600;
    padding: 1px 5px; margin-left: 6px; vertical-align: 2px; }
  p { margin: 0; white-space: pre-wrap; min-height: .7em; }
  h2 { margin: 8px 0 0; font-size: 20px; font-weight: 700; color: #f2f3f5; }
  small { display: block; color: #949ba4; font-size: 13px; }
  b { font-weight: 700; color: #f2f3f5; }
  small b { color: #b5bac1; }
  code { background: #1e1f22; border: 1px solid #232428; border-radius: 4px; padding: 0 3px;
    font: 85% "Liberation Mono", monospace; }
  small code { font-size: 12px; }
  blockquote { margin: 0; padding: 0 8px 0 12px; border-left: 4px solid #4e5058; border-radius: 4px;
    white-space: pre-wrap; }
  mark { background: #a33; color: #fff; }
  .mention { background: #5865f24d; color: #c9cdfb; border-radius: 3px; padding: 0 2px; }
  .time { background: #ffffff0f; border-radius: 3px; padding: 0 2px; }
  a { color: #00a8fc; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  button { background: #4e5058; color: #fff; border: 0; border-radius: 8px; padding: 0 16px;
    height: 32px; font: inherit; font-size: 14px; font-weight: 500; }
  button.primary { background: #5865f2; }
  button[disabled] { opacity: .5; }
  .frame { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 14px 16px;
    margin-top: 4px; max-width: 600px; display: flex; flex-direction: column; gap: 10px; }
  .section { display: flex; gap: 12px; justify-content: space-between; align-items: flex-start; }
  .section > div { min-width: 0; }
  .section > button { flex: none; }
  .frame hr { border: 0; border-top: 1px solid #3f4147; margin: 2px 0; width: 100%; }
  .frame .row { margin-top: 0; }
  .reactions span { display: inline-block; background: #2b2d31; border-radius: 8px; padding: 2px 8px;
    margin-top: 4px; font-size: 14px; }
  .menu { width: 400px; max-width: 100%; background: #1e1f22; border: 1px solid #232428; border-radius: 8px;
    color: #949ba4; padding: 8px 12px; display: flex; justify-content: space-between; }
  .menu b { color: #dbdee1; font-weight: 400; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .file { background: #2b2d31; border: 1px solid #232428; border-radius: 8px; padding: 10px;
    margin-top: 6px; width: 400px; max-width: 100%; display: flex; gap: 10px; font-size: 14px; }
  footer { color: #949ba4; font-size: 12px; margin-top: 6px; }
  .list, .apps { background: #2b2d31; border: 1px solid #232428; border-radius: 8px; padding: 8px;
    margin-bottom: 8px; }
  .list h4 { margin: 0 0 6px; color: #b5bac1; font-size: 12px; }
  .list div, .apps div { padding: 6px 8px; border-radius: 4px; }
  .list div:first-of-type, .apps .chosen { background: #404249; color: #f2f3f5; }
  .input { background: #383a40; border-radius: 8px; padding: 11px 16px; }
  .input span { background: #1e1f22; border-radius: 4px; padding: 3px 6px; margin-left: 6px; }
  .form { max-width: 440px; padding: 16px; }
  .form h3 { margin: 0 0 12px; color: #f2f3f5; }
  .apps { width: 220px; margin: 0 0 12px 56px; }
`;

/** @param width of the page in pixels */
export async function takePicture(
  folder: string,
  name: string,
  html: string,
  width: number,
): Promise<void> {
  const file = path.join(folder, `${name}.html`);
  const script =
    '<script>document.documentElement.dataset.height = document.body.scrollHeight</script>';
  await writeFile(
    file,
    `<!doctype html><html><meta charset="utf-8"><style>${STYLE} body { width: ${width}px }</style><body>${html}</body>${script}</html>`,
  );
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const { stdout } = await run('chromium', [...options, '--dump-dom', `file://${file}`]);
  const height = Number(/data-height="(\d+)"/.exec(stdout)?.[1] ?? 600);
  await run('chromium', [
    ...options,
    `--window-size=${width},${height}`,
    `--screenshot=${path.join(folder, `${name}.png`)}`,
    `file://${file}`,
  ]);
}
