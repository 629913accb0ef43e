import { always, when, type Policy, type Viewer } from "../kernel/index.ts";
import type { StrategicPriority, Theme } from "./model.ts";

type Reader = Viewer | undefined;

/** Administrators and coordinators keep themes; a priority of the strategy and a theme are no secret. */
const keeps = (reader: Reader) => when(reader?.roles.some((role) => role === "admin" || role === "coordinator") ?? false);

export const priorityPolicy: Policy<Reader, StrategicPriority, "keep"> = { see: () => always, keep: keeps };
export const themePolicy: Policy<Reader, Theme, "keep"> = { see: () => always, keep: keeps };
