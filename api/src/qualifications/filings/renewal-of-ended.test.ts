import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { listedFirm, openFiling, readFiling, submitFiling, versionOf } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('renewal_of_ended');
let story: Story;
let firm: Member;
let former: string;
beforeAll(async () => {
  story = await new Story(world).tell();
  ({ firm, filing: former } = await listedFirm(story, '许昌清泉咨询有限公司'));
});

test('a renewal whose filing was revoked meanwhile is not submitted: it is taken back and filed anew', async () => {
  const params = { organization: firm.organizationId };
  const { filingId: filing } = await firm.does(contract.renewFiling, {
    params: { ...params, filing: former },
    body: {},
  });
  await story.henan.does(contract.revokeFiling, {
    params: { organization: story.henan.organizationId, filing: former },
    body: { version: await versionOf(story.henan, former), clause: '五（三）', reason: '弄虚作假' },
  });
  const body = { version: await versionOf(firm, filing) };
  const answer = await firm.call(contract.submitFiling, { params: { ...params, filing }, body });
  expect(answer).toMatchObject({
    ok: false,
    status: 409,
    problem: { code: 'filing_former_ended', facts: { state: 'revoked' } },
  });
  await firm.does(contract.withdrawFiling, { params: { ...params, filing }, body });
  const anew = await submitFiling(firm, await openFiling(firm));
  expect((await readFiling(firm, anew)).filing).toMatchObject({ state: 'submitted', supersedesId: null });
});
