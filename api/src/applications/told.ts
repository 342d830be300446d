import type { HandAct } from '@qingshen/domain/applications';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { placed } from '../kernel/placed.ts';
import type { Delivery, Recorded } from '../kernel/record.ts';
import { preparedOf } from './deeds.ts';
import { type Contact, toEnterprise, toOffice } from './notices-of-hands.ts';
import type { Made } from './put-hands.ts';

/** What the trail keeps of a hand, and who hears of it. */

const acts: Readonly<Record<Exclude<HandAct, 'sign'>, string>> = {
  receive: 'application_received',
  prepare: 'application_prepared',
  check: 'application_checked',
  send_back: 'application_sent_back',
};
const signed = {
  forward: 'application_forwarded',
  return: 'application_returned',
  accept: 'application_accepted',
  refuse: 'application_refused',
} as const;

const actOf = ({ deed, put }: Made): string =>
  deed.act === 'sign' ? signed[put.outcome ?? 'forward'] : acts[deed.act];

const side = ({ row }: Made, which: 'enterprise' | 'next'): Contact[] =>
  row.contacts.filter((contact) => contact.side === which);

function letters(ctx: Ctx<Seat>, made: Made, inLetter: boolean): Delivery[] {
  const { row, deed, put } = made;
  if (deed.act !== 'sign' || put.outcome === null) return [];
  const prepared = preparedOf(row);
  const next = row.stopRows.find(({ rank }) => rank === (row.ownStop?.rank ?? 0) + 1);
  const paper = { number: row.number, kind: row.kind, at: ctx.now.toISOString() };
  const toOwner = toEnterprise(side(made, 'enterprise'), put.outcome, {
    ...paper,
    byName: ctx.seat.organizationName,
    opinion: deed.opinion ?? prepared?.opinion ?? null,
    clause: prepared?.clause ?? null,
    toName: put.outcome === 'forward' ? (next?.authorityName ?? null) : null,
    items: prepared?.items.length ?? 0,
    postponedTo: prepared?.postponedTo ?? null,
  });
  if (put.outcome !== 'forward' || inLetter) return toOwner;
  const from = { ...paper, enterpriseName: row.enterpriseName, fromName: ctx.seat.organizationName };
  return [...toOwner, ...toOffice(side(made, 'next'), 'application_arrived', from)];
}

/** Steps inside an office are its own; the enterprise reads what was taken up and what was signed. */
const isTheirs = ({ deed }: Made): boolean => deed.act === 'receive' || deed.act === 'sign';

export function recordedAs(
  ctx: Ctx<Seat>,
  made: Made,
  also: { inLetter?: boolean; after?: Record<string, unknown> } = {},
): Recorded {
  const { row, deed, put } = made;
  const prepared = deed.act === 'sign' ? preparedOf(row) : undefined;
  return {
    happening: {
      act: actOf(made),
      subject: { kind: 'application', id: placed(row.province, row.id), name: row.number },
      subjectOrganizationId: isTheirs(made) ? row.enterpriseId : null,
      province: row.province,
      caseId: isTheirs(made) ? row.engagementId : null,
      clause: deed.clause ?? prepared?.clause ?? null,
      before: { state: row.state, waitsFor: row.ownStop?.waitsFor ?? null },
      after: {
        state: put.state,
        outcome: put.outcome,
        opinion: deed.opinion ?? prepared?.opinion ?? null,
        waiver: deed.waiver ?? prepared?.waiver ?? null,
        enterprise: row.enterpriseName,
        ...also.after,
      },
    },
    deliveries: letters(ctx, made, also.inLetter ?? false),
  };
}

/** One message for a letter, however many papers it brings. */
export const toldOfLetter = (ctx: Ctx<Seat>, made: readonly Made[], number: string): Delivery[] => {
  const [first] = made;
  if (!first) return [];
  return toOffice(side(first, 'next'), 'applications_arrived', {
    number,
    kind: first.row.kind,
    enterpriseName: first.row.enterpriseName,
    fromName: ctx.seat.organizationName,
    at: ctx.now.toISOString(),
    count: made.length,
  });
};
