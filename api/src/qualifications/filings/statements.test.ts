import { qualifications as contract } from '@qingshen/contract';
import { add, beijingDate, days } from '@qingshen/domain/time';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Transaction } from '../../kernel/transaction.ts';
import { useApp } from '../../testing/app.ts';
import { listedFirm, newFirm, readFiling, sanctioned, showFacts, versionOf } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

/** What a call of this side of the room sends to the database, BEGIN and COMMIT included. */

const world = useApp('filing_statements');
let story: Story;
let firm: Member;
let filing: string;
let check: string;
let sanction: string;
const at = ({ organizationId }: Member) => ({ organization: organizationId });
beforeAll(async () => {
  story = await new Story(world).tell();
  ({ firm, filing } = await listedFirm(story, '信阳茗川咨询有限公司'));
  ({ checkId: check } = await story.henan.does(contract.drawCheck, {
    params: at(story.henan),
    body: { kind: 'annual', title: '年度检查' },
  }));
  const until = add(beijingDate(new Date()), days(30));
  sanction = await sanctioned(story.henan, firm, { step: 'order_to_correct', until });
});

async function sentBy(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(Transaction.prototype, 'send');
  try {
    await work();
    return sent.mock.calls.map(([{ text }]) => text);
  } finally {
    sent.mockRestore();
  }
}

const reads: [string, () => Promise<unknown>][] = [
  ['filings', () => story.henan.does(contract.listFilings, { params: at(story.henan), query: {} })],
  ['one’s own filings', () => firm.does(contract.listFilings, { params: at(firm), query: {} })],
  ['a filing', () => readFiling(story.henan, filing)],
  [
    'filing terms',
    () => firm.does(contract.readFilingTerms, { params: at(firm), query: { place: '410000' } }),
  ],
  ['checks', () => firm.does(contract.listChecks, { params: at(firm), query: {} })],
  ['a check', () => story.henan.does(contract.readCheck, { params: { ...at(story.henan), check } })],
  [
    'sanctions of a firm',
    () =>
      story.henan.does(contract.listSanctions, {
        params: at(story.henan),
        query: { firm: firm.organizationId },
      }),
  ],
  ['a sanction', () => firm.does(contract.readSanction, { params: { ...at(firm), sanction } })],
];

describe('a read', () => {
  test.each(reads)('of %s takes at most five statements', async (_, read) => {
    await read();
    const sent = await sentBy(read);
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(5);
  });
});

describe('a write', () => {
  let nth = 0;
  const once = () => {
    nth += 1;
    return { idempotencyKey: `statements-${nth}-${nth}` };
  };
  const bounded = async (name: string, work: () => Promise<unknown>) => {
    const sent = await sentBy(work);
    expect(sent.length, `${name}\n${sent.join('\n')}`).toBeLessThanOrEqual(9);
  };

  test('of a filing’s whole way takes at most nine statements at every step', async () => {
    const other = await newFirm(story, '南阳白河咨询有限公司');
    await showFacts(story, other);
    // Who one is there is asked once, and remembered.
    await other.does(contract.listFilings, { params: at(other), query: {} });
    let id = '';
    await bounded('open', async () => {
      ({ filingId: id } = await other.does(contract.openFiling, {
        params: at(other),
        body: { place: '410000', track: 'voluntary', sectors: ['26'] },
        ...once(),
      }));
    });
    const mine = { ...at(other), filing: id };
    const theirs = { ...at(story.henan), filing: id };
    const sectors = ['26', '27'];
    await bounded('sectors', () =>
      other.does(contract.changeSectors, { params: mine, body: { version: 1, sectors }, ...once() }),
    );
    await bounded('submit', () =>
      other.does(contract.submitFiling, { params: mine, body: { version: 2 }, ...once() }),
    );
    const corrections = [{ label: 'outdated' as const, clause: '五（二）3', reason: '过期' }];
    await bounded('send back', () =>
      story.henan.does(contract.requestCorrections, {
        params: theirs,
        body: { version: 3, corrections },
        ...once(),
      }),
    );
    const asked = (await readFiling(other, id)).corrections;
    const answers = asked.map((one) => ({ correctionId: one.id, answer: '已换' }));
    await bounded('answer', () =>
      other.does(contract.answerCorrections, { params: mine, body: { version: 4, answers }, ...once() }),
    );
    const decision = { outcome: 'accepted' as const, clause: '五（二）', despite: '已核验' };
    await bounded('accept', () =>
      story.henan.does(contract.decideFiling, {
        params: theirs,
        body: { version: 5, ...decision },
        ...once(),
      }),
    );
    let next = '';
    await bounded('renew', async () => {
      ({ filingId: next } = await other.does(contract.renewFiling, { params: mine, body: {}, ...once() }));
    });
    await bounded('withdraw', () =>
      other.does(contract.withdrawFiling, {
        params: { ...at(other), filing: next },
        body: { version: 1 },
        ...once(),
      }),
    );
    const version = await versionOf(story.henan, id);
    await bounded('revoke', () =>
      story.henan.does(contract.revokeFiling, {
        params: theirs,
        body: { version, clause: '五（三）', reason: '弄虚作假' },
        ...once(),
      }),
    );
  });

  test('of checks, sanctions and appeals takes at most nine', async () => {
    const desk = at(story.henan);
    const subject = firm.organizationId;
    await bounded('draw', () =>
      story.henan.does(contract.drawCheck, {
        params: desk,
        body: { kind: 'random', title: '抽查', size: 1 },
        ...once(),
      }),
    );
    await bounded('settle', () =>
      story.henan.does(contract.settleCheckSubject, {
        params: { ...desk, check, subject },
        body: { outcome: 'failed', findings: '档案缺失' },
        ...once(),
      }),
    );
    await bounded('close', () =>
      story.henan.does(contract.closeCheck, { params: { ...desk, check }, body: { version: 1 }, ...once() }),
    );
    await bounded('appeal', () =>
      firm.does(contract.appealSanction, {
        params: { ...at(firm), sanction },
        body: { grounds: '有据' },
        ...once(),
      }),
    );
    let named = '';
    await bounded('impose', async () => {
      ({ sanctionId: named } = await story.henan.does(contract.imposeSanction, {
        params: desk,
        body: {
          organizationId: subject,
          step: 'publish_name',
          previousId: sanction,
          checkId: check,
          clause: '五（三）',
          reason: '未改正',
        },
        ...once(),
      }));
    });
    await bounded('lift', () =>
      story.henan.does(contract.liftSanction, {
        params: { ...desk, sanction: named },
        body: { version: 1, because: 'corrected', reason: '已改正' },
        ...once(),
      }),
    );
    await bounded('decide the appeal', () =>
      story.henan.does(contract.decideAppeal, {
        params: { ...desk, sanction },
        body: { outcome: 'upheld', reason: '属实' },
        ...once(),
      }),
    );
  });
});
