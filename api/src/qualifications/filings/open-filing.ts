import type { qualifications as contract } from '@qingshen/contract';
import { division, placeOf as divisionPlace, levelOf } from '@qingshen/domain/divisions';
import { tracks } from '@qingshen/domain/engagements';
import { industryDivision } from '@qingshen/domain/industries';
import { type FilingRegime, whyNotRenew } from '@qingshen/domain/qualifications';
import { beijingDate, partsOf } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { filingOfFirm } from './filing.sql.ts';
import { clauseText, type Judged, placeOf, type Rulebook, rulebookOf } from './filing-rules.ts';
import { stateOn } from './filing-shown.ts';
import { askForSectors, askForSectorsOf, insertFiling, insertRenewal } from './filing-steps.sql.ts';

/** Filings are made with a province: of anything smaller, or of nothing, there is none. */
export function provinceOf(code: string): string | null {
  return division(code) && levelOf(code) === 'province' ? divisionPlace(code) : null;
}

/** Divisions of GB/T 4754-2017, each once. */
export function sectorsAsked(codes: readonly string[]): string[] {
  const unknown = codes.find((code) => !industryDivision(code));
  if (unknown !== undefined) refuse('industry_unknown', { industryCode: unknown });
  return [...new Set(codes)].sort();
}

const asks = (regime: FilingRegime): boolean => regime !== 'none' && regime !== 'unstated';

/** A place that asks for no filing gets none: its silence is no invitation. */
function lineOf({ set, regime }: Judged): string {
  const rule = set.rules.filing_regime;
  const clause = rule ? clauseText(rule.origin.citation) : null;
  if (!asks(regime.filing)) return refuse('filing_not_asked', { clause, regime: regime.filing });
  return regime.line ?? refuse('filing_line_unstated', { clause });
}

export const openFiling =
  (kernel: Kernel): Act<typeof contract.openFiling> =>
  async (ctx, { params, body }) => {
    const province = provinceOf(body.place) ?? refuse('division_unknown', { divisionCode: body.place });
    const codes = sectorsAsked(body.sectors);
    const today = beijingDate(ctx.now);
    const line = lineOf((await rulebookOf(ctx, province))(body.track, today));
    const id = newId();
    const [opened] = await ctx.all(
      insertFiling({
        province,
        id,
        organizationId: params.organization,
        line,
        track: body.track,
        year: partsOf(today).year,
        at: ctx.now,
      }),
    );
    if (!opened) return refuse('filing_authority_absent', { place: body.place, line });
    ctx.post(askForSectors({ province, filingId: id, codes }));
    const filingId = placed(province, id);
    kernel.record(ctx, {
      act: 'filing_opened',
      subject: { kind: 'filing', id: filingId, name: opened.number },
      province,
      after: { track: body.track, sectors: codes.join(' ') },
    });
    return { filingId, number: opened.number };
  };

/** Why nothing was opened, asked only when nothing was. */
async function whyNotRenewed(ctx: Ctx<Seat>, key: { province: string; id: string }, rulebook: Rulebook) {
  const today = beijingDate(ctx.now);
  const former = await ctx.one(filingOfFirm(key));
  const refused = whyNotRenew({ state: stateOn(former, today) }, []);
  if (refused) throw new Refused(refused);
  const line = lineOf(rulebook(former.track, today));
  return refuse('filing_authority_absent', { place: placeOf(key.province), line });
}

export const renewFiling =
  (kernel: Kernel): Act<typeof contract.renewFiling> =>
  async (ctx, { params, body }) => {
    const { province, uuid: formerId } = placedId(params.filing);
    const codes = body.sectors && sectorsAsked(body.sectors);
    const today = beijingDate(ctx.now);
    const rulebook = await rulebookOf(ctx, province);
    // Which track it was filed on, the former filing knows: it is renewed only where that track still asks for it.
    const asking = tracks.map((track) => [track, rulebook(track, today).regime] as const);
    const lines = Object.fromEntries(
      asking.filter(([, { filing }]) => asks(filing)).map(([track, { line }]) => [track, line]),
    );
    const id = newId();
    const [opened] = await ctx.all(
      insertRenewal({
        province,
        id,
        formerId,
        lines: JSON.stringify(lines),
        year: partsOf(today).year,
        at: ctx.now,
      }),
    );
    if (!opened) return whyNotRenewed(ctx, { province, id: formerId }, rulebook);
    ctx.post(
      codes
        ? askForSectors({ province, filingId: id, codes })
        : askForSectorsOf({ province, filingId: id, formerId }),
    );
    const filingId = placed(province, id);
    kernel.record(ctx, {
      act: 'filing_renewed',
      subject: { kind: 'filing', id: filingId, name: opened.number },
      province,
      after: { former: params.filing },
    });
    return { filingId, number: opened.number };
  };
