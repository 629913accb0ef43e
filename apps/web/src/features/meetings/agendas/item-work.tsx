import { AUDIENCES, ITEM_KINDS, type ItemView, ORIGIN_KINDS } from "@raati/core/meetings/schema";
import type { SelectOption } from "@raati/ui";
import { sectionTexts } from "../../../server/section-texts.ts";
import { traceTexts, writingLanguages } from "../../proposals/inside/proposal-texts.ts";
import { namesOf } from "../meeting-texts.ts";
import type { PanelPlace } from "../place.ts";
import { AgendaItem } from "./agenda-inside.tsx";
import { ItemButton } from "./item-button.tsx";
import { AcceptForm, HeatedForm, MaterialForm, ReasonForm } from "./item-deed-forms.tsx";
import { ITEM_DEEDS, type ItemDeed, mayDoWith } from "./item-deeds.ts";
import { ItemForm } from "./item-form.tsx";

export interface ItemWorkProps extends PanelPlace {
  readonly item: ItemView;
  /** The page on which the item stands, and the meeting whose agenda that is. */
  readonly address: string;
  readonly meeting: string | undefined;
  /** The meeting goes on or is over: items are no longer put in order but finished. */
  readonly begun: boolean;
  /** Meetings that may take the topic up. */
  readonly meetings: readonly SelectOption[];
  readonly doing: { readonly deed: ItemDeed; readonly item: string } | undefined;
  /** The id of what the open form or button makes. */
  readonly id: string;
  /** Where it stands among its own kind, so that a step that cannot be taken has no button. */
  readonly steps?: { readonly up: boolean; readonly down: boolean };
}

/** An item with what its reader may do with it: one form open at a time. */
export function ItemWork(props: ItemWorkProps) {
  const { page, panel, item, address, meeting, begun, doing, steps, id } = props;
  const { t, locale, tenant, words } = page;
  const target = { tenant: tenant.slug, panel: panel.slug, item: item.id };
  const about = words(item.title);
  const open = doing?.item === item.id ? doing.deed : undefined;
  const { abilities } = item;
  const atOnce = abilities.accept && meeting !== undefined;
  const deeds = ITEM_DEEDS.filter((deed) => mayDoWith(item, deed, begun) && !(deed === "accept" && atOnce));
  const text = (key: string) => t(`meetingPages:item.do.${key}`);
  const look = { locale, target, about };
  return (
    <>
      <AgendaItem page={page} panel={panel} item={item} audiences={abilities.addMaterial} />
      {abilities.addMaterial && item.materials.map((one) => (
        <ItemButton
          key={one.id} {...look} kind="plain" command="removeMaterial" other={one.id} about={words(one.title)}
          label={text("removeMaterial")} />
      ))}
      {open ? <div id="do"><FormOf {...props} deed={open} /></div> : (
        <div className="row-actions">
          {atOnce && <ItemButton {...look} command="accept" other={meeting} label={text("acceptHere")} />}
          {begun && abilities.finish && <ItemButton {...look} command="handled" label={text("handled")} />}
          {!begun && abilities.move && steps?.up && <ItemButton {...look} kind="plain" command="up" label={text("up")} />}
          {!begun && abilities.move && steps?.down && (
            <ItemButton {...look} kind="plain" command="down" label={text("down")} />
          )}
          {begun && abilities.markHeated && item.heated && (
            <ItemButton {...look} kind="plain" command="calm" label={text("calm")} />
          )}
          {deeds.map((deed) => (
            <a key={deed} className="btn btn-plain" href={`${address}?do=${deed}&item=${item.id}#do`}>
              {text(deed)}<span className="visually-hidden">{`: ${about}`}</span>
            </a>
          ))}
          {panel.inside?.kind === "side" && panel.inside.abilities.leadTogether && item.origin.kind !== "side-panel" && (
            <ItemButton {...look} kind="plain" command="lift" other={id} label={text("lift")} />
          )}
        </div>
      )}
    </>
  );
}

function FormOf({ page, panel, item, address, meetings, deed, id }: ItemWorkProps & { readonly deed: ItemDeed }) {
  const { t, locale, tenant } = page;
  const shared = {
    locale, languages: writingLanguages(page),
    done: address, target: { tenant: tenant.slug, panel: panel.slug, item: item.id },
    back: { href: address, text: t("meetingPages:do.back") },
  };
  const texts = sectionTexts(t, `meetingPages:item.${deed}`);
  switch (deed) {
    case "change": return (
      <ItemForm {...shared} texts={itemTexts(page)} origins={[]} before={item}
        arranges={panel.inside?.abilities.leadTogether ?? false} />
    );
    case "accept": return <AcceptForm {...shared} texts={texts} meetings={meetings} />;
    case "material": return (
      <MaterialForm
        {...shared} id={id} fileTexts={sectionTexts(t, "filePages:field")}
        texts={{ ...texts, ...namesOf(page, "audiences", "audience", AUDIENCES) }} />
    );
    case "heated": return <HeatedForm {...shared} texts={texts} question={item.heated?.question} />;
    default: return <ReasonForm {...shared} texts={texts} deed={deed} />;
  }
}

/** The sentences of the form of a topic. */
export const itemTexts = (page: Pick<PanelPlace["page"], "t">) => ({
  ...sectionTexts(page.t, "meetingPages:item.form"), ...traceTexts(page), ...namesOf(page, "kinds", "itemKind", ITEM_KINDS),
  ...namesOf(page, "origins", "origin", ORIGIN_KINDS),
});
