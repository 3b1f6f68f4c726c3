// Reads of what the index needs, from one server or from two, and what is said where none has all of it.
import type { WeaviateClient } from 'weaviate-client';
import { messageOf } from '../../errors.js';
import { IndexProblem } from '../index-problem.js';
import { StoreUnavailable } from '../vector-store.js';
import { type Connection, Incomplete } from './connection.js';
import { isMissingPlace, type Tenant, tenantOf, type WeaviatePlace } from './schema.js';

/**
 * Counts the objects of a corpus. Servers that are away are no damage.
 * @throws IndexProblem when there are too few
 */
export async function assertCounted(
  connection: Connection,
  place: WeaviatePlace,
  least: number,
): Promise<void> {
  try {
    await read(connection, place, async (tenant) => {
      const { totalCount } = await tenant.aggregate.overAll();
      if (totalCount < least) throw new Incomplete();
    });
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}

/** Reads what the index needs. @throws IndexProblem when no server has all of it */
export function read<T>(
  connection: Connection,
  place: WeaviatePlace,
  work: Reading<T>,
): Promise<T> {
  return orLacking(place, connection.ask(onTenant(place, work)));
}

/**
 * Reads it from two servers. One that was killed while it wrote may have the last objects without their
 * places in its graph, and then finds them by their ids but never by their vectors: Weaviate 1.35 flushes
 * both one after the other, and its replication compares objects only. What two find is whole.
 */
export function readTwice<T>(
  connection: Connection,
  place: WeaviatePlace,
  work: Reading<T>,
): Promise<readonly T[]> {
  return orLacking(place, connection.askTwo(onTenant(place, work)));
}

type Reading<T> = (tenant: Tenant) => Promise<T>;

function onTenant<T>(place: WeaviatePlace, work: Reading<T>) {
  return async (client: WeaviateClient): Promise<T> => {
    try {
      return await work(tenantOf(client, place, 'read'));
    } catch (error) {
      throw isMissingPlace(messageOf(error)) ? new Incomplete() : error;
    }
  };
}

async function orLacking<T>(place: WeaviatePlace, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof Incomplete ? lacking(place) : error;
  }
}

export function lacking({ collection, tenant }: WeaviatePlace): IndexProblem {
  return new IndexProblem(
    'damaged',
    `The index is damaged: Weaviate lacks vectors of it (collection ${collection}, tenant ${tenant}).`,
  );
}
