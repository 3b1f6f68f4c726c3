// What waits for a worker, served fairly: servers in turn, and within each its members in turn (Nagle,
// RFC 970: a queue for each source, round robin), whoever asks much waits behind themselves alone. Where
// there is no more room, the newest of whoever has most waiting goes (Suter et al. 1998, longest queue drop).

/** On whose behalf something is done. */
export interface Asker {
  readonly user: string;
  /** The server's id; null in direct messages, which are served together as if they were one server. */
  readonly guild: string | null;
  /** Nobody waits for it: it is done when there is nothing else to do. */
  readonly isPatient?: boolean;
}

/** How much may wait, of one member in one server, of one server, and of all. */
export interface Room {
  readonly member: number;
  readonly guild: number;
  readonly total: number;
}

export interface FairQueue<Item> {
  readonly size: number;
  /** Takes the item in; returns the one for which there is no room: it, another, or none. */
  push(asker: Asker, item: Item): Item | undefined;
  /** The item whose turn it is. */
  shift(): Item | undefined;
  /** Takes the item out; false where it does not wait. */
  remove(asker: Asker, item: Item): boolean;
}

/** The items of each member, in their order; members in the order of their turns. */
type Members<Item> = Map<string, Item[]>;

export function createFairQueue<Item>(room: Room): FairQueue<Item> {
  /** In the order of their turns. None is empty, nor is any of its members. */
  const guilds = new Map<string | null, Members<Item>>();
  let size = 0;

  const takeAt = ({ guild, user }: Asker, at: number): Item | undefined => {
    const members = guilds.get(guild);
    const items = members?.get(user);
    const taken = items?.splice(at, 1) ?? [];
    size -= taken.length;
    if (items?.length === 0) members?.delete(user);
    if (members?.size === 0) guilds.delete(guild);
    return taken[0];
  };
  /** Of whoever has most waiting in a server. */
  const takeNewest = (guild: string | null, own: string) => {
    const members: Members<Item> = guilds.get(guild) ?? new Map();
    return takeAt({ guild, user: longest(members, ({ length }) => length, own) }, -1);
  };

  return {
    get size() {
      return size;
    },
    push: ({ guild, user }, item) => {
      const members: Members<Item> = guilds.get(guild) ?? new Map();
      const items = members.get(user) ?? [];
      if (items.length >= room.member) return item;
      items.push(item);
      guilds.set(guild, members.set(user, items));
      size += 1;
      if (waitingIn(members) > room.guild) return takeNewest(guild, user);
      if (size > room.total) return takeNewest(longest(guilds, waitingIn, guild), user);
      return undefined;
    },
    shift: () => {
      for (const [guild, members] of guilds) {
        for (const [user, items] of members) {
          const item = takeAt({ guild, user }, 0);
          // Whoever has had their turn comes last.
          if (items.length > 0 && members.delete(user)) members.set(user, items);
          if (members.size > 0 && guilds.delete(guild)) guilds.set(guild, members);
          return item;
        }
      }
      return undefined;
    },
    remove: (asker, item) => {
      const at = guilds.get(asker.guild)?.get(asker.user)?.indexOf(item) ?? -1;
      if (at >= 0) takeAt(asker, at);
      return at >= 0;
    },
  };
}

function waitingIn<Item>(members: Members<Item>): number {
  return [...members.values()].reduce((sum, { length }) => sum + length, 0);
}

/** The key with the longest value; among equals `own`, then the one whose turn is next. */
function longest<Key, Value>(
  all: ReadonlyMap<Key, Value>,
  lengthOf: (value: Value) => number,
  own: Key,
): Key {
  let [found, most] = [own, 0];
  for (const [key, value] of all) {
    const length = lengthOf(value);
    if (length > most || (length === most && key === own)) [found, most] = [key, length];
  }
  return found;
}
