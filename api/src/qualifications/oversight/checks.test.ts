import { execFileSync } from 'node:child_process';
import { qualifications as contract } from '@qingshen/contract';
import { add, beijingDate, days } from '@qingshen/domain/time';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../testing/app.ts';
import { listedFirm } from '../../testing/filings.ts';
import { type Member, Story } from '../../testing/story.ts';

const world = useApp('checks');
let story: Story;
const firms: Member[] = [];
beforeAll(async () => {
  story = await new Story(world).tell();
  for (const name of ['甲', '乙', '丙', '丁', '戊'])
    firms.push((await listedFirm(story, `${name}咨询有限公司`)).firm);
});
const at = ({ organizationId }: Member) => ({ organization: organizationId });
const draw = (body: object, by = story.henan) =>
  by.meets(contract.drawCheck, {
    params: at(by),
    body: { kind: 'random', title: '2026年随机抽查', ...body },
  });
const drawn = (body: object) =>
  story.henan.does(contract.drawCheck, {
    params: at(story.henan),
    body: { kind: 'random' as const, title: '2026年随机抽查', ...body },
  });
const read = (by: Member, check: string) => by.does(contract.readCheck, { params: { ...at(by), check } });

/** The recipe as the page tells it, followed with the tools of any machine. */
const drawnAgain = (seed: string, population: readonly string[], count: number) =>
  population
    .map((id) => {
      const mark = execFileSync('sha256sum', { input: `${seed}\n${id}` })
        .toString()
        .slice(0, 64);
      return `${mark} ${id}`;
    })
    .sort()
    .slice(0, count)
    .map((line) => line.slice(65));

describe('a random check', () => {
  test('is drawn again from its record by whoever wants to know', async () => {
    const { checkId } = await drawn({ size: 2, seed: '2026-11-21 双色球 03 11 17' });
    const { recipe, subjects, check } = await read(story.henan, checkId);
    expect(check).toMatchObject({ populationSize: 5, sampleSize: 2, settled: 0 });
    expect(recipe.population).toEqual(firms.map(({ organizationId }) => organizationId).sort());
    expect(subjects.map(({ organizationId }) => organizationId)).toEqual(
      drawnAgain(recipe.seed, recipe.population, recipe.sampleSize),
    );
  });

  test('without a seed gets one, which is recorded; a share is rounded up', async () => {
    const { seed, sampleSize, checkId } = await drawn({ percent: 21 });
    expect(sampleSize).toBe(2);
    expect((await read(story.henan, checkId)).recipe.seed).toBe(seed);
    expect(seed.length).toBeGreaterThan(30);
  });

  test('is refused without a size, and beyond what is listed', async () => {
    expect(await draw({})).toBe('check_size_missing');
    expect(await draw({ size: 6 })).toBe('sample_size');
    expect(await draw({ size: 1 }, story.province)).toBe('check_population_empty');
    expect(await draw({ size: 1 }, firms[0] as Member)).toBe('not_found');
    expect(await draw({ size: 1 }, await story.colleague(story.henan, 'signer'))).toBe('role_insufficient');
  });
});

describe('an annual check', () => {
  let check: string;
  test('takes every firm listed that day', async () => {
    const { checkId, sampleSize } = await drawn({ kind: 'annual', title: '2026年度检查' });
    check = checkId;
    expect(sampleSize).toBe(5);
  });

  test('shows a firm that it was drawn and how it came out, and nobody else’s', async () => {
    const [one, other] = firms as [Member, Member];
    const settle = (subject: Member, body: { outcome: 'passed' | 'failed'; findings?: string }) =>
      story.henan.meets(contract.settleCheckSubject, {
        params: { ...at(story.henan), check, subject: subject.organizationId },
        body,
      });
    expect(await settle(one, { outcome: 'failed' })).toBe('check_findings_missing');
    const both = await Promise.all([
      settle(one, { outcome: 'failed', findings: '检测仪器超期未检定' }),
      settle(one, { outcome: 'passed' }),
    ]);
    expect(both.sort()).toEqual(['check_settled', 'ok']);
    expect(await settle(other, { outcome: 'passed' })).toBe('ok');
    expect(await settle(story.consultancy, { outcome: 'passed' })).toBe('not_found');
    const seen = await read(other, check);
    expect(seen.subjects).toMatchObject([{ organizationId: other.organizationId, outcome: 'passed' }]);
    const { rows } = await other.does(contract.listChecks, { params: at(other), query: {} });
    expect(rows.find(({ id }) => id === check)).toMatchObject({ outcome: 'passed' });
    expect(
      await story.consultancy.meets(contract.readCheck, { params: { ...at(story.consultancy), check } }),
    ).toBe('not_found');
  });

  test('is closed when every firm is settled; what failed may be ordered to correct', async () => {
    const close = (version: number) =>
      story.henan.meets(contract.closeCheck, { params: { ...at(story.henan), check }, body: { version } });
    expect(await close(1)).toBe('check_unsettled');
    for (const subject of firms.slice(2))
      await story.henan.does(contract.settleCheckSubject, {
        params: { ...at(story.henan), check, subject: subject.organizationId },
        body: { outcome: 'failed', findings: '档案缺失' },
      });
    expect(await close(2)).toBe('stale_version');
    expect(await close(1)).toBe('ok');
    expect(await close(2)).toBe('check_closed');
    const order = (organizationId: string) =>
      story.henan.meets(contract.imposeSanction, {
        params: at(story.henan),
        body: {
          organizationId,
          step: 'order_to_correct',
          checkId: check,
          clause: '五（三）',
          reason: '档案缺失',
          until: add(beijingDate(new Date()), days(30)),
        },
      });
    expect(await order(firms[1]?.organizationId ?? '')).toBe('check_not_failed');
    expect(await order(firms[2]?.organizationId ?? '')).toBe('ok');
  });
});
