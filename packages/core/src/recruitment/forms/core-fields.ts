import { GENDERS, ROLES, SPEAKS } from "../applications/schema.ts";
import { EXPERIENCES, type CoreField, type FieldKind, type FormField } from "./schema.ts";

interface CoreKind {
  readonly kind: FieldKind;
  /** The field's name in an application, where it is another one. */
  readonly path?: string;
  readonly options?: readonly string[];
  readonly max?: number;
}

/** What core knows about each of its fields; the words stand under `recruitment:form.<field>`. */
export const CORE: Readonly<Record<CoreField, CoreKind>> = {
  name: { kind: "text", max: 120 },
  email: { kind: "email", max: 254 },
  phone: { kind: "phone", max: 30 },
  address: { kind: "address" },
  birthYear: { kind: "year" },
  area: { kind: "choice", path: "areaId" },
  gender: { kind: "choice", options: GENDERS },
  speaks: { kind: "choice", options: SPEAKS },
  role: { kind: "choice", options: ROLES },
  seat: { kind: "choice" },
  experience: { kind: "choices", options: EXPERIENCES },
  motivation: { kind: "long-text", max: 4000 },
  supportNeeds: { kind: "long-text", max: 2000 },
  accessibilityNeeds: { kind: "long-text", max: 2000 },
  reserveConsent: { kind: "yes-no" },
};

/** A core field as a form shows it, without what a call says about it. */
export function coreField(field: CoreField): FormField {
  const { kind, path = field, options = [], max } = CORE[field];
  return {
    id: field, path, kind, label: {
      key: `recruitment:form.${field}.label`
    }, hint: { key: `recruitment:form.${field}.hint` },
    options: options.map((id) => ({ id, label: { key: `recruitment:form.${field}.options.${id}` } })),
    required: field === "name" || field === "birthYear", special: false, sides: [], ...(max !== undefined && { max }),
  };
}
