import { engagements, pathOf, tenancy } from '@qingshen/contract';
import { beijingDate } from '@qingshen/domain/time';
import pg from 'pg';
import { client, drive, median } from './bench/drive.ts';
import { fillProvince } from './bench/filling.ts';
import { besideCase, caseInSight } from './engagements/case.sql.ts';
import { casesCounted, casesInSight } from './engagements/engagements.sql.ts';
import { asMember } from './kernel/as-persona.ts';
import { newId, newSecretId } from './kernel/ids.ts';
import { Transaction } from './kernel/transaction.ts';
import { insertInvitation } from './tenancy/invitations.sql.ts';

/**
 * npm run bench: list, detail and write through the whole road, beside the same SQL driven bare over the same kind of
 * pool, in alternating rounds of one run. Only the ratios mean anything; the machine swings.
 */
const origin = process.env.BENCH_URL ?? '';
const [cases, rounds, seconds, callers] = [20_000, 5, 3, 16];

interface Seat {
  cookie: string;
  organizationId: string;
  accountId: string;
  sessionId: string;
}

async function signIn(): Promise<Seat> {
  const { people } = (await (await fetch(`${origin}/api/demo/people`)).json()) as {
    people: { accountId: string; organizationId: string; organizationName: string; kind: string }[];
  };
  const officer = people.find(
    (each) => each.kind === 'authority' && each.organizationName.startsWith('河北省'),
  );
  if (!officer) throw new Error('the demo world has no officer of Hebei');
  const answer = await fetch(`${origin}/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: officer.accountId }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const claims = JSON.parse(
    Buffer.from(/qs_access=[^.]+\.([^.]+)/.exec(cookie)?.[1] ?? '', 'base64url').toString(),
  ) as { sid: string };
  return {
    cookie,
    organizationId: officer.organizationId,
    accountId: officer.accountId,
    sessionId: claims.sid,
  };
}

function bare(pool: pg.Pool, seat: Seat) {
  const { enter } = asMember(seat, 'authority');
  return async (readOnly: boolean, work: (tx: Transaction) => void): Promise<void> => {
    const connection = await pool.connect();
    const tx = new Transaction(connection);
    try {
      void tx.send({ text: readOnly ? 'begin read only' : 'begin' });
      void tx.send(enter);
      work(tx);
      await tx.send({ text: 'commit' });
      await tx.settle();
    } finally {
      connection.release();
    }
  };
}

/** The write's own statements: key, row, trail with its delivery, answer kept. */
function invite(tx: Transaction, seat: Seat): void {
  const key = newSecretId();
  const [entry, letter] = [newId(), newId()];
  void tx.send({ text: 'select * from app.claim_key($1, $2)', values: [key, Buffer.alloc(32)] });
  tx.post(
    insertInvitation({
      id: newSecretId(),
      organizationId: seat.organizationId,
      kind: 'authority',
      purpose: 'join',
      role: 'observer',
      channel: 'mail',
      address: `${key}@bench.example`,
      inviteeName: null,
      codeHash: Buffer.from(key),
      invitedBy: seat.accountId,
      invitingOrganizationId: seat.organizationId,
      at: new Date(),
      days: 7,
    }),
  );
  void tx.send({
    text: 'select app.record($1, $2)',
    values: [
      JSON.stringify({
        province: '00',
        id: entry,
        act: 'member_invited',
        persona: 'authority',
        account_id: seat.accountId,
        organization_id: seat.organizationId,
        subject_kind: 'invitation',
        subject_id: key,
        subject_organization_id: seat.organizationId,
        after: {},
      }),
      JSON.stringify([
        {
          id: letter,
          channel: 'inbox',
          template: 'bench',
          locale: 'zh-CN',
          address_masked: '',
          recipient_account_id: seat.accountId,
          facts: {},
          sealed: null,
        },
      ]),
    ],
  });
  void tx.send({
    text: 'update idempotency_keys set status = $2, sealed_reply = $3 where key = $1',
    values: [key, 201, Buffer.alloc(160)],
  });
}

async function main(): Promise<void> {
  const seat = await signIn();
  console.log(`${cases} cases are being written …`);
  const ids = await fillProvince(process.env.BENCH_ADMIN_URL ?? '', seat.organizationId, cases);
  const logins = JSON.parse(process.env.DATABASE_LOGINS ?? '{}') as { authority: string };
  const pool = new pg.Pool({ connectionString: logins.authority, max: 10, pipeline: true } as pg.PoolConfig);
  const ask = client(origin, seat.cookie, callers);
  const run = bare(pool, seat);
  const anyId = (caller: number, nth: number) => ids[(caller * 31 + nth) % ids.length] ?? '';
  const filter = { organizationId: seat.organizationId, at: new Date(), today: beijingDate(new Date()) };
  const params = { organization: seat.organizationId };
  const list = `${pathOf(engagements.listEngagements, params)}?sort=-opened_at`;
  const figures = {
    list: [
      () => ask({ method: 'GET', path: list }),
      () =>
        run(true, (tx) => {
          tx.post(casesInSight({ ...filter, sort: '-opened_at', after: null, limit: 25 }));
          tx.post(casesCounted(filter));
        }),
    ],
    detail: [
      (caller: number, nth: number) =>
        ask({
          method: 'GET',
          path: pathOf(engagements.readEngagement, { ...params, engagement: `13-${anyId(caller, nth)}` }),
        }),
      (caller: number, nth: number) =>
        run(true, (tx) => {
          const id = anyId(caller, nth);
          tx.post(caseInSight({ province: '13', id, organizationId: seat.organizationId }));
          tx.post(besideCase({ province: '13', id, organizationId: seat.organizationId }));
        }),
    ],
    write: [
      () =>
        ask({
          method: 'POST',
          path: pathOf(tenancy.inviteMember, params),
          headers: { 'idempotency-key': newSecretId() },
          body: JSON.stringify({
            role: 'observer',
            channel: 'mail',
            address: `${newSecretId()}@bench.example`,
          }),
        }),
      () => run(false, (tx) => invite(tx, seat)),
    ],
  };
  console.log('figure   whole road/s   bare SQL/s   ratio (medians of rounds)');
  for (const [name, [whole, alone]] of Object.entries(figures)) {
    const measured: { whole: number; alone: number }[] = [];
    for (let round = 0; round < rounds; round += 1)
      measured.push({
        alone: await drive(seconds, callers, alone as never),
        whole: await drive(seconds, callers, whole as never),
      });
    const ratios = measured.map((each) => each.whole / each.alone);
    const [w, a] = [median(measured.map((each) => each.whole)), median(measured.map((each) => each.alone))];
    console.log(
      `${name.padEnd(8)} ${w.toFixed(0).padStart(12)} ${a.toFixed(0).padStart(12)}   ${median(ratios).toFixed(2)}`,
    );
  }
  await pool.end();
}

await main();
process.exit(0);
