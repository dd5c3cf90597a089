/** A person at a provider's pages, with a browser's cookies but without a browser. */
export class Person {
  private readonly jar = new Map<string, string>();

  constructor(readonly login: string) {}

  /** Fills in what is asked until the provider sends them back to `redirect`; answers that whole address. */
  async walk(start: string, redirect: string): Promise<string> {
    let response = await this.step(start);
    let here = start;
    for (let hop = 0; hop < 16; hop++) {
      const next = response.headers.get('location');
      if (next?.startsWith(redirect)) return next;
      if (next) {
        here = new URL(next, here).href;
        response = await this.step(here);
        continue;
      }
      const page = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (!action) throw new Error(`no form on ${new URL(here).pathname}`);
      const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      const login = page.includes('name="login"') ? { login: this.login, password: 'x' } : {};
      const logout = page.includes('value="yes" name="logout"') ? { logout: 'yes' } : {};
      here = new URL(action, here).href;
      response = await this.step(here, { ...form, ...login, ...logout });
    }
    throw new Error('the provider did not send the person back');
  }

  private async step(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return response;
  }
}
