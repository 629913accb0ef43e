import type { StaffRole } from "@raati/core/kernel/schema";

/** The settings that have a page of their own under `/settings/<part>`, all kept with the organisation itself. */
export const TENANT_PARTS = [
  "names",
  "languages",
  "words",
  "look",
  "contact",
  "time-limits",
  "sign-in",
  "retention",
  "closing",
] as const;
export type TenantPart = (typeof TENANT_PARTS)[number];

/** True for a part of the settings that an address may name. */
export const isTenantPart = (text: string): text is TenantPart => (TENANT_PARTS as readonly string[]).includes(text);

type Part = TenantPart | "units" | "bodies" | "routes" | "areas" | "plugins";

/** Who finds which setting useful. The server says what may be changed; here is what is offered. */
const READERS: Readonly<Record<Part, readonly StaffRole[]>> = {
  names: ["admin"],
  languages: ["admin"],
  words: ["admin"],
  look: ["admin"],
  contact: ["admin"],
  "time-limits": ["admin"],
  "sign-in": ["admin"],
  closing: ["admin"],
  retention: ["admin", "privacy"],
  units: ["admin", "coordinator"],
  bodies: ["admin", "coordinator", "secretary"],
  routes: ["admin", "coordinator"],
  areas: ["admin", "coordinator"],
  plugins: ["admin", "coordinator"],
};

const GROUPS = [
  { id: "organisation", parts: ["names", "languages", "words", "look"] },
  { id: "law", parts: ["contact", "retention"] },
  { id: "work", parts: ["units", "bodies", "routes", "areas", "time-limits"] },
  { id: "service", parts: ["sign-in", "plugins", "closing"] },
] as const satisfies readonly { readonly id: string; readonly parts: readonly Part[] }[];

/** The groups of settings that somebody with these roles is shown, without the empty ones. */
export function settingsFor(roles: readonly StaffRole[]) {
  const shown = (part: Part) => READERS[part].some((role) => roles.includes(role));
  return GROUPS.map(({ id, parts }) => ({ id, parts: (parts as readonly Part[]).filter(shown) })).filter(
    ({ parts }) => parts.length > 0,
  );
}
