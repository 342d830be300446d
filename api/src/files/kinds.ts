/** The kinds of document a case takes, by what they are, not by what they are called. */
export const kinds = {
  pdf: { extensions: ['pdf'], type: 'application/pdf' },
  docx: {
    extensions: ['docx'],
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { extensions: ['xlsx'], type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: {
    extensions: ['pptx'],
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  // GB/T 33190: the format of official papers.
  ofd: { extensions: ['ofd'], type: 'application/ofd' },
  jpg: { extensions: ['jpg', 'jpeg'], type: 'image/jpeg' },
  png: { extensions: ['png'], type: 'image/png' },
  txt: { extensions: ['txt'], type: 'text/plain' },
  csv: { extensions: ['csv'], type: 'text/csv' },
} as const satisfies Record<string, { extensions: readonly string[]; type: string }>;

export type Kind = keyof typeof kinds;

export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

export const kindOfExtension = (extension: string): Kind | undefined =>
  (Object.keys(kinds) as Kind[]).find((kind) =>
    (kinds[kind].extensions as readonly string[]).includes(extension),
  );
