import { serverPorts } from "@raati/adapters";
import { Raati } from "@raati/core/app";
import { plugins } from "@raati/plugins-installed";
import { webLocales } from "../locales/all.ts";
import { environment } from "./env.ts";

const KEY = Symbol.for("raati.web");

/**
 * The product that this process serves. Made at the first request and not at import, because a build has no settings; kept
 * on the process, because a bundler loads this module more than once.
 */
export function raati(): Raati {
  const holder = globalThis as { [KEY]?: Raati };
  return (holder[KEY] ??= new Raati(plugins, serverPorts(environment()), webLocales));
}
