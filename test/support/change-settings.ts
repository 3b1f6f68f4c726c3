// Changes what a server has set, as another process may, while a bot runs or before it starts.
import pino from 'pino';
import { type GuildSettings, openGuildSettings } from '../../src/database/guild-settings.js';
import { openDatabase } from '../../src/database/open.js';

export async function changeSettings(
  dataDir: string,
  guildId: string,
  change: Partial<GuildSettings>,
): Promise<void> {
  const database = await openDatabase(dataDir);
  await openGuildSettings(database, pino({ level: 'silent' })).change(guildId, change);
  await database.close();
}
