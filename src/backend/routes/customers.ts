import { createHash } from 'node:crypto';
import type * as v from 'valibot';
import type { findBody, holdBody, objectionBody } from '../../contract/bodies';
import type { WireProfile } from '../../contract/profile';
import { normalised } from '../../customer/identify';
import { whoIs } from '../../customer/who-is';
import { announce } from '../changes/feed';
import { type Call, type Context, type Refusal, type Reply, refuse } from '../context';
import { profilesOf } from '../customers/assemble';
import { exportOf } from '../customers/export';
import { forgetCustomer } from '../customers/forget';
import { serially } from '../database/serially';

type Body<S extends v.GenericSchema> = v.InferOutput<S>;

/** A look-up is a list of identifiers: the surest kind that finds anybody decides; a shared phone finds candidates. */
export async function find(context: Context, call: Call<Body<typeof findBody>>): Promise<Reply> {
  const lookups = call.body.lookups.map((list) => list.map(normalised).filter((one) => one !== null));
  const asked = lookups.flat();
  const values = [...new Set(asked.map((one) => one.value))];
  const kinds = [...new Set(asked.map((one) => one.kind))];
  const profiles = await profilesOf(context.opened, call.who.org, { kinds, values }, context.now());
  const byName = new Map<string, WireProfile[]>();
  for (const profile of profiles.values())
    for (const { kind, value } of profile.identifiers) {
      const same = byName.get(nameOf(kind, value));
      if (same) same.push(profile);
      else byName.set(nameOf(kind, value), [profile]);
    }
  return {
    body: {
      results: lookups.map((list) => {
        const any = [...new Set(list.flatMap((one) => byName.get(nameOf(one.kind, one.value)) ?? []))];
        const { people, certain } = whoIs(list, any, (one) => one.identifiers);
        const [first] = people;
        if (!first) return { found: 'none' };
        if (certain) return { found: 'one', profile: first };
        return {
          found: 'many',
          candidates: people.slice(0, 20).map((one) => ({
            id: one.id,
            name: one.name,
            distinguishing: one.identifiers.slice(0, 3).map((identifier) => identifier.value),
          })),
        };
      }),
    },
  };
}

const nameOf = (kind: string, value: string): string => `${kind}\0${value}`;

export async function customer(context: Context, call: Call): Promise<Reply | Refusal> {
  const profile = (await profilesOf(context.opened, call.who.org, { ids: [call.id] }, context.now())).get(
    call.id,
  );
  if (!profile) return refuse('not-found');
  const etag = `"${contentOf(profile)}"`;
  if (call.header('if-none-match') === etag) return { status: 304, etag };
  return { body: profile, etag };
}

/** What a profile says, without when it was asked: the same tag means that nothing is different. */
const contentOf = (profile: WireProfile): string =>
  createHash('sha256')
    .update(JSON.stringify(profile, (key, part: unknown) => (key === 'asOf' ? undefined : part)))
    .digest('base64url')
    .slice(0, 22);

export async function hold(context: Context, call: Call<Body<typeof holdBody>>): Promise<Reply | Refusal> {
  const text = JSON.stringify({
    reason: call.body.reason,
    by: call.body.by ?? call.who.name,
    until: call.body.until,
  });
  return changed(context, call, { hold: text });
}

export async function objection(
  context: Context,
  call: Call<Body<typeof objectionBody>>,
): Promise<Reply | Refusal> {
  return changed(context, call, { objects: call.body.objects ? 1 : 0 });
}

async function changed(
  context: Context,
  call: Call,
  set: { hold?: string; objects?: number },
): Promise<Reply | Refusal> {
  const org = call.who.org;
  const found = await serially(context.opened, async (tx) => {
    const row = await tx
      .updateTable('customers')
      .set((eb) => ({ ...set, revision: eb('revision', '+', 1), updated_at: context.now() }))
      .where('org_id', '=', org)
      .where('customer_id', '=', call.id)
      .returning('customer_id')
      .executeTakeFirst();
    if (row) await announce(tx, org, [{ type: 'customer', customer: call.id }], context.now());
    return row !== undefined;
  });
  if (!found) return refuse('not-found');
  context.feed.wake(org);
  return customer(context, { ...call, header: () => undefined });
}

/** Everything held on this person, for them. */
export async function exportCustomer(context: Context, call: Call): Promise<Reply | Refusal> {
  const held = await exportOf(context, call.who.org, call.id);
  return held === null ? refuse('not-found') : { body: held };
}

export async function forget(context: Context, call: Call): Promise<Reply | Refusal> {
  const found = await forgetCustomer(context, call.who.org, call.id);
  if (!found) return refuse('not-found');
  context.feed.wake(call.who.org);
  return { status: 204 };
}
