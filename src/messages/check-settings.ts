import * as v from 'valibot';
import { checkDescription } from '../helpdesk/declared/check-description';
import type { Description } from '../helpdesk/declared/description';
import { presets } from '../helpdesk/declared/presets';
import { shipped } from '../wording/language';
import { cut, id, list, text } from './check-parts';

const maybe = v.exactOptional;
const width = v.pipe(v.number(), v.integer(), v.minValue(280), v.maxValue(900));

/** What an agent may change in the sidebar itself. */
export const sidebarSettings = v.object({
  language: maybe(v.nullable(v.picklist(shipped))),
  side: maybe(v.picklist(['right', 'left'])),
  width: maybe(width),
  collapsed: maybe(v.boolean()),
  figures: maybe(v.picklist(['shown', 'hidden'])),
  singleKeys: maybe(v.boolean()),
  theme: maybe(v.picklist(['system', 'light', 'dark'])),
  agentName: maybe(cut(100)),
  firstRunDone: maybe(v.boolean()),
});

const mapping = v.object({
  adapter: id,
  from: v.picklist(['user', 'organization', 'case']),
  field: id,
  to: text(100),
  as: v.picklist(['money-major', 'money-minor', 'number', 'date', 'text', 'bool']),
});

const hour = v.pipe(v.number(), v.minValue(0), v.maxValue(24));

const teamHours = v.pipe(
  v.object({
    days: list(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)), 7),
    from: hour,
    to: hour,
  }),
  v.check(({ days, from, to }) => days.length > 0 && from < to),
);

const hosts = list(v.pipe(text(260), v.regex(/^https:\/\/[a-z0-9.*-]+(\/\*)?$/)), 50);

/** Ids of the package's own: their case keys and what is kept under them stay theirs. */
const taken = ['zendesk', ...presets.map(({ id: own }) => own)];

const usedHelpdesk = v.object({
  adapter: id,
  hosts,
  description: maybe(v.custom<Description>((given) => checkDescription(given, taken).ok)),
});

/** Everything that the options page may change. */
export const consoleSettings = v.object({
  ...sidebarSettings.entries,
  retentionDays: maybe(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
  cacheProfiles: maybe(v.boolean()),
  fieldMap: maybe(list(mapping, 100)),
  extraHosts: maybe(hosts),
  helpdesks: maybe(list(usedHelpdesk, 50)),
  adaptersOff: maybe(list(id, 50)),
  teamHours: maybe(teamHours),
});
