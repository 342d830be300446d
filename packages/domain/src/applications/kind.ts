/** What an enterprise applies for. One chain carries them all; only the form, the route and the effect differ. */
export const applicationKinds = ['enrolment', 'evaluation', 'acceptance', 'postponement'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];
