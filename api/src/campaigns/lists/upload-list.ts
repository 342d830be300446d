import { campaigns as contract } from '@qingshen/contract';
import { silentMilliseconds } from '@qingshen/domain/campaigns';
import {
  type Accepted,
  accept,
  bodyOf,
  cleanName,
  limitBytes,
  type Storage,
  turnAway,
} from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId, newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Call, Handler } from '../../kernel/mount.ts';
import { placed } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { Bearer } from '../../kernel/session.ts';
import { ourCampaign } from '../keeping/keep-campaign.ts';
import type { ListKey } from './checker.ts';
import { openSheet, type Run } from './read-list.ts';
import type { Readings } from './readings.ts';
import { versionShown } from './version-shown.ts';
import { deleteRows, insertVersion, setVersionState, silentReadings } from './version-writes.sql.ts';
import { versionOfCampaign, versionsOfContent } from './versions.sql.ts';

type Endpoint = typeof contract.uploadList;

/** A list of sixty thousand plants as spreadsheets write it is a quarter of this. */
const mostBytes = 20_000_000;

async function whyNotUpload(ctx: Ctx<Seat>, campaign: string, kind: 'whole' | 'additions') {
  const { province, id: campaignId, title, publishedVersion } = await ourCampaign(ctx, campaign);
  if (kind === 'additions' && publishedVersion === null) refuse('list_addition_too_early');
  return { province, campaignId, authorityId: ctx.who.organizationId ?? '', title };
}

/** A reading that died stands in nobody's way: it is put down as cancelled, and may still be begun anew. */
async function putDownSilent(
  ctx: Ctx<Seat>,
  { province, campaignId }: { province: string; campaignId: string },
) {
  const before = new Date(ctx.now.getTime() - silentMilliseconds);
  const silent = await ctx.all(silentReadings({ province, campaignId, before }));
  for (const { id } of silent) {
    ctx.post(setVersionState({ province, id, state: 'cancelled', run: null, at: ctx.now }));
    ctx.post(deleteRows({ province, id }));
  }
}

interface Brought {
  readonly content: Accepted;
  readonly layout: object;
  readonly rowsExpected: number | null;
}

/** The version enters with the workbook's hash; from its first row on the reading is told by its number. */
async function enterVersion(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  { params, query }: Call<Endpoint>,
  { content, layout, rowsExpected }: Brought,
): Promise<Run> {
  const { title, ...campaign } = await whyNotUpload(ctx, params.campaign, query.kind);
  await putDownSilent(ctx, campaign);
  const [known] = await ctx.all(versionsOfContent({ ...campaign, sha256: content.sha256 }));
  if (known) refuse('list_file_known', { number: known.number, state: known.state, at: known.uploadedAt });
  const { province, campaignId, authorityId } = campaign;
  const run = { key: { ...campaign, versionId: newId() } satisfies ListKey, id: newSecretId() };
  const fileName = cleanName(query.name);
  const { number } = await ctx.one(
    insertVersion({
      province,
      id: run.key.versionId,
      campaign_id: campaignId,
      authority_id: authorityId,
      kind: query.kind,
      state: 'reading',
      file_name: fileName,
      sha256: content.sha256,
      bytes: content.bytes,
      stored_as: content.storedAs,
      layout: JSON.stringify(layout),
      uploaded_by: ctx.who.accountId,
      uploaded_by_name: ctx.seat.personName,
      uploaded_at: ctx.now,
      run: run.id,
      rows_expected: rowsExpected,
      heartbeat_at: ctx.now,
    }),
  );
  kernel.record(ctx, {
    act: 'list_uploaded',
    subject: { kind: 'campaign', id: placed(province, campaignId), name: title },
    province,
    after: { number, kind: query.kind, file: fileName, sha256: content.sha256.toString('hex') },
  });
  return run;
}

export function uploadList(kernel: Kernel, storage: Storage, readings: Readings): Handler<Endpoint> {
  const seatedAt = seatedBy(kernel, contract.uploadList);
  const handle = async (call: Call<Endpoint>, bearer: Bearer | null) => {
    const { params, query, request } = call;
    const seated = <T>(work: (ctx: Ctx<Seat>) => Promise<T>) =>
      seatedAt(bearer, params.organization, {}, work);
    await seated((ctx) => whyNotUpload(ctx, params.campaign, query.kind));
    const limit = Math.min(limitBytes(kernel), mostBytes);
    const content = await accept(storage, bodyOf(request, limit), cleanName(query.name));
    let run: Run;
    let opened: Awaited<ReturnType<typeof openSheet>> | null = null;
    try {
      if (content.kind !== 'xlsx') refuse('file_kind_refused', { kinds: ['xlsx'] });
      opened = await openSheet(storage, content.storedAs);
      const { layout, rowsExpected } = opened.sheet;
      run = await seated((ctx) => enterVersion(kernel, ctx, call, { content, layout, rowsExpected }));
    } catch (error) {
      await opened?.sheet.rows.return(undefined);
      await opened?.close();
      await storage.remove(content.storedAs);
      throw error;
    }
    await readings.begin(run, opened, seated);
    return seated(async (ctx) =>
      versionShown(await ctx.one(versionOfCampaign({ ...run.key, id: run.key.versionId })), ctx.now),
    );
  };
  return async (call, bearer) => {
    try {
      return await handle(call, bearer);
    } catch (error) {
      turnAway(call.request.raw);
      throw error;
    }
  };
}
