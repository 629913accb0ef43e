import { createHmac, timingSafeEqual } from "node:crypto";
import { fail, type TenantCtx } from "../../kernel/index.ts";
import { offTarget, type OffTarget } from "./schema.ts";

type Place = Pick<TenantCtx, "tenant" | "ports">;

const macOf = ({ tenant, ports }: Place, what: string): string =>
  createHmac("sha256", ports.settings.secret).update(`off ${tenant.id} ${what}`).digest("base64url");

/** The key that turns one thing off for one person and does nothing else. It works without signing in, for years. */
export function offKey(place: Place, about: "person" | "subscription", id: string, target: OffTarget | "news"): string {
  const what = `${about}.${id}.${target}`;
  return `${what}.${macOf(place, what)}`;
}

/**
 * What a key is for.
 *
 * @throws Failure NOT_FOUND for a key that was not made here, or for something else
 */
export function readOffKey(place: Place, about: "person" | "subscription", token: string): { id: string; target: string } {
  const [kind, id, target, mac] = token.split(".");
  if (kind !== about || !id || !target || !mac) fail("NOT_FOUND", "notifications:failure.keyUnknown");
  const [given, wanted] = [Buffer.from(mac), Buffer.from(macOf(place, `${kind}.${id}.${target}`))];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) fail(
    "NOT_FOUND", "notifications:failure.keyUnknown",
  );
  return { id, target };
}

/** The same for what a person turns off. @throws Failure NOT_FOUND */
export function readPersonKey(place: Place, token: string): { personId: string; target: OffTarget } {
  const { id, target } = readOffKey(place, "person", token);
  const known = offTarget.safeParse(target);
  return known.success ? { personId: id, target: known.data } : fail("NOT_FOUND", "notifications:failure.keyUnknown");
}
