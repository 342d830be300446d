import type { enterprise as contract } from '@qingshen/contract';
import { type Reader, whyNotDownload } from '../../files/index.ts';
import type { Ctx } from '../../kernel/as-persona.ts';
import { refuse } from '../../kernel/refused.ts';
import { fileInCase, type PaperColumns } from './case-paper.sql.ts';

export const paperShown = (paper: PaperColumns | null, reader: Reader): contract.CasePaper | null =>
  paper && {
    fileId: paper.fileId,
    name: paper.name,
    sha256: paper.sha256,
    mayDownload: whyNotDownload(paper, reader) === null,
  };

/** What is recorded rests on a document of the same case, and on none that the scanner turned down. */
export async function mustBeInCase(
  ctx: Ctx,
  { province, id }: { province: string; id: string },
  fileId: string | null,
  by: 'anybody' | 'us' = 'anybody',
): Promise<void> {
  if (fileId === null) return;
  const file = await ctx.maybe(fileInCase({ province, caseId: id, fileId }));
  const fits =
    file && file.scan !== 'infected' && (by === 'anybody' || file.organizationId === ctx.who.organizationId);
  if (!fits) refuse('case_file_unknown', { field: 'fileId', fileId });
}
