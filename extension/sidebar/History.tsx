import type { Profile } from '../../src/customer/profile';
import { renderMoney } from '../../src/wording/money';
import { hiddenFigure, renderWords } from '../../src/wording/render';
import { renderWhen } from '../../src/wording/when';
import { useReading, useText } from '../view/reading-context';
import { useCase } from './desk';
import { HistoryPart } from './HistoryPart';
import { Main } from './Main';
import { PanelHead } from './PanelHead';
import { Sources } from './Sources';
import { useMovedBy } from './sync-line';

/** What happened before, neutrally: contacts, cover, what went wrong, what was given, and where it comes from. */
export function History() {
  const { view } = useCase();
  const text = useText();
  const { profile } = view;
  const name = profile?.name ?? text('sidebar.noName');
  return (
    <Main class="panel" aria-labelledby="panel-title">
      <PanelHead title={text('sidebar.historyOf', { name: { unit: 'text', value: name } })} />
      {profile ? <Known profile={profile} /> : <p class="sub">{text('sidebar.unknownBody')}</p>}
    </Main>
  );
}

function Known({ profile }: { readonly profile: Profile }) {
  const { view } = useCase();
  const text = useText();
  const reading = useReading();
  const when = (at: number) => renderWhen(at, reading);
  const currency = profile.value?.currency ?? view.playbook.currency;
  const money = (minor: number) =>
    reading.figures === 'hidden' ? hiddenFigure : renderMoney(minor, currency, reading.language);
  const movedBy = useMovedBy();
  const { contacts, coverage, disruptions, concessions, promises } = profile;
  return (
    <>
      <HistoryPart
        title={text('sidebar.onThisCase')}
        rows={view.decisions.map((decision) => ({
          what: renderWords(decision.title, {}, reading).text,
          when: when(decision.at),
          more: [
            decision.amount > 0 ? money(decision.amount) : null,
            movedBy(decision) ??
              (decision.by === 'colleague'
                ? text('sidebar.givenByColleague', { at: { unit: 'date', value: decision.at } })
                : text(`sidebar.state.${decision.state}`, { at: { unit: 'date', value: decision.at } })),
            decision.movedBy?.reason ? decision.movedBy.reason : null,
            text(`sidebar.sync.${decision.sync}`),
          ],
        }))}
      />
      <HistoryPart
        title={text('sidebar.contacts')}
        partial={contacts?.partial === true}
        none={text(contacts ? 'sidebar.contactsNone' : 'sidebar.contactsUnknown')}
        rows={(contacts?.value ?? []).map((contact) => ({
          what: contact.topic,
          when: when(contact.at),
          more: [
            contact.channel,
            contact.resolved === null
              ? null
              : text(contact.resolved ? 'sidebar.resolved' : 'sidebar.unresolved'),
            contact.rating ? text(`sidebar.rated.${contact.rating}`) : null,
          ],
        }))}
      />
      <HistoryPart
        title={text('sidebar.covers')}
        rows={coverage.map((cover) => ({
          what: cover.product,
          when:
            cover.ends === null
              ? null
              : text(cover.ends < reading.now ? 'sidebar.coverEnded' : 'sidebar.coverEnds', {
                  at: { unit: 'date', value: cover.ends },
                }),
          more: [
            text(`sidebar.cover.${cover.kind}`),
            cover.price === null ? null : money(cover.price),
            cover.uses === null
              ? null
              : text('sidebar.coverUses', { n: { unit: 'count', value: cover.uses } }),
          ],
        }))}
      />
      <HistoryPart
        title={text('sidebar.disruptions')}
        partial={disruptions?.partial === true}
        rows={(disruptions?.value ?? []).map(({ at, what }) => ({ what, when: when(at), more: [] }))}
      />
      <HistoryPart
        title={text('sidebar.pastConcessions')}
        partial={concessions?.partial === true}
        none={concessions ? text('sidebar.pastNone') : undefined}
        rows={(concessions?.value ?? []).map((past) => ({
          what: past.title,
          when: when(past.at),
          more: [
            past.amount > 0 ? money(past.amount) : null,
            text(past.goodwill ? 'sidebar.pastGoodwill' : 'sidebar.pastRight'),
          ],
        }))}
      />
      <HistoryPart
        title={text('sidebar.promises')}
        rows={promises.map((promise) => ({
          what: promise.what,
          when: when(promise.due),
          more: [promise.owner, text(`sidebar.promise.${promise.state}`)],
        }))}
      />
      <Sources profile={profile} />
    </>
  );
}
