import type { WebPlugin } from "@raati/core/plugins/schema";

type Pages = WebPlugin["pages"];

/** The page that a plugin has under an address. Only its own: what every object has by birth is no page. */
export function pageOf(plugins: readonly WebPlugin[], plugin: string, path: readonly string[]): Pages[string] | undefined {
  const pages = plugins.find(({ id }) => id === plugin)?.pages ?? {};
  const address = path.join("/");
  return Object.hasOwn(pages, address) ? pages[address] : undefined;
}
