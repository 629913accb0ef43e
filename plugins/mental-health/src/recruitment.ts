import { contribute } from "@raati/core/kernel";
import { applicationFields, memberRoles, quotaTemplates, reportSections } from "@raati/core/panels";

const text = (key: string) => `mental-health:${key}`;
const option = (field: string, id: string) => ({ id, label: text(`application.${field}.${id}`) });

/** What the plugin adds to choosing members, to their roles and to the yearly report. */
export const recruitment = [
  /** On each topic one professional answers for a feasible wording and a way forward (D6). */
  contribute(memberRoles, { id: "shaper", key: text("role.shaper") }),
  contribute(applicationFields, {
    id: "viewpoint", kind: "choice", label: text("application.viewpoint.label"), hint: text("application.viewpoint.hint"),
    required: true, special: true,
    options: [option("viewpoint", "rehabilitee"), option("viewpoint", "relative"), option("viewpoint", "both")],
    sides: ["client"],
  }),
  contribute(applicationFields, {
    id: "side", kind: "choices", label: text("application.side.label"), hint: text("application.side.hint"), special: true,
    options: [option("side", "mental-health"), option("side", "substance")], sides: ["client"],
  }),
  contribute(applicationFields, {
    id: "comfort", kind: "long-text", label: text("application.comfort.label"), hint: text("application.comfort.hint"),
  }),
  contribute(quotaTemplates, {
    id: "both-sides", dimension: "side",
    name: {
      fi: "Mielenterveys- ja päihdepuoli mukana", sv: "Både psykisk hälsa och missbruk",
      en: "Both mental health and substances",
    },
    groups: [
      {
        id: "mental-health",
        name: { fi: "Mielenterveyspalvelut", sv: "Tjänster för psykisk hälsa", en: "Mental health services" }, min: 4,
      },
      { id: "substance", name: { fi: "Päihdepalvelut", sv: "Missbrukartjänster", en: "Substance services" }, min: 4 },
    ],
  }),
  contribute(reportSections, { id: "needs-shaped", key: text("report.needsShaped") }),
];
