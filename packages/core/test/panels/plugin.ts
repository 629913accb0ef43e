import { contribute, type InstalledPlugin } from "../../src/kernel/index.ts";
import { compositionWarnings, memberRoles, panelTypeTemplates, privacyRules } from "../../src/panels/index.ts";

/** A plugin for tests: a mixed panel with aliases, a role of its own, and a warning at half. */
export const gardening: InstalledPlugin = {
  id: "gardening",
  contributions: [
    contribute(panelTypeTemplates, {
      id: "allotment", name: { fi: "Palstaraati" },
      rules: {
        seatTypes: [
          { id: "gardener", name: { fi: "Viljelijä" }, side: "client", min: 2, max: 10 },
          { id: "adviser", name: { fi: "Neuvoja" }, side: "professional", min: 1, max: 5 },
          { id: "board", name: { fi: "Lautakunta" }, side: "board", min: 1, max: 1 },
        ],
        size: { min: 4, max: 12 }, memberRoles: ["member", "guide"], meetings: { count: 5, minutes: 120 },
        fee: { amountCents: null, kilometres: false, waivable: true }, termMonths: 12,
      },
    }),
    contribute(memberRoles, { id: "guide", key: "gardening:role.guide", leads: true }),
    contribute(
      privacyRules,
      { publicNames: "alias", quickExit: true, keepsDrafts: false, guardian: { below: 18, sees: ["meetings", "fees"] } },
    ),
    contribute(
      compositionWarnings, { kind: "share", key: "gardening:warning.half", of: ["professional", "board"], atLeast: 0.5 },
    ),
  ],
};
