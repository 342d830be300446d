import { randomUUID } from 'node:crypto';
import { claimLetter, notice } from '@qingshen/documents/notice';
import { claimLetterOf } from '@qingshen/documents/notice-wording';
import { mayIssueClaim, type NoticeItemFault, whyNotWording } from '@qingshen/domain/campaigns';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Storage } from '../../files/index.ts';
import { issueCode, spokenCode } from '../../tenancy/index.ts';
import { inputOf, noticeNumberOf, type RoundFacts } from './merge-facts.ts';
import type { PlanOfPlace } from './place-rules.ts';

/** The batch as whoever works on it has taken it. */
interface Taken {
  province: string;
  authority_id: string;
  authority_name: string;
  level: 'province' | 'city' | 'county';
  wording_id: string | null;
  wording_title: string;
  wording_body: string;
  contact: string;
  dated_on: LocalDate | null;
  claim_letters: 'none' | 'missing' | 'renewed';
  plan: Record<string, PlanOfPlace>;
  list_title: string;
  list_number: string;
  today: LocalDate;
}

interface Work {
  engagement_id: string;
  facts: RoundFacts;
}

export interface Making {
  pool: Pick<pg.Pool, 'query'>;
  storage: Storage;
  tokens: Parameters<typeof issueCode>[0];
  /** Where the code of a claim letter is typed in. */
  publicUrl: string;
  log: Pick<Logger, 'warn' | 'info'>;
  /** Asked between two papers: a worker that stops hands the batch on. */
  isOver(): boolean;
}

const chunk = 10;

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

const breath = () => new Promise((resolve) => setImmediate(resolve));

/** Why this round gets none, before anything is made. */
function faultOf(taken: Taken, { facts }: Work): [NoticeItemFault, string | null] | null {
  if (facts.isClosed) return ['round_closed', null];
  if (facts.isPrepared) return ['prepared_already', null];
  const absent = (facts.sealers ?? []).filter(({ id }) => id === null).map(({ line }) => line);
  if (absent.length > 0 || !facts.sealers?.length) return ['sealer_absent', absent.join(' ') || null];
  return whyNotWording({ title: taken.wording_title, body: taken.wording_body })
    ? ['template_unfit', null]
    : null;
}

/** Stored first, referred to next: a row never names a content that is not there, and one nobody kept is taken away. */
async function keeping(
  { storage }: Making,
  pdf: Buffer,
  keep: (stored: { storedAs: string; bytes: number; sha256: string }) => Promise<string>,
): Promise<string> {
  const stored = await storage.put(once(pdf));
  const outcome = await keep({ ...stored, sha256: stored.sha256.toString('hex') });
  if (outcome !== 'kept') await storage.remove(stored.storedAs);
  return outcome;
}

const wordsOf = (taken: Taken) => ({
  wording: {
    title: taken.wording_title,
    body: taken.wording_body,
    isShipped: taken.wording_id === null,
  },
  listTitle: taken.list_title,
  listNumber: taken.list_number,
  contact: taken.contact,
  datedOn: taken.dated_on,
});

async function makeOne(making: Making, taken: Taken, batch: string, work: Work): Promise<string> {
  const { pool, log } = making;
  const { engagement_id: round, facts } = work;
  const fault = (why: NoticeItemFault, said: string | null) =>
    pool.query('select app.fault_notice($1, $2, $3, $4, $5)', [taken.province, batch, round, why, said]);
  const found = faultOf(taken, work);
  const plan = taken.plan[facts.divisionCode];
  if (found || !plan) {
    await fault(...(found ?? (['sealer_absent', null] as const)));
    return 'faulty';
  }
  const paper = rendered(() => {
    const input = inputOf(facts, wordsOf(taken), plan, false);
    return { ...notice(input), fingerprint: input.fingerprint };
  });
  if ('failed' in paper) {
    log.warn({ batch, round, fault: paper.failed }, 'a notice could not be typeset');
    await fault('rendering_failed', null);
    return 'faulty';
  }
  return keeping(making, paper.pdf, async (stored) => {
    const { pages, missing, fingerprint } = paper;
    const said = { id: randomUUID(), number: noticeNumberOf(facts), pages, missing, fingerprint, ...stored };
    const { rows } = await pool.query<{ outcome: string }>(
      'select app.keep_notice($1, $2, $3, $4) as outcome',
      [taken.province, batch, round, JSON.stringify(said)],
    );
    return rows[0]?.outcome ?? 'over';
  });
}

function rendered<T extends object>(make: () => T): T | { failed: string } {
  try {
    return make();
  } catch (error) {
    return { failed: (error as Error).message.slice(0, 300) };
  }
}

/** A code made, set into its letter and kept as a hash: from here on it stands nowhere else. */
async function makeLetter(making: Making, taken: Taken, batch: string, { facts }: Work): Promise<void> {
  const by = { authorityId: taken.authority_id, level: taken.level };
  if (facts.hasLetter || !mayIssueClaim(taken.claim_letters, by, facts)) return;
  const issue = issueCode(making.tokens, 'letter');
  const paper = claimLetter(
    claimLetterOf({
      issuer: taken.authority_name,
      enterpriseName: facts.enterpriseName,
      creditCode: facts.creditCode,
      code: spokenCode(issue.code),
      address: `${making.publicUrl}/claim`,
      validUntil: beijingDate(issue.expiresAt),
      datedOn: taken.today,
    }),
  );
  await keeping(making, paper.pdf, async (stored) => {
    const letter = {
      invitationId: randomUUID(),
      codeHash: issue.codeHash.toString('hex'),
      expiresAt: issue.expiresAt.toISOString(),
      ...stored,
    };
    const { rows } = await making.pool.query<{ outcome: string }>(
      'select app.keep_claim_letter($1, $2, $3, $4) as outcome',
      [taken.province, batch, facts.enterpriseId, JSON.stringify(letter)],
    );
    return rows[0]?.outcome ?? 'over';
  });
}

async function finish({ pool, log }: Making, taken: Taken, batch: string): Promise<void> {
  const { rows } = await pool.query<{ ended: boolean }>('select app.end_notice_batch($1, $2) as ended', [
    taken.province,
    batch,
  ]);
  if (rows[0]?.ended) log.info({ batch }, 'notices made');
}

/**
 * One batch, from wherever it stands: round after round, each paper kept in a transaction of its own. Killed in the
 * middle, the next worker takes it up after a silence and finds what was kept; what was only stored is swept.
 */
export async function makeNotices(making: Making, batch: string): Promise<void> {
  const { pool } = making;
  const { rows } = await pool.query<Taken>('select * from app.take_notice_batch($1)', [batch]);
  const [taken] = rows;
  if (!taken) return;
  for (;;) {
    const next = await pool.query<Work>('select * from app.notice_work($1, $2, $3)', [
      taken.province,
      batch,
      chunk,
    ]);
    if (next.rows.length === 0) return finish(making, taken, batch);
    for (const work of next.rows) {
      if (making.isOver()) {
        await pool.query('select app.leave_notice_batch($1, $2)', [taken.province, batch]);
        return;
      }
      // The letter first: a notice kept is never come back to, a letter that was kept is found.
      if (!faultOf(taken, work)) await makeLetter(making, taken, batch, work);
      if ((await makeOne(making, taken, batch, work)) === 'over') return;
      await breath();
    }
  }
}
