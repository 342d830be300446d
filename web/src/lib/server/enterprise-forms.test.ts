import { readFileSync } from 'node:fs';
import { type EndpointSpec, engagements, enterprise } from '@qingshen/contract';
import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';

/** Whatever an act of the enterprise is refused for: the sentence stands at a field that its form has. */

const answer = vi.hoisted(() => ({ problem: {} as object }));
vi.mock('./api.ts', () => ({ call: () => Promise.resolve({ ok: false, ...answer }) }));

const { commissionActions } = await import('./commission-acts.ts');
const { disclosureActions } = await import('./disclosure-acts.ts');
const { reportDemand, handleDemand } = await import('./fee-demand-acts.ts');
const { describeEnterprise } = await import('./profile-acts.ts');
const { declareSelfAudit } = await import('./self-audit-acts.ts');
const { siteActions } = await import('./site-acts.ts');

/** About the whole of the act, or about who acts and when: told above the form. */
const whole = new Set([
  'stale_version',
  'round_closed',
  'permit_linkage_not_asked',
  'permit_linkage_not_yours',
  'handover_received',
  'handover_offered',
  'self_audit_already',
  'self_audit_incapable',
  'audit_evaluated',
  'fee_demand_state',
]);
/** Told by other rooms, without a field: the form says which of its own it is. */
const toldElsewhere: Record<string, string> = {
  consultancy_unknown: 'creditCode',
  consultancy_named_already: 'creditCode',
  consultancy_not_filed: 'creditCode',
  consultancy_filing_ended: 'creditCode',
  consultancy_suspended: 'creditCode',
  consultancy_sector_missing: 'creditCode',
  manner_unchosen: 'startedOn',
  start_not_recorded: 'finishedOn',
};

// biome-ignore lint/suspicious/noExplicitAny: every act wants its own params
type Action = (event: any) => Promise<{ data?: { refused: { fields: Record<string, string> } } } | never>;
type Form = [name: string, endpoint: EndpointSpec, act: Action, written: string[], ...rows: string[]];

const E = 'engagements';
const forms: Form[] = [
  [
    'commission',
    engagements.nameConsultancy,
    commissionActions.commission,
    [`${E}/commission/CommissionForm`],
  ],
  ['start', enterprise.recordStart, commissionActions.start, [`${E}/commission/AuditDays`]],
  ['finish', enterprise.recordFinish, commissionActions.finish, [`${E}/commission/AuditDays`]],
  ['resign', enterprise.resignCommission, commissionActions.resign, [`${E}/commission/Resignation`]],
  ['offer', enterprise.offerFiles, commissionActions.offer, [`${E}/commission/OfferFiles`]],
  ['receive', enterprise.receiveFiles, commissionActions.receive, [`${E}/commission/ReceiveFiles`]],
  [
    'self-audit',
    enterprise.declareSelfAudit,
    declareSelfAudit,
    [
      `${E}/commission/InstrumentRows`,
      `${E}/commission/PeopleRows`,
      '../routes/o/[organization]/engagements/[engagement]/self-audit/+page',
    ],
    'staff.0.name',
    'staff.0.position',
    'staff.0.title',
    'staff.0.knowledge',
  ],
  [
    'permit linkage',
    enterprise.recordPermitLinkage,
    disclosureActions.permit,
    [`${E}/disclosure/PermitForm`],
  ],
  ['disclosure', enterprise.recordDisclosure, disclosureActions.disclose, [`${E}/disclosure/DisclosureForm`]],
  [
    'demand',
    enterprise.reportFeeDemand,
    reportDemand,
    ['../routes/o/[organization]/engagements/[engagement]/fee-demand/+page'],
  ],
  ['answer', enterprise.handleFeeDemand, handleDemand('closed'), [`${E}/fees/HandleDemand`]],
  ['profile', enterprise.describeEnterprise, describeEnterprise, ['enterprise/ProfileFields']],
  ['permit', enterprise.keepPermit, siteActions.permit, ['enterprise/PermitFields']],
  [
    'figures',
    enterprise.stateFigures,
    siteActions.figures,
    ['enterprise/FiguresFields', '../routes/o/[organization]/sites/[site]/+page'],
    ...['pollutant', 'amount', 'unit'].map((cell) => `discharges.0.${cell}`),
    ...['name', 'amount', 'unit'].map((cell) => `products.0.${cell}`),
  ],
];

const read = (path: string) => readFileSync(new URL(`../${path}.svelte`, import.meta.url), 'utf8');

/** The names of the fields that the form's own markup has; the first row stands for all rows. */
function namesOf(written: readonly string[], rows: readonly string[]): Set<string> {
  const text = written.map(read).join('\n');
  const named = [
    ...text.matchAll(
      /<(?:TextField|TextArea|SelectField|Choices|Ticks|input|select)\b[^>]*?\sname="([^"]+)"/gs,
    ),
  ];
  const items = [...text.matchAll(/name="nothing\.\{item\}"/g)].length > 0 ? ['nothing.site_records'] : [];
  return new Set([
    ...named.map(([, name = '']) => name.replace('{at}', '0')).filter((name) => !name.includes('{')),
    ...(text.includes('<CaseFileField') ? ['fileId'] : []),
    ...items,
    ...rows,
  ]);
}

const values: Record<string, string> = {
  version: '1',
  isWhole: 'yes',
  files: '',
  fee: '',
  year: '2024',
  topics: 'listing_reason',
};
const typed = (name: string) =>
  values[name] ?? (/(amount|Value|Income|sales|Capital|energyTce)$/.test(name) ? '1' : 'x');

async function refusedFields(act: Action, names: ReadonlySet<string>, problem: object) {
  answer.problem = { type: '', title: '', status: 422, instance: '', ...problem };
  const body = new FormData();
  for (const name of names) body.append(name, typed(name));
  const url = new URL('http://127.0.0.1/o/x');
  const failed = await act({
    request: new Request(url, { method: 'POST', body }),
    url,
    params: { organization: 'o', engagement: 'e', handover: 'h', demand: 'd', site: 's' },
    locals: { locale: 'zh-CN' },
  });
  return Object.keys(failed.data?.refused.fields ?? {});
}

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}
/** The fields of a body as a fault names them; who counts rows begins with the first. */
function paths(schema: Schema, at: string[] = []): string[] {
  const inner = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  if (inner.properties)
    return Object.entries(inner.properties).flatMap(([name, part]) => paths(part, [...at, name]));
  if (inner.items?.properties) return paths(inner.items, [...at, '0']);
  return [at.join('.')];
}
const bodyOf = (endpoint: EndpointSpec) =>
  endpoint.body
    ? paths(z.toJSONSchema(endpoint.body, { io: 'input', unrepresentable: 'any' }) as Schema)
    : [];

/** Not typed by anybody: it comes with the page or the button. */
const given = new Set(['version', 'to', 'nothing.0.item', 'noFeeWasTaken']);
/** Lines of one box, checked before they are sent. */
const oneBox: Record<string, string> = { 'files.0.name': 'files', 'files.0.sha256': 'files' };

beforeEach(() => {
  answer.problem = {};
});

test.each(forms)(
  '%s: every field that can be refused as input is on the form',
  async (_, endpoint, act, written, ...rows) => {
    const names = namesOf(written, rows);
    for (const field of bodyOf(endpoint)) {
      if (given.has(field) || field in oneBox) continue;
      const facts = { fields: [{ in: 'body', field, rule: 'other' }] };
      const shown = await refusedFields(act, names, { code: 'invalid_input', facts });
      expect(shown.length, field).toBeGreaterThan(0);
      for (const name of shown) expect([...names], `${field} → ${name}`).toContain(name);
    }
  },
);

test.each(forms)(
  '%s: every refusal that is about a field stands at it',
  async (_, endpoint, act, written, ...rows) => {
    const names = namesOf(written, rows);
    const body = [
      ...bodyOf(endpoint),
      ...Object.keys((endpoint.params as z.ZodObject | undefined)?.shape ?? {}),
    ];
    for (const code of endpoint.refusals ?? []) {
      const about: readonly string[] =
        (enterprise.refusalFields as Record<string, readonly string[]>)[code] ?? [];
      const fields = about
        .map((field) => field.replace('*', '0'))
        .filter((field) => body.some((one) => one === field || one.startsWith(`${field}.`)));
      expect(fields.length > 0 || whole.has(code) || code in toldElsewhere, code).toBe(true);
      for (const field of fields) {
        const shown = await refusedFields(act, names, { code, facts: { field } });
        expect(shown.length, `${code} at ${field}`).toBeGreaterThan(0);
        for (const name of shown) expect([...names], `${code} → ${name}`).toContain(name);
      }
      if (code in toldElsewhere)
        expect(await refusedFields(act, names, { code, facts: {} }), code).toEqual([toldElsewhere[code]]);
    }
  },
);
