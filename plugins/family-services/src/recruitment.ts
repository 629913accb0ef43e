import { contribute } from "@raati/core/kernel";
import { applicationFields, memberRoles, quotaTemplates, reportSections } from "@raati/core/panels";

const text = (key: string) => `family-services:${key}`;
const option = (field: string, id: string) => ({ id, label: text(`application.${field}.${id}`) });

/** What the plugin adds to choosing members, to their roles and to the yearly report. */
export const recruitment = [
  /** A grown-up whom children may always turn to during a meeting. Needs training before it begins. */
  contribute(memberRoles, { id: "safe-adult", key: text("role.safeAdult") }),
  // Never required: a call for several panels asks everybody, also those who are none of these.
  contribute(applicationFields, {
    id: "who-applies", kind: "choice", label: text("application.whoApplies.label"),
    hint: text("application.whoApplies.hint"),
    options: [option("whoApplies", "child"), option("whoApplies", "young-person"), option("whoApplies", "parent")],
  }),
  contribute(applicationFields, {
    id: "guardian-contact", kind: "text", label: text("application.guardianContact.label"),
    hint: text("application.guardianContact.hint"),
  }),
  contribute(applicationFields, {
    id: "guardian-knows", kind: "consent", label: text("application.guardianKnows.label"),
    hint: text("application.guardianKnows.hint"),
  }),
  contribute(quotaTemplates, {
    id: "ages", dimension: "who-applies",
    name: { fi: "Lapsia, nuoria ja vanhempia", sv: "Barn, unga och föräldrar", en: "Children, young people and parents" },
    groups: [
      { id: "child", name: { fi: "Lapset", sv: "Barn", en: "Children" }, min: 2 },
      { id: "young-person", name: { fi: "Nuoret", sv: "Unga", en: "Young people" }, min: 2 },
      { id: "parent", name: { fi: "Vanhemmat", sv: "Föräldrar", en: "Parents" }, min: 3 },
    ],
  }),
  contribute(reportSections, { id: "voices-of-children", key: text("report.voicesOfChildren") }),
];
