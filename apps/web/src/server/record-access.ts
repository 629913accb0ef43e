import { recordPlatformAccess } from "@raati/core/audit";
import { PlatformDb } from "@raati/db/platform";
import { raati } from "./raati.ts";

const KEY = Symbol.for("raati.web-recorder");

/**
 * Puts each use of the door across organisations that this process makes, for a visitor or for somebody who has signed in,
 * into the platform's audit trail. Begun once a process; what is not written yet is written when the process is told to end.
 */
export function recordAccess(): void {
  const holder = globalThis as { [KEY]?: ReturnType<typeof recordPlatformAccess> };
  if (holder[KEY]) return;
  const { clock, log } = raati().ports;
  const recorder = recordPlatformAccess({ db: new PlatformDb(), clock, log, process: "web" });
  holder[KEY] = recorder;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void recorder.stop());
}
