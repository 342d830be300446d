const sources = [
  'profile',
  'site',
  'figures',
  'permit',
  'campaign',
  'round',
  'contract',
  'clock',
  'last_form',
  'this_form',
  'filler',
  'today',
] as const;
type Source = (typeof sources)[number];

/** Where a fact is kept, in words; what has no page of its own is the form's. */
export const sourcePhrase = (source: string | null): `applications.source_${Source}` =>
  `applications.source_${sources.find((one) => one === source) ?? 'this_form'}`;
