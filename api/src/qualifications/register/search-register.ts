import { qualifications as contract } from '@qingshen/contract';
import { type SanctionStep, weighs } from '@qingshen/domain/qualifications';
import type { Line } from '@qingshen/domain/tenancy';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { type Ctx, inTransaction } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { mountOpen } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placed } from '../../kernel/placed.ts';
import { asPublic } from '../../kernel/public.ts';
import { refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { placeOf } from '../filings/filing-rules.ts';
import { placeName, sectorName } from '../filings/filing-shown.ts';
import { provinceOf } from '../filings/open-filing.ts';
import {
  countCap,
  entriesOfFirm,
  publishedSanctions,
  type RegisterFilter,
  registerCounted,
  registerPage,
} from './register.sql.ts';

type EntryRow = Row<ReturnType<typeof registerPage>>;
type PublishedSanction = Row<ReturnType<typeof publishedSanctions>>;

export function entryShown(row: EntryRow): contract.RegisterEntry {
  const { province, line, sectors, fullTime, senior, intermediate, registered, publishedAt, ...rest } = row;
  return {
    ...rest,
    line: line as Line,
    place: placeOf(province),
    placeName: placeName(province),
    sectors: sectors.map((code) => ({ code, name: sectorName(code) })),
    staff: { fullTime, senior, intermediate, registered },
    publishedAt: publishedAt.toISOString(),
  };
}

function sanctionShown(row: PublishedSanction, today: LocalDate) {
  const { province, name: _, creditCode: __, step, liftedBecause, ...rest } = row;
  const shown = {
    ...rest,
    id: placed(province, row.id),
    place: placeOf(province),
    placeName: placeName(province),
    step: step as SanctionStep,
    liftedBecause: liftedBecause as contract.RegisterSanction['liftedBecause'],
  };
  const [from, until, liftedOn] = [row.from, row.until, row.liftedOn] as [LocalDate, LocalDate, LocalDate];
  const { liftedBecause: because } = shown;
  const held = {
    id: row.id,
    step: shown.step,
    previousId: null,
    from,
    until,
    liftedOn,
    liftedBecause: because,
  };
  return { ...shown, inForce: weighs(held, today) };
}

async function search(ctx: Ctx, filter: RegisterFilter, cursor: string | undefined, limit: number) {
  const after = decodeCursor(cursor, ['text', 'uuid', 'text', 'text']);
  const [rows, total] = await Promise.all([
    ctx.all(registerPage({ ...filter, after, limit })),
    after === null ? ctx.one(registerCounted(filter)) : null,
  ]);
  const page = cut(rows, limit, (row) => [row.name, row.organizationId, row.province, row.line], entryShown);
  if (!total) return page;
  return { ...page, total: { count: Math.min(total.count, countCap), capped: total.count > countCap } };
}

async function firmOf(ctx: Ctx, firm: string) {
  const today = beijingDate(ctx.now);
  const [entries, sanctions] = await Promise.all([
    ctx.all(entriesOfFirm({ firm, today })),
    ctx.all(publishedSanctions(firm)),
  ]);
  const known = entries[0] ?? sanctions[0] ?? refuse('not_found');
  return {
    organizationId: firm,
    name: known.name,
    creditCode: known.creditCode,
    entries: entries.map(entryShown),
    sanctions: sanctions.map((row) => sanctionShown(row, today)),
    on: today,
  };
}

/** What anybody may read without signing in, through a login that sees what is published and nothing else. */
export function mountRegister(kernel: Kernel): void {
  const read = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inTransaction(kernel.pools, asPublic, { readOnly: true }, work);

  mountOpen(kernel, contract.searchRegister, ({ query: { after, limit, place, ...asked } }) => {
    const province =
      place === undefined
        ? undefined
        : (provinceOf(place) ?? refuse('division_unknown', { divisionCode: place }));
    return read((ctx) => search(ctx, { ...asked, province, today: beijingDate(ctx.now) }, after, limit));
  });
  mountOpen(kernel, contract.readRegisterFirm, ({ params }) => read((ctx) => firmOf(ctx, params.firm)));
}
