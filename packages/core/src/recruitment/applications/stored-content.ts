import type { TenantCtx } from "../../kernel/index.ts";
import type { Call } from "../calls/model.ts";
import type { Content } from "../forms/answers-schema.ts";
import { countedFields } from "../forms/counted-fields.ts";
import type { FormView } from "../forms/schema.ts";
import { hashOf, tokenOf } from "../tokens.ts";
import { groupsOf } from "./groups.ts";
import { householdOf } from "./household.ts";
import type { Application, SpecialAnswers } from "./model.ts";

type Stored = Pick<
  Application,
  "panelIds" | "name" | "email" | "phone" | "address" | "birthYear" | "areaId" | "gender" | "language" | "speaks"
  | "role" | "seat"
  | "experience" | "motivation" | "supportNeeds" | "accessibilityNeeds" | "reserveConsent" | "answers" | "isStaff"
  | "inInfluencingBody" | "ofAge" | "household" | "groups" | "guardian" | "guardianHash"
>;

/** What an applicant has told, as it is stored: answers of a special kind apart. */
export function storedContent(
  { ports, tenant, plugins }: Pick<TenantCtx, "ports" | "tenant" | "plugins">, call: Pick<Call, "ageBounds">, form: FormView,
  { specialConsent, guardian, answers, ...content }: Content, id: string,
): { values: Stored; special: Pick<SpecialAnswers, "answers" | "groups"> | undefined } {
  const specialIds = new Set(form.fields.filter(({ special }) => special).map((field) => field.id));
  const split = (wanted: boolean) => Object.fromEntries(
    Object.entries(answers).filter(([name]) => specialIds.has(name) === wanted)
  );
  const apart = split(true);
  const { groups, special } = groupsOf(
    { ...content, answers },
    { ageYear: form.ageYear, ageBounds: call.ageBounds, fields: form.fields, counted: countedFields(plugins) },
  );
  const household = householdOf(ports.settings, tenant.id, content.address);
  return {
    values: {
      ...content, answers: split(false), groups, household,
      ...(guardian && {
        guardian: { ...guardian, state: "asked", at: ports.clock.now() },
        guardianHash: hashOf(guardianToken(ports.settings, id, guardian)),
      }),
    },
    special: specialConsent && (Object.keys(apart).length > 0 || Object.keys(special).length > 0)
      ? { answers: apart, groups: special } : undefined,
  };
}

/** The key of a guardian's page. It is another one when another guardian is named. */
export function guardianToken(
  settings: TenantCtx["ports"]["settings"], applicationId: string, { name, email }: {
    name: string; email?: string | undefined
  },
): string {
  return tokenOf(settings, "guardian", `${applicationId} ${email ?? name}`);
}
