import type { Option } from '../ui/SelectField.svelte';

/** The firm’s scans to choose from, newest first, and what may be uploaded. */
export interface Scans {
  options: Option[];
  limits: { bytes: number; kinds: readonly string[] };
}
