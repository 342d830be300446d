/** Every link of the product. Pages never write an address themselves; paths.test.ts shows them all at a glance. */

import { type Query, segment, within, withQuery } from './address.ts';
import { applicationPaths } from './application-paths.ts';
import { casePaths } from './case-paths.ts';
import { listPaths } from './list-paths.ts';
import { returnPaths } from './return-paths.ts';

export { withQuery } from './address.ts';

export const paths = {
  home: () => '/',
  language: () => '/language',
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  secondFactor: (next?: string) => withQuery('/sign-in/second-factor', { next }),
  signOut: () => '/sign-out',
  reset: () => '/reset',
  resetCompletion: () => '/reset/completion',
  claim: () => '/claim',

  switcher: () => '/o',
  inbox: () => '/inbox',
  account: () => '/account',
  accountPassword: () => '/account/password',
  accountSecondFactor: (next?: string) => withQuery('/account/second-factor', { next }),
  accountSessions: () => '/account/sessions',
  accountTrail: () => '/account/trail',

  today: (organization: string) => within(organization),
  settings: (organization: string) => within(organization, '/settings'),
  members: (organization: string, member?: string) => within(organization, withQuery('/members', { member })),
  invitations: (organization: string) => within(organization, '/invitations'),
  trail: (organization: string) => within(organization, '/trail'),
  organizations: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/organizations', query)),
  registration: (organization: string) => within(organization, '/organizations/registration'),
  organizationOf: (organization: string, id: string) => within(organization, `/organizations/${segment(id)}`),
  sites: (organization: string, query: Query = {}) => within(organization, withQuery('/sites', query)),
  siteRegistration: (organization: string) => within(organization, '/sites/registration'),
  experts: (organization: string) => within(organization, '/experts'),
  enrolment: (organization: string) => within(organization, '/experts/enrolment'),
  engagements: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/engagements', query)),
  engagementsExport: (organization: string) => within(organization, '/engagements/export'),
  opening: (organization: string, site?: string) =>
    within(organization, withQuery('/engagements/opening', { site })),
  engagement: (organization: string, id: string) => within(organization, `/engagements/${segment(id)}`),
  engagementFiles: (organization: string, id: string) =>
    within(organization, `/engagements/${segment(id)}/files`),
  engagementFile: (organization: string, engagement: string, file: string) =>
    within(organization, `/engagements/${segment(engagement)}/files/${segment(file)}`),
  engagementTrail: (organization: string, id: string) =>
    within(organization, `/engagements/${segment(id)}/trail`),
  deliveries: (organization: string) => within(organization, '/deliveries'),

  /** A consultancy's own: what it shows for itself, and what that is worth. */
  qualification: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/qualification', query)),
  whatIf: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/qualification/what-if', query)),
  expiries: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/qualification/expiries', query)),
  records: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/qualification/records', query)),
  gapLetter: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/qualification/gap-letter', query)),
  staff: (organization: string, query: Query = {}) => within(organization, withQuery('/staff', query)),
  staffRegistration: (organization: string) => within(organization, '/staff/registration'),
  staffImport: (organization: string) => within(organization, '/staff/import'),
  staffImported: (organization: string, id: string) => within(organization, `/staff/import/${segment(id)}`),
  staffRejects: (organization: string, id: string) =>
    within(organization, `/staff/import/${segment(id)}/rejects`),
  staffTemplate: (organization: string) => within(organization, '/staff/import/template'),
  staffWorkbook: (organization: string) => within(organization, '/staff/workbook'),
  staffClaims: (organization: string) => within(organization, '/staff/claims'),
  staffMember: (organization: string, id: string, query: Query = {}) =>
    within(organization, withQuery(`/staff/${segment(id)}`, query)),
  instruments: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/instruments', query)),
  papers: (organization: string, query: Query = {}) => within(organization, withQuery('/papers', query)),
  jobs: (organization: string, query: Query = {}) => within(organization, withQuery('/jobs', query)),
  scans: (organization: string) => within(organization, '/documents'),
  scan: (organization: string, id: string) => within(organization, `/documents/${segment(id)}`),
  profile: (organization: string) => within(organization, '/profile'),
  filingOpening: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/filings/opening', query)),

  /** An authority's desk over consultancies; a filing is read by both sides. */
  filings: (organization: string, query: Query = {}) => within(organization, withQuery('/filings', query)),
  filingsBatch: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/filings/batch', query)),
  filingsExport: (organization: string) => within(organization, '/filings/export'),
  registerExport: (organization: string) => within(organization, '/filings/register'),
  filing: (organization: string, id: string) => within(organization, `/filings/${segment(id)}`),
  filingBoard: (organization: string, id: string) => within(organization, `/filings/${segment(id)}/board`),
  filingClauses: (organization: string, id: string) =>
    within(organization, `/filings/${segment(id)}/clauses`),
  filingCorrections: (organization: string, id: string) =>
    within(organization, `/filings/${segment(id)}/corrections`),
  filingDecision: (organization: string, id: string) =>
    within(organization, `/filings/${segment(id)}/decision`),
  filingHistory: (organization: string, id: string) =>
    within(organization, `/filings/${segment(id)}/history`),
  firms: (organization: string, query: Query = {}) => within(organization, withQuery('/firms', query)),
  firm: (organization: string, id: string, query: Query = {}) =>
    within(organization, withQuery(`/firms/${segment(id)}`, query)),
  firmStaff: (organization: string, id: string) => within(organization, `/firms/${segment(id)}/staff`),
  firmPerson: (organization: string, id: string, employment: string) =>
    within(organization, `/firms/${segment(id)}/staff/${segment(employment)}`),
  firmHoldings: (organization: string, id: string) => within(organization, `/firms/${segment(id)}/holdings`),
  firmDocuments: (organization: string, id: string) =>
    within(organization, `/firms/${segment(id)}/documents`),
  firmDocument: (organization: string, id: string, document: string) =>
    within(organization, `/firms/${segment(id)}/documents/${segment(document)}`),
  firmRecord: (organization: string, id: string) => within(organization, `/firms/${segment(id)}/record`),
  checks: (organization: string, query: Query = {}) => within(organization, withQuery('/checks', query)),
  checkDrawing: (organization: string) => within(organization, '/checks/drawing'),
  check: (organization: string, id: string, query: Query = {}) =>
    within(organization, withQuery(`/checks/${segment(id)}`, query)),
  checkPopulation: (organization: string, id: string) =>
    within(organization, `/checks/${segment(id)}/population`),
  sanctions: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/sanctions', query)),
  sanctionImposing: (organization: string, query: Query = {}) =>
    within(organization, withQuery('/sanctions/imposing', query)),
  sanction: (organization: string, id: string) => within(organization, `/sanctions/${segment(id)}`),
  claims: (organization: string, query: Query = {}) => within(organization, withQuery('/claims', query)),

  ...listPaths,
  ...applicationPaths,
  ...returnPaths,
  ...casePaths,

  exported: (organization: string, list: string) => within(organization, `/export/${segment(list)}`),

  /** Spoken to by the browser itself: content to save, a stream to listen to, a file to send. */
  fileContent: (organization: string, engagement: string, file: string) =>
    `/api${within(organization, `/engagements/${segment(engagement)}/files/${segment(file)}/content`)}`,
  fileUpload: (organization: string, engagement: string, file: string, name: string) =>
    `/api${within(organization, withQuery(`/engagements/${segment(engagement)}/files/${segment(file)}`, { name }))}`,
  filingsWorkbook: (organization: string, query: Query = {}) =>
    `/api${within(organization, withQuery('/filings/export', query))}`,
  filingBoardWorkbook: (organization: string, id: string) =>
    `/api${within(organization, `/filings/${segment(id)}/board`)}`,
  registerWorkbook: (organization: string, query: Query = {}) =>
    `/api${within(organization, withQuery('/register/export', query))}`,
  firmDocumentContent: (organization: string, id: string, document: string) =>
    `/api${within(organization, `/firms/${segment(id)}/documents/${segment(document)}/content`)}`,
  scanUpload: (organization: string, id: string, name: string) =>
    `/api${within(organization, withQuery(`/firm/documents/${segment(id)}`, { name }))}`,
  staffSheet: (organization: string, name: string) =>
    `/api${within(organization, withQuery('/firm/staff-imports', { name }))}`,
  pulse: (organization: string) => `/api${within(organization, '/pulse')}`,

  register: (query: Query = {}) => withQuery('/register', query),
  registerFirm: (id: string) => `/register/${segment(id)}`,
  rules: (query: Query = {}) => withQuery('/rules', query),
  rule: (key: string, query: Query = {}) => withQuery(`/rules/keys/${segment(key)}`, query),
  ruleDocuments: () => '/rules/documents',
  ruleDocument: (document: string) => `/rules/documents/${segment(document)}`,
  ruleDifference: (query: Query = {}) => withQuery('/rules/difference', query),
  rulesSheet: (query: Query = {}) => withQuery('/rules/export', query),
  calendar: (year?: number) => (year ? `/calendar/${year}` : '/calendar'),
  industries: () => '/industries',
  amendments: (organization: string) => within(organization, '/rules'),
  proposal: (organization: string) => within(organization, '/rules/proposal'),
  amendment: (organization: string, id: string) => within(organization, `/rules/${segment(id)}`),
  calendarImport: (organization: string) => within(organization, '/calendar'),

  divisions: (code?: string) => (code ? `/divisions/${segment(code)}` : '/divisions'),
  session: () => '/session',
  health: () => '/healthz',
  apiDocs: () => '/api/docs',
  demo: () => '/demo',
  mailbox: () => '/demo/mailbox',
} as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a line feed in an address is exactly what must not pass
const inside = /^\/(?![/\\])[^\\\x00-\x1f]*$/;

/** A way back handed to us in an address may only lead inside the house. */
export const insideOnly = (next: string | null | undefined, fallback: string): string =>
  next && inside.test(next) ? next : fallback;
