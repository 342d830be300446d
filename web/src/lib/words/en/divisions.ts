import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/divisions.ts';

export default {
  lead: 'Coded by GB/T 2260. Hebei and Henan down to counties, other provinces by themselves.',
  reports: 'Superior of each line',
  nation: 'the national authority',
  direct: 'directly under the province',
  direct_title: 'Directly under the province',
  direct_lead: 'They lie in a city but in this line answer to the province itself.',
  unverified: 'not verified',
  below: 'Below',
  none_below: 'Nothing below, or not recorded yet.',
} satisfies Same<typeof zh>;
