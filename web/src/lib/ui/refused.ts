import { getContext, setContext } from 'svelte';

/** A refused form, in words, as the action hands it back. Secrets are never among the values. */
export interface Refused {
  form: string;
  code: string;
  text: string;
  fields: Record<string, string>;
  values: Record<string, string>;
}

export interface FormContext {
  readonly name: string;
  readonly refused: Refused | undefined;
  /** The first field at fault takes the focus; asking twice gives it to nobody else. */
  claimFocus(field: string): boolean;
}

const key = Symbol('form');

export const provideForm = (form: FormContext) => setContext(key, form);
export const useForm = () => getContext<FormContext | undefined>(key);
