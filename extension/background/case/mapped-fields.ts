import type { CaseSeen } from '../../../src/customer/seen';
import type { FieldMapping } from '../../../src/messages/settings';
import type { Facts, FactValue } from '../../../src/playbook/facts';
import { minorDigits } from '../../../src/wording/money';

type Fields = Readonly<Record<string, string | number | boolean>>;

/** Values of mapped helpdesk fields by what they are mapped to: times in ms, money in minor units. */
export interface Mapped {
  readonly user: Readonly<Record<string, string | number | boolean>>;
  readonly organization: Readonly<Record<string, string | number | boolean>>;
  readonly case: Readonly<Record<string, string | number | boolean>>;
}

/** Reads the mapped fields of a case and its people. A value that does not read as what it is said to be is left out. */
export function mappedFields(seen: CaseSeen, map: readonly FieldMapping[], currency: string): Mapped {
  const of = (from: FieldMapping['from'], fields: Fields | undefined): Fields => {
    const values: Record<string, string | number | boolean> = {};
    for (const one of map) {
      if (one.adapter !== seen.adapter || one.from !== from) continue;
      const value = readField(fields?.[one.field], one.as, currency);
      if (value !== null) values[one.to] = value;
    }
    return values;
  };
  return {
    user: of('user', seen.requester?.fields),
    organization: of('organization', seen.requester?.organization?.fields),
    case: of('case', seen.fields),
  };
}

/** Case fields that are facts of the catalogue; advice decides which of them a field may set. */
export function mappedFacts({ case: fields }: Mapped): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [to, value] of Object.entries(fields)) if (!to.startsWith('own.')) facts[to] = value;
  return facts;
}

function readField(
  value: string | number | boolean | undefined,
  as: FieldMapping['as'],
  currency: string,
): string | number | boolean | null {
  if (value === undefined || value === '') return null;
  switch (as) {
    case 'text':
      return String(value).slice(0, 200);
    case 'bool':
      return typeof value === 'boolean' ? value : (words.get(String(value).toLowerCase()) ?? null);
    case 'date': {
      const time = typeof value === 'number' ? value : Date.parse(String(value));
      return Number.isFinite(time) ? time : null;
    }
    default: {
      const number = typeof value === 'boolean' ? Number.NaN : plainNumber(value);
      if (!Number.isFinite(number)) return null;
      return as === 'money-major'
        ? Math.round(number * 10 ** minorDigits(currency))
        : as === 'money-minor'
          ? Math.round(number)
          : number;
    }
  }
}

const words = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

/** `1234.5` and `$1,234.50`; a comma is a thousands mark only where three digits follow it. */
function plainNumber(value: string | number): number {
  if (typeof value === 'number') return value;
  const bare = value.replace(/[^\d.,-]/g, '').replace(/,(?=\d{3}(\D|$))/g, '');
  return bare === '' || bare.includes(',') ? Number.NaN : Number(bare);
}
