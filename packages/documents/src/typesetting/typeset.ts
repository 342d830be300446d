import typst from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from './fonts.ts';
import { displayable, type Json } from './glyphs.ts';

export interface Paper {
  /** PDF/A-2b, for the archive: fonts inside, nothing fetched, the same bytes for the same words. */
  readonly pdf: Buffer;
  readonly pages: number;
  /** Characters set as 〓 because the font does not hold them. */
  readonly missing: readonly string[];
}

let compiler: typst.NodeCompiler | null = null;

/** Reading the fonts is most of the work, so it is done once; the first paper takes a tenth of a second, others less. */
function ready(): typst.NodeCompiler {
  compiler ??= typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders()] }] });
  return compiler;
}

/** Templates are ours and are tested: one that does not compile is a defect, told with the compiler's own words. */
const defect = (error: typst.NodeError | null): Error =>
  new Error(`the template does not compile: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);

/**
 * Words go in as data and are set as text: nothing in them is ever read as markup. In the template they are
 * `json(bytes(sys.inputs.data))`; the characters that were missing stand beside them in `missing`.
 */
export function typeset(template: string, words: { readonly [key: string]: Json }): Paper {
  const { data, missing } = displayable(words);
  const inputs = { data: JSON.stringify(data), missing: String(missing.length) };
  const compiled = ready().compile({ mainFileContent: template, inputs });
  const document = compiled.result;
  if (compiled.hasError() || !document) throw defect(compiled.takeDiagnostics() ?? compiled.takeError());
  const pdf = ready().pdf(document, { pdfStandard: 'a-2b' });
  const pages = document.numOfPages;
  // What was laid out for one paper is of little use to the next; kept for good it would only grow.
  ready().evictCache(10);
  return { pdf, pages, missing };
}
