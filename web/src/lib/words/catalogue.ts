import type account from './zh-CN/account.ts';
import type application_terms from './zh-CN/application_terms.ts';
import type applications from './zh-CN/applications.ts';
import type calendar from './zh-CN/calendar.ts';
import type campaigns from './zh-CN/campaigns.ts';
import type case_terms from './zh-CN/case_terms.ts';
import type commission from './zh-CN/commission.ts';
import type desk from './zh-CN/desk.ts';
import type divisions from './zh-CN/divisions.ts';
import type engagements from './zh-CN/engagements.ts';
import type enterprise from './zh-CN/enterprise.ts';
import type experts from './zh-CN/experts.ts';
import type fees from './zh-CN/fees.ts';
import type files from './zh-CN/files.ts';
import type filing_own from './zh-CN/filing_own.ts';
import type filings from './zh-CN/filings.ts';
import type firm from './zh-CN/firm.ts';
import type gate from './zh-CN/gate.ts';
import type list_faults from './zh-CN/list_faults.ts';
import type list_terms from './zh-CN/list_terms.ts';
import type lists from './zh-CN/lists.ts';
import type notice_templates from './zh-CN/notice_templates.ts';
import type notices from './zh-CN/notices.ts';
import type notifications from './zh-CN/notifications.ts';
import type outlook from './zh-CN/outlook.ts';
import type oversight from './zh-CN/oversight.ts';
import type portal from './zh-CN/portal.ts';
import type qualifications from './zh-CN/qualifications.ts';
import type register from './zh-CN/register.ts';
import type returns from './zh-CN/returns.ts';
import type rounds from './zh-CN/rounds.ts';
import type rule_keys from './zh-CN/rule_keys.ts';
import type rule_values from './zh-CN/rule_values.ts';
import type rules from './zh-CN/rules.ts';
import type shell from './zh-CN/shell.ts';
import type staff from './zh-CN/staff.ts';
import type staff_import from './zh-CN/staff_import.ts';
import type tenancy from './zh-CN/tenancy.ts';
import type terms from './zh-CN/terms.ts';
import type trail from './zh-CN/trail.ts';
import type ui from './zh-CN/ui.ts';

/** Chinese is the original: its keys and the facts its sentences take are what every other language must match. */
export type Catalogue = {
  ui: typeof ui;
  shell: typeof shell;
  terms: typeof terms;
  gate: typeof gate;
  account: typeof account;
  tenancy: typeof tenancy;
  desk: typeof desk;
  divisions: typeof divisions;
  experts: typeof experts;
  fees: typeof fees;
  engagements: typeof engagements;
  enterprise: typeof enterprise;
  files: typeof files;
  notifications: typeof notifications;
  portal: typeof portal;
  rules: typeof rules;
  rule_keys: typeof rule_keys;
  rule_values: typeof rule_values;
  calendar: typeof calendar;
  application_terms: typeof application_terms;
  applications: typeof applications;
  campaigns: typeof campaigns;
  lists: typeof lists;
  list_faults: typeof list_faults;
  list_terms: typeof list_terms;
  notices: typeof notices;
  notice_templates: typeof notice_templates;
  case_terms: typeof case_terms;
  commission: typeof commission;
  filing_own: typeof filing_own;
  firm: typeof firm;
  qualifications: typeof qualifications;
  staff: typeof staff;
  staff_import: typeof staff_import;
  filings: typeof filings;
  outlook: typeof outlook;
  oversight: typeof oversight;
  register: typeof register;
  returns: typeof returns;
  rounds: typeof rounds;
  trail: typeof trail;
};

export type Room = keyof Catalogue;

/** The same keys with the same facts; a missing or extra word does not compile. */
export type Same<T> = {
  [K in keyof T]: T[K] extends (facts: infer F) => string ? (facts: F) => string : string;
};

type Entry = string | ((facts: never) => string);
export type Words = { [R in Room]?: Record<string, Entry> };

export type Phrase = { [R in Room]: `${R}.${keyof Catalogue[R] & string}` }[Room];

type EntryOf<P extends Phrase> = P extends `${infer R extends Room}.${infer K}`
  ? K extends keyof Catalogue[R]
    ? Catalogue[R][K]
    : never
  : never;

export type Facts<P extends Phrase> = EntryOf<P> extends (facts: infer F) => string ? [facts: F] : [];

export type Say = <P extends Phrase>(phrase: P, ...facts: Facts<P>) => string;

/** A phrase whose room was not loaded is our mistake (by-route.ts), so it stops the page rather than showing a key. */
export function speaker(words: Words): Say {
  return (phrase, ...facts) => {
    const [room, key] = phrase.split('.') as [Room, string];
    const entry = words[room]?.[key];
    if (entry === undefined) throw new Error(`No words for ${phrase}: is the room loaded for this route?`);
    return typeof entry === 'string' ? entry : (entry as (facts: unknown) => string)(facts[0]);
  };
}
