// The attachments that were sent, for download from the address that their message gives.
import type { ServerResponse } from 'node:http';
import type { World } from '../world/world.js';

export function serveAttachment(world: World, path: string, response: ServerResponse): void {
  const [, , , id = ''] = path.split('/');
  const attachment = world.attachments.get(id);
  if (!attachment) {
    response.writeHead(404).end('This content is no longer available.');
    return;
  }
  response.writeHead(200, {
    'content-type': attachment.contentType,
    'content-length': attachment.data.byteLength,
    'content-disposition': `attachment; filename="${encodeURIComponent(attachment.filename)}"`,
  });
  response.end(attachment.data);
}
