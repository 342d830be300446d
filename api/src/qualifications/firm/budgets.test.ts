import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Transaction } from '../../kernel/transaction.ts';
import { useApp } from '../../testing/app.ts';
import { brings, certifies, inFirm, registers, someone } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

/** What a request sends to the database, BEGIN and COMMIT included. */

const world = useApp('firm-budgets');
let story: Story;
let firm: Member;
let employment: string;
let documentId: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  firm = story.consultancy;
  documentId = (await brings(firm, 'a.pdf')).id;
  employment = await registers(firm, { documentId });
  for (let nth = 0; nth < 12; nth += 1) await certifies(firm, await registers(firm), 'senior');
});

async function sent(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(Transaction.prototype, 'send');
  try {
    await work();
    return spy.mock.calls.map(([{ text }]) => text);
  } finally {
    spy.mockRestore();
  }
}
let nth = 0;
const key = () => {
  nth += 1;
  return `firm-budget-${nth}`;
};
const ours = () => inFirm(firm);
const theirs = () => ({ organization: story.province.organizationId, subject: firm.organizationId });
const raw = (path: string) => () => firm.raw({ url: `/api/o/${firm.organizationId}/firm/${path}` });

const reads: [string, () => Promise<unknown>][] = [
  ['the profile', () => firm.does(contract.readFirmProfile, { params: ours() })],
  ['the staff', () => firm.does(contract.listStaff, { params: ours(), query: { limit: 100 } })],
  ['an employee', () => firm.does(contract.readStaffMember, { params: { ...ours(), employment } })],
  ['the instruments', () => firm.does(contract.listInstruments, { params: ours() })],
  ['the papers', () => firm.does(contract.listPapers, { params: ours() })],
  ['the jobs', () => firm.does(contract.listJobs, { params: ours() })],
  ['the documents', () => firm.does(contract.listFirmDocuments, { params: ours() })],
  ['the standing', () => firm.does(contract.readStanding, { params: ours() })],
  ['the gap letter', raw('standing/letter')],
  ['a document', raw('documents')],
  ['the claims', () => firm.does(contract.listOurClaims, { params: ours() })],
  ['the staff, by an authority', () => story.province.does(contract.listStaffOfFirm, { params: theirs() })],
  [
    'the standing, by an authority',
    () => story.province.does(contract.readStandingOfFirm, { params: theirs() }),
  ],
  [
    'the claims, by an authority',
    () =>
      story.province.does(contract.listEmploymentClaims, {
        params: { organization: story.province.organizationId },
      }),
  ],
];

const writes: [string, () => Promise<unknown>][] = [
  [
    'registering an employee',
    () =>
      firm.does(contract.registerStaff, {
        params: ours(),
        body: someone({ documentId }),
        idempotencyKey: key(),
      }),
  ],
  [
    'recording a certificate',
    () =>
      firm.does(contract.recordCertificate, {
        params: { ...ours(), employment },
        body: { kind: 'training', name: '培训', issuedOn: '2025-01-01', documentId },
        idempotencyKey: key(),
      }),
  ],
  [
    'recording an instrument',
    () =>
      firm.does(contract.recordInstrument, {
        params: ours(),
        body: { name: '仪', balances: ['water'], calibratedOn: '2025-01-01', documentId },
        idempotencyKey: key(),
      }),
  ],
  ['asking what if', () => firm.does(contract.askWhatIf, { params: ours(), body: { changes: [] } })],
  ['bringing a document', () => brings(firm, `${key()}.pdf`)],
];

describe('a read', () => {
  test.each(reads)('of %s takes at most five statements, however many rows', async (_, read) => {
    const said = await sent(read);
    expect(said.length, said.join('\n')).toBeLessThanOrEqual(5);
  });
});

describe('a write', () => {
  test.each(writes)('%s takes at most nine', async (_, write) => {
    const said = await sent(write);
    expect(said.length, said.join('\n')).toBeLessThanOrEqual(9);
  });
});
