import { returns as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Transaction } from '../../kernel/transaction.ts';
import { useApp } from '../../testing/app.ts';
import { type Member, Story } from '../../testing/story.ts';
import {
  accept,
  type Henan,
  henanOffices,
  letIn,
  type Volunteer,
  volunteer,
} from '../../testing/volunteers.ts';

const world = useApp('returns-files');
let story: Story;
let henan: Henan;
let returnId: string;
const year = 2025;
beforeAll(async () => {
  story = await new Story(world).tell();
  henan = await henanOffices(story);
  const office = henan.lankao;
  const all: Volunteer[] = [];
  for (let nth = 1; nth <= 3; nth += 1) {
    const one = await volunteer(story, office.head, '410225', `兰考第${nth}食品厂`);
    await letIn(story, office.head, one, `${year}-02-0${nth}`);
    await accept(story, office.head, one, `${year}-06-0${nth}`);
    all.push(one);
  }
  const begun = await office.handler.does(contract.prepareReturn, {
    params: at(office.handler),
    body: { kind: 'completed', year },
  });
  returnId = begun.returnId;
  const params = { ...at(office.head), return: returnId };
  await office.checker.does(contract.checkReturn, { params, body: { version: begun.version } });
  await office.signer.does(contract.signReturn, { params, body: { version: begun.version + 1 } });
});
const at = ({ organizationId }: Member) => ({ organization: organizationId });
const file = (by: Member, as: string) =>
  by.raw({ url: `/api/o/${by.organizationId}/returns/${returnId}/file?as=${as}` });

describe('a list leaves the desk', () => {
  test.each([
    ['xlsx', 'PK'],
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ])('as %s, for the unit and the province, late or not', async (as, head) => {
    for (const by of [henan.lankao.head, story.henan]) {
      const reply = await file(by, as);
      expect(reply.statusCode).toBe(200);
      expect(reply.rawPayload.subarray(0, head.length).toString('latin1')).toBe(head);
      expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain(
        `兰考县工业和信息化局 ${year}.${as}`,
      );
    }
  });

  test('for nobody else', async () => {
    for (const by of [henan.jiyuan.head, henan.ecology, henan.zhongmu, story.province, story.enterprise])
      expect((await file(by, 'pdf')).statusCode).toBe(404);
    const board = (by: Member) =>
      by.raw({ url: `/api/o/${by.organizationId}/return-board/file?kind=completed&year=${year}` });
    expect((await board(story.henan)).statusCode).toBe(200);
    for (const by of [henan.lankao.head, henan.ecology, story.province])
      expect((await board(by)).statusCode).toBe(404);
  });
});

describe('what was published', () => {
  test('is leafed through, and of it nothing is said twice', async () => {
    const params = { ...at(story.henan), return: returnId };
    const { version } = await story.henan.does(contract.readReturn, { params });
    await story.henan.does(contract.receiveReturn, { params, body: { version: version ?? 0 } });
    await story.henan.does(contract.publishCompletions, { params: at(story.henan), body: { year } });
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await story.stranger().does(contract.listCompletions, {
        query: { place: '410000', limit: 2, ...(after ? { after } : {}) },
      });
      names.push(...page.rows.map(({ enterpriseName }) => enterpriseName));
      after = page.next ?? undefined;
    } while (after);
    expect(names).toEqual(['兰考第3食品厂', '兰考第2食品厂', '兰考第1食品厂']);
    const forged = { place: '410000', after: Buffer.from('["2026-02-31","x"]').toString('base64url') };
    expect(await story.stranger().meets(contract.listCompletions, { query: forged })).toBe('invalid_input');
  });
});

describe('a request sends to the database', () => {
  const sent = async (work: () => Promise<unknown>): Promise<number> => {
    const spy = vi.spyOn(Transaction.prototype, 'send');
    try {
      await work();
      return spy.mock.calls.length;
    } finally {
      spy.mockRestore();
    }
  };

  test('at most five statements to read, nine to write, however many rows', async () => {
    const unit = henan.lankao.handler;
    const reads = [
      () => unit.does(contract.listOwnReturns, { params: at(unit), query: { year } }),
      () =>
        unit.does(contract.readOwnReturn, { params: { ...at(unit), kind: 'completed' }, query: { year } }),
      () => unit.does(contract.readReturn, { params: { ...at(unit), return: returnId } }),
      () =>
        story.henan.does(contract.readReturnBoard, {
          params: at(story.henan),
          query: { kind: 'collected', year },
        }),
      () => unit.does(contract.listReAudits, { params: at(unit), query: {} }),
    ];
    for (const read of reads) expect(await sent(read)).toBeLessThanOrEqual(5);
    const prepare = () =>
      unit.does(contract.prepareReturn, {
        params: at(unit),
        body: { kind: 'collected', year },
        headers: { 'idempotency-key': 'prepare-once' },
      });
    expect(await sent(prepare)).toBeLessThanOrEqual(9);
    expect(await prepare()).toMatchObject({ rows: 3, waitsFor: 'checker' });
  });
});
