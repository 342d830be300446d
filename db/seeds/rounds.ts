import { engagements } from '@qingshen/contract';
import { mustParse } from '@qingshen/domain';
import { superiorOf } from '@qingshen/domain/divisions';
import { parseLocalDate } from '@qingshen/domain/time';
import { type Office, officeAt } from './authorities.ts';
import type { Firm, Plant } from './firms.ts';
import { type Actor, type Stage, severally } from './stage.ts';

const listed = mustParse(parseLocalDate('2025-07-28'));

/** The city's office of the line opens the round, or the unit that reports to the province by itself. */
function organiserOf(
  offices: Map<string, Office>,
  line: 'ecology' | 'industry',
  division: string,
): Actor | undefined {
  let code: string | null = division;
  while (code) {
    const office = officeAt(offices, line, code);
    if (office && superiorOf(line, code, listed) === `${code.slice(0, 2)}0000`) return office.head;
    code = superiorOf(line, code, listed);
  }
  return undefined;
}

const tracks = {
  '13': { line: 'ecology', track: 'mandatory', day: '2025-07-28', clause: '冀环办字函〔2025〕141号' },
  '41': {
    line: 'industry',
    track: 'voluntary',
    day: '2026-03-12',
    clause: '豫工信办节〔2018〕24号 二（一）',
  },
} as const;

/** Hebei's list of 2025 and Henan's voluntary year: rounds are opened, and some enterprises have named a consultancy. */
export async function openRounds(
  stage: Stage,
  offices: Map<string, Office>,
  plants: Plant[],
  firms: Firm[],
): Promise<void> {
  for (const place of ['13', '41'] as const) {
    const { line, track, day, clause } = tracks[place];
    await stage.at(day);
    const due = plants.filter(({ enterprise }, at) => enterprise.place === place && at % 10 < 7);
    const rounds = await severally(due, async (plant) => {
      const site = plant.sites[0];
      const organiser = site && organiserOf(offices, line, site.division);
      if (!site || !organiser) return null;
      const { engagementId } = await organiser.does(engagements.openEngagement, {
        params: { organization: organiser.organizationId },
        body: { siteId: site.id, track, clause },
      });
      return { plant, engagementId };
    });
    const opened = rounds.filter((round) => round !== null);
    stage.progress(
      `${place === '13' ? '河北强制性' : '河南自愿性'}审核立项 ${opened.length} 个`,
      `${opened.length} rounds`,
    );

    await stage.at(place === '13' ? '2025-08-25' : '2026-04-20');
    const local = firms.filter((firm) => firm.place === place);
    await severally(opened, async ({ plant: { owner }, engagementId }, at) => {
      const firm = local[at % local.length];
      if (!owner || !firm || at % 3 === 2) return;
      await owner.does(engagements.nameConsultancy, {
        params: { organization: owner.organizationId, engagement: engagementId },
        body: { version: 1, creditCode: firm.creditCode },
      });
    });
  }
}
