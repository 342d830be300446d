import { applications as contract } from '@qingshen/contract';
import type { FormValue } from '@qingshen/domain/applications';
import { commissionedRound } from './rounds.ts';
import type { Member, Story } from './story.ts';

/** What most stories of a paper begin with: an enterprise that applies, and offices with three persons each. */

export interface Office {
  readonly head: Member;
  readonly handler: Member;
  readonly checker: Member;
  readonly signer: Member;
}

export async function staffed(story: Story, head: Member): Promise<Office> {
  return {
    head,
    handler: await story.colleague(head, 'handler'),
    checker: await story.colleague(head, 'checker'),
    signer: await story.colleague(head, 'signer'),
  };
}

export const at = (by: { organizationId: string }) => ({ organization: by.organizationId });

export const reads = (by: Member, application: string) =>
  by.does(contract.readApplication, { params: { ...at(by), application } });

/** A text file, sent as a browser sends it: the body is the file. */
export async function attaches(
  by: Member,
  application: string,
  query: Record<string, string>,
  text = '附件',
  file: string = crypto.randomUUID(),
) {
  const name = new URLSearchParams({ name: '材料.txt', ...query }).toString();
  const response = await by.raw({
    method: 'PUT',
    url: `/api/o/${by.organizationId}/applications/${application}/files/${file}?${name}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(text),
  });
  return { file, status: response.statusCode, body: response.json() };
}

export const evaluationBoxes: Readonly<Record<string, FormValue>> = {
  legal_representative: '周一鸣',
  contact_name: '林晓岚',
  contact_phone: '13800000001',
  ownership: '有限责任',
  registered_capital: '5000',
  sales: '23810.55',
  main_products: '环氧树脂',
  list_document_number: '冀环办字函〔2025〕141号',
  audit_started_on: '2025-09-20',
  audit_finished_on: '2026-02-20',
  enterprise_type: ['double_excess'],
  ordered_treatment: 'no',
  environmental_penalty: 'no',
};

export async function saves(
  by: Member,
  application: string,
  values: Record<string, FormValue>,
  version?: number,
) {
  const seen = version ?? (await reads(by, application)).application.version;
  return by.does(contract.saveDraft, {
    params: { ...at(by), application },
    body: { version: seen, values: values as never },
  });
}

export async function submits(by: Member, application: string, more: Record<string, unknown> = {}) {
  const { application: row, contradictions, corrections } = await reads(by, application);
  return by.does(contract.submitApplication, {
    params: { ...at(by), application },
    body: {
      version: row.version,
      explanations: [...new Set(contradictions.map(({ field }) => field))].map((field) => ({
        field,
        reason: '以本表为准',
      })),
      answers: corrections
        .filter(({ answeredAt }) => answeredAt === null)
        .map(({ id }) => ({ correctionId: id, answer: '已更正' })),
      ...more,
    },
  });
}

/** An application for evaluation, whole and handed in. */
export async function evaluationOf(story: Story, engagement: string, by: Member = story.enterprise) {
  const { applicationId } = await by.does(contract.startApplication, {
    params: at(by),
    body: { kind: 'evaluation', engagementId: engagement },
  });
  await saves(by, applicationId, evaluationBoxes);
  for (const { nth } of (await reads(by, applicationId)).materials)
    await attaches(by, applicationId, { material: String(nth) }, `材料 ${nth}`);
  return applicationId;
}

export async function submittedEvaluation(story: Story): Promise<string> {
  const application = await evaluationOf(story, await commissionedRound(story));
  await submits(story.enterprise, application);
  return application;
}

const seen = async (by: Member, ids: readonly string[]) =>
  Promise.all(
    ids.map(async (applicationId) => ({
      applicationId,
      version: (await reads(by, applicationId)).application.version,
    })),
  );

type Prepared = Partial<Parameters<typeof contract.prepareApplications.body.parse>[0] & object> &
  Record<string, unknown>;

export const prepares = async (by: Member, ids: readonly string[], more: Prepared = {}) =>
  by.does(contract.prepareApplications, {
    params: at(by),
    body: {
      applications: await seen(by, ids),
      outcome: 'forward',
      opinion: '材料齐全，同意上报',
      ...more,
    } as never,
  });
export const checks = async (by: Member, ids: readonly string[]) =>
  by.does(contract.checkApplications, { params: at(by), body: { applications: await seen(by, ids) } });
export const signs = async (by: Member, ids: readonly string[], more: { letterNumber?: string } = {}) =>
  by.does(contract.signApplications, {
    params: at(by),
    body: { applications: await seen(by, ids), ...more },
  });

/** All three hands of an office, one after the other. */
export async function passes(
  office: Office,
  ids: readonly string[],
  more: Prepared = {},
  letter: { letterNumber?: string } = {},
) {
  const prepared = await prepares(office.handler, ids, more);
  const refused = prepared.outcomes.find((one) => one.refused)?.refused;
  if (refused) throw new Error(`${refused.code} ${JSON.stringify(refused.facts)}`);
  await checks(office.checker, ids);
  return signs(office.signer, ids, letter);
}
