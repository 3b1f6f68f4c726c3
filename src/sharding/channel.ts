// The channel between a shard's process and the manager's, seen from either end.

/** The other process, as Node.js knows it: `process`, or a ChildProcess. */
export interface OtherProcess {
  readonly connected: boolean;
  send?(message: object, callback: (error: Error | null) => void): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

/** @returns how to send a message; rejects when the other end is gone */
export function senderTo<Message extends object>(other: OtherProcess) {
  return (message: Message): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!other.connected || !other.send) return reject(new Error('The other process has ended.'));
      other.send(message, (error) => (error ? reject(error) : resolve()));
    });
}
