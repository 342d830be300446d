import { qualifications as contract } from '@qingshen/contract';
import { gapLetter } from '@qingshen/documents/gap-letter';
import { pathOf } from '@qingshen/domain/divisions';
import { industryClass } from '@qingshen/domain/industries';
import { standingOf } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import { sendAttachment } from '../../files/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Handler } from '../../kernel/mount.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { everyNamedFact } from './named-facts.ts';
import { amendmentsFor, questionOf, regimeAt } from './regime.ts';
import { firmOnDay } from './standing.ts';

function industryOf(code: string | null) {
  const found = code === null ? undefined : industryClass(code);
  return found ? { code: found.code, name: found.name } : null;
}

/** The board as a paper the firm takes for itself: what is missing, by which clause, and what would mend it. */
export function fetchGapLetter(kernel: Kernel): Handler<typeof contract.fetchGapLetter> {
  const seated = seatedBy(kernel, contract.fetchGapLetter);
  return async ({ params, query, reply }, bearer) => {
    const letter = await seated(bearer, params.organization, { readOnly: true }, async (ctx) => {
      const question = questionOf(ctx, query);
      const [{ name, creditCode, facts }, amendments] = await Promise.all([
        firmOnDay(ctx, params.organization),
        amendmentsFor(ctx, [question]),
      ]);
      const regime = regimeAt(question, amendments);
      return {
        firm: { name, creditCode },
        place: pathOf(question.division),
        track: question.track,
        industry: industryOf(question.industry),
        standing: standingOf(facts, regime, question.on, question.industry),
        names: new Map(everyNamedFact(facts).map(({ id, label }) => [id, label])),
        issuer: null,
        issuedOn: beijingDate(ctx.now),
      };
    });
    const { pdf } = gapLetter(letter);
    return sendAttachment(reply, {
      name: `${letter.firm.name} ${letter.standing.on}.pdf`,
      kind: 'pdf',
      bytes: pdf.length,
      content: pdf,
    });
  };
}
