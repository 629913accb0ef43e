import { formatDate, formatDateTime, readText, type Locale } from "@raati/i18n";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { publicTenant } from "../../tenants/index.ts";
import { openPanels } from "./call-times.ts";
import { CallModel, type Call } from "./model.ts";
import type { Elsewhere } from "./schema.ts";

/** So many announced calls are looked at to find the one to go to. */
const LOOK = 50;

/**
 * Where somebody can go whom this call cannot take: the next call that is open or announced, one for the same panels first,
 * and the unit that answers questions.
 */
export async function elsewhereFor(ctx: TenantCtx, call: Call): Promise<Elsewhere> {
  const now = ctx.ports.clock.now();
  const others = await ctx.db.of(CallModel).find(
    { state: { $in: ["scheduled", "open"] }, id: { $ne: call.id } }, { sort: { id: -1 }, limit: LOOK },
  );
  const live = others.filter((other) => openPanels(other, now).length > 0 || (other.opensAt && other.opensAt > now));
  const alike = (other: Call) => (other.panelIds.some((panelId) => call.panelIds.includes(panelId)) ? 0 : 1);
  const [next] = live.sort((one, other) => alike(one) - alike(other) || one.opensAt!.getTime() - other.opensAt!.getTime());
  const { contact } = await publicTenant(ctx);
  return {
    ...(
      next && {
        next: { slug: next.slug, title: next.title, opensAt: next.opensAt!, open: openPanels(next, now).length > 0 }
      }
    ),
    ...(contact && { contact: { unit: contact.unit, email: contact.email, phone: contact.phone } }),
  };
}

/**
 * Refuses an application that comes too early or too late, with the moment and where to go instead.
 *
 * @throws Failure CONFLICT always
 */
export async function refuseClosed(ctx: TenantCtx, call: Call): Promise<never> {
  const now = ctx.ports.clock.now();
  const { languages } = ctx.tenant;
  if (call.state === "cancelled") fail("CONFLICT", "recruitment:failure.callCancelled");
  if (call.opensAt && call.opensAt > now) {
    fail("CONFLICT", "recruitment:failure.callNotOpen", { values: { at: formatDateTime(ctx.locale, call.opensAt) } });
  }
  const { next, contact } = await elsewhereFor(ctx, call);
  const at = call.lastClosesAt ? formatDateTime(ctx.locale, call.lastClosesAt) : "";
  const unit = contact ? [
    wordsOf(contact.unit, ctx.locale, languages), contact.phone ?? contact.email,
  ].filter(Boolean).join(", ") : "";
  if (!next) return unit ? fail(
    "CONFLICT", "recruitment:failure.closedAsk", { values: { at, unit } },
  ) : fail("CONFLICT", "recruitment:failure.closed", { values: { at } });
  const title = wordsOf(next.title, ctx.locale, languages);
  if (next.open) fail("CONFLICT", "recruitment:failure.closedOther", { values: { at, title } });
  return fail(
    "CONFLICT", "recruitment:failure.closedNext", { values: { at, title, opens: formatDate(ctx.locale, next.opensAt) } },
  );
}

const wordsOf = (
  text: Call["title"], locale: Locale, languages: readonly Locale[],
) => readText(text, locale, languages)?.text ?? "";
