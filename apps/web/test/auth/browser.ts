/**
 * A browser as far as signing in needs one: it keeps cookies by host and path, follows redirects, and says where forms come
 * from.
 */
export class Browser {
  private readonly jar = new Map<string, { value: string; path: string; host: string; attributes: string }>();
  private readonly origin: string;

  /** @param origin of the pages that its forms are on */
  constructor(origin: string) {
    this.origin = origin;
  }

  /** Sends a form of one of our pages. @returns the last answer, and every address on the way */
  submit(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    return this.go(url, {
      method: "POST", body: new URLSearchParams(fields),
      headers: { origin: this.origin, "sec-fetch-site": "same-origin", ...headers },
    });
  }

  /** Follows redirects until an answer is none, or leads to a page that `stopAt` names. */
  async go(url: string, init: RequestInit = {}, stopAt = (_url: URL) => false): Promise<{
    status: number; url: URL; way: URL[],
  }> {
    const way: URL[] = [];
    let at = new URL(url);
    let request = init;
    for (let steps = 0; steps < 15; steps++) {
      const headers = {
        ...(request.headers as Record<string, string>), cookie: this.cookiesFor(at),
        "user-agent": "Mozilla/5.0 (X11; Linux) Firefox/140.0",
      };
      const response = await fetch(at, { ...request, headers, redirect: "manual" });
      this.keep(at, response.headers.getSetCookie());
      const refresh = /^0; url=(.+)$/.exec(response.headers.get("refresh") ?? "")?.[1];
      const location = response.headers.get("location") ?? refresh ?? null;
      if (location === null) return { status: response.status, url: at, way };
      at = new URL(location, at);
      way.push(at);
      if (stopAt(at)) return { status: response.status, url: at, way };
      request = {};
    }
    throw new Error("The redirects do not end.");
  }

  cookie(name: string): string | undefined {
    return [...this.jar.entries()].find(([key]) => key.endsWith(` ${name}`))?.[1].value;
  }

  /** The attributes with which a cookie was set, in small letters. */
  attributes(name: string): string | undefined {
    return [...this.jar.entries()].find(([key]) => key.endsWith(` ${name}`))?.[1].attributes;
  }

  names(): string[] {
    return [...this.jar.keys()].map((key) => key.split(" ")[1]!);
  }

  set(url: string, name: string, value: string): void {
    this.keep(new URL(url), [`${name}=${value}; Path=/`]);
  }

  private cookiesFor({ host, pathname }: URL): string {
    return [...this.jar.entries()].filter(([, one]) => one.host === host && pathname.startsWith(one.path))
      .map(([key, { value }]) => `${key.split(" ")[1]}=${value}`).join("; ");
  }

  private keep({ host }: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = "", ...rest] = line.split("; ");
      const name = pair.slice(0, pair.indexOf("="));
      const value = pair.slice(pair.indexOf("=") + 1);
      const path = rest.find((one) => /^path=/i.test(one))?.slice(5) ?? "/";
      const gone = value === "" || rest.some((one) => /^max-age=0$/i.test(one));
      if (gone) this.jar.delete(`${host}${path} ${name}`);
      else this.jar.set(`${host}${path} ${name}`, { value, path, host, attributes: rest.join("; ").toLowerCase() });
    }
  }
}
