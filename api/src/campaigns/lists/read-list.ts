import { type ListSheet, type ReadRow, streamList } from '@qingshen/documents/list-sheet';
import { WorkbookFault } from '@qingshen/documents/workbook';
import type { Refusal } from '@qingshen/domain';
import type { Namesake } from '@qingshen/domain/campaigns';
import type { FastifyBaseLogger } from 'fastify';
import type { Storage } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { Refused } from '../../kernel/refused.ts';
import { Checker, type ListKey } from './checker.ts';
import { insertRows, type WrittenRow } from './row-writes.sql.ts';
import { beat, finishReading } from './version-writes.sql.ts';
import { versionTerms } from './versions.sql.ts';

/** A reading is a run of transactions, each as the officer who began it: whoever loses the right loses it in the middle. */
export type Seated = <T>(work: (ctx: Ctx<Seat>) => Promise<T>) => Promise<T>;

export interface Run {
  readonly key: ListKey;
  /** Which reading of this version it is; another one takes over by writing its own. */
  readonly id: string;
}

/** Somebody cancelled it, or reads it anew. */
class Overtaken extends Error {}

const chunkRows = 250;
/** Others have their turn after so many rows have been asked. */
const turnRows = 50;
const anotherTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function* chunksOf(rows: ListSheet['rows']): AsyncGenerator<ReadRow[]> {
  let chunk: ReadRow[] = [];
  for await (const run of rows)
    for (const row of run) {
      chunk.push(row);
      if (chunk.length < chunkRows) continue;
      yield chunk;
      chunk = [];
    }
  if (chunk.length > 0) yield chunk;
}

/** Which row names a plant first, over all the chunks. */
class Plants {
  readonly #first = new Map<string, number>();

  /** The row above that names the plant; where there is none this one does from now on. */
  take(plant: string, row: number): number | null {
    const first = this.#first.get(plant);
    if (first === undefined) this.#first.set(plant, row);
    return first === undefined || first === row ? null : first;
  }

  readonly #named = new Map<string, Namesake>();

  /** The row above that writes this name beside another code. */
  namesake(name: string, creditCode: string, row: number): Namesake | null {
    const first = this.#named.get(name);
    if (first === undefined) this.#named.set(name, { row, creditCode });
    return first === undefined || first.creditCode === creditCode ? null : first;
  }
}

async function writeChunk(
  ctx: Ctx<Seat>,
  run: Run,
  checker: Checker,
  chunk: readonly ReadRow[],
  plants: Plants,
) {
  const { province, versionId, authorityId } = run.key;
  const known = await checker.facts(ctx, chunk);
  const rows: WrittenRow[] = [];
  for (const [at, asked] of chunk.entries()) {
    rows.push(
      checker.check(
        asked,
        known,
        (plant) => plants.take(plant, asked.row),
        (name, code) => plants.namesake(name, code, asked.row),
      ),
    );
    if (at % turnRows === turnRows - 1) await anotherTurn();
  }
  // The version is held from here to the commit: who cancels waits, and then finds every row there is to take away.
  const [on] = await ctx.all(beat({ province, id: versionId, run: run.id, rows: rows.length, at: ctx.now }));
  if (!on) throw new Overtaken();
  ctx.post(insertRows({ province, versionId, authorityId, rows }));
}

const whyFailed = (error: unknown): Refusal => {
  if (error instanceof WorkbookFault) return error.refusal;
  if (error instanceof Refused) return { code: error.code, facts: error.facts };
  return { code: 'unavailable' };
};

/** Reads the whole sheet. Nothing is told to the caller by throwing: the version says how it went. */
export async function readList(
  run: Run,
  sheet: ListSheet,
  seated: Seated,
  log: FastifyBaseLogger,
): Promise<void> {
  const { province, campaignId, versionId: id, authorityId } = run.key;
  const finish = (failure: Refusal | null) =>
    seated((ctx) =>
      ctx.all(finishReading({ province, id, run: run.id, failure: failure && { facts: {}, ...failure } })),
    );
  try {
    const checker = await seated(
      async (ctx) =>
        new Checker(run.key, await ctx.one(versionTerms({ province, id, campaignId, authorityId })), ctx.now),
    );
    const plants = new Plants();
    let rows = 0;
    for await (const chunk of chunksOf(sheet.rows)) {
      await seated((ctx) => writeChunk(ctx, run, checker, chunk, plants));
      rows += chunk.length;
    }
    await finish(rows === 0 ? { code: 'workbook_empty' } : null);
  } catch (error) {
    await sheet.rows.return(undefined).catch(() => {});
    if (error instanceof Overtaken) return;
    const failure = whyFailed(error);
    if (failure.code === 'unavailable') log.error({ err: error, version: id }, 'a list could not be read');
    await finish(failure).catch((lost: unknown) =>
      log.warn({ err: lost, version: id }, 'a reading was lost'),
    );
  }
}

/** The sheet of a stored workbook, kept open until its rows are read. */
export async function openSheet(
  storage: Storage,
  storedAs: string,
): Promise<{ sheet: ListSheet; close: () => Promise<void> }> {
  const peek = await storage.peek(storedAs);
  const read = await streamList(peek).catch(async (error: unknown) => {
    await peek.close();
    throw error;
  });
  if ('value' in read) return { sheet: read.value, close: () => peek.close() };
  await peek.close();
  throw new Refused(read.refused);
}
