export type Route =
  | { readonly page: 'view'; readonly view: string }
  | { readonly page: 'ticket'; readonly ticket: number }
  | { readonly page: 'new'; readonly number: number }
  | { readonly page: 'user'; readonly user: number }
  | { readonly page: 'search'; readonly query: string }
  | { readonly page: 'dashboard' };

export function routeOf(address: { readonly pathname: string; readonly search: string }): Route {
  const path = address.pathname.replace(/^\/agent/, '');
  const ticket = /^\/tickets\/(\d+)/.exec(path);
  if (ticket) return { page: 'ticket', ticket: Number(ticket[1]) };
  const fresh = /^\/tickets\/new\/(\d+)/.exec(path);
  if (fresh) return { page: 'new', number: Number(fresh[1]) };
  const user = /^\/users\/(\d+)/.exec(path);
  if (user) return { page: 'user', user: Number(user[1]) };
  if (path.startsWith('/search')) {
    return { page: 'search', query: new URLSearchParams(address.search).get('q') ?? '' };
  }
  if (path.startsWith('/dashboard') || path.startsWith('/home')) return { page: 'dashboard' };
  return { page: 'view', view: /^\/filters\/(\w+)/.exec(path)?.[1] ?? '360001' };
}

export function addressOf(route: Route): string {
  switch (route.page) {
    case 'view':
      return `/agent/filters/${route.view}`;
    case 'ticket':
      return `/agent/tickets/${route.ticket}`;
    case 'new':
      return `/agent/tickets/new/${route.number}`;
    case 'user':
      return `/agent/users/${route.user}/requested_tickets`;
    case 'search':
      return `/agent/search/1?type=ticket&q=${encodeURIComponent(route.query)}`;
    case 'dashboard':
      return '/agent/dashboard';
  }
}

/** What a header tab is called in the page: ticket tabs by number, all others with letters. */
export function entityOf(route: Route): string | null {
  if (route.page === 'ticket') return String(route.ticket);
  if (route.page === 'new') return `new-${route.number}`;
  if (route.page === 'user') return `user-${route.user}`;
  if (route.page === 'search') return 'search-1';
  return null;
}
