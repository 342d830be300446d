import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { notices as contract } from '@qingshen/contract';
import { noticeFileNames } from '@qingshen/documents/notice-sheet';
import type { FastifyReply } from 'fastify';
import { ZipFile } from 'yazl';
import { attachment, cleanName, type Storage } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { batchInSight, livingLetters } from './batches.sql.ts';
import { boardPage } from './board.sql.ts';
import { campaignInSight } from './board-counts.sql.ts';
import { boardFilter } from './list-notices.ts';

/** As many papers as one archive holds; who wants more takes it county by county. */
const most = 5_000;

interface Entry {
  parts: readonly string[];
  storedAs: string;
  sha256: Buffer;
}

/** County, enterprise, site. Names that fall together are told apart by a number. */
export function entryNames(all: readonly (readonly string[])[]): string[] {
  const taken = new Map<string, number>();
  return all.map((parts) => {
    // A slash in a name is no folder; whatever else no disk takes, cleanName knows.
    const stem = cleanName(parts.map((part) => part.replace(/[/\\]/g, '_')).join('_')).slice(0, 120) || '_';
    const nth = (taken.get(stem.toLowerCase()) ?? 0) + 1;
    taken.set(stem.toLowerCase(), nth);
    return nth === 1 ? `${stem}.pdf` : `${stem}_${nth}.pdf`;
  });
}

/** What leaves is what was made: a content that no longer has its hash ends the archive instead of completing it. */
function proven(sha256: Buffer): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest().equals(sha256) ? null : new Error('a stored paper is not what was recorded'));
    },
  });
}

/** One after another, opened when its turn comes: an archive of a province takes no more memory than one paper. */
export function sendArchive(
  reply: FastifyReply,
  storage: Storage,
  name: string,
  entries: readonly Entry[],
): FastifyReply {
  const zip = new ZipFile();
  const names = entryNames(entries.map(({ parts }) => parts));
  const out = zip.outputStream as NodeJS.ReadableStream & { destroy(error: Error): void };
  const fail = (error: Error) => out.destroy(error);
  zip.on('error', fail);
  for (const [at, { storedAs, sha256 }] of entries.entries())
    zip.addReadStreamLazy(names[at] ?? `${at}.pdf`, { compress: false }, (opened) => {
      storage.open(storedAs).then(({ content }) => {
        const checked = proven(sha256);
        content.on('error', fail);
        checked.on('error', fail);
        opened(null, content.pipe(checked));
      }, fail);
    });
  zip.end();
  return reply
    .headers({
      'content-type': 'application/zip',
      'content-disposition': attachment(name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    .send(out);
}

export function fetchNoticeArchive(
  kernel: Kernel,
  storage: Storage,
): Handler<typeof contract.fetchNoticeArchive> {
  const seated = seatedBy(kernel, contract.fetchNoticeArchive);
  return async ({ params, query, reply }, bearer) => {
    const rows = await seated(bearer, params.organization, { repeatable: true }, async (ctx) => {
      const { batch, ...asked } = query;
      const filter = boardFilter(ctx, params.campaign, asked);
      const batchId = batch === undefined ? undefined : placedId(batch).uuid;
      const found = await ctx.all(
        boardPage({ ...filter, batchId, hasNotice: true, after: null, limit: most }),
      );
      if (found.length > most) refuse('export_too_long', { limit: most });
      if (found.length === 0) {
        await ctx.one(campaignInSight(filter));
        refuse('notice_archive_empty');
      }
      kernel.record(ctx, {
        act: 'notice_archive_fetched',
        subject: { kind: 'campaign', id: params.campaign },
        province: filter.province,
        after: { count: found.length },
      });
      return found;
    });
    const entries = rows.flatMap(({ storedAs, sha256, divisionName, enterpriseName, siteName }) =>
      storedAs === null || sha256 === null
        ? []
        : [{ parts: [divisionName, enterpriseName, siteName], storedAs, sha256 }],
    );
    return sendArchive(reply, storage, `${noticeFileNames.papers}.zip`, entries);
  };
}

/** Codes leave only to whoever had them made, and only while they open something; who took them stands in the trail. */
export function fetchClaimLetters(
  kernel: Kernel,
  storage: Storage,
): Handler<typeof contract.fetchClaimLetters> {
  const seated = seatedBy(kernel, contract.fetchClaimLetters);
  return async ({ params, reply }, bearer) => {
    const { province, uuid: id } = placedId(params.batch);
    const letters = await seated(bearer, params.organization, { repeatable: true }, async (ctx) => {
      const [batch, found] = await Promise.all([
        ctx.one(batchInSight({ province, id })),
        ctx.all(livingLetters({ province, id })),
      ]);
      if (batch.authorityId !== params.organization) refuse('not_found');
      if (found.length === 0) refuse('notice_archive_empty');
      kernel.record(ctx, {
        act: 'claim_letters_fetched',
        subject: { kind: 'notice_batch', id: params.batch, name: batch.campaignTitle },
        province,
        after: { count: found.length },
      });
      return found;
    });
    const entries = letters.map(({ divisionName, enterpriseName, ...letter }) => ({
      parts: [divisionName, enterpriseName],
      ...letter,
    }));
    return sendArchive(reply, storage, `${noticeFileNames.letters}.zip`, entries);
  };
}
