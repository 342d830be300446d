import { type Args, applications, type ReplyOf } from '@qingshen/contract';
import type { Office } from './authorities.ts';
import { scanOf } from './scan.ts';
import type { Actor, Stage } from './stage.ts';

type Body = Args<typeof applications.startApplication>['body'];
type Read = ReplyOf<typeof applications.readApplication>;
type Values = Record<string, string | string[]>;

const here = ({ organizationId }: Actor) => ({ organization: organizationId });

/** What a form asks and nobody has said anywhere yet. */
const said: Values = {
  consultancy_intended: 'no',
  closure_planned: 'no',
  filled_by: '安环部',
  ordered_treatment: 'no',
  environmental_penalty: 'no',
  accident_or_breach: 'no',
  in_time: 'yes',
  enterprise_type: ['other'],
};

export interface Applying {
  stage: Stage;
  owner: Actor;
  body: Body;
  values?: Values;
}

/** Filled in from what is known, the rest written in, its materials attached, and sent on its way. */
export async function apply({ stage, owner, body, values = {} }: Applying): Promise<string> {
  const { applicationId } = await owner.does(applications.startApplication, { params: here(owner), body });
  const params = { ...here(owner), application: applicationId };
  const read = () => owner.does(applications.readApplication, { params });
  const draft = await read();
  const wanted = { ...said, ...values };
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(([key]) => draft.missing.includes(key) || key in values),
  );
  if (Object.keys(changed).length)
    await owner.does(applications.saveDraft, {
      params,
      body: { version: draft.application.version, values: changed },
    });
  for (const { nth, material } of draft.materials)
    await stage.brings(
      owner,
      applications.attachFile,
      {
        params: { ...params, file: crypto.randomUUID() },
        query: {
          name: `${material.split(/[，；]/)[0]?.slice(0, 40)}.pdf`,
          purpose: 'material',
          material: nth,
        },
      },
      scanOf([`material ${nth}`, 'copy for demonstration']),
    );
  await submit(owner, await read());
  return applicationId;
}

async function submit(owner: Actor, read: Read): Promise<void> {
  await owner.does(applications.submitApplication, {
    params: { ...here(owner), application: read.application.id },
    body: {
      version: read.application.version,
      explanations: read.contradictions.map(({ field }) => ({
        field,
        reason: '以本表所填为准，登记信息正在更新',
      })),
      answers: [],
      declares: read.application.kind === 'enrolment' ? { soundAndLawful: true, aboveScale: true } : {},
    },
  });
}

export type Desks = ReadonlyMap<string, Office>;

/** Offices by name: a paper says by name where it lies. */
export const desksOf = (offices: Iterable<Office>): Desks =>
  new Map([...offices].map((office) => [office.name, office]));

/** Small offices do without the middle hand; it is their own setting. */
export async function setHands(offices: Iterable<Office>): Promise<void> {
  for (const office of offices) {
    if (office.officers.checker) continue;
    await office.head.does(applications.setOfficeHands, {
      params: here(office.head),
      body: { version: 0, hands: ['handler', 'signer'] },
    });
  }
}

type Outcome = 'forward' | 'accept' | 'return' | 'refuse';

interface Step {
  outcome?: Outcome;
  opinion?: string;
  letterNumber?: string;
  items?: { field: string; label: 'incorrect' | 'incomplete' | 'outdated'; reason: string }[];
}

/** Through the hands of the office it lies with: taken up, prepared, checked where somebody checks, signed. */
export async function handle(
  desks: Desks,
  owner: Actor,
  application: string,
  step: Step = {},
): Promise<boolean> {
  const read = await owner.does(applications.readApplication, { params: { ...here(owner), application } });
  const office = desks.get(read.application.at?.authorityName ?? '');
  if (!office) return false;
  const { handler = office.head, checker, signer = office.head } = office.officers;
  const decides = read.application.at?.task === 'decide';
  const seen = async (by: Actor) => {
    const found = await by.does(applications.readApplication, { params: { ...here(by), application } });
    return { found, picked: [{ applicationId: application, version: found.application.version }] };
  };
  await handler.does(applications.receiveApplications, {
    params: here(handler),
    body: { applications: (await seen(handler)).picked },
  });
  const { found, picked } = await seen(handler);
  await handler.does(applications.prepareApplications, {
    params: here(handler),
    body: {
      applications: picked,
      outcome: step.outcome ?? (decides ? 'accept' : 'forward'),
      opinion: step.opinion ?? '材料齐全，情况属实，同意。',
      items: step.items ?? [],
      fields: Object.fromEntries((found.office?.fields ?? []).map(({ field }) => [field, 'yes' as const])),
    },
  });
  if (checker)
    await checker.does(applications.checkApplications, {
      params: here(checker),
      body: { applications: (await seen(checker)).picked },
    });
  const { outcomes } = await signer.does(applications.signApplications, {
    params: here(signer),
    body: { applications: (await seen(signer)).picked, letterNumber: step.letterNumber },
  });
  return outcomes.every(({ refused }) => refused === null);
}

/** All the way to whoever decides. */
export async function carry(desks: Desks, owner: Actor, application: string, letter?: string): Promise<void> {
  for (let stop = 0; stop < 4; stop += 1) {
    const { application: found } = await owner.does(applications.readApplication, {
      params: { ...here(owner), application },
    });
    if (found.state !== 'submitted') return;
    const letterNumber = found.at?.task === 'decide' ? undefined : letter;
    if (!(await handle(desks, owner, application, { letterNumber }))) return;
  }
}
