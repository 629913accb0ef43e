import { defineHandler, type EventHandler } from "../kernel/index.ts";
import { remind } from "./deadlines/remind.ts";
import type { DeadlineKind } from "./deadlines/set-deadlines.ts";
import { deadlineCame } from "./events.ts";

/** What happens to matters on its day without anybody's doing. */
export const handlingHandlers: readonly EventHandler[] = [
  defineHandler({
    name: "handling.remind", on: [deadlineCame], kind: "database",
    handle: (ctx, { data }, { tx }) => remind(ctx, tx, data.handlingId, data.about as DeadlineKind),
  }),
];
