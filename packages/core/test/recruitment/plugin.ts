import { contribute, type InstalledPlugin } from "../../src/kernel/index.ts";
import { applicationFields } from "../../src/panels/index.ts";

/** A plugin for tests with a question of each kind that matters: needed, special, for one side only. */
export const orchard: InstalledPlugin = {
  id: "orchard",
  contributions: [
    contribute(applicationFields, {
      id: "tree", kind: "choice", label: "orchard:tree", required: true,
      options: [{ id: "apple", label: "orchard:apple" }, { id: "pear", label: "orchard:pear" }],
    }),
    contribute(applicationFields, {
      id: "allergy", kind: "choices", label: "orchard:allergy", special: true,
      options: [{ id: "pollen", label: "orchard:pollen" }, { id: "nuts", label: "orchard:nuts" }],
    }),
    contribute(
      applicationFields, { id: "tools", kind: "text", label: "orchard:tools", sides: ["professional"], required: true },
    ),
    contribute(applicationFields, { id: "promise", kind: "consent", label: "orchard:promise" }),
  ],
};
