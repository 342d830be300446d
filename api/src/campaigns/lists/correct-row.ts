import type { campaigns as contract } from '@qingshen/contract';
import { cellText, type ListCells, type ListColumnKey } from '@qingshen/domain/campaigns';
import { overrideReason as reasonLength } from '@qingshen/domain/codes';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { Checker } from './checker.ts';
import { changesAgainstBase, dayOfListing } from './list-rows.ts';
import { heldVersion } from './loaded.ts';
import { recheckRows } from './recheck.ts';
import { type Layout, rowShown } from './row-shown.ts';
import { rowsNamed } from './rows.sql.ts';

/** What was typed goes the way of what came in the file; an emptied cell is a blank one. */
function corrected(cells: ListCells, typed: ListCells): ListCells {
  const merged: Partial<Record<ListColumnKey, string>> = { ...cells };
  for (const [key, value] of Object.entries(typed) as [ListColumnKey, string][]) {
    const text = cellText(value);
    if (text === null) delete merged[key];
    else merged[key] = text;
  }
  return merged;
}

function whyNotReason(reason: string | null | undefined): void {
  const length = [...(reason ?? '').trim()].length;
  if (typeof reason === 'string' && length < reasonLength.min)
    refuse('credit_code_override_reason', { length, ...reasonLength });
}

export const correctRow =
  (kernel: Kernel): Act<typeof contract.correctRow> =>
  async (ctx, { params, body }) => {
    const { key, terms } = await heldVersion(ctx, params, 'correct');
    whyNotReason(body.overrideReason);
    const { province, versionId } = key;
    const at = Number(params.row);
    const [found] = await ctx.all(rowsNamed({ province, versionId, rows: [at], plants: [] }));
    if (!found) return refuse('not_found');
    if (found.version !== body.version) refuse('stale_version', { version: found.version });

    const checker = new Checker(key, terms, ctx.now);
    const typed = {
      ...found,
      cells: corrected(found.cells, body.cells),
      corrected: found.corrected || Object.keys(body.cells).length > 0,
      overrideReason: body.overrideReason === undefined ? found.overrideReason : body.overrideReason,
      keptName: body.keptName ?? found.keptName,
    };
    const [self] = await recheckRows(ctx, key, checker, [typed]);
    if (!self) return refuse('not_found');
    // Rows that doubled it before, or double it now.
    const plants = [found.plant, self.after.plant].filter((plant) => plant !== null);
    const twins = await ctx.all(rowsNamed({ province, versionId, rows: [at], plants }));
    const others = twins.filter(({ row }) => row !== at);
    const moved = await recheckRows(ctx, key, checker, others);
    kernel.record(ctx, {
      act: 'list_row_corrected',
      subject: { kind: 'campaign', id: params.campaign, name: terms.title },
      province,
      before: { cells: found.cells },
      after: { number: terms.number, row: at, cells: typed.cells, standing: self.after.standing },
    });
    const shown = twins.find(({ row }) => row === at) ?? found;
    const change = terms.baseNumber > 0 ? await changesAgainstBase(ctx, key, [at]) : new Map();
    return {
      row: rowShown(shown, {
        layout: terms.layout as Layout,
        book: checker.book,
        listedOn: dayOfListing(terms, ctx.now),
        change: change.get(at) ?? null,
      }),
      alsoChanged: moved.filter(({ before, after }) => before !== after.standing).map(({ row }) => row),
    };
  };
