import { z } from "zod";
import { applicantContent } from "../applications/schema.ts";
import { hasIdentityCode } from "../applications/text-hints.ts";
import { needsGuardian } from "./needs-guardian.ts";
import type { FormField, FormView } from "./schema.ts";

/** What an applicant tells, as it is checked and stored. */
export type Content = z.output<z.ZodObject<typeof applicantContent>>;

const isGiven = (value: unknown) =>
  value !== undefined && value !== "" && value !== null && !(Array.isArray(value) && value.length === 0);

/** Asked on every form, beside its fields. */
const ALWAYS = [
  "panelIds", "language", "specialConsent", "isStaff", "inInfluencingBody", "ofAge", "guardian",
] as const satisfies readonly (keyof typeof applicantContent)[];

const CORE_PATHS = new Set<string>(Object.keys(applicantContent));

/**
 * The one schema of an application to a call, made from its form: what is needed, what is not asked (it is left out, for
 * nobody stores what the form does not ask), ages, guardians, consents. Its messages are keys of sentences.
 */
export function answersSchema(form: FormView) {
  const own = form.fields.filter(({ path }) => CORE_PATHS.has(path));
  const asked = form.fields.filter(({ plugin }) => plugin !== undefined);
  const base = Object.fromEntries(ALWAYS.map((name) => [name, applicantContent[name]]));
  const core = Object.fromEntries(own.map(({ path }) => [path, applicantContent[path as keyof typeof applicantContent]]));
  const answers = z.preprocess(
    (value) => withoutBlanks((value ?? {}) as Record<string, unknown>),
    z.object(Object.fromEntries(asked.map((field) => [field.id, answerSchema(field).optional()]))),
  );
  return z.object({ ...base, ...core, answers })
    .superRefine((value, ctx) => {
      for (const { path, key } of problemsIn(form, onlyAsked(form, value as unknown as Content))) ctx.addIssue(
        { code: "custom", path: path.split("."), message: key }
      );
      // Also while the shape is wrong somewhere: who mends one field is not to be sent back for another one after it.
    }, { when: ({ value }) => isShaped(value) })
    .transform((value) => onlyAsked(form, value as unknown as Content));
}

/** Whether the rules between fields can be looked at: a field that is wrong stands there as it came in. */
const isShaped = (value: unknown): boolean => Array.isArray((value as { readonly panelIds?: unknown } | null)?.panelIds);

/** A field that somebody has left open is a question without an answer. */
function withoutBlanks(answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => isGiven(value)));
}

function answerSchema({ kind, options, max = 4000 }: FormField): z.ZodType {
  const option = () => z.enum(options.map(({ id }) => id) as [string, ...string[]]);
  switch (kind) {
    case "choice": return option();
    case "choices": return z.array(option()).max(options.length);
    case "yes-no": case "consent": return z.boolean();
    case "year": return z.int().min(1900).max(2100);
    default: return z.string().trim().max(max);
  }
}

/** Fields are asked of everybody, or of those who apply for a seat of one of their sides. */
function isAsked(form: FormView, { sides }: FormField, { seat }: Content): boolean {
  const types = form.panels.flatMap(({ seatTypes }) => seatTypes);
  const side = types.find(({ id }) => id === seat)?.side;
  return sides.length === 0 || side === undefined || sides.includes(side);
}

/**
 * Leaves out answers to questions that were not for this applicant, and fills in the one panel that there is to wish for.
 */
function onlyAsked(form: FormView, value: Content): Content {
  const asked = new Set(form.fields.filter((field) => isAsked(form, field, value)).map(({ id }) => id));
  const answers = Object.fromEntries(Object.entries(value.answers).filter(([id]) => asked.has(id)));
  const [only, ...others] = form.panels;
  const panelIds = value.panelIds.length === 0 && only && others.length === 0 ? [only.panelId] : [
    ...new Set(value.panelIds)
  ];
  const guardian = value.guardian && needsGuardian(form, value) ? { guardian: value.guardian } : {};
  const { guardian: _told, ...rest } = value;
  return {
    ...rest, experience: value.experience ?? [], reserveConsent: value.reserveConsent ?? false, answers, panelIds,
    ...guardian,
  };
}

interface Problem { readonly path: string; readonly key: string }

/**
 * What is wrong with an application beside the shape of single fields: one problem a field, in the order of the form. A year
 * that is no number is neither too young nor too old.
 */
function problemsIn(form: FormView, value: Content): Problem[] {
  return [
    ...form.fields.flatMap(
      (field) => fieldProblem(form, field, value)
    ), ...panelProblems(form, value), ...ageProblems(form, value),
    ...statementProblems(form, value),
  ];
}

function valueOf(field: FormField, value: Content): unknown {
  return field.plugin === undefined ? value[field.path as keyof Content] : value.answers[field.id];
}

function fieldProblem(form: FormView, field: FormField, value: Content): Problem[] {
  const given = valueOf(field, value);
  const { path } = field;
  if (!isGiven(given)) return field.required && isAsked(form, field, value) && !waived(field, value) ? [
    { path, key: "kernel:field.required" }
  ] : [];
  if (
    field.kind === "consent" && field.required && given !== true
  ) return [{ path, key: "recruitment:field.consentNeeded" }];
  if (typeof given === "string" && hasIdentityCode(given)) return [{ path, key: "recruitment:field.identityCode" }];
  const chosen = field.kind === "choice" ? [given] : field.kind === "choices" ? (given as unknown[]) : [];
  if (chosen.some((one) => !field.options.some(({ id }) => id === one))) return [{ path, key: "kernel:field.choose" }];
  if (field.special && !value.specialConsent) return [{ path: "specialConsent", key: "recruitment:field.specialConsent" }];
  return [];
}

/** Nobody can be made to tell what is of a special kind: without the consent the question need not be answered. */
function waived(field: FormField, { specialConsent }: Content): boolean {
  return field.special && !specialConsent;
}

function panelProblems(form: FormView, { panelIds, seat }: Content): Problem[] {
  const path = "panelIds";
  if (panelIds.length === 0) return [{ path, key: "recruitment:field.wishPanel" }];
  const wished = form.panels.filter((panel) => panelIds.includes(panel.panelId));
  if (wished.length < panelIds.length) return [{ path, key: "recruitment:field.panelNotInCall" }];
  if (wished.some(({ open }) => !open)) return [{ path, key: "recruitment:field.panelClosed" }];
  const fits = seat === undefined || wished.some(({ seatTypes }) => seatTypes.some(({ id }) => id === seat));
  return fits ? [] : [{ path: "seat", key: "recruitment:field.seatNotHere" }];
}

/** The oldest that anybody has become, and a little more, in years. */
const OLDEST = 120;

function ageProblems(form: FormView, value: Content): Problem[] {
  const age = form.ageYear - value.birthYear;
  if (age < 0 || age > OLDEST) return [{ path: "birthYear", key: "recruitment:field.birthYear" }];
  if (form.minimumAge !== undefined && age < form.minimumAge) return [
    { path: "birthYear", key: "recruitment:field.tooYoung" }
  ];
  if (!needsGuardian(form, value)) return [];
  if (!value.guardian) return [
    { path: "guardian.name", key: "recruitment:field.guardianMissing" },
    { path: "guardian.email", key: "recruitment:field.guardianContact" },
  ];
  const { email, phone } = value.guardian;
  if (email === undefined && phone === undefined) return [
    { path: "guardian.email", key: "recruitment:field.guardianContact" }
  ];
  return email !== undefined && email === value.email ? [
    { path: "guardian.email", key: "recruitment:field.guardianOwnAddress" }
  ] : [];
}

function statementProblems(
  { exclusions }: FormView, { isStaff, inInfluencingBody, email, phone, address }: Content,
): Problem[] {
  return [
    ...(
      email === undefined && phone === undefined && address === undefined ? [
        { path: "email", key: "recruitment:field.someContact" }
      ] : []
    ),
    ...(isStaff && exclusions.staff ? [{ path: "isStaff", key: "recruitment:field.staffExcluded" }] : []),
    ...(inInfluencingBody && exclusions.influencingBodies
      ? [{ path: "inInfluencingBody", key: "recruitment:field.influencingBodyExcluded" }] : []),
  ];
}
