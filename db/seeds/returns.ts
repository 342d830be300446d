import { returns } from '@qingshen/contract';
import { type Office, officeAt } from './authorities.ts';
import { severally } from './stage.ts';

type Kind = 'collected' | 'completed';

interface Sent {
  returnId: string;
  version: number;
  entries: number;
}

/** Cities, and counties that answer to the province itself: whoever is told what it owes the province. */
export async function reportingUnits(offices: Map<string, Office>): Promise<Office[]> {
  const local = [...offices.values()].filter(
    ({ line, place, officers, level }) =>
      line === 'industry' && place === '41' && level !== 'province' && officers.handler,
  );
  const owing = await severally(local, async ({ head }) => {
    const params = { organization: head.organizationId };
    return head.does(returns.listOwnReturns, { params, query: { year: 2026 } }).then(
      () => true,
      () => false,
    );
  });
  return local.filter((_, at) => owing[at]);
}

export async function sendList({ head, officers }: Office, kind: Kind, year: number): Promise<Sent> {
  const handler = officers.handler ?? head;
  const organization = head.organizationId;
  const { entries } = await handler.does(returns.readOwnReturn, {
    params: { organization, kind },
    query: { year },
  });
  const { returnId, version } = await handler.does(returns.prepareReturn, {
    params: { organization },
    body: { kind, year, nothing: entries.length === 0 },
  });
  const signed = await head.does(returns.signReturn, {
    params: { organization, return: returnId },
    body: { version },
  });
  return { returnId, version: signed.version, entries: entries.length };
}

export async function answerLists(offices: Map<string, Office>, sent: readonly Sent[]): Promise<void> {
  const province = officeAt(offices, 'industry', '410000');
  if (!province) return;
  const organization = province.head.organizationId;
  await severally(sent, async (one) => {
    await province.head.does(returns.receiveReturn, {
      params: { organization, return: one.returnId },
      body: { version: one.version },
    });
  });
}

export async function publishCompleted(offices: Map<string, Office>, year: number): Promise<void> {
  const province = officeAt(offices, 'industry', '410000');
  if (!province) return;
  const organization = province.head.organizationId;
  await province.head.does(returns.publishCompletions, { params: { organization }, body: { year } });
}
