import { rules as contract, type ReplyOf } from '@qingshen/contract';
import {
  differences,
  isJurisdiction,
  jurisdictionChain,
  packDifferences,
  packOf,
  packs,
  type RuleKey,
  resolve,
  specOf,
} from '@qingshen/domain/rules';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { type Ctx, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { mountOpen } from '../kernel/mount.ts';
import { asPublic } from '../kernel/public.ts';
import { refuse } from '../kernel/refused.ts';
import { amendmentsFrom, dayGiven } from './effective.ts';
import { amendmentsAt, everyAmendment } from './published.sql.ts';
import { originShown, packShown, placeName, ruleShown, saidIn, valueShown } from './shown.ts';
import { documentsIn, statementsOf } from './statements-of.ts';

interface Asked {
  jurisdiction: string;
  track: 'mandatory' | 'voluntary';
}

const dateIn = (field: string, text: string): LocalDate =>
  dayGiven(text) ?? refuse('invalid_input', { fields: [{ in: 'query', field, rule: 'date' }] });

/** What may speak at a place on a day; a place nobody knows has no rules. */
async function standingAt(ctx: Ctx, { jurisdiction, track }: Asked, on: LocalDate) {
  if (!isJurisdiction(jurisdiction)) return refuse('division_unknown', { divisionCode: jurisdiction });
  return amendmentsFrom(await ctx.all(amendmentsAt([...jurisdictionChain(jurisdiction, track, on)])));
}

/** Without an instant everything approved counts, so that a rule applies in the moment of its approval. */
async function effective(ctx: Ctx, asked: Asked & { on?: string; known?: string }) {
  const on = asked.on === undefined ? beijingDate(ctx.now) : dateIn('on', asked.on);
  const { jurisdiction, track, known } = asked;
  const set = resolve(
    { jurisdiction, track, on, knownAt: known === undefined ? null : new Date(known).toISOString() },
    await standingAt(ctx, asked, on),
  );
  return {
    set,
    shown: {
      jurisdiction,
      jurisdictionName: placeName(jurisdiction),
      track,
      on,
      known: new Date(known ?? ctx.now).toISOString(),
    },
  };
}

const orderOfKeys = new Map(contract.Key.options.map((key, at) => [key, at]));
const inOrder = (a: { key: RuleKey }, b: { key: RuleKey }) =>
  (orderOfKeys.get(a.key) ?? 0) - (orderOfKeys.get(b.key) ?? 0);

const everything = async (ctx: Ctx) => statementsOf(amendmentsFrom(await ctx.all(everyAmendment(null))));

const contains = (text: string | null | undefined, search: string) =>
  (text ?? '').toLowerCase().includes(search.toLowerCase());

type Difference = ReplyOf<typeof contract.readDifference>['differences'][number];

async function betweenDays(ctx: Ctx, query: Asked & Record<string, string | undefined>) {
  const [before, after] = await Promise.all([
    effective(ctx, { ...query, on: query.from, known: query.knownFrom }),
    effective(ctx, { ...query, on: query.to, known: query.knownTo }),
  ]);
  const said = (rule: (typeof before.set.rules)[RuleKey] | null) =>
    rule ? [{ value: valueShown(rule.value), origin: originShown(rule.origin) }] : [];
  return {
    jurisdiction: query.jurisdiction,
    jurisdictionName: placeName(query.jurisdiction),
    track: query.track,
    before: before.shown.on,
    after: after.shown.on,
    differences: differences(before.set, after.set).map(
      (row): Difference => ({
        key: row.key,
        topic: specOf(row.key).topic,
        kind: row.kind,
        before: said(row.before),
        after: said(row.after),
      }),
    ),
  };
}

function betweenPacks(one: string, other: string) {
  const [before, after] = [packOf(one) ?? refuse('not_found'), packOf(other) ?? refuse('not_found')];
  return {
    before: packShown(before),
    after: packShown(after),
    differences: packDifferences(before, after).map(
      (row): Difference => ({
        key: row.key,
        topic: specOf(row.key).topic,
        kind: row.kind,
        before: (row.before ?? []).map((rule) => saidIn(before, rule)),
        after: (row.after ?? []).map((rule) => saidIn(after, rule)),
      }),
    ),
  };
}

/** What anybody may read without signing in, through a login that sees what is published and nothing else. */
export function mountPublicRules(kernel: Kernel): void {
  const read = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inTransaction(kernel.pools, asPublic, { readOnly: true }, work);

  mountOpen(kernel, contract.readRuleSet, ({ query }) =>
    read(async (ctx) => {
      const { set, shown } = await effective(ctx, query);
      return { ...shown, rules: Object.values(set.rules).sort(inOrder).map(ruleShown) };
    }),
  );

  mountOpen(kernel, contract.readRule, ({ params: { key }, query }) =>
    read(async (ctx) => {
      const [{ set, shown }, stated] = await Promise.all([effective(ctx, query), everything(ctx)]);
      const rule = set.rules[key];
      return {
        ...shown,
        rule: rule ? ruleShown(rule) : null,
        options: [...(specOf(key).options ?? [])],
        statements: stated
          .filter((one) => one.key === key && (one.track === 'both' || one.track === query.track))
          .map(({ key: _, ...one }) => one),
      };
    }),
  );

  mountOpen(kernel, contract.listDocuments, ({ query: { search } }) =>
    read(async (ctx) => {
      const found = documentsIn(await everything(ctx));
      return {
        documents: found.filter(
          ({ number, title }) => !search || contains(number, search) || contains(title, search),
        ),
      };
    }),
  );

  mountOpen(kernel, contract.readDocument, ({ params }) =>
    read(async (ctx) => {
      const stated = await everything(ctx);
      const document = documentsIn(stated).find(({ id }) => id === params.document) ?? refuse('not_found');
      return {
        document,
        statements: stated
          .filter(({ origin }) => origin.document === document.id)
          .sort(inOrder)
          .map((one) => ({ ...one, topic: specOf(one.key).topic })),
      };
    }),
  );

  mountOpen(kernel, contract.readDifference, ({ query }) => read((ctx) => betweenDays(ctx, query)));
  mountOpen(kernel, contract.listPacks, async () => ({ packs: packs.map(packShown) }));
  mountOpen(kernel, contract.readPackDifference, async ({ query }) => betweenPacks(query.from, query.to));
}
