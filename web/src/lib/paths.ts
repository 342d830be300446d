/** Every link of the product. Pages never write an address themselves; paths.test.ts shows them all at a glance. */

type Query = Record<string, string | number | undefined | null>;

export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

const segment = encodeURIComponent;
const within = (organization: string, rest = '') => `/o/${segment(organization)}${rest}`;

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

  exported: (organization: string, list: string) => within(organization, `/export/${segment(list)}`),

  /** Spoken to by the browser itself: content to save, a stream to listen to, a file to send. */
  fileContent: (organization: string, engagement: string, file: string) =>
    `/api${within(organization, `/engagements/${segment(engagement)}/files/${segment(file)}/content`)}`,
  fileUpload: (organization: string, engagement: string, file: string, name: string) =>
    `/api${within(organization, withQuery(`/engagements/${segment(engagement)}/files/${segment(file)}`, { name }))}`,
  pulse: (organization: string) => `/api${within(organization, '/pulse')}`,

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
