import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Playbook } from '../../../src/playbook/types';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { Section } from '../parts/Section';
import { usePlatform } from '../platform';
import { FileRoom } from './FileRoom';
import { type Room, roomOf, rooms } from './rooms';
import type { DraftStore } from './write/draft-store';

type RoomBody = ComponentType<{ readonly store: DraftStore }>;

/** The rooms that work on the draft; they are fetched when somebody goes there. */
const bodies: Readonly<Record<Exclude<Room, 'file'>, () => Promise<RoomBody>>> = {
  write: async () => (await import('./write/WriteRoom')).WriteRoom,
  cases: async () => (await import('./CasesRoom')).CasesRoom,
  publish: async () => (await import('./PublishRoom')).PublishRoom,
  versions: async () => (await import('./VersionsRoom')).VersionsRoom,
};

/** The lead's playbook: write it, hold it against cases, publish it, go back; the address names the room. */
export function PlaybookSection() {
  const text = useText();
  const { playbook: inForce } = useOverview();
  const locked = useLocked()('playbook');
  const { link } = useOverview();
  // Without a playbook there is nothing to write on; where the administrator chose one, nobody here writes.
  const { drafting } = useConsole();
  const closed = (inForce === null && drafting.value === null) || (locked && !link?.me);
  const room = useSignal<Room>(closed ? 'file' : roomOf(location.hash));
  useEffect(() => {
    const follow = () => {
      room.value = closed ? 'file' : roomOf(location.hash);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [closed]);
  return (
    <Section
      wide={room.value === 'write'}
      title={text('console.nav.playbook')}
      sub={text(`console.rooms.sub.${room.value}`)}
    >
      {closed ? null : (
        <nav class="rooms" aria-label={text('console.rooms.label')}>
          {rooms.map((one) => (
            <a
              key={one}
              href={one === 'write' ? '#playbook' : `#playbook/${one}`}
              aria-current={one === room.value ? 'page' : undefined}
            >
              {text(`console.rooms.${one}`)}
            </a>
          ))}
        </nav>
      )}
      {room.value === 'file' ? <FileRoom /> : <DraftRoom key={room.value} load={bodies[room.value]} />}
    </Section>
  );
}

/** A draft may have been kept by another version of Leeway; one that lacks whole parts cannot be written on. */
const isWritable = ({ rules, causes, concessions, ownFacts, promises, room }: Partial<Playbook>): boolean =>
  [rules, causes, concessions, ownFacts, promises, room?.lifts].every((list) => Array.isArray(list));

/** A room with the draft in it: what was kept of it, else the playbook in force to begin from. */
function DraftRoom({ load }: { readonly load: () => Promise<RoomBody> }) {
  const text = useText();
  const platform = usePlatform();
  const { drafting } = useConsole();
  const { playbook: inForce } = useOverview();
  const lost = useSignal(false);
  const body = useSignal<{ readonly Body: RoomBody } | null>(null);
  useEffect(() => {
    void load().then((Body) => {
      body.value = { Body };
    });
  }, [load]);
  useEffect(() => {
    if (!inForce) return;
    const store = drafting.peek();
    // Somebody published and nothing was written here: then theirs is what is written on.
    if (store && store.history.peek().past.length === 0 && store.base.peek() !== inForce.version) {
      if (store.now.peek() === store.begun.peek()) void store.begin(inForce.playbook, inForce.version);
    }
    if (store) return;
    if (lost.value) return;
    void Promise.all([
      import('./write/draft-store'),
      platform.ask({ to: 'background', type: 'console/draft' }),
    ]).then(([{ makeDraft }, answer]) => {
      // Without an answer nobody knows what was kept: a fresh draft would be written over it.
      if (!answer.ok) {
        lost.value = true;
        return;
      }
      const kept = answer.value && isWritable(answer.value.playbook) ? answer.value : null;
      const fresh = { playbook: inForce.playbook, base: inForce.version, at: platform.now() };
      drafting.value ??= makeDraft(platform, kept ?? fresh, inForce.playbook);
    });
  }, [inForce?.version, platform, lost.value]);
  const store = drafting.value;
  if (!store && lost.value)
    return (
      <Notice
        tone="stop"
        action={
          <Button
            onPress={() => {
              lost.value = false;
            }}
          >
            {text('console.again')}
          </Button>
        }
      >
        {text('console.write.draftUnread')}
      </Notice>
    );
  if (!store || !body.value) return <div class="bone card-bone" aria-busy="true" />;
  const { Body } = body.value;
  return <Body store={store} />;
}
