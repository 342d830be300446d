import { files } from '@qingshen/contract';
import type { Option } from '../ui/SelectField.svelte';
import type { Asking } from './answers.ts';
import { must } from './api.ts';

/** Documents of a case as a form offers them: ids as the API wants them inside the case, without their place. */
export interface CaseFiles {
  options: Option[];
  limits: { bytes: number; kinds: string[] };
}

export async function caseFilesOf(
  event: Asking,
  params: { organization: string; engagement: string },
  broughtBy?: string,
): Promise<CaseFiles> {
  const { files: all, limits } = await must(event, files.listFiles, { params });
  const options = all
    .filter(
      ({ scan, organizationName }) => scan !== 'infected' && (!broughtBy || organizationName === broughtBy),
    )
    .map(({ id, name }) => ({ value: id.slice(3), label: name }));
  return { options, limits };
}
