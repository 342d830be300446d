import { say } from '../words/say.ts';

/** Kinds of document under the names people know them by; what has no such name is called by its extension. */
const families: readonly { name: () => string; kinds: readonly string[]; alone?: boolean }[] = [
  { name: () => 'PDF', kinds: ['pdf'], alone: true },
  { name: () => 'Word', kinds: ['docx'] },
  { name: () => 'Excel', kinds: ['xlsx'] },
  { name: () => 'PowerPoint', kinds: ['pptx'] },
  { name: () => 'OFD', kinds: ['ofd'], alone: true },
  { name: () => say('ui.kind_image'), kinds: ['jpg', 'png'] },
  { name: () => say('ui.kind_text'), kinds: ['txt', 'csv'] },
];

export function kindsInWords(kinds: readonly string[]): string {
  const mark = say('ui.list_mark');
  const named = families.flatMap((family) => {
    const taken = family.kinds.filter((kind) => kinds.includes(kind));
    if (taken.length === 0) return [];
    return family.alone ? family.name() : family.name() + say('ui.aside', { text: taken.join(mark) });
  });
  // jpeg is another spelling of jpg.
  const known = ['jpeg', ...families.flatMap((family) => family.kinds)];
  return [...named, ...kinds.filter((kind) => !known.includes(kind))].join(mark);
}
