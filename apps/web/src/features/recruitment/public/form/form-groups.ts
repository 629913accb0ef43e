import type { AskedField } from "./apply-form-data.ts";

/** The parts of a form in their order. On a phone there is one at a time. */
export const GROUPS = ["you", "contact", "wishes", "needs", "special", "promises"] as const;
export type Group = (typeof GROUPS)[number];

const PLACE: Readonly<Record<string, Group>> = {
  name: "you", birthYear: "you", area: "you", gender: "you", speaks: "you",
  email: "contact", phone: "contact", address: "contact", supportNeeds: "needs", accessibilityNeeds: "needs",
};

/** Where a question stands: about the applicant, how to reach them, what they wish, what they need, or their health. */
export const groupOf = ({ id, special }: Pick<AskedField, "id" | "special">): Group =>
  (special ? "special" : PLACE[id] ?? "wishes");

interface Asked {
  readonly fields: readonly AskedField[];
  readonly form: {
    readonly asksSpecialConsent: boolean;
    readonly exclusions: { readonly staff: boolean; readonly influencingBodies: boolean }
  };
}

/** The parts that this form has. */
export function groupsOf({ fields, form }: Asked): readonly Group[] {
  const { staff, influencingBodies } = form.exclusions;
  return GROUPS.filter((group) => {
    if (group === "promises") return staff || influencingBodies;
    if (group === "special") return form.asksSpecialConsent;
    return group === "contact" || fields.some((field) => groupOf(field) === group);
  });
}
