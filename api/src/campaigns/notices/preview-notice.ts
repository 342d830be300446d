import { notices as contract } from '@qingshen/contract';
import { notice } from '@qingshen/documents/notice';
import { noticeFileNames } from '@qingshen/documents/notice-sheet';
import { sampleRound } from '@qingshen/documents/notice-wording';
import type { LocalDate } from '@qingshen/domain/time';
import type { FastifyReply } from 'fastify';
import { sendAttachment } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { type BatchWords, inputOf, type RoundFacts } from './merge-facts.ts';
import { type PlanOfPlace, planOfPlace } from './place-rules.ts';
import { roundToPreview } from './preview.sql.ts';
import { shippedNumber } from './wording-id.ts';
import { insistOnWording, type WordingFound, wordingNamed } from './wordings.ts';

interface Facts {
  round: RoundFacts;
  words: Omit<BatchWords, 'wording'>;
  plan: PlanOfPlace;
}

/** A round one sees, as its notice would say it today; nobody's seal is on it and it says 样张 across. */
async function factsOfRound(ctx: Ctx<Seat>, engagement: string): Promise<Facts> {
  const { province, uuid: id } = placedId(engagement);
  const { law, ...row } = await ctx.one(roundToPreview({ province, id }));
  const pinned = {
    law,
    track: row.track,
    on: row.rulesOn as LocalDate,
    knownAt: row.rulesKnownAt.toISOString(),
  };
  return {
    round: {
      ...(row as unknown as RoundFacts),
      serviceAddress: row.siteAddress,
      listedOn: row.listedOn as LocalDate,
      sealers: [{ line: ctx.seat.line ?? '', id: ctx.who.organizationId, name: ctx.seat.organizationName }],
    },
    words: {
      listTitle: row.listTitle ?? sampleRound.words.listTitle,
      listNumber: row.listNumber ?? sampleRound.words.listNumber,
      contact: sampleRound.words.contact,
      datedOn: null,
    },
    plan: planOfPlace(pinned, row.divisionCode, row.lines as ('ecology' | 'industry' | 'reform')[]),
  };
}

const sampleFacts = (ctx: Ctx<Seat>): Facts => ({
  ...sampleRound,
  round: {
    ...sampleRound.round,
    sealers: [{ line: ctx.seat.line ?? '', id: ctx.who.organizationId, name: ctx.seat.organizationName }],
  },
});

async function preview(
  ctx: Ctx<Seat>,
  wording: Pick<WordingFound, 'title' | 'body'> & { isShipped: boolean },
  engagement: string | undefined,
): Promise<Buffer> {
  insistOnWording(wording);
  const { round, words, plan } =
    engagement === undefined ? sampleFacts(ctx) : await factsOfRound(ctx, engagement);
  return notice(inputOf(round, { ...words, wording }, plan, true)).pdf;
}

const send = (reply: FastifyReply, content: Buffer): FastifyReply =>
  sendAttachment(reply, {
    name: `${noticeFileNames.preview}.pdf`,
    kind: 'pdf',
    bytes: content.length,
    content,
  });

const named = async (ctx: Ctx<Seat>, id: string) => ({
  ...(await wordingNamed(ctx, id)),
  isShipped: shippedNumber(id) !== null,
});

export function previewNoticeWording(kernel: Kernel): Handler<typeof contract.previewNoticeWording> {
  const seated = seatedBy(kernel, contract.previewNoticeWording);
  return async ({ params, body, reply }, bearer) => {
    const pdf = await seated(bearer, params.organization, { readOnly: true }, async (ctx) => {
      const wording = 'wording' in body ? await named(ctx, body.wording) : { ...body, isShipped: false };
      return preview(ctx, wording, body.engagement);
    });
    return send(reply, pdf);
  };
}

export function fetchNoticePreview(kernel: Kernel): Handler<typeof contract.fetchNoticePreview> {
  const seated = seatedBy(kernel, contract.fetchNoticePreview);
  return async ({ params, query, reply }, bearer) => {
    const pdf = await seated(bearer, params.organization, { readOnly: true }, async (ctx) =>
      preview(ctx, await named(ctx, params.wording), query.engagement),
    );
    return send(reply, pdf);
  };
}
