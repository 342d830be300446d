import { enterprise as contract } from '@qingshen/contract';
import { productOf } from '@qingshen/domain/demo';
import type { Plant } from './firms.ts';
import { type Actor, type Stage, severally } from './stage.ts';

const natures = ['private', 'limited_liability', 'state_owned'] as const;

/** What every form asks again elsewhere, said once here. Seven in eight enterprises with an account have done so. */
export async function describeEnterprises(stage: Stage, plants: readonly Plant[]): Promise<void> {
  await stage.at('2025-07-10');
  const willing = plants.filter(({ owner }, at) => owner && at % 8 !== 7);
  await severally(willing, async (plant, at) => {
    const { owner, enterprise } = plant;
    if (!owner) return;
    plant.isDescribed = true;
    await owner.does(contract.describeEnterprise, {
      params: { organization: owner.organizationId },
      body: {
        version: null,
        legalRepresentative: enterprise.legalRepresentative.name,
        contactName: enterprise.contact.name,
        contactPosition: '安环部部长',
        contactMobile: enterprise.contact.mobile,
        contactPhone: null,
        contactMail: `plant${at + 1}@example.cn`,
        nature: natures[at % natures.length] ?? 'private',
        registeredCapitalFen: (3_000 + at * 250) * tenThousandYuan,
        registeredAddress: enterprise.address,
        postcode: enterprise.place === '13' ? '050000' : '450000',
        mainProducts: productOf[enterprise.industry.code]?.name ?? enterprise.industry.name,
      },
    });
    await severally(plant.sites, (site) => describeSite(plant, site.id, at), 1);
  });
  stage.progress(`企业档案 ${willing.length} 份`, `${willing.length} profiles`);
}

async function describeSite({ owner, enterprise }: Plant, site: string, at: number): Promise<void> {
  if (!owner) return;
  const params = { organization: owner.organizationId, site };
  await owner.does(contract.keepPermit, {
    params,
    body: {
      version: null,
      approvalsPassed: true,
      approvalNumber: `环审〔20${10 + (at % 10)}〕${100 + at}号`,
      permitHeld: true,
      permitNumber: `${enterprise.creditCode}001P`,
      permitManagement: at % 3 ? 'key' : 'simplified',
      permitValidUntil: '2028-12-31',
      onClosureList: false,
    },
  });
  await figuresOf(owner, site, enterprise.industry.code, at, 2024);
}

/** The figures of a year, stated once it is over. */
export async function stateFigures(stage: Stage, plants: readonly Plant[], year: number): Promise<void> {
  await stage.at(`${year + 1}-01-20`);
  const willing = plants.filter(({ isDescribed }) => isDescribed);
  await severally(willing, async ({ owner, enterprise, sites }, at) => {
    if (!owner) return;
    await severally(sites, (site) => figuresOf(owner, site.id, enterprise.industry.code, at, year), 1);
  });
}

const tenThousandYuan = 1_000_000;

async function figuresOf(owner: Actor, site: string, industry: string, at: number, year: number) {
  const product = productOf[industry] ?? { name: '主要产品', unit: '吨' };
  await owner.does(contract.stateFigures, {
    params: { organization: owner.organizationId, site, year },
    body: {
      version: null,
      outputValueFen: (8_000 + at * 300 + (year - 2024) * 400) * tenThousandYuan,
      mainIncomeFen: (7_600 + at * 280 + (year - 2024) * 380) * tenThousandYuan,
      salesFen: (7_700 + at * 290 + (year - 2024) * 390) * tenThousandYuan,
      energyTce: 2_400 + at * 130,
      discharges: [
        { pollutant: '化学需氧量', amount: Math.round(32 + at) / 10, unit: '吨' },
        { pollutant: '氮氧化物', amount: Math.round(125 + at * 2) / 10, unit: '吨' },
      ],
      products: [{ ...product, amount: 12_000 + at * 500 }],
    },
  });
}
