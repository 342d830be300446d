import type { FieldFault, Problem } from '@qingshen/contract';
import { type Division, divisions } from '@qingshen/domain/divisions';
import type { Option } from '../ui/SelectField.svelte';
import { speaker } from '../words/catalogue.ts';
import type { Locale } from '../words/locale.ts';
import { faultText, refusalText } from '../words/refusals.ts';
import { divisionChoices } from './choices.ts';
import { wholeCatalogue } from './words.ts';

/** What the address of a rule page carries: where, on which track, on which day, as known when. */
export const versionFields = ['jurisdiction', 'track', 'on', 'known'] as const;

/** Provinces, and below them the divisions that are held. The country is what is asked when nothing is chosen. */
export function placeChoices(): Option[] {
  const provinces = divisions.filter(({ level }) => level === 'province');
  const below = divisionChoices(null).filter(({ group }) => group !== undefined);
  const option = (one: Division): Option => ({ value: one.code, label: one.name });
  return [...provinces.map(option), ...below];
}

const labels = {
  on: 'rules.on',
  from: 'rules.day_from',
  to: 'rules.day_to',
  jurisdiction: 'rules.jurisdiction',
  known: 'rules.known',
} as const;

/** A question that cannot be answered is no broken page: the sentence names the field, and the form stays. */
export function questionRefused(locale: Locale, problem: Problem): string {
  const say = speaker(wholeCatalogue[locale]);
  const faults = (problem.facts.fields ?? []) as FieldFault[];
  if (faults.length === 0) return refusalText(locale, problem.code, problem.facts);
  return faults
    .map((fault) => {
      if (fault.field === 'jurisdiction') return refusalText(locale, 'division_unknown', {});
      if (fault.field === 'days') return say('calendar.days_fault');
      const label = labels[fault.field as keyof typeof labels];
      const text = faultText(locale, fault);
      return label ? `${say(label)}：${text}` : text;
    })
    .join(' ');
}
