import type { TrailEntry } from '@qingshen/contract/trail';
