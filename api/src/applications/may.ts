import type { Refusal } from '@qingshen/domain';
import {
  editOf,
  type HandAct,
  submitOf,
  type Visit,
  whyNotApplication,
  whyNotHand,
  whyNotWithdraw,
} from '@qingshen/domain/applications';
import { type OrganizationAct, whyNotAct } from '@qingshen/domain/tenancy';
import type { Seat } from '../kernel/as-persona.ts';
import type { AtOffice } from './judged.ts';

/** What whoever looks could do now: null, it may be done; else the fact in its way. Acts of other kinds are not named. */
export type May = Record<string, { code: string; facts: Record<string, unknown> } | null>;

export const visitOf = (row: Pick<AtOffice, 'ownStop' | 'handRows' | 'state'>): Visit => {
  const stop = row.state === 'submitted' ? row.ownStop : null;
  return {
    waitsFor: stop?.waitsFor ?? null,
    isReceived: stop?.receivedAt != null,
    hands: stop?.hands ?? [],
    done: row.handRows.filter(({ rank, visit }) => rank === stop?.rank && visit === stop.visit),
  };
};

const actOfHand: Readonly<Record<HandAct, OrganizationAct>> = {
  receive: 'prepare_application',
  prepare: 'prepare_application',
  check: 'check_application',
  send_back: 'send_back_application',
  sign: 'sign_application',
};

function ofWriters(
  row: AtOffice,
  by: 'enterprise' | 'consultancy',
): [string, OrganizationAct, Refusal | null][] {
  const edit = whyNotApplication(editOf(row.state), row, by);
  const withdraw = whyNotWithdraw({
    state: row.state,
    isTakenUp: row.takenUpAt !== null,
    officeName: row.at?.authorityName ?? null,
  });
  const own: [string, OrganizationAct, Refusal | null][] = [
    ['submit', 'submit_application', whyNotApplication(submitOf(row.state), row, 'enterprise')],
    ['withdraw', 'submit_application', withdraw],
  ];
  return [['edit', 'keep_application', edit], ...(by === 'enterprise' ? own : [])];
}

export function mayOf(row: AtOffice, seat: Seat, accountId: string): May {
  const acts: [string, OrganizationAct, Refusal | null][] =
    seat.kind === 'authority'
      ? (Object.keys(actOfHand) as HandAct[]).map((act) => [
          act,
          actOfHand[act],
          whyNotHand(act, visitOf(row), accountId),
        ])
      : ofWriters(row, seat.kind === 'consultancy' ? 'consultancy' : 'enterprise');
  return Object.fromEntries(
    acts.map(([name, act, refused]) => {
      const why = whyNotAct(act, seat.kind, seat.role) ?? refused;
      return [name, why && { code: why.code, facts: { ...why.facts } }];
    }),
  );
}
