import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { tenancy } from '@qingshen/contract';
import type { DemoPerson } from '@qingshen/launch/product';

/** The people of the demo story, by what they are. */
const roles = {
  operator: { kind: 'operator', name: '' },
  province: { kind: 'authority', name: '河北省生态环境厅', role: 'head' },
  signer: { kind: 'authority', name: '河北省生态环境厅', role: 'signer' },
  henan: { kind: 'authority', name: '河南省工业和信息化厅' },
  henanCity: { kind: 'authority', name: '市工业和信息化局' },
  city: { kind: 'authority', name: '保定市生态环境局' },
  county: { kind: 'authority', name: '分局', role: 'head' },
  directCity: { kind: 'authority', name: '定州市生态环境局' },
  pool: { kind: 'expert_pool', name: '河北省' },
  expert: { kind: 'expert_pool', name: '河北省', role: 'expert' },
  consultancy: { kind: 'consultancy', name: '', role: 'owner' },
  auditor: { kind: 'consultancy', name: '', role: 'auditor' },
  enterprise: { kind: 'enterprise', name: '' },
} as const;
export type Character = keyof typeof roles;

export interface Player {
  page: Page;
  context: BrowserContext;
  /** The organization the person acts for. */
  organization: string;
  at(path: string): string;
}

type DemoPeople = (typeof tenancy.demoPeople)['reply']['_output']['people'];

export const url = () => process.env.E2E_URL ?? '';

/** As printed at start: username, password and the second factor's secret. */
export function printed(organization: string): DemoPerson {
  const person = (JSON.parse(process.env.E2E_PEOPLE ?? '[]') as DemoPerson[]).find(
    (each) => each.organization === organization,
  );
  if (!person) throw new Error(`nobody of ${organization} was printed`);
  return person;
}

interface Browsing {
  javaScriptEnabled?: boolean;
  viewport?: { width: number; height: number };
}

interface Cast {
  /** Signed in by the demo's people picker, in a browser of their own. */
  as(character: Character, options?: Browsing): Promise<Player>;
  stranger(options?: Browsing): Promise<Page>;
}

export const test = base.extend<{ cast: Cast }>({
  cast: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const open = async (options: Browsing = {}) => {
      const context = await browser.newContext({ locale: 'zh-CN', baseURL: url(), ...options });
      contexts.push(context);
      return context;
    };
    await use({
      async as(character, options) {
        const wanted = roles[character] as { kind: string; name: string; role?: string };
        const context = await open(options);
        const { people } = (await (await context.request.get('/api/demo/people')).json()) as {
          people: DemoPeople;
        };
        const fitting = people.filter(
          (each) =>
            each.kind === wanted.kind &&
            each.organizationName.includes(wanted.name) &&
            (!wanted.role || each.role === wanted.role),
        );
        // A branch carries the name of its bureau.
        const person = fitting.find((each) => each.organizationName === wanted.name) ?? fitting[0];
        expect(person, `the demo story has a ${character}`).toBeTruthy();
        await context.request.post('/api/demo/session', { data: { accountId: person?.accountId } });
        const organization = person?.organizationId ?? '';
        return {
          page: await context.newPage(),
          context,
          organization,
          at: (path) => `/o/${organization}${path}`,
        };
      },
      stranger: async (options) => (await open(options)).newPage(),
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };
