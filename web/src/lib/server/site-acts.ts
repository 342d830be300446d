import { enterprise } from '@qingshen/contract';
import type { PermitManagement } from '@qingshen/domain/engagements';
import type { RequestEvent } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { fenOfWan, quantityOf, rowFields, rowsOf } from './amounts.ts';
import { call } from './api.ts';
import { Entries } from './entries.ts';
import { done } from './flash.ts';
import { type Fault, refuse, refuseFields } from './refuse.ts';
import { orNull } from './register.ts';

/** What an enterprise says of one site: what it is allowed, and its yearly figures. */

type Event = RequestEvent<{ organization: string; site: string }>;

const answered = (entries: Entries, name: string): boolean | null =>
  entries.text(name) === '' ? null : entries.text(name) === 'yes';

async function keepPermit(event: Event) {
  const entries = await Entries.of(event.request);
  const { organization, site } = event.params;
  const answer = await call(event, enterprise.keepPermit, {
    params: { organization, site },
    body: {
      approvalsPassed: answered(entries, 'approvalsPassed'),
      approvalNumber: orNull(entries, 'approvalNumber'),
      permitHeld: answered(entries, 'permitHeld'),
      permitNumber: orNull(entries, 'permitNumber'),
      permitManagement: orNull(entries, 'permitManagement') as PermitManagement | null,
      permitValidUntil: orNull(entries, 'permitValidUntil'),
      onClosureList: answered(entries, 'onClosureList'),
      version: entries.version() || null,
    },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'permit', answer.problem, entries);
  return done(event, paths.site(organization, site), 'enterprise.permit_saved');
}

const wans = { outputValue: 'outputValueFen', mainIncome: 'mainIncomeFen', sales: 'salesFen' } as const;
type Money = Record<(typeof wans)[keyof typeof wans], number | null>;

function readFigures(entries: Entries) {
  const faults: Fault[] = [];
  const kept = <T>(field: string, rule: string, read: T | undefined, otherwise: T): T => {
    if (read === undefined) faults.push([field, rule]);
    return read === undefined ? otherwise : read;
  };
  const money = Object.fromEntries(
    Object.entries(wans).map(([field, name]) => [
      name,
      kept(field, 'amount', fenOfWan(entries.text(field)), null),
    ]),
  ) as Money;
  const energyTce = kept('energyTce', 'quantity', quantityOf(entries.text('energyTce')), null);
  const discharged = rowsOf(entries, 'discharges', ['pollutant', 'amount', 'unit']);
  const made = rowsOf(entries, 'products', ['name', 'amount', 'unit']);
  const amountOf = (list: string, at: number, text: string): number => {
    const read = quantityOf(text);
    if (read === null || read === undefined) faults.push([`${list}.${at}.amount`, 'quantity']);
    return read ?? 0;
  };
  const discharges = discharged.map(({ at, cells: { pollutant, amount, unit } }) => ({
    pollutant,
    amount: amountOf('discharges', at, amount),
    unit,
  }));
  const products = made.map(({ at, cells: { name, amount, unit } }) => ({
    name,
    amount: amountOf('products', at, amount),
    unit,
  }));
  const fields = {
    ...Object.fromEntries(Object.entries(wans).map(([field, name]) => [name, field])),
    ...rowFields('discharges', discharged, ['pollutant', 'amount', 'unit']),
    ...rowFields('products', made, ['name', 'amount', 'unit']),
  };
  return { faults, fields, body: { ...money, energyTce, discharges, products } };
}

async function stateFigures(event: Event) {
  const entries = await Entries.of(event.request);
  const { organization, site } = event.params;
  const year = Number(entries.text('year'));
  const { faults, fields, body } = readFigures(entries);
  if (faults.length) return refuseFields(event, 'figures', entries, faults);
  const answer = await call(event, enterprise.stateFigures, {
    params: { organization, site, year },
    body: { ...body, version: entries.version() || null },
    idempotencyKey: entries.key(),
  });
  if (!answer.ok) return refuse(event, 'figures', answer.problem, entries, fields);
  return done(event, paths.site(organization, site), 'enterprise.figures_saved', { year });
}

export const siteActions = { permit: keepPermit, figures: stateFigures };
