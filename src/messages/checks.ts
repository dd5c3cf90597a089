import * as v from 'valibot';
import { no, type Result } from '../trouble/result';
import { fromConsole } from './check-console';
import { fromPage } from './check-page';
import { fromSidebar } from './check-sidebar';
import type { FromConsole } from './console';
import type { FromPage } from './page';
import type { FromSidebar } from './sidebar';

/** What the background can be told. */
export type ToBackground = FromPage | FromSidebar | FromConsole;

const schemas: Readonly<Record<string, v.GenericSchema<unknown, ToBackground>>> = {
  page: fromPage,
  sidebar: fromSidebar,
  console: fromConsole,
};

/** Whether a message is meant for the background at all; anything else is left alone. */
export const isAddressed = (
  message: unknown,
): message is { readonly to: 'background'; readonly type: unknown } =>
  typeof message === 'object' && message !== null && 'to' in message && message.to === 'background';

/**
 * A message with its payload checked: `invalid` names the place that is wrong, never the text that stood
 * there. Texts for people are cut to their limits, unknown keys are dropped.
 */
export function checkMessage(message: { readonly type?: unknown }): Result<ToBackground> {
  const type = typeof message.type === 'string' ? message.type : '';
  const schema = schemas[type.slice(0, type.indexOf('/'))];
  if (!schema) return no('invalid', 'type');
  const checked = v.safeParse(schema, message, { abortEarly: true });
  if (checked.success) return { ok: true, value: checked.output };
  const [issue] = checked.issues;
  return no('invalid', `${type.slice(0, 60)}:${v.getDotPath(issue) ?? ''}`.slice(0, 200));
}
