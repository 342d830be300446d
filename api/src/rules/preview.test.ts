import { engagements, rules } from '@qingshen/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { openRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

const world = useApp('amendment_preview');
let story: Story;
let signer: Member;
beforeAll(async () => {
  story = await new Story(world).tell();
  signer = await story.colleague(story.province, 'signer');
});

const at = (member: Member) => ({ organization: member.organizationId });
const panel = (count: number, more: object = {}) => ({
  jurisdiction: '130000',
  track: 'mandatory' as const,
  key: 'panel_size_min' as const,
  value: { kind: 'count' as const, count },
  document: `冀环评〔2026〕${count}号`,
  article: '三（二）',
  reason: '评审量增加',
  from: '2026-01-01',
  ...more,
});
const propose = async (by: Member, body: ReturnType<typeof panel>) =>
  (await by.does(rules.proposeAmendment, { params: at(by), body })).amendmentId;
const of = (member: Member, amendment: string) => ({ params: { ...at(member), amendment } });
const approve = (by: Member, amendment: string, version = 1) =>
  by.call(rules.approveAmendment, { ...of(by, amendment), body: { version } });
const panelAt = async (jurisdiction: string, more: object = {}) => {
  const set = await story.stranger().does(rules.readRuleSet, { query: { jurisdiction, ...more } });
  return set.rules.find(({ key }) => key === 'panel_size_min');
};

describe('before approval the preview', () => {
  const preview = (by: Member, id: string) =>
    by.does(rules.previewAmendment, { ...of(by, id), query: { of: 'cases' } });
  const open = async () => {
    const siteId = await registerSite(story.enterprise, '130606');
    return (await openRound(story.county, siteId)).engagementId;
  };
  const panelOf = async (engagement: string) => {
    const read = await story.county.does(engagements.readEngagement, {
      params: { ...at(story.county), engagement },
    });
    const { rulesOn: on, rulesKnownAt: known } = read.engagement;
    return (await panelAt('130606', { on, known }))?.value;
  };

  test('names every case: those that keep their version apart, and that is what then happens', async () => {
    const running = await open();
    const held = await panelOf(running);
    const id = await propose(story.province, panel(21, { from: '2026-03-01' }));
    const told = await preview(signer, id);
    expect(told.changing).toEqual({ count: 0, capped: false, rows: [] });
    expect(told.keeping.rows).toContainEqual(
      expect.objectContaining({ id: running, before: held, after: { kind: 'count', count: 21 } }),
    );
    await approve(signer, id);
    expect(await panelOf(running)).toEqual(held);
    expect(await panelOf(await open())).toEqual({ kind: 'count', count: 21 });
    expect((await preview(signer, id)).keeping.rows.map((row) => row.id)).toContain(running);
  });

  test('leaves out places that speak for themselves', async () => {
    const county = panel(30, { jurisdiction: '130606', from: '2026-03-01' });
    const second = await story.colleague(story.county, 'signer');
    const own = await propose(story.county, county);
    await second.does(rules.approveAmendment, { ...of(second, own), body: { version: 1 } });
    const id = await propose(story.province, panel(22, { from: '2026-03-02' }));
    expect((await preview(signer, id)).keeping.count).toBe(0);
  });

  test('of what nobody contributes to does not exist', async () => {
    const id = await propose(story.province, panel(24));
    const { previews } = await signer.does(rules.readAmendment, of(signer, id));
    if (!previews.includes('firms'))
      expect(await signer.meets(rules.previewAmendment, { ...of(signer, id), query: { of: 'firms' } })).toBe(
        'not_found',
      );
  });
});
