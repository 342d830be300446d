import { page } from '$app/state';
import { type Facts, type Phrase, speaker, type Words } from './catalogue.ts';
import type { Locale } from './locale.ts';

/** What components call. The words of the current page arrived with its data (routes/+layout.ts). */
export const say = <P extends Phrase>(phrase: P, ...facts: Facts<P>): string =>
  speaker(page.data.words as Words)(phrase, ...facts);

export const locale = (): Locale => page.data.locale as Locale;

export const now = (): string => page.data.now as string;
