import { createTranslator, mergeResources, type Locale, type LocaleTexts, type Resources } from "@raati/i18n";
import type { Reads } from "@raati/db";
import {
  inTenant, router, type Ctx, type EventHandler, type Failure, type OpenTenant, type Ports, type RequestCtx, type TenantCtx,
  type Viewer
} from "../kernel/index.ts";
import { viewerOf } from "../people/index.ts";
import { enabledPlugins, pluginProcedures, PluginRegistry, type PluginDefinition } from "../plugins/index.ts";
import { openTenantBySlug, openTenantById } from "../tenants/index.ts";
import { coreHandlers } from "./handlers.ts";
import { coreLocales } from "./locales.ts";
import { coreRouter } from "./router.ts";

export interface RequestFacts {
  readonly requestId: string;
  readonly locale: Locale;
  /** What requests are counted by: an address of the net. It is stored nowhere but in keyed hashes. */
  readonly source?: string | undefined;
  /** The token of the reader's session in a tenant, from that tenant's own cookie. */
  readonly sessionToken: (tenantSlug: string) => Promise<string | undefined>;
  /** For the procedures that one page calls: they share what they read. */
  readonly reads?: Reads;
}

/** The whole product without its edges: what web, worker, demo content and tests run. */
export class Raati {
  readonly registry: PluginRegistry;
  readonly ports: Ports;
  readonly router: ReturnType<typeof routerOf>;
  readonly handlers: readonly EventHandler[];
  readonly resources: Resources;

  /** @param moreTexts texts of the edge that runs this, by namespace */
  constructor(plugins: readonly PluginDefinition[], ports: Ports, moreTexts: Readonly<Record<string, LocaleTexts>> = {}) {
    this.registry = new PluginRegistry(plugins);
    this.ports = ports;
    this.router = routerOf(this.registry);
    this.handlers = [...coreHandlers, ...this.registry.handlers];
    const texts = plugins.map(({ id, locales }) => ({ [id]: locales as LocaleTexts }));
    this.resources = mergeResources(coreLocales, moreTexts, ...texts);
  }

  /** The context of one request from outside. */
  requestContext({ requestId, locale, source, sessionToken, reads }: RequestFacts): RequestCtx {
    return {
      ...this.context(requestId, locale), source, reads,
      say: (key, values) => createTranslator(locale, this.resources).t(key, values),
      // A page calls several procedures in one request: each gate is passed once.
      gates: {
        tenant: once((slug: string) => slug, (slug) => this.tenantBySlug(slug, reads)),
        viewer: once((tenant: OpenTenant) => tenant.id, async (tenant) => {
          const token = await sessionToken(tenant.slug);
          return token === undefined ? undefined : viewerOf(this.ports, tenant, token, reads);
        }),
      },
    };
  }

  /** A refusal as a sentence, for an edge that has no request: a command line. */
  sentence(locale: Locale, { key, values }: Pick<Failure, "key" | "values">): string {
    return createTranslator(locale, this.resources).t(key, values);
  }

  /** @param reads of the page for which the tenant is opened */
  async tenantBySlug(slug: string, reads?: Reads): Promise<OpenTenant | undefined> {
    return this.withPlugins(await openTenantBySlug(slug, reads), reads);
  }

  /** A tenant as the system itself sees it: for deliveries, deadlines and demo content. */
  async inTenantAs(
    tenantId: string, viewer?: Viewer, locale: Locale = "fi", requestId = "system",
  ): Promise<TenantCtx | undefined> {
    const tenant = await this.withPlugins(await openTenantById(tenantId));
    return tenant && inTenant(this.context(requestId, locale), tenant, viewer);
  }

  private async withPlugins(
    tenant: Omit<OpenTenant, "plugins"> | undefined, reads?: Reads,
  ): Promise<OpenTenant | undefined> {
    return tenant && { ...tenant, ...await enabledPlugins(tenant.id, reads) };
  }

  context(requestId: string, locale: Locale): Ctx {
    const { ports, handlers, registry } = this;
    return { requestId, locale, ports, handlers, plugins: registry.installed };
  }
}

/** Asks once for each key, and answers the same again. */
function once<Question, Answer>(keyOf: (question: Question) => string, ask: (question: Question) => Promise<Answer>) {
  const answers = new Map<string, Promise<Answer>>();
  return (question: Question): Promise<Answer> => {
    const key = keyOf(question);
    const answer = answers.get(key) ?? ask(question);
    answers.set(key, answer);
    return answer;
  };
}

function routerOf(registry: PluginRegistry) {
  const plugins = registry.all.filter((plugin) => plugin.router)
    .map((plugin) => [plugin.id, router(plugin.router!(pluginProcedures(plugin)) as never)] as const);
  return router({ ...coreRouter(registry), x: router(Object.fromEntries(plugins)) });
}
