// Run as a process of its own: brings a server's index up to date with its articles and with what ships.
// Vectors are taken over from the server's index before and from what ships, so that a new article is
// all that has to be embedded.
import { z } from 'zod';
import { readConfigWithoutToken } from '../config.js';
import { loadCorpus } from '../corpus/load.js';
import { guildFolders, guildIdSchema } from '../guild-folders.js';
import { createEmbedders } from '../open-models.js';
import { serveErrand } from '../processes/errand.js';
import { buildIndex } from '../store/build.js';
import { openIndex } from '../store/open.js';
import { storesOf } from '../store/stores.js';

const inputSchema = z.strictObject({ guildId: guildIdSchema, keepsNoOther: z.boolean() });

serveErrand(inputSchema, async ({ guildId, keepsNoOther }) => {
  const config = readConfigWithoutToken();
  const stores = storesOf(config);
  const folders = guildFolders(config.DATA_DIR, guildId);
  const [shipped, own, embedders] = await Promise.all([
    openIndex(config.INDEX_DIR, { stores }),
    loadCorpus(folders.articles),
    createEmbedders(config),
  ]);
  const articles = [...shipped.articles, ...own.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  await buildIndex({
    indexDir: folders.index,
    articles,
    embedders,
    takeOverFrom: [shipped],
    stores,
    corpus: guildId,
    keepsNoOther,
    now: () => new Date(),
  });
});
