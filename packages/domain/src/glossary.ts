/**
 * A word enters the code by first entering here. Each section is a family of codes; a section named after an exported
 * list (organizationKinds ↔ organization_kind) holds a Chinese word for every value of it, and a test says so.
 */
import { panel } from './glossary/panel.ts';
import { procedure } from './glossary/procedure.ts';
import { capacity, engagementState, keyIndustry, level, line, track, unit } from './glossary/reference.ts';
import { noun, outboxState, scanState } from './glossary/system.ts';
import {
  invitationChannel,
  invitationPurpose,
  membershipState,
  organizationKind,
  organizationState,
  persona,
  role,
} from './glossary/tenancy.ts';
import type { Term, Terms } from './glossary/term.ts';

export type { Term } from './glossary/term.ts';

export const glossary = {
  procedure,
  panel,
  noun,
  organization_kind: organizationKind,
  role,
  persona,
  organization_state: organizationState,
  membership_state: membershipState,
  invitation_channel: invitationChannel,
  invitation_purpose: invitationPurpose,
  line,
  level,
  track,
  capacity,
  engagement_state: engagementState,
  unit,
  key_industry: keyIndustry,
  scan_state: scanState,
  outbox_state: outboxState,
} as const satisfies Record<string, Terms>;

export type Section = keyof typeof glossary;
export type CodeIn<S extends Section> = keyof (typeof glossary)[S] & string;

export const termOf = <S extends Section>(section: S, code: CodeIn<S>): Term =>
  (glossary as Record<string, Terms>)[section]?.[code] as Term;

/** The Chinese word: termOf's shorthand for labels. */
export const chinese = <S extends Section>(section: S, code: CodeIn<S>): string => termOf(section, code).zh;

export interface Entry extends Term {
  readonly section: Section;
  readonly code: string;
}

/** Every term, flat: for a page that lists the words, and for the tests that keep them. */
export const entries: readonly Entry[] = (Object.keys(glossary) as Section[]).flatMap((section) =>
  Object.entries(glossary[section] as Terms).map(([code, term]) => ({ section, code, ...term })),
);
