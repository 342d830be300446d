import type { applications as contract } from '@qingshen/contract';
import { type FilePurpose, isOpenApplication } from '@qingshen/domain/applications';
import { whyNotAct } from '@qingshen/domain/tenancy';
import {
  type Accepted,
  accept,
  bodyOf,
  bringer,
  cleanName,
  limitBytes,
  type Storage,
  turnAway,
} from '../files/index.ts';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { asSeated, type Call, type Handler } from '../kernel/mount.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { applicationHead } from './drafts.sql.ts';
import { fileOfApplication, insertApplicationFile } from './files.sql.ts';
import { fileShown } from './parts-shown.ts';

const most = 60;

interface Attached {
  province: string;
  applicationId: string;
  id: string;
  name: string;
  purpose: FilePurpose;
  material: number | null;
}

/** Materials belong to the draft; the stamped paper may come while the office has it, from either side. */
async function mayAttach(ctx: Ctx<Seat>, { province, applicationId: id, purpose }: Attached) {
  const refused = whyNotAct('attach_file', ctx.seat.kind, ctx.seat.role);
  if (refused) throw new Refused(refused);
  const head = await ctx.one(applicationHead({ province, id, organizationId: ctx.who.organizationId ?? '' }));
  if (head.files >= most) refuse('files_too_many', { most });
  if (ctx.seat.kind === 'authority') {
    if (!head.ownStop?.waitsFor || purpose !== 'stamped_paper') refuse('application_not_here');
    return head;
  }
  const open = isOpenApplication(head.state) && (head.state !== 'submitted' || purpose === 'stamped_paper');
  if (!open) refuse('application_state', { act: 'attach', state: head.state });
  return head;
}

type FileRow = Row<ReturnType<typeof fileOfApplication>>;
const rowShown = (province: string, row: FileRow, broughtBy: string) =>
  fileShown(
    province,
    {
      id: row.id,
      purpose: row.purpose,
      material: row.material,
      organizationId: row.organizationId,
      organizationName: row.organizationName,
      name: row.name,
      kind: row.kind,
      bytes: row.bytes,
      sha256: row.sha256.toString('hex'),
      scan: row.scan,
      uploadedAt: row.uploadedAt.toISOString(),
    },
    bringer(broughtBy),
  );

async function attach(kernel: Kernel, ctx: Ctx<Seat>, file: Attached, content: Accepted) {
  const { province, applicationId, id, name, purpose, material } = file;
  const organizationId = ctx.who.organizationId ?? '';
  const head = await mayAttach(ctx, file);
  const [[filed], row] = await Promise.all([
    ctx.all(
      insertApplicationFile({
        province,
        id,
        application_id: applicationId,
        purpose,
        material,
        organization_id: organizationId,
        organization_name: ctx.seat.organizationName,
        name,
        kind: content.kind,
        bytes: content.bytes,
        sha256: content.sha256,
        stored_as: content.storedAs,
        uploaded_by: ctx.who.accountId ?? '',
        uploaded_at: ctx.now,
      }),
    ),
    ctx.maybe(fileOfApplication({ province, applicationId, id })),
  ]);
  if (filed)
    kernel.record(ctx, {
      act: purpose === 'stamped_paper' ? 'stamped_paper_attached' : 'material_attached',
      subject: { kind: 'application_file', id: placed(province, id), name },
      subjectOrganizationId: head.enterpriseId,
      province,
      caseId: head.engagementId,
      after: {
        application: head.number,
        kind: content.kind,
        bytes: content.bytes,
        sha256: content.sha256.toString('hex'),
      },
    });
  if (!row || row.organizationId !== organizationId || !row.sha256.equals(content.sha256))
    return refuse('file_id_used');
  return row;
}

export function attachFile(kernel: Kernel, storage: Storage): Handler<typeof contract.attachFile> {
  const handle = async (
    { params, query, request }: Call<typeof contract.attachFile>,
    who: { accountId: string; sessionId: string },
  ) => {
    const { province, uuid: applicationId } = placedId(params.application);
    const seat = { ...who, organizationId: params.organization };
    const file: Attached = {
      province,
      applicationId,
      id: params.file,
      name: cleanName(query.name),
      purpose: query.purpose,
      material: query.purpose === 'material' ? (query.material ?? null) : null,
    };
    // Who may not attach here learns it before sending megabytes; so does who announces too many.
    await asSeated(kernel, seat, { readOnly: true }, (ctx) => mayAttach(ctx, file));
    const content = await accept(storage, bodyOf(request, limitBytes(kernel)), file.name);
    try {
      const row = await asSeated(kernel, seat, { repeatable: true }, (ctx) =>
        attach(kernel, ctx, file, content),
      );
      if (row.storedAs !== content.storedAs) await storage.remove(content.storedAs);
      return rowShown(province, row, params.organization);
    } catch (error) {
      // A commit whose answer was lost may have happened: then only the sweeper knows, a day later.
      if (error instanceof Refused) await storage.remove(content.storedAs);
      throw error;
    }
  };
  return async (call, bearer) => {
    try {
      return await handle(call, { accountId: bearer?.sub ?? '', sessionId: bearer?.sid ?? '' });
    } catch (error) {
      turnAway(call.request.raw);
      throw error;
    }
  };
}
