import type { tenancy as contract } from '@qingshen/contract';
import { atGate, inTransaction } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Call } from '../kernel/mount.ts';
import { Refused } from '../kernel/refused.ts';
import { isAtThisMachine } from '../kernel/server.ts';
import { openSession, recognize, signedIn } from './open-session.ts';

interface Person {
  account_id: string;
  name: string;
  organization_id: string;
  organization_name: string;
  kind: string;
  role: string;
  [column: string]: unknown;
}

const ask = { text: 'select * from app.demo_people()' };

/** The demo's doors exist in a demo database, in demo mode, on this machine; elsewhere they are not there. */
function insistOnDemo(kernel: Kernel, request: Call<typeof contract.demoPeople>['request']): void {
  if (!isAtThisMachine(kernel.config, request)) throw new Refused({ code: 'not_found' });
}

export async function demoPeople(kernel: Kernel, { request }: Call<typeof contract.demoPeople>) {
  insistOnDemo(kernel, request);
  const { rows } = await inTransaction(
    kernel.pools,
    atGate({ identifier: 'demo' }),
    { readOnly: true },
    (ctx) => ctx.tx.send<Person>(ask),
  );
  return {
    people: rows.map((row) => ({
      accountId: row.account_id,
      name: row.name,
      organizationName: row.organization_name,
      organizationId: row.organization_id,
      kind: row.kind,
      role: row.role,
    })),
  };
}

export async function demoSignIn(kernel: Kernel, { body, request, reply }: Call<typeof contract.demoSignIn>) {
  insistOnDemo(kernel, request);
  const opened = await inTransaction(kernel.pools, atGate({ identifier: 'demo' }), {}, async (ctx) => {
    const { rows } = await ctx.tx.send<Person>(ask);
    if (!rows.some((row) => row.account_id === body.accountId)) throw new Refused({ code: 'not_found' });
    recognize(ctx, body.accountId);
    kernel.record(ctx, {
      act: 'signed_in',
      subject: { kind: 'account', id: body.accountId },
      subjectAccountId: body.accountId,
      after: { address: request.client.address, demo: true },
    });
    return openSession(kernel, ctx, request, { id: body.accountId, assurance: 'demo' });
  });
  return signedIn(kernel, reply, opened);
}
