import { fail } from "../../kernel/index.ts";
import type { Body } from "../model.ts";

/** @throws Failure CONFLICT for a body that has ended */
export function refuseEnded(body: Body): void {
  if (body.state === "ended") fail("CONFLICT", "organisation:failure.bodyEnded");
}
