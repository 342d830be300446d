import type { tenancy } from '@qingshen/contract';
import type { OrganizationAct } from '@qingshen/domain/tenancy';

import type { NavItem } from '$lib/ui/navigation.ts';
import type { Words } from '$lib/words/catalogue.ts';
import type { Locale } from '$lib/words/locale.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** The API's refusal code, where there is one. */
      code?: string;
      facts?: Record<string, unknown>;
      /** The refusal as a sentence, where the page of errors has none of its own. */
      text?: string;
      /** Filters in the address that the list does not take. */
      wrong?: import('$lib/server/wrong-filters.ts').WrongFilters;
      /** To be told to the operator: it stands in the log. */
      id?: string;
    }
    interface Locals {
      locale: Locale;
      requestId: string;
      jar: import('$lib/server/jar.ts').Jar;
      refreshing?: Promise<boolean>;
    }
    interface PageData {
      locale?: Locale;
      now?: string;
      words?: Words;
      done?: string | undefined;
      account?: tenancy.Account | null;
      organization?: tenancy.Organization;
      navigation?: NavItem[];
      can?: Record<OrganizationAct, boolean>;
    }
  }
}
