import { type Query, segment, within, withQuery } from './address.ts';

/** Papers that travel: what an enterprise applies for, and the desks it passes. */
export const applicationPaths = {
  applications: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/applications', query)),
  applicationOpening: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/applications/opening', query)),
  application: (organization: string, id: string) => within(organization, `/applications/${segment(id)}`),
  applicationRoute: (organization: string, id: string) =>
    within(organization, `/applications/${segment(id)}/route`),
  applicationCorrections: (organization: string, id: string) =>
    within(organization, `/applications/${segment(id)}/corrections`),
  applicationPaper: (organization: string, id: string) =>
    within(organization, `/applications/${segment(id)}/paper`),
  applicationForm: (organization: string, id: string, format: 'pdf' | 'docx') =>
    within(organization, withQuery(`/applications/${segment(id)}/form`, { format })),
  applicationFile: (organization: string, id: string, file: string) =>
    within(organization, `/applications/${segment(id)}/files/${segment(file)}`),

  desk: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/applications/desk', query)),
  deskBatch: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/applications/desk/batch', query)),
  letters: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/applications/letters', query)),
  letter: (organization: string, id: string) => within(organization, `/applications/letters/${segment(id)}`),
  letterPaper: (organization: string, id: string, format: 'pdf' | 'docx') =>
    within(organization, withQuery(`/applications/letters/${segment(id)}/paper`, { format })),
  officeHands: (organization: string) => within(organization, '/applications/hands'),

  /** Sent by the browser itself. */
  applicationUpload: (organization: string, id: string, file: string, query: Query) =>
    `/api${within(organization, withQuery(`/applications/${segment(id)}/files/${segment(file)}`, query))}`,
} as const;
