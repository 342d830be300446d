import { qualifications as contract } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { freshIdentity, inFirm, registers, someone } from '../../testing/firms.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('samepeople');
let story: Story;
let henanFirm: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  henanFirm = await story.register(story.henan, {
    kind: 'consultancy',
    name: '郑州中原环评咨询有限公司',
    divisionCode: '410100',
  });
});

const register = (by: Member, more: Record<string, unknown>) =>
  by.call(contract.registerStaff, { params: inFirm(by), body: someone(more) });
const ours = (by: Member, query: object = {}) =>
  by.does(contract.listOurClaims, { params: inFirm(by), query });
const settle = (by: Member, claim: string, body: object) =>
  by.meets(contract.settleEmploymentClaim, { params: { ...inFirm(by), claim }, body: body as never });

describe('one person', () => {
  test('is the same person by whatever paper the number is given', async () => {
    const identityNumber = freshIdentity();
    await registers(story.consultancy, { identityNumber });
    const wide = [...identityNumber]
      .map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
      .join('');
    for (const given of [identityNumber, ` ${identityNumber.toLowerCase()} `, wide])
      expect(
        await register(henanFirm, { identityKind: 'other_document', identityNumber: given }),
      ).toMatchObject({
        problem: { code: 'person_registered_elsewhere', facts: { since: '2021-03-01' } },
      });
  });

  test('moves once, however many ask', async () => {
    const identityNumber = freshIdentity();
    await registers(story.consultancy, { identityNumber, from: '2021-03-01' });
    await register(henanFirm, { identityNumber, from: '2024-05-01' });
    const claim = (await ours(henanFirm)).rows[0]?.id ?? '';
    await register(story.otherConsultancy, { identityNumber, from: '2024-05-01' });
    const other = (await ours(story.otherConsultancy)).rows[0]?.id ?? '';
    const moves = { outcome: 'moves', lastDay: '2024-04-30', reason: '劳动合同已解除' };
    const met = await Promise.all(
      [claim, other, claim, other].map((one) => settle(story.province, one, moves)),
    );
    expect(met.filter((code) => code === 'ok')).toHaveLength(1);
    expect(met.every((code) => ['ok', 'claim_settled', 'employment_ended'].includes(code))).toBe(true);
    const left = met[0] === 'ok' || met[2] === 'ok' ? other : claim;
    expect(await settle(story.province, left, moves)).toBe('employment_ended');
    expect(await settle(story.province, left, { outcome: 'stays', reason: '已转入另一机构' })).toBe('ok');
  });
});
