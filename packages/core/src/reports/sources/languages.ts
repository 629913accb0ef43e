import { untranslated, type Locale, type LocalizedText } from "@raati/i18n";
import { holds } from "../../kernel/index.ts";
import { inPublic } from "../../meetings/index.ts";
import { ProposalModel } from "../../proposals/index.ts";
import type { Cell } from "../contents/schema.ts";
import type { CoreSource } from "../extension.ts";
import { allOf, figureOf, tableOf } from "./figures.ts";
import { handlingsOf } from "./handlings-of.ts";
import { heldMeetings } from "./held-meetings.ts";

/** How much of what the public reads is there in each language of the organisation (Language Act 423/2003). */
export const languagesSource: CoreSource = {
  id: "languages",
  async collect(scope, { db, tenant }) {
    const { panelIds, from, to } = scope;
    const proposals = await allOf((after) => db.of(ProposalModel).page(
      { panelIds: { $in: [...panelIds] }, open: true, sentOn: { $gte: from, $lte: to } }, { size: 500, after },
    ));
    const meetings = (await heldMeetings(db, scope)).filter((meeting) => holds(inPublic, meeting));
    const answers = (await handlingsOf(db, scope)).flatMap(({ open, answer, answeredOn }) =>
      (open && answer && answeredOn! >= from && answeredOn! <= to ? [answer.reasons] : []));
    const kinds: readonly [string, readonly LocalizedText[]][] = [
      ["proposals", proposals.map(({ title, text }) => inBoth(title, text))],
      ["answers", answers], ["meetings", meetings.map(({ title }) => title)],
    ];
    const every = kinds.flatMap(([, texts]) => texts);
    const service = tenant.languages.filter((locale) => locale !== "fi-plain");
    const has = (texts: readonly LocalizedText[], locale: Locale) => texts.filter((text) =>
      text[locale]).length / texts.length;
    return {
      figures: figureOf(scope, "languages.complete", "percent", every.length === 0 ? undefined
        : every.filter((text) => untranslated(text, service).length === 0).length / every.length),
      tables: tableOf(scope, "languages.share", [["language", "text"], ...kinds.map(([kind]) => [kind, "percent"] as const)],
        tenant.languages.map((locale): Cell[] => [
          scope.say(`reports:group.language.${locale}`), ...kinds.map(([, texts]) => (texts.length === 0 ? ""
            : has(texts, locale))),
        ])),
    };
  },
};

/** The languages in which both texts are there. */
const inBoth = (one: LocalizedText, other: LocalizedText): LocalizedText =>
  Object.fromEntries(Object.entries(one).filter(([locale]) => other[locale as Locale]));
