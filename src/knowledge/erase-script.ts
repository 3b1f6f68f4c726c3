// Run as a process of its own: removes what a server's index has outside of its folder.
import { z } from 'zod';
import { readConfigWithoutToken } from '../config.js';
import { guildIdSchema } from '../guild-folders.js';
import { serveErrand } from '../processes/errand.js';
import { storesOf } from '../store/stores.js';

serveErrand(z.strictObject({ guildId: guildIdSchema }), async ({ guildId }) => {
  await storesOf(readConfigWithoutToken()).weaviate?.erase(guildId);
});
