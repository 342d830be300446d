import type { Player } from '../cast.ts';
import { today } from '../engagements/contract.ts';
import type { Plant } from '../engagements/stage.ts';
import { asked, laid, sheet } from '../ground.ts';

type Stage = 'evaluation' | 'acceptance';
interface Read {
  application: { version: number; at: { task: string } | null };
  missing: string[];
  materials: { nth: number }[];
  office: { fields: { field: string }[] } | null;
}
interface Paper {
  application: string;
  number: string;
}

/** What forms ask and nobody has said before. */
const answers: Record<string, string | string[]> = {
  list_document_number: '冀环办字函〔2025〕141号',
  audit_started_on: '2026-03-02',
  audit_finished_on: '2026-09-18',
  enterprise_type: ['double_excess'],
  ordered_treatment: 'no',
  environmental_penalty: 'no',
  accident_or_breach: 'no',
  in_time: 'yes',
};

const readAs = ({ context, organization }: Pick<Player, 'context' | 'organization'>, application: string) =>
  asked<Read>(context.request, `/o/${organization}/applications/${application}`);

/** Filed without a page: what several papers are needed for, and one of them is filed by hand. */
export async function file(plant: Plant, kind: Stage = 'evaluation'): Promise<Paper> {
  const { request } = plant.context;
  const home = `/o/${plant.organization}/applications`;
  const { applicationId, number } = await laid<{ applicationId: string; number: string }>(
    request,
    'POST',
    home,
    { kind, engagementId: plant.engagement },
  );
  const paper = `${home}/${applicationId}`;
  const { application, missing, materials } = await readAs(plant, applicationId);
  const values = Object.fromEntries(Object.entries(answers).filter(([key]) => missing.includes(key)));
  await laid(request, 'PATCH', paper, { version: application.version, values });
  for (const { nth } of materials) {
    const { name, buffer } = sheet(`材料${nth}`);
    await request.put(`/api${paper}/files/${crypto.randomUUID()}`, {
      params: { name, purpose: 'material', material: nth },
      headers: { 'content-type': 'application/octet-stream' },
      data: buffer,
    });
  }
  const { version } = (await readAs(plant, applicationId)).application;
  await laid(request, 'POST', `${paper}/submission`, {
    version,
    explanations: [],
    answers: [],
    declares: {},
  });
  return { application: applicationId, number };
}

type Act = 'receipts' | 'preparations' | 'checks' | 'signatures';

/** One hand of an office on one paper, at the version it stands at. */
export async function hand(
  officer: Player,
  application: string,
  act: Act,
  more: Record<string, unknown> = {},
): Promise<void> {
  const { version } = (await readAs(officer, application)).application;
  const { done, outcomes } = await laid<{ done: number; outcomes: unknown[] }>(
    officer.context.request,
    'POST',
    `/o/${officer.organization}/application-${act}`,
    { applications: [{ applicationId: application, version }], ...more },
  );
  if (done !== 1) throw new Error(`${act} of ${application}: ${JSON.stringify(outcomes)}`);
}

interface Hands {
  handler: Player;
  checker?: Player;
  signer: Player;
}

/** Through offices, one after the other, to whoever decides. */
export async function carry(offices: readonly Hands[], application: string): Promise<void> {
  for (const { handler, checker, signer } of offices) {
    await hand(handler, application, 'receipts');
    const { application: found, office } = await readAs(handler, application);
    await hand(handler, application, 'preparations', {
      outcome: found.at?.task === 'decide' ? 'accept' : 'forward',
      opinion: '材料齐全，情况属实，同意。',
      fields: Object.fromEntries((office?.fields ?? []).map(({ field }) => [field, 'yes'])),
    });
    if (checker) await hand(checker, application, 'checks');
    await hand(signer, application, 'signatures');
  }
}

export async function conclude(
  { context: { request }, organization }: Player,
  { engagement }: Plant,
  stage: Stage,
  result: 'passed' | 'not_passed',
): Promise<void> {
  const base = `/o/${organization}/engagements/${engagement}`;
  const { engagement: round } = await asked<{ engagement: { version: number } }>(request, base);
  await laid(request, 'POST', `${base}/verdicts`, {
    version: round.version,
    stage,
    result,
    concludedOn: today(),
    documentNumber: '清洁生产〔2026〕9号',
  });
}
