// biome-ignore-all lint/style/noNonNullAssertion: indices stay inside the arrays by construction; the compiler cannot see it
import { Quick } from '../random/quick.ts';
import type { Json } from './fault.ts';

export interface ProvinceWish {
  seed: string;
  panels: number;
  experts: number;
  /** seats asked for over seats the loads allow; above 1 some must stay empty */
  pressure?: number;
  demand?: number;
  cities?: number;
  industries?: number;
  days?: number;
  /** chance that an expert of another city and another trade is admissible at all */
  reach?: number;
  minLoads?: boolean;
  rules?: boolean;
  conflictRate?: number;
}

/**
 * A province as the law describes one: cities of very different size, industries that cluster in cities, experts with
 * a home city, two or three trades and an employer (institutes large and small), days on which panels meet, experts
 * who may not judge because they work for, advised or stand close to the enterprise.
 */
export function province(wish: ProvinceWish): { [key: string]: Json } {
  const random = new Quick(wish.seed);
  const cities = wish.cities ?? Math.max(3, Math.round(Math.sqrt(wish.panels) / 2.5));
  const industries = wish.industries ?? 12;
  const demand = Array.from(
    { length: wish.panels },
    () => (wish.demand ?? 5) + (random.below(4) === 0 ? 2 : 0),
  );
  const skewed = (n: number) => Math.min(random.below(n), random.below(n));
  const panelCity = demand.map(() => skewed(cities));
  const panelIndustry = panelCity.map((c) =>
    random.below(2) ? (c * 5 + skewed(4)) % industries : skewed(industries),
  );
  const days = wish.days ?? Math.max(5, Math.round((wish.panels * 60) / wish.experts));
  const experts = Array.from({ length: wish.experts }, () => ({
    city: skewed(cities),
    trades: Array.from({ length: 1 + random.below(3) }, () => skewed(industries)),
    employer: skewed(Math.max(4, Math.round(wish.experts / 5))),
    role: random.below(4) === 0 ? 'finance' : random.below(3) === 0 ? 'energy' : 'process',
    standing: 40 + random.below(60),
  }));
  const seats = demand.reduce((a, b) => a + b, 0);
  const room = seats / (wish.pressure ?? 0.7) / wish.experts;
  const maxLoad = experts.map(() => Math.max(1, Math.round(room * (0.5 + random.below(101) / 100))));
  const reach = (wish.reach ?? 0.3) * 1000;
  const ptr = [0];
  const col: number[] = [];
  const val: number[] = [];
  const conflicts: Json[] = [];
  for (let p = 0; p < wish.panels; p++) {
    experts.forEach((expert, e) => {
      const trade = expert.trades.includes(panelIndustry[p]!);
      const near = expert.city === panelCity[p];
      if (!trade && !near && random.below(1000) >= reach * (expert.role === 'process' ? 1 : 4)) return;
      if (!trade && expert.role === 'process' && random.below(3) === 0) return;
      col.push(e);
      val.push(
        expert.standing * 2 + (trade ? 400 : 60) + (near ? 250 : random.below(180)) + random.below(150),
      );
      if (random.below(1000) < (wish.conflictRate ?? 0.02) * 1000)
        conflicts.push([p, e, ['employer', 'kin', 'advised'][random.below(3)]!]);
    });
    ptr.push(col.length);
  }
  const rules = wish.rules ?? true;
  return {
    format: 'panel-assign/1',
    panels: {
      n: wish.panels,
      demand,
      city: panelCity,
      industry: panelIndustry,
      ...(rules
        ? { day: demand.map(() => random.below(days)), roleMin: { finance: 1, energy: 1 }, employerMax: 1 }
        : {}),
    },
    experts: {
      n: wish.experts,
      maxLoad,
      ...(wish.minLoads ? { minLoad: maxLoad.map((m) => Math.floor(m / 3)) } : {}),
      role: experts.map((x) => x.role),
      employer: experts.map((x) => `e${x.employer}`),
      city: experts.map((x) => x.city),
      ...(rules ? { dayMax: 1 } : {}),
    },
    pairs: { ptr, col, val },
    conflicts,
  };
}
