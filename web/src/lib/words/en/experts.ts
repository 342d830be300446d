import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/experts.ts';

export default {
  lead: 'The experts of the register. The pool enrols them and each accepts by an invitation.',
  empty: 'No expert matches. Experts appear once the pool has enrolled them and they have accepted.',
  search: 'Name or employer',
  name: 'Name',
  employer: 'Employer',
  employer_hint: 'For recusals: nobody judges the work of their own employer or its clients',
  title: 'Professional title',
  specialties: 'Specialties (industries)',
  specialty_first: 'Main specialty (industry)',
  specialty_more: 'Second specialty (industry)',
  state: 'State',
  enrolled: 'Enrolled',
  enrol: 'Enrol an expert',
  enrol_lead: 'The person is invited and becomes an expert of the pool by accepting.',
  enrol_submit: 'Enrol and invite',
  enrolled_done: (f) => `${f.name} is enrolled and has been invited.`,
} satisfies Same<typeof zh>;
