import { useEffect, useState } from 'preact/hooks';
import { cls, id } from './client';
import { Icon } from './Icon';
import { Dashboard, NewTicket, SearchPage, UserPage, View } from './Lists';
import { addressOf, entityOf, type Route, routeOf } from './route';
import { TicketPane } from './TicketPane';

interface Tab {
  readonly entity: string;
  readonly route: Route;
  readonly title: string;
  readonly subtitle: string;
}

const nav: readonly { readonly icon: string; readonly label: string; readonly route: Route }[] = [
  { icon: 'home', label: 'Home', route: { page: 'dashboard' } },
  { icon: 'views', label: 'Views', route: { page: 'view', view: '360001' } },
  { icon: 'people', label: 'Customers', route: { page: 'search', query: 'a' } },
];

/** The agent's workspace: every opened ticket keeps its pane in the document, hidden or not. */
export function Workspace() {
  const [route, setRoute] = useState<Route>(() => routeOf(location));
  const [tabs, setTabs] = useState<readonly Tab[]>(() => withTab([], routeOf(location)));

  const show = (next: Route): void => {
    setTabs((before) => withTab(before, next));
    setRoute(next);
  };
  const go = (next: Route): void => {
    history.pushState(null, '', addressOf(next));
    show(next);
  };
  useEffect(() => {
    const back = (): void => show(routeOf(location));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  const close = (entity: string): void => {
    const index = tabs.findIndex((tab) => tab.entity === entity);
    const rest = tabs.filter((tab) => tab.entity !== entity);
    setTabs(rest);
    if (entityOf(route) !== entity) return;
    const next = (rest[index] ?? rest[index - 1])?.route ?? { page: 'view', view: '360001' };
    history.pushState(null, '', addressOf(next));
    setRoute(next);
  };
  const name = (entity: string, title: string): void =>
    setTabs((before) =>
      before.map((tab) => (tab.entity === entity && tab.title !== title ? { ...tab, title } : tab)),
    );

  const active = entityOf(route);
  return (
    <div class="app">
      <header class="top" data-test-id={id('header-toolbar')} data-garden-id="navigation.header">
        <nav class="tabs" aria-label="Open tabs" data-test-id={id('header-tablist')}>
          <div class="tab-row" role="tablist" aria-label="Open tabs">
            {tabs.map((tab) => (
              <div
                key={tab.entity}
                class={`tab ${tab.entity === active ? 'on' : ''}`}
                role="tab"
                tabIndex={0}
                aria-selected={tab.entity === active}
                aria-current={tab.entity === active ? 'page' : undefined}
                data-entity-id={tab.entity}
                data-test-id={id('header-tab')}
                onClick={() => go(tab.route)}
                onKeyDown={(event) => event.key === 'Enter' && go(tab.route)}
              >
                <span class="tab-icon">
                  <Icon name={tab.route.page === 'ticket' ? 'ticket' : 'page'} />
                </span>
                <span class="tab-words">
                  <span class="tab-title" data-test-id={id('header-tab-title')}>
                    {tab.title}
                  </span>
                  <span class="tab-sub" data-test-id={id('header-tab-subtitle')}>
                    {tab.subtitle}
                  </span>
                </span>
                <button
                  type="button"
                  class="x"
                  aria-label={`Close ${tab.subtitle}`}
                  data-test-id={id('close-button')}
                  onClick={(event) => {
                    event.stopPropagation();
                    close(tab.entity);
                  }}
                >
                  <Icon name="close" />
                </button>
              </div>
            ))}
          </div>
          <button
            type="button"
            class="add"
            data-test-id={id('header-tab-add')}
            onClick={() => go({ page: 'new', number: tabs.length + 1 })}
          >
            <Icon name="plus" /> Add
          </button>
        </nav>
        <form
          class="find"
          onSubmit={(event) => {
            event.preventDefault();
            const query = new FormData(event.currentTarget).get('q');
            go({ page: 'search', query: String(query ?? '') });
          }}
        >
          <Icon name="search" />
          <input name="q" aria-label="Search" placeholder="Search" data-test-id={id('header-search-input')} />
        </form>
        <span class="me" title="Noor Haddad">
          NH
        </span>
      </header>
      <nav class="side" aria-label="Support" data-test-id={id('support_nav')}>
        <span class="brand" aria-hidden="true">
          A
        </span>
        {nav.map((item) => (
          <a
            key={item.label}
            href={addressOf(item.route)}
            aria-label={item.label}
            aria-current={item.route.page === route.page ? 'page' : undefined}
            title={item.label}
            onClick={(event) => {
              event.preventDefault();
              go(item.route);
            }}
          >
            <Icon name={item.icon} />
          </a>
        ))}
      </nav>
      <main class="main" data-garden-id="navigation.main">
        {tabs.map((tab) =>
          tab.route.page === 'ticket' ? (
            <section
              key={tab.entity}
              class={`${cls('ticket')} pane ${tab.entity === active ? 'shown' : 'hidden'}`}
              aria-hidden={tab.entity !== active}
            >
              <TicketPane
                ticket={tab.route.ticket}
                active={tab.entity === active}
                named={(title) => name(tab.entity, title)}
              />
            </section>
          ) : null,
        )}
        {route.page === 'view' && <View view={route.view} go={go} />}
        {route.page === 'user' && <UserPage key={route.user} user={route.user} go={go} />}
        {route.page === 'search' && <SearchPage key={route.query} query={route.query} go={go} />}
        {route.page === 'new' && <NewTicket />}
        {route.page === 'dashboard' && <Dashboard go={go} />}
      </main>
    </div>
  );
}

function withTab(tabs: readonly Tab[], route: Route): readonly Tab[] {
  const entity = entityOf(route);
  if (entity === null) return tabs;
  const tab: Tab = { entity, route, ...titles(route) };
  return tabs.some((one) => one.entity === entity)
    ? tabs.map((one) => (one.entity === entity ? { ...one, route } : one))
    : [...tabs, tab];
}

function titles(route: Route): { title: string; subtitle: string } {
  switch (route.page) {
    case 'ticket':
      return { title: `Ticket #${route.ticket}`, subtitle: `#${route.ticket}` };
    case 'new':
      return { title: 'New ticket', subtitle: 'Draft' };
    case 'user':
      return { title: 'Customer', subtitle: 'Profile' };
    default:
      return { title: 'Search', subtitle: 'Results' };
  }
}
