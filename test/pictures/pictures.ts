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
import { PHONE, takePicture, WINDOW } from './page.js';

const PICTURES = path.join(PROJECT_DIR, 'docs', 'pictures');

/** Milliseconds: a browser is started for each picture. */
const MINUTES = 900_000;

/** What has to fit a phone's screen. */
const ON_A_PHONE = ['ask', 'mention', 'follow-up', 'lookup'];

test(
  'every command',
  async () => {
    const gallery = await openGallery();
    const pictures = { ...(await memberPictures(gallery)), ...(await moderatorPictures(gallery)) };
    expect(gallery.discord.rejections).toEqual([]);
    await gallery.close();
    await mkdir(PICTURES, { recursive: true });
    const folder = await temporaryFolder();
    for (const [name, html] of Object.entries(pictures)) {
      await takePicture(folder, name, html, WINDOW);
      await copyFile(path.join(folder, `${name}.png`), path.join(PICTURES, `${name}.png`));
    }
    for (const name of ON_A_PHONE) {
      await takePicture(folder, name, pictures[name] ?? '', PHONE);
      await copyFile(path.join(folder, `${name}.png`), path.join(PICTURES, `${name}-phone.png`));
    }
    await rm(folder, { recursive: true });
  },
  MINUTES,
);
