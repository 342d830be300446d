import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/portal.ts';

export default {
  lead: 'One round of auditing one site, from listing through audit, evaluation and implementation to acceptance and publication: all parties work in the same case, and every step leaves its trail.',
  have_code: 'I have an invitation code',
  authority:
    'Register organizations, open cases, organise evaluation and acceptance; see every case under supervision at any time.',
  enterprise:
    'Register sites, choose a consultancy freely, hand documents in once, and see progress as every party does.',
  consultancy: 'Run the audits of all clients in one place, with your own people and roles.',
  expert: 'Enrolled by invitation of the pool; take part with your own account.',
  reference: 'Open reference',
  results: 'Enterprises that passed acceptance, as the provinces publish them, by province and year',
  register: 'Firms filed in each province, their sectors, counts of staff and sanctions',
  divisions: 'codes and supervision by line',
  rules: 'What applies where and when, and on which document',
  calendar: 'Days off, weekends worked, and counting working days',
  industries: 'GB/T 4754',
  api_docs: 'for connecting systems (OpenAPI)',
  demo_lead: 'Choose a demo person and walk in. This page opens in demo mode on this machine only.',
  enter: 'Enter',
  enter_as: (f) => `Enter as ${f.name}`,
} satisfies Same<typeof zh>;
