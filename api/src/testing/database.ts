import { type Persona, personas } from '@qingshen/launch/testing';
import pg from 'pg';
import type { World } from './app.ts';

export { type Persona, personas };

async function connected<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  // A test may cut this line on purpose; the next statement then fails with the reason.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Past every wall: for what no login of the product could do or see. */
export const asAdministrator = <T>(world: World, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  connected(world.database.databaseUrlAdmin, work);

/** Behind the wall, with somebody's stolen connection string in hand and psql open. */
export const asLogin = <T>(
  world: World,
  persona: Persona,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => connected(world.database.logins[persona], work);

export const loginName = (world: World, persona: Persona): string =>
  decodeURIComponent(new URL(world.database.logins[persona]).username);

/** What a statement came to: how many rows, or the code it was refused with. Leaves nothing behind. */
export async function outcomeOf(
  client: pg.Client,
  text: string,
  values: unknown[] = [],
): Promise<number | string> {
  await client.query('begin');
  try {
    const { rowCount, rows } = await client.query(text, values);
    return rowCount ?? rows.length;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query('rollback');
  }
}
