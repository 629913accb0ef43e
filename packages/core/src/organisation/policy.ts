import { always, any, is, never, when, type Condition, type Policy, type Viewer } from "../kernel/index.ts";
import type { Area, Body, Route, Unit } from "./model.ts";

type Reader = Viewer | undefined;

const isStaff = (reader: Reader) => (reader?.roles.length ?? 0) > 0;
const isAdmin = (reader: Reader) => reader?.roles.includes("admin") ?? false;

const isSecretaryOf = (reader: Reader): Condition<Body> =>
  (reader?.roles.includes("secretary") ? is("secretaryId", reader.personId) : never);

/** Staff see all units; others those that are public. Administrators manage them. */
export const unitPolicy: Policy<Reader, Unit, "manage"> = {
  see: (reader) => (isStaff(reader) ? always : is("isPublic", true)),
  manage: (reader) => when(isAdmin(reader)),
};

/** The same for decision bodies; a body's own secretary keeps its calendar. */
export const bodyPolicy: Policy<Reader, Body, "manage" | "setMeetingDays"> = {
  see: (reader) => (isStaff(reader) ? always : is("isPublic", true)),
  manage: (reader) => when(isAdmin(reader)),
  setMeetingDays: (reader) => any(when(isAdmin(reader)), isSecretaryOf(reader)),
};

/** Routes are the organisation's own business: for staff only. */
export const routePolicy: Policy<Reader, Route, "manage"> = {
  see: (reader) => (isStaff(reader) ? always : never),
  manage: (reader) => when(isAdmin(reader)),
};

/** Municipalities are no secret. */
export const areaPolicy: Policy<Reader, Area, "manage"> = { see: () => always, manage: (reader) => when(isAdmin(reader)) };
