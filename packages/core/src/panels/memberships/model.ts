import { defineModel, type Stored } from "@raati/db";
import type { z } from "zod";
import { membership } from "./schema.ts";

export const MembershipModel = defineModel("memberships", {
  schema: membership,
  personalData: {
    of: "personId",
    export: [
      "panelId", "termId", "seat", "roles", "state", "access", "publication", "startsOn", "endsOn", "endReason", "endNote",
    ],
    erase: "remove",
  },
  indexes: [
    { key: { termId: 1, personId: 1, living: 1 }, unique: true, sparse: true },
    { key: { panelId: 1, termId: 1, state: 1, _id: -1 } },
    { key: { personId: 1, state: 1, _id: -1 } },
  ],
});

export type Membership = Stored<z.output<typeof membership>, "memberships">;
