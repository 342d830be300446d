import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/trail.ts';

export default {
  lead: 'What this organization did, and what was done to it. Nobody can alter or delete it.',
  what: 'Act',
  when: 'Time (Beijing)',
  who: 'By',
  facts: 'Facts',
  act: 'Kind of act',
  from: 'From',
  to: 'To',
  changes: (f) => `${f.count} facts`,
  empty: 'Nothing matches. Every step adds one line here.',
} satisfies Same<typeof zh>;
