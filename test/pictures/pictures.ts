// `npm run pictures`: every command as it looks, into docs/pictures/. The messages are those of the real
// bot against the loopback Discord; a browser (Debian's chromium) draws them.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { openGallery } from './gallery.js';
import { memberPictures } from './member-pictures.js';
import { moderatorPictures } from './moderator-pictures.js';
import { takePicture } from './page.js';

const PICTURES = path.join(PROJECT_DIR, 'docs', 'pictures');

test('every command', async () => {
  const gallery = await openGallery();
  const pictures = { ...(await memberPictures(gallery)), ...(await moderatorPictures(gallery)) };
  expect(gallery.discord.rejections).toEqual([]);
  await gallery.close();
  await mkdir(PICTURES, { recursive: true });
  const folder = await temporaryFolder();
  for (const [name, html] of Object.entries(pictures)) {
    await takePicture(folder, name, html);
    await copyFile(path.join(folder, `${name}.png`), path.join(PICTURES, `${name}.png`));
  }
  await rm(folder, { recursive: true });
});
