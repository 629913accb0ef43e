import type { TypeRules } from "@raati/core/panels/schema";
import type { Locale } from "@raati/i18n";
import {
  given, isTicked, listIn, localizedIn, numberIn, optionalIn, optionalLocalizedIn, textIn,
} from "../../../client/forms/form-values.ts";

/** Euros as people write them, "60", "60,50", in whole cents; NaN for what is no sum. */
export function centsOf(text: string): number {
  const [, euros, cents = ""] = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s€]/g, "")) ?? [];
  return euros === undefined ? Number.NaN : Number(euros) * 100 + Number(cents.padEnd(2, "0"));
}

/** A short name inside a type, from the name that people read: "Läheinen" gives `laheinen`. */
export function keyOf(name: string, taken: readonly string[]): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").slice(0, 30)
    .replaceAll(/^[^a-z]+|-$/g, "");
  const key = plain === "" ? "seat" : plain;
  return taken.includes(key) ? keyOf(`${key.slice(0, 26)}-${taken.length + 1}`, []) : key;
}

/**
 * The rules of a panel type from its form. What the form does not ask (warnings, the route, a meeting template) stays as it
 * was.
 *
 * @param before the rules that the form began with
 */
export function rulesIn(data: FormData, languages: readonly Locale[], before?: TypeRules): TypeRules {
  const amount = optionalIn(data, "rules.fee.amountCents");
  const text = optionalLocalizedIn(data, "rules.groundRules.text", languages);
  const easyText = optionalLocalizedIn(data, "rules.groundRules.easyText", languages);
  const isShown = (part: string) => listIn(data, "rules.publicity").includes(part);
  const minimumAge = optionalIn(data, "rules.minimumAge");
  const guardianBelow = optionalIn(data, "rules.privacy.guardian.below");
  const sees = listIn(data, "rules.privacy.guardian.sees") as NonNullable<TypeRules["privacy"]["guardian"]>["sees"];
  return given({
    ...before,
    seatTypes: seatTypesIn(data, languages),
    size: { min: numberIn(data, "rules.size.min"), max: numberIn(data, "rules.size.max") },
    memberRoles: listIn(data, "rules.memberRoles"),
    requiredTraining: listIn(data, "rules.requiredTraining")
      .map((role) => ({ role, training: before?.requiredTraining.find((one) => one.role === role)?.training
      ?? "orientation" })),
    meetings: { ...before?.meetings, count: numberIn(data, "rules.meetings.count"),
      minutes: numberIn(data, "rules.meetings.minutes") },
    fee: { amountCents: amount === undefined ? null : centsOf(amount), kilometres: isTicked(data, "rules.fee.kilometres"),
      waivable: isTicked(data, "rules.fee.waivable") },
    publicity: {
      agendas: isShown("agendas"), memos: isShown("memos"), proposals: isShown("proposals"),
        statements: isShown("statements"),
    },
    termMonths: numberIn(data, "rules.termMonths"),
    groundRules: text && given({ text, easyText }),
    privacy: given({
      ...before?.privacy, publicNames: textIn(data, "rules.privacy.publicNames") as TypeRules["privacy"]["publicNames"],
      namesInside: isTicked(data, "rules.privacy.aliasesInside") ? "aliases" : "names",
      quickExit: isTicked(data, "rules.privacy.quickExit"), keepsDrafts: !isTicked(data, "rules.privacy.noDrafts"),
      // Without an age no guardian is asked for anything.
      guardian: guardianBelow === undefined ? undefined : { below: numberIn(data, "rules.privacy.guardian.below"), sees },
    }),
    warnings: before?.warnings ?? [],
    minimumAge: minimumAge === undefined ? undefined : numberIn(data, "rules.minimumAge"),
  });
}

function seatTypesIn(data: FormData, languages: readonly Locale[]): TypeRules["seatTypes"] {
  const seats: TypeRules["seatTypes"] = [];
  for (let index = 0; data.has(`rules.seatTypes.${index}.side`); index += 1) {
    const at = `rules.seatTypes.${index}`;
    const name = localizedIn(data, `${at}.name`, languages);
    const id = optionalIn(data, `${at}.id`) ?? keyOf(Object.values(name)[0] ?? "", seats.map((seat) => seat.id));
    seats.push({
      id, name, side: textIn(data, `${at}.side`) as TypeRules["seatTypes"][number]["side"],
        min: numberIn(data, `${at}.min`), max: numberIn(data, `${at}.max`),
      ...(isTicked(data, `${at}.professional`) && { professional: true }),
    });
  }
  return seats;
}
