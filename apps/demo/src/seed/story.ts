import { serverPorts } from "@raati/adapters";
import { readServerConfig } from "@raati/config";
import { Raati } from "@raati/core/app";
import {
  deliverDue, inTenant, type Ctx, type OpenTenant, type SignedInCtx, type StaffRole, type TenantCtx, type Viewer,
} from "@raati/core/kernel";
import { newId } from "@raati/db";
import { platformDb } from "@raati/db/platform";
import { addDays, helsinkiInstant, type Day } from "@raati/i18n";
import { plugins } from "@raati/plugins-installed";

const CONSUMERS = 8;

/**
 * Tells the demo content as a story: every command runs at the time at which it would have been given, so that history,
 * deadlines and the audit trail look as they would in real use. Mail goes nowhere; only the links in it are read.
 */
export class Story {
  readonly raati: Raati;
  private time = new Date(0);
  private lastMail = "";
  private readonly mails = new Map<string, string>();
  private readonly shift: number;

  /** @param shift by how many days all days of the content move */
  constructor(shift: number, env: NodeJS.ProcessEnv) {
    this.shift = shift;
    const ports = serverPorts(readServerConfig(env));
    this.raati = new Raati(plugins, {
      ...ports,
      clock: { now: () => new Date(this.time) },
      mailer: { send: async ({ to, text }) => void this.mails.set(to, this.lastMail = text) },
      log: { info: () => {}, warn: ports.log.warn, error: ports.log.error },
    });
  }

  /** A day of the content as a day of this demo. */
  day(contentDay: Day): Day {
    return addDays(contentDay, this.shift);
  }

  /**
   * Goes on to a time of a day, nine in the morning unless it is said, and does what the worker would have done until then.
   */
  async goTo(contentDay: Day, time = "09:00"): Promise<void> {
    await this.deliver();
    const then = helsinkiInstant(this.day(contentDay), time);
    // After a meeting in the evening, what else happens on that day happens later still.
    if (then <= this.time) return;
    this.time = then;
    await this.deliver();
  }

  async deliver(): Promise<void> {
    const { handlers, ports } = this.raati;
    // Nothing that a handler does changes the tenant itself, so it is read once for all deliveries of this moment.
    const opened = new Map<string, Promise<TenantCtx>>();
    const contextFor = (tenantId: string): Promise<TenantCtx> => {
      const ctx = opened.get(tenantId) ?? this.opened(tenantId);
      opened.set(tenantId, ctx);
      return ctx;
    };
    const settings = {
      db: platformDb("deliver the events of the demo content"), handlers, contextFor, clock: ports.clock, log: ports.log,
    };
    // Several consumers share the work, as workers do; each matter's events stay in order.
    await Promise.all(Array.from({ length: CONSUMERS }, () => deliverDue(settings)));
    // One that found a lane taken may have gone before the lane's last event came.
    await deliverDue(settings);
  }

  private async opened(tenantId: string): Promise<TenantCtx> {
    const ctx = await this.raati.inTenantAs(tenantId);
    if (!ctx) throw new Error("A tenant of the demo is missing.");
    return ctx;
  }

  /** The one-time key in the mail that was written last, or written last to somebody. */
  linkInMail(to?: string): string {
    const mail = to === undefined ? this.lastMail : this.mails.get(to) ?? "";
    const token = /token=([\w-]+)/.exec(mail)?.[1];
    if (token === undefined) throw new Error("The mail that was written last has no link in it.");
    return token;
  }

  context(): Ctx {
    return this.raati.context("demo", "fi");
  }

  /** The tenant as a visitor who has not signed in. */
  async visiting(slug: string): Promise<TenantCtx> {
    return inTenant(this.context(), await this.tenant(slug));
  }

  private async tenant(slug: string): Promise<OpenTenant> {
    const tenant = await this.raati.tenantBySlug(slug);
    if (!tenant) throw new Error(`The demo has no tenant ${slug}.`);
    return tenant;
  }

  /** The tenant as one of its people, with these roles. */
  async as(slug: string, personId: string, roles: readonly StaffRole[]): Promise<SignedInCtx> {
    const viewer: Viewer = { personId, accountId: newId(), sessionId: newId(), roles, secondFactor: true };
    return { ...inTenant(this.context(), await this.tenant(slug), viewer), viewer };
  }
}
