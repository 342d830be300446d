import { tenancy } from '@qingshen/contract';
import { fictionalWorld } from '@qingshen/domain/demo';
import { officeAt, seatAuthorities } from './authorities.ts';
import { fileConsultancies } from './filings.ts';
import { bringConsultancies, settleEnterprises } from './firms.ts';
import { tellHebei } from './hebei.ts';
import { auditVolunteers, enrolVolunteers } from './henan.ts';
import { setHands } from './papers.ts';
import { tellPilots } from './pilots.ts';
import { fillPools } from './pools.ts';
import { describeEnterprises } from './profiles.ts';
import { keepRegisters } from './registers.ts';
import type { Stage } from './stage.ts';

export { type Actor, type Newcomer, type Stage, severally } from './stage.ts';

/**
 * The demo world, told through the product's own acts: two provinces, their offices, pools, firms and plants, and the
 * year's first steps. Everybody in it is invented.
 */
export async function tellDemoStory(stage: Stage): Promise<void> {
  const world = fictionalWorld(20251120);
  await stage.at('2025-03-01');
  const operator = await stage.claim(stage.operatorCode, {
    username: 'operator',
    name: '清审值守',
    guarded: true,
  });
  await stage.introduce(operator, '运营方负责人', '清审运营方');

  const offices = await seatAuthorities(stage, operator, world);
  for (const [line, division, role] of [
    ['ecology', '130000', '省生态环境主管部门负责人'],
    ['industry', '410000', '省工信主管部门负责人'],
    ['ecology', '130600', '市级主管部门负责人'],
    ['ecology', '130682', '省直管市主管部门负责人'],
  ] as const) {
    const office = officeAt(offices, line, division);
    if (office) await stage.introduce(office.head, role, office.name);
  }
  const province = officeAt(offices, 'ecology', '130000');
  if (province?.signer) await stage.introduce(province.signer, '省生态环境主管部门签发', province.name);

  const [expert] = await fillPools(stage, offices, world);
  const firms = await bringConsultancies(stage, offices, world);
  await keepRegisters(stage, firms);
  const plants = await settleEnterprises(stage, offices, world);
  const [firm, plant] = [firms[0], plants[0]];
  if (firm) await stage.introduce(firm.owner_, '咨询机构负责人', firm.name);
  if (plant?.owner) await stage.introduce(plant.owner, '企业负责人', plant.enterprise.name);

  // One person, two organizations: an expert who also works for a firm sees the switcher, and the conflict it means.
  if (firm && expert) {
    await stage.at('2025-07-01');
    const { code } = await firm.owner_.does(tenancy.inviteMember, {
      params: { organization: firm.owner_.organizationId },
      body: { role: 'auditor', channel: 'letter', inviteeName: expert.name },
    });
    await expert.does(tenancy.acceptInvitation, { body: { code: code ?? '' } });
  }
  await setHands(offices.values());
  await describeEnterprises(stage, plants);
  const pilots = await tellPilots(stage, offices, plants);
  await tellHebei(stage, offices, plants, firms);
  const rounds = await enrolVolunteers(stage, offices, plants, pilots);
  await fileConsultancies(stage, offices, firms);
  await auditVolunteers(stage, rounds, firms);
}
