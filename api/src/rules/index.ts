import { rules as contract } from '@qingshen/contract';
import type { Room } from '../kernel/kernel.ts';
import { mount } from '../kernel/mount.ts';
import { mountCalendar } from './calendar.ts';
import { approveAmendment, rejectAmendment, withdrawAmendment } from './decide-amendment.ts';
import { mountIndustries } from './industries.ts';
import type { PreviewSource } from './preview.ts';
import { editAmendment, proposeAmendment } from './propose-amendment.ts';
import { mountPublicRules } from './public.ts';
import { listAmendments, previewAmendment, readAmendment } from './read-amendments.ts';

export { amendmentsFrom } from './effective.ts';
export { type Affected, comparer, type PreviewSource, type RuleChange, type Sides } from './preview.ts';
export { amendmentsAt, amendmentsOfProvince, calendarInForce } from './published.sql.ts';
export { documentName, ruleShown } from './shown.ts';
export { calendarFrom } from './working-days.ts';

/**
 * What the regulations say, as dated data: read by anybody, amended by an authority for its own place once a second
 * officer agrees, and the calendar of working days beside it. Later rooms hand in who their states rest on rules.
 */
export const rules =
  (previews: readonly PreviewSource[]): Room =>
  (kernel) => {
    mountPublicRules(kernel);
    mountIndustries(kernel);
    mountCalendar(kernel);
    mount(kernel, contract.listAmendments, listAmendments);
    mount(kernel, contract.readAmendment, readAmendment(previews));
    mount(kernel, contract.previewAmendment, previewAmendment(previews));
    mount(kernel, contract.proposeAmendment, proposeAmendment(kernel));
    mount(kernel, contract.editAmendment, editAmendment(kernel));
    mount(kernel, contract.withdrawAmendment, withdrawAmendment(kernel));
    mount(kernel, contract.approveAmendment, approveAmendment(kernel));
    mount(kernel, contract.rejectAmendment, rejectAmendment(kernel));
  };
