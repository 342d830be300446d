import { createHash } from 'node:crypto';
import type { qualifications as contract } from '@qingshen/contract';
import { sampleOf, whyNotSample } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx } from '../../kernel/as-persona.ts';
import { newId, newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { noticesTo } from '../filings/firm-notices.ts';
import { insertCheck, listedFirms, seatSubjects } from './check-steps.sql.ts';
import { checkOf, checkPage, subjectsOfCheck } from './checks.sql.ts';

/** How the recipe is named to those who would draw again. */
const method = 'sha256(seed + "\\n" + id), smallest first';
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

type CheckRow = Omit<Row<ReturnType<typeof checkPage>>, 'exactly'>;
const shown = ({ province, drawnAt, closedAt, ...row }: CheckRow): contract.CheckRow => ({
  ...row,
  id: placed(province, row.id),
  drawnAt: drawnAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});

export const listChecks: Act<typeof contract.listChecks> = async (ctx, { params, query }) => {
  const rows = await ctx.all(
    checkPage({
      side: ctx.seat.kind === 'consultancy' ? 'firm' : 'authority',
      organizationId: params.organization,
      kind: query.kind,
      state: query.state,
      after: decodeCursor(query.after, ['instant', 'uuid']),
      limit: query.limit,
    }),
  );
  return cut(
    rows,
    query.limit,
    (row) => [row.exactly, row.id],
    ({ exactly: _, ...row }) => shown(row),
  );
};

export const readCheck: Act<typeof contract.readCheck> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.check);
  const [{ seed, population, ...check }, subjects] = await Promise.all([
    ctx.one(checkOf({ province, id, organizationId: params.organization })),
    ctx.all(subjectsOfCheck({ province, id })),
  ]);
  return {
    check: shown(check),
    recipe: { method, seed, sampleSize: check.sampleSize, population },
    subjects: subjects.map(({ settledAt, ...subject }) => ({
      ...subject,
      settledAt: settledAt?.toISOString() ?? null,
    })),
  };
};

interface Asked {
  kind: 'annual' | 'random';
  size?: number;
  percent?: number;
}

/** All of them once a year; otherwise as many as asked, or the share asked, of which no fraction is dropped. */
function sizeOf({ kind, size, percent }: Asked, population: number): number {
  if (kind === 'annual') return population;
  if (size !== undefined) return size;
  if (percent === undefined) return refuse('check_size_missing');
  return Math.ceil((population * percent) / 100 - 1e-9);
}

async function drawFrom(ctx: Ctx, asked: Asked & { seed?: string }) {
  const today = beijingDate(ctx.now);
  const firms = await ctx.all(listedFirms({ authorityId: ctx.who.organizationId ?? '', today }));
  if (firms.length === 0) refuse('check_population_empty');
  const names = new Map(firms.map(({ id, name }) => [id, name]));
  const population = [...names.keys()];
  const size = sizeOf(asked, population.length);
  const seed = asked.seed ?? newSecretId();
  const refused = whyNotSample(population, size, seed);
  if (refused) throw new Refused(refused);
  const subjects = sampleOf(population, size, seed, digest).map((id, at) => ({
    id,
    name: names.get(id) ?? '',
    position: at + 1,
  }));
  return { population, seed, subjects };
}

export const drawCheck =
  (kernel: Kernel): Act<typeof contract.drawCheck> =>
  async (ctx, { params, body }) => {
    const province = ctx.seat.province ?? refuse('not_found');
    const { population, seed, subjects } = await drawFrom(ctx, body);
    const id = newId();
    const authorityName = ctx.seat.organizationName;
    ctx.post(
      insertCheck({
        province,
        id,
        authorityId: params.organization,
        authorityName,
        kind: body.kind,
        title: body.title,
        seed,
        population,
        sampleSize: subjects.length,
        at: ctx.now,
      }),
    );
    const contacts = await ctx.all(seatSubjects({ province, checkId: id, subjects }));
    const names = new Map(subjects.map((subject) => [subject.id, subject.name]));
    const checkId = placed(province, id);
    kernel.record(
      ctx,
      {
        act: 'check_drawn',
        subject: { kind: 'check', id: checkId, name: body.title },
        province,
        after: { kind: body.kind, seed, sampleSize: subjects.length, populationSize: population.length },
      },
      contacts.flatMap(({ contact }) =>
        noticesTo([contact], 'check_drawn', {
          organizationName: names.get(contact.organization_id) ?? '',
          title: body.title,
          byName: authorityName,
          at: ctx.now.toISOString(),
        }),
      ),
    );
    return { checkId, seed, sampleSize: subjects.length, populationSize: population.length };
  };
