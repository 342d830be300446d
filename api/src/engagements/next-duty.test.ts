import { engagements } from '@qingshen/contract';
import { beforeAll, expect, test } from 'vitest';
import { useApp } from '../testing/app.ts';
import { advances, asSomebody, listedRound, publishedCampaign, turnTo, uuidOf } from '../testing/clocks.ts';
import { nameConsultancy, openRound, registerSite } from '../testing/rounds.ts';
import { type Member, Story } from '../testing/story.ts';

/** The next date is told in three places: the list, the head of the case, the portfolio. It is one date. */

const world = useApp('next-duty');
let story: Story;
const rounds: string[] = [];
beforeAll(async () => {
  story = await new Story(world).tell();
  await turnTo(story, '2025-07-28');
  const campaign = await publishedCampaign(story, story.province, '2025-07-27');
  for (const place of [
    { enterprise: story.enterprise, organiser: story.county, division: '130606' },
    { enterprise: story.enterprise, organiser: story.city, division: '130606' },
    { enterprise: story.otherEnterprise, organiser: story.directCity, division: '130682' },
    { enterprise: story.enterprise, organiser: story.province, division: '130602' },
  ]) {
    rounds.push(await listedRound(story, { ...place, campaign, listedOn: '2025-07-27' }));
    await nameConsultancy(story, place.enterprise, rounds.at(-1) ?? '', story.consultancy);
  }
});

let seed = 20261121;
const random = (most: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * most);
};
const one = <T>(among: readonly T[]): T => among[random(among.length)] as T;

const duties = [
  'serve_notice',
  'publish_information',
  'start_audit',
  'finish_audit',
  'apply_evaluation',
  'conclude_evaluation',
  'apply_acceptance',
  'conclude_acceptance',
  'disclose',
];
const steps = [
  'evaluation_applied',
  'commissioned',
  'implementing',
  'evaluation_failed',
  'acceptance_applied',
] as const;

/** Something that anybody may try: most of it is let through by somebody, much is refused. */
async function something(): Promise<void> {
  const by = one([story.county, story.city, story.province, story.directCity, story.enterprise]);
  const round = one(rounds);
  const said = (text: string, ...more: unknown[]) =>
    asSomebody(world, by.secret === undefined ? 'enterprise' : 'authority', by.organizationId, text, [
      '13',
      uuidOf(round),
      ...more,
    ]).catch(() => []);
  const acts = [
    () => said('select app.meet_duty($1, $2, $3, $4)', one(duties), '2025-07-28'),
    () => said('select app.unmeet_duty($1, $2, $3)', one(duties)),
    () => said("select app.drop_duty($1, $2, $3, '试')", one(duties)),
    () =>
      said(
        "select * from app.move_deadline($1, $2, $3, $4, '试', null, null)",
        one(duties),
        `2026-${String(1 + random(12)).padStart(2, '0')}-28`,
      ),
    () => advances(world, by, round, one(steps)).catch(() => undefined),
  ];
  await one(acts)();
}

const listed = async (by: Member) =>
  (
    await by.does(engagements.listEngagements, {
      params: { organization: by.organizationId },
      query: { limit: 100, sort: 'next_due' },
    })
  ).rows;

type Next = { nextDueOn: string | null; nextDuty: string | null };
const bare = ({ nextDueOn, nextDuty }: Next): Next => ({ nextDueOn, nextDuty });

async function insistThatTheyAgree(by: Member): Promise<Map<string, Next>> {
  const rows = await listed(by);
  const found = new Map<string, Next>();
  for (const row of rows) {
    const { engagement, next } = await by.does(engagements.readEngagement, {
      params: { organization: by.organizationId, engagement: row.id },
    });
    const head = { nextDueOn: next?.dueOn ?? null, nextDuty: next?.duty ?? null };
    expect(bare(engagement), row.number).toEqual(head);
    expect(bare(row), row.number).toEqual(head);
    found.set(row.id, head);
  }
  const days = rows.map(({ nextDueOn }) => nextDueOn ?? '9999-12-31');
  expect(days).toEqual([...days].sort());
  return found;
}

test('after whatever is done to its clocks, list, head and portfolio name the same duty and day', async () => {
  for (let nth = 0; nth < 45; nth += 1) {
    await something();
    if (nth % 3) continue;
    const readers = [
      story.county,
      story.city,
      story.province,
      story.directCity,
      story.enterprise,
      story.consultancy,
    ];
    const seen = await Promise.all(readers.map(insistThatTheyAgree));
    const firms = await story.consultancy.does(engagements.listPortfolio, {
      params: { organization: story.consultancy.organizationId },
      query: {},
    });
    for (const client of firms.rows) {
      const own = client.rounds.map(({ id }) => seen.at(-1)?.get(id)?.nextDueOn).filter((day) => day != null);
      expect(client.nextDueOn).toBe(own.sort()[0] ?? null);
      const [first] = client.rounds;
      if (client.nextDueOn)
        expect(first).toMatchObject({ nextDueOn: client.nextDueOn, nextDuty: client.nextDuty });
      for (const round of client.rounds) expect(bare(round)).toEqual(seen.at(-1)?.get(round.id));
    }
  }
  await turnTo(story, '2026-12-31');
  const late = await story.province.does(engagements.listEngagements, {
    params: { organization: story.province.organizationId },
    query: { late: 'true' },
  });
  const rows = (await listed(story.province)).filter(
    ({ nextDueOn }) => nextDueOn !== null && nextDueOn < '2026-12-31',
  );
  expect(late.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
});

test('a round that is over leads with nothing, in the list and in its head', async () => {
  const { engagementId } = await openRound(story.county, await registerSite(story.enterprise, '130606'));
  const seen = async () => (await listed(story.enterprise)).find(({ id }) => id === engagementId);
  expect((await seen())?.nextDueOn).not.toBeNull();
  await advances(world, story.county, engagementId, 'removed');
  expect(await seen()).toMatchObject({ state: 'removed', nextDueOn: null, nextDuty: null });
  await insistThatTheyAgree(story.enterprise);
});
