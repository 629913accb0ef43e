import { LOCALES, type LocalizedText } from "@raati/i18n";
import { failField, type Tx } from "../../kernel/index.ts";
import { contributedTo, type PanelCtx } from "../../panels/index.ts";
import { locales } from "../locales/index.ts";
import { AgendaItemModel, type Meeting } from "../model.ts";
import type { MeetingTemplateView } from "./schema.ts";

type Item = MeetingTemplateView["items"][number];
type Phase = keyof (typeof locales)["fi"]["template"]["phase"];

const phase = (name: Phase, minutes: number, place: Item["place"]): Item => ({
  title: inAll((texts) => texts.template.phase[name]), minutes, place,
});

/** The usual course of a panel's meeting (domain.md §2): core's own, for panels of every type. */
const STANDARD: MeetingTemplateView = {
  id: "standard", name: inAll((texts) => texts.template.standard), minutes: 120, yearly: 5,
  items: [
    phase("opening", 5, "start"), phase("agenda", 5, "start"), phase("memo", 10, "start"), phase("work", 75, "body"),
    phase("evaluation", 20, "end"), phase("closing", 5, "end"),
  ],
};

function inAll(read: (texts: (typeof locales)["fi"]) => string): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, read(locales[locale])]));
}

/** Core's template, and those of the panel's plugins. */
export function listTemplates({ plugins, panel }: PanelCtx): MeetingTemplateView[] {
  const added = contributedTo(plugins, "panels.meeting-templates").filter(({ plugin }) => panel.pluginIds.includes(plugin));
  return [STANDARD, ...added.map(({ plugin, value }) => ({
    plugin, id: value.id, name: value.name, minutes: value.minutes, yearly: value.yearly,
    items: value.items.map((item, index) => ({ ...item, place: placeAt(index, value.items.length) })),
  }))];
}

/** A plugin's template opens with its first point and closes with its last. */
function placeAt(index: number, length: number): Item["place"] {
  if (index === 0) return "start";
  return index === length - 1 ? "end" : "body";
}

/**
 * Puts the points of a template on a new meeting's agenda.
 *
 * @throws Failure INVALID for a template that the panel does not have
 */
export async function addTemplateItems(tx: Tx, ctx: PanelCtx, meeting: Meeting, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const template = listTemplates(ctx).find((one) => one.id === id);
  if (!template) failField("template", "meetings:field.templateUnknown");
  await tx.of(AgendaItemModel).insertAll(template.items.map(({ title, minutes, place }, order) => ({
    title, minutes, place, order, kind: "info" as const, origin: { kind: "panel" as const }, panelId: ctx.panel.id,
    meetingId: meeting.id, state: "accepted" as const, clientRaised: false,
  })));
}
