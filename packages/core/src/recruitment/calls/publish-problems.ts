import { readText, untranslated, type Locale } from "@raati/i18n";
import { Failure, type FieldProblem, type TenantCtx } from "../../kernel/index.ts";
import { formOf } from "../forms/form-of.ts";
import { formPlace } from "../forms/form-place.ts";
import type { Call } from "./model.ts";

/** The texts that everybody must be able to read, by the sentence that says which one is missing. */
const TEXTS = { title: "titleMissing", intro: "introMissing", criteria: "criteriaMissing" } as const;

/**
 * What stands between a call and its publishing: a text that lacks a language (Language Act 423/2003; J1.3), a form that
 * cannot be shown, a link that nobody has tested, times that do not fit, a panel without a coordinator. Each with its
 * field.
 */
export async function publishProblems(ctx: TenantCtx, call: Call): Promise<FieldProblem[]> {
  const place = await formPlace(ctx, call);
  const { panels } = place;
  const without = call.panels.flatMap((part, index): FieldProblem[] => {
    const panel = panels.get(part.panelId);
    if (panel?.coordinatorId !== undefined) return [];
    const values = { panel: (panel && readText(panel.name, ctx.locale, ctx.tenant.languages)?.text) ?? "" };
    return [{ path: `panels.${index}.panelId`, key: "recruitment:publish.coordinatorMissing", values }];
  });
  const form = formOf(call, place);
  const seatless = form.panels.findIndex(({ seatTypes }) => seatTypes.length === 0);
  return [
    ...textProblems(call, ctx.tenant.equalLanguages),
    ...questionProblems(call, ctx.tenant.equalLanguages),
    ...timeProblems(call, ctx.ports.clock.now()),
    ...without,
    ...(seatless >= 0 ? [{ path: `panels.${seatless}.seatTypes`, key: "recruitment:publish.noSeats" }] : []),
    ...(call.linkTestedAt ? [] : [{ path: "linkTest", key: "recruitment:publish.linkUntested" }]),
  ];
}

/** Texts by field and language that publishing waits for: those of the tenant's equal languages, and of the call's own. */
export function textProblems(
  call: Pick<Call, "title" | "intro" | "criteria" | "languages">, equalLanguages: readonly Locale[],
): FieldProblem[] {
  const wanted = [...new Set([...equalLanguages, ...call.languages])];
  return (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).flatMap((field) =>
    untranslated(call[field] ?? {}, wanted).map(
      (locale) => ({ path: `${field}.${locale}`, key: `recruitment:publish.${TEXTS[field]}.${locale}` }),
    ));
}

/** Questions that the call asks in words of its own: in a language that lacks them applicants would read another one. */
function questionProblems(call: Pick<Call, "form" | "languages">, equalLanguages: readonly Locale[]): FieldProblem[] {
  const wanted = [...new Set([...equalLanguages, ...call.languages])];
  return call.form.core.flatMap(({ use, label, hint }, index) => (
    use === "off" ? [] : Object.entries({ label, hint })
  ).flatMap(
    ([part, text]) => (text ? untranslated(text, wanted) : []).map(
      (locale) => ({ path: `form.core.${index}.${part}.${locale}`, key: `recruitment:publish.questionMissing.${locale}` }),
    ),
  ));
}

function timeProblems({ opensAt, closesAt }: Call, now: Date): FieldProblem[] {
  if (!opensAt) return [{ path: "opens", key: "recruitment:publish.opensMissing" }];
  if (!closesAt) return [{ path: "closes", key: "recruitment:publish.closesMissing" }];
  if (opensAt >= closesAt) return [{ path: "closes", key: "recruitment:field.closesBeforeOpens" }];
  return closesAt <= now ? [{ path: "closes", key: "recruitment:publish.closesInPast" }] : [];
}

/** @throws Failure INVALID with all problems, when there is one */
export function refuseProblems(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new Failure("INVALID", "recruitment:failure.notPublishable", { fields });
}
