/** What a column can become. `own.*` is one of the playbook's own facts. */
export type Target = ProfileTarget | `own.${string}`;

export type TargetKind =
  | 'text'
  | 'id'
  | 'email'
  | 'phone'
  | 'date'
  | 'money'
  | 'currency'
  | 'count'
  | 'score'
  | 'yesNo'
  | 'role'
  | 'tags';

/** Groups as the mapping screen shows them, in this order. */
export type TargetGroup = 'who' | 'time' | 'value' | 'cover' | 'risk' | 'about';

interface TargetShape {
  readonly kind: TargetKind;
  readonly group: TargetGroup;
}

const shape = <K extends string>(
  group: TargetGroup,
  kinds: Readonly<Record<K, TargetKind>>,
): Readonly<Record<K, TargetShape>> => {
  const all = {} as Record<K, TargetShape>;
  for (const id in kinds) all[id] = { kind: kinds[id], group };
  return all;
};

/** The closed list of profile fields a file can fill. */
export const profileTargets = {
  ...shape('who', {
    externalId: 'id',
    email: 'email',
    moreEmail: 'email',
    phone: 'phone',
    phoneShared: 'yesNo',
    name: 'text',
    firstName: 'text',
    lastName: 'text',
    role: 'role',
    accountId: 'id',
    accountName: 'text',
  }),
  ...shape('time', {
    customerSince: 'date',
    firstPurchase: 'date',
    lastPurchase: 'date',
    accountSince: 'date',
  }),
  ...shape('value', {
    lifetimeSpend: 'money',
    spend12m: 'money',
    currency: 'currency',
    orders: 'count',
    returns: 'count',
    accountSpend: 'money',
    accountSpend12m: 'money',
  }),
  ...shape('cover', {
    coverProduct: 'text',
    coverBought: 'date',
    coverEnds: 'date',
    coverPrice: 'money',
    coverUses: 'count',
  }),
  ...shape('risk', {
    renewalAt: 'date',
    renewalWhat: 'text',
    disruptionAt: 'date',
    disruptionWhat: 'text',
  }),
  ...shape('about', {
    npsScore: 'score',
    npsAt: 'date',
    referrals: 'count',
    tags: 'tags',
    plan: 'text',
    region: 'text',
    language: 'text',
    accountTags: 'tags',
    note: 'text',
    noteOwner: 'text',
    noteExpires: 'date',
  }),
} as const;

export type ProfileTarget = keyof typeof profileTargets;

export const isProfileTarget = (id: string): id is ProfileTarget => Object.hasOwn(profileTargets, id);

/** Columns by which a case can find the customer; a file needs at least one. */
export const identifyingTargets: readonly ProfileTarget[] = ['externalId', 'email', 'phone'];
