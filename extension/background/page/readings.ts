import * as v from 'valibot';
import type { CaseSeen, ListSeen } from '../../../src/customer/seen';
import * as zendesk from '../../../src/helpdesk/zendesk/api';
import { caseSeen, listSeen } from '../../../src/messages/check-seen';
import type { CaseAnswers, HelpdeskAnswer } from '../../../src/messages/page';
import type { Settings } from '../../../src/messages/settings';
import { no, ok, type Result } from '../../../src/trouble/result';
import type { Reading } from '../world';

/** By the adapter's id. */
export const packagedReadings: Readonly<Record<string, Reading>> = { zendesk };

/** Fields of a helpdesk's people and cases that the settings map; no other is read. */
export function wantedFields({ fieldMap }: Settings, adapter: string) {
  const from = (place: 'user' | 'organization' | 'case'): string[] =>
    fieldMap.filter((one) => one.adapter === adapter && one.from === place).map(({ field }) => field);
  return { user: from('user'), organization: from('organization'), case: from('case') };
}

/** A case from its answers, within the limits of what is kept of one. Null where nobody reads this helpdesk. */
export function caseIn(
  readings: Readonly<Record<string, Reading>>,
  caseKey: string,
  answers: CaseAnswers,
  settings: Settings,
): zendesk.CaseRead | null {
  const [adapter = '', tenant = '', ...ticket] = caseKey.split(':');
  if (!Object.hasOwn(readings, adapter)) return null;
  const found = readings[adapter]?.readCase(
    answers,
    ticket.join(':'),
    tenant,
    wantedFields(settings, adapter),
  );
  if (!found?.seen) return found ?? null;
  const checked = v.safeParse(caseSeen, found.seen, { abortEarly: true });
  if (checked.success) return { ...found, seen: checked.output satisfies CaseSeen };
  return { seen: null, earlierPath: null, troubles: [{ reason: 'page-changed', part: 'ticket' }] };
}

/** The people of a list from its answer, within the same limits. */
export function listIn(
  readings: Readonly<Record<string, Reading>>,
  adapter: string,
  tenant: string,
  list: HelpdeskAnswer,
  settings: Settings,
): Result<ListSeen> {
  if (!Object.hasOwn(readings, adapter)) return no('forbidden', 'adapter');
  const found = readings[adapter]?.readList(list, tenant, wantedFields(settings, adapter));
  if (!found?.ok) return found ?? no('forbidden', 'adapter');
  const checked = v.safeParse(listSeen, found.value, { abortEarly: true });
  return checked.success ? ok(checked.output) : no('page-changed', 'list');
}
