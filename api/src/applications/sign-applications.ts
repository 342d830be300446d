import type { applications as contract } from '@qingshen/contract';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import type { Recorded } from '../kernel/record.ts';
import { type Desk, type Done, type InHand, preparedOf, sign } from './deeds.ts';
import { effectOf } from './effects.ts';
import { writeLetter } from './office.sql.ts';
import { inHand, type Made, put, whole } from './put-hands.ts';
import { recordedAs, toldOfLetter } from './told.ts';

/** Whereto it would go, and what it is: papers of one letter have both in common. */
const wayOf = (row: InHand): string => {
  const next = row.stopRows.find(({ rank }) => rank === (row.ownStop?.rank ?? 0) + 1);
  return `${next?.divisionCode ?? ''}/${next?.line ?? ''}/${row.kind}`;
};

/** The first that is forwarded says where the letter goes; what would go elsewhere is left, and told. */
function underOneLetter(letterNumber: string | undefined) {
  let way: string | null = null;
  return (row: InHand, desk: Desk, opinion: string | null): Done => {
    const done = sign(row, desk, opinion);
    if (letterNumber === undefined || 'refused' in done || preparedOf(row)?.outcome !== 'forward')
      return done;
    way ??= wayOf(row);
    return way === wayOf(row) ? done : { refused: { code: 'letter_elsewhere', facts: { kind: row.kind } } };
  };
}

interface Letter {
  id: string;
  number: string;
  rows: number;
  toName: string;
  toId: string;
}

async function letterFor(
  ctx: Ctx<Seat>,
  province: string,
  made: readonly Made[],
  number?: string,
): Promise<Letter | null> {
  const forwarded = made.filter((one) => one.put.outcome === 'forward');
  if (number === undefined || forwarded.length === 0) return null;
  const id = newId();
  const [written] = await ctx.all(
    writeLetter({ province, id, number, applications: forwarded.map(({ row }) => row.id) }),
  );
  return written ? { id, number, rows: written.rows, toName: written.to_name, toId: written.to_id } : null;
}

const recordedLetter = (
  ctx: Ctx<Seat>,
  province: string,
  letter: Letter,
  made: readonly Made[],
): Recorded => ({
  happening: {
    act: 'letter_sent',
    subject: { kind: 'letter', id: placed(province, letter.id), name: letter.number },
    subjectOrganizationId: letter.toId,
    province,
    after: { to: letter.toName, rows: letter.rows },
  },
  deliveries: toldOfLetter(
    ctx,
    made.filter((one) => one.put.outcome === 'forward'),
    letter.number,
  ),
});

/** A round that an enrolment has opened begins in the trail like any other. */
const recordedRound = ({ row }: Made, { engagement, number }: Record<string, unknown>): Recorded[] =>
  typeof engagement !== 'string'
    ? []
    : [
        {
          happening: {
            act: 'engagement_opened',
            subject: { kind: 'engagement', id: engagement, name: String(number) },
            subjectOrganizationId: row.enterpriseId,
            province: row.province,
            caseId: placedId(engagement).uuid,
            after: { track: 'voluntary', application: row.number, enterprise: row.enterpriseName },
          },
        },
      ];

export const signApplications =
  (kernel: Kernel): Act<typeof contract.signApplications> =>
  async (ctx, { body: { applications, opinion = null, letterNumber } }) => {
    const found = await inHand(ctx, applications);
    const signing = underOneLetter(letterNumber);
    const { outcomes, made } = await put(ctx, applications, found, (row, desk) =>
      signing(row, desk, opinion),
    );
    const letter = await letterFor(ctx, found.province, made, letterNumber);
    const effects = await Promise.all(made.map((one) => effectOf(ctx, one, found.law)));
    if (made.length > 0)
      kernel.recordAll(ctx, [
        ...made.map((one, at) =>
          recordedAs(ctx, one, {
            inLetter: letter !== null,
            after: {
              ...effects[at],
              ...(letter && one.put.outcome === 'forward' && { letter: letter.number }),
            },
          }),
        ),
        ...made.flatMap((one, at) => recordedRound(one, effects[at] ?? {})),
        ...(letter ? [recordedLetter(ctx, found.province, letter, made)] : []),
      ]);
    const shown = letter && {
      id: placed(found.province, letter.id),
      number: letter.number,
      rows: letter.rows,
    };
    return { ...whole(outcomes), letter: shown };
  };
